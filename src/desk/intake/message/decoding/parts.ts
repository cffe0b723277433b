import * as limits from '../../../../kernel/limits.ts';
import type { Header } from '../message.ts';
import { readHeaders, shownValue, structured, valuesOf } from './header.ts';

/**
 * One part of a mail (RFC 2046). `raw` is the whole mail as a string of bytes; the body stands in it from `start` to
 * `end`, still encoded for transfer, so that an attachment nobody reads costs nothing.
 */
export type Part = {
  readonly headers: readonly Header[];
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** Lower case; empty where none is named. */
  readonly encoding: string;
  readonly disposition: string;
  readonly name: string | null;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Part[];
};

/**
 * What is counted over a whole mail, with its inner mails. `notes` are each mail's own, as are the limits it is `over`:
 * what they kept from being read may be what matters, so that such a mail is not read by halves.
 */
export type Budget = {
  readonly count: { parts: number; lines: number; forwards: number };
  readonly notes: Set<string>;
  readonly over: Set<string>;
};

const describe = (headers: readonly Header[], fallback: string): Omit<Part, 'raw' | 'start' | 'end' | 'children'> => {
  const types = valuesOf(headers, 'content-type');
  const { value, parameters } = structured(types[0] ?? fallback);
  const disposition = structured(valuesOf(headers, 'content-disposition')[0] ?? '');
  const name = disposition.parameters.get('filename') ?? parameters.get('name') ?? null;
  return {
    headers,
    // What is no type is read as the default, as RFC 2045 5.2 asks.
    type: /^[a-z]+\/[^\s/]+$/u.test(value) ? value : value === 'text' ? 'text/plain' : fallback,
    parameters,
    encoding: structured(valuesOf(headers, 'content-transfer-encoding')[0] ?? '').value.replace(/[^\w-]/gu, ''),
    disposition: disposition.value,
    name: name === null ? null : shownValue(name).slice(0, 255) || null,
  };
};

type Piece = { readonly from: number; readonly to: number };
type Divided = { readonly list: readonly Piece[]; readonly closed: boolean };

/** The places of the lines `--boundary`, as far as they are not more than the limit. */
function pieces(raw: string, start: number, end: number, boundary: string, budget: Budget): Divided {
  const list: Piece[] = [];
  const mark = `\n--${boundary}`;
  let open = -1;
  // The line feed of the empty line above may be the one before the first boundary.
  for (
    let feed = raw.indexOf(mark, Math.max(0, start - 1));
    feed >= 0 && feed < end;
    feed = raw.indexOf(mark, feed + 1)
  ) {
    const at = feed + 1;
    budget.count.lines += 1;
    if (budget.count.lines > limits.message_boundary_lines) {
      budget.over.add(`The mail has more than ${limits.message_boundary_lines} lines that look like a boundary.`);
      break;
    }
    let after = feed + mark.length;
    const closing = raw.startsWith('--', after);
    if (closing) after += 2;
    const lineFeed = raw.indexOf('\n', after);
    const lineEnd = lineFeed < 0 || lineFeed >= end ? end : lineFeed;
    // Blanks may stand behind a boundary, nothing else: another boundary may begin with this one.
    if (lineEnd - after > 200 || raw.slice(after, lineEnd).trim() !== '') continue;
    if (open >= 0) list.push({ from: open, to: beforeLineEnd(raw, at) });
    open = -1;
    if (closing) return { list, closed: true };
    // One more than may be read, so that it is seen that they are too many.
    if (list.length > limits.message_parts) return { list, closed: true };
    open = Math.min(lineEnd + 1, end);
  }
  if (open >= 0) list.push({ from: open, to: end });
  return { list, closed: false };
}

/** The line end before a boundary belongs to the boundary. */
const beforeLineEnd = (raw: string, at: number): number => (raw[at - 2] === '\r' ? at - 2 : at - 1);

/** A boundary that is nowhere: the one that the mail was divided by may have been changed on its way, or is not named. */
function guessedBoundary(raw: string, start: number, end: number): string | null {
  const found = /(?:^|\n)--(\S[^\r\n]{0,199})\r?\nContent-/iu.exec(raw.slice(start, Math.min(end, start + 20_000)));
  return found?.[1]?.trimEnd() ?? null;
}

/** Reads one part and all that is in it, from `start` to `end`; too deep or too many of them are left closed, with a note. */
export function readPart(raw: string, start: number, end: number, fallback: string, budget: Budget, depth = 0): Part {
  budget.count.parts += 1;
  const block = readHeaders(raw, start, end);
  // A part may begin without headers and without the empty line: then its first line is text.
  const bare = depth > 0 && block.headers.length === 0;
  return divided(
    raw,
    bare && block.strangeLine === 1 ? start : block.end,
    end,
    describe(block.headers, fallback),
    budget,
    depth,
  );
}

type Described = ReturnType<typeof describe>;

/** The body of a part whose headers are known. */
export function divided(
  raw: string,
  start: number,
  end: number,
  described: Described,
  budget: Budget,
  depth: number,
): Part {
  const whole: Part = { ...described, raw, start: Math.min(start, end), end, children: [] };
  if (!described.type.startsWith('multipart/')) return whole;
  if (depth >= limits.message_depth) {
    budget.over.add(`The parts of the mail are nested deeper than ${limits.message_depth}.`);
    return whole;
  }
  const named = described.parameters.get('boundary') ?? '';
  let found: Divided = named === '' ? { list: [], closed: false } : pieces(raw, whole.start, end, named, budget);
  if (found.list.length === 0) {
    const boundary = guessedBoundary(raw, whole.start, end);
    if (boundary !== null) found = pieces(raw, whole.start, end, boundary, budget);
    budget.notes.add(
      found.list.length > 0
        ? 'The parts are not divided by the boundary that the headers announce.'
        : 'The headers announce parts, but there are none: the mail was cut off or changed on its way.',
    );
    if (found.list.length === 0) return { ...whole, type: 'text/plain', encoding: '' };
  }
  if (!found.closed) budget.notes.add('The end of the mail is missing: it was cut off.');
  const inner = described.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const children: Part[] = [];
  for (const { from, to } of found.list) {
    if (budget.count.parts >= limits.message_parts) {
      budget.over.add(`The mail has more than ${limits.message_parts} parts.`);
      break;
    }
    children.push(readPart(raw, from, to, inner, budget, depth + 1));
  }
  return { ...whole, children };
}

export const describeHeaders = describe;
