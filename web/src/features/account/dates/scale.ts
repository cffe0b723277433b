import { type Day, addDays, daysBetween } from '../../../../../src/kernel/day.ts';

/** A line of time: from which day to which. */
export type Scale = { readonly from: Day; readonly to: Day };

/** Shows today, every end, and as far as maintenance may reach, with a little room at both ends. */
export function scaleOf(today: Day, latest: Day, ends: readonly Day[]): Scale {
  const days = [today, latest, ...ends].toSorted();
  const [first = today, last = latest] = [days[0], days.at(-1)];
  const room = Math.max(7, Math.round(daysBetween(first, last) * 0.03));
  return { from: addDays(first, -room), to: addDays(last, room) };
}

/** Where a day is on the line, in percent from its beginning. */
export const placeOf = ({ from, to }: Scale, day: Day): number =>
  Math.min(100, Math.max(0, (daysBetween(from, day) / daysBetween(from, to)) * 100));

/** The day at a place from 0 to 1, no earlier and no later than allowed. */
export function dayAt({ from, to }: Scale, place: number, earliest: Day, latest: Day): Day {
  return within(addDays(from, Math.round(daysBetween(from, to) * place)), earliest, latest);
}

export const within = (day: Day, earliest: Day, latest: Day): Day =>
  day < earliest ? earliest : day > latest ? latest : day;

/** The first days of the years on the line, to read it by; none so near its end that its name would not fit. */
export function marksOf({ from, to }: Scale): readonly { readonly day: Day; readonly label: string }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years
    .filter((year) => (year - first) % step === 0)
    .map((year) => ({ day: `${year}-01-01` as Day, label: String(year) }))
    .filter(({ day }) => day > from && placeOf({ from, to }, day) < 95);
}

/** How a key on the line moves the day; null for a key that does not. */
export function stepOf(key: string): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -30,
    PageUp: 30,
  };
  return steps[key] ?? null;
}
