import type { Fault } from '../../../contract/codes.ts';
import * as limits from '../../../kernel/limits.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { bodyOf, type Body } from './decoding/body.ts';
import { mailboxesOf, readHeaders, shownValue, valuesOf, type HeaderBlock } from './decoding/header.ts';
import type { Header, Message } from './message.ts';
import { describeHeaders, divided, type Budget } from './decoding/parts.ts';

export type { Message } from './message.ts';

const overLimit = (message: string): Fault => ({ code: 'MESSAGE_TOO_LARGE', message });
const malformed = (message: string, line?: number): Fault => ({
  code: 'MESSAGE_MALFORMED',
  message,
  ...(line === undefined ? {} : { line }),
});

const ids = (value: string | undefined): string[] => value?.match(/<[^<>\s]{1,990}>/gu)?.slice(0, 200) ?? [];

/** RFC 3339; null for what is no date, or none that anybody lives to see. */
function dateOf(value: string | undefined): string | null {
  const time = value === undefined ? Number.NaN : Date.parse(value.slice(0, 200));
  if (Number.isNaN(time)) return null;
  const date = new Date(time).toISOString();
  return /^\d{4}-/u.test(date) ? date : null;
}

/** Headers that a mail has once (RFC 5322 3.6); of several, the first one is read. */
const single = ['message-id', 'subject', 'date', 'in-reply-to', 'references', 'from', 'reply-to', 'content-type'];

function headerNotes(block: HeaderBlock, notes: Set<string>): void {
  for (const name of single) {
    const count = valuesOf(block.headers, name).length;
    if (count > 1) notes.add(`The header ${name} stands there ${count} times.`);
  }
  if (block.cut) notes.add(`A header is longer than ${limits.message_header_chars} characters; its end was left out.`);
  if (block.strangeLine !== null) notes.add(`Line ${block.strangeLine} of the headers is no header.`);
}

function unreadableOf({ unreadable, texts, attachments }: Body): string | null {
  if (unreadable !== null) return unreadable;
  const tnef = attachments.some((name) => /ms-tnef$|^winmail\.dat$/iu.test(name));
  return tnef && texts.join('').trim() === '' ? "it is in Outlook's own format (winmail.dat)" : null;
}

function toMessage(block: HeaderBlock, raw: string, end: number, budget: Budget, depth: number): Message {
  const { headers } = block;
  headerNotes(block, budget.notes);
  const root = divided(raw, block.end, end, describeHeaders(headers, 'text/plain'), budget, 0);
  const body = bodyOf(root, { budget, depth, inner: innerMessage });
  const text = body.texts.join('\n');
  if (text.length > limits.message_text_chars)
    budget.over.add(`The text has ${text.length} characters; ${limits.message_text_chars} are read at most.`);
  const first = (name: string): string | undefined => valuesOf(headers, name)[0];
  return {
    messageId: ids(first('message-id'))[0] ?? null,
    date: dateOf(first('date')),
    from: mailboxesOf(headers, 'from'),
    replyTo: mailboxesOf(headers, 'reply-to'),
    to: mailboxesOf(headers, 'to'),
    cc: mailboxesOf(headers, 'cc'),
    subject: shownValue(first('subject') ?? ''),
    inReplyTo: ids(first('in-reply-to'))[0] ?? null,
    references: ids(first('references')),
    headers,
    text: text.slice(0, limits.message_text_chars),
    attachments: body.attachments.slice(0, limits.message_parts),
    attachedTexts: body.attachedTexts.slice(0, limits.message_attached_texts),
    forwarded: body.forwarded,
    unreadable: unreadableOf(body),
    notes: [...budget.over, ...budget.notes].slice(0, limits.message_notes),
  };
}

/** A mail inside a mail; null where it has no headers at all. Its notes are its own. */
function innerMessage(raw: string, start: number, end: number, outer: Budget, depth: number): Message | null {
  const block = readHeaders(raw, start, end);
  if (block.headers.length === 0 || block.tooMany) return null;
  return toMessage(block, raw, end, { count: outer.count, notes: new Set(), over: new Set() }, depth);
}

/** Where the mail begins: behind a byte order mark and empty lines that whoever saved it put there. */
export const beginning = (raw: string): number =>
  /^(?:\u00ef\u00bb\u00bf)?[ \t\r\n]*/u.exec(raw.slice(0, 2_000))?.[0].length ?? 0;

/**
 * The headers of the mail. Where no empty line ends them, the body begins at the first line that is no header: whoever
 * wrote it forgot the empty line.
 */
function headersOf(raw: string): Result<HeaderBlock, Fault> {
  const start = beginning(raw);
  const block = readHeaders(raw, start, raw.length);
  if (block.tooMany)
    return err(
      overLimit(
        `The mail has more than ${limits.message_headers} headers, or more than ${limits.message_header_block_bytes / 1024 / 1024} MB of them.`,
      ),
    );
  const none = block.headers.length === 0;
  if (none || block.strangeLine === 1) {
    return err(
      malformed(
        'A mail begins with headers such as "From: jane@example.com", one a line, and then an empty line; this line is no header.',
        1,
      ),
    );
  }
  if (block.strangeLine === null || block.end < raw.length) return ok(block);
  let at = start;
  for (let line = 1; line < block.strangeLine; line += 1) at = raw.indexOf('\n', at) + 1;
  return ok({ ...readHeaders(raw, start, at), strangeLine: block.strangeLine });
}

/** The fault of a mail of this size in bytes, or null where it may have it. */
export function tooLarge(size: number): Fault | null {
  if (size <= limits.message_bytes) return null;
  return overLimit(
    `The mail has ${Math.ceil(size / 1024 / 1024)} MB; ${limits.message_bytes / 1024 / 1024} MB is the most that is read. Send it without its attachments.`,
  );
}

const hasAddress = (headers: readonly Header[]): boolean => mailboxesOf(headers, 'from').length > 0;

/**
 * Reads the bytes of one mail (RFC 5322, MIME) as leniently as people's mail programs do. Never throws for what it is
 * given, and is bounded in time and memory: a mail over a limit is MESSAGE_TOO_LARGE, one that is no mail, or does not
 * say who wrote it, is MESSAGE_MALFORMED; whatever else is wrong with it is read all the same, with a note.
 */
export async function parseMessage(bytes: Uint8Array): Promise<Result<Message, Fault>> {
  const large = tooLarge(bytes.length);
  if (large) return err(large);
  if (bytes.length === 0)
    return err(malformed('The mail is empty; a mail begins with headers such as "From: jane@example.com".'));
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const block = headersOf(raw);
  if (!block.ok) return block;
  if (!hasAddress(block.value.headers)) {
    return err(
      malformed(
        'The mail does not say who wrote it: it needs a From header with an address, such as "From: jane@example.com".',
      ),
    );
  }
  const budget: Budget = { count: { parts: 0, lines: 0, forwards: 0 }, notes: new Set(), over: new Set() };
  const message = toMessage(block.value, raw, raw.length, budget, 0);
  const [over] = budget.over;
  return over === undefined ? ok(message) : err(overLimit(over));
}
