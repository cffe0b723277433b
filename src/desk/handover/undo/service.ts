import { transact } from '../../../platform/db/transact.ts';
import { append } from '../../../audit/service.ts';
import { FaultError } from '../../../contract/codes.ts';
import type { ImportRef, VoidOutcome } from '../../../destinations/port.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Desk } from '../../service.ts';
import { restore } from '../../sources/service.ts';
import { changeOf, contextOf, lockByIds, orThrow, record, showTransfer } from '../../transfers/service.ts';
import type { Transfer } from '../../transfers/state.ts';
import { type StoredIntent, selectIntents, selectVoiding, settle } from '../store.ts';

/**
 * Takes a move back inside the grace, while the new license was not changed or bought upon: the new one is voided, the
 * old one restored, the reason kept. The intention is committed before the destination is asked, so a crash in between
 * is finished by `finishUndos`.
 */
export async function undoTransfer(
  desk: Desk,
  transferId: string,
  operator: string,
  reason: string,
): Promise<Transfer> {
  const { transfer } = await showTransfer(desk, transferId);
  if (!desk.destination.capabilities.void) {
    throw new FaultError({
      code: 'COMMAND_NOT_ALLOWED',
      message: `The destination ${desk.destination.name} cannot void a license. Ask its support, giving the SEN.`,
    });
  }
  const intent = await transact(desk.db, async (tx) => {
    const [held] = await lockByIds(tx, desk.vendorId, [transfer.transferId]);
    if (!held) throw new Error('Defect: a transfer is gone');
    orThrow(
      changeOf(held.transfer, { type: 'Undo', operator, reason }, contextOf(desk), { actor: `operator:${operator}` }),
    );
    const [stored] = await selectIntents(tx, desk.vendorId, [held.transfer.importId ?? '']);
    if (!stored) throw new Error(`Defect: transfer ${transferId} has no intention`);
    const note = { operator, reason };
    await settle(tx, desk.vendorId, [{ importId: stored.importId, status: 'voiding', note }], desk.now());
    await append(tx, { vendorId: desk.vendorId, at: desk.now() }, [
      { actor: `operator:${operator}`, kind: 'UndoIntended', subject: `transfer:${transferId}`, data: note },
    ]);
    return { ...stored, note };
  });
  await finishUndo(desk, intent);
  return (await showTransfer(desk, transferId)).transfer;
}

/**
 * Finishes what was intended and not reported for `age_ms`: after a crash, or where the destination did not answer.
 * Returns how many are settled now. One that stays open is asked for again after the same time.
 */
export async function finishUndos(desk: Desk, limit: number, age_ms = 0): Promise<number> {
  const until = new Date(desk.now().getTime() - age_ms);
  const open = await transact(desk.db, (tx) => selectVoiding(tx, desk.vendorId, until, limit));
  let settled = 0;
  for (const intent of open) {
    try {
      await finishUndo(desk, intent);
      settled += 1;
    } catch (cause) {
      // The case says why it could not be taken back, and is settled; any other cause is ours.
      if (!(cause instanceof FaultError)) throw cause;
      if (cause.fault.code !== 'NOT_READY') settled += 1;
      else
        await transact(desk.db, (tx) =>
          settle(tx, desk.vendorId, [{ importId: intent.importId, status: 'voiding' }], desk.now()),
        );
    }
  }
  return settled;
}

/** A connector that throws is a defect, and what it did is then unknown: the undo stays open and is asked for again. */
const askToVoid = (desk: Desk, ref: ImportRef, reason: string): Promise<VoidOutcome> =>
  desk.destination.voidLicense(ref, reason).catch((cause: unknown) => ({
    status: 'unknown',
    message: cause instanceof Error ? cause.message : 'the connector failed',
  }));

async function finishUndo(
  desk: Desk,
  intent: StoredIntent | (Omit<StoredIntent, 'note'> & { note: Record<string, string> }),
): Promise<void> {
  const operator = intent.note?.['operator'] ?? 'unknown';
  const reason = intent.note?.['reason'] ?? 'not said';
  const ref = { importId: intent.importId, appKey: intent.snapshot.appKey };
  const outcome = await askToVoid(desk, ref, reason);
  if (outcome.status === 'unknown') {
    throw new FaultError({
      code: 'NOT_READY',
      message: `The destination did not say whether the license is void (${outcome.message}). It is asked again by "rehome reconcile".`,
    });
  }
  await transact(desk.db, async (tx) => {
    const voided = outcome.status === 'voided';
    if (voided) await recordUndo(tx, desk, intent.transferId, operator, reason, intent.importId);
    else await settle(tx, desk.vendorId, [{ importId: intent.importId, status: 'done' }], desk.now());
  });
  if (outcome.status === 'changed') {
    throw new FaultError({
      code: 'UNDO_LICENSE_CHANGED',
      message: `The marketplace license was changed or bought upon since (${outcome.message}), so the move stays. From here it only goes forward.`,
    });
  }
}

async function recordUndo(
  tx: Tx,
  desk: Desk,
  transferId: string,
  operator: string,
  reason: string,
  importId: string,
): Promise<void> {
  const [held] = await lockByIds(tx, desk.vendorId, [transferId]);
  if (!held || held.transfer.status === 'undone') return;
  const context = contextOf(desk);
  // The grace was judged when the intention was committed: a slow answer must not leave the holder with no license.
  const judged = { ...context, today: held.transfer.honoredUntil ?? context.today };
  const change = orThrow(
    changeOf(held.transfer, { type: 'Undo', operator, reason }, judged, { actor: `operator:${operator}` }),
  );
  if (change === null) return;
  await restore(tx, desk.vendorId, [held.transfer.licenseId ?? '']);
  await settle(tx, desk.vendorId, [{ importId, status: 'voided' }], desk.now());
  await record(tx, desk, [change]);
}
