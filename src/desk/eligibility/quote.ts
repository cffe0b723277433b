import type { AppProfile, Profile } from '../../contract/profile.ts';
import type { LicenseType } from '../../contract/license.ts';
import { en } from '../../mail/catalog/en.ts';
import { type Day, addDays } from '../../kernel/day.ts';
import { listPrice, pricingOf, upgradePrice } from '../../terms/prices.ts';
import type { Quote } from './types.ts';

const dayInMs = 86_400_000;

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
  const pricing = pricingOf(profile, app, type, 'account');
  const price = upgradePrice(pricing, fromUsers, toUsers);
  const before = listPrice(pricing, fromUsers);
  const after = listPrice(pricing, toUsers);
  if (price === null || before === null || after === null) return null;
  // A quote's lifetime in hours still holds to the end of the day it runs out on.
  const lifetimeDays = Math.ceil(profile.lifetimes.quote / dayInMs);
  const quote = { fromUsers, toUsers, price, currency: profile.currency, validUntil: addDays(today, lifetimeDays) };
  const basis = { listFrom: before, listTo: after, type, percent: pricing.typePercent, vendor: profile.vendor.name };
  return { ...quote, basis, formula: en.completion.formula(quote, basis) };
}
