import type { Day } from '../../kernel/day.ts';
import type { EndingCode, FindingCode } from '../../contract/codes.ts';
import type { Language } from '../../contract/language.ts';
import type { Risk } from '../../contract/profile.ts';
import type { AccountFacts, Approval, Proof, Verdict } from './state.ts';

/** What a request said of one license, as the case keeps it. */
export type Opening = {
  readonly transferId: string;
  readonly requestId: string;
  readonly keyLast4: string | null;
  readonly licenseId: string | null;
  readonly requester: string;
  readonly requesterName: string | null;
  readonly expertEmail: string | null;
  readonly account: AccountFacts | null;
  /** In which the requester is written to. */
  readonly language: Language;
};

/** Facts of the past. `dueAt` is when the time limit of the status that follows ends. */
export type TransferEvent =
  | { readonly type: 'TransferReceived'; readonly opening: Opening; readonly dueAt: string }
  | { readonly type: 'FactsCompleted'; readonly opening: Opening; readonly dueAt: string }
  | { readonly type: 'Assessed'; readonly verdict: Verdict; readonly risks: readonly Risk[] }
  | { readonly type: 'ProofGiven'; readonly proof: Proof }
  | { readonly type: 'ApprovalGiven'; readonly approval: Approval }
  | { readonly type: 'InformationRequested'; readonly dueAt: string }
  | { readonly type: 'HolderAsked'; readonly linkId: string; readonly dueAt: string }
  | { readonly type: 'ReviewRequested'; readonly reason: string; readonly dueAt: string }
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
    }
  | { readonly type: 'TransferRefused'; readonly code: FindingCode | EndingCode; readonly reason: string }
  | { readonly type: 'TransferWithdrawn'; readonly reason: string }
  | { readonly type: 'TransferExpired'; readonly reason: string }
  | { readonly type: 'TransferUndone'; readonly operator: string; readonly reason: string };

export type EventType = TransferEvent['type'];
