import type { TransferEvent } from './events.ts';

/** What happened to a case, as the terminal says it: one line each beside who did it. */
const words: Readonly<Record<TransferEvent['type'] | 'UndoIntended' | 'FactsCorrected', string>> = {
  TransferReceived: 'request received',
  FactsCompleted: 'more was said',
  FactsCorrected: 'facts corrected',
  Assessed: 'rules applied',
  ProofGiven: 'proof of the holder given',
  ApprovalGiven: 'approved',
  InformationRequested: 'asked for what is missing',
  QuestionAsked: 'asked a question',
  Assigned: 'handed to an operator',
  NoteMade: 'note made',
  HolderAsked: 'holder asked to confirm',
  Reminded: 'reminder sent',
  ReviewRequested: 'review asked for',
  PaymentRequested: 'payment asked for',
  CoolDownStarted: 'time to object began',
  TransferCleared: 'cleared to be handed over',
  HandoverStarted: 'hand-over begun',
  HandoverPostponed: 'destination said: later',
  OutcomeUnknown: 'destination said nothing',
  LicenseIssued: 'license issued',
  TransferConfirmed: 'confirmation went out',
  ConfirmationOverdue: 'confirmation is overdue',
  AskedAgain: 'asked for again',
  MailReturned: 'our mail came back',
  MessageNoted: 'message changed nothing',
  WithdrawalNoted: 'withdrawal noted',
  Superseded: 'goes on as another case',
  TransferRefused: 'refused',
  TransferWithdrawn: 'withdrawn',
  TransferExpired: 'expired',
  UndoIntended: 'undo begun',
  TransferUndone: 'undone',
};

/** A kind that a later version wrote is named as it stands in the audit. */
export const eventWords = (kind: string): string =>
  Object.hasOwn(words, kind) ? words[kind as keyof typeof words] : kind;
