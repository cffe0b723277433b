import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { LicenseId } from '../licenses/types.ts';
import type { ImportRef } from './content.ts';
import type { ImportRow } from './plan.ts';

/**
 * `limit 1` keeps each look-up on the index. As a plain join the planner, with statistics that are young or (PGlite)
 * never gathered, read all imports of the publisher for every batch: 15 ms at 20,000, and growing with them.
 */
export async function find(tx: Tx, publisher: string, refs: readonly ImportRef[]): Promise<readonly ImportRow[]> {
  const found = await sql<ImportRow>`
    select app_key as "appKey", import_id as "importId", account_id as "accountId", license_id as "licenseId", content
    from unnest(
      ${refs.map((ref) => ref.appKey)}::text[], ${refs.map((ref) => ref.importId)}::text[]
    ) as asked (asked_app, asked_id) cross join lateral (
      select app_key, import_id, account_id, license_id, content from marketplace_import
      where publisher = ${publisher} and app_key = asked_app and import_id = asked_id limit 1
    ) as held`.execute(tx);
  return found.rows;
}

/**
 * Claims ids, in the order given, and gives the ones that are now ours. One that somebody else is claiming is waited
 * for; after that it is his, or, where he was rolled back, ours.
 */
export async function claim(
  tx: Tx,
  publisher: string,
  at: Date,
  rows: readonly ImportRow[],
): Promise<readonly ImportRef[]> {
  const claimed = await sql<ImportRef>`
    insert into marketplace_import (publisher, app_key, import_id, account_id, license_id, content, imported_at)
    select ${publisher}, app_key, import_id, account_id, license_id, content::jsonb, ${at.toISOString()}::timestamptz
    from unnest(
      ${rows.map((row) => row.appKey)}::text[], ${rows.map((row) => row.importId)}::text[],
      ${rows.map((row) => row.accountId)}::uuid[], ${rows.map((row) => row.licenseId)}::uuid[],
      ${rows.map((row) => JSON.stringify(row.content))}::text[]
    ) as added (app_key, import_id, account_id, license_id, content)
    on conflict (publisher, app_key, import_id) do nothing
    returning app_key as "appKey", import_id as "importId"`.execute(tx);
  return claimed.rows;
}

/** Corrects the account of claims whose new account somebody else made first. */
export async function setAccounts(tx: Tx, publisher: string, rows: readonly ImportRow[]): Promise<void> {
  await sql`
    update marketplace_import set account_id = right_one.account_id
    from unnest(
      ${rows.map((row) => row.appKey)}::text[], ${rows.map((row) => row.importId)}::text[],
      ${rows.map((row) => row.accountId)}::uuid[]
    ) as right_one (app_key, import_id, account_id)
    where publisher = ${publisher} and marketplace_import.app_key = right_one.app_key
      and marketplace_import.import_id = right_one.import_id`.execute(tx);
}

export async function setLicenseAccount(tx: Tx, { accountId, licenseId }: LicenseId, to: string): Promise<void> {
  await sql`
    update marketplace_import set account_id = ${to}::uuid
    where account_id = ${accountId}::uuid and license_id = ${licenseId}::uuid`.execute(tx);
}
