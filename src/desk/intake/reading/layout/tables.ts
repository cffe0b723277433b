import type { Entry } from './entries.ts';
import { cellsOf, linesInCell } from './splits.ts';
import { labelOf, type Topic } from '../words/topics.ts';
import { isBlank, type Line } from '../words/text.ts';

type Row = { readonly line: Line; readonly cells: readonly string[] };

/** A table with a row of titles: what each column is about, and its rows of values. */
export type Table = {
  readonly head: Line;
  readonly titles: readonly { readonly text: string; readonly topic: Topic | null }[];
  readonly rows: readonly Row[];
};

const isRule = (text: string): boolean => /^[\s|:+=-]+$/u.test(text);
/** "key / account / family / given", "key · account · …": marks between blanks that divide a row's cells. */
const spaced = [' / ', ' // ', ' \\ ', ' · ', ' • ', ' – ', ' — ', ' - ', ' ~ ', ' :: '];
const least_spaced = 5;
const withoutQuoted = (text: string): string => text.replace(/"[^"]*"/gu, '""');

/** What divides the cells of a line of a file of values: "last_name;first_name;…", '"key","account",…'. */
function dividerOf(text: string): string | null {
  if (/[|\t]/u.test(text)) return null;
  const bare = withoutQuoted(text);
  const count = (mark: RegExp): number => bare.match(mark)?.length ?? 0;
  if (count(/;(?=\S)/gu) >= 3 || (count(/; /gu) >= 4 && !bare.includes(':'))) return ';';
  if (/^\s*""(?:, ?""){2,}\s*$/u.test(bare) || (count(/,(?=\S)/gu) >= 4 && !bare.includes(', '))) return ',';
  return bare.includes(';') ? null : (spaced.find((mark) => bare.split(mark).length >= least_spaced) ?? null);
}
export const isList = (text: string): boolean => dividerOf(text) !== null;
/** Cells between marks; what stands between quotation marks holds them too. */
const quotedCells = (text: string, mark: string): string[] =>
  [...text.matchAll(mark === ';' ? /(?:^|;) *("[^"]*"|[^;]*)/gu : /(?:^|,) *("[^"]*"|[^,]*)/gu)].map(([, cell = '']) =>
    cell.trim().replace(/^"|"$/gu, ''),
  );
/** "Key, Account, Surname, …": titles, and as many values below; elsewhere commas divide no cells. */
const commaCells = (text: string): string[] =>
  text.includes(', ') && text.length < 400 ? quotedCells(text.trim(), ',') : [];
function cellsIn(text: string): string[] {
  const mark = dividerOf(text);
  if (mark === null) return cellsOf(text);
  return mark.length === 1 ? quotedCells(text.trim(), mark) : text.split(mark).map((cell) => cell.trim());
}
const isRow = (line: Line): boolean =>
  line.depth === 0 && (line.text.includes('\t') || /\S\s*\|\s*\S/u.test(line.text) || isList(line.text));

const least_paired_rows = 2;

/** "Account | a@… | Holder | Ann Lee": rows of a form that has two labels side by side, each with its value behind it. */
export function pairedEntries(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = [];
  let rows: Row[] = [];
  const isPaired = ({ cells }: Row): boolean =>
    cells.length === 4 && [0, 2].every((at) => (labelOf(cells[at] ?? '')?.strange ?? 9) === 0);
  const close = (): void => {
    const paired = rows.filter(isPaired).length;
    if (paired >= least_paired_rows && paired * 2 >= rows.length)
      for (const { line, cells } of rows)
        for (let at = 0; at + 1 < cells.length; at += 2) {
          const [label = '', value = ''] = [cells[at], cells[at + 1]];
          const values = linesInCell(value);
          const topic = labelOf(label)?.topic ?? null;
          if (values.length > 0) entries.push({ topic, label, values, lines: [line], how: 'table' });
        }
    rows = [];
  };
  for (const line of lines) {
    if (isRow(line) && !isList(line.text)) rows.push({ line, cells: cellsIn(line.text) });
    else if (!isRule(line.text)) close();
  }
  close();
  return entries;
}

/** "first | last", "given | surname": beside each other among titles of a name. */
function titlesOf(cells: readonly string[]): { text: string; topic: Topic | null }[] {
  const topics = cells.map((text) => labelOf(text)?.topic ?? null);
  const partOf = (at: number): Topic | null => {
    const cell = topics[at] === null ? (cells[at] ?? '') : '';
    return isFirst.test(cell) ? 'firstName' : isLast.test(cell) ? 'lastName' : (topics[at] ?? null);
  };
  const isPart = (topic: Topic | null): boolean => topic !== null && ofName.has(topic);
  return cells.map((text, at) => {
    const part = partOf(at);
    const beside = [partOf(at - 1), partOf(at + 1)];
    // "key | … | code | town": the second code is a postal one.
    const again = part === 'key' && topics.indexOf('key') < at && [topics[at - 1], topics[at + 1]].some(isTown);
    return { text, topic: again ? 'postalCode' : topics[at] === null && !beside.some(isPart) ? null : part };
  });
}
const ofName: ReadonlySet<Topic> = new Set<Topic>(['firstName', 'lastName', 'name', 'bareName']);
const isTown = (topic: Topic | null | undefined): boolean => topic === 'city' || topic === 'street';
const isFirst = /^(?:first|given|vor|fore|christian)$/iu;
const isLast = /^(?:last|family|nach|sur)$/iu;

/** Tables whose first row names at least three things that are known. */
export function tablesIn(lines: readonly Line[]): Table[] {
  const tables: Table[] = [];
  let rows: Row[] = [];
  const close = (): void => {
    const [first, ...rest] = rows;
    rows = [];
    if (!first || rest.length === 0) return;
    const titles = titlesOf(first.cells);
    const known = titles.filter(({ topic }) => topic !== null).length;
    const filled = titles.filter(({ text }) => text !== '').length;
    if (known < 3 || known < filled - 1) return;
    const second = rest[0]?.cells.filter((cell) => labelOf(cell) !== null && !/[@\d]/u.test(cell)).length ?? 0;
    if (second * 2 > filled) return;
    tables.push({
      head: first.line,
      titles,
      rows: rest.filter((row) => row.cells.length >= 2 && row.cells.some((cell) => cell !== '')),
    });
  };
  for (const line of lines) {
    if (isBlank(line) || isRule(line.text)) continue;
    const spacedOut = line.depth === 0 && !isRow(line) ? commaCells(line.text) : [];
    const [head] = rows;
    if (isRow(line)) rows.push({ line, cells: cellsIn(line.text) });
    else if (head && spacedOut.length > 0 && spacedOut.length === head.cells.length)
      rows.push({ line, cells: spacedOut });
    else {
      close();
      if (spacedOut.length >= least_spaced && spacedOut.every((cell) => labelOf(cell)?.strange === 0))
        rows.push({ line, cells: spacedOut });
    }
  }
  close();
  return tables;
}

/** The cells of one row as entries under the titles. "Name" beside "First name" is the last name. */
export function entriesOfRow({ titles }: Table, { line, cells }: Row): Entry[] {
  const topics = titles.map(({ topic }) => topic);
  return titles.flatMap(({ text, topic }, column): Entry[] => {
    const value = cells[column] ?? '';
    if (topic === null || value === '') return [];
    const values = linesInCell(value);
    const meant =
      topic === 'bareName' && topics.includes('firstName')
        ? 'lastName'
        : topic === 'bareName' && topics.includes('lastName')
          ? 'firstName'
          : topic;
    return [{ topic: meant, label: text, values, lines: [line], how: 'table' }];
  });
}
