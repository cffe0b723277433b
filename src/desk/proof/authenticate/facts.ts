import { addressParser } from 'postal-mime';
import * as limits from '../../../kernel/limits.ts';
import { type MailAddress, domainsOf, mailAddress } from '../domains.ts';

/** What the check needs to know of a mail beside its signatures. */
export type MailFacts = {
  /** Null where the mail has not exactly one From address. */
  readonly from: MailAddress | null;
  /** Headers that may stand once and stand twice, in lower case: which one a reader sees is open. */
  readonly repeated: readonly string[];
  readonly present: ReadonlySet<string>;
  /** Domains of the addresses in these headers. */
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly date: Date | null;
  /** False where the parts of the mail hang on a Content-Type that could have been exchanged without touching the body. */
  readonly partsFixed: boolean;
};

export type HeaderRow = { readonly name: string; readonly value: string };

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The header block with the empty line that ends it, and where the body begins. */
export function headerBlock(bytes: Uint8Array): { readonly text: string; readonly bodyAt: number } {
  const bound = Math.min(bytes.length, limits.message_header_bytes * 2);
  for (let at = 0; at < bound; at += 1) {
    if (bytes[at] !== 10) continue;
    const next = bytes[at + 1] === 13 ? at + 2 : at + 1;
    if (bytes[next] === 10) return { text: textOf(bytes.subarray(0, next + 1)), bodyAt: next + 1 };
  }
  return { text: textOf(bytes.subarray(0, bound)), bodyAt: bound };
}

/** Why these headers cannot be judged at all, or null. Bounds the work before any of it is done. */
export function unclearHeaders(text: string): string | null {
  // A bare CR ends a line for one program and for another it does not: the two then read different headers.
  if (/\r(?!\n)/u.test(text)) return 'its headers have line ends that programs read differently';
  const signatures = text.match(/^dkim-signature\s*:/gimu)?.length ?? 0;
  if (signatures > limits.message_signatures) return `it has ${signatures} signatures, and a mail has a few`;
  const sets = text.match(/^arc-seal\s*:/gimu)?.length ?? 0;
  return sets > limits.message_signatures ? `it has ${sets} ARC seals, and a mail has a few` : null;
}

/** Unfolded, in the order of the mail. */
export const rowsOf = (text: string): readonly HeaderRow[] =>
  text
    .replace(/\r?\n(?=[ \t])/gu, '')
    .split(/\r?\n/u)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1
        ? []
        : [{ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() }];
    });

/** RFC 5322, section 3.6, and what decides how the body is read. */
const once = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
];

export function factsOf(rows: readonly HeaderRow[], bodyStart: Uint8Array): MailFacts {
  const values = (name: string): readonly string[] => rows.filter((row) => row.name === name).map(({ value }) => value);
  const addresses = (name: string): readonly string[] =>
    values(name).flatMap((value) =>
      addressParser(value, { flatten: true }).flatMap(({ address }) => (address ? [address] : [])),
    );
  const from = addresses('from');
  const [first] = from;
  const time = Date.parse(values('date')[0] ?? '');
  return {
    from: first !== undefined && from.length === 1 && values('from').length === 1 ? mailAddress(first) : null,
    repeated: once.filter((name) => values(name).length > 1),
    present: new Set(rows.map(({ name }) => name)),
    to: domainsOf(addresses('to')),
    cc: domainsOf(addresses('cc')),
    date: Number.isNaN(time) ? null : new Date(time),
    partsFixed: partsFixed(values('content-type'), bodyStart),
  };
}

/**
 * Large providers do not sign Content-Type. Whoever has such a mail could name another boundary in it, so that a quoted
 * text or an attachment becomes the message. That shows: the body then does not begin with the boundary that is named.
 */
function partsFixed(types: readonly string[], bodyStart: Uint8Array): boolean {
  const [type = ''] = types;
  if (types.length > 1) return false;
  if (!/multipart/iu.test(type)) return true;
  const [named] = [...type.matchAll(/;\s*boundary\s*=\s*(?:"([^"\\]{1,70})"|([^\s;"()]{1,70}))\s*(?=;|$)/giu)];
  if (!named || type.match(/boundary/giu)?.length !== 1) return false;
  const start = textOf(bodyStart.subarray(0, 200)).trimStart();
  const boundary = `--${named[1] ?? named[2] ?? ''}`;
  return start.startsWith(boundary) && /^[ \t]*\r?\n/u.test(start.slice(boundary.length));
}
