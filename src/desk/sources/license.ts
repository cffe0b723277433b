import type { BookStatus } from '../../contract/books.ts';
import type { DirectLicenseStatus, LicenseType } from '../../contract/license.ts';
import type { Address } from '../../contract/request.ts';
import type { Day } from '../../kernel/day.ts';

/** What the vendor's books say of one direct license, without its key. */
export type BookFacts = {
  readonly appKey: string;
  /** Editors that the license counts; -1 is unlimited. */
  readonly users: number;
  readonly type: LicenseType;
  readonly status: BookStatus;
  readonly maintenanceStart: Day;
  readonly maintenanceEnd: Day;
  readonly holderName: string;
  readonly holderEmail: string | null;
  readonly organization: string;
  readonly address: Address;
  readonly orderNumber: string | null;
};

/** Where a license went. The old key is honored up to and including `honoredUntil`. */
export type Move = {
  readonly at: Date;
  readonly transferId: string;
  readonly sen: string;
  readonly honoredUntil: Day;
};

/** A direct license as it is kept: found by its key's digest, shown by its last four characters. */
export type BookLicense = BookFacts & {
  readonly licenseId: string;
  readonly keyLast4: string;
  readonly importedAt: Date;
  readonly move: Move | null;
  /** A mail of ours to the holder came back: nobody can be asked there. */
  readonly holderReturned: boolean;
};

/**
 * The id of the license whose key has this digest: its first 16 bytes, marked as a UUID of version 8 (RFC 9562: made
 * by a rule of our own). The same key has the same id in every database with the same secret, so an id names one
 * license even where the books are loaded anew.
 */
export function licenseIdOf(keyDigest: Uint8Array): string {
  if (keyDigest.length < 16) throw new RangeError('Defect: a key digest has at least 16 bytes');
  const hex = Array.from(keyDigest.subarray(0, 16), (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x80 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** What the rules of eligibility need to know of a direct license. */
export type LicenseForRules = {
  readonly appKey: string;
  /** The band the license counts, in users (editors); -1 is unlimited. */
  readonly users: number;
  readonly type: LicenseType;
  readonly status: DirectLicenseStatus;
  readonly maintenanceStart: Day;
  readonly maintenanceEnd: Day;
  readonly holderEmail: string | null;
  /** The marketplace license's SEN, where it was moved already. */
  readonly sen: string | null;
};

/** The license as the rules of eligibility see it: one that moved is `moved`, whatever the books said before. */
export const toLicenseForRules = (license: BookLicense): LicenseForRules => ({
  appKey: license.appKey,
  users: license.users,
  type: license.type,
  status: license.move === null ? license.status : 'moved',
  maintenanceStart: license.maintenanceStart,
  maintenanceEnd: license.maintenanceEnd,
  holderEmail: license.holderReturned ? null : license.holderEmail,
  sen: license.move?.sen ?? null,
});
