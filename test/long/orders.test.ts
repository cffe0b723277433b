import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { anyHistory } from '../orders/any-history.ts';
import { live, nothingSeen } from '../orders/histories.ts';

const seed = process.env['REHOME_SEED'] ?? randomUUID().slice(0, 8);
const RUNS = Number(process.env['REHOME_RUNS'] ?? 100_000);

test(`in ${RUNS} random order histories the books balance, no paid day is lost or given, and the cap holds`, () => {
  const seen = nothingSeen();
  fc.assert(
    fc.property(anyHistory, (shape) => live(shape, seen)),
    { numRuns: RUNS, seed: Number.parseInt(seed, 16) },
  );
  console.log(
    `orders: REHOME_SEED=${seed}; ${Object.entries(seen)
      .map(([what, times]) => `${times} ${what}`)
      .join(', ')}`,
  );
  for (const [what, times] of Object.entries(seen)) assert.ok(times > RUNS / 100, `${what} was seen ${times} times`);
});
