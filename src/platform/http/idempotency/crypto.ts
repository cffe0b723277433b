import { createHash } from 'node:crypto';

/** What makes two calls the same call: method, path and body. */
export const fingerprintOf = (method: string, path: string, body: Uint8Array): string =>
  createHash('sha256').update(`${method} ${path}\n`).update(body).digest('hex');
