import type { Hosting } from '../../contract/license.ts';
import type { Language } from '../../contract/language.ts';
import type { Day } from '../../kernel/day.ts';
import { type Cents, formatMoney } from '../../kernel/money.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', ja: 'ja-JP' };

/** Names of editions of the host product: the same in every language. */
export const hostingNames: Readonly<Record<Hosting, string>> = {
  server: 'Server',
  'data-center': 'Data Center',
  cloud: 'Cloud',
};

/** What is there of some parts, with `between` in between. */
export const filled = (parts: readonly (string | null | undefined)[], between: string): string =>
  parts.filter((part) => part !== null && part !== undefined && part.trim() !== '').join(between);

/** An address with its country by name; what was not said is empty. */
export type AddressParts = Readonly<Record<'street' | 'city' | 'region' | 'postalCode' | 'country', string>>;

/**
 * Dates, money, numbers and lists as a reader of this language writes them. Call it once a catalog: making a formatter
 * anew for each mail took a third of the whole hand-over.
 */
export function formats(language: Language) {
  const locale = locales[language];
  // Of a Date and not of a PlainDate: of that, ICU 78 writes Japanese days with slashes.
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale);
  const all = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  const one = new Intl.ListFormat(locale, { style: 'long', type: 'disjunction' });
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  return {
    /** `2026-03-04` -> `March 4, 2026`, `4. März 2026`: cannot be read as April 3. */
    day: (day: Day): string => long.format(new Date(`${day}T00:00:00Z`)),
    money: (amount: Cents, currency: string): string => formatMoney(amount, currency, locale),
    count: (number: number): string => numbers.format(number),
    and: (items: readonly string[]): string => all.format(items),
    or: (items: readonly string[]): string => one.format(items),
    hostings: (hostings: readonly Hosting[]): string => one.format(hostings.map((hosting) => hostingNames[hosting])),
    /** The name of a country by its code (ISO 3166-1); the code where there is no such country. */
    country: (code: string): string => (/^[A-Z]{2}$/u.test(code) ? (regions.of(code) ?? code) : code),
  };
}
