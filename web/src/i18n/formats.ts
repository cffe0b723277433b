import type { PageLanguage } from '../../../src/contract/pages.ts';
import { UNLIMITED } from '../../../src/contract/license.ts';

/** Where a language alone does not say how dates and amounts are written. */
const locales: Readonly<Record<PageLanguage, string>> = { en: 'en-US', de: 'de-DE' };

export type Formats = ReturnType<typeof makeFormats>;

function makeFormats(language: PageLanguage) {
  const locale = locales[language];
  // A calendar day has no zone: it is read and written in UTC, so that no reader sees the day before.
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    locale,
    /** `2026-12-31` → December 31, 2026. */
    day: (day: string): string => days.format(new Date(`${day}T00:00:00Z`)),
    /** An instant (RFC 3339), in the reader's own zone. */
    time: (instant: string): string => times.format(new Date(instant)),
    /** How far an instant is from `now`, in its largest whole unit: in 3 days, 2 hours ago. */
    fromNow: (instant: string, now: Date): string => {
      const [amount, unit] = largestUnit(Date.parse(instant) - now.getTime());
      return relative.format(amount, unit);
    },
    /** Minor units (cents) → $690, $690.50. */
    money: (amount: number, currency: string): string =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
      }).format(amount / 100),
    number: (amount: number): string => numbers.format(amount),
    list: (items: readonly string[]): string => lists.format(items),
    /** The word for this many. `{ one, other }` is enough for English and German. */
    plural: (
      amount: number,
      words: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
    ): string => words[rules.select(amount)] ?? words.other,
    isUnlimited: (users: number): boolean => users === UNLIMITED,
  };
}

const units = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function largestUnit(ms: number): readonly [amount: number, unit: Intl.RelativeTimeFormatUnit] {
  for (const [unit, length] of units) if (Math.abs(ms) >= length) return [Math.trunc(ms / length), unit];
  return [0, 'minute'];
}

const made = new Map<PageLanguage, Formats>();

/** Made once a language: the browser's formats are slow to make. */
export function formatsFor(language: PageLanguage): Formats {
  const formats = made.get(language) ?? makeFormats(language);
  made.set(language, formats);
  return formats;
}
