import type { CaseEvent } from '../../../contract/desk-case.ts';
import type { TransferEvent } from '../../transfers/events.ts';

type Data = Readonly<Record<string, unknown>>;
type Said = CaseEvent['said'];
type Read = (data: Data) => Partial<Said>;

/** A text that says something; null for anything else. */
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const day = (value: unknown): string | null => text(value)?.slice(0, 10) ?? null;
const inner = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});

const reason: Read = (data) => ({ why: text(data['reason']) });
const message: Read = (data) => ({ why: text(data['message']) });
const closing: Read = ({ closesAt }) => ({ until: day(closesAt) });
const due: Read = ({ dueAt }) => ({ until: day(dueAt) });
const asking: Read = ({ requester }) => ({ who: text(requester) });
const nothing: Read = () => ({});

const ofCase: Readonly<Record<TransferEvent['type'], Read>> = {
  TransferReceived: ({ opening }) => asking(inner(opening)),
  FactsCompleted: nothing,
  Assessed: ({ verdict }) => ({ what: text(inner(verdict)['decidedBy']) }),
  ProofGiven: ({ proof }) => ({ what: text(inner(proof)['by']), ...reason(inner(proof)) }),
  ApprovalGiven: ({ approval }) => ({ who: text(inner(approval)['operator']), ...reason(inner(approval)) }),
  InformationRequested: closing,
  QuestionAsked: ({ question, closesAt }) => ({
    who: text(inner(question)['operator']),
    why: text(inner(question)['text']),
    until: day(closesAt),
  }),
  Assigned: ({ to, ...data }) => ({ who: text(to), ...reason(data) }),
  NoteMade: (data) => ({ why: text(data['text']) }),
  HolderAsked: closing,
  Reminded: nothing,
  ReviewRequested: reason,
  PaymentRequested: due,
  CoolDownStarted: due,
  TransferCleared: nothing,
  HandoverStarted: ({ attempt }) => ({ what: String(attempt) }),
  HandoverPostponed: message,
  OutcomeUnknown: message,
  LicenseIssued: ({ sen, honoredUntil }) => ({ what: text(sen), until: day(honoredUntil) }),
  TransferConfirmed: nothing,
  ConfirmationOverdue: nothing,
  AskedAgain: asking,
  MailReturned: ({ to, ...data }) => ({ who: text(to), ...reason(data) }),
  MessageNoted: ({ from, why }) => ({ who: text(from), what: text(why) }),
  WithdrawalNoted: asking,
  Superseded: ({ by }) => ({ what: text(by) }),
  TransferRefused: ({ code, ...data }) => ({ what: text(code), ...reason(data) }),
  TransferWithdrawn: reason,
  TransferExpired: reason,
  TransferUndone: ({ operator, ...data }) => ({ who: text(operator), ...reason(data) }),
};

const besides: Readonly<Record<string, Read>> = {
  UndoIntended: reason,
  FactsCorrected: ({ facts, ...data }) => ({
    what: Array.isArray(facts) ? facts.map(String).join(', ') : null,
    ...reason(data),
  }),
};

/** What a sentence about a row of the audit is made of; the page has the sentences, in its reader's language. */
export function saidIn(kind: string, data: object): Said {
  const read = kind in ofCase ? ofCase[kind as TransferEvent['type']] : besides[kind];
  return { who: null, what: null, why: null, until: null, ...read?.(data as Data) };
}

/** The kinds of rows that a case's history has. */
export const historyKinds: readonly string[] = [...Object.keys(ofCase), ...Object.keys(besides)];
