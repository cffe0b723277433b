import type { ReportStatus, ReportedLicense } from '../../../contract/reporting.ts';
import { type LicenseType, UNLIMITED } from '../../../contract/license.ts';
import type { Day } from '../../../kernel/day.ts';
import type { LicenseStatus } from '../../licenses/types.ts';
import { type CustomerRow, contactsOf, partnerOf } from '../people/row.ts';
import { contactOf, placeOf } from '../place.ts';

/** A license with what is known of its account. */
export type LicenseRow = CustomerRow & {
  readonly no: number;
  readonly sen: string;
  readonly appKey: string;
  readonly organization: string;
  readonly users: number;
  readonly type: LicenseType;
  readonly status: LicenseStatus;
  readonly maintenanceStart: Day;
  readonly maintenanceEnd: Day;
  readonly updatedOn: Day;
};

export type Naming = {
  /** Names of apps by their keys. */
  readonly appNames: ReadonlyMap<string, string>;
  readonly today: Day;
};

export const tierOf = (users: number): string => (users === UNLIMITED ? 'Unlimited Users' : `${users} Users`);

/** What the number of a license is to the add-on's vendor: the SEN without its prefix. */
export const addonLicenseIdOf = (sen: string): string => sen.replace(/^SEN-/u, '');

/** Use is perpetual; a report calls a license inactive once its maintenance is over. */
export const statusOf = ({ status, maintenanceEnd }: LicenseRow, today: Day): ReportStatus =>
  status !== 'active' ? 'cancelled' : maintenanceEnd < today ? 'inactive' : 'active';

export function licenseOf(row: LicenseRow, { appNames, today }: Naming): ReportedLicense {
  const { technical, billing } = contactsOf(row);
  return {
    addonLicenseId: addonLicenseIdOf(row.sen),
    licenseId: row.sen,
    addonKey: row.appKey,
    addonName: appNames.get(row.appKey) ?? row.appKey,
    hosting: 'Server',
    lastUpdated: row.updatedOn,
    licenseType: row.type,
    maintenanceStartDate: row.maintenanceStart,
    maintenanceEndDate: row.maintenanceEnd,
    status: statusOf(row, today),
    tier: tierOf(row.users),
    contactDetails: {
      company: row.organization,
      ...placeOf(row.address),
      technicalContact: contactOf(technical, row.address),
      billingContact: contactOf(billing, row.address),
    },
    ...partnerOf(row),
    licenseSourceType: 'IMPORTED',
  };
}

export const licenseColumns = [
  'addonLicenseId',
  'licenseId',
  'addonKey',
  'addonName',
  'licenseType',
  'maintenanceStartDate',
  'maintenanceEndDate',
  'status',
  'hosting',
  'tier',
  'company',
  'country',
  'region',
  ...['technicalContact', 'billingContact'].flatMap((contact) =>
    ['Name', 'Email', 'Phone', 'Address1', 'Address2', 'City', 'State', 'Postcode'].map(
      (field) => `${contact}${field}`,
    ),
  ),
  'partnerName',
  'partnerType',
  'partnerContactName',
  'partnerContactEmail',
  'lastUpdated',
  'licenseSourceType',
] as const;

export function licenseCells(license: ReportedLicense): readonly (string | undefined)[] {
  const { company, country, region, technicalContact, billingContact } = license.contactDetails;
  const partner = license.partnerDetails;
  return [
    license.addonLicenseId,
    license.licenseId,
    license.addonKey,
    license.addonName,
    license.licenseType,
    license.maintenanceStartDate,
    license.maintenanceEndDate,
    license.status,
    license.hosting,
    license.tier,
    company,
    country,
    region,
    ...[technicalContact, billingContact].flatMap((one) => [
      one?.name,
      one?.email,
      one?.phone,
      one?.address1,
      one?.address2,
      one?.city,
      one?.state,
      one?.postcode,
    ]),
    partner?.partnerName,
    partner?.partnerType,
    partner?.billingContact.name,
    partner?.billingContact.email,
    license.lastUpdated,
    license.licenseSourceType,
  ];
}
