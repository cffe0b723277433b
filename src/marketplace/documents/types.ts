import type { Address } from '../../contract/request.ts';
import type { Day } from '../../kernel/day.ts';
import type { Cents } from '../../kernel/money.ts';

/** Documents are written in these languages; whoever reads another one gets English. */
export const documentLanguages = ['en', 'de'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

/** What is bought for one license. Users: -1 is unlimited. */
export type DocumentItem =
  | { readonly what: 'renewal'; readonly months: number }
  | { readonly what: 'upgrade'; readonly fromUsers: number; readonly toUsers: number }
  | { readonly what: 'co-term'; readonly until: Day };

/**
 * One line of a document: one license and what is bought for it. Two things bought for one license are two lines. The
 * lines are printed in the order given, numbered from 1.
 */
export type DocumentLine = {
  readonly sen: string;
  readonly appName: string;
  /** Users after this line's change; -1 is unlimited. */
  readonly users: number;
  readonly item: DocumentItem;
  /** The days of maintenance that this line adds, first and last; null where it adds none. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  /** What was taken off, said under the line; the amount is already without it. Null where nothing was. */
  readonly reduction: DocumentReduction | null;
  readonly amount: Cents;
};

/** `discount`: the partner's percentage. `credit`: remaining paid days at the old tier's rate. */
export type DocumentReduction =
  | { readonly why: 'discount'; readonly percent: number; readonly amount: Cents }
  | { readonly why: 'credit'; readonly days: number; readonly amount: Cents };

/** The seller, from the profile. */
export type DocumentSeller = {
  readonly name: string;
  /** As on an envelope, without the name: street, town, country. */
  readonly addressLines: readonly string[];
  readonly email: string;
  readonly website: string;
  /** Such as a VAT number or a register; printed at the foot of each page. May be empty. */
  readonly registrationLines: readonly string[];
};

/** The buyer: the account, as it was when the document was made. */
export type DocumentBuyer = {
  readonly organization: string;
  /** The person, where it is known. */
  readonly name: string | null;
  readonly email: string;
  readonly address: Address;
};

type Common = {
  readonly language: DocumentLanguage;
  /** Such as `Q-2026-000017`: names the document, and stands in the file's name. */
  readonly number: string;
  /** When it was made, for the file's own data: the same input gives the same bytes. */
  readonly createdAt: Date;
  /** The day printed on it. */
  readonly date: Day;
  readonly seller: DocumentSeller;
  readonly buyer: DocumentBuyer;
  /** The buyer's own reference; null where none was given. */
  readonly purchaseOrder: string | null;
  /** ISO 4217, such as `USD`. */
  readonly currency: string;
  readonly lines: readonly DocumentLine[];
  /** Must be the sum of the lines: a document that does not add up is a defect, and throws. */
  readonly total: Cents;
};

/** Prices that are kept until a day, and are no demand to pay. */
export type QuoteDocument = Common & {
  readonly kind: 'quote';
  readonly validUntil: Day;
  /** What to do to order, such as the address of the page; null leaves it out. */
  readonly orderAt: string | null;
};

export type InvoiceDocument = Common & {
  readonly kind: 'invoice';
  readonly dueOn: Day;
  /** The number of the quote it comes from, where there was one. */
  readonly quoteNumber: string | null;
  /** How to pay, in the profile's words (bank, account, reference), one line each. */
  readonly paymentLines: readonly string[];
};

/** That an invoice was paid. */
export type ReceiptDocument = Common & {
  readonly kind: 'receipt';
  readonly invoiceNumber: string;
  readonly paidOn: Day;
  readonly paidBy: 'bank-transfer' | 'card';
};

/** That an invoice, or these lines of it, were taken back. Amounts are given above zero and printed with a minus. */
export type CreditNoteDocument = Common & {
  readonly kind: 'credit-note';
  readonly invoiceNumber: string;
  readonly reason: string | null;
};

export type DocumentData = QuoteDocument | InvoiceDocument | ReceiptDocument | CreditNoteDocument;
