import { licenseChangeKinds } from '../../contract/license-check.ts';
import { type Day, dayOf } from '../../kernel/day.ts';
import type { Signer } from '../../license-key/crypto.ts';
import type { Tx } from '../../platform/db/db.ts';
import { enqueue } from '../webhooks/service.ts';
import { type WebhookEvent, webhookLicense } from '../webhooks/types.ts';
import * as store from './store.ts';
import {
  type IssuedLicense,
  type KeyRecord,
  type License,
  type LicenseChange,
  type LicenseDraft,
  type LicenseId,
  type LicenseRecord,
  type LockedLicense,
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

/** The keys that a license of an account had, the newest first. */
export const keysOf = (tx: Tx, accountId: string, sen: string): Promise<readonly KeyRecord[]> =>
  store.keysOf(tx, accountId, sen);

/** Voids a license that is as it was issued; `changed` where it was changed or bought upon. Repeated: `voided`. */
export async function voidUnchanged(
  tx: Tx,
  id: LicenseId,
  voiding: { readonly at: Date; readonly reason: string },
): Promise<'voided' | 'changed'> {
  const held = await store.lock(tx, id);
  if (!held) throw new Error('Defect: an import names a license that is not there');
  if (held.status === 'voided') return 'voided';
  if (held.changedAt !== null) return 'changed';
  await store.setVoided(tx, id, voiding.at, voiding.reason);
  const data = { license: webhookLicense(held), what: 'license' as const };
  await enqueue(tx, [{ type: 'license.revoked', at: voiding.at, data }]);
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

/** Accounts with an active license that ends on this day, in order, after one of them. */
export const accountsEnding = (
  tx: Tx,
  end: Day,
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly string[]> => store.accountsEnding(tx, end, page);

/** The active licenses of an account that end on one of these days, the earliest first. */
export const endingOn = (tx: Tx, accountId: string, ends: readonly Day[]): Promise<readonly LockedLicense[]> =>
  store.endingOn(tx, accountId, ends);

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
  for (const kind of licenseChangeKinds) {
    const ids = rows.filter((row) => row.kind === kind).map(({ license }) => license);
    const honoredUntil = kind === 'refunded' ? at : new Date(at.getTime() + context.grace_ms);
    if (ids.length > 0) await store.keepKeys(tx, ids, { by: kind, at, honoredUntil });
  }
  if (rows.length > 0) await store.setChanged(tx, at, rows);
  await enqueue(
    tx,
    changes.flatMap((one) => eventOf(one, at)),
  );
  return rows.map(({ license: { sen }, licenseKey }) => ({ sen, licenseKey, status: 'active' }));
}

/** What webhooks tell of a change. A license that is handed over stays what it is. */
function eventOf({ kind, license: before, to }: LicenseChange, at: Date): readonly WebhookEvent[] {
  const license = webhookLicense({ ...before, ...to });
  switch (kind) {
    case 'renewed':
    case 'upgraded':
      return [{ type: `license.${kind}` as const, at, data: { license } }];
    case 'refunded':
      return [{ type: 'license.revoked', at, data: { license, what: 'key' } }];
    case 'handed-over':
      return [];
  }
}

/**
 * Puts a license that the caller locked under another account, with all its keys: the same SEN and dates, and a new key
 * in the name of the account's organization. The key before it counts for `grace_ms` more.
 */
export async function handOver(
  tx: Tx,
  context: { readonly signer: Signer; readonly at: Date; readonly grace_ms: number },
  license: LockedLicense,
  to: { readonly accountId: string; readonly organization: string },
): Promise<IssuedLicense> {
  await store.setAccount(tx, license, to);
  const { users, hostUsers, maintenanceStart, maintenanceEnd } = license;
  const same = { users, hostUsers, maintenanceStart, maintenanceEnd };
  const [issued] = await change(tx, context, [{ license: { ...license, ...to }, kind: 'handed-over', to: same }]);
  if (!issued) throw new Error('Defect: a license was handed over without a new key');
  return issued;
}

function keyAfter({ license, to }: LicenseChange, { signer, at }: { readonly signer: Signer; readonly at: Date }) {
  if (license.status !== 'active') throw new Error('Defect: a voided license is to be changed');
  const { sen, appKey: app, type, organization, keyNo } = license;
  const { users, maintenanceStart, maintenanceEnd } = to;
  const facts = { sen, app, users, type, hosting: 'server' as const, organization, maintenanceStart, maintenanceEnd };
  return signer.sign({ ...facts, issued: dayOf(at), keyNo: keyNo + 1 });
}
