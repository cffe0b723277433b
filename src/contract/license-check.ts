import { z } from 'zod';
import { keyStatuses, licenseErrors } from '../../sdk/src/rules.ts';
import * as limits from '../kernel/limits.ts';
import { CalendarDay, Hosting, LicenseType, ShortText, Users } from './license.ts';

/** Why a license has a new key. */
export const licenseChangeKinds = ['renewed', 'upgraded', 'refunded', 'handed-over'] as const;

// What an app asks about its license, and what it is told, in the names that hosts use.

/** The key is a secret, so it stands in the body. What is left out is not compared. */
export const LicenseQuestion = z.strictObject({
  licenseKey: z.string().min(1).max(limits.key_chars),
  app: ShortText.describe('The key of the app that asks').optional(),
  hostUsers: Users.describe('The tier of the host; -1 is unlimited').optional(),
  hosting: Hosting.describe('Of the host').optional(),
  licenseType: LicenseType.describe('Of the license of the host').optional(),
  buildDate: CalendarDay.describe("When the app's version was built").optional(),
});
export type LicenseQuestion = z.infer<typeof LicenseQuestion>;
export const LicenseQuestions = z
  .strictObject({ licenses: z.array(LicenseQuestion).min(1).max(limits.checks) })
  .meta({ id: 'LicenseQuestions' });

export const CheckedLicense = z.object({
  valid: z.boolean().describe('The key counts, and nothing does not fit'),
  key: z
    .enum(keyStatuses)
    .describe(
      '`honored`: another took its place, and it counts until `honoredUntil`; `superseded`: no longer; `revoked`: its order was taken back; `voided`: the license was; `unknown`: no key of ours, or a changed one',
    ),
  errors: z.array(z.enum(licenseErrors)).readonly().describe('What does not fit; empty where the key does not count'),
  nearlyExpired: z.boolean().describe('Maintenance ends within 7 days'),
  sen: z.string().nullable().describe('Names the license to its account and to support'),
  users: Users.nullable(),
  maintenanceEnd: z.iso.date().nullable(),
  honoredUntil: z.iso.datetime().nullable(),
  newKeyAt: z.url().nullable().describe('Where the owner of the account finds the key that took its place'),
});
export type CheckedLicense = z.infer<typeof CheckedLicense>;
export const CheckedLicenses = z
  .object({ licenses: z.array(CheckedLicense).readonly().describe('In the order asked') })
  .meta({ id: 'CheckedLicenses' });

/** The keys that a license had, without their texts: the newest one is shown by the call that reveals it. */
export const OwnKeys = z
  .object({
    keys: z
      .array(
        z.object({
          keyNo: z.number().int(),
          last4: z.string().describe('Its last four characters, to tell which one an app has'),
          issuedAt: z.iso.datetime(),
          why: z.enum(['issued', ...licenseChangeKinds]).describe('What it was issued for'),
          status: z.enum(['current', 'honored', 'superseded', 'revoked', 'voided']),
          replacedAt: z.iso.datetime().nullable(),
          honoredUntil: z.iso.datetime().nullable().describe('Until when it counts beside the one that took its place'),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'OwnKeys' });
export type OwnKeys = z.infer<typeof OwnKeys>;
