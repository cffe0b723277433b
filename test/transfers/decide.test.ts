import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Command } from '../../src/desk/transfers/commands.ts';
import { decide } from '../../src/desk/transfers/decide.ts';
import { evolveAll } from '../../src/desk/transfers/evolve.ts';
import { MAX_ATTEMPTS, isFinal, timeLimits } from '../../src/desk/transfers/lifecycle.ts';
import { type Status, type Transfer, statuses } from '../../src/desk/transfers/state.ts';
import { assessed, commandsOf, context, contextAt, opening, proof, start, transferIn } from './fixtures.ts';

const after = (transfer: Transfer | null, command: Command, at = context): Transfer | string => {
  const decided = decide(transfer, command, at);
  if (!decided.ok) return decided.error.code;
  const evolved = evolveAll(transfer, decided.value);
  assert.ok(evolved);
  return evolved;
};
const statusAfter = (from: Status, command: Command, change: Partial<Transfer> = {}, at = context): string => {
  const result = after(transferIn(from, change), command, at);
  return typeof result === 'string' ? result : result.status;
};

const approve = (operator = 'ann', change: Parameters<typeof assessed>[0] = {}): Command => ({
  type: 'Approve',
  operator,
  reason: 'I called the holder',
  evidence: null,
  assessed: assessed(change),
});
const refuse: Command = { type: 'Refuse', operator: 'ann', reason: 'not theirs' };
const withdraw: Command = { type: 'Withdraw', reason: 'not wanted' };
const undo: Command = { type: 'Undo', operator: 'ann', reason: 'a mistake' };
const outcome = (answer: Extract<Command, { type: 'RecordOutcome' }>['outcome'], attempt = 1): Command => ({
  type: 'RecordOutcome',
  attempt,
  outcome: answer,
});

describe('a request that is read', () => {
  const cases: readonly [string, Parameters<typeof assessed>[0], boolean, Status][] = [
    ['with the proven holder is cleared at once', {}, true, 'eligible'],
    ['without proof waits for the holder', { proven: false }, false, 'waiting-for-holder'],
    ['with a fact missing is asked for it', { incomplete: true }, true, 'needs-information'],
    ['for the cloud is refused', { hosting: 'cloud' }, true, 'refused'],
  ];
  for (const [name, change, proven, expected] of cases) {
    test(name, () => {
      const command: Command = {
        type: 'Receive',
        opening,
        proof: proven ? { by: 'message', reason: 'mail' } : null,
        assessed: assessed(change),
      };
      const result = after(null, command);
      assert.ok(typeof result !== 'string');
      assert.equal(result.status, expected);
      assert.equal(result.dueAt === null, isFinal(expected));
    });
  }

  test('whose account is not the holder waits so that the holder can object, unless the holder said yes by link', () => {
    const other = { ...opening, account: opening.account && { ...opening.account, email: 'bob@other.example' } };
    const received = after(null, {
      type: 'Receive',
      opening: other,
      proof: { by: 'message', reason: 'mail' },
      assessed: assessed(),
    });
    assert.equal(typeof received === 'string' ? received : received.status, 'cooling-down');
    assert.equal(
      statusAfter(
        'waiting-for-holder',
        { type: 'ConfirmByHolder', proof, assessed: assessed() },
        { account: other.account },
      ),
      'eligible',
    );
  });
});

describe('given a status, when a command comes, then', () => {
  const table: readonly [Status, Command, string][] = [
    ['waiting-for-holder', { type: 'ConfirmByHolder', proof, assessed: assessed() }, 'eligible'],
    ['eligible', { type: 'ConfirmByHolder', proof, assessed: assessed() }, 'COMMAND_NOT_ALLOWED'],
    ['waiting-for-holder', { type: 'ObjectByHolder' }, 'refused'],
    ['cooling-down', { type: 'ObjectByHolder' }, 'refused'],
    ['eligible', { type: 'ObjectByHolder' }, 'refused'],
    ['handing-over', { type: 'ObjectByHolder' }, 'COMMAND_NOT_ALLOWED'],
    ['needs-review', approve(), 'eligible'],
    ['waiting-for-payment', approve(), 'eligible'],
    ['cooling-down', approve(), 'eligible'],
    ['received', approve(), 'COMMAND_NOT_ALLOWED'],
    ['confirmed', approve(), 'COMMAND_NOT_ALLOWED'],
    ['waiting-for-holder', refuse, 'refused'],
    ['outcome-unknown', refuse, 'COMMAND_NOT_ALLOWED'],
    ['handed-over', refuse, 'COMMAND_NOT_ALLOWED'],
    ['needs-information', withdraw, 'withdrawn'],
    ['handing-over', withdraw, 'COMMAND_NOT_ALLOWED'],
    ['eligible', { type: 'StartHandover', importId: 'i' }, 'handing-over'],
    ['outcome-unknown', { type: 'StartHandover', importId: 'i' }, 'handing-over'],
    ['needs-review', { type: 'StartHandover', importId: 'i' }, 'COMMAND_NOT_ALLOWED'],
    ['eligible', { type: 'StopHandover', code: 'LICENSE_REVOKED', reason: 'r' }, 'refused'],
    ['handing-over', outcome({ status: 'done', sen: 'SEN-4800001' }), 'handed-over'],
    ['handing-over', outcome({ status: 'refused', message: 'm' }), 'needs-review'],
    ['handing-over', outcome({ status: 'conflict', field: 'email' }), 'needs-review'],
    ['handing-over', outcome({ status: 'try-later', message: 'm' }), 'eligible'],
    ['handing-over', outcome({ status: 'unknown', message: 'm' }), 'outcome-unknown'],
    ['handed-over', { type: 'RecordDelivery' }, 'confirmed'],
    ['undone', { type: 'RecordDelivery' }, 'undone'],
    ['handed-over', undo, 'undone'],
    ['confirmed', undo, 'undone'],
    ['refused', undo, 'COMMAND_NOT_ALLOWED'],
    ['undone', undo, 'COMMAND_NOT_ALLOWED'],
  ];
  for (const [status, command, expected] of table) {
    test(`${status} + ${command.type} → ${expected}`, () => assert.equal(statusAfter(status, command), expected));
  }

  test('every other pair is allowed or refused with a code, and never throws', () => {
    let refused = 0;
    for (const status of statuses) {
      for (const command of commandsOf('ann', 1)) {
        const result = after(transferIn(status), command);
        if (result === 'COMMAND_NOT_ALLOWED') refused += 1;
        else assert.ok(typeof result !== 'string', `${status} + ${command.type}: ${JSON.stringify(result)}`);
      }
    }
    assert.ok(refused > 50, `${refused} pairs were refused`);
  });
});

describe('a time limit', () => {
  for (const status of statuses) {
    const limit = timeLimits[status];
    if (!limit || limit.brings === 'HandoverStarted') continue;
    test(`of ${status} ends with ${limit.brings}, and not before`, () => {
      const transfer = transferIn(status);
      const early = decide(transfer, { type: 'EndTime' }, context);
      assert.deepEqual(early.ok && early.value, []);
      const end = new Date(transfer.dueAt ?? '');
      const late = decide(transfer, { type: 'EndTime' }, contextAt(end));
      assert.ok(late.ok);
      assert.deepEqual(
        late.value.map(({ type }) => type),
        [limit.brings],
      );
    });
  }
});

describe('an approval', () => {
  test('of a risky case needs two different operators', () => {
    const risky = { risks: ['public-domain' as const] };
    const once = after(transferIn('needs-review'), approve('ann', risky));
    assert.ok(typeof once !== 'string');
    assert.equal(once.status, 'needs-review');
    assert.equal(after(once, approve('ann', risky)), 'SAME_OPERATOR');
    assert.equal(after(once, approve(' Ann', risky)), 'SAME_OPERATOR');
    const twice = after(once, approve('bob', risky));
    assert.equal(typeof twice === 'string' ? twice : twice.status, 'eligible');
  });

  test('does not carry over to facts that were asked for afterwards', () => {
    const risky = { risks: ['public-domain' as const] };
    const approved = after(transferIn('needs-review'), approve('ann', risky));
    assert.ok(typeof approved !== 'string');
    const asked = { ...approved, status: 'needs-information' as const };
    const again = after(asked, { type: 'AskAgain', opening, proof: null, assessed: assessed({ proven: false }) });
    assert.ok(typeof again !== 'string');
    assert.deepEqual([again.approvals, again.proof], [[], null]);
  });

  test('without a reason is none', () => {
    assert.equal(after(transferIn('needs-review'), { ...approve(), reason: '  ' } as Command), 'REASON_MISSING');
  });
});

describe('an answer of the destination', () => {
  test('of an attempt that was given up changes nothing', () => {
    const transfer = transferIn('handing-over', { attempt: 3 });
    for (const command of commandsOf('ann', 2).filter(({ type }) => type === 'RecordOutcome')) {
      assert.deepEqual(after(transfer, command), transfer);
    }
  });

  test('that stays unknown comes before a person, and nobody can end the case while it is open', () => {
    const last = after(
      transferIn('handing-over', { attempt: MAX_ATTEMPTS }),
      outcome({ status: 'unknown', message: 'm' }, MAX_ATTEMPTS),
    );
    assert.ok(typeof last !== 'string');
    assert.equal(last.status, 'needs-review');
    const late = contextAt(new Date(start.getTime() + 400 * 86_400_000));
    assert.equal(after(last, refuse), 'COMMAND_NOT_ALLOWED');
    assert.equal(after(last, withdraw), 'COMMAND_NOT_ALLOWED');
    const asked = after(last, { type: 'EndTime' }, late);
    assert.ok(typeof asked !== 'string');
    assert.equal(asked.status, 'needs-review');
    assert.ok((asked.dueAt ?? '') > (last.dueAt ?? ''));
    const cleared = after(last, approve());
    assert.ok(typeof cleared !== 'string');
    assert.equal(cleared.status, 'eligible');
    assert.equal(after(cleared, { type: 'ObjectByHolder' }), 'COMMAND_NOT_ALLOWED');
    assert.equal(after(cleared, withdraw), 'COMMAND_NOT_ALLOWED');
  });

  test('that was a clear no lets an operator end the case', () => {
    const no = after(transferIn('handing-over'), outcome({ status: 'refused', message: 'm' }));
    assert.ok(typeof no !== 'string');
    const ended = after(no, refuse);
    assert.equal(typeof ended === 'string' ? ended : ended.status, 'refused');
  });
});

describe('taking back', () => {
  test('works on the last day of the grace and not on the day after', () => {
    const honoredUntil = transferIn('confirmed').honoredUntil ?? '';
    const last = contextAt(new Date(`${honoredUntil}T23:59:59Z`));
    const over = contextAt(new Date(Date.parse(`${honoredUntil}T00:00:00Z`) + 86_400_000));
    assert.equal(statusAfter('confirmed', undo, {}, last), 'undone');
    assert.equal(statusAfter('confirmed', undo, {}, over), 'UNDO_TOO_LATE');
  });
});

describe('an operator’s question', () => {
  const question: Command = { type: 'Ask', operator: 'ann', text: 'Which of your servers is it?', facts: [] };
  const noted = (why: 'nothing-read' | 'stranger'): Command => ({
    type: 'NoteMessage',
    inboxId: '00000000-0000-4000-8000-00000000000b',
    from: opening.requester,
    why,
  });
  const asked = (from: Status): Transfer => {
    const result = after(transferIn(from), question);
    assert.ok(typeof result !== 'string');
    return result;
  };

  test('can be put where an answer still changes the case, and nowhere else', () => {
    const may = statuses.filter((status) => statusAfter(status, question) === 'needs-information');
    assert.deepEqual(may, ['needs-information', 'waiting-for-holder', 'needs-review', 'waiting-for-payment']);
    assert.equal(statusAfter('needs-review', question, { attempt: 1 }), 'COMMAND_NOT_ALLOWED');
    assert.equal(statusAfter('needs-review', { ...question, text: '  ' }), 'REASON_MISSING');
  });

  test('is over with an answer that brings facts, and comes back to the operators with one that only a person reads', () => {
    const open = asked('needs-review');
    assert.equal(open.question?.operator, 'ann');
    const answered = after(open, { type: 'Continue', opening, proof, assessed: assessed() });
    assert.ok(typeof answered !== 'string' && answered.question === null);
    const words = after(open, noted('nothing-read'));
    assert.ok(typeof words !== 'string' && words.status === 'needs-review' && words.question === null);
    const other = after(open, noted('stranger'));
    assert.ok(typeof other !== 'string' && other.status === 'needs-information');
  });

  test('need not be answered for an operator to approve; a question of the rules must be', () => {
    assert.equal(statusOf(after(asked('waiting-for-holder'), approve())), 'eligible');
    assert.equal(statusAfter('needs-information', approve()), 'COMMAND_NOT_ALLOWED');
  });

  test('a colleague’s hand and a note change no status, in whichever the case is', () => {
    for (const status of statuses) {
      assert.equal(statusAfter(status, { type: 'Assign', operator: 'ann', to: 'bob', reason: null }), status);
      assert.equal(statusAfter(status, { type: 'Note', operator: 'ann', text: 'Called them.' }), status);
    }
  });
});

const statusOf = (result: Transfer | string): string => (typeof result === 'string' ? result : result.status);
