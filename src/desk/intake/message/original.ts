import * as limits from '../../../kernel/limits.ts';
import { decodeText } from './decoding/charset.ts';
import { readHeaders } from './decoding/header.ts';
import { type Budget, type Part, describeHeaders, divided } from './decoding/parts.ts';
import { textBytes } from './decoding/transfer.ts';
import { beginning } from './mime.ts';

/**
 * The HTML of a mail as it was written, for a person who wants to see it so; null where it has none. Nothing in it is
 * to be trusted: it goes through `shownHtml` (html/shown.ts) before anybody sees it.
 */
export function originalHtml(bytes: Uint8Array): string | null {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const block = readHeaders(raw, beginning(raw), raw.length);
  const budget: Budget = { count: { parts: 0, lines: 0, forwards: 0 }, notes: new Set(), over: new Set() };
  const root = divided(raw, block.end, raw.length, describeHeaders(block.headers, 'text/plain'), budget, 0);
  const part = htmlIn(root);
  if (part === null) return null;
  const coded = textBytes(
    part.raw.slice(part.start, Math.min(part.end, part.start + limits.html_bytes)),
    part.encoding,
  );
  return decodeText(coded.bytes, part.parameters.get('charset') ?? null).text;
}

/** The first one that is no file. Of alternatives it is the only one. */
function htmlIn(part: Part): Part | null {
  if (part.type === 'text/html') return part.disposition === 'attachment' ? null : part;
  for (const child of part.children) {
    const found = htmlIn(child);
    if (found) return found;
  }
  return null;
}
