import { sql } from 'kysely';
import type { Language } from '../../../contract/language.ts';
import type { FactSources, RequestFacts } from '../../../contract/request.ts';
import type { Tx } from '../../../platform/db/db.ts';

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

export async function selectRequest(tx: Tx, vendorId: string, requestId: string): Promise<RequestRow | null> {
  const found = await sql<RequestRow>`
    select request_id as "requestId", inbox_id as "inboxId", requester, facts, sources, evidence,
      message_id as "messageId", part, language
    from request where vendor_id = ${vendorId} and request_id = ${requestId}`.execute(tx);
  return found.rows[0] ?? null;
}
