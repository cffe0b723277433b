import * as limits from '../../../../kernel/limits.ts';
import type { Line } from '../words/text.ts';

/** What an app's keys begin with, and the host that the app runs in (from the profile's apps). */
export type KeyPrefix = { readonly prefix: string; readonly host: string };

/**
 * A text that may be a license key, joined where a mail program broke it. `lines` are those it stands on, `start` the
 * place in the first of them, `end` the place behind it in the last.
 */
export type Candidate = {
  readonly key: string;
  readonly form: 'prefixed' | 'long' | 'plain';
  readonly host: string | null;
  readonly lines: readonly Line[];
  readonly start: number;
  readonly end: number;
};

/** Something that looks like a key and is none: cut off, or a host's own license. */
export type Refused = { readonly last4: string; readonly why: 'cut-off' | 'host-license'; readonly line: Line };

export type Scan = { readonly candidates: readonly Candidate[]; readonly refused: readonly Refused[] };

const ofKey = /[A-Za-z0-9]/u;
const dash = /[-–—‐−]/u;

/**
 * Groups of four behind a prefix, over blanks and line ends; how far it reads, or null where it stops. In small letters
 * or with nothing between the groups it takes a digit to be no word, and small letters take dashes or nothing.
 */
function readGroups(text: string, from: number): { groups: string; end: number } | null {
  let at = from;
  let groups = '';
  let dashes = 0;
  let blanks = 0;
  while (groups.length < 16) {
    const begin = at;
    let dashed = false;
    while (
      at < text.length &&
      at - begin < 8 &&
      (/\s/u.test(text[at] ?? '') || (dash.test(text[at] ?? '') && !dashed))
    ) {
      dashed ||= dash.test(text[at] ?? '');
      at += 1;
    }
    const inside = groups.length % 4 !== 0;
    if (!inside && dashed) dashes += 1;
    else if (!inside && at > begin) blanks += 1;
    // Inside a group only a line end may break it.
    if (inside && (dashed || at === begin || !/[\n\u2028\t]/u.test(text.slice(begin, at)))) return null;
    if (at >= text.length || !ofKey.test(text[at] ?? '')) return null;
    while (at < text.length && ofKey.test(text[at] ?? '')) {
      groups += text[at];
      at += 1;
      if (groups.length % 4 === 0) break;
    }
  }
  const next = text[at] ?? ' ';
  const after = text[at + 1] ?? ' ';
  // A Japanese letter may stand right behind it.
  if (/[\p{Script=Latin}\p{N}_]/u.test(next) || (dash.test(next) && /[\p{Script=Latin}\p{N}]/u.test(after)))
    return null;
  if (dashes > 0 && blanks > 0 && dashes < 2) return null;
  // "WFC-XXXX-XXXX-XXXX-XXXX" shows a form.
  if (new Set(groups).size < 3) return null;
  const isSmall = /[a-z]/u.test(groups);
  if ((isSmall || dashes + blanks < 4) && !/\d/u.test(groups)) return null;
  return isSmall && blanks > 0 ? null : { groups: groups.toUpperCase(), end: at };
}

type Joined = { readonly text: string; readonly at: readonly number[]; readonly lines: readonly Line[] };

/** Lines as one text, with the place where each begins. */
function join(lines: readonly Line[]): Joined {
  const at: number[] = [];
  let text = '';
  for (const line of lines) {
    at.push(text.length);
    text += `${line.text}\n`;
  }
  return { text, at, lines };
}

function placeIn({ at, lines }: Joined, start: number, end: number): { lines: Line[]; start: number; end: number } {
  let first = 0;
  while (first + 1 < at.length && (at[first + 1] ?? 0) <= start) first += 1;
  let last = first;
  while (last + 1 < at.length && (at[last + 1] ?? 0) < end) last += 1;
  return { lines: lines.slice(first, last + 1), start: start - (at[first] ?? 0), end: end - (at[last] ?? 0) };
}

function prefixedIn(joined: Joined, prefixes: readonly KeyPrefix[]): Scan {
  const candidates: Candidate[] = [];
  const refused: Refused[] = [];
  const names = prefixes.map(({ prefix }) => prefix.replace(/[^A-Z0-9]/gu, '')).filter((name) => name !== '');
  if (names.length === 0) return { candidates, refused };
  for (const match of joined.text.matchAll(
    new RegExp(`(?<![\\w-])(${names.join('|')})(?=[-–—‐−\\s]|[a-z\\d]{16}(?![a-z\\d]))`, 'giu'),
  )) {
    const prefix = (match[1] ?? '').toUpperCase();
    const read = readGroups(joined.text, match.index + prefix.length);
    const place = placeIn(joined, match.index, read?.end ?? match.index + prefix.length);
    const { groups = '', end = 0 } = read ?? {};
    const [line] = place.lines;
    if (!read) {
      if (line && /^\s?[-–—]/u.test(joined.text.slice(match.index + prefix.length)))
        refused.push({ last4: '', why: 'cut-off', line });
      continue;
    }
    if (/^\s?(?:\.{2,}|…)/u.test(joined.text.slice(end))) continue;
    const key = [prefix, groups.slice(0, 4), groups.slice(4, 8), groups.slice(8, 12), groups.slice(12)].join('-');
    const host = prefixes.find((one) => one.prefix === prefix)?.host ?? null;
    candidates.push({ key, form: 'prefixed', host, ...place });
  }
  return { candidates, refused };
}

const base64 = /(?<![A-Za-z0-9+/=.@_-])[A-Za-z0-9+/]+={0,2}(?![A-Za-z0-9+/=@_])/gu;
const looksRandom = (text: string): boolean =>
  /[a-z]/u.test(text) && /[A-Z]/u.test(text) && (/\d/u.test(text) || text.length >= 20);

/**
 * A long key is whole base64 (a length that four divides) with both cases and digits. A host's own license begins
 * with `AAAB` (formats, section 6) and is no key of ours.
 */
export function isLongKey(text: string): boolean {
  if (text.length < 60 || text.length > 400 || text.length % 4 !== 0) return false;
  if (!/^[A-Za-z0-9+/]+={0,2}$/u.test(text) || text.startsWith('AAAB')) return false;
  return /[a-z]/u.test(text) && /[A-Z]/u.test(text) && /\d/u.test(text);
}

type Chunk = {
  text: string;
  line: Line;
  start: number;
  end: number;
  index: number;
  wholeLine: boolean;
  toLineEnd: boolean;
};

/** The parts of lines that can belong to a long key. Groups divided by blanks count where each looks random. */
function chunksOf(lines: readonly Line[]): Chunk[] {
  return lines.flatMap((line, index): Chunk[] => {
    const all = [...line.text.replaceAll('\u2028', ' ').matchAll(base64)].filter((match) => match[0].length >= 2);
    const inCell = line.text.lastIndexOf('\t') + 1;
    const found =
      inCell > 0 && all.filter((match) => match.index >= inCell).length > 1
        ? all.filter((match) => match.index >= inCell)
        : all;
    const [only] = found;
    if (!only) return [];
    // The last cell of a row may hold a key in groups.
    const cell = line.text.split('\t').at(-1) ?? '';
    const bare = cell
      .trim()
      .replace(/^[-*•]\s+/u, '')
      .replaceAll('\u2028', ' ');
    if (found.length > 1 && found.map((match) => match[0]).join(' ') === bare.replace(/\s+/gu, ' ')) {
      // "Please move VDqD…": words are no groups of a key.
      const longest = Math.max(...found.map((match) => match[0].length));
      const worded = found.slice(0, -1).some((match) => /^[A-Z]?[a-z]+$/u.test(match[0]) && match[0].length < longest);
      const random = found.filter((match) => /\d/u.test(match[0]) && /[A-Za-z]/u.test(match[0])).length;
      const text = found.map((match) => match[0]).join('');
      const last = found.at(-1);
      if (!worded && random * 3 >= found.length && looksRandom(text) && last)
        return [
          { text, line, index, start: only.index, end: last.index + last[0].length, wholeLine: true, toLineEnd: true },
        ];
    }
    return found.flatMap((match): Chunk[] => {
      const end = match.index + match[0].length;
      const wholeLine = match[0] === bare;
      if (match[0].length < 16 && !wholeLine) return [];
      const toLineEnd = line.text.slice(end).trim() === '';
      return [{ text: match[0], line, index, start: match.index, end, wholeLine, toLineEnd }];
    });
  });
}

/** The last part of a key: nothing but a mark behind it, or further words where the key is whole there. */
function mayEnd(chain: readonly Chunk[], next: Chunk): boolean {
  const after = next.line.text.slice(next.end);
  if (/^[.,;)]?\s*$/u.test(after)) return true;
  const key = [...chain, next].map(({ text }) => text).join('');
  return /^[.,;)]?\s/u.test(after) && isLongKey(key) && (next.text.endsWith('=') || /\d/u.test(next.text));
}

/** True where `next` carries on what `chain` began: whole lines of one width, the last one shorter. */
function carriesOn(chain: readonly Chunk[], next: Chunk, lines: readonly Line[]): boolean {
  const last = chain.at(-1);
  if (!last || !last.toLineEnd || last.text.endsWith('=')) return false;
  const between = lines.slice(last.index + 1, next.index);
  if (between.some((line) => line.text.trim() !== '') || between.length > 1) return false;
  if (between.length === 1 && next.text.length < 16) return false;
  const startsLine = next.line.text.slice(0, next.start).trim() === '';
  if (!startsLine || !(next.wholeLine || mayEnd(chain, next))) return false;
  const whole = chain.filter((chunk) => chunk.wholeLine);
  const width = whole[0]?.text.length ?? 0;
  if (whole.length > 0 && last.wholeLine && last.text.length < width && chain.indexOf(last) > 0) return false;
  return width === 0 || next.text.length <= width || looksRandom(next.text);
}

function longIn(lines: readonly Line[]): Scan {
  const candidates: Candidate[] = [];
  const refused: Refused[] = [];
  let chain: Chunk[] = [];
  const close = (): void => {
    const [first] = chain;
    const last = chain.at(-1);
    const key = chain.map((chunk) => chunk.text).join('');
    if (first && last && key.length >= 40 && looksRandom(key)) {
      const cut = /^\s?(?:\.{2,}|…|\[)/u.test(last.line.text.slice(last.end));
      if (isLongKey(key) && !cut)
        candidates.push({
          key,
          form: 'long',
          host: null,
          lines: chain.map((chunk) => chunk.line),
          start: first.start,
          end: last.end,
        });
      else
        refused.push({
          last4: key.slice(-4),
          why: key.startsWith('AAAB') ? 'host-license' : 'cut-off',
          line: first.line,
        });
    }
    chain = [];
  };
  for (const chunk of chunksOf(lines)) {
    const total = chain.reduce((sum, one) => sum + one.text.length, 0);
    if (chain.length > 0 && total < 5_000 && carriesOn(chain, chunk, lines)) chain.push(chunk);
    else {
      close();
      if (chunk.text.length >= 16 || chunk.text.startsWith('AAAB')) chain = [chunk];
    }
  }
  close();
  return { candidates, refused };
}

/** Lines between "-----BEGIN …" and "-----END …" are signatures and certificates. */
function withoutArmor(lines: readonly Line[]): Line[] {
  let inside = false;
  return lines.filter((line) => {
    if (/^-{4,5} ?BEGIN /u.test(line.text)) inside = true;
    const keep = !inside;
    if (/^-{4,5} ?END /u.test(line.text)) inside = false;
    return keep;
  });
}

/** Everything in some lines that can be a key, and what only looks like one. */
export function scanKeys(lines: readonly Line[], prefixes: readonly KeyPrefix[]): Scan {
  const plain = withoutArmor(lines);
  const short = prefixedIn(join(plain), prefixes);
  const long = longIn(plain);
  return {
    candidates: [...short.candidates, ...long.candidates]
      .filter(({ key }) => key.length <= limits.key_chars)
      .toSorted((a, b) => (a.lines[0]?.number ?? 0) - (b.lines[0]?.number ?? 0) || a.start - b.start),
    refused: [...short.refused, ...long.refused],
  };
}
