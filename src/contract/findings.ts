import type { Day } from '../kernel/day.ts';
import type { Cents } from '../kernel/money.ts';
import type { FindingCode } from './codes.ts';
import type { LocalText } from './language.ts';
import type { Hosting, LicenseType } from './license.ts';
import type { FactName } from './request.ts';

/**
 * What each finding says to a customer, as data: the sentence is made of it in the reader's language, whenever it is
 * read (mail/catalog). Cases keep these, so a change of a shape needs the old one to stay readable.
 */

/** What an upgrade costs; null where the vendor lists no price for it. */
export type Offer = { readonly price: Cents; readonly currency: string; readonly validUntil: Day };
/** Users of the license and of the host, as tiers; -1 is unlimited. */
type Sizes = { readonly own: number; readonly host: number };
type Accepted = {
  /** On which hosting a direct license may move, by the profile. */
  readonly accepted: readonly Hosting[];
  /** What the vendor says that the customer can do instead. */
  readonly instead: LocalText | null;
};
type Nothing = Readonly<Record<string, never>>;

export type FindingParams = {
  readonly HOST_CLOUD: Accepted;
  readonly HOST_DATA_CENTER: Accepted;
  /** `said`: the request names Server; otherwise it denies that it is the customer's own Server. */
  readonly HOST_NOT_SERVER: Accepted & { readonly said: boolean };
  readonly MATCH_DECLINED: Sizes & { readonly offer: Offer | null };
  readonly KEY_UNKNOWN: Nothing;
  readonly APP_UNKNOWN: { readonly destination: string; readonly email: string };
  readonly APP_HOST_MISMATCH: { readonly app: string; readonly host: string; readonly named: readonly string[] };
  readonly LICENSE_REVOKED: { readonly email: string };
  readonly LICENSE_SUSPENDED: { readonly email: string };
  readonly LICENSE_ALREADY_MOVED: { readonly destination: string; readonly sen: string | null };
  readonly TYPE_NEVER_MOVES: { readonly type: LicenseType; readonly destination: string };
  readonly FACTS_MISSING: { readonly missing: readonly FactName[] };
  readonly COUNTRY_UNKNOWN: { readonly country: string };
  readonly HOST_TIER_NEEDED: Nothing;
  readonly HOLDER_UNREACHABLE: Nothing;
  readonly PROOF_MISSING: Nothing;
  readonly SENDER_SUSPICIOUS: Nothing;
  readonly UPGRADE_FIRST: Sizes & { readonly offer: Offer | null };
  readonly TIER_SHORTFALL: Sizes & { readonly offer: Offer | null };
  readonly TIER_HONORED: Sizes;
  /** `exact`: the vendor wants the two equal, so a person looks at it. */
  readonly TIER_LARGER: Sizes & { readonly exact: boolean };
  readonly HOST_TIER_UNKNOWN: Nothing;
  readonly ACCOUNT_DIFFERS: { readonly account: string };
  readonly MAINTENANCE_ENDED: { readonly end: Day };
};

/** A finding's sentence for the customer before it is in any language. */
export type Said = {
  readonly [C in FindingCode]: { readonly code: C; readonly params: FindingParams[C] };
}[FindingCode];

/** One sentence maker for each finding: a language's catalog has all of them. */
export type FindingTexts = { readonly [C in FindingCode]: (about: FindingParams[C]) => string };

/** How the price of an upgrade came about: list(new) - list(old), times the type's percent, never below zero. */
export type QuoteBasis = {
  readonly listFrom: Cents;
  readonly listTo: Cents;
  readonly type: LicenseType;
  readonly percent: number;
  readonly vendor: string;
};

/** What it costs to match, and until when that price holds. */
export type QuotePrice = Offer & { readonly fromUsers: number; readonly toUsers: number };
