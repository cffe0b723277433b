import { sql } from 'kysely';
import type { ListedKey } from '../../../license-key/list/codec.ts';
import type { Tx } from '../../../platform/db/db.ts';

const day = (column: string) => sql.raw(`(${column} at time zone 'UTC')::date`);
const digest = (column: string) =>
  sql.raw(`translate(encode(sha256(convert_to(split_part(${column}, '.', 1), 'UTF8')), 'base64'), '+/=', '-_')`);

/**
 * The keys that count no longer, and those of which it is known from when on: first what was taken back, then what was
 * superseded, the latest first, `limit` in all; and how many were left out. Keys themselves do not leave the database.
 * Which ones is decided without their texts: with them 100,000 took 37 s on a busy machine, so 6 s.
 */
export async function listedKeys(
  tx: Tx,
  limit: number,
): Promise<{ readonly keys: readonly ListedKey[]; readonly omitted: number }> {
  const taken = await sql<ListedKey & { readonly all: number }>`
    with listed as (
      select account_id, license_id, null::int as key_no, 'voided' as status, ${day('voided_at')} as from_day
      from marketplace_license where status = 'voided'
      union all
      select k.account_id, k.license_id, k.key_no, 'voided', least(${day('l.voided_at')}, ${day('k.honored_until')})
      from marketplace_license l join marketplace_license_key k using (account_id, license_id)
      where l.status = 'voided'
      union all
      select k.account_id, k.license_id, k.key_no, 'revoked', ${day('k.honored_until')}
      from marketplace_license_key k join marketplace_license l using (account_id, license_id)
      where k.superseded_by = 'refunded' and l.status <> 'voided'
    ), counted as (select listed.*, count(*) over ()::int as "all" from listed order by from_day desc limit ${limit}::int)
    select coalesce(${digest('k.license_key')}, ${digest('l.license_key')}) as digest, c.status, from_day as "from", "all"
    from counted c join marketplace_license l using (account_id, license_id)
    left join marketplace_license_key k on k.account_id = c.account_id and k.license_id = c.license_id
      and k.key_no = c.key_no`.execute(tx);
  const room = limit - taken.rows.length;
  const superseded = await sql<ListedKey>`
    select ${digest('k.license_key')} as digest, 'superseded' as status, ${day('k.honored_until')} + 1 as "from"
    from marketplace_license_key k join marketplace_license l using (account_id, license_id)
    where k.superseded_by <> 'refunded' and l.status <> 'voided'
    order by k.honored_until desc limit ${room}::int`.execute(tx);
  const counts = await sql<{ n: number }>`
    select count(*)::int as n from marketplace_license_key k join marketplace_license l using (account_id, license_id)
    where k.superseded_by <> 'refunded' and l.status <> 'voided'`.execute(tx);
  const all = (taken.rows[0]?.all ?? 0) + (counts.rows[0]?.n ?? 0);
  const keys = [...taken.rows, ...superseded.rows].map(({ digest: of, status, from }) => ({
    digest: of,
    status,
    from,
  }));
  return { keys, omitted: all - keys.length };
}
