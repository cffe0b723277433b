import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FaultError } from '../contract/codes.ts';
import { normalizeKey } from '../contract/license.ts';
import { makeFolder } from './folder.ts';

export type Secrets = {
  /** Keyed digest of a license key, 32 bytes; white space in the key does not count. */
  readonly keyDigest: (key: string) => Uint8Array;
  /** The token of a single-use link, derived from its id: it need not be stored to be written into a mail. */
  readonly linkToken: (linkId: string) => string;
  /** What is stored of a link's token. */
  readonly linkDigest: (token: string) => Uint8Array;
  readonly tokenDigest: (token: string) => Uint8Array;
  /** Keyed digest of an address or a client, to count tries by. */
  readonly tryDigest: (text: string) => Uint8Array;
  readonly seal: Seal;
  /** Says, without giving anything away, whether a database was filled with the same secret. */
  readonly fingerprint: string;
};

/**
 * Text that only this installation can read again, and only for what it was sealed for: what is opened with another
 * purpose, or was changed, is null.
 */
export type Seal = {
  readonly close: (text: string, purpose: string) => string;
  readonly open: (sealed: string, purpose: string) => string | null;
};

/**
 * The installation's secret: `REHOME_SECRET`, or made once and kept in the data folder. With another one, no key of
 * the books would be found again, so a database that was filled with another secret is refused at the start.
 */
export function loadSecrets(folder: string, given = process.env['REHOME_SECRET']): Secrets {
  if (given !== undefined && given.length < 32) {
    throw new FaultError({
      code: 'SETTING_INVALID',
      field: 'REHOME_SECRET',
      message: 'REHOME_SECRET has fewer than 32 characters. Make one with: openssl rand -hex 32',
    });
  }
  return secretsFrom(given ?? keptOnce(join(folder, 'secret'), () => randomBytes(32).toString('hex')));
}

export function secretsFrom(secret: string): Secrets {
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'rehome', purpose, 32));
  const forKeys = derive('license key digest');
  const forLinks = derive('link token');
  const forTries = derive('tries');
  const hash = (text: string): Uint8Array => createHash('sha256').update(text).digest();
  return {
    keyDigest: (key) => createHmac('sha256', forKeys).update(normalizeKey(key)).digest(),
    linkToken: (linkId) => createHmac('sha256', forLinks).update(linkId).digest('base64url'),
    linkDigest: hash,
    tokenDigest: hash,
    tryDigest: (text) => createHmac('sha256', forTries).update(text).digest(),
    seal: sealWith(derive('seal')),
    fingerprint: derive('fingerprint').toString('hex').slice(0, 16),
  };
}

const iv_bytes = 12;
const tag_bytes = 16;

/** AES-256-GCM; the purpose is authenticated with it. */
function sealWith(key: Buffer): Seal {
  return {
    close(text, purpose) {
      const iv = randomBytes(iv_bytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < iv_bytes + tag_bytes) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, iv_bytes))
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(-tag_bytes));
      try {
        return decipher.update(bytes.subarray(iv_bytes, -tag_bytes), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        // Not sealed by us, not for this, or changed: for the caller all the same.
        return null;
      }
    },
  };
}

export type SigningKey = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };

/** The key that signs license keys: `REHOME_SIGNING_KEY_FILE` (Ed25519, PEM), or made once in the data folder. */
export function loadSigningKey(folder: string, file = process.env['REHOME_SIGNING_KEY_FILE'] || undefined): SigningKey {
  const path = file ?? join(folder, 'signing-key.pem');
  if (file === undefined) keptOnce(path, newSigningKey);
  const privateKey = keyIn(path, createPrivateKey, 'REHOME_SIGNING_KEY_FILE', 'openssl genpkey -algorithm ed25519');
  const publicKey = createPublicKey(privateKey);
  keepPublicHalf(join(folder, 'signing-key.pub.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  return { privateKey, publicKey };
}

/** Beside the data, for those who verify; written again where another key signs now. */
function keepPublicHalf(path: string, pem: string): void {
  if (keptOnce(path, () => pem) !== pem.trim()) writeFileSync(path, pem, { mode: 0o600 });
}

/** The public key that an option names. */
export const loadPublicKey = (file: string, option: string): KeyObject =>
  keyIn(file, createPublicKey, option, 'openssl pkey -in signing-key.pem -pubout');

/** `SETTING_INVALID` where the file is not there or holds no Ed25519 key; the message repeats nothing of what it holds. */
function keyIn(file: string, read: (pem: string) => KeyObject, setting: string, make: string): KeyObject {
  const wrong = (what: string): FaultError =>
    new FaultError({
      code: 'SETTING_INVALID',
      field: setting,
      message: `${setting} must be a file with an Ed25519 key (PEM); ${file} ${what}. Make one with: ${make}`,
    });
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch {
    throw wrong('cannot be read');
  }
  let key: KeyObject;
  try {
    key = read(pem);
  } catch {
    throw wrong('holds none');
  }
  if (key.asymmetricKeyType !== 'ed25519') throw wrong(`holds a key of another kind (${key.asymmetricKeyType ?? ''})`);
  return key;
}

const newSigningKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });

/** Writes a file if it is not there, and reads it: of two processes that start at once, both get the first one's. */
function keptOnce(path: string, make: () => string): string {
  makeFolder(dirname(path), 'REHOME_DATA');
  try {
    writeFileSync(path, make(), { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  }
  return readFileSync(path, 'utf8').trim();
}
