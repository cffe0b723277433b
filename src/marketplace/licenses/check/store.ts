import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import type { KnownKey } from './rules.ts';

/** A key by what names it, and by the part of its text that was signed: that part has one writing. */
export type AskedKey = { readonly sen: string; readonly keyNo: number; readonly signed: string };

/**
 * What is known of each, in the order asked; null where there is no license of this SEN. `limit 1` keeps each look-up on
 * the index, whatever statistics the planner has.
 */
export async function knownKeys(tx: Tx, asked: readonly AskedKey[]): Promise<readonly (KnownKey | null)[]> {
  const { rows } = await sql<KnownKey & { readonly place: number }>`
    select asked.place, l.sen, l.status, l.host_users as "hostUsers",
      l.key_no = asked.key_no and split_part(l.license_key, '.', 1) = asked.signed as current,
      k.superseded_by as "supersededBy", k.honored_until as "honoredUntil"
    from unnest(
      ${asked.map(({ sen }) => sen)}::text[], ${asked.map(({ keyNo }) => keyNo)}::int[],
      ${asked.map(({ signed }) => signed)}::text[]
    ) with ordinality as asked (sen, key_no, signed, place)
    cross join lateral (
      select account_id, license_id, sen, status, host_users, key_no, license_key from marketplace_license
      where sen = asked.sen limit 1
    ) as l
    left join lateral (
      select superseded_by, honored_until from marketplace_license_key
      where account_id = l.account_id and license_id = l.license_id and key_no = asked.key_no
        and split_part(license_key, '.', 1) = asked.signed limit 1
    ) as k on true`.execute(tx);
  const found = new Map(rows.map(({ place, ...known }) => [place, known]));
  return asked.map((_, index) => found.get(index + 1) ?? null);
}
