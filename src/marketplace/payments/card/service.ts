import { FaultError } from '../../../contract/codes.ts';
import type { CardAside } from '../../../contract/orders.ts';
import { dayOf } from '../../../kernel/day.ts';
import * as limits from '../../../kernel/limits.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { accountById } from '../../accounts/service.ts';
import { type OrderRef, type OrdersContext, locked } from '../../orders/held/service.ts';
import { invoiceIn } from '../../orders/order.ts';
import { refused } from '../../orders/refusals.ts';
import { receiveIn } from '../service.ts';
import * as store from './store.ts';
import type { CardService, CardSession } from './types.ts';

export type CardContext = { readonly orders: OrdersContext; readonly card: CardService };

const MINUTE = 60_000;
/** A page of the service is open for a day; a little before that the next one is asked for. */
const PAGE_MS = 23 * 60 * MINUTE;
const LOOK_MS = 15 * MINUTE;

/**
 * Where the customer pays an invoice by card. What is asked of the service is committed first, and has a name of its
 * own: a dozen clicks, or a process that died in between, lead to one page. Faults: NOT_FOUND, ORDER_NOT_NOW, CARD_FAILED.
 */
export async function payByCard(context: CardContext, ref: OrderRef): Promise<string> {
  const { orders, card } = context;
  const { checkout, order, email } = await transact(orders.db, (tx) => intend(tx, orders, ref));
  const invoice = invoiceIn(order.state)?.number ?? order.number;
  const opened = await card.open({
    key: `checkout-${order.orderId}-${checkout.checkoutNo}`,
    orderId: order.orderId,
    accountId: order.accountId,
    title: invoice,
    amount: order.total,
    currency: order.currency,
    email,
    language: order.language,
    back: `${orders.baseUrl}/account/orders/${order.orderId}`,
  });
  if (opened.status !== 'done') throw failed(opened.why);
  const { sessionId, url } = opened.value;
  const lookAt = new Date(orders.now().getTime() + LOOK_MS);
  await transact(orders.db, (tx) => store.setOpened(tx, checkout, sessionId, lookAt));
  return url;
}

const failed = (why: string): FaultError =>
  new FaultError({
    code: 'CARD_FAILED',
    message: `The card service does not answer as it should (${why}). Nothing was charged; try again.`,
  });

async function intend(tx: Tx, orders: OrdersContext, ref: OrderRef) {
  const order = await locked(tx, ref);
  if (order.state.status !== 'invoiced') throw refused({ code: 'NOT_NOW', status: order.state.status });
  const account = await accountById(tx, order.accountId);
  if (!account) throw new Error('Defect: an order is of an account that is not there');
  const now = orders.now();
  const last = await store.lastCheckout(tx, order.accountId, order.orderId);
  if (last && isOpen(last, now)) return { checkout: last, order, email: account.email };
  const { accountId, orderId } = order;
  const checkoutNo = (last?.checkoutNo ?? 0) + 1;
  const checkout: store.Checkout = {
    accountId,
    orderId,
    checkoutNo,
    sessionId: null,
    status: 'intended',
    openedAt: now,
  };
  await store.insertCheckout(tx, checkout);
  return { checkout, order, email: account.email };
}

const isOpen = ({ status, openedAt }: store.Checkout, now: Date): boolean =>
  (status === 'intended' || status === 'open') && now.getTime() - openedAt.getTime() < PAGE_MS;

/** Keeps an event of the service, once; false where its signature is not good. */
export async function takeEvent({ orders, card }: CardContext, body: string, signature: string): Promise<boolean> {
  const event = card.read(body, signature);
  if (!event) return false;
  await orders.db.transaction().execute((tx) => store.insertEvent(tx, event, orders.now()));
  return true;
}

/** Books what events tell. Gives how many were looked at. */
export async function handleEvents({ orders }: CardContext, limit: number): Promise<number> {
  for (let done = 0; done < limit; done += 1)
    if (!(await transact(orders.db, (tx) => handleOne(tx, orders)))) return done;
  return limit;
}

async function handleOne(tx: Tx, orders: OrdersContext): Promise<boolean> {
  const event = await store.takeEvent(tx);
  if (!event) return false;
  const why =
    event.session === null ? 'It is not about a page of ours.' : await settleSession(tx, orders, event.session);
  await store.setEvent(tx, event.eventId, why === null ? 'done' : 'aside', why);
  return true;
}

/** Null where it was booked, or needs nothing; else why it could not be. */
async function settleSession(tx: Tx, orders: OrdersContext, session: CardSession): Promise<string | null> {
  const { sessionId, orderId, status, reference, amount, currency } = session;
  if (status === 'open') return null;
  if (status === 'over') {
    await store.setStatus(tx, sessionId, 'over');
    return null;
  }
  if (orderId === null || reference === null || amount <= 0) return 'It names no order, no payment or no amount.';
  const paid = { orderId, method: 'card' as const, reference, amount, currency, receivedOn: dayOf(orders.now()) };
  try {
    await receiveIn(tx, orders, { ...paid, actor: 'card-service' });
  } catch (cause) {
    // Both are found before anything is written; the money is the service's to show, and an operator's to give back.
    if (cause instanceof FaultError) return cause.fault.message;
    throw cause;
  }
  await store.setStatus(tx, sessionId, 'paid');
  return null;
}

/** Asks the service what became of pages of which nothing was heard. Gives how many were looked up. */
export async function lookUp({ orders, card }: CardContext, limit: number): Promise<number> {
  const now = orders.now();
  const next = new Date(now.getTime() + LOOK_MS);
  const sessions = await orders.db.transaction().execute((tx) => store.takeToLook(tx, now, next, limit));
  for (const sessionId of sessions) {
    const found = await card.look(sessionId);
    if (found.status === 'done') await transact(orders.db, (tx) => settleSession(tx, orders, found.value));
    else if (found.status === 'refused') await transact(orders.db, (tx) => store.setStatus(tx, sessionId, 'over'));
  }
  return sessions.length;
}

/** Gives money back to cards. A refund whose outcome is not known is asked for again under its name. */
export async function giveBackDue({ orders, card }: CardContext, limit: number): Promise<number> {
  const now = orders.now();
  const next = new Date(now.getTime() + LOOK_MS);
  const due = await orders.db.transaction().execute((tx) => store.takeRefunds(tx, now, next, limit));
  for (const refund of due) {
    const { reference, amount, paymentId, attempts } = refund;
    const given = await card.giveBack({ reference, amount, key: `refund-${paymentId}` });
    const over = given.status === 'refused' || attempts >= limits.card_refund_attempts;
    const status = given.status === 'done' ? 'sent' : over ? 'failed' : 'due';
    const why = given.status === 'done' ? null : given.why;
    await orders.db.transaction().execute((tx) => store.setRefund(tx, refund, status, why));
  }
  return due.length;
}

/** What cards left for a person to look at. */
export const leftAside = ({ db }: Pick<OrdersContext, 'db'>): Promise<CardAside> =>
  db.transaction().execute(async (tx) => {
    const events = await store.selectAside(tx, limits.page_rows);
    return {
      events: events.map((event) => ({ ...event, receivedAt: event.receivedAt.toISOString() })),
      refunds: await store.selectFailedRefunds(tx, limits.page_rows),
    };
  });
