import { type KeyObject, createHash } from 'node:crypto';
import { keyIdOf, sign } from '../crypto.ts';
import { type KeyList, LIST_PREFIX, encodeList } from './codec.ts';

/** The signed revocation list as text, `revocations/DATA.SIGNATURE`: the scheme of a license key with another prefix. */
export const writeList = (list: Omit<KeyList, 'keyId'>, privateKey: KeyObject): string =>
  sign(encodeList({ ...list, keyId: keyIdOf(privateKey) }), privateKey, LIST_PREFIX);

/** An ETag of a text, strong: other bytes have another one. */
export const etagOf = (text: string): string => `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
