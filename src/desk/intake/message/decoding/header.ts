/* oxlint-disable no-control-regex -- control characters are what this file is about */
import { addressParser, decodeWords, type Address } from 'postal-mime';
import * as limits from '../../../../kernel/limits.ts';
import { decodeText } from './charset.ts';
import { visibleText } from './invisible.ts';
import type { Header, Mailbox } from '../message.ts';

/** A header block as it was read: `end` is where the body begins. */
export type HeaderBlock = {
  readonly headers: readonly Header[];
  readonly end: number;
  /** The first line (from 1) that is no header; null where there is none. */
  readonly strangeLine: number | null;
  readonly tooMany: boolean;
  readonly cut: boolean;
};

/** Mails hold 8-bit letters in headers that should hold none: UTF-8 where they are, windows-1252 otherwise. */
const eightBit = (raw: string): string =>
  /[\u0080-\u00ff]|\u001b\$/u.test(raw) ? decodeText(Buffer.from(raw, 'latin1'), null).text : raw;

const nameOf = (line: string): string | null => /^([!-9;-~]{1,200})[ \t]*:/u.exec(line)?.[1] ?? null;

/**
 * Reads headers from `start` to the empty line, unfolding them (RFC 5322 2.2.3). A line that is none is passed over and
 * told; a NUL stands for a letter nobody wrote: it joins nothing. Values longer than the limit are cut.
 */
export function readHeaders(raw: string, start: number, limit: number): HeaderBlock {
  const headers: [name: string, value: string][] = [];
  let at = start;
  let lines = 0;
  let strangeLine: number | null = null;
  let cut = false;
  while (at < limit) {
    const feed = raw.indexOf('\n', at);
    const end = feed < 0 || feed >= limit ? limit : feed;
    let line = raw.slice(at, Math.min(end, at + limits.message_header_chars + 1)).replaceAll('\0', '?');
    cut ||= end - at > limits.message_header_chars;
    at = end + 1;
    lines += 1;
    if (line.endsWith('\r')) line = line.slice(0, -1);
    if (line === '') break;
    const last = headers.at(-1);
    if (at - start > limits.message_header_block_bytes) return { headers, end: at, strangeLine, tooMany: true, cut };
    if (/^[ \t]/u.test(line)) {
      // A line of blanks alone continues nothing, and is no end either.
      if (last && line.trim() !== '') {
        if (last[1].length > limits.message_header_chars) cut = true;
        else last[1] += ` ${line.trim()}`;
      }
      continue;
    }
    const name = nameOf(line);
    if (name === null) {
      // A mailbox file's first line.
      if (lines > 1 || !/^>?From /u.test(line)) strangeLine ??= lines;
      continue;
    }
    if (headers.length >= limits.message_headers) return { headers, end: at, strangeLine, tooMany: true, cut };
    headers.push([name, line.slice(line.indexOf(':') + 1).trim()]);
  }
  const read = headers.map(([name, value]): Header => [name, eightBit(value.slice(0, limits.message_header_chars))]);
  return { headers: read, end: Math.min(at, limit), strangeLine, tooMany: false, cut };
}

/** The values of all headers of that name (lower case), in their order. */
export const valuesOf = (headers: readonly Header[], name: string): string[] =>
  headers.filter(([found]) => found.toLowerCase() === name).map(([, value]) => value);

/** A line of a header as it is shown: encoded words decoded (RFC 2047), nothing invisible, no line breaks. */
export const shownValue = (value: string): string => visibleText(decodeWords(value)).replace(/\s+/gu, ' ').trim();

const flat = (addresses: readonly Address[]): Mailbox[] =>
  addresses
    .flatMap((entry) => (entry.group ? entry.group : [entry]))
    .filter((entry) => entry.address !== '')
    .map((entry) => ({ address: entry.address, name: shownValue(entry.name) }));

/** All mailboxes of all headers of that name, at most as many as the limit. */
export const mailboxesOf = (headers: readonly Header[], name: string): Mailbox[] =>
  valuesOf(headers, name)
    .slice(0, limits.message_mailboxes)
    .flatMap((value) => flat(addressParser(value)))
    .slice(0, limits.message_mailboxes);

/** `text/plain; charset=utf-8` taken apart: the value in lower case, parameters by their lower-case names. */
export type Structured = { readonly value: string; readonly parameters: ReadonlyMap<string, string> };

const parameter = /([^\s=;"]{1,80})\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/gu;

/** Comments (RFC 5322) are blanks; a parenthesis in quotes is none, nor one that never closes. */
const withoutComments = (value: string): string =>
  value.includes('(')
    ? value.replace(/("(?:[^"\\]|\\.)*"?)|(?<=[\s;]|^)\([^()]*\)/gu, (_, quoted?: string) => quoted ?? ' ')
    : value;

function percentDecoded(value: string): Uint8Array {
  const raw = value.replace(/%([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(raw, /[^\0-\u00ff]/u.test(raw) ? 'utf8' : 'latin1');
}

type Section = { readonly number: number; readonly coded: boolean; readonly value: string };

/** RFC 2231: sections in the order of their numbers, those that say so percent-decoded in the charset of the first. */
function joined(sections: readonly Section[]): string {
  let charset: string | null = null;
  let text = '';
  let pending = '';
  const flush = (): void => {
    if (pending !== '') text += decodeText(percentDecoded(pending), charset).text;
    pending = '';
  };
  for (const { number, coded, value } of sections.toSorted((one, two) => one.number - two.number)) {
    if (!coded) {
      flush();
      text += value;
      continue;
    }
    const first = /^([^']{0,40})'[^']{0,40}'/u.exec(value);
    if (number === 0 && first) charset = first[1] ?? null;
    pending += number === 0 && first ? value.slice(first[0].length) : value;
  }
  flush();
  return text;
}

/** The first of two parameters of a name holds, as the first of two headers does. */
export function structured(header: string): Structured {
  const value = withoutComments(header);
  const semicolon = value.indexOf(';');
  const plain = new Map<string, string>();
  const sections = new Map<string, Section[]>();
  const rest = semicolon < 0 ? '' : value.slice(semicolon + 1);
  for (const match of [...rest.matchAll(parameter)].slice(0, 200)) {
    const name = (match[1] ?? '').toLowerCase();
    const said = match[2]?.replace(/\\(.)/gu, '$1') ?? (match[3] ?? '').trim();
    const part = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/u.exec(name);
    if (!part) {
      if (!plain.has(name)) plain.set(name, said);
      continue;
    }
    const key = part[1] ?? '';
    const coded = part[2] === undefined || part[3] !== undefined;
    sections.set(key, [...(sections.get(key) ?? []), { number: Number(part[2] ?? 0), coded, value: said }]);
  }
  const parameters = new Map([...plain, ...[...sections].map(([key, list]) => [key, joined(list)] as const)]);
  return { value: (semicolon < 0 ? value : value.slice(0, semicolon)).trim().toLowerCase(), parameters };
}
