import type { Risk } from '../../contract/profile.ts';
import type { Suspicion } from '../../contract/sender.ts';
import type { Authentication, SignatureFault } from './authenticate/types.ts';
import { type MailAddress, mailAddress } from './domains.ts';
import { type Word, wordOfGateway } from './gateway.ts';
import { type SaidSender, onlyFrom, suspicionsOf } from './suspicions.ts';

/** What a message brings along. `headers` are in the order they stand, the topmost (the last added) first. */
export type SenderInput = SaidSender & {
  /** The authserv-id of our own gateway, where the message came by a way on which its word counts. */
  readonly gateway?: string;
  /** Our own check of the signatures; null where none was made. */
  readonly authentication: Authentication | null;
  /** Whose ARC seal counts: domains that the profile names. */
  readonly trustedSealers: readonly string[];
};

/**
 * What shows that the sender's address is true: our own check, our gateway's word, that of a sealer we trust, or a link
 * sent to it that was opened and answered.
 */
export type ProvenBy = 'signature' | 'gateway' | 'sealer' | 'link';

export type SenderEvidence = {
  /** The From address, where it is shown to be true. Proves the domain, not good intent. */
  readonly aligned: MailAddress | null;
  readonly by: ProvenBy | null;
  /** For staff: why aligned or why not, and what is suspicious. */
  readonly reason: string;
  readonly suspicious: boolean;
  readonly suspicions: readonly Suspicion[];
  readonly risks: readonly Risk[];
};

type Finding = { readonly by: ProvenBy | null; readonly reason: string; readonly suspicions: readonly Suspicion[] };

/** Faults that do not come by themselves: somebody used a signature for what it was not made for. */
const misuse: readonly (SignatureFault | null)[] = [
  'unsigned-tail',
  'repeated-header',
  'parts-unsigned',
  'other-user',
  'old',
];

/** Whether the profile names who sealed a mail last. */
export const isTrustedSealer = ({ arc }: Authentication, trustedSealers: readonly string[]): boolean =>
  arc?.sealer != null && trustedSealers.some((one) => one.trim().toLowerCase() === arc.sealer);

function sealerWord(
  own: Authentication,
  trustedSealers: readonly string[],
): { readonly passed: boolean; readonly reason: string } {
  const { arc } = own;
  const passed = isTrustedSealer(own, trustedSealers) && arc?.result === 'pass' && arc.vouches;
  return { passed, reason: passed ? `${arc.sealer ?? ''}, which we trust, sealed it and found a valid signature` : '' };
}

/**
 * One answer of two or three sources. Our own check leads: it has seen the message itself. Where it has nothing to go
 * by (no signature of that domain, DNS away) the gateway's word counts, then that of a trusted sealer. Where a source
 * says yes and another plainly no, nothing is proven and a person looks.
 */
function weigh(own: Authentication | null, gateway: Word, trustedSealers: readonly string[]): Finding {
  const disagree = (reason: string): Finding => ({
    by: null,
    reason,
    suspicions: [{ code: 'sources-disagree', sentence: 'our own check and our gateway do not agree' }],
  });
  const reasons = own ? `${own.reason}; ${gateway.reason}` : gateway.reason;
  const nothing = (suspicions: readonly Suspicion[]): Finding => ({ by: null, reason: reasons, suspicions });
  const sealer = own ? sealerWord(own, trustedSealers) : null;
  if (own?.verdict === 'unclear') return nothing([{ code: 'headers-unclear', sentence: own.reason }]);
  if (own?.verdict === 'proven') {
    return gateway.failed ? disagree(reasons) : { by: 'signature', reason: own.reason, suspicions: [] };
  }
  if (own?.verdict === 'broken') {
    const invalid = own.dkim.some(({ fault }) => fault === 'not-valid');
    if (gateway.passed && invalid) return disagree(reasons);
    if (own.dkim.some(({ fault }) => misuse.includes(fault))) {
      return nothing([{ code: 'signature-misused', sentence: own.reason }]);
    }
  } else if (gateway.passed) return { by: 'gateway', reason: gateway.reason, suspicions: [] };
  if (sealer?.passed) return { by: 'sealer', reason: sealer.reason, suspicions: [] };
  return nothing(failedCheck(own, gateway));
}

/** A domain that asks to refuse what fails its check, or our gateway that says so. Without such a policy, forwarding and
 *  lists make true mails fail every day. */
function failedCheck(own: Authentication | null, gateway: Word): readonly Suspicion[] {
  if (gateway.failed) return [{ code: 'authentication-failed', sentence: 'the DMARC check failed' }];
  const { result, policy } = own?.dmarc ?? {};
  if (result !== 'fail' || policy === 'none' || !policy) return [];
  return [
    { code: 'authentication-failed', sentence: `the DMARC check failed, and the domain asks to ${policy} such mail` },
  ];
}

/**
 * What the mail itself proves of its sender (domain, section 6a): pure reading of what was found, without DNS. Never
 * throws. Whether the sender is the holder of record is asked by `standing` (holder.ts).
 */
export function senderEvidence(input: SenderInput): SenderEvidence {
  const from = onlyFrom(input);
  const own = input.authentication;
  const found = from ? read(from, own, input) : null;
  const suspicions = [...suspicionsOf(input), ...(found?.suspicions ?? [])];
  const reason = found?.reason ?? 'the message has not exactly one From address';
  const suspicious = suspicions.length > 0;
  return {
    aligned: found?.by ? from : null,
    by: found?.by ?? null,
    reason: [
      reason,
      ...suspicions.map(({ sentence }) => sentence).filter((sentence) => !reason.includes(sentence)),
    ].join('; '),
    suspicious,
    suspicions,
    risks: suspicious ? ['suspicious-sender'] : [],
  };
}

function read(from: MailAddress, own: Authentication | null, input: SenderInput): Finding {
  // The check reads the message by itself. Where it saw another sender than the reader, programs do not agree on it.
  if (own?.from != null && own.from !== from.address) {
    const reason = 'two programs read two From addresses in the message';
    return { by: null, reason, suspicions: [{ code: 'headers-unclear', sentence: reason }] };
  }
  return weigh(own, wordOfGateway(from.domain, input.headers, input.gateway), input.trustedSealers);
}

/** A form whose requester opened the link that was sent to their address, saw there what they ask for, and confirmed. */
export const confirmedByLink = (address: string): SenderEvidence => ({
  aligned: mailAddress(address),
  by: 'link',
  reason: 'confirmed by a link that was sent to this address',
  suspicious: false,
  suspicions: [],
  risks: [],
});
