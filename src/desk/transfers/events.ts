import type { Day } from '../../kernel/day.ts';
import type { EndingCode, FindingCode } from '../../contract/codes.ts';
import type { Language } from '../../contract/language.ts';
import type { Risk } from '../../contract/profile.ts';
import type { AccountFacts, Approval, Proof, Question, Verdict } from './state.ts';

/** What a request said of one license, as the case keeps it. */
export type Opening = {
  readonly transferId: string;
  readonly requestId: string;
  readonly keyLast4: string | null;
  readonly licenseId: string | null;
  /** Another case holds the key, and this one does not claim it before it is whole. */
  readonly keyAside?: boolean;
  readonly requester: string;
  readonly requesterName: string | null;
  readonly expertEmail: string | null;
  readonly account: AccountFacts | null;
  /** In which the requester is written to. */
  readonly language: Language;
};

/** Somebody a mail of ours is written to, by what they have to do with the case. */
export const addressees = ['requester', 'holder', 'account'] as const;
export type Addressee = (typeof addressees)[number];

/** Why a message of the conversation changed nothing: it is there to be read by a person. */
export type NotTaken = 'stranger' | 'suspicious' | 'unproven' | 'too-late' | 'nothing-read' | 'other-key';

/**
 * Facts of the past. `dueAt` is when the time limit of the status that follows ends; with `closesAt` it is when the next
 * reminder is due, and the limit ends then.
 */
export type TransferEvent =
  | { readonly type: 'TransferReceived'; readonly opening: Opening; readonly dueAt: string }
  | { readonly type: 'FactsCompleted'; readonly opening: Opening; readonly dueAt: string }
  | { readonly type: 'Assessed'; readonly verdict: Verdict; readonly risks: readonly Risk[] }
  | { readonly type: 'ProofGiven'; readonly proof: Proof }
  | { readonly type: 'ApprovalGiven'; readonly approval: Approval }
  /** `linkId`: of the link to the request's form. */
  | {
      readonly type: 'InformationRequested';
      readonly linkId: string;
      readonly dueAt: string;
      readonly closesAt: string;
    }
  /** An operator asks in their own words. */
  | {
      readonly type: 'QuestionAsked';
      readonly question: Question;
      readonly linkId: string;
      readonly dueAt: string;
      readonly closesAt: string;
    }
  /** Null: nobody works on it. */
  | { readonly type: 'Assigned'; readonly to: string | null; readonly operator: string; readonly reason: string | null }
  | { readonly type: 'NoteMade'; readonly operator: string; readonly text: string }
  | { readonly type: 'HolderAsked'; readonly linkId: string; readonly dueAt: string; readonly closesAt: string }
  /** Nobody answered yet: the question is asked again, with the link that was given with it. */
  | { readonly type: 'Reminded'; readonly dueAt: string }
  | {
      readonly type: 'ReviewRequested';
      readonly reason: string;
      readonly dueAt: string;
      /** The destination may hold a license of this case that nobody here knows of. */
      readonly mayBeIssued: boolean;
    }
  | { readonly type: 'PaymentRequested'; readonly dueAt: string }
  | { readonly type: 'CoolDownStarted'; readonly linkId: string; readonly dueAt: string }
  | { readonly type: 'TransferCleared'; readonly dueAt: string }
  | { readonly type: 'HandoverStarted'; readonly importId: string; readonly attempt: number; readonly dueAt: string }
  | { readonly type: 'HandoverPostponed'; readonly message: string; readonly dueAt: string }
  | { readonly type: 'OutcomeUnknown'; readonly message: string; readonly dueAt: string }
  | { readonly type: 'LicenseIssued'; readonly sen: string; readonly honoredUntil: Day; readonly dueAt: string }
  | { readonly type: 'TransferConfirmed' }
  | { readonly type: 'ConfirmationOverdue'; readonly dueAt: string }
  | {
      readonly type: 'AskedAgain';
      readonly requestId: string;
      readonly requester: string;
      /** Whether this message proves that the holder asks: only then the SEN is told again. */
      readonly proven: boolean;
      /** Who is answered, where that is not who asked first; not known of those from before it was kept. */
      readonly requesterName?: string | null;
      readonly language?: Language;
    }
  /** A mail of ours came back: nobody reads that address. */
  | { readonly type: 'MailReturned'; readonly to: string; readonly role: Addressee; readonly reason: string }
  | { readonly type: 'MessageNoted'; readonly inboxId: string; readonly from: string; readonly why: NotTaken }
  /**
   * The requester takes back what nobody may tell them has ended, or was never theirs: they are answered as if it had
   * been withdrawn, and the case stays as it is.
   */
  | {
      readonly type: 'WithdrawalNoted';
      readonly requestId: string;
      readonly requester: string;
      readonly requesterName: string | null;
      readonly language: Language;
    }
  /** The key it lacked turned out to have a case already: that one goes on. */
  | { readonly type: 'Superseded'; readonly by: string }
  | { readonly type: 'TransferRefused'; readonly code: FindingCode | EndingCode; readonly reason: string }
  | { readonly type: 'TransferWithdrawn'; readonly reason: string }
  | { readonly type: 'TransferExpired'; readonly reason: string }
  | { readonly type: 'TransferUndone'; readonly operator: string; readonly reason: string };

export type EventType = TransferEvent['type'];
