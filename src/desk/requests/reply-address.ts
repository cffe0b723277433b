/**
 * An address of ours that names a request, so that an answer finds its case whatever the mail program did to the
 * headers: `licenses+r` and 36 letters and digits, which are the request's id and a tag that only we can make. Upper and
 * lower case do not count, as some mail systems change it.
 */

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const tag_chars = 10;
const id_chars = 26;
/** RFC 5321, section 4.5.3.1.1. */
const local_part_chars = 64;

function base32(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += alphabet[(held >>> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text;
}

function unbase32(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const char of text) {
    held = (held << 5) | alphabet.indexOf(char);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >>> bits) & 255);
    held &= (1 << bits) - 1;
  }
  return Uint8Array.from(bytes);
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));

/** 50 bits of a token that only we can make for this request. `sign` gives it in base64url. */
const tagOf = (requestId: string, sign: (text: string) => string): string => {
  const token = sign(`reply:${requestId}`).replaceAll('-', '+').replaceAll('_', '/');
  return base32(Uint8Array.from(atob(token), (char) => char.charCodeAt(0))).slice(0, tag_chars);
};

/** Where answers to a request go; null where our own address is too long to be extended. */
export function replyAddress(own: string, requestId: string, sign: (text: string) => string): string | null {
  const at = own.lastIndexOf('@');
  const local = `${own.slice(0, at)}+r${base32(bytesOf(requestId.replaceAll('-', '')))}${tagOf(requestId, sign)}`;
  return local.length > local_part_chars ? null : `${local}${own.slice(at)}`;
}

/** The request that an address names; null for any other address, and for one whose tag is not ours. */
export function requestOfAddress(address: string, sign: (text: string) => string): string | null {
  const token = new RegExp(`\\+r([a-z2-7]{${id_chars}})([a-z2-7]{${tag_chars}})@`, 'iu').exec(address);
  if (!token?.[1] || !token[2]) return null;
  const hex = hexOf(unbase32(token[1].toLowerCase()));
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
  return tagOf(id, sign) === token[2].toLowerCase() ? id : null;
}
