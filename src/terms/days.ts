import { type Day, addMonths, daysBetween } from '../kernel/day.ts';

export const DAYS_A_YEAR = 365;

/**
 * Days from `start` to `end` as the Marketplace counts them: between the same day of the same month, N years are
 * N x 365 (leap days do not count); else the exact number (domain, section 5). `start` must not be after `end`.
 */
export function dayCount(start: Day, end: Day): number {
  const sameDay = start.slice(5) === end.slice(5);
  return sameDay ? (yearOf(end) - yearOf(start)) * DAYS_A_YEAR : daysBetween(start, end);
}

/**
 * The days that are paid for. As `dayCount`, but a period of a year or more never pays for its leap days: it could be
 * split into whole years, which do not count theirs, and then splitting an order would be cheaper than not to.
 */
export function chargedDays(start: Day, end: Day): number {
  const counted = dayCount(start, end);
  return end < addMonths(start, 12) ? counted : Math.min(counted, daysBetween(start, end) - leapDays(start, end));
}

/** February 29ths after `start` and up to `end`. */
function leapDays(start: Day, end: Day): number {
  const years = Array.from({ length: yearOf(end) - yearOf(start) + 1 }, (_, index) => yearOf(start) + index);
  return years.filter((year) => {
    const leapDay = `${String(year).padStart(4, '0')}-02-29`;
    return isLeap(year) && leapDay > start && leapDay <= end;
  }).length;
}

const yearOf = (one: Day): number => Number(one.slice(0, 4));
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
