/* oxlint-disable no-control-regex -- control characters are what this file is about */
/** Transfer encodings of RFC 2045, read as leniently as mail programs do. Input is a string of bytes (Latin-1). */

const hex = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 70) return code - 55;
  return code >= 97 && code <= 102 ? code - 87 : -1;
};

/** Quoted-printable to bytes: a stray `=` stays what it is, blanks before a line's end are padding. Linear. */
export function fromQuotedPrintable(raw: string): Uint8Array {
  const bytes = new Uint8Array(raw.length);
  let length = 0;
  /** Where the blanks before the current place begin, were they padding. */
  let solid = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code === 61) {
      const end = softBreak(raw, at + 1);
      if (end >= 0) {
        at = end;
        solid = length;
        continue;
      }
      const high = hex(raw.charCodeAt(at + 1));
      const low = hex(raw.charCodeAt(at + 2));
      if (high >= 0 && low >= 0) {
        bytes[length++] = high * 16 + low;
        at += 2;
        solid = length;
        continue;
      }
    }
    if (code === 10 || (code === 13 && raw.charCodeAt(at + 1) === 10)) length = solid;
    bytes[length++] = code;
    if (code !== 32 && code !== 9) solid = length;
  }
  return bytes.subarray(0, length);
}

/** The place of the line feed that ends a soft break begun by `=`, or -1. Padding is at most 200 blanks. */
function softBreak(raw: string, from: number): number {
  let at = from;
  while (at < from + 200 && (raw.charCodeAt(at) === 32 || raw.charCodeAt(at) === 9)) at += 1;
  if (raw.charCodeAt(at) === 13) at += 1;
  if (raw.charCodeAt(at) === 10) return at;
  return at >= raw.length ? raw.length - 1 : -1;
}

/** Base64 to bytes; what is not of its alphabet is passed over. Padding in the middle ends nothing: blocks are joined. */
export function fromBase64(raw: string): Uint8Array {
  if (!/=\s*[^=\s]/u.test(raw)) return new Uint8Array(Buffer.from(raw, 'base64'));
  return new Uint8Array(
    Buffer.concat(
      raw
        .split(/=+/u)
        .slice(0, 10_000)
        .map((block) => Buffer.from(block, 'base64')),
    ),
  );
}

const base64Line = /^[A-Za-z0-9+/]+={0,2}[ \t]*\r?$/u;

/** The lines that are base64, from the first on, and what stands behind them (a list's footer, a scanner's). */
function base64Block(raw: string): { readonly block: string; readonly rest: string } {
  let at = 0;
  let begun = false;
  while (at < raw.length) {
    const found = raw.indexOf('\n', at);
    const end = found < 0 ? raw.length : found;
    const line = raw.slice(at, end);
    const blank = line.trim() === '';
    if (!blank && !base64Line.test(line)) break;
    if (blank && begun) break;
    begun ||= !blank;
    at = end + 1;
  }
  return { block: raw.slice(0, at), rest: raw.slice(at).trim() };
}

const looksBase64 = (raw: string): boolean => {
  const lines = raw.trim().split('\n', 4);
  return lines.length > 1 && lines.slice(0, -1).every((line) => line.length > 55 && base64Line.test(line));
};

/** Quoted-printable that does not say so: every `=` is of its form, some are letters, some end a full line. */
function looksQuotedPrintable(whole: string): boolean {
  const raw = whole.slice(0, whole.lastIndexOf('\n', 100_000) + 1 || 100_000);
  const coded = raw.match(/=[0-9A-F]{2}/gu)?.length ?? 0;
  const broken = raw.match(/^[^\n]{60,76}=\r?$/gmu)?.length ?? 0;
  return coded > 1 && broken > 0 && !/=(?![0-9A-F]{2}|\r?\n)/u.test(raw.trimEnd());
}

const controls = (text: string): number =>
  text.slice(0, 4_000).match(/[\0-\u0008\u000e-\u001a\u001c-\u001f]/gu)?.length ?? 0;

/** True where bytes are no text: a picture under a text's name. UTF-16 is told apart by whoever decodes charsets. */
export const isBinary = (raw: string): boolean => controls(raw) > Math.min(raw.length, 4_000) / 10;

export type Transferred = { readonly bytes: Uint8Array; readonly note: string | null };

const asBytes = (raw: string): Uint8Array => new Uint8Array(Buffer.from(raw, 'latin1'));

function unBase64(raw: string): Transferred {
  const { block, rest } = base64Block(raw);
  if (block.trim() === '' && rest !== '') {
    // A few strange letters among base64 are damage; words are text that was never encoded.
    const strange = rest.match(/[^A-Za-z0-9+/=\s]/gu)?.length ?? 0;
    const plain = strange > rest.length / 50 || / /u.test(rest.slice(0, 200));
    if (plain) return { bytes: asBytes(raw), note: 'The text says that it is base64, and is not.' };
    return { bytes: fromBase64(raw), note: 'The base64 of the text is damaged.' };
  }
  const bytes = fromBase64(block);
  if (isBinary(Buffer.from(bytes).toString('latin1')) && !bytes.subarray(0, 200).includes(0)) {
    return { bytes: asBytes(raw), note: 'The text says that it is base64, and is not.' };
  }
  return { bytes, note: rest === '' ? null : 'Something stands behind the base64 of the text; it was left out.' };
}

/** A text part's body to its bytes, also where the encoding that it names is not the one it has. */
export function textBytes(raw: string, encoding: string): Transferred {
  if (encoding === 'base64') return unBase64(raw);
  if (encoding === 'quoted-printable') return { bytes: fromQuotedPrintable(raw), note: null };
  if (looksBase64(raw)) {
    const said = unBase64(raw);
    if (said.note === null && !isBinary(Buffer.from(said.bytes).toString('latin1')))
      return { ...said, note: 'The text is base64, and does not say so.' };
  }
  if (looksQuotedPrintable(raw))
    return { bytes: fromQuotedPrintable(raw), note: 'The text is quoted-printable, and does not say so.' };
  return { bytes: asBytes(raw), note: null };
}

/** Any other part's body to its bytes. */
export const partBytes = (raw: string, encoding: string): Uint8Array => {
  if (encoding === 'base64') return fromBase64(raw);
  return encoding === 'quoted-printable' ? fromQuotedPrintable(raw) : asBytes(raw);
};
