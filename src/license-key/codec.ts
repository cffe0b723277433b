import { z } from 'zod';
import type { Fault } from '../contract/codes.ts';
import { CalendarDay, LicenseType, Sen, Users, normalizeKey } from '../contract/license.ts';
import * as limits from '../kernel/limits.ts';
import { type Result, err, ok } from '../kernel/result.ts';

/** What a license key says. Unknown fields are let through: a later version may say more, and old apps still read it. */
export const LicensePayload = z.object({
  sen: Sen,
  app: z.string().min(1),
  /** -1 is unlimited. */
  users: Users,
  type: LicenseType,
  hosting: z.literal('server'),
  organization: z.string(),
  maintenanceStart: CalendarDay,
  maintenanceEnd: CalendarDay,
  issued: CalendarDay,
  /** Counts the keys of one license from 2 on; the first one does not say. No two keys of a license are the same text. */
  keyNo: z.number().int().min(2).optional(),
  /** Names the signing key, so that a verifier who holds several knows which one to take. */
  keyId: z.string().min(1),
});
export type LicensePayload = z.infer<typeof LicensePayload>;

const PREFIX = 'key/';
/** 64 bytes in padded base64. Decoded strictly, so that one signature has one text in each alphabet. */
const SIGNATURE_CHARS = 88;

export type ParsedKey = {
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
  /** The ASCII text under the signature: the prefix gives the signature its purpose. */
  readonly signed: string;
};

export const encodePayload = (payload: LicensePayload): Uint8Array => new TextEncoder().encode(JSON.stringify(payload));

/** The text to sign for some data: a prefix that says what it is for, and padded base64url (formats, section 3). */
export const textToSign = (data: Uint8Array, prefix = PREFIX): string =>
  prefix + data.toBase64({ alphabet: 'base64url' });

/** The whole key: the signed text, a point, the signature. */
export const writeKey = (signed: string, signature: Uint8Array): string =>
  `${signed}.${signature.toBase64({ alphabet: 'base64url' })}`;

/**
 * Takes a key apart without trusting it. White space that mail programs put in is dropped; both base64 alphabets are
 * accepted, and so is a signature that lost its `=` at the end (a double click often leaves them out). The signed
 * text is taken as it stands, because its letters are what was signed. Fails with `KEY_FORMAT`.
 */
export function parseKey(text: string): Result<ParsedKey, Fault> {
  if (text.length > limits.key_chars) return badFormat(`is longer than ${limits.key_chars} characters`);
  const key = normalizeKey(text);
  if (!key.startsWith(PREFIX)) return badFormat(`does not begin with "${PREFIX}"`);
  const point = key.indexOf('.');
  if (point < 0) return badFormat('has no point between data and signature; a part of it may be missing');
  const signed = key.slice(0, point);
  const data = decode(signed.slice(PREFIX.length));
  if (!data || data.length === 0) return badFormat('has data that is not base64; a part of it may be missing');
  const signature = decode(key.slice(point + 1).padEnd(SIGNATURE_CHARS, '='));
  if (signature?.length !== 64) return badFormat('has no whole signature (64 bytes) after the point');
  return ok({ data, signature, signed });
}

/** What the data of a key says. Call it only for data whose signature was verified. Fails with `KEY_FORMAT`. */
export function parsePayload(data: Uint8Array): Result<LicensePayload, Fault> {
  const parsed = LicensePayload.safeParse(readJson(data));
  if (parsed.success) return ok(parsed.data);
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  return badFormat(field === '' ? 'holds no license' : `holds a license whose "${field}" is missing or wrong`);
}

/** The signing key that the data names, or null. Nothing is verified yet: good only to choose a public key by. */
export function claimedKeyId(data: Uint8Array): string | null {
  const json = readJson(data);
  const keyId = json !== null && typeof json === 'object' && 'keyId' in json ? json.keyId : null;
  return typeof keyId === 'string' ? keyId : null;
}

function readJson(data: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data)) as unknown;
  } catch {
    // Not UTF-8 or not JSON: the caller says that there is no license in it.
    return null;
  }
}

function decode(text: string): Uint8Array | null {
  try {
    const alphabet = /[-_]/u.test(text) ? 'base64url' : 'base64';
    return Uint8Array.fromBase64(text, { alphabet, lastChunkHandling: 'strict' });
  } catch {
    // A letter outside the alphabet or a cut-off end; the caller names the part it was looking at.
    return null;
  }
}

function badFormat(what: string): Result<never, Fault> {
  const message = `This is not a license key: it ${what}. A key is written key/DATA.SIGNATURE; copy it whole, in one piece.`;
  return err({ code: 'KEY_FORMAT', message });
}
