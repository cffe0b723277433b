import type { Entry } from './entries.ts';
import { cellsOf, linesInCell } from './splits.ts';
import { countryNamed } from '../words/countries.ts';
import { hasStreetWord } from '../places/street-words.ts';
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
/** "key / account / family / given": a row whose cells slashes divide. */
const isSlashed = (text: string): boolean => !/[|\t;]/u.test(text) && text.split(' / ').length >= least_slashed;
const least_slashed = 5;
/** "last_name;first_name;…": a line of a file of values. */
export const isList = (text: string): boolean =>
  isSlashed(text) || (!/[|\t]/u.test(text) && (text.match(/;(?=\S)/gu)?.length ?? 0) >= 3);
const cellsIn = (text: string): string[] =>
  isSlashed(text)
    ? text.split(' / ').map((cell) => cell.trim())
    : isList(text)
      ? [...text.matchAll(/(?:^|;)("[^"]*"|[^;]*)/gu)].map(([, cell = '']) => cell.trim().replace(/^"|"$/gu, ''))
      : cellsOf(text);
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
export function titlesOf(cells: readonly string[]): { text: string; topic: Topic | null }[] {
  const topics = cells.map((text) => labelOf(text)?.topic ?? null);
  const partOf = (at: number): Topic | null => {
    const cell = topics[at] === null ? (cells[at] ?? '') : '';
    // "Road", "Calle": of the street.
    if (/^\p{L}{3,}$/u.test(cell) && hasStreetWord(cell)) return 'street';
    return isFirst.test(cell) ? 'firstName' : isLast.test(cell) ? 'lastName' : (topics[at] ?? null);
  };
  const isPart = (topic: Topic | null): boolean => topic !== null && ofName.has(topic);
  return cells.map((text, at) => {
    const part = partOf(at);
    const beside = [partOf(at - 1), partOf(at + 1)];
    // "key | … | code | town": the second code is a postal one.
    const again = part === 'key' && topics.indexOf('key') < at && [topics[at - 1], topics[at + 1]].some(isTown);
    return {
      text,
      topic: again ? 'postalCode' : topics[at] === null && part !== 'street' && !beside.some(isPart) ? null : part,
    };
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
    if (isRow(line)) rows.push({ line, cells: cellsIn(line.text) });
    else close();
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
          : // "State": a country has the name too.
            topic === 'region' && !topics.includes('country') && countryNamed(value) !== null
            ? 'country'
            : topic;
    return [{ topic: meant, label: text, values, lines: [line], how: 'table' }];
  });
}
