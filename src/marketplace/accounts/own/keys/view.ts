import type { OwnKeys } from '../../../../contract/license-check.ts';
import type { FileDocument } from '../../../../license-key/file/codec.ts';
import { statusOf } from '../../../licenses/check/rules.ts';
import type { KeyRecord, LicenseRecord } from '../../../licenses/types.ts';

/** The newest first. Each was issued for what ended the one before it. */
export const keysJson = (
  keys: readonly KeyRecord[],
  { sen, status, hostUsers }: LicenseRecord,
  now: Date,
): OwnKeys['keys'] =>
  keys.map((key, index) => {
    const { keyNo, last4, issuedAt, supersededBy, supersededAt, honoredUntil } = key;
    const known = { sen, status, hostUsers, current: supersededBy === null, supersededBy, honoredUntil };
    return {
      keyNo,
      last4,
      issuedAt: issuedAt.toISOString(),
      why: keys[index + 1]?.supersededBy ?? 'issued',
      status: statusOf(known, now) as OwnKeys['keys'][number]['status'],
      replacedAt: supersededAt?.toISOString() ?? null,
      honoredUntil: supersededBy === null || supersededBy === 'refunded' ? null : (honoredUntil?.toISOString() ?? null),
    };
  });

/** What a license file says: a server license is perpetual, so the file does not end. */
export const fileDocument = (license: LicenseRecord, licenseKey: string, issued: Date): FileDocument => ({
  data: {
    id: license.sen,
    type: 'licenses',
    attributes: {
      key: licenseKey,
      sen: license.sen,
      app: license.appKey,
      users: license.users,
      type: license.type,
      hosting: 'server',
      organization: license.organization,
      maintenanceStart: license.maintenanceStart,
      maintenanceEnd: license.maintenanceEnd,
    },
  },
  meta: { issued: issued.toISOString(), expiry: null, ttl: null },
});
