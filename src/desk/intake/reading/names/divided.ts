import { lean } from '../words/lean.ts';
import { organizationsIn } from '../words/organizations.ts';
import { escaped, fold } from '../words/text.ts';
import { isParticle, isTitleWord, type Name } from './names.ts';

/**
 * What a mail says of a name that it has elsewhere: which of its words are the last name and which the first. "Dal
 * belongs to the surname", "both words are the family name", "ap with a small a, it's part of the surname".
 */

/** A sentence that tells of a name is no longer. */
const most_chars = 1_000;

type Part = 'first' | 'last';
/** A word for a part of names, or words of the name itself (from, to) or so many of them. */
type Sign =
  | { readonly is: 'part'; readonly part: Part | 'middle' | 'other'; readonly start: number; readonly end: number }
  | { readonly is: 'words'; readonly from: number; readonly to: number; readonly start: number; readonly end: number };

const partWords: Readonly<Record<Part | 'middle' | 'other', string>> = {
  middle:
    'middle names?|second (?:first|given) names?|zweite[rn]? vornamen?|deuxième prénom|segundo nombre|nome do meio',
  last: "sur ?names?|(?:last|family|father[’']?s)[ -]?(?:names?|ones?)|family(?= (?:is|and|comes|first)(?!\\p{L})|[.,;:)]|$)|nachnamens?|familiennamens?|zunamens?|noms? de famille|apell?idos?|sobrenomes?|cognom[ei]|achterna(?:am|men)|familiena(?:am|men)|nazwisk[aoiem]+|efternamn(?:et)?|efternavn(?:et)?|příjmení|sukunimi|vezetéknév|soyad[ıi]?|ep[ií]th?eto|eponymo",
  first:
    '(?:first|given|fore|christian|baptism(?:al)?)[ -]?(?:names?|ones?)|given|vornamens?|prénoms?|nombres(?! de)|nombre de pila|nomes? próprios?|nomi? propri[oi]|voorna(?:am|men)|imi(?:ę|enia|ona)|förnamn(?:et)?|fornavn(?:et)?|křestní|etunimi|keresztnév|ad[ıi](?= )|onoma',
  other: 'the other(?: (?:one|field|box|part))?|the rest',
};
/** "First and last name: …": the whole name. */
const bothParts =
  '(?:first|given|fore|last|family|sur)(?: ?names?)?(?: ?[,/&+] ?| (?:and|or) )(?:the )?(?:first|given|last|family|sur) ?names?';
const partForm = lean(
  new RegExp(
    `(?<![\\p{L}-])(?:${bothParts})(?!\\p{L})|(?<![\\p{L}-])(?:(${partWords.middle})|(${partWords.last})|(${partWords.first})|(${partWords.other}))(?![\\p{L}-])|(?<=\\(|\\(the )(?:(last)|(first|name))(?=[),])`,
    'giu',
  ),
);

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  both: 2,
  three: 3,
  '2': 2,
  '3': 3,
  zwei: 2,
  beide: 2,
  beiden: 2,
  drei: 3,
  deux: 2,
  trois: 3,
  dos: 2,
  tres: 3,
  due: 2,
  tre: 3,
  duas: 2,
  dois: 2,
  twee: 2,
  drie: 3,
  dwa: 2,
  dwie: 2,
};
const number = Object.keys(numbers).join('|');
const lastOf = 'last|final|letzten|derniers|últim[oa]s|ultim[ei]|laatste|ostatnie';
const firstOf = 'first|leading|ersten|premiers|primer[oa]s|primeir[oa]s|prim[ei]|eerste|pierwsze';
/** "the last two", "the three first words", "the last one"; "both words", "two-word". */
const counted = lean(
  new RegExp(
    `(?<![\\p{L}-])(?:(${lastOf}|${firstOf}) (${number})|(${number}) (${lastOf}|${firstOf})|the (last|first)(?= (?:is|word|being)))(?![\\p{L}-])|(?<![\\p{L}-])(${number})[ -](?:words?|wörtern?|wörter|mots|palabras|palavras|parole|woorden|słowa)(?![\\p{L}-])|(?<![\\p{L}-])(two|three|both)(?= (?:sur|family|last|given|first))`,
    'giu',
  ),
);

/** Where the text has words of the name, the longest run at each place. */
function wordsIn(text: string, words: readonly string[]): Sign[] {
  const signs: Sign[] = [];
  for (let from = 0; from < words.length; from += 1)
    for (let to = words.length; to > from; to -= 1) {
      const run = words.slice(from, to);
      const lone = run.length === 1 ? (run[0] ?? '') : '';
      const form = new RegExp(
        `(?<![\\p{L}.'’-])${run.map((word) => escaped(word)).join('\\s+')}(?![\\p{L}-])`,
        lone !== '' && isParticle(lone) ? 'gu' : 'giu',
      );
      for (const { 0: found, index } of text.matchAll(form)) {
        const end = index + found.length;
        const inside = signs.some((one) => index < one.end && end > one.start);
        // "It used to be Jennifer Alvarez": another name.
        const isOther = run.length < words.length && /^ \p{Lu}\p{Ll}/u.test(text.slice(end));
        // "Le prénom": an article.
        const isArticle = index === 0 && lone !== '' && isParticle(lone);
        if (!inside && !isOther && !isArticle) signs.push({ is: 'words', from, to, start: index, end });
      }
    }
  return signs;
}

/** "(family names come before the comma)": of the order in which it is written. */
const tellsOrder = lean(
  /^[ ,]{1,2}(?:is |are |always |here )?(?:first(?! ?name)|before|com(?:es?|ing)|stands?|written first|in front|vorn|voran|zuerst|kommt|steht|d['’]abord|primero|primeiro|prima|eerst)(?!\p{L})/iu,
);
const partsIn = (text: string): Sign[] =>
  [...text.matchAll(partForm)].flatMap(
    ({ 0: all, 1: middle, 2: last, 3: first, 4: other, 5: lastAlone, 6: firstAlone, index }): Sign[] => {
      const end = index + all.length;
      // Both parts in one: nothing is said of either.
      const isPart = (middle ?? last ?? first ?? other ?? lastAlone ?? firstAlone) !== undefined;
      if (!isPart || tellsOrder.test(text.slice(end))) return [];
      const part = middle ? 'middle' : (last ?? lastAlone) ? 'last' : other ? 'other' : 'first';
      return [{ is: 'part', part, start: index, end }];
    },
  );

/** "the last two" of a name's words; "both words" are the last ones, or where the first name is spoken of, the first. */
function countsIn(text: string, words: readonly string[], parts: readonly Sign[]): Sign[] {
  return [...text.matchAll(counted)].flatMap((match): Sign[] => {
    const [all, before, one, two, behind, alone, plain, ofPart] = match;
    const count = numbers[(one ?? two ?? plain ?? ofPart ?? 'one').toLowerCase()] ?? 0;
    const place = before ?? behind ?? alone;
    const start = match.index;
    const end = start + all.length;
    if (count === 0 || count >= words.length) return [];
    const near = parts.toSorted((a, b) => gap(a, start, end) - gap(b, start, end))[0];
    const atFirst =
      place === undefined
        ? near?.is === 'part' && near.part === 'first'
        : new RegExp(`^(?:${firstOf})$`, 'iu').test(place);
    const [from, to] = atFirst ? [0, count] : [words.length - count, words.length];
    return [{ is: 'words', from, to, start, end }];
  });
}
const gap = (sign: Sign, start: number, end: number): number => Math.max(sign.start - end, start - sign.end);

/** Between a part of the name and what it is called stand small words, and no other sentence. */
const joins = /^(?:[^.;!?\p{Lu}\d]|\p{Lu}(?=\p{Ll}+ (?:is|are|being|belong))|\.(?=\S)){0,70}$/u;
const denies = lean(/(?<!\p{L})(?:not?|n['’]t|never|nicht|kein\p{L}*|pas|non?|não|niet|geen|nie)(?!\p{L})/iu);
const link =
  'is|are|as|for|in|the|my|her|his|being|goes|to|and|then|which|that|would be|will be|put|ist|als|der|die|mein|es|el|la|los|mi|est|le|mon|è|il|lo|é|o|jest|jako|het|de|mijn';
/** Where the words are no known name's, they stand closely beside what they are called. */
const joinsClosely = new RegExp(`^[\\s,:="'“”„«»()–-]*(?:(?:${link})(?:[\\s,:="'“”„«»()–-]+|$)){0,5}$`, 'u');
/** "Dal belongs to the surname": it is one word of it, and others may be too. */
const isPiece = lean(
  /(?<!\p{L})(?:part|piece|belong(?:s|ing)?|goes with|counts?|gehört|gehören|teil|fait partie|parte|pertenece|pertence|appartiene|hoort|deel|należy|część|hör till|hører)(?!\p{L})/iu,
);

const isToo = lean(/(?<!\p{L})(?:also|too|as well|auch|aussi|también|também|anche|ook|też)(?!\p{L})/iu);
const restOf = lean(
  /(?<!\p{L})(?:rest|remaining|others?|restante|resto|demás|reste|rimanente|übrige|overige|pozosta\p{L}*|reszta)(?!\p{L})/iu,
);

type Said = { readonly part: Part; readonly from: number; readonly to: number; readonly piece: boolean };

/** What stands beside each other, of what is said: a part and the words that it is, in either order. */
function paired(text: string, signs: readonly Sign[], join: RegExp = joins): Said[] {
  const said: Said[] = [];
  for (let at = 0; at + 1 < signs.length; at += 1) {
    const [one, two] = [signs[at], signs[at + 1]];
    if (!one || !two || one.is === two.is) continue;
    const between = text.slice(one.end, two.start);
    const [sign, words] = one.is === 'part' ? [one, two] : [two, one];
    if (sign.is !== 'part' || words.is !== 'words' || !join.test(between)) continue;
    const { part } = sign;
    // "name Theodoros, surname Papas": the part stands before its words.
    const next = signs[at + 2];
    const isBefore = one.is === 'words' && next?.is === 'words';
    if (isBefore && /^[ :=]{1,3}(?:is |being )?$/u.test(text.slice(two.end, next.start))) continue;
    // "Pimentel is also last name, so: Amaral Pimentel"
    if (isToo.test(between)) continue;
    at += 1;
    if (denies.test(between) || part === 'middle') continue;
    const meant = part === 'other' ? (said[0]?.part === 'last' ? 'first' : 'last') : part;
    if (part === 'other' && said.length === 0) continue;
    // "Agustina es el nombre, lo demás apellido"
    const isRest = one.is === 'words' && restOf.test(between);
    said.push({
      part: isRest ? (meant === 'last' ? 'first' : 'last') : meant,
      from: words.from,
      to: words.to,
      piece: isPiece.test(between),
    });
  }
  return said;
}

/** "Both St. and Clair": words of a name that are joined are one run. */
function joined(text: string, signs: readonly Sign[]): Sign[] {
  const all: Sign[] = [];
  for (const sign of signs) {
    const before = all.at(-1);
    const goesOn =
      before?.is === 'words' &&
      sign.is === 'words' &&
      before.to === sign.from &&
      /^\s*(?:and|und|et|y|e|en|i|\+|&)\s*$/iu.test(text.slice(before.end, sign.start));
    if (goesOn) all.splice(-1, 1, { ...before, to: sign.to, end: sign.end });
    else all.push(sign);
  }
  return all;
}

function placed(words: readonly string[], said: readonly Said[]): Name | null {
  const count = words.length;
  const run = (from: number, to: number): string => words.slice(from, to).join(' ');
  const [first, last] = (['first', 'last'] as const).map((part) => said.find((one) => one.part === part));
  if (first && last && first.to <= last.from) return { first: run(first.from, first.to), last: run(last.from, count) };
  if (first && last && last.to <= first.from)
    return { first: run(first.from, first.to), last: run(last.from, last.to) };
  if (last) {
    const { from, to, piece } = last;
    // "Le is the surname" of Le Tuan, and "ap" is a piece of one.
    const lone = words[to - 1] ?? '';
    const open = piece || (isParticle(lone) && /^\p{Ll}/u.test(lone));
    if (from > 0) return to === count || open ? { first: run(0, from), last: run(from, count) } : null;
    // "Tan is the family name": it stands first.
    return to < count && !open ? { first: run(to, count), last: run(0, to) } : null;
  }
  if (!first) return null;
  const { from, to, piece } = first;
  if (from === 0) return to < count && !piece ? { first: run(0, to), last: run(to, count) } : null;
  return to === count ? { first: run(from, count), last: run(0, from) } : { first: run(0, to), last: run(to, count) };
}

/** The words of a name in the order in which the text has them. */
const asWritten = (name: readonly string[], text: string): readonly string[] =>
  name
    .map((_, at) => [...name.slice(at), ...name.slice(0, at)])
    .find((words) => fold(text).includes(fold(words.join(' ')))) ?? name;

/** How a text divides a name; null where it says nothing of it. */
export function dividedAs(name: readonly string[], said: string, byNumber = true): Name | null {
  if (name.length < 2 || said.length > most_chars) return null;
  const text = withoutEmails(said);
  const parts = partsIn(text);
  if (parts.length === 0) return null;
  if (!parts.some((one) => one.is === 'part' && one.part === 'first')) parts.push(...plainNamesIn(text, parts));
  const words = asWritten(name, text);
  const named = wordsIn(text, words).filter((one) => one.is !== 'words' || one.to - one.from < words.length);
  const free = parts.filter((part) => !named.some((one) => part.start < one.end && part.end > one.start));
  const counts = (byNumber ? countsIn(text, words, free) : []).filter(
    (one) => ![...named, ...free].some((other) => one.start < other.end && one.end > other.start),
  );
  const all = [...named, ...free, ...counts].toSorted((a, b) => a.start - b.start);
  const divided = placed(words, paired(text, joined(text, all)));
  return divided && fold(divided.first ?? '') !== '' ? divided : null;
}

const small =
  '(?:d|de|del|dela|delos|della|da|do|dos|das|di|du|van|von|der|den|ten|ter|la|le|las|los|af|av|ap|al|el|bin|binti|binte|bint|ibn|y|e)';
const isSmall = new RegExp(`^${small}$`, 'u');
const capitalWord = "(?:\\p{Lu}\\p{Ll}{0,3}\\.(?= \\p{Lu})|(?:[dDlLoO]['’])?\\p{Lu}[\\p{L}\\p{M}'’-]*)";
/** Runs of words with a capital, with the small words of names among and before them. */
const runForm = lean(
  new RegExp(
    `(?<![\\p{L}\\p{N}'’@.-])(?:${small} ){0,3}${capitalWord}(?: (?:${small} ){0,3}${capitalWord}){0,5}(?![\\p{L}\\p{N}@])`,
    'gu',
  ),
);
const opening = lean(
  /^(?:(?:That|It|He|She|Who|There|What|I|We|They|You|Here)['’]\p{L}+|The|My|His|Her|Its?|He|She|They|In|On|For|Of|To|And|Put|Use|Name|Account|Holder|Owner|Here|There|Please|This|That|We|I|Registered|Person|Both|With|At|As|By|First|Last|Family|Given|Surname)$/u,
);

function runsOf(text: string): Run[] {
  const firms = organizationsIn(text);
  return [...text.matchAll(runForm)].flatMap(({ 0: all, index }): Run[] => {
    if (firms.some((firm) => index < firm.end && index + all.length > firm.start)) return [];
    // "Kabongo wa Mutombo Gisèle": a longer name.
    if (/\p{Lu}\p{L}+ \p{Ll}{1,3} $/u.test(text.slice(0, index))) return [];
    const written = all.split(' ');
    const isLead = (word: string, at: number): boolean =>
      written.length > at + 1 ? opening.test(word) || isTitleWord(word) : opening.test(word);
    const until = written.findIndex((word, at) => !isLead(word, at) && !isSmall.test(word));
    const lead = written.slice(0, until < 0 ? written.length : until).findLastIndex((word, at) => isLead(word, at)) + 1;
    const words = written.slice(lead);
    const start = index + written.slice(0, lead).join(' ').length + (lead > 0 ? 1 : 0);
    const end = index + all.length;
    return words.length === 0 ? [] : [{ words, start, end: text.endsWith('.', end) ? end - 1 : end }];
  });
}
type Run = { readonly words: readonly string[]; readonly start: number; readonly end: number };

/** "name Theodoros, surname Papas", "Pier Luigi (name)": beside a last name, the first one. */
const plainName = lean(
  /(?<![\p{L}-])(?:[Nn]ame|[Nn]ome|[Nn]om|[Nn]ombre|[Nn]aam|[Ii]mię)(?=(?: (?:is|es|é|è|est))? \p{Lu}\p{Ll})/gu,
);

const plainNamesIn = (text: string, parts: readonly Sign[]): Sign[] =>
  [...text.matchAll(plainName)].flatMap(({ 0: all, index }): Sign[] => {
    const end = index + all.length;
    const inside = parts.some((part) => index < part.end && end > part.start);
    return inside ? [] : [{ is: 'part', part: 'first', start: index, end }];
  });

/** Of an address a name's words say nothing. */
const withoutEmails = (text: string): string => text.replace(/\S+@\S+/gu, (found) => ' '.repeat(found.length));

/** A name of which a text says both parts, each beside the word for it: "Haruka (first) Yamane (last)". */
export function assembled(said: string): Name | null {
  if (said.length > most_chars) return null;
  const text = withoutEmails(said);
  const parts = partsIn(text);
  const has = (part: string): boolean => parts.some((one) => one.is === 'part' && one.part === part);
  if (!has('last') && !(has('first') && has('other'))) return null;
  if (!has('first')) parts.push(...plainNamesIn(text, parts));
  const runs = runsOf(text).filter((run) => !parts.some((part) => run.start < part.end && run.end > part.start));
  const signs = [
    ...parts,
    ...runs.map(({ start, end }, at): Sign => ({ is: 'words', from: at, to: at + 1, start, end })),
  ].toSorted((a, b) => a.start - b.start);
  const pairs = paired(text, signs, joinsClosely);
  const of = (part: Part): string | undefined => {
    const [only, ...more] = pairs.filter((one) => one.part === part);
    return only && more.length === 0 ? runs[only.from]?.words.join(' ') : undefined;
  };
  const [first, last] = [of('first'), of('last')];
  const isWhole =
    first === undefined || last === undefined || `${first} `.includes(`${last} `) || ` ${last}`.includes(` ${first}`);
  return isWhole ? null : { first, last };
}

/** A name that a text has and divides by words for its parts. */
export function nameSaid(said: string): Name | null {
  if (said.length > most_chars || partsIn(said).length === 0) return null;
  const text = withoutEmails(said);
  const runs = runsOf(text).flatMap((run): Run[] => {
    const at = run.words.findIndex((word) => !/^\p{Ll}/u.test(word));
    const words = run.words.slice(at);
    return words.length > 1 ? [{ ...run, words }] : [];
  });
  const whole = assembled(text);
  const parts = `${whole?.first ?? ''} ${whole?.last ?? ''}`.trim().split(' ');
  // "Celso Nieves del Busto; Nieves es apellido, el nombre es Celso."
  const isLonger = runs.some(({ words }) => words.length > parts.length && parts.every((word) => words.includes(word)));
  if (whole !== null && !isLonger) return whole;
  for (const { words } of runs) {
    const divided = dividedAs(words, text, false);
    if (divided !== null) return divided;
  }
  for (const { words, start, end } of runs) {
    const next = runs.find((run) => run.start >= end && !run.words.every((word) => words.includes(word)));
    const divided = dividedAs(words, text.slice(start, next?.start));
    if (divided !== null) return divided;
  }
  return whole;
}
