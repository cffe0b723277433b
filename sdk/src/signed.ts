import { bytesOf, fromBase64 } from './bytes.ts';

/** A text of the form PREFIX + DATA + `.` + SIGNATURE; PREFIX + DATA is what was signed. */
export type Signed = {
  readonly data: Uint8Array;
  readonly signed: string;
  readonly signature: Uint8Array<ArrayBuffer>;
};

/** Spaces and line breaks are what mail programs put in; they never belong to it. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Takes it apart without trusting it; null where it has not this form. A signature may have lost its `=`. */
export function parseSigned(text: string, prefix: string, most_chars: number): Signed | null {
  if (text.length > most_chars) return null;
  const whole = bare(text);
  const point = whole.indexOf('.');
  if (!whole.startsWith(prefix) || point < 0) return null;
  const signed = whole.slice(0, point);
  const data = fromBase64(signed.slice(prefix.length));
  const signature = fromBase64(whole.slice(point + 1).padEnd(88, '='));
  return data && data.length > 0 && signature?.length === 64 ? { data, signed, signature } : null;
}

/**
 * Whether one of the public keys (PEM) signed the text. Pure Ed25519 whatever the text says of itself. Where it names a
 * key by its id, only that one is tried. Throws where a public key is none: that is the app's own mistake.
 */
export async function isSigned(
  text: string,
  signature: Uint8Array<ArrayBuffer>,
  publicKeys: readonly string[],
  keyId: unknown,
): Promise<boolean> {
  for (const pem of publicKeys) {
    const der = derOf(pem);
    if (typeof keyId === 'string' && keyId !== (await keyIdOf(der))) continue;
    const key = await crypto.subtle.importKey('spki', der, { name: 'Ed25519' }, false, ['verify']);
    if (await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, bytesOf(text))) return true;
  }
  return false;
}

function derOf(pem: string): Uint8Array<ArrayBuffer> {
  const [, body = ''] = /-----BEGIN PUBLIC KEY-----([^-]*)-----END PUBLIC KEY-----/.exec(pem) ?? [];
  const der = fromBase64(body.replace(/\s/g, ''));
  if (der === null || der.length !== 44) throw new TypeError('publicKeys: each must be an Ed25519 public key as PEM');
  return der;
}

/** The name of a signing key: 16 hex digits of the SHA-256 of its public half. */
async function keyIdOf(der: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', der));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
