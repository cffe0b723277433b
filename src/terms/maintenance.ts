import type { Profile } from '../contract/profile.ts';
import { type Day, addDays, addMonths, daysBetween } from '../kernel/day.ts';
import { type Result, err, ok } from '../kernel/result.ts';
import { type Pricing, listPrice } from './prices.ts';

/** Maintenance of a license, both days included. */
export type Term = { readonly start: Day; readonly end: Day };

export type TermPolicy = Profile['terms'];

/** Why a change is not offered. `latest` and `earliest` are what would be right. */
export type TermRefusal =
  | { readonly code: 'MONTHS_NOT_OFFERED'; readonly offered: readonly number[] }
  | { readonly code: 'BEYOND_CAP'; readonly end: Day; readonly latest: Day }
  | { readonly code: 'ENDS_IN_PAST'; readonly end: Day; readonly earliest: Day }
  | { readonly code: 'TIER_NOT_LARGER'; readonly users: number }
  | { readonly code: 'TIER_BELOW_HOST'; readonly hostUsers: number }
  | { readonly code: 'TIER_UNKNOWN'; readonly users: number };

/** The last day that maintenance may reach: never more than `capMonths` of active maintenance (domain, section 5). */
export const capOf = (today: Day, { capMonths }: Pick<TermPolicy, 'capMonths'>): Day => addMonths(today, capMonths);

function within(term: Term, today: Day, policy: Pick<TermPolicy, 'capMonths'>): Result<Term, TermRefusal> {
  const latest = capOf(today, policy);
  if (term.end > latest) return err({ code: 'BEYOND_CAP', end: term.end, latest });
  if (term.end <= today) return err({ code: 'ENDS_IN_PAST', end: term.end, earliest: addDays(today, 1) });
  return ok(term);
}

/**
 * Maintenance after a renewal: it goes on the day after the old end, also when bought late, so that lapsed time is paid
 * for (domain, section 5). `MONTHS_NOT_OFFERED`, `BEYOND_CAP`, `ENDS_IN_PAST` (lapsed for longer than what was asked).
 */
export function renewed(term: Term, months: number, today: Day, policy: TermPolicy): Result<Term, TermRefusal> {
  if (!policy.renewalMonths.includes(months)) return err({ code: 'MONTHS_NOT_OFFERED', offered: policy.renewalMonths });
  return within({ start: term.start, end: addMonths(term.end, months) }, today, policy);
}

/** Maintenance brought to a master date; a later end stays as it is. `BEYOND_CAP`, `ENDS_IN_PAST`. */
export function brought(term: Term, master: Day, today: Day, policy: TermPolicy): Result<Term, TermRefusal> {
  const asked = within({ start: term.start, end: master }, today, policy);
  return asked.ok && term.end > master ? ok(term) : asked;
}

/**
 * Maintenance after an upgrade that is paid on `paidOn`: 12 new months from that day. The days left of the old one are
 * credited at the old tier's daily rate (`credit-days`): they become days at the new tier's rate, rounded up; so what
 * was paid for is neither lost nor given, on whatever day the payment comes, and the price does not hang on it. With
 * `replace` the new months take their place, as the Marketplace does it. Rates of one license stand to each other as
 * the list prices of its tiers. `BEYOND_CAP`, `TIER_UNKNOWN`.
 */
export function upgraded(
  term: Term,
  tiers: { readonly pricing: Pricing; readonly from: number; readonly to: number },
  paidOn: Day,
  policy: TermPolicy,
): Result<Term, TermRefusal> {
  const rates = ratesOf(tiers);
  if (!rates.ok) return rates;
  const left = Math.max(0, daysBetween(paidOn, term.end));
  const credited = policy.upgradeMaintenance === 'credit-days' ? creditedDays(left, rates.value) : 0;
  const start = left > 0 && credited > 0 ? term.start : paidOn;
  return within({ start, end: addDays(addMonths(paidOn, 12), credited) }, paidOn, policy);
}

type Rates = { readonly old: number; readonly new: number };

function ratesOf({
  pricing,
  from,
  to,
}: {
  readonly pricing: Pricing;
  readonly from: number;
  readonly to: number;
}): Result<Rates, TermRefusal> {
  const before = listPrice(pricing, from);
  if (before === null) return err({ code: 'TIER_UNKNOWN', users: from });
  const after = listPrice(pricing, to);
  return after === null ? err({ code: 'TIER_UNKNOWN', users: to }) : ok({ old: before, new: after });
}

/** Where the new tier costs nothing more, a day is a day. */
const creditedDays = (left: number, rates: Rates): number =>
  rates.new <= rates.old ? left : Math.ceil((left * rates.old) / rates.new);
