import type { OwnLicense } from '../../../contract/customer.ts';
import type { Day } from '../../../kernel/day.ts';
import type { License } from '../../licenses/types.ts';

export type Showing = {
  /** Names of apps by their keys. */
  readonly appNames: ReadonlyMap<string, string>;
  readonly today: () => Day;
};

/** A license as its owner, and a partner whom the owner lets see it, are shown it: without its key. */
export function licenseJson(license: License, { appNames, today }: Showing): OwnLicense {
  const { sen, appKey, organization, users, hostUsers, type, maintenanceStart, maintenanceEnd, status } = license;
  const facts = { sen, appKey, organization, users, hostUsers, type, maintenanceStart, maintenanceEnd, status };
  return {
    ...facts,
    appName: appNames.get(appKey) ?? appKey,
    matches: hostUsers === null,
    maintained: maintenanceEnd >= today(),
    createdAt: license.createdAt.toISOString(),
  };
}
