import { randomBytes, randomUUID } from 'node:crypto';
import { FaultError } from '../../contract/codes.ts';
import type { Db, Tx } from '../db/db.ts';
import * as store from './store.ts';

export type { Scope } from './store.ts';

type Context = { readonly db: Db; readonly tokenDigest: (token: string) => Uint8Array; readonly now: () => Date };

/** Tokens of the API. A token is shown once, when it is made; only its digest is kept. */
export type Tokens = {
  /** `operator`: the address of whose it is; without one it acts as its own name. */
  add(name: string, scope: store.Scope, operator?: string): Promise<string>;
  list(): Promise<readonly store.TokenRow[]>;
  revoke(name: string, scope: store.Scope): Promise<void>;
  /**
   * Who acts by `Bearer TOKEN`, or by Basic with the token as its password (and its name as the user): the operator
   * whose it is, else its name.
   */
  whose(authorization: string | undefined, scope: store.Scope): Promise<{ readonly name: string } | null>;
};

export function createTokens({ db, tokenDigest, now }: Context): Tokens {
  return {
    async add(name, scope, operator) {
      if (!/^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u.test(name)) {
        throw new FaultError({
          code: 'QUERY_INVALID',
          field: 'name',
          message: 'A name has 1 to 64 letters, digits, spaces, dots or dashes, such as "jane".',
        });
      }
      const token = `rehome_${scope}_${randomBytes(24).toString('base64url')}`;
      const about = { tokenId: randomUUID(), name, scope, operator: operator ?? null };
      const added = await db
        .transaction()
        .execute((tx) => store.insertToken(tx, { ...about, digest: tokenDigest(token), now: now() }));
      if (!added)
        throw new FaultError({
          code: 'QUERY_INVALID',
          field: 'name',
          message: `There is a ${scope} token for "${name}" already. Revoke it first: rehome tokens revoke "${name}" --for ${scope}`,
        });
      return token;
    },
    list: () => db.transaction().execute((tx) => store.selectAll(tx)),
    async revoke(name, scope) {
      const done = await db.transaction().execute((tx) => store.revoke(tx, scope, name, now()));
      if (!done)
        throw new FaultError({
          code: 'NOT_FOUND',
          message: `There is no ${scope} token for "${name}" in use. "rehome tokens list" shows them.`,
        });
    },
    async whose(authorization, scope) {
      const given = credentials(authorization);
      if (given === null) return null;
      const row = await db.transaction().execute((tx) => store.selectByDigest(tx, scope, tokenDigest(given.token)));
      return row && (given.user === null || given.user === row.name) ? { name: row.operator ?? row.name } : null;
    },
  };
}

/** Ends the tokens of an operator, in the transaction of what makes it necessary. */
export const revokeIn = (tx: Tx, scope: store.Scope, operator: string, now: Date): Promise<void> =>
  store.revokeOf(tx, scope, operator, now);

function credentials(authorization = ''): { readonly user: string | null; readonly token: string } | null {
  const [, scheme = '', value = ''] = /^(\w+) +(\S{1,500})$/u.exec(authorization) ?? [];
  if (scheme.toLowerCase() === 'bearer') return { user: null, token: value };
  if (scheme.toLowerCase() !== 'basic') return null;
  const text = Buffer.from(value, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? null : { user: text.slice(0, colon), token: text.slice(colon + 1) };
}
