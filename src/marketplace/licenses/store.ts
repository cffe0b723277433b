import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type {
  IssuedLicense,
  License,
  LicenseChange,
  LicenseDraft,
  LicenseId,
  LicenseRecord,
  LicenseStatus,
  LockedLicense,
} from './types.ts';

/** As many new SENs. A number that a rolled back transaction took is never given again: a gap is harmless. */
export async function nextSens(tx: Tx, count: number): Promise<readonly string[]> {
  const taken = await sql<{ sen: string }>`
    select 'SEN-' || nextval('marketplace_sen') as sen from generate_series(1, ${count}::int)`.execute(tx);
  return taken.rows.map((row) => row.sen);
}

export type NewLicense = LicenseDraft & { readonly sen: string; readonly licenseKey: string };

export async function insertActive(tx: Tx, at: Date, rows: readonly NewLicense[]): Promise<void> {
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

export async function lockStatus(
  tx: Tx,
  id: LicenseId,
): Promise<{ readonly status: LicenseStatus; readonly changedAt: Date | null } | null> {
  const found = await sql<{ status: LicenseStatus; changedAt: Date | null }>`
    select status, changed_at as "changedAt" from marketplace_license
    where account_id = ${id.accountId}::uuid and license_id = ${id.licenseId}::uuid for update`.execute(tx);
  return found.rows[0] ?? null;
}

export async function setVoided(tx: Tx, id: LicenseId, at: Date, reason: string): Promise<void> {
  await sql`
    update marketplace_license
    set status = 'voided', voided_at = ${at.toISOString()}::timestamptz, void_reason = ${reason}
    where account_id = ${id.accountId}::uuid and license_id = ${id.licenseId}::uuid and status = 'active'`.execute(tx);
}

const forChange = sql`
  account_id as "accountId", license_id as "licenseId", sen, app_key as "appKey", organization, users,
  host_users as "hostUsers", type, maintenance_start as "maintenanceStart", maintenance_end as "maintenanceEnd",
  status, created_at as "createdAt", changed_at as "changedAt", key_no as "keyNo"`;

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
