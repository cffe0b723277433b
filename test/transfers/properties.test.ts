import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Command } from '../../src/desk/transfers/commands.ts';
import { decide } from '../../src/desk/transfers/decide.ts';
import { evolveAll } from '../../src/desk/transfers/evolve.ts';
import { isFinal } from '../../src/desk/transfers/lifecycle.ts';
import type { Transfer } from '../../src/desk/transfers/state.ts';
import { assessed, commandsOf, contextAt, opening, start } from './fixtures.ts';

const received: readonly Command[] = [true, false].flatMap((proven): Command[] => [
  {
    type: 'Receive',
    opening,
    proof: proven ? { by: 'message', reason: 'mail' } : null,
    assessed: assessed({ proven }),
  },
  { type: 'Receive', opening, proof: null, assessed: assessed({ proven, incomplete: true }) },
]);

const step = fc.record({
  command: fc.nat(commandsOf('ann', 1).length - 1),
  operator: fc.constantFrom('ann', 'bob'),
  // Of the attempt under way, or of one before it.
  behind: fc.constantFrom(0, 0, 0, 1),
  wait_ms: fc.constantFrom(0, 1_000, 3_600_000, 40 * 86_400_000),
});

const life = fc.record({ first: fc.constantFrom(...received), steps: fc.array(step, { maxLength: 60 }) });

function lived({
  first,
  steps,
}: {
  first: Command;
  steps: readonly { command: number; operator: string; behind: number; wait_ms: number }[];
}): readonly Transfer[] {
  let now = start;
  const states: Transfer[] = [];
  const take = (command: Command) => {
    const before = states.at(-1) ?? null;
    const decided = decide(before, command, contextAt(now));
    if (!decided.ok) return;
    const after = evolveAll(before, decided.value);
    assert.ok(after);
    states.push(after);
  };
  take(first);
  for (const { command, operator, behind, wait_ms } of steps) {
    now = new Date(now.getTime() + wait_ms);
    const attempt = (states.at(-1)?.attempt ?? 0) - behind;
    const chosen = commandsOf(operator, attempt)[command];
    if (chosen) take(chosen);
  }
  return states;
}

test('whatever is commanded in whatever order, no case breaks: each command is allowed or refused, none throws', () => {
  fc.assert(
    fc.property(life, (one) => void lived(one)),
    { numRuns: 1_000 },
  );
});

test('a case that is not over always has a time limit, and one that is over has none', () => {
  fc.assert(
    fc.property(life, (one) => lived(one).every(({ status, dueAt }) => (dueAt === null) === isFinal(status))),
    { numRuns: 500 },
  );
});

test('a SEN, once told, never changes and stays with a case that moved', () => {
  fc.assert(
    fc.property(life, (one) => {
      for (const { status, sen } of lived(one)) {
        assert.equal(sen !== null, ['handed-over', 'confirmed', 'undone'].includes(status));
      }
    }),
    { numRuns: 500 },
  );
});

test('attempts are counted up, one for each start, and the import id stays the same through all of them', () => {
  fc.assert(
    fc.property(life, (one) => {
      const states = lived(one);
      states.forEach((state, index) => {
        const before = states[index - 1];
        if (!before) return;
        assert.ok(state.attempt === before.attempt || state.attempt === before.attempt + 1);
        if (before.importId !== null) assert.equal(state.importId, before.importId);
      });
    }),
    { numRuns: 500 },
  );
});

test('no case ends while nobody knows whether a license was issued for it', () => {
  fc.assert(
    fc.property(life, (one) => {
      const states = lived(one);
      states.forEach(({ status }, index) => {
        const before = states[index - 1];
        if (!before || !['refused', 'withdrawn', 'expired'].includes(status)) return;
        assert.ok(
          !before.reviewReason?.startsWith('unknown') || before.status === status,
          `${before.status} → ${status}`,
        );
      });
    }),
    { numRuns: 500 },
  );
});

test('a risky case is never cleared by one operator alone', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('ann', 'bob', 'cid'), { minLength: 1, maxLength: 6 }), (operators) => {
      let transfer = evolveAll(null, [
        { type: 'TransferReceived', opening, dueAt: start.toISOString() },
        { type: 'ReviewRequested', reason: 'look', dueAt: start.toISOString(), mayBeIssued: false },
      ]);
      for (const operator of operators) {
        const command: Command = {
          type: 'Approve',
          operator,
          reason: 'I called',
          evidence: null,
          assessed: assessed({ risks: ['public-domain'] }),
        };
        const decided = decide(transfer, command, contextAt(start));
        if (decided.ok) transfer = evolveAll(transfer, decided.value);
      }
      assert.equal(transfer?.status === 'eligible', new Set(operators).size >= 2);
    }),
  );
});
