import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Payment } from './types.ts';

const columns = sql`
  account_id as "accountId", payment_id as "paymentId", order_id as "orderId", method, reference, amount, currency,
  received_on as "receivedOn", status, why`;

/** False where this payment is booked already. */
export async function insert(
  tx: Tx,
  payment: Payment,
  recorded: { readonly at: Date; readonly by: string },
): Promise<boolean> {
  const added = await sql`
    insert into marketplace_payment (account_id, payment_id, order_id, method, reference, amount, currency, received_on,
      recorded_at, recorded_by, status, why)
    values (${payment.accountId}::uuid, ${payment.paymentId}::uuid, ${payment.orderId}::uuid, ${payment.method},
      ${payment.reference}, ${payment.amount}, ${payment.currency}, ${payment.receivedOn}::date,
      ${recorded.at.toISOString()}::timestamptz, ${recorded.by}, ${payment.status}, ${payment.why})
    on conflict (method, reference) do nothing returning payment_id`.execute(tx);
  return added.rows.length === 1;
}

export async function byReference(tx: Tx, method: Payment['method'], reference: string): Promise<Payment | null> {
  const found = await sql<Payment>`
    select ${columns} from marketplace_payment where method = ${method} and reference = ${reference}`.execute(tx);
  return found.rows[0] ?? null;
}

/** Money that waits for the same order, locked. */
export async function unallocatedOf(tx: Tx, accountId: string, orderId: string): Promise<readonly Payment[]> {
  const found = await sql<Payment>`
    select ${columns} from marketplace_payment
    where account_id = ${accountId}::uuid and order_id = ${orderId}::uuid and status = 'unallocated'
    order by recorded_at for update`.execute(tx);
  return found.rows;
}

export async function orderIdOf(tx: Tx, paymentId: string): Promise<string | null> {
  const found = await sql<{ order_id: string }>`
    select order_id from marketplace_payment where payment_id = ${paymentId}::uuid`.execute(tx);
  return found.rows[0]?.order_id ?? null;
}

export async function lockPayment(tx: Tx, paymentId: string): Promise<Payment | null> {
  const found = await sql<Payment>`
    select ${columns} from marketplace_payment where payment_id = ${paymentId}::uuid for update`.execute(tx);
  return found.rows[0] ?? null;
}

export async function setStatus(
  tx: Tx,
  payments: readonly Payment[],
  status: Payment['status'],
  why: string | null,
): Promise<void> {
  await sql`
    update marketplace_payment set status = ${status}, why = ${why}
    where payment_id = any(${payments.map(({ paymentId }) => paymentId)}::uuid[])`.execute(tx);
}

/** What an order was paid with goes back. */
export async function setRefunded(
  tx: Tx,
  { accountId, orderId }: { readonly accountId: string; readonly orderId: string },
): Promise<readonly Payment[]> {
  const refunded = await sql<Payment>`
    update marketplace_payment set status = 'refunded'
    where account_id = ${accountId}::uuid and order_id = ${orderId}::uuid and status = 'matched'
    returning ${columns}`.execute(tx);
  return refunded.rows;
}

/** Payments by card that the card service is to give back; the worker asks it to. */
export async function insertCardRefunds(tx: Tx, payments: readonly Payment[], now: Date): Promise<void> {
  await sql`
    insert into card_refund (account_id, payment_id, reference, amount, next_attempt_at)
    select account_id, payment_id, reference, amount, ${now.toISOString()}::timestamptz from marketplace_payment
    where payment_id = any(${payments.map(({ paymentId }) => paymentId)}::uuid[]) and method = 'card'`.execute(tx);
}

export type ListedPayment = Payment & { readonly orderNumber: string; readonly accountEmail: string };

/** Those of an order, or all that wait for an operator; the oldest first. */
export async function selectPayments(tx: Tx, orderId: string | null, limit: number): Promise<readonly ListedPayment[]> {
  const which = orderId === null ? sql`status = 'unallocated'` : sql`order_id = ${orderId}::uuid`;
  const found = await sql<ListedPayment>`
    select paid.*, held.number as "orderNumber", account.email as "accountEmail"
    from (select ${columns}, recorded_at from marketplace_payment where ${which} order by recorded_at limit ${limit}) as paid
      join marketplace_order as held on held.account_id = paid."accountId" and held.order_id = paid."orderId"
      join marketplace_account as account on account.account_id = paid."accountId"
    order by paid.recorded_at`.execute(tx);
  return found.rows;
}
