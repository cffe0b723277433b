import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Progress } from './plan.ts';

export async function selectProgress(tx: Tx, vendorId: string, mailbox: string): Promise<Progress | null> {
  const found = await sql<{ uid_validity: string; last_uid: number; new_from: number; since: Date }>`
    select uid_validity, last_uid, new_from, since from mailbox
    where vendor_id = ${vendorId} and mailbox = ${mailbox}`.execute(tx);
  const row = found.rows[0];
  return row ? { uidValidity: row.uid_validity, lastUid: row.last_uid, newFrom: row.new_from, since: row.since } : null;
}

export async function upsertProgress(tx: Tx, vendorId: string, mailbox: string, progress: Progress): Promise<void> {
  await sql`
    insert into mailbox (vendor_id, mailbox, uid_validity, last_uid, new_from, since)
    values (${vendorId}, ${mailbox}, ${progress.uidValidity}, ${progress.lastUid}, ${progress.newFrom},
      ${progress.since.toISOString()}::timestamptz)
    on conflict (vendor_id, mailbox) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid,
      new_from = excluded.new_from, since = excluded.since`.execute(tx);
}
