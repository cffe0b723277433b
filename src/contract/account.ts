import { z } from 'zod';
import { languages } from './language.ts';
import { Email, ShortText, Users } from './license.ts';
import { OwnLicense } from './customer.ts';

// What a customer's account says of contacts, of partners and of licenses that go to another account. Bodies are strict.

const Id = z.guid({ error: 'must be an id such as 1b4e28ba-2fa1-41d2-883f-0016d3cca427' });
const Instant = z.iso.datetime({ offset: true });
const Day = z.iso.date();
export const LinkToken = z.strictObject({
  token: z.string().regex(/^[\w-]{20,120}$/u, 'must be the last part of the link'),
});

// ---- Contacts

/** Technical contacts get copies of mails about renewals, billing contacts of those about quotes and invoices. */
export const contactRoles = ['technical', 'billing'] as const;
export const ContactRole = z.enum(contactRoles);
export type ContactRole = z.infer<typeof ContactRole>;

export const ContactView = z
  .object({
    contactId: Id,
    role: ContactRole,
    name: z.string(),
    email: z.string(),
    primary: z.boolean(),
    status: z.enum(['confirmed', 'asked', 'not-answered']).describe('Copies go to those that are confirmed'),
    askedUntil: Instant.nullable().describe('When the link of one that was asked ends'),
  })
  .meta({ id: 'Contact' });
export type ContactView = z.infer<typeof ContactView>;

export const ContactsView = z
  .object({
    holder: z
      .object({ name: z.string(), email: z.string() })
      .describe('The account itself: the primary contact of each role that has no other one'),
    contacts: z.array(ContactView).readonly(),
  })
  .meta({ id: 'Contacts' });
export type ContactsView = z.infer<typeof ContactsView>;

export const NewContact = z
  .strictObject({ role: ContactRole, email: Email, name: ShortText.max(200) })
  .meta({ id: 'NewContact' });
export type NewContact = z.infer<typeof NewContact>;

export const PrimaryContact = z
  .strictObject({ role: ContactRole, contactId: Id.nullable().describe("Null: the account's holder") })
  .meta({ id: 'PrimaryContact' });

/** What somebody is asked who shall become a contact. */
export const ContactAsked = z
  .object({
    organization: z.string(),
    accountEmail: z.string(),
    role: ContactRole,
    email: z.string(),
    until: Instant,
  })
  .meta({ id: 'ContactAsked' });
export const Answer = z
  .strictObject({ ...LinkToken.shape, answer: z.enum(['accept', 'decline']) })
  .meta({ id: 'LinkAnswer' });

// ---- Partners

/** What a partner may do for a customer: `quotes` includes `licenses`, `orders` includes both. */
export const partnerRights = ['licenses', 'quotes', 'orders', 'copies'] as const;
export const PartnerRight = z.enum(partnerRights);
export type PartnerRight = z.infer<typeof PartnerRight>;

export const PartnerView = z
  .object({ email: z.string(), allows: z.array(PartnerRight).readonly(), grantedAt: Instant })
  .meta({ id: 'Partner' });
export const PartnersView = z.object({ partners: z.array(PartnerView).readonly() }).meta({ id: 'Partners' });
export type PartnersView = z.infer<typeof PartnersView>;

export const PartnerGrant = z
  .strictObject({ email: Email, allows: z.array(PartnerRight).min(1, 'must name at least one right').max(4) })
  .meta({ id: 'PartnerGrant' });
export type PartnerGrant = z.infer<typeof PartnerGrant>;
export const PartnerNamed = z.strictObject({ email: Email }).meta({ id: 'PartnerNamed' });

export const CustomerView = z
  .object({ accountId: Id, organization: z.string(), email: z.string(), allows: z.array(PartnerRight).readonly() })
  .meta({ id: 'PartnersCustomer' });
export const CustomersView = z
  .object({ customers: z.array(CustomerView).readonly() })
  .meta({ id: 'PartnersCustomers' });
export type CustomersView = z.infer<typeof CustomersView>;
export const CustomerLicenses = z
  .object({ customer: CustomerView, licenses: z.array(OwnLicense).readonly() })
  .meta({ id: 'PartnersCustomerLicenses' });

// ---- A license goes to another account

export const handOverStatuses = ['open', 'done', 'declined', 'withdrawn', 'expired'] as const;

export const HandOverView = z
  .object({
    handOverId: Id,
    direction: z.enum(['given', 'taken']),
    status: z.enum(handOverStatuses),
    sen: z.string(),
    appName: z.string(),
    users: Users,
    maintenanceEnd: Day,
    otherEmail: z.string().describe('The account that it goes to, or comes from'),
    startedAt: Instant,
    endsAt: Instant.describe('Without an answer by then nothing changes'),
    endedAt: Instant.nullable(),
  })
  .meta({ id: 'HandOver' });
export type HandOverView = z.infer<typeof HandOverView>;
export const HandOversView = z.object({ handOvers: z.array(HandOverView).readonly() }).meta({ id: 'HandOvers' });

export const NewHandOver = z.strictObject({ sen: z.string().max(40), email: Email }).meta({ id: 'NewHandOver' });

/** What somebody is asked who shall take over a license. */
export const HandOverAsked = z
  .object({
    giver: z.object({ organization: z.string(), email: z.string() }),
    email: z.string().describe('The account that it goes to'),
    sen: z.string(),
    appName: z.string(),
    users: Users,
    maintenanceEnd: Day,
    until: Instant,
    needsAccount: z.boolean().describe('There is no account with this address yet: accepting makes one'),
  })
  .meta({ id: 'HandOverAsked' });
export type HandOverAsked = z.infer<typeof HandOverAsked>;

/** For the account that accepting makes. */
export const NewAccount = z.strictObject({
  organization: ShortText,
  firstName: ShortText.max(100),
  lastName: ShortText.max(100),
  country: z.string().regex(/^[A-Z]{2}$/u, 'must be a two-letter country code (ISO 3166-1), such as DE'),
});
export type NewAccount = z.infer<typeof NewAccount>;
export const HandOverAnswer = z
  .strictObject({ ...Answer.shape, account: NewAccount.optional().describe('Where there is no account yet') })
  .meta({ id: 'HandOverAnswer' });

// ---- Which mails about renewals an account gets

const Steps = z.object({
  daysBefore: z.array(z.number().int()).readonly(),
  afterEnd: z.boolean().describe('Once on the day after the end'),
});

export const NoticeChoice = z
  .object({
    wanted: z.boolean(),
    ...Steps.shape,
    language: z.enum(languages).nullable().describe("Null: that of the account's country"),
    offered: Steps.describe('What there is to choose from'),
  })
  .meta({ id: 'NoticeChoice' });
export type NoticeChoice = z.infer<typeof NoticeChoice>;

export const NewNoticeChoice = z
  .strictObject({
    wanted: z.boolean(),
    daysBefore: z.array(z.number().int().min(1).max(365)).max(10),
    afterEnd: z.boolean(),
    language: z.enum(languages).nullable(),
  })
  .meta({ id: 'NewNoticeChoice' });
export type NewNoticeChoice = z.infer<typeof NewNoticeChoice>;
