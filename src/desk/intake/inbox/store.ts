import { sql } from 'kysely';
import type { InboxChannel, InboxStatus } from '../../../contract/inbox.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Authentication } from '../../proof/authenticate/types.ts';
import type { Envelope } from '../../proof/envelope.ts';

/** What arrived, as it arrived. `raw` is null where it was over its limit. */
export type InboxItem = {
  readonly inboxId: string;
  readonly externalId: string;
  readonly channel: InboxChannel;
  readonly kind: 'message' | 'document';
  readonly name: string;
  readonly trusted: boolean;
  readonly raw: Uint8Array | null;
  readonly messageId: string | null;
  /** As lists show them, without a license key; null where it is no mail. */
  readonly sender: string | null;
  readonly subject: string | null;
  readonly envelope: Envelope | null;
  readonly rejected: object | null;
  /** It is not read before its sender's address is confirmed. */
  readonly unconfirmed: boolean;
};

/** How reading an item ended. `held`: a person has to look at it. */
export type Ending = {
  readonly status: Exclude<InboxStatus, 'received' | 'unconfirmed'>;
  readonly reason: InboxRow['reason'];
  /** The request it became, or the one that it belongs to. */
  readonly requestId: string | null;
};

export type InboxRow = {
  inbox_id: string;
  channel: InboxItem['channel'];
  kind: InboxItem['kind'];
  name: string;
  sender: string | null;
  subject: string | null;
  trusted: boolean;
  raw: Uint8Array | null;
  envelope: Envelope | null;
  /** What the check of its sender found; null before it, for a document, and where no check is made. */
  authentication: Authentication | null;
  received_at: Date;
  /** When the link to its sender's address was used; null where none was sent. */
  confirmed_at: Date | null;
  status: InboxStatus;
  reason: { readonly code?: string; readonly kind?: string; readonly file?: string; readonly message: string } | null;
  request_id: string | null;
  /** What was wrong with it and was read all the same. */
  notes: readonly string[];
};

/** Adds an item, or gives the one that says the same. */
export async function insertInbox(tx: Tx, vendorId: string, item: InboxItem, now: Date): Promise<string> {
  const inserted = await sql<{ inbox_id: string }>`
    insert into inbox_item (vendor_id, inbox_id, external_id, channel, kind, name, trusted, raw, message_id, sender, subject, envelope, status, reason, received_at)
    values (${vendorId}, ${item.inboxId}, ${item.externalId}, ${item.channel}, ${item.kind}, ${item.name}, ${item.trusted},
      ${item.raw}, ${item.messageId}, ${item.sender}, ${item.subject}, ${item.envelope ? JSON.stringify(item.envelope) : null}::jsonb, ${item.rejected ? 'rejected' : item.unconfirmed ? 'unconfirmed' : 'received'}, ${item.rejected ? JSON.stringify(item.rejected) : null}::jsonb, ${now.toISOString()}::timestamptz)
    on conflict (vendor_id, external_id) do nothing returning inbox_id`.execute(tx);
  if (inserted.rows[0]) return inserted.rows[0].inbox_id;
  const known = await sql<{ inbox_id: string }>`
    select inbox_id from inbox_item where vendor_id = ${vendorId} and external_id = ${item.externalId}`.execute(tx);
  if (!known.rows[0]) throw new Error('Defect: an inbox item is neither new nor known');
  return known.rows[0].inbox_id;
}

export async function lockInbox(tx: Tx, vendorId: string, inboxId: string): Promise<InboxRow | null> {
  const found = await sql<InboxRow>`
    select inbox_id, channel, kind, name, sender, subject, trusted, raw, envelope, authentication, received_at, confirmed_at,
      status, reason, request_id, notes from inbox_item
    where vendor_id = ${vendorId} and inbox_id = ${inboxId} for update`.execute(tx);
  return found.rows[0] ?? null;
}

/** What can be read: documents, and mails whose sender was checked, or given up on. */
export async function unreadInbox(tx: Tx, vendorId: string, limit: number, now: Date): Promise<readonly string[]> {
  const found = await sql<{ inbox_id: string }>`
    select inbox_id from inbox_item
    where vendor_id = ${vendorId} and status = 'received'
      and (kind <> 'message' or (authentication is not null and authentication->>'nextAt' is null))
      and (read_after is null or read_after <= ${now.toISOString()}::timestamptz)
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

/** Counts an attempt to read an item and puts off the next one: 2, 4, 8 seconds and so on to 15 minutes. */
export async function beginReading(tx: Tx, vendorId: string, inboxId: string, now: Date): Promise<number> {
  const begun = await sql<{ attempts: number }>`
    update inbox_item set attempts = attempts + 1,
      read_after = ${now.toISOString()}::timestamptz + make_interval(secs => least(power(2, attempts + 1), 900))
    where vendor_id = ${vendorId} and inbox_id = ${inboxId} and status = 'received'
    returning attempts`.execute(tx);
  return begun.rows[0]?.attempts ?? 0;
}

export async function endItem(tx: Tx, vendorId: string, inboxId: string, end: Ending): Promise<void> {
  await sql`
    update inbox_item set status = ${end.status}, request_id = ${end.requestId}::uuid,
      reason = ${end.reason ? JSON.stringify(end.reason) : null}::jsonb
    where vendor_id = ${vendorId} and inbox_id = ${inboxId}`.execute(tx);
}

export async function saveNotes(tx: Tx, vendorId: string, inboxId: string, notes: readonly string[]): Promise<void> {
  await sql`
    update inbox_item set notes = ${notes}::text[]
    where vendor_id = ${vendorId} and inbox_id = ${inboxId}`.execute(tx);
}

/** An item that cannot be read is refused, or held for a person, where nobody has read it meanwhile. */
export async function markUnreadable(
  tx: Tx,
  vendorId: string,
  inboxId: string,
  status: 'rejected' | 'held',
  reason: NonNullable<InboxRow['reason']>,
): Promise<void> {
  await sql`
    update inbox_item set status = ${status}, reason = ${JSON.stringify(reason)}::jsonb
    where vendor_id = ${vendorId} and inbox_id = ${inboxId} and status = 'received'`.execute(tx);
}

/** Drops the raw bytes of items that are done with, the oldest first. What is held still waits for a person. */
export async function dropRaw(tx: Tx, vendorId: string, before: Date, limit: number): Promise<number> {
  const dropped = await sql`
    update inbox_item set raw = null where (vendor_id, inbox_id) in (
      select vendor_id, inbox_id from inbox_item
      where vendor_id = ${vendorId} and raw is not null and status not in ('unconfirmed', 'received', 'held')
        and received_at < ${before.toISOString()}::timestamptz
      order by received_at limit ${limit} for update skip locked)`.execute(tx);
  return Number(dropped.numAffectedRows ?? 0);
}

/** The link to its sender's address was used: from now on it is read like anything else. False where it was before. */
export async function confirmItem(tx: Tx, vendorId: string, inboxId: string, now: Date): Promise<boolean> {
  const confirmed = await sql`
    update inbox_item set status = 'received', confirmed_at = ${now.toISOString()}::timestamptz
    where vendor_id = ${vendorId} and inbox_id = ${inboxId}::uuid and status = 'unconfirmed'
    returning inbox_id`.execute(tx);
  return confirmed.rows.length === 1;
}

/** Items whose sender's address nobody confirmed end, and what they said is forgotten: it may be anybody's. */
export async function endUnconfirmed(
  tx: Tx,
  vendorId: string,
  before: Date,
  reason: object,
  limit: number,
): Promise<number> {
  const ended = await sql`
    update inbox_item set status = 'no-request', raw = null, reason = ${JSON.stringify(reason)}::jsonb
    where (vendor_id, inbox_id) in (
      select vendor_id, inbox_id from inbox_item
      where vendor_id = ${vendorId} and status = 'unconfirmed' and received_at < ${before.toISOString()}::timestamptz
      order by received_at limit ${limit} for update skip locked)`.execute(tx);
  return Number(ended.numAffectedRows ?? 0);
}

/** An item as staff see it in a list. */
export type InboxLine = Pick<
  InboxRow,
  'inbox_id' | 'channel' | 'kind' | 'name' | 'sender' | 'subject' | 'status' | 'reason' | 'request_id' | 'received_at'
> & {
  readonly has_raw: boolean;
};

export type InboxFilter = {
  readonly status?: InboxStatus | undefined;
  readonly channel?: InboxChannel | undefined;
  readonly requestId?: string | undefined;
  readonly after?: string | undefined;
};

const lineColumns = sql`inbox_id, channel, kind, name, sender, subject, status, reason, request_id, received_at, raw is not null as has_raw`;

/** Newest first, beginning after the item `after`. */
export async function selectInbox(
  tx: Tx,
  vendorId: string,
  { status, channel, requestId, after }: InboxFilter,
  limit: number,
): Promise<readonly InboxLine[]> {
  const found = await sql<InboxLine>`
    select ${lineColumns} from inbox_item i where vendor_id = ${vendorId}
      ${status === undefined ? sql`` : sql`and status = ${status}`}
      ${channel === undefined ? sql`` : sql`and channel = ${channel}`}
      ${requestId === undefined ? sql`` : sql`and request_id = ${requestId}::uuid`}
      ${
        after === undefined
          ? sql``
          : sql`and (received_at, inbox_id) < (select p.received_at, p.inbox_id from inbox_item p
              where p.vendor_id = ${vendorId} and p.inbox_id = ${after}::uuid)`
      }
    order by received_at desc, inbox_id desc limit ${limit}`.execute(tx);
  return found.rows;
}

/** The ids of what can be read again, oldest first: what has its raw bytes and was read, refused or put aside. */
export async function selectReadable(
  tx: Tx,
  vendorId: string,
  status: InboxStatus | undefined,
): Promise<readonly string[]> {
  const found = await sql<{ inbox_id: string }>`
    select inbox_id from inbox_item where vendor_id = ${vendorId} and raw is not null and status not in ('unconfirmed', 'received')
      ${status === undefined ? sql`` : sql`and status = ${status}`}
    order by received_at, inbox_id`.execute(tx);
  return found.rows.map((row) => row.inbox_id);
}
