import { endOf, subjectsSince } from '../../audit/service.ts';
import type { Source } from '../../platform/live/service.ts';
import type { Desk } from '../service.ts';
import { requestsOfTransfers } from '../transfers/service.ts';

/** Rows of the history read in one go: what a bulk hand-over writes in a second is more, and is read in several. */
const ROWS = 10_000;

/**
 * The desk's history as topics: the subjects of its rows (`transfer:ID`, `mail:ID`), and for a case also the request
 * that it belongs to (`request:ID`).
 */
export function changesOf({ db, vendorId }: Desk): Source {
  return {
    head: () => db.transaction().execute((tx) => endOf(tx, vendorId)),
    since: (seq) =>
      db.transaction().execute(async (tx) => {
        // The end is one row; only where it moved is the history itself asked.
        if ((await endOf(tx, vendorId)) === seq) return { seq, topics: new Set() };
        const found = await subjectsSince(tx, vendorId, seq, ROWS);
        const cases = found.subjects.flatMap((subject) => /^transfer:(.+)$/u.exec(subject)?.[1] ?? []);
        const requests = await requestsOfTransfers(tx, vendorId, cases);
        return { seq: found.seq, topics: new Set([...found.subjects, ...requests.map((id) => `request:${id}`)]) };
      }),
  };
}
