import type { LicenseType } from '../../../contract/license.ts';
import type { OrderItem, PriceBasis } from '../../../contract/orders.ts';
import type { ReportedTransaction, SaleType } from '../../../contract/reporting.ts';
import { type Day, addDays } from '../../../kernel/day.ts';
import { type Cents, prorateUp } from '../../../kernel/money.ts';
import { addonLicenseIdOf, tierOf } from '../licenses/row.ts';
import { type CustomerRow, contactsOf, partnerOf } from '../people/row.ts';
import { placeOf } from '../place.ts';

/** A line of an order that was paid, or that was given back: two rows for a line of a refunded order. */
export type TransactionRow = CustomerRow & {
  /** Its own number, in the order in which money came and went. */
  readonly no: number;
  readonly refund: boolean;
  /** The lowest number of the lines that were paid, or given back, together. */
  readonly firstNo: number;
  readonly refunded: boolean;
  readonly sen: string;
  readonly appKey: string;
  readonly type: LicenseType;
  readonly item: OrderItem;
  readonly usersBefore: number;
  readonly usersAfter: number;
  readonly endBefore: Day;
  readonly endAfter: Day;
  readonly amount: Cents;
  readonly basis: PriceBasis;
  /** Of this row: the day of the payment, or on which it was given back. */
  readonly soldOn: Day;
  readonly paidOn: Day;
  readonly updatedOn: Day;
  readonly organization: string;
};

export const saleTypeOf = ({ refund, usersBefore, usersAfter }: TransactionRow): SaleType =>
  refund ? 'Refund' : usersBefore === usersAfter ? 'Renewal' : 'Upgrade';

/** What the partner's discount took off, in minor units. */
const discountOf = (amount: Cents, { discountPercent }: PriceBasis): Cents =>
  prorateUp(amount, discountPercent, 100 - discountPercent);

/** A renewal begins on the day after the old end; a larger tier on the day it was paid. */
const startOf = ({ usersBefore, usersAfter, endBefore, paidOn }: TransactionRow): Day =>
  usersBefore === usersAfter ? addDays(endBefore, 1) : paidOn;

export function transactionOf(row: TransactionRow, appNames: ReadonlyMap<string, string>): ReportedTransaction {
  const { amount, basis } = row;
  const { technical, billing } = contactsOf(row);
  const price = ((row.refund ? -1 : 1) * amount) / 100;
  const discount = discountOf(amount, basis);
  return {
    transactionId: `AT-${row.firstNo}`,
    transactionLineItemId: String(row.no),
    addonLicenseId: addonLicenseIdOf(row.sen),
    licenseId: row.sen,
    addonKey: row.appKey,
    addonName: appNames.get(row.appKey) ?? row.appKey,
    lastUpdated: row.updatedOn,
    paymentStatus: row.refunded ? 'Refunded' : 'Paid',
    customerDetails: {
      company: row.organization,
      ...placeOf(row.address),
      technicalContact: technical,
      billingContact: billing,
    },
    purchaseDetails: {
      saleDate: row.soldOn,
      licenseType: row.type,
      hosting: 'Server',
      billingPeriod: 'Annual',
      tier: tierOf(row.usersAfter),
      oldTier: tierOf(row.usersBefore),
      purchasePrice: price,
      vendorAmount: price,
      discounts: discount === 0 ? [] : [{ type: 'EXPERT', amount: discount / 100 }],
      saleType: saleTypeOf(row),
      maintenanceStartDate: startOf(row),
      maintenanceEndDate: row.endAfter,
    },
    ...partnerOf(row),
  };
}

export const transactionColumns = [
  'transactionId',
  'transactionLineItemId',
  'addonLicenseId',
  'licenseId',
  'addonKey',
  'addonName',
  'licenseType',
  'hosting',
  'saleDate',
  'saleType',
  'billingPeriod',
  'tier',
  'oldTier',
  'purchasePrice',
  'vendorAmount',
  'discountAmount',
  'maintenanceStartDate',
  'maintenanceEndDate',
  'paymentStatus',
  'company',
  'country',
  'region',
  'technicalContactName',
  'technicalContactEmail',
  'billingContactName',
  'billingContactEmail',
  'partnerName',
  'partnerType',
  'partnerContactName',
  'partnerContactEmail',
  'lastUpdated',
] as const;

export function transactionCells(transaction: ReportedTransaction): readonly (string | undefined)[] {
  const { customerDetails: customer, purchaseDetails: purchase, partnerDetails: partner } = transaction;
  const discount = purchase.discounts[0]?.amount ?? 0;
  return [
    transaction.transactionId,
    transaction.transactionLineItemId,
    transaction.addonLicenseId,
    transaction.licenseId,
    transaction.addonKey,
    transaction.addonName,
    purchase.licenseType,
    purchase.hosting,
    purchase.saleDate,
    purchase.saleType,
    purchase.billingPeriod,
    purchase.tier,
    purchase.oldTier,
    purchase.purchasePrice.toFixed(2),
    purchase.vendorAmount.toFixed(2),
    discount.toFixed(2),
    purchase.maintenanceStartDate,
    purchase.maintenanceEndDate,
    transaction.paymentStatus,
    customer.company,
    customer.country,
    customer.region,
    customer.technicalContact.name,
    customer.technicalContact.email,
    customer.billingContact?.name,
    customer.billingContact?.email,
    partner?.partnerName,
    partner?.partnerType,
    partner?.billingContact.name,
    partner?.billingContact.email,
    transaction.lastUpdated,
  ];
}
