import { z } from 'zod';
import * as limits from '../kernel/limits.ts';
import { type Day, parseDay } from '../kernel/day.ts';

export const licenseTypes = [
  'COMMERCIAL',
  'ACADEMIC',
  'COMMUNITY',
  'OPEN_SOURCE',
  'EVALUATION',
  'DEMONSTRATION',
  'STARTER',
  'DEVELOPER',
] as const;
export const LicenseType = z.enum(licenseTypes);
export type LicenseType = z.infer<typeof LicenseType>;

export const hostings = ['server', 'data-center', 'cloud'] as const;
export const Hosting = z.enum(hostings);
export type Hosting = z.infer<typeof Hosting>;

/** What the vendor's books say of a direct license. `moved` is ours: it went to the marketplace. */
export const directLicenseStatuses = ['active', 'suspended', 'revoked', 'moved'] as const;
export type DirectLicenseStatus = (typeof directLicenseStatuses)[number];

/** A number of users, or -1 for unlimited (the wire form); shown as "Unlimited". */
export const UNLIMITED = -1;
export const Users = z
  .number()
  .int()
  .refine((users) => users === UNLIMITED || (users >= 1 && users <= 1_000_000), {
    error: 'must be a number of users from 1 to 1000000, or -1 for unlimited',
  });

export const showUsers = (users: number): string =>
  users === UNLIMITED ? 'Unlimited users' : `${users} ${users === 1 ? 'user' : 'users'}`;

/** How a license key is named where it may not be shown: its last four characters. */
export const showKey = (last4: string): string => `…${last4}`;

/** Spaces and line breaks are what mail programs put into keys; they never belong to one. */
export const normalizeKey = (key: string): string => key.normalize('NFKC').replace(/\s/gu, '');

export const keyLast4 = (key: string): string => normalizeKey(key).replace(/=+$/u, '').slice(-4);

/** `SEN-` and 5 to 10 digits; `L` marks a trial (formats of the Marketplace). */
export const Sen = z.string().regex(/^SEN-L?\d{5,10}$/u, 'must be a SEN such as SEN-4839484');

export const CalendarDay = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: `"${text.slice(0, 40)}" is not a day; write it as 2026-12-31` });
  return z.NEVER;
});

export const Email = z.email('must be one e-mail address, such as jane@example.com').max(limits.email_chars);
/** What a database can keep. */
export const PlainText = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\0'), { error: 'must not hold a NUL or half a character' });
export const ShortText = z.string().trim().min(1).max(limits.text_chars);
