import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { ExportBegun, ExportState, type ReportedLicense } from '../../src/contract/reporting.ts';
import { draftOf, rowOf } from '../../src/marketplace/imports/plan.ts';
import { issue } from '../../src/marketplace/licenses/service.ts';
import { until } from '../servers/install.ts';
import { signer } from '../support/desk.ts';
import { forEachEngine, openEngine, postgresServer } from '../support/engines.ts';
import { fillLicenses } from '../support/licenses.ts';
import { reportsOn } from './reports.ts';
import { callOf, importsOn } from './support.ts';

const base = '/rest/2/vendors/7/reporting/licenses';

const sensOf = (licenses: readonly { licenseId: string }[]): string[] => licenses.map(({ licenseId }) => licenseId);

forEachEngine('the report of licenses', (open, engine) => {
  // The embedded database answers in this process and never two at once: it proves the same with fewer.
  const many = engine === 'postgres' ? 10_000 : 3_000;

  test('shows a license as the Marketplace does, with links that name no host', async () => {
    const { db } = await open();
    const [made] = await importsOn(db).importMany([callOf('1')]);
    assert.ok(made?.status === 'done');
    const { sen } = made.license;
    const contact = { email: 'jane@example.com', name: 'Jane Smith' };
    assert.deepEqual(
      await (
        await reportsOn(db, 'licenses').call(`${base}?addon=com.example.app&limit=5&withDataInsights=true`)
      ).json(),
      {
        _links: {
          self: { href: `${base}?addon=com.example.app&limit=5` },
          query: {
            href: `${base}{?addon*,startDate,endDate,text,tier*,dateType,licenseType*,hosting*,status*,lastUpdated,sortBy,order,offset,limit}`,
            templated: true,
          },
          export: [
            { href: `${base}/export?accept=csv&addon=com.example.app`, type: 'text/csv' },
            { href: `${base}/export?accept=json&addon=com.example.app`, type: 'application/json' },
          ],
        },
        licenses: [
          {
            addonLicenseId: sen.slice(4),
            licenseId: sen,
            addonKey: 'com.example.app',
            addonName: 'Wireframes',
            hosting: 'Server',
            lastUpdated: '2026-11-01',
            licenseType: 'COMMERCIAL',
            maintenanceStartDate: '2026-05-01',
            maintenanceEndDate: '2027-05-01',
            status: 'active',
            tier: '2000 Users',
            contactDetails: {
              company: 'Example Customer',
              country: 'United States',
              region: 'Americas',
              technicalContact: contact,
              billingContact: contact,
            },
            licenseSourceType: 'IMPORTED',
          },
        ],
      },
    );
  });

  test('gives each of many licenses exactly once while new ones come, by next links and by offset', async () => {
    const { db } = await open();
    await fillLicenses(db, 1, many);
    const api = reportsOn(db, 'licenses');
    let added = many;
    const one = async (): Promise<void> => fillLicenses(db, ++added, added);
    const first = sensOf(await api.all(`${base}?limit=50`, one));
    assert.equal(new Set(first).size, first.length);
    const there = Array.from({ length: many }, (_, n) => `SEN-${5_000_001 + n}`);
    assert.deepEqual(first.slice(0, many), there);

    const plain: string[] = [];
    for (let offset = 0; offset < many; offset += 50) {
      plain.push(...sensOf((await api.page(`${base}?limit=50&offset=${offset}`)).rows));
      if (offset % 500 === 0) await one();
    }
    assert.deepEqual(plain, there);
    await filtersAgree(api);
  });

  test('makes files of all rows as they are listed, also beside the call', async () => {
    const { db } = await open();
    await fillLicenses(db, 1, 2_500);
    const api = reportsOn(db, 'licenses');
    const listed = await api.all(`${base}?limit=50&tier=100`);
    const json = await api.call(`${base}/export?accept=json&tier=100&limit=3`);
    assert.equal(json.headers.get('content-type'), 'application/json');
    assert.deepEqual(await json.json(), listed);
    const csv = await (await api.call(`${base}/export?tier=100&sortBy=endDate&order=desc`)).text();
    const lines = csv.trimEnd().split('\r\n');
    assert.match(lines[0] ?? '', /^"addonLicenseId","licenseId","addonKey","addonName","licenseType",/u);
    assert.equal(lines.length, listed.length + 1);

    const begun = await api.call(`${base}/async/export?status=active&status=inactive`, 'POST');
    const { _links: links, export: made } = ExportBegun.strict().parse(await begun.json());
    assert.equal(links.status.href, `${base}/async/export/${made.id}/status`);
    const state = async () => ExportState.parse(await (await api.call(links.status.href)).json()).export.status;
    assert.equal(await state(), 'QUEUED');
    // Another process goes on where the first one died, and what comes meanwhile is not in it.
    assert.equal(await api.exports.makeNext(), 1);
    await fillLicenses(db, 2_501, 2_600);
    assert.equal(await state(), 'IN_PROGRESS');
    const early = await api.errors(links.download.href);
    assert.deepEqual(early, [404, [{ message: 'Export is being processed', code: 'NOT_FOUND' }]]);
    const other = reportsOn(db, 'licenses');
    while ((await other.exports.makeNext()) > 0);
    assert.equal(await state(), 'COMPLETED');
    const file = (await (await other.call(links.download.href)).json()) as ReportedLicense[];
    assert.equal(file.length, 2_500 - 50);
    assert.equal(new Set(sensOf(file)).size, file.length);

    api.clock.at += 25 * 3_600_000;
    assert.equal((await api.errors(links.status.href))[0], 404);
    assert.equal(await api.exports.forgetOver(10), 1);
  });

  test('says what is wrong with a call, and who may not', async () => {
    const { db } = await open();
    const api = reportsOn(db, 'licenses');
    const bad = (path: string, message: string, code = 'QUERY_INVALID') => [400, [{ message, path, code }]];
    for (const day of ['2026-02-30', '2026-4-1', '2026/04/01', '2026-04-01T00:00:00Z'])
      assert.deepEqual(await api.errors(`${base}?startDate=${day}`), bad('startDate', 'Must be a date'));
    assert.deepEqual(
      await api.errors(`${base}?status=gone`),
      bad('status', 'Must be one of active, inactive, cancelled'),
    );
    assert.deepEqual(await api.errors(`${base}/export?accept=xml`), bad('accept', 'Must be one of csv, json'));
    assert.deepEqual(await api.errors(`${base}?limit=0`), bad('limit', 'Must be at least 1'));
    for (const cursor of ['x', '2026-01-01~4', '1e3', "1' or 1=1"])
      assert.deepEqual(
        await api.errors(`${base}?cursor=${encodeURIComponent(cursor)}`),
        bad('cursor', 'Must be the cursor of a next link of the same query'),
      );
    assert.equal((await api.errors('/rest/2/vendors/8/reporting/licenses'))[0], 404);
    assert.equal((await api.errors(base, 'DELETE'))[0], 405);
    assert.equal((await api.errors(`${base}/async/export/nothing/status`))[0], 404);
    const stranger = await api.app.request(base, { headers: { Authorization: 'Basic bm9ib2R5Og==' } });
    assert.equal(stranger.status, 401);
    assert.match(stranger.headers.get('www-authenticate') ?? '', /^Basic /u);
    for (let n = 0; n < 20; n += 1) assert.equal((await api.call(`${base}/async/export`, 'POST')).status, 200);
    assert.equal((await api.errors(`${base}/async/export`, 'POST'))[0], 429);
    // More than a page may have is a page: so the Marketplace does.
    assert.deepEqual((await api.page(`${base}?limit=1000&text=&addon=com.example.none`)).rows, []);
  });
});

/** Each filter gives what its own words say, walked or looked up; in whatever order, each once. */
async function filtersAgree(api: ReturnType<typeof reportsOn<'licenses'>>): Promise<void> {
  const everything = await api.file('');
  const cases: readonly (readonly [query: string, fits: (license: ReportedLicense) => boolean])[] = [
    ['addon=com.example.other', ({ addonKey }) => addonKey === 'com.example.other'],
    ['addon=com.example.other&addon=com.example.none', ({ addonKey }) => addonKey === 'com.example.other'],
    ['tier=unlimited&tier=10', ({ tier }) => tier === 'Unlimited Users' || tier === '10 Users'],
    ['tier=100&licenseType=academic', ({ tier, licenseType }) => tier === '100 Users' && licenseType === 'ACADEMIC'],
    ['licenseType=COMMUNITY', ({ licenseType }) => licenseType === 'COMMUNITY'],
    ['status=cancelled', ({ status }) => status === 'cancelled'],
    ['status=inactive&status=cancelled', ({ status }) => status !== 'active'],
    ['status=active&hosting=server', ({ status }) => status === 'active'],
    ['hosting=cloud&hosting=datacenter', () => false],
    [
      'startDate=2025-03-01&endDate=2025-03-03',
      ({ maintenanceStartDate: day }) => day >= '2025-03-01' && day <= '2025-03-03',
    ],
    ['dateType=end&startDate=2027-11-29', ({ maintenanceEndDate: day }) => day >= '2027-11-29'],
    ['lastUpdated=2026-11-20', ({ lastUpdated }) => lastUpdated >= '2026-11-20'],
    ['lastUpdated=2026-11-21', () => false],
    ['text=SEN-5002711', ({ licenseId }) => licenseId === 'SEN-5002711'],
    ['text=5002711', ({ licenseId }) => licenseId === 'SEN-5002711'],
    [
      'text=Buyer77%40customer77.example',
      ({ contactDetails: { technicalContact } }) => technicalContact.email.startsWith('buyer77@'),
    ],
    ['text=customer%2077', ({ contactDetails: { company } }) => company.startsWith('Customer 77')],
    ['text=lee901', ({ contactDetails: { technicalContact } }) => technicalContact.name.includes('Lee901')],
    ['text=%3F', () => false],
  ];
  const nothing = new Set(['hosting=cloud&hosting=datacenter', 'lastUpdated=2026-11-21', 'text=%3F']);
  for (const [query, fits] of cases) {
    const expected = sensOf(everything.filter(fits));
    assert.ok(expected.length > 0 || nothing.has(query), query);
    assert.deepEqual(sensOf(await api.file(query)), expected, query);
    assert.deepEqual(sensOf((await api.page(`${base}?limit=50&${query}`)).rows), expected.slice(0, 50), query);
  }
  const orders: readonly (readonly [query: string, of: (license: ReportedLicense) => string])[] = [
    ['sortBy=startDate', ({ maintenanceStartDate }) => maintenanceStartDate],
    ['sortBy=endDate&order=desc', ({ maintenanceEndDate }) => maintenanceEndDate],
    ['sortBy=lastUpdated&order=desc', ({ lastUpdated }) => lastUpdated],
    ['sortBy=licenseId&order=desc', ({ licenseId }) => licenseId],
    ['sortBy=addonKey', ({ addonKey }) => addonKey],
  ];
  const academic = everything.filter(({ licenseType }) => licenseType === 'ACADEMIC');
  for (const [query, of] of orders) {
    const values = academic.map(of).toSorted();
    const found = await api.all(`${base}?limit=50&licenseType=academic&${query}`);
    assert.deepEqual(found.map(of), query.includes('desc') ? values.toReversed() : values, query);
    assert.equal(new Set(sensOf(found)).size, academic.length);
  }
}

if (postgresServer)
  test('a number becomes visible after all numbers below it, whoever issues at the same time', async () => {
    const database = await openEngine('postgres');
    after(() => database.close());
    const { db } = database;
    const api = reportsOn(db, 'licenses');
    await fillLicenses(db, 1, 3);
    let other: Promise<unknown> | undefined;
    await db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ accountId: string }>`
        select account_id as "accountId" from marketplace_account limit 1`.execute(tx);
      const draft = draftOf(callOf('1'), rowOf(callOf('1'), rows[0]?.accountId ?? '', randomUUID()));
      await issue(tx, { signer, at: new Date() }, [draft]);
      other = importsOn(db).importMany([callOf('2')]);
      await until('the other one waits', async () => {
        const waiting = await sql<{ n: number }>`
          select count(*) as n from pg_locks where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())`.execute(db);
        return waiting.rows[0]?.n === 1;
      });
      assert.equal((await api.page(base)).rows.length, 3);
    });
    await other;
    assert.deepEqual(
      (await api.page(base)).rows.slice(3).map(({ contactDetails: { technicalContact } }) => technicalContact.email),
      ['buyer0@customer0.example', 'jane@example.com'],
    );
  });
