import { dayOf } from '../../kernel/day.ts';
import type { Signer } from '../../license-key/crypto.ts';
import type { Tx } from '../../platform/db/db.ts';
import * as store from './store.ts';
import {
  type IssuedLicense,
  type License,
  type LicenseChange,
  type LicenseDraft,
  type LicenseId,
  type LicenseRecord,
  type LockedLicense,
  licenseChanges,
} from './types.ts';

/** Issues licenses, each with the next SEN and its signed key; answers in the order asked. */
export async function issue(
  tx: Tx,
  context: { readonly signer: Signer; readonly at: Date },
  drafts: readonly LicenseDraft[],
): Promise<readonly IssuedLicense[]> {
  if (drafts.length === 0) return [];
  const issued = dayOf(context.at);
  const sens = await store.nextSens(tx, drafts.length);
  const rows = drafts.map((draft, index) => {
    const sen = sens[index];
    if (sen === undefined) throw new Error('Defect: fewer SENs were taken than licenses are to be issued');
    const licenseKey = context.signer.sign({
      sen,
      app: draft.appKey,
      users: draft.users,
      type: draft.type,
      hosting: 'server',
      organization: draft.organization,
      maintenanceStart: draft.maintenanceStart,
      maintenanceEnd: draft.maintenanceEnd,
      issued,
    });
    return { ...draft, sen, licenseKey };
  });
  await store.insertActive(tx, context.at, rows);
  return rows.map(({ sen, licenseKey }) => ({ sen, licenseKey, status: 'active' }));
}

/** What was issued under these ids, by license id. */
export async function byIds(tx: Tx, ids: readonly LicenseId[]): Promise<ReadonlyMap<string, IssuedLicense>> {
  if (ids.length === 0) return new Map();
  const rows = await store.byIds(tx, ids);
  return new Map(rows.map(({ licenseId, ...issued }) => [licenseId, issued]));
}

/** The licenses of one account, newest first; their keys only where `keys` asks for them. */
export const ofAccount = (tx: Tx, accountId: string, show: { readonly keys: boolean }): Promise<readonly License[]> =>
  store.ofAccount(tx, accountId, show.keys);

/** One license of an account; null where it is not theirs, or is not there. */
export const ofAccountBySen = (tx: Tx, accountId: string, sen: string): Promise<LicenseRecord | null> =>
  store.ofAccountBySen(tx, accountId, sen);

/** Its key: a secret. */
export const keyOf = (tx: Tx, accountId: string, sen: string): Promise<string | null> =>
  store.keyOf(tx, accountId, sen);

/** Voids a license that is as it was issued; `changed` where it was changed or bought upon. Repeated: `voided`. */
export async function voidUnchanged(
  tx: Tx,
  id: LicenseId,
  voiding: { readonly at: Date; readonly reason: string },
): Promise<'voided' | 'changed'> {
  const held = await store.lockStatus(tx, id);
  if (!held) throw new Error('Defect: an import names a license that is not there');
  if (held.status === 'voided') return 'voided';
  if (held.changedAt !== null) return 'changed';
  await store.setVoided(tx, id, voiding.at, voiding.reason);
  return 'voided';
}

/** The licenses of these SENs that the account has, locked until the transaction ends; others are left out. */
export const lockForChange = (tx: Tx, accountId: string, sens: readonly string[]): Promise<readonly LockedLicense[]> =>
  sens.length === 0 ? Promise.resolve([]) : store.lockForChange(tx, accountId, sens);

/** The same, only to look at; all of the account where `sens` is null, up to `limit`, those that end first first. */
export const forQuote = (
  tx: Tx,
  accountId: string,
  sens: readonly string[] | null,
  limit: number,
): Promise<readonly LockedLicense[]> => store.selectForChange(tx, accountId, sens, limit);

/**
 * Changes licenses that the caller locked, each once in a call, and gives each a new key. The key before it counts for
 * `grace_ms` more; where a payment was given back, no longer at all. Answers in the order asked.
 */
export async function change(
  tx: Tx,
  context: { readonly signer: Signer; readonly at: Date; readonly grace_ms: number },
  changes: readonly LicenseChange[],
): Promise<readonly IssuedLicense[]> {
  const { at } = context;
  const rows = changes.map((one) => ({ ...one, licenseKey: keyAfter(one, context) }));
  for (const kind of licenseChanges) {
    const ids = rows.filter((row) => row.kind === kind).map(({ license }) => license);
    const honoredUntil = kind === 'refunded' ? at : new Date(at.getTime() + context.grace_ms);
    if (ids.length > 0) await store.keepKeys(tx, ids, { by: kind, at, honoredUntil });
  }
  if (rows.length > 0) await store.setChanged(tx, at, rows);
  return rows.map(({ license: { sen }, licenseKey }) => ({ sen, licenseKey, status: 'active' }));
}

function keyAfter({ license, to }: LicenseChange, { signer, at }: { readonly signer: Signer; readonly at: Date }) {
  if (license.status !== 'active') throw new Error('Defect: a voided license is to be changed');
  const { sen, appKey: app, type, organization, keyNo } = license;
  const { users, maintenanceStart, maintenanceEnd } = to;
  const facts = { sen, app, users, type, hosting: 'server' as const, organization, maintenanceStart, maintenanceEnd };
  return signer.sign({ ...facts, issued: dayOf(at), keyNo: keyNo + 1 });
}
