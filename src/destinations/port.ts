import type { Day } from '../kernel/day.ts';
import type { Language } from '../contract/language.ts';
import type { LicenseType } from '../contract/license.ts';
import type { Address } from '../contract/request.ts';

/** What a destination is asked to issue. `importId` is made by the desk before the first attempt and never changes. */
export type ImportItem = {
  readonly importId: string;
  readonly appKey: string;
  readonly accountEmail: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly organization: string;
  readonly address: Address;
  readonly licenseType: LicenseType;
  /** -1 is unlimited. */
  readonly users: number;
  readonly maintenanceStart: Day;
  readonly maintenanceEnd: Day;
  /** The tier the host needs, where the license is smaller: the quote that comes with it. */
  readonly hostUsers: number | null;
  /** Of what the account gets to read. */
  readonly language: Language;
};

export type IssuedLicense = { readonly sen: string; readonly licenseKey: string };

/** Four endings (done, refused, try later, unknown) and the conflict, which is a refusal that names the field. */
export type ImportOutcome =
  | { readonly status: 'done'; readonly license: IssuedLicense; readonly repeated: boolean }
  | { readonly status: 'refused'; readonly message: string }
  | { readonly status: 'conflict'; readonly field: string }
  | { readonly status: 'try-later'; readonly message: string }
  | { readonly status: 'unknown'; readonly message: string };

export type FindOutcome =
  | { readonly status: 'found'; readonly license: IssuedLicense }
  | { readonly status: 'absent' }
  | { readonly status: 'unknown'; readonly message: string };

export type ImportRef = { readonly importId: string; readonly appKey: string };

export type VoidOutcome =
  | { readonly status: 'voided' }
  | { readonly status: 'changed'; readonly message: string }
  | { readonly status: 'unsupported' }
  | { readonly status: 'unknown'; readonly message: string };

/**
 * A marketplace as the vendor's desk sees it. The three calls work on batches and answer in the order asked. They
 * never throw for what a destination answers: a network fault is `unknown` (or `try-later` where it is certain that
 * nothing was received). They may throw only for a defect of ours.
 */
export type Destination = {
  readonly name: string;
  readonly capabilities: {
    /** `by-id`: `find` is reliable. `none`: it always answers unknown, and an unknown import goes to a person. */
    readonly find: 'by-id' | 'none';
    /** The same import repeated gives the same answer, so sending again is safe. */
    readonly repeatable: boolean;
    readonly void: boolean;
    readonly batch: number;
  };
  find(refs: readonly ImportRef[]): Promise<readonly FindOutcome[]>;
  importLicenses(items: readonly ImportItem[]): Promise<readonly ImportOutcome[]>;
  /** Voids a license that was not changed or bought upon since; repeated calls answer `voided` again. */
  voidLicense(ref: ImportRef, reason: string): Promise<VoidOutcome>;
};
