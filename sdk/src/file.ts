import { bytesOf, fromBase64, isRecord, jsonIn } from './bytes.ts';
import { isSigned } from './signed.ts';

const FILE_CHARS = 1024 * 1024;
const algorithms = ['base64+ed25519', 'aes-256-gcm+ed25519'] as const;

export type FileOptions = {
  readonly publicKeys: readonly string[];
  /** What an encrypted file is opened with. */
  readonly licenseKey?: string | undefined;
  readonly now?: Date | undefined;
};

/** Why a file is not taken, in the order in which it is looked at. */
export type FileFault = 'FORMAT' | 'ALGORITHM' | 'SIGNATURE' | 'DECRYPTION' | 'ISSUED_LATER' | 'EXPIRED';

/** A JSON:API document: `data` of type `licenses`, `included`, `meta`. */
export type LicenseFile =
  | { readonly ok: true; readonly document: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly fault: FileFault };

/** Reads a license file. Nothing in it is looked at before its signature was found good. */
export async function readLicenseFile(text: string, options: FileOptions): Promise<LicenseFile> {
  const { publicKeys, licenseKey, now = new Date() } = options;
  const envelope = envelopeIn(text);
  if (!envelope) return { ok: false, fault: 'FORMAT' };
  const alg = algorithms.find((one) => one === envelope.alg);
  if (!alg) return { ok: false, fault: 'ALGORITHM' };
  const signature = fromBase64(envelope.sig);
  if (signature?.length !== 64 || !(await isSigned(`license/${envelope.enc}`, signature, publicKeys, undefined)))
    return { ok: false, fault: 'SIGNATURE' };
  const bytes = alg === 'base64+ed25519' ? fromBase64(envelope.enc) : await decrypt(envelope.enc, licenseKey);
  if (!bytes) return { ok: false, fault: alg === 'base64+ed25519' ? 'FORMAT' : 'DECRYPTION' };
  const document = jsonIn(bytes);
  if (!isRecord(document) || !isRecord(document['meta'])) return { ok: false, fault: 'FORMAT' };
  const fault = timeFault(document['meta'], now);
  return fault === null ? { ok: true, document } : { ok: false, fault };
}

function timeFault({ issued, expiry }: Readonly<Record<string, unknown>>, now: Date): FileFault | null {
  const from = typeof issued === 'string' ? Date.parse(issued) : Number.NaN;
  const until =
    expiry === null ? Number.POSITIVE_INFINITY : typeof expiry === 'string' ? Date.parse(expiry) : Number.NaN;
  if (Number.isNaN(from) || Number.isNaN(until)) return 'FORMAT';
  if (from > now.getTime()) return 'ISSUED_LATER';
  return until < now.getTime() ? 'EXPIRED' : null;
}

function envelopeIn(text: string): { readonly enc: string; readonly sig: string; readonly alg: unknown } | null {
  if (text.length > FILE_CHARS) return null;
  const lines = text.trim().split(/\r?\n/);
  if (lines.shift() !== '-----BEGIN LICENSE FILE-----' || lines.pop() !== '-----END LICENSE FILE-----') return null;
  const bytes = fromBase64(lines.join(''));
  const said = bytes && jsonIn(bytes);
  if (!isRecord(said)) return null;
  const { enc, sig, alg } = said;
  return typeof enc === 'string' && typeof sig === 'string' ? { enc, sig, alg } : null;
}

/** AES-256-GCM under the SHA-256 of the license key's text: ciphertext, IV of 12 bytes, tag of 16, each in base64. */
async function decrypt(enc: string, licenseKey: string | undefined): Promise<Uint8Array | null> {
  const [ciphertext, iv, tag, ...more] = enc.split('.').map(fromBase64);
  if (licenseKey === undefined || !ciphertext || iv?.length !== 12 || tag?.length !== 16 || more.length > 0)
    return null;
  const secret = await crypto.subtle.digest('SHA-256', bytesOf(licenseKey));
  const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['decrypt']);
  const sealed = new Uint8Array([...ciphertext, ...tag]);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));
  } catch {
    // Another key, or it was changed.
    return null;
  }
}
