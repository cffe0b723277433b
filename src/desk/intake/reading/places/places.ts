import { lean } from '../words/lean.ts';
import { codeForm, codeStandsLast, plainCode, withoutCodeLabel } from './postal-codes.ts';
import { cityState } from '../words/countries.ts';
import {
  isCounty,
  isInShort,
  isRegion,
  isRegionInBrackets,
  namesRegions,
  regionName,
  writesRegionCodes,
} from './regions.ts';
import { hasStreetWord } from './street-words.ts';

export type Place = {
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
};
export const nowhere: Place = { city: null, region: null, postalCode: null };

type Patterns = { readonly codeFirst: RegExp; readonly codeLast: RegExp; readonly codeOnly: RegExp };
const patterns = new Map<string, Patterns>();
function patternsOf(country: string | null): Patterns {
  const known = patterns.get(country ?? '');
  if (known) return known;
  const code = `(${codeForm(country)})`;
  const made = {
    codeFirst: new RegExp(`^(?:[A-Z]{1,3}[- ])?${code} +(.{2,70})$`, 'iu'),
    codeLast: new RegExp(`^(.{2,70}?)[ -]+(?:[–-] ?)?(?:[A-Z]{1,2}-)?${code}$`, 'iu'),
    codeOnly: new RegExp(`^(?:[A-Z]{1,3}-)?${code}$`, 'iu'),
  };
  patterns.set(country ?? '', made);
  return made;
}

/** A town's name: letters, perhaps with a district's number behind it ("Praha 1", "Paris 15e", "LYON CEDEX 03"). */
const cityForm = lean(
  /^(?:(?:г|м|гр)\. ?)?\p{L}[\p{L}\p{M}'’. ()/-]{1,50}?(?: \d{1,2}(?:e|er|ème)?| cedex(?: \d{1,2})?)?$/iu,
);
export const isCityLike = (text: string): boolean => cityForm.test(text) && !hasStreetWord(text);
/** What begins or ends a street and no town. */
const streetly = lean(
  /^(?:rue|avenue|av|boulevard|bd|route|chemin|allée|place|quai|impasse|calle|avenida|carrera|carretera|via|viale|corso|piazza|vicolo|rua|travessa|praça|estrada|rodovia|ul|al|os|suite|unit|floor|level|building|block|tower|p\.? ?o|postfach|postbus|bp|apartado|casella|c\/|apt|flat|room|lot|bât\p{L}*|immeuble|edificio)(?!\p{L})|(?:street|st|road|rd|avenue|ave|lane|drive|way|close|court|square|terrace|boulevard|blvd|parkway|highway|str|straße|strasse|weg|platz|gasse|allee|laan|straat|gracht)\.?$/iu,
);
/** "43038 Sala Baganza": behind its postal code a town may have a word that rooms and floors have too. */
const isCodedCity = (text: string): boolean => cityForm.test(text) && !/\d/u.test(text) && !streetly.test(text);

/** The city and the region that a name without a code can mean: "Wollongong NSW", "Maringá/PR", "Hanoi". */
function namesIn(text: string, country: string | null, coded = false, ahead = false): Place[] {
  const trimmed = text.replace(/^[-–/,\s]+|[-–/,\s]+$/gu, '');
  const whole = isRegion(trimmed, country) && cityState(trimmed) === null;
  const apart = whole ? nowhere : cityAndRegion(trimmed, country);
  const places: Place[] = apart.city !== null && apart.region !== null ? [apart] : [];
  if (whole) places.push({ ...nowhere, region: regionName(trimmed) });
  const isCode =
    places.length > 0 && ((trimmed.length <= 3 && trimmed === trimmed.toUpperCase()) || isInShort(trimmed, country));
  // "Am Deich 4" is a street; "28199 Bremen 1" a town.
  const numbered =
    /\d/u.test(trimmed) &&
    !coded &&
    !/^(?:Dublin|Praha|Prague|Bratislava|Paris|Lyon|Colombo|Wien|Vienna|Budapest|Brno) /u.test(trimmed);
  const divided = places.some(({ city }) => city !== null) && /[/(]/u.test(trimmed);
  const isTown = isCityLike(trimmed) || (ahead && country !== null && isCodedCity(trimmed));
  if (isTown && !isCode && !divided && !numbered && !isCounty(trimmed))
    places.push({ ...nowhere, city: trimmed.replace(/^(?:г|м|гр)\. ?/u, '') });
  return places;
}

/** Splits "Wollongong NSW", "São Paulo - SP", "Şişli/İstanbul" into city and region. */
export function cityAndRegion(text: string, country: string | null): Place {
  const trimmed = text.replace(/[-–/,\s]+$/u, '').trim();
  const bracket = /^(\P{N}{2,60}?) ?\(([^()]{2,40})\)$/u.exec(trimmed);
  if (bracket && isRegionInBrackets(bracket[2] ?? ''))
    return { city: bracket[1] ?? null, region: bracket[2] ?? null, postalCode: null };
  const words = trimmed.split(/\s*[-–/]\s*|\s+/u);
  const coded = country !== null && writesRegionCodes(country);
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1) {
    const tail = trimmed.slice(tailAt(trimmed, count));
    if (
      !isRegion(tail, country) ||
      (tail.length < 4 && tail !== tail.toUpperCase() && !(coded && trimmed === trimmed.toLowerCase()))
    )
      continue;
    const head = trimmed.slice(0, trimmed.length - tail.length);
    // "Halle-Bremen" and "Wysokie Mazowieckie" are one name; "Springfield Illinois", "Bremen - HB", "Maringá/PR" are two.
    const spelled = country === null || writesRegionCodes(country) || isCounty(tail);
    if (tail.length > 3 && !/\/\s*$/u.test(head) && !(spelled && /\s$/u.test(head))) continue;
    const city = head.replace(/[-–/,(\s]+$/u, '');
    if (isCityLike(city)) return { city, region: regionName(tail), postalCode: null };
  }
  return { ...nowhere, city: trimmed === '' ? null : trimmed };
}

/** Where the last `count` words of a text begin. */
function tailAt(text: string, count: number): number {
  const starts = [...text.matchAll(/(?<=[-–/\s]|^)[^-–/\s]/gu)].map(({ index }) => index);
  return starts.at(-count) ?? 0;
}

/**
 * All that one part of an address can say of where the street is. A bare number behind a name is a house number as well
 * as a postal code; which of both, the whole address says.
 */
export function readingsOf(part: string, country: string | null): Place[] {
  const text = withoutCodeLabel(part);
  if (text.length > 90) return [];
  // "2400 Le Locle" has no letters in its code, as a Dutch one has.
  const { codeFirst, codeLast, codeOnly } = patternsOf(country ?? (/^\d{4} \p{Lu}\p{Ll}/u.test(text) ? 'CH' : null));
  const only = codeOnly.exec(text)?.[1];
  if (only !== undefined) return [{ ...nowhere, postalCode: plainCode(only) }];
  const first = country !== null && codeStandsLast.has(country) ? null : codeFirst.exec(text);
  const places: Place[] = [];
  const last = codeLast.exec(text);
  for (const { code, name, ahead } of [
    { code: first?.[1], name: first?.[2], ahead: true },
    { code: last?.[2], name: last?.[1], ahead: false },
  ])
    if (code !== undefined && name !== undefined)
      places.push(
        ...namesIn(name, country, true, ahead)
          // "72000 Puebla", "Cairo 11511": the town, though a region has its name too.
          .filter(
            ({ city, region }) =>
              city !== null ||
              isCounty(region ?? '') ||
              isInShort(region ?? '', country) ||
              (!ahead && (country === null || namesRegions(country))),
          )
          .map((place) => ({ ...place, postalCode: plainCode(code) })),
      );
  return places.length > 0 ? places : namesIn(text, country);
}

/** A postal code and no more, with or without the word that says so. */
export const isCodeAlone = (text: string): boolean =>
  /\d{3}/u.test(text) && patternsOf(null).codeOnly.test(withoutCodeLabel(text.replace(/[.!]+$/u, '')));

/** A postal code with its city in one text: "1010 Wien", "Leeds LS1 4AB"; null where it is none. */
export const placeOf = (text: string, country: string | null): Place | null =>
  readingsOf(text, country).find((place) => place.postalCode !== null && place.city !== null) ?? null;
