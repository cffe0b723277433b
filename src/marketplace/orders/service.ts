import { FaultError } from '../../contract/codes.ts';
import { isId } from '../../contract/id.ts';
import type { Language } from '../../contract/language.ts';
import type { LicenseOptions, OrderAsk, OrderStatus, PlanRequest, PlanView } from '../../contract/orders.ts';
import type { Day } from '../../kernel/day.ts';
import * as limits from '../../kernel/limits.ts';
import type { Tx } from '../../platform/db/db.ts';
import { transact } from '../../platform/db/transact.ts';
import { latestOf } from '../../terms/coterm.ts';
import { postingsOf } from '../ledger/entries.ts';
import { book } from '../ledger/service.ts';
import * as licenses from '../licenses/service.ts';
import type { OrdersContext } from './held/service.ts';
import { journalOf, lockLicenses, locked, recordQuotes, told, todayOf } from './held/service.ts';
import { mailInvoice } from './mails/service.ts';
import { optionsOf, planOf } from './options.ts';
import { accept, cancel, invoiceOf } from './order.ts';
import { quoteLine } from './quote.ts';
import { noSuchLicense, noSuchOrder, refused } from './refusals.ts';
import { settle } from './settle/service.ts';
import * as store from './store.ts';
import type { Order, OrderLine } from './types.ts';

/** The numbers of the unpaid invoices that these licenses are part of, by license id. */
export const unpaidInvoices = (tx: Tx, licenseIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  store.openOrders(tx, licenseIds);

/** What can be ordered for one license of the account. Fault: NOT_FOUND. */
export const licenseOptions = (context: OrdersContext, accountId: string, sen: string): Promise<LicenseOptions> =>
  context.db.transaction().execute(async (tx) => {
    const [license] = await licenses.forQuote(tx, accountId, [sen], 1);
    if (!license) throw noSuchLicense(sen);
    const open = await store.openOrders(tx, [license.licenseId]);
    return optionsOf(context.profile, license, todayOf(context), open.get(license.licenseId) ?? null);
  });

/**
 * What it takes to bring licenses of the account to one day; nothing is ordered. Faults: NOT_FOUND, PLAN_WITHOUT_DATE
 * (no end lies ahead, so there is no latest one).
 */
export async function planDates(
  context: OrdersContext,
  accountId: string,
  { sens, to }: PlanRequest,
): Promise<PlanView> {
  const found = await context.db
    .transaction()
    .execute((tx) => licenses.forQuote(tx, accountId, sens ?? null, limits.order_lines));
  missing(sens ?? [], found);
  const active = found.filter(({ status }) => status === 'active');
  const today = todayOf(context);
  const master = to === 'latest' ? latestOf(active.map(termOf), today) : to;
  if (master === null)
    throw new FaultError({
      code: 'PLAN_WITHOUT_DATE',
      field: '/to',
      message: 'None of these licenses is maintained beyond today, so there is no latest date. Name a day.',
    });
  return planOf(context.profile, active, master, today);
}

const termOf = (license: { readonly maintenanceStart: Day; readonly maintenanceEnd: Day }) => ({
  term: { start: license.maintenanceStart, end: license.maintenanceEnd },
});

function missing(sens: readonly string[], found: readonly { readonly sen: string }[]): void {
  const there = new Set(found.map(({ sen }) => sen));
  const gone = sens.find((sen) => !there.has(sen));
  if (gone !== undefined) throw noSuchLicense(gone);
}

export type QuoteFor = {
  readonly accountId: string;
  readonly asks: readonly OrderAsk[];
  readonly language: Language;
  /** Who asks, as the history names them. */
  readonly placedBy: string;
  readonly by: 'account' | 'partner';
};

/** Makes a quote: prices are kept until its last day. Faults: NOT_FOUND, and those of terms (with the line). */
export async function quote(context: OrdersContext, wanted: QuoteFor): Promise<Order> {
  const { profile } = context;
  const sens = wanted.asks.map(({ sen }) => sen);
  return transact(context.db, async (tx) => {
    const found = await licenses.forQuote(tx, wanted.accountId, sens, limits.order_lines);
    missing(sens, found);
    const bySen = new Map(found.map((license) => [license.sen, license]));
    const lines = wanted.asks.map((ask, index): OrderLine => {
      const license = bySen.get(ask.sen);
      if (!license) throw noSuchLicense(ask.sen);
      const line = quoteLine(profile, license, ask, wanted.by, todayOf(context));
      if (line.ok) return line.value;
      const { fault } = refused(line.error, { sen: ask.sen });
      throw new FaultError({ ...fault, field: `/lines/${index}` });
    });
    const { accountId, language, placedBy } = wanted;
    const [order] = await recordQuotes(tx, context, context.now(), [{ accountId, language, placedBy, lines }]);
    if (!order) throw new Error('Defect: a quote was not made');
    return order;
  });
}

/** An order of this account, or of any where `accountId` is null. Fault: NOT_FOUND. */
export async function showOrder(context: OrdersContext, ref: store.OrderRef): Promise<Order> {
  if (!isId(ref.orderId)) throw noSuchOrder();
  const order = await context.db.transaction().execute((tx) => store.selectOrder(tx, ref));
  if (!order) throw noSuchOrder();
  return order;
}

/** The id of the order with this number of its quote or its invoice. Fault: NOT_FOUND. */
export async function orderIdOf(context: OrdersContext, number: string): Promise<string> {
  const id = isId(number) ? number : await context.db.transaction().execute((tx) => store.idByNumber(tx, number));
  if (id === null) throw noSuchOrder();
  return id;
}

export type OrdersPage = {
  readonly accountId: string | null;
  readonly status?: OrderStatus | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
};

/** Orders, newest first, without their lines. */
export async function listOrders(
  context: OrdersContext,
  { accountId, status, after, limit = 50 }: OrdersPage,
): Promise<{ readonly orders: readonly store.SummaryRow[]; readonly next: string | null }> {
  if (after !== undefined && !isId(after))
    throw new FaultError({
      code: 'QUERY_INVALID',
      field: '/after',
      message: 'after: takes the "next" of the page before.',
    });
  const page = { accountId, status: status ?? null, after: after ?? null, limit: limit + 1, today: todayOf(context) };
  const rows = await context.db.transaction().execute((tx) => store.selectPage(tx, page));
  const orders = rows.slice(0, limit);
  return { orders, next: rows.length > limit ? (orders.at(-1)?.orderId ?? null) : null };
}

/**
 * The customer accepts a quote: an invoice is made out, and its licenses are in no other one until it is paid or
 * cancelled. Where nothing is owed it is paid at once. Again: the same invoice. Faults: NOT_FOUND, QUOTE_EXPIRED,
 * QUOTE_STALE, LICENSE_IN_ORDER, ORDER_NOT_NOW.
 */
export const acceptQuote = (
  context: OrdersContext,
  ref: store.OrderRef,
  by: { readonly actor: string; readonly purchaseOrder: string | null },
): Promise<Order> =>
  transact(context.db, async (tx) => {
    const order = await locked(tx, ref);
    const held = await lockLicenses(tx, order);
    const step = accept(order, held, todayOf(context));
    if (!step.ok) throw refused(step.error);
    if (step.value === 'same') return order;
    const open = await store.openOrders(tx, [...held.keys()]);
    for (const { licenseId, sen } of order.lines) {
      const other = open.get(licenseId);
      if (other !== undefined) throw inOrder(sen, other);
    }
    const at = context.now();
    const invoice = invoiceOf(await store.nextInvoiceNumber(tx), at, context.profile);
    await store.setInvoiced(tx, order, { ...invoice, purchaseOrder: by.purchaseOrder });
    const invoiced: Order = { ...order, purchaseOrder: by.purchaseOrder, state: { status: 'invoiced', invoice } };
    await book(tx, at, [journalOf(invoiced, 'invoice', postingsOf.invoice(order.total))]);
    const data = { invoice: invoice.number, dueOn: invoice.dueOn, total: order.total };
    if (order.total > 0) await mailInvoice(tx, context, invoiced);
    await told(tx, context, order, { actor: by.actor, kind: 'OrderInvoiced', data });
    if (order.total > 0) return invoiced;
    const nothing = { amount: 0, currency: order.currency, by: 'nothing-to-pay' } as const;
    const paid = await settle(tx, context, { order: invoiced, held }, { ...nothing, actor: by.actor });
    if (!paid.ok) throw refused(paid.error);
    return paid.value;
  });

const inOrder = (sen: string, number: string): FaultError =>
  new FaultError({
    code: 'LICENSE_IN_ORDER',
    message: `${sen} is part of ${number}, which is not paid yet. Pay or cancel that one first.`,
  });

/** Withdraws an unpaid invoice. Again: the same. Faults: NOT_FOUND, ORDER_NOT_NOW. */
export const cancelOrder = (
  context: OrdersContext,
  ref: store.OrderRef,
  by: { readonly actor: string; readonly reason: string | null },
): Promise<Order> =>
  transact(context.db, async (tx) => {
    const order = await locked(tx, ref);
    const step = cancel(order, todayOf(context));
    if (!step.ok) throw refused(step.error);
    if (step.value === 'same' || order.state.status !== 'invoiced') return order;
    const at = context.now();
    await store.setEnded(tx, order, { status: 'cancelled', at, reason: by.reason });
    await book(tx, at, [journalOf(order, 'cancellation', postingsOf.cancellation(order.total))]);
    const { reason } = by;
    await told(tx, context, order, { actor: by.actor, kind: 'OrderCancelled', data: { reason } });
    return { ...order, state: { ...order.state, status: 'cancelled', ended: { at, reason } } };
  });
