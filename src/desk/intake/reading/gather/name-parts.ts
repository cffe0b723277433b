import { of, spoken, stated, type Reading } from '../context.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import type { Entry } from '../layout/entries.ts';
import type { Statement } from '../ledger.ts';
import { assembled, dividedAs } from '../names/divided.ts';
import { explainedName } from '../names/name-parts.ts';
import { looksLikeName, type Name } from '../names/names.ts';
import type { Place } from '../words/organizations.ts';
import { linesAt, type Sentence } from '../words/sentences.ts';
import { fold } from '../words/text.ts';
import { namePartValue } from './values.ts';

/** "thats me, Lenny Brusk", and below it "Brusk Plating & Polishing": a whole name on a short line ends with it. */
export function onItsLine(sentence: Sentence, place: Place): Place {
  const next = sentence.pieces.find(({ start }) => start > place.start && start < place.end);
  const [line] = linesAt(sentence, place.start, place.start + 1);
  if (next === undefined || (line?.text.trim().length ?? 0) >= 45) return place;
  const text = place.text.slice(0, next.start - place.start).trim();
  return looksLikeName(text) ? { text, start: place.start, end: place.start + text.length } : place;
}

/** "So the last name is Petraitienė now": one part of it, where the rest was said before. */
function spokenPart(reading: Reading, which: 'first' | 'last'): Statement<string>[] {
  return reading.sentences.flatMap((sentence): Statement<string>[] => {
    const { hits } = findConcepts(sentence.text);
    const named = hits.filter((hit) => has(hit, 'first', 'last'));
    const [only] = named;
    if (
      !only ||
      named.length > 1 ||
      !has(only, which) ||
      has(only, 'fullname') ||
      // "Na nazwisko Agnieszki Dobrowolskiej": a whole name.
      /(?<!\p{L})na $/iu.test(sentence.text.slice(0, only.start)) ||
      hits.some((hit) => has(hit, 'cond', 'maybe')) ||
      // "Henrique Lobo Antão (apelido: Lobo Antão)": said with the whole name.
      explainedName(sentence.text) !== null
    )
      return [];
    const value =
      /^(?: (?:is|ist|lautet|est|es|è|é|jest)|[:=]?(?=[^.]{2,30}\.?$)) (?:now |jetzt |nun |maintenant |ahora |agora |ora |nu |teraz )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u.exec(
        sentence.text.slice(only.end),
      )?.[1];
    return value === undefined ? [] : [spoken(reading, sentence, value)];
  });
}

/** "Apellido paterno: Ríos", "Apellido materno: Zamora": the two last names of one person. */
function bothLast(reading: Reading, entries: readonly Entry[]): Statement<string>[] | null {
  const [father, mother, ...more] = entries;
  if (!father || !mother || more.length > 0 || !ofFather.test(father.label) || !ofMother.test(mother.label))
    return null;
  const [one, two] = [namePartValue(father), namePartValue(mother)];
  if (one === null || two === null) return null;
  return [{ ...stated(reading, father, `${one} ${two}`), lines: [...father.lines, ...mother.lines] }];
}

const ofFather = /patern|(?:primer|1\.?[ºoer]{0,2}|first|primeiro)\s|\s1$/iu;
const ofMother = /matern|(?:segundo|2\.?[ºo]{0,2}|second)\s|\s2$/iu;

export type Parts = { readonly first: Statement<string>[]; readonly last: Statement<string>[] };

/** First and last name under labels of their own. "Name" beside a first name is the last one, and the other way. */
export function namePartsOf(reading: Reading): Parts {
  const firsts = of(reading, 'firstName');
  const lasts = of(reading, 'lastName');
  const others = of(reading, 'bareName', 'name');
  const part = (entries: readonly ReturnType<typeof of>[number][]): Statement<string>[] =>
    entries.flatMap((entry) => {
      const value = namePartValue(entry);
      return value === null ? [] : [stated(reading, entry, value)];
    });
  const parts = {
    first: [...part(firsts), ...spokenPart(reading, 'first')],
    last: bothLast(reading, lasts) ?? [...part(lasts), ...spokenPart(reading, 'last')],
  };
  const known = (parts.first[0] ?? parts.last[0])?.value;
  // The whole name ("Name: Ann Lee", "First name: Ann") is read as one.
  const rest = part(others)
    .slice(0, 1)
    .filter(({ value }) => known && !fold(value ?? '').includes(fold(known)));
  return {
    first: firsts.length === 0 && lasts.length > 0 ? rest : parts.first,
    last: lasts.length === 0 && firsts.length > 0 ? rest : parts.last,
  };
}

/** "St. Clair is all surname": what the mail says anywhere of the words of a name that it has. */
export function asDivided(reading: Reading, one: Statement<Name>): Statement<Name> {
  const words = `${one.value?.first ?? ''} ${one.value?.last ?? ''}`.trim().split(/\s+/u);
  if (one.value === null || words.length < 2) return one;
  const whole = fold(words.join(' '));
  const names = (text: string): boolean => words.some((word) => word.length > 1 && text.includes(word));
  let before = '';
  const listed = reading.entries.map(({ values }) => values.join(' '));
  for (const text of [...listed, ...reading.sentences.map((sentence) => sentence.text)]) {
    const told = names(text) ? assembled(text) : null;
    if (told !== null && isOf(told, words)) return { ...one, value: told };
    const value = names(text) || fold(before).includes(whole) ? dividedAs(words, text) : null;
    if (value !== null) return { ...one, value };
    before = text;
  }
  return one;
}

const isOf = ({ first, last }: Name, words: readonly string[]): boolean =>
  `${first ?? ''} ${last ?? ''}`.split(' ').every((word) => words.some((one) => fold(one) === fold(word)));
