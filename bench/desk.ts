/**
 * `node bench/desk.ts [CASES]`: how fast the operators' desk answers with 200,000 cases on PostgreSQL. Fills an embedded
 * server by SQL with cases as they stand after two years (9 of 10 have an end), each with its request, its message, two
 * mails and its history; then asks over HTTP, one call after the other, and prints the median and the 95th of 100 calls.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openApp } from '../src/main/app.ts';
import { createServer } from '../src/main/server.ts';
import { readSettings } from '../src/main/settings.ts';
import { licenseIdOf } from '../src/desk/sources/license.ts';
import { booksOf, documentOf, holderOf, keyOf } from '../test/support/desk.ts';
import { importBooks } from '../src/desk/sources/service.ts';
import { receive } from '../src/desk/intake/inbox/service.ts';
import { readItem } from '../src/desk/intake/service.ts';
import type { Db } from '../src/platform/db/db.ts';
import { startPostgres } from '../test/support/postgres-server.ts';
import { timeCalls } from './calls.ts';
import { columnsBut, run } from './rows.ts';

const cases = Number(process.argv[2] ?? 200_000);

/** One case as the program itself made it is copied, with what tells cases apart changed. */
async function fill(db: Db, vendorId: string): Promise<void> {
  const [seed] = (
    await sql<{ transfer_id: string; request_id: string; inbox_id: string }>`
      select t.transfer_id, t.request_id, r.inbox_id from transfer t join request r using (vendor_id, request_id)
      where t.vendor_id = ${vendorId} limit 1`.execute(db)
  ).rows;
  if (!seed) throw new Error('Defect: no case to copy');
  const id = (kind: string) => sql.raw(`md5('${kind}' || n)::uuid`);
  const series = sql`generate_series(1, ${cases}::int) as n`;
  const inbox = await columnsBut(db, 'inbox_item', ['inbox_id', 'external_id', 'request_id']);
  await run(
    db,
    'inbox',
    sql`
    insert into inbox_item (inbox_id, external_id, request_id, ${sql.raw(inbox)})
    select ${id('i')}, 'bench-' || n, ${id('r')}, ${sql.raw(inbox)} from inbox_item, ${series}
    where inbox_id = ${seed.inbox_id}`,
  );
  const request = await columnsBut(db, 'request', ['request_id', 'inbox_id', 'requester']);
  await run(
    db,
    'request',
    sql`
    insert into request (request_id, inbox_id, requester, ${sql.raw(request)})
    select ${id('r')}, ${id('i')}, 'asker' || n || '@customer' || n % 5000 || '.example', ${sql.raw(request)}
    from request, ${series} where request_id = ${seed.request_id}`,
  );
  const message = await columnsBut(db, 'request_message', ['request_id', 'inbox_id']);
  await run(
    db,
    'message',
    sql`
    insert into request_message (request_id, inbox_id, ${sql.raw(message)})
    select ${id('r')}, ${id('i')}, ${sql.raw(message)} from request_message, ${series}
    where request_id = ${seed.request_id}`,
  );
  await run(
    db,
    'transfer',
    sql`
    insert into transfer (vendor_id, transfer_id, request_id, key_digest, license_id, status, due_at, state, version, opened_at, changed_at)
    select vendor_id, ${id('t')}, ${id('r')}, sha256(('k' || n)::bytea), null, s.status,
      case when s.ended then null else now() + make_interval(mins => n % 20000) end,
      state || jsonb_build_object('transferId', ${id('t')}, 'requestId', ${id('r')}, 'status', s.status, 'assignee',
          case when n % 40 = 0 then 'jane' end, 'requester', 'asker' || n || '@customer' || n % 5000 || '.example',
          'requesterName', 'Asker Number' || n,
          'risks', case when n % 7 = 0 then '["public-domain"]'::jsonb else '[]'::jsonb end,
          'account', jsonb_set(state -> 'account', '{organization}', to_jsonb('Organization ' || n % 5000)),
          'sen', case when s.status = 'confirmed' then 'SEN-' || (5000000 + n) end)
        || case when s.status = 'refused' then jsonb_build_object('ending', jsonb_build_object('code',
            (array['HOST_CLOUD', 'HOST_DATA_CENTER', 'KEY_UNKNOWN', 'REFUSED_BY_OPERATOR'])[n % 4 + 1], 'reason', 'x')) else '{}' end,
      3, now() - make_interval(mins => n * 5), now() - make_interval(mins => n * 4)
    from transfer, ${series}, lateral (select (array['needs-review', 'needs-information', 'waiting-for-holder', 'confirmed',
      'confirmed', 'confirmed', 'refused', 'withdrawn', 'expired', 'confirmed'])[case when n % 10 = 0 then n / 10 % 3 + 1
        else n % 7 + 4 end] as status, n % 10 <> 0 as ended) s
    where transfer_id = ${seed.transfer_id}`,
  );
  await run(db, 'lines', sql`insert into transfer_line select * from transfer_line_now on conflict do nothing`);
  await run(
    db,
    'words',
    sql`
    insert into transfer_words (vendor_id, transfer_id, said)
    select vendor_id, transfer_id, concat_ws(' ', requester, requester_name, organization, key_last4) from transfer_line
    on conflict do nothing`,
  );
  const mail = await columnsBut(db, 'outbox_mail', [
    'mail_id',
    'transfer_id',
    'request_id',
    'message_id',
    'created_at',
  ]);
  await run(
    db,
    'mails',
    sql`
    insert into outbox_mail (mail_id, transfer_id, request_id, created_at, ${sql.raw(mail)})
    select md5(m.mail_id::text || n)::uuid, ${id('t')}, ${id('r')}, m.created_at - make_interval(mins => n * 5), ${sql.raw(mail)}
    from outbox_mail m, ${series} where m.request_id = ${seed.request_id}`,
  );
  const audit = await columnsBut(db, 'audit_event', ['seq', 'subject']);
  await run(
    db,
    'history',
    sql`
    insert into audit_event (seq, subject, ${sql.raw(audit)})
    select 10000000 + row_number() over (), 'transfer:' || ${id('t')}, ${sql.raw(audit)} from audit_event, ${series}
    where subject = ${`transfer:${seed.transfer_id}`}`,
  );
  await run(
    db,
    'tally',
    sql`
    insert into desk_tally (vendor_id, day, measure, item, n, amount)
    select ${vendorId}, (now() - make_interval(days => d))::date, m.measure, m.item, 20 + d % 9, 100000
    from generate_series(0, 700) as d, (
      values ('opened', ''), ('moved', ''), ('refused', 'HOST_CLOUD'), ('refused', 'KEY_UNKNOWN'), ('expired', ''), ('quoted', 'USD')
      union all select 'left', s || ':' || b from unnest(array['waiting-for-holder', 'needs-review', 'needs-information',
        'cooling-down', 'eligible', 'handing-over', 'handed-over']) as s, generate_series(30, 44) as b
    ) as m (measure, item) on conflict do nothing`,
  );
  await run(db, 'analyze', sql`vacuum analyze`);
}

const server = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'rehome-desk-'));
const app = await openApp(readSettings({ DATABASE_URL: server.url, REHOME_DATA: folder, REHOME_DNS: 'off' }));
try {
  const { desk } = app;
  const known = Math.min(cases, 50_000);
  const context = { vendorId: desk.vendorId, profile: app.profile, keyDigest: desk.keyDigest, now: desk.now() };
  const numbers = Array.from({ length: known }, (_, n) => n);
  await importBooks(desk.db, context, booksOf(numbers), { file: 'bench.csv', actor: 'bench' });
  const bytes = documentOf({ key: keyOf(7), from: 'asker@else.example' });
  const { inboxId } = await receive(desk, { channel: 'api', kind: 'document', name: 'x.json', trusted: true, bytes });
  await readItem(desk, inboxId);
  await fill(desk.db, desk.vendorId);
  // Most cases are of a license that the books know.
  await sql`
    update transfer_line l set license_id = d.license_id, app_key = d.app_key
    from (select license_id, app_key, row_number() over () as r from direct_license) d,
      (select transfer_id, row_number() over () as r from transfer_line) t
    where t.r = d.r and l.transfer_id = t.transfer_id`.execute(desk.db);
  await sql`vacuum analyze transfer_line`.execute(desk.db);
  await sql`vacuum analyze direct_license`.execute(desk.db);
  const token = await app.tokens.add('jane', 'desk');
  const http = createServer(app);
  const call = async (path: string, body?: object): Promise<unknown> => {
    const response = await http.request(path, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const some = (await call('/v1/desk/queue?limit=200&sort=newest')) as {
    cases: { transferId: string }[];
    next: string;
  };
  const any = (n: number): string => some.cases[(n * 7) % some.cases.length]?.transferId ?? '';
  const asked: readonly (readonly [string, (n: number) => readonly [string, object?]])[] = [
    ['queue: operator', () => ['/v1/desk/queue?turn=operator']],
    ['queue: everything, by due', () => ['/v1/desk/queue']],
    ['queue: ended', () => ['/v1/desk/queue?turn=ended']],
    ['queue: status', () => ['/v1/desk/queue?status=needs-review']],
    ['queue: code', () => ['/v1/desk/queue?code=HOST_CLOUD&sort=newest']],
    ['queue: risk', () => ['/v1/desk/queue?risk=public-domain']],
    ['queue: a risk nobody has', () => ['/v1/desk/queue?risk=lookalike-domain']],
    ['queue: assignee', () => ['/v1/desk/queue?assignee=jane']],
    ['queue: nobody has it', () => ['/v1/desk/queue?assignee=-&turn=operator']],
    ['queue: app', () => ['/v1/desk/queue?app=com.sketchwell.wireframes.confluence&turn=operator']],
    ['queue: older than 90 days', () => ['/v1/desk/queue?olderThanDays=90&turn=operator']],
    ['queue: text', (n) => [`/v1/desk/queue?text=customer${(n * 37) % 5000}`]],
    ['queue: a text that all have', () => ['/v1/desk/queue?text=example']],
    ['queue: further page', () => [`/v1/desk/queue?sort=newest&limit=200&after=${encodeURIComponent(some.next)}`]],
    ['search: license key', (n) => ['/v1/desk/search', { text: keyOf((n * 313) % known) }]],
    ['search: SEN', (n) => ['/v1/desk/search', { text: `SEN-${5_000_000 + n * 101}` }]],
    [
      'search: address',
      (n) => ['/v1/desk/search', { text: `asker${n * 97 + 1}@customer${(n * 97 + 1) % 5000}.example` }],
    ],
    ['search: organization', (n) => ['/v1/desk/search', { text: `organization ${(n * 37) % 5000}` }]],
    ['search: a word all have', () => ['/v1/desk/search', { text: 'example' }]],
    ['search: holder in the books', (n) => ['/v1/desk/search', { text: holderOf((n * 313) % known) }]],
    ['case', (n) => [`/v1/desk/transfers/${any(n)}`]],
    ['overview: 30 days', () => [`/v1/desk/overview?from=${day(30)}&to=${day(0)}`]],
    ['overview: 2 years, by week', () => [`/v1/desk/overview?from=${day(700)}&to=${day(0)}&by=week`]],
    ['mails', () => ['/v1/desk/mails?limit=50']],
    ['books: a word', (n) => [`/v1/books/licenses?text=holder${(n * 313) % known}`]],
    ['license with its cases', (n) => [`/v1/desk/licenses/${licenseIdOf(desk.keyDigest(keyOf((n * 313) % known)))}`]],
  ];
  await timeCalls(
    `${cases.toLocaleString('en-US')} cases, PostgreSQL`,
    asked.map(([name, of]) => [name, (n) => call(...of(n))] as const),
  );
} finally {
  await app.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
