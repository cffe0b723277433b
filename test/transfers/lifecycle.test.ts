import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkLifecycle, timeLimits, transitions } from '../../src/desk/transfers/lifecycle.ts';

describe('the life of a case', () => {
  test('is whole: every status is reached, has a time limit and a way to an end', () => {
    assert.deepEqual(checkLifecycle(), []);
  });

  test('that lost the way into a status is found', () => {
    const { CoolDownStarted: _, ...broken } = transitions;
    assert.deepEqual(checkLifecycle(broken), ['cooling-down cannot be reached']);
  });

  test('that lost the way out of a status is found', () => {
    const broken = {
      ...transitions,
      TransferConfirmed: { from: [], to: 'confirmed' as const },
      TransferUndone: { from: ['confirmed' as const], to: 'undone' as const },
    };
    const wrong = checkLifecycle(broken);
    assert.ok(wrong.includes('handed-over has no way to an end'), wrong.join('; '));
    assert.ok(wrong.includes('confirmed cannot be reached'), wrong.join('; '));
  });

  test('whose time limit brings about what cannot happen there is found', () => {
    const limits = { ...timeLimits, eligible: { brings: 'TransferConfirmed' as const } };
    assert.deepEqual(checkLifecycle(transitions, limits), [
      'eligible: its time limit brings TransferConfirmed, which cannot happen there',
    ]);
  });
});
