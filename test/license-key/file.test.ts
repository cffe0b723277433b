import assert from 'node:assert/strict';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { readLicenseFile as readInApp } from '../../sdk/src/index.ts';
import { claimedKeyId, parseKey, parsePayload } from '../../src/license-key/codec.ts';
import { type FileDocument, unwrap, wrap } from '../../src/license-key/file/codec.ts';
import { readLicenseFile, writeLicenseFile } from '../../src/license-key/file/crypto.ts';

// RFC 8032, test 1, and the published vector of formats, section 4.
const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
const publicKey = createPublicKey(privateKey);
const pem = publicKey.export({ type: 'spki', format: 'pem' });
const document: FileDocument = {
  data: { id: 'x', type: 'licenses' },
  meta: { issued: '2020-01-01T00:00:00.000Z', expiry: '2099-01-01T00:00:00.000Z', ttl: 3600 },
};
const now = new Date('2026-11-25T00:00:00Z');
const iv = new Uint8Array(12).fill(7);
const about = { licenseKey: 'key/a.b', now };

test('writes the published license file byte for byte', () => {
  const file = writeLicenseFile(document, privateKey, null);
  assert.equal(file.length, 467);
  assert.equal(
    createHash('sha256').update(file).digest('hex'),
    'becd9050a7d32d19349410bfcb8cc491cd2e7f02b72063e310665c0deca23c44',
  );
  assert.equal(
    unwrap(file)?.sig,
    'wLk36tKigw+E3cp8ygy2NST3o4qii8nsblxDFZjSNeesA7FQ/IkUiVDypWITShc9sPqU1pamBaQ10df2llwfDQ==',
  );
});

test('reads what it wrote, open and encrypted, here and in an app', async () => {
  const words = fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' }), { maxKeys: 5 });
  await fc.assert(
    fc.asyncProperty(
      words,
      fc.boolean(),
      fc.uint8Array({ minLength: 12, maxLength: 12 }),
      async (said, open, bytes) => {
        const attributes = Object.fromEntries(Object.entries(said).filter(([name]) => name !== '__proto__'));
        const whole: FileDocument = { ...document, data: { ...document.data, attributes } };
        const { licenseKey } = about;
        const file = writeLicenseFile(whole, privateKey, open ? null : { licenseKey, iv: bytes });
        assert.deepEqual(readLicenseFile(file, [publicKey], about), { ok: true, value: whole });
        assert.deepEqual(await readInApp(file, { publicKeys: [pem], licenseKey, now }), { ok: true, document: whole });
        assert.ok(file.split('\n').every((line) => line.length <= 60));
      },
    ),
    { numRuns: 40 },
  );
});

test('what is wrong is found in the order of the format', () => {
  const open = writeLicenseFile(document, privateKey, null);
  const sealed = writeLicenseFile(document, privateKey, { licenseKey: about.licenseKey, iv });
  const other = generateKeyPairSync('ed25519').publicKey;
  const faultOf = (file: string, keys = [publicKey], at: { licenseKey: string | null; now: Date } = about): string => {
    const read = readLicenseFile(file, keys, at);
    return read.ok ? 'ok' : read.error;
  };
  const changed = (file: string, more: object): string => {
    const envelope = unwrap(file);
    assert.ok(envelope);
    return wrap({ ...envelope, ...more });
  };
  assert.equal(faultOf(open), 'ok');
  assert.equal(faultOf('hello'), 'FORMAT');
  assert.equal(faultOf(changed(open, { alg: 'none', sig: '' })), 'ALGORITHM');
  assert.equal(faultOf(changed(open, { alg: 'base64+rsa' })), 'ALGORITHM');
  assert.equal(faultOf(open, [other]), 'SIGNATURE');
  assert.equal(faultOf(sealed, [other], { licenseKey: 'another', now }), 'SIGNATURE');
  assert.equal(faultOf(sealed, [publicKey], { licenseKey: 'another', now }), 'DECRYPTION');
  assert.equal(faultOf(sealed, [publicKey], { licenseKey: null, now }), 'DECRYPTION');
  assert.equal(faultOf(changed(open, { alg: 'aes-256-gcm+ed25519' })), 'DECRYPTION');
  assert.equal(faultOf(open, [publicKey], { ...about, now: new Date('2019-01-01') }), 'ISSUED_LATER');
  assert.equal(faultOf(open, [publicKey], { ...about, now: new Date('2100-01-01') }), 'EXPIRED');
});

test('no text makes a reader of keys or files fail otherwise than by saying so', () => {
  const file = writeLicenseFile(document, privateKey, null);
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ maxLength: 200 }).map((some) => `key/${some}`),
    fc
      .tuple(fc.nat(file.length), fc.string({ unit: 'binary', maxLength: 4 }))
      .map(([at, by]) => file.slice(0, at) + by + file.slice(at + by.length)),
    fc.json().map((json) => wrap({ enc: json, sig: json, alg: 'base64+ed25519' })),
  );
  fc.assert(
    fc.property(text, (some) => {
      parseKey(some);
      const read = readLicenseFile(some, [publicKey], about);
      assert.ok(!read.ok || some.trim() === file.trim());
    }),
    { numRuns: 600 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((json) => new TextEncoder().encode(json)),
      ),
      (data) => {
        claimedKeyId(data);
        assert.equal(parsePayload(data).ok, false);
      },
    ),
    { numRuns: 600 },
  );
});
