import { z } from 'zod';
import { type Day, parseDay } from '../kernel/day.ts';
import * as limits from '../kernel/limits.ts';
import { faultCodes } from './codes.ts';
import { LicenseType, UNLIMITED, licenseTypes } from './license.ts';

/**
 * The reporting API v2 in the words of the wire (formats, section 2). A query comes as lists of texts by name, as an
 * address holds them. Names that are not here are passed over: tools send some that this marketplace does not have.
 */

/** Several values of one name; empty ones are as if they were not there. */
const Many = <Schema extends z.ZodType<unknown, string>>(value: Schema) =>
  z
    .array(z.string())
    .transform((texts) => texts.filter((text) => text !== ''))
    .pipe(z.array(value).max(limits.report_values, `Must be at most ${limits.report_values} values`));

/** One value; of several the last. */
const One = <Schema extends z.ZodType<unknown, string>>(value: Schema) =>
  z
    .array(z.string())
    .transform((texts) => texts.findLast((text) => text !== ''))
    .pipe(value.optional());

const ReportDay = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'Must be a date' });
  return z.NEVER;
});

/** In whatever case and with whatever between the words: `open-source`, `OPEN_SOURCE`. */
const Word = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.string().transform((text, context): Values[number] => {
    const plain = (one: string): string => one.toLowerCase().replaceAll(/[ _-]/gu, '');
    const found = values.find((value) => plain(value) === plain(text));
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: `Must be one of ${values.join(', ')}` });
    return z.NEVER;
  });

const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/u, 'Must be a number')
    .transform(Number)
    .pipe(z.number().min(least, `Must be at least ${least}`).max(most, `Must be at most ${most}`));

/** `100`, `100 Users`, `unlimited`, `Unlimited Users` or -1. */
const ReportTier = z.string().transform((text, context): number => {
  const [, size = ''] = /^(-1|\d{1,7}|unlimited)(?: users?)?$/iu.exec(text.trim()) ?? [];
  if (size !== '') return /^\d/u.test(size) ? Number(size) : UNLIMITED;
  context.addIssue({ code: 'custom', message: 'Must be a number of users, or unlimited' });
  return z.NEVER;
});

const Text = z.string().max(limits.text_chars, `Must have at most ${limits.text_chars} characters`);

export const reportHostings = ['server', 'datacenter', 'cloud'] as const;
export const reportStatuses = ['active', 'inactive', 'cancelled'] as const;
export type ReportStatus = (typeof reportStatuses)[number];
export const saleTypes = ['New', 'Renewal', 'Upgrade', 'Refund'] as const;
export type SaleType = (typeof saleTypes)[number];
export const licenseSorts = ['licenseId', 'addonKey', 'startDate', 'endDate', 'lastUpdated'] as const;
export type LicenseSort = (typeof licenseSorts)[number];
/** A transaction gets its number on the day it is paid, or given back: both orders are the same. */
export const transactionSorts = ['date', 'transactionId'] as const;
export const reportFormats = ['csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Both reports. A page after the first is asked for by `cursor`, which a `next` link holds, or by `offset` alone. */
const page = {
  order: One(Word(['asc', 'desc'])),
  offset: One(count(0, limits.report_offset)),
  limit: One(count(1, 999_999_999)).transform((limit) =>
    Math.min(limit ?? limits.report_page_default, limits.report_page),
  ),
  cursor: One(Text),
  accept: One(Word(reportFormats)),
};

export const LicenseReportQuery = z.object({
  addon: Many(Text),
  startDate: One(ReportDay),
  endDate: One(ReportDay),
  text: One(Text),
  tier: Many(ReportTier),
  /** Which day `startDate` and `endDate` look at: that on which maintenance starts, or on which it ends. */
  dateType: One(Word(['start', 'end'])),
  licenseType: Many(Word(licenseTypes)),
  hosting: Many(Word(reportHostings)),
  status: Many(Word(reportStatuses)),
  lastUpdated: One(ReportDay),
  sortBy: One(Word(licenseSorts)),
  ...page,
});
export type LicenseReportQuery = z.infer<typeof LicenseReportQuery>;

export const TransactionReportQuery = z.object({
  addon: Many(Text),
  /** Of the sale. */
  startDate: One(ReportDay),
  endDate: One(ReportDay),
  text: One(Text),
  tier: Many(ReportTier),
  saleType: Many(Word(saleTypes)),
  licenseType: Many(Word(licenseTypes)),
  hosting: Many(Word(reportHostings)),
  lastUpdated: One(ReportDay),
  sortBy: One(Word(transactionSorts)),
  ...page,
});
export type TransactionReportQuery = z.infer<typeof TransactionReportQuery>;

// --- answers ---

const Link = z.object({ href: z.string(), type: z.string().optional(), templated: z.literal(true).optional() });
export type ReportLink = z.infer<typeof Link>;

const ReportLinks = z.object({
  self: Link,
  query: Link,
  export: z.array(Link),
  next: Link.optional(),
  prev: Link.optional(),
});
export type ReportLinks = z.infer<typeof ReportLinks>;

const ReportContact = z.object({
  email: z.string(),
  name: z.string(),
  phone: z.string().optional(),
  address1: z.string().optional(),
  address2: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  postcode: z.string().optional(),
});
export type ReportContact = z.infer<typeof ReportContact>;

const ReportPartner = z.object({
  partnerName: z.string(),
  partnerType: z.string(),
  billingContact: z.object({ email: z.string(), name: z.string() }),
});
export type ReportPartner = z.infer<typeof ReportPartner>;

const Days = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

export const ReportedLicense = z.object({
  addonLicenseId: z.string(),
  licenseId: z.string(),
  addonKey: z.string(),
  addonName: z.string(),
  hosting: z.enum(['Server', 'Data Center', 'Cloud']),
  lastUpdated: Days,
  licenseType: LicenseType,
  maintenanceStartDate: Days,
  maintenanceEndDate: Days,
  status: z.enum(reportStatuses),
  tier: z.string(),
  contactDetails: z.object({
    company: z.string(),
    country: z.string().optional(),
    region: z.string().optional(),
    technicalContact: ReportContact,
    billingContact: ReportContact.optional(),
  }),
  partnerDetails: ReportPartner.optional(),
  licenseSourceType: z.string(),
});
export type ReportedLicense = z.infer<typeof ReportedLicense>;

export const LicenseReport = z.object({ _links: ReportLinks, licenses: z.array(ReportedLicense) });
export type LicenseReport = z.infer<typeof LicenseReport>;

const Person = z.object({ email: z.string(), name: z.string() });

/** Prices are in whole units of the profile's currency with two decimals, as the Marketplace writes them. */
export const ReportedTransaction = z.object({
  transactionId: z.string(),
  transactionLineItemId: z.string(),
  addonLicenseId: z.string(),
  licenseId: z.string(),
  addonKey: z.string(),
  addonName: z.string(),
  lastUpdated: Days,
  paymentStatus: z.enum(['Paid', 'Refunded']),
  customerDetails: z.object({
    company: z.string(),
    country: z.string().optional(),
    region: z.string().optional(),
    technicalContact: Person,
    billingContact: Person.optional(),
  }),
  purchaseDetails: z.object({
    saleDate: Days,
    licenseType: LicenseType,
    hosting: z.literal('Server'),
    billingPeriod: z.literal('Annual'),
    tier: z.string(),
    oldTier: z.string(),
    purchasePrice: z.number(),
    vendorAmount: z.number(),
    discounts: z.array(z.object({ type: z.literal('EXPERT'), amount: z.number() })),
    saleType: z.enum(saleTypes),
    maintenanceStartDate: Days,
    maintenanceEndDate: Days,
  }),
  partnerDetails: ReportPartner.optional(),
});
export type ReportedTransaction = z.infer<typeof ReportedTransaction>;

export const TransactionReport = z.object({ _links: ReportLinks, transactions: z.array(ReportedTransaction) });
export type TransactionReport = z.infer<typeof TransactionReport>;

export const exportStatuses = ['QUEUED', 'IN_PROGRESS', 'COMPLETED', 'FAILED'] as const;
export type ExportStatus = (typeof exportStatuses)[number];

export const ExportBegun = z.object({
  _links: z.object({ self: Link, query: Link, status: Link, download: Link }),
  export: z.object({ id: z.uuid() }),
});
export type ExportBegun = z.infer<typeof ExportBegun>;

export const ExportState = z.object({
  _links: z.object({ self: Link, download: Link }),
  export: z.object({ id: z.uuid(), status: z.enum(exportStatuses) }),
});
export type ExportState = z.infer<typeof ExportState>;

/** `path` names the parameter; absent where the fault is not one parameter's. */
export const ReportErrors = z.object({
  errors: z.array(z.object({ message: z.string(), path: z.string().optional(), code: z.enum(faultCodes).optional() })),
});
export type ReportErrors = z.infer<typeof ReportErrors>;
