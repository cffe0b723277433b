import { sql } from 'kysely';
import type { FactSources, RequestFacts } from '../../../contract/request.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Authentication } from '../../proof/authenticate/types.ts';
import type { Envelope } from '../envelope.ts';

/** What arrived, as it arrived. `raw` is null where it was over its limit. */
export type InboxItem = {
  readonly inboxId: string;
  readonly externalId: string;
  readonly channel: 'mail' | 'smtp' | 'imap' | 'api' | 'form' | 'command-line';
  readonly kind: 'message' | 'document';
  readonly name: string;
  readonly trusted: boolean;
  readonly raw: Uint8Array | null;
  readonly messageId: string | null;
  readonly envelope: Envelope | null;
  readonly rejected: object | null;
};

export type InboxRow = {
  inbox_id: string;
  channel: InboxItem['channel'];
  kind: InboxItem['kind'];
  name: string;
  trusted: boolean;
  raw: Uint8Array | null;
  envelope: Envelope | null;
  /** What the check of its sender found; null before it, for a document, and where no check is made. */
  authentication: Authentication | null;
  received_at: Date;
  status: 'received' | 'read' | 'rejected';
  reason: { code: string; message: string } | null;
  request_id: string | null;
};

/** Adds an item, or gives the one that says the same. */
export async function insertInbox(tx: Tx, vendorId: string, item: InboxItem, now: Date): Promise<string> {
  const inserted = await sql<{ inbox_id: string }>`
    insert into inbox_item (vendor_id, inbox_id, external_id, channel, kind, name, trusted, raw, message_id, envelope, status, reason, received_at)
    values (${vendorId}, ${item.inboxId}, ${item.externalId}, ${item.channel}, ${item.kind}, ${item.name}, ${item.trusted},
      ${item.raw}, ${item.messageId}, ${item.envelope ? JSON.stringify(item.envelope) : null}::jsonb, ${item.rejected ? 'rejected' : 'received'}, ${item.rejected ? JSON.stringify(item.rejected) : null}::jsonb, ${now.toISOString()}::timestamptz)
    on conflict (vendor_id, external_id) do nothing returning inbox_id`.execute(tx);
  if (inserted.rows[0]) return inserted.rows[0].inbox_id;
  const known = await sql<{ inbox_id: string }>`
    select inbox_id from inbox_item where vendor_id = ${vendorId} and external_id = ${item.externalId}`.execute(tx);
  if (!known.rows[0]) throw new Error('Defect: an inbox item is neither new nor known');
  return known.rows[0].inbox_id;
}

export async function lockInbox(tx: Tx, vendorId: string, inboxId: string): Promise<InboxRow | null> {
  const found = await sql<InboxRow>`
    select inbox_id, channel, kind, name, trusted, raw, envelope, authentication, received_at, status, reason, request_id from inbox_item
    where vendor_id = ${vendorId} and inbox_id = ${inboxId} for update`.execute(tx);
  return found.rows[0] ?? null;
}

/** What can be read: documents, and mails whose sender was checked, or given up on. */
export async function unreadInbox(tx: Tx, vendorId: string, limit: number): Promise<readonly string[]> {
  const found = await sql<{ inbox_id: string }>`
    select inbox_id from inbox_item
    where vendor_id = ${vendorId} and status = 'received'
      and (kind <> 'message' or (authentication is not null and authentication->>'nextAt' is null))
    order by received_at limit ${limit}`.execute(tx);
  return found.rows.map((row) => row.inbox_id);
}

const unchecked = (now: Date) => sql`status = 'received' and kind = 'message' and raw is not null
  and (authentication is null or (authentication->>'nextAt')::timestamptz <= ${now.toISOString()}::timestamptz)`;

/** Mails whose sender is still to be checked, the oldest first, or to be checked again now. */
export async function uncheckedInbox(tx: Tx, vendorId: string, now: Date, limit: number): Promise<readonly string[]> {
  const found = await sql<{ inbox_id: string }>`
    select inbox_id from inbox_item where vendor_id = ${vendorId} and ${unchecked(now)}
    order by received_at limit ${limit}`.execute(tx);
  return found.rows.map((row) => row.inbox_id);
}

export type UncheckedRow = Pick<InboxRow, 'raw' | 'envelope' | 'authentication' | 'received_at'>;

/** One mail as its check needs it; null where there is nothing to check any more. */
export async function selectUnchecked(
  tx: Tx,
  vendorId: string,
  inboxId: string,
  now: Date,
): Promise<UncheckedRow | null> {
  const found = await sql<UncheckedRow>`
    select raw, envelope, authentication, received_at from inbox_item
    where vendor_id = ${vendorId} and inbox_id = ${inboxId} and ${unchecked(now)}`.execute(tx);
  return found.rows[0] ?? null;
}

/** Keeps what was found. Where another process was first, what it kept stays. */
export async function saveAuthentication(
  tx: Tx,
  vendorId: string,
  inboxId: string,
  authentication: Authentication,
  now: Date,
): Promise<void> {
  await sql`
    update inbox_item set authentication = ${JSON.stringify(authentication)}::jsonb
    where vendor_id = ${vendorId} and inbox_id = ${inboxId} and ${unchecked(now)}`.execute(tx);
}

export async function markRead(tx: Tx, vendorId: string, inboxId: string, requestId: string): Promise<void> {
  await sql`update inbox_item set status = 'read', request_id = ${requestId} where vendor_id = ${vendorId} and inbox_id = ${inboxId}`.execute(
    tx,
  );
}

export async function markRejected(tx: Tx, vendorId: string, inboxId: string, reason: object): Promise<void> {
  await sql`
    update inbox_item set status = 'rejected', reason = ${JSON.stringify(reason)}::jsonb
    where vendor_id = ${vendorId} and inbox_id = ${inboxId}`.execute(tx);
}

export type RequestRow = {
  readonly requestId: string;
  readonly inboxId: string;
  readonly requester: string;
  readonly facts: RequestFacts;
  readonly sources: FactSources;
  readonly evidence: object | null;
  readonly messageId: string | null;
};

export async function insertRequest(tx: Tx, vendorId: string, request: RequestRow, now: Date): Promise<void> {
  await sql`
    insert into request (vendor_id, request_id, inbox_id, requester, facts, sources, evidence, message_id, received_at)
    values (${vendorId}, ${request.requestId}, ${request.inboxId}, ${request.requester}, ${JSON.stringify(request.facts)}::jsonb,
      ${JSON.stringify(request.sources)}::jsonb, ${request.evidence ? JSON.stringify(request.evidence) : null}::jsonb,
      ${request.messageId}, ${now.toISOString()}::timestamptz)`.execute(tx);
}

export async function selectRequest(tx: Tx, vendorId: string, requestId: string): Promise<RequestRow | null> {
  const found = await sql<{
    request_id: string;
    inbox_id: string;
    requester: string;
    facts: RequestFacts;
    sources: FactSources;
    evidence: object | null;
    message_id: string | null;
  }>`
    select request_id, inbox_id, requester, facts, sources, evidence, message_id from request
    where vendor_id = ${vendorId} and request_id = ${requestId}`.execute(tx);
  const row = found.rows[0];
  if (!row) return null;
  const { request_id: id, inbox_id: inboxId, message_id: messageId, ...rest } = row;
  return { requestId: id, inboxId, messageId, ...rest };
}
