import { sql } from 'kysely';
import type { Risk } from '../../../contract/profile.ts';
import { type Turn, type TurnCounts, openTurns } from '../../../contract/status.ts';
import * as limits from '../../../kernel/limits.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Status, Transfer } from '../state.ts';
import type { Standing } from '../tally.ts';
import type { Cursor } from './cursor.ts';
import { saidOf } from './words.ts';

/** A case in one line (see migration 0014). */
export type Line = {
  readonly transferId: string;
  readonly requestId: string;
  readonly status: Status;
  readonly turn: Turn;
  readonly code: string | null;
  readonly keyLast4: string | null;
  readonly app: string | null;
  readonly sen: string | null;
  readonly requester: string;
  readonly requesterName: string | null;
  readonly organization: string | null;
  readonly risks: readonly Risk[];
  readonly assignee: string | null;
  readonly approvals: number;
  readonly dueAt: Date | null;
  readonly openedAt: Date;
  readonly since: Date;
  readonly changedAt: Date;
};

const columns = sql.raw(`l.transfer_id as "transferId", l.request_id as "requestId", l.status, l.turn, l.code,
  l.key_last4 as "keyLast4", l.app_key as app, l.sen, l.requester, l.requester_name as "requesterName", l.organization,
  l.risks, l.assignee, l.approvals, l.due_at as "dueAt", l.opened_at as "openedAt", l.since, l.changed_at as "changedAt"`);

/** Columns that a change of the case can bring, in the order of the table. */
const kept = [
  'request_id',
  'license_id',
  'status',
  'turn',
  'code',
  'key_last4',
  'app_key',
  'sen',
  'requester',
  'requester_name',
  'organization',
  'risks',
  'assignee',
  'approvals',
  'quote_price',
  'quote_currency',
  'due_at',
  'changed_at',
];
const taken = sql.raw(kept.map((name) => `${name} = excluded.${name}`).join(', '));

/**
 * Writes the lines of cases that were saved in this transaction, and gives how each stood before: all parts of one
 * statement see the rows as they were when it began.
 */
export async function saveLines(
  tx: Tx,
  vendorId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await sql<Standing & { readonly id: string }>`
    with written as (
      insert into transfer_line
      select * from transfer_line_now where vendor_id = ${vendorId} and transfer_id = any(${ids}::uuid[])
      on conflict (vendor_id, transfer_id) do update set ${taken},
        since = case when transfer_line.status = excluded.status then transfer_line.since else excluded.since end
    )
    select transfer_id as id, status, since from transfer_line
    where vendor_id = ${vendorId} and transfer_id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, status, since }) => [id, { status, since }]));
}

/** Writes what these cases are searched by. */
export async function saveWords(tx: Tx, vendorId: string, cases: readonly Transfer[]): Promise<void> {
  if (cases.length === 0) return;
  await sql`
    insert into transfer_words (vendor_id, transfer_id, said)
    select ${vendorId}, id, said
    from unnest(${cases.map(({ transferId }) => transferId)}::uuid[], ${cases.map(saidOf)}::text[]) as new (id, said)
    on conflict (vendor_id, transfer_id) do update set said = excluded.said`.execute(tx);
}

export type QueueFilter = {
  /** Null: all that are open. */
  readonly turn: Turn | null;
  readonly status: Status | null;
  readonly code: string | null;
  readonly risk: Risk | null;
  /** Empty: cases that nobody has. */
  readonly assignee: string | null;
  readonly app: string | null;
  readonly openedBefore: Date | null;
  readonly words: Words | null;
};

/** A query of `queryOf`; `common`: more cases have it than are worth gathering (`areCommon`). */
export type Words = { readonly query: string; readonly common: boolean };

const conditions = (vendorId: string, filter: QueueFilter) => {
  const { turn, status, code, risk, assignee, app, openedBefore, words } = filter;
  const all = [
    sql`l.vendor_id = ${vendorId}`,
    turn === null ? sql`l.turn <> 'ended'` : sql`l.turn = ${turn}`,
    ...(status === null ? [] : [sql`l.status = ${status}`]),
    ...(code === null ? [] : [sql`l.code = ${code}`]),
    ...(risk === null ? [] : [sql`${risk} = any(l.risks)`]),
    ...(assignee === null ? [] : [assignee === '' ? sql`l.assignee is null` : sql`l.assignee = ${assignee}`]),
    ...(app === null ? [] : [sql`l.app_key = ${app}`]),
    ...(openedBefore === null ? [] : [sql`l.opened_at < ${openedBefore.toISOString()}::timestamptz`]),
    ...(words === null ? [] : [saying(vendorId, words)]),
  ];
  return sql.join(all, sql` and `);
};

/** "offset 0": each case is looked up as it comes, in the order of the page, until the page is full. */
const saying = (vendorId: string, { query, common }: Words) =>
  common
    ? sql`exists (select from transfer_words w where w.vendor_id = ${vendorId} and w.transfer_id = l.transfer_id
        and w.words @@ ${query}::tsquery offset 0)`
    : sql`l.transfer_id in (select transfer_id from said)`;

/**
 * Cases in which the words stand, found before all else: PostgreSQL cannot know how many have the beginning of a word,
 * and would look each open case up instead. That is right for words that many cases have.
 */
const said = (vendorId: string, { words }: QueueFilter) =>
  words === null || words.common
    ? sql``
    : sql`with said as materialized
        (select transfer_id from transfer_words where vendor_id = ${vendorId} and words @@ ${words.query}::tsquery)`;

export async function areCommon(tx: Tx, vendorId: string, query: string): Promise<boolean> {
  const { rows } = await sql`
    select from transfer_words where vendor_id = ${vendorId} and words @@ ${query}::tsquery
    offset ${limits.search_common} limit 1`.execute(tx);
  return rows.length > 0;
}

export type Sort = 'due' | 'oldest' | 'newest';

const instant = (at: Date | null) => sql`${at?.toISOString() ?? null}::timestamptz`;

const after = (sort: Sort, { at, transferId }: Cursor) => {
  if (sort === 'newest') return sql`(l.opened_at, l.transfer_id) < (${instant(at)}, ${transferId}::uuid)`;
  if (sort === 'oldest') return sql`(l.opened_at, l.transfer_id) > (${instant(at)}, ${transferId}::uuid)`;
  // What is never due comes last.
  if (at === null) return sql`(l.due_at is null and l.transfer_id > ${transferId}::uuid)`;
  return sql`((l.due_at, l.transfer_id) > (${instant(at)}, ${transferId}::uuid) or l.due_at is null)`;
};

const orders: Readonly<Record<Sort, ReturnType<typeof sql.raw>>> = {
  due: sql.raw('l.due_at, l.transfer_id'),
  oldest: sql.raw('l.opened_at, l.transfer_id'),
  newest: sql.raw('l.opened_at desc, l.transfer_id desc'),
};

/** A page of the queue. Which cases are on it is read from an index where one has all that is asked for. */
export async function selectQueue(
  tx: Tx,
  vendorId: string,
  filter: QueueFilter,
  page: { readonly sort: Sort; readonly cursor: Cursor | null; readonly limit: number },
): Promise<readonly Line[]> {
  const { rows } = await sql<Line>`
    ${said(vendorId, filter)}
    select ${columns} from (
      select l.vendor_id, l.transfer_id from transfer_line l where ${conditions(vendorId, filter)}
        ${page.cursor === null ? sql`` : sql`and ${after(page.sort, page.cursor)}`}
      order by ${orders[page.sort]} limit ${page.limit}
    ) p join transfer_line l using (vendor_id, transfer_id)
    order by ${orders[page.sort]}`.execute(tx);
  return rows;
}

/** How many open cases of each turn there are. */
export async function countTurns(tx: Tx, vendorId: string, filter: QueueFilter): Promise<TurnCounts> {
  const { rows } = await sql<{ turn: Turn; n: number }>`
    ${said(vendorId, filter)}
    select l.turn, count(*) as n from transfer_line l where ${conditions(vendorId, { ...filter, turn: null })}
    group by l.turn`.execute(tx);
  const found = new Map(rows.map(({ turn, n }) => [turn, n]));
  return Object.fromEntries(openTurns.map((turn) => [turn, found.get(turn) ?? 0])) as TurnCounts;
}

/** Cases that an exact text names. */
export type Exact = {
  readonly licenseIds: readonly string[];
  readonly sen: string | null;
  readonly keyDigest: Uint8Array | null;
};

/** One look into the index of each: with "or" between them, all cases would be gone through, the newest first. */
export async function selectExact(tx: Tx, vendorId: string, exact: Exact, limit: number): Promise<readonly Line[]> {
  const { rows } = await sql<Line>`
    with found as (
      select transfer_id from transfer_line where vendor_id = ${vendorId} and license_id = any(${exact.licenseIds}::uuid[])
      union
      select transfer_id from transfer_line where vendor_id = ${vendorId} and sen = ${exact.sen}
      union
      select transfer_id from transfer where vendor_id = ${vendorId} and license_id is null and key_digest = ${exact.keyDigest}
    )
    select ${columns} from found f join transfer_line l on l.vendor_id = ${vendorId} and l.transfer_id = f.transfer_id
    order by l.opened_at desc, l.transfer_id desc limit ${limit}`.execute(tx);
  return rows;
}

/** Those in which all words stand, or whose license has them in the books; open ones first, then the newest. */
export async function selectByWords(
  tx: Tx,
  vendorId: string,
  words: string,
  licenseIds: readonly string[],
  limit: number,
): Promise<readonly Line[]> {
  const { rows } = await sql<Line>`
    with found as (
      (select transfer_id from transfer_words where vendor_id = ${vendorId} and words @@ ${words}::tsquery limit ${limits.search_candidates})
      union
      select transfer_id from transfer_line where vendor_id = ${vendorId} and license_id = any(${licenseIds}::uuid[])
    )
    select ${columns} from found f cross join lateral (
      -- "offset 0": looked up one by one. PostgreSQL would read all lines for so many.
      select * from transfer_line where vendor_id = ${vendorId} and transfer_id = f.transfer_id offset 0
    ) l
    order by l.turn = 'ended', l.opened_at desc, l.transfer_id desc limit ${limit}`.execute(tx);
  return rows;
}

export async function selectLines(
  tx: Tx,
  vendorId: string,
  about: { readonly requestId: string | null; readonly licenseId: string | null; readonly transferId: string | null },
): Promise<readonly Line[]> {
  const { rows } = await sql<Line>`
    select ${columns} from transfer_line l where l.vendor_id = ${vendorId} and (
      l.request_id = ${about.requestId}::uuid or l.license_id = ${about.licenseId}::uuid or l.transfer_id = ${about.transferId}::uuid)
    order by l.opened_at desc, l.transfer_id desc limit ${limits.page_rows}`.execute(tx);
  return rows;
}
