import { oncePer } from '../words/memory.ts';
import type { Address } from '../../../../contract/request.ts';
import { readAddress } from '../places/address.ts';
import { orderOf, spoken, type Reading } from '../context.ts';
import type { Statement } from '../ledger.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { isOurs, letters } from '../names/own-organization.ts';
import { isSmall } from '../names/small-names.ts';
import { lean } from '../words/lean.ts';
import { hasLegalForm } from '../words/organizations.ts';
import { sentenceEnds } from '../words/sentences.ts';
import { fold } from '../words/text.ts';
import { isSmallMail } from './small-persons.ts';

/** A firm that a sentence in small letters names, and the whole address behind it; null where there is none. */
type SmallFirm = {
  readonly organization: string;
  readonly address: Address | null;
  /** Its form, its address, or what leads to it says that it is one, and not its last words alone. */
  readonly plain: boolean;
};

/** Forms of firms; those that are words of some language too only before a mark. */
const form = lean(
  /(?<=[\p{Ll}\d&] )(?:\(?(?:pty|pvt)\)? ltd|private limited|limited|ltd\.? [sş]ti\.?|ltd|llc|llp|inc|plc|gmbh(?: & co\.? kg)?|ug|kg|ohg|b\.?v\.?|n\.v\.|srl|s\.r\.l\.|sarl|sas|snc|s\.n\.c\.|s\.l\.|sl|lda|ltda|ab|oy|aps|sp\. ?z ?o\. ?o\.|corp|bvba|vof|v\.o\.f\.|nv|spa|s\.p\.a\.|e\.k\.?|e\.v\.?|kft|s\.?r\.?o\.?|d\.?o\.?o\.?|(?:ag|sa|as|a\.ş|a\.s|eg|se|co|gbr|coop|aş|ou|uab|sia)\.?(?=[,;]|\s*$)|(?<!(?:in|on|as|to|my|me|him|her|them|and) )cc(?=[,;] ?\S| \d))(?![\p{L}\p{N}])/gu,
);

/** Forms that are words too: they count in a mail that has no capitals at all. */
const isWord = /^(?:as|se|co|ou|eg|sa|ag|sia|coop)$/u;

/** Words that lead to a name, and are none of it. */
const leading =
  /^(?:is|are|r|were|ist|heter|heißt|heisst|heet|lautet|est|es|è|é|är|er|for|für|pour|para|per|voor|at|bei|chez|von|from|by|to|an|of|we|we're|we’re|wir|our|us|unser|unsere|notre|nous|sommes|somos|siamo|the|die|der|das|it's|its|hier|this|called|named|on|auf|firman?|company|firm|biz|org|organi[sz]ation|empresa|société|azienda|ditta|bedrijf|foretaget|sind|zijn|wij|jesteśmy|şirket|firması)$/u;
/** What joins the parts of a name: "conti e nipoti snc". */
const joins = /^(?:and|und|et|y|e|en|i|og|och|ja|a|és|ve|&|\+)$/u;
/** A part of the sentence that says something else. */
const others = [
  'agree',
  'yes',
  'account',
  'market',
  'expert',
  'users',
  'server',
  'host',
  'own',
  'name',
  'org',
  'me',
] as const;
const most_words = 6;

const stops = (word: string): boolean =>
  leading.test(word) || findConcepts(word).hits.some((hit) => has(hit, ...others) && !has(hit, 'filler'));

/** The words of a name at the end of a text, up to a mark or to a word that leads to it, and that word. */
function nameBefore(reading: Reading, text: string): { readonly name: string; readonly lead: string | null } | null {
  const words = text
    .slice(-120)
    .split(/\s+/u)
    .filter((word) => word !== '');
  let from = words.length;
  while (from > 0 && words.length - from <= most_words) {
    const word = words[from - 1] ?? '';
    if (/[.,:;()!?]$/u.test(word)) break;
    if (joins.test(word) && from < words.length) {
      const before = words[from - 2] ?? '';
      if (from < 2 || joins.test(before) || /[.,:;()!?]$/u.test(before) || stops(before)) break;
    } else if (stops(word)) break;
    if (!/^[\p{Ll}\d&+][\p{Ll}\p{M}\d&.'’-]*$/u.test(word)) return null;
    from -= 1;
  }
  if (!/\p{L}{2}/u.test(words.slice(from).join(' ')) || words.length - from > most_words) return null;
  // "company is on time huolto oy" of ontimehuolto.example
  const isOfDomain = (at: number): boolean =>
    at >= 0 && reading.domains.some((domain) => letters(domain).includes(letters(words.slice(at).join(' '))));
  while (isOfDomain(from - 1)) from -= 1;
  return { name: words.slice(from).join(' '), lead: words[from - 1] ?? null };
}

/** A mail names a handful of firms; to read an address takes time. */
type Tries = { left: number };
const most_tries = 40;

/** The address that a text begins with, where it has its street with a number, and its town. */
function wholeAddress(text: string, tries: Tries): Address | null {
  if (tries.left === 0) return null;
  tries.left -= 1;
  const behind = text.replace(/^[\s,;–-]*(?:(?:\p{L}{2,12} ){0,2}\p{L}{2,12}[:=]\s*)?/u, '');
  const { address } = readAddress([behind.slice(0, sentenceEnds(behind)[0] ?? behind.length).replace(/\.$/u, '')]);
  return /\d/u.test(address.lines.join(' ')) &&
    address.city !== null &&
    (address.postalCode !== null || address.country !== null)
    ? address
    : null;
}

/** Parts that end before a mark, behind which a number or a street stands. */
const beforeStreet = /[,;](?= ?[^,;]{0,40}\d)/gu;

/**
 * "brannigan roofing ltd unit 12 carr lane, hull, hu5 3jw, uk", "we are tumaini tours, kenyatta avenue 20, 00100 nairobi":
 * who writes without capitals names a firm by its form, or by what leads to it and its address behind it.
 */
function firmInSmallLetters(reading: Reading, text: string, tries: Tries): SmallFirm | null {
  if (tries.left === 0 || !isSmall(text) || text.length > 1_000) return null;
  const isOthers = (before: string): boolean =>
    findConcepts(before.slice(-80)).hits.some((hit) => has(hit, 'expert', 'old', 'contact', 'billing'));
  for (const match of text.matchAll(form)) {
    const before = text.slice(0, match.index);
    const said = nameBefore(reading, before);
    if (said === null || isOthers(before)) continue;
    const address = wholeAddress(text.slice(match.index + match[0].length), tries);
    // "…, same as": a word, where nothing else says that it is a form.
    if (isWord.test(match[0]) && (!isSmallMail(reading) || (address === null && said.lead === null))) continue;
    return { organization: `${said.name} ${match[0]}`, address, plain: true };
  }
  if (!isSmallMail(reading)) return null;
  for (const { index } of text.matchAll(beforeStreet)) {
    const before = text.slice(0, index);
    const said = nameBefore(reading, before);
    if (said === null || /\d/u.test(said.name) || isOthers(before)) continue;
    const leads =
      said.lead !== null && (leading.test(said.lead) || findConcepts(said.lead).hits.some((hit) => has(hit, 'org')));
    if (!isOurs(reading, said.name) && !(leads && says.test(said.lead ?? ''))) continue;
    const address = wholeAddress(text.slice(index), tries);
    if (address !== null) return { organization: said.name, address, plain: hasLegalForm(said.name) || leads };
  }
  return null;
}
/** Words behind which a firm's name stands, and no street's. */
const says =
  /^(?:are|is|sind|ist|sommes|est|somos|siamo|è|é|es|zijn|jesteśmy|firman?|company|firm|biz|business|org|organi[sz]ation|empresa|société|azienda|ditta|bedrijf|foretaget|called|named|şirket|for|für|pour|para|per|voor)$/u;

type Said = Statement<SmallFirm> & { readonly value: SmallFirm };

/** The firms that the writer's lines and sentences name so, each with the lines it stands in; a line's own counts first. */
export const smallFirms = oncePer(firmsOf);

function firmsOf(reading: Reading): readonly Said[] {
  const tries = { left: most_tries };
  const ranked = (value: SmallFirm): number => (value.plain ? 1.6 : 0.5);
  const inLines = reading.lines.flatMap((line) => {
    const value = line.depth > 0 ? null : firmInSmallLetters(reading, line.text, tries);
    const order = orderOf(reading, [line]);
    return value ? [{ value, lines: [line], rank: ranked(value), corrected: false, order }] : [];
  });
  const whole = inLines.filter(({ value }) => value.address !== null);
  if (whole.length > 0) return whole;
  const inSentences = reading.sentences.flatMap((sentence) => {
    const value = firmInSmallLetters(reading, sentence.text, tries);
    return value ? [{ ...spoken(reading, sentence, value), value, rank: ranked(value) }] : [];
  });
  return inSentences.some(({ value }) => value.address !== null) || inLines.length === 0 ? inSentences : inLines;
}

/** "… of ann lee. lee crafts ltd": in small letters a name begins where the firm's own does. */
export function fromItsOwn(reading: Reading, said: readonly Statement<string>[]): Statement<string>[] {
  const small = said.length === 0 ? [] : smallFirms(reading);
  return said.map((one) => {
    const inner = small.find(
      ({ value }) => one.value !== null && fold(one.value).endsWith(` ${fold(value.organization)}`),
    );
    return inner ? { ...one, value: inner.value.organization } : one;
  });
}
