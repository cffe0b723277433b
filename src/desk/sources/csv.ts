import { type BookColumn, bookColumns } from '../../contract/books.ts';
import type { Fault } from '../../contract/codes.ts';
import type { Profile } from '../../contract/profile.ts';
import * as limits from '../../kernel/limits.ts';
import { readHeader } from './header.ts';
import type { BookFacts } from './license.ts';
import { type CsvRecord, recordSplitter } from './records.ts';
import { type FaultOf, readRow } from './row.ts';
import { utf8Decoder } from './utf8.ts';

/** A good row: the key in clear (it goes no further than its digest), and what the books say. */
export type BookRow = { readonly line: number; readonly key: string; readonly facts: BookFacts };

export type BooksReader = {
  /** Takes the next bytes and gives the good rows that are whole by now. `last` with the final (or an empty) chunk. */
  push(bytes: Uint8Array, last: boolean): BookRow[];
  /** Of all rows so far, good or bad, without the header. */
  readonly rows: number;
  /** The first faults (limits.books_errors_shown), in the order of the file. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
  /** Nothing behind this point can be read (wrong encoding, wrong header, too large): stop. */
  readonly stopped: boolean;
};

/**
 * Reads the vendor's books as their bytes arrive. Pure: it keeps what it has seen and decides from that alone. No
 * fault's message holds a license key. `file` is what faults call the file.
 */
export function booksReader(profile: Profile, file: string): BooksReader {
  const decode = utf8Decoder();
  const split = recordSplitter();
  const faults: Fault[] = [];
  /** Where each key was first seen, so that a second one can name it. */
  const lines = new Map<string, number>();
  const state = { rows: 0, bytes: 0, faultCount: 0, stopped: false };
  let columns: readonly (BookColumn | null)[] | undefined;

  const add = (fault: Omit<Fault, 'file'>): void => {
    state.faultCount += 1;
    if (faults.length < limits.books_errors_shown) faults.push({ ...fault, file });
  };
  const stop = (fault: Omit<Fault, 'file'>): BookRow[] => {
    state.stopped = true;
    add(fault);
    return [];
  };

  const takeHeader = (record: CsvRecord): void => {
    const header =
      'cells' in record
        ? readHeader(record.cells, record.line)
        : {
            columns: [],
            faults: [{ code: 'BOOKS_HEADER', message: `The header ${record.problem}.`, line: record.line } as const],
          };
    columns = header.columns;
    header.faults.forEach(add);
    state.stopped ||= header.faults.length > 0;
  };

  const takeRow = (record: CsvRecord): BookRow | null => {
    const { line } = record;
    const faultOf: FaultOf = (code, field, message) =>
      add(field === undefined ? { code, line, message } : { code, line, field, message: `${field} ${message}` });
    const row = readRow(record, columns ?? [], profile, faultOf);
    if (row === null) return null;
    const first = lines.get(row.key);
    if (first !== undefined) {
      faultOf('BOOKS_DUPLICATE_KEY', 'licenseKey', `is the same as in line ${first}; a license is in the books once.`);
      return null;
    }
    lines.set(row.key, line);
    return row.good ? { line, key: row.key, facts: row.facts } : null;
  };

  return {
    push(bytes, last) {
      if (state.stopped) return [];
      if (state.bytes === 0 && isUtf16(bytes)) {
        return stop({ code: 'BOOKS_ENCODING', line: 1, message: 'The file is UTF-16; save it as "CSV UTF-8".' });
      }
      state.bytes += bytes.length;
      if (state.bytes > limits.books_bytes) {
        return stop({
          code: 'BOOKS_FILE_TOO_LARGE',
          message: `The file is larger than ${limits.books_bytes} bytes; split it and import the parts one after the other.`,
        });
      }
      const text = decode(bytes, last);
      if (typeof text !== 'string') {
        return stop({
          code: 'BOOKS_ENCODING',
          line: text.line,
          message: `Byte ${text.offset} (counted from 0) is not UTF-8; save the file as "CSV UTF-8".`,
        });
      }
      const rows: BookRow[] = [];
      for (const record of split(text, last)) {
        if (columns === undefined) takeHeader(record);
        else {
          state.rows += 1;
          if (state.rows > limits.books_rows) {
            return stop({
              code: 'BOOKS_FILE_TOO_LARGE',
              line: record.line,
              message: `The file has more than ${limits.books_rows} rows; split it and import the parts one after the other.`,
            });
          }
          const row = takeRow(record);
          if (row !== null) rows.push(row);
        }
        if (state.stopped) return [];
      }
      if (last && columns === undefined) {
        return stop({
          code: 'BOOKS_HEADER',
          line: 1,
          message: `The file is empty; it begins with the header ${bookColumns.join(',')}.`,
        });
      }
      return rows;
    },
    get rows() {
      return state.rows;
    },
    faults,
    get faultCount() {
      return state.faultCount;
    },
    get stopped() {
      return state.stopped;
    },
  };
}

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
