import { FaultError } from '../../../contract/codes.ts';
import type { Overview } from '../../../contract/desk.ts';
import { type Day, daysBetween } from '../../../kernel/day.ts';
import * as limits from '../../../kernel/limits.ts';
import { transact } from '../../../platform/db/transact.ts';
import type { Desk } from '../../service.ts';
import { selectOpen, selectOpenQuotes, selectTallies } from './store.ts';
import { quotesOf, refusedBy, seriesOf, stepsOf, stuckOf, totalsOf, waitingOf } from './sum.ts';

export type Span = { readonly from: Day; readonly to: Day; readonly by: Overview['by'] };

/** What happened from `from` to `to` (days in UTC, both inclusive), and how things stand now. Fault: QUERY_INVALID. */
export async function overviewOf(desk: Desk, span: Span): Promise<Overview> {
  const days = daysBetween(span.from, span.to);
  if (days < 0 || days > limits.overview_days)
    throw new FaultError({
      code: 'QUERY_INVALID',
      field: '/to',
      message: `The query, /to: is a day from "from" on, at most ${limits.overview_days} days later.`,
    });
  return transact(desk.db, async (tx) => {
    const sums = await selectTallies(tx, desk.vendorId, span);
    const open = await selectOpen(tx, desk.vendorId, desk.now());
    return {
      ...span,
      totals: totalsOf(sums),
      series: seriesOf(sums),
      refusedBy: refusedBy(sums),
      steps: stepsOf(sums),
      waiting: waitingOf(open),
      stuck: stuckOf(open),
      money: { moved: quotesOf(sums), open: await selectOpenQuotes(tx, desk.vendorId) },
    };
  });
}
