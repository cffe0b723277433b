import type { Db } from '../../platform/db/db.ts';
import type { Progress } from './plan.ts';
import { selectProgress, upsertProgress } from './store.ts';

/** Where it is kept how far a mailbox was taken in. */
export type Memory = {
  load(): Promise<Progress | null>;
  save(progress: Progress): Promise<void>;
};

/** `mailbox` is its name, without a password. */
export const memoryOf = (db: Db, vendorId: string, mailbox: string): Memory => ({
  load: () => db.transaction().execute((tx) => selectProgress(tx, vendorId, mailbox)),
  save: (progress) => db.transaction().execute((tx) => upsertProgress(tx, vendorId, mailbox, progress)),
});
