import { type ImportField, type ImportRequest, importFields } from '../../contract/import-api.ts';
import { type Account, foldEmail } from '../accounts/types.ts';
import type { LicenseDraft } from '../licenses/types.ts';
import type { ImportCall, ImportRef } from './content.ts';

/** An import as it is kept: where its license is, and what was said. */
export type ImportRow = ImportRef & {
  readonly accountId: string;
  readonly licenseId: string;
  readonly content: Pick<ImportRequest, ImportField>;
};

export const refOf = ({ appKey, request }: ImportCall): ImportRef => ({ appKey, importId: request.id });

/** One text for a reference, to sort and to look up by. Quoted, so that no two references have the same. */
export const nameOf = (ref: ImportRef): string => JSON.stringify([ref.appKey, ref.importId]);

export const emailOf = ({ request }: ImportCall): string => foldEmail(request.email);

export function rowOf(call: ImportCall, accountId: string, licenseId: string): ImportRow {
  const said = Object.fromEntries(importFields.map((field) => [field, call.request[field]]));
  return { ...refOf(call), accountId, licenseId, content: said as ImportRow['content'] };
}

export const newAccount = ({ request, address }: ImportCall, accountId: string, createdAt: Date): Account => ({
  accountId,
  email: request.email,
  organization: request.organisationName,
  firstName: request.firstName,
  lastName: request.lastName,
  address: address ?? { lines: [], city: null, region: null, postalCode: null, country: request.isoCountryCode },
  createdAt,
});

export const draftOf = ({ appKey, request, hostUsers }: ImportCall, row: ImportRow): LicenseDraft => ({
  accountId: row.accountId,
  licenseId: row.licenseId,
  appKey,
  organization: request.organisationName,
  users: request.users,
  hostUsers,
  type: request.licenseType,
  maintenanceStart: request.startDate,
  maintenanceEnd: request.endDate,
});
