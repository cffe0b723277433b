import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, day, daysBetween } from '../../src/kernel/day.ts';
import { brought, renewed, upgraded } from '../../src/terms/maintenance.ts';
import { mayUpgrade } from '../../src/terms/upgrade.ts';
import { list, policy, pricing, tiers } from './support.ts';

const today = day('2026-11-25');
const term = { start: day('2025-05-01'), end: day('2027-05-01') };

test('a renewal goes on from the old end, also when bought late', () => {
  assert.deepEqual(renewed(term, 12, today, policy), { ok: true, value: { start: term.start, end: '2028-05-01' } });
  const lapsed = { start: day('2024-01-10'), end: day('2026-01-10') };
  assert.deepEqual(renewed(lapsed, 12, today, policy), { ok: true, value: { start: lapsed.start, end: '2027-01-10' } });
});

test('what is not offered is refused with what would be right', () => {
  const code = (result: ReturnType<typeof renewed>) => (result.ok ? null : result.error);
  assert.deepEqual(code(renewed(term, 18, today, policy)), { code: 'MONTHS_NOT_OFFERED', offered: [12, 24, 36] });
  assert.deepEqual(code(renewed(term, 36, today, policy)), {
    code: 'BEYOND_CAP',
    end: '2030-05-01',
    latest: '2029-11-25',
  });
  const long = { start: day('2015-01-10'), end: day('2016-01-10') };
  assert.deepEqual(code(renewed(long, 36, today, policy)), {
    code: 'ENDS_IN_PAST',
    end: '2019-01-10',
    earliest: '2026-11-26',
  });
  assert.equal(code(brought(term, today, today, policy))?.code, 'ENDS_IN_PAST');
  assert.equal(code(brought(term, day('2029-11-26'), today, policy))?.code, 'BEYOND_CAP');
});

test('a master date never shortens a license', () => {
  assert.deepEqual(brought(term, day('2027-01-01'), today, policy), { ok: true, value: term });
  assert.deepEqual(brought(term, day('2028-01-31'), today, policy), {
    ok: true,
    value: { start: term.start, end: '2028-01-31' },
  });
});

test('an upgrade brings 12 months from the day of payment, and the days left at the old rate', () => {
  const tiersOf = (from: number, to: number) => ({ pricing: pricing(), from, to });
  const end = (result: ReturnType<typeof upgraded>) => (result.ok ? result.value.end : result.error.code);
  // 157 days left of 100 users at 700 are 78.5 days of 250 users at 1400.
  assert.equal(end(upgraded(term, tiersOf(100, 250), today, policy)), addDays(day('2027-11-25'), 79));
  assert.equal(
    end(upgraded(term, tiersOf(100, 250), today, { ...policy, upgradeMaintenance: 'replace' })),
    '2027-11-25',
  );
  assert.equal(end(upgraded({ ...term, end: day('2020-01-01') }, tiersOf(10, 25), today, policy)), '2027-11-25');
  assert.equal(end(upgraded(term, tiersOf(10, 75), today, policy)), 'TIER_UNKNOWN');
});

test('with credit-days no paid day is lost, and less than one is given', () => {
  fc.assert(
    fc.property(fc.nat(8), fc.nat(8), fc.integer({ min: -900, max: 1_095 }), (one, two, left) => {
      const [from, to] = [list[Math.min(one, two)], list[Math.max(one, two)]];
      if (!from || !to || from === to) return;
      const old = { start: day('2020-01-01'), end: addDays(today, left) };
      const after = upgraded(old, { pricing: pricing(), from: from.users, to: to.users }, today, policy);
      if (!after.ok) return assert.equal(after.error.code, 'BEYOND_CAP');
      const credited = daysBetween(addMonths(today, 12), after.value.end);
      const owed = (Math.max(0, left) * from.price) / to.price;
      assert.ok(credited >= owed && credited < owed + 1);
    }),
  );
});

test('an upgrade must reach the host, be larger, and be a tier that is sold', () => {
  const may = (users: number, hostUsers: number | null, to: number) => {
    const result = mayUpgrade({ users, hostUsers }, to, tiers);
    return result.ok ? 'ok' : result.error.code;
  };
  assert.equal(may(10, 100, 100), 'ok');
  assert.equal(may(10, 100, -1), 'ok');
  assert.equal(may(10, null, 25), 'ok');
  assert.equal(may(10, 100, 50), 'TIER_BELOW_HOST');
  assert.equal(may(10, -1, 10_000), 'TIER_BELOW_HOST');
  assert.equal(may(100, null, 100), 'TIER_NOT_LARGER');
  assert.equal(may(-1, null, 100), 'TIER_NOT_LARGER');
  assert.equal(may(10, 100, 75), 'TIER_UNKNOWN');
});
