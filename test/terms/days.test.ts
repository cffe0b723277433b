import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, day, daysBetween } from '../../src/kernel/day.ts';
import { chargedDays, dayCount } from '../../src/terms/days.ts';

const anyDay = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays(day('2015-01-01'), days));

test('between the same day of the same month a year has 365 days, else each day counts', () => {
  for (const [start, end, days] of [
    ['2023-05-01', '2024-05-01', 365],
    ['2019-03-01', '2022-03-01', 3 * 365],
    ['2024-01-01', '2024-12-31', 365],
    ['2024-02-28', '2024-03-01', 2],
    ['2019-06-01', '2020-06-05', 370],
    ['2026-11-25', '2026-11-25', 0],
  ] as const)
    assert.equal(dayCount(day(start), day(end)), days, `${start} to ${end}`);
});

test('a month later is the same day, or the last of a shorter month', () => {
  for (const [from, months, to] of [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-11-25', 36, '2029-11-25'],
    ['2026-12-31', 2, '2027-02-28'],
  ] as const)
    assert.equal(addMonths(day(from), months), to);
});

test('no period costs more days than its parts, wherever it is split', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 0, max: 1_500 }), (start, one, two) => {
      const between = addDays(start, one);
      const end = addDays(between, two);
      assert.ok(chargedDays(start, end) <= chargedDays(start, between) + chargedDays(between, end));
    }),
    { numRuns: 5_000 },
  );
});

test('what is charged is never more than the days there are, and less only by leap days', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 4_000 }), (start, days) => {
      const end = addDays(start, days);
      const charged = chargedDays(start, end);
      assert.ok(charged <= daysBetween(start, end) && charged >= days - Math.ceil(days / 1_461) - 1);
    }),
  );
});
