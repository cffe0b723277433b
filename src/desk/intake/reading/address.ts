import type { Address } from '../../../contract/request.ts';
import { countryNamed } from './countries.ts';
import { fold } from './text.ts';

const none: Address = { lines: [], city: null, region: null, postalCode: null, country: null };

type Place = { city: string | null; region: string | null; postalCode: string | null };
const place = (city: string | null | undefined, postalCode: string | null | undefined, region?: string): Place => ({
  city: city?.trim() || null,
  postalCode: postalCode ?? null,
  region: region ?? null,
});

const cityWord = "(\\p{L}[\\p{L}\\p{M}'’. /-]{1,60}?)";
const forms: readonly (readonly [RegExp, (m: RegExpExecArray) => Place])[] = [
  // D-20457 Hamburg · 602 00 Brno · 50-121 Wrocław · 1011 AB Amsterdam · 20144 Milano (MI)
  [
    new RegExp(
      `^(?:[A-Z]{1,3}[- ])?(\\d{4,7}|\\d{3} \\d{2}|\\d{2}-\\d{3}|\\d{4}-\\d{3}|\\d{4} ?[A-Z]{2}) ${cityWord}(?: \\(([A-Z]{2})\\))?$`,
      'u',
    ),
    (m) => place(m[2], m[1], m[3]),
  ],
  // San Francisco CA 94105 · CA 94105 · Brisbane QLD 4000 · Ottawa ON K1A 0B1
  [
    new RegExp(`^(?:${cityWord} )?([A-Z]{2,3})\\.? +(\\d{5}(?:-\\d{4})?|\\d{4}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)$`, 'u'),
    (m) => place(m[1], m[3], m[2]),
  ],
  // Bristol BS1 4QA · BS1 4QA · Galway H91 D2K8
  [
    new RegExp(`^(?:${cityWord} )?([A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}|[A-Z]\\d{2} [A-Z\\d]{4})$`, 'u'),
    (m) => place(m[1], m[2]),
  ],
];
/** Wellington 6011 · 20457: only where nothing but the country follows, as a house number looks alike. */
const lastForm = new RegExp(`^(?:${cityWord} )?(\\d{4,6})$`, 'u');
const streetWord =
  /\b(?:street|st|road|rd|avenue|ave|lane|drive|dr|way|boulevard|blvd|court|highway|rue|strasse|calle|via)\b|strasse$|str\.?$/u;

function placeOf(part: string, isLast: boolean): Place | null {
  for (const [form, read] of forms) {
    const matched = form.exec(part);
    const found = matched ? read(matched) : null;
    // 4711 Main Street is no postal code with a city.
    if (found) return found.city && streetWord.test(fold(found.city)) ? null : found;
  }
  const matched = isLast ? lastForm.exec(part) : null;
  return matched && !streetWord.test(fold(matched[1] ?? '')) ? place(matched[1], matched[2]) : null;
}

/** A postal code and a city in one line, as one label asks for both. */
export const readCityLine = (value: string): Place | null => placeOf(value.trim(), true);

type Part = { readonly text: string; readonly row: number };

function toParts(rows: readonly string[]): Part[] {
  const dashes = rows.length === 1 && !(rows[0] ?? '').includes(',');
  return rows.flatMap((row, index) =>
    row
      .split(dashes ? /\s+[-–—]\s+|;/u : /[,;]/u)
      .map((text) => ({
        text: text.trim().replace(/\.$/u, (dot) => (/\b\p{L}{1,3}\.$/u.test(text) ? dot : '')),
        row: index,
      }))
      .filter(({ text }) => text !== ''),
  );
}

const looksLikeCity = (text: string): boolean => /^\p{L}[\p{L}\p{M}'’. -]{1,60}$/u.test(text);

/**
 * An address of one line with commas, or of several lines, read from its end: country, then postal code and city,
 * then the street. What cannot be told apart stays unread; an address never says what the writer did not.
 */
export function readAddress(rows: readonly string[]): Address {
  const parts = toParts(rows.map((row) => row.trim()).filter((row) => row !== ''));
  if (parts.length === 0 || parts.some(({ text }) => text.includes('@') || text.length > 200)) return none;
  const end = parts.at(-1);
  let country = end ? countryNamed(end.text) : null;
  if (country) parts.pop();
  let found: Place = place(null, null);
  for (const back of [1, 2]) {
    const part = parts.at(-back);
    const read = part && parts.length > back - 1 ? placeOf(part.text, back === 1) : null;
    if (!read || (back === 2 && !looksLikeCity(parts.at(-1)?.text ?? ''))) continue;
    // What stands between the postal code and the country is the region.
    const after = back === 2 ? parts.pop() : undefined;
    parts.pop();
    found = read;
    if (after) {
      const region = after.text.replace(/^(?:woj\.|prov\.)\s*/iu, '');
      found = found.city ? { ...found, region } : { ...found, city: after.text };
    }
    break;
  }
  const last = parts.at(-1);
  if (!found.city && last && parts.length > 1 && looksLikeCity(last.text)) {
    found = { ...found, city: last.text };
    parts.pop();
  }
  const street = streetLines(parts);
  if (street.length > 6 || (street.length === 0 && !found.city)) return { ...none, country };
  return { lines: street, city: found.city, region: found.region, postalCode: found.postalCode, country };
}

/** What is left, line by line as it was written; it must hold a number or a few words to be a street. */
function streetLines(parts: readonly Part[]): string[] {
  const byRow = new Map<number, string[]>();
  for (const part of parts) byRow.set(part.row, [...(byRow.get(part.row) ?? []), part.text]);
  return [...byRow.values()].map((texts) => texts.join(', ')).filter((line) => fold(line) !== '');
}
