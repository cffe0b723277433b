import { BookCells, type BookColumn, bookColumns } from '../../contract/books.ts';
import type { FaultCode } from '../../contract/codes.ts';
import { showUsers } from '../../contract/license.ts';
import type { Profile } from '../../contract/profile.ts';
import { nearest } from '../../kernel/nearest.ts';
import type { BookFacts } from './license.ts';
import type { CsvRecord } from './records.ts';

/** A number with its sign is no formula where a number belongs. */
const signedNumber = /^[+-]\d+$/u;
/** A base64 license key may begin with `+`; it has letters and digits only, so no spreadsheet runs it. */
const signedKey = /^\s*[+-][A-Za-z0-9+/_=\s-]{15,}$/u;
const control = /(?![\t\n\r])\p{Cc}/u;

/** What a spreadsheet would run when an operator opens the file (CSV injection). */
function isFormula(column: BookColumn, cell: string): boolean {
  if (!/^[\t\r]|^\s*[=+\-@]/u.test(cell)) return false;
  if (column === 'editors') return !signedNumber.test(cell.trim());
  return !(column === 'licenseKey' && signedKey.test(cell));
}

/** Takes a fault of the row: its code, its column, and a sentence that goes on from the column's name. */
export type FaultOf = (code: FaultCode, field: BookColumn | undefined, message: string) => void;

function textsOf(columns: readonly (BookColumn | null)[], cells: readonly string[], faultOf: FaultOf) {
  const texts: Partial<Record<BookColumn, string>> = {};
  let good = true;
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (column === null) continue;
    if (isFormula(column, cell)) {
      faultOf('BOOKS_FORMULA', column, `begins like a formula (= + - @, tab or return); write the plain text.`);
      good = false;
    } else if (control.test(cell)) {
      faultOf('BOOKS_ROW', column, 'has a control character; remove it.');
      good = false;
    }
    texts[column] = cell.trim();
  }
  return good ? texts : null;
}

function checkProfile(row: BookCells, profile: Profile, faultOf: FaultOf): boolean {
  const apps = profile.apps.map((app) => app.key);
  let good = true;
  if (!apps.includes(row.app)) {
    const near = nearest(row.app, apps);
    faultOf(
      'BOOKS_ROW',
      'app',
      `"${row.app.slice(0, 80)}" is no app of the profile; ${near ? `did you mean ${near}?` : `it has ${apps.join(', ')}.`}`,
    );
    good = false;
  }
  if (!profile.tiers.includes(row.editors)) {
    const tiers = profile.tiers.map((tier) => (tier === -1 ? 'unlimited' : String(tier))).join(', ');
    faultOf('BOOKS_ROW', 'editors', `${showUsers(row.editors)} is no tier of the profile; it has ${tiers}.`);
    good = false;
  }
  return good;
}

/** Year 0 is no date for PostgreSQL, and a license of the year 20226 is a slip of the keyboard. */
const [firstYear, lastYear] = ['1990', '2199'];

function checkDates(row: BookCells, faultOf: FaultOf): boolean {
  for (const column of ['maintenanceStart', 'maintenanceEnd'] as const) {
    const year = row[column].slice(0, 4);
    if (year < firstYear || year > lastYear) {
      faultOf('BOOKS_DATES', column, `${row[column]} is not between the years ${firstYear} and ${lastYear}.`);
      return false;
    }
  }
  if (row.maintenanceEnd >= row.maintenanceStart) return true;
  faultOf(
    'BOOKS_DATES',
    'maintenanceEnd',
    `${row.maintenanceEnd} is before the start, ${row.maintenanceStart}; it must be the same day or later.`,
  );
  return false;
}

const factsOf = (row: BookCells): BookFacts => ({
  appKey: row.app,
  users: row.editors,
  type: row.type,
  status: row.status,
  maintenanceStart: row.maintenanceStart,
  maintenanceEnd: row.maintenanceEnd,
  holderName: row.holderName,
  holderEmail: row.holderEmail,
  organization: row.organization,
  address: {
    lines: [row.addressLine1, row.addressLine2].filter((line) => line !== null),
    city: row.city,
    region: row.region,
    postalCode: row.postalCode,
    country: row.country,
  },
  orderNumber: row.orderNumber,
});

const sentence = (message: string): string => (/[.?]$/u.test(message) ? message : `${message}.`);

/** What a row says, or null where anything in it is wrong; each fault is told. A repeated key is the reader's to see. */
export function readRow(
  record: CsvRecord,
  columns: readonly (BookColumn | null)[],
  profile: Profile,
  faultOf: FaultOf,
): { key: string; facts: BookFacts; good: boolean } | null {
  if (!('cells' in record)) {
    faultOf('BOOKS_ROW', undefined, `The row ${record.problem}.`);
    return null;
  }
  if (record.cells.length !== columns.length) {
    const counts = `The row has ${record.cells.length} cells where the header has ${columns.length}`;
    faultOf('BOOKS_ROW', undefined, `${counts}; put a cell with a comma in quotation marks.`);
    return null;
  }
  const texts = textsOf(columns, record.cells, faultOf);
  if (texts === null) return null;
  const parsed = BookCells.safeParse(texts);
  if (!parsed.success) {
    // The first fault of a cell is the one to mend; what follows from it would only be noise.
    const told = new Set<unknown>();
    for (const { path, message } of parsed.error.issues) {
      const field = bookColumns.find((one) => one === path[0]);
      if (!told.has(field)) faultOf('BOOKS_ROW', field, sentence(message));
      told.add(field);
    }
    return null;
  }
  const good = [checkProfile(parsed.data, profile, faultOf), checkDates(parsed.data, faultOf)].every(Boolean);
  return { key: parsed.data.licenseKey, facts: factsOf(parsed.data), good };
}
