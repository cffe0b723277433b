import type { Overview } from '../../../contract/desk.ts';
import { openTurns, statuses } from '../../../contract/status.ts';
import { type Measure, quantile, readLeft } from '../tally.ts';

/** The overview, made of sums that the database added up. */

type Sum = {
  readonly start: string;
  readonly measure: Measure;
  readonly item: string;
  readonly n: number;
  readonly amount: number;
};
type Open = Pick<Overview['stuck'][number], 'status' | 'day' | 'week' | 'month' | 'longer'> & {
  readonly turn: string;
  readonly oldest: Date;
};

const counted = ['opened', 'moved', 'refused', 'withdrawn', 'expired', 'undone'] as const;
const none = { opened: 0, moved: 0, refused: 0, withdrawn: 0, expired: 0, undone: 0 };
const isCounted = (measure: Measure): measure is (typeof counted)[number] =>
  (counted as readonly string[]).includes(measure);

export function totalsOf(sums: readonly Sum[]): Overview['totals'] {
  const totals = { ...none };
  for (const { measure, n } of sums) if (isCounted(measure)) totals[measure] += n;
  return totals;
}

export const seriesOf = (sums: readonly Sum[]): Overview['series'] =>
  [
    ...Map.groupBy(
      sums.filter(({ measure }) => measure !== 'left'),
      ({ start }) => start,
    ),
  ].map(([start, rows]) => ({ start, ...totalsOf(rows) }));

export function refusedBy(sums: readonly Sum[]): Overview['refusedBy'] {
  const codes = new Map<string, number>();
  for (const { measure, item, n } of sums) if (measure === 'refused') codes.set(item, (codes.get(item) ?? 0) + n);
  return [...codes].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count);
}

/** How long cases stayed in each status that they left. */
export function stepsOf(sums: readonly Sum[]): Overview['steps'] {
  const stays = new Map<string, Map<number, number>>();
  for (const { measure, item, n } of sums) {
    const left = measure === 'left' ? readLeft(item) : null;
    if (!left) continue;
    const counts = stays.get(left.status) ?? new Map<number, number>();
    stays.set(left.status, counts.set(left.step, (counts.get(left.step) ?? 0) + n));
  }
  return statuses.flatMap((status) => {
    const counts = stays.get(status);
    if (!counts) return [];
    const left = counts.values().reduce((sum, n) => sum + n, 0);
    return [{ status, left, median_s: quantile(counts, 0.5), p90_s: quantile(counts, 0.9) }];
  });
}

export const quotesOf = (sums: readonly Sum[]): Overview['money']['moved'] =>
  [
    ...Map.groupBy(
      sums.filter(({ measure }) => measure === 'quoted'),
      ({ item }) => item,
    ),
  ].map(([currency, rows]) => ({
    currency,
    amount: rows.reduce((sum, { amount }) => sum + amount, 0),
    quotes: rows.reduce((sum, { n }) => sum + n, 0),
  }));

export function waitingOf(open: readonly Open[]): Overview['waiting'] {
  const byTurn = (turn: string): number =>
    open
      .filter((one) => one.turn === turn)
      .reduce((sum, { day, week, month, longer }) => sum + day + week + month + longer, 0);
  return Object.fromEntries(openTurns.map((turn) => [turn, byTurn(turn)])) as Overview['waiting'];
}

export const stuckOf = (open: readonly Open[]): Overview['stuck'] =>
  statuses.flatMap((status) =>
    open
      .filter((one) => one.status === status)
      .map(({ day, week, month, longer, oldest }) => ({
        status,
        day,
        week,
        month,
        longer,
        oldest: oldest.toISOString(),
      })),
  );
