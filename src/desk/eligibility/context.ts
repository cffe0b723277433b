import type { AppProfile, Profile } from '../../contract/profile.ts';
import type { FactName, RequestFacts } from '../../contract/request.ts';
import { UNLIMITED } from '../../contract/license.ts';
import type { Day } from '../../kernel/day.ts';
import { missingFacts } from './questions.ts';
import { quoteToMatch } from './quote.ts';
import { bandOf, compareUsers } from '../../terms/tiers.ts';
import type { ProofForRules } from '../proof/holder.ts';
import type { LicenseForRules } from '../sources/license.ts';
import type { EligibilityInput, Quote } from './types.ts';

/** How the license's tier stands to the host's. `open`: one of the two is not known. */
export type TierMatch = 'matches' | 'smaller' | 'larger' | 'open';

/** All that a rule may look at, worked out once. */
export type Context = {
  readonly facts: RequestFacts;
  readonly profile: Profile;
  readonly today: Day;
  readonly proof: ProofForRules;
  readonly keyGiven: boolean;
  /** Null where the books do not know the key, where none was given, and where the asker may not learn of it. */
  readonly license: LicenseForRules | null;
  /** True only where the books were asked and do not know the key. */
  readonly keyUnknown: boolean;
  readonly app: AppProfile | null;
  /** The host's tier; the bare count where no tier of the profile is large enough. */
  readonly requiredUsers: number | null;
  readonly ownUsers: number | null;
  readonly match: TierMatch;
  readonly missing: readonly FactName[];
  readonly quote: Quote | null;
};

function matchOf(ownUsers: number | null, requiredUsers: number | null): TierMatch {
  if (ownUsers === null || requiredUsers === null) return 'open';
  const order = compareUsers(ownUsers, requiredUsers);
  return order === 0 ? 'matches' : order < 0 ? 'smaller' : 'larger';
}

/**
 * Whether the customer's agreement to match matters. It does not where the license is shown to be large enough, nor
 * where the vendor gives the host's tier anyway (policy `honor`).
 */
function needsAgreement(profile: Profile, match: TierMatch, ownUsers: number | null): boolean {
  if (match === 'matches' || match === 'larger') return false;
  if (match === 'smaller') return profile.shortfall !== 'honor';
  return !(ownUsers === UNLIMITED && profile.match === 'at-least');
}

function build(
  input: EligibilityInput,
  profile: Profile,
  license: LicenseForRules | null,
  keyUnknown: boolean,
): Context {
  const { facts, today, proof } = input;
  const keyGiven = input.license !== undefined;
  const app = profile.apps.find(({ key }) => key === license?.appKey) ?? null;
  const requiredUsers = facts.hostUsers === null ? null : (bandOf(facts.hostUsers, profile.tiers) ?? facts.hostUsers);
  const ownUsers = license ? (bandOf(license.users, profile.tiers) ?? license.users) : null;
  const match = matchOf(ownUsers, requiredUsers);
  const agreementNeeded = needsAgreement(profile, match, ownUsers);
  const short = match === 'smaller' && profile.shortfall !== 'honor';
  const quote =
    short && license && app && ownUsers !== null && requiredUsers !== null
      ? quoteToMatch(profile, app, license.type, ownUsers, requiredUsers, today)
      : null;
  const missing = missingFacts(facts, profile, { keyGiven, agreementNeeded });
  return {
    facts,
    profile,
    today,
    proof,
    keyGiven,
    license,
    keyUnknown,
    app,
    requiredUsers,
    ownUsers,
    match,
    missing,
    quote,
  };
}

export const contextOf = (input: EligibilityInput, profile: Profile): Context =>
  build(input, profile, input.license ?? null, input.license === null);

/**
 * The same request as somebody sees it who knows no more than it says: the books are closed, and nobody stands behind
 * it yet. Only whether a key was given is kept, which the request itself says.
 */
export function contextWithoutBooks(input: EligibilityInput, profile: Profile): Context {
  const suspicious = input.proof.standing === 'unproven' && input.proof.suspicious;
  const proof: ProofForRules = { standing: 'unproven', reason: '', suspicious };
  return build({ ...input, proof }, profile, null, false);
}

/** Declined to match, while it is open whether there is anything to match: the host's tier decides. */
export const hostTierDecides = (context: Context): boolean =>
  context.facts.agreesToMatchTier === false &&
  context.requiredUsers === null &&
  needsAgreement(context.profile, context.match, context.ownUsers);
