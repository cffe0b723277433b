/** Lines of text as they come out of HTML, with their quote marks. */
export type Row = readonly (readonly string[])[];

/** A cell of more lines than this holds text of its own, not a value. */
const longest_cell_lines = 12;
/** Divides the lines inside one cell, so that a row of a table stays one line. */
const cell_break = '\u2028';

const marks = (depth: number): string => '>'.repeat(Math.min(depth, 50));

export class Flow {
  readonly #lines: string[] = [];
  #current = '';
  /** A list's mark alone, to which the text that follows belongs. */
  #marked = false;
  #gap = false;
  #lastQuote = 0;
  quote = 0;

  text(value: string, keepsSpace: boolean, keepsLines: boolean): void {
    if (!keepsSpace && !keepsLines) return this.#inline(value.replace(/[ \t\r\n\f]+/gu, ' '), false);
    const lines = value.split('\n');
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.break();
      this.#inline(keepsSpace ? line : line.replace(/[ \t\r\n\f]+/gu, ' '), keepsSpace);
    }
  }

  #inline(value: string, keepsSpace: boolean): void {
    const joined =
      !keepsSpace && (this.#current === '' || /[ \t]$/u.test(this.#current)) ? value.replace(/^ /u, '') : value;
    if (joined === '') return;
    this.#current += joined;
    this.#marked &&= joined.trim() === '';
  }

  /** Ends the line, also where nothing stands in it (`<br>`). */
  break(): void {
    this.#push(this.#current.trimEnd());
    this.#current = '';
    this.#marked = false;
  }

  /** Begins or ends a block; `gap`: an empty line stands before what comes next. */
  block(gap: boolean): void {
    // A paragraph in a list's item does not tear the mark from its text.
    if (this.#marked) return;
    if (this.#current.trim() !== '') this.break();
    // A paragraph that holds a hard blank alone is an empty line that somebody wrote.
    else if (this.#current.includes('\u00a0')) this.break();
    this.#current = '';
    this.#gap ||= gap;
  }

  item(mark: string): void {
    this.#marked = false;
    this.block(false);
    this.#current = `${mark} `;
    this.#marked = true;
  }

  #push(line: string): void {
    if (this.#gap && this.#lines.length > 0 && this.#lines.at(-1) !== '' && line !== '') {
      this.#lines.push(marks(Math.min(this.quote, this.#lastQuote)));
    }
    this.#gap = false;
    this.#lastQuote = this.quote;
    const mark = marks(this.quote);
    this.#lines.push(mark === '' ? line : line.startsWith('>') ? mark + line : `${mark} ${line}`.trimEnd());
  }

  /**
   * A table. A row with several filled cells is one line with tabs; one filled cell, or cells that hold whole texts (a
   * table that is only layout, or columns of lines), are paragraphs like any others.
   */
  rows(rows: readonly Row[]): void {
    const trimmed = rows.map((row) => row.map(withoutBlankEnds));
    const isData = trimmed.some((row) => row.filter((cell) => cell.length > 0).length > 1);
    for (const row of trimmed) {
      const filled = row.filter((cell) => cell.length > 0);
      const paired = pairedLines(row);
      if (filled.length > 1 && filled.every(isValue) && (paired.length > 1 || !filled.every(isColumn))) {
        for (const line of paired) this.#whole(line);
        continue;
      }
      const [only] = filled;
      const lead =
        isData && filled.length === 1 && only?.length === 1
          ? '\t'.repeat(row.findIndex((cell) => cell.length > 0))
          : '';
      for (const cell of filled) {
        this.block(filled.length > 1);
        for (const line of cell) this.#whole(lead + line);
      }
      if (filled.length > 1) this.block(true);
    }
  }

  #whole(line: string): void {
    this.block(false);
    this.#push(line);
  }

  /** The lines, when nothing more comes. */
  finish(): string[] {
    this.#marked = false;
    this.block(false);
    return this.#lines;
  }
}

/** No text of its own with quotes, nor a table in the table. */
const isValue = (cell: readonly string[]): boolean =>
  cell.length <= longest_cell_lines && !cell.some((line) => line.startsWith('>') || line.includes('\t'));

const least_column_lines = 3;
/** "Company / Acme Ltd / 1 Main Street / …": lines of their own, where what stands beside them has as many. */
const isColumn = (cell: readonly string[]): boolean =>
  cell.filter((line) => line.trim() !== '').length >= least_column_lines;

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

const joined = (cell: readonly string[]): string =>
  cell
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim())
    .join(cell_break);

/** Labels in one cell, one below the other, and their values in the next one: a line each. */
function pairedLines(row: Row): string[] {
  const [labels = [], ...others] = row;
  const column =
    others.length === 1 &&
    labels.length > 1 &&
    others[0]?.length === labels.length &&
    labels.every((line) => line.trimEnd().endsWith(':'));
  if (column) return labels.map((label, index) => `${label.trim()}\t${others[0]?.[index]?.trim() ?? ''}`);
  return [row.map(joined).join('\t').trimEnd()];
}
