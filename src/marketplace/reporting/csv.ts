/** A spreadsheet takes a cell that begins like this for a formula. A sign before a digit is a number or a telephone. */
const formula = /^(?:[=@\t\r]|[+-](?![\d(]))/u;

/** A cell: quoted, and never a formula. */
function cellOf(value: string | number | undefined): string {
  const text = String(value ?? '');
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Rows as RFC 4180 writes them, each with its end of line. */
export const csvOf = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
