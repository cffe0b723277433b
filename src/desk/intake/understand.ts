import type { Fault } from '../../contract/codes.ts';
import type { Profile } from '../../contract/profile.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Authentication } from '../proof/authenticate/types.ts';
import { ownDomains } from '../proof/domains.ts';
import { type SenderEvidence, confirmedByLink, senderEvidence } from '../proof/sender.ts';
import type { Speaker } from './cases/said.ts';
import type { Envelope } from '../proof/envelope.ts';
import { withEvidence } from './evidence.ts';
import { whyNoRequest } from './kinds/why.ts';
import type { Message } from './message/mime.ts';
import { type InputKind, keyPrefixesOf, readDocument, readMessage } from './read.ts';
import { languageOf } from './reading/words/language.ts';
import { type Understood, wellFormed } from './understood.ts';

/** Something that came in, as the inbox keeps it. */
export type Raw = {
  readonly kind: InputKind;
  readonly bytes: Uint8Array;
  /** It came by a way that only our own mail gateway and operators can use. */
  readonly trusted: boolean;
  readonly envelope: Envelope | null;
  /** What the check of its sender found; null where there was none. */
  readonly authentication: Authentication | null;
  /** When its requester opened the link that was sent to their address, which shows that it is theirs. */
  readonly confirmed_at?: Date | null;
};

/** Which of some texts are license keys that the books know and may be told of to this sender. */
export type LookUp = (candidates: readonly string[], speaker: Speaker) => Promise<ReadonlySet<string>>;

/** What it says and who says it. Faults: MESSAGE_TOO_LARGE, MESSAGE_MALFORMED, DOCUMENT_MALFORMED. */
export async function understand(profile: Profile, raw: Raw, lookUp?: LookUp): Promise<Result<Understood, Fault>> {
  return wellFormed(raw.kind === 'document' ? await ofDocument(raw) : await ofMessage(profile, raw, lookUp));
}

async function ofDocument({ bytes, trusted, envelope, confirmed_at: at }: Raw): Promise<Result<Understood, Fault>> {
  const document = readDocument(new TextDecoder().decode(bytes));
  if (!document.ok) return err(document.error);
  const { requester, language, hostEvidence } = document.value;
  const { read, notes } = await withEvidence(document.value.read, hostEvidence);
  const email = requester?.email ?? read.facts.accountEmail;
  return ok({
    ...read,
    ...alone,
    requester: email,
    requesterName: requester?.name ?? null,
    language,
    evidence: at && email !== null ? confirmedByLink(email) : null,
    messageId: null,
    subject: null,
    unclear: [],
    answers: [],
    // A form of ours says which request it belongs to; what others send as a document does not.
    recipients: trusted ? (envelope?.recipients ?? []) : [],
    noRequest: null,
    notes,
  });
}

const alone = { customers: [], several: null } as const;

async function ofMessage(profile: Profile, raw: Raw, lookUp: LookUp | undefined): Promise<Result<Understood, Fault>> {
  const { bytes, envelope } = raw;
  const result = await readMessage(bytes, {
    keyPrefixes: keyPrefixesOf(profile.apps),
    ...(lookUp === undefined
      ? {}
      : {
          lookUp: (keys, said) =>
            lookUp(keys, { sender: said.from[0]?.address ?? '', evidence: evidenceOf(profile, raw, said) }),
        }),
  });
  if (!result.ok) return err(result.error);
  const { message, read } = result.value;
  const [from] = message.from;
  return ok({
    facts: read.facts,
    sources: read.sources,
    customers: read.customers,
    several: read.several,
    requester: from?.address ?? null,
    requesterName: from?.name || null,
    language: languageOf(message.text),
    evidence: evidenceOf(profile, raw, message),
    messageId: message.messageId,
    subject: message.subject === '' ? null : message.subject,
    unclear: read.unclear.map(({ fact, source }) => ({ fact, found: 'text' in source ? [source.text] : [] })),
    answers: [...new Set([...(message.inReplyTo ? [message.inReplyTo] : []), ...message.references.toReversed()])],
    recipients: [...message.to.map(({ address }) => address), ...(envelope?.recipients ?? [])],
    notes: message.notes,
    noRequest: whyNoRequest(profile, message, read.facts, envelope),
  });
}

export const evidenceOf = (
  profile: Profile,
  { trusted, authentication }: Raw,
  { from, replyTo, headers }: Message,
): SenderEvidence =>
  senderEvidence({
    from,
    replyTo,
    headers,
    ours: ownDomains(profile),
    publicMailDomains: profile.proof.publicMailDomains,
    authentication,
    trustedSealers: profile.proof.trustedSealers,
    ...(trusted && profile.mail.gateway !== undefined ? { gateway: profile.mail.gateway } : {}),
  });
