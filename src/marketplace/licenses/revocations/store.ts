import { sql } from 'kysely';
import type { ListedKey } from '../../../license-key/list/codec.ts';
import type { Tx } from '../../../platform/db/db.ts';

/**
 * The keys that count no longer, and those of which it is known from when on: first what was taken back, then what was
 * superseded, the latest first, `limit` in all; and how many there are. Keys themselves do not leave the database.
 */
export async function listedKeys(
  tx: Tx,
  limit: number,
): Promise<{ readonly keys: readonly ListedKey[]; readonly all: number }> {
  const { rows } = await sql<{ digest: string; status: ListedKey['status']; from: ListedKey['from']; all: number }>`
    select translate(encode(sha256(convert_to(split_part(license_key, '.', 1), 'UTF8')), 'base64'), '+/=', '-_') as digest,
      status, from_day as "from", count(*) over () as "all"
    from (
      select license_key, 'voided' as status, (voided_at at time zone 'UTC')::date as from_day
      from marketplace_license where status = 'voided'
      union all
      select k.license_key,
        case when l.status = 'voided' then 'voided' when k.superseded_by = 'refunded' then 'revoked' else 'superseded' end,
        case when l.status = 'voided' then least(l.voided_at at time zone 'UTC', k.honored_until at time zone 'UTC')::date
          when k.superseded_by = 'refunded' then (k.honored_until at time zone 'UTC')::date
          else (k.honored_until at time zone 'UTC')::date + 1 end
      from marketplace_license_key k
      join marketplace_license l on l.account_id = k.account_id and l.license_id = k.license_id
    ) as listed
    order by status = 'superseded', from_day desc, digest limit ${limit}::int`.execute(tx);
  return { keys: rows.map(({ digest, status, from }) => ({ digest, status, from })), all: rows[0]?.all ?? 0 };
}
