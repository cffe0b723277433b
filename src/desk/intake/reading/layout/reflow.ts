import { endsAddress } from '../words/countries.ts';
import { hasLegalForm } from '../words/organizations.ts';
import { beginsOther, sentenceEnds } from '../words/sentences.ts';
import { pointsTo } from './marks.ts';
import { bareRows, labelOf } from '../words/topics.ts';
import { hasBullet, isBlank, postscript, type Line } from '../words/text.ts';

/** No program breaks lines shorter, and none that breaks them leaves longer ones, but where something was put in later. */
const narrowest_chars = 50;
const widest_chars = 100;
/** So many filled lines for each that is longer. */
const filled_a_long_one = 3;
/** A line of prose; shorter ones are an address's, or end a paragraph. */
const least_words = 5;
/** Lines that a program filled; fewer may have become as long by chance. */
const least_filled = 2;
/** Programs break at 72 or more; a line that ends before that was ended by its writer. */
const usual_chars = 66;

const wordsIn = (text: string): number => text.trim().split(/\s+/u).length;
const firstWord = (text: string): string => /^\s*(\S*)/u.exec(text)?.[1] ?? '';
const eastern = /[\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]/u;
const placeOf = ({ depth, origin }: Line): string => `${depth} ${origin ?? ''}`;

/** `sure`: several lines are as long as that, and not one that may have become so by chance. */
type Width = { readonly chars: number; readonly sure: boolean };

/** The width that a program broke lines at, by the lines themselves; null where none did. */
function widthOf(lines: readonly Line[]): Width | null {
  const prose = lines.filter(({ text }) => wordsIn(text) >= least_words && !eastern.test(text));
  const lengths = prose.map(({ text }) => text.trimEnd().length);
  const width = Math.max(0, ...lengths.filter((length) => length <= widest_chars));
  const long = lengths.filter((length) => length > widest_chars).length;
  if (width < narrowest_chars) return null;
  const filled = lines.filter((line, index) => {
    const next = lines[index + 1];
    const fits = line.text.trimEnd().length <= width;
    return next !== undefined && fits && !isBlank(line) && !isBlank(next) && isFull(line, next, width);
  });
  if (filled.length < filled_a_long_one * long) return null;
  if (filled.length === 0 || (filled.length < least_filled && width < usual_chars)) return null;
  return { chars: width, sure: filled.length >= least_filled };
}

/** The next line's first word would not have fitted. */
const isFull = (line: Line, next: Line, width: number): boolean =>
  line.text.trimEnd().length + 1 + firstWord(next.text).length > width;

/** True where a program broke the lines; `lines` may be put together again already. */
export const wasBroken = (lines: readonly Line[]): boolean =>
  widthOf(lines.flatMap((line) => line.parts ?? [line])) !== null;

const columns = /\t|\S {3,}\S|\s\|\s|\.{4,}|_{4,}/u;
/** A piece of a license key, or of any other long code: what goes on with it is put together elsewhere. */
const isCode = (text: string): boolean => /^\s*[\w+/=-]{20,}\s*$/u.test(text) || /[A-Z0-9]{3,}-\s*$/u.test(text);

/** "Label: value", where the label is known or written like one. */
function beginsLabel(text: string): boolean {
  const label =
    /^\s*[*_]{0,2}([\p{L}][^:：*_=>→⇒]{0,60}?)\s*[*_]{0,2}(?:[:：=]|-{1,2}>|→|⇒)[*_]{0,2}(?:\s|$)/u.exec(text)?.[1] ??
    /^\s*\[([\p{L}][^[\]]{1,40})\]\s/u.exec(text)?.[1];
  if (label === undefined) return false;
  const known = labelOf(label);
  return known !== null ? known.strange <= 1 : wordsIn(label) <= 3;
}

/** True where `next` goes on with `line`, which a program broke at `width`. */
function goesOn(line: Line, next: Line, { chars, sure }: Width, rows: ReadonlySet<Line>): boolean {
  if (placeOf(line) !== placeOf(next) || isBlank(line) || isBlank(next)) return false;
  if (next.number !== line.number + 1 || !isFull(line, next, chars)) return false;
  if (!sure && !/^\s*[\p{Ll}\d(]/u.test(next.text) && !/,\s*$/u.test(line.text)) return false;
  if (wordsIn(line.text) < least_words && !/^\s{2,}/u.test(line.text)) return false;
  if (eastern.test(line.text.slice(-2)) || eastern.test(next.text.slice(0, 2))) return false;
  // "… for transferring the Wireframes for Jira / license:": the end of a sentence, and no label.
  const endsSentence = /^\s*\p{Ll}[^:：]*[:：]\s*$/u.test(next.text) && !/[.!?:;,]\s*$/u.test(line.text);
  if (hasBullet(next.text) || pointsTo(next.text) || postscript.test(next.text)) return false;
  if (beginsLabel(next.text) && !endsSentence) return false;
  if (columns.test(line.text) || columns.test(next.text) || isCode(line.text) || isCode(next.text)) return false;
  if (isFirmBelow(line.text, next.text)) return false;
  if (endsAddress(line.text) && beginsOther.test(next.text)) return false;
  if (rows.has(next) || (rows.has(line) && /^\s*\p{Lu}/u.test(next.text))) return false;
  return !/[:：]\s*$/u.test(line.text);
}

/** "Account: a@…, holder Ann Lee" and "Acme Tools Ltd, 1 Main Street" below it: a firm's name at the head of a line begins something else. */
const isFirmBelow = (text: string, below: string): boolean =>
  beginsLabel(text) &&
  labelOf(text.split(/[:：]/u)[0] ?? '')?.topic !== 'organization' &&
  /^\s*\p{Lu}\D* \D*(?:,|$)/u.test(below) &&
  hasLegalForm((/^[^,\d]*/u.exec(below)?.[0] ?? '').trim());

/**
 * The lines as they were written, where a mail program broke them: one line for each paragraph, item, or labelled
 * value. Each keeps the lines it is made of.
 */
export function reflowed(lines: readonly Line[]): Line[] {
  const widths = new Map<string, Width | null>();
  for (const place of new Set(lines.map(placeOf)))
    widths.set(place, widthOf(lines.filter((line) => placeOf(line) === place)));
  const rows = bareRows(lines);
  const result: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    const width = widths.get(placeOf(line));
    const open = result.at(-1);
    if (open && above && width && line.depth === 0 && goesOn(above, line, width, rows)) {
      // "Account: ann@…, held by / Ann Lee. We are Acme Ltd, …": under a label stands one sentence.
      const [end] = beginsLabel(open.text) ? sentenceEnds(line.text) : [];
      const text = `${open.text.trimEnd()} ${line.text.slice(0, end).trim()}`;
      result[result.length - 1] = { ...open, text, parts: [...(open.parts ?? [open]), line] };
      if (end !== undefined) result.push({ ...line, text: line.text.slice(end).trim(), parts: [line] });
    } else result.push(line);
  }
  return result;
}
