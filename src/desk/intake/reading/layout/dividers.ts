import { hasLegalForm } from '../words/organizations.ts';
import { labelOf, type Topic } from '../words/topics.ts';
import { isBlank, type Line } from '../words/text.ts';

/** What people put between a label and its value where others put a colon. */
const dividers = [';', ',', '/', '//', '|', '~', '>', '>>', '->', '=>', '--', '*'] as const;
/** Nothing but a blank is the last that is tried. */
type Divider = (typeof dividers)[number] | ' ';

const escaped = (divider: Divider): string => divider.replaceAll(/[/|*]/gu, String.raw`\$&`);
/** The first place of a divider that is not part of a longer one, with what stands before and behind it. */
const patterns = new Map(
  dividers.map((divider): [Divider, RegExp] => [
    divider,
    new RegExp(`^\\s*([^:：;]{2,60}?)\\s*(?<![/>|~=*-])${escaped(divider)}(?![/>|~=*-])\\s*(\\S.*)$`, 'u'),
  ]),
);

const least_rows = 4;
const least_topics = 3;
const most_label_words = 6;

type Cut = { readonly label: string; readonly value: string; readonly topic: Topic | null };

/** "| Company | Acme Ltd |": a row of a table with a frame. */
const isFramed = (text: string): boolean => /^\s*\||\|\s*$/u.test(text);
/** "Företag / company: Acme AB": in two languages, and behind both of them stands a colon. */
const hasColon = (value: string): boolean => /^[\p{L} ]{2,25}[:：]/u.test(value);

const most_blank_label_words = 3;
/** What follows a word in a sentence, and no value: "account is …", "company that …". */
const goesOn = /^(?:[-–—:=;,.?]|\p{Ll}{1,4}\s)/u;

/** Not "Via Volta 70", where the label's word is a part of the street. */
const ofRows: ReadonlySet<Topic> = new Set<Topic>([
  'key',
  'account',
  'name',
  'firstName',
  'lastName',
  'organization',
  'address',
  'country',
  'expert',
]);
/** "COMPANY Acme Ltd": the longest label that the line begins with, where all of its words are known. */
function cutAtBlank(text: string): Cut | null {
  const words = text.trim().split(/\s+/u);
  for (let length = Math.min(most_blank_label_words, words.length - 1); length > 0; length -= 1) {
    const [label, value] = [words.slice(0, length).join(' '), words.slice(length).join(' ')];
    const known = labelOf(label);
    if (known?.strange === 0 && ofRows.has(known.topic) && !/\d/u.test(label) && !goesOn.test(value))
      return { label, value, topic: known.topic };
  }
  return null;
}

function cutAt(text: string, divider: Divider): Cut | null {
  if (divider === ' ') return cutAtBlank(text);
  const [, label, value] = isFramed(text) ? [] : (patterns.get(divider)?.exec(text) ?? []);
  if (label === undefined || value === undefined || hasColon(value)) return null;
  const known = labelOf(label);
  if (known === null && label.split(/\s+/u).length > most_label_words) return null;
  return { label, value, topic: known?.strange === 0 && known.words <= most_label_words ? known.topic : null };
}

const others = /[:：=\t|]|\.{3}|_{3}|\S {3,}\S/u;
const most_dashes = 1;
/** Labels that end in a colon, a column, or a dash: what begins a line there may be the value's own first word. */
const isDividedOtherwise = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => others.test(text)) ||
  lines.filter(({ text }) => /\s[-–—>]+\s/u.test(text)).length > most_dashes;

/** How the lines of a paragraph are divided, where most of them have a known label before the same divider. */
function dividerOf(lines: readonly Line[]): Divider | null {
  if (lines.length < least_rows) return null;
  const tried = isDividedOtherwise(lines) ? dividers : ([...dividers, ' '] as const);
  for (const divider of tried) {
    const cuts = lines.map(({ text }) => cutAt(text, divider)).filter((cut) => cut !== null);
    const known = cuts.filter(({ topic }) => topic !== null);
    const topics = new Set(known.map(({ topic }) => topic));
    if (divider === ' ' && !(topics.has('key') && topics.has('account'))) continue;
    if (known.length >= least_rows && topics.size >= least_topics && known.length * 2 > lines.length) return divider;
  }
  return null;
}

const most_column_words = 4;
const least_columns = 3;
/** "Outfit      Acme Ltd, 5 Church Street": a word or a few, and far behind them what stands in a column. */
const columnAt = (text: string): { label: string; value: string; at: number } | null => {
  const [, before = '', label = '', gap = '', value = ''] =
    /^(\s*)(\p{L}[^:：@\d]{1,30}?)(\s{2,})(\S.*)$/u.exec(text) ?? [];
  const at = before.length + label.length + gap.length;
  return value === '' || label.split(' ').length > most_column_words ? null : { label, value, at };
};
const isWhere = /^(?:where|wo|où|dónde|onde|dove|waar|gdzie)$/iu;
/** A firm, or a place with its number: it says by itself what it is. */
const tellsItself = (value: string): boolean =>
  hasLegalForm(value.split(/,\s+(?=\S*\d|\p{Lu}\p{Ll}+ \d)/u)[0] ?? '') || /^.*\d.*, .*\p{L}/u.test(value);

/**
 * Labels with their values in a column: where most of them are known, the others are labels too, and what stands behind
 * them is read by itself.
 */
function inColumn(lines: readonly Line[]): Line[] {
  const rows = lines.map(({ text }) => columnAt(text));
  const known = rows.map((row) => (row === null ? null : labelOf(row.label)));
  const columns = rows.flatMap((row, index) => (row !== null && known[index]?.strange === 0 ? [row.at] : []));
  const [column] = columns;
  if (columns.length < least_columns || columns.some((at) => at !== column)) return [...lines];
  return lines.map((line, index) => {
    const row = rows[index];
    if (!row || row.at !== column || known[index] !== null) return line;
    if (isWhere.test(row.label)) return { ...line, text: `Address: ${row.value}` };
    return tellsItself(row.value) ? { ...line, text: ' '.repeat(row.at) + row.value } : line;
  });
}

/**
 * "country;Spain", "first name // Ann", "account -> a@…", "COMPANY Acme Ltd", one below the other: read as if a
 * colon stood there. Nothing changes where only some lines look so.
 */
export function withColons(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  let paragraph: Line[] = [];
  const close = (): void => {
    const divider = dividerOf(paragraph);
    for (const line of divider === null ? inColumn(paragraph) : paragraph) {
      const cut = divider === null ? null : cutAt(line.text, divider);
      result.push(cut ? { ...line, text: `${cut.label}: ${cut.value}` } : line);
    }
    paragraph = [];
  };
  for (const line of lines) {
    if (line.depth === 0 && !isBlank(line)) {
      paragraph.push(line);
      continue;
    }
    close();
    result.push(line);
  }
  close();
  return result;
}
