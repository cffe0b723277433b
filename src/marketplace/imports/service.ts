import { randomUUIDv7 } from 'node:crypto';
import type { ImportField, ImportRequest } from '../../contract/import-api.ts';
import * as limits from '../../kernel/limits.ts';
import type { Signer } from '../../license-key/crypto.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import * as accounts from '../accounts/service.ts';
import * as licenses from '../licenses/service.ts';
import { enqueue } from '../webhooks/service.ts';
import { webhookLicense } from '../webhooks/types.ts';
import type { IssuedLicense, LicenseId } from '../licenses/types.ts';
import type { Imported } from '../orders/match/service.ts';
import { type ImportCall, type ImportOutcome, type ImportRef, firstDifference } from './content.ts';
import { type ImportRow, draftOf, emailOf, nameOf, newAccount, refOf, rowOf } from './plan.ts';
import * as store from './store.ts';

export type Imports = {
  /**
   * Imports a batch in one transaction and answers in the order asked. The same id with the same content gives the
   * same license again, also inside one batch and from other processes at the same time.
   */
  importMany(calls: readonly ImportCall[]): Promise<readonly ImportOutcome[]>;
  /** What was imported under these ids, in the order asked; null where nothing was. */
  find(refs: readonly ImportRef[]): Promise<readonly (IssuedLicense | null)[]>;
  /** Voids the license of an import, where it is unchanged since. Repeated: `voided` again. */
  void(ref: ImportRef, reason: string): Promise<'voided' | 'changed' | 'absent'>;
};

export type ImportsContext = {
  readonly signer: Signer;
  readonly now: () => Date;
  /** Who hands in: ids of two publishers are never the same. */
  readonly publisher: string;
  /** The keys of the apps that this publisher sells here. */
  readonly apps: ReadonlySet<string>;
  /** What comes with licenses that were just issued, in their transaction: the quote for one that does not match. */
  readonly welcome: (tx: Tx, at: Date, imported: readonly Imported[]) => Promise<void>;
};

export function createImports(db: Db, context: ImportsContext): Imports {
  const { publisher, now } = context;
  // A claim that was lost is read again in the same transaction, so each statement must see what was committed.
  const transaction = () => db.transaction().setIsolationLevel('read committed');
  return {
    importMany: (calls) => transaction().execute((tx) => importBatch(tx, context, calls)),
    find: (refs) =>
      transaction().execute(async (tx) => {
        const earlier = await findEarlier(tx, publisher, refs);
        return refs.map((ref) => earlier.get(nameOf(ref))?.license ?? null);
      }),
    void: (ref, reason) =>
      transaction().execute(async (tx) => {
        const [row] = await store.find(tx, publisher, [ref]);
        if (!row) return 'absent';
        return licenses.voidUnchanged(tx, row, { at: now(), reason: reason.slice(0, limits.reason_chars) });
      }),
  };
}

/** A license went to another account: its import is found there from now on. */
export const followLicense = (tx: Tx, from: LicenseId, toAccountId: string): Promise<void> =>
  store.setLicenseAccount(tx, from, toAccountId);

type Earlier = { readonly content: Pick<ImportRequest, ImportField>; readonly license: IssuedLicense };
type FirstCalls = ReadonlyMap<string, ImportCall>;

async function importBatch(
  tx: Tx,
  context: ImportsContext,
  calls: readonly ImportCall[],
): Promise<readonly ImportOutcome[]> {
  const known = calls.filter(({ appKey }) => context.apps.has(appKey)).toReversed();
  const first: FirstCalls = new Map(known.map((call) => [nameOf(refOf(call)), call]));
  const earlier = await findEarlier(tx, context.publisher, [...first.values()].map(refOf));
  const open = [...first].filter(([name]) => !earlier.has(name));
  const issued = await importNew(tx, context, new Map(open));
  const lost = open.filter(([name]) => !issued.has(name)).map(([, call]) => refOf(call));
  for (const [name, found] of await findEarlier(tx, context.publisher, lost)) earlier.set(name, found);
  return calls.map((call): ImportOutcome => {
    if (!context.apps.has(call.appKey)) return { status: 'app-unknown' };
    const name = nameOf(refOf(call));
    const license = issued.get(name);
    if (license && first.get(name) === call) return { status: 'done', license, repeated: false };
    const before = license ? { content: first.get(name)?.request ?? call.request, license } : earlier.get(name);
    if (!before) throw new Error('Defect: an import was neither issued nor found');
    return again(before, call);
  });
}

/** The answer to an id that is there already. */
function again({ content, license }: Earlier, call: ImportCall): ImportOutcome {
  if (license.status === 'voided') return { status: 'voided' };
  const field = firstDifference(content, call.request);
  return field === null ? { status: 'done', license, repeated: true } : { status: 'conflict', field };
}

async function findEarlier(tx: Tx, publisher: string, refs: readonly ImportRef[]): Promise<Map<string, Earlier>> {
  const rows = refs.length === 0 ? [] : await store.find(tx, publisher, refs);
  const issued = await licenses.byIds(tx, rows);
  return new Map(
    rows.map((row) => {
      const license = issued.get(row.licenseId);
      if (!license) throw new Error('Defect: an import names a license that is not there');
      return [nameOf(row), { content: row.content, license }];
    }),
  );
}

type Claim = { readonly call: ImportCall; readonly row: ImportRow };

/** Issues what nobody imported before, by name; a name that somebody else claimed at the same time is left out. */
async function importNew(tx: Tx, context: ImportsContext, calls: FirstCalls): Promise<Map<string, IssuedLicense>> {
  if (calls.size === 0) return new Map();
  const at = context.now();
  const claims = await claim(tx, context, at, [...calls.values()]);
  const drafts = claims.map(({ call, row }) => draftOf(call, row));
  const issued = await licenses.issue(tx, { signer: context.signer, at }, drafts);
  const imported = claims.flatMap(({ call: { language }, row: { importId } }, index) => {
    const [draft, license] = [drafts[index], issued[index]];
    return draft && license ? [{ ...draft, ...license, language, importId }] : [];
  });
  await enqueue(
    tx,
    imported.map(({ importId, ...license }) => ({
      type: 'license.moved' as const,
      at,
      data: { license: webhookLicense(license), importId },
    })),
  );
  // Last, because it may write history, whose lock all others wait for.
  await context.welcome(tx, at, imported);
  return new Map(claims.flatMap(({ row }, index) => (issued[index] ? [[nameOf(row), issued[index]] as const] : [])));
}

/**
 * Claims the ids first, and makes missing accounts for those it got: the row of the import is the lock. Every batch
 * locks ids in one order and after them addresses in one order, so that no two can lock each other out.
 */
async function claim(
  tx: Tx,
  { publisher }: ImportsContext,
  at: Date,
  calls: readonly ImportCall[],
): Promise<readonly Claim[]> {
  const emails = [...new Set(calls.map(emailOf))];
  const existing = await accounts.idsByEmail(tx, emails);
  const ids = new Map(emails.map((email) => [email, existing.get(email) ?? randomUUIDv7()]));
  const rows = new Map(calls.map((call) => [nameOf(refOf(call)), rowOf(call, idOf(ids, call), randomUUIDv7())]));
  const ordered = [...rows.keys()].toSorted().flatMap((name) => rows.get(name) ?? []);
  const ours = new Set((await store.claim(tx, publisher, at, ordered)).map(nameOf));

  const claimed = calls.filter((call) => ours.has(nameOf(refOf(call))));
  const missing = new Map(claimed.filter((call) => !existing.has(emailOf(call))).map((call) => [emailOf(call), call]));
  const made = await accounts.createMissing(
    tx,
    [...missing.values()].map((call) => newAccount(call, idOf(ids, call), at)),
  );
  const claims = claimed.flatMap((call): Claim[] => {
    const row = rows.get(nameOf(refOf(call)));
    return row ? [{ call, row: { ...row, accountId: made.get(emailOf(call)) ?? row.accountId } }] : [];
  });
  // Rare: another batch made an account for the same address between our look and our insert.
  const corrected = claims.filter(({ call, row }) => row.accountId !== idOf(ids, call)).map(({ row }) => row);
  if (corrected.length > 0) await store.setAccounts(tx, publisher, corrected);
  return claims;
}

function idOf(ids: ReadonlyMap<string, string>, call: ImportCall): string {
  const id = ids.get(emailOf(call));
  if (id === undefined) throw new Error('Defect: an address has no account id');
  return id;
}
