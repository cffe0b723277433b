import assert from 'node:assert/strict';
import { createReadStream, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sql } from 'kysely';
import { historyOf } from '../../src/audit/service.ts';
import { booksImport, booksList, booksShow } from '../../src/desk/sources/cli.ts';
import { licenseIdOf } from '../../src/desk/sources/license.ts';
import {
  type BooksOptions,
  countLicenses,
  findByDigests,
  findByIds,
  findImport,
  importBooks,
  listImports,
  listLicenses,
  lockByIds,
  markMoved,
  restore,
  seedIfEmpty,
} from '../../src/desk/sources/service.ts';
import { day } from '../../src/kernel/day.ts';
import * as limits from '../../src/kernel/limits.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { forEachEngine } from '../support/engines.ts';
import { csv, exampleCsv, header, keyDigest, keyNumber, profile, rowText } from './support.ts';

const vendorId = 'sketchwell';
const context = { vendorId, profile, keyDigest, now: new Date('2026-03-01T10:00:00Z') };
const load = (db: Db, text: string, options: Partial<BooksOptions> = {}) =>
  importBooks(db, context, text, { file: 'books.csv', actor: 'test', ...options });
const count = (db: Db) => db.transaction().execute((tx) => countLicenses(tx, vendorId));
const idOf = (n: number): string => licenseIdOf(keyDigest(keyNumber(n)));
const transferId = '00000000-0000-4000-8000-000000000001';
const moveOf = (n: number) => ({
  licenseId: idOf(n),
  transferId,
  sen: `SEN-${10_000 + n}`,
  honoredUntil: day('2026-05-30'),
  movedAt: context.now,
});

forEachEngine('the books', (open) => {
  test('the example books are loaded once; the same file again changes nothing', async () => {
    const { db } = await open();
    const first = await importBooks(db, context, createReadStream(exampleCsv), { file: 'licenses.csv', actor: 'test' });
    const lines = readFileSync(exampleCsv, 'utf8').trim().split('\n').length - 1;
    assert.deepEqual([first.faults, first.loaded, first.added, first.unchanged], [[], true, lines, 0]);
    const again = await importBooks(db, context, createReadStream(exampleCsv), { file: 'licenses.csv', actor: 'test' });
    assert.deepEqual([again.loaded, again.added, again.unchanged, again.updated], [true, 0, lines, 0]);
    assert.equal(await count(db), lines);
    const history = await db.transaction().execute((tx) => historyOf(tx, vendorId, 'books'));
    assert.equal(history.length, 1);
    const seeded = await seedIfEmpty(db, context, 'not even read', { file: 'x', actor: 'test' });
    assert.equal(seeded, null);
  });

  test('keeps no key in clear, anywhere in the row', async () => {
    const { db } = await open();
    await load(db, csv({ licenseKey: 'WFC-SECR-ETKE-YTEX-T123' }));
    const { rows } = await sql<{ text: string }>`select direct_license::text as text from direct_license`.execute(db);
    assert.equal(rows.length, 1);
    assert.ok(!rows[0]?.text.includes('SECR') && !rows[0]?.text.includes(Buffer.from('SECR').toString('hex')));
  });

  test('loads nothing where one row is bad, and a dry run loads nothing at all', async () => {
    const { db } = await open();
    const report = await load(db, csv({}, { country: 'ZZ' }, {}));
    assert.deepEqual([report.loaded, report.added, report.faultCount, report.rows], [false, 2, 1, 3]);
    const dry = await load(db, csv({}, {}), { dryRun: true });
    assert.deepEqual([dry.loaded, dry.added, dry.faultCount], [false, 2, 0]);
    assert.equal(await count(db), 0);
    const history = await db.transaction().execute((tx) => historyOf(tx, vendorId, 'books'));
    assert.equal(history.length, 0);
  });

  test('what went through is kept with who and what, and the same call again is not done again', async () => {
    const { db } = await open();
    const once = { importId: licenseIdOf(keyDigest('an import')), fingerprint: 'of the first file' };
    const steps: number[] = [];
    const first = await load(db, csv({}, {}), {
      once,
      actor: 'operator:jane',
      onProgress: ({ rows }) => steps.push(rows),
    });
    assert.deepEqual([first.importId, first.added, steps.at(-1)], [once.importId, 2, 2]);
    // Since then the books changed: what the call answered once is what it answers again.
    await load(db, csv({ editors: '250' }), { update: true });
    assert.deepEqual(await load(db, csv({}, {}), { once }), first);
    const [license] = await db.transaction().execute((tx) => findByIds(tx, vendorId, [idOf(0)]));
    assert.equal(license?.users, 250);
    await assert.rejects(
      load(db, csv({}, {}, {}), { once: { ...once, fingerprint: 'of another' } }),
      /used for another file/,
    );
    assert.equal(await count(db), 2);

    const { imports } = await listImports(db, vendorId, { limit: 10 });
    const who = imports.map(({ importedBy, report }) => [importedBy, report.added, report.updated] as const);
    assert.deepEqual(
      who.toSorted((a, b) => a[0].localeCompare(b[0])),
      [
        ['operator:jane', 2, 0],
        ['test', 0, 1],
      ],
    );
    const [page] = (await listImports(db, vendorId, { limit: 1 })).imports;
    const rest = await listImports(db, vendorId, { limit: 1, after: page?.importId });
    assert.equal(rest.imports.length, 1);
    assert.notEqual(rest.imports[0]?.importId, page?.importId);
    assert.equal(rest.next, null);
    assert.deepEqual((await findImport(db, vendorId, once.importId))?.report, first);
    const refused = await load(db, csv({ country: 'ZZ' }), { once: { ...once, importId: idOf(9) } });
    assert.deepEqual([refused.importId, await findImport(db, vendorId, idOf(9))], [null, null]);
  });

  test('a row with other content names the fields that differ, and nothing is loaded', async () => {
    const { db } = await open();
    await load(db, csv({}, {}));
    const text = csv({}, { editors: '250', addressLine1: 'Elsewhere 1', holderEmail: '' }, {});
    const report = await load(db, text);
    const fields = ['editors', 'holderEmail', 'addressLine1'];
    const changes = [
      { field: 'editors', was: '100', now: '250' },
      { field: 'holderEmail', was: 'jane@customer.example', now: null },
      { field: 'addressLine1', was: '1 Main Street', now: 'Elsewhere 1' },
    ];
    assert.deepEqual(report.differing, [{ line: 3, fields, changes }]);
    assert.deepEqual([report.loaded, report.added, report.unchanged, report.faultCount], [false, 1, 1, 1]);
    assert.deepEqual([report.faults[0]?.code, report.faults[0]?.line], ['BOOKS_DIFFERS', 3]);
    assert.equal(await count(db), 2);

    const updated = await load(db, text, { update: true });
    assert.deepEqual([updated.loaded, updated.added, updated.updated, updated.unchanged], [true, 1, 1, 1]);
    const [license] = await db.transaction().execute((tx) => findByIds(tx, vendorId, [idOf(1)]));
    assert.deepEqual([license?.users, license?.holderEmail, license?.address.lines], [250, null, ['Elsewhere 1']]);
    assert.equal((await load(db, text)).unchanged, 3);
  });

  test('what has moved never changes, not even by an update', async () => {
    const { db } = await open();
    await load(db, csv({}, {}));
    await db.transaction().execute((tx) => markMoved(tx, vendorId, [moveOf(0)]));
    assert.equal((await load(db, csv({}, {}))).unchanged, 2);
    const report = await load(db, csv({ editors: '250' }, { editors: '250' }), { update: true });
    assert.deepEqual([report.loaded, report.faultCount, report.faults[0]?.line], [false, 1, 2]);
    assert.match(report.faults[0]?.message ?? '', /has moved to the marketplace/);
    const licenses = await db.transaction().execute((tx) => findByIds(tx, vendorId, [idOf(0), idOf(1)]));
    assert.deepEqual(
      licenses.map((license) => license.users),
      [100, 100],
    );
  });

  test('a move is marked once, and an undo restores what the books say', async () => {
    const { db } = await open();
    await load(db, csv({}, { status: 'suspended' }, {}));
    const mark = () => db.transaction().execute((tx) => markMoved(tx, vendorId, [moveOf(0), moveOf(1)]));
    assert.deepEqual((await mark()).toSorted(), [idOf(0), idOf(1)].toSorted());
    assert.deepEqual(await mark(), []);
    const digests = [keyDigest(keyNumber(1)), keyDigest('unknown key')];
    const find = () => db.transaction().execute((tx) => findByDigests(tx, vendorId, digests));
    const [moved, ...others] = await find();
    assert.equal(others.length, 0);
    assert.equal(moved?.licenseId, idOf(1));
    assert.deepEqual(moved?.move, { at: context.now, transferId, sen: 'SEN-10001', honoredUntil: '2026-05-30' });
    assert.equal(moved?.maintenanceEnd, '2027-01-14');
    const undone = await db.transaction().execute((tx) => restore(tx, vendorId, [idOf(1), idOf(2)]));
    assert.deepEqual(undone, [idOf(1)]);
    const [restored] = await find();
    assert.deepEqual([restored?.move, restored?.status], [null, 'suspended']);
  });

  test('locks in the order of the ids, of this vendor alone', async () => {
    const { db } = await open();
    await load(db, csv({}, {}, {}));
    const ids = [2, 0, 1].map(idOf);
    const lock = (vendor: string) => db.transaction().execute((tx) => lockByIds(tx, vendor, ids));
    assert.deepEqual(
      (await lock(vendorId)).map((license) => license.licenseId),
      ids.toSorted(),
    );
    assert.deepEqual(await lock('another'), []);
  });

  test('two imports at once add each license once', async () => {
    const { db } = await open();
    const text = csv(...Array.from({ length: 50 }, () => ({})));
    const reports = await Promise.all([load(db, text), load(db, text), load(db, text)]);
    assert.deepEqual(
      reports.map((report) => report.added).toSorted((a, b) => a - b),
      [0, 0, 50],
    );
    assert.equal(await count(db), 50);
  });

  test('pages through the books, and searches them without taking % for more than a sign', async () => {
    const { db } = await open();
    await load(db, csv({ organization: 'A 100% B' }, {}, { holderName: 'Zoë Ångström' }, {}, {}));
    const first = await listLicenses(db, vendorId, { limit: 3 });
    assert.ok(first.next);
    const second = await listLicenses(db, vendorId, { limit: 3, after: first.next });
    assert.deepEqual([first.licenses.length, second.licenses.length, second.next], [3, 2, null]);
    const found = async (text: string) => (await listLicenses(db, vendorId, { text })).licenses.length;
    assert.deepEqual([await found('100%'), await found('zoë'), await found('%'), await found('nobody')], [1, 1, 0, 0]);
  });

  test('6,000 rows are loaded in batches, and the faults of as many bad rows are counted', async () => {
    const { db } = await open();
    const rows = Array.from({ length: 6_000 }, (_, n) => rowText({ licenseKey: keyNumber(n) }));
    const text = [header, ...rows, ''].join('\n');
    assert.equal((await load(db, text)).added, rows.length);
    const differing = await load(db, text.replaceAll(',100,', ',50,'));
    assert.deepEqual(
      [differing.loaded, differing.faultCount, differing.faults.length, differing.faults[0]?.line],
      [false, rows.length, limits.books_errors_shown, 2],
    );
  });

  test('the commands print what was done, and never a key', async () => {
    const { db } = await open();
    const lines: string[] = [];
    const command = { ...context, db, actor: 'test', print: (line: string) => lines.push(line) };
    assert.equal(await booksImport(command, exampleCsv, { dryRun: true }), 0);
    assert.match(lines.at(-1) ?? '', /rows, \d+ new, 0 unchanged\. Dry run: nothing was loaded\.$/);
    assert.equal(await booksImport(command, exampleCsv, { json: true }), 0);
    assert.equal(JSON.parse(lines.at(-1) ?? '').loaded, true);
    assert.equal(await booksList(command, { text: 'Example Customer' }), 0);
    assert.match(lines.at(-2) ?? '', /…VR6P .*active .*100 users .*2027-01-14 .*Example Customer Inc\./);
    assert.equal(await booksShow(command, 'WFC-7K3M-Q2XN-84TD-VR6P', {}), 0);
    assert.ok(lines.some((line) => /^Holder of record +Jane Smith </.test(line)));
    await assert.rejects(booksShow(command, 'WFC-NONE-NONE-NONE', {}), /The books have no such license/);
    await assert.rejects(booksImport(command, '/no/such.csv', {}), /There is no file/);
    await assert.rejects(booksList(command, { after: 'x' }), /--after takes the id/);
    assert.ok(!lines.join('\n').includes('7K3M'));
  });
});
