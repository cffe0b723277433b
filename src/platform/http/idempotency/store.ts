import { sql } from 'kysely';
import type { Tx } from '../../db/db.ts';

export type CallId = { readonly caller: string; readonly key: string };
export type CallRow = { fingerprint: string; status: number | null; content_type: string | null; body: string | null };

const at = (time: Date) => sql`${time.toISOString()}::timestamptz`;

/**
 * Takes a call on. False where the key is in use or was answered. A row older than `expired` is as good as gone, and a
 * call that nobody finished since `stale` (its process died) is taken over by the same call.
 */
export async function claim(
  tx: Tx,
  { caller, key }: CallId,
  call: { readonly fingerprint: string; readonly now: Date; readonly stale: Date; readonly expired: Date },
): Promise<boolean> {
  const claimed = await sql`
    insert into idempotent_call (caller, idempotency_key, fingerprint, created_at)
    values (${caller}, ${key}, ${call.fingerprint}, ${at(call.now)})
    on conflict (caller, idempotency_key) do update
      set fingerprint = excluded.fingerprint, created_at = excluded.created_at, status = null, content_type = null, body = null
      where idempotent_call.created_at < ${at(call.expired)}
        or (idempotent_call.status is null and idempotent_call.created_at < ${at(call.stale)}
          and idempotent_call.fingerprint = excluded.fingerprint)
    returning caller`.execute(tx);
  return claimed.rows.length === 1;
}

export async function select(tx: Tx, { caller, key }: CallId): Promise<CallRow | null> {
  const found = await sql<CallRow>`
    select fingerprint, status, content_type, body from idempotent_call
    where caller = ${caller} and idempotency_key = ${key}`.execute(tx);
  return found.rows[0] ?? null;
}

/** Keeps the answer, unless another call has taken this one over since. */
export async function finish(
  tx: Tx,
  { caller, key }: CallId,
  claimedAt: Date,
  answer: { readonly status: number; readonly contentType: string; readonly body: string },
): Promise<void> {
  await sql`
    update idempotent_call set status = ${answer.status}, content_type = ${answer.contentType}, body = ${answer.body}
    where caller = ${caller} and idempotency_key = ${key} and status is null and created_at = ${at(claimedAt)}`.execute(
    tx,
  );
}

export async function release(tx: Tx, { caller, key }: CallId, claimedAt: Date): Promise<void> {
  await sql`
    delete from idempotent_call
    where caller = ${caller} and idempotency_key = ${key} and status is null and created_at = ${at(claimedAt)}`.execute(
    tx,
  );
}

/** Removes some of the answers that are too old to be asked for; whoever else does the same is passed over. */
export async function removeExpired(tx: Tx, expired: Date, limit: number): Promise<void> {
  await sql`
    delete from idempotent_call where (caller, idempotency_key) in (
      select caller, idempotency_key from idempotent_call where created_at < ${at(expired)}
      order by created_at limit ${limit} for update skip locked)`.execute(tx);
}
