import type { Profile } from '../../contract/profile.ts';
import { type Day, addDays, addMonths, dayOf } from '../../kernel/day.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { type Pricing, proratedRenewal, renewalPrice, upgradePrice } from '../../terms/prices.ts';
import type { Account } from '../accounts/types.ts';
import { sellerOf } from '../documents/seller.ts';
import {
  type DocumentData,
  type DocumentItem,
  type DocumentLine,
  type DocumentReduction,
  documentLanguages,
} from '../documents/types.ts';
import { appNameOf } from './quote.ts';
import type { Invoice, Order, OrderLine } from './types.ts';

/** What can be printed of an order. `invoice` is a receipt as well once it is paid; `credit-note`: it was taken back. */
export const orderDocuments = ['quote', 'invoice', 'receipt', 'credit-note'] as const;
export type OrderDocument = (typeof orderDocuments)[number];

type Printing = {
  readonly order: Order;
  readonly account: Account;
  readonly profile: Profile;
  readonly baseUrl: string;
};

/** The data of a document of an order; null where there is no such document of it (no invoice of a quote). */
export function documentOf(kind: OrderDocument, printing: Printing): DocumentData | null {
  const { order, profile, baseUrl } = printing;
  const { state, number, quotedAt } = order;
  const common = commonOf(printing);
  if (kind === 'quote') {
    const orderAt = `${baseUrl}/account/orders/${order.orderId}`;
    return {
      ...common,
      kind,
      number,
      createdAt: quotedAt,
      date: dayOf(quotedAt),
      validUntil: order.validUntil,
      orderAt,
    };
  }
  if (state.status === 'quoted') return null;
  const { invoice } = state;
  if (kind === 'invoice')
    return {
      ...common,
      kind,
      ...dated(invoice),
      dueOn: invoice.dueOn,
      quoteNumber: number,
      paymentLines: profile.vendor.bank,
    };
  if (
    kind === 'receipt' &&
    (state.status === 'paid' || state.status === 'refunded') &&
    state.paid.by !== 'nothing-to-pay'
  ) {
    const { at, by } = state.paid;
    const of = { number: `${invoice.number}-P`, createdAt: at, date: dayOf(at) };
    return { ...common, kind, ...of, invoiceNumber: invoice.number, paidOn: dayOf(at), paidBy: by };
  }
  if (kind === 'credit-note' && (state.status === 'refunded' || state.status === 'cancelled')) {
    const { at, reason } = state.ended;
    return {
      ...common,
      kind,
      number: `${invoice.number}-C`,
      createdAt: at,
      date: dayOf(at),
      invoiceNumber: invoice.number,
      reason,
    };
  }
  return null;
}

const dated = ({ number, at }: Invoice) => ({ number, createdAt: at, date: dayOf(at) });

function commonOf({ order, account, profile }: Printing) {
  const { organization, firstName, lastName, email, address } = account;
  return {
    language: documentLanguages.find((language) => language === order.language) ?? 'en',
    seller: sellerOf(profile),
    buyer: { organization, name: `${firstName} ${lastName}`.trim() || null, email, address },
    purchaseOrder: order.purchaseOrder,
    currency: order.currency,
    lines: order.lines.flatMap((line) => linesOf(line, order, profile)),
    total: order.total,
  };
}

/** Two things that were ordered for one license are two lines. */
function linesOf(line: OrderLine, order: Order, profile: Profile): readonly DocumentLine[] {
  const { basis, sen, appKey, before, after, months, days } = line;
  const appName = appNameOf(profile, appKey);
  const full = fullPrices(line);
  const one = (item: DocumentItem, amount: Cents, undiscounted: Cents | null, period: DocumentLine['period']) => ({
    sen,
    appName,
    users: after.users,
    item,
    period,
    reduction: reductionOf(basis.discountPercent, undiscounted, amount),
    amount,
  });
  const renewal = (item: DocumentItem, undiscounted: Cents | null) =>
    one(item, cents(basis.renewal), undiscounted, addedBy(line));
  if (days !== null)
    return [renewal({ what: 'co-term', until: after.term.end }, proratedRenewal(full, after.users, days))];
  const more = months === null ? [] : [renewal({ what: 'renewal', months }, renewalPrice(full, after.users, months))];
  if (before.users === after.users) return more;
  const upgrade = { what: 'upgrade', fromUsers: before.users, toUsers: after.users } as const;
  const period = months === null ? periodFrom(laterOf(before.term.end, dayOf(order.quotedAt)), after.term.end) : null;
  return [one(upgrade, cents(basis.upgrade), upgradePrice(full, before.users, after.users), period), ...more];
}

const fullPrices = ({ basis, before, after }: OrderLine): Pricing => ({
  list: [
    { users: before.users, price: basis.listBefore ?? 0 },
    { users: after.users, price: basis.listAfter ?? 0 },
  ],
  typePercent: basis.typePercent,
  renewalPercent: basis.renewalPercent,
  discountPercent: 0,
});

function reductionOf(percent: number, full: Cents | null, amount: Cents): DocumentReduction | null {
  const off = (full ?? amount) - amount;
  return percent === 0 || off <= 0 ? null : { why: 'discount', percent, amount: cents(off) };
}

/** The days that a renewal adds, or a co-term. */
function addedBy({ months, before, after }: OrderLine): DocumentLine['period'] {
  const begin = months === null ? before.term.end : addMonths(after.term.end, -months);
  return periodFrom(begin, after.term.end);
}

const periodFrom = (after: Day, to: Day): DocumentLine['period'] =>
  to > after ? { from: addDays(after, 1), to } : null;
const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);
