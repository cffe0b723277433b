import type { AppProfile, Profile } from '../contract/profile.ts';
import type { LicenseType } from '../contract/license.ts';
import { type Cents, cents, percentOf, prorateUp } from '../kernel/money.ts';
import { DAYS_A_YEAR } from './days.ts';

/** What the price of one license hangs on. All percents are whole numbers from 0 to 100. */
export type Pricing = {
  /** List price of a new license with 12 months of maintenance, by tier, in minor units. */
  readonly list: readonly { readonly users: number; readonly price: number }[];
  /** Of the list price, for the license's type: ACADEMIC 50, COMMUNITY and OPEN_SOURCE 0. */
  readonly typePercent: number;
  /** Of the list price, for 12 months of maintenance. */
  readonly renewalPercent: number;
  /** Off the price, where a partner orders. */
  readonly discountPercent: number;
};

/** Whole dollars, where a price is rounded to them. */
const WHOLE = 100;

/** The profile's prices of an app for a type of license; `partner` where an Expert orders for the customer. */
export const pricingOf = (
  { licenseTypes, terms }: Pick<Profile, 'licenseTypes' | 'terms'>,
  app: Pick<AppProfile, 'prices' | 'partnerDiscount'>,
  type: LicenseType,
  orders: 'account' | 'partner',
): Pricing => ({
  list: app.prices,
  typePercent: licenseTypes.pricePercent[type] ?? 100,
  renewalPercent: terms.renewalPercent,
  discountPercent: orders === 'partner' ? app.partnerDiscount : 0,
});

/** Null where this tier has no price. */
export function listPrice({ list }: Pricing, users: number): Cents | null {
  const row = list.find((one) => one.users === users);
  return row ? cents(row.price) : null;
}

/** The type's part of an amount, less the partner's discount: whole minor units, rounded up once. */
const priced = ({ typePercent, discountPercent }: Pricing, amount: Cents): Cents =>
  prorateUp(amount, typePercent * (100 - discountPercent), 10_000);

/**
 * A larger tier: list(new) - list(old), never below 0 (domain, section 5; the Marketplace does not publish its formula,
 * so this one is the vendor's policy and is shown as such). Null where one of them has no price.
 */
export function upgradePrice(pricing: Pricing, fromUsers: number, toUsers: number): Cents | null {
  const before = listPrice(pricing, fromUsers);
  const after = listPrice(pricing, toUsers);
  return before === null || after === null ? null : priced(pricing, cents(Math.max(0, after - before)));
}

/** 12 months of maintenance at the current list price; null where the tier has none. */
export function annualRenewal(pricing: Pricing, users: number): Cents | null {
  const list = listPrice(pricing, users);
  return list === null ? null : priced(pricing, percentOf(list, pricing.renewalPercent));
}

/** Maintenance for whole years: `months` is a multiple of 12. */
export function renewalPrice(pricing: Pricing, users: number, months: number): Cents | null {
  const annual = annualRenewal(pricing, users);
  return annual === null ? null : prorateUp(annual, months, 12);
}

/** Maintenance for some days: days/365 of the annual renewal, rounded up to whole dollars (domain, section 5). */
export function proratedRenewal(pricing: Pricing, users: number, days: number): Cents | null {
  const annual = annualRenewal(pricing, users);
  return annual === null ? null : prorateUp(annual, days, DAYS_A_YEAR, WHOLE);
}

/**
 * A license that is bought for a term (Data Center): days/365 of the price a year, rounded up to whole dollars; what an
 * older license has paid for the first `overlapDays` of it is taken off by the day, and the rest is rounded up again.
 * Checked: 290 days at 6700 -> 5324, less 4200 a year for all 290 -> 1988; 370 days at 7000, less 6300 for 197 -> 3696.
 */
export function termPrice(
  annual: Cents,
  days: number,
  credit: { readonly annual: Cents; readonly overlapDays: number } | null = null,
): Cents {
  const whole = prorateUp(annual, days, DAYS_A_YEAR, WHOLE);
  if (credit === null) return whole;
  const owed = BigInt(whole) * BigInt(DAYS_A_YEAR) - BigInt(credit.annual) * BigInt(credit.overlapDays);
  return owed <= 0n ? cents(0) : prorateUp(cents(Number(owed)), 1, DAYS_A_YEAR, WHOLE);
}

/** A larger tier of a term license: (new - old) x days left / 365, never below 0, rounded up to whole dollars. */
export const termUpgradePrice = (oldAnnual: Cents, newAnnual: Cents, daysLeft: number): Cents =>
  prorateUp(cents(Math.max(0, newAnnual - oldAnnual)), daysLeft, DAYS_A_YEAR, WHOLE);
