/**
 * `node bench/reporting.ts [LICENSES]`: how fast reports answer with 1,000,000 licenses (and a fifth as many orders) on
 * PostgreSQL. Fills an embedded server by SQL, then asks over HTTP, one call after the other, and prints the median, the
 * 95th and the longest of 100 calls. A page has 50 rows.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openApp } from '../src/main/app.ts';
import { createServer } from '../src/main/server.ts';
import { readSettings } from '../src/main/settings.ts';
import { fillLicenses, fillSales } from '../test/support/licenses.ts';
import { startPostgres } from '../test/support/postgres-server.ts';
import { timeCalls } from './calls.ts';

const CHUNK = 100_000;
const licenses = Number(process.argv[2] ?? 1_000_000);
const orders = Math.floor(licenses / 5);

const server = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'rehome-reporting-'));
const app = await openApp(readSettings({ DATABASE_URL: server.url, REHOME_DATA: folder, REHOME_DNS: 'off' }));
try {
  const { db } = app.desk;
  const apps = new Map(app.profile.apps.map(({ key, name }) => [key, name]));
  const [, second = ''] = apps.keys();
  for (let from = 1; from <= licenses; from += CHUNK) {
    const started = performance.now();
    await fillLicenses(db, from, Math.min(licenses, from + CHUNK - 1), apps);
    console.error(`licenses from ${from}: ${Math.round(performance.now() - started)} ms`);
  }
  await fillSales(db, 1, orders);
  await sql`vacuum analyze`.execute(db);
  const token = await app.tokens.add('reports', 'marketplace');
  const http = createServer(app);
  const authorization = `Basic ${Buffer.from(`reports:${token}`).toString('base64')}`;
  const base = '/rest/2/vendors/1/reporting';
  const call = async (path: string): Promise<{ _links: { next?: { href: string } } }> => {
    const response = await http.request(path, { headers: { Authorization: authorization } });
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as { _links: { next?: { href: string } } };
  };
  const deep = (n: number, share: number): number => Math.floor(licenses * share) + n * 50;
  const list = (query: string) => () => `${base}/licenses?limit=50&${query}`;
  /** The page after the first one of a query, as its own link names it. */
  const secondPage = async (query: string) => {
    const { _links: links } = await call(`${base}/licenses?limit=50&${query}`);
    return () => links.next?.href ?? '';
  };
  const sales = (query: string) => () => `${base}/sales/transactions?limit=50&${query}`;
  const asked: readonly (readonly [string, (n: number) => string])[] = [
    ['first page', list('')],
    ['middle, by its next link', (n) => `${base}/licenses?limit=50&offset=${deep(n, 0.5)}&cursor=${deep(n, 0.5)}`],
    [
      'last pages, by their next links',
      (n) => `${base}/licenses?limit=50&offset=${deep(n, 0.99)}&cursor=${deep(n, 0.99)}`,
    ],
    ['middle, by offset alone', (n) => `${base}/licenses?limit=50&offset=${deep(n, 0.5)}`],
    ['addon', list(`addon=${second}`)],
    ['tier', list('tier=2000')],
    ['tier, addon and type', list(`tier=100&addon=${second}&licenseType=academic`)],
    ['type that is rare', list('licenseType=community')],
    ['type that nobody has', list('licenseType=demonstration')],
    ['status: active', list('status=active')],
    ['status: cancelled', list('status=cancelled')],
    ['a month of starts', list('startDate=2026-03-01&endDate=2026-03-31')],
    [
      'a month of ends, latest first',
      list('dateType=end&startDate=2027-03-01&endDate=2027-03-31&sortBy=endDate&order=desc'),
    ],
    ['a day of starts', list('startDate=2026-03-01&endDate=2026-03-01')],
    ['by start', list('sortBy=startDate')],
    ['by start, second page', await secondPage('sortBy=startDate')],
    ['changed lately, all over', list('lastUpdated=2026-11-20')],
    ['changed lately, the newest', list('lastUpdated=2026-01-12')],
    ['changed lately, the newest, second page', await secondPage('lastUpdated=2026-01-12')],
    ['changed since tomorrow', list('lastUpdated=2099-01-01')],
    ['text: SEN', (n) => `${base}/licenses?limit=50&text=SEN-${5_000_000 + ((n * 7919) % licenses)}`],
    [
      'text: e-mail address',
      (n) => `${base}/licenses?limit=50&text=buyer${n * 997}%40customer${(n * 997) % 5000}.example`,
    ],
    ['text: a name', (n) => `${base}/licenses?limit=50&text=Lee${(n * 7919) % Math.floor(licenses / 3)}`],
    ['text: a company', (n) => `${base}/licenses?limit=50&text=Customer%20${1_000 + ((n * 37) % 4_000)}`],
    ['text: a word that all have', list('text=customer')],
    ['transactions: first page', sales('')],
    [
      'transactions: middle, by its next link',
      (n) => `${base}/sales/transactions?limit=50&cursor=${100_000 + orders + n * 50}`,
    ],
    ['transactions: refunds', sales('saleType=refund')],
    ['transactions: a week', sales('startDate=2026-03-01&endDate=2026-03-07')],
    ['transactions: latest first', sales('order=desc')],
    ['transactions: SEN', (n) => `${base}/sales/transactions?limit=50&text=SEN-${5_000_000 + n * 977}`],
    [
      'transactions: e-mail address',
      (n) => `${base}/sales/transactions?limit=50&text=buyer${n * 97}%40customer${(n * 97) % 5000}.example`,
    ],
  ];
  await timeCalls(
    `${licenses.toLocaleString('en-US')} licenses, PostgreSQL`,
    asked.map(([name, of]) => [name, (n) => call(of(n))] as const),
  );
} finally {
  await app.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
