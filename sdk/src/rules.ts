// What a license allows on a host. The server's check endpoint decides by the same rules: this file is the only place.

export const licenseTypes = [
  'COMMERCIAL',
  'ACADEMIC',
  'COMMUNITY',
  'OPEN_SOURCE',
  'EVALUATION',
  'DEMONSTRATION',
  'STARTER',
  'DEVELOPER',
] as const;
export type LicenseType = (typeof licenseTypes)[number];

export const hostings = ['server', 'data-center', 'cloud'] as const;
export type Hosting = (typeof hostings)[number];

/** What does not fit, in the names that hosts use; in this order. */
export const licenseErrors = [
  'EXPIRED',
  'TYPE_MISMATCH',
  'USER_MISMATCH',
  'EDITION_MISMATCH',
  'VERSION_MISMATCH',
] as const;
export type LicenseError = (typeof licenseErrors)[number];

/** Days are `yyyy-MM-dd`; -1 users are unlimited. */
export type Terms = {
  readonly users: number;
  readonly type: LicenseType;
  readonly hosting: Hosting;
  readonly maintenanceEnd: string;
};

/** The host that the app runs in, and the app's version. What is left out is not compared. */
export type Host = {
  /** The tier that the host is licensed for; -1 is unlimited. */
  readonly hostUsers?: number | undefined;
  readonly hosting?: Hosting | undefined;
  /** Of the host's own license. */
  readonly type?: LicenseType | undefined;
  /** When this version of the app was built, `yyyy-MM-dd`. */
  readonly buildDate?: string | undefined;
};

/** "Nearly expired" is so many days. */
export const NEARLY_DAYS = 7;

/**
 * What does not fit. A server license is perpetual: the end of its maintenance forbids versions that were built later
 * (VERSION_MISMATCH) and nothing else. Trials and demonstrations, and licenses for other hosting, end with their date
 * (EXPIRED). A license at full price, or on trial, fits hosts of every type; one that is reduced or free only its own.
 */
export function errorsOf(license: Terms, host: Host, today: string): readonly LicenseError[] {
  const { hostUsers, hosting, type, buildDate } = host;
  const found: Record<LicenseError, boolean> = {
    EXPIRED: !isPerpetual(license) && license.maintenanceEnd < today,
    TYPE_MISMATCH: type !== undefined && type !== license.type && !fitsEveryType.includes(license.type),
    USER_MISMATCH: hostUsers !== undefined && size(hostUsers) > size(license.users),
    EDITION_MISMATCH: hosting !== undefined && hosting !== license.hosting,
    VERSION_MISMATCH: buildDate !== undefined && buildDate > license.maintenanceEnd,
  };
  return licenseErrors.filter((error) => found[error]);
}

const fitsEveryType: readonly LicenseType[] = ['COMMERCIAL', 'STARTER', 'EVALUATION'];

const isPerpetual = ({ type, hosting }: Terms): boolean =>
  hosting === 'server' && type !== 'EVALUATION' && type !== 'DEMONSTRATION';

const size = (users: number): number => (users === -1 ? Number.POSITIVE_INFINITY : users);

/** Maintenance (of a trial: use) ends within the next days; on its last day it still is so, the day after no more. */
export function isNearlyExpired({ maintenanceEnd }: Pick<Terms, 'maintenanceEnd'>, today: string): boolean {
  const days = (Date.parse(maintenanceEnd) - Date.parse(today)) / 86_400_000;
  return days >= 0 && days <= NEARLY_DAYS;
}

/** How it stands with a key, apart from what it says. */
export const keyStatuses = ['current', 'honored', 'superseded', 'revoked', 'voided', 'other-app', 'unknown'] as const;
/**
 * `honored`: another took its place, and it counts until its grace ends; `superseded`: the grace is over; `revoked`: the
 * order that it was issued for was taken back; `voided`: the license was; `unknown`: no key, a changed one, or one that
 * somebody else signed.
 */
export type KeyStatus = (typeof keyStatuses)[number];

export const counts = (status: KeyStatus): boolean => status === 'current' || status === 'honored';
