import type { TransferEvent } from '../../transfers/events.ts';

type Data = Readonly<Record<string, unknown>>;
type Say = (data: Data) => string;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const quoted = (value: unknown): string => (text(value) === '' ? '' : `: ${text(value)}`);
const until = (value: unknown): string => (text(value) === '' ? '' : `, until ${text(value).slice(0, 10)}`);
const inner = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});

const ofCase: Readonly<Record<TransferEvent['type'], Say>> = {
  TransferReceived: ({ opening }) => `Request received from ${text(inner(opening)['requester'])}`,
  FactsCompleted: () => 'More was said: the case begins anew with all of it',
  Assessed: ({ verdict }) => `Rules applied: ${text(inner(verdict)['decidedBy']) || 'nothing stands against it'}`,
  ProofGiven: ({ proof }) => `Proof of the holder, by ${text(inner(proof)['by'])}${quoted(inner(proof)['reason'])}`,
  ApprovalGiven: ({ approval }) =>
    `Approved by ${text(inner(approval)['operator'])}${quoted(inner(approval)['reason'])}`,
  InformationRequested: ({ closesAt }) => `The requester was asked for what is missing${until(closesAt)}`,
  QuestionAsked: ({ question, closesAt }) =>
    `${text(inner(question)['operator'])} asked the requester${until(closesAt)}${quoted(inner(question)['text'])}`,
  Assigned: ({ to, reason }) => `${to === null ? 'Nobody has it now' : `${text(to)} has it now`}${quoted(reason)}`,
  NoteMade: ({ text: note }) => `Note${quoted(note)}`,
  HolderAsked: ({ closesAt }) => `The holder of record was asked to confirm${until(closesAt)}`,
  Reminded: () => 'Reminder sent',
  ReviewRequested: ({ reason }) => `An operator must look at it${quoted(reason)}`,
  PaymentRequested: ({ dueAt }) => `Waits for payment of the upgrade${until(dueAt)}`,
  CoolDownStarted: ({ dueAt }) => `Account and holder differ: the holder may object${until(dueAt)}`,
  TransferCleared: () => 'Cleared to be handed over',
  HandoverStarted: ({ attempt }) => `Handed over, attempt ${String(attempt)}`,
  HandoverPostponed: ({ message }) => `The destination said: later${quoted(message)}`,
  OutcomeUnknown: ({ message }) => `The destination gave no clear answer${quoted(message)}`,
  LicenseIssued: ({ sen, honoredUntil }) => `License issued: ${text(sen)}; the old key works${until(honoredUntil)}`,
  TransferConfirmed: () => 'The confirmation went out',
  ConfirmationOverdue: () => 'The confirmation did not go out in time',
  AskedAgain: ({ requester }) => `Asked for again by ${text(requester)}`,
  MailReturned: ({ to, reason }) => `Our mail to ${text(to)} came back${quoted(reason)}`,
  MessageNoted: ({ from, why }) => `A message from ${text(from)} changed nothing (${text(why).replaceAll('-', ' ')})`,
  WithdrawalNoted: ({ requester }) => `${text(requester)} does not want it any more`,
  Superseded: ({ by }) => `It goes on as transfer ${text(by)}`,
  TransferRefused: ({ code, reason }) => `Refused (${text(code)})${quoted(reason)}`,
  TransferWithdrawn: ({ reason }) => `Withdrawn${quoted(reason)}`,
  TransferExpired: ({ reason }) => `Expired${quoted(reason)}`,
  TransferUndone: ({ operator, reason }) => `Undone by ${text(operator)}${quoted(reason)}`,
};

const besides: Readonly<Record<string, Say>> = {
  UndoIntended: ({ reason }) => `Undo begun${quoted(reason)}`,
  FactsCorrected: ({ facts, reason }) =>
    `Corrected: ${Array.isArray(facts) ? facts.map(String).join(', ') : ''}${quoted(reason)}`,
};

/** A row of the audit in words, for staff. A kind that is not known here is told by its name. */
export function inWords(kind: string, data: object): string {
  const say = kind in ofCase ? ofCase[kind as TransferEvent['type']] : besides[kind];
  return say?.(data as Data) ?? kind;
}
