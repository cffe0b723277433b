import type { AppProfile, Profile } from '../../contract/profile.ts';
import type { LicenseType } from '../../contract/license.ts';
import { en } from '../../mail/catalog/en.ts';
import { type Day, addDays } from '../../kernel/day.ts';
import { type Cents, cents, percentOf } from '../../kernel/money.ts';
import type { Quote } from './types.ts';

const dayInMs = 86_400_000;

const listPrice = (app: AppProfile, users: number): Cents | null => {
  const row = app.prices.find((price) => price.users === users);
  return row ? cents(row.price) : null;
};

/**
 * What it costs to match the host: list(new tier) - list(old tier), times the type's percent (ACADEMIC 50, free types
 * 0; the profile says), never below 0, in whole cents rounded up. Both tiers are bands of the profile; -1 is unlimited.
 * Null where the profile lists no price for one of them. The Marketplace does not publish its formula, so the text
 * says that this one is the vendor's own example (domain, section 5).
 */
export function quoteToMatch(
  profile: Profile,
  app: AppProfile,
  type: LicenseType,
  fromUsers: number,
  toUsers: number,
  today: Day,
): Quote | null {
  const before = listPrice(app, fromUsers);
  const after = listPrice(app, toUsers);
  if (before === null || after === null) return null;
  const percent = profile.licenseTypes.pricePercent[type] ?? 100;
  const difference = cents(Math.max(0, after - before));
  const price = percentOf(difference, percent);
  // A quote's lifetime in hours still holds to the end of the day it runs out on.
  const lifetimeDays = Math.ceil(profile.lifetimes.quote / dayInMs);
  const quote = { fromUsers, toUsers, price, currency: profile.currency, validUntil: addDays(today, lifetimeDays) };
  const basis = { listFrom: before, listTo: after, type, percent, vendor: profile.vendor.name };
  return { ...quote, basis, formula: en.completion.formula(quote, basis) };
}
