import { createHash } from 'node:crypto';
import type { Message } from './mime.ts';

const hash = (...parts: readonly (string | Uint8Array)[]): string => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\0');
  return digest.digest('hex');
};

/**
 * Names a mail by what it says and who says it, not by the way it came: the headers that servers add on the way differ
 * when the same mail arrives twice. A Message-ID alone would let a stranger take the place of a mail still to come.
 */
export const messageIdentity = (message: Message): string =>
  `mail:${hash(message.messageId ?? '', message.from.map(({ address }) => address).join(','), message.subject, message.text)}`;

export const bytesIdentity = (bytes: Uint8Array): string => `bytes:${hash(bytes)}`;
