import { unreachable } from '../../kernel/result.ts';
import type { Opening, TransferEvent } from './events.ts';
import { isFinal, transitions } from './lifecycle.ts';
import type { Status, Transfer } from './state.ts';

/** What a case is after an event. Throws where the life of a case does not allow it: that is a defect of `decide`. */
export function evolve(transfer: Transfer | null, event: TransferEvent): Transfer {
  const { from, to } = transitions[event.type];
  if (transfer === null) {
    if (event.type !== 'TransferReceived') throw new Error(`Defect: ${event.type} before a case was received`);
    return { ...fresh, ...event.opening, status: 'received', dueAt: event.dueAt, closesAt: event.dueAt };
  }
  if (!from.includes(transfer.status)) throw new Error(`Defect: ${event.type} cannot happen in ${transfer.status}`);
  const status: Status = to === 'stay' ? transfer.status : to;
  const dueAt = isFinal(status) ? null : 'dueAt' in event ? event.dueAt : transfer.dueAt;
  return { ...transfer, status, dueAt, closesAt: closesAfter(transfer, event, dueAt), ...changes(transfer, event) };
}

/** A reminder moves what is due next, and never the end of the time limit. */
function closesAfter(transfer: Transfer, event: TransferEvent, dueAt: string | null): string | null {
  if (dueAt === null) return null;
  if ('closesAt' in event) return event.closesAt;
  return event.type === 'Reminded' || !('dueAt' in event) ? transfer.closesAt : dueAt;
}

export const evolveAll = (transfer: Transfer | null, events: readonly TransferEvent[]): Transfer | null =>
  events.reduce<Transfer | null>((state, event) => evolve(state, event), transfer);

const fresh = {
  verdict: null,
  proof: null,
  risks: [],
  approvals: [],
  reviewReason: null,
  attempt: 0,
  importId: null,
  mayBeIssued: false,
  lastMessage: null,
  reminded: 0,
  linkId: null,
  sen: null,
  honoredUntil: null,
  assignee: null,
  question: null,
  ending: null,
} as const;

/** New facts come with a new message: what was proven for the old ones does not stand behind them. */
const restart = (opening: Opening): Partial<Transfer> => ({
  ...opening,
  keyAside: opening.keyAside === true,
  proof: null,
  approvals: [],
  question: null,
});

function changes(transfer: Transfer, event: TransferEvent): Partial<Transfer> {
  switch (event.type) {
    case 'FactsCompleted':
      return restart(event.opening);
    case 'Assessed':
      return { verdict: event.verdict, risks: event.risks };
    case 'ProofGiven':
      return { proof: event.proof };
    case 'ApprovalGiven':
      return { approvals: [...transfer.approvals, event.approval] };
    case 'ReviewRequested':
      return { reviewReason: event.reason, approvals: [], mayBeIssued: event.mayBeIssued, question: null };
    case 'HandoverStarted':
      // Taken up again while it was being handed over: the attempt before died without a word.
      return {
        importId: event.importId,
        attempt: event.attempt,
        mayBeIssued: transfer.mayBeIssued || transfer.status === 'handing-over',
      };
    case 'HandoverPostponed':
      return { lastMessage: event.message };
    case 'OutcomeUnknown':
      return { lastMessage: event.message, mayBeIssued: true };
    case 'LicenseIssued':
      return { sen: event.sen, honoredUntil: event.honoredUntil, lastMessage: null, mayBeIssued: false };
    case 'TransferRefused':
      return { ending: { code: event.code, reason: event.reason } };
    case 'TransferWithdrawn':
      return { ending: { code: 'WITHDRAWN_BY_REQUESTER', reason: event.reason } };
    case 'TransferExpired':
      return { ending: { code: 'EXPIRED_NO_ANSWER', reason: event.reason } };
    case 'TransferUndone':
      return { ending: { code: 'UNDONE', reason: event.reason } };
    case 'InformationRequested':
    case 'HolderAsked':
      return { reminded: 0, linkId: event.linkId, question: null };
    case 'QuestionAsked':
      return { reminded: 0, linkId: event.linkId, question: event.question, approvals: [] };
    case 'Assigned':
      return { assignee: event.to };
    case 'Reminded':
      return { reminded: transfer.reminded + 1 };
    case 'Superseded':
      return { ending: { code: 'CONTINUED_ELSEWHERE', reason: `It goes on as transfer ${event.by}.` } };
    case 'WithdrawalNoted':
      return event.requestId === transfer.requestId ? { withdrawalNoted: true } : {};
    case 'TransferReceived':
    case 'MailReturned':
    case 'MessageNoted':
    case 'NoteMade':
    case 'PaymentRequested':
    case 'CoolDownStarted':
    case 'TransferCleared':
    case 'TransferConfirmed':
    case 'ConfirmationOverdue':
    case 'AskedAgain':
      return {};
    default:
      return unreachable(event);
  }
}
