import { isDay, isRecord, jsonIn } from './bytes.ts';
import { type Hosting, type LicenseType, hostings, licenseTypes } from './rules.ts';
import { isSigned, parseSigned } from './signed.ts';

/** What a license key says. Days are `yyyy-MM-dd`; -1 users are unlimited. */
export type License = {
  readonly sen: string;
  readonly app: string;
  readonly users: number;
  readonly type: LicenseType;
  readonly hosting: Hosting;
  readonly organization: string;
  readonly maintenanceStart: string;
  readonly maintenanceEnd: string;
  readonly issued: string;
};

const KEY_CHARS = 4_000;

/** The license in a key that one of the public keys signed, and the text that was signed; null for anything else. */
export async function readKey(
  key: string,
  publicKeys: readonly string[],
): Promise<{ readonly license: License; readonly signed: string } | null> {
  const parsed = parseSigned(key, 'key/', KEY_CHARS);
  if (!parsed) return null;
  const said = jsonIn(parsed.data);
  const keyId = isRecord(said) ? said['keyId'] : undefined;
  if (!(await isSigned(parsed.signed, parsed.signature, publicKeys, keyId))) return null;
  const license = licenseIn(said);
  return license && { license, signed: parsed.signed };
}

/** Fields that are not known are passed over: a later version may say more, and old apps still read it. */
export function licenseIn(said: unknown): License | null {
  if (!isRecord(said)) return null;
  const { sen, app, users, type, hosting, organization, maintenanceStart, maintenanceEnd, issued } = said;
  if (typeof sen !== 'string' || !/^SEN-L?\d{5,10}$/.test(sen)) return null;
  if (typeof app !== 'string' || app === '' || typeof organization !== 'string') return null;
  if (!isUsers(users) || !isOneOf(licenseTypes, type) || !isOneOf(hostings, hosting)) return null;
  if (!isDay(maintenanceStart) || !isDay(maintenanceEnd) || !isDay(issued)) return null;
  return { sen, app, users, type, hosting, organization, maintenanceStart, maintenanceEnd, issued };
}

const isUsers = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && (value === -1 || (value >= 1 && value <= 1_000_000));

const isOneOf = <Name extends string>(names: readonly Name[], value: unknown): value is Name =>
  (names as readonly unknown[]).includes(value);
