import type { Address } from '../../../../contract/request.ts';
import { readAddress } from '../places/address.ts';
import { orderOf, type Reading } from '../context.ts';
import type { Statement } from '../ledger.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { isOurs } from '../names/own-organization.ts';
import { lean } from '../words/lean.ts';
import { sentenceEnds } from '../words/sentences.ts';

/** A firm that a line in small letters names, and the whole address behind it; null where there is none. */
type SmallFirm = { readonly organization: string; readonly address: Address | null };

const form = lean(
  /(?<=[\p{Ll}\d&] )(?:pty ltd|ltd|llc|llp|inc|plc|gmbh(?: & co\.? kg)?|ug|kg|ohg|b\.?v\.?|n\.v\.|srl|s\.r\.l\.|sarl|sas|s\.l\.|sl|lda|ltda|ab|oy|aps|sp\. ?z ?o\. ?o\.|corp|bvba|nv|spa|s\.p\.a\.|e\.k\.?|e\.v\.?|ag(?=[,;])|sa(?=[,;])|kft|s\.?r\.?o\.?|(?<!(?:in|on|as|to|my|me|him|her|them|and) )cc(?=[,;] ?\S| \d))(?![\p{L}\p{N}])/gu,
);

/** Words that lead to a name, and are none of it. */
const leading =
  /^(?:is|are|were|ist|heter|heißt|heisst|heet|lautet|est|es|è|é|är|er|for|für|pour|para|per|voor|at|bei|chez|von|from|by|to|an|of|we|we're|we’re|wir|our|us|unser|unsere|notre|somos|siamo|the|die|der|das|it's|its|and|und|et|y|e|hier|this|called|named|on|auf|firman?|company|firm|org|organi[sz]ation|empresa|société|azienda|bedrijf|foretaget)$/u;
const most_words = 6;

/** The name's words before its form: up to a mark, or to a word that leads to it. */
function nameBefore(text: string): string | null {
  const words: string[] = [];
  let rest = text;
  while (words.length <= most_words) {
    const matched = /(\S+)\s*$/u.exec(rest.slice(-60));
    const word = matched?.[1];
    if (matched === null || word === undefined || /[.,:;()!?]$/u.test(word) || leading.test(word))
      return words.length === 0 ? null : words.join(' ');
    if (!/^[\p{Ll}\d&][\p{Ll}\p{M}\d&.'’-]*$/u.test(word)) return null;
    words.unshift(word);
    rest = rest.slice(0, rest.length - matched[0].length);
  }
  return null;
}

/**
 * "brannigan roofing ltd unit 12 carr lane, hull, hu5 3jw, uk": who writes without capitals names a firm only by its
 * form, and where it is only behind it.
 */
function firmInSmallLetters(reading: Reading, text: string): SmallFirm | null {
  if (/\p{Lu}\p{Ll}/u.test(text) || text.length > 1_000) return null;
  for (const match of text.matchAll(form)) {
    const before = text.slice(0, match.index);
    const name = nameBefore(before.trimEnd());
    if (name === null || findConcepts(before).hits.some((hit) => has(hit, 'expert', 'old', 'contact', 'billing')))
      continue;
    const behind = text.slice(match.index + match[0].length).replace(/^[\s,;–-]*(?:\p{L}{3,12}[:=]\s*)?/u, '');
    const { address } = readAddress([behind.slice(0, sentenceEnds(behind)[0] ?? behind.length).replace(/\.$/u, '')]);
    const whole =
      /\d/u.test(address.lines.join(' ')) &&
      address.city !== null &&
      (address.postalCode !== null || address.country !== null);
    return { organization: `${name} ${match[0]}`, address: whole ? address : null };
  }
  return firmOfDomain(reading, text);
}

/** "fisk marine, 9 harbour street, port fairy, victoria 3284, australia" of fiskmarine.example */
function firmOfDomain(reading: Reading, text: string): SmallFirm | null {
  const [organization = '', ...rest] = text.trim().split(/,\s+/u);
  if (rest.length < 2 || !organization.includes(' ') || /\d/u.test(organization) || !isOurs(reading, organization))
    return null;
  const { address } = readAddress([rest.join(', ')]);
  const whole = /\d/u.test(address.lines.join(' ')) && address.city !== null && address.country !== null;
  return whole ? { organization, address } : null;
}

/** The firms that the writer's lines name so, each with the line it stands in; a label's own word counts before them. */
export const smallFirms = (reading: Reading): (Statement<SmallFirm> & { readonly value: SmallFirm })[] =>
  reading.lines.flatMap((line) => {
    const value = line.depth > 0 ? null : firmInSmallLetters(reading, line.text);
    return value ? [{ value, lines: [line], rank: 0.5, corrected: false, order: orderOf(reading, [line]) }] : [];
  });
