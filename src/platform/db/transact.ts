import type { Db, Tx } from './db.ts';

/** Thrown inside a transaction that met a change it can only answer by starting over. */
export class StartOver extends Error {}

/** Serialization failure and deadlock (PostgreSQL): nothing was done, and doing it again is right. */
const again = new Set(['40001', '40P01']);

const mayStartOver = (cause: unknown): boolean =>
  cause instanceof StartOver || (cause instanceof Error && 'code' in cause && again.has(String(cause.code)));

/** One transaction; where the database gives it up because of another one, it is done again, five times at most. */
export async function transact<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let left = 5; ; left -= 1) {
    try {
      return await db.transaction().execute(work);
    } catch (cause) {
      if (left <= 1 || !mayStartOver(cause)) throw cause;
    }
  }
}
