import { sql } from 'kysely';
import type { FactSources, RequestFacts } from '../../../contract/request.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Unclear } from '../../../mail/types.ts';
import type { Authentication } from '../../proof/authenticate/types.ts';
import type { InboxItem } from '../inbox/service.ts';
import type { SenderEvidence } from '../../proof/sender.ts';

/** One message of a conversation, as it is kept: license keys are not in it. */
export type StoredMessage = {
  readonly inboxId: string;
  readonly seq: number;
  readonly sender: string;
  readonly senderName: string | null;
  readonly taken: boolean;
  readonly why: string | null;
  readonly facts: RequestFacts;
  readonly sources: FactSources;
  readonly evidence: SenderEvidence | null;
  readonly messageId: string | null;
  /** Message-IDs of its thread, the oldest first, without its own. */
  readonly thread: readonly string[];
  readonly subject: string | null;
  readonly unclear: readonly Unclear[];
};

/** The request whose conversation one of these messages belongs to: ours by the outbox, theirs by what came in. */
export async function requestOfMessages(
  tx: Tx,
  vendorId: string,
  messageIds: readonly string[],
): Promise<string | null> {
  if (messageIds.length === 0) return null;
  // The nearest message counts, so the order of the ids given decides.
  const found = await sql<{ request_id: string }>`
    with wanted as (select id, n from unnest(${messageIds}::text[]) with ordinality as w (id, n)),
    known as (
      select o.request_id, w.n from wanted w join outbox_mail o
        on o.vendor_id = ${vendorId} and o.message_id = w.id where o.request_id is not null
      union all
      select m.request_id, w.n from wanted w join request_message m on m.vendor_id = ${vendorId} and m.message_id = w.id
    )
    select request_id from known order by n limit 1`.execute(tx);
  return found.rows[0]?.request_id ?? null;
}

export type LockedRequest = {
  readonly requestId: string;
  readonly requester: string;
  readonly language: string;
};

/** Locks a request, so that two messages of one conversation are taken one after the other. */
export async function lockRequest(tx: Tx, vendorId: string, requestId: string): Promise<LockedRequest | null> {
  const found = await sql<LockedRequest>`
    select request_id as "requestId", requester, language from request
    where vendor_id = ${vendorId} and request_id = ${requestId} for update`.execute(tx);
  return found.rows[0] ?? null;
}

export async function messagesOf(tx: Tx, vendorId: string, requestId: string): Promise<readonly StoredMessage[]> {
  const found = await sql<StoredMessage>`
    select inbox_id as "inboxId", seq, sender, sender_name as "senderName", taken, why, facts, sources, evidence,
      message_id as "messageId", thread, subject, unclear
    from request_message where vendor_id = ${vendorId} and request_id = ${requestId} order by seq`.execute(tx);
  return found.rows;
}

/** Adds a message at the end of its conversation, or writes it anew where it is there (it was read again). */
export async function saveMessage(
  tx: Tx,
  vendorId: string,
  requestId: string,
  message: Omit<StoredMessage, 'seq'>,
  now: Date,
): Promise<void> {
  await sql`
    insert into request_message (vendor_id, request_id, inbox_id, seq, sender, sender_name, taken, why, facts, sources,
      evidence, message_id, thread, subject, unclear, at)
    select ${vendorId}, ${requestId}::uuid, ${message.inboxId}::uuid, coalesce(max(seq), 0) + 1, ${message.sender},
      ${message.senderName}, ${message.taken}, ${message.why}, ${JSON.stringify(message.facts)}::jsonb,
      ${JSON.stringify(message.sources)}::jsonb,
      ${message.evidence ? JSON.stringify(message.evidence) : null}::jsonb, ${message.messageId},
      ${message.thread}::text[], ${message.subject}, ${JSON.stringify(message.unclear)}::jsonb, ${now.toISOString()}::timestamptz
    from request_message where vendor_id = ${vendorId} and request_id = ${requestId}::uuid
    on conflict (vendor_id, request_id, inbox_id) do update set taken = excluded.taken, why = excluded.why,
      facts = excluded.facts, sources = excluded.sources, evidence = excluded.evidence,
      unclear = excluded.unclear`.execute(tx);
}

/** The request's facts are those of its conversation. */
export async function saveFacts(
  tx: Tx,
  vendorId: string,
  requestId: string,
  { facts, sources }: { readonly facts: RequestFacts; readonly sources: FactSources },
): Promise<void> {
  await sql`
    update request set facts = ${JSON.stringify(facts)}::jsonb, sources = ${JSON.stringify(sources)}::jsonb
    where vendor_id = ${vendorId} and request_id = ${requestId}`.execute(tx);
}

/** The requests that a message belongs to, and which of its customers each is about (0 for a further message). */
export async function requestsOfItem(
  tx: Tx,
  vendorId: string,
  inboxId: string,
): Promise<readonly { readonly requestId: string; readonly part: number }[]> {
  const found = await sql<{ requestId: string; part: number }>`
    select m.request_id as "requestId", case when r.inbox_id = m.inbox_id then r.part else 0 end as part
    from request_message m join request r on r.vendor_id = m.vendor_id and r.request_id = m.request_id
    where m.vendor_id = ${vendorId} and m.inbox_id = ${inboxId} order by part`.execute(tx);
  return found.rows;
}

/** A message of a conversation as a person looks at it, with how it came. */
export type SpokenMessage = StoredMessage & {
  readonly at: Date;
  readonly channel: InboxItem['channel'];
  readonly kind: InboxItem['kind'];
  readonly hasRaw: boolean;
  readonly authentication: Authentication | null;
};

/** The newest messages of a conversation, the oldest of them first. */
export async function selectConversation(
  tx: Tx,
  vendorId: string,
  requestId: string,
  limit: number,
): Promise<readonly SpokenMessage[]> {
  const found = await sql<SpokenMessage>`
    select m.inbox_id as "inboxId", m.seq, m.sender, m.sender_name as "senderName", m.taken, m.why, m.facts, m.sources,
      m.evidence, m.message_id as "messageId", m.thread, m.subject, m.unclear, m.at, i.channel, i.kind,
      i.raw is not null as "hasRaw", i.authentication
    from request_message m join inbox_item i on i.vendor_id = m.vendor_id and i.inbox_id = m.inbox_id
    where m.vendor_id = ${vendorId} and m.request_id = ${requestId} order by m.seq desc limit ${limit}`.execute(tx);
  return found.rows.toReversed();
}
