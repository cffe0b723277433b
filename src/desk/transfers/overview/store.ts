import { sql } from 'kysely';
import type { Turn } from '../../../contract/status.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Status } from '../state.ts';
import type { Measure } from '../tally.ts';

export type TallyRow = {
  /** First day of the step of time. */
  readonly start: Day;
  readonly measure: Measure;
  readonly item: string;
  readonly n: number;
  readonly amount: number;
};

/** Counts of the days from `from` to `to`, added up by day, week (from Monday) or month; lengths of stay over all of them. */
export async function selectTallies(
  tx: Tx,
  vendorId: string,
  { from, to, by }: { readonly from: Day; readonly to: Day; readonly by: 'day' | 'week' | 'month' },
): Promise<readonly TallyRow[]> {
  const { rows } = await sql<TallyRow>`
    select date_trunc(${by}, day::timestamp)::date as start, measure, item, sum(n)::bigint as n, sum(amount)::bigint as amount
    from desk_tally where vendor_id = ${vendorId} and day between ${from}::date and ${to}::date and measure <> 'left'
    group by 1, 2, 3
    union all
    select ${from}::date, measure, item, sum(n)::bigint, 0 from desk_tally
    where vendor_id = ${vendorId} and day between ${from}::date and ${to}::date and measure = 'left'
    group by measure, item
    order by 1`.execute(tx);
  return rows;
}

export type OpenRow = {
  readonly turn: Turn;
  readonly status: Status;
  readonly day: number;
  readonly week: number;
  readonly month: number;
  readonly longer: number;
  readonly oldest: Date;
};

/** Open cases by how long they stand as they do: under a day, a week, a month (30 days), longer. */
export async function selectOpen(tx: Tx, vendorId: string, now: Date): Promise<readonly OpenRow[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const { rows } = await sql<OpenRow>`
    select turn, status, count(*) filter (where since > ${at} - interval '1 day') as day,
      count(*) filter (where since <= ${at} - interval '1 day' and since > ${at} - interval '7 days') as week,
      count(*) filter (where since <= ${at} - interval '7 days' and since > ${at} - interval '30 days') as month,
      count(*) filter (where since <= ${at} - interval '30 days') as longer, min(since) as oldest
    from transfer_line where vendor_id = ${vendorId} and turn <> 'ended'
    group by turn, status order by turn, status`.execute(tx);
  return rows;
}

export type MoneyRow = { readonly currency: string; readonly amount: number; readonly quotes: number };

export async function selectOpenQuotes(tx: Tx, vendorId: string): Promise<readonly MoneyRow[]> {
  const { rows } = await sql<MoneyRow>`
    select quote_currency as currency, sum(quote_price)::bigint as amount, count(*) as quotes
    from transfer_line where vendor_id = ${vendorId} and turn <> 'ended'
      and quote_price is not null
    group by quote_currency order by quote_currency`.execute(tx);
  return rows;
}
