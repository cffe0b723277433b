import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

export type SigningKeyRow = { readonly keyId: string; readonly publicKey: string; readonly firstUsedAt: Date };

/** Does nothing where it is there. */
export async function insertKey(tx: Tx, { keyId, publicKey, firstUsedAt }: SigningKeyRow): Promise<void> {
  await sql`
    insert into signing_key (key_id, public_key, first_used_at)
    values (${keyId}, ${publicKey}, ${firstUsedAt.toISOString()}::timestamptz)
    on conflict (key_id) do nothing`.execute(tx);
}

/** The newest first. */
export async function selectKeys(tx: Tx): Promise<readonly SigningKeyRow[]> {
  const { rows } = await sql<SigningKeyRow>`
    select key_id as "keyId", public_key as "publicKey", first_used_at as "firstUsedAt" from signing_key
    order by first_used_at desc, key_id`.execute(tx);
  return rows;
}
