import { type Fault, FaultError } from '../../contract/codes.ts';
import { keyLast4 } from '../../contract/license.ts';
import type { FactSources, RequestFacts } from '../../contract/request.ts';
import { limits } from '../../kernel/limits.ts';
import { transact } from '../../platform/db/transact.ts';
import { senderEvidence } from '../proof/sender.ts';
import type { Desk } from '../service.ts';
import { openCases } from './cases/service.ts';
import type { Envelope } from './envelope.ts';
import { bytesIdentity, messageIdentity } from './message/crypto.ts';
import { tooLarge } from './message/mime.ts';
import { essenceOf } from './message/same.ts';
import { type InputKind, keyPrefixesOf, readDocument, readMessage } from './read.ts';
import {
  type InboxItem,
  beginReading,
  dropRaw,
  insertInbox,
  insertRequest,
  lockInbox,
  markRead,
  markRejected,
  markUnreadable,
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
 * Keeps something that came, before anything is made of it, so that a mail that breaks its reader is not lost. The same
 * thing again, by whichever way, gives the row there already is. What is over its limit is a row with the reason alone.
 */
export async function keep(desk: Desk, incoming: Incoming): Promise<{ readonly inboxId: string }> {
  const { channel, kind, trusted, bytes } = incoming;
  const essence = kind === 'message' ? essenceOf(bytes) : null;
  const fault = kind === 'message' ? tooLarge(bytes.length) : null;
  const item: InboxItem = {
    inboxId: desk.newId(),
    externalId: essence ? messageIdentity(essence) : bytesIdentity(bytes),
    channel,
    kind,
    name: incoming.name.slice(0, 500),
    trusted,
    raw: fault ? null : bytes,
    messageId: essence?.messageId ?? null,
    envelope: incoming.envelope ?? null,
    rejected: fault && { ...fault, file: incoming.name },
  };
  const inboxId = await desk.db.transaction().execute((tx) => insertInbox(tx, desk.vendorId, item, desk.now()));
  return { inboxId };
}

/** What a mailbox says of a message that is too large to be fetched from it. */
export type LargeMessage = {
  readonly size: number;
  readonly messageId: string | null;
  readonly from: string | null;
  readonly subject: string | null;
};

/** Keeps that there was a message too large to be fetched: a row with the reason, for a person to see. */
export async function keepLarge(
  desk: Desk,
  about: LargeMessage & { readonly channel: InboxItem['channel']; readonly name: string },
): Promise<void> {
  const { size, messageId, from, subject, channel, name } = about;
  const known = new TextEncoder().encode(JSON.stringify([messageId, from, subject, size]));
  const item: InboxItem = {
    inboxId: desk.newId(),
    externalId: bytesIdentity(known),
    channel,
    kind: 'message',
    name: name.slice(0, 500),
    trusted: false,
    raw: null,
    messageId: messageId === null ? null : wellFormed(messageId).slice(0, limits.text_chars),
    envelope: null,
    rejected: { ...tooLarge(size), file: name },
  };
  await desk.db.transaction().execute((tx) => insertInbox(tx, desk.vendorId, item, desk.now()));
}

/** Takes in what somebody waits for an answer to: kept first, and what cannot be read is thrown as a fault. */
export async function receive(desk: Desk, incoming: Incoming): Promise<{ readonly inboxId: string }> {
  const { inboxId } = await keep(desk, incoming);
  const understood = await understand(desk, incoming);
  if (understood.ok) return { inboxId };
  const fault = { ...understood.fault, file: incoming.name };
  await desk.db.transaction().execute((tx) => markUnreadable(tx, desk.vendorId, inboxId, fault));
  throw new FaultError(fault);
}

async function understand(
  desk: Desk,
  incoming: Pick<Incoming, 'kind' | 'bytes' | 'trusted'>,
): ReturnType<typeof readAsSaid> {
  return wellFormed(await readAsSaid(desk, incoming));
}

async function readAsSaid(
  desk: Desk,
  { kind, bytes, trusted }: Pick<Incoming, 'kind' | 'bytes' | 'trusted'>,
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
  const { gateway } = desk.profile.mail;
  const [from] = message.from;
  return {
    ok: true,
    value: {
      requester: from?.address ?? null,
      requesterName: from?.name || null,
      language: 'en',
      facts,
      sources,
      evidence: senderEvidence({
        from: message.from,
        replyTo: message.replyTo,
        headers: message.headers,
        ...(trusted && gateway !== undefined ? { gateway } : {}),
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
  const waiting = await desk.db.transaction().execute((tx) => unreadInbox(tx, desk.vendorId, limit, desk.now()));
  const failures: unknown[] = [];
  for (const inboxId of waiting) await readAgain(desk, inboxId).catch((cause: unknown) => failures.push(cause));
  if (failures.length > 0) throw failures[0];
  return waiting.length;
}

/** Each attempt is counted before it is made, so that an item that ends the process is given up after some of them. */
async function readAgain(desk: Desk, inboxId: string): Promise<void> {
  const attempts = await desk.db.transaction().execute((tx) => beginReading(tx, desk.vendorId, inboxId, desk.now()));
  if (attempts <= limits.read_attempts) return void (await readItem(desk, inboxId));
  const message = `Reading it failed ${limits.read_attempts} times: a person must look at it.`;
  await desk.db.transaction().execute((tx) => markUnreadable(tx, desk.vendorId, inboxId, { message }));
}

/** Forgets the raw bytes of what was read or rejected before this time; that it came, and what was read, stays. */
export const forgetRaw = (desk: Desk, limit: number): Promise<number> =>
  desk.db
    .transaction()
    .execute((tx) => dropRaw(tx, desk.vendorId, new Date(desk.now().getTime() - desk.profile.mail.retention), limit));

/** Reads one item; the id of its request, or null where it is none. Again: the same answer, nothing new. */
export async function readItem(desk: Desk, inboxId: string): Promise<string | null> {
  return transact(desk.db, async (tx) => {
    const item = await lockInbox(tx, desk.vendorId, inboxId);
    if (!item || item.status !== 'received' || item.raw === null) return item?.request_id ?? null;
    const understood = await understand(desk, { kind: item.kind, bytes: item.raw, trusted: item.trusted });
    if (!understood.ok) {
      await markRejected(tx, desk.vendorId, inboxId, { ...understood.fault, file: item.name });
      return null;
    }
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
