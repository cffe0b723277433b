import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import * as limits from '../../kernel/limits.ts';
import type { Tx } from '../../platform/db/db.ts';
import { saveLines, saveWords } from './queue/store.ts';
import type { Status, Transfer } from './state.ts';
import type { Standing, Tally } from './tally.ts';

export type StoredTransfer = {
  readonly transfer: Transfer;
  readonly keyDigest: Uint8Array | null;
  readonly version: number;
  readonly openedAt: Date;
  readonly changedAt: Date;
};

type Row = { state: Transfer; key_digest: Uint8Array | null; version: number; opened_at: Date; changed_at: Date };

const fromRow = (row: Row): StoredTransfer => ({
  transfer: row.state,
  keyDigest: row.key_digest,
  version: row.version,
  openedAt: row.opened_at,
  changedAt: row.changed_at,
});

const columns = sql`state, key_digest, version, opened_at, changed_at`;
const hex = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString('hex'));

export type NewTransfer = { readonly transfer: Transfer; readonly keyDigest: Uint8Array | null };

/**
 * Inserts those whose key has no open or moved case yet; returns the ids that are in. The index is the judge. Everybody
 * inserts in the order of the digests, so that two requests for the same keys wait for each other and never deadlock.
 */
export async function insertNew(
  tx: Tx,
  vendorId: string,
  given: readonly NewTransfer[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const added = given.toSorted((a, b) => ((hex(a.keyDigest) ?? '') < (hex(b.keyDigest) ?? '') ? -1 : 1));
  const inserted = await sql<{ transfer_id: string }>`
    insert into transfer (vendor_id, transfer_id, request_id, key_digest, license_id, status, due_at, state, key_aside, version, opened_at, changed_at)
    select ${vendorId}, id, request, decode(digest, 'hex'), license, status, due, state::jsonb, aside, 1, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    from unnest(
      ${added.map(({ transfer }) => transfer.transferId)}::uuid[], ${added.map(({ transfer }) => transfer.requestId)}::uuid[],
      ${added.map(({ keyDigest }) => hex(keyDigest))}::text[], ${added.map(({ transfer }) => transfer.licenseId)}::uuid[],
      ${added.map(({ transfer }) => transfer.status)}::text[], ${added.map(({ transfer }) => transfer.dueAt)}::timestamptz[],
      ${added.map(({ transfer }) => JSON.stringify(transfer))}::text[],
      ${added.map(({ transfer }) => transfer.keyAside === true)}::boolean[]
    ) as new (id, request, digest, license, status, due, state, aside)
    on conflict do nothing returning transfer_id`.execute(tx);
  const ids = new Set(inserted.rows.map((row) => row.transfer_id));
  await saveLines(tx, vendorId, [...ids]);
  await saveWords(
    tx,
    vendorId,
    added.flatMap(({ transfer }) => (ids.has(transfer.transferId) ? [transfer] : [])),
  );
  return ids;
}

/** The open or moved case of each key, locked. */
export async function lockByDigests(
  tx: Tx,
  vendorId: string,
  digests: readonly Uint8Array[],
): Promise<readonly StoredTransfer[]> {
  if (digests.length === 0) return [];
  const found = await sql<Row>`
    select ${columns} from transfer
    where vendor_id = ${vendorId} and not key_aside and status not in ('refused', 'withdrawn', 'expired', 'undone')
      and key_digest in (select decode(digest, 'hex') from unnest(${digests.map(hex)}::text[]) as wanted (digest))
    order by transfer_id for update`.execute(tx);
  return found.rows.map(fromRow);
}

export async function lockByIds(tx: Tx, vendorId: string, ids: readonly string[]): Promise<readonly StoredTransfer[]> {
  const found = await sql<Row>`
    select ${columns} from transfer where vendor_id = ${vendorId} and transfer_id = any(${ids}::uuid[])
    order by transfer_id for update`.execute(tx);
  return found.rows.map(fromRow);
}

/** The cases of other requests that one joined, as they stand. */
export async function selectJoined(tx: Tx, vendorId: string, requestId: string): Promise<readonly StoredTransfer[]> {
  const found = await sql<Row>`
    select ${columns} from transfer where vendor_id = ${vendorId} and request_id <> ${requestId} and transfer_id in
      (select transfer_id from transfer_request where vendor_id = ${vendorId} and request_id = ${requestId})
    order by opened_at, transfer_id`.execute(tx);
  return found.rows.map(fromRow);
}

/** The cases that a request owns now, locked. */
export async function lockOfRequest(tx: Tx, vendorId: string, requestId: string): Promise<readonly StoredTransfer[]> {
  const found = await sql<Row>`
    select ${columns} from transfer where vendor_id = ${vendorId} and request_id = ${requestId}
    order by transfer_id for update`.execute(tx);
  return found.rows.map(fromRow);
}

/** A case that had no key, or kept it aside, gets it. False where another case has that key. */
export async function giveKey(tx: Tx, vendorId: string, transferId: string, keyDigest: Uint8Array): Promise<boolean> {
  const given = await sql`
    update transfer t set key_digest = decode(${hex(keyDigest)}, 'hex'), key_aside = false
    where t.vendor_id = ${vendorId} and t.transfer_id = ${transferId} and (t.key_digest is null or t.key_aside)
      and not exists (select from transfer o where o.vendor_id = t.vendor_id and o.key_digest = decode(${hex(keyDigest)}, 'hex')
        and not o.key_aside and o.status not in ('refused', 'withdrawn', 'expired', 'undone'))
    returning t.transfer_id`.execute(tx);
  return given.rows.length === 1;
}

/** A case keeps a key aside that another one has. */
export async function keepAside(tx: Tx, vendorId: string, transferId: string, keyDigest: Uint8Array): Promise<void> {
  await sql`
    update transfer set key_digest = decode(${hex(keyDigest)}, 'hex'), key_aside = true
    where vendor_id = ${vendorId} and transfer_id = ${transferId}`.execute(tx);
}

/** Cases of these statuses whose time has come, locked; those that another worker has are passed over. */
export async function claimDue(
  tx: Tx,
  vendorId: string,
  wanted: readonly Status[],
  now: Date,
  limit: number,
): Promise<readonly StoredTransfer[]> {
  const found = await sql<Row>`
    select ${columns} from transfer
    where vendor_id = ${vendorId} and status = any(${wanted}::text[]) and due_at <= ${now.toISOString()}::timestamptz
    order by due_at, transfer_id limit ${limit} for update skip locked`.execute(tx);
  return found.rows.map(fromRow);
}

/** Saves cases that are locked, with their lines. Gives how each stood before, by its id. */
export async function save(
  tx: Tx,
  vendorId: string,
  changed: readonly Transfer[],
  now: Date,
): Promise<ReadonlyMap<string, Standing>> {
  if (changed.length === 0) return new Map();
  await sql`
    update transfer set status = new.status, due_at = new.due, state = new.state::jsonb, request_id = new.request,
      license_id = new.license, key_aside = new.aside, version = version + 1, changed_at = ${now.toISOString()}::timestamptz
    from unnest(
      ${changed.map((one) => one.transferId)}::uuid[], ${changed.map((one) => one.status)}::text[],
      ${changed.map((one) => one.dueAt)}::timestamptz[], ${changed.map((one) => JSON.stringify(one))}::text[],
      ${changed.map((one) => one.requestId)}::uuid[], ${changed.map((one) => one.licenseId)}::uuid[],
      ${changed.map((one) => one.keyAside === true)}::boolean[]
    ) as new (id, status, due, state, request, license, aside)
    where transfer.vendor_id = ${vendorId} and transfer.transfer_id = new.id`.execute(tx);
  return saveLines(
    tx,
    vendorId,
    changed.map(({ transferId }) => transferId),
  );
}

/** Adds to the counts of a day. Called behind the audit's lock, so that no two wait for each other's rows. */
export async function addTallies(tx: Tx, vendorId: string, day: Day, tallies: readonly Tally[]): Promise<void> {
  if (tallies.length === 0) return;
  await sql`
    insert into desk_tally (vendor_id, day, measure, item, n, amount)
    select ${vendorId}, ${day}::date, measure, item, n, amount
    from unnest(
      ${tallies.map(({ measure }) => measure)}::text[], ${tallies.map(({ item }) => item)}::text[],
      ${tallies.map(({ n }) => n)}::bigint[], ${tallies.map(({ amount }) => amount)}::bigint[]
    ) as new (measure, item, n, amount)
    on conflict (vendor_id, day, measure, item)
      do update set n = desk_tally.n + excluded.n, amount = desk_tally.amount + excluded.amount`.execute(tx);
}

export async function joinRequests(
  tx: Tx,
  vendorId: string,
  pairs: readonly (readonly [transferId: string, requestId: string])[],
): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    insert into transfer_request (vendor_id, transfer_id, request_id)
    select ${vendorId}, transfer, request
    from unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, id]) => id)}::uuid[]) as new (transfer, request)
    on conflict do nothing`.execute(tx);
}

export async function selectById(tx: Tx, vendorId: string, transferId: string): Promise<StoredTransfer | null> {
  const found = await sql<Row>`
    select ${columns} from transfer where vendor_id = ${vendorId} and transfer_id = ${transferId}`.execute(tx);
  return found.rows[0] ? fromRow(found.rows[0]) : null;
}

export async function selectOfRequest(tx: Tx, vendorId: string, requestId: string): Promise<readonly StoredTransfer[]> {
  const found = await sql<Row>`
    select ${columns} from transfer where vendor_id = ${vendorId} and transfer_id in
      (select transfer_id from transfer_request where vendor_id = ${vendorId} and request_id = ${requestId})
    order by opened_at, transfer_id`.execute(tx);
  return found.rows.map(fromRow);
}

/** The requests that these cases belong to now. */
export async function selectRequestIds(
  tx: Tx,
  vendorId: string,
  transferIds: readonly string[],
): Promise<readonly string[]> {
  if (transferIds.length === 0) return [];
  const found = await sql<{ request_id: string }>`
    select distinct request_id from transfer
    where vendor_id = ${vendorId} and transfer_id = any(${transferIds}::uuid[])`.execute(tx);
  return found.rows.map((row) => row.request_id);
}

export type TransferFilter = {
  readonly status?: Status;
  readonly after?: { readonly openedAt: Date; readonly transferId: string };
};

export async function selectPage(
  tx: Tx,
  vendorId: string,
  filter: TransferFilter,
  limit: number,
): Promise<readonly StoredTransfer[]> {
  const found = await sql<Row>`
    select ${columns} from transfer where vendor_id = ${vendorId}
      and (${filter.status ?? null}::text is null or status = ${filter.status ?? null})
      and (${filter.after?.transferId ?? null}::uuid is null
        or (opened_at, transfer_id) < (${filter.after?.openedAt.toISOString() ?? null}::timestamptz, ${filter.after?.transferId ?? null}::uuid))
    order by opened_at desc, transfer_id desc limit ${Math.min(limit, limits.page_rows + 1)}`.execute(tx);
  return found.rows.map(fromRow);
}

/** How often a move of each license was taken back: part of its import id, so that a new move is a new import. */
export async function countUndone(
  tx: Tx,
  vendorId: string,
  licenseIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ license_id: string; count: number }>`
    select license_id, count(*) as count from transfer
    where vendor_id = ${vendorId} and status = 'undone' and license_id = any(${licenseIds}::uuid[]) group by license_id`.execute(
    tx,
  );
  return new Map(found.rows.map((row) => [row.license_id, row.count]));
}
