import { ImportRequest } from '../../contract/import-api.ts';
import { type Result, err, ok } from '../../kernel/result.ts';
import type { ImportCall, ImportOutcome as MarketplaceOutcome } from '../../marketplace/imports/content.ts';
import { importFault } from '../../marketplace/imports/content.ts';
import type { IssuedLicense as MarketplaceLicense } from '../../marketplace/licenses/types.ts';
import { wireRequest } from '../import-request.ts';
import type { FindOutcome, ImportItem, ImportOutcome } from '../port.ts';

/** The call that imports an item, or the outcome of one that the marketplace cannot take as it is. */
export function toCall(item: ImportItem): Result<ImportCall, ImportOutcome> {
  const parsed = ImportRequest.safeParse(wireRequest(item));
  if (parsed.success) {
    const { appKey, address, hostUsers, language } = item;
    return ok({ appKey, request: parsed.data, address, hostUsers, language });
  }
  const told = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return err({ status: 'refused', message: told.join('; ').slice(0, 500) });
}

/** A voided import is a conflict of its id: an operator must look, and a new id would be a new license. */
export function fromMarketplace(outcome: MarketplaceOutcome, item: ImportItem): ImportOutcome {
  switch (outcome.status) {
    case 'done': {
      const { sen, licenseKey } = outcome.license;
      return { status: 'done', license: { sen, licenseKey }, repeated: outcome.repeated };
    }
    case 'conflict':
      return { status: 'conflict', field: outcome.field };
    case 'voided':
      return { status: 'conflict', field: 'id' };
    case 'app-unknown':
      return { status: 'refused', message: importFault(outcome, item).message };
  }
}

/** A voided license is none: to import its id again then ends in the conflict that tells so. */
export const fromFound = (found: MarketplaceLicense | null): FindOutcome =>
  found?.status === 'active'
    ? { status: 'found', license: { sen: found.sen, licenseKey: found.licenseKey } }
    : { status: 'absent' };
