import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bookColumns, type BookColumn } from '../../src/contract/books.ts';
import { normalizeKey } from '../../src/contract/license.ts';
import { parseProfile } from '../../src/contract/profile-check.ts';

const folder = new URL('../../examples/sketchwell/', import.meta.url);
const parsed = parseProfile(readFileSync(new URL('profile.yaml', folder), 'utf8'), 'profile.yaml');
if (!parsed.ok) throw new Error('the example profile does not load');

export const profile = parsed.value;
export const exampleCsv = new URL('licenses.csv', folder).pathname;
export const keyDigest = (key: string): Uint8Array =>
  createHmac('sha256', 'a secret of the test').update(normalizeKey(key)).digest();

export const goodRow: Readonly<Record<BookColumn, string>> = {
  licenseKey: 'WFC-TEST-AAAA-BBBB-CC00',
  app: 'com.sketchwell.wireframes.confluence',
  editors: '100',
  type: 'COMMERCIAL',
  status: 'active',
  maintenanceStart: '2026-01-15',
  maintenanceEnd: '2027-01-14',
  holderName: 'Jane Smith',
  holderEmail: 'jane@customer.example',
  organization: 'Customer, Inc.',
  addressLine1: '1 Main Street',
  addressLine2: '',
  city: 'Springfield',
  region: '',
  postalCode: '12345',
  country: 'US',
  orderNumber: 'SW-1',
};

export const keyNumber = (n: number): string => `WFC-TEST-${n.toString(36).toUpperCase().padStart(10, '0')}`;

const cellText = (cell: string): string => (/[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const rowText = (row: Partial<Record<BookColumn, string>> = {}): string =>
  bookColumns.map((column) => cellText(row[column] ?? goodRow[column])).join(',');

export const header = bookColumns.join(',');

/** A CSV of good rows with these changes. */
export const csv = (...rows: readonly Partial<Record<BookColumn, string>>[]): string =>
  [header, ...rows.map((row, n) => rowText({ licenseKey: keyNumber(n), ...row })), ''].join('\n');
