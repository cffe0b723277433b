import type { DirectLicenseStatus } from '../../../../../src/contract/license.ts';
import type { Tone } from '../parts/Pill.tsx';

export const toneOfLicense: Readonly<Record<DirectLicenseStatus, Tone>> = {
  active: 'plain',
  suspended: 'warn',
  revoked: 'error',
  moved: 'good',
};
