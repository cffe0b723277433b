import * as limits from '../../../kernel/limits.ts';

/**
 * The key in an `Idempotency-Key` header: a quoted string (RFC 8941), or the same unquoted. Null where it is neither,
 * or longer than `limits.idempotency_key_chars`.
 */
export function readIdempotencyKey(header: string): string | null {
  const text = header.trim();
  const quoted = /^"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/u.exec(text)?.[1];
  const key = quoted === undefined ? /^[\x21\x23-\x5b\x5d-\x7e]+$/u.exec(text)?.[0] : quoted.replace(/\\(.)/gu, '$1');
  return key !== undefined && key !== '' && key.length <= limits.idempotency_key_chars ? key : null;
}
