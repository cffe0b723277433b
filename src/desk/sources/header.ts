import { type BookColumn, bookColumns } from '../../contract/books.ts';
import type { Fault } from '../../contract/codes.ts';
import { nearest } from '../../kernel/nearest.ts';

export type Header = {
  /** What stands at each place of a row; null where the header was wrong there. */
  readonly columns: readonly (BookColumn | null)[];
  readonly faults: readonly Omit<Fault, 'file'>[];
};

const show = (text: string): string => `"${text.slice(0, 40)}"`;

/** Reads the header: each of the columns once, in any order, and no other. */
export function readHeader(cells: readonly string[], line: number): Header {
  const fault = (message: string, field?: string): Omit<Fault, 'file'> => ({
    code: 'BOOKS_HEADER',
    message,
    line,
    ...(field === undefined ? {} : { field }),
  });
  const only = cells[0] ?? '';
  const other = cells.length === 1 ? ([';', '\t', '|'] as const).find((mark) => only.includes(mark)) : undefined;
  if (other !== undefined) {
    const name = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[other];
    return { columns: [], faults: [fault(`The columns are separated by ${name}; save the file with commas.`)] };
  }

  const names = cells.map((cell) => cell.trim());
  const missing = bookColumns.filter((column) => !names.includes(column));
  // A first row of data is not shown: it may hold a license key.
  if (missing.length === bookColumns.length && !names.some((name) => nearest(name, bookColumns) !== null)) {
    return {
      columns: [],
      faults: [fault(`The first line is no header, which has exactly these columns: ${bookColumns.join(', ')}.`)],
    };
  }
  const columns: (BookColumn | null)[] = [];
  const faults: Omit<Fault, 'file'>[] = [];
  const named = new Set<BookColumn>();
  for (const [index, name] of names.entries()) {
    const column = bookColumns.find((one) => one === name);
    columns.push(column ?? null);
    if (column === undefined) {
      const near = nearest(name, missing);
      const what = name === '' ? `Column ${index + 1} has no name` : `There is no column ${show(name)}`;
      if (near) named.add(near as BookColumn);
      faults.push(fault(near ? `${what}; name it ${near}.` : `${what}; remove it.`, name.slice(0, 40)));
    } else if (names.indexOf(name) < index) {
      faults.push(fault(`The column ${name} is there twice; keep one.`, name));
    }
  }
  const absent = missing.filter((column) => !named.has(column));
  if (absent.length > 0) {
    const they =
      absent.length === 1 ? `The column ${absent[0]} is missing` : `Columns are missing: ${absent.join(', ')}`;
    faults.push(fault(`${they}. The header has exactly these columns: ${bookColumns.join(', ')}.`, absent[0]));
  }
  return { columns, faults };
}
