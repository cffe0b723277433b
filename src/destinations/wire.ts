import type { ImportRequest } from '../contract/import-api.ts';
import type { ImportItem } from './port.ts';

/** The wire form of an item (formats, section 1), or what is missing for it. Both connectors send the same content. */
export function toRequest(item: ImportItem): ImportRequest | { readonly missing: string } {
  if (item.address.country === null) return { missing: 'the country of the organization' };
  return {
    id: item.importId,
    email: item.accountEmail,
    firstName: item.firstName,
    lastName: item.lastName,
    organisationName: item.organization,
    isoCountryCode: item.address.country,
    startDate: item.maintenanceStart,
    endDate: item.maintenanceEnd,
    licenseType: item.licenseType,
    users: item.users,
  };
}
