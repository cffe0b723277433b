import { sql } from 'kysely';
import type { Language } from '../../contract/language.ts';
import type { FactSources, RequestFacts } from '../../contract/request.ts';
import type { Unclear } from '../../mail/types.ts';
import type { Tx } from '../../platform/db/db.ts';

export type RequestRow = {
  readonly requestId: string;
  readonly inboxId: string;
  readonly requester: string;
  readonly facts: RequestFacts;
  readonly sources: FactSources;
  readonly evidence: object | null;
  readonly messageId: string | null;
  /** Which of the customers that one message speaks for; 0 where it speaks for one. */
  readonly part: number;
  readonly language: Language;
};

export async function insertRequest(tx: Tx, vendorId: string, request: RequestRow, now: Date): Promise<void> {
  await sql`
    insert into request (vendor_id, request_id, inbox_id, requester, facts, sources, evidence, message_id, part, language, received_at)
    values (${vendorId}, ${request.requestId}, ${request.inboxId}, ${request.requester}, ${JSON.stringify(request.facts)}::jsonb,
      ${JSON.stringify(request.sources)}::jsonb, ${request.evidence ? JSON.stringify(request.evidence) : null}::jsonb,
      ${request.messageId}, ${request.part}, ${request.language}, ${now.toISOString()}::timestamptz)`.execute(tx);
}

/** When it came in. */
export async function selectReceivedAt(tx: Tx, vendorId: string, requestId: string): Promise<Date | null> {
  const found = await sql<{ received_at: Date }>`
    select received_at from request where vendor_id = ${vendorId} and request_id = ${requestId}`.execute(tx);
  return found.rows[0]?.received_at ?? null;
}

export async function selectRequest(tx: Tx, vendorId: string, requestId: string): Promise<RequestRow | null> {
  const found = await sql<RequestRow>`
    select request_id as "requestId", inbox_id as "inboxId", requester, facts, sources, evidence,
      message_id as "messageId", part, language
    from request where vendor_id = ${vendorId} and request_id = ${requestId}`.execute(tx);
  return found.rows[0] ?? null;
}

/** A message that a request's requester wrote, as far as a mail to them refers to it. */
export type SpokenRow = {
  readonly requestId: string;
  readonly facts: RequestFacts;
  readonly messageId: string | null;
  readonly thread: readonly string[];
  readonly subject: string | null;
  readonly unclear: readonly Unclear[];
};

/** What the requesters of these requests said themselves, the oldest first. */
export async function selectSpoken(
  tx: Tx,
  vendorId: string,
  requestIds: readonly string[],
): Promise<readonly SpokenRow[]> {
  if (requestIds.length === 0) return [];
  const found = await sql<SpokenRow>`
    select m.request_id as "requestId", m.facts, m.message_id as "messageId", m.thread, m.subject, m.unclear
    from request_message m join request r on r.vendor_id = m.vendor_id and r.request_id = m.request_id
    where m.vendor_id = ${vendorId} and m.request_id = any(${requestIds}::uuid[]) and m.taken
      and lower(m.sender) = lower(r.requester)
    order by m.request_id, m.seq`.execute(tx);
  return found.rows;
}
