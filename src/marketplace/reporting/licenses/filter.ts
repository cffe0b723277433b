import type { LicenseReportQuery, LicenseSort, ReportStatus } from '../../../contract/reporting.ts';
import type { LicenseType } from '../../../contract/license.ts';
import type { Day } from '../../../kernel/day.ts';
import { searchWords } from '../../../kernel/words.ts';
import type { CursorKind } from '../cursor.ts';

/** What `text` looks for: one SEN, an account's address, or words of the company and of the account. */
export type TextSearch =
  | { readonly by: 'sen'; readonly sen: string }
  | { readonly by: 'email'; readonly email: string }
  | { readonly by: 'words'; readonly query: string };

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

/** A text that holds no word finds nothing, so there is no filter for it: null. */
export function textSearch(text: string): TextSearch | null {
  const plain = text.trim();
  if (/^SEN-L?\d{1,10}$/iu.test(plain)) return { by: 'sen', sen: plain.toUpperCase() };
  if (/^L?\d{5,10}$/iu.test(plain)) return { by: 'sen', sen: `SEN-${plain.toUpperCase()}` };
  if (/^[^\s@]+@[^\s@]+$/u.test(plain)) return { by: 'email', email: plain.toLowerCase() };
  const query = searchWords(plain);
  return query === null ? null : { by: 'words', query };
}

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
