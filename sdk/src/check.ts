import { isDay } from './bytes.ts';
import { type License, readKey } from './key.ts';
import { type RevocationList, readRevocationList, statusIn } from './revocations.ts';
import { type Host, type KeyStatus, type LicenseError, counts, errorsOf, isNearlyExpired } from './rules.ts';

export type CheckOptions = Host & {
  /** The seller's public keys, PEM. All that are in use: a license keeps the key that it was signed with. */
  readonly publicKeys: readonly string[];
  /** The app's own key; a license of another app is none of this one. */
  readonly app: string;
  /** As text, or read before with `readRevocationList`. */
  readonly revocationList?: string | RevocationList | undefined;
  /** `yyyy-MM-dd`; the machine's day where it is left out. */
  readonly today?: string | undefined;
};

export type Check = {
  /** The key counts, and nothing does not fit. */
  readonly valid: boolean;
  readonly key: KeyStatus;
  /** What does not fit; empty, too, where the key does not count. */
  readonly errors: readonly LicenseError[];
  /** Maintenance ends within 7 days. */
  readonly nearlyExpired: boolean;
  /** What the key says; null where it is unknown or another app's. Its SEN names the license at the seller. */
  readonly license: License | null;
  /** `stale`: get a newer one; `refused`: it is not signed by the seller, and was not looked at. */
  readonly list: 'none' | 'fresh' | 'stale' | 'refused';
};

/**
 * Checks a license key without a network. Anything that is wrong with the key or with the list is in the answer; throws
 * `TypeError` only for what the app itself got wrong (a public key or a day that is none).
 */
export async function checkLicense(key: string, options: CheckOptions): Promise<Check> {
  const { publicKeys, app, buildDate, today = new Date().toISOString().slice(0, 10) } = options;
  for (const [name, day] of Object.entries({ today, buildDate }))
    if (day !== undefined && !isDay(day)) throw new TypeError(`${name} must be a day such as 2026-12-31`);
  const list = await listOf(options.revocationList, publicKeys);
  const state = list === undefined ? 'none' : list === null ? 'refused' : list.nextUpdate <= today ? 'stale' : 'fresh';
  const read = await readKey(key, publicKeys);
  if (read?.license.app !== app) {
    const status = read ? 'other-app' : 'unknown';
    return { valid: false, key: status, errors: [], nearlyExpired: false, license: null, list: state };
  }
  const { license, signed } = read;
  const status = list ? await statusIn(list, signed, today) : 'current';
  const good = counts(status);
  const errors = good ? errorsOf(license, options, today) : [];
  const nearlyExpired = good && isNearlyExpired(license, today);
  return { valid: good && errors.length === 0, key: status, errors, nearlyExpired, license, list: state };
}

const listOf = async (
  given: CheckOptions['revocationList'],
  publicKeys: readonly string[],
): Promise<RevocationList | null | undefined> =>
  typeof given === 'string' ? readRevocationList(given, publicKeys) : given;
