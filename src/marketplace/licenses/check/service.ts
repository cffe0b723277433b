import type { KeyObject } from 'node:crypto';
import type { CheckedLicense, LicenseQuestion } from '../../../contract/license-check.ts';
import { type LicensePayload, parseKey } from '../../../license-key/codec.ts';
import { verify } from '../../../license-key/crypto.ts';
import type { Db } from '../../../platform/db/db.ts';
import { answerOf, unknownKey } from './rules.ts';
import * as store from './store.ts';

export type LicenseChecks = {
  /** In the order asked. A key that we never issued and one that was changed are answered alike, and never looked up. */
  check(questions: readonly LicenseQuestion[]): Promise<readonly CheckedLicense[]>;
};

export type LicenseChecksContext = {
  readonly db: Db;
  readonly publicKeys: readonly KeyObject[];
  readonly baseUrl: string;
  readonly now: () => Date;
};

export function createLicenseChecks(context: LicenseChecksContext): LicenseChecks {
  const { db, publicKeys } = context;
  return {
    async check(questions) {
      const read = questions.map(({ licenseKey }) => signedIn(licenseKey, publicKeys));
      const asked = read.flatMap((one) => one ?? []);
      const known =
        asked.length === 0
          ? []
          : await db.transaction().execute((tx) =>
              store.knownKeys(
                tx,
                asked.map(({ said, signed }) => ({ sen: said.sen, keyNo: said.keyNo ?? 1, signed })),
              ),
            );
      const byKey = new Map(asked.map((one, index) => [one, known[index] ?? null]));
      const about = { now: context.now(), baseUrl: context.baseUrl };
      return questions.map((question, index) => {
        const one = read[index];
        return one ? answerOf(one.said, byKey.get(one) ?? null, question, about) : unknownKey;
      });
    },
  };
}

/** What a key says, and the part of it that was signed; null where none of our keys signed it. */
function signedIn(
  licenseKey: string,
  publicKeys: readonly KeyObject[],
): { readonly said: LicensePayload; readonly signed: string } | null {
  const parsed = parseKey(licenseKey);
  const verified = parsed.ok ? verify(licenseKey, publicKeys) : parsed;
  return parsed.ok && verified.ok ? { said: verified.value, signed: parsed.value.signed } : null;
}
