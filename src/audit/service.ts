import type { Db, Tx } from '../platform/db/db.ts';
import { type AuditEntry, FIRST_HASH, chainHash } from './crypto.ts';
import * as store from './store.ts';

export type { AuditEntry } from './crypto.ts';

/**
 * Appends to the vendor's chain. Call it last in the transaction that makes the change: the lock on the chain's head
 * is then held for the shortest time, and always after all other locks.
 */
export async function append(
  tx: Tx,
  context: { readonly vendorId: string; readonly at: Date },
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const at = context.at.toISOString();
  let { seq, hash } = await store.lockHead(tx, context.vendorId);
  const rows = entries.map((entry) => {
    const previous_hash = hash;
    seq += 1;
    hash = chainHash(previous_hash, seq, at, entry);
    return { seq, ...entry, previous_hash, hash };
  });
  await store.insertRows(tx, context.vendorId, at, rows);
}

/** What happened to one subject, oldest first. */
export const historyOf = (tx: Tx, vendorId: string, subject: string, limit = 1_000) =>
  store.rowsOf(tx, vendorId, subject, limit);

/** What happened to several subjects, in the order in which it did. */
export const historyOfAll = (tx: Tx, vendorId: string, subjects: readonly string[], limit = 5_000) =>
  store.rowsOfSubjects(tx, vendorId, subjects, limit);

/** Where the chain ends: it grows with every commit that changes something. */
export const endOf = async (tx: Tx, vendorId: string): Promise<number> => (await store.head(tx, vendorId)).seq;

/** What rows after `seq` are about, each once, and the last row that was looked at; `limit` rows at most. */
export const subjectsSince = (
  tx: Tx,
  vendorId: string,
  seq: number,
  limit: number,
): Promise<{ readonly seq: number; readonly subjects: readonly string[] }> =>
  store.subjectsAfter(tx, vendorId, seq, limit);

export type ChainReport = { readonly rows: number; readonly whole: boolean; readonly brokenAt: number | null };

/** Reads the whole chain and computes every hash again. `brokenAt` is the first row that does not fit. */
export async function verifyChain(db: Db, vendorId: string): Promise<ChainReport> {
  return db.transaction().execute(async (tx) => {
    const end = await store.head(tx, vendorId);
    let seq = 0;
    let hash = FIRST_HASH;
    for (;;) {
      const rows = await store.rowsAfter(tx, vendorId, seq, 10_000);
      for (const row of rows) {
        const expected = chainHash(hash, seq + 1, row.at.toISOString(), row);
        if (row.seq !== seq + 1 || row.previous_hash !== hash || row.hash !== expected) {
          return { rows: seq, whole: false, brokenAt: seq + 1 };
        }
        seq = row.seq;
        hash = row.hash;
      }
      if (rows.length === 0) break;
    }
    const whole = end.seq === seq && end.hash === hash;
    return { rows: seq, whole, brokenAt: whole ? null : seq + 1 };
  });
}
