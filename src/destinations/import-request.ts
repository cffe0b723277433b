import type { ImportItem } from './port.ts';

/** What the import API's format says of an item (formats, section 1). A country that was not said is left out. */
export const wireRequest = (item: ImportItem) => ({
  id: item.importId,
  email: item.accountEmail,
  firstName: item.firstName,
  lastName: item.lastName,
  organisationName: item.organization,
  ...(item.address.country === null ? {} : { isoCountryCode: item.address.country }),
  startDate: item.maintenanceStart,
  endDate: item.maintenanceEnd,
  licenseType: item.licenseType,
  users: item.users,
});
