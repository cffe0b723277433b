import { transact } from '../../platform/db/transact.ts';
import type { FindOutcome, ImportItem, ImportOutcome } from '../../destinations/port.ts';
import * as limits from '../../kernel/limits.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Desk } from '../service.ts';
import type { BookLicense } from '../sources/license.ts';
import { lockByIds as lockLicenses, markMoved } from '../sources/service.ts';
import type { Command, HandoverOutcome } from '../transfers/commands.ts';
import {
  type Change,
  type StoredTransfer,
  changeOf,
  claimDue,
  contextOf,
  countUndone,
  lockByIds,
  orThrow,
  record,
} from '../transfers/service.ts';
import { transitions } from '../transfers/lifecycle.ts';
import type { Transfer } from '../transfers/state.ts';
import { importIdOf, importItemOf, stoppedBy } from './snapshot.ts';
import * as store from './store.ts';

type Attempt = {
  readonly transfer: Transfer;
  readonly item: ImportItem;
  /** Nothing of this import is on its way: it is the first try, the last one certainly did nothing, or a person looked. */
  readonly clean: boolean;
};

export type HandoverReport = { readonly taken: number; readonly issued: number; readonly open: number };

/**
 * Hands over what is due, one batch. Four steps, each safe to die after: commit the intention; find the import at the
 * destination; import what is absent; commit the outcome. What died in between is due again after its time limit, and
 * begins with the finding, so nothing is sent twice that may not be.
 */
export async function handOverDue(desk: Desk, limit: number = limits.handover_batch): Promise<HandoverReport> {
  const attempts = await startAttempts(desk, Math.min(limit, desk.destination.capabilities.batch));
  if (attempts.length === 0) return { taken: 0, issued: 0, open: 0 };
  const outcomes = await importAll(desk, attempts);
  const issued = await recordOutcomes(desk, attempts, outcomes);
  return { taken: attempts.length, issued, open: attempts.length - issued };
}

async function startAttempts(desk: Desk, limit: number): Promise<readonly Attempt[]> {
  return transact(desk.db, async (tx) => {
    const due = await claimDue(tx, desk.vendorId, transitions.HandoverStarted.from, desk.now(), limit);
    if (due.length === 0) return [];
    const licenses = await licensesOf(tx, desk, due);
    const undone = await countUndone(tx, desk.vendorId, [...licenses.keys()]);
    const context = contextOf(desk);
    const changes: Change[] = [];
    const fresh: store.Intent[] = [];
    for (const { transfer } of due) {
      const license = licenses.get(transfer.licenseId ?? '');
      const stop = isSafeToStop(transfer) ? stoppedBy(license) : null;
      const importId =
        transfer.importId ?? importIdOf(transfer.licenseId ?? '', undone.get(transfer.licenseId ?? '') ?? 0);
      const command: Command = stop ? { type: 'StopHandover', ...stop } : { type: 'StartHandover', importId };
      const change = orThrow(changeOf(transfer, command, context, { actor: 'handover' }));
      if (change === null) continue;
      changes.push(change);
      if (!stop && transfer.importId === null && license)
        fresh.push({
          importId,
          transferId: transfer.transferId,
          snapshot: importItemOf(importId, change.after, license),
        });
    }
    await store.intend(tx, desk.vendorId, fresh, desk.now());
    const started = changes.filter(({ after }) => after.status === 'handing-over');
    const attempts = await attemptsOf(tx, desk, started, fresh);
    await record(tx, desk, changes, [...licenses.values()]);
    return attempts;
  });
}

/** Nothing was issued yet, for certain: the books, which are read again before each try, may still say no. */
const isSafeToStop = ({ status, mayBeIssued }: Transfer): boolean => status === 'eligible' && !mayBeIssued;

async function licensesOf(
  tx: Tx,
  desk: Desk,
  due: readonly StoredTransfer[],
): Promise<ReadonlyMap<string, BookLicense>> {
  const ids = due.flatMap(({ transfer }) => transfer.licenseId ?? []);
  return new Map((await lockLicenses(tx, desk.vendorId, ids)).map((license) => [license.licenseId, license]));
}

/** A later attempt asks for exactly what the first one intended, whatever the books say by now. */
async function attemptsOf(
  tx: Tx,
  desk: Desk,
  started: readonly Change[],
  fresh: readonly store.Intent[],
): Promise<readonly Attempt[]> {
  const snapshots = new Map(fresh.map((intent) => [intent.importId, intent.snapshot]));
  const known = started.flatMap(({ after }) =>
    after.importId !== null && !snapshots.has(after.importId) ? [after.importId] : [],
  );
  if (known.length > 0) {
    for (const intent of await store.selectIntents(tx, desk.vendorId, known))
      snapshots.set(intent.importId, intent.snapshot);
  }
  return started.map(({ before, after }) => {
    const item = snapshots.get(after.importId ?? '');
    if (!item) throw new Error(`Defect: transfer ${after.transferId} is handed over without an intention`);
    return { transfer: after, item, clean: before?.status === 'eligible' };
  });
}

/** Asks the destination, outside any transaction. Answers in the order of the attempts. */
async function importAll(desk: Desk, attempts: readonly Attempt[]): Promise<readonly HandoverOutcome[]> {
  const { destination } = desk;
  const found = await guarded(attempts, () => destination.find(attempts.map(({ item }) => item)));
  const outcomes = new Map<Attempt, HandoverOutcome>();
  const absent: Attempt[] = [];
  const sure = new Set<Attempt>();
  attempts.forEach((attempt, index) => {
    const answer = found[index] ?? { status: 'unknown', message: 'no answer' };
    const outcome = afterFinding(attempt, answer, destination.capabilities);
    if (nothingIssued(attempt, answer, destination.capabilities)) sure.add(attempt);
    if (outcome === 'import') absent.push(attempt);
    else outcomes.set(attempt, outcome);
  });
  if (absent.length > 0) {
    const answers = await guarded(absent, () => destination.importLicenses(absent.map(({ item }) => item)));
    absent.forEach((attempt, index) => outcomes.set(attempt, outcomeOf(answers[index], sure.has(attempt))));
  }
  return attempts.map((attempt) => outcomes.get(attempt) ?? { status: 'unknown', message: 'no answer' });
}

/** A connector that throws is a defect, and what it did is then unknown: the cases stay safe and are looked up. */
async function guarded<Outcome>(
  attempts: readonly Attempt[],
  call: () => Promise<readonly Outcome[]>,
): Promise<readonly (Outcome | { readonly status: 'unknown'; readonly message: string })[]> {
  try {
    return await call();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'the connector failed';
    return attempts.map(() => ({ status: 'unknown', message }));
  }
}

function afterFinding(
  attempt: Attempt,
  found: FindOutcome,
  { find, repeatable }: Desk['destination']['capabilities'],
): HandoverOutcome | 'import' {
  if (found.status === 'found') return { status: 'done', sen: found.license.sen };
  if (found.status === 'absent') return 'import';
  // Not found out. Where nothing is on its way it may be sent; a repeatable import may be sent again; else wait or ask.
  if (attempt.clean && find === 'none') return 'import';
  if (repeatable) return 'import';
  return { status: 'unknown', message: found.message };
}

/** Whether it is certain, before this try is sent, that no earlier one of the case has issued anything. */
const nothingIssued = (
  { transfer, clean }: Attempt,
  found: FindOutcome,
  { find }: Desk['destination']['capabilities'],
): boolean => found.status === 'absent' || !transfer.mayBeIssued || (clean && find === 'none');

/** A refusal speaks of this try alone: where an earlier one may have issued a license, it does not end the question. */
function outcomeOf(answer: ImportOutcome | undefined, sure: boolean): HandoverOutcome {
  if (!answer) return { status: 'unknown', message: 'the destination gave fewer answers than it was asked for' };
  if (answer.status === 'refused' && !sure)
    return { status: 'unknown', message: `refused now, and nobody knows of an earlier try: ${answer.message}` };
  return answer.status === 'done' ? { status: 'done', sen: answer.license.sen } : answer;
}

async function recordOutcomes(
  desk: Desk,
  attempts: readonly Attempt[],
  outcomes: readonly HandoverOutcome[],
): Promise<number> {
  return transact(desk.db, async (tx) => {
    const held = new Map(
      (
        await lockByIds(
          tx,
          desk.vendorId,
          attempts.map(({ transfer }) => transfer.transferId),
        )
      ).map((one) => [one.transfer.transferId, one.transfer]),
    );
    const context = contextOf(desk);
    const changes = attempts.flatMap(({ transfer }, index): readonly Change[] => {
      const now = held.get(transfer.transferId);
      const outcome = outcomes[index];
      if (!now || !outcome) return [];
      const command: Command = { type: 'RecordOutcome', attempt: transfer.attempt, outcome };
      const change = orThrow(changeOf(now, command, context, { actor: 'handover' }));
      return change ? [change] : [];
    });
    const issued = changes.filter(({ after }) => after.status === 'handed-over');
    const moved = await markMoved(
      tx,
      desk.vendorId,
      issued.map(({ after }) => movedOf(after, context.now)),
    );
    if (moved.length !== issued.length) throw new Error('Defect: a license was moved by another transfer meanwhile');
    await store.settle(
      tx,
      desk.vendorId,
      changes.flatMap(({ after }) => settledOf(after)),
      context.now,
    );
    await record(tx, desk, changes);
    return issued.length;
  });
}

function movedOf({ licenseId, transferId, sen, honoredUntil }: Transfer, movedAt: Date) {
  if (licenseId === null || sen === null || honoredUntil === null)
    throw new Error(`Defect: transfer ${transferId} was issued without its facts`);
  return { licenseId, transferId, sen, honoredUntil, movedAt };
}

const settledOf = ({ importId, status }: Transfer): readonly { importId: string; status: store.IntentStatus }[] =>
  importId === null || (status !== 'handed-over' && status !== 'needs-review')
    ? []
    : [{ importId, status: status === 'handed-over' ? 'done' : 'failed' }];
