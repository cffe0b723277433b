import type { Day } from '../../kernel/day.ts';
import type { EndingCode, FindingCode } from '../../contract/codes.ts';
import type { Language } from '../../contract/language.ts';
import type { Risk } from '../../contract/profile.ts';
import type { Status } from '../../contract/status.ts';
import type { Address } from '../../contract/request.ts';
import type { FactName } from '../../contract/request.ts';
import type { CustomerAnswer, Finding, Quote } from '../eligibility/types.ts';

export { statuses } from '../../contract/status.ts';
export type { Status } from '../../contract/status.ts';

/** Who gets the license: the account as the request named it. */
export type AccountFacts = {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly organization: string;
  readonly address: Address;
};

/** Why we believe that the holder of record stands behind it. */
export type Proof = { readonly by: 'message' | 'link' | 'operator'; readonly reason: string };

export type Approval = {
  readonly operator: string;
  readonly reason: string;
  readonly evidence: string | null;
  readonly at: string;
};

/** What an operator asks the requester, until there is an answer. */
export type Question = {
  readonly text: string;
  /** Facts that are asked for beside it. */
  readonly facts: readonly FactName[];
  readonly operator: string;
  readonly at: string;
};

/** A finding as staff read it. */
export type StaffFinding = Pick<Finding, 'code' | 'effect' | 'whoActs' | 'forStaff'>;

/** What eligibility said, as the case keeps it. */
export type Verdict = {
  readonly codes: readonly FindingCode[];
  readonly decidedBy: FindingCode | null;
  /** All findings in order of precedence. Cases assessed before there was a desk do not have it. */
  readonly findings?: readonly StaffFinding[];
  readonly staff: readonly string[];
  readonly missing: readonly FactName[];
  readonly issuedUsers: number | null;
  readonly requiredUsers: number | null;
  readonly quote: Quote | null;
  /** What an outsider is told of it: made without the books. */
  readonly outsider: CustomerAnswer;
  /** What the proven holder is told of it. */
  readonly holder: CustomerAnswer;
};

/** One case: moving one direct license, from request to confirmation. */
export type Transfer = {
  readonly transferId: string;
  readonly requestId: string;
  /** Null where no key was given. */
  readonly keyLast4: string | null;
  /** Null where the books do not know the key. */
  readonly licenseId: string | null;
  /** Another case holds the key: this one cannot move it. */
  readonly keyAside?: boolean;
  readonly status: Status;
  /** When something is due: a reminder, or the end of the status' time limit (RFC 3339); null in the final ones. */
  readonly dueAt: string | null;
  /** When the time limit ends, whatever reminders come before. */
  readonly closesAt: string | null;
  /** The link that the open question was asked with: the holder's, or the one to the request's form. */
  readonly linkId: string | null;
  /** Reminders sent since the question was asked. */
  readonly reminded: number;
  readonly requester: string;
  readonly requesterName: string | null;
  readonly expertEmail: string | null;
  readonly account: AccountFacts | null;
  /** In which the requester is written to. */
  readonly language: Language;
  readonly verdict: Verdict | null;
  readonly proof: Proof | null;
  readonly risks: readonly Risk[];
  readonly approvals: readonly Approval[];
  readonly reviewReason: string | null;
  /** The hand-over's attempts, counted over the whole case: an answer counts only for the attempt it belongs to. */
  readonly attempt: number;
  readonly importId: string | null;
  /** An attempt ended without an answer, so the destination may hold a license that nobody here knows of yet. */
  readonly mayBeIssued: boolean;
  readonly lastMessage: string | null;
  readonly sen: string | null;
  readonly honoredUntil: Day | null;
  /** Its requester took it back after an end that they were not told of. */
  readonly withdrawalNoted?: boolean;
  /** The operator who works on it. */
  readonly assignee: string | null;
  readonly question: Question | null;
  readonly ending: { readonly code: FindingCode | EndingCode; readonly reason: string } | null;
};
