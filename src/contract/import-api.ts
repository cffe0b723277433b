import countries from 'i18n-iso-countries/index.js';
import { z } from 'zod';
import * as limits from '../kernel/limits.ts';
import { faultCodes } from './codes.ts';
import { CalendarDay, Email, LicenseType, Sen, ShortText, Users } from './license.ts';

/** Letters as a person writes them: a database keeps neither control characters nor half a character. */
const writable = (text: string): boolean => text.isWellFormed() && !/\p{Cc}/u.test(text);
const notWritable = { error: 'must not hold control characters or broken ones' };

/** The vendor's own identifier of a license, as it is sent and echoed. */
const ImportId = z.string().min(1, 'must not be empty').max(255).refine(writable, notWritable);
const Text = ShortText.refine(writable, notWritable);

/** One license to import, in the words of the wire (formats, section 1). `users` -1 is unlimited. */
export const ImportRequest = z
  .strictObject({
    id: ImportId,
    email: Email,
    firstName: Text,
    lastName: Text,
    organisationName: Text,
    isoCountryCode: z.string().refine((code) => /^[A-Z]{2}$/u.test(code) && countries.isValid(code), {
      error: 'must be a two-letter country code (ISO 3166-1), such as DE',
    }),
    startDate: CalendarDay,
    endDate: CalendarDay,
    licenseType: LicenseType,
    users: Users,
  })
  .refine(({ startDate, endDate }) => startDate <= endDate, {
    path: ['endDate'],
    error: 'must not be before startDate',
  });
export type ImportRequest = z.infer<typeof ImportRequest>;

/** The order in which two requests of one id are compared: the first field that differs is named. */
export const importFields = [
  'email',
  'firstName',
  'lastName',
  'organisationName',
  'isoCountryCode',
  'startDate',
  'endDate',
  'licenseType',
  'users',
] as const satisfies readonly Exclude<keyof ImportRequest, 'id'>[];
export type ImportField = (typeof importFields)[number];

export const ImportAnswer = z.object({
  id: z.string(),
  sen: Sen,
  licenseKey: z.string().min(1).max(limits.key_chars),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;

/** `path` is a JSON pointer into the request; absent where the fault is not one field's. */
export const ImportErrors = z.object({
  errors: z.array(z.object({ message: z.string(), path: z.string().optional(), code: z.enum(faultCodes) })),
});
export type ImportErrors = z.infer<typeof ImportErrors>;
