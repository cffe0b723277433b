/**
 * A DNS question, as node:dns answers it: texts for TXT (in pieces), names for PTR, addresses for A and AAAA. Throws an
 * error with a `code`; ENOTFOUND and ENODATA say that there is none, any other that nobody knows.
 */
export type Resolve = (name: string, type: string) => Promise<string[][] | string[]>;

/**
 * Why a signature proves nothing, in the order in which one is named. `not-valid` covers what the check itself found:
 * changed text, no key, a revoked or short key, rsa-sha1, From not signed, an expiry that is over, broken syntax.
 */
export const signatureFaults = [
  'other-domain',
  'temperror',
  'not-valid',
  'test-mode',
  'unsigned-tail',
  'repeated-header',
  'header-unsigned',
  'parts-unsigned',
  'other-user',
  'other-recipient',
  'future',
  'old',
] as const;
export type SignatureFault = (typeof signatureFaults)[number];

/** One DKIM signature (or the newest ARC-Message-Signature) and what it is worth. */
export type Signature = {
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: string;
  /** Of an RSA key; null where the key was not found or is none. */
  readonly keyBits: number | null;
  readonly result: MethodState;
  /** The signing domain is that of the From address, or of its organization. */
  readonly aligned: boolean;
  /** Null where it proves its domain. */
  readonly fault: SignatureFault | null;
  /** What the check says of it, in its words. */
  readonly comment: string | null;
  /** RFC 3339; of `t=`, otherwise of the signed Date header. */
  readonly signedAt: string | null;
};

export type MethodState = 'pass' | 'fail' | 'softfail' | 'neutral' | 'policy' | 'none' | 'temperror' | 'permerror';

/** What was found. `aligned` are the domains that made it pass. */
export type DmarcFinding = {
  /** `none`: no policy, or nothing to judge by. */
  readonly result: 'pass' | 'fail' | 'none' | 'temperror';
  readonly policy: 'none' | 'quarantine' | 'reject' | null;
  /** Where the policy stands. */
  readonly domain: string | null;
  readonly alignedByDkim: string | null;
  readonly alignedBySpf: string | null;
};

export type ArcFinding = {
  /** `temperror`: DNS did not answer for a key of the chain. */
  readonly result: 'pass' | 'fail' | 'none' | 'temperror';
  /** Who sealed last. */
  readonly sealer: string | null;
  readonly sets: number;
  /** The last sealer says that a signature of the From address' organization was valid when the mail reached it. */
  readonly vouches: boolean;
};

/**
 * What our own check of a mail's signatures says of the From address:
 * `proven` a signature of its organization stands; `broken` there is one, and it does not; `silent` there is none;
 * `unclear` the mail is built so that nothing can be said; `temperror` DNS did not answer: ask again; `off` we were
 * told not to ask.
 */
export type Verdict = 'proven' | 'broken' | 'silent' | 'unclear' | 'temperror' | 'off';

/**
 * The evidence of one mail as it is kept: plain JSON of a bounded size, made once. Keys are taken out of DNS in time, so
 * a later check could not repeat it. `verdict` is about the address in `from`.
 */
export type Authentication = {
  readonly version: 1;
  readonly verdict: Verdict;
  /** For staff, one sentence. */
  readonly reason: string;
  /** The only From address, as the check read it. */
  readonly from: string | null;
  /** RFC 3339. */
  readonly checkedAt: string;
  /** How often it was tried, and when to try again; null where this is the answer. */
  readonly tries: number;
  readonly nextAt: string | null;
  readonly dkim: readonly Signature[];
  /** Null where the SMTP conversation is not known. Never proves a sender: see docs/decisions/0011. */
  readonly spf: { readonly result: MethodState; readonly domain: string | null } | null;
  readonly dmarc: DmarcFinding | null;
  readonly arc: ArcFinding | null;
};
