import { getDomain } from 'tldts';
import type { Profile } from '../../contract/profile.ts';

/** An e-mail address in the parts that are compared: both in lower case, the domain in its ASCII (punycode) form. */
export type MailAddress = { readonly address: string; readonly domain: string };

/** A domain in lower-case ASCII, or null where it is none. */
export function asciiDomain(domain: string): string | null {
  const bare = domain.trim().toLowerCase().replace(/\.$/u, '');
  if (!/^[^\s@/\\?#:%[\]<>"'(),;]+$/u.test(bare)) return null;
  try {
    // URL is the one converter of international domains that is no `node:` module.
    const host = new URL(`http://${bare}/`).hostname;
    return host.includes('.') ? host : null;
  } catch {
    // The only way to ask URL is to catch: a text that is no host name is a `TypeError`.
    return null;
  }
}

/** One address, or null where the text is none. The local part is compared without case, as mail systems do. */
export function mailAddress(text: string): MailAddress | null {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  if (at < 1) return null;
  const local = trimmed.slice(0, at).toLowerCase();
  const domain = asciiDomain(trimmed.slice(at + 1));
  return domain ? { address: `${local}@${domain}`, domain } : null;
}

/** The domains of addresses, without those that are none. */
export const domainsOf = (addresses: readonly string[]): readonly string[] =>
  addresses.flatMap((address) => asciiDomain(address.slice(address.lastIndexOf('@') + 1)) ?? []);

/** The domains that the vendor writes from and is written to. */
export const ownDomains = ({ mail, vendor }: Pick<Profile, 'mail' | 'vendor'>): readonly string[] => [
  ...new Set(domainsOf([mail.from, vendor.email, ...(mail.recipients ?? [])])),
];

/**
 * The organizational domain: `example.co.uk` for `mail.example.co.uk`. Private suffixes count, so two customers of one
 * hosting provider (`a.github.io`, `b.github.io`) are two organizations. Null for a bare suffix.
 */
export const organizationalDomain = (domain: string): string | null => getDomain(domain, { allowPrivateDomains: true });

/** Whether a domain is another, or one below it. */
export const isOf = (domain: string, parent: string): boolean => domain === parent || domain.endsWith(`.${parent}`);

/** Whether anybody can get an address there; a subdomain of a public mail provider is one as well. */
export const isPublicMail = (domain: string, publicMailDomains: readonly string[]): boolean =>
  publicMailDomains.some((entry) => isOf(domain, entry.trim().toLowerCase()));
