import type { TransferEvent } from './events.ts';
import type { Status, Transfer } from './state.ts';

/**
 * What the overview counts, made of the changes of one transaction and added up by day. The length of a stay in a status
 * is kept as a step on a scale: four steps double the time, so a figure read from it is at most 2^(1/4) = 1.19 times the
 * true one, and any number of cases gives the same few rows.
 */
export type Tally = { readonly measure: Measure; readonly item: string; readonly n: number; readonly amount: number };
export const measures = ['opened', 'moved', 'refused', 'withdrawn', 'expired', 'undone', 'quoted', 'left'] as const;
export type Measure = (typeof measures)[number];

/** How a case stood before the change, and since when. */
export type Standing = { readonly status: Status; readonly since: Date };

const scale = 4;
export const stepOf = (seconds: number): number => Math.ceil(scale * Math.log2(Math.max(0, seconds) + 1));
/** The longest stay of a step, in seconds. */
export const secondsOf = (step: number): number => 2 ** (step / scale) - 1;

const leftItem = ({ status, since }: Standing, now: Date): string =>
  `${status}:${stepOf((now.getTime() - since.getTime()) / 1_000)}`;

/** `left` of a tally, read back; null for a status or a step that nobody writes. */
export function readLeft(item: string): { readonly status: string; readonly step: number } | null {
  const [status, step] = item.split(':');
  return status !== undefined && /^\d{1,3}$/u.test(step ?? '') ? { status, step: Number(step) } : null;
}

type Counted = { readonly after: Transfer; readonly events: readonly TransferEvent[] };

/** `before`: the standing of each case that was there before, by its id. */
export function tallyOf(
  changes: readonly Counted[],
  before: ReadonlyMap<string, Standing>,
  now: Date,
): readonly Tally[] {
  const sums = new Map<string, Tally>();
  const add = (measure: Measure, item = '', amount = 0): void => {
    const key = `${measure} ${item}`;
    const sum = sums.get(key) ?? { measure, item, n: 0, amount: 0 };
    sums.set(key, { ...sum, n: sum.n + 1, amount: sum.amount + amount });
  };
  for (const { after, events } of changes) {
    for (const event of events) countEvent(event, after, add);
    const stood = before.get(after.transferId);
    if (stood && stood.status !== after.status) add('left', leftItem(stood, now));
  }
  return [...sums.values()];
}

function countEvent(
  event: TransferEvent,
  { verdict }: Transfer,
  add: (m: Measure, i?: string, a?: number) => void,
): void {
  switch (event.type) {
    case 'TransferReceived':
      return add('opened');
    case 'LicenseIssued':
      if (verdict?.quote) add('quoted', verdict.quote.currency, verdict.quote.price);
      return add('moved');
    case 'TransferRefused':
      return add('refused', event.code);
    case 'TransferWithdrawn':
    case 'Superseded':
      return add('withdrawn');
    case 'TransferExpired':
      return add('expired');
    case 'TransferUndone':
      return add('undone');
    default:
  }
}

/** What half, or nine of ten, stayed at most: `counts` is how many left after each step. Seconds; 0 where there are none. */
export function quantile(counts: ReadonlyMap<number, number>, share: number): number {
  const steps = [...counts].toSorted(([a], [b]) => a - b);
  const all = steps.reduce((sum, [, n]) => sum + n, 0);
  let seen = 0;
  for (const [step, n] of steps) {
    seen += n;
    if (seen >= all * share) return secondsOf(step);
  }
  return 0;
}
