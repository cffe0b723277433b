import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkLicense } from '../../sdk/src/index.ts';
import { SigningKeys } from '../../src/contract/api.ts';
import { CheckedLicenses } from '../../src/contract/license-check.ts';
import { openApp } from '../../src/main/app.ts';
import { createServer } from '../../src/main/server.ts';
import { readSettings } from '../../src/main/settings.ts';
import { importOf } from '../support/account.ts';

const APP = 'com.sketchwell.wireframes.confluence';
const folder = mkdtempSync(join(tmpdir(), 'rehome-rotate-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The program from its start to its end, on the one folder. */
async function running<Value>(work: (program: Awaited<ReturnType<typeof start>>) => Promise<Value>): Promise<Value> {
  const program = await start();
  try {
    return await work(program);
  } finally {
    await program.app.close();
  }
}

async function start() {
  const app = await openApp(readSettings({ REHOME_DATA: folder, REHOME_DNS: 'off' }));
  const server = createServer(app);
  const post = async (path: string, body: object, token?: string) => {
    const headers = { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    return (await server.request(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const text = async (path: string) => (await server.request(path)).text();
  return {
    app,
    text,
    issue: async (id: string) => {
      const token = await app.tokens.add(id, 'marketplace');
      const made = await post(`/rest/1.0/plugins/${APP}/license`, importOf(id, 'jane@example.com'), token);
      return (made as { licenseKey: string }).licenseKey;
    },
    check: async (licenseKey: string) => {
      const { licenses } = CheckedLicenses.parse(await post('/v1/licenses/check', { licenses: [{ licenseKey }] }));
      return licenses[0]?.key;
    },
    publicKeys: async () => SigningKeys.parse(JSON.parse(await text('/v1/signing-keys'))).keys,
  };
}

test('license keys of before the signing key was changed still verify, asked and offline', async () => {
  const old = await running(async ({ issue, publicKeys }) => ({ key: await issue('1'), keys: await publicKeys() }));
  assert.equal(old.keys.length, 1);
  const stranger = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(join(folder, 'signing-key.pem'), stranger);

  await running(async ({ app, issue, check, text, publicKeys }) => {
    const fresh = await issue('2');
    assert.deepEqual([await check(old.key), await check(fresh)], ['current', 'current']);
    // What nobody issued stays unknown, whichever key would have signed it.
    assert.equal(await check(old.key.replace(/..\./u, 'AA.')), 'unknown');
    const keys = await publicKeys();
    assert.equal(keys[0]?.keyId, app.signingKeys[0]?.keyId);
    assert.deepEqual(keys.slice(1), old.keys);
    assert.equal(readFileSync(join(folder, 'signing-key.pub.pem'), 'utf8').trim(), keys[0]?.publicKey.trim());
    const revocationList = await text('/v1/revocations');
    const inApp = (key: string, known: typeof keys) =>
      checkLicense(key, { publicKeys: known.map(({ publicKey }) => publicKey), app: APP, revocationList });
    for (const key of [old.key, fresh]) {
      const { valid, list } = await inApp(key, keys);
      assert.deepEqual([valid, list], [true, 'fresh']);
    }
    // An app that was shipped before: what it knew goes on, what is new it cannot tell from a forgery.
    const before = await inApp(old.key, old.keys);
    assert.deepEqual([before.valid, before.list, (await inApp(fresh, old.keys)).key], [true, 'refused', 'unknown']);
  });
  await running(async ({ publicKeys }) => assert.equal((await publicKeys()).length, 2));
});
