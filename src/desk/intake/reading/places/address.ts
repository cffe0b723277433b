import type { Address } from '../../../../contract/request.ts';
import { cityState, countryCode, countryInCity, countryNamed } from '../words/countries.ts';
import { lean } from '../words/lean.ts';
import { withBrackets } from './brackets.ts';
import { readChineseOrKorean } from './chinese-korean.ts';
import { readJapanese } from './japanese.ts';
import { impliedCountry } from './implied-country.ts';
import { looksLikeName } from '../names/names.ts';
import {
  endsWithKind,
  hasLegalForm,
  looksLikeOrganization,
  opensWithForm,
  organizationsIn,
} from '../words/organizations.ts';
import { toParts, type Part, unbracketed } from './parts.ts';
import { isCodeAlone, nowhere, readingsOf, type Place } from './places.ts';
import { isCounty, isInShort, isRegion, isRegionAnywhere, namesRegions } from './regions.ts';
import { hasStreetWord, isBuilding, mayBeStreet } from './street-words.ts';
import { fold } from '../words/text.ts';

export const noAddress: Address = { lines: [], city: null, region: null, postalCode: null, country: null };

/** An address, and what stood above it: the organization's name, which many write as the first line. */
export type ReadAddress = { readonly address: Address; readonly organization: string | null };

/** "Land beide Male Schweiz", "Country is Malta" in a row of its own. */
const labelledCountry = lean(
  /^(?:country|land|pays|país|paese|kraj|nazione)(?: \p{Ll}+){0,3}[:=]? (\p{Lu}[\p{L} .'-]{2,40})$/iu,
);

/** The country at the end ("… 94105 USA"), at the beginning, or as a code behind the postal code. */
function takeCountry(parts: Part[]): string | null {
  const last = parts.at(-1);
  if (!last) return null;
  const whole = countryNamed(last.text) ?? countryNamed(labelledCountry.exec(last.text)?.[1] ?? '');
  if (whole) {
    const town = parts.at(-2)?.text ?? '';
    // "88 Queen's Road, Hong Kong": the town is the country.
    if (cityState(last.text) && (parts.length < 3 || !readingsOf(town, whole).some(({ city }) => city !== null)))
      return whole;
    parts.pop();
    const before = parts.at(-1);
    // "England, United Kingdom", "Suisse / Switzerland": said twice.
    if (before && countryNamed(before.text) === whole && parts.length > 1 && !cityState(before.text)) parts.pop();
    return whole;
  }
  // "Santiago de Chile": the town has its country in its name.
  const ofTown = cityState(last.text) === null ? countryInCity(last.text) : null;
  if (ofTown) return ofTown;
  const words = last.text.split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1) {
    const tail = words.slice(-count).join(' ');
    const country = countryNamed(tail);
    if (!country || cityState(tail) || /^(?:de|of|do|du|del|new|nueva)$/iu.test(words.at(-count - 1) ?? '')) continue;
    const text = words.slice(0, -count).join(' ');
    parts[parts.length - 1] = { ...last, text: text.replace(/[-–\s]+$/u, '') };
    return country;
  }
  const code = parts.length > 2 && parts.some(({ text }) => /\d{3}/u.test(text)) ? countryCode(last.text) : null;
  const before = parts.slice(1, -1);
  if (
    code &&
    (!isRegionAnywhere(last.text) || before.some(({ text }) => /\d{4}|\d [A-Z]{2}$/u.test(text))) &&
    !(isRegion(last.text, 'IT') && /^\d{5} /u.test(before.at(-1)?.text ?? '') && code !== 'IT')
  ) {
    parts.pop();
    return code;
  }
  // "…, Brasil, CEP 37900-000": the code stands behind it.
  const ahead = parts.at(-2);
  if (
    ahead &&
    parts.length > 2 &&
    countryNamed(ahead.text) !== null &&
    !cityState(ahead.text) &&
    isCodeAlone(last.text)
  ) {
    parts.splice(-2, 1);
    return countryNamed(ahead.text);
  }
  // "Slovenia, 1000 Ljubljana, …", "220030, Республика Беларусь, г. Минск, …"
  const at = parts.findIndex(({ text }, index) => index < 2 && parts.length > 2 && countryNamed(text) !== null);
  const named = parts[at];
  if (!named || cityState(named.text)) return null;
  parts.splice(at, 1);
  return countryNamed(named.text);
}

type Choice = { readonly place: Place; readonly from: number; readonly to: number; readonly score: number };
const longest_place_parts = 4;

/** Every way to take the parts from `from` to `to` together for one place, each fact from one part. */
function placesOf(readings: readonly (readonly Place[])[], from: number, to: number): Place[] {
  const largeFirst = from === 0 && to < readings.length;
  let made: Place[] = [nowhere];
  for (let at = from; at < to; at += 1)
    made = made
      .flatMap((place) =>
        (readings[at] ?? []).flatMap((one) =>
          // The region stands behind its town, unless the street is the last.
          (!largeFirst &&
            place.region !== null &&
            one.city !== null &&
            place.city === null &&
            one.postalCode === null) ||
          (place.city !== null && one.city !== null) ||
          (place.region !== null && one.region !== null) ||
          (place.postalCode !== null && one.postalCode !== null)
            ? []
            : [
                {
                  city: place.city ?? one.city,
                  region: place.region ?? one.region,
                  postalCode: place.postalCode ?? one.postalCode,
                },
              ],
        ),
      )
      .slice(0, 40);
  return made;
}

/** How much of an address a reading explains: what is named, and what it would leave to the street. */
function scoreOf(
  place: Place,
  street: readonly string[],
  readings: readonly (readonly Place[])[],
  country: string | null,
): number {
  let score = (place.postalCode === null ? 0 : 4) + (place.city === null ? 0 : 3);
  if (place.region !== null) {
    // "Oranmore, Galway, Ireland", "Victoria Island, Lagos": the last name is the town, though a region has it too.
    // "Accra, Greater Accra": a region that is named after the town.
    const around = place.city !== null && fold(place.region).split(' ').slice(1).join(' ') === fold(place.city);
    const plain =
      around ||
      isCounty(place.region) ||
      isInShort(place.region, country) ||
      country === null ||
      namesRegions(country, place.region);
    score += place.city === null ? -1 : plain ? 2 : place.postalCode === null ? -2 : -1;
  }
  if (place.city !== null && isRegion(place.city, country)) score -= 0.5;
  if (street.length === 0) score -= 2;
  else if (!street.some(mayBeStreet)) score -= 1;
  for (const [at, text] of street.entries()) {
    const left = readings[at] ?? [];
    if (left.some((one) => one.postalCode !== null) && !hasStreetWord(text)) score -= left.length > 1 ? 3 : 2;
    else if (country !== null && left.some((one) => one.region !== null)) score -= 1;
  }
  return score;
}

/**
 * Which parts say the place: those at the end, or at the beginning where the big stands first ("1010 Wien,
 * Stephansplatz 1"). Of all ways to read them, the one that explains most of what is written.
 */
function takePlace(parts: Part[], country: string | null): Place {
  const readings = parts.map(({ text }) => readingsOf(text, country));
  let best: Choice = { place: nowhere, from: parts.length, to: parts.length, score: 0 };
  const consider = (from: number, to: number): void => {
    const street = [...parts.slice(0, from), ...parts.slice(to)].map(({ text }) => text);
    const left = [...readings.slice(0, from), ...readings.slice(to)];
    for (const place of placesOf(readings, from, to)) {
      if (place.city === null && place.postalCode === null) continue;
      const score = scoreOf(place, street, left, country) - (to < parts.length ? 1 : 0);
      if (score > best.score) best = { place, from, to, score };
    }
  };
  for (let size = 1; size <= Math.min(longest_place_parts, parts.length); size += 1) {
    consider(parts.length - size, parts.length);
    const behind = parts[size]?.text ?? '';
    const coded = readings.slice(0, size).some((all) => all.some(({ postalCode }) => postalCode !== null));
    if (
      size < parts.length &&
      coded &&
      /\p{L}.*\d/u.test(
        parts
          .slice(size)
          .map(({ text }) => text)
          .join(' '),
      ) &&
      mayBeStreet(behind)
    )
      consider(0, size);
  }
  parts.splice(best.from, best.to - best.from);
  return best.place;
}

/** What is left, row by row as it was written. */
function streetLines(parts: readonly Part[]): string[] {
  const byRow = new Map<number, string>();
  for (const { row, text, joint } of parts) {
    const before = byRow.get(row);
    byRow.set(row, (before === undefined ? text : `${before}${joint}${text}`).replace('\u2024', ','));
  }
  return [...byRow.values()];
}

/** The organization, or what is known from elsewhere: the lines above the street. */
const isNoStreet = (text: string, known: readonly string[]): boolean =>
  !/^c\/o /iu.test(text) && (hasLegalForm(text) || opensWithForm(text) || known.includes(fold(text)));

/** "Herrn von der Heide": a title says it too. */
const isPerson = (text: string): boolean =>
  looksLikeName(text) || (/^(?:herrn?|frau|mr|mrs|ms|mme|m\.|sr|sra|dhr|mevr)\.? /iu.test(text) && !/\d/u.test(text));

/** "Attn. Ann Lee" among the lines: for whom it is, and no street. */
const attention =
  /^\s*(?:att(?:n|ention)?\.?|fao|f\.a\.o\.|z\. ?h(?:d|\.)?\.?|zu händen(?: von)?|à l'attention de|t\.a\.v\.|a\/c)\s*:?\s*/iu;
/** "Frau Dr. Ute Behrens-Kohl" on a row of its own. */
const titled = lean(
  /^\s*(?:herrn?|frau|mr|mrs|ms|mme|m\.|sra?\.|sig\.(?:ra)?|dhr|mevr(?:ouw)?|pani?)\.? (?:\p{Lu}\p{L}*\. )*\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2}\s*$/iu,
);
const department = lean(
  /(?<!\p{L})(?:it|edv|ict|hr|dept|department|team|office|accounts|assets|service|desk)(?!\p{L})/iu,
);

/** "z. Hd. Herrn von der Heide": for whom it is, which is no part of where. */
export const namesWhom = (row: string): boolean =>
  attention.test(row) && !department.test(row) && isPerson(row.replace(attention, ''));

/** "…, woj." / "mazowieckie": what a line end broke behind the word for a region. */
const joined = (rows: readonly string[]): string[] =>
  rows.reduce<string[]>((made, row) => {
    const last = made.at(-1);
    if (
      last !== undefined &&
      /(?:^|[\s,])(?:woj\.|województwo|co\.|county|prov\.|provincia(?: de| di)?|kanton|canton(?: de)?)$/iu.test(
        last.trim(),
      )
    )
      made[made.length - 1] = `${last} ${row}`;
    else made.push(row);
    return made;
  }, []);

const shortest_code_chars = 12;
const least_turns = 6;
/** "5gCRxL4klhS/PA": a line of a key or of a host's license, and no street, wherever it stands. */
function isCode(row: string): boolean {
  const text = row.trim();
  if (text.length < shortest_code_chars || !/^[A-Za-z0-9+/=]+$/u.test(text)) return false;
  const turns = text.match(/[a-z](?=[^a-z])|[A-Z](?=[^A-Z])|\d(?=\D)/gu) ?? [];
  return turns.length >= least_turns;
}

/** "Concord NH" / "03301": the state stands above its code. */
function impliedIn(rows: readonly string[]): string | null {
  const plain = rows.map((row) => unbracketed(row).replace(/[\s,]+$/u, ''));
  return impliedCountry([plain.join(', '), ...plain]);
}

/**
 * An address of one line with commas, or of several lines, read from its end: country, then postal code, city and
 * region, then the street. What cannot be told apart stays unread; an address never says what the writer did not.
 */
export function readAddress(
  broken: readonly string[],
  known: readonly string[] = [],
  ours: (text: string) => boolean = looksLikeOrganization,
): ReadAddress {
  const none = { address: noAddress, organization: null };
  const rows = joined(broken);
  if (rows.some((row) => row.includes('@') || row.length > 400) || rows.length > 12) return none;
  const eastern = readJapanese(rows) ?? readChineseOrKorean(rows);
  if (eastern) return eastern;
  const parts = toParts(rows.filter((row) => rows.length === 1 || !(namesWhom(row) || titled.test(row))));
  if (parts.length === 0) return none;
  const [only] = parts;
  if (only && parts.length === 1 && hasLegalForm(only.text)) return { address: noAddress, organization: only.text };
  let organization: string | null = null;
  const written = parts.at(-1)?.text ?? '';
  const country = takeCountry(parts) ?? impliedIn(rows);
  const [head, next] = parts;
  // "Tri-County Health Network, 600 Medical Park Blvd, …"
  if (
    head &&
    next &&
    rows.length === 1 &&
    parts.length > 2 &&
    !/\d/u.test(head.text) &&
    (!hasStreetWord(head.text) || endsWithKind(head.text)) &&
    !isBuilding(head.text) &&
    /\d/u.test(next.text) &&
    (looksLikeOrganization(head.text) || ours(head.text))
  )
    organization = parts.shift()?.text ?? null;
  const above = (text: string): boolean =>
    isNoStreet(text, known) ||
    (rows.length > 1 && ours !== looksLikeOrganization && !/\d/u.test(text) && !isBuilding(text) && ours(text));
  while (parts.length > 1 && above(parts[0]?.text ?? '')) {
    const text = parts.shift()?.text ?? null;
    if (text !== null && !known.includes(fold(text))) organization ??= text;
  }
  const place = takePlace(parts, country);
  const lines = withBrackets(streetLines(parts), broken.join(' '));
  if (lines.some(isCode)) return none;
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
  const state = country ?? (place.city ? countryInCity(place.city) : null);
  // "88 Queen's Road, Hong Kong": the city is the country.
  const city = place.city ?? (country !== null && cityState(written) === country ? written : null);
  return { address: { lines, ...place, city, country: state }, organization };
}
