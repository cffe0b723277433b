import { type KeyObject, createPublicKey } from 'node:crypto';
import type { Db } from '../../platform/db/db.ts';
import { keyIdOf } from '../crypto.ts';
import * as store from './store.ts';

/** A key that signs here, or did: its public half as a key and as PEM. */
export type KnownSigningKey = { readonly keyId: string; readonly key: KeyObject; readonly publicKey: string };

/**
 * Keeps the public half of the key that signs from now on, and gives all that ever signed here, this one first. Whoever
 * verifies takes all of them: a license key is good for as long as its license is, and not until the signing key changes.
 */
export async function rememberSigningKey(db: Db, key: KeyObject, now: Date): Promise<readonly KnownSigningKey[]> {
  const keyId = keyIdOf(key);
  const publicKey = key.export({ type: 'spki', format: 'pem' });
  const kept = await db.transaction().execute(async (tx) => {
    await store.insertKey(tx, { keyId, publicKey, firstUsedAt: now });
    return store.selectKeys(tx);
  });
  const before = kept
    .filter((one) => one.keyId !== keyId)
    .map((one) => ({ keyId: one.keyId, publicKey: one.publicKey, key: createPublicKey(one.publicKey) }));
  return [{ keyId, publicKey, key }, ...before];
}
