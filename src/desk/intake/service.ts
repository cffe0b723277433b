import { type Fault, FaultError } from '../../contract/codes.ts';
import { keyLast4 } from '../../contract/license.ts';
import type { FactSources, RequestFacts } from '../../contract/request.ts';
import { transact } from '../../platform/db/transact.ts';
import type { Authentication } from '../proof/authenticate/types.ts';
import { domainsOf } from '../proof/domains.ts';
import { senderEvidence } from '../proof/sender.ts';
import type { Desk } from '../service.ts';
import { openCases } from './cases/service.ts';
import type { Envelope } from './envelope.ts';
import { bytesIdentity, messageIdentity } from './message/crypto.ts';
import { type InputKind, keyPrefixesOf, readDocument, readMessage } from './read.ts';
import {
  type InboxItem,
  insertInbox,
  insertRequest,
  lockInbox,
  markRead,
  markRejected,
  unreadInbox,
} from './requests/service.ts';
import { type Understood, wellFormed } from './understood.ts';

export type Incoming = {
  readonly channel: InboxItem['channel'];
  readonly kind: InputKind;
  /** A file's name, or what stands for it: shown to staff. */
  readonly name: string;
  /** It came by a way that only our own mail gateway and operators can use. */
  readonly trusted: boolean;
  readonly bytes: Uint8Array;
  readonly envelope?: Envelope;
};

/**
 * Takes something in: it is a row of the inbox before anything is made of it, so that nothing is lost. What cannot be
 * read is kept with its reason and thrown as a fault. The same thing again gives the row there already is.
 */
export async function receive(desk: Desk, incoming: Incoming): Promise<{ readonly inboxId: string }> {
  const understood = await understand(desk, incoming);
  const fault = understood.ok ? null : { ...understood.fault, file: incoming.name };
  const item: InboxItem = {
    inboxId: desk.newId(),
    externalId: understood.ok ? understood.value.identity : bytesIdentity(incoming.bytes),
    channel: incoming.channel,
    kind: incoming.kind,
    name: incoming.name.slice(0, 500),
    trusted: incoming.trusted,
    raw: fault?.code === 'MESSAGE_TOO_LARGE' ? null : incoming.bytes,
    messageId: understood.ok ? understood.value.messageId : null,
    envelope: incoming.envelope ?? null,
    rejected: fault,
  };
  const inboxId = await desk.db.transaction().execute((tx) => insertInbox(tx, desk.vendorId, item, desk.now()));
  if (fault) throw new FaultError(fault);
  return { inboxId };
}

async function understand(
  desk: Desk,
  incoming: Pick<Incoming, 'kind' | 'bytes' | 'trusted'>,
  authentication: Authentication | null = null,
): ReturnType<typeof readAsSaid> {
  return wellFormed(await readAsSaid(desk, incoming, authentication));
}

async function readAsSaid(
  desk: Desk,
  { kind, bytes, trusted }: Pick<Incoming, 'kind' | 'bytes' | 'trusted'>,
  authentication: Authentication | null,
): Promise<{ readonly ok: true; readonly value: Understood } | { readonly ok: false; readonly fault: Fault }> {
  if (kind === 'document') {
    const read = readDocument(new TextDecoder().decode(bytes));
    if (!read.ok) return { ok: false, fault: read.error };
    const {
      requester,
      read: { facts, sources },
    } = read.value;
    return {
      ok: true,
      value: {
        identity: bytesIdentity(bytes),
        requester: requester?.email ?? facts.accountEmail,
        requesterName: requester?.name ?? null,
        language: 'en',
        facts,
        sources,
        evidence: null,
        messageId: null,
        automatic: null,
      },
    };
  }
  const read = await readMessage(bytes, { keyPrefixes: keyPrefixesOf(desk.profile.apps) });
  if (!read.ok) return { ok: false, fault: read.error };
  const {
    message,
    read: { facts, sources },
  } = read.value;
  const { mail, vendor, proof } = desk.profile;
  const [from] = message.from;
  return {
    ok: true,
    value: {
      identity: messageIdentity(message),
      requester: from?.address ?? null,
      requesterName: from?.name || null,
      language: 'en',
      facts,
      sources,
      evidence: senderEvidence({
        from: message.from,
        replyTo: message.replyTo,
        headers: message.headers,
        ours: domainsOf([mail.from, vendor.email]),
        publicMailDomains: proof.publicMailDomains,
        authentication,
        trustedSealers: proof.trustedSealers,
        ...(trusted && mail.gateway !== undefined ? { gateway: mail.gateway } : {}),
      }),
      messageId: message.messageId,
      automatic: message.automatic,
    },
  };
}

/**
 * Reads what waits in the inbox and opens or joins its cases. Returns how many items were read. One that fails stays
 * and keeps none behind it from being read; the first failure is thrown in the end.
 */
export async function readInbox(desk: Desk, limit: number): Promise<number> {
  const waiting = await desk.db.transaction().execute((tx) => unreadInbox(tx, desk.vendorId, limit));
  const failures: unknown[] = [];
  for (const inboxId of waiting) await readItem(desk, inboxId).catch((cause: unknown) => failures.push(cause));
  if (failures.length > 0) throw failures[0];
  return waiting.length;
}

/** Reads one item; the id of its request, or null where it is none. Again: the same answer, nothing new. */
export async function readItem(desk: Desk, inboxId: string): Promise<string | null> {
  return transact(desk.db, async (tx) => {
    const item = await lockInbox(tx, desk.vendorId, inboxId);
    if (!item || item.status !== 'received' || item.raw === null) return item?.request_id ?? null;
    const incoming = { kind: item.kind, bytes: item.raw, trusted: item.trusted };
    const understood = await understand(desk, incoming, item.authentication);
    if (!understood.ok) throw new Error(`Defect: inbox item ${inboxId} could be read once and cannot now`);
    const said = understood.value;
    const noRequest =
      said.automatic ??
      (said.requester === null ? 'nobody to answer: neither a requester nor an account was named' : null);
    if (noRequest !== null) {
      await markRejected(tx, desk.vendorId, inboxId, { message: `Not a request: ${noRequest}` });
      return null;
    }
    const requestId = desk.newId();
    await insertRequest(
      tx,
      desk.vendorId,
      {
        requestId,
        inboxId,
        requester: said.requester ?? '',
        evidence: said.evidence,
        messageId: said.messageId,
        ...withoutKeys(said),
      },
      desk.now(),
    );
    await markRead(tx, desk.vendorId, inboxId, requestId);
    await openCases(tx, desk, requestId, said);
    return requestId;
  });
}

/** Facts as they are kept: keys are found by their digest, and where they were read shows their last four letters. */
function withoutKeys({ facts, sources }: Understood): { facts: RequestFacts; sources: FactSources } {
  const masked = (sources.licenseKeys ?? []).map((source) =>
    'text' in source ? { ...source, text: facts.licenseKeys.map((key) => `…${keyLast4(key)}`).join(' ') } : source,
  );
  return {
    facts: { ...facts, licenseKeys: [] },
    sources: { ...sources, ...(masked.length > 0 ? { licenseKeys: masked } : {}) },
  };
}
