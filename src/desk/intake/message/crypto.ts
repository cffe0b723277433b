import { createHash } from 'node:crypto';
import type { Essence } from './same.ts';

const hash = (...parts: readonly (string | Uint8Array)[]): string => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\0');
  return digest.digest('hex');
};

/**
 * Names a mail by what it is, not by the way it came. A Message-ID alone would let a stranger take the place of a mail
 * still to come. It needs nothing but the bytes, so a mail that nobody can read has its name too.
 */
export const messageIdentity = ({ headers, body }: Essence): string => `mail:${hash(headers, body)}`;

export const bytesIdentity = (bytes: Uint8Array): string => `bytes:${hash(bytes)}`;
