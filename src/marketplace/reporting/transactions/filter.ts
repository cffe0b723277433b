import type { SaleType, TransactionReportQuery } from '../../../contract/reporting.ts';
import type { LicenseType } from '../../../contract/license.ts';
import type { Day } from '../../../kernel/day.ts';
import { type TextSearch, textSearch } from '../text.ts';

export type TransactionText = TextSearch | { readonly by: 'transaction'; readonly item: number };

export type TransactionFilter = {
  readonly apps: readonly string[];
  /** Of the sale. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly text: TransactionText | null;
  readonly tiers: readonly number[];
  readonly types: readonly LicenseType[];
  readonly saleTypes: readonly SaleType[];
  readonly updatedFrom: Day | null;
};

/** `AT-100004`, or whatever a report's text may be. */
function readText(text: string): TransactionText | null {
  const [, item] = /^AT-(\d{1,15})$/iu.exec(text.trim()) ?? [];
  return item === undefined ? textSearch(text) : { by: 'transaction', item: Number(item) };
}

/** The filter of a query; null where nothing can be in the report. */
export function filterOf(query: TransactionReportQuery, appKeys: ReadonlySet<string>): TransactionFilter | null {
  const { addon, hosting, text } = query;
  const apps = addon.length === 0 ? [...appKeys] : [...new Set(addon)].filter((key) => appKeys.has(key));
  const search = text === undefined ? null : readText(text);
  const nothing =
    apps.length === 0 || (hosting.length > 0 && !hosting.includes('server')) || (text !== undefined && search === null);
  if (nothing) return null;
  return {
    apps,
    from: query.startDate ?? null,
    to: query.endDate ?? null,
    text: search,
    tiers: query.tier,
    types: query.licenseType,
    saleTypes: query.saleType,
    updatedFrom: query.lastUpdated ?? null,
  };
}
