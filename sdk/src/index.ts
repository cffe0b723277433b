export { type Check, type CheckOptions, checkLicense } from './check.ts';
export { type FileFault, type FileOptions, type LicenseFile, readLicenseFile } from './file.ts';
export type { License } from './key.ts';
export { type RevocationList, readRevocationList } from './revocations.ts';
export type { Host, Hosting, KeyStatus, LicenseError, LicenseType } from './rules.ts';
