import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { day } from '../../src/kernel/day.ts';
import { parseKey } from '../../src/license-key/codec.ts';
import { createSigner, sign, verify, verifyData } from '../../src/license-key/crypto.ts';

// RFC 8032, test 1: the published vector of formats, section 3.
const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
const publicKey = createPublicKey(privateKey);
const data = Buffer.from('{"sen":"SEN-1000","users":50}');
const vector =
  'key/eyJzZW4iOiJTRU4tMTAwMCIsInVzZXJzIjo1MH0=.MFgMOg6qRNWGXxyDO4lawjq9Rxf64w_ymlR1tt8bLny6dAU1P8apInXvxIfC6J_BawGRZw3f4o0cBmGcfCt5Cw==';

const terms = {
  sen: 'SEN-4800000',
  app: 'com.example.app',
  users: 50,
  type: 'COMMERCIAL',
  hosting: 'server',
  organization: 'Example Ümlaut',
  maintenanceStart: day('2026-01-01'),
  maintenanceEnd: day('2027-01-01'),
  issued: day('2026-01-01'),
} as const;

const codeOf = (key: string, keys: readonly KeyObject[] = [publicKey]): string => {
  const result = verify(key, keys);
  return result.ok ? 'ok' : result.error.code;
};

test('writes the published vector byte for byte', () => {
  assert.equal(sign(data, privateKey), vector);
});

test('reads what it wrote, in both base64 alphabets of the signature and with line breaks', () => {
  const standard = vector.replaceAll('_', '/').replaceAll('-', '+');
  for (const key of [vector, standard, `${vector.slice(0, 40)}\r\n  ${vector.slice(40)}`]) {
    const result = verifyData(key, [publicKey]);
    assert.ok(result.ok);
    assert.deepEqual(Buffer.from(result.value), data);
  }
  const signer = createSigner(privateKey);
  assert.deepEqual(verify(signer.sign(terms), [publicKey]), { ok: true, value: { ...terms, keyId: signer.keyId } });
});

test('finds every changed letter', () => {
  const key = createSigner(privateKey).sign(terms);
  for (let at = 0; at < key.length; at += 1) {
    const changed = `${key.slice(0, at)}${key[at] === 'A' ? 'B' : 'A'}${key.slice(at + 1)}`;
    assert.notEqual(codeOf(changed), 'ok', `letter ${at}`);
  }
});

test('names what is wrong, and never repeats the key', () => {
  const other = generateKeyPairSync('ed25519');
  const foreign = createSigner(other.privateKey).sign(terms);
  assert.equal(codeOf('hello'), 'KEY_FORMAT');
  assert.equal(codeOf(vector.slice(0, -20)), 'KEY_FORMAT');
  assert.equal(codeOf(foreign), 'KEY_SIGNER_UNKNOWN');
  assert.equal(codeOf(foreign, []), 'KEY_SIGNER_UNKNOWN');
  const own = createSigner(privateKey).sign(terms);
  const forged = `${own.split('.')[0]}.${foreign.split('.')[1]}`;
  assert.equal(codeOf(forged), 'KEY_SIGNATURE');
  const result = verify(forged, [publicKey]);
  assert.ok(!result.ok && !result.error.message.includes(own.slice(4, 24)));
});

test('is accepted by OpenSSL, which knows nothing of us', () => {
  const key = createSigner(privateKey).sign(terms);
  const parsed = parseKey(key);
  assert.ok(parsed.ok);
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  try {
    const file = (name: string, content: string | Uint8Array): string => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };
    const pub = file('pub.pem', publicKey.export({ type: 'spki', format: 'pem' }));
    const signed = file('signed', key.slice(0, key.indexOf('.')));
    const sig = file('sig', parsed.value.signature);
    const verifyArgs = ['pkeyutl', '-verify', '-pubin', '-inkey', pub, '-rawin', '-in', signed, '-sigfile', sig];
    assert.match(execFileSync('openssl', verifyArgs, { encoding: 'utf8' }), /Verified Successfully/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
