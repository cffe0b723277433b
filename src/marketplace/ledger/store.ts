import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Journal } from './entries.ts';

export type JournalRow = Journal & { readonly journalId: string };

/** Books journals, with their postings; the database refuses one that does not balance, or that is there already. */
export async function insertJournals(tx: Tx, at: Date, journals: readonly JournalRow[]): Promise<void> {
  await sql`
    insert into ledger_journal (account_id, journal_id, kind, reference, order_id, currency, booked_at)
    select account_id, journal_id, kind, reference, order_id, currency, ${at.toISOString()}::timestamptz
    from unnest(
      ${journals.map((one) => one.accountId)}::uuid[], ${journals.map((one) => one.journalId)}::uuid[],
      ${journals.map((one) => one.kind)}::text[], ${journals.map((one) => one.reference)}::uuid[],
      ${journals.map((one) => one.orderId)}::uuid[], ${journals.map((one) => one.currency)}::text[]
    ) as added (account_id, journal_id, kind, reference, order_id, currency)`.execute(tx);
  const postings = journals.flatMap(({ accountId, journalId, postings: all }) =>
    all.map((posting, index) => ({ accountId, journalId, postingNo: index + 1, ...posting })),
  );
  await sql`
    insert into ledger_posting (account_id, journal_id, posting_no, ledger_account, amount)
    select * from unnest(
      ${postings.map((one) => one.accountId)}::uuid[], ${postings.map((one) => one.journalId)}::uuid[],
      ${postings.map((one) => one.postingNo)}::int[], ${postings.map((one) => one.account)}::text[],
      ${postings.map((one) => one.amount)}::bigint[])`.execute(tx);
}

export type Sum = { readonly account: string; readonly currency: string; readonly amount: number };

export async function selectSums(tx: Tx): Promise<readonly Sum[]> {
  const found = await sql<Sum>`
    select ledger_account as account, currency, sum(amount)::bigint as amount
    from ledger_posting join ledger_journal using (account_id, journal_id)
    group by ledger_account, currency order by currency, ledger_account`.execute(tx);
  return found.rows;
}

export type OddRow = { readonly orderNumber: string; readonly what: string };

/**
 * Orders whose postings do not say what their status says: a quote has none; an unpaid invoice is owed in full; a paid
 * order is owed nothing and was sold for its total; a cancelled or refunded one leaves nothing behind.
 */
export async function selectOdd(tx: Tx, limit: number): Promise<readonly OddRow[]> {
  const found = await sql<OddRow>`
    with booked as (
      select account_id, order_id,
        coalesce(sum(amount) filter (where ledger_account = 'receivable'), 0) as owed,
        coalesce(sum(-amount) filter (where ledger_account = 'sales'), 0) as sold
      from ledger_posting join ledger_journal using (account_id, journal_id) group by account_id, order_id
    )
    select number as "orderNumber",
      'is ' || status || ' over ' || total || ', but ' || coalesce(owed, 0) || ' is owed and ' || coalesce(sold, 0) || ' sold' as what
    from marketplace_order left join booked using (account_id, order_id)
    where coalesce(owed, 0) <> case when status = 'invoiced' then total else 0 end
      or coalesce(sold, 0) <> case when status in ('invoiced', 'paid') then total else 0 end
    order by number limit ${limit}`.execute(tx);
  return found.rows;
}

export async function selectUnbalanced(tx: Tx, limit: number): Promise<readonly string[]> {
  const found = await sql<{ journal_id: string }>`
    select journal_id from ledger_posting group by account_id, journal_id having sum(amount) <> 0
    limit ${limit}`.execute(tx);
  return found.rows.map(({ journal_id }) => journal_id);
}
