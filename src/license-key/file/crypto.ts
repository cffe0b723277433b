import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createHash,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import { type Result, err, ok } from '../../kernel/result.ts';
import {
  FILE_PREFIX,
  type FileAlgorithm,
  FileDocument,
  bytesOf,
  fileAlgorithms,
  jsonOf,
  unwrap,
  wrap,
} from './codec.ts';

/** Why a file is not taken, in the order in which it is looked at. */
export type FileFault = 'FORMAT' | 'ALGORITHM' | 'SIGNATURE' | 'DECRYPTION' | 'ISSUED_LATER' | 'EXPIRED';

/** To encrypt with: the license key, and 12 random bytes that were never used with it. */
export type Encryption = { readonly licenseKey: string; readonly iv: Uint8Array };

/** A license file (formats, section 4) over a document; encrypted where there is something to encrypt it with. */
export function writeLicenseFile(document: FileDocument, privateKey: KeyObject, encryption: Encryption | null): string {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const alg: FileAlgorithm = encryption ? 'aes-256-gcm+ed25519' : 'base64+ed25519';
  const enc = encryption ? encrypt(bytes, encryption) : bytes.toBase64();
  const sig = signBytes(null, Buffer.from(FILE_PREFIX + enc, 'ascii'), privateKey).toString('base64');
  return wrap({ enc, sig, alg });
}

/**
 * The document of a license file that one of the public keys signed. The algorithm must be one of ours before anything
 * else is done with it; the signature is over what was encrypted, so nothing is decrypted that is not ours.
 */
export function readLicenseFile(
  text: string,
  publicKeys: readonly KeyObject[],
  about: { readonly licenseKey: string | null; readonly now: Date },
): Result<FileDocument, FileFault> {
  const envelope = unwrap(text);
  if (!envelope) return err('FORMAT');
  const alg = fileAlgorithms.find((one) => one === envelope.alg);
  if (!alg) return err('ALGORITHM');
  const signed = Buffer.from(FILE_PREFIX + envelope.enc, 'utf8');
  const signature = bytesOf(envelope.sig);
  if (signature?.length !== 64 || !publicKeys.some((key) => verifyBytes(null, signed, key, signature)))
    return err('SIGNATURE');
  const encrypted = alg === 'aes-256-gcm+ed25519';
  const bytes = encrypted ? decrypt(envelope.enc, about.licenseKey) : bytesOf(envelope.enc);
  if (!bytes) return err(encrypted ? 'DECRYPTION' : 'FORMAT');
  const parsed = FileDocument.safeParse(jsonOf(bytes));
  if (!parsed.success) return err('FORMAT');
  const { issued, expiry } = parsed.data.meta;
  if (Date.parse(issued) > about.now.getTime()) return err('ISSUED_LATER');
  return expiry !== null && Date.parse(expiry) < about.now.getTime() ? err('EXPIRED') : ok(parsed.data);
}

const secretOf = (licenseKey: string): Buffer => createHash('sha256').update(licenseKey).digest();

function encrypt(bytes: Uint8Array, { licenseKey, iv }: Encryption): string {
  const cipher = createCipheriv('aes-256-gcm', secretOf(licenseKey), iv);
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return [ciphertext, iv, cipher.getAuthTag()].map((part) => part.toBase64()).join('.');
}

function decrypt(enc: string, licenseKey: string | null): Uint8Array | null {
  const [ciphertext, iv, tag, ...more] = enc.split('.').map(bytesOf);
  if (licenseKey === null || !ciphertext || iv?.length !== 12 || tag?.length !== 16 || more.length > 0) return null;
  const decipher = createDecipheriv('aes-256-gcm', secretOf(licenseKey), iv).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    // Another license key, or it was changed.
    return null;
  }
}
