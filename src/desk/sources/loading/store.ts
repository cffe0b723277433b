import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { BookFacts } from '../license.ts';

export type StagedRow = {
  readonly line: number;
  readonly licenseId: string;
  readonly keyDigest: Uint8Array;
  readonly keyLast4: string;
  readonly contentDigest: Uint8Array;
  readonly facts: BookFacts;
};

/** A cell, by its column of the CSV, that the books have otherwise; null is empty. */
export type Change = { readonly field: string; readonly was: string | null; readonly now: string | null };

/** A row whose license is known with other content. */
export type DifferingRow = { readonly line: number; readonly moved: boolean; readonly changes: readonly Change[] };

/** One import of a vendor at a time: what is new is then decided once, and two imports cannot add the same license. */
export async function lockBooks(tx: Tx, vendorId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`books:${vendorId}`}, 0))`.execute(tx);
}

const bookColumns = sql`app_key, users, type, status, maintenance_start, maintenance_end,
  holder_name, holder_email, organization, address, order_number`;

/** Rows wait here until the whole file was read; the table goes when the transaction ends. */
export async function createStaging(tx: Tx): Promise<void> {
  await sql`
    create temporary table books_staging on commit drop as
    select 0 as line, license_id, key_digest, key_last4, content_digest, ${bookColumns}
    from direct_license with no data`.execute(tx);
}

/** One statement for any number of rows. A whole import of 100,000 took 10 s on PGlite and 7.5 s on PostgreSQL. */
export async function stage(tx: Tx, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  const values = rows.map(({ line, licenseId, keyDigest, keyLast4, contentDigest, facts }) => ({
    line,
    license_id: licenseId,
    key_digest: hex(keyDigest),
    key_last4: keyLast4,
    content_digest: hex(contentDigest),
    app_key: facts.appKey,
    users: facts.users,
    type: facts.type,
    status: facts.status,
    maintenance_start: facts.maintenanceStart,
    maintenance_end: facts.maintenanceEnd,
    holder_name: facts.holderName,
    holder_email: facts.holderEmail,
    organization: facts.organization,
    address: facts.address,
    order_number: facts.orderNumber,
  }));
  await sql`
    insert into books_staging (line, license_id, key_digest, key_last4, content_digest, ${bookColumns})
    select line, license_id, decode(key_digest, 'hex'), key_last4, decode(content_digest, 'hex'), ${bookColumns}
    from json_to_recordset(${JSON.stringify(values)}::json) as given (
      line int, license_id uuid, key_digest text, key_last4 text, content_digest text, app_key text, users int,
      type text, status text, maintenance_start date, maintenance_end date, holder_name text, holder_email text,
      organization text, address jsonb, order_number text)`.execute(tx);
}

/** Without it the planner takes the new table for a small one, and a join of 100,000 rows becomes a nested loop. */
export async function analyzeStaging(tx: Tx): Promise<void> {
  await sql`analyze books_staging`.execute(tx);
}

const differs = (stored: string, column: string) => {
  const [was, now] = [sql.raw(`(license.${stored})`), sql.raw(`(staged.${stored})`)];
  return sql`case when ${was} is distinct from ${now}
    then jsonb_build_object('field', ${sql.lit(column)}::text, 'was', ${was}::text, 'now', ${now}::text) end`;
};

const changes = sql.join([
  differs('app_key', 'app'),
  differs('users', 'editors'),
  differs('type', 'type'),
  differs('status', 'status'),
  differs('maintenance_start', 'maintenanceStart'),
  differs('maintenance_end', 'maintenanceEnd'),
  differs('holder_name', 'holderName'),
  differs('holder_email', 'holderEmail'),
  differs('organization', 'organization'),
  differs(`address #>> '{lines,0}'`, 'addressLine1'),
  differs(`address #>> '{lines,1}'`, 'addressLine2'),
  differs(`address ->> 'city'`, 'city'),
  differs(`address ->> 'region'`, 'region'),
  differs(`address ->> 'postalCode'`, 'postalCode'),
  differs(`address ->> 'country'`, 'country'),
  differs('order_number', 'orderNumber'),
]);

export type Comparison = {
  readonly added: number;
  readonly differing: number;
  readonly differingMoved: number;
  /** The first differing rows, in the order of the file. */
  readonly rows: readonly DifferingRow[];
};

/** Compares what was staged with the books. */
export async function compare(tx: Tx, vendorId: string, limit: number): Promise<Comparison> {
  const { rows: counts } = await sql<{ added: number }>`
    select count(*) as added from books_staging as staged
    where not exists (
      select from direct_license as license
      where license.vendor_id = ${vendorId} and license.key_digest = staged.key_digest)`.execute(tx);
  const { rows } = await sql<DifferingRow & { total: number; total_moved: number }>`
    select line, moved, changes, count(*) over () as total, count(*) filter (where moved) over () as total_moved
    from (
      select staged.line, license.moved_at is not null as moved,
        to_jsonb(array_remove(array[${changes}]::jsonb[], null)) as changes
      from books_staging as staged
      join direct_license as license on license.vendor_id = ${vendorId} and license.key_digest = staged.key_digest
      where license.content_digest <> staged.content_digest
    ) as compared
    where jsonb_array_length(changes) > 0
    order by moved desc, line
    limit ${limit}`.execute(tx);
  return {
    added: counts[0]?.added ?? 0,
    differing: rows[0]?.total ?? 0,
    differingMoved: rows[0]?.total_moved ?? 0,
    rows: rows.map((row) => ({ line: row.line, moved: row.moved, changes: row.changes })),
  };
}

/** Adds the staged licenses that are not in the books. */
export async function addStaged(tx: Tx, vendorId: string, at: Date): Promise<void> {
  await sql`
    insert into direct_license
      (vendor_id, license_id, key_digest, key_last4, content_digest, imported_at, ${bookColumns})
    select ${vendorId}, license_id, key_digest, key_last4, content_digest, ${at.toISOString()}::timestamptz, ${bookColumns}
    from books_staging as staged
    where not exists (
      select from direct_license as license
      where license.vendor_id = ${vendorId} and license.key_digest = staged.key_digest)`.execute(tx);
}

/** Takes over what differs for licenses that have not moved, locked in the order of their ids as everywhere. */
export async function updateStaged(tx: Tx, vendorId: string, at: Date): Promise<void> {
  await sql`
    with locked as (
      select license.license_id
      from direct_license as license
      join books_staging as staged on staged.key_digest = license.key_digest
      where license.vendor_id = ${vendorId} and license.content_digest <> staged.content_digest
        and license.moved_at is null
      order by license.license_id
      for update of license
    )
    update direct_license as license
    set app_key = staged.app_key, users = staged.users, type = staged.type, status = staged.status,
      maintenance_start = staged.maintenance_start, maintenance_end = staged.maintenance_end,
      holder_name = staged.holder_name, holder_email = staged.holder_email, organization = staged.organization,
      address = staged.address, order_number = staged.order_number, content_digest = staged.content_digest,
      imported_at = ${at.toISOString()}::timestamptz
    from books_staging as staged, locked
    where license.vendor_id = ${vendorId} and license.license_id = locked.license_id
      and staged.license_id = license.license_id`.execute(tx);
}
