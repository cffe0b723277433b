import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { Day } from '../../kernel/day.ts';
import type { DirectLicenseStatus } from '../../contract/license.ts';
import type { BookFacts, BookLicense } from './license.ts';

type LicenseRow = {
  license_id: string;
  key_last4: string;
  app_key: string;
  users: number;
  type: BookFacts['type'];
  status: BookFacts['status'];
  maintenance_start: Day;
  maintenance_end: Day;
  holder_name: string;
  holder_email: string | null;
  organization: string;
  address: BookFacts['address'];
  order_number: string | null;
  imported_at: Date;
  moved_at: Date | null;
  moved_transfer_id: string | null;
  sen: string | null;
  honored_until: Day | null;
  holder_returned: boolean;
};

const columns = sql`license_id, key_last4, app_key, users, type, status, maintenance_start, maintenance_end,
  holder_name, holder_email, organization, address, order_number, imported_at,
  moved_at, moved_transfer_id, sen, honored_until,
  exists (select from unreachable_address u
    where u.vendor_id = direct_license.vendor_id and u.address = lower(direct_license.holder_email)) as holder_returned`;

const moveOf = ({ moved_at, moved_transfer_id, sen, honored_until }: LicenseRow): BookLicense['move'] =>
  moved_at && moved_transfer_id && sen && honored_until
    ? { at: moved_at, transferId: moved_transfer_id, sen, honoredUntil: honored_until }
    : null;

const toLicense = (row: LicenseRow): BookLicense => ({
  licenseId: row.license_id,
  keyLast4: row.key_last4,
  appKey: row.app_key,
  users: row.users,
  type: row.type,
  status: row.status,
  maintenanceStart: row.maintenance_start,
  maintenanceEnd: row.maintenance_end,
  holderName: row.holder_name,
  holderEmail: row.holder_email,
  organization: row.organization,
  address: row.address,
  orderNumber: row.order_number,
  importedAt: row.imported_at,
  move: moveOf(row),
  holderReturned: row.holder_returned,
});

/** Both engines take bytes in an array only as text, so digests travel in hex. */
const hex = (bytes: readonly Uint8Array[]): string[] => bytes.map((one) => Buffer.from(one).toString('hex'));

/** The licenses whose keys have these digests, in the order of their ids; unknown digests are left out. */
export async function findByDigests(
  tx: Tx,
  vendorId: string,
  digests: readonly Uint8Array[],
): Promise<readonly BookLicense[]> {
  const { rows } = await sql<LicenseRow>`
    select ${columns} from direct_license
    where vendor_id = ${vendorId}
      and key_digest in (select decode(digest, 'hex') from unnest(${hex(digests)}::text[]) as digest)
    order by license_id`.execute(tx);
  return rows.map(toLicense);
}

/** The licenses with these ids, in the order of their ids; unknown ids are left out. */
export async function findByIds(tx: Tx, vendorId: string, ids: readonly string[]): Promise<readonly BookLicense[]> {
  const { rows } = await sql<LicenseRow>`
    select ${columns} from direct_license
    where vendor_id = ${vendorId} and license_id = any(${[...ids]}::uuid[])
    order by license_id`.execute(tx);
  return rows.map(toLicense);
}

/**
 * The same as `findByIds`, and nobody else changes them until this transaction ends. Rows are locked in the order of
 * their ids, so that two batches that share licenses wait for each other and never deadlock.
 */
export async function lockByIds(tx: Tx, vendorId: string, ids: readonly string[]): Promise<readonly BookLicense[]> {
  const { rows } = await sql<LicenseRow>`
    select ${columns} from direct_license
    where vendor_id = ${vendorId} and license_id = any(${[...ids]}::uuid[])
    order by license_id
    for update`.execute(tx);
  return rows.map(toLicense);
}

export type MovedLicense = {
  readonly licenseId: string;
  readonly transferId: string;
  readonly sen: string;
  readonly honoredUntil: Day;
  readonly movedAt: Date;
};

/**
 * Marks licenses as moved, and gives the ids of those that this call marked. One that is moved already is left as it
 * is and not among them: the caller holds the locks and treats a missing id as a defect.
 */
export async function markMoved(tx: Tx, vendorId: string, moved: readonly MovedLicense[]): Promise<readonly string[]> {
  const { rows } = await sql<{ license_id: string }>`
    update direct_license as license
    set moved_at = done.moved_at, moved_transfer_id = done.transfer_id, sen = done.sen, honored_until = done.honored_until
    from unnest(
      ${moved.map((one) => one.licenseId)}::uuid[],
      ${moved.map((one) => one.transferId)}::uuid[],
      ${moved.map((one) => one.sen)}::text[],
      ${moved.map((one) => one.honoredUntil)}::date[],
      ${moved.map((one) => one.movedAt.toISOString())}::timestamptz[]
    ) as done (license_id, transfer_id, sen, honored_until, moved_at)
    where license.vendor_id = ${vendorId} and license.license_id = done.license_id and license.moved_at is null
    returning license.license_id`.execute(tx);
  return rows.map((row) => row.license_id);
}

/** Undoes a move: the licenses are again what the books say. Gives the ids of those that had moved. */
export async function restore(tx: Tx, vendorId: string, licenseIds: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ license_id: string }>`
    update direct_license
    set moved_at = null, moved_transfer_id = null, sen = null, honored_until = null
    where vendor_id = ${vendorId} and license_id = any(${[...licenseIds]}::uuid[]) and moved_at is not null
    returning license_id`.execute(tx);
  return rows.map((row) => row.license_id);
}

/** Our mail to this address came back, for good. */
export async function markUnreachable(
  tx: Tx,
  vendorId: string,
  about: { readonly address: string; readonly reason: string; readonly inboxId: string; readonly since: Date },
): Promise<void> {
  await sql`
    insert into unreachable_address (vendor_id, address, reason, inbox_id, since)
    values (${vendorId}, ${about.address.toLowerCase()}, ${about.reason}, ${about.inboxId}, ${about.since.toISOString()}::timestamptz)
    on conflict (vendor_id, address) do nothing`.execute(tx);
}

/** Somebody reads this address again: a mail came from it, or an operator says so. False where it was not marked. */
export async function markReachable(tx: Tx, vendorId: string, address: string): Promise<boolean> {
  const gone = await sql`
    delete from unreachable_address where vendor_id = ${vendorId} and address = ${address.toLowerCase()}
    returning address`.execute(tx);
  return gone.rows.length > 0;
}

export async function countLicenses(tx: Tx, vendorId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from direct_license where vendor_id = ${vendorId}`.execute(tx);
  return rows[0]?.count ?? 0;
}

export type PageQuery = {
  /** Beginnings of words in the holder's name or e-mail, the organization, the order number or the key's last four: a query of PostgreSQL. */
  readonly words?: string | undefined;
  readonly app?: string | undefined;
  readonly status?: DirectLicenseStatus | undefined;
  /** The last id of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Licenses of a SEN, or in which all these words begin a word: a query of PostgreSQL. */
export async function findByWords(
  tx: Tx,
  vendorId: string,
  about: { readonly sen: string | null; readonly words: string | null; readonly limit: number },
): Promise<readonly BookLicense[]> {
  const { rows } = await sql<LicenseRow>`
    select ${columns} from direct_license
    where vendor_id = ${vendorId} and ${about.words === null ? sql`sen = ${about.sen}` : wordsIn(about.words)}
    limit ${about.limit}`.execute(tx);
  return rows.map(toLicense);
}

const wordsIn = (words: string) =>
  sql`search_license(holder_name, holder_email, organization, order_number, key_last4) @@ ${words}::tsquery`;

/** One page of the books, in the order of the ids. */
export async function pageOfLicenses(tx: Tx, vendorId: string, query: PageQuery): Promise<readonly BookLicense[]> {
  const { rows } = await sql<LicenseRow>`
    select ${columns} from direct_license
    where vendor_id = ${vendorId}
      and (${query.after ?? null}::uuid is null or license_id > ${query.after ?? null}::uuid)
      ${query.words === undefined ? sql`` : sql`and ${wordsIn(query.words)}`}
      ${query.app === undefined ? sql`` : sql`and app_key = ${query.app}`}
      ${query.status === undefined ? sql`` : query.status === 'moved' ? sql`and moved_at is not null` : sql`and status = ${query.status} and moved_at is null`}
    order by license_id
    limit ${query.limit}`.execute(tx);
  return rows.map(toLicense);
}
