/* oxlint-disable no-control-regex -- control characters are what this file is about */
import { notWestern, withoutDoubled } from './mislabelled.ts';
import { fromBase64 } from './transfer.ts';

export type Decoded = {
  readonly text: string;
  /** Why it was read in another charset than the one it names; null where it was not. */
  readonly note: string | null;
};

/** Labels that mail programs write and the Encoding Standard does not know. */
const aliases: Readonly<Record<string, string>> = {
  // GB 2312 and GBK are subsets of it, and mails labelled so often hold more.
  gb2312: 'gb18030',
  gb_2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  gbk: 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'windows-936': 'gb18030',
  cp932: 'shift_jis',
  'windows-932': 'shift_jis',
  'ms-kanji': 'shift_jis',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  'x-windows-949': 'euc-kr',
  cp950: 'big5',
  'windows-950': 'big5',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  cp51932: 'euc-jp',
  cp65001: 'utf-8',
  utf8mb4: 'utf-8',
  'utf-8-sig': 'utf-8',
  cp850: 'windows-1252',
  cp858: 'windows-1252',
  unicode: 'utf-16le',
  'unicode-1-1-utf-7': 'utf-7',
  'x-unicode-2-0-utf-7': 'utf-7',
  utf7: 'utf-7',
  'hz-gb-2312': 'hz',
};

const asciiLabels = new Set(['us-ascii', 'ascii', 'ansi_x3.4-1968', 'iso646-us', '7bit', '8bit', 'binary', 'none']);

/** 7-bit charsets of our own, with their byte sequences shifted in and out. */
const shifted = new Set(['utf-7', 'hz', 'iso-2022-kr']);

const decoders = new Map<string, TextDecoder | null>();

function decoderOf(name: string, fatal: boolean): TextDecoder | null {
  const key = `${name} ${fatal}`;
  const known = decoders.get(key);
  if (known !== undefined) return known;
  let decoder: TextDecoder | null = null;
  try {
    decoder = new TextDecoder(name, { fatal });
  } catch {
    // Not a name the runtime knows: told as unknown.
  }
  // Names come from strangers: the memory of them must not grow.
  if (decoders.size < 200) decoders.set(key, decoder);
  return decoder;
}

/** The charset that a label means; null for none, an unknown one, or plain ASCII that says nothing of the other half. */
export function charsetOf(label: string | null): string | null {
  const lower = (label ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']+|["']+$/gu, '')
    .slice(0, 60);
  if (lower === '' || asciiLabels.has(lower)) return null;
  const name = aliases[lower] ?? lower;
  if (shifted.has(name)) return name;
  const loose = name
    .replace(/^(?:x-|cs)/u, '')
    .replace(/^cp-?(?=125\d$)/u, 'windows-')
    .replace(/^iso(?=\d)/u, 'iso-');
  return decoderOf(name, false)?.encoding ?? decoderOf(aliases[loose] ?? loose, false)?.encoding ?? null;
}

const tryDecode = (bytes: Uint8Array, charset: string): string | null => {
  try {
    return decoderOf(charset, true)?.decode(bytes) ?? null;
  } catch {
    return null;
  }
};

const decode = (bytes: Uint8Array, charset: string): string => decoderOf(charset, false)?.decode(bytes) ?? '';

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** RFC 2152. */
const utf7 = (bytes: Uint8Array): string =>
  latin1(bytes).replace(/\+([A-Za-z0-9+/]{0,20000})-?/gu, (_, coded: string) =>
    coded === '' ? '+' : decode(fromBase64(coded), 'utf-16be').replace(/\ufffd$/u, ''),
  );

const highHalf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) | 0x80);

/** RFC 1843: `~{` begins two-byte letters, `~}` ends them. */
const hz = (bytes: Uint8Array): string =>
  latin1(bytes)
    .replace(/~\{([^~\n]{0,20000})(?:~\})?/gu, (_, coded: string) =>
      coded === '' ? '' : decode(highHalf(coded), 'gb18030'),
    )
    .replace(/~\n/gu, '')
    .replaceAll('~~', '~');

/** RFC 1557: SO begins two-byte letters, SI ends them. */
const iso2022kr = (bytes: Uint8Array): string =>
  latin1(bytes)
    .replace(/\u001b\$\)C/gu, '')
    .replace(/\u000e([^\u000f\n]{0,20000})\u000f?/gu, (_, coded: string) =>
      coded === '' ? '' : decode(highHalf(coded), 'euc-kr'),
    );

/** Which UTF-16 it is, by where its zero bytes stand; null where it is none. Looks at the beginning. */
function utf16Kind(bytes: Uint8Array): string | null {
  const seen = bytes.subarray(0, 2_000);
  if (seen.length < 4) return null;
  const zeros = [0, 0];
  for (const [at, byte] of seen.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = seen.length / 2;
  if (odd > half * 0.3 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.3 && odd < half * 0.1 ? 'utf-16be' : null;
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Above ASCII, or an escape that shifts a charset in, or the zero bytes of UTF-16. */
const special = /[\0\u001b\u0080-\u00ff]/u;

/** Letters of Japanese writing that no other writing has. */
const kana = (text: string): number => text.match(/[\u3041-\u30ff]/gu)?.length ?? 0;

/** Text that names no charset, or a wrong one: what it most likely is. */
function guessed(bytes: Uint8Array, raw: string): string {
  if (/\u001b\$[@B]/u.test(raw)) return decode(bytes, 'iso-2022-jp');
  for (const charset of ['euc-jp', 'shift_jis']) {
    const text = tryDecode(bytes, charset);
    // Half-width kana are what other text looks like in Shift_JIS; they are not counted.
    if (text !== null && kana(text) > 4 && kana(text) > text.length / 20) return text;
  }
  const western = decode(bytes, 'windows-1252');
  const lines = raw.split('\n');
  if (lines.length > 5_000) return western;
  const rest = tryDecode(bytes, 'utf-8') === null ? notWestern(western, (one) => decode(bytes, one)) : null;
  if (rest !== null && !lines.some((line) => isWideUtf8(line))) return decode(bytes, rest);
  // Line by line: a quoted mail is often in another charset than the answer above it.
  return lines
    .map((line) => {
      const part = Buffer.from(line, 'latin1');
      return tryDecode(part, 'utf-8') ?? decode(part, 'windows-1252');
    })
    .join('\n');
}

/** True for a line with letters above ASCII that are plainly UTF-8. */
function isWideUtf8(line: string): boolean {
  return /[\u0080-\u00ff]/u.test(line) && tryDecode(Buffer.from(line, 'latin1'), 'utf-8') !== null;
}

/** True where the only thing wrong is a last letter that was cut. */
const cutAtEnd = (bytes: Uint8Array): string | null => {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut += 1) {
    const text = tryDecode(bytes.subarray(0, bytes.length - cut), 'utf-8');
    if (text !== null) return text;
  }
  return null;
};

/**
 * Bytes to text in the charset they name (RFC 2978), or, where they plainly are in another one, in that one, with a
 * note: valid UTF-8 under another label is UTF-8, what is not UTF-8 under that label is windows-1252 or Japanese, and what
 * makes no words in windows-1252 is of central Europe or Cyrillic.
 */
export function decodeText(bytes: Uint8Array, label: string | null): Decoded {
  const { text, note } = decodedAs(bytes, label);
  const once = withoutDoubled(text);
  return once === text ? { text, note } : { text: once, note: note ?? 'The text was encoded twice.' };
}

function decodedAs(bytes: Uint8Array, label: string | null): Decoded {
  const raw = latin1(bytes);
  const charset = charsetOf(label);
  const unknown = charset === null && label !== null && !asciiLabels.has(label.trim().toLowerCase());
  const mark = byMark(bytes);
  if (mark) return { text: decode(bytes, mark), note: null };
  if (charset === 'utf-7') return { text: utf7(bytes), note: null };
  if (charset === 'hz') return { text: hz(bytes), note: null };
  if (charset === 'iso-2022-kr') return { text: iso2022kr(bytes), note: null };
  if (!special.test(raw) && !charset?.startsWith('utf-16')) return { text: raw, note: null };
  const named = charset ?? (unknown ? `"${(label ?? '').slice(0, 40)}", which is no charset we know` : 'none');
  const other = (text: string, what: string): Decoded => ({
    text,
    note: `The text names the charset ${named}, and was read as ${what}.`,
  });
  const wide = utf16Kind(bytes);
  if (charset?.startsWith('utf-16')) {
    if (wide) return { text: decode(bytes, wide), note: null };
    return raw.includes('\0') ? { text: decode(bytes, charset), note: null } : other(guessed(bytes, raw), 'UTF-8');
  }
  if (wide) return other(decode(bytes, wide), 'UTF-16');
  const utf8 = tryDecode(bytes, 'utf-8');
  if (charset === 'utf-8' || charset === null) {
    if (charset === null && /\u001b\$[@B]/u.test(raw)) return other(guessed(bytes, raw), 'ISO-2022-JP');
    if (utf8 !== null) return unknown ? other(utf8, 'UTF-8') : { text: utf8, note: null };
    const cut = charset === 'utf-8' ? cutAtEnd(bytes) : null;
    return cut === null ? other(guessed(bytes, raw), 'what its bytes look like') : { text: cut, note: null };
  }
  const said = tryDecode(bytes, charset);
  const high = utf8 !== null && /[\u0080-\u00ff]/u.test(raw);
  if (utf8 !== null && high && (said === null || isSingleByte(charset))) return other(utf8, 'UTF-8');
  const plainly = charset === 'windows-1252' && said !== null ? notWestern(said, (one) => decode(bytes, one)) : null;
  if (plainly !== null) return other(decode(bytes, plainly), plainly);
  return { text: said ?? decode(bytes, charset), note: said === null ? `Some letters are none of ${charset}.` : null };
}

const isSingleByte = (charset: string): boolean => /^(?:windows-|iso-8859|koi8|macintosh|x-mac|ibm)/u.test(charset);
