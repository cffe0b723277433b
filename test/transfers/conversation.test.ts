import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decide } from '../../src/desk/transfers/decide.ts';
import { evolveAll } from '../../src/desk/transfers/evolve.ts';
import type { Command } from '../../src/desk/transfers/commands.ts';
import type { Transfer } from '../../src/desk/transfers/state.ts';
import { assessed, contextAt, opening, start, transferIn } from './fixtures.ts';

const DAY = 86_400_000;
const at = (days: number) => contextAt(new Date(start.getTime() + days * DAY));

function after(transfer: Transfer | null, command: Command, days: number): Transfer {
  const decided = decide(transfer, command, at(days));
  assert.ok(decided.ok, decided.ok ? '' : decided.error.message);
  const next = evolveAll(transfer, decided.value);
  assert.ok(next);
  return next;
}

const typesOf = (transfer: Transfer, command: Command, days = 0): readonly string[] => {
  const decided = decide(transfer, command, at(days));
  return decided.ok ? decided.value.map(({ type }) => type) : [decided.error.code];
};

describe('a question that nobody answers', () => {
  const asked = after(null, { type: 'Receive', opening, proof: null, assessed: assessed({ incomplete: true }) }, 0);

  test('is brought up after 3 and 7 days and ends after 14', () => {
    assert.equal(asked.status, 'needs-information');
    assert.deepEqual([asked.dueAt, asked.closesAt], [at(3).now.toISOString(), at(14).now.toISOString()]);
    assert.deepEqual(typesOf(asked, { type: 'EndTime' }, 2), []);
    const once = after(asked, { type: 'EndTime' }, 3);
    assert.deepEqual([once.reminded, once.dueAt], [1, at(7).now.toISOString()]);
    const twice = after(once, { type: 'EndTime' }, 7);
    assert.deepEqual([twice.reminded, twice.dueAt, twice.closesAt], [2, at(14).now.toISOString(), asked.closesAt]);
    assert.equal(after(twice, { type: 'EndTime' }, 14).status, 'expired');
  });

  test('is brought up once where two reminders fell into a time when nothing ran', () => {
    const once = after(asked, { type: 'EndTime' }, 9);
    assert.deepEqual([once.reminded, once.dueAt], [1, asked.closesAt]);
  });

  test('is counted anew when it is asked anew', () => {
    const again = after(
      after(asked, { type: 'EndTime' }, 3),
      { type: 'Continue', opening, proof: null, assessed: assessed({ incomplete: true }) },
      5,
    );
    assert.deepEqual(
      [again.reminded, again.dueAt, again.closesAt],
      [0, at(8).now.toISOString(), at(19).now.toISOString()],
    );
  });
});

describe('further words in a conversation', () => {
  const more: Command = { type: 'Continue', opening, proof: null, assessed: assessed({ proven: false }) };

  test('begin the case anew while nothing was decided for good', () => {
    for (const status of ['needs-information', 'waiting-for-holder', 'needs-review', 'waiting-for-payment'] as const)
      assert.equal(typesOf(transferIn(status), more)[0], 'FactsCompleted', status);
  });

  test('take back the proof that stood behind other words', () => {
    const proven = transferIn('cooling-down', { proof: { by: 'message', reason: 'signed' } });
    assert.equal(after(proven, more, 0).proof, null);
    assert.equal(after(proven, more, 0).status, 'waiting-for-holder');
  });

  test('change nothing once it is handed over or has an end', () => {
    for (const status of ['eligible', 'handing-over', 'outcome-unknown', 'confirmed', 'refused', 'expired'] as const)
      assert.deepEqual(typesOf(transferIn(status), more), [], status);
    assert.deepEqual(typesOf(transferIn('needs-review', { attempt: 1 }), more), []);
  });
});

describe('a mail of ours that came back', () => {
  const returned = (role: 'requester' | 'holder'): Command => ({
    type: 'ReturnMail',
    to: 'jane@holder.example',
    role,
    reason: '5.1.1 unknown user',
  });

  test('brings an operator in where the case waits for that very person', () => {
    assert.equal(after(transferIn('waiting-for-holder'), returned('holder'), 0).status, 'needs-review');
    assert.equal(after(transferIn('needs-information'), returned('requester'), 0).status, 'needs-review');
  });

  test('is kept in the history otherwise', () => {
    assert.deepEqual(typesOf(transferIn('waiting-for-holder'), returned('requester')), ['MailReturned']);
    assert.deepEqual(typesOf(transferIn('confirmed'), returned('requester')), ['MailReturned']);
  });
});

test('a case whose key has another case ends in favor of that one', () => {
  const ended = after(
    transferIn('needs-information', { keyLast4: null, licenseId: null }),
    { type: 'Supersede', by: 'x' },
    0,
  );
  assert.deepEqual([ended.status, ended.ending?.code], ['withdrawn', 'CONTINUED_ELSEWHERE']);
});
