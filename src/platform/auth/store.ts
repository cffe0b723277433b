import { sql } from 'kysely';
import type { Tx } from '../db/db.ts';

export type Scope = 'desk' | 'marketplace';
export type TokenRow = { token_id: string; name: string; scope: Scope; created_at: Date; revoked_at: Date | null };

/** False where an unrevoked token of this name is there already. */
export async function insertToken(
  tx: Tx,
  token: {
    readonly tokenId: string;
    readonly name: string;
    readonly scope: Scope;
    readonly digest: Uint8Array;
    readonly now: Date;
  },
): Promise<boolean> {
  const inserted = await sql`
    insert into api_token (token_id, name, scope, token_digest, created_at)
    values (${token.tokenId}, ${token.name}, ${token.scope}, ${token.digest}, ${token.now.toISOString()}::timestamptz)
    on conflict (scope, name) do update
      set token_id = excluded.token_id, token_digest = excluded.token_digest, created_at = excluded.created_at, revoked_at = null
      where api_token.revoked_at is not null
    returning token_id`.execute(tx);
  return inserted.rows.length === 1;
}

export async function selectByDigest(tx: Tx, scope: Scope, digest: Uint8Array): Promise<TokenRow | null> {
  const found = await sql<TokenRow>`
    select token_id, name, scope, created_at, revoked_at from api_token
    where scope = ${scope} and token_digest = ${digest} and revoked_at is null`.execute(tx);
  return found.rows[0] ?? null;
}

export async function selectAll(tx: Tx): Promise<readonly TokenRow[]> {
  const found = await sql<TokenRow>`
    select token_id, name, scope, created_at, revoked_at from api_token order by scope, name`.execute(tx);
  return found.rows;
}

export async function revoke(tx: Tx, scope: Scope, name: string, now: Date): Promise<boolean> {
  const done = await sql`
    update api_token set revoked_at = ${now.toISOString()}::timestamptz
    where scope = ${scope} and name = ${name} and revoked_at is null returning token_id`.execute(tx);
  return done.rows.length === 1;
}
