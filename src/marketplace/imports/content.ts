import { type ImportField, type ImportRequest, importFields } from '../../contract/import-api.ts';
import type { Language } from '../../contract/language.ts';
import type { Address } from '../../contract/request.ts';
import { foldEmail } from '../accounts/types.ts';
import type { IssuedLicense } from '../licenses/types.ts';

/** An import, however it came: what the wire says, and what only a call inside the process can say more. */
export type ImportCall = {
  readonly appKey: string;
  readonly request: ImportRequest;
  /** For a new account; null where the caller knows no more than the country. */
  readonly address: Address | null;
  /** The tier the host needs, where the license is smaller. */
  readonly hostUsers: number | null;
  /** Of what the account gets to read with it, such as a quote. */
  readonly language: Language;
};

export type ImportRef = { readonly appKey: string; readonly importId: string };

export type ImportOutcome =
  | { readonly status: 'done'; readonly license: IssuedLicense; readonly repeated: boolean }
  /** The id was imported before with other content; `field` is the first that differs, in its wire name. */
  | { readonly status: 'conflict'; readonly field: ImportField }
  /** The id was imported before and its license was voided: an id is good for one license, ever. */
  | { readonly status: 'voided' }
  | { readonly status: 'app-unknown' };

/** The first field in which two imports of one id differ, or null. Addresses of accounts compare without case. */
export function firstDifference(
  before: Pick<ImportRequest, ImportField>,
  now: Pick<ImportRequest, ImportField>,
): ImportField | null {
  const differs = (field: ImportField) =>
    field === 'email' ? foldEmail(before.email) !== foldEmail(now.email) : before[field] !== now[field];
  return importFields.find(differs) ?? null;
}

export type ImportFault = {
  readonly code: 'IMPORT_CONFLICT' | 'IMPORT_VOIDED' | 'IMPORT_APP_UNKNOWN';
  readonly message: string;
  /** In its wire name; null where it is not one field's. */
  readonly field: ImportField | 'id' | null;
};

/** How an outcome that is not done is told: at the import API, and by whoever else must name it. */
export function importFault(outcome: Exclude<ImportOutcome, { status: 'done' }>, call: ImportRef): ImportFault {
  switch (outcome.status) {
    case 'conflict':
      return {
        code: 'IMPORT_CONFLICT',
        message: `"${call.importId}" was imported before with another ${outcome.field}. Send the same content as the first time, or use a new id for another license.`,
        field: outcome.field,
      };
    case 'voided':
      return {
        code: 'IMPORT_VOIDED',
        message: `"${call.importId}" was imported before and its license was voided. Use a new id for another license.`,
        field: 'id',
      };
    case 'app-unknown':
      return {
        code: 'IMPORT_APP_UNKNOWN',
        message: `There is no app with the key "${call.appKey.slice(0, 200)}" in this marketplace. Check the app key in the address.`,
        field: null,
      };
  }
}
