import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nearest } from '../../src/kernel/nearest.ts';
import { type BookLicense, licenseIdOf, toLicenseForRules } from '../../src/desk/sources/license.ts';
import { day } from '../../src/kernel/day.ts';
import { exampleCsv, keyDigest } from './support.ts';

const license: BookLicense = {
  licenseId: licenseIdOf(keyDigest('WFC-1')),
  keyLast4: 'FC-1',
  appKey: 'com.sketchwell.wireframes.confluence',
  users: 10,
  type: 'COMMERCIAL',
  status: 'active',
  maintenanceStart: day('2026-01-01'),
  maintenanceEnd: day('2026-12-31'),
  holderName: 'Jane Smith',
  holderEmail: null,
  organization: 'Customer',
  address: { lines: [], city: null, region: null, postalCode: null, country: null },
  orderNumber: null,
  importedAt: new Date(0),
  move: null,
  holderReturned: false,
};

test('one key has one id, a UUID of version 8; another key has another', () => {
  const id = licenseIdOf(keyDigest('WFC-1A2B'));
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  assert.equal(licenseIdOf(keyDigest('WFC- 1A\n2B')), id);
  assert.notEqual(licenseIdOf(keyDigest('WFC-1A2C')), id);
});

test('a license that moved is moved to the rules, with its SEN; before that it is what the books say', () => {
  assert.deepEqual(
    [toLicenseForRules({ ...license, status: 'suspended' }).status, toLicenseForRules(license).sen],
    ['suspended', null],
  );
  const move = { at: new Date(0), transferId: 't', sen: 'SEN-10001', honoredUntil: day('2026-04-01') };
  const moved = toLicenseForRules({ ...license, move });
  assert.deepEqual([moved.status, moved.sen, moved.users], ['moved', 'SEN-10001', 10]);
});

test('the nearest word is suggested, and no word where none is near', () => {
  const words = ['licenseKey', 'holderEmail', 'city'];
  assert.deepEqual(
    ['license_key', 'LicenceKey', 'holderMail', 'ctiy', 'color', 'x', ''].map((word) => nearest(word, words)),
    ['licenseKey', 'licenseKey', 'holderEmail', 'city', null, null, null],
  );
});

test('the example books hold each license that the example requests speak of, and not the unknown one', () => {
  const text = readFileSync(exampleCsv, 'utf8');
  const requests = readFileSync(new URL('../../examples/requests/holders.json', import.meta.url), 'utf8');
  const { licenses } = JSON.parse(requests) as { licenses: { key: string; holderEmail: string; editors: number }[] };
  assert.ok(licenses.length >= 5);
  for (const { key, holderEmail, editors } of licenses) {
    const row = text.split('\n').find((line) => line.startsWith(`${key},`));
    assert.ok(row?.includes(`,${editors},`) && row.includes(`,${holderEmail},`), key);
  }
  assert.ok(!text.includes('WFC-1A1A-2B2B-3C3C-4D4D'));
});
