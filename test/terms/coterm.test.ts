import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../src/kernel/day.ts';
import { latestOf, planCoterm } from '../../src/terms/coterm.ts';
import { policy, pricing } from './support.ts';

const today = day('2026-11-25');
const license = (sen: string, users: number, end: string) => ({
  sen,
  users,
  term: { start: day('2020-01-01'), end: day(end) },
  pricing: pricing(),
});
const three = [
  license('SEN-10001', 100, '2027-03-01'),
  license('SEN-10002', 500, '2027-09-15'),
  license('SEN-10003', 25, '2026-06-30'),
];

test('all are brought to one day, license by license, and compared with renewing each apart', () => {
  const plan = planCoterm(three, day('2027-09-15'), today, policy);
  assert.deepEqual(
    plan.lines.map(({ sen, after, days, price, apart }) => [
      sen,
      after.end,
      days,
      price,
      apart?.end ?? null,
      apart?.price ?? null,
    ]),
    [
      ['SEN-10001', '2027-09-15', 198, 19_000, '2028-03-01', 35_000], // 350 x 198/365 = 189.86
      ['SEN-10002', '2027-09-15', 0, 0, null, null],
      ['SEN-10003', '2027-09-15', 442, 12_200, '2028-06-30', 20_000], // 100 x 442/365 = 121.10, lapsed time included
    ],
  );
  assert.equal(plan.total, 31_200);
  assert.equal(plan.totalApart, 55_000);
  assert.deepEqual(plan.refused, []);
});

test('the latest end that lies ahead is offered as the master date', () => {
  assert.equal(latestOf(three, today), '2027-09-15');
  assert.equal(latestOf([license('SEN-10003', 25, '2026-06-30')], today), null);
});

test('a license that cannot be brought there is named with the reason, and the sums leave it out', () => {
  const beyond = planCoterm(three, day('2029-12-01'), today, policy);
  assert.deepEqual(beyond.lines, []);
  assert.deepEqual(
    beyond.refused.map(({ why }) => why.code),
    ['BEYOND_CAP', 'BEYOND_CAP', 'BEYOND_CAP'],
  );
  const strange = planCoterm([...three, license('SEN-10004', 33, '2027-01-01')], day('2027-09-15'), today, policy);
  assert.deepEqual(strange.refused, [{ sen: 'SEN-10004', why: { code: 'TIER_UNKNOWN', users: 33 } }]);
  assert.equal(strange.total, 31_200);
});
