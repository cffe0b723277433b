import { type RawBuilder, sql } from 'kysely';
import type { LicenseSort } from '../../../contract/reporting.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Cursor } from '../cursor.ts';
import type { PageAsked } from '../page.ts';
import { contactsOfCustomer, customerColumns, partnerOfCustomer } from '../people/store.ts';
import { type LookedUp, type TextSearch, walkOf } from '../text.ts';
import { accountWords, haveWords, licenseWords, lookedUp } from '../words/store.ts';
import type { LicenseFilter } from './filter.ts';
import type { LicenseRow } from './row.ts';

export type LicenseOrder = { readonly by: LicenseSort | null; readonly descending: boolean };

type Condition = RawBuilder<unknown>;

const columns: Readonly<Record<LicenseSort, { readonly column: string; readonly type: string }>> = {
  licenseId: { column: 'sen', type: 'text' },
  addonKey: { column: 'app_key', type: 'text' },
  startDate: { column: 'maintenance_start', type: 'date' },
  endDate: { column: 'maintenance_end', type: 'date' },
  lastUpdated: { column: 'updated_on', type: 'date' },
};

/** The number of the newest license that is there; 0 where none is. */
export async function lastNumber(tx: Tx): Promise<number> {
  const found = await sql<{ no: number }>`
    select issue_no as no from marketplace_license order by issue_no desc limit 1`.execute(tx);
  return found.rows[0]?.no ?? 0;
}

/**
 * The places of one page, and of one row more where there is one. Licenses that fit are either so common that the next
 * few in their order have enough of them, or so rare that their index holds few: the first is tried, then the second.
 * The planner is not left to choose, since it takes rows that fit to lie everywhere alike, and those that changed last
 * lie at the end: it walked through a million for them.
 */
export async function findPlaces(
  tx: Tx,
  filter: LicenseFilter,
  order: LicenseOrder,
  asked: PageAsked & { readonly today: Day },
): Promise<readonly Cursor[]> {
  const text = await lookedUp(tx, filter.text);
  const walk = walkOf(text);
  const wanted = asked.offset + asked.limit + 1;
  const by = orderOf(order);
  const ranges = [...afterOf(order, asked.after), ...upTo(asked.upTo), ...daysOf(filter, order.by)];
  if (walk > 0) {
    const where = and([...conditionsOf(filter, asked.today), ...textOfRow(filter.text)]);
    const walked = await sql<Cursor>`
      select ${by.value} as value, issue_no as no
      from (select * from marketplace_license l where ${and(ranges)} order by ${by.clause} limit ${walk}) as l
      where ${where} order by ${by.clause} limit ${wanted}`.execute(tx);
    if (walked.rows.length === wanted) return walked.rows.slice(asked.offset);
  }
  const indexed = and([...ranges, ...conditionsOf(filter, asked.today), ...textOfIndex(text)]);
  return asked.offset > 0 ? counted(tx, indexed, by, asked) : sought(tx, indexed, by, asked.limit + 1);
}

type By = { readonly clause: Condition; readonly value: Condition };

/** `offset 0` keeps the order outside, so that the rows are looked up by what is rare in them and then sorted. */
async function sought(tx: Tx, where: Condition, by: By, wanted: number): Promise<readonly Cursor[]> {
  const found = await sql<Cursor>`
    select ${by.value} as value, issue_no as no
    from (select * from marketplace_license l where ${where} offset 0) as l order by ${by.clause} limit ${wanted}`.execute(
    tx,
  );
  return found.rows;
}

/** A page far away that was not come to by a `next` link: all rows before it are counted. */
async function counted(tx: Tx, where: Condition, by: By, { offset, limit }: PageAsked): Promise<readonly Cursor[]> {
  const found = await sql<Cursor>`
    select ${by.value} as value, issue_no as no from marketplace_license l where ${where}
    order by ${by.clause} offset ${offset} limit ${limit + 1}`.execute(tx);
  return found.rows;
}

function orderOf({ by, descending }: LicenseOrder): By {
  const direction = sql.raw(descending ? 'desc' : 'asc');
  if (by === null) return { clause: sql`l.issue_no ${direction}`, value: sql`null::text` };
  const column = sql.raw(`l.${columns[by].column}`);
  return { clause: sql`${column} ${direction}, l.issue_no ${direction}`, value: sql`${column}::text` };
}

function afterOf({ by, descending }: LicenseOrder, after: Cursor | null): readonly Condition[] {
  if (after === null) return [];
  const than = sql.raw(descending ? '<' : '>');
  if (by === null) return [sql`l.issue_no ${than} ${after.no}::bigint`];
  const { column, type } = columns[by];
  return [
    sql`(${sql.raw(`l.${column}`)}, l.issue_no) ${than} (${after.value}::text::${sql.raw(type)}, ${after.no}::bigint)`,
  ];
}

const upTo = (no: number | null): readonly Condition[] => (no === null ? [] : [sql`l.issue_no <= ${no}::bigint`]);

const and = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);

/** The days of a filter that lie in this order: its pages begin and end where they do. */
function daysOf({ days, updatedFrom }: LicenseFilter, by: LicenseSort | null): readonly Condition[] {
  if (by === 'lastUpdated') return updatedFrom === null ? [] : [sql`l.updated_on >= ${updatedFrom}::date`];
  if (by !== (days.of === 'start' ? 'startDate' : 'endDate')) return [];
  const day = sql.raw(`l.${columns[by].column}`);
  return [
    ...(days.from === null ? [] : [sql`${day} >= ${days.from}::date`]),
    ...(days.to === null ? [] : [sql`${day} <= ${days.to}::date`]),
  ];
}

function conditionsOf(filter: LicenseFilter, today: Day): readonly Condition[] {
  const { apps, days, tiers, types, statuses } = filter;
  return [
    sql`l.app_key = any(${apps}::text[])`,
    ...daysOf(filter, days.of === 'start' ? 'startDate' : 'endDate'),
    ...(tiers.length === 0 ? [] : [sql`l.users = any(${tiers}::int[])`]),
    ...(types.length === 0 ? [] : [sql`l.type = any(${types}::text[])`]),
    ...(statuses.length === 0
      ? []
      : [
          sql`(${sql.join(
            statuses.map((one) => statusIs[one](today)),
            sql` or `,
          )})`,
        ]),
    ...daysOf(filter, 'lastUpdated'),
  ];
}

/** The same as `statusOf` in row.ts says of a row. */
const statusIs = {
  active: (today: Day) => sql`(l.status = 'active' and l.maintenance_end >= ${today}::date)`,
  inactive: (today: Day) => sql`(l.status = 'active' and l.maintenance_end < ${today}::date)`,
  cancelled: () => sql`l.status <> 'active'`,
} as const;

/** Whether a row that is looked at holds the text. */
function textOfRow(text: TextSearch | null): readonly Condition[] {
  if (text?.by !== 'words') return textOfIndex(text);
  return [
    sql`(${licenseWords} @@ ${text.query}::tsquery or exists (
      select from marketplace_account a where a.account_id = l.account_id and ${accountWords} @@ ${text.query}::tsquery))`,
  ];
}

/** The same, so that an index answers it. */
function textOfIndex(text: LookedUp<TextSearch> | null): readonly Condition[] {
  if (text === null) return [];
  switch (text.by) {
    case 'sen':
      return [sql`l.sen = ${text.sen}`];
    case 'email':
      return [
        sql`l.account_id = any(array(select account_id from marketplace_account where email_folded = ${text.email}))`,
      ];
    case 'words':
      return [
        sql`l.issue_no = any(array(
          select l.issue_no from marketplace_license l where ${haveWords(licenseWords, text)}
          union
          select w.issue_no from marketplace_account a join marketplace_license w on w.account_id = a.account_id
          where ${haveWords(accountWords, text)}))`,
      ];
  }
}

/** `limit 1` keeps each look-up on the index, whatever statistics the planner has. */
export async function byNumbers(tx: Tx, numbers: readonly number[]): Promise<readonly LicenseRow[]> {
  const found = await sql<LicenseRow>`
    select held.* from unnest(${numbers}::bigint[]) with ordinality as asked (no, place) cross join lateral (
      select l.issue_no as "no", l.sen, l.app_key as "appKey", l.organization, l.users, l.type, l.status,
        l.maintenance_start as "maintenanceStart", l.maintenance_end as "maintenanceEnd", l.updated_on as "updatedOn",
        ${customerColumns}
      from marketplace_license l join marketplace_account a on a.account_id = l.account_id
        ${contactsOfCustomer} ${partnerOfCustomer}
      where l.issue_no = asked.no limit 1
    ) as held order by place`.execute(tx);
  return found.rows;
}
