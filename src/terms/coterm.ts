import { type Day, addMonths } from '../kernel/day.ts';
import { type Cents, cents } from '../kernel/money.ts';
import { chargedDays } from './days.ts';
import { type Term, type TermPolicy, type TermRefusal, brought, capOf } from './maintenance.ts';
import { type Pricing, proratedRenewal, renewalPrice } from './prices.ts';

export type PlannedLicense = {
  readonly sen: string;
  readonly users: number;
  readonly term: Term;
  readonly pricing: Pricing;
};

export type PlanLine = {
  readonly sen: string;
  readonly before: Term;
  /** The same as `before` where the license ends later than the master date: no paid day is lost. */
  readonly after: Term;
  readonly days: number;
  readonly price: Cents;
  /** The same bought apart: the fewest whole years that reach the master date. Null where nothing is to be bought. */
  readonly apart: {
    readonly months: number;
    readonly end: Day;
    readonly price: Cents;
    readonly offered: boolean;
  } | null;
};

export type CotermPlan = {
  readonly master: Day;
  readonly lines: readonly PlanLine[];
  readonly refused: readonly { readonly sen: string; readonly why: TermRefusal }[];
  readonly total: Cents;
  readonly totalApart: Cents;
};

/** The latest end among the licenses, where that lies ahead: bringing the others to it costs the least. */
export function latestOf(licenses: readonly { readonly term: Term }[], today: Day): Day | null {
  const ends = licenses.map(({ term }) => term.end).filter((end) => end > today);
  return ends.toSorted().at(-1) ?? null;
}

/**
 * Every license renewed to one day: days/365 of its annual renewal, rounded up to whole dollars a license; a part year
 * is allowed and the cap holds (domain, section 5). Compared with renewing each apart. `refused` names the licenses that
 * cannot be brought there, with the reason; the totals leave them out.
 */
export function planCoterm(
  licenses: readonly PlannedLicense[],
  master: Day,
  today: Day,
  policy: TermPolicy,
): CotermPlan {
  const lines: PlanLine[] = [];
  const refused: { sen: string; why: TermRefusal }[] = [];
  for (const license of licenses) {
    const planned = planOne(license, master, today, policy);
    if ('why' in planned) refused.push({ sen: license.sen, why: planned.why });
    else lines.push(planned);
  }
  return {
    master,
    lines,
    refused,
    total: cents(lines.reduce((sum, { price }) => sum + price, 0)),
    totalApart: cents(lines.reduce((sum, { apart }) => sum + (apart?.price ?? 0), 0)),
  };
}

function planOne(
  { sen, users, term, pricing }: PlannedLicense,
  master: Day,
  today: Day,
  policy: TermPolicy,
): PlanLine | { readonly why: TermRefusal } {
  const after = brought(term, master, today, policy);
  if (!after.ok) return { why: after.error };
  const same = after.value.end === term.end;
  const days = same ? 0 : chargedDays(term.end, master);
  const price = proratedRenewal(pricing, users, days);
  if (price === null) return { why: { code: 'TIER_UNKNOWN', users } };
  const line = { sen, before: term, after: after.value, days, price };
  return { ...line, apart: same ? null : apartOf(term, users, pricing, master, capOf(today, policy)) };
}

function apartOf(term: Term, users: number, pricing: Pricing, master: Day, latest: Day): PlanLine['apart'] {
  let months = 12;
  while (addMonths(term.end, months) < master) months += 12;
  const end = addMonths(term.end, months);
  const price = renewalPrice(pricing, users, months);
  return price === null ? null : { months, end, price, offered: end <= latest };
}
