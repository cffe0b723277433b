import assert from 'node:assert/strict';
import type { z } from 'zod';
import { LicenseReport, ReportErrors, TransactionReport } from '../../src/contract/reporting.ts';
import { createExports } from '../../src/marketplace/reporting/exports/service.ts';
import { reportPaths } from '../../src/marketplace/reporting/links.ts';
import { reportRoutes } from '../../src/marketplace/reporting/routes.ts';
import { createReports } from '../../src/marketplace/reporting/service.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { reportApps } from '../support/licenses.ts';

const schemas = { licenses: LicenseReport, transactions: TransactionReport } as const;
type Rows = {
  licenses: z.infer<typeof LicenseReport>['licenses'][number];
  transactions: z.infer<typeof TransactionReport>['transactions'][number];
};
const authorization = `Basic ${Buffer.from('tool:token').toString('base64')}`;

/** The reporting API on a database, for vendor 7 and its tool, at noon of a day that `clock` moves. */
export function reportsOn<Report extends keyof Rows>(
  db: Db,
  report: Report,
  { apps = reportApps, start = '2026-11-25T12:00:00Z' }: { apps?: ReadonlyMap<string, string>; start?: string } = {},
) {
  const base = `/rest/2/vendors/7/reporting/${reportPaths[report]}`;
  const clock = { at: Date.parse(start) };
  const now = (): Date => new Date(clock.at);
  const reports = createReports({ appNames: apps, now });
  const exports = createExports({ db, publisher: 'example', reports, now });
  const authenticate = async (header: string) => (header === authorization ? { name: 'tool' } : null);
  const app = reportRoutes({ db, reports, exports, vendorNumber: 7, authenticate });
  const call = (path: string, method = 'GET') =>
    Promise.resolve(app.request(path, { method, headers: { Authorization: authorization } }));
  const page = async (path: string) => {
    const response = await call(path);
    assert.equal(response.status, 200, path);
    const { _links: links, ...rows } = schemas[report].strict().parse(await response.json());
    return { links, rows: (rows as unknown as Record<Report, Rows[Report][]>)[report] };
  };
  return {
    app,
    base,
    call,
    clock,
    exports,
    page,
    /** All pages from this one on, by their `next` links; `between` runs before each further one. */
    async all(path: string, between: () => Promise<void> = async () => undefined): Promise<Rows[Report][]> {
      const found: Rows[Report][] = [];
      for (let at: string | undefined = path; at !== undefined;) {
        const { links, rows }: Awaited<ReturnType<typeof page>> = await page(at);
        found.push(...rows);
        at = links.next?.href;
        await between();
      }
      return found;
    },
    /** The rows of a query as a file. */
    file: async (query: string) =>
      (await (await call(`${base}/export?accept=json&${query}`)).json()) as readonly Rows[Report][],
    async errors(path: string, method = 'GET') {
      const response = await call(path, method);
      return [response.status, ReportErrors.strict().parse(await response.json()).errors] as const;
    },
  };
}
