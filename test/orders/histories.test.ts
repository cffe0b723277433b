import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { anyHistory } from './any-history.ts';
import { live, nothingSeen } from './histories.ts';

const RUNS = 2_000;

test(`in ${RUNS} random histories the books balance, no paid day is lost or given, and the cap holds`, () => {
  const seen = nothingSeen();
  fc.assert(
    fc.property(anyHistory, (shape) => live(shape, seen)),
    { numRuns: RUNS },
  );
  for (const [what, times] of Object.entries(seen)) assert.ok(times > RUNS / 100, `${what} was seen ${times} times`);
});
