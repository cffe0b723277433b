/**
 * `node bench/notices.ts [LICENSES]`: what renewal notices cost with 1,000,000 licenses on PostgreSQL. Fills an embedded
 * server by SQL with licenses whose ends are spread over three years, three an account; then lets the worker do one day
 * and asks it again once that day is done.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import * as limits from '../src/kernel/limits.ts';
import { openApp } from '../src/main/app.ts';
import { readSettings } from '../src/main/settings.ts';
import { startPostgres } from '../test/support/postgres-server.ts';

const licenses = Number(process.argv[2] ?? 1_000_000);
const perAccount = 3;
const server = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'rehome-bench-'));
const app = await openApp(readSettings({ REHOME_DATA: folder, REHOME_DNS: 'off', DATABASE_URL: server.url }));
const { db } = app.desk;

await sql`
  insert into marketplace_account (account_id, email, email_folded, organization, first_name, last_name, address, created_at)
  select md5('a' || n)::uuid, 'a' || n || '@c' || n || '.example', 'a' || n || '@c' || n || '.example', 'Customer ' || n,
    'Jo', 'Doe', '{"lines":[],"city":null,"region":null,"postalCode":null,"country":"US"}', now()
  from generate_series(1, ${Math.ceil(licenses / perAccount)}::int) as n`.execute(db);
await sql`
  insert into marketplace_license (account_id, license_id, sen, app_key, organization, users, type, maintenance_start,
    maintenance_end, status, license_key, created_at)
  select md5('a' || (n / ${perAccount}::int + 1))::uuid, md5('l' || n)::uuid, 'SEN-9' || n,
    'com.sketchwell.wireframes.confluence', 'Customer', 100, 'COMMERCIAL', current_date - 365,
    current_date - 200 + (n::bigint * 7919 % 1095)::int, 'active', 'key', now()
  from generate_series(0, ${licenses}::int - 1) as n`.execute(db);
await sql`analyze marketplace_license, marketplace_account`.execute(db);

let accounts = 0;
const parts: number[] = [];
const started = performance.now();
for (;;) {
  const part = performance.now();
  const told = await app.notices.sendDue(limits.notice_accounts);
  parts.push(performance.now() - part);
  accounts += told;
  if (told === 0) break;
}
const day_ms = Math.round(performance.now() - started);
const idle: number[] = [];
for (let times = 0; times < 200; times += 1) {
  const asked = performance.now();
  await app.notices.sendDue(limits.notice_accounts);
  idle.push(performance.now() - asked);
}
const middle = (values: readonly number[]): string =>
  (values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(1);
const { rows } = await sql<{ n: number }>`select count(*)::int as n from license_notice`.execute(db);
console.log(
  `${licenses} licenses: one day told ${accounts} accounts of ${rows[0]?.n ?? 0} licenses in ${day_ms} ms, ${middle(parts)} ms a part of ${limits.notice_accounts}; a day that is done costs ${middle(idle)} ms`,
);
await app.close();
await server.stop();
rmSync(folder, { recursive: true, force: true });
