import type { FindingCode } from '../../contract/codes.ts';
import { type FactName, factNames } from '../../contract/request.ts';
import type { Profile } from '../../contract/profile.ts';
import { type Context, contextOf, contextWithoutBooks } from './context.ts';
import { type Rule, rules } from './rules.ts';
import type { Assessment, CustomerFinding, Decision, EligibilityInput, Finding, OutsiderView } from './types.ts';

/** Findings that say a fact is in doubt beyond the required ones, and the fact that is asked for because of them. */
const asksFor: Partial<Record<FindingCode, FactName>> = {
  APP_HOST_MISMATCH: 'hostProducts',
  COUNTRY_UNKNOWN: 'address.country',
  HOST_TIER_NEEDED: 'hostUsers',
};

const verdictOf = (rule: Rule, profile: Profile): Pick<Finding, 'effect' | 'whoActs'> =>
  typeof rule.verdict === 'function' ? rule.verdict(profile) : rule.verdict;

export function decisionOf(findings: readonly Pick<Finding, 'code' | 'effect'>[]): Decision {
  for (const { code, effect } of findings) {
    if (effect !== 'note') return { outcome: effect, decidedBy: code };
  }
  return { outcome: 'eligible', decidedBy: null };
}

function askedFacts(context: Context, found: readonly { readonly code: FindingCode }[]): readonly FactName[] {
  const asked = new Set<FactName>(context.missing);
  for (const { code } of found) {
    const name = asksFor[code];
    if (name) asked.add(name);
  }
  return factNames.filter((name) => asked.has(name));
}

function viewWithoutBooks(input: EligibilityInput, profile: Profile): OutsiderView {
  const context = contextWithoutBooks(input, profile);
  const findings: readonly CustomerFinding[] = rules
    .filter((rule) => rule.reveals === 'nothing' && rule.applies(context))
    .map((rule) => ({ ...verdictOf(rule, profile), ...rule.says(context) }));
  return { ...decisionOf(findings), findings, missing: askedFacts(context, findings) };
}

function findingsOf(context: Context): readonly Finding[] {
  return rules
    .filter((rule) => rule.applies(context))
    .map((rule) => ({
      code: rule.code,
      ...verdictOf(rule, context.profile),
      reveals: rule.reveals,
      said: rule.says(context),
      forStaff: rule.forStaff(context),
    }));
}

/**
 * Decides whether one direct license may move: all findings in order of precedence, of which the first that is not a
 * note decides. Total: it answers for every input and never throws. What a customer may read of it is
 * `forCustomer` (disclosure.ts); the assessment itself is for staff and for the holder's proven eyes only.
 */
export function assess(input: EligibilityInput, profile: Profile): Assessment {
  const context = contextOf(input, profile);
  const findings = findingsOf(context);
  const decision = decisionOf(findings);
  const ends = decision.outcome === 'refuse' || decision.outcome === 'moved';
  const honored = context.match === 'smaller' && profile.shortfall === 'honor';
  return {
    ...decision,
    findings,
    missing: askedFacts(context, findings),
    issuedUsers: honored ? context.requiredUsers : context.ownUsers,
    requiredUsers: context.requiredUsers,
    // A price for a license that does not move would be an offer nobody can take up.
    quote: ends ? null : context.quote,
    withoutBooks: viewWithoutBooks(input, profile),
  };
}
