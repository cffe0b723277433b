import { isRegion } from './regions.ts';
import { fold } from './text.ts';

export type Place = {
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
};

/** Forms of postal codes. A country that is not here has digits only, three to seven. */
const codes: Readonly<Record<string, string>> = {
  GB: '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}',
  IE: '[A-Z]\\d[\\dW] ?[A-Z\\d]{4}',
  CA: '[A-Z]\\d[A-Z] ?\\d[A-Z]\\d',
  NL: '\\d{4} ?[A-Z]{2}',
  PL: '\\d{2}-\\d{3}',
  PT: '\\d{4}-\\d{3}|\\d{4}',
  BR: '\\d{5}-?\\d{3}',
  JP: '\\d{3}-\\d{4}',
  SE: '\\d{3} ?\\d{2}',
  CZ: '\\d{3} ?\\d{2}',
  SK: '\\d{3} ?\\d{2}',
  GR: '\\d{3} ?\\d{2}',
  US: '\\d{5}(?:-\\d{4})?',
  IN: '\\d{3} ?\\d{3}',
  LV: 'LV-\\d{4}',
  LT: 'LT-\\d{5}',
  AR: '[A-Z]\\d{4}(?:[A-Z]{3})?|\\d{4}',
  TW: '\\d{3}(?:-?\\d{2,3})?',
  MT: '[A-Z]{3} ?\\d{4}',
  IS: '\\d{3}',
  FO: '\\d{3}',
  CL: '\\d{7}|\\d{3}-?\\d{4}',
  IL: '\\d{5,7}',
};
const digits = '\\d{4,6}';
/** Where the country is not known: forms that cannot be a house number. */
const open = `${Object.values(codes).join('|')}|\\d{4,6}`;

const patterns = new Map<string, readonly RegExp[]>();
function patternsOf(country: string | null): readonly RegExp[] {
  const known = patterns.get(country ?? '');
  if (known) return known;
  const code = `(${country === null ? open : (codes[country] ?? digits)})`;
  const city = "(\\p{L}[\\p{L}\\p{M}'’. /-]{0,50}?(?: \\d{1,2}(?:e|er)?)?(?: cedex(?: \\d{1,2})?)?)";
  const made = [
    new RegExp(`^(?:[A-Z]{1,3}[- ])?${code}[ ]+${city}$`, 'iu'),
    new RegExp(`^${city}[ -]+(?:[–-] ?)?(?:[A-Z]{1,2}-)?${code}$`, 'iu'),
    new RegExp(`^(?:[A-Z]{1,2}-)?(?:CEP|CP|C\\.P\\.|PLZ|ZIP|Postcode|PIN|Postal Code|Pincode)?:? ?${code}$`, 'iu'),
  ];
  patterns.set(country ?? '', made);
  return made;
}

const streetWord =
  /\b(?:street|st|road|rd|avenue|ave|lane|drive|dr|way|boulevard|blvd|court|highway|rue|strasse|calle|via|suite|floor|unit|building|p\.? ?o\.? box|box|postfach|bp|postbus|apartado|km|etage|piso|level|office|room|no|nr|n|sala|andar|oficina|despacho|apto|apt|lote|bloco|bloque|torre|kom|pok|lok|lokal|m|scala|interno|int|zimmer|haus|gebaude|stock)\b\.?$|strasse$|straße$|str\.?$|weg$|platz$|gasse$|straat$|laan$|gracht$|\b(?:p\.? ?o\.? ?box|postfach|postbus|apartado|bp|suite|unit|level|floor)\b/u;

/** Splits "Wollongong NSW", "São Paulo - SP", "New York, NY" into city and region. */
export function cityAndRegion(text: string, country: string | null): Place {
  const trimmed = text.replace(/[-–/,\s]+$/u, '').trim();
  if (trimmed === '') return { city: null, region: null, postalCode: null };
  const words = trimmed.split(/\s*[-–/]\s*|\s+/u);
  for (let count = Math.min(3, words.length); count > 0; count -= 1) {
    const tail = words.slice(-count).join(' ');
    if (!isRegion(tail, country) || (tail.length < 4 && tail !== tail.toUpperCase())) continue;
    const head = trimmed.slice(0, trimmed.length - tail.length).replace(/[-–/,\s]+$/u, '');
    // "New York 10001": the name of a city too.
    if (head === '' && tail.length > 3) break;
    return { city: head === '' ? null : head, region: tail, postalCode: null };
  }
  return { city: trimmed, region: null, postalCode: null };
}

/**
 * Postal code, city and region of one part of an address. `isLast`: nothing but the country follows, so that a bare
 * number behind a city ("Takaka 7110") is a postal code and no house number.
 */
export function placeOf(part: string, country: string | null, isLast: boolean): Place | null {
  const text = part.trim().replace(/^(?:CEP|CP|PLZ|ZIP)[: ]+/iu, '');
  // "2400 Le Locle" has no letters in its code, as a Dutch one has.
  const [codeFirst, cityFirst, codeOnly] = patternsOf(country ?? (/^\d{4} \p{Lu}\p{Ll}/u.test(text) ? 'CH' : null));
  const only = codeOnly?.exec(text);
  if (only) return { city: null, region: null, postalCode: code(only[1], country) };
  const before = codeFirst?.exec(text);
  if (before && !(country === 'US' || country === 'AU')) {
    if (streetWord.test(fold(before[2] ?? ''))) return null;
    return { ...cityAndRegion(before[2] ?? '', country), postalCode: code(before[1], country) };
  }
  const after = isLast ? cityFirst?.exec(text) : null;
  if (!after || streetWord.test(fold(after[1] ?? ''))) return null;
  return { ...cityAndRegion(after[1] ?? '', country), postalCode: code(after[2], country) };
}

const code = (text: string | undefined, country: string | null): string | null =>
  text === undefined ? null : country === 'GB' || country === 'CA' || country === 'NL' ? text.toUpperCase() : text;
