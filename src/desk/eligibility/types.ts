import type { Day } from '../../kernel/day.ts';
import type { FindingCode } from '../../contract/codes.ts';
import type { QuoteBasis, QuotePrice, Said } from '../../contract/findings.ts';
import type { Risk } from '../../contract/profile.ts';
import type { FactName, RequestFacts } from '../../contract/request.ts';
import type { ProofForRules } from '../proof/holder.ts';
import type { LicenseForRules } from '../sources/license.ts';

export type EligibilityInput = {
  readonly facts: RequestFacts;
  /** The license the key names; null where the books do not know the key, undefined where no key was given. */
  readonly license: LicenseForRules | null | undefined;
  readonly proof: ProofForRules;
  readonly today: Day;
};

/** Who must act next because of a finding. */
export type Actor = 'requester' | 'holder' | 'operator' | 'nobody';

export type Finding = {
  readonly code: FindingCode;
  /** refuse: ends it. ask: the requester must say more. prove: the holder must stand behind it. review: an operator
   *  decides. wait: something else comes first. note: is told and stops nothing. moved: the same SEN is told again. */
  readonly effect: 'refuse' | 'moved' | 'ask' | 'prove' | 'review' | 'wait' | 'note';
  readonly whoActs: Actor;
  /** `books`: the sentence gives away what the books hold, so only a proven holder may read it. */
  readonly reveals: 'books' | 'nothing';
  /** What a customer is told of it, before it is in a language. */
  readonly said: Said;
  readonly forStaff: string;
};

/** What it costs to match, and until when that price holds. */
export type Quote = QuotePrice & {
  /** How the price came about, in English words, and that the formula is the vendor's own example. */
  readonly formula: string;
  /** The same as numbers. Cases from before we answered in several languages do not have it. */
  readonly basis?: QuoteBasis;
};

/**
 * A finding as a customer may read it. Cases from before we answered in several languages keep it as an English
 * sentence, which stays what is told of them.
 */
export type CustomerFinding = Pick<Finding, 'effect' | 'whoActs'> &
  (Said | { readonly code: FindingCode; readonly sentence: string });

/** The first finding that is not a note decides. */
export type Decision = {
  /** The effect of the first finding that is not a note; `eligible` where there is none. */
  readonly outcome: 'eligible' | Exclude<Finding['effect'], 'note'>;
  readonly decidedBy: FindingCode | null;
};

/**
 * What may be said to somebody who is not proven to be the holder. It is computed by the same rules without the
 * license, not filtered afterwards: what was never looked at cannot leak.
 */
export type OutsiderView = Decision & {
  readonly findings: readonly CustomerFinding[];
  readonly missing: readonly FactName[];
};

/** An assessment as one customer may read it. What they may not know is absent or null. */
export type CustomerAnswer = OutsiderView & {
  readonly issuedUsers: number | null;
  readonly requiredUsers: number | null;
  readonly quote: Quote | null;
};

export type Assessment = Decision & {
  /** All findings, in order of precedence. */
  readonly findings: readonly Finding[];
  /** Facts that are missing or unclear, in the order they are asked for. */
  readonly missing: readonly FactName[];
  /** Users the new license gets: the license's own tier, or the host's where policy honors it. Null without license. */
  readonly issuedUsers: number | null;
  /** The tier the host needs, where it was said. */
  readonly requiredUsers: number | null;
  readonly quote: Quote | null;
  /** What an unproven requester is told instead (disclosure.ts). */
  readonly withoutBooks: OutsiderView;
};

/** What the rules said with the facts, and the risks seen: loaded before a case is decided on, never asked for within. */
export type Assessed = {
  readonly assessment: Assessment;
  readonly risks: readonly Risk[];
  readonly holderEmail: string | null;
};
