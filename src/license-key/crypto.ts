import { type KeyObject, createHash, createPublicKey, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import type { Fault } from '../contract/codes.ts';
import { type Result, err, ok } from '../kernel/result.ts';
import {
  type LicensePayload,
  claimedKeyId,
  encodePayload,
  parseKey,
  parsePayload,
  textToSign,
  writeKey,
} from './codec.ts';

/** Writes signed license keys with one signing key. */
export type Signer = {
  readonly keyId: string;
  sign(license: Omit<LicensePayload, 'keyId'>): string;
};

/** The name of a signing key: 16 hex digits of the SHA-256 of its public half (SPKI, DER). Takes either half. */
export function keyIdOf(key: KeyObject): string {
  const half = mustBeEd25519(key).type === 'private' ? createPublicKey(key) : key;
  return createHash('sha256')
    .update(half.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}

/** A signer for the private half of an Ed25519 key. */
export function createSigner(privateKey: KeyObject): Signer {
  const keyId = keyIdOf(privateKey);
  return { keyId, sign: (license) => sign(encodePayload({ ...license, keyId }), privateKey) };
}

/** The license key over `data` in the scheme ED25519_SIGN (formats, section 3); what else is signed so has another prefix. */
export function sign(data: Uint8Array, privateKey: KeyObject, prefix?: string): string {
  const signed = textToSign(data, prefix);
  return writeKey(signed, signBytes(null, Buffer.from(signed, 'ascii'), mustBeEd25519(privateKey)));
}

/** The data of a key that one of the public keys signed, whatever it holds. `KEY_FORMAT`, `KEY_SIGNATURE`. */
export function verifyData(key: string, publicKeys: readonly KeyObject[]): Result<Uint8Array, Fault> {
  const parsed = parseKey(key);
  if (!parsed.ok) return parsed;
  const { data, signature, signed } = parsed.value;
  const text = Buffer.from(signed, 'ascii');
  const good = publicKeys.some((publicKey) => verifyBytes(null, text, mustBeEd25519(publicKey), signature));
  return good ? ok(data) : err(badSignature);
}

/**
 * What a license key says, after its signature was found good. The algorithm is always Ed25519, whatever the key
 * says of itself. `KEY_FORMAT`, `KEY_SIGNATURE` (changed after it was signed), `KEY_SIGNER_UNKNOWN` (names a signing
 * key that is not among `publicKeys`).
 */
export function verify(key: string, publicKeys: readonly KeyObject[]): Result<LicensePayload, Fault> {
  const parsed = parseKey(key);
  if (!parsed.ok) return parsed;
  const claimed = claimedKeyId(parsed.value.data);
  const candidates = claimed === null ? publicKeys : publicKeys.filter((publicKey) => keyIdOf(publicKey) === claimed);
  if (candidates.length === 0) return err(unknownSigner);
  const verified = verifyData(key, candidates);
  return verified.ok ? parsePayload(verified.value) : verified;
}

const badSignature: Fault = {
  code: 'KEY_SIGNATURE',
  message:
    'The signature of this license key is not good: the key was changed, or a part of it was lost. Copy it again, whole, from where it was issued.',
};

const unknownSigner: Fault = {
  code: 'KEY_SIGNER_UNKNOWN',
  message: 'This license key was signed by somebody else: it names a signing key that is not known here.',
};

function mustBeEd25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('Defect: license keys are signed with Ed25519 only');
  return key;
}
