import { sql } from 'kysely';
import type { Tx } from '../db/db.ts';

export type Scope = 'desk' | 'marketplace';
export type TokenRow = {
  token_id: string;
  name: string;
  scope: Scope;
  /** The e-mail address of the operator whose it is; null acts as its own name. */
  operator: string | null;
  created_at: Date;
  revoked_at: Date | null;
};

/** False where an unrevoked token of this name is there already. */
export async function insertToken(
  tx: Tx,
  token: {
    readonly tokenId: string;
    readonly name: string;
    readonly scope: Scope;
    readonly operator: string | null;
    readonly digest: Uint8Array;
    readonly now: Date;
  },
): Promise<boolean> {
  const inserted = await sql`
    insert into api_token (token_id, name, scope, operator, token_digest, created_at)
    values (${token.tokenId}, ${token.name}, ${token.scope}, ${token.operator}, ${token.digest}, ${token.now.toISOString()}::timestamptz)
    on conflict (scope, name) do update
      set token_id = excluded.token_id, operator = excluded.operator, token_digest = excluded.token_digest, created_at = excluded.created_at, revoked_at = null
      where api_token.revoked_at is not null
    returning token_id`.execute(tx);
  return inserted.rows.length === 1;
}

export async function selectByDigest(tx: Tx, scope: Scope, digest: Uint8Array): Promise<TokenRow | null> {
  const found = await sql<TokenRow>`
    select token_id, name, scope, operator, created_at, revoked_at from api_token
    where scope = ${scope} and token_digest = ${digest} and revoked_at is null`.execute(tx);
  return found.rows[0] ?? null;
}

export async function selectAll(tx: Tx): Promise<readonly TokenRow[]> {
  const found = await sql<TokenRow>`
    select token_id, name, scope, operator, created_at, revoked_at from api_token order by scope, name`.execute(tx);
  return found.rows;
}

export async function revoke(tx: Tx, scope: Scope, name: string, now: Date): Promise<boolean> {
  const done = await sql`
    update api_token set revoked_at = ${now.toISOString()}::timestamptz
    where scope = ${scope} and name = ${name} and revoked_at is null returning token_id`.execute(tx);
  return done.rows.length === 1;
}

/** Ends all tokens of an operator, and one that has their address as its name. */
export async function revokeOf(tx: Tx, scope: Scope, operator: string, now: Date): Promise<void> {
  await sql`
    update api_token set revoked_at = ${now.toISOString()}::timestamptz
    where scope = ${scope} and revoked_at is null and lower(coalesce(operator, name)) = lower(${operator})`.execute(tx);
}
