import { sql } from 'kysely';
import type { Tx } from '../../db/db.ts';

export type Counted = { readonly limit: string; readonly keyDigest: Uint8Array; readonly window_ms: number };

/** Counts one try and gives how many there were in this window, and when it ends. */
export async function countTry(
  tx: Tx,
  { limit, keyDigest, window_ms }: Counted,
  now: Date,
): Promise<{ used: number; endsAt: Date }> {
  const ends = new Date(now.getTime() + window_ms).toISOString();
  const { rows } = await sql<{ used: number; endsAt: Date }>`
    insert into sign_in_try as t (limit_name, key_digest, used, ends_at)
    values (${limit}, ${keyDigest}, 1, ${ends}::timestamptz)
    on conflict (limit_name, key_digest) do update set
      used = case when t.ends_at <= ${now.toISOString()}::timestamptz then 1 else t.used + 1 end,
      ends_at = case when t.ends_at <= ${now.toISOString()}::timestamptz then excluded.ends_at else t.ends_at end
    returning used, ends_at as "endsAt"`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('Defect: a counted try was not returned');
  return row;
}

export async function forgetTries(tx: Tx, limits: readonly string[], keyDigest: Uint8Array): Promise<void> {
  await sql`
    delete from sign_in_try where limit_name = any(${limits}::text[]) and key_digest = ${keyDigest}`.execute(tx);
}

/** Some of those whose window is over: the table holds no more than what counts. */
export async function deleteOver(tx: Tx, now: Date, limit: number): Promise<void> {
  await sql`
    delete from sign_in_try where (limit_name, key_digest) in (
      select limit_name, key_digest from sign_in_try where ends_at <= ${now.toISOString()}::timestamptz
      order by ends_at limit ${limit}::int for update skip locked)`.execute(tx);
}
