import type { Segment } from '../../message/history/segments.ts';
import { hasBullet, withoutBullet, type Line } from '../words/text.ts';
import { labelOf } from '../words/topics.ts';

const numbered = /^\s*\(?(\d{1,2})[.)]\s+\S/u;
const asksAtEnd = /[?？]["”»)*_\s]*(?:\([^()]*\)[.\s]*)?$/u;
const wrapped_lines = 3;
const least_questions = 3;

/** Where each question begins, and how many lines it has. */
type Questions = ReadonlyMap<number, number>;

/** Questions by their numbers, in order; a question may go on over some lines and ends with its mark. */
function byNumber(quoted: readonly Segment[]): Questions {
  const starts: number[] = [];
  for (const [index, { text }] of quoted.entries())
    if (Number(numbered.exec(text)?.[1] ?? 0) === starts.length + 1) starts.push(index);
  return new Map(
    starts.map((start, nth) => {
      const most = Math.min(wrapped_lines, (starts[nth + 1] ?? quoted.length) - start);
      let length = 1;
      while (length < most && goesOn(quoted[start + length - 1]?.text ?? '', quoted[start + length]?.text ?? ''))
        length += 1;
      return [start, length];
    }),
  );
}

/** A question that a program broke: its line is full and has no mark at its end, and small letters follow. */
const full_line_chars = 50;
const goesOn = (text: string, below: string): boolean =>
  !/[?.:？：]\s*$/u.test(text) &&
  (/^\s*\(?\p{Ll}/u.test(below) || /(?<!\p{L})(?:and|or|und|oder|et|ou|y|o|e|en|of)\s*$/iu.test(text)) &&
  text.trimEnd().length >= full_line_chars &&
  !/@|\d{4}-|-\w{4}-/u.test(below);

/**
 * Questions by their mark alone. Each begins a paragraph or an item, so that half of one is never taken for an answer;
 * none where one does not.
 */
function byMark(quoted: readonly Segment[]): Questions {
  const found = new Map<number, number>();
  let start = -1;
  for (const [index, { text }] of quoted.entries()) {
    const above = quoted[index - 1]?.text ?? '';
    if (text.trim() === '') start = -1;
    else if (above.trim() === '' || hasBullet(text)) start = index;
    if (!asksAtEnd.test(text)) continue;
    if (start < 0 || index - start >= wrapped_lines) return new Map();
    found.set(start, index - start + 1);
    start = -1;
  }
  return found;
}

const most_strange_words = 1;
const isLabel = (text: string): boolean => {
  const known = labelOf(withoutBullet(text));
  return known !== null && known.topic !== 'other' && known.strange <= most_strange_words;
};

/**
 * Questions and labels ("License key", "Name of the holder") that stand by turns with what answers them: what stands right
 * below one is its answer, whatever it looks like.
 */
function byTurns(quoted: readonly Segment[]): Questions {
  const found = new Map<number, number>();
  let asked = false;
  for (const [index, { text }] of quoted.entries()) {
    if (text.trim() === '') continue;
    const asks: boolean = !asked && (asksAtEnd.test(text) || isLabel(text));
    if (asks) found.set(index, 1);
    asked = asks;
  }
  return found;
}

/** How many empty lines stand between a question and its answer; null where the next question follows. */
function gapBelow(quoted: readonly Segment[], from: number, questions: Questions): number | null {
  let at = from;
  while (at < quoted.length && quoted[at]?.text.trim() === '') at += 1;
  return at >= quoted.length || questions.has(at) ? null : at - from;
}

/**
 * Answers under the questions of a mail that is quoted without marks, where the writer says that they stand there. What
 * follows the last question is its answer up to the next empty line: behind that the questioner says goodbye.
 */
export function answersUnder(quoted: readonly Segment[]): Line[] {
  const ways = [byNumber(quoted), byMark(quoted), byTurns(quoted)];
  const questions = ways.find((one) => one.size >= least_questions);
  if (!questions) return [];
  const [first = 0] = questions.keys();
  const last = [...questions.keys()].at(-1) ?? 0;
  const gaps = [...questions].map(([start, length]) => gapBelow(quoted, start + length, questions));
  const open = gaps.slice(0, -1);
  // Where they stand right below their questions, what stands below the last one and an empty line is none.
  const unanswered = (gaps.at(-1) ?? 0) > Math.max(0, ...open.filter((gap) => gap !== null));
  if (open.filter((gap) => gap === null).length > 1) return [];
  let asking = 0;
  let answered = unanswered;
  let over = false;
  return quoted.slice(first).flatMap(({ number, text }, at): Line[] => {
    const index = first + at;
    asking = questions.get(index) ?? asking - 1;
    const question = asking > 0;
    const blank = text.trim() === '';
    if (index > last && !question) over ||= blank && answered;
    if (index > last && !question) answered ||= !blank;
    return over ? [] : [{ number, text, depth: question ? 1 : 0 }];
  });
}
