import { sql } from 'kysely';
import type { CardAside } from '../../../contract/orders.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { CardEvent, CardSession } from './types.ts';

export type Checkout = {
  readonly accountId: string;
  readonly orderId: string;
  readonly checkoutNo: number;
  readonly sessionId: string | null;
  readonly status: 'intended' | 'open' | 'paid' | 'over';
  readonly openedAt: Date;
};

const columns = sql`
  account_id as "accountId", order_id as "orderId", checkout_no as "checkoutNo", session_id as "sessionId", status,
  opened_at as "openedAt"`;

export async function lastCheckout(tx: Tx, accountId: string, orderId: string): Promise<Checkout | null> {
  const found = await sql<Checkout>`
    select ${columns} from card_checkout where account_id = ${accountId}::uuid and order_id = ${orderId}::uuid
    order by checkout_no desc limit 1`.execute(tx);
  return found.rows[0] ?? null;
}

export async function insertCheckout(tx: Tx, checkout: Checkout): Promise<void> {
  const at = checkout.openedAt.toISOString();
  await sql`
    insert into card_checkout (account_id, order_id, checkout_no, status, opened_at, look_at)
    values (${checkout.accountId}::uuid, ${checkout.orderId}::uuid, ${checkout.checkoutNo}, 'intended',
      ${at}::timestamptz, ${at}::timestamptz)`.execute(tx);
}

export async function setOpened(tx: Tx, checkout: Checkout, sessionId: string, lookAt: Date): Promise<void> {
  await sql`
    update card_checkout set session_id = ${sessionId}, status = 'open', look_at = ${lookAt.toISOString()}::timestamptz
    where account_id = ${checkout.accountId}::uuid and order_id = ${checkout.orderId}::uuid
      and checkout_no = ${checkout.checkoutNo} and status = 'intended'`.execute(tx);
}

export async function setStatus(tx: Tx, sessionId: string, status: 'paid' | 'over'): Promise<void> {
  await sql`update card_checkout set status = ${status} where session_id = ${sessionId}`.execute(tx);
}

/** Pages of which nothing was heard for a while; the next look comes later. */
export async function takeToLook(tx: Tx, now: Date, next: Date, limit: number): Promise<readonly string[]> {
  const taken = await sql<{ session_id: string }>`
    update card_checkout set look_at = ${next.toISOString()}::timestamptz
    where (account_id, order_id, checkout_no) in (
      select account_id, order_id, checkout_no from card_checkout
      where status = 'open' and look_at <= ${now.toISOString()}::timestamptz
      order by look_at limit ${limit} for update skip locked
    ) returning session_id`.execute(tx);
  return taken.rows.map(({ session_id }) => session_id);
}

/** False where this event came before. */
export async function insertEvent(tx: Tx, event: CardEvent, now: Date): Promise<boolean> {
  const added = await sql`
    insert into card_event (event_id, kind, session, received_at)
    values (${event.eventId}, ${event.kind}, ${JSON.stringify(event.session)}::jsonb, ${now.toISOString()}::timestamptz)
    on conflict (event_id) do nothing returning event_id`.execute(tx);
  return added.rows.length === 1;
}

export type NewEvent = { readonly eventId: string; readonly kind: string; readonly session: CardSession | null };

/** The oldest event that nobody looked at, locked; one that another process has is passed over. */
export async function takeEvent(tx: Tx): Promise<NewEvent | null> {
  const found = await sql<NewEvent>`
    select event_id as "eventId", kind, session from card_event where status = 'new'
    order by received_at limit 1 for update skip locked`.execute(tx);
  return found.rows[0] ?? null;
}

export async function setEvent(tx: Tx, eventId: string, status: 'done' | 'aside', why: string | null): Promise<void> {
  await sql`update card_event set status = ${status}, why = ${why} where event_id = ${eventId}`.execute(tx);
}

export type Refund = {
  readonly accountId: string;
  readonly paymentId: string;
  readonly reference: string;
  readonly amount: number;
  readonly attempts: number;
};

/** Takes refunds that are due; each comes again at `next`, should nobody tell what became of it. */
export async function takeRefunds(tx: Tx, now: Date, next: Date, limit: number): Promise<readonly Refund[]> {
  const taken = await sql<Refund>`
    update card_refund set attempts = attempts + 1, next_attempt_at = ${next.toISOString()}::timestamptz
    where (account_id, payment_id) in (
      select account_id, payment_id from card_refund
      where status = 'due' and next_attempt_at <= ${now.toISOString()}::timestamptz
      order by next_attempt_at limit ${limit} for update skip locked
    ) returning account_id as "accountId", payment_id as "paymentId", reference, amount, attempts`.execute(tx);
  return taken.rows;
}

export async function setRefund(
  tx: Tx,
  { accountId, paymentId }: Refund,
  status: 'due' | 'sent' | 'failed',
  error: string | null,
): Promise<void> {
  await sql`
    update card_refund set status = ${status}, last_error = ${error}
    where account_id = ${accountId}::uuid and payment_id = ${paymentId}::uuid`.execute(tx);
}

type Aside<Part extends 'events' | 'refunds'> = CardAside[Part][number];

/** Events about a payment that were not booked; what is about nothing of ours is kept and not shown. */
export async function selectAside(
  tx: Tx,
  limit: number,
): Promise<readonly (Omit<Aside<'events'>, 'receivedAt'> & { readonly receivedAt: Date })[]> {
  const found = await sql<Omit<Aside<'events'>, 'receivedAt'> & { readonly receivedAt: Date }>`
    select event_id as "eventId", kind, received_at as "receivedAt", (session ->> 'amount')::int as amount,
      session ->> 'currency' as currency, why
    from card_event where status = 'aside' and session ->> 'sessionId' is not null
    order by received_at limit ${limit}`.execute(tx);
  return found.rows;
}

export async function selectFailedRefunds(tx: Tx, limit: number): Promise<readonly Aside<'refunds'>[]> {
  const found = await sql<Aside<'refunds'>>`
    select held.number as "orderNumber", given.reference, given.amount, coalesce(given.last_error, '') as why
    from card_refund as given
      join marketplace_payment as paid using (account_id, payment_id)
      join marketplace_order as held using (account_id, order_id)
    where given.status = 'failed' order by paid.recorded_at limit ${limit}`.execute(tx);
  return found.rows;
}
