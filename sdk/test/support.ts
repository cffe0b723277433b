import { type KeyObject, createPrivateKey, createPublicKey, sign } from 'node:crypto';

/** The key pair of RFC 8032, test 1. */
const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const privateKey = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex'),
  format: 'der',
  type: 'pkcs8',
});
const pemOf = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'pem' });
export const publicKeys = [pemOf(privateKey)];

/** PREFIX + DATA + `.` + SIGNATURE, made here with nothing of the program's. */
export function signed(prefix: string, said: unknown, key = privateKey): string {
  const text = prefix + Buffer.from(JSON.stringify(said)).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
  const signature = sign(null, Buffer.from(text), key).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
  return `${text}.${signature}`;
}

export const app = 'com.sketchwell.wireframes.confluence';
export const terms = {
  sen: 'SEN-4800000',
  app,
  users: 100,
  type: 'COMMERCIAL',
  hosting: 'server',
  organization: 'Example Customer',
  maintenanceStart: '2026-01-15',
  maintenanceEnd: '2027-01-14',
  issued: '2026-01-15',
};
export const keyWith = (more: object = {}): string => signed('key/', { ...terms, ...more });
