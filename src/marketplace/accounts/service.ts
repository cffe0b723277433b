import { isId } from '../../contract/id.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import * as licenses from '../licenses/service.ts';
import type { License } from '../licenses/types.ts';
import * as store from './store.ts';
import { type Account, foldEmail } from './types.ts';

export type Accounts = {
  /**
   * The licenses of the account with this e-mail address (in any case), newest first; null where there is no such
   * account. License keys are secrets: they are null unless `keys` asks for them.
   */
  licensesOf(email: string, show: { readonly keys: boolean }): Promise<readonly License[] | null>;
  /** Null where there is none, or where the text is no account id. */
  byId(accountId: string): Promise<Account | null>;
  /** The account with this e-mail address, in any case. */
  byEmail(email: string): Promise<Account | null>;
};

export function createAccounts(db: Db): Accounts {
  return {
    licensesOf: (email, show) =>
      db.transaction().execute(async (tx) => {
        const folded = foldEmail(email);
        const accountId = (await store.idsByEmail(tx, [folded])).get(folded);
        return accountId === undefined ? null : licenses.ofAccount(tx, accountId, show);
      }),
    byId: async (accountId) => (isId(accountId) ? db.transaction().execute((tx) => store.byId(tx, accountId)) : null),
    byEmail: (email) => db.transaction().execute((tx) => accountByEmail(tx, email)),
  };
}

export const accountById = (tx: Tx, accountId: string): Promise<Account | null> => store.byId(tx, accountId);

export async function accountByEmail(tx: Tx, email: string): Promise<Account | null> {
  const folded = foldEmail(email);
  const accountId = (await store.idsByEmail(tx, [folded])).get(folded);
  return accountId === undefined ? null : store.byId(tx, accountId);
}

/** Account ids by folded e-mail address; an address without an account is left out. */
export const idsByEmail = (tx: Tx, foldedEmails: readonly string[]): Promise<Map<string, string>> =>
  store.idsByEmail(tx, foldedEmails);

/**
 * Makes the accounts whose address has none yet. Gives the id of each by folded address: the one handed in, or
 * another where somebody else made that account first. What an account says of itself is never overwritten.
 */
export async function createMissing(tx: Tx, accounts: readonly Account[]): Promise<ReadonlyMap<string, string>> {
  // Everybody locks addresses in one order, so that two batches with the same new addresses cannot lock each other out.
  const ordered = accounts
    .map((account) => ({ account, folded: foldEmail(account.email) }))
    .toSorted((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
  if (ordered.length === 0) return new Map();
  const made = await store.insertMissing(
    tx,
    ordered.map(({ account }) => account),
  );
  const ids = new Map(ordered.map(({ account, folded }) => [folded, account.accountId]));
  const others = ordered.map(({ folded }) => folded).filter((folded) => !made.has(folded));
  if (others.length > 0) for (const [folded, id] of await store.idsByEmail(tx, others)) ids.set(folded, id);
  return ids;
}
