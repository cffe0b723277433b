import { type Risk, risks } from '../../contract/profile.ts';
import { isPublicMail, mailAddress, organizationalDomain } from './domains.ts';

export type RiskInput = {
  /** False where no license of the books is known yet: then there is no holder who could not be reached. */
  readonly licenseKnown: boolean;
  readonly holderEmail: string | null;
  readonly accountEmail: string | null;
  readonly publicMailDomains: readonly string[];
  /** The sender's evidence is suspicious (sender.ts). */
  readonly suspicious: boolean;
  /** The sender or the account is in a domain that imitates the holder's (holder.ts). */
  readonly imitation: boolean;
  /** False where mail to the holder came back, or nobody answers there. */
  readonly holderReachable: boolean;
};

/**
 * What makes an operator's decision risky, in the order of the contract's list. The profile says which of them need
 * two operators (domain, section 6c). An account that was not said yet is no risk; one that is no address is.
 */
export function risksOf(input: RiskInput): readonly Risk[] {
  const holder = input.holderEmail === null ? null : mailAddress(input.holderEmail);
  const account = input.accountEmail === null ? null : mailAddress(input.accountEmail);
  const organization = (domain: string | undefined): string | null =>
    domain === undefined ? null : (organizationalDomain(domain) ?? domain);
  const present: Record<Risk, boolean> = {
    'holder-unreachable': input.licenseKnown && (holder === null || !input.holderReachable),
    'public-domain': holder !== null && isPublicMail(holder.domain, input.publicMailDomains),
    'foreign-account':
      holder !== null && input.accountEmail !== null && organization(account?.domain) !== organization(holder.domain),
    'suspicious-sender': input.suspicious,
    'lookalike-domain': input.imitation,
  };
  return risks.filter((risk) => present[risk]);
}
