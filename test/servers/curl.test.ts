import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ReportedLicense, ReportedTransaction } from '../../src/contract/reporting.ts';
import { type App, openApp } from '../../src/main/app.ts';
import { serveApp } from '../../src/main/server.ts';
import { readSettings } from '../../src/main/settings.ts';
import { root } from '../support/command.ts';
import { newPostgresDatabase } from '../support/engines.ts';
import { fillLicenses, fillSales } from '../support/licenses.ts';
import { install } from './install.ts';

/** The script of docs/how-to/report-with-curl.md, as it stands there, against the running program. */
const licenses = 10_000;
const orders = 5_000;
const folder = mkdtempSync(join(tmpdir(), 'rehome-curl-'));
let app: App;
let server: { url: string; close(): Promise<void> };
let token: string;
let drop: () => Promise<void>;
const own = new Map<string, string>();

before(async () => {
  install('curl', 'jq');
  const database = await newPostgresDatabase();
  app = await openApp(readSettings({ DATABASE_URL: database.url, REHOME_DATA: folder, REHOME_DNS: 'off' }));
  for (const { key, name } of app.profile.apps) own.set(key, name);
  await fillLicenses(app.desk.db, 1, licenses, own);
  await fillSales(app.desk.db, 1, orders);
  token = await app.tokens.add('reports@sketchwell.example', 'marketplace');
  server = await serveApp(app, { host: '127.0.0.1', port: 0 });
  const page = readFileSync(join(root, 'docs/how-to/report-with-curl.md'), 'utf8');
  const [, script = ''] = /<!-- report\.sh -->\n *```bash\n([\s\S]*?)\n *```/u.exec(page) ?? [];
  assert.match(script, /_links\.next/u);
  writeFileSync(join(folder, 'report.sh'), script.replaceAll(/^ {3}/gmu, ''));
  drop = database.drop;
});
after(async () => {
  await server.close();
  await app.close();
  await drop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the script prints, while `meanwhile` runs again and again, 500 times at most. */
async function report(path: string, meanwhile: () => Promise<void>): Promise<readonly unknown[]> {
  const { PATH = '' } = process.env;
  const env = { PATH, MARKETPLACE: server.url, VENDOR: '1', WHO: 'reports@sketchwell.example', TOKEN: token };
  const child = spawn('/bin/sh', [join(folder, 'report.sh'), path], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  const ended = once(child, 'close');
  for (let n = 0; child.exitCode === null && n < 500; n += 1) await Promise.race([meanwhile(), ended]);
  assert.equal(((await ended) as [number])[0], 0, out.slice(0, 500));
  return out
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

test('curl and jq get 10,000 licenses each exactly once while new ones are added', async () => {
  let added = licenses;
  const rows = await report('licenses?limit=50', () => fillLicenses(app.desk.db, ++added, added, own));
  const sens = rows.map((row) => ReportedLicense.parse(row).licenseId);
  assert.deepEqual(
    sens.slice(0, licenses),
    Array.from({ length: licenses }, (_, n) => `SEN-${5_000_001 + n}`),
  );
  assert.equal(new Set(sens).size, sens.length);
  assert.ok(sens.length > licenses, 'none was added in between');
});

test('curl and jq get 11,000 transactions each exactly once while new ones are added', async () => {
  let added = orders;
  const rows = await report('sales/transactions?limit=50', () => fillSales(app.desk.db, ++added, added));
  const items = rows.map((row) => ReportedTransaction.parse(row).transactionLineItemId);
  assert.deepEqual(
    items.slice(0, 11_000),
    Array.from({ length: 11_000 }, (_, n) => String(100_001 + n)),
  );
  assert.equal(new Set(items).size, items.length);
  assert.ok(items.length > 11_000, 'none was added in between');
});

test('what a tool imports with curl is in its report, at the same address and with the same token', async () => {
  const [appKey = ''] = own.keys();
  const license = {
    id: 'tool-1',
    email: 'tool@customer.example',
    firstName: 'Tool',
    lastName: 'User',
    organisationName: 'Tools Inc.',
    isoCountryCode: 'DE',
    startDate: '2026-05-01',
    endDate: '2027-05-01',
    licenseType: 'COMMERCIAL',
    users: 2000,
  };
  const headers = {
    Authorization: `Basic ${Buffer.from(`reports@sketchwell.example:${token}`).toString('base64')}`,
    'Content-Type': 'application/json',
  };
  const url = `${server.url}/rest/1.0/plugins/${appKey}/license`;
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(license) });
  const { sen } = (await answer.json()) as { sen: string };
  const rows = await report(`licenses?text=${sen}`, async () => undefined);
  assert.equal(rows.length, 1);
  assert.equal(ReportedLicense.parse(rows[0]).contactDetails.technicalContact.email, 'tool@customer.example');
});
