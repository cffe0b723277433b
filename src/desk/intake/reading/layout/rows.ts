import { labelOf } from '../words/topics.ts';
import { isBlank, type Line, escaped } from '../words/text.ts';
import { titlesOf } from './tables.ts';

/** What people and programs put between the cells of a row; a narrow mark stands behind the wider one that has it. */
const marks = ['|', ';', '\\', '~', '^', '#', '·', '•', '::', ' // ', ' / ', '/', ' – ', ' — ', ' - ', ','];
const least_cells = 5;
const most_cells = 24;
const longest_row_chars = 600;
/** A mail program breaks a long row once or twice. */
const most_lines = 4;

const cell = new Map(
  marks.map((mark) => [mark, new RegExp(`(?:^|${escaped(mark)}) *("[^"]*"|[^${escaped(mark)}]*)`, 'gu')]),
);

/** The cells between the marks; between quotation marks, a mark is a letter. */
function cellsOf(text: string, mark: string): string[] {
  const row = text.trim();
  const bare = row.endsWith(mark) && mark.length === 1 ? row.slice(0, -1).trimEnd() : row;
  const inner = mark === '|' && bare.startsWith('|') ? bare.slice(1) : bare;
  const pattern = mark.length === 1 ? cell.get(mark) : undefined;
  const cells = pattern ? [...inner.trim().matchAll(pattern)].map(([, one = '']) => one) : inner.split(mark);
  return cells.map((one) => one.trim().replace(/^"(.*)"$/u, '$1'));
}

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;

/** All cells but one at most are labels that the reader knows, none is empty. */
function areTitles(cells: readonly string[]): boolean {
  if (cells.length < least_cells || cells.length > most_cells) return false;
  if (cells.some((one) => one === '' || one.length > 40 || /[@:]|\d{2}/u.test(one))) return false;
  // Most lines that have marks have no titles: two of the first three tell.
  if (cells.slice(0, 3).filter((one) => labelOf(one) !== null).length < 2) return false;
  const known = titlesOf(cells).filter(({ text, topic }) => topic !== null && (labelOf(text)?.strange ?? 0) <= 1);
  return known.length >= cells.length - 1;
}

type Found = { readonly text: string; readonly cells: readonly string[]; readonly size: number };

const joined = (lines: readonly Line[]): string => lines.map(({ text }) => text.trim()).join(' ');
const isPart = (line: Line | undefined): line is Line => line !== undefined && line.depth === 0 && !isBlank(line);

/** The titles that begin with this line, over as many lines as they take. */
function titlesAt(lines: readonly Line[], at: number, mark: string): Found | null {
  let found: Found | null = null;
  for (let size = 1; size < most_lines && isPart(lines[at + size - 1]); size += 1) {
    const text = joined(lines.slice(at, at + size));
    if (text.length > longest_row_chars) break;
    const cells = cellsOf(text, mark);
    if (areTitles(cells)) found = { text, cells, size };
    else if (found) break;
  }
  return found;
}

/** The mark that divides the titles which begin with this line, and the titles. */
function titledAt(lines: readonly Line[], at: number, { text }: Line): { mark: string; titles: Found } | null {
  for (const mark of marks) {
    const titles = countOf(text, mark) >= least_cells - 1 ? titlesAt(lines, at, mark) : null;
    if (titles !== null) return { mark, titles };
  }
  return null;
}

/** The row of as many cells that begins with this line. */
function rowAt(lines: readonly Line[], at: number, mark: string, count: number): Found | null {
  for (let size = 1; size <= most_lines && isPart(lines[at + size - 1]); size += 1) {
    const text = joined(lines.slice(at, at + size));
    const cells = cellsOf(text, mark);
    if (cells.length > count || text.length > longest_row_chars) return null;
    // "… | town |" and below it the last cells
    if (cells.length === count && !(size < most_lines && text.endsWith(mark) && !text.startsWith(mark)))
      return { text, cells, size };
  }
  return null;
}

const isRule = (line: Line | undefined): boolean => line !== undefined && /^[\s|:+=;,-]*$/u.test(line.text);

/**
 * "key;account;name;…" above "WFC-…;a@…;Lee;…": rows of values under titles, whichever mark divides them and over however
 * many lines a program broke them, are each one line whose cells tabs divide.
 */
export function withRows(lines: readonly Line[]): Line[] {
  const result = [...lines];
  const write = (at: number, { cells, size }: Found): void => {
    const [first, ...rest] = result.slice(at, at + size);
    if (first) result[at] = { ...first, text: cells.join('\t') };
    for (const [index, line] of rest.entries()) result[at + 1 + index] = { ...line, text: '' };
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!isPart(line) || line.text.includes('\t') || line.text.length > longest_row_chars) continue;
    const headed = titledAt(lines, at, line);
    if (headed === null) continue;
    const { mark, titles } = headed;
    const rows: { readonly at: number; readonly row: Found }[] = [];
    let next = at + titles.size;
    for (;;) {
      while (next < lines.length && isRule(lines[next]) && lines[next]?.depth === 0) next += 1;
      const row = rowAt(lines, next, mark, titles.cells.length);
      if (!row) break;
      rows.push({ at: next, row });
      next += row.size;
    }
    if (rows.length === 0) continue;
    write(at, titles);
    for (const one of rows) write(one.at, one.row);
    at = next - 1;
  }
  return result;
}
