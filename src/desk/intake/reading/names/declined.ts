import { isGivenName } from '../words/given-names.ts';
import { lean } from '../words/lean.ts';
import { fold } from '../words/text.ts';
import type { NameHints } from './names.ts';

/**
 * Polish prose bends names: "należy do Małgorzaty Wiśniewskiej" is of Małgorzata Wiśniewska. A last name like an
 * adjective says that it is bent, and for whom; of others the first name does.
 */
export function nominative(
  said: string,
  tongue: string | null,
  { emails, headers = [] }: Pick<NameHints, 'emails' | 'headers'> = { emails: [] },
): string {
  // "It is Mārtiņš Bergs' account"
  const text = said.replace(/(?<=s)['’]$/u, '');
  const written = asInHeaders(text, tongue, headers);
  if (written !== null) return written;
  const plain = plainly(text, tongue);
  const slavic = tongue === 'pl' || tongue === 'cs' || tongue === 'hr';
  const first = plain.split(' ')[0] ?? '';
  // A bent first name says that the last one is bent too: which it is without, its own address says.
  const bent = unbent(first) !== first || plain.split(' ')[0] !== text.split(' ')[0];
  return slavic || bent ? asAddressed(plain, emails) : plain;
}

/** Languages whose names have endings in prose; in others a last name may have the one of its genitive. */
const bending: readonly (string | null)[] = ['pl', 'cs', 'hr', 'ru', 'hu', 'fi', 'tr', 'el', 'ro', null];
const most_ending_chars = 4;
/** "Lehtosen", "Virtaselle" of Lehtonen, Virtanen. */
const finnish = /s(?:e[nta]|elle|ella|elta|esta|een|ena)$/u;

/** "Lenku", "Lence" of Lenka: as long as it or nearly so, and other only at its end; "Brkića-Lovrića" in each of its parts. */
function isBentOf(word: string, plain: string): boolean {
  const [parts, wholes] = [fold(word).split('-'), fold(plain).split('-')];
  return parts.length === wholes.length && parts.every((part, at) => isPartBentOf(part, wholes[at] ?? ''));
}

function isPartBentOf(bent: string, whole: string): boolean {
  let same = 0;
  while (same < Math.min(bent.length, whole.length) && bent[same] === whole[same]) same += 1;
  if (whole.endsWith('nen') && finnish.test(bent)) return bent.replace(finnish, 'nen') === whole;
  return (
    bent === whole ||
    (same >= Math.min(3, Math.max(2, whole.length - 1)) &&
      bent.length > same &&
      bent.length - same <= most_ending_chars &&
      whole.length - same <= 2)
  );
}

/** "Lenku Vaňkovou (v kopii)", "Birgitte Damgaards": as the one who is copied in is called in the mail's headers. */
function asInHeaders(text: string, tongue: string | null, headers: readonly string[]): string | null {
  const words = text.split(' ');
  const [last = ''] = words.slice(-1);
  const fits = (name: readonly string[]): boolean =>
    name.length === words.length &&
    (bending.includes(tongue)
      ? name.every((word, at) => isBentOf(words[at] ?? '', word))
      : fold(`${name.join(' ')}s`) === fold(text) && /\p{Ll}s$/u.test(last));
  for (const header of headers) {
    const name = header.split(/[\s,]+/u).filter((word) => word !== '');
    const found = [name, name.toReversed()].find((one) => fits(one));
    if (found !== undefined) return found.join(' ');
  }
  return null;
}

/** "Tomasza Nowaka" of t.nowak@, "Magdaleny Sowy" of magda.sowa@. */
function asAddressed(text: string, emails: readonly string[]): string {
  const parts = emails.flatMap((email) => fold(email.split('@')[0] ?? '').split(/[._-]/u));
  const [first = '', ...rest] = text.split(' ');
  const last = rest.map((word) => {
    if (parts.includes(fold(word))) return word;
    const candidates = [word.replace(/(?:owi|em|a|u|y|i)$/u, ''), word.replace(/(?:y|i|ą|ę|ie|u|ou)$/u, 'a')];
    return candidates.find((one) => one.length > 2 && one !== word && parts.includes(fold(one))) ?? word;
  });
  return [last.join(' ') === rest.join(' ') ? first : unbent(first), ...last].join(' ');
}

/** "Vukovića", "Brkiću" */
const ofVukovic = lean(/(?<=\p{L}ić)(?:a|u|em)(?!\p{L})/gu);

function plainly(text: string, tongue: string | null): string {
  if (tongue === 'ru') return russian(text);
  if (tongue === 'cs') return czech(text);
  if (tongue === 'hr') return text.replace(ofVukovic, '');
  if (tongue !== 'pl') return text;
  const [first = '', ...rest] = text.split(' ');
  // "Daniela Nowaka", "Jana Sikory": women's names too, and not beside such a last name.
  const stem = first.replace(/a$/u, '');
  // "Marka" is of Marek, and not of Mark.
  const whole = stem.replace(/(?<=[^aeiouyąęó])(?=k$)/u, 'e');
  const man = isGivenName(fold(whole)) ? whole : stem;
  const isMan = stem !== first && isGivenName(fold(man)) && /(?:[aeiouyó]ka|iego|[yę])$/u.test(rest.at(-1) ?? '');
  // "Anny": a name elsewhere, and no woman's in Polish.
  const woman = first.replace(/y$/u, 'a');
  const isWoman = woman !== first && isGivenName(fold(woman));
  const plain = isMan ? man : isWoman ? woman : unbent(first);
  if (plain === first || rest.length === 0) return nominativeOf(text);
  const last = nominativeOf(rest.map(unbent).join(' '));
  return [
    plain,
    last === rest.join(' ') ? rest.map((word) => unbentLast(word, plain.endsWith('a'))).join(' ') : last,
  ].join(' ');
}

const consonant = '[bcćdfghjklłmnńprsśtwzźż]';
/** A woman's last name, or a man's that ends as one, behind its ending. */
const toWoman = lean(new RegExp(`(?<=\\p{L}${consonant})[yęą]$|(?<=\\p{L}[^sc][kg])i$`, 'u'));
/** "Dudka", "Kaczmarkowi": an e that is there only without the ending. */
const fleeting = lean(/(?<=\p{L}[bcdfgmnprstwzłżźćńś])k(?:a|owi|iem)$/u);
/** "Nowaka", "Wilkiem", "Zającowi"; not "Wróbla" (Wróbel) and "Marca" (Marzec). */
const toMan = new RegExp(`(?<=[aeiouyąęó](?:${consonant}?[kgtdszżpmh]|${consonant}))(?:a|owi|i?em)$`, 'u');

/** "Stanisława Kowalczyka", "Jana Sikory", "Annę Sowę-Lis": behind a first name that is bent the last one is too. */
const unbentLast = (word: string, isWoman: boolean): string =>
  word
    .split('-')
    .map((part) => unbentPart(part, isWoman))
    .join('-');

function unbentPart(word: string, isWoman: boolean): string {
  const woman = word.replace(toWoman, 'a');
  if (isWoman || woman !== word) return woman;
  const man = word.replace(fleeting, 'ek');
  return man === word ? word.replace(toMan, '') : man;
}

/** "Tomasza", "Monikę", "Karla": a usual first name behind the ending, or the letters that it lost. */
function unbent(word: string): string {
  const stem = word.replace(/(?:owi|em|a|u|y|i)$/u, '');
  if (isGivenName(fold(word)) && !/[ęą]$/u.test(word)) return word;
  const woman = word.replace(/[ęąyi]$/u, 'a');
  if (woman !== word && isGivenName(fold(woman))) return woman;
  // "Marka" is of Marek, and "Jerzego" of Jerzy.
  const withVowel = stem.replace(/(\p{L})(?=\p{L}$)/u, '$1e');
  const men = [/[^aeiouyąęó]k$/u.test(stem) ? withVowel : stem, withVowel, stem, word.replace(/(?:ego|emu|ym)$/u, 'y')];
  const man = men.find((one) => one !== word && isGivenName(fold(one)));
  return man ?? word;
}

function nominativeOf(text: string): string {
  const woman = /(?:sk|ck|dzk)iej(?![\p{L}])/u;
  if (!(woman.test(text) || /(?:sk|ck|dzk)iego(?![\p{L}])/u.test(text))) return text;
  if (woman.test(text))
    return text
      .replace(/(?<=sk|ck|dzk)iej(?![\p{L}])/gu, 'a')
      .replace(/^(\p{Lu}\p{L}*?)(ii|[kg]i|y|i)(?= )/u, (_, stem: string, end: string) =>
        end === 'y' ? `${stem}a` : end === 'i' || end === 'ii' ? `${stem}ia` : `${stem}${end[0] ?? ''}a`,
      );
  return text
    .replace(/(?<=sk|ck|dzk)iego(?![\p{L}])/gu, 'i')
    .replace(/^(\p{Lu}\p{L}*?)([rł]|[^aeiouyąęókłr\s]|[aeiouy]k)a(?= )/u, '$1$2');
}

/** The endings that a first name can have for each that it can end with where it is not bent. */
const cases: readonly (readonly [endings: RegExp, plain: string])[] = [
  [/(?:а|у|е|ом|ем)$/u, ''],
  [/(?:у|ы|и|е|ой)$/u, 'а'],
  [/(?:ю|и|е|ей)$/u, 'я'],
  [/(?:я|ю|е|ем)$/u, 'й'],
  [/(?:я|ю|е|ем)$/u, 'ь'],
];

/** "Марину Журавлёву", "Ивану Петрову": a usual first name behind the ending says which the last name has; empty where two may stand behind it. */
function russian(text: string): string {
  const [first = '', ...rest] = text.split(' ');
  if (isGivenName(fold(first)) || rest.length === 0) return text;
  const [plain, ...others] = cases
    .flatMap(([endings, end]) => (endings.test(first) ? [first.replace(endings, end)] : []))
    .filter((one) => isGivenName(fold(one)));
  // Ivan in the dative, or Ivana in the accusative.
  if (plain === undefined) return /[ую]$/u.test(first) ? '' : text;
  if (others.length > 0) return '';
  const woman = /[ая]$/u.test(plain);
  const last = rest.map((word) =>
    woman
      ? word.replace(/(?<=[оеё]в|[иы]н)(?:у|ой)$/u, 'а').replace(/(?<=[сц]к)(?:ую|ой)$/u, 'ая')
      : word.replace(/(?<=[оеё]в|[иы]н)(?:а|у|ым|е)$/u, '').replace(/(?<=[сц]к)(?:ого|ому|им)$/u, 'ий'),
  );
  return [plain, ...last].join(' ');
}

/** The endings of Czech and Slovak first names, and what stands for each where it is not bent. */
const czechCases: readonly (readonly [endings: RegExp, plain: string])[] = [
  [/(?:ovi|a|u|em|om)$|(?<=[čřšžjc])e$/u, ''],
  [/ce$/u, 'ka'],
  [/ze$/u, 'ha'],
  [/ře$/u, 'ra'],
  [/(?:ě|e|y|u|ou)$/u, 'a'],
  [/(?:i|í)$/u, 'e'],
];

const bentMan = /(?:[áíéýůaeiouj]k|[áíéýůaeiou][lnt])a$|[čřšžjc]e$|(?:ého|ému|ovi|em)$/u;

/** "Lence Dvořákové", "Karla Svobodu": by the first name behind the ending; as it is written where none is known. */
function czech(text: string): string {
  const [first = '', ...rest] = text.split(' ');
  // "Petra Dvořáka", "Jana Beneše": women's names too, whose last ones end in "á".
  const man = first.replace(/a$/u, '');
  const isMan = man !== first && isGivenName(fold(man)) && bentMan.test(rest.at(-1) ?? '');
  const plain = isMan
    ? man
    : isGivenName(fold(first))
      ? undefined
      : czechCases
          .flatMap(([endings, end]) => (endings.test(first) ? [first.replace(endings, end)] : []))
          .flatMap((one) => [one, one.replace(/(\p{L})(?=\p{L}$)/u, '$1e')])
          .find((one) => isGivenName(fold(one)));
  if (plain === undefined || rest.length === 0) return text;
  const woman = /[ae]$/u.test(plain);
  const last = rest.map((word) =>
    woman
      ? word.replace(/(?:é|ou|ej|ú)$/u, 'á')
      : word
          .replace(/(?<=[bcčdďfghjlmnňprřsštťvzž])k(?:a|ovi|em)$/u, 'ek')
          .replace(/(?<=[čřšžjc])e$/u, '')
          .replace(/(?:ovi|a|em)$/u, '')
          .replace(/(?:u|ou)$/u, 'a')
          .replace(/(?:ého|ému|ým)$/u, 'ý'),
  );
  return [plain, ...last].join(' ');
}
