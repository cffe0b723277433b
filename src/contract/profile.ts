import { z } from 'zod';
import { languages } from './language.ts';
import { Email, LicenseType, ShortText, UNLIMITED, Users, hostings } from './license.ts';

/** A length of time as people write it in a profile: `7d`, `72h`, `15m`. Parsed to milliseconds. */
export const Duration = z
  .string()
  .regex(/^[1-9]\d{0,4}[dhm]$/u, 'must be a length of time such as 7d, 72h or 15m')
  .transform((text) => {
    const unit = text.endsWith('d') ? 86_400_000 : text.endsWith('h') ? 3_600_000 : 60_000;
    return Number(text.slice(0, -1)) * unit;
  });

/** An amount in the profile's currency, `690` or `690.00`; parsed to minor units (cents). */
export const Price = z
  .union(
    [z.number().nonnegative(), z.string().regex(/^\d{1,9}(\.\d{2})?$/u, 'must be an amount such as 690 or 690.50')],
    {
      error: 'must be an amount such as 690 or 690.50',
    },
  )
  .refine((price) => /^\d{1,9}(\.\d{1,2})?$/u.test(String(price)), { error: 'must be an amount such as 690 or 690.50' })
  .transform((price) => {
    const [whole = '0', part = ''] = String(price).split('.');
    return Number(whole) * 100 + Number(part.padEnd(2, '0') || '0');
  });

/** A tier in a profile: a number of users, or the word `unlimited` (-1 in wire formats). */
export const Tier = z
  .union([z.literal('unlimited'), Users], { error: 'must be a number of users from 1 to 1000000, or unlimited' })
  .transform((tier) => (tier === 'unlimited' ? UNLIMITED : tier));

/** A text for customers: one for all, or one for each language with English among them. Parsed to the latter. */
const textOf = (chars: number) => {
  const text = z.string().trim().min(1).max(chars);
  const others = Object.fromEntries(languages.map((language) => [language, text.optional()])) as Record<
    Exclude<(typeof languages)[number], 'en'>,
    z.ZodOptional<typeof text>
  >;
  return z.preprocess(
    (given) => (typeof given === 'string' ? { en: given } : given),
    z.strictObject({ ...others, en: text }),
  );
};

const App = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/iu, 'must be an app key such as com.example.app')
    .max(200),
  name: ShortText,
  host: z.string().min(1).max(50),
  /** What license keys of this app begin with, where they do: helps a reader to know a key when it sees one. */
  keyPrefix: z
    .string()
    .regex(/^[A-Z]{2,8}$/u, 'must be 2 to 8 capital letters')
    .optional(),
  /** List price of a new license with 12 months of maintenance, for each tier. */
  prices: z.array(z.strictObject({ users: Tier, price: Price })).min(1),
  /** Percent off where a partner (Expert) orders for a customer; 0 opts out. */
  partnerDiscount: z.number().int().min(0).max(25).default(0),
});

/** How the marketplace sells maintenance and larger tiers (domain, section 5). */
const Terms = z.strictObject({
  /** 12 months of maintenance, as percent of the current list price of the tier. */
  renewalPercent: z.number().int().min(0).max(100).default(50),
  renewalMonths: z
    .array(
      z
        .number()
        .int()
        .min(12)
        .max(120)
        .refine((months) => months % 12 === 0, { error: 'must be whole years in months: 12, 24, 36' }),
    )
    .min(1)
    .max(10)
    .default([12, 24, 36]),
  /** Active maintenance never reaches further than this from today. */
  capMonths: z.number().int().min(12).max(120).default(36),
  /** What becomes of days that are paid for when a larger tier brings 12 new months. */
  upgradeMaintenance: z.enum(['credit-days', 'replace']).default('credit-days'),
  /** An invoice is due so many days after it was made out. */
  invoiceDays: z.number().int().min(0).max(180).default(30),
  /** A paid order can be refunded for so many days. */
  refundDays: z.number().int().min(0).max(180).default(30),
});

const Host = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/u, 'must be a short lower-case name such as confluence'),
  name: ShortText,
  /** `instance`: the app needs the instance's tier. `highest-application`: the highest among its applications. */
  match: z.enum(['instance', 'highest-application']),
});

const Imap = z.strictObject({
  /** What becomes of a message in the mailbox once it is kept here. */
  after: z
    .string()
    .regex(/^(?:keep|seen|delete|move:[^\p{C}]{1,200})$/u, 'must be keep, seen, delete or move:Folder')
    .transform((text): AfterTaking =>
      text === 'keep' || text === 'seen' || text === 'delete' ? { do: text } : { do: 'move', folder: text.slice(5) },
    )
    .prefault('seen'),
  /** At the first connection: how old a message may be that is still taken in. */
  lookBack: Duration.prefault('7d'),
});

/** What is done with a message of a mailbox that was taken in. */
export type AfterTaking =
  | { readonly do: 'keep' | 'seen' | 'delete' }
  | { readonly do: 'move'; readonly folder: string };

/** The risks that a profile can hand to two operators (domain, section 6). */
export const risks = [
  'holder-unreachable',
  'public-domain',
  'foreign-account',
  'suspicious-sender',
  'lookalike-domain',
] as const;
export type Risk = (typeof risks)[number];

/** A profile is all that differs from one vendor to another: data, not code. */
export const Profile = z.strictObject({
  profile: ShortText,
  vendor: z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/u, 'must be a short lower-case name such as sketchwell'),
    name: ShortText,
    /** Names the vendor in the addresses of the reporting API, which are made of numbers. */
    number: z.number().int().min(1).max(999_999_999).default(1),
    email: Email,
    website: z.url(),
    /** As on an envelope, without the name; what stands at the foot of documents; how an invoice is paid. */
    address: z.array(ShortText).max(6).default([]),
    registration: z.array(ShortText).max(4).default([]),
    bank: z.array(ShortText).max(8).default([]),
  }),
  mail: z.strictObject({
    from: Email,
    /** The host name that our own gateway writes into Authentication-Results. Results of any other do not count. */
    gateway: z.string().min(1).max(253).optional(),
    /** Whose mail the SMTP listener takes, each with any +subaddress; without it, that of `from`. */
    recipients: z.array(Email).min(1).max(100).optional(),
    /** How a mailbox that is polled over IMAP is treated. */
    imap: Imap.prefault({}),
    /** How long a raw message is kept after it was read or rejected. */
    retention: Duration.prefault('365d'),
    /** Automatic answers to one address in 24 hours; more are held for an operator, so that no loop goes on. */
    answersPerDay: z.number().int().min(1).max(1_000).default(10),
  }),
  /** The books to load where there are none yet: a CSV beside the profile. */
  books: ShortText.optional(),
  destination: z.discriminatedUnion('connector', [
    z.strictObject({ connector: z.literal('built-in'), name: ShortText, url: z.url().optional() }),
    z.strictObject({
      connector: z.literal('import-api'),
      name: ShortText,
      url: z.url(),
      user: ShortText,
      /** Name of the environment variable that holds the password: a profile holds no secret. */
      passwordFrom: z.string().regex(/^[A-Z][A-Z0-9_]*$/u, 'must be the name of an environment variable'),
    }),
  ]),
  currency: z.string().regex(/^[A-Z]{3}$/u, 'must be a currency code such as USD'),
  tiers: z.array(Tier).min(1).max(50),
  hosts: z.array(Host).min(1).max(20),
  apps: z.array(App).min(1).max(200),
  hosting: z.strictObject({
    accepted: z.array(z.enum(hostings)).min(1),
    /** What a customer on a hosting that is not accepted can do instead. */
    instead: z.strictObject({
      server: textOf(2_000).optional(),
      'data-center': textOf(2_000).optional(),
      cloud: textOf(2_000).optional(),
    }),
  }),
  match: z.enum(['at-least', 'exact']),
  shortfall: z.enum(['quote-then-transfer', 'upgrade-first', 'honor']),
  licenseTypes: z.strictObject({
    neverMove: z.array(LicenseType),
    /** Percent of the list price; 100 where a type is not named. */
    pricePercent: z.partialRecord(LicenseType, z.number().int().min(0).max(100)),
  }),
  terms: Terms.prefault({}),
  /** When an account is told that maintenance ends: so many days before, and once after. */
  notices: z
    .strictObject({
      daysBefore: z.array(z.number().int().min(1).max(365)).min(1).max(10).default([90, 60, 30, 7]),
      afterEnd: z.boolean().default(true),
    })
    .prefault({}),
  proof: z.strictObject({
    /** Mail domains that anybody can get an address of: a domain of these proves nothing. */
    publicMailDomains: z.array(z.string().min(3).max(253)),
    twoOperators: z.array(z.enum(risks)),
    /** Who may vouch for a forwarded mail by an ARC seal: domains whose checks the vendor trusts like its own. */
    trustedSealers: z.array(z.string().min(3).max(253)).max(50).default([]),
    coolDown: Duration,
  }),
  lifetimes: z.strictObject({
    information: Duration,
    holderLink: Duration,
    review: Duration,
    payment: Duration,
    quote: Duration,
    grace: Duration,
    /** How long the page that shows where a request stands can be opened after its end. */
    wherePage: Duration.prefault('90d'),
  }),
  /** When a question that nobody answered is brought up again, counted from when it was asked. */
  reminders: z
    .array(Duration)
    .max(5)
    .default([3 * 86_400_000, 7 * 86_400_000]),
  texts: z.strictObject({
    /** Where the customer finds the new license, and how to install it: shown in the completion mail. `{host}` stands for the host's name. */
    whereToFind: textOf(2_000),
    howToInstall: textOf(2_000),
    signature: textOf(1_000),
  }),
});
export type Profile = z.infer<typeof Profile>;
export type AppProfile = Profile['apps'][number];
