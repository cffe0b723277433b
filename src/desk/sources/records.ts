import * as limits from '../../kernel/limits.ts';

/** One record of a CSV (RFC 4180), or why it is none. `line` is where it begins, counted from 1. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: string };

type Scan =
  | { readonly kind: 'cells'; readonly cells: string[]; readonly end: number }
  | { readonly kind: 'problem'; readonly problem: string }
  /** The text ends inside the record. */
  | { readonly kind: 'open' };

const OPEN_QUOTE =
  'has a quotation mark that is opened and never closed; close it, or double a mark inside a cell ("")';
const STRAY_QUOTE =
  'has a quotation mark inside a cell; put the whole cell in quotation marks and double the inner one ("")';
const TOO_LONG = `begins a row of more than ${limits.csv_row_chars} characters; is a quotation mark never closed?`;

/** The index behind the closing mark of the quoted cell that begins at `from`, or -1 where the text ends before. */
function closingQuote(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return -1;
    if (text[quote + 1] !== '"') return quote + 1;
    at = quote + 2;
  }
}

/** Reads one record that has a quotation mark somewhere. `last`: no more text will come. */
function scanQuoted(text: string, start: number, last: boolean): Scan {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const quoted = text[at] === '"';
    let end = at;
    if (quoted) {
      end = closingQuote(text, at);
      // A mark at the very end of what has arrived may be the first of two.
      if (end === -1 || (end === text.length && !last)) return { kind: 'open' };
      cells.push(text.slice(at + 1, end - 1).replaceAll('""', '"'));
    } else {
      while (end < text.length && text[end] !== ',' && text[end] !== '\n') {
        if (text[end] === '"') return { kind: 'problem', problem: STRAY_QUOTE };
        end += 1;
      }
      if (end === text.length && !last) return { kind: 'open' };
      const cell = text.slice(at, end);
      cells.push(text[end] !== ',' && cell.endsWith('\r') ? cell.slice(0, -1) : cell);
    }
    if (quoted && text[end] === '\r' && (text[end + 1] === '\n' || end + 1 === text.length)) {
      if (end + 1 === text.length && !last) return { kind: 'open' };
      end += 1;
    }
    if (end >= text.length) return { kind: 'cells', cells, end };
    if (text[end] === '\n') return { kind: 'cells', cells, end: end + 1 };
    if (text[end] !== ',') return { kind: 'problem', problem: STRAY_QUOTE };
    at = end + 1;
  }
}

const newlines = (text: string): number => text.split('\n').length - 1;

/**
 * Splits text into records as it arrives, chunk by chunk. Written here and not taken from a package because each bad
 * row must be told with its line and the rows behind it must still be read: csv-parse, asked to go on after an error,
 * lost every row behind the first stray quotation mark.
 *
 * A record that goes wrong costs its first line; reading goes on with the next one.
 */
export function recordSplitter(): (chunk: string, last: boolean) => CsvRecord[] {
  let rest = '';
  let line = 1;

  return (chunk, last) => {
    const text = rest + chunk;
    const records: CsvRecord[] = [];
    let at = 0;
    const skipLine = (problem: string): boolean => {
      records.push({ line, problem });
      const newline = text.indexOf('\n', at);
      at = newline === -1 ? text.length : newline + 1;
      line += 1;
      return newline !== -1;
    };

    while (at < text.length) {
      const newline = text.indexOf('\n', at);
      if (newline === -1 && !last && text.length - at <= limits.csv_row_chars) break;
      const end = newline === -1 ? text.length : newline;
      const plain = text.slice(at, end);
      if (plain.length > limits.csv_row_chars) {
        if (newline === -1 && !last) break;
        skipLine(TOO_LONG);
      } else if (!plain.includes('"')) {
        const row = plain.endsWith('\r') ? plain.slice(0, -1) : plain;
        if (row.trim() !== '') records.push({ line, cells: row.split(',') });
        at = newline === -1 ? text.length : newline + 1;
        line += 1;
      } else {
        const scan = scanQuoted(text, at, last);
        if (scan.kind === 'problem') skipLine(scan.problem);
        else if (scan.kind === 'open') {
          if (!last && text.length - at <= limits.csv_row_chars) break;
          skipLine(last ? OPEN_QUOTE : TOO_LONG);
        } else {
          records.push({ line, cells: scan.cells });
          line += newlines(text.slice(at, scan.end));
          at = scan.end;
        }
      }
    }
    rest = text.slice(at);
    return records;
  };
}
