import countries from 'i18n-iso-countries/index.js';
import { z } from 'zod';
import * as limits from '../kernel/limits.ts';
import type { bookColumns } from './book-columns.ts';
import { CalendarDay, Email, UNLIMITED, licenseTypes, normalizeKey } from './license.ts';
import { nearest } from '../kernel/nearest.ts';

export { bookColumns } from './book-columns.ts';
export type BookColumn = (typeof bookColumns)[number];

/** What the books can say of a license. That it moved is ours to say. */
export const bookStatuses = ['active', 'suspended', 'revoked'] as const;
export type BookStatus = (typeof bookStatuses)[number];

/** Keys are letters and digits in groups, or base64. Shorter than 8 characters, a key could be guessed. */
const keyShape = /^[A-Za-z0-9+/_=.-]{8,}$/u;

const show = (text: string): string => `"${text.slice(0, 40)}"`;

const meant = (text: string, known: readonly string[]): string => {
  const near = nearest(text, known);
  return near === null ? '' : `; did you mean ${near}?`;
};

/** One word of a closed list, written exactly so. */
const oneOf = <const Word extends string>(words: readonly Word[]) =>
  z.string().transform((text, context): Word => {
    const word = words.find((one) => one === text);
    if (word !== undefined) return word;
    context.addIssue({
      code: 'custom',
      message: `${show(text)} is not one of ${words.join(', ')}${meant(text, words)}`,
    });
    return z.NEVER;
  });

const cell = z.string().max(limits.text_chars, `must be at most ${limits.text_chars} characters`);
const required = cell.min(1, 'is empty');
const optional = cell.transform((text) => (text === '' ? null : text));

const LicenseKey = z
  .string()
  .transform(normalizeKey)
  .pipe(
    z
      .string()
      .min(1, 'is empty: every license has its key')
      .max(limits.key_chars, `must be at most ${limits.key_chars} characters`)
      // The message does not show the text: it may be a key all the same.
      .regex(keyShape, 'must be a license key: at least 8 letters, digits or - _ . + / ='),
  );

const Editors = z.string().transform((text, context): number => {
  if (text.toLowerCase() === 'unlimited' || text === '-1') return UNLIMITED;
  if (/^[1-9]\d{0,6}$/u.test(text)) return Number(text);
  context.addIssue({ code: 'custom', message: `${show(text)} is not a number of editors, such as 100, or unlimited` });
  return z.NEVER;
});

const Country = z.string().transform((text, context): string | null => {
  if (text === '') return null;
  if (/^[A-Z]{2}$/u.test(text) && countries.isValid(text)) return text;
  const alpha2 = countries.toAlpha2(text.toUpperCase());
  const known = alpha2 !== undefined && countries.isValid(alpha2) ? alpha2 : undefined;
  const hint = text.toUpperCase() === 'UK' ? 'GB' : known;
  context.addIssue({
    code: 'custom',
    message:
      hint === undefined
        ? `${show(text)} is not a country; write its two-letter code (ISO 3166-1), such as DE`
        : `${show(text)} must be written as its two-letter code, ${hint}`,
  });
  return z.NEVER;
});

const OptionalEmail = z
  .string()
  .transform((text) => (text === '' ? null : text))
  .pipe(Email.nullable());

/** One row of the books: cells as trimmed texts in, values out. What depends on the profile is checked after it. */
export const BookCells = z.object({
  licenseKey: LicenseKey,
  app: required,
  editors: Editors,
  type: oneOf(licenseTypes),
  status: oneOf(bookStatuses),
  maintenanceStart: CalendarDay,
  maintenanceEnd: CalendarDay,
  holderName: required,
  /** Empty where the vendor has none: such a holder can only be proven by an operator. */
  holderEmail: OptionalEmail,
  organization: required,
  addressLine1: optional,
  addressLine2: optional,
  city: optional,
  region: optional,
  postalCode: optional,
  country: Country,
  orderNumber: optional,
} satisfies Record<BookColumn, z.ZodType>);
export type BookCells = z.infer<typeof BookCells>;
