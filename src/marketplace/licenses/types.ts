import type { licenseChangeKinds } from '../../contract/license-check.ts';
import type { LicenseType } from '../../contract/license.ts';
import type { Day } from '../../kernel/day.ts';

export type LicenseStatus = 'active' | 'voided';

/** A marketplace license as its account sees it. */
export type License = {
  readonly sen: string;
  readonly appKey: string;
  readonly organization: string;
  /** -1 is unlimited. */
  readonly users: number;
  /** The tier the host needs, where the license is smaller: "does not match: `users` of `hostUsers` users". */
  readonly hostUsers: number | null;
  readonly type: LicenseType;
  readonly maintenanceStart: Day;
  readonly maintenanceEnd: Day;
  readonly status: LicenseStatus;
  readonly createdAt: Date;
  /** A secret; null where it was not asked for. */
  readonly licenseKey: string | null;
};

export type LicenseChangeKind = (typeof licenseChangeKinds)[number];

/** A license that is locked to be changed. */
export type LockedLicense = LicenseId &
  Omit<License, 'licenseKey'> & {
    readonly changedAt: Date | null;
    readonly keyNo: number;
  };

/** What a license is to say from now on. */
export type LicenseChange = {
  readonly license: LockedLicense;
  readonly kind: LicenseChangeKind;
  readonly to: Pick<License, 'users' | 'hostUsers' | 'maintenanceStart' | 'maintenanceEnd'>;
};

/** One key of a license, without its text. */
export type KeyRecord = {
  readonly keyNo: number;
  readonly last4: string;
  readonly issuedAt: Date;
  /** Null where nothing took its place. */
  readonly supersededBy: LicenseChangeKind | null;
  readonly supersededAt: Date | null;
  readonly honoredUntil: Date | null;
};

/** The same with what happened to it. */
export type LicenseRecord = License & {
  readonly licenseId: string;
  readonly changedAt: Date | null;
  readonly voidedAt: Date | null;
  readonly voidReason: string | null;
};

/** Where a license is kept: the account comes first, because licenses are kept by account. */
export type LicenseId = { readonly accountId: string; readonly licenseId: string };

/** A license to issue: its SEN and its key are made when it is. */
export type LicenseDraft = LicenseId & Omit<License, 'sen' | 'status' | 'createdAt' | 'licenseKey'>;

/** What a license says, and whose it is. */
export type LicenseFacts = Omit<LicenseDraft, 'licenseId'> & { readonly sen: string };

export type IssuedLicense = {
  readonly sen: string;
  readonly licenseKey: string;
  readonly status: LicenseStatus;
};
