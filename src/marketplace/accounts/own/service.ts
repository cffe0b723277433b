import { append, historyOf } from '../../../audit/service.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import * as licenses from '../../licenses/service.ts';
import type { License, LicenseRecord } from '../../licenses/types.ts';

/** What the owner of an account can see of it, and of nobody else's: every look-up begins with the account. */
export type OwnAccounts = {
  licensesOf(accountId: string): Promise<readonly License[]>;
  /** Null where the account has no license of this SEN, whoever else has. */
  licenseOf(accountId: string, sen: string): Promise<OwnRecord | null>;
  /** The license key, this once: that it was shown is kept. Null like above. */
  revealKey(accountId: string, sen: string): Promise<string | null>;
};

export type OwnRecord = {
  readonly license: LicenseRecord;
  /** When its key was shown to this account, the oldest first; it may have had another owner before. */
  readonly shown: readonly Date[];
};

type Context = {
  readonly db: Db;
  /** Whose history tells that a key was shown. */
  readonly publisher: string;
  readonly now: () => Date;
};

const whoIs = (accountId: string): string => `account:${accountId}`;
const subjectOf = (sen: string): string => `license:${sen}`;

export function createOwnAccounts({ db, publisher, now }: Context): OwnAccounts {
  const within = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => db.transaction().execute(work);
  return {
    licensesOf: (accountId) => within((tx) => licenses.ofAccount(tx, accountId, { keys: false })),
    licenseOf: (accountId, sen) =>
      within(async (tx) => {
        const license = await licenses.ofAccountBySen(tx, accountId, sen);
        if (!license) return null;
        const rows = await historyOf(tx, publisher, subjectOf(sen), 200);
        return {
          license,
          shown: rows.flatMap(({ kind, actor, at }) =>
            kind === 'LicenseKeyShown' && actor === whoIs(accountId) ? [at] : [],
          ),
        };
      }),
    revealKey: (accountId, sen) =>
      within(async (tx) => {
        const key = await licenses.keyOf(tx, accountId, sen);
        if (key === null) return null;
        const entry = { actor: whoIs(accountId), kind: 'LicenseKeyShown', subject: subjectOf(sen), data: {} };
        await append(tx, { vendorId: publisher, at: now() }, [entry]);
        return key;
      }),
  };
}
