import { type RawBuilder, sql } from 'kysely';
import type { SaleType } from '../../../contract/reporting.ts';
import * as limits from '../../../kernel/limits.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Cursor } from '../cursor.ts';
import type { PageAsked } from '../page.ts';
import type { TransactionFilter, TransactionText } from './filter.ts';
import type { TransactionRow } from './row.ts';

type Condition = RawBuilder<unknown>;

/** The number of the newest transaction that is there; 0 where none is. */
export async function lastNumber(tx: Tx): Promise<number> {
  const found = await sql<{ no: number }>`
    select greatest(
      (select sale_item from marketplace_order_line where sale_item is not null order by sale_item desc limit 1),
      (select refund_item from marketplace_order_line where refund_item is not null order by refund_item desc limit 1), 0
    )::bigint as no`.execute(tx);
  return found.rows[0]?.no ?? 0;
}

/** Lines by one of their two numbers: `no`, and whether it is that of the money that went back. */
const numbered = (column: 'sale_item' | 'refund_item', ranges: Condition, rest: Condition): Condition =>
  sql`select l.*, ${sql.raw(`l.${column}`)} as no, ${sql.raw(String(column === 'refund_item'))} as refund
    from (select * from marketplace_order_line where ${sql.raw(column)} is not null) as l
    where ${ranges} ${rest}`;

/**
 * The places of one page, and of one row more where there is one: like `findPlaces` of licenses, first among the next
 * few in their order, then by whatever is rare in the filter.
 */
export async function findPlaces(
  tx: Tx,
  filter: TransactionFilter,
  descending: boolean,
  asked: PageAsked,
): Promise<readonly Cursor[]> {
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const walk = filter.text?.by === 'words' ? limits.report_walk_rows_by_text : limits.report_walk_rows;
  const wanted = asked.offset + asked.limit + 1;
  const where = and(conditionsOf(filter));
  const part = (column: 'sale_item' | 'refund_item') =>
    numbered(
      column,
      rangesOf(column, descending, asked),
      sql`order by ${sql.raw(`l.${column}`)} ${direction} limit ${walk}`,
    );
  const walked = await sql<{ seen: number; found: readonly Cursor[] }>`
    with walked as materialized (
      select * from ((${part('sale_item')}) union all (${part('refund_item')})) as both_kinds
      order by no ${direction} limit ${walk}
    )
    select (select count(*) from walked) as seen, (
      select coalesce(json_agg(json_build_object('value', null, 'no', no)), '[]') from (
        select l.no from walked l join marketplace_order o on o.account_id = l.account_id and o.order_id = l.order_id
        where ${where} order by l.no ${direction} limit ${wanted}) as found
    ) as found`.execute(tx);
  const { seen = 0, found = [] } = walked.rows[0] ?? {};
  if (found.length === wanted || seen < walk) return found.slice(asked.offset);
  const all = (column: 'sale_item' | 'refund_item') => numbered(column, rangesOf(column, descending, asked), sql``);
  const sought = await sql<Cursor>`
    select null::text as value, no from (
      select l.no from ((${all('sale_item')}) union all (${all('refund_item')})) as l
        join marketplace_order o on o.account_id = l.account_id and o.order_id = l.order_id
      where ${where} offset 0) as found
    order by no ${direction} offset ${asked.offset} limit ${asked.limit + 1}`.execute(tx);
  return sought.rows;
}

function rangesOf(column: string, descending: boolean, { after, upTo }: PageAsked): Condition {
  const no = sql.raw(`l.${column}`);
  return and([
    ...(after === null ? [] : [sql`${no} ${sql.raw(descending ? '<' : '>')} ${after.no}::bigint`]),
    ...(upTo === null ? [] : [sql`${no} <= ${upTo}::bigint`]),
  ]);
}

const and = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);

const soldOn = sql`(case when l.refund then o.ended_at else o.paid_at end at time zone 'UTC')::date`;
/** A sale changes once more when it is given back. */
const updatedOn = sql`(greatest(o.paid_at, o.ended_at) at time zone 'UTC')::date`;

function conditionsOf({ apps, from, to, text, tiers, types, saleTypes, updatedFrom }: TransactionFilter) {
  return [
    sql`l.app_key = any(${apps}::text[])`,
    ...(from === null ? [] : [sql`${soldOn} >= ${from}::date`]),
    ...(to === null ? [] : [sql`${soldOn} <= ${to}::date`]),
    ...(tiers.length === 0 ? [] : [sql`l.users_after = any(${tiers}::int[])`]),
    ...(types.length === 0 ? [] : [sql`l.type = any(${types}::text[])`]),
    ...(saleTypes.length === 0
      ? []
      : [
          sql`(${sql.join(
            saleTypes.map((one) => saleTypeIs[one]),
            sql` or `,
          )})`,
        ]),
    ...(updatedFrom === null ? [] : [sql`${updatedOn} >= ${updatedFrom}::date`]),
    ...(text === null ? [] : [textIs(text)]),
  ];
}

/** The same as `saleTypeOf` in row.ts says of a row. */
const saleTypeIs: Readonly<Record<SaleType, Condition>> = {
  New: sql`false`,
  Renewal: sql`(not l.refund and l.users_before = l.users_after)`,
  Upgrade: sql`(not l.refund and l.users_before <> l.users_after)`,
  Refund: sql`l.refund`,
};

function textIs(text: TransactionText): Condition {
  switch (text.by) {
    case 'sen':
      return sql`l.sen = ${text.sen}`;
    case 'transaction':
      return sql`${firstNo} = ${text.item}::bigint`;
    case 'email':
      return sql`l.account_id = any(array(select account_id from marketplace_account where email_folded = ${text.email}))`;
    case 'words':
      return sql`l.account_id = any(array(
        select account_id from marketplace_account
        where search_account(email, organization, first_name, last_name) @@ ${text.query}::tsquery))`;
  }
}

/** Lines of one order were paid together: they are one transaction, named by the lowest of their numbers. */
const firstNo = sql`(
  select min(case when l.refund then t.refund_item else t.sale_item end) from marketplace_order_line t
  where t.account_id = l.account_id and t.order_id = l.order_id)`;

export async function byNumbers(tx: Tx, numbers: readonly number[]): Promise<readonly TransactionRow[]> {
  const found = await sql<TransactionRow>`
    select l.no, l.refund, ${firstNo} as "firstNo", o.status = 'refunded' as refunded, l.sen, l.app_key as "appKey", l.type,
      l.item, l.users_before as "usersBefore", l.users_after as "usersAfter", l.end_before as "endBefore",
      (o.paid_at at time zone 'UTC')::date as "paidOn", l.end_after as "endAfter", l.amount, l.basis, ${soldOn} as "soldOn",
      ${updatedOn} as "updatedOn", a.organization, a.email, a.first_name as "firstName", a.last_name as "lastName", a.address
    from unnest(${numbers}::bigint[]) with ordinality as asked (asked_no, place)
      cross join lateral (
        (${numbered('sale_item', sql`l.sale_item = asked_no`, sql`limit 1`)}) union all
        (${numbered('refund_item', sql`l.refund_item = asked_no`, sql`limit 1`)})
      ) as l
      join marketplace_order o on o.account_id = l.account_id and o.order_id = l.order_id
      join marketplace_account a on a.account_id = l.account_id
    order by place`.execute(tx);
  return found.rows;
}
