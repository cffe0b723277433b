import type { Address } from '../../../contract/request.ts';
import { cityState, countryCode, countryNamed } from './countries.ts';
import { readJapanese } from './japanese.ts';
import { impliedCountry } from './implied-country.ts';
import { looksLikeName } from './names.ts';
import { hasLegalForm, looksLikeOrganization, opensWithForm, organizationsIn } from './organizations.ts';
import { cityAndRegion, placeOf, type Place } from './places.ts';
import { isRegion } from './regions.ts';
import { fold } from './text.ts';

export const noAddress: Address = { lines: [], city: null, region: null, postalCode: null, country: null };

/** An address, and what stood above it: the organization's name, which many write as the first line. */
export type ReadAddress = { readonly address: Address; readonly organization: string | null };

type Part = { readonly text: string; readonly row: number };

const remark = /^(?:\p{Ll}|see |siehe |as |our |bitte |please )[^]*\s[^]*\s/u;

/** The parts that commas, dots and line ends divide. A remark in brackets is none; a region in brackets is one. */
function toParts(rows: readonly string[]): Part[] {
  const tidy = rows
    .map((row) =>
      row
        .replace(/\(([^()]*)\)/gu, (_, inner: string) => (remark.test(inner) ? ' ' : `, ${inner},`))
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((row) => row !== '');
  const dashes = rows.length === 1 && !/[,;|·•]/u.test(rows[0] ?? '');
  return tidy.flatMap((row, index) =>
    row
      .split(
        dashes
          ? /\s*,\s*|\s+[-–—/]\s+/u
          : /\s*(?:,(?!(?<=\d,)\d{3}(?!\d))|[;|·•])\s*|\s+[–—]\s+|\s+\/\s+|\s+-\s+(?=(?:[A-Z]{1,3}-)?\d{3}[\d ]*\s*\p{L}|\p{Lu}[\p{L} ]*$|(?:BP|CS|P\.? ?O\.? Box|Postfach|Fraz\.)\s)/u,
      )
      .map((text) => ({
        text: text
          .trim()
          .replace(/^[-–—]\s+/u, '')
          .replace(/(?<=\p{L}{4}|\d)\.$/u, ''),
        row: index,
      }))
      .filter(({ text }) => text !== ''),
  );
}

const isCityLike = (text: string): boolean =>
  /^\p{L}[\p{L}\p{M}'’. /-]{1,50}(?: (?:cedex(?: \d{1,2})?|\d{1,2}(?:e|er|ème)?))?$/iu.test(text);

/** The country at the end ("… 94105 USA"), at the beginning, or as a code behind the postal code. */
function takeCountry(parts: Part[], rows: readonly string[]): string | null {
  const last = parts.at(-1);
  if (!last) return null;
  const whole = countryNamed(last.text);
  if (whole) {
    if (parts.length === 1 && cityState(last.text)) return whole;
    parts.pop();
    const before = parts.at(-1);
    // "England, United Kingdom", "Suisse / Switzerland": said twice.
    if (before && countryNamed(before.text) === whole && parts.length > 1 && !cityState(before.text)) parts.pop();
    return whole;
  }
  const words = last.text.split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1) {
    const tail = words.slice(-count).join(' ');
    const country = countryNamed(tail);
    if (!country || cityState(tail) || /^(?:de|of|do|du|del|new|nueva)$/iu.test(words.at(-count - 1) ?? '')) continue;
    parts[parts.length - 1] = {
      ...last,
      text: words
        .slice(0, -count)
        .join(' ')
        .replace(/[-–\s]+$/u, ''),
    };
    return country;
  }
  // "16124 Genova (GE)" is a province.
  const bracketed = rows.some((row) => row.includes(`(${last.text})`));
  const code =
    parts.length > 2 && !bracketed && parts.slice(0, -1).some(({ text }) => /\d{3}/u.test(text))
      ? countryCode(last.text)
      : null;
  if (code && (!isRegion(last.text, 'US') || parts.slice(1, -1).some(({ text }) => /\d{4}|\d [A-Z]{2}$/u.test(text)))) {
    parts.pop();
    return code;
  }
  const first = parts[0];
  const head = first && parts.length > 2 ? countryNamed(first.text) : null;
  if (head) parts.shift();
  return head;
}

/** Postal code, city and region, taken from the end of what is left. */
function takePlace(parts: Part[], country: string | null): Place {
  for (let back = 1; back <= Math.min(3, parts.length); back += 1) {
    const part = parts.at(-back);
    const read = part ? placeOf(part.text, country, back === 1 || country !== null) : null;
    if (!read) continue;
    const after = parts.slice(parts.length - back + 1).map(({ text }) => text);
    const street = parts.length === back && after.length === 1;
    if (!street && !after.every((text) => isCityLike(text) || isRegion(text, country))) continue;
    if (read.city === null && read.postalCode === null) continue;
    // "1010 Wien, Stephansplatz 1": the street stands behind its town.
    if (parts.length === back && read.city !== null && after.length === 1 && /\p{L}.*\d/u.test(after[0] ?? '')) {
      parts.splice(0, 1);
      return read;
    }
    parts.length -= back;
    return withNeighbors(read, after, parts, country);
  }
  return withoutCode(parts, country);
}

/** What stands behind the postal code is its city, then the region; what stands before it, where it names none. */
function withNeighbors(read: Place, behind: readonly string[], parts: Part[], country: string | null): Place {
  let { city, region } = read;
  const after = [...behind];
  if (city !== null && isRegion(city, country) && region === null && behind.length === 0 && parts.length > 1) {
    const previous = parts.at(-1);
    if (previous && isCityLike(previous.text) && !hasStreetWord(previous.text)) {
      region = city;
      city = null;
    }
  }
  // "06600, Ciudad de México": a town with the name of its region.
  const named = (text: string): boolean => !isRegion(text, country) || (after.length === 1 && text.length > 4);
  if (city === null && after.length > 0 && named(after[0] ?? '')) city = after.shift() ?? null;
  if (region === null && after.length > 0) region = after.shift() ?? null;
  if (city === null) {
    const previous = parts.at(-1);
    if (previous && region === null && parts.length > 2 && isRegion(previous.text, country)) {
      region = previous.text;
      parts.pop();
    }
    city = takeCity(parts);
    const apart = city !== null && region === null ? cityAndRegion(city, country) : null;
    if (apart?.city && apart.region) ({ city, region } = apart);
  }
  const clean = region?.replace(/^(?:woj\.|prov\.|województwo)\s*/iu, '') ?? null;
  return { city, region: clean, postalCode: read.postalCode };
}

const streetWords =
  /\b(?:street|st|road|rd|avenue|ave|av|lane|ln|drive|dr|way|boulevard|blvd|court|ct|highway|hwy|square|sq|place|pl|plaza|parkway|pkwy|rue|strasse|str|weg|platz|allee|gasse|ring|calle|via|viale|piazza|rua|avenida|straat|laan|gracht|ulica|ul|al|suite|floor|unit|building|house|block|tower|office|box|apt|etage|stock|piso|andar|lokal|bureau|bte|batiment)\b|(?:strasse|straße|str\.|weg|platz|allee|gasse|ring|straat|laan|gracht|kade|plein|vagen|gatan|vej|gade|utca|katu)$/u;
export const hasStreetWord = (text: string): boolean => streetWords.test(fold(text));

function takeCity(parts: Part[]): string | null {
  const last = parts.at(-1);
  if (!last || parts.length < 2 || !isCityLike(last.text) || hasLegalForm(last.text)) return null;
  if (hasStreetWord(last.text) && parts.length < 3) return null;
  parts.pop();
  return last.text;
}

/** "…, Dubai, United Arab Emirates": no postal code. */
function withoutCode(parts: Part[], country: string | null): Place {
  let region: string | null = null;
  const last = parts.at(-1);
  if (last && parts.length > 2 && isRegion(last.text, country) && isCityLike(parts.at(-2)?.text ?? '')) {
    region = last.text;
    parts.pop();
  }
  const joined = parts.at(-1);
  const cityRegion = joined ? /^(\p{L}[\p{L}'. -]+?)(?:\s*[-–/]\s*|\s+)([A-Z]{2,3})$/u.exec(joined.text) : null;
  if (cityRegion && joined && parts.length > 1 && isRegion(cityRegion[2] ?? '', country)) {
    parts.pop();
    return { city: cityRegion[1] ?? null, region: cityRegion[2] ?? null, postalCode: null };
  }
  return { city: takeCity(parts), region, postalCode: null };
}

/** What is left, row by row as it was written. */
function streetLines(parts: readonly Part[]): string[] {
  const byRow = new Map<number, string[]>();
  for (const part of parts) byRow.set(part.row, [...(byRow.get(part.row) ?? []), part.text]);
  return [...byRow.values()].map((texts) => texts.join(', '));
}

/** The organization, or what is known from elsewhere: the lines above the street. */
const isNoStreet = (text: string, known: readonly string[]): boolean =>
  hasLegalForm(text) || opensWithForm(text) || known.includes(fold(text));

/** "Attn. Ann Lee" among the lines: for whom it is, and no street. */
const attention =
  /^\s*(?:att(?:n|ention)?\.?|fao|f\.a\.o\.|z\. ?h(?:d|\.)?\.?|zu händen(?: von)?|à l'attention de|t\.a\.v\.|a\/c)\s*:?\s*/iu;
const department = /(?<!\p{L})(?:it|edv|ict|hr|dept|department|team|office|accounts|assets|service|desk)(?!\p{L})/iu;

/**
 * An address of one line with commas, or of several lines, read from its end: country, then postal code, city and
 * region, then the street. What cannot be told apart stays unread; an address never says what the writer did not.
 */
export function readAddress(
  rows: readonly string[],
  known: readonly string[] = [],
  ours: (text: string) => boolean = looksLikeOrganization,
): ReadAddress {
  const none = { address: noAddress, organization: null };
  if (rows.some((row) => row.includes('@') || row.length > 400) || rows.length > 12) return none;
  const japanese = readJapanese(rows);
  if (japanese) return japanese;
  const parts = toParts(
    rows.filter(
      (row) =>
        rows.length === 1 || !attention.test(row) || department.test(row) || !looksLikeName(row.replace(attention, '')),
    ),
  );
  if (parts.length === 0) return none;
  let organization: string | null = null;
  const written = parts.at(-1)?.text ?? '';
  const country = takeCountry(parts, rows) ?? impliedCountry(rows);
  const [head, next] = parts;
  // "Tri-County Health Network, 600 Medical Park Blvd, …"
  if (
    head &&
    next &&
    rows.length === 1 &&
    parts.length > 2 &&
    !/\d/u.test(head.text) &&
    !hasStreetWord(head.text) &&
    /\d/u.test(next.text) &&
    (looksLikeOrganization(head.text) || ours(head.text))
  )
    organization = parts.shift()?.text ?? null;
  const above = (text: string): boolean =>
    isNoStreet(text, known) || (rows.length > 1 && ours !== looksLikeOrganization && !/\d/u.test(text) && ours(text));
  while (parts.length > 1 && above(parts[0]?.text ?? '')) {
    const text = parts.shift()?.text ?? null;
    if (text !== null && !known.includes(fold(text))) organization ??= text;
  }
  const place = takePlace(parts, country);
  const lines = streetLines(parts);
  // "Acme AG Main Street 1": written in one breath.
  const [company] = organizationsIn(lines[0] ?? '');
  if (
    company?.start === 0 &&
    /^\p{L}.*\p{Ll}{2}/u.test(company.text) &&
    lines[0] !== undefined &&
    /^\s+[\p{Lu}\d]/u.test(lines[0].slice(company.end))
  ) {
    organization ??= company.text;
    lines[0] = lines[0].slice(company.end).trim();
  }
  if (lines.length > 6 || (lines.length === 0 && place.city === null))
    return { address: { ...noAddress, country }, organization };
  const state = country ?? (place.city ? cityState(place.city) : null);
  // "88 Queen's Road, Hong Kong": the city is the country.
  const city = place.city ?? (country !== null && cityState(written) === country ? written : null);
  return { address: { lines, ...place, city, country: state }, organization };
}
