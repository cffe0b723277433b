import { isCountryCode } from '../words/countries.ts';
import { lean } from '../words/lean.ts';
import { codePrefixes, withoutCodeLabel } from './postal-codes.ts';
import { isRegion } from './regions.ts';

/** Forms of postal codes that one country has alone. */
const forms: readonly (readonly [string, RegExp])[] = [
  ['GB', /(?:^|[\s,])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/u],
  ['CA', /(?:^|[\s,])[A-CEGHJ-NPR-TVXY]\d[A-Z] ?\d[A-Z]\d$/u],
  ['NL', lean(/(?:^|,\s?)\d{4} ?(?![NS][EW])[A-Z]{2}\s+\p{Lu}\p{L}+/u)],
];

/** A state in front of its postal code, at the end: "Boulder, CO 80302", "Fortitude Valley QLD 4006". */
function byState(text: string): string | null {
  const code = /\s(\d{5}(?:-\d{4})?|\d{4})$/u.exec(text);
  if (!code) return null;
  const country = (code[1] ?? '').length === 4 ? 'AU' : 'US';
  const words = text
    .slice(0, code.index)
    .trim()
    .split(/[\s,]+/u);
  const last = words.at(-1) ?? '';
  const two = words.slice(-2).join(' ');
  const abbreviated = /^[A-Z]{2,3}$/u.test(last) && isRegion(last, country);
  return abbreviated || (last.length > 3 && isRegion(last, country)) || (words.length > 1 && isRegion(two, country))
    ? country
    : null;
}

/** "D-25813 Husum", "IS-105 Reykjavík". */
function byPrefix(text: string): string | null {
  const prefix = /(?:^|[\s,])([A-Z]{1,3})-\d{3} ?\d{0,3}(?=\s+\p{L})/u.exec(text)?.[1];
  return prefix === undefined ? null : (codePrefixes[prefix] ?? (isCountryCode(prefix) ? prefix : null));
}

/**
 * The country that an address without one still says by how it is written: a letter before its postal code, a state
 * beside it, a form of code that one country has alone. Null where several have it.
 */
export function impliedCountry(rows: readonly string[]): string | null {
  for (const row of rows.toReversed())
    for (const part of [row, ...row.split(/[,;|]\s*/u)].map((one) =>
      withoutCodeLabel(one.trim().replace(/[.]$/u, '')),
    )) {
      const country = byPrefix(part) ?? byState(part) ?? forms.find(([, form]) => form.test(part))?.[0] ?? null;
      if (country !== null) return country;
    }
  return null;
}
