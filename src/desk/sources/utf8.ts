/** Where a text stops being UTF-8: bytes and lines counted over the whole file, bytes from 0, lines from 1. */
export type Utf8Fault = { readonly offset: number; readonly line: number };

/** How many bytes a character has that begins with this one; 0 where none begins so. */
const sequenceLength = (first: number): number =>
  first < 0x80
    ? 1
    : first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first < 0xf5 && first >= 0xf0
          ? 4
          : 0;

/** The index of the first byte that is not UTF-8. Slow, and called only where a decoder already refused. */
function firstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length === 0) return at;
    if (length > 1) {
      try {
        decoder.decode(bytes.subarray(at, at + length));
      } catch {
        // The decoder tells by throwing; where it throws is all that is asked.
        return at;
      }
    }
    at += length;
  }
  return at;
}

const countLines = (bytes: Uint8Array): number => bytes.reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 0);

/** Decodes UTF-8 chunk by chunk (a byte order mark is dropped), or says at which byte it is none. */
export function utf8Decoder(): (chunk: Uint8Array, last: boolean) => string | Utf8Fault {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  /** The first bytes of a character whose end has not arrived. */
  let open = new Uint8Array(0);
  let offset = 0;
  let line = 1;

  return (chunk, last) => {
    try {
      const text = decoder.decode(chunk, { stream: !last });
      open = openEnd(open, chunk);
      offset += chunk.length;
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line += 1;
      return text;
    } catch {
      const bytes = new Uint8Array([...open, ...chunk]);
      const bad = firstBadByte(bytes);
      return { offset: offset - open.length + bad, line: line + countLines(bytes.subarray(0, bad)) };
    }
  };
}

/** The bytes at the end of `chunk` (or of `before` and `chunk`) that begin a character without ending it. */
function openEnd(before: Uint8Array, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const tail = new Uint8Array([...before, ...chunk.subarray(Math.max(0, chunk.length - 3))].slice(-3));
  for (let back = 1; back <= tail.length; back += 1) {
    const byte = tail[tail.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    return sequenceLength(byte) > back ? tail.slice(tail.length - back) : new Uint8Array(0);
  }
  return new Uint8Array(0);
}
