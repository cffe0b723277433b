import { isPublicMail, mailAddress, organizationalDomain } from './domains.ts';
import { imitation } from './lookalike.ts';
import type { SenderEvidence } from './sender.ts';

/** How sure we are of who asks. `reason` is for staff. */
export type ProofForRules =
  | { readonly standing: 'holder'; readonly reason: string }
  | {
      readonly standing: 'unproven';
      readonly reason: string;
      /** By the message alone: may be told to anybody. */
      readonly suspicious: boolean;
      /** The sender or the account is in a domain that imitates the holder's: known from the books, so for staff alone. */
      readonly imitation?: true;
    };

export type StandingContext = {
  readonly publicMailDomains: readonly string[];
  /** Who shall get the license; null where the request does not say. */
  readonly accountEmail: string | null;
};

/**
 * Whether who asks is the holder of record, by the mail alone (domain, section 6a): the aligned address is the
 * holder's, or is of the holder's organizational domain where that is not a public mail provider's. Null evidence is a
 * request that came in another way (API, command line). Evidence counts for the address it is about only, and a
 * suspicious message proves nothing: its sender gets the holder's link instead. So does one whose account or sender is
 * in a domain that imitates the holder's: a slip of the pen or worse. `reason` is for staff.
 */
export function standing(
  evidence: SenderEvidence | null,
  requesterAddress: string,
  holderEmail: string | null,
  { publicMailDomains, accountEmail }: StandingContext,
): ProofForRules {
  const proof = byMessage(evidence, requesterAddress, holderEmail, publicMailDomains);
  const holder = holderEmail === null ? null : mailAddress(holderEmail);
  if (!holder) return proof;
  const imitations = [
    ['the sender', requesterAddress],
    ['the account', accountEmail ?? ''],
  ].flatMap(([who, text]) => {
    const address = mailAddress(text ?? '');
    const found = address && imitation(address.domain, holder.domain, publicMailDomains);
    return found ? [`the domain of ${who ?? ''} imitates the holder's: ${found}`] : [];
  });
  if (imitations.length > 0) {
    const reason = [proof.standing === 'unproven' ? proof.reason : null, ...imitations].filter(Boolean).join('; ');
    return { standing: 'unproven', reason, suspicious: evidence?.suspicious ?? false, imitation: true };
  }
  if (proof.standing === 'holder') return proof;
  const note = borrowedName(requesterAddress, holder.address, publicMailDomains);
  return note === null ? proof : { ...proof, reason: `${proof.reason}; ${note}` };
}

function byMessage(
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
    const how = evidence.by === 'link' ? "the requester is the holder's address" : "sent from the holder's address";
    return { standing: 'holder', reason: `${how}; ${evidence.reason}` };
  }
  // A link shows who reads one mailbox (domain, section 6b); a signature shows whom the organization lets write as itself.
  if (evidence.by === 'link') return unproven(`${evidence.reason}, which is not the holder's`);
  const organization = organizationalDomain(holder.domain);
  if (organization === null || organization !== organizationalDomain(domain)) {
    return unproven("the sender's address is not of the holder's organization");
  }
  if (isPublicMail(holder.domain, publicMailDomains) || isPublicMail(domain, publicMailDomains)) {
    return unproven(`anybody can get an address at ${organization}`);
  }
  return { standing: 'holder', reason: `sent from the holder's organization ${organization}; ${evidence.reason}` };
}

/** Anybody can be `jane.acme` at a public mail provider. Worth a note and no more: so can Jane of Acme. */
function borrowedName(sender: string, holder: string, publicMailDomains: readonly string[]): string | null {
  const address = mailAddress(sender);
  if (!address || address.address === holder || !isPublicMail(address.domain, publicMailDomains)) return null;
  const local = address.address.slice(0, address.address.lastIndexOf('@'));
  const at = holder.lastIndexOf('@');
  const name = organizationalDomain(holder.slice(at + 1))?.split('.')[0] ?? '';
  const borrows = local === holder.slice(0, at) || (name.length >= 4 && local.includes(name));
  return borrows
    ? "the sender's address at a public mail provider carries the holder's name, which proves nothing"
    : null;
}
