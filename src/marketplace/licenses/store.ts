import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Tx } from '../../platform/db/db.ts';
import type {
  IssuedLicense,
  KeyRecord,
  License,
  LicenseChange,
  LicenseDraft,
  LicenseId,
  LicenseRecord,
  LockedLicense,
} from './types.ts';

/** As many new SENs. A number that a rolled back transaction took is never given again: a gap is harmless. */
export async function nextSens(tx: Tx, count: number): Promise<readonly string[]> {
  const taken = await sql<{ sen: string }>`
    select 'SEN-' || nextval('marketplace_sen') as sen from generate_series(1, ${count}::int)`.execute(tx);
  return taken.rows.map((row) => row.sen);
}

export type NewLicense = LicenseDraft & { readonly sen: string; readonly licenseKey: string };

/**
 * Held to the end of the transaction by whoever issues: so numbers become visible in their order, and a report that is
 * paged through by them never meets one below those it has given. Taken last, and for as long as an insert takes.
 */
const ISSUE_LOCK = 730_302;

export async function insertActive(tx: Tx, at: Date, rows: readonly NewLicense[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ISSUE_LOCK}::bigint)`.execute(tx);
  await sql`
    insert into marketplace_license (account_id, license_id, sen, app_key, organization, users, host_users, type,
      maintenance_start, maintenance_end, status, license_key, created_at)
    select account_id, license_id, sen, app_key, organization, users, host_users, type,
      maintenance_start, maintenance_end, 'active', license_key, ${at.toISOString()}::timestamptz
    from unnest(
      ${rows.map((row) => row.accountId)}::uuid[], ${rows.map((row) => row.licenseId)}::uuid[],
      ${rows.map((row) => row.sen)}::text[], ${rows.map((row) => row.appKey)}::text[],
      ${rows.map((row) => row.organization)}::text[], ${rows.map((row) => row.users)}::int[],
      ${rows.map((row) => row.hostUsers)}::int[], ${rows.map((row) => row.type)}::text[],
      ${rows.map((row) => row.maintenanceStart)}::date[], ${rows.map((row) => row.maintenanceEnd)}::date[],
      ${rows.map((row) => row.licenseKey)}::text[]
    ) as added (account_id, license_id, sen, app_key, organization, users, host_users, type,
      maintenance_start, maintenance_end, license_key)`.execute(tx);
}

export type IssuedRow = IssuedLicense & { readonly licenseId: string };

/** `limit 1` keeps each look-up on the index, whatever statistics the planner has (see the store of imports). */
export async function byIds(tx: Tx, ids: readonly LicenseId[]): Promise<readonly IssuedRow[]> {
  const found = await sql<IssuedRow>`
    select license_id as "licenseId", sen, license_key as "licenseKey", status
    from unnest(
      ${ids.map((id) => id.accountId)}::uuid[], ${ids.map((id) => id.licenseId)}::uuid[]
    ) as asked (asked_account, asked_license) cross join lateral (
      select license_id, sen, license_key, status from marketplace_license
      where account_id = asked_account and license_id = asked_license limit 1
    ) as held`.execute(tx);
  return found.rows;
}

/** Newest first. The key leaves the database only where it was asked for. */
export async function ofAccount(tx: Tx, accountId: string, keys: boolean): Promise<readonly License[]> {
  const found = await sql<License>`
    select sen, app_key as "appKey", organization, users, host_users as "hostUsers", type,
      maintenance_start as "maintenanceStart", maintenance_end as "maintenanceEnd", status,
      created_at as "createdAt", case when ${keys}::boolean then license_key end as "licenseKey"
    from marketplace_license where account_id = ${accountId}::uuid
    order by created_at desc, sen desc`.execute(tx);
  return found.rows;
}

/** One license of an account by its SEN, and what happened to it as far as the row says; null where it has none such. */
export async function ofAccountBySen(tx: Tx, accountId: string, sen: string): Promise<LicenseRecord | null> {
  const found = await sql<LicenseRecord>`
    select license_id as "licenseId", sen, app_key as "appKey", organization, users, host_users as "hostUsers", type,
      maintenance_start as "maintenanceStart", maintenance_end as "maintenanceEnd", status,
      created_at as "createdAt", null as "licenseKey", changed_at as "changedAt", voided_at as "voidedAt",
      void_reason as "voidReason"
    from marketplace_license where account_id = ${accountId}::uuid and sen = ${sen}`.execute(tx);
  return found.rows[0] ?? null;
}

/** The key of one license of an account; null where the account has none of this SEN. */
export async function keyOf(tx: Tx, accountId: string, sen: string): Promise<string | null> {
  const found = await sql<{ license_key: string }>`
    select license_key from marketplace_license where account_id = ${accountId}::uuid and sen = ${sen}`.execute(tx);
  return found.rows[0]?.license_key ?? null;
}

/** The newest first; of each text the end alone, as it is shown. */
export async function keysOf(tx: Tx, accountId: string, sen: string): Promise<readonly KeyRecord[]> {
  const found = await sql<KeyRecord>`
    with held as (
      select account_id, license_id, key_no, license_key, coalesce(key_issued_at, created_at) as issued_at
      from marketplace_license where account_id = ${accountId}::uuid and sen = ${sen}
    )
    select key_no as "keyNo", right(rtrim(license_key, '='), 4) as last4, issued_at as "issuedAt",
      superseded_by as "supersededBy", superseded_at as "supersededAt", honored_until as "honoredUntil"
    from (
      select key_no, license_key, issued_at, null as superseded_by, null::timestamptz as superseded_at,
        null::timestamptz as honored_until from held
      union all
      select k.key_no, k.license_key, k.issued_at, k.superseded_by, k.superseded_at, k.honored_until
      from marketplace_license_key k join held on k.account_id = held.account_id and k.license_id = held.license_id
    ) as keys order by key_no desc`.execute(tx);
  return found.rows;
}

const forChange = sql`
  account_id as "accountId", license_id as "licenseId", sen, app_key as "appKey", organization, users,
  host_users as "hostUsers", type, maintenance_start as "maintenanceStart", maintenance_end as "maintenanceEnd",
  status, created_at as "createdAt", changed_at as "changedAt", key_no as "keyNo"`;

export async function lock(tx: Tx, id: LicenseId): Promise<LockedLicense | null> {
  const found = await sql<LockedLicense>`
    select ${forChange} from marketplace_license
    where account_id = ${id.accountId}::uuid and license_id = ${id.licenseId}::uuid for update`.execute(tx);
  return found.rows[0] ?? null;
}

export async function setVoided(tx: Tx, id: LicenseId, at: Date, reason: string): Promise<void> {
  await sql`
    update marketplace_license
    set status = 'voided', voided_at = ${at.toISOString()}::timestamptz, void_reason = ${reason}
    where account_id = ${id.accountId}::uuid and license_id = ${id.licenseId}::uuid and status = 'active'`.execute(tx);
}

/** Those of these SENs that the account has, locked in one order so that two orders cannot lock each other out. */
export async function lockForChange(
  tx: Tx,
  accountId: string,
  sens: readonly string[],
): Promise<readonly LockedLicense[]> {
  const found = await sql<LockedLicense>`
    select ${forChange} from marketplace_license
    where account_id = ${accountId}::uuid and sen = any(${sens}::text[])
    order by license_id for update`.execute(tx);
  return found.rows;
}

/** The same, only to look at: all licenses of the account where no SENs are named, the ones that end first first. */
export async function selectForChange(
  tx: Tx,
  accountId: string,
  sens: readonly string[] | null,
  limit: number,
): Promise<readonly LockedLicense[]> {
  const named = sens === null ? sql`true` : sql`sen = any(${sens}::text[])`;
  const found = await sql<LockedLicense>`
    select ${forChange} from marketplace_license where account_id = ${accountId}::uuid and ${named}
    order by maintenance_end, sen limit ${limit}`.execute(tx);
  return found.rows;
}

/** Keeps the keys that are taken out of use. `honoredUntil` is one time for all: they go in one change. */
export async function keepKeys(
  tx: Tx,
  ids: readonly LicenseId[],
  superseded: { readonly by: string; readonly at: Date; readonly honoredUntil: Date },
): Promise<void> {
  const at = superseded.at.toISOString();
  await sql`
    insert into marketplace_license_key
      (account_id, license_id, key_no, license_key, issued_at, superseded_by, superseded_at, honored_until)
    select account_id, license_id, key_no, license_key, coalesce(key_issued_at, created_at), ${superseded.by},
      ${at}::timestamptz, ${superseded.honoredUntil.toISOString()}::timestamptz
    from marketplace_license
    where (account_id, license_id) in (select * from unnest(
      ${ids.map((id) => id.accountId)}::uuid[], ${ids.map((id) => id.licenseId)}::uuid[]))`.execute(tx);
}

export type ChangedRow = LicenseChange & { readonly licenseKey: string };

/** The licenses are locked; their old keys are kept. */
export async function setChanged(tx: Tx, at: Date, rows: readonly ChangedRow[]): Promise<void> {
  await sql`
    update marketplace_license as held
    set users = changed.users, host_users = changed.host_users, maintenance_start = changed.maintenance_start,
      maintenance_end = changed.maintenance_end, license_key = changed.license_key, key_no = held.key_no + 1,
      key_issued_at = ${at.toISOString()}::timestamptz, changed_at = ${at.toISOString()}::timestamptz
    from unnest(
      ${rows.map(({ license }) => license.accountId)}::uuid[], ${rows.map(({ license }) => license.licenseId)}::uuid[],
      ${rows.map(({ to }) => to.users)}::int[], ${rows.map(({ to }) => to.hostUsers)}::int[],
      ${rows.map(({ to }) => to.maintenanceStart)}::date[], ${rows.map(({ to }) => to.maintenanceEnd)}::date[],
      ${rows.map(({ licenseKey }) => licenseKey)}::text[]
    ) as changed (account_id, license_id, users, host_users, maintenance_start, maintenance_end, license_key)
    where held.account_id = changed.account_id and held.license_id = changed.license_id`.execute(tx);
}

/** The keys that were kept go along (`on update cascade`). */
export async function setAccount(
  tx: Tx,
  { accountId, licenseId }: LicenseId,
  to: { readonly accountId: string; readonly organization: string },
): Promise<void> {
  await sql`
    update marketplace_license set account_id = ${to.accountId}::uuid, organization = ${to.organization}
    where account_id = ${accountId}::uuid and license_id = ${licenseId}::uuid`.execute(tx);
}

/** Accounts with an active license that ends on this day, in order, after one of them. */
export async function accountsEnding(
  tx: Tx,
  end: Day,
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly string[]> {
  const found = await sql<{ accountId: string }>`
    select distinct account_id as "accountId" from marketplace_license
    where status = 'active' and maintenance_end = ${end}::date
      and ${page.after === null ? sql`true` : sql`account_id > ${page.after}::uuid`}
    order by account_id limit ${page.limit}`.execute(tx);
  return found.rows.map(({ accountId }) => accountId);
}

/** The active licenses of an account that end on one of these days, the earliest first. */
export async function endingOn(tx: Tx, accountId: string, ends: readonly Day[]): Promise<readonly LockedLicense[]> {
  const found = await sql<LockedLicense>`
    select ${forChange} from marketplace_license
    where account_id = ${accountId}::uuid and status = 'active' and maintenance_end = any(${ends}::date[])
    order by maintenance_end, sen`.execute(tx);
  return found.rows;
}
