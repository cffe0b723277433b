import { type MailAddress, asciiDomain, isOf, mailAddress, organizationalDomain } from '../domains.ts';
import type { MailFacts } from './facts.ts';
import type { Authentication, DmarcFinding, Signature, SignatureFault, Verdict } from './types.ts';

/** One signature as the check of its mathematics and its key left it. */
export type CheckedSignature = Pick<
  Signature,
  'domain' | 'selector' | 'algorithm' | 'keyBits' | 'result' | 'comment'
> & {
  /** `i=`: whom the signer signed for; `@domain` where it does not say. */
  readonly identity: string;
  /** Headers that are both there and signed, in lower case. */
  readonly signed: ReadonlySet<string>;
  readonly testing: boolean;
  /** `l=` left bytes of the body unsigned. */
  readonly tail: boolean;
  readonly time: Date | null;
};

export type Circumstances = {
  /** When the mail came in. */
  readonly receivedAt: Date;
  /** Domains that are ours. */
  readonly ours: readonly string[];
};

const DAY_ms = 86_400_000;
/** How long a signed mail may travel: far more than the five days that servers try. A later one is sent a second time. */
export const SIGNATURE_AGE_ms = 30 * DAY_ms;

/** Whether one domain signs for another: the same, or of the same organization. A bare suffix is no organization. */
export function aligns(signer: string, from: string): boolean {
  const domain = asciiDomain(signer);
  if (domain === null) return false;
  const organization = organizationalDomain(from);
  return domain === from || (organization !== null && organizationalDomain(domain) === organization);
}

type Test = (checked: CheckedSignature, mail: MailFacts, about: Circumstances, from: MailAddress | null) => boolean;

/** The first that holds is named. */
const tests: readonly (readonly [SignatureFault, Test])[] = [
  ['other-domain', ({ domain }, _mail, _about, from) => from === null || !aligns(domain, from.domain)],
  ['temperror', ({ result }) => result === 'temperror'],
  ['not-valid', ({ result }) => result !== 'pass'],
  ['test-mode', ({ testing }) => testing],
  ['unsigned-tail', ({ tail }) => tail],
  ['repeated-header', (_checked, { repeated }) => repeated.length > 0],
  ['header-unsigned', headerUnsigned],
  ['parts-unsigned', ({ signed }, { partsFixed }) => !signed.has('content-type') && !partsFixed],
  ['other-user', ({ identity }, _mail, _about, from) => forAnother(identity, from)],
  ['other-recipient', writtenToOthers],
  ['future', (checked, mail, { receivedAt }) => (signedAt(checked, mail) ?? 0) > receivedAt.getTime() + DAY_ms],
  ['old', (checked, mail, { receivedAt }) => (signedAt(checked, mail) ?? 0) < receivedAt.getTime() - SIGNATURE_AGE_ms],
];

/** From and Subject are what we act on, and without a time a mail could be sent again for ever. */
function headerUnsigned(checked: CheckedSignature, mail: MailFacts): boolean {
  const { signed } = checked;
  return (
    !signed.has('from') || (mail.present.has('subject') && !signed.has('subject')) || signedAt(checked, mail) === null
  );
}

/** When it was signed, in ms: its own word, otherwise the Date header, if that is signed. */
const signedAt = ({ time, signed }: CheckedSignature, { date }: MailFacts): number | null =>
  (time ?? (signed.has('date') ? date : null))?.getTime() ?? null;

/** At a provider that signs for many, `i=` can name which of them wrote. */
function forAnother(identity: string, from: MailAddress | null): boolean {
  if (!(identity.lastIndexOf('@') > 0)) return false;
  return mailAddress(identity)?.address !== from?.address;
}

/** Some sign no recipients; then nothing can be said. */
function writtenToOthers({ signed }: CheckedSignature, { to, cc }: MailFacts, { ours }: Circumstances): boolean {
  if (!signed.has('to')) return false;
  const named = [...to, ...(signed.has('cc') ? cc : [])];
  return !named.some((domain) => ours.some((own) => isOf(domain, own)));
}

export function judgeSignature(checked: CheckedSignature, mail: MailFacts, about: Circumstances): Signature {
  const { domain, selector, algorithm, keyBits, result, comment } = checked;
  const { from } = mail;
  const time = signedAt(checked, mail);
  return {
    domain: domain.slice(0, 255),
    selector: selector.slice(0, 255),
    algorithm: algorithm.slice(0, 30),
    keyBits,
    result,
    comment: comment?.slice(0, 200) ?? null,
    aligned: from !== null && aligns(domain, from.domain),
    fault: tests.find(([, holds]) => holds(checked, mail, about, from))?.[0] ?? null,
    signedAt: time === null ? null : new Date(time).toISOString(),
  };
}

const because: Record<SignatureFault, string> = {
  'other-domain': 'is of another domain',
  temperror: 'could not be checked: DNS did not answer',
  'not-valid': 'is not valid',
  'test-mode': 'is a test by the word of its domain',
  'unsigned-tail': 'leaves the end of the text unsigned',
  'repeated-header': 'leaves open which of two same headers counts',
  'header-unsigned': 'leaves From, Subject or the time unsigned',
  'parts-unsigned': 'leaves open which part is the message',
  'other-user': 'is for another user of the domain',
  'other-recipient': 'is for a message to somebody else',
  future: 'is of a time to come',
  old: 'is too old: such a message may be sent a second time',
};

/** Puts signatures and policy together. `reason` is for staff. */
export function conclude(
  { from }: MailFacts,
  signatures: readonly Signature[],
  dmarc: DmarcFinding | null,
): { readonly verdict: Verdict; readonly reason: string } {
  if (!from) return { verdict: 'unclear', reason: 'the message has not exactly one From address' };
  const aligned = signatures.filter(({ fault }) => fault !== 'other-domain');
  const good = aligned.filter(({ fault }) => fault === null);
  const [first] = aligned;
  if (!first) return { verdict: 'silent', reason: `no signature of ${from.domain} or its organization` };
  const exact = good.find(({ domain }) => asciiDomain(domain) === from.domain);
  // No policy can undo a signature of the very domain; for one of its organization the policy has a say (`adkim`).
  const passed = exact?.domain ?? dmarc?.alignedByDkim ?? (dmarc?.result === 'none' ? good[0]?.domain : undefined);
  if (passed) {
    const policy = dmarc?.result === 'none' ? 'it has no DMARC policy' : 'DMARC passes by it';
    return {
      verdict: 'proven',
      reason: `signed by ${passed} (DKIM); ${exact && dmarc?.result === 'temperror' ? 'its DMARC policy is unknown' : policy}`,
    };
  }
  if (aligned.some(({ fault }) => fault === 'temperror') || (good.length > 0 && dmarc?.result === 'temperror')) {
    return { verdict: 'temperror', reason: 'the signature could not be checked: DNS did not answer' };
  }
  if (good[0])
    return {
      verdict: 'broken',
      reason: `the policy of ${from.domain} does not count the signature of ${good[0].domain}`,
    };
  const why = first.fault === null ? '' : because[first.fault];
  return {
    verdict: 'broken',
    reason: `the signature of ${first.domain} ${why}${first.comment ? ` (${first.comment})` : ''}`,
  };
}

/** The evidence of a mail of which nothing was looked up. */
export const nothingFound = (verdict: Verdict, reason: string, now: Date): Authentication => ({
  version: 1,
  verdict,
  reason,
  from: null,
  checkedAt: now.toISOString(),
  tries: 1,
  nextAt: null,
  dkim: [],
  spf: null,
  dmarc: null,
  arc: null,
});
