import type { Kysely, Transaction } from 'kysely';

/** The handle that services open transactions on. Table types stay with the slice that owns the table. */
export type Db = Kysely<unknown>;
/** What every store function takes as its required first parameter. */
export type Tx = Transaction<unknown>;
