import { looksLikeOrganization } from './organizations.ts';
import { fold } from './text.ts';

export type Name = { readonly first: string | null; readonly last: string | null };

/** What helps to tell first from last: the account's address (jane.smith@), the country, the language of the mail. */
export type NameHints = { readonly emails: readonly string[]; readonly tongue: string | null };

/** Titles and forms of address, folded; a full stop or a comma may follow. */
export const titles =
  /^(?:mr|mrs|ms|miss|mx|sir|dame|dr|prof|professor|doctor|herrn?|frau|fr|hr|mme|mlle|m|mm|monsieur|madame|sr|sra|srta|senor|senora|don|dona|dott|dottore|dottoressa|dott\.?ssa|dr\.?ssa|sig|sig\.?ra|sig\.?na|signor|signora|avv|ing|dipl|dipl\.?-?ing|inz|mgr|pan|pani|panu|mag|msc|bsc|mba|ma|ba|phd|lic|dhr|mevr|mw|de heer|mevrouw|ir|drs|eng|arq|rer|nat|med|jur|phil|habil|univ|di|kand|engr?\.?[ºª]?|eng\.?[oa]|rag|geom|arch|per|lcda?|licda?|cpa|hon|rev|capt|col|dra|prof\.?ssa|mtr[oa]|ingr?|dkfm|mr\.?s|sra?s|hhrn|ddr|pp|md|frk|fru|dipl|oec|theol|vet|dent|pharm|iur|mult|h\.?c)\.?,?$/u;
const behind =
  /,?\s+(?:ph\.?d\.?|m\.?d\.?|mba|m\.?sc\.?|b\.?sc\.?|p\.?eng\.?|esq\.?|jr\.?|sr\.?|cpa|cissp|pmp|ii|iii|msc|bsc|llm|mag\.?|ma|ba)$/iu;
const particles = new Set(
  'de del della delle dello dei degli dell ap ab op di da dal dalla das do dos du des d la le von vom zu zur zum der den van ter ten te af av el al bin ibn ben bint abu ni mac mc o st st. san santa y e ver vander vanden in t zum'.split(
    ' ',
  ),
);
const common = new Set(
  'jose juan maria luis carlos ana miguel angel jesus antonio francisco manuel pedro pablo jorge javier rosa carmen luz isabel teresa joao paulo luiz antonia fernanda beatriz jean marie pierre anne louis paul claude philippe francois luc michel karl hans heinz peter klaus eva anna mary ann jo lou jane sue beth gian luca carlo giovanni pier alberto andrea marco piero marie-claire lee rose grace john mark james victor hugo alejandro eduardo fernando guadalupe elena cristina clara sofia lucia laura claudia patricia gabriela andres felipe ricardo roberto rafael diego enrique alberto ignacio vitor henrique giorgio pier gabriel lucas mateus julia leticia eduarda augusto cesar sergio'.split(
    ' ',
  ),
);

const unknown: Name = { first: null, last: null };
const han = /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;

/** Removes what stands around a name: titles, degrees, remarks in brackets, a full stop, the Japanese "sama". */
export function bareName(value: string): string {
  let plain = value
    .replace(/(?<=\p{L} )["“„«'‘][\p{L}]{2,15}["”»'’](?= \p{L})/gu, ' ')
    .replace(/<[^>]*>|\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .replace(/\s*(?:様|さん|殿|氏)\s*$/u, '')
    .replace(/["„“”«»]/gu, '')
    .replace(/[.,;:!。、]+\s*$/u, '')
    // "It's Jane Smith's."
    .replace(/(?<=\p{Ll})['’]s\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  for (let count = 0; count < 3; count += 1) plain = plain.replace(behind, '').trim();
  return plain;
}

/**
 * A person's name as first and last, titles dropped. "Smith, Jane" is last, first; SMITH is a last name; particles
 * belong to the last name. Where the order is not plain and nothing helps, neither is taken.
 */
export function splitName(value: string, hints: NameHints = { emails: [], tongue: null }): Name {
  const plain = bareName(value);
  const comma = plain.split(',').map((part) => part.trim());
  if (comma.length > 2) return unknown;
  const [left = '', right = ''] = comma;
  if (comma.length === 2) {
    const last = words(left);
    const first = words(right);
    return last && first && last.length <= 4 && first.length <= 3 ? whole(first, last) : unknown;
  }
  const all = words(plain);
  if (!all || all.length < 2) return all?.length === 1 ? unknown : unknown;
  if (all.every((word) => han.test(word))) return all.length === 2 ? whole(all.slice(1), all.slice(0, 1)) : unknown;
  return byCapitals(all) ?? byParticle(all) ?? byAddress(all, hints.emails) ?? byHabit(all, hints.tongue);
}

const isCapitals = (word: string): boolean => /^[\p{Lu}'’.-]{2,}$/u.test(word) && /\p{Lu}{2}/u.test(word);

/** "Jean DUPONT", "TANAKA Taro": capitals mark the last name, where the rest has none. */
function byCapitals(all: readonly string[]): Name | null {
  const capital = all.map(isCapitals);
  const count = capital.filter(Boolean).length;
  if (count === 0 || count === all.length) return null;
  const firstAt = capital.indexOf(true);
  const run = all.slice(firstAt, firstAt + count);
  if (!run.every(isCapitals)) return null;
  if (firstAt === 0) return whole(all.slice(count), run);
  let from = firstAt;
  while (from > 1 && particles.has(fold(all[from - 1] ?? ''))) from -= 1;
  return firstAt + count === all.length ? whole(all.slice(0, from), all.slice(from)) : null;
}

function byParticle(all: readonly string[]): Name | null {
  const at = all.findIndex(
    (word, index) => index > 0 && particles.has(fold(word).replace(/\.$/u, '')) && !/^\p{Lu}\.$/u.test(word),
  );
  if (at <= 0 || at >= all.length - 1) return null;
  // "María del Carmen López", "José de Jesús Ruiz": the particle stands inside the first name.
  const after = fold(all[at + 1] ?? '');
  if (
    all.length > at + 2 &&
    [
      'carmen',
      'pilar',
      'mar',
      'jesus',
      'rosario',
      'rocio',
      'socorro',
      'lourdes',
      'gracas',
      'dores',
      'fatima',
      'conceicao',
      'luz',
      'paz',
      'angeles',
      'dolores',
      'nieves',
      'mercedes',
    ].includes(after)
  )
    return whole(all.slice(0, at + 2), all.slice(at + 2));
  if (fold(all[at] ?? '') === 'y' || fold(all[at] ?? '') === 'e')
    return at >= 2 ? whole(all.slice(0, at - 1), all.slice(at - 1)) : null;
  // "Ana García de la Torre": a last name of two parts; "João Pedro da Silva": a first name of two.
  if (at === 2 && !common.has(fold(all[1] ?? '')) && common.has(fold(all[0] ?? ''))) return null;
  return at <= 3 ? whole(all.slice(0, at), all.slice(at)) : null;
}

/** jane.smith@, smith.jane@, jsmith@: the account's own address says which part is which. */
function byAddress(all: readonly string[], emails: readonly string[]): Name | null {
  for (const email of emails) {
    const local = fold(email.split('@')[0] ?? '').split('+')[0] ?? '';
    const parts = local.split(/[._-]/u).filter(Boolean);
    if (parts.length < 2 || all.length !== 2) continue;
    const plain = all.map((word) => fold(word).replace(/[^a-z]/gu, ''));
    const [initial = '', rest = ''] = [parts[0], parts.at(-1)];
    // s.pietrzyk@ and "Pietrzyk Sławomir"
    if (initial.length === 1 && rest === plain[0] && plain[1]?.startsWith(initial) && rest !== plain[1])
      return whole(all.slice(1), all.slice(0, 1));
    if (rest === plain[0] && initial === plain[1]) return whole(all.slice(1), all.slice(0, 1));
    if (parts[0] === plain[0] && parts.at(-1) === plain[1]) return whole(all.slice(0, 1), all.slice(1));
  }
  return null;
}

/** Two words are first and last. With three or more, what is usual in the language decides. */
function byHabit(all: readonly string[], tongue: string | null): Name {
  if (all.length === 2) return whole(all.slice(0, 1), all.slice(1));
  const second = all[1] ?? '';
  if (/^\p{Lu}\.$/u.test(second) && all.length === 3) return whole(all.slice(0, 1), all.slice(2));
  if (tongue === 'es') {
    const firsts = common.has(fold(second)) && (all.length > 3 || common.has(fold(all[0] ?? ''))) ? 2 : 1;
    return all.length <= 4
      ? whole(all.slice(0, all.length === 4 ? 2 : firsts), all.slice(all.length === 4 ? 2 : firsts))
      : unknown;
  }
  if (tongue === 'pt') {
    const firsts = common.has(fold(second)) ? 2 : 1;
    return all.length <= 4 ? whole(all.slice(0, firsts), all.slice(firsts)) : unknown;
  }
  return all.length <= 4 ? whole(all.slice(0, -1), all.slice(-1)) : unknown;
}

/** One part of a name that stands under its own label; null where it is none. */
export function namePart(value: string): string | null {
  const all = words(bareName(value));
  return all ? all.join(' ') : null;
}

const nameWord = /^(?:\p{L}[\p{L}\p{M}'’.-]*|\p{Lu}\.)$/u;

function words(text: string): string[] | null {
  const all = text.split(/\s+/u).filter((word) => word !== '');
  while (all.length > 1 && titles.test(fold(all[0] ?? ''))) all.shift();
  if (all.length === 0 || all.length > 6 || text.length > 80) return null;
  return all.every((word) => nameWord.test(word)) ? all : null;
}

/** An initial is no first name: the account has a whole one. */
function whole(first: readonly string[], last: readonly string[]): Name {
  const firstName = first.join(' ');
  return { first: /^\p{L}\.?$/u.test(firstName) ? null : firstName, last: last.join(' ') };
}

/** True for what can be a person's whole name: two to five capitalized words that name no company. */
export function looksLikeName(value: string): boolean {
  const plain = bareName(value);
  if (looksLikeOrganization(plain) || /[\d@/&]/u.test(plain)) return false;
  const all = words(plain.replace(/,/gu, ' '));
  if (!all || all.length < 2 || all.length > 5) return false;
  return all.every((word) => /^(?:[dlo]['’])?\p{Lu}|^\p{Lo}/u.test(word) || particles.has(fold(word)));
}
