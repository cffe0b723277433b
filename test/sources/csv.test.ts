import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type BookColumn, bookColumns } from '../../src/contract/books.ts';
import type { FaultCode } from '../../src/contract/codes.ts';
import { booksReader } from '../../src/desk/sources/csv.ts';
import { recordSplitter } from '../../src/desk/sources/records.ts';
import * as limits from '../../src/kernel/limits.ts';
import { csv, exampleCsv, goodRow, header, keyNumber, profile, rowText } from './support.ts';

/** Reads a file in pieces of this many bytes. */
function read(source: string | Uint8Array, piece = Number.POSITIVE_INFINITY) {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const reader = booksReader(profile, 'books.csv');
  const rows = [];
  for (let at = 0; at < bytes.length; at += piece) rows.push(...reader.push(bytes.subarray(at, at + piece), false));
  rows.push(...reader.push(new Uint8Array(0), true));
  return { rows, faults: reader.faults, faultCount: reader.faultCount, count: reader.rows };
}

test('reads a good row into facts, whatever the order of the columns', () => {
  const columns = bookColumns.toReversed();
  const row = columns.map((column) => (column === 'organization' ? '"Customer, Inc."' : goodRow[column])).join(',');
  const { rows, faults } = read(`\ufeff${columns.join(',')}\r\n${row}\r\n`);
  assert.deepEqual(faults, []);
  assert.deepEqual(rows, [
    {
      line: 2,
      key: 'WFC-TEST-AAAA-BBBB-CC00',
      facts: {
        appKey: 'com.sketchwell.wireframes.confluence',
        users: 100,
        type: 'COMMERCIAL',
        status: 'active',
        maintenanceStart: '2026-01-15',
        maintenanceEnd: '2027-01-14',
        holderName: 'Jane Smith',
        holderEmail: 'jane@customer.example',
        organization: 'Customer, Inc.',
        address: { lines: ['1 Main Street'], city: 'Springfield', region: null, postalCode: '12345', country: 'US' },
        orderNumber: 'SW-1',
      },
    },
  ]);
});

const wrong: readonly [cells: Partial<Record<BookColumn, string>>, code: FaultCode, field: BookColumn, says: RegExp][] =
  [
    [{ licenseKey: '' }, 'BOOKS_ROW', 'licenseKey', /is empty/],
    [{ licenseKey: 'WFC-ü!?-1234-5678' }, 'BOOKS_ROW', 'licenseKey', /must be a license key/],
    [
      { app: 'com.sketchwell.wireframes.conflunce' },
      'BOOKS_ROW',
      'app',
      /did you mean com\.sketchwell\.wireframes\.confluence\?/,
    ],
    [{ editors: '75' }, 'BOOKS_ROW', 'editors', /75 users is no tier of the profile; it has 10, 25, .*unlimited/],
    [{ editors: 'many' }, 'BOOKS_ROW', 'editors', /"many" is not a number of editors/],
    [{ type: 'COMERCIAL' }, 'BOOKS_ROW', 'type', /did you mean COMMERCIAL\?/],
    [{ status: 'moved' }, 'BOOKS_ROW', 'status', /not one of active, suspended, revoked/],
    [{ maintenanceStart: '15.01.2026' }, 'BOOKS_ROW', 'maintenanceStart', /is not a day; write it as 2026-12-31/],
    [{ maintenanceEnd: '2026-02-30' }, 'BOOKS_ROW', 'maintenanceEnd', /is not a day/],
    [{ maintenanceEnd: '2026-01-14' }, 'BOOKS_DATES', 'maintenanceEnd', /is before the start, 2026-01-15/],
    [{ maintenanceStart: '0000-01-01' }, 'BOOKS_DATES', 'maintenanceStart', /not between the years 1990 and 2199/],
    [{ holderName: '' }, 'BOOKS_ROW', 'holderName', /is empty/],
    [{ holderEmail: 'jane(at)customer' }, 'BOOKS_ROW', 'holderEmail', /must be one e-mail address/],
    [{ organization: 'x'.repeat(501) }, 'BOOKS_ROW', 'organization', /at most 500/],
    [{ country: 'ZZ' }, 'BOOKS_ROW', 'country', /"ZZ" is not a country/],
    [{ country: 'DEU' }, 'BOOKS_ROW', 'country', /two-letter code, DE/],
    [{ country: 'UK' }, 'BOOKS_ROW', 'country', /two-letter code, GB/],
    [{ city: 'a\u0000b' }, 'BOOKS_ROW', 'city', /control character/],
    [{ organization: '=HYPERLINK("x")' }, 'BOOKS_FORMULA', 'organization', /begins like a formula/],
    [{ holderName: '@SUM(1)' }, 'BOOKS_FORMULA', 'holderName', /formula/],
    [{ holderName: ' +1+1' }, 'BOOKS_FORMULA', 'holderName', /formula/],
    [{ city: '\tBerlin' }, 'BOOKS_FORMULA', 'city', /formula/],
    [{ city: '\rBerlin' }, 'BOOKS_FORMULA', 'city', /formula/],
    [{ orderNumber: '-2' }, 'BOOKS_FORMULA', 'orderNumber', /formula/],
    [{ editors: '=1+1' }, 'BOOKS_FORMULA', 'editors', /formula/],
    [{ licenseKey: "+cmd|' /C calc'!A0" }, 'BOOKS_FORMULA', 'licenseKey', /formula/],
  ];

for (const [cells, code, field, says] of wrong) {
  test(`${code}: ${JSON.stringify(cells).slice(0, 60)}`, () => {
    const { rows, faults } = read(csv({}, cells, {}));
    assert.equal(rows.length, 2, 'the rows around the bad one are read');
    const [fault] = faults;
    assert.deepEqual(
      [faults.length, fault?.code, fault?.field, fault?.line, fault?.file],
      [1, code, field, 3, 'books.csv'],
    );
    assert.match(fault?.message ?? '', says);
  });
}

test('a number with a sign, unlimited, and a key of base64 that begins with + are no formulas', () => {
  const { rows, faults } = read(
    csv({ editors: '-1' }, { editors: 'Unlimited' }, { licenseKey: '+8zEFGHzUDM+/8+1moXSoC/pQQ==' }),
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(
    rows.map((row) => row.facts.users),
    [-1, -1, 100],
  );
});

test('a key that is there twice names the line of the first, and not the key', () => {
  const { faults } = read(csv({ licenseKey: keyNumber(7) }, {}, { licenseKey: ` ${keyNumber(7).replace('-', '- ')}` }));
  assert.deepEqual([faults.length, faults[0]?.code, faults[0]?.line], [1, 'BOOKS_DUPLICATE_KEY', 4]);
  assert.match(faults[0]?.message ?? '', /the same as in line 2/);
  assert.ok(!JSON.stringify(faults).includes(keyNumber(7)));
});

const headers: readonly [name: string, text: string, says: readonly RegExp[]][] = [
  ['empty file', '', [/is empty; it begins with the header licenseKey,app/]],
  ['semicolons', header.replaceAll(',', ';'), [/separated by semicolons; save the file with commas/]],
  ['missing', header.replace('region,', ''), [/The column region is missing/]],
  ['misspelled', header.replace('holderEmail', 'holder_mail'), [/no column "holder_mail"; name it holderEmail/]],
  ['twice', `${header},city`, [/column city is there twice/]],
  ['unknown', `${header},color`, [/no column "color"; remove it/]],
  ['no name', `${header},`, [/Column 18 has no name; remove it/]],
  ['no header', rowText(), [/The first line is no header, which has exactly these columns: licenseKey, app/]],
];

for (const [name, text, says] of headers) {
  test(`BOOKS_HEADER: ${name}`, () => {
    const { rows, faults } = read(`${text}\n${rowText()}\n`.replace(/^\n.*\n$/u, ''));
    assert.equal(rows.length, 0);
    assert.ok(faults.every((fault) => fault.code === 'BOOKS_HEADER' && fault.line === 1));
    for (const pattern of says)
      assert.ok(
        faults.some((fault) => pattern.test(fault.message)),
        JSON.stringify(faults),
      );
  });
}

test('BOOKS_ENCODING names byte and line, wherever the file is cut into pieces', () => {
  const before = new TextEncoder().encode(csv({ city: 'Zürich – 東京 🚀' }, {}));
  const latin1 = Uint8Array.from(Buffer.from(rowText({ city: 'Köln' }), 'latin1'));
  const offset = before.length + latin1.indexOf(0xf6);
  for (const piece of [1, 2, 3, 7, 64, 100_000]) {
    const { faults } = read(Buffer.concat([before, latin1]), piece);
    assert.deepEqual([faults.length, faults[0]?.code, faults[0]?.line], [1, 'BOOKS_ENCODING', 4]);
    assert.match(faults[0]?.message ?? '', new RegExp(`^Byte ${offset} `, 'u'));
  }
  const [utf16] = read(Buffer.from(`\ufeff${csv({})}`, 'utf16le')).faults;
  assert.match(utf16?.message ?? '', /UTF-16/);
  const [cut] = read(before.subarray(0, before.indexOf(0xf0) + 2)).faults;
  assert.deepEqual([cut?.code, cut?.line], ['BOOKS_ENCODING', 2]);
});

test('a stray quotation mark costs its own row and no other', () => {
  const text = `${header}\n${rowText({ licenseKey: keyNumber(1) })}\n${goodRow.licenseKey},5" disk${',x'.repeat(15)}\n${rowText({ licenseKey: keyNumber(2) })}\n`;
  const { rows, faults } = read(text);
  assert.deepEqual(
    rows.map((row) => row.line),
    [2, 4],
  );
  assert.deepEqual([faults.length, faults[0]?.line], [1, 3]);
});

test('a quotation mark that is never closed is told at its line, and later rows are still read', () => {
  const open = rowText({ licenseKey: keyNumber(1) })
    .replace('Jane', '"Jane')
    .replaceAll('"Customer, Inc."', 'Customer');
  const many = Array.from({ length: 400 }, (_, n) =>
    rowText({ licenseKey: keyNumber(n + 2), organization: 'Customer' }),
  );
  for (const rest of [many.slice(0, 3), many]) {
    const { rows, faults } = read([header, open, ...rest, ''].join('\n'), 4096);
    assert.equal(rows.length, rest.length);
    assert.deepEqual([faults.length, faults[0]?.code, faults[0]?.line], [1, 'BOOKS_ROW', 2]);
  }
});

test('a row with too few or too many cells says so', () => {
  const { faults } = read(`${header}\n${rowText()},extra\nshort,row\n`);
  assert.deepEqual(
    faults.map((fault) => fault.line),
    [2, 3],
  );
  assert.match(faults[0]?.message ?? '', /has 18 cells where the header has 17/);
});

test('counts all faults and keeps the first of them', () => {
  const rows = Array.from({ length: limits.books_errors_shown + 50 }, () => ({ country: 'ZZ' }));
  const { faults, faultCount, count } = read(csv(...rows));
  assert.deepEqual([faults.length, faultCount, count], [limits.books_errors_shown, rows.length, rows.length]);
});

test('the example books have no fault', () => {
  const { rows, faults } = read(readFileSync(exampleCsv), 1000);
  assert.deepEqual(faults, []);
  assert.ok(rows.length >= 300);
});

const anyCell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', '🚀', ' '), maxLength: 8 });

test('what was written as CSV is read the same, however it is cut', () => {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      (table, end, piece) => {
        const text = table.map((row) => row.map(quoted).join(',') + end).join('');
        const split = recordSplitter();
        const records = [];
        for (let at = 0; at < text.length; at += piece) records.push(...split(text.slice(at, at + piece), false));
        records.push(...split('', true));
        assert.deepEqual(
          records.map((record) => ('cells' in record ? record.cells : record.problem)),
          table,
        );
      },
    ),
  );
});

test('any text gives rows or faults, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.uint8Array({ maxLength: 60 }), (text, bytes) => {
      read(`${header}\n${text}`, 5);
      read(bytes, 3);
    }),
  );
});
