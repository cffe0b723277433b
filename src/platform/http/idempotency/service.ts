import { FaultError } from '../../../contract/codes.ts';
import type { Db } from '../../db/db.ts';
import * as store from './store.ts';

export type StoredAnswer = { readonly status: number; readonly contentType: string; readonly body: string };

/** A call whose process died is free again after this. Longer than any call takes. */
const STALE_MS = 60_000;
/** A stored answer is given again for this long. */
const KEPT_MS = 24 * 3_600_000;
/** Old answers removed with each new call: more than one, so that they do not pile up. */
const REMOVED = 100;

export type IdempotentCall = store.CallId & { readonly fingerprint: string; readonly now: Date };

/** Calls that are done once however often they are sent (formats, section 7). */
export type Idempotency = {
  /** The stored answer, or null where the call is now ours to do and to end. Faults: the key is in use, or was reused. */
  begin(call: IdempotentCall): Promise<StoredAnswer | null>;
  /** Keeps the answer; null gives the key free, for a call that changed nothing. */
  end(call: IdempotentCall, answer: StoredAnswer | null): Promise<void>;
};

export const createIdempotency = (db: Db): Idempotency => ({
  begin: (call) =>
    db.transaction().execute(async (tx) => {
      const { fingerprint, now } = call;
      const expired = new Date(now.getTime() - KEPT_MS);
      const stale = new Date(now.getTime() - STALE_MS);
      await store.removeExpired(tx, expired, REMOVED);
      if (await store.claim(tx, call, { fingerprint, now, stale, expired })) return null;
      const known = await store.select(tx, call);
      if (known && known.fingerprint !== fingerprint) throw new FaultError(reused);
      if (!known || known.status === null) throw new FaultError(inUse);
      return { status: known.status, contentType: known.content_type ?? 'application/json', body: known.body ?? '' };
    }),
  end: (call, answer) =>
    db.transaction().execute(async (tx) => {
      if (answer) await store.finish(tx, call, call.now, answer);
      else await store.release(tx, call, call.now);
    }),
});

const reused = {
  code: 'IDEMPOTENCY_KEY_REUSED',
  message:
    'This Idempotency-Key was used for another call. A new call needs a new key; a repeated one must be the same to the byte.',
} as const;
const inUse = {
  code: 'IDEMPOTENCY_KEY_IN_USE',
  message: 'A call with this Idempotency-Key is still being worked on. Send it again in a moment to get its answer.',
} as const;
