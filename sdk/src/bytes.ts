/** Base64 in either alphabet, with its padding; null where it is not, or has another writing of the same bytes. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const isUrl = /[-_]/.test(text);
  if (isUrl && /[+/]/.test(text)) return null;
  const standard = isUrl ? text.replaceAll('-', '+').replaceAll('_', '/') : text;
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(standard) || standard.length % 4 !== 0) return null;
  try {
    const binary = atob(standard);
    if (btoa(binary) !== standard) return null;
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    // Padding in a place where there is none.
    return null;
  }
}

export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** JSON in UTF-8; undefined where it is not. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A calendar day `yyyy-MM-dd` that there is. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === value;
}

const encoder = new TextEncoder();
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

export const sha256 = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text)));
