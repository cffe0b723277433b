import { sql } from 'kysely';
import type { OrderStatus } from '../../contract/orders.ts';
import type { Day } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/db.ts';
import { rowIn, type LineRow, lineOf, type OrderRow, orderOf } from './rows.ts';
import type { Invoice, Order, OrderLine, PaidBy } from './types.ts';

/** The numbers of the next quotes. */
export async function nextNumbers(tx: Tx, count: number): Promise<readonly string[]> {
  const taken = await sql<{ number: string }>`
    select 'Q-' || nextval('marketplace_order_number') as number from generate_series(1, ${count}::int)`.execute(tx);
  return taken.rows.map(({ number }) => number);
}

/** The next invoice number. Its row stays locked until the invoice is committed, so none is ever left out. */
export async function nextInvoiceNumber(tx: Tx): Promise<string> {
  const taken = await sql<{ value: number }>`
    insert into marketplace_counter (name, value) values ('invoice', 1)
    on conflict (name) do update set value = marketplace_counter.value + 1 returning value`.execute(tx);
  return `INV-${String(rowIn(taken.rows).value).padStart(6, '0')}`;
}

/** Two statements, however many quotes. */
export async function insertQuotes(tx: Tx, orders: readonly Order[]): Promise<void> {
  await sql`
    insert into marketplace_order (account_id, order_id, number, status, placed_by, language, currency, total, quoted_at,
      valid_until, purchase_order)
    select account_id, order_id, number, 'quoted', placed_by, language, currency, total, quoted_at, valid_until,
      purchase_order
    from unnest(
      ${orders.map((order) => order.accountId)}::uuid[], ${orders.map((order) => order.orderId)}::uuid[],
      ${orders.map((order) => order.number)}::text[], ${orders.map((order) => order.placedBy)}::text[],
      ${orders.map((order) => order.language)}::text[], ${orders.map((order) => order.currency)}::text[],
      ${orders.map((order) => order.total)}::bigint[],
      ${orders.map((order) => order.quotedAt.toISOString())}::timestamptz[],
      ${orders.map((order) => order.validUntil)}::date[], ${orders.map((order) => order.purchaseOrder)}::text[]
    ) as added (account_id, order_id, number, placed_by, language, currency, total, quoted_at, valid_until,
      purchase_order)`.execute(tx);
  const rows = orders.flatMap(({ accountId, orderId, lines }) =>
    lines.map((line, index) => ({ ...line, accountId, orderId, lineNo: index + 1 })),
  );
  await sql`
    insert into marketplace_order_line (account_id, order_id, line_no, license_id, sen, app_key, type, item, key_no,
      users_before, host_users_before, start_before, end_before, users_after, host_users_after, start_after, end_after,
      months, days, amount, basis)
    select account_id, order_id, line_no, license_id, sen, app_key, type, item, key_no, users_before, host_users_before,
      start_before, end_before, users_after, host_users_after, start_after, end_after, months, days, amount, basis::jsonb
    from unnest(
      ${rows.map((line) => line.accountId)}::uuid[], ${rows.map((line) => line.orderId)}::uuid[],
      ${rows.map((line) => line.lineNo)}::int[], ${rows.map((line) => line.licenseId)}::uuid[],
      ${rows.map((line) => line.sen)}::text[], ${rows.map((line) => line.appKey)}::text[],
      ${rows.map((line) => line.type)}::text[], ${rows.map((line) => line.item)}::text[],
      ${rows.map((line) => line.keyNo)}::int[], ${rows.map(({ before }) => before.users)}::int[],
      ${rows.map(({ before }) => before.hostUsers)}::int[], ${rows.map(({ before }) => before.term.start)}::date[],
      ${rows.map(({ before }) => before.term.end)}::date[], ${rows.map(({ after }) => after.users)}::int[],
      ${rows.map(({ after }) => after.hostUsers)}::int[], ${rows.map(({ after }) => after.term.start)}::date[],
      ${rows.map(({ after }) => after.term.end)}::date[], ${rows.map((line) => line.months)}::int[],
      ${rows.map((line) => line.days)}::int[], ${rows.map((line) => line.amount)}::bigint[],
      ${rows.map((line) => JSON.stringify(line.basis))}::text[]
    ) as added (account_id, order_id, line_no, license_id, sen, app_key, type, item, key_no, users_before,
      host_users_before, start_before, end_before, users_after, host_users_after, start_after, end_after, months, days,
      amount, basis)`.execute(tx);
}

const columns = sql`
  account_id as "accountId", order_id as "orderId", number, status, placed_by as "placedBy", language, currency, total,
  quoted_at as "quotedAt", valid_until as "validUntil", purchase_order as "purchaseOrder",
  invoice_number as "invoiceNumber", invoiced_at as "invoicedAt", due_on as "dueOn", paid_at as "paidAt",
  paid_by as "paidBy", ended_at as "endedAt", end_reason as "endReason"`;

async function withLines(tx: Tx, row: OrderRow | undefined): Promise<Order | null> {
  if (!row) return null;
  const found = await sql<LineRow>`
    select license_id as "licenseId", sen, app_key as "appKey", type, item, key_no as "keyNo",
      users_before as "usersBefore", host_users_before as "hostUsersBefore", start_before as "startBefore",
      end_before as "endBefore", users_after as "usersAfter", host_users_after as "hostUsersAfter",
      start_after as "startAfter", end_after as "endAfter", months, days, amount, basis
    from marketplace_order_line where account_id = ${row.accountId}::uuid and order_id = ${row.orderId}::uuid
    order by line_no`.execute(tx);
  return orderOf(row, found.rows.map(lineOf));
}

/** Whose order is asked for: an account sees its own, the desk sees all. */
export type OrderRef = { readonly orderId: string; readonly accountId: string | null };

const isTheirs = ({ orderId, accountId }: OrderRef) =>
  accountId === null
    ? sql`order_id = ${orderId}::uuid`
    : sql`order_id = ${orderId}::uuid and account_id = ${accountId}::uuid`;

/** Locked until the transaction ends: an order's steps come one after the other. */
export async function lockOrder(tx: Tx, ref: OrderRef): Promise<Order | null> {
  const found = await sql<OrderRow>`select ${columns} from marketplace_order where ${isTheirs(ref)} for update`.execute(
    tx,
  );
  return withLines(tx, found.rows[0]);
}

export async function selectOrder(tx: Tx, ref: OrderRef): Promise<Order | null> {
  const found = await sql<OrderRow>`select ${columns} from marketplace_order where ${isTheirs(ref)}`.execute(tx);
  return withLines(tx, found.rows[0]);
}

/** The id of the order with this number of its quote or its invoice. */
export async function idByNumber(tx: Tx, number: string): Promise<string | null> {
  const found = await sql<{ order_id: string }>`
    select order_id from marketplace_order where number = ${number} or invoice_number = ${number}`.execute(tx);
  return found.rows[0]?.order_id ?? null;
}

export type SummaryRow = OrderRow & {
  readonly licenses: number;
  readonly accountEmail: string;
  readonly organization: string;
};

export type OrderPage = {
  readonly accountId: string | null;
  readonly status: OrderStatus | null;
  readonly after: string | null;
  readonly limit: number;
  readonly today: Day;
};

const inStatus = (status: OrderStatus | null, today: Day) => {
  if (status === null) return sql`true`;
  if (status === 'expired') return sql`status = 'quoted' and valid_until < ${today}::date`;
  if (status === 'quoted') return sql`status = 'quoted' and valid_until >= ${today}::date`;
  return sql`status = ${status}`;
};

/** Newest first; `after` is the id of the last order of the page before. */
export async function selectPage(tx: Tx, page: OrderPage): Promise<readonly SummaryRow[]> {
  const { accountId, status, after, limit, today } = page;
  const found = await sql<SummaryRow>`
    select listed.*, account.email as "accountEmail", account.organization,
      (select count(*)::int from marketplace_order_line as line
        where line.account_id = listed."accountId" and line.order_id = listed."orderId") as licenses
    from (
      select ${columns} from marketplace_order
      where ${accountId === null ? sql`true` : sql`account_id = ${accountId}::uuid`} and ${inStatus(status, today)}
        and ${after === null ? sql`true` : sql`(quoted_at, order_id) < (select quoted_at, order_id from marketplace_order where order_id = ${after}::uuid)`}
      order by quoted_at desc, order_id desc limit ${limit}
    ) as listed join marketplace_account as account on account.account_id = listed."accountId"
    order by listed."quotedAt" desc, listed."orderId" desc`.execute(tx);
  return found.rows;
}

/** The numbers of the unpaid invoices that these licenses are part of, by license id. */
export async function openOrders(tx: Tx, licenseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ licenseId: string; number: string }>`
    select line.license_id as "licenseId", coalesce(held.invoice_number, held.number) as number
    from marketplace_order_line as line
      join marketplace_order as held on held.account_id = line.account_id and held.order_id = line.order_id
    where line.open and line.license_id = any(${licenseIds}::uuid[])`.execute(tx);
  return new Map(found.rows.map(({ licenseId, number }) => [licenseId, number]));
}

export async function setInvoiced(
  tx: Tx,
  order: Order,
  invoice: Invoice & { readonly purchaseOrder: string | null },
): Promise<void> {
  await sql`
    update marketplace_order set status = 'invoiced', invoice_number = ${invoice.number},
      invoiced_at = ${invoice.at.toISOString()}::timestamptz, due_on = ${invoice.dueOn}::date,
      purchase_order = ${invoice.purchaseOrder}
    where account_id = ${order.accountId}::uuid and order_id = ${order.orderId}::uuid`.execute(tx);
  await setOpen(tx, order, true);
}

const setOpen = (tx: Tx, order: Order, open: boolean): Promise<unknown> =>
  sql`
    update marketplace_order_line set open = ${open}
    where account_id = ${order.accountId}::uuid and order_id = ${order.orderId}::uuid`.execute(tx);

export async function setPaid(
  tx: Tx,
  order: Order,
  paid: { readonly at: Date; readonly by: PaidBy; readonly lines: readonly OrderLine[] },
): Promise<void> {
  await sql`
    update marketplace_order set status = 'paid', paid_at = ${paid.at.toISOString()}::timestamptz, paid_by = ${paid.by}
    where account_id = ${order.accountId}::uuid and order_id = ${order.orderId}::uuid`.execute(tx);
  const { lines } = paid;
  await sql`
    update marketplace_order_line as line
    set open = false, start_after = became.start_after, end_after = became.end_after
    from unnest(
      ${lines.map((_, index) => index + 1)}::int[], ${lines.map(({ after }) => after.term.start)}::date[],
      ${lines.map(({ after }) => after.term.end)}::date[]
    ) as became (line_no, start_after, end_after)
    where account_id = ${order.accountId}::uuid and order_id = ${order.orderId}::uuid
      and line.line_no = became.line_no`.execute(tx);
}

export async function setEnded(
  tx: Tx,
  order: Order,
  ended: { readonly status: 'cancelled' | 'refunded'; readonly at: Date; readonly reason: string | null },
): Promise<void> {
  await sql`
    update marketplace_order set status = ${ended.status}, ended_at = ${ended.at.toISOString()}::timestamptz,
      end_reason = ${ended.reason}
    where account_id = ${order.accountId}::uuid and order_id = ${order.orderId}::uuid`.execute(tx);
  if (ended.status === 'cancelled') await setOpen(tx, order, false);
}

/**
 * Each line's number for reports and its day, given last: while the head of the history is held, which whoever pays or refunds
 * holds from then on. So numbers become visible in their order, and a report that is paged through by them misses none.
 */
export async function numberItems(tx: Tx, order: Order, of: 'sale' | 'refund', on: Day): Promise<void> {
  const [item, day] = of === 'sale' ? ['sale_item', 'sold_on'] : ['refund_item', 'returned_on'];
  const isOfOrder = sql`account_id = ${order.accountId}::uuid and order_id = ${order.orderId}::uuid`;
  // The numbers of the lines are told and not looked up: the planner took an order for one line, and walked through all
  // of them for each (5 s for 1,000 licenses).
  await sql`
    update marketplace_order_line as line set ${sql.raw(item)} = numbered.item, ${sql.raw(day)} = ${on}::date
    from (
      select line_no, nextval('marketplace_transaction_item') as item
      from unnest(${order.lines.map((_, index) => index + 1)}::int[]) as line_no
    ) as numbered
    where ${isOfOrder} and line.line_no = numbered.line_no`.execute(tx);
}
