import type { ReportLink, ReportLinks } from '../../contract/reporting.ts';

/** Names and values of a query, as they are written into an address. */
export type Pairs = readonly (readonly [name: string, value: string])[];

/** What one report takes in an address, in the order of its template; `*` may be said several times. */
export const parameters = {
  licenses:
    'addon*,startDate,endDate,text,tier*,dateType,licenseType*,hosting*,status*,lastUpdated,sortBy,order,offset,limit',
  transactions:
    'addon*,startDate,endDate,text,tier*,saleType*,licenseType*,hosting*,lastUpdated,sortBy,order,offset,limit',
} as const;
export type ReportName = keyof typeof parameters;

export const reportPaths = { licenses: 'licenses', transactions: 'sales/transactions' } as const satisfies Record<
  ReportName,
  string
>;

const namesOf = (report: ReportName): readonly string[] => parameters[report].replaceAll('*', '').split(',');

/** What of a query is the report's own, in the order of its template. */
export const pairsOf = (report: ReportName, queries: Readonly<Record<string, readonly string[]>>): Pairs =>
  namesOf(report).flatMap((name) =>
    (queries[name] ?? []).flatMap((value) => (value === '' ? [] : [[name, value] as const])),
  );

const but = (pairs: Pairs, ...names: readonly string[]): Pairs => pairs.filter(([name]) => !names.includes(name));

/** Links have no host, so that they are good behind any name. */
export function hrefOf(base: string, pairs: Pairs): string {
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
  return query === '' ? base : `${base}?${query}`;
}

type PageOf = { readonly offset: number; readonly limit: number; readonly cursor: string | null };

/** Links of one page. `next`: where the page after this one begins; null where there is none. */
export function linksOf(
  report: ReportName,
  base: string,
  asked: Pairs,
  page: PageOf,
  next: string | null,
): ReportLinks {
  const filters = but(asked, 'offset', 'limit');
  const at = (offset: number, cursor: string | null): ReportLink => ({
    href: hrefOf(base, [
      ...filters,
      ['offset', String(offset)],
      ['limit', String(page.limit)],
      ...(cursor === null ? [] : [['cursor', cursor] as const]),
    ]),
  });
  const self: Pairs = page.cursor === null ? asked : [...asked, ['cursor', page.cursor]];
  return {
    self: { href: hrefOf(base, self) },
    query: queryLink(report, base),
    export: [
      { href: hrefOf(`${base}/export`, [['accept', 'csv'], ...filters]), type: 'text/csv' },
      { href: hrefOf(`${base}/export`, [['accept', 'json'], ...filters]), type: 'application/json' },
    ],
    ...(next === null ? {} : { next: at(page.offset + page.limit, next) }),
    ...(page.offset === 0 ? {} : { prev: at(Math.max(0, page.offset - page.limit), null) }),
  };
}

export const queryLink = (report: ReportName, base: string): ReportLink => ({
  href: `${base}{?${parameters[report]}}`,
  templated: true,
});
