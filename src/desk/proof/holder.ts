import type { ProofForRules } from '../eligibility/types.ts';
import { isPublicMail, mailAddress, organizationalDomain } from './domains.ts';
import type { SenderEvidence } from './sender.ts';

/**
 * Whether who asks is the holder of record, by the mail alone (domain, section 6a): the aligned address is the
 * holder's, or is of the holder's organizational domain where that is not a public mail provider's. Null evidence is a
 * request that came in another way (API, command line). Evidence counts for the address it is about only, and a
 * suspicious message proves nothing: its sender gets the holder's link instead. `reason` is for staff.
 */
export function standing(
  evidence: SenderEvidence | null,
  requesterAddress: string,
  holderEmail: string | null,
  publicMailDomains: readonly string[],
): ProofForRules {
  const suspicious = evidence?.suspicious ?? false;
  const unproven = (reason: string): ProofForRules => ({ standing: 'unproven', reason, suspicious });
  if (!evidence) return unproven('the request did not come by mail, so nothing shows who sent it');
  if (!evidence.aligned || suspicious) return unproven(evidence.reason);
  const { address, domain } = evidence.aligned;
  if (mailAddress(requesterAddress)?.address !== address) return unproven('the mail check is about another address');
  const holder = holderEmail === null ? null : mailAddress(holderEmail);
  if (!holder) return unproven('the books have no usable e-mail address of the holder');
  if (holder.address === address) {
    return { standing: 'holder', reason: `sent from the holder's address; ${evidence.reason}` };
  }
  const organization = organizationalDomain(holder.domain);
  if (organization === null || organization !== organizationalDomain(domain)) {
    return unproven("the sender's address is not of the holder's organization");
  }
  if (isPublicMail(holder.domain, publicMailDomains) || isPublicMail(domain, publicMailDomains)) {
    return unproven(`anybody can get an address at ${organization}`);
  }
  return { standing: 'holder', reason: `sent from the holder's organization ${organization}; ${evidence.reason}` };
}
