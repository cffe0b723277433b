import type { KeyObject } from 'node:crypto';
import { addDays, dayOf } from '../../../kernel/day.ts';
import * as limits from '../../../kernel/limits.ts';
import { etagOf, writeList } from '../../../license-key/list/crypto.ts';
import type { Db } from '../../../platform/db/db.ts';
import * as store from './store.ts';

/** The signed list as text, and an ETag of it. */
export type SignedList = { readonly text: string; readonly etag: string };

export type Revocations = {
  /** The list of today. Made anew at most once a minute, however many ask; two processes make the same bytes of a day. */
  list(): Promise<SignedList>;
};

export type RevocationsContext = {
  readonly db: Db;
  readonly privateKey: KeyObject;
  readonly now: () => Date;
};

export function createRevocations({ db, privateKey, now }: RevocationsContext): Revocations {
  let made: { readonly at: Date; readonly list: Promise<SignedList> } | null = null;
  const make = async (at: Date): Promise<SignedList> => {
    const { keys, omitted } = await db.transaction().execute((tx) => store.listedKeys(tx, limits.revocations));
    const issued = dayOf(at);
    const nextUpdate = addDays(issued, limits.revocations_days);
    const text = writeList({ issued, nextUpdate, omitted, keys }, privateKey);
    return { text, etag: etagOf(text) };
  };
  return {
    list() {
      const at = now();
      const isFresh = made !== null && Math.abs(at.getTime() - made.at.getTime()) < limits.revocations_kept_ms;
      if (made === null || !isFresh || dayOf(made.at) !== dayOf(at)) {
        const list = make(at);
        const mine = { at, list };
        made = mine;
        // What failed is not kept: the next one to ask tries again.
        list.catch(() => {
          if (made === mine) made = null;
        });
      }
      return made.list;
    },
  };
}
