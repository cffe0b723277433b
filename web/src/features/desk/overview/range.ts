import { addDays, dayOf, daysBetween, parseDay } from '../../../../../src/kernel/day.ts';
import { overviewSteps } from '../../../../../src/contract/desk.ts';

type Said = { readonly from?: string | undefined; readonly to?: string | undefined; readonly by?: string | undefined };
type Step = (typeof overviewSteps)[number];

/** The time that the address says; without a word the last thirty days. What is the wrong way round is turned. */
export function rangeOf(
  { from, to, by }: Said,
  now: Date,
): { readonly from: string; readonly to: string; readonly by: Step } {
  const today = dayOf(now);
  const end = parseDay(to ?? '') ?? today;
  const start = parseDay(from ?? '') ?? addDays(end, -29);
  const [first, last] = start <= end ? [start, end] : [end, start];
  const days = daysBetween(first, last) + 1;
  const fitting: Step = days <= 45 ? 'day' : days <= 240 ? 'week' : 'month';
  return { from: first, to: last, by: overviewSteps.find((step) => step === by) ?? fitting };
}

/** Seconds in their largest fitting unit, as Intl names it. */
export function lengthOf(seconds: number): { readonly amount: number; readonly unit: 'minute' | 'hour' | 'day' } {
  if (seconds < 3_600) return { amount: Math.max(1, Math.round(seconds / 60)), unit: 'minute' };
  if (seconds < 48 * 3_600) return { amount: Math.round(seconds / 360) / 10, unit: 'hour' };
  return { amount: Math.round(seconds / 8_640) / 10, unit: 'day' };
}
