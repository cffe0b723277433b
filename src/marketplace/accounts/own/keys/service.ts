import { type KeyObject, randomBytes } from 'node:crypto';
import { append } from '../../../../audit/service.ts';
import type { OwnKeys } from '../../../../contract/license-check.ts';
import { writeLicenseFile } from '../../../../license-key/file/crypto.ts';
import type { Db } from '../../../../platform/db/db.ts';
import * as licenses from '../../../licenses/service.ts';
import { fileDocument, keysJson } from './view.ts';

/** What the owner of an account can know of the keys of a license; null where the account has none of this SEN. */
export type OwnKeyHistory = {
  keysOf(accountId: string, sen: string): Promise<OwnKeys['keys'] | null>;
  /**
   * The license file, which holds the license key; encrypted it is opened with that key. That it was made is kept like
   * the showing of a key. Null, too, where the license was voided.
   */
  fileOf(accountId: string, sen: string, encrypted: boolean): Promise<string | null>;
};

export type OwnKeysContext = {
  readonly db: Db;
  readonly privateKey: KeyObject;
  /** Whose history tells that a key was shown. */
  readonly publisher: string;
  readonly now: () => Date;
};

export function createOwnKeys({ db, privateKey, publisher, now }: OwnKeysContext): OwnKeyHistory {
  return {
    keysOf: (accountId, sen) =>
      db.transaction().execute(async (tx) => {
        const license = await licenses.ofAccountBySen(tx, accountId, sen);
        return license && keysJson(await licenses.keysOf(tx, accountId, sen), license, now());
      }),
    fileOf: (accountId, sen, encrypted) =>
      db.transaction().execute(async (tx) => {
        const license = await licenses.ofAccountBySen(tx, accountId, sen);
        const licenseKey = await licenses.keyOf(tx, accountId, sen);
        if (license?.status !== 'active' || licenseKey === null) return null;
        const at = now();
        const encryption = encrypted ? { licenseKey, iv: randomBytes(12) } : null;
        const file = writeLicenseFile(fileDocument(license, licenseKey, at), privateKey, encryption);
        const entry = { actor: `account:${accountId}`, kind: 'LicenseKeyShown', subject: `license:${sen}` };
        await append(tx, { vendorId: publisher, at }, [{ ...entry, data: { as: 'file' } }]);
        return file;
      }),
  };
}
