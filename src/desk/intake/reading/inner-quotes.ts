import type { Message } from '../message/mime.ts';
import type { Segment } from '../message/history/segments.ts';
import { quotedHeader } from '../message/history/header-names.ts';
import { fold } from './text.ts';

/** A mail that stands quoted inside another quoted one, with nothing that says whose it is. */
type Inner = { readonly outer: readonly Segment[]; readonly headers: readonly Segment[]; readonly lines: Segment[] };

const isBlank = ({ text }: Segment): boolean => text.trim() === '';

/** Every first quote inside a quoted mail, with the lines of that mail above it. */
function innerMails(all: readonly Segment[]): Inner[] {
  const found: Inner[] = [];
  let outer: Segment[] = [];
  let headers: Segment[] = [];
  let inner: Inner | null = null;
  let above: Segment | null = null;
  for (const segment of all) {
    if (segment.part !== 'history') {
      if (isBlank(segment)) continue;
      if (above?.part !== 'quoted-header' || segment.part !== 'quoted-header') [headers, outer, inner] = [[], [], null];
      if (segment.part === 'quoted-header') headers.push(segment);
      above = segment;
      continue;
    }
    const level = outer[0]?.depth ?? segment.depth;
    if (segment.depth <= level) {
      if (segment.depth < level || inner) [outer, inner] = [[], null];
      outer.push(segment);
    } else if (inner) {
      if (segment.depth === level + 1) inner.lines.push(segment);
    } else if (
      segment.depth === level + 1 &&
      !/[:：]\s*$/u.test(outer.findLast((line) => !isBlank(line))?.text ?? '')
    ) {
      inner = { outer, headers, lines: [segment] };
      found.push(inner);
    }
    if (!isBlank(segment)) above = segment;
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

const greeting_chars = 60;
const greets = (lines: readonly Segment[], writer: readonly string[]): boolean =>
  lines
    .filter((line) => !isBlank(line))
    .slice(0, 2)
    .some(({ text }) => text.length <= greeting_chars && names(text, writer));

/** The one whom a mail's header names as its receiver is the writer. */
const isSentTo = (headers: readonly Segment[], writer: readonly string[]): boolean =>
  headers.some(({ text }) => quotedHeader(text) === 'to' && names(text, writer) && !/[;,].*[;,@]/u.test(text));

/** A last line of few words that are a name, or end with one after the last full stop. */
const farewellOf = (lines: readonly Segment[]): string | null => {
  const last = lines.findLast((line) => !isBlank(line))?.text.trim() ?? '';
  const tail = /^.*[.!。]\s+(?=\S)/u.exec(last)?.[0].length ?? 0;
  const said = /\p{Lu}\. \p{L}/u.test(last) ? last : last.slice(tail);
  return /^[^\d@:：]{2,40}$/u.test(said) ? said : null;
};

/**
 * The writer's own earlier mail inside the one that he answers: a mail to him quotes what it answers. It is his where he
 * signed it, or where the mail around it goes to him and nobody else signed it; never where it greets him.
 */
export function saidInside(message: Message, all: readonly Segment[]): Segment[][] {
  const writer = namesOf(message);
  if (writer.length === 0) return [];
  return innerMails(all).flatMap(({ outer, headers, lines }): Segment[][] => {
    if (greets(lines, writer)) return [];
    const farewell = farewellOf(lines);
    const signed = farewell !== null && names(farewell, writer);
    const toWriter = greets(outer, writer) || isSentTo(headers, writer);
    return signed || (toWriter && farewell === null) ? [lines] : [];
  });
}
