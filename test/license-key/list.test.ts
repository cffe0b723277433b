import assert from 'node:assert/strict';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readRevocationList } from '../../sdk/src/index.ts';
import { day } from '../../src/kernel/day.ts';
import { parseKey } from '../../src/license-key/codec.ts';
import { keyIdOf, verify, verifyData } from '../../src/license-key/crypto.ts';
import { writeList } from '../../src/license-key/list/crypto.ts';

// RFC 8032, test 1.
const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
const publicKey = createPublicKey(privateKey);
const vector =
  'key/eyJzZW4iOiJTRU4tMTAwMCIsInVzZXJzIjo1MH0=.MFgMOg6qRNWGXxyDO4lawjq9Rxf64w_ymlR1tt8bLny6dAU1P8apInXvxIfC6J_BawGRZw3f4o0cBmGcfCt5Cw==';
const page = readFileSync(new URL('../../docs/reference/license-keys.md', import.meta.url), 'utf8');

test('writes the list of the reference byte for byte, and an app reads it', async () => {
  const digest = createHash('sha256')
    .update(vector.split('.')[0] ?? '')
    .digest('base64url');
  const keys = [
    { digest, status: 'superseded' as const, from: day('2027-02-24') },
    { digest: '-'.repeat(43), status: 'voided' as const, from: day('2026-11-01') },
  ];
  const list = { issued: day('2026-11-25'), nextUpdate: day('2026-12-02'), omitted: 0, keys };
  const text = writeList(list, privateKey);
  assert.equal(text, writeList({ ...list, keys: keys.toReversed() }, privateKey), 'in whatever order');
  assert.ok(page.includes(`\n${text}\n`), `the page has another one: ${text}`);
  const data = Buffer.from(text.slice(text.indexOf('/') + 1, text.indexOf('.')), 'base64url').toString();
  assert.ok(page.includes(`\n${data}\n`), `the page has another one: ${data}`);
  assert.ok(page.includes(keyIdOf(publicKey)));
  const read = await readRevocationList(text, [publicKey.export({ type: 'spki', format: 'pem' })]);
  assert.deepEqual(read?.keys.get(digest), { status: 'superseded', from: '2027-02-24' });
  // What is signed for one purpose is good for no other.
  assert.equal(parseKey(text).ok, false);
  assert.equal(verifyData(text.replace('revocations/', 'key/'), [publicKey]).ok, false);
  assert.equal(verify(text, [publicKey]).ok, false);
});
