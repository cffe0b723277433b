import type { Result } from '../../kernel/result.ts';
import type { Day } from '../../kernel/day.ts';
import type { FaultCode, FindingCode } from '../../contract/codes.ts';
import type { FactName } from '../../contract/request.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Assessed } from '../eligibility/types.ts';
import type { Addressee, NotTaken, Opening, TransferEvent } from './events.ts';
import type { Proof } from './state.ts';

export type Command =
  | { readonly type: 'Receive'; readonly opening: Opening; readonly proof: Proof | null; readonly assessed: Assessed }
  | { readonly type: 'AskAgain'; readonly opening: Opening; readonly proof: Proof | null; readonly assessed: Assessed }
  /** A further message of the same conversation: `opening` and `assessed` are of all its messages together. */
  | { readonly type: 'Continue'; readonly opening: Opening; readonly proof: Proof | null; readonly assessed: Assessed }
  | { readonly type: 'NoteMessage'; readonly inboxId: string; readonly from: string; readonly why: NotTaken }
  | { readonly type: 'ReturnMail'; readonly to: string; readonly role: Addressee; readonly reason: string }
  | { readonly type: 'Supersede'; readonly by: string }
  /** `assessed` is with the holder proven; it is computed anew at the moment of the answer. */
  | { readonly type: 'ConfirmByHolder'; readonly proof: Proof; readonly assessed: Assessed }
  | { readonly type: 'ObjectByHolder' }
  | {
      readonly type: 'Approve';
      readonly operator: string;
      readonly reason: string;
      readonly evidence: string | null;
      readonly assessed: Assessed;
    }
  | { readonly type: 'Refuse'; readonly operator: string; readonly reason: string }
  | { readonly type: 'Withdraw'; readonly reason: string }
  | ({ readonly type: 'NoteWithdrawal' } & Omit<Extract<TransferEvent, { type: 'WithdrawalNoted' }>, 'type'>)
  | { readonly type: 'Ask'; readonly operator: string; readonly text: string; readonly facts: readonly FactName[] }
  | { readonly type: 'Assign'; readonly operator: string; readonly to: string | null; readonly reason: string | null }
  | { readonly type: 'Note'; readonly operator: string; readonly text: string }
  | { readonly type: 'EndTime' }
  | { readonly type: 'StartHandover'; readonly importId: string }
  /** The books changed since it was cleared: read again right before, they do not allow it. */
  | { readonly type: 'StopHandover'; readonly code: FindingCode; readonly reason: string }
  | { readonly type: 'RecordOutcome'; readonly attempt: number; readonly outcome: HandoverOutcome }
  | { readonly type: 'RecordDelivery' }
  | { readonly type: 'Undo'; readonly operator: string; readonly reason: string };

export type HandoverOutcome =
  | { readonly status: 'done'; readonly sen: string }
  /** Certain: no attempt of this case has issued anything, or it would be `unknown`. */
  | { readonly status: 'refused'; readonly message: string }
  | { readonly status: 'conflict'; readonly field: string }
  | { readonly status: 'try-later'; readonly message: string }
  | { readonly status: 'unknown'; readonly message: string };

export type Context = {
  readonly now: Date;
  readonly today: Day;
  readonly profile: Profile;
  /** Ids for the links that this decision may give out, made beforehand so that deciding stays pure. */
  readonly linkId: string;
};

export type Rejection = { readonly code: FaultCode; readonly message: string };
export type Decided = Result<readonly TransferEvent[], Rejection>;
