import type { OrderAsk, PriceBasis } from '../../contract/orders.ts';
import type { AppProfile, Profile } from '../../contract/profile.ts';
import type { Day } from '../../kernel/day.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { type Result, err, ok } from '../../kernel/result.ts';
import { chargedDays } from '../../terms/days.ts';
import { type Term, type TermRefusal, brought, renewed, upgraded } from '../../terms/maintenance.ts';
import { type Pricing, listPrice, pricingOf, proratedRenewal, renewalPrice, upgradePrice } from '../../terms/prices.ts';
import { compareUsers } from '../../terms/tiers.ts';
import { mayUpgrade } from '../../terms/upgrade.ts';
import type { LockedLicense } from '../licenses/types.ts';
import type { LicenseState, OrderLine } from './types.ts';

/** What is sold and by which rules. */
export type Shop = Pick<Profile, 'apps' | 'licenseTypes' | 'terms' | 'tiers' | 'currency'>;

export type Refusal = TermRefusal | { readonly code: 'VOIDED' } | { readonly code: 'APP_NOT_SOLD' };

/** A license as an order looks at it. */
export type Quotable = Omit<LockedLicense, 'accountId' | 'createdAt' | 'changedAt' | 'organization'>;

const stateOf = ({ users, hostUsers, maintenanceStart, maintenanceEnd }: Quotable): LicenseState => ({
  users,
  hostUsers,
  term: { start: maintenanceStart, end: maintenanceEnd },
});

const appOf = ({ apps }: Pick<Shop, 'apps'>, appKey: string): AppProfile | null =>
  apps.find(({ key }) => key === appKey) ?? null;

/** As it is shown; an app that is not sold here any more by its key. */
export const appNameOf = (shop: Pick<Shop, 'apps'>, appKey: string): string => appOf(shop, appKey)?.name ?? appKey;

/** The prices of a license; null where its app is not sold here. */
export function pricesOf(shop: Shop, { appKey, type }: Pick<Quotable, 'appKey' | 'type'>, by: 'account' | 'partner') {
  const app = appOf(shop, appKey);
  return app && pricingOf(shop, app, type, by);
}

/** One line of a quote: what is asked for one license, what it costs and what the license becomes. */
export function quoteLine(
  shop: Shop,
  license: Quotable,
  ask: OrderAsk,
  by: 'account' | 'partner',
  today: Day,
): Result<OrderLine, Refusal> {
  if (license.status !== 'active') return err({ code: 'VOIDED' });
  const pricing = pricesOf(shop, license, by);
  if (pricing === null) return err({ code: 'APP_NOT_SOLD' });
  const before = stateOf(license);
  const wanted = {
    upgradeTo: ask.upgradeTo ?? null,
    renewMonths: ask.renewMonths ?? null,
    cotermTo: ask.cotermTo ?? null,
  };
  const after = stateAfter(shop, pricing, before, wanted, today);
  if (!after.ok) return after;
  const days = wanted.cotermTo === null ? null : daysTo(before.term, after.value.term);
  const price = priceOf(pricing, before, after.value, wanted.renewMonths, days);
  if (!price.ok) return price;
  const { licenseId, sen, appKey, type, keyNo } = license;
  const item = itemOf(wanted);
  const { amount, basis } = price.value;
  return ok({
    licenseId,
    sen,
    appKey,
    type,
    item,
    keyNo,
    before,
    after: after.value,
    months: wanted.renewMonths,
    days,
    amount,
    basis,
  });
}

type Wanted = {
  readonly upgradeTo: number | null;
  readonly renewMonths: number | null;
  readonly cotermTo: Day | null;
};

const itemOf = ({ upgradeTo, renewMonths }: Wanted): OrderLine['item'] =>
  upgradeTo !== null
    ? renewMonths === null
      ? 'upgrade'
      : 'upgrade-and-renewal'
    : renewMonths === null
      ? 'co-term'
      : 'renewal';

const daysTo = (before: Term, after: Term): number => (after.end > before.end ? chargedDays(before.end, after.end) : 0);

/**
 * What the license becomes, if it is paid on `paidOn`. The larger tier comes first: its 12 months begin on that day, and
 * a renewal in the same order goes on from their end at the new tier.
 */
export function stateAfter(
  shop: Pick<Shop, 'terms' | 'tiers'>,
  pricing: Pricing,
  before: LicenseState,
  { upgradeTo, renewMonths, cotermTo }: Wanted,
  paidOn: Day,
): Result<LicenseState, TermRefusal> {
  let state = before;
  if (upgradeTo !== null) {
    const may = mayUpgrade(before, upgradeTo, shop.tiers);
    if (!may.ok) return may;
    const term = upgraded(before.term, { pricing, from: before.users, to: upgradeTo }, paidOn, shop.terms);
    if (!term.ok) return term;
    state = { users: upgradeTo, hostUsers: stillNeeded(before.hostUsers, upgradeTo), term: term.value };
  }
  const term =
    renewMonths !== null
      ? renewed(state.term, renewMonths, paidOn, shop.terms)
      : cotermTo === null
        ? ok(state.term)
        : brought(state.term, cotermTo, paidOn, shop.terms);
  return term.ok ? ok({ ...state, term: term.value }) : term;
}

const stillNeeded = (hostUsers: number | null, users: number): number | null =>
  hostUsers !== null && compareUsers(users, hostUsers) < 0 ? hostUsers : null;

function priceOf(
  pricing: Pricing,
  before: LicenseState,
  after: LicenseState,
  months: number | null,
  days: number | null,
): Result<{ readonly amount: Cents; readonly basis: PriceBasis }, TermRefusal> {
  const upgrade = after.users === before.users ? cents(0) : upgradePrice(pricing, before.users, after.users);
  const renewal =
    months !== null
      ? renewalPrice(pricing, after.users, months)
      : days === null
        ? cents(0)
        : proratedRenewal(pricing, after.users, days);
  if (upgrade === null || renewal === null)
    return err({ code: 'TIER_UNKNOWN', users: upgrade === null ? before.users : after.users });
  const { typePercent, renewalPercent, discountPercent } = pricing;
  const lists = { listBefore: listPrice(pricing, before.users), listAfter: listPrice(pricing, after.users) };
  const basis = { ...lists, typePercent, renewalPercent, discountPercent, upgrade, renewal };
  return ok({ amount: cents(upgrade + renewal), basis });
}
