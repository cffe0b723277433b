import PostalMime, { addressParser, decodeWords, type Address, type Email } from 'postal-mime';
import type { Fault } from '../../../contract/codes.ts';
import { limits } from '../../../kernel/limits.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { htmlToText } from './html.ts';

/** A header's name as it was written, and its value, unfolded. */
export type Header = readonly [name: string, value: string];

export type Mailbox = { readonly address: string; readonly name: string };

/** A mail, decoded. Nothing in it is trusted: it is what somebody sent. */
export type Message = {
  /** With its angle brackets. */
  readonly messageId: string | null;
  /** RFC 3339, UTC; null where the header is missing or no date. */
  readonly date: string | null;
  /** All mailboxes of all From headers: more than one is a reason to trust none. */
  readonly from: readonly Mailbox[];
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly subject: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** In the order of the message, topmost first; a name that stands several times is there several times. */
  readonly headers: readonly Header[];
  readonly text: string;
  readonly attachments: readonly string[];
  readonly attachedTexts?: readonly { readonly name: string; readonly text: string }[];
  readonly forwarded?: readonly Message[];
};

const overLimit = (message: string): Fault => ({ code: 'MESSAGE_TOO_LARGE', message });
const malformed = (message: string, line?: number): Fault => ({
  code: 'MESSAGE_MALFORMED',
  message,
  ...(line === undefined ? {} : { line }),
});

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Where the header block ends (offset of the empty line), or the length where there is no empty line. */
function headerEnd(bytes: Uint8Array): number {
  const bound = Math.min(bytes.length, limits.message_header_bytes + 1);
  for (let at = 0; at < bound; at += 1) {
    if (bytes[at] !== 10) continue;
    const next = bytes[at + 1] === 13 ? bytes[at + 2] : bytes[at + 1];
    if (next === 10) return at + 1;
  }
  return bound;
}

/** The header block must be lines `Name: value`, without NULs; a mailbox file's "From " line may stand above it. */
function checkHeaders(bytes: Uint8Array): Fault | null {
  const end = headerEnd(bytes);
  if (end > limits.message_header_bytes) {
    return overLimit(
      `The headers are longer than ${limits.message_header_bytes} bytes; a mail's headers are a few thousand.`,
    );
  }
  const lines = latin1(bytes.subarray(0, end)).split(/\r?\n/u);
  for (const [index, line] of lines.entries()) {
    if (line.includes('\0'))
      return malformed('The headers hold NUL bytes: this is a binary file, not a mail (.eml).', index + 1);
    if (line === '' || (index > 0 && /^[ \t]/u.test(line)) || (index === 0 && line.startsWith('From '))) continue;
    if (/^[!-9;-~]+[ \t]*:/u.test(line)) continue;
    return malformed(
      'A mail begins with headers such as "From: jane@example.com", one a line, and then an empty line; this line is no header.',
      index + 1,
    );
  }
  return null;
}

/** Boundaries that are declared must be found, and the parts they divide must not be too many. */
function checkParts(bytes: Uint8Array): Fault | null {
  const source = latin1(bytes);
  const declared = source.matchAll(
    /^content-type:\s*multipart\/[^]{0,200}?boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gimu,
  );
  const boundaries: string[] = [];
  for (const match of declared) {
    boundaries.push(match[1] ?? match[2] ?? '');
    if (boundaries.length > limits.message_parts)
      return overLimit(`The mail has more than ${limits.message_parts} parts.`);
  }
  const [first] = boundaries;
  if (first === undefined) return null;
  let parts = 0;
  let firstFound = false;
  for (const match of source.matchAll(/^--[^\r\n]{1,210}/gmu)) {
    const line = match[0].slice(2).trimEnd();
    if (line === first) firstFound = true;
    if (!boundaries.includes(line)) continue;
    parts += 1;
    if (parts > limits.message_parts) return overLimit(`The mail has more than ${limits.message_parts} parts.`);
  }
  if (firstFound) return null;
  return malformed(
    'The headers announce parts, but the boundary between them is nowhere in the mail: it was cut off or changed on its way.',
  );
}

const flat = (addresses: readonly Address[]): Mailbox[] =>
  addresses
    .flatMap((entry) => (entry.group ? entry.group : [entry]))
    .filter((entry) => entry.address !== '')
    .map((entry) => ({ address: entry.address, name: entry.name.normalize('NFC').trim() }));

const mailboxes = (email: Email, name: string): Mailbox[] =>
  email.headers.filter((header) => header.key === name).flatMap((header) => flat(addressParser(header.value)));

const ids = (value: string | undefined): string[] => value?.match(/<[^<>\s]{1,990}>/gu)?.slice(0, 200) ?? [];

function dateOf(email: Email): string | null {
  const time = email.date === undefined ? Number.NaN : Date.parse(email.date);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function textOf(email: Email): string {
  const plain = email.text ?? '';
  return (plain.trim() === '' && email.html ? htmlToText(email.html) : plain).replace(/\r\n?/gu, '\n');
}

function toMessage(email: Email): Result<Message, Fault> {
  const from = mailboxes(email, 'from');
  if (from.length === 0) {
    return err(
      malformed(
        'The mail does not say who wrote it: it needs a From header with an address, such as "From: jane@example.com".',
      ),
    );
  }
  const text = textOf(email);
  if (text.length > limits.message_text_chars) {
    return err(overLimit(`The text has ${text.length} characters; ${limits.message_text_chars} are read at most.`));
  }
  if (text.includes('\0')) {
    return err(
      malformed('The text of the mail holds NUL characters: it is binary, or its charset is not the one it names.'),
    );
  }
  const headers = email.headers.map((header): Header => [header.originalKey, header.value]);
  return ok({
    messageId: ids(email.messageId)[0] ?? null,
    date: dateOf(email),
    from,
    replyTo: mailboxes(email, 'reply-to'),
    to: mailboxes(email, 'to'),
    subject: decodeWords(email.subject ?? '')
      .normalize('NFC')
      .trim(),
    inReplyTo: ids(email.inReplyTo)[0] ?? null,
    references: ids(email.references),
    headers,
    text,
    attachments: email.attachments.map((attachment) => attachment.filename ?? attachment.mimeType),
  });
}

/** The fault of a mail of this size in bytes, or null where it may have it. */
export function tooLarge(size: number): Fault | null {
  if (size <= limits.message_bytes) return null;
  return overLimit(
    `The mail has ${Math.ceil(size / 1024 / 1024)} MB; ${limits.message_bytes / 1024 / 1024} MB is the most that is read. Send it without its attachments.`,
  );
}

/**
 * Reads the bytes of one mail (RFC 5322, MIME). Never throws for what it is given: a mail over a limit is
 * MESSAGE_TOO_LARGE, one that is no mail is MESSAGE_MALFORMED. A mail inside the mail is an attachment, not text.
 */
export async function parseMessage(bytes: Uint8Array): Promise<Result<Message, Fault>> {
  const large = tooLarge(bytes.length);
  if (large) return err(large);
  if (bytes.length === 0)
    return err(malformed('The mail is empty; a mail begins with headers such as "From: jane@example.com".'));
  const fault = checkHeaders(bytes) ?? checkParts(bytes);
  if (fault) return err(fault);
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 20,
      maxHeadersSize: limits.message_header_bytes * 2,
    });
  } catch {
    return err(malformed('The parts of the mail are nested too deeply, or their headers are too long, to be read.'));
  }
  return toMessage(email);
}
