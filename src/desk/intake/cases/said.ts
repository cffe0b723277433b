import { keyLast4 } from '../../../contract/license.ts';
import type { Language } from '../../../contract/language.ts';
import type { RequestFacts } from '../../../contract/request.ts';
import { type ProofForRules, standing } from '../../proof/holder.ts';
import type { SenderEvidence } from '../../proof/sender.ts';
import type { Opening } from '../../transfers/events.ts';
import type { AccountFacts, Proof } from '../../transfers/state.ts';

/** A license key as it is worked with: its digest finds it, its last four characters show it. */
export type Key = { readonly digest: Uint8Array; readonly last4: string };

/** Who said something, and what shows that it was them. Null evidence: it did not come by mail. */
export type Speaker = { readonly sender: string; readonly evidence: SenderEvidence | null };

/** What a conversation says so far, as cases are opened and changed with it. */
export type Said = {
  readonly requester: string;
  readonly requesterName: string | null;
  readonly language: Language;
  readonly facts: RequestFacts;
  /** Everybody whose words one of the facts was taken from. */
  readonly speakers: readonly Speaker[];
};

export const hex = (digest: Uint8Array | null): string => Buffer.from(digest ?? []).toString('hex');

/** Keys in one order everywhere: two requests with the same keys then wait for each other instead of blocking. */
export const keysOf = (keys: readonly string[], digest: (key: string) => Uint8Array): readonly Key[] =>
  [...new Set(keys)].toSorted().map((key) => ({ digest: digest(key), last4: keyLast4(key) }));

/** What the case of one key begins with. */
export function openingOf(
  said: Said,
  about: {
    readonly transferId: string;
    readonly requestId: string;
    readonly key: Key | null;
    readonly aside?: boolean;
  },
  licenseId: string | null,
): Opening {
  const { facts } = said;
  return {
    transferId: about.transferId,
    requestId: about.requestId,
    keyLast4: about.key?.last4 ?? null,
    licenseId,
    ...(about.aside ? { keyAside: true } : {}),
    requester: said.requester,
    requesterName: said.requesterName ?? ([facts.firstName, facts.lastName].filter(Boolean).join(' ') || null),
    expertEmail: facts.expertEmail,
    account: accountOf(facts),
    language: said.language,
  };
}

function accountOf(facts: RequestFacts): AccountFacts | null {
  const { accountEmail: email, firstName, lastName, organization, address } = facts;
  return email && firstName && lastName && organization ? { email, firstName, lastName, organization, address } : null;
}

/**
 * How those who speak stand to a license. The holder stands behind a request only where every word of it was said in a
 * message that is proven to be theirs: a proven answer must not carry a stranger's account along.
 */
export function proofOf(
  speakers: readonly Speaker[],
  holderEmail: string | null,
  about: { readonly publicMailDomains: readonly string[]; readonly accountEmail: string | null },
): { readonly rules: ProofForRules; readonly proof: Proof | null } {
  const all = speakers.map(({ sender, evidence }) => standing(evidence, sender, holderEmail, about));
  const unproven = all.filter((one) => one.standing === 'unproven');
  const [first] = unproven;
  if (first) {
    const reason = [...new Set(unproven.map((one) => one.reason))].join('; ');
    const any = (sign: (one: (typeof unproven)[number]) => boolean | undefined): boolean => unproven.some(sign);
    const suspicious = any((one) => one.suspicious);
    const imitation = any((one) => one.imitation) ? ({ imitation: true } as const) : {};
    return { rules: { standing: 'unproven', reason, suspicious, ...imitation }, proof: null };
  }
  const [holder] = all;
  if (!holder) return { rules: { standing: 'unproven', reason: 'nobody said it', suspicious: false }, proof: null };
  // Whoever confirmed all of it by link was shown the account and said yes to it.
  const byLink = speakers.every(({ evidence }) => evidence?.by === 'link');
  return { rules: holder, proof: { by: byLink ? 'link' : 'message', reason: holder.reason } };
}
