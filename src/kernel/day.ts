/** A calendar day, `yyyy-MM-dd`, without a time or a zone. This text form sorts and compares as the days do. */
export type Day = string & { readonly __unit: 'day' };

const shape = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The day a text names, or null where it is not a real calendar day written `yyyy-MM-dd` (2023-02-30 is not). With
 * `Date` and not `Temporal`, which not every browser has yet: the page reads days, too.
 */
export function parseDay(text: string): Day | null {
  if (!shape.test(text)) return null;
  const start = new Date(`${text}T00:00:00Z`);
  // A day too many, such as February 30, becomes the next month's: then it is written otherwise.
  return !Number.isNaN(start.getTime()) && dayOf(start) === text ? (text as Day) : null;
}

/** A day that the program itself wrote; throws where it is none. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new RangeError(`Defect: ${text} is not a day`);
  return parsed;
}

export const dayOf = (instant: Date): Day => instant.toISOString().slice(0, 10) as Day;

export const addDays = (from: Day, days: number): Day => dayOf(new Date(Date.parse(from) + days * 86_400_000));

export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The same day of the month so many months later; the month's last day where it has no such day (01-31 -> 02-28). */
export function addMonths(from: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last))));
}
