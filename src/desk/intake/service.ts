import { type Fault, FaultError } from '../../contract/codes.ts';
import { keyLast4 } from '../../contract/license.ts';
import type { FactSources, RequestFacts } from '../../contract/request.ts';
import type { Tx } from '../../platform/db/db.ts';
import { assessWith } from '../eligibility/service.ts';
import type { ProofForRules } from '../eligibility/types.ts';
import { type SenderEvidence, senderEvidence } from '../proof/sender.ts';
import { standing } from '../proof/holder.ts';
import type { Desk } from '../service.ts';
import { type BookLicense, licenseIdOf } from '../sources/license.ts';
import { findByDigests } from '../sources/service.ts';
import type { Command } from '../transfers/commands.ts';
import type { Opening } from '../transfers/events.ts';
import {
  type Change,
  changeOf,
  contextOf,
  insertNew,
  joinRequests,
  lockByDigests,
  orThrow,
  record,
} from '../transfers/service.ts';
import type { AccountFacts, Proof } from '../transfers/state.ts';
import { bytesIdentity, messageIdentity } from './crypto.ts';
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

export type Incoming = {
  readonly channel: InboxItem['channel'];
  readonly kind: InputKind;
  /** A file's name, or what stands for it: shown to staff. */
  readonly name: string;
  /** It came by a way that only our own mail gateway and operators can use. */
  readonly trusted: boolean;
  readonly bytes: Uint8Array;
};

/** What was read of one incoming thing, whatever it was. */
type Understood = {
  readonly identity: string;
  readonly requester: string | null;
  readonly requesterName: string | null;
  readonly facts: RequestFacts;
  readonly sources: FactSources;
  readonly evidence: SenderEvidence | null;
  readonly messageId: string | null;
  readonly automatic: string | null;
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
    rejected: fault,
  };
  const inboxId = await desk.db.transaction().execute((tx) => insertInbox(tx, desk.vendorId, item, desk.now()));
  if (fault) throw new FaultError(fault);
  return { inboxId };
}

async function understand(
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
        identity: bytesIdentity(bytes),
        requester: requester?.email ?? facts.accountEmail,
        requesterName: requester?.name ?? null,
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
      identity: messageIdentity(message),
      requester: from?.address ?? null,
      requesterName: from?.name || null,
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
  const waiting = await desk.db.transaction().execute((tx) => unreadInbox(tx, desk.vendorId, limit));
  const failures: unknown[] = [];
  for (const inboxId of waiting) await readItem(desk, inboxId).catch((cause: unknown) => failures.push(cause));
  if (failures.length > 0) throw failures[0];
  return waiting.length;
}

/** Reads one item; the id of its request, or null where it is none. Again: the same answer, nothing new. */
export async function readItem(desk: Desk, inboxId: string): Promise<string | null> {
  return desk.db.transaction().execute(async (tx) => {
    const item = await lockInbox(tx, desk.vendorId, inboxId);
    if (!item || item.status !== 'received' || item.raw === null) return item?.request_id ?? null;
    const understood = await understand(desk, { kind: item.kind, bytes: item.raw, trusted: item.trusted });
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

type Asked = {
  readonly opening: Opening;
  readonly digest: Uint8Array | null;
  readonly license: BookLicense | null | undefined;
};

async function openCases(tx: Tx, desk: Desk, requestId: string, said: Understood): Promise<void> {
  const asked = await casesOf(tx, desk, requestId, said);
  const fresh = asked.map((one) => ({ one, change: open(desk, one, said) }));
  const inserted = await insertNew(
    tx,
    desk.vendorId,
    fresh.map(({ one, change }) => ({ transfer: change.after, keyDigest: one.digest })),
    desk.now(),
  );
  const opened = fresh.flatMap(({ change }) => (inserted.has(change.after.transferId) ? [change] : []));
  const known = asked.filter(({ opening }) => !inserted.has(opening.transferId));
  const joined = await join(tx, desk, known, said);
  const pairs = [...opened.map(({ after }) => after.transferId), ...joined.ids].map((id) => [id, requestId] as const);
  await joinRequests(tx, desk.vendorId, pairs);
  await record(
    tx,
    desk,
    [...opened, ...joined.changes],
    asked.flatMap(({ license }) => license ?? []),
  );
}

async function casesOf(tx: Tx, desk: Desk, requestId: string, said: Understood): Promise<readonly Asked[]> {
  const { facts } = said;
  const keys = [...new Set(facts.licenseKeys)];
  const digests = keys.map((key) => desk.keyDigest(key));
  const found = new Map(
    (await findByDigests(tx, desk.vendorId, digests)).map((license) => [license.licenseId, license]),
  );
  const shared = {
    requestId,
    requester: said.requester ?? '',
    requesterName: said.requesterName ?? ([facts.firstName, facts.lastName].filter(Boolean).join(' ') || null),
    expertEmail: facts.expertEmail,
    account: accountOf(facts),
  };
  if (keys.length === 0) {
    return [
      {
        opening: { ...shared, transferId: desk.newId(), keyLast4: null, licenseId: null },
        digest: null,
        license: undefined,
      },
    ];
  }
  return keys.map((key, index) => {
    const digest = digests[index] ?? new Uint8Array();
    const license = found.get(licenseIdOf(digest)) ?? null;
    const opening = {
      ...shared,
      transferId: desk.newId(),
      keyLast4: keyLast4(key),
      licenseId: license?.licenseId ?? null,
    };
    return { opening, digest, license };
  });
}

function accountOf(facts: RequestFacts): AccountFacts | null {
  const { accountEmail: email, firstName, lastName, organization, address } = facts;
  return email && firstName && lastName && organization ? { email, firstName, lastName, organization, address } : null;
}

/** How the sender stands to this license, and the proof where the message itself is one. */
function proofOf(
  desk: Desk,
  said: Understood,
  license: BookLicense | null | undefined,
): { rules: ProofForRules; proof: Proof | null } {
  const rules = standing(
    said.evidence,
    said.requester ?? '',
    license?.holderEmail ?? null,
    desk.profile.proof.publicMailDomains,
  );
  return { rules, proof: rules.standing === 'holder' ? { by: 'message', reason: rules.reason } : null };
}

/** The rules about one key: several keys of one request may belong to different hosts' apps. */
function assessOne(desk: Desk, said: Understood, { license }: Asked) {
  const { rules, proof } = proofOf(desk, said, license);
  return { proof, assessed: assessWith(desk, said.facts, license, rules) };
}

function open(desk: Desk, asked: Asked, said: Understood): Change {
  const command: Command = { type: 'Receive', opening: asked.opening, ...assessOne(desk, said, asked) };
  const change = orThrow(
    changeOf(null, command, contextOf(desk), {
      actor: `requester:${asked.opening.requester}`,
      answerTo: said.messageId,
    }),
  );
  if (change === null) throw new Error('Defect: receiving a case gave no event');
  return change;
}

/** A key whose case is there already: the request joins it. */
async function join(
  tx: Tx,
  desk: Desk,
  known: readonly Asked[],
  said: Understood,
): Promise<{ ids: string[]; changes: Change[] }> {
  const held = await lockByDigests(
    tx,
    desk.vendorId,
    known.flatMap(({ digest }) => digest ?? []),
  );
  const hex = (digest: Uint8Array | null): string => Buffer.from(digest ?? []).toString('hex');
  const byDigest = new Map(held.map((one) => [hex(one.keyDigest), one]));
  const changes: Change[] = [];
  const ids: string[] = [];
  for (const asked of known) {
    const stored = byDigest.get(hex(asked.digest));
    // It ended between the two statements: the transaction is done again and opens a case of its own.
    if (!stored) throw new Error('A case ended while a request for it was read; it is read again');
    ids.push(stored.transfer.transferId);
    const command: Command = { type: 'AskAgain', opening: asked.opening, ...assessOne(desk, said, asked) };
    const about = { actor: `requester:${asked.opening.requester}`, answerTo: said.messageId };
    const change = orThrow(changeOf(stored.transfer, command, contextOf(desk), about));
    if (change) changes.push(change);
  }
  return { ids, changes };
}
