import { randomUUID } from 'node:crypto';
import type { Db, Tx } from '../../platform/db/db.ts';
import type { Journal } from './entries.ts';
import * as store from './store.ts';

/**
 * Books what happened, in the transaction in which it does. A journal whose postings do not sum to zero is refused by
 * the database when the transaction ends, and so is one of the same kind for the same thing.
 */
export async function book(tx: Tx, at: Date, journals: readonly Journal[]): Promise<void> {
  const rows = journals
    .filter(({ postings }) => postings.length > 0)
    .map((one) => ({ ...one, journalId: randomUUID() }));
  if (rows.length > 0) await store.insertJournals(tx, at, rows);
}

export type LedgerReport = {
  readonly sums: readonly store.Sum[];
  /** Orders whose postings do not fit their status, and journals that do not balance: empty where all is well. */
  readonly odd: readonly store.OddRow[];
  readonly unbalanced: readonly string[];
};

const shown = 200;

/** Adds up the whole ledger and holds it against the orders. */
export const checkLedger = (db: Db): Promise<LedgerReport> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => ({
      sums: await store.selectSums(tx),
      odd: await store.selectOdd(tx, shown),
      unbalanced: await store.selectUnbalanced(tx, shown),
    }));
