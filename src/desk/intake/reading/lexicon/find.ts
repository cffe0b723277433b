import { isGivenName } from '../words/given-names.ts';
import { furtherTongues, tongues, type FurtherTongue, type Tongue } from '../words/language.ts';
import { lean } from '../words/lean.ts';
import { remembering } from '../words/memory.ts';
import { foldSame, tidyText } from '../words/text.ts';
import { claimed } from './claimed.ts';
import { consent } from './consent.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { forms } from './forms.ts';
import { fr } from './fr.ts';
import { further } from './further.ts';
import { holding } from './holding.ts';
import { idioms } from './idioms.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import type { Concept, Lexicon } from './types.ts';

export type { Concept } from './types.ts';

/** A word, or what stands between others as one; `start` and `end` are places in the text that was looked at. */
export type Token = { readonly text: string; readonly start: number; readonly end: number };

/** One or more words that mean something, and all that they can mean. */
export type Hit = {
  readonly concepts: ReadonlySet<Concept>;
  readonly start: number;
  readonly end: number;
  /** Tokens: first and one past the last. */
  readonly from: number;
  readonly to: number;
};

export type Found = { readonly tokens: readonly Token[]; readonly hits: readonly Hit[] };

type Phrase = { readonly words: readonly string[]; concepts: ReadonlySet<Concept> };

const cjk = /[\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]/u;
const japanese = '\\u3005\\u3007\\u3012\\u25cb\\u2715\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff';
const letter = `(?:(?![${japanese}])[\\p{L}\\p{N}])`;
const wordPattern = lean(new RegExp(`[${japanese}]+|${letter}+(?:[-.'&+_/]${letter}+)*|[✓✔☑✗☐×〇&]`, 'gu'));

/** Of each language: there are twenty of them. */
const most_words_kept = 1_000;
const longest_word_kept = 40;
const nothing: ReadonlySet<Concept> = new Set();

/** Thousands of phrases mean the same few sets of concepts, and each such set is there once. */
const sets = new Map<string, ReadonlySet<Concept>>();
function withConcept(concepts: ReadonlySet<Concept>, concept: Concept): ReadonlySet<Concept> {
  if (concepts.has(concept)) return concepts;
  const all = [...concepts, concept].toSorted();
  const set = sets.get(all.join(' ')) ?? new Set(all);
  sets.set(all.join(' '), set);
  return set;
}

/** An entry's words, kept: most languages' indexes have it, and the one of all. */
const entries = new Map<string, readonly string[]>();
function wordsOf(entry: string): readonly string[] {
  const known = entries.get(entry);
  if (known) return known;
  // "Vor- und Nachname": a hyphen at its end is none of the word.
  const words = foldSame(tidyText(entry))
    .split('_')
    .map((word) => word.replace(/(?<=\p{L})-$/u, ''));
  entries.set(entry, words);
  return words;
}

/** Phrases by their first word; compounds by the part that counts; Japanese by its first letter, longest first. */
class Index {
  readonly phrases = new Map<string, Phrase[]>();
  readonly starts: [string, Concept][] = [];
  readonly parts: [string, Concept][] = [];
  readonly letters = new Map<string, [string, Concept][]>();
  readonly #words = new Map<string, ReadonlySet<Concept>>();

  /** What the parts of a compound word mean; words come again and again, so what was found is kept. */
  partsOf(word: string): ReadonlySet<Concept> {
    const known = this.#words.get(word);
    if (known) return known;
    const starts = this.starts.filter(([part]) => word.startsWith(part));
    // "Conserverie", "observer": no server.
    const parts = this.parts.filter(
      ([part]) => word.includes(part) && !(part === 'server' && /(?:con|ob|re|pre)server/u.test(word)),
    );
    const found = [...starts, ...parts];
    const concepts = found.length === 0 ? nothing : new Set(found.map(([, concept]) => concept));
    if (word.length > longest_word_kept) return concepts;
    if (this.#words.size >= most_words_kept) this.#words.clear();
    // A copy: a piece of a text would hold the whole text in memory.
    this.#words.set([...word].join(''), concepts);
    return concepts;
  }

  /** What a text's words mean. */
  readonly found = remembering((text) => findIn(text, this));

  add(concept: Concept, entry: string): void {
    const words = wordsOf(entry);
    const [first = ''] = words;
    if (cjk.test(first)) {
      const text = words.join('');
      const list = this.letters.get(text[0] ?? '') ?? [];
      list.push([text, concept]);
      this.letters.set(text[0] ?? '', list);
    } else if (first.startsWith('*') || first.endsWith('*')) {
      (first.startsWith('*') ? this.parts : this.starts).push([first.replaceAll('*', ''), concept]);
    } else {
      const list = this.phrases.get(first) ?? [];
      const same = list.find((phrase) => phrase.words.join('_') === words.join('_'));
      if (same) same.concepts = withConcept(same.concepts, concept);
      else list.push({ words, concepts: withConcept(nothing, concept) });
      this.phrases.set(first, list);
    }
  }
}

const longestFirst = (a: [string, Concept], b: [string, Concept]): number => b[0].length - a[0].length;

function compile(lexicons: readonly Lexicon[]): Index {
  const index = new Index();
  for (const lexicon of lexicons) {
    for (const [concept, words] of Object.entries(lexicon) as [Concept, string][])
      for (const entry of words.split(/\s+/u).filter(Boolean)) index.add(concept, entry);
  }
  for (const list of index.phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  for (const list of index.letters.values()) list.sort(longestFirst);
  return index;
}

const lexicons: Readonly<Record<Exclude<Tongue, FurtherTongue>, Lexicon>> = { en, de, fr, es, pt, it, nl, pl, da, ja };
/** How a thing is said is a matter of each language alone ("no" is "in the" in Portuguese). */
const manner: readonly Concept[] = [
  'yes',
  'no',
  'neg',
  'cond',
  'maybe',
  'past',
  'future',
  'but',
  'only',
  'polite',
  'instead',
  'me',
  'all',
  'is',
  'at',
  'filler',
  'refuse',
  'have',
  'alike',
  'may',
];
const thingsOf = (lexicon: Lexicon): Lexicon =>
  Object.fromEntries(Object.entries(lexicon).filter(([concept]) => !manner.includes(concept as Concept)));
/** A short word of one language is another word of another. */
const longOf = (lexicon: Lexicon): Lexicon =>
  Object.fromEntries(
    Object.entries(thingsOf(lexicon)).map(([concept, words]) => [
      concept,
      words
        .split(' ')
        .filter((word) => word.length > 4 || /[\u0370-\u{fffff}]/u.test(word))
        .join(' '),
    ]),
  );
const things = [thingsOf(en), thingsOf(consent.en)];
const isFurther = (tongue: Tongue): tongue is FurtherTongue => (furtherTongues as readonly Tongue[]).includes(tongue);

/** English stands beside each: product names and the vendor's own words are English everywhere. */
function lexiconsOf(tongue: Tongue): readonly Lexicon[] {
  if (isFurther(tongue)) return [claimed[tongue], further, ...things];
  return [
    lexicons[tongue],
    consent[tongue],
    forms[tongue],
    idioms[tongue],
    holding[tongue],
    ...(tongue === 'en' ? [] : things),
  ];
}

const inAll = (): readonly Lexicon[] => [
  ...tongues.flatMap((tongue) => [lexicons[tongue], consent[tongue], forms[tongue], idioms[tongue], holding[tongue]]),
  further,
  // Croatian denies by a short word of its own ("ne koristimo"): without it the verb would say the opposite.
  ...furtherTongues.filter((tongue) => tongue !== 'hr').map((tongue) => longOf(claimed[tongue])),
];

/** Made when the first text in a language comes: a start needs none of them, and a mail one or two. */
const indexes = new Map<Tongue | null, Index>();
function indexOf(tongue: Tongue | null): Index {
  const known = indexes.get(tongue);
  if (known) return known;
  const index = compile(tongue === null ? inAll() : lexiconsOf(tongue));
  indexes.set(tongue, index);
  return index;
}

/** Words of a folded text. A hyphenated or elided word that the lexicon does not know is several ("l'adresse"). */
function tokensOf(text: string, index: Index): Token[] {
  // The words in an e-mail address say nothing, nor does the end of a host's name ("wiki.acme.example").
  const named = text.includes('.')
    ? text.replace(/(?<=(?<![\w.@-])(?:[a-z\d-]{2,40}\.){1,4}[a-z\d-]{2,40}\.)[a-z]{2,12}(?![\w@.-])/gu, (end) =>
        ' '.repeat(end.length),
      )
    : text;
  const folded = named.includes('@')
    ? named.replace(/[\w.+%'-]{0,64}@[\w.-]{0,254}/gu, (address) => ' '.repeat(address.length))
    : named;
  return [...folded.matchAll(wordPattern)].flatMap((match): Token[] => {
    const whole = { text: match[0], start: match.index, end: match.index + match[0].length };
    // Korean joins its particles to a word of Latin letters too: "Server에서".
    const joined = /^[a-z]+(?=[\uac00-\ud7a3])/u.exec(whole.text)?.[0];
    if (joined !== undefined)
      return [
        { text: joined, start: whole.start, end: whole.start + joined.length },
        { text: whole.text.slice(joined.length), start: whole.start + joined.length, end: whole.end },
      ];
    if (index.phrases.has(whole.text) || /^\p{L}+n't$/u.test(whole.text) || !/[-.'+_/]/u.test(whole.text))
      return [whole];
    if (/\d/u.test(whole.text)) return [whole];
    return [...whole.text.matchAll(/[^-.'+_/]+/gu)].map((part) => ({
      text: part[0],
      start: whole.start + part.index,
      end: whole.start + part.index + part[0].length,
    }));
  });
}

function japaneseHits(token: Token, at: number, index: Index): Hit[] {
  const hits: Hit[] = [];
  let offset = 0;
  while (offset < token.text.length) {
    const list = index.letters.get(token.text[offset] ?? '');
    const found = list?.find(([text]) => token.text.startsWith(text, offset));
    if (!found || !list) {
      offset += 1;
      continue;
    }
    const concepts = new Set(list.filter(([text]) => text === found[0]).map(([, concept]) => concept));
    const start = token.start + offset;
    hits.push({ concepts, start, end: start + found[0].length, from: at, to: at + 1 });
    offset += found[0].length;
  }
  return hits;
}

const answers = /^(?:si|yes|ja|oui|sim|tak|no|nein|non|nee|nie)$/u;

/** The words of a phrase stand side by side; an answer ends at its comma ("sí, es nuestro" is no "si es"). */
const isNext = (tokens: readonly Token[], at: number, ahead: number, text: string): boolean => {
  const [end, start] = [tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0];
  if (ahead === 0) return true;
  const isAnswer = answers.test(tokens[at - 1]?.text ?? '') && /[,;:!?.]/u.test(text.slice(end, start));
  return start - end <= 3 && !isAnswer;
};

/** The longest phrase that begins at a token; else what the parts of a compound word mean. */
function hitAt(tokens: readonly Token[], at: number, index: Index, text: string): Hit | null {
  const token = tokens[at];
  if (!token) return null;
  const phrase = index.phrases
    .get(token.text)
    ?.find(({ words }) =>
      words.every((word, ahead) => tokens[at + ahead]?.text === word && isNext(tokens, at + ahead, ahead, text)),
    );
  if (phrase) {
    const to = at + phrase.words.length;
    return { concepts: phrase.concepts, start: token.start, end: tokens[to - 1]?.end ?? token.end, from: at, to };
  }
  // A Korean word is its stem with what is joined to it.
  if (token.text.length < (/^[\uac00-\ud7a3]/u.test(token.text) ? 2 : 7)) return null;
  const concepts = index.partsOf(token.text);
  return concepts.size === 0 ? null : { concepts, start: token.start, end: token.end, from: at, to: at + 1 };
}

/** What a text's words mean, in its order: in any language, or in one of them. Linear in the length of the text. */
export const findConcepts = (text: string, tongue: Tongue | null = null): Found => indexOf(tongue).found(text);

/** "… y no estamos de acuerdo", "… e non lo accettiamo": a refusal that begins with the last word of "y no", and no "and not". */
function refusesWithLast(hit: Hit, tokens: readonly Token[], index: Index, text: string): boolean {
  if (hit.to - hit.from < 2 || !hit.concepts.has('instead')) return false;
  const behind = hitAt(tokens, hit.to - 1, index, text);
  if (behind !== null && behind.to > hit.to && behind.concepts.has('refuse')) return true;
  return tokens.slice(hit.to, hit.to + 3).some((token, ahead) => {
    const next = hitAt(tokens, hit.to + ahead, index, text);
    const isVerb = next?.concepts.has('agree') === true && !next.concepts.has('filler');
    return isVerb && !/[,;:.()]/u.test(text.slice(hit.end, token.start));
  });
}

function findIn(text: string, index: Index): Found {
  // "Licence n° WFJ-…", "clave nº", "n.º": the word for a number, and not the French "n'" of a denial.
  // "invoice no. INV-2012": the same, and no denial.
  const numbered = foldSame(text)
    .replace(/(?<![\p{L}\p{N}'])n(?=\.? ?[°ºª˚])/gu, '#')
    .replace(/(?<=\p{L} )no(?=\. ?(?:[a-z]{1,6}-?)?\d)/gu, '##');
  const tokens = tokensOf(numbered, index);
  const hits: Hit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token && cjk.test(token.text)) {
      hits.push(...japaneseHits(token, at, index));
      at += 1;
      continue;
    }
    const found = hitAt(tokens, at, index, text);
    const hit = found && refusesWithLast(found, tokens, index, text) ? null : found;
    if (hit) hits.push(hit);
    at = hit ? hit.to : at + 1;
  }
  return { tokens, hits: hits.filter((hit) => !isOfName(text, tokens, hit)) };
}

const product = /^(?:confluence|jira|atlassian|wireframes|marketplace|server|cloud|data|expert)$/u;

/** "Will May", "Jack Key": a first name before a name, or a name behind a first one, means nothing else. */
function isOfName(text: string, tokens: readonly Token[], { from, to }: Hit): boolean {
  const isCapital = (token: Token | undefined): boolean =>
    token !== undefined && /^\p{Lu}\p{Ll}+$/u.test(text.slice(token.start, token.end));
  const isBeside = (one: Token | undefined, other: Token | undefined): boolean =>
    one !== undefined && other !== undefined && text.slice(one.end, other.start) === ' ';
  const token = tokens[from];
  const [before, behind] = [tokens[from - 1], tokens[to]];
  if (to - from > 1 || !token || !isCapital(token) || product.test(token.text)) return false;
  const first =
    isCapital(behind) && isBeside(token, behind) && isGivenName(token.text) && !product.test(behind?.text ?? '');
  // "Nombres: Ana Apellidos: Gil": a label behind it is none of the name.
  const isLabel = /^ ?[:：]/u.test(text.slice(token.end));
  return first || (!isLabel && isCapital(before) && isBeside(before, token) && isGivenName(before?.text ?? ''));
}

export const has = (hit: Hit, ...concepts: readonly Concept[]): boolean =>
  concepts.some((concept) => hit.concepts.has(concept));

export const conceptsIn = (text: string): ReadonlySet<Concept> =>
  new Set(findConcepts(text).hits.flatMap((hit) => [...hit.concepts]));
