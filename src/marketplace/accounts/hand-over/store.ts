import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import { foldEmail } from '../types.ts';
import type { HandOver, HandOverRecord } from './types.ts';

const columns =
  sql.raw(`h.account_id as "accountId", h.hand_over_id as "handOverId", h.license_id as "licenseId", h.sen,
  h.app_key as "appKey", h.users, h.maintenance_end as "maintenanceEnd", h.taker_email as "takerEmail",
  h.taker_account_id as "takerAccountId", h.language, h.status, h.started_at as "startedAt", h.ends_at as "endsAt",
  h.ended_at as "endedAt"`);
const at = (instant: Date) => sql`${instant.toISOString()}::timestamptz`;

/** Those that an account gives and those that it was offered, the newest first. */
export async function ofAccount(
  tx: Tx,
  account: { readonly accountId: string; readonly email: string },
  limit: number,
): Promise<readonly HandOverRecord[]> {
  const { rows } = await sql<HandOverRecord>`
    select ${columns}, giver.email as "giverEmail" from (
      select * from license_hand_over where account_id = ${account.accountId}::uuid
      union all
      select * from license_hand_over where taker_email_folded = ${foldEmail(account.email)}
    ) as h join marketplace_account giver on giver.account_id = h.account_id
    order by h.started_at desc, h.hand_over_id limit ${limit}::int`.execute(tx);
  return rows;
}

/** False where this license is offered to somebody already. */
export async function insertOpen(
  tx: Tx,
  row: Omit<HandOver, 'status' | 'endedAt' | 'takerAccountId'> & { readonly tokenDigest: Uint8Array },
): Promise<boolean> {
  const { rows } = await sql`
    insert into license_hand_over (account_id, hand_over_id, license_id, sen, app_key, users, maintenance_end, taker_email,
      taker_email_folded, language, token_digest, status, started_at, ends_at)
    values (${row.accountId}::uuid, ${row.handOverId}::uuid, ${row.licenseId}::uuid, ${row.sen}, ${row.appKey}, ${row.users},
      ${row.maintenanceEnd}::date, ${row.takerEmail}, ${foldEmail(row.takerEmail)}, ${row.language}, ${row.tokenDigest},
      'open', ${at(row.startedAt)}, ${at(row.endsAt)})
    on conflict do nothing returning 1`.execute(tx);
  return rows.length > 0;
}

export async function byToken(tx: Tx, tokenDigest: Uint8Array): Promise<HandOver | null> {
  const { rows } = await sql<HandOver>`
    select ${columns} from license_hand_over h where h.token_digest = ${tokenDigest}`.execute(tx);
  return rows[0] ?? null;
}

/** One that this account gives. */
export async function byGiver(tx: Tx, accountId: string, handOverId: string): Promise<HandOver | null> {
  const { rows } = await sql<HandOver>`
    select ${columns} from license_hand_over h
    where h.account_id = ${accountId}::uuid and h.hand_over_id = ${handOverId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** One that was offered to this address. */
export async function byTaker(tx: Tx, email: string, handOverId: string): Promise<HandOver | null> {
  const { rows } = await sql<HandOver>`
    select ${columns} from license_hand_over h
    where h.taker_email_folded = ${foldEmail(email)} and h.hand_over_id = ${handOverId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** True once: whoever ends an open one first. */
export async function end(
  tx: Tx,
  { accountId, handOverId }: HandOver,
  how: { readonly status: 'done' | 'declined' | 'withdrawn' | 'expired'; readonly takerAccountId: string | null },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update license_hand_over
    set status = ${how.status}, taker_account_id = ${how.takerAccountId}::uuid, ended_at = ${at(now)}
    where account_id = ${accountId}::uuid and hand_over_id = ${handOverId}::uuid and status = 'open' returning 1`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Ends those whose time is over; two workers end different ones. `licenseId` null: of whatever license. */
export async function endOver(
  tx: Tx,
  about: { readonly now: Date; readonly limit: number; readonly accountId?: string; readonly licenseId?: string },
): Promise<readonly HandOver[]> {
  const { rows } = await sql<HandOver>`
    update license_hand_over h set status = 'expired', ended_at = ${at(about.now)}
    from (
      select account_id, hand_over_id from license_hand_over
      where status = 'open' and ends_at <= ${at(about.now)}
        and (${about.licenseId ?? null}::uuid is null
          or (account_id = ${about.accountId ?? null}::uuid and license_id = ${about.licenseId ?? null}::uuid))
      order by ends_at limit ${about.limit}::int for update skip locked
    ) as due
    where h.account_id = due.account_id and h.hand_over_id = due.hand_over_id returning ${columns}`.execute(tx);
  return rows;
}
