import type { Message } from '../../message/mime.ts';
import type { Segment } from '../../message/history/segments.ts';
import { fold, isBlank } from '../words/text.ts';

/** Every first quote inside a quoted mail, with nothing that says whose it is. */
function innerMails(all: readonly Segment[]): Segment[][] {
  const found: Segment[][] = [];
  let level: number | null = null;
  let above = '';
  let inner: Segment[] | null = null;
  for (const segment of all) {
    if (segment.part !== 'history') {
      if (!isBlank(segment)) [level, above, inner] = [null, '', null];
      continue;
    }
    level ??= segment.depth;
    if (segment.depth <= level) {
      [level, inner] = [segment.depth, null];
      if (!isBlank(segment)) above = segment.text;
    } else if (segment.depth > level + 1) continue;
    else if (inner) inner.push(segment);
    else if (!/[:：]\s*$/u.test(above)) found.push((inner = [segment]));
  }
  return found;
}

/** The words of the writer's name that a greeting or a farewell can have: no particles, no titles of one letter. */
const namesOf = (message: Message): string[] =>
  message.from.length === 1
    ? (message.from[0]?.name ?? '')
        .replace(/\([^()]*\)/gu, ' ')
        .split(/[\s,]+/u)
        .filter((word) => /^\p{Lu}[\p{L}'’-]+$|^\p{Lo}+$/u.test(word))
        .map((word) => fold(word))
    : [];

const names = (text: string, writer: readonly string[]): boolean => {
  const words = fold(text).split(/[^\p{L}'’-]+/u);
  return writer.some((name) => words.includes(name) || (/^\p{Lo}/u.test(name) && fold(text).includes(name)));
};

/** All of the name that ends the farewell is the writer's: "Ann Smith" is not Ann Lee. */
function isSignedBy(farewell: string, writer: readonly string[]): boolean {
  const name = farewell.split(/[,.!。]\s+/u).at(-1) ?? '';
  const words = name.split(/[^\p{L}'’-]+/u).filter((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word));
  return names(name, writer) && words.every((word) => writer.includes(fold(word)));
}

const greeting_chars = 60;
const greets = (lines: readonly Segment[], writer: readonly string[]): boolean =>
  lines
    .filter((line) => !isBlank(line))
    .slice(0, 2)
    .some(({ text }) => text.length <= greeting_chars && names(text, writer));

/** A last line of few words that are a name, or end with one after the last full stop. */
const farewellOf = (lines: readonly Segment[]): string | null => {
  const last = lines.findLast((line) => !isBlank(line))?.text.trim() ?? '';
  const tail = /^.*[.!。]\s+(?=\S)/u.exec(last)?.[0].length ?? 0;
  const said = /\p{Lu}\. \p{L}/u.test(last) ? last : last.slice(tail);
  return /^[^\d@:：]{2,40}$/u.test(said) ? said : null;
};

/**
 * The writer's own earlier mail inside the one that he answers: only where he signed it. Who wrote an unsigned one cannot
 * be seen, and one that greets him is not his.
 */
export function saidInside(message: Message, all: readonly Segment[]): Segment[][] {
  const writer = namesOf(message);
  if (writer.length === 0) return [];
  return innerMails(all).filter((lines) => {
    const farewell = farewellOf(lines);
    return farewell !== null && isSignedBy(farewell, writer) && !greets(lines, writer);
  });
}
