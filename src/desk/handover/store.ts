import { sql } from 'kysely';
import type { ImportItem } from '../../destinations/port.ts';
import type { Tx } from '../../platform/db/db.ts';

export type IntentStatus = 'intended' | 'done' | 'failed' | 'voiding' | 'voided';
export type Intent = { readonly importId: string; readonly transferId: string; readonly snapshot: ImportItem };
export type StoredIntent = Intent & { readonly status: IntentStatus; readonly note: Record<string, string> | null };

/**
 * Commits what will be asked for. An intention that an earlier case of the license left without a license is taken over
 * by the case that hands over now; any other stays as it was first meant.
 */
export async function intend(tx: Tx, vendorId: string, intents: readonly Intent[], now: Date): Promise<void> {
  if (intents.length === 0) return;
  await sql`
    insert into handover_intent (vendor_id, import_id, transfer_id, snapshot, status, changed_at)
    select ${vendorId}, id, transfer, snapshot::jsonb, 'intended', ${now.toISOString()}::timestamptz
    from unnest(
      ${intents.map((one) => one.importId)}::text[], ${intents.map((one) => one.transferId)}::uuid[],
      ${intents.map((one) => JSON.stringify(one.snapshot))}::text[]
    ) as new (id, transfer, snapshot)
    on conflict (vendor_id, import_id) do update
    set transfer_id = excluded.transfer_id, snapshot = excluded.snapshot, status = excluded.status, note = null, changed_at = excluded.changed_at
    where handover_intent.status in ('intended', 'failed')`.execute(tx);
}

type Row = {
  import_id: string;
  transfer_id: string;
  snapshot: ImportItem;
  status: IntentStatus;
  note: Record<string, string> | null;
};

const fromRow = (row: Row): StoredIntent => ({
  importId: row.import_id,
  transferId: row.transfer_id,
  snapshot: row.snapshot,
  status: row.status,
  note: row.note,
});

export async function selectIntents(
  tx: Tx,
  vendorId: string,
  importIds: readonly string[],
): Promise<readonly StoredIntent[]> {
  const found = await sql<Row>`
    select import_id, transfer_id, snapshot, status, note from handover_intent
    where vendor_id = ${vendorId} and import_id = any(${importIds}::text[])`.execute(tx);
  return found.rows.map(fromRow);
}

export async function settle(
  tx: Tx,
  vendorId: string,
  changes: readonly { readonly importId: string; readonly status: IntentStatus; readonly note?: object }[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    update handover_intent set status = new.status, note = coalesce(new.note::jsonb, handover_intent.note), changed_at = ${now.toISOString()}::timestamptz
    from unnest(
      ${changes.map((one) => one.importId)}::text[], ${changes.map((one) => one.status)}::text[],
      ${changes.map((one) => (one.note ? JSON.stringify(one.note) : null))}::text[]
    ) as new (id, status, note)
    where handover_intent.vendor_id = ${vendorId} and handover_intent.import_id = new.id`.execute(tx);
}

/** Undos that were begun before `until` and did not report since. */
export async function selectVoiding(
  tx: Tx,
  vendorId: string,
  until: Date,
  limit: number,
): Promise<readonly StoredIntent[]> {
  const found = await sql<Row>`
    select import_id, transfer_id, snapshot, status, note from handover_intent
    where vendor_id = ${vendorId} and status = 'voiding' and changed_at <= ${until.toISOString()}::timestamptz order by changed_at limit ${limit}`.execute(
    tx,
  );
  return found.rows.map(fromRow);
}

/** Handed-over and confirmed cases with their imports, in the order of their ids: for comparing with the destination. */
export async function selectMoved(
  tx: Tx,
  vendorId: string,
  after: string,
  limit: number,
): Promise<readonly (StoredIntent & { sen: string })[]> {
  const found = await sql<Row & { sen: string }>`
    select i.import_id, i.transfer_id, i.snapshot, i.status, i.note, t.state ->> 'sen' as sen
    from handover_intent i join transfer t on t.vendor_id = i.vendor_id and t.transfer_id = i.transfer_id
    where i.vendor_id = ${vendorId} and i.import_id > ${after} and i.status = 'done' and t.status in ('handed-over', 'confirmed')
    order by i.import_id limit ${limit}`.execute(tx);
  return found.rows.map((row) => ({ ...fromRow(row), sen: row.sen }));
}
