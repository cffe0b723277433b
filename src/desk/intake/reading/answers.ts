import type { Address as AddressFacts } from '../../../contract/request.ts';
import { Email, ShortText } from '../../../contract/license.ts';
import { readAddress, readCityLine } from './address.ts';
import { countryOf } from './countries.ts';
import type { Entry } from './entries.ts';
import { namePart, splitName } from './names.ts';
import { fold, type Line } from './text.ts';
import { isConditional, isNegated, isPast, namesNothing } from './words.ts';

/** A value read from an entry, with the lines it stands in. */
export type Answer<Value> = { readonly value: Value; readonly lines: readonly Line[] };

const mailAddress =
  /(?<![\p{L}\p{N}._%+'-])[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}(?![\p{L}\p{N}@-]|\.\p{L})/gu;

export const addressesIn = (text: string): string[] => [...new Set(text.match(mailAddress) ?? [])];

/**
 * The one address that a value is. Nothing may stand before it, and what stands behind it may not take it back ("not",
 * "or", "was", "if"); an address that a line break may have cut is none.
 */
export function oneAddress(entry: Entry): string | null {
  const [first = ''] = entry.values;
  const found = addressesIn(entry.values.join('\n'));
  const [address] = found;
  if (address === undefined || found.length !== 1 || !Email.safeParse(address).success) return null;
  const at = first.indexOf(address);
  if (at < 0) return null;
  const before = first.slice(0, at).replace(/\[?mailto:|[<("'\s]/giu, '');
  const after = first.slice(at + address.length);
  const below = entry.values.slice(1).join(' ');
  const doubtful = `${after} ${below}`;
  if (before !== '' && !isHolderBefore(first.slice(0, at))) return null;
  if (after.trim() === '' && /^\S+$/u.test(entry.values[1] ?? '')) return null;
  if (
    isConditional(doubtful) ||
    isNegated(doubtful) ||
    isPast(doubtful) ||
    /\bor\b|\boder\b|\bou\b|wrong|typo/iu.test(doubtful)
  )
    return null;
  return address;
}

/** "Jane Smith <jane@example.com>": the holder's name before the address is no doubt. */
const isHolderBefore = (text: string): boolean =>
  text.trim().endsWith('<') && splitName(text.replace(/<\s*$/u, '')).last !== null;

/** A short text on one line, such as an organization's name. */
export function shortValue(entry: Entry): string | null {
  if (entry.values.length !== 1) return null;
  const value = (entry.values[0] ?? '').trim();
  const wrong =
    namesNothing(value) || value.includes('@') || !/\p{L}/u.test(value) || value.length > 150 || value.endsWith('?');
  return wrong || !ShortText.safeParse(value).success ? null : value;
}

export type NameAnswer = { readonly first: string | null; readonly last: string | null };

export function nameValue(entry: Entry): NameAnswer | null {
  const [value = ''] = entry.values;
  if (namesNothing(value) || (entry.values.length > 1 && entry.how !== 'label')) return null;
  const name = splitName(value.replace(mailAddress, ' ').replace(/[<>]/gu, ' '));
  return name.last === null ? null : name;
}

export function namePartValue(entry: Entry): string | null {
  const value = shortValue(entry);
  return value === null ? null : namePart(value);
}

/** A whole address; a value that names nothing ("see signature") is none. */
export function addressValue(entry: Entry): AddressFacts | null {
  const rows = entry.values.map((row) => row.replace(/\s+/gu, ' ').trim());
  if (namesNothing(rows[0] ?? '') || rows.some((row) => row.length > 300 || row.endsWith('?'))) return null;
  return readAddress(rows);
}

export type CountryAnswer = { readonly country: string | null; readonly said: string };

export function countryValue(entry: Entry): CountryAnswer | null {
  const value = shortValue(entry);
  return value === null ? null : { country: countryOf(value.replace(/[.,;]$/u, '')), said: value };
}

export const cityLineValue = (entry: Entry): ReturnType<typeof readCityLine> => readCityLine(entry.values[0] ?? '');

const unlimited = /\bunlimited\b|\bunbegrenzt\b|\billimite\w*\b|\bilimitad[oa]s?\b/u;

/** A number of users: "100", "100 users", "2,000", "Unlimited" (-1); null for anything less plain. */
export function usersValue(value: string): number | null {
  const folded = fold(value);
  if (isConditional(value) || isNegated(value) || isPast(value)) return null;
  if (unlimited.test(folded)) return -1;
  const numbers = [
    ...folded.matchAll(
      /(?<![\d.])(\d{1,3}(?:[.,]\d{3})+|\d{1,6})(?![\d.,]*\d)(?:[- ]?(users?|agents?|benutzer\w*|nutzer\w*|utilisateurs?|usuarios?|user tier))?/gu,
    ),
  ];
  const counted = numbers.filter((match) => match[2] !== undefined);
  const chosen =
    counted.length > 0 ? counted : numbers.length === 1 && /^\D{0,30}[\d.,]+\D{0,3}$/u.test(folded) ? numbers : [];
  const values = chosen.map((match) => Number((match[1] ?? '').replace(/[.,]/gu, '')));
  if (values.length === 0 || values.some((users) => users < 1 || users > 1_000_000)) return null;
  // Jira counts by its highest application (domain, section 3); for anything else two numbers are a doubt.
  if (values.length > 1 && !/\bjira\b|service management|software/u.test(folded)) return null;
  return Math.max(...values);
}

const products = ['confluence', 'jira'] as const;
export const productsIn = (text: string): string[] => products.filter((product) => fold(text).includes(product));
