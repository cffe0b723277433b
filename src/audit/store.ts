import { sql } from 'kysely';
import type { Tx } from '../platform/db/db.ts';
import { FIRST_HASH } from './crypto.ts';

export type AuditRow = {
  seq: number;
  at: Date;
  actor: string;
  kind: string;
  subject: string;
  data: object;
  previous_hash: string;
  hash: string;
};

export async function lockHead(tx: Tx, vendorId: string): Promise<{ seq: number; hash: string }> {
  const held = await sql<{ seq: number; hash: string }>`
    insert into audit_head (vendor_id, seq, hash) values (${vendorId}, 0, ${FIRST_HASH})
    on conflict (vendor_id) do update set seq = audit_head.seq
    returning seq, hash`.execute(tx);
  const locked = held.rows[0];
  if (!locked) throw new Error('Defect: the head of the audit chain was not returned');
  return locked;
}

export async function insertRows(
  tx: Tx,
  vendorId: string,
  at: string,
  rows: readonly Omit<AuditRow, 'at'>[],
): Promise<void> {
  const last = rows.at(-1);
  if (!last) return;
  await sql`
    insert into audit_event (vendor_id, seq, at, actor, kind, subject, data, previous_hash, hash)
    select ${vendorId}, seq, ${at}::timestamptz, actor, kind, subject, data::jsonb, previous_hash, hash
    from unnest(
      ${rows.map((row) => row.seq)}::bigint[], ${rows.map((row) => row.actor)}::text[],
      ${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.subject)}::text[],
      ${rows.map((row) => JSON.stringify(row.data))}::text[], ${rows.map((row) => row.previous_hash)}::text[],
      ${rows.map((row) => row.hash)}::text[]
    ) as added (seq, actor, kind, subject, data, previous_hash, hash)`.execute(tx);
  await sql`update audit_head set seq = ${last.seq}, hash = ${last.hash} where vendor_id = ${vendorId}`.execute(tx);
}

export async function rowsAfter(tx: Tx, vendorId: string, seq: number, limit: number): Promise<readonly AuditRow[]> {
  const found = await sql<AuditRow>`
    select seq, at, actor, kind, subject, data, previous_hash, hash from audit_event
    where vendor_id = ${vendorId} and seq > ${seq} order by seq limit ${limit}`.execute(tx);
  return found.rows;
}

/** The rows of several subjects in the order in which they happened. */
export async function rowsOfSubjects(
  tx: Tx,
  vendorId: string,
  subjects: readonly string[],
  limit: number,
): Promise<readonly AuditRow[]> {
  const found = await sql<AuditRow>`
    select seq, at, actor, kind, subject, data, previous_hash, hash from audit_event
    where vendor_id = ${vendorId} and subject = any(${subjects}::text[]) order by seq limit ${limit}`.execute(tx);
  return found.rows;
}

export async function subjectsAfter(
  tx: Tx,
  vendorId: string,
  seq: number,
  limit: number,
): Promise<{ readonly seq: number; readonly subjects: readonly string[] }> {
  const found = await sql<{ subject: string; last: number }>`
    select subject, max(seq) as last from (
      select subject, seq from audit_event where vendor_id = ${vendorId} and seq > ${seq} order by seq limit ${limit}
    ) as newest group by subject`.execute(tx);
  const last = found.rows.reduce((most, row) => Math.max(most, row.last), seq);
  return { seq: last, subjects: found.rows.map((row) => row.subject) };
}

export async function rowsOf(tx: Tx, vendorId: string, subject: string, limit: number): Promise<readonly AuditRow[]> {
  const found = await sql<AuditRow>`
    select seq, at, actor, kind, subject, data, previous_hash, hash from audit_event
    where vendor_id = ${vendorId} and subject = ${subject} order by seq limit ${limit}`.execute(tx);
  return found.rows;
}

export async function head(tx: Tx, vendorId: string): Promise<{ seq: number; hash: string }> {
  const found = await sql<{ seq: number; hash: string }>`
    select seq, hash from audit_head where vendor_id = ${vendorId}`.execute(tx);
  return found.rows[0] ?? { seq: 0, hash: FIRST_HASH };
}
