import type { Risk } from '../../contract/profile.ts';
import { type MailAddress, asciiDomain, mailAddress, organizationalDomain } from './domains.ts';
import { readAuthenticationResults } from './authentication.ts';

export type NamedAddress = { readonly address: string; readonly name: string };

/** What a message brings along. `headers` are in the order they stand, the topmost (the last added) first. */
export type SenderInput = {
  readonly from: readonly NamedAddress[];
  readonly replyTo: readonly NamedAddress[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The authserv-id of our own gateway; without one no message proves anything. */
  readonly gateway?: string;
};

export type SenderEvidence = {
  /** The From address, where our gateway found DMARC to pass for its domain. Proves the domain, not good intent. */
  readonly aligned: MailAddress | null;
  /** For staff: why aligned or why not, and what is suspicious. */
  readonly reason: string;
  readonly suspicious: boolean;
  readonly risks: readonly Risk[];
};

type Alignment = { readonly passed: boolean; readonly failed: boolean; readonly reason: string };

const not = (reason: string, failed = false): Alignment => ({ passed: false, failed, reason });

const named = (headers: SenderInput['headers'], name: string): readonly string[] =>
  headers.filter(([header]) => header.trim().toLowerCase() === name).map(([, value]) => value);

/**
 * Whether our gateway says that DMARC passed for this domain. Anyone can write an Authentication-Results header into a
 * message; ours is put on top when it comes in (RFC 8601, section 5). So only the topmost counts, and only if it is ours.
 */
function alignmentOf(domain: string, headers: SenderInput['headers'], gateway: string | undefined): Alignment {
  if (!gateway) return not('the profile names no mail gateway, so no result of a mail check counts');
  const top = named(headers, 'authentication-results')[0];
  if (top === undefined) return not('the message has no Authentication-Results header');
  const read = readAuthenticationResults(top);
  if (!read) return not('the topmost Authentication-Results header cannot be read');
  if (read.server !== gateway.trim().toLowerCase()) {
    return not('the topmost Authentication-Results header is not of our gateway');
  }
  const dmarc = read.results.filter(({ method }) => method === 'dmarc');
  const [only] = dmarc;
  if (!only) return not('our gateway gives no DMARC result');
  if (dmarc.length > 1) return not('our gateway gives more than one DMARC result');
  if (only.result !== 'pass') return not(`our gateway gives dmarc=${only.result.slice(0, 20)}`, only.result === 'fail');
  const domains = only.properties.filter(([name]) => name === 'header.from').map(([, value]) => asciiDomain(value));
  if (domains.length !== 1 || domains[0] !== domain) {
    return not('the DMARC result of our gateway is not for the domain of the From address');
  }
  return { passed: true, failed: false, reason: `our gateway found DMARC to pass for ${domain}` };
}

const addressInText = /[^\s<>"'(),;:@]+@[^\s<>"'(),;:@]+\.[^\s<>"'(),;:@]+/gu;

const looksForeign = (address: string): boolean => {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return (
    /[^\p{ASCII}]/u.test(address) ||
    domain
      .toLowerCase()
      .split('.')
      .some((label) => label.startsWith('xn--'))
  );
};

const organizationOf = (address: MailAddress): string => organizationalDomain(address.domain) ?? address.domain;

function suspicionsOf(input: SenderInput, from: MailAddress | null, alignment: Alignment | null): readonly string[] {
  const suspicions: string[] = [];
  if (input.from.length > 1 || named(input.headers, 'from').length > 1) {
    suspicions.push('the message has more than one From address');
  }
  const others = input.from.flatMap(({ name }) => name.normalize('NFKC').match(addressInText) ?? []);
  if (others.some((other) => mailAddress(other)?.address !== from?.address)) {
    suspicions.push('the name shown beside the From address holds another address');
  }
  const answersElsewhere = input.replyTo.some(({ address }) => {
    const reply = mailAddress(address);
    return !reply || !from || organizationOf(reply) !== organizationOf(from);
  });
  if (answersElsewhere) suspicions.push('answers go to another domain than that of the From address');
  if (input.from.some(({ address }) => looksForeign(address))) {
    suspicions.push('the From address has letters beyond ASCII, or a punycode domain, and may only look like another');
  }
  if (alignment?.failed) suspicions.push('the DMARC check failed');
  return suspicions;
}

/**
 * What the mail itself proves of its sender (domain, section 6a): pure reading of headers, without DNS. Never throws.
 * Whether the sender is the holder of record is asked by `standing` (holder.ts).
 */
export function senderEvidence(input: SenderInput): SenderEvidence {
  const [first, ...more] = input.from;
  const from = first ? mailAddress(first.address) : null;
  const single = from !== null && more.length === 0 && named(input.headers, 'from').length <= 1;
  const alignment = single ? alignmentOf(from.domain, input.headers, input.gateway) : null;
  const suspicions = suspicionsOf(input, from, alignment);
  const reason = [alignment?.reason ?? 'the message has not exactly one From address', ...suspicions].join('; ');
  const suspicious = suspicions.length > 0;
  return {
    aligned: alignment?.passed ? from : null,
    reason,
    suspicious,
    risks: suspicious ? ['suspicious-sender'] : [],
  };
}
