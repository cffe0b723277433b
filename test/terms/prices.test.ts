import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cents } from '../../src/kernel/money.ts';
import {
  annualRenewal,
  proratedRenewal,
  renewalPrice,
  termPrice,
  termUpgradePrice,
  upgradePrice,
} from '../../src/terms/prices.ts';
import { list, pricing, tiers } from './support.ts';

test('a renewal costs half the list price for each 12 months', () => {
  for (const { users, price } of list) {
    assert.equal(annualRenewal(pricing(), users), price / 2);
    assert.equal(renewalPrice(pricing(), users, 36), (price / 2) * 3);
  }
});

test('a larger tier costs the difference of the list prices, and never less than nothing', () => {
  assert.equal(upgradePrice(pricing(), 10, 100), 69_000);
  assert.equal(upgradePrice(pricing(), 500, -1), 850_000);
  assert.equal(upgradePrice(pricing(), 100, 10), 0);
  assert.equal(upgradePrice(pricing(), 10, 75), null);
});

test('an academic license pays half, a community one nothing, a partner the price less the discount', () => {
  assert.equal(annualRenewal(pricing({ typePercent: 50 }), 100), 17_500);
  assert.equal(upgradePrice(pricing({ typePercent: 0 }), 10, 100), 0);
  assert.equal(renewalPrice(pricing({ discountPercent: 20 }), 100, 12), 28_000);
  assert.equal(upgradePrice(pricing({ discountPercent: 25, typePercent: 50 }), 10, 100), 25_875);
});

test('a part of a year is paid by the day, rounded up to whole dollars', () => {
  assert.equal(proratedRenewal(pricing(), 2_000, 290), 194_700); // 290/365 of 2450 are 1946.58
  assert.equal(proratedRenewal(pricing(), 10, 1), 100);
  assert.equal(proratedRenewal(pricing(), 100, 0), 0);
  assert.equal(proratedRenewal(pricing(), 100, 365), 35_000);
});

test('term licenses: the checked cases of the Marketplace, to the dollar', () => {
  const [a, b, c, d] = [670_000, 420_000, 700_000, 630_000].map(cents) as [never, never, never, never];
  assert.equal(termPrice(a, 290), 532_400);
  assert.equal(termPrice(a, 290, { annual: b, overlapDays: 290 }), 198_800);
  assert.equal(termPrice(c, 370, { annual: d, overlapDays: 197 }), 369_600);
  assert.equal(termPrice(b, 10, { annual: a, overlapDays: 300 }), 0);
  assert.equal(termUpgradePrice(a, c, 365), 30_000);
  assert.equal(termUpgradePrice(c, a, 365), 0);
});

test('an order is never cheaper in parts: months, days and tiers', () => {
  const anyPricing = fc.record({
    typePercent: fc.constantFrom(0, 50, 100, 33),
    renewalPercent: fc.constantFrom(50, 33),
    discountPercent: fc.integer({ min: 0, max: 25 }),
  });
  const users = fc.constantFrom(...tiers);
  const days = fc.integer({ min: 0, max: 1_095 });
  fc.assert(
    fc.property(anyPricing, users, days, days, (over, tier, one, two) => {
      const by = pricing(over);
      assert.ok(
        Number(proratedRenewal(by, tier, one + two)) <=
          Number(proratedRenewal(by, tier, one)) + Number(proratedRenewal(by, tier, two)),
      );
      assert.ok(
        Number(renewalPrice(by, tier, 36)) <= Number(renewalPrice(by, tier, 24)) + Number(renewalPrice(by, tier, 12)),
      );
      // Bringing it to a day a year ahead costs no less than the year.
      assert.ok(Number(proratedRenewal(by, tier, 365)) >= Number(renewalPrice(by, tier, 12)));
    }),
  );
  fc.assert(
    fc.property(anyPricing, fc.uniqueArray(fc.nat(8), { minLength: 3, maxLength: 3 }), (over, places) => {
      const [small = 0, middle = 0, large = 0] = places.toSorted((x, y) => x - y).map((place) => tiers[place] ?? 0);
      const by = pricing(over);
      const [whole, first, second] = [
        upgradePrice(by, small, large),
        upgradePrice(by, small, middle),
        upgradePrice(by, middle, large),
      ];
      assert.ok(Number(whole) <= Number(first) + Number(second));
    }),
  );
});
