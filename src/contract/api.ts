import { z } from 'zod';
import * as limits from '../kernel/limits.ts';
import { findingCodes } from './codes.ts';
import { Ahead } from './customer.ts';
import { languages } from './language.ts';
import { Email, Hosting, LicenseType, PlainText, ShortText, Users, directLicenseStatuses } from './license.ts';
import { Address, factNames } from './request.ts';

// What the HTTP API v1 takes and gives. Bodies are strict: a field that is not known is refused by its name.

const Id = z.guid({ error: 'must be an id such as 1b4e28ba-2fa1-41d2-883f-0016d3cca427' });
const Instant = z.iso.datetime({ offset: true });
const Day = z.iso.date();
/** A license key by its last four characters, such as `…CX37`: the key itself is never shown. */
const MaskedKey = z.string();

const FactNames = z.array(z.enum(factNames)).readonly();
const Lines = z.array(z.string()).readonly();

export const QuoteView = z.object({
  fromUsers: Users,
  toUsers: Users,
  price: z.number().int().describe('In minor units (cents)'),
  currency: z.string(),
  validUntil: Day,
  formula: z.string(),
});

/** Ask first: may this license move? Either what it is (`app`, `editors`), or, with a desk token, its `licenseKey`. */
export const EligibilityQuestion = z
  .strictObject({
    app: ShortText.describe('Key or name of the app').optional(),
    editors: Users.describe('The size of the license; -1 is unlimited').optional(),
    type: LicenseType.optional(),
    maintenanceEnd: z.iso.date({ error: 'must be a day such as 2026-12-31' }).optional(),
    licenseKey: z.string().min(1).max(limits.key_chars).describe('Only with a token of the desk').optional(),
    hosting: Hosting.optional(),
    confirmsServerUse: z.boolean().optional(),
    agreesToMatchTier: z.boolean().optional(),
    hostProduct: ShortText.optional(),
    hostUsers: Users.describe('The tier of the host; -1 is unlimited').optional(),
    hostApplications: z
      .array(z.strictObject({ name: ShortText, users: Users }))
      .max(20)
      .describe('The licensed applications of a Jira instance: the highest counts')
      .optional(),
    language: z.enum(languages).describe('Of the answer; else what Accept-Language asks for').optional(),
  })
  .meta({ id: 'EligibilityQuestion' });
export type EligibilityQuestion = z.infer<typeof EligibilityQuestion>;

export const EligibilityAnswer = z
  .object({
    eligible: z.boolean(),
    outcome: z.enum(['eligible', 'refuse', 'moved', 'ask', 'prove', 'review', 'wait']),
    decidedBy: z.enum(findingCodes).nullable(),
    findings: z
      .array(
        z.object({
          code: z.enum(findingCodes),
          effect: z.string(),
          whoActs: z.string(),
          sentence: z.string().describe("In the asker's language; for the desk in English"),
          instead: z.string().nullable().describe('What can be done instead'),
        }),
      )
      .readonly(),
    missing: FactNames,
    issuedUsers: Users.nullable(),
    requiredUsers: Users.nullable(),
    quote: QuoteView.nullable().describe("`formula` is in the asker's language"),
    ahead: Ahead.nullable().describe('Null where the license cannot move'),
    language: z.enum(languages),
    explanation: Lines.describe('The same as lines of text, in English'),
  })
  .meta({ id: 'EligibilityAnswer' });

/** A request that was taken in. The same for a key we know, one we do not, and somebody else's. */
export const RequestReceived = z
  .object({
    reference: Id,
    status: z.literal('received'),
    missing: FactNames.describe('What the request does not say and we shall ask for'),
    explanation: Lines,
  })
  .meta({ id: 'RequestReceived' });

const Account = z.object({
  email: Email,
  firstName: z.string(),
  lastName: z.string(),
  organization: z.string(),
  address: Address,
});

const transferFields = {
  transferId: Id,
  requestId: Id,
  status: z.string(),
  code: z.string().nullable().describe('What decided: the ending, or the first finding that is not a note'),
  whoActs: z.string().nullable(),
  dueAt: Instant.nullable().describe('When something is due next: a reminder, or the end'),
  closesAt: Instant.nullable().describe('When the time limit ends'),
  sen: z.string().nullable(),
  oldKeyHonoredUntil: Day.nullable(),
  keyLast4: z.string().nullable(),
  licenseId: Id.nullable(),
  requester: z.string(),
  account: Account.nullable(),
  expertEmail: z.string().nullable(),
  missing: FactNames,
  findings: z.array(z.enum(findingCodes)).readonly(),
  explanation: Lines,
  quote: QuoteView.nullable(),
  proof: z.object({ by: z.enum(['message', 'link', 'operator']), reason: z.string() }).nullable(),
  risks: Lines,
  approvals: z
    .array(z.object({ operator: z.string(), reason: z.string(), evidence: z.string().nullable(), at: Instant }))
    .readonly(),
  reviewReason: z.string().nullable(),
  attempts: z.number().int(),
  lastMessage: z.string().nullable(),
  ending: z.object({ code: z.string(), reason: z.string() }).nullable(),
  openedAt: Instant,
  changedAt: Instant,
};

/** One case as staff see it. */
export const TransferView = z.object(transferFields).meta({ id: 'Transfer' });
export type TransferView = z.infer<typeof TransferView>;

/** A direct license in the vendor's books. */
export const BookLicenseView = z
  .object({
    licenseId: Id,
    key: MaskedKey,
    app: z.string(),
    editors: Users,
    type: LicenseType,
    status: z.enum(directLicenseStatuses),
    maintenanceStart: Day,
    maintenanceEnd: Day,
    holderName: z.string(),
    holderEmail: z.string().nullable(),
    organization: z.string(),
    address: Address,
    orderNumber: z.string().nullable(),
    importedAt: Instant,
    moved: z.object({ at: Instant, transferId: Id, sen: z.string(), honoredUntil: Day }).nullable(),
  })
  .meta({ id: 'BookLicense' });

export const TransferDetailView = z
  .object({
    ...transferFields,
    license: BookLicenseView.nullable(),
    history: z
      .array(z.object({ at: Instant, actor: z.string(), kind: z.string(), data: z.looseObject({}) }))
      .readonly(),
  })
  .meta({ id: 'TransferDetail' });

const next = z.string().nullable().describe('Hand it in as `after` for the next page; null on the last one');
export const TransferPage = z
  .object({ transfers: z.array(TransferView).readonly(), next })
  .meta({ id: 'TransferPage' });
export const BooksPage = z.object({ licenses: z.array(BookLicenseView).readonly(), next }).meta({ id: 'BooksPage' });
export const RequestRead = z
  .object({ requestId: Id, transfers: z.array(TransferView).readonly() })
  .meta({ id: 'RequestRead' });
export const MessageReceived = z
  .object({ reference: Id, status: z.literal('received') })
  .meta({ id: 'MessageReceived' });

/** An operator's decision. Who decides is the name of the token, or the operator who is signed in. */
export const DecisionBody = z
  .strictObject({
    reason: PlainText.trim().max(limits.reason_chars),
    evidence: PlainText.trim().min(1).max(limits.reason_chars).optional(),
  })
  .meta({ id: 'Decision' });

/** A text such as `50` in a query to a number of rows. */
export const PageQuery = {
  after: z.string().min(1).max(200).optional(),
  limit: z.coerce
    .number({ error: `must be a number from 1 to ${limits.page_rows}` })
    .int()
    .min(1)
    .max(limits.page_rows)
    .optional(),
};
export const Flag = z.enum(['true', 'false'], { error: 'must be true or false' }).optional();

export const AccountLookup = z.strictObject({ email: Email }).meta({ id: 'AccountLookup' });
export const AccountLicense = z
  .object({
    sen: z.string(),
    appKey: z.string(),
    organization: z.string(),
    users: Users,
    hostUsers: Users.nullable(),
    type: LicenseType,
    maintenanceStart: Day,
    maintenanceEnd: Day,
    status: z.enum(['active', 'voided']),
    createdAt: Instant,
    licenseKey: z.string().nullable().describe('Null unless asked for with ?keys=true'),
  })
  .meta({ id: 'AccountLicense' });
export const AccountView = z.object({ ...Account.shape, accountId: Id, createdAt: Instant }).meta({ id: 'Account' });
export const AccountLicenses = z
  .object({ licenses: z.array(AccountLicense).readonly() })
  .meta({ id: 'AccountLicenses' });
export const SigningKeys = z
  .object({ keys: z.array(z.object({ keyId: z.string(), algorithm: z.literal('Ed25519'), publicKey: z.string() })) })
  .meta({ id: 'SigningKeys' });
