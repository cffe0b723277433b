import { type Day, addDays, daysBetween } from '../../kernel/day.ts';
import type { Cents } from '../../kernel/money.ts';
import { latestOf, planCoterm } from '../../terms/coterm.ts';
import { type Shop, pricesOf } from '../orders/quote.ts';
import type { LockedLicense } from '../licenses/types.ts';

/** The step that is told once after the end, beside those of days before it. */
export const AFTER_END = 0;

/** Days that notices are about: those that passed since they were last done, in a row, up to today. */
export type Span = { readonly from: Day; readonly to: Day };

/** Where notices stood still for longer, what fell due before is not told any more. */
export const MOST_DAYS_LATE = 30;

/** The days to tell of today; null where today is done. */
export function spanOf(doneThrough: Day, today: Day): Span | null {
  if (doneThrough >= today) return null;
  const next = addDays(doneThrough, 1);
  const earliest = addDays(today, -MOST_DAYS_LATE);
  return { from: next > earliest ? next : earliest, to: today };
}

/** The end on which a step falls due on a day: the day after the end for the one that comes after it. */
const endFor = (step: number, day: Day): Day => addDays(day, step === AFTER_END ? -1 : step);

/** Every end of maintenance that some step falls due for, ascending, each once. */
export function endsDue(steps: readonly number[], { from, to }: Span): readonly Day[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  return [...new Set(days.flatMap((day) => steps.map((step) => endFor(step, day))))].toSorted();
}

/** The step that falls due for an end, the latest where several do (notices stood still); null where none does. */
export function stepDue(end: Day, steps: readonly number[], { from, to }: Span): number | null {
  const due = steps.filter((step) => endFor(step, from) <= end && end <= endFor(step, to));
  // After the end is the latest of all, and it is the least number: so the least one is.
  return due.length === 0 ? null : Math.min(...due);
}

export type Together = { readonly date: Day; readonly total: Cents; readonly apart: Cents };

/**
 * What it costs to bring dates together, where that helps what falls due: the account's other licenses end later, and
 * all can be brought to the latest of these ends. Licenses that ended long ago are left out of it.
 */
export function together(
  shop: Shop,
  due: readonly LockedLicense[],
  all: readonly LockedLicense[],
  today: Day,
): Together | null {
  const dueSens = new Set(due.map(({ sen }) => sen));
  const living = all.filter(
    ({ sen, status, maintenanceEnd }) => status === 'active' && (maintenanceEnd >= today || dueSens.has(sen)),
  );
  const planned = living.flatMap((license) => {
    const pricing = pricesOf(shop, license, 'account');
    const term = { start: license.maintenanceStart, end: license.maintenanceEnd };
    return pricing === null ? [] : [{ sen: license.sen, users: license.users, term, pricing }];
  });
  const date = latestOf(planned, today);
  if (date === null || due.every(({ maintenanceEnd }) => maintenanceEnd >= date)) return null;
  const plan = planCoterm(planned, date, today, shop.terms);
  if (plan.refused.length > 0 || plan.total === 0) return null;
  return { date, total: plan.total, apart: plan.totalApart };
}
