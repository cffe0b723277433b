import { z } from 'zod';
import { endingCodes, findingCodes } from './codes.ts';
import { languages } from './language.ts';
import { Email, LicenseType, Users } from './license.ts';
import { Address, RequestDocument, RequestFacts, factNames } from './request.ts';

// What a customer's pages send and get. Dates, amounts and codes: the page puts them into the reader's words. No license
// key is in any of it, but in the answer to the one call that reveals it.

const Instant = z.iso.datetime({ offset: true });
const Day = z.iso.date();
const Language = z.enum(languages);
const Texts = z.array(z.string()).readonly();
const Last4s = Texts.describe('Ends of the license keys, four characters each');

/** The last part of a link's address. */
export const LinkParams = z.object({ token: z.string().min(1).max(100) });

// ---- Ask first

/** What a move would leave as it is, what it would change, and what matching the host takes. */
export const Ahead = z.object({
  stays: z.object({
    type: LicenseType,
    users: Users.describe('Of the new license'),
    maintenanceEnd: Day.nullable().describe('As asked; dates are carried over unchanged'),
    use: z.literal('perpetual').describe('It goes on after maintenance ends'),
  }),
  changes: z.object({
    seller: z.string().describe('Where renewals, upgrades and support come from then'),
    newKey: z.literal(true),
    oldKeyHonoredDays: z.number().int().describe('How long the old key works beside the new one'),
  }),
  toMatch: z.object({
    matches: z.boolean().nullable().describe('Null where the tier of the host was not said'),
    upgrade: z.enum(['none', 'after-the-move', 'before-the-move']),
    price: z
      .object({ amount: z.number().int().describe('In minor units (cents)'), currency: z.string(), validUntil: Day })
      .nullable(),
  }),
});
export type Ahead = z.infer<typeof Ahead>;

// ---- The public form

/** The request as the public form sends it: who asks must be said, since a link goes to that address first. */
export const PublicRequest = z
  .strictObject({ ...RequestDocument.shape, requester: RequestDocument.shape.requester.unwrap() })
  .meta({ id: 'PublicRequest' });
export type PublicRequest = z.infer<typeof PublicRequest>;

/** The same for a key that we know, one we do not, and somebody else's: nobody has read it yet. */
export const AddressAsked = z
  .object({
    status: z.literal('confirm-address'),
    email: z.string().describe('Where the link went'),
    until: Instant.describe('When the link ends, and the request with it'),
    didYouMean: z.string().nullable().describe('Another address that is more likely meant'),
  })
  .meta({ id: 'AddressAsked' });
export type AddressAsked = z.infer<typeof AddressAsked>;

const { licenseKeys: _, ...factsWithoutKeys } = RequestFacts.shape;
/** What a request says, without its license keys. */
export const FactsView = z.object({ ...factsWithoutKeys, address: Address }).meta({ id: 'RequestFacts' });

/** Why a link cannot be used any more; null while it can. */
export const linkEnds = ['used', 'over', 'changed'] as const;
const Over = z.enum(linkEnds).nullable();

/** `GET /v1/address/{token}`: what the request says that is confirmed with this link. */
export const AddressView = z
  .object({
    over: Over,
    language: Language,
    until: Instant,
    requester: z.object({ email: z.string(), name: z.string().nullable() }).nullable(),
    keyLast4s: Last4s,
    facts: FactsView.nullable().describe('Null where the request was forgotten, as nobody confirmed it in time'),
    whereToken: z.string().nullable().describe('Once it is confirmed and read: of the page that shows where it stands'),
  })
  .meta({ id: 'AddressConfirmation' });
export type AddressView = z.infer<typeof AddressView>;

// ---- The personal form of a request

/** `GET /v1/form/{token}`: what is known and what is still asked for. */
export const FormView = z
  .object({
    over: Over,
    language: Language,
    facts: FactsView,
    keyLast4s: Last4s,
    missing: z.array(z.enum(factNames)).readonly().describe('What is still asked for'),
    whereToken: z.string().nullable().describe('Once it was sent: of the page that shows where it stands'),
  })
  .meta({ id: 'Form' });
export type FormView = z.infer<typeof FormView>;

/** What the form sends: facts to add or to correct. Who says it is known by the link. */
const { requester: _requester, language: _language, ...formFields } = RequestDocument.shape;
export const FormAnswers = z.strictObject(formFields).meta({ id: 'FormAnswers' });

// ---- The holder's page

export const HolderView = z
  .object({
    purpose: z
      .enum(['confirm', 'object'])
      .describe('What may be done with the link: confirm or object, or only object'),
    over: z.enum(['used', 'expired', 'changed']).nullable(),
    answered: z.enum(['confirm', 'object']).nullable().describe('What the link was used for'),
    language: Language,
    until: Instant,
    appName: z.string(),
    keyLast4: z.string(),
    users: Users.nullable().describe('Of the new license'),
    requester: z.string().describe('Who asks: an e-mail address'),
    accountName: z.string(),
    accountEmail: z.string(),
    organization: z.string(),
    oldKeyHonoredDays: z.number().int(),
  })
  .meta({ id: 'HolderLink' });
export type HolderView = z.infer<typeof HolderView>;
export const HolderAnswer = z.strictObject({ answer: z.enum(['confirm', 'object']) }).meta({ id: 'HolderAnswer' });

// ---- Where it stands

/** What the time line of a case can say, in the order a case may live through them. */
export const stepCodes = [
  'received',
  'information-asked',
  'reminded',
  'said-more',
  'holder-asked',
  'holder-reminded',
  'holder-proven-by-mail',
  'holder-confirmed',
  'operator-stood-in',
  'in-review',
  'payment-asked',
  'cooling-down',
  'cleared',
  'handing-over',
  'moved',
  'told',
  'told-again',
  'sent-again',
  'refused',
  'not-confirmed',
  'withdrawn',
  'expired',
  'undone',
] as const;
export type StepCode = (typeof stepCodes)[number];

/** How a case stands, as its requester may know it. */
export const whereStatuses = [
  'needs-information',
  'waiting-for-holder',
  'in-review',
  'waiting-for-payment',
  'cooling-down',
  'moving',
  'moved',
  'refused',
  'not-confirmed',
  'withdrawn',
  'expired',
  'undone',
] as const;
export type WhereStatus = (typeof whereStatuses)[number];

const QuoteToMatch = z.object({
  fromUsers: Users,
  toUsers: Users,
  price: z.number().int().describe('In minor units (cents)'),
  currency: z.string(),
  validUntil: Day,
  formula: z.string().describe("How the price comes about, in the reader's language"),
});

const Reason = z.object({
  code: z.enum([...findingCodes, ...endingCodes]),
  sentence: z.string().nullable().describe("In the reader's language"),
  instead: z.string().nullable().describe('What can be done instead'),
});

export const WhereCase = z
  .object({
    caseId: z.string().describe('Names it within this request, to act on it'),
    keyLast4: z.string().nullable(),
    status: z.enum(whereStatuses),
    whoActs: z.enum(['requester', 'holder', 'vendor', 'nobody']),
    until: Instant.nullable().describe('When the time limit ends, or the license moves by itself'),
    steps: z.array(z.object({ at: Instant, code: z.enum(stepCodes) })).readonly(),
    missing: z.array(z.enum(factNames)).readonly(),
    reasons: z.array(Reason).readonly().describe('Why it ended, or what is asked beyond missing facts'),
    appName: z.string().nullable().describe('Null unless the holder of record stands behind the request'),
    users: Users.nullable().describe('Of the new license; null like appName'),
    hostUsers: Users.nullable().describe('The tier that the host needs, where it was said'),
    quote: QuoteToMatch.nullable(),
    sen: z.string().nullable(),
    maintenanceEnd: Day.nullable(),
    oldKeyHonoredUntil: Day.nullable(),
    whereToFind: z.string().nullable(),
    howToInstall: z.string().nullable(),
    may: z.object({ withdraw: z.boolean(), sendAgain: z.boolean(), object: z.boolean() }),
  })
  .meta({ id: 'WhereCase' });
export type WhereCase = z.infer<typeof WhereCase>;

export const WhereView = z
  .object({
    language: Language,
    requester: z.string(),
    accountEmail: z.string().nullable(),
    facts: FactsView.describe('What the requester said'),
    receivedAt: Instant,
    cases: z.array(WhereCase).readonly(),
    mayCorrect: z.boolean().describe('POST …/correct gives a link to the form'),
    closesOn: Instant.nullable().describe('When this page ends; null while something is open'),
  })
  .meta({ id: 'Where' });
export type WhereView = z.infer<typeof WhereView>;

export const WhereAct = z.strictObject({ caseId: z.string().min(1).max(40) }).meta({ id: 'WhereAct' });
export const CorrectionLink = z.object({ formToken: z.string(), until: Instant }).meta({ id: 'CorrectionLink' });

// ---- The customer's account in the marketplace

export const OwnAccount = z
  .object({
    accountId: z.guid(),
    email: Email,
    firstName: z.string(),
    lastName: z.string(),
    organization: z.string(),
    address: Address,
    createdAt: Instant,
  })
  .meta({ id: 'OwnAccount' });

export const OwnLicense = z
  .object({
    sen: z.string(),
    appKey: z.string(),
    appName: z.string(),
    organization: z.string(),
    users: Users,
    hostUsers: Users.nullable().describe('The tier of the host, where the license is smaller than that'),
    matches: z.boolean().describe('False: "does not match: N of M users", and the app reports USER_MISMATCH'),
    type: LicenseType,
    maintenanceStart: Day,
    maintenanceEnd: Day,
    maintained: z.boolean().describe('Maintenance has not ended; use goes on in any case'),
    status: z.enum(['active', 'voided']),
    createdAt: Instant,
  })
  .meta({ id: 'OwnLicense' });
export type OwnLicense = z.infer<typeof OwnLicense>;
export const OwnLicenses = z.object({ licenses: z.array(OwnLicense).readonly() }).meta({ id: 'OwnLicenses' });

export const OwnLicenseDetail = z
  .object({
    ...OwnLicense.shape,
    history: z
      .array(
        z.object({
          at: Instant,
          code: z.enum(['issued', 'changed', 'voided', 'key-shown']),
          reason: z.string().nullable(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'OwnLicenseDetail' });

export type OwnLicenseDetail = z.infer<typeof OwnLicenseDetail>;

/** Kept nowhere by the page: the answer may not be cached. */
export const RevealedKey = z.object({ sen: z.string(), licenseKey: z.string() }).meta({ id: 'RevealedKey' });
