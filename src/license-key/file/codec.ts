import { z } from 'zod';
import * as limits from '../../kernel/limits.ts';

/** How a license file may be made: open, or to be opened with the license key. Nothing else is ever read. */
export const fileAlgorithms = ['base64+ed25519', 'aes-256-gcm+ed25519'] as const;
export type FileAlgorithm = (typeof fileAlgorithms)[number];

/** What is under the signature begins with this. */
export const FILE_PREFIX = 'license/';
export const SHORTEST_TTL_S = 3_600;

const Instant = z.iso.datetime();

/** The JSON:API document in a license file. */
export const FileDocument = z.looseObject({
  data: z.looseObject({ id: z.string(), type: z.literal('licenses') }),
  included: z.array(z.unknown()).optional(),
  meta: z.looseObject({
    issued: Instant,
    expiry: Instant.nullable(),
    ttl: z.number().int().min(SHORTEST_TTL_S).nullable(),
  }),
});
export type FileDocument = z.infer<typeof FileDocument>;

export type Envelope = { readonly enc: string; readonly sig: string; readonly alg: string };

const BEGIN = '-----BEGIN LICENSE FILE-----';
const END = '-----END LICENSE FILE-----';
const LINE_CHARS = 60;

/** The file around an envelope, whose fields stand in this order (formats, section 4). */
export function wrap({ enc, sig, alg }: Envelope): string {
  const text = new TextEncoder().encode(JSON.stringify({ enc, sig, alg })).toBase64();
  const lines = text.match(new RegExp(`.{1,${LINE_CHARS}}`, 'gu')) ?? [];
  return [BEGIN, ...lines, END, ''].join('\n');
}

/** Null where it is no license file. */
export function unwrap(text: string): Envelope | null {
  if (text.length > limits.license_file_chars) return null;
  const lines = text.trim().split(/\r?\n/u);
  if (lines.shift() !== BEGIN || lines.pop() !== END) return null;
  const bytes = bytesOf(lines.join(''));
  const said = bytes && jsonOf(bytes);
  if (said === null || typeof said !== 'object') return null;
  const { enc, sig, alg } = said as Partial<Record<keyof Envelope, unknown>>;
  return typeof enc === 'string' && typeof sig === 'string' && typeof alg === 'string' ? { enc, sig, alg } : null;
}

export function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.fromBase64(base64, { lastChunkHandling: 'strict' });
  } catch {
    // Not base64: the caller says which part it was.
    return null;
  }
}

export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    // Not JSON in UTF-8, so no document.
    return null;
  }
}
