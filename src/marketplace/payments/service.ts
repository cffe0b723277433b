import { randomUUID } from 'node:crypto';
import { FaultError } from '../../contract/codes.ts';
import { isId } from '../../contract/id.ts';
import * as limits from '../../kernel/limits.ts';
import type { Tx } from '../../platform/db/db.ts';
import { transact } from '../../platform/db/transact.ts';
import { postingsOf } from '../ledger/entries.ts';
import { book } from '../ledger/service.ts';
import {
  type Held,
  type OrderRef,
  type OrdersContext,
  journalOf,
  lockLicenses,
  locked,
  told,
} from '../orders/held/service.ts';
import { faultOfRefusal, refused } from '../orders/refusals.ts';
import { settle, unsettle } from '../orders/settle/service.ts';
import type { Order } from '../orders/types.ts';
import * as store from './store.ts';
import type { Payment } from './types.ts';

/** Money that came in, as whoever tells of it knows it. */
export type Received = Omit<Payment, 'accountId' | 'paymentId' | 'status' | 'why'> & { readonly actor: string };

/**
 * Books money that came in, once, however often and by whom it is told. Where it is what the order owes, alone or with
 * what came before, the order is paid and its licenses change; else it stays unallocated with the reason. Faults:
 * NOT_FOUND, PAYMENT_BOOKED (the same reference with another amount or for another order).
 */
export const receivePayment = (
  context: OrdersContext,
  received: Received,
): Promise<{ readonly payment: Payment; readonly order: Order }> =>
  transact(context.db, (tx) => receiveIn(tx, context, received));

/** The same, in the transaction of what told of it. */
export async function receiveIn(tx: Tx, context: OrdersContext, received: Received) {
  const order = await locked(tx, { orderId: received.orderId, accountId: null });
  const { actor, ...facts } = received;
  const { accountId } = order;
  const payment: Payment = { ...facts, accountId, paymentId: randomUUID(), status: 'unallocated', why: null };
  const at = context.now();
  if (!(await store.insert(tx, payment, { at, by: actor }))) return { payment: await booked(tx, payment), order };
  await book(tx, at, [journal(order, 'receipt', payment, postingsOf.receipt(payment.amount, payment.method))]);
  const held = { order, held: await lockLicenses(tx, order) };
  return allocate(tx, context, held, payment, actor);
}

async function booked(tx: Tx, payment: Payment): Promise<Payment> {
  const before = await store.byReference(tx, payment.method, payment.reference);
  if (before?.orderId === payment.orderId && before.amount === payment.amount && before.currency === payment.currency)
    return before;
  throw new FaultError({
    code: 'PAYMENT_BOOKED',
    field: '/reference',
    message: 'A payment with this reference is booked already, with another amount or for another order.',
  });
}

async function allocate(tx: Tx, context: OrdersContext, held: Held, payment: Payment, actor: string) {
  const { currency, method: by, accountId, orderId } = payment;
  const pay = (taken: readonly Payment[]) =>
    settle(tx, context, held, { amount: taken.reduce((sum, { amount }) => sum + amount, 0), currency, by, actor });
  let taken: readonly Payment[] = [payment];
  let paid = await pay(taken);
  if (!paid.ok) {
    const waiting = await store.unallocatedOf(tx, accountId, orderId);
    taken = waiting.filter((one) => one.currency === currency);
    if (taken.length > 1) paid = await pay(taken);
  }
  if (!paid.ok) {
    const why = faultOfRefusal(paid.error).message;
    await store.setStatus(tx, [payment], 'unallocated', why);
    const data = { reference: payment.reference, amount: payment.amount, currency, why };
    await told(tx, context, held.order, { actor, kind: 'PaymentUnallocated', data });
    return { payment: { ...payment, why }, order: held.order };
  }
  await store.setStatus(tx, taken, 'matched', null);
  await book(
    tx,
    context.now(),
    taken.map((one) => journal(held.order, 'payment', one, postingsOf.payment(one.amount))),
  );
  return { payment: { ...payment, status: 'matched' as const }, order: paid.value };
}

const journal = (
  order: Order,
  kind: 'receipt' | 'payment' | 'return' | 'refund',
  { paymentId, currency }: Payment,
  postings: ReturnType<typeof postingsOf.payment>,
) => ({ ...journalOf(order, kind, postings, paymentId), currency });

/** An unallocated payment was sent back. Again: the same. Faults: NOT_FOUND, ORDER_NOT_NOW. */
export const returnPayment = (
  context: OrdersContext,
  paymentId: string,
  by: { readonly actor: string; readonly reason: string },
): Promise<Payment> =>
  transact(context.db, async (tx) => {
    const orderId = isId(paymentId) ? await store.orderIdOf(tx, paymentId) : null;
    // The order first, as whoever books a payment of it does.
    const order = orderId === null ? null : await locked(tx, { orderId, accountId: null });
    const payment = order && (await store.lockPayment(tx, paymentId));
    if (!payment) throw new FaultError({ code: 'NOT_FOUND', message: 'There is no such payment.' });
    if (payment.status === 'returned') return payment;
    if (payment.status !== 'unallocated')
      throw new FaultError({
        code: 'ORDER_NOT_NOW',
        message: `This payment is ${payment.status}: only one that is not allocated can be sent back. Refund the order instead.`,
      });
    await store.setStatus(tx, [payment], 'returned', by.reason);
    await store.insertCardRefunds(tx, [payment], context.now());
    const postings = postingsOf.return(payment.amount, payment.method);
    await book(tx, context.now(), [journal(order, 'return', payment, postings)]);
    const data = { reference: payment.reference, amount: payment.amount, reason: by.reason };
    await told(tx, context, order, { actor: by.actor, kind: 'PaymentReturned', data });
    return { ...payment, status: 'returned', why: by.reason };
  });

/**
 * Gives a paid order back: each license becomes what it was, and the money goes the way it came. By bank transfer that
 * is the operator's to do; the order says so. Again: the same. Faults: NOT_FOUND, ORDER_NOT_NOW, REFUND_TOO_LATE,
 * REFUND_SUPERSEDED.
 */
export const refundOrder = (
  context: OrdersContext,
  ref: OrderRef,
  by: { readonly actor: string; readonly reason: string },
): Promise<Order> =>
  transact(context.db, async (tx) => {
    const order = await locked(tx, ref);
    const held = { order, held: await lockLicenses(tx, order) };
    const taken = await unsettle(tx, context, held, by);
    if (!taken.ok) throw refused(taken.error);
    if (taken.value === 'same') return order;
    const payments = await store.setRefunded(tx, order);
    await store.insertCardRefunds(tx, payments, context.now());
    // Each the way it came: an order can be paid in parts, by bank and by card.
    const refunds = payments.map((one) => journal(order, 'refund', one, postingsOf.refund(one.amount, one.method)));
    await book(tx, context.now(), refunds);
    return taken.value;
  });

/** Payments of an order, or all that wait for an operator where `orderId` is null. */
export const listPayments = (
  { db }: Pick<OrdersContext, 'db'>,
  orderId: string | null,
): Promise<readonly store.ListedPayment[]> =>
  db.transaction().execute((tx) => store.selectPayments(tx, orderId, limits.page_rows));
