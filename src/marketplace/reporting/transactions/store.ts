import { type RawBuilder, sql } from 'kysely';
import type { SaleType } from '../../../contract/reporting.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Cursor } from '../cursor.ts';
import type { PageAsked } from '../page.ts';
import { contactsOfCustomer, customerColumns, partnerOfOrder } from '../people/store.ts';
import { type LookedUp, walkOf } from '../text.ts';
import { accountWords, haveWords, lookedUp } from '../words/store.ts';
import type { TransactionFilter, TransactionText } from './filter.ts';
import type { TransactionRow } from './row.ts';

type Condition = RawBuilder<unknown>;

/**
 * A line that was paid is one row, and one more where it was given back; `l` of both has the same columns. What was given
 * back was paid: saying so lets the indexes of paid lines find both.
 */
const kinds = {
  sale: sql`(select *, sale_item as no, false as refund, sold_on as day, greatest(sold_on, returned_on) as updated
    from marketplace_order_line where sale_item is not null) as l`,
  refund: sql`(select *, refund_item as no, true as refund, returned_on as day, returned_on as updated
    from marketplace_order_line where refund_item is not null and sale_item is not null) as l`,
} as const;

/** The number of the newest transaction that is there; 0 where none is. */
export async function lastNumber(tx: Tx): Promise<number> {
  const last = (kind: Condition) => sql`(select l.no from ${kind} order by l.no desc limit 1)`;
  const found = await sql<{ no: number }>`
    select coalesce(greatest(${last(kinds.sale)}, ${last(kinds.refund)}), 0) as no`.execute(tx);
  return found.rows[0]?.no ?? 0;
}

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
  const order = sql`order by l.no ${sql.raw(descending ? 'desc' : 'asc')}`;
  const text = await lookedUp(tx, filter.text);
  const walk = walkOf(text);
  const wanted = asked.offset + asked.limit + 1;
  const ranges = and(rangesOf(descending, asked));
  const where = and(conditionsOf(filter, text));
  const both = (part: (kind: Condition) => Condition) =>
    sql.join(
      kindsOf(filter).map((kind) => sql`(${part(kind)})`),
      sql` union all `,
    );
  if (walk > 0) {
    const walked = await sql<Cursor>`
      select null::text as value, l.no
      from (
        select * from (${both((kind) => sql`select l.* from ${kind} where ${ranges} ${order} limit ${walk}`)}) as l
        ${order} limit ${walk}
      ) as l
      where ${where} ${order} limit ${wanted}`.execute(tx);
    if (walked.rows.length === wanted) return walked.rows.slice(asked.offset);
  }
  const sought = await sql<Cursor>`
    select null::text as value, l.no
    from (${both((kind) => sql`select l.no from ${kind} where ${ranges} and ${where} offset 0`)}) as l
    ${order} offset ${asked.offset} limit ${asked.limit + 1}`.execute(tx);
  return sought.rows;
}

function kindsOf({ saleTypes }: TransactionFilter): readonly Condition[] {
  if (saleTypes.length === 0) return [kinds.sale, kinds.refund];
  const sales = saleTypes.some((one) => one !== 'Refund') ? [kinds.sale] : [];
  return [...sales, ...(saleTypes.includes('Refund') ? [kinds.refund] : [])];
}

const rangesOf = (descending: boolean, { after, upTo }: PageAsked): readonly Condition[] => [
  ...(after === null ? [] : [sql`l.no ${sql.raw(descending ? '<' : '>')} ${after.no}::bigint`]),
  ...(upTo === null ? [] : [sql`l.no <= ${upTo}::bigint`]),
];

const and = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);

function conditionsOf(
  { apps, from, to, tiers, types, saleTypes, updatedFrom }: TransactionFilter,
  text: LookedUp<TransactionText> | null,
) {
  return [
    sql`l.app_key = any(${apps}::text[])`,
    ...(from === null ? [] : [sql`l.day >= ${from}::date`]),
    ...(to === null ? [] : [sql`l.day <= ${to}::date`]),
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
    ...(updatedFrom === null ? [] : [sql`l.updated >= ${updatedFrom}::date`]),
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

function textIs(text: LookedUp<TransactionText>): Condition {
  switch (text.by) {
    case 'sen':
      return sql`l.sen = ${text.sen}`;
    case 'transaction':
      return sql`(l.account_id, l.order_id) in (
        select account_id, order_id from marketplace_order_line where sale_item = ${text.item}::bigint
        union all select account_id, order_id from marketplace_order_line where refund_item = ${text.item}::bigint
      ) and ${firstNo} = ${text.item}::bigint`;
    case 'email':
      return sql`l.account_id = any(array(select account_id from marketplace_account where email_folded = ${text.email}))`;
    case 'words':
      return sql`l.account_id = any(array(
        select a.account_id from marketplace_account a where ${haveWords(accountWords, text)}))`;
  }
}

/** Lines of one order were paid together: they are one transaction, named by the lowest of their numbers. */
const firstNo = sql`(
  select min(case when l.refund then t.refund_item else t.sale_item end) from marketplace_order_line t
  where t.account_id = l.account_id and t.order_id = l.order_id)`;

export async function byNumbers(tx: Tx, numbers: readonly number[]): Promise<readonly TransactionRow[]> {
  const one = (kind: Condition) => sql`(select l.* from ${kind} where l.no = asked_no limit 1)`;
  const found = await sql<TransactionRow>`
    select l.no, l.refund, ${firstNo} as "firstNo", l.refund_item is not null as refunded, l.sen, l.app_key as "appKey",
      l.type, l.item, l.users_before as "usersBefore", l.users_after as "usersAfter", l.end_before as "endBefore",
      l.end_after as "endAfter", l.amount, l.basis, l.day as "soldOn", l.sold_on as "paidOn", l.updated as "updatedOn",
      a.organization, ${customerColumns}
    from unnest(${numbers}::bigint[]) with ordinality as asked (asked_no, place)
      cross join lateral (${one(kinds.sale)} union all ${one(kinds.refund)}) as l
      join marketplace_account a on a.account_id = l.account_id
      ${contactsOfCustomer} ${partnerOfOrder}
    order by place`.execute(tx);
  return found.rows;
}
