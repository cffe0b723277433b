import { foldEmail } from '../operators/types.ts';
import { addDays } from '../../kernel/day.ts';
import { err, ok, unreachable } from '../../kernel/result.ts';
import type { Command, Context, Decided, HandoverOutcome, Rejection } from './commands.ts';
import type { Addressee, TransferEvent } from './events.ts';
import {
  MAX_ATTEMPTS,
  asksFrom,
  endedWithoutMove,
  isFinal,
  limit_ms,
  reminders_ms,
  retryDelay_ms,
  timeLimits,
  transitions,
} from './lifecycle.ts';
import { afterApproval, afterProof, afterReading, askByOperator, dueAfter } from './next.ts';
import type { Status, Transfer } from './state.ts';

const DAY_MS = 86_400_000;

/** Pure: the case, a command and what was loaded for it give the events, or say why it cannot be. */
export function decide(transfer: Transfer | null, command: Command, context: Context): Decided {
  if (transfer === null) {
    if (command.type !== 'Receive') throw new Error(`Defect: ${command.type} without a case`);
    const { opening, proof, assessed } = command;
    const received: TransferEvent = {
      type: 'TransferReceived',
      opening,
      dueAt: dueAfter(context, limit_ms(context.profile, 'received')),
    };
    return ok([received, ...afterReading(opening, proof, assessed, context)]);
  }
  switch (command.type) {
    case 'Receive':
      throw new Error('Defect: a case is received once');
    case 'AskAgain':
      return askAgain(transfer, command, context);
    case 'Continue':
      return ok(goOn(transfer, command, context));
    case 'NoteMessage':
      return ok(noteMessage(transfer, command, context));
    case 'ReturnMail':
      return ok(returnMail(transfer, command, context));
    case 'Supersede':
      return allowed(transfer, command.type, transitions.Superseded.from, () => [
        { type: 'Superseded', by: command.by },
      ]);
    case 'ConfirmByHolder':
      return allowed(transfer, command.type, ['waiting-for-holder'], () =>
        afterProof(transfer, command.proof, command.assessed, context),
      );
    case 'ObjectByHolder':
      if (answerOpen(transfer)) return err(answerIsOpen);
      return allowed(transfer, command.type, ['waiting-for-holder', 'cooling-down', 'eligible'], () => [
        { type: 'TransferRefused', code: 'OBJECTED_BY_HOLDER', reason: 'The holder of record objected.' },
      ]);
    case 'Approve':
      return approve(transfer, command, context);
    case 'Refuse':
      return refuse(transfer, command);
    case 'NoteWithdrawal':
      return ok([{ ...command, type: 'WithdrawalNoted' }]);
    case 'Withdraw':
      if (answerOpen(transfer)) return err(answerIsOpen);
      return allowed(transfer, command.type, beforeHandover, () => [
        { type: 'TransferWithdrawn', reason: command.reason },
      ]);
    case 'Ask':
      return ask(transfer, command, context);
    case 'Assign':
      return transfer.assignee === command.to
        ? ok([])
        : ok([{ type: 'Assigned', to: command.to, operator: command.operator, reason: command.reason }]);
    case 'Note':
      return ok([{ type: 'NoteMade', operator: command.operator, text: command.text }]);
    case 'EndTime':
      return ok(endTime(transfer, context));
    case 'StartHandover':
      return allowed(transfer, command.type, transitions.HandoverStarted.from, () => [
        {
          type: 'HandoverStarted',
          importId: command.importId,
          attempt: transfer.attempt + 1,
          dueAt: dueAfter(context, limit_ms(context.profile, 'handing-over')),
        },
      ]);
    case 'StopHandover':
      return allowed(transfer, command.type, ['eligible'], () => [
        { type: 'TransferRefused', code: command.code, reason: command.reason },
      ]);
    case 'RecordOutcome':
      // An attempt thought dead may still answer: another one has the case by then, and its answer is the one that counts.
      if (transfer.status !== 'handing-over' || transfer.attempt !== command.attempt) return ok([]);
      return ok([recordOutcome(transfer, command.outcome, context)]);
    case 'RecordDelivery':
      return ok(transfer.status === 'handed-over' ? [{ type: 'TransferConfirmed' }] : []);
    case 'Undo':
      return undo(transfer, command, context);
    default:
      return unreachable(command);
  }
}

const open: readonly Status[] = [
  'received',
  'needs-information',
  'waiting-for-holder',
  'needs-review',
  'waiting-for-payment',
];

const beforeHandover: readonly Status[] = [...open, 'cooling-down', 'eligible'];

export const canWithdraw = (transfer: Transfer): boolean =>
  beforeHandover.includes(transfer.status) && !answerOpen(transfer);

function allowed(
  transfer: Transfer,
  what: string,
  where: readonly Status[],
  events: () => readonly TransferEvent[],
): Decided {
  return where.includes(transfer.status) ? ok(events()) : err(notAllowed(transfer, what));
}

const verbs: Readonly<Record<string, string>> = {
  ConfirmByHolder: 'confirmed by the holder',
  ObjectByHolder: 'objected to',
  Approve: 'approved',
  Refuse: 'refused',
  Withdraw: 'withdrawn',
  Ask: 'asked about',
  Supersede: 'given up for another one',
  StartHandover: 'handed over',
  Undo: 'undone',
};

const notAllowed = (transfer: Transfer, what: string): Rejection => ({
  code: 'COMMAND_NOT_ALLOWED',
  message: `The transfer stands at "${transfer.status.replaceAll('-', ' ')}" and cannot be ${verbs[what] ?? what} now.`,
});

/**
 * Asked again: nothing new is made. An incomplete case takes the new facts of its requester; and a proven holder's
 * words replace those of somebody who is not, so that nobody can block a license by asking for it first.
 */
function askAgain(transfer: Transfer, command: Extract<Command, { type: 'AskAgain' }>, context: Context): Decided {
  const { opening, proof, assessed } = command;
  const again: TransferEvent = {
    type: 'AskedAgain',
    requestId: opening.requestId,
    requester: opening.requester,
    proven: proof !== null,
    requesterName: opening.requesterName,
    language: opening.language,
  };
  const same = opening.requester.toLowerCase() === transfer.requester.toLowerCase();
  const completes = transfer.status === 'needs-information' && same;
  const untouched = transitions.FactsCompleted.from.includes(transfer.status) && transfer.attempt === 0;
  const replaces = proof !== null && transfer.proof === null && untouched;
  if (!completes && !replaces) return ok([again]);
  const facts = { ...opening, transferId: transfer.transferId };
  return ok([
    again,
    { type: 'FactsCompleted', opening: facts, dueAt: dueAfter(context, limit_ms(context.profile, 'received')) },
    ...afterReading(facts, proof, assessed, context),
  ]);
}

/**
 * More was said in the same conversation: the case begins anew with all of it together, and with the proof that stands
 * behind all of it. Nothing is taken back from a case that is being handed over or has an end.
 */
function goOn(
  transfer: Transfer,
  { opening, proof, assessed }: Extract<Command, { type: 'Continue' }>,
  context: Context,
): readonly TransferEvent[] {
  if (!canChange(transfer)) return [];
  const facts = { ...opening, transferId: transfer.transferId };
  return [
    { type: 'FactsCompleted', opening: facts, dueAt: dueAfter(context, limit_ms(context.profile, 'received')) },
    ...afterReading(facts, proof, assessed, context),
  ];
}

/** True where further words of the customer can still change what is handed over. */
export const canChange = (transfer: Transfer): boolean =>
  transitions.FactsCompleted.from.includes(transfer.status) && transfer.attempt === 0;

/** An operator asked, and what came back is words that only a person understands: it is theirs again. */
function noteMessage(
  transfer: Transfer,
  { inboxId, from, why }: Extract<Command, { type: 'NoteMessage' }>,
  context: Context,
): readonly TransferEvent[] {
  const noted: TransferEvent = { type: 'MessageNoted', inboxId, from, why };
  const answers = transfer.question !== null && why === 'nothing-read' && transfer.status === 'needs-information';
  if (!answers) return [noted];
  const reason = 'The requester answered a question of ours in words that could not be read as facts.';
  const dueAt = dueAfter(context, limit_ms(context.profile, 'needs-review'));
  return [noted, { type: 'ReviewRequested', reason, dueAt, mayBeIssued: transfer.mayBeIssued }];
}

/** Whom the case waits for never got our mail: an operator has to find another way to them. */
function returnMail(
  transfer: Transfer,
  { to, role, reason }: Extract<Command, { type: 'ReturnMail' }>,
  context: Context,
): readonly TransferEvent[] {
  const returned: TransferEvent = { type: 'MailReturned', to, role, reason };
  const waitsFor: Partial<Record<Status, Addressee>> = {
    'needs-information': 'requester',
    'waiting-for-holder': 'holder',
    'waiting-for-payment': 'requester',
  };
  if (waitsFor[transfer.status] !== role) return [returned];
  return [
    returned,
    {
      type: 'ReviewRequested',
      reason: `Our mail to the ${role} (${to}) came back: ${reason}`,
      dueAt: dueAfter(context, limit_ms(context.profile, 'needs-review')),
      mayBeIssued: transfer.mayBeIssued,
    },
  ];
}

const noReason = (text: string): boolean => text.trim().length < 3;
const reasonMissing: Rejection = {
  code: 'REASON_MISSING',
  message: 'Give a reason of at least three letters: it is kept with the case.',
};

function approve(transfer: Transfer, command: Extract<Command, { type: 'Approve' }>, context: Context): Decided {
  if (noReason(command.reason)) return err(reasonMissing);
  if (transfer.keyAside)
    return err({
      code: 'COMMAND_NOT_ALLOWED',
      message:
        'Another case has this license: decide on that one. This one only waits for what its requester left out.',
    });
  if (transfer.approvals.some(({ operator }) => foldEmail(operator) === foldEmail(command.operator))) {
    return err({
      code: 'SAME_OPERATOR',
      message: `${command.operator} has approved this transfer already; a second, different operator must.`,
    });
  }
  return allowed(
    transfer,
    command.type,
    // A question of an operator's own need not be answered for another one to decide.
    [
      ...(transfer.question ? (['needs-information'] as const) : []),
      'waiting-for-holder',
      'needs-review',
      'waiting-for-payment',
      'cooling-down',
    ],
    () => afterApproval(transfer, command, context),
  );
}

function ask(transfer: Transfer, command: Extract<Command, { type: 'Ask' }>, context: Context): Decided {
  if (noReason(command.text)) return err({ code: 'REASON_MISSING', message: 'Write what the requester is asked.' });
  if (!canChange(transfer)) return err(notAllowed(transfer, command.type));
  return allowed(transfer, command.type, asksFrom, () => [askByOperator(command, context)]);
}

/** Nobody could tell whether the destination issued a license: ending the case would leave one behind unknown to all. */
const answerOpen = ({ sen, mayBeIssued }: Transfer): boolean => sen === null && mayBeIssued;

const answerIsOpen: Rejection = {
  code: 'COMMAND_NOT_ALLOWED',
  message:
    'Nobody knows yet whether the destination issued a license. Approve to look again and send it, then undo if it must not be.',
};

function refuse(transfer: Transfer, command: Extract<Command, { type: 'Refuse' }>): Decided {
  if (noReason(command.reason)) return err(reasonMissing);
  if (answerOpen(transfer)) return err(answerIsOpen);
  return allowed(transfer, command.type, beforeHandover, () => [
    { type: 'TransferRefused', code: 'REFUSED_BY_OPERATOR', reason: command.reason },
  ]);
}

function endTime(transfer: Transfer, context: Context): readonly TransferEvent[] {
  const limit = timeLimits[transfer.status];
  if (!limit || transfer.dueAt === null || transfer.dueAt > context.now.toISOString()) return [];
  // Such a case waits on: its time limit only asks the operators again.
  if (transfer.status === 'needs-review' && answerOpen(transfer))
    return [
      {
        type: 'ReviewRequested',
        reason: transfer.reviewReason ?? 'unknown outcome',
        dueAt: dueAfter(context, limit_ms(context.profile, 'needs-review')),
        mayBeIssued: true,
      },
    ];
  if (transfer.closesAt !== null && transfer.closesAt > context.now.toISOString()) return remind(transfer, context);
  if (limit.brings === 'TransferExpired')
    return [
      { type: 'TransferExpired', reason: `Nobody answered while it was ${transfer.status.replaceAll('-', ' ')}.` },
    ];
  if (limit.brings === 'TransferCleared') return [{ type: 'TransferCleared', dueAt: dueAfter(context, 0) }];
  if (limit.brings === 'ConfirmationOverdue')
    return [{ type: 'ConfirmationOverdue', dueAt: dueAfter(context, limit_ms(context.profile, 'handed-over')) }];
  return [];
}

/** The reminder that is due, and when the next one is: counted back from the end, as that is what is kept. */
function remind(transfer: Transfer, context: Context): readonly TransferEvent[] {
  const closesAt = transfer.closesAt ?? context.now.toISOString();
  const asked = Date.parse(closesAt) - limit_ms(context.profile, transfer.status);
  const next = reminders_ms(context.profile, transfer.status).find((after) => asked + after > context.now.getTime());
  return [{ type: 'Reminded', dueAt: next === undefined ? closesAt : new Date(asked + next).toISOString() }];
}

function recordOutcome(transfer: Transfer, outcome: HandoverOutcome, context: Context): TransferEvent {
  const review = (reason: string, mayBeIssued: boolean): TransferEvent => ({
    type: 'ReviewRequested',
    reason,
    mayBeIssued,
    dueAt: dueAfter(context, limit_ms(context.profile, 'needs-review')),
  });
  const later = dueAfter(context, retryDelay_ms(transfer.attempt));
  switch (outcome.status) {
    case 'done':
      return {
        type: 'LicenseIssued',
        sen: outcome.sen,
        honoredUntil: addDays(context.today, Math.round(context.profile.lifetimes.grace / DAY_MS)),
        dueAt: dueAfter(context, limit_ms(context.profile, 'handed-over')),
      };
    case 'refused':
      return review(`DESTINATION_REFUSED: the destination refused it: ${outcome.message}`, false);
    case 'conflict':
      return review(
        `DESTINATION_CONFLICT: the destination has this import already, with another ${outcome.field}`,
        transfer.mayBeIssued,
      );
    case 'try-later':
      return { type: 'HandoverPostponed', message: outcome.message, dueAt: later };
    case 'unknown':
      return transfer.attempt >= MAX_ATTEMPTS
        ? review(`unknown outcome after ${transfer.attempt} attempts: ${outcome.message}`, true)
        : { type: 'OutcomeUnknown', message: outcome.message, dueAt: later };
    default:
      return unreachable(outcome);
  }
}

function undo(transfer: Transfer, command: Extract<Command, { type: 'Undo' }>, context: Context): Decided {
  if (noReason(command.reason)) return err(reasonMissing);
  if (!isFinal(transfer.status) && transfer.status !== 'handed-over') return err(notAllowed(transfer, command.type));
  if ((endedWithoutMove as readonly Status[]).includes(transfer.status)) return err(notAllowed(transfer, command.type));
  if (transfer.honoredUntil !== null && context.today > transfer.honoredUntil) {
    return err({
      code: 'UNDO_TOO_LATE',
      message: `The grace ended on ${transfer.honoredUntil}: the old key is refused since then. From here it only goes forward.`,
    });
  }
  return ok([{ type: 'TransferUndone', operator: command.operator, reason: command.reason }]);
}
