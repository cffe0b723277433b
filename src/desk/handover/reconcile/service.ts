import * as limits from '../../../kernel/limits.ts';
import type { Desk } from '../../service.ts';
import { handOverDue } from '../service.ts';
import { selectMoved } from '../store.ts';
import type { Reconciliation } from '../../../contract/reconciliation.ts';
import { finishUndos } from '../undo/service.ts';
import * as store from './store.ts';
import { reconciliationOf } from './sum.ts';

export type Mismatch = { readonly transferId: string; readonly sen: string; readonly found: string };
export type ReconcileReport = {
  /** Cases whose hand-over was taken up again. */
  readonly resumed: number;
  readonly issued: number;
  readonly undosFinished: number;
  /** Moved licenses that were compared with the destination, and those that do not agree. */
  readonly compared: number;
  readonly mismatches: readonly Mismatch[];
};

/**
 * Finishes what was left open and compares every moved license with the destination, in batches. With a destination
 * that cannot be asked (`find: none`) nothing is compared, and `compared` says so.
 */
export async function reconcile(desk: Desk): Promise<ReconcileReport> {
  let resumed = 0;
  let issued = 0;
  for (;;) {
    const report = await handOverDue(desk);
    resumed += report.taken;
    issued += report.issued;
    if (report.taken === 0) break;
  }
  const undosFinished = await finishUndos(desk, limits.handover_batch);
  return { resumed, issued, undosFinished, ...(await compare(desk)) };
}

async function compare(desk: Desk): Promise<{ compared: number; mismatches: readonly Mismatch[] }> {
  if (desk.destination.capabilities.find === 'none') return { compared: 0, mismatches: [] };
  let compared = 0;
  let after = '';
  const mismatches: Mismatch[] = [];
  for (;;) {
    const from = after;
    const page = await desk.db
      .transaction()
      .execute((tx) => selectMoved(tx, desk.vendorId, from, limits.handover_batch));
    const found = await desk.destination.find(
      page.map(({ importId, snapshot }) => ({ importId, appKey: snapshot.appKey })),
    );
    page.forEach(({ transferId, sen }, index) => {
      const one = found[index];
      const there = one?.status === 'found' ? one.license.sen : (one?.status ?? 'no answer');
      if (there !== sen) mismatches.push({ transferId, sen, found: there });
    });
    compared += page.length;
    const last = page.at(-1);
    if (!last) return { compared, mismatches };
    after = last.importId;
  }
}

/**
 * Where each direct license of the books is, and what does not add up; everything as it stood at one moment. The
 * destination is not asked: `reconcile` does that.
 */
export const countUp = ({ db, vendorId, profile, now }: Desk): Promise<Reconciliation> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) =>
      reconciliationOf({
        at: now(),
        tiers: profile.tiers,
        books: await store.countBooks(tx, vendorId),
        placed: await store.countPlaces(tx, vendorId),
        endings: await store.countEndings(tx, vendorId),
        told: await store.countTold(tx, vendorId),
        faults: await store.findFaults(tx, vendorId),
      }),
    );
