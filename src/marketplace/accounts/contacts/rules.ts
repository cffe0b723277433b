import { foldEmail } from '../types.ts';

const domainOf = (email: string): string => foldEmail(email).split('@').at(-1) ?? '';

/**
 * Whether an address becomes a contact at once: the account's own, and those of the account's mail domain, unless anybody
 * can get an address there (profile `proof.publicMailDomains`). Everybody else is asked first, by a link.
 */
export function joinsAtOnce(accountEmail: string, email: string, publicMailDomains: readonly string[]): boolean {
  if (foldEmail(accountEmail) === foldEmail(email)) return true;
  const domain = domainOf(accountEmail);
  return domain === domainOf(email) && !publicMailDomains.includes(domain);
}
