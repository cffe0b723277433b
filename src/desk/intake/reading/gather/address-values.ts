import { lean } from '../words/lean.ts';
import { pointerOf } from './pointers.ts';
import { sentenceEnds } from '../words/sentences.ts';
import type { Address } from '../../../../contract/request.ts';
import { namesWhom, readAddress, type ReadAddress } from '../places/address.ts';
import { registered } from '../places/parts.ts';
import { countryNamed, withWholeCountry } from '../words/countries.ts';
import type { Entry } from '../layout/entries.ts';
import { conceptsIn, findConcepts, has } from '../lexicon/find.ts';
import { looksLikeName } from '../names/names.ts';
import { formAlone, hasLegalForm, organizationsIn } from '../words/organizations.ts';
import { isPlaceAlone, withoutAround, withPlacesJoined } from '../places/place-alone.ts';
import { upholds } from '../voices/upheld.ts';
import { hasStreetWord } from '../places/street-words.ts';
import { withoutRemark } from './which-address.ts';
import { lineOf, namesNothing, sameAgain, withoutOwnLabel } from './values.ts';

/** A row that ends in a comma, or right before its code, was broken there. */
const joinedRows = (rows: readonly string[]): string[] =>
  rows.reduce<string[]>((all, row) => {
    const last = all.at(-1);
    if (last !== undefined && /(?:,|\b(?:CEP|CAP|CP|PLZ|ZIP|PIN))\s*$/u.test(last))
      all[all.length - 1] = `${last} ${row}`;
    else all.push(row);
    return all;
  }, []);

/** "…, Lagos 102272, Nigeria. There is no Expert.": with its country an address ends, and another sentence begins. */
function untilCountry(said: string): string {
  const row = withPlacesJoined(said);
  const whole = /^(.*,\s*([\p{L} ]{4,30}))\.\s+\p{Lu}.*\s/u.exec(row);
  return whole?.[2] !== undefined && countryNamed(whole[2]) !== null ? (whole[1] ?? row) : row;
}

/** "…, 9022 Győr. The rest is unchanged.": what is said of the rest is none of it. */
function withoutRest(row: string): string {
  const end = sentenceEnds(row).find((at) => at < row.length - 1 && /\d/u.test(row.slice(0, at)));
  const rest = end === undefined ? '' : row.slice(end);
  return rest !== '' && !/\d/u.test(rest) && upholds(rest, null) ? row.slice(0, end).replace(/[.\s]+$/u, '') : row;
}

/** "License in the customer's name, please. Their address is 14 Beach Road, …": what is said before it is none of it. */
function fromItsWord(rows: readonly string[]): string[] {
  const text = rows.join(' ');
  const said =
    /^.*[.!] (?:\p{L}+ ){1,3}(?:address|anschrift|adresse|direcci[oó]n|domicilio|indirizzo|endere[cç]o|morada|adres) (?:is|ist|lautet|est|es|è|é|to|jest) +(?=[\p{Lu}\d])/iu.exec(
      text,
    );
  return said ? [text.slice(said[0].length)] : [...rows];
}

/** A whole address; null where the value names nothing ("see signature"). */
export function addressValue(
  entry: Entry,
  known: readonly string[],
  ours?: (text: string) => boolean,
): ReadAddress | null {
  // "Organization & address", not "the customer's address".
  const labelled =
    conceptsIn(entry.label).has('org') &&
    /[&+/,]|\s(?:and|und|et|y|e|en|i|with|mit|avec|con|com|met)\s/iu.test(entry.label);
  const rows = withWholeCountry(joinedRows(fromItsWord(entry.values.flatMap((row) => row.split('\u2028')))))
    .map((row) =>
      row
        .replace(/\s+/gu, ' ')
        .replace(/^\s*[-–—*•~]+\s+/u, '')
        .trim(),
    )
    .map((row, index) => (index === 0 ? withoutOwnLabel('address', row) : row))
    // "The street one, not our P.O. Box 318:"
    .filter(
      (row, index, all) =>
        index > 0 || all.length < 2 || !/\p{Ll} \p{Ll}{2,}.*:$|^\p{Lu}\p{Ll}+ \p{Ll}+.*:$/u.test(row),
    )
    // "Republic of Ireland, not UK please!!" below it
    .map((row, index) => (index > 0 && isPlaceAlone(row) ? withoutAround(row.replace(/[.!]+$/u, '')).trim() : row))
    .map(withoutRemark)
    .map(untilCountry)
    .map(withoutRest)
    .filter((row) => row !== '');
  const [first = ''] = rows;
  const isProse = rows.length === 1 && /^\p{Ll}/u.test(first) && !/\d/u.test(first) && first.split(' ').length > 4;
  // "The address: yes and no."
  const isAnswer =
    rows.length === 1 &&
    /^\p{L}+(?: \p{L}+){0,3}\W*$/u.test(first) &&
    findConcepts(first).hits.some((hit) => has(hit, 'yes', 'no'));
  if (
    isAnswer ||
    namesNothing(first) ||
    sameAgain.test(first) ||
    pointerOf(first) !== null ||
    isProse ||
    rows.some((row) => row.endsWith('?'))
  )
    return null;
  const until = rows.findIndex((row) => row.includes('@') || /^(?:tel|phone|fax|t|f|m|www)\b[.: ]/iu.test(row));
  const counted = until > 0 ? rows.slice(0, until) : rows;
  // "Organization & address": the first row, or the first part of the only one, is the organization.
  const parts = counted.length > 1 ? counted : (counted[0] ?? '').split(/,\s+/u);
  const [head = '', ...rest] = parts;
  // "Harlan Systems, Inc., 11800 Sunrise Valley Dr, …"
  const [form = ''] = rest;
  if (labelled && counted.length === 1 && rest.length > 1 && form.length < 16 && hasLegalForm(`${head}, ${form}`))
    return { address: readAddress([rest.slice(1).join(', ')], known).address, organization: `${head}, ${form}` };
  if (labelled && rest.length > 0 && !/\d/u.test(head))
    return { address: readAddress(counted.length > 1 ? rest : [rest.join(', ')], known).address, organization: head };
  return readAddress(counted, known, ours);
}

/** Postal codes may be digits alone, which a name may not. */
export const codeValue = (entry: Entry): string | null => {
  const value = lineOf(entry)
    .replace(/^〒\s*|[.,;]$|["'„“”]/gu, '')
    .trim();
  return /^[\p{L}\d][\p{L}\d -]{1,11}$/u.test(value) && /\d/u.test(value)
    ? value.replace(/^(?:D|A|CH|F|NL|PL|I|E|B|L|DK|S|SE|CZ|SK|HU|FIN|FI|N|NO)-(?=\d)/u, '')
    : null;
};

/** "My typing error, it is 42b.": words about the value. */
const isSentence = (text: string): boolean =>
  /[.!]$/u.test(text) && findConcepts(text).hits.some((hit) => has(hit, 'wrong', 'correction', 'neg', 'yes'));

/** "Well seen, the 74 was a slip, it is 47": words about what was said before. */
export const putsRight = (text: string): boolean =>
  isSentence(text) ||
  (/\p{Ll} \p{Ll}/u.test(text) && findConcepts(text).hits.some((hit) => has(hit, 'wrong', 'correction')));

const codeBehind =
  /^(.*\d.*?),? (?:zip(?:[ -]?code)?|post ?code|postal code|eircode|PLZ|CP|C\.P\.|NPA|CAP|CEP|kod)[:.]? ?([A-Z]?\d[A-Z\d -]{2,8})\.?$/iu;
/** "54205 Main Road, zip 11971" under the label of the street. */
export const codeBehindStreet = ({ values: [value = ''] }: Entry): string | null =>
  codeBehind.exec(value.trim())?.[2]?.toUpperCase() ?? null;

/** "12a": the number of a street that is named elsewhere. */
export const isNumberAlone = ({ values }: Entry): boolean => /^\s*\d{1,5} ?\p{L}?[.!]?\s*$/u.test(values.join(' '));

/** "Now it is Mill Lane 5" */
const timeAhead = lean(
  /^(?:now|jetzt|nun|maintenant|désormais|ahora|agora|ora|adesso|nu|teraz),? (?=(?:it is|it['’]s|ist es|c['’]est|es|é|è|het is|is het|to)(?!\p{L}))/iu,
);
/** "Mill Lane 5, the rest of the address is the same" */
function withoutRestBehind(row: string): string {
  const [street = '', ...parts] = row.split(/,\s+/u);
  const at = parts.findIndex((part) => !/\d/u.test(part) && upholds(part, null));
  return at < 0 ? row : [street, ...parts.slice(0, at)].join(', ');
}

/** A street may have a comma ("62 bis, rue de …") and further lines. */
export const streetValue = (entry: Entry): string[] | null => {
  const rows = entry.values
    .map((row, index) =>
      withoutRestBehind(index === 0 ? withoutOwnLabel('street', row.trim().replace(timeAhead, '')) : row.trim())
        .replace(/[,;]$/u, '')
        .replace(codeBehind, '$1'),
    )
    .filter((row) => row !== '');
  const [first = ''] = rows;
  if (
    rows.some(isSentence) ||
    namesNothing(first) ||
    pointerOf(first) !== null ||
    rows.length > 4 ||
    rows.some((row) => row.includes('@') || row.length > 200)
  )
    return null;
  return rows;
};

export type Identity = {
  readonly name: string | null;
  readonly organization: string | null;
  readonly address: Address;
};

/** "…, 35600 Redon, France. No Expert.": an address ends with its country. */
function upToCountry(text: string): string {
  const end = sentenceEnds(text).find(
    (at) => countryNamed(text.slice(0, at).replace(/[.]$/u, '').split(',').at(-1) ?? '') !== null,
  );
  return end === undefined ? text : text.slice(0, end).replace(/[.]$/u, '');
}

/** "Acme Inc. and the address is 1 Main Street, …" */
const andAddress =
  /,? (?:and|und|et|y|e|en|i) (?:(?:the|our|its|die|unsere|l['’]|la|notre|nuestra|su|o|a|il|lo|het|ons|nasz)(?: |(?<=['’])))?(?:(?:full|postal|registered|volle|vollständige|komplette) )?(?:address|adresse|anschrift|direcci[óo]n|domicilio|endere[çc]o|morada|indirizzo|adres)(?: (?:complète|completa|completo))? (?:is|ist|lautet|est|es|é|è|luidt|to|jest):? /giu;

/** Where a number stands by itself. */
export const wholeNumber = (number: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${number}(?![\p{L}\p{N}])`, 'giu');

/** "- Lizenznehmerin ist die Säntis / Käsereibedarf AG, …": a sentence that its program broke. */
export const isBrokenSentence = ({ how, values: [first = '', ...rest] }: Entry): boolean =>
  how === 'list' &&
  /,.*\d/u.test(rest[0] ?? '') &&
  !/[,;.:]\s*$|\d/u.test(first) &&
  findConcepts(first).hits.some((hit) => has(hit, 'is'));

/** "The license should read Acme Ltd": the firm that what is said of the license leads to. */
export function ledBySentence(text: string): string | null {
  const [only, ...more] = organizationsIn(text);
  const leads = only !== undefined && more.length === 0 && only.end === text.length;
  return leads && conceptsIn(text.slice(0, only.start)).has('license') ? only.text : null;
}

/**
 * "Ann Lee, Acme Inc., 1 Main Street, Springfield, IL 62701, USA" under one label: who, where, and the whole address.
 * Null where it does not end in a whole address.
 */
export function identityOf(entry: Entry): Identity | null {
  const text = upToCountry(
    withWholeCountry(entry.values)
      .map((row) => row.trim())
      .filter((row) => row !== '' && !namesWhom(row))
      .map((row, index) => (index === 0 ? withoutOwnLabel(entry.topic, row) : row).replace(/[、,;]$/u, ''))
      .join(', ')
      .replace(/[(<]?\S+@\S+[)>]?[,;]?\s*/gu, '')
      .replace(andAddress, ', ')
      .replace(/\s*\(([^()]*\d[^()]*,[^()]*)\)/gu, ', $1')
      // "…, España (y no la Federación)"
      .replace(/\s*\((?:(?:y|e|und|and|et|en|i) )?(?:no|not|nicht|pas|non|não|niet|nie)\s[^()\d]*\)/giu, '')
      // "Savannah Seed Company Limited of 14 Ahmadu Bello Way, …"
      .replace(/(?<=\p{Lu}[^,\d]{3,60}) (?:of|at) (?=\d{1,5}[ ,])/u, ', ')
      // "fjord & fern (all lowercase, yes)"
      .replace(/\s*\(\p{Ll}+,? [^()\d]*\)/gu, ''),
  );
  // "Acme S.p.A. - Via Roma, 12 - 20121 Milano - Italia": a hyphen that stands three times divides.
  const dashed = text.split(' - ').length > 3;
  if (!(text.includes(',') || dashed) || text.length > 400 || !/\d/u.test(text)) return null;
  const parts = text
    .split(dashed ? /,\s+(?!\d{1,4}\p{L}?(?:\s|$))|;\s+|\s+[–—-]\s+/u : /,\s+|;\s+|\s+[–—]\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !registered.test(part));
  let name: string | null = null;
  let organization: string | null = null;
  let from = 0;
  if (entry.topic !== 'organization' && looksLikeName(parts[0] ?? '') && !formAlone.test(parts[1] ?? '')) {
    name = parts[0] ?? null;
    from = 1;
  }
  const first = parts[from] ?? '';
  // A legal form may stand behind a comma of its own.
  const form = `${first}, ${parts[from + 1] ?? ''}`;
  const goesOn = formAlone.test(parts[from + 1] ?? '');
  if ((!hasLegalForm(first) || goesOn) && hasLegalForm(form) && (parts[from + 1] ?? '').length < 16) {
    organization = form;
    from += 2;
  } else if (
    !/\d/u.test(first) &&
    // "Spire Court Housing Association Limited"
    (hasLegalForm(first) || !hasStreetWord(first)) &&
    (entry.topic === 'organization' || name !== null || hasLegalForm(first))
  ) {
    organization = ledBySentence(first) ?? first;
    from += 1;
  }
  const { address } = readAddress([parts.slice(from).join(', ')]);
  const whole =
    address.lines.length > 0 && address.city !== null && (address.country !== null || address.postalCode !== null);
  return whole && (organization !== null || name !== null) ? { name, organization, address } : null;
}
