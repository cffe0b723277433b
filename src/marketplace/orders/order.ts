import type { OrderStatus } from '../../contract/orders.ts';
import type { Profile } from '../../contract/profile.ts';
import { type Day, addDays, dayOf } from '../../kernel/day.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { type Result, err, ok } from '../../kernel/result.ts';
import type { TermRefusal } from '../../terms/maintenance.ts';
import type { LockedLicense } from '../licenses/types.ts';
import { type Shop, pricesOf, stateAfter } from './quote.ts';
import type { Invoice, LicenseState, Order, OrderLine, OrderState, PaidBy } from './types.ts';

/**
 * The life of an order: quoted, invoiced, paid; an unpaid invoice can be cancelled, a paid one refunded for a time. Each
 * function says what becomes of it, or why not; asked again for what is done already, it says that it is (`same`).
 */
export type OrderRefusal =
  | { readonly code: 'QUOTE_EXPIRED'; readonly validUntil: Day }
  /** A license is not what it was when it was quoted. */
  | { readonly code: 'QUOTE_STALE'; readonly sen: string }
  | { readonly code: 'NOT_NOW'; readonly status: OrderStatus }
  | { readonly code: 'AMOUNT_DIFFERS'; readonly owed: Cents; readonly currency: string }
  | { readonly code: 'REFUND_TOO_LATE'; readonly until: Day }
  /** A later order builds on what this one gave. */
  | { readonly code: 'REFUND_SUPERSEDED'; readonly sen: string }
  | TermRefusal;

type Step<Change> = Result<'same' | Change, OrderRefusal>;

export const statusOn = ({ state, validUntil }: Pick<Order, 'state' | 'validUntil'>, today: Day): OrderStatus =>
  state.status === 'quoted' && validUntil < today ? 'expired' : state.status;

const isAs = (license: LockedLicense | undefined, state: LicenseState): boolean =>
  license !== undefined &&
  license.status === 'active' &&
  license.users === state.users &&
  license.hostUsers === state.hostUsers &&
  license.maintenanceEnd === state.term.end;

/** Whether a license is what was quoted: the key tells also what was changed and changed back. */
const isAsQuoted = (license: LockedLicense | undefined, { before, keyNo }: OrderLine): boolean =>
  license?.keyNo === keyNo && isAs(license, before);

export type Licenses = ReadonlyMap<string, LockedLicense>;

/** The customer accepts the quote: an invoice is made out. */
export function accept(order: Order, licenses: Licenses, today: Day): Step<'invoice'> {
  const status = statusOn(order, today);
  if (status === 'invoiced' || status === 'paid') return ok('same');
  if (status === 'expired') return err({ code: 'QUOTE_EXPIRED', validUntil: order.validUntil });
  if (status !== 'quoted') return err({ code: 'NOT_NOW', status });
  const stale = order.lines.find((line) => !isAsQuoted(licenses.get(line.licenseId), line));
  return stale ? err({ code: 'QUOTE_STALE', sen: stale.sen }) : ok('invoice');
}

export type Payment = { readonly amount: number; readonly currency: string; readonly by: PaidBy };

/**
 * Money came in. What each license becomes is said as of the day of payment. A license cannot have changed since the
 * invoice, which keeps it for this order; where it was voided meanwhile, the money waits for an operator.
 */
export function pay(
  order: Order,
  payment: Payment,
  licenses: Licenses,
  today: Day,
  shop: Shop,
): Step<readonly OrderLine[]> {
  const { status } = order.state;
  if (status !== 'invoiced') return err({ code: 'NOT_NOW', status: statusOn(order, today) });
  const { total, currency } = order;
  if (payment.amount !== total || payment.currency !== currency)
    return err({ code: 'AMOUNT_DIFFERS', owed: total, currency });
  const lines: OrderLine[] = [];
  for (const line of order.lines) {
    if (!isAsQuoted(licenses.get(line.licenseId), line)) return err({ code: 'QUOTE_STALE', sen: line.sen });
    const after = afterPayment(line, today, shop);
    if (!after.ok) return after;
    lines.push({ ...line, after: after.value });
  }
  return ok(lines);
}

/** Only a larger tier hangs on the day of payment; the rest is as it was quoted. */
function afterPayment(line: OrderLine, paidOn: Day, shop: Shop): Result<LicenseState, TermRefusal> {
  if (line.after.users === line.before.users) return ok(line.after);
  const pricing = pricesOf(shop, line, 'account');
  if (pricing === null) return err({ code: 'TIER_UNKNOWN', users: line.after.users });
  const wanted = { upgradeTo: line.after.users, renewMonths: line.months, cotermTo: null };
  return stateAfter(shop, pricing, line.before, wanted, paidOn);
}

/** An unpaid invoice is withdrawn. */
export function cancel(order: Order, today: Day): Step<'cancel'> {
  const status = statusOn(order, today);
  if (status === 'cancelled') return ok('same');
  return status === 'invoiced' ? ok('cancel') : err({ code: 'NOT_NOW', status });
}

export const refundableUntil = (order: Order, { terms }: Pick<Shop, 'terms'>): Day | null =>
  order.state.status === 'paid' ? addDays(dayOf(order.state.paid.at), terms.refundDays) : null;

/** The money goes back, and each license becomes what it was; not where something later builds on it. */
export function refund(order: Order, licenses: Licenses, today: Day, shop: Pick<Shop, 'terms'>): Step<'refund'> {
  const { status } = order.state;
  if (status === 'refunded') return ok('same');
  const until = refundableUntil(order, shop);
  if (until === null) return err({ code: 'NOT_NOW', status: statusOn(order, today) });
  if (today > until) return err({ code: 'REFUND_TOO_LATE', until });
  const later = order.lines.find((line) => !isAs(licenses.get(line.licenseId), line.after));
  return later ? err({ code: 'REFUND_SUPERSEDED', sen: later.sen }) : ok('refund');
}

/** A line that changes nothing (co-terming to a day that is reached already) gives no key. */
export const changes = ({ before, after }: Pick<OrderLine, 'before' | 'after'>): boolean =>
  before.users !== after.users || before.term.end !== after.term.end || before.hostUsers !== after.hostUsers;

const dayInMs = 86_400_000;

/** A quote over these lines: its prices are kept until its last day. */
export function newQuote(
  by: Pick<Order, 'accountId' | 'orderId' | 'number' | 'placedBy' | 'language'>,
  lines: readonly OrderLine[],
  { currency, lifetimes }: Pick<Profile, 'currency' | 'lifetimes'>,
  at: Date,
): Order {
  return {
    ...by,
    currency,
    total: cents(lines.reduce((sum, { amount }) => sum + amount, 0)),
    quotedAt: at,
    // A lifetime in hours still holds to the end of the day it runs out on.
    validUntil: addDays(dayOf(at), Math.ceil(lifetimes.quote / dayInMs)),
    purchaseOrder: null,
    lines,
    state: { status: 'quoted' },
  };
}

/** The invoice that an accepted quote becomes. */
export const invoiceOf = (number: string, at: Date, { terms }: Pick<Shop, 'terms'>): Invoice => ({
  number,
  at,
  dueOn: addDays(dayOf(at), terms.invoiceDays),
});

export const invoiceIn = (state: OrderState): Invoice | null => (state.status === 'quoted' ? null : state.invoice);
