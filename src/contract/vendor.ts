import { z } from 'zod';
import { languages } from './language.ts';
import { Hosting, LicenseType, Users } from './license.ts';

const [, ...others] = languages;
/** In the languages that the vendor wrote it in; English stands in for the others (`textIn`). */
const LocalTextView = z.object({
  en: z.string(),
  ...(Object.fromEntries(others.map((language) => [language, z.string().optional()])) as Record<
    (typeof others)[number],
    z.ZodOptional<z.ZodString>
  >),
});

/** What anybody may know of the vendor: who it is, what it sells, what its rules are. Taken from the profile. */
export const VendorView = z
  .object({
    name: z.string(),
    email: z.string(),
    website: z.string(),
    destination: z.string().describe('The name of the marketplace that licenses move to'),
    currency: z.string(),
    tiers: z.array(Users).readonly().describe('The sizes that are sold, ascending; -1 is unlimited'),
    hosts: z
      .array(z.object({ id: z.string(), name: z.string(), match: z.enum(['instance', 'highest-application']) }))
      .readonly(),
    apps: z
      .array(z.object({ key: z.string(), name: z.string(), host: z.string().describe('The id of one of `hosts`') }))
      .readonly(),
    hosting: z.object({
      accepted: z.array(Hosting).readonly(),
      instead: z
        .object({
          server: LocalTextView.optional(),
          'data-center': LocalTextView.optional(),
          cloud: LocalTextView.optional(),
        })
        .describe('What to do on a hosting that is not accepted'),
    }),
    match: z.enum(['at-least', 'exact']),
    shortfall: z.enum(['quote-then-transfer', 'upgrade-first', 'honor']),
    neverMove: z.array(LicenseType).readonly(),
    graceDays: z.number().int().describe('The old key goes on working this long after a move'),
    linkDays: z.number().int().describe('A link in a mail to the holder works this long'),
    whereToFind: LocalTextView,
    howToInstall: LocalTextView.describe('`{host}` stands for the name of the host'),
  })
  .meta({ id: 'Vendor' });
export type VendorView = z.infer<typeof VendorView>;
