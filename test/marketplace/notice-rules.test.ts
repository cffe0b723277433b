import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Day, addDays, day, daysBetween } from '../../src/kernel/day.ts';
import { chosen, offeredSteps, shown, stepsFor, unchosen } from '../../src/marketplace/notices/choice.ts';
import { AFTER_END, MOST_DAYS_LATE, endsDue, spanOf, stepDue, together } from '../../src/marketplace/notices/rules.ts';
import type { LockedLicense } from '../../src/marketplace/licenses/types.ts';
import { profile } from '../sources/support.ts';

const steps = offeredSteps(profile);
const today = day('2026-11-25');

test('the vendor offers 90, 60, 30 and 7 days before, and once after', () => {
  assert.deepEqual(steps, [90, 60, 30, 7, AFTER_END]);
});

test('a step falls due on its day and on no other', () => {
  const span = spanOf(addDays(today, -1), today) ?? assert.fail();
  for (const left of [90, 60, 30, 7]) assert.equal(stepDue(addDays(today, left), steps, span), left);
  assert.equal(stepDue(addDays(today, -1), steps, span), AFTER_END);
  for (const left of [91, 89, 31, 8, 6, 1, 0, -2])
    assert.equal(stepDue(addDays(today, left), steps, span), null, `${left}`);
  assert.equal(spanOf(today, today), null);
});

test('whenever the worker comes by, each step of each end is told at most once, the latest where several fell due, and on its day where it came by daily', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 400 }), gaps, (ahead, days) => {
      const end = addDays(today, ahead);
      const told: { step: number; on: Day }[] = [];
      let done = addDays(today, -1);
      let now = today;
      for (const gap of days) {
        const span = spanOf(done, now);
        if (span) {
          const step = stepDue(end, steps, span);
          assert.equal(step !== null, endsDue(steps, span).includes(end));
          if (step !== null) told.push({ step, on: now });
        }
        done = now;
        now = addDays(now, gap);
      }
      const order = told.map(({ step }) => step);
      assert.deepEqual(
        order,
        order.toSorted((a, b) => b - a),
      );
      assert.equal(new Set(order).size, order.length);
      for (const { step, on } of told) {
        const late = daysBetween(addDays(end, step === AFTER_END ? 1 : -step), on);
        assert.ok(late >= 0 && late <= MOST_DAYS_LATE);
        if (days.every((gap) => gap === 1)) assert.equal(late, 0);
      }
    }),
  );
});

test('an account chooses which, or none; all means also what comes later', () => {
  const base = { wanted: true, language: null, afterEnd: true };
  assert.deepEqual(stepsFor(steps, unchosen), steps);
  assert.equal(chosen(steps, { ...base, daysBefore: [90, 60, 30, 7] }).steps, null);
  const some = chosen(steps, { ...base, daysBefore: [30, 45], afterEnd: false });
  assert.deepEqual(stepsFor(steps, some), [30]);
  assert.deepEqual(shown(steps, some).daysBefore, [30]);
  assert.deepEqual(stepsFor(steps, chosen(steps, { ...base, wanted: false, daysBefore: [30] })), []);
  assert.equal(chosen(steps, { ...base, daysBefore: [], afterEnd: false }).wanted, false);
});

const license = (n: number, end: Day, more: Partial<LockedLicense> = {}): LockedLicense => ({
  accountId: 'a',
  licenseId: `l${n}`,
  sen: `SEN-480000${n}`,
  appKey: 'com.sketchwell.wireframes.confluence',
  organization: 'Example',
  users: 100,
  hostUsers: null,
  type: 'COMMERCIAL',
  maintenanceStart: day('2026-01-01'),
  maintenanceEnd: end,
  status: 'active',
  createdAt: new Date(0),
  changedAt: null,
  keyNo: 1,
  ...more,
});

test('dates are brought together to the latest end, where that lies beyond what falls due, with what it costs', () => {
  const soon = license(1, addDays(today, 30));
  const later = license(2, addDays(today, 200));
  // 170 days of 350 a year, rounded up to whole dollars: 163.01 -> 164.
  assert.deepEqual(together(profile, [soon], [soon, later], today), {
    date: later.maintenanceEnd,
    total: 16_400,
    apart: 35_000,
  });
  assert.equal(together(profile, [soon], [soon], today), null);
  assert.equal(together(profile, [later], [soon, later], today), null);
  const gone = license(3, day('2024-01-01'));
  assert.equal(together(profile, [soon], [soon, later, gone], today)?.total, 16_400);
  assert.equal(together(profile, [soon], [soon, license(4, addDays(today, 200), { status: 'voided' })], today), null);
  const tooFar = license(5, addDays(today, 365 * 3 + 30));
  assert.equal(together(profile, [soon], [soon, tooFar], today), null);
});
