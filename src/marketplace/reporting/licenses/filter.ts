import type { LicenseReportQuery, LicenseSort, ReportStatus } from '../../../contract/reporting.ts';
import type { LicenseType } from '../../../contract/license.ts';
import type { Day } from '../../../kernel/day.ts';
import type { CursorKind } from '../cursor.ts';
import { type TextSearch, textSearch } from '../text.ts';

export type LicenseFilter = {
  readonly apps: readonly string[];
  readonly days: { readonly of: 'start' | 'end'; readonly from: Day | null; readonly to: Day | null };
  readonly text: TextSearch | null;
  readonly tiers: readonly number[];
  readonly types: readonly LicenseType[];
  readonly statuses: readonly ReportStatus[];
  readonly updatedFrom: Day | null;
};

export const sortKinds = {
  licenseId: 'text',
  addonKey: 'text',
  startDate: 'day',
  endDate: 'day',
  lastUpdated: 'day',
} as const satisfies Record<LicenseSort, CursorKind>;

/** The filter of a query; null where nothing can be in the report, such as licenses of a hosting that is not sold here. */
export function filterOf(query: LicenseReportQuery, appKeys: ReadonlySet<string>): LicenseFilter | null {
  const { addon, hosting, text } = query;
  const apps = addon.length === 0 ? [...appKeys] : [...new Set(addon)].filter((key) => appKeys.has(key));
  const search = text === undefined ? null : textSearch(text);
  const nothing =
    apps.length === 0 || (hosting.length > 0 && !hosting.includes('server')) || (text !== undefined && search === null);
  if (nothing) return null;
  return {
    apps,
    days: { of: query.dateType ?? 'start', from: query.startDate ?? null, to: query.endDate ?? null },
    text: search,
    tiers: query.tier,
    types: query.licenseType,
    statuses: query.status,
    updatedFrom: query.lastUpdated ?? null,
  };
}
