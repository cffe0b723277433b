import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type CheckOptions, checkLicense, readLicenseFile, readRevocationList } from '../src/index.ts';
import { licenseIn } from '../src/key.ts';
import { parseSigned } from '../src/signed.ts';
import { app, keyWith, publicKeys, signed, terms } from './support.ts';

const today = '2026-11-25';
const check = (key: string, more: Partial<CheckOptions> = {}) => checkLicense(key, { publicKeys, app, today, ...more });
const digestOf = (key: string): string =>
  createHash('sha256')
    .update(key.split('.')[0] ?? '')
    .digest('base64url');
const listOf = (...keys: readonly (readonly [key: string, status: string, from: string])[]): string =>
  signed('revocations/', {
    issued: today,
    nextUpdate: '2026-12-02',
    omitted: 0,
    keys: keys.map(([key, status, from]) => [digestOf(key), status, from]),
  });

test('each mismatch is named as hosts name it, and what fits is not', async () => {
  const cases: readonly (readonly [terms: object, host: Partial<CheckOptions>, errors: string])[] = [
    [{}, {}, ''],
    [{}, { hostUsers: 100, hosting: 'server', type: 'COMMERCIAL', buildDate: '2027-01-14' }, ''],
    [{}, { hostUsers: 101 }, 'USER_MISMATCH'],
    [{}, { hostUsers: -1 }, 'USER_MISMATCH'],
    [{ users: -1 }, { hostUsers: -1 }, ''],
    [{}, { hosting: 'data-center' }, 'EDITION_MISMATCH'],
    [{}, { buildDate: '2027-01-15' }, 'VERSION_MISMATCH'],
    [{}, { type: 'ACADEMIC' }, ''],
    [{ type: 'ACADEMIC' }, { type: 'ACADEMIC' }, ''],
    [{ type: 'ACADEMIC' }, { type: 'COMMERCIAL' }, 'TYPE_MISMATCH'],
    [{}, { today: '2030-01-01' }, ''],
    [{ type: 'EVALUATION' }, { today: '2027-01-14', type: 'COMMERCIAL' }, ''],
    [{ type: 'EVALUATION' }, { today: '2027-01-15' }, 'EXPIRED'],
    [{ hosting: 'data-center' }, { today: '2027-01-15', hosting: 'data-center' }, 'EXPIRED'],
    [
      { type: 'DEMONSTRATION' },
      { today: '2027-02-01', hostUsers: 500, hosting: 'cloud', type: 'COMMERCIAL', buildDate: '2027-02-01' },
      'EXPIRED TYPE_MISMATCH USER_MISMATCH EDITION_MISMATCH VERSION_MISMATCH',
    ],
  ];
  for (const [more, host, errors] of cases) {
    const answer = await check(keyWith(more), host);
    assert.deepEqual([answer.errors.join(' '), answer.valid], [errors, errors === ''], JSON.stringify([more, host]));
  }
});

test('nearly expired are the last day and the 7 before it', async () => {
  for (const [day, nearly] of [
    ['2027-01-06', false],
    ['2027-01-07', true],
    ['2027-01-14', true],
    ['2027-01-15', false],
  ] as const)
    assert.equal((await check(keyWith(), { today: day })).nearlyExpired, nearly, day);
});

test('a key of a renewed license counts until its grace ends; revoked and voided ones at once do not', async () => {
  const [old, renewed] = [keyWith(), keyWith({ keyNo: 2, maintenanceEnd: '2028-01-14' })];
  const [refunded, voided] = [keyWith({ keyNo: 3 }), keyWith({ sen: 'SEN-4800001' })];
  const revocationList = listOf(
    [old, 'superseded', '2027-02-24'],
    [refunded, 'revoked', today],
    [voided, 'voided', '2026-11-01'],
  );
  const said = async (key: string, day = today) => {
    const { key: status, valid, license } = await check(key, { revocationList, today: day });
    return [status, valid, license?.sen];
  };
  assert.deepEqual(await said(renewed), ['current', true, 'SEN-4800000']);
  assert.deepEqual(await said(old, '2027-02-23'), ['honored', true, 'SEN-4800000']);
  assert.deepEqual(await said(old, '2027-02-24'), ['superseded', false, 'SEN-4800000']);
  assert.deepEqual(await said(refunded), ['revoked', false, 'SEN-4800000']);
  assert.deepEqual(await said(voided), ['voided', false, 'SEN-4800001']);
  const otherAlphabet = `${refunded.split('.')[0]}.${(refunded.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')}`;
  assert.deepEqual(await said(otherAlphabet), ['revoked', false, 'SEN-4800000'], 'however it is written');
});

test('a list says whether it is to be believed', async () => {
  const list = listOf([keyWith(), 'voided', today]);
  const forged = signed(
    'revocations/',
    { issued: today, nextUpdate: '2026-12-02', keys: [] },
    generateKeyPairSync('ed25519').privateKey,
  );
  const stateOf = async (revocationList: CheckOptions['revocationList'], day = today) =>
    (await check(keyWith(), { revocationList, today: day })).list;
  assert.equal(await stateOf(undefined), 'none');
  assert.equal(await stateOf(list), 'fresh');
  assert.equal(await stateOf(list, '2026-12-02'), 'stale');
  assert.equal(await stateOf(forged), 'refused');
  assert.equal(await stateOf(keyWith()), 'refused', 'a key is no list');
  const read = await readRevocationList(list, publicKeys);
  assert.ok(read);
  assert.equal((await check(keyWith(), { revocationList: read })).key, 'voided');
  assert.equal((await check(list)).key, 'unknown', 'a list is no key');
});

test('no changed letter of a key gets through, nor another seller’s or another app’s key', async () => {
  const key = keyWith();
  assert.equal((await check(`${key.slice(0, 30)}\r\n ${key.slice(30)}`)).valid, true);
  for (let at = 0; at < key.length; at += 1) {
    const changed = `${key.slice(0, at)}${key[at] === 'A' ? 'B' : 'A'}${key.slice(at + 1)}`;
    assert.equal((await check(changed)).key, 'unknown', `letter ${at}`);
  }
  const foreign = signed('key/', terms, generateKeyPairSync('ed25519').privateKey);
  assert.equal((await check(foreign)).key, 'unknown');
  const { key: status, license } = await check(keyWith({ app: 'com.example.other' }));
  assert.deepEqual([status, license], ['other-app', null]);
});

test('the published license files are read, and refused in the order of the format', async () => {
  const document =
    '{"data":{"id":"x","type":"licenses"},"meta":{"issued":"2020-01-01T00:00:00.000Z","expiry":"2099-01-01T00:00:00.000Z","ttl":3600}}';
  const sig = 'wLk36tKigw+E3cp8ygy2NST3o4qii8nsblxDFZjSNeesA7FQ/IkUiVDypWITShc9sPqU1pamBaQ10df2llwfDQ==';
  const enc = Buffer.from(document).toString('base64');
  const fileOf = (envelope: object): string => {
    const lines =
      Buffer.from(JSON.stringify(envelope))
        .toString('base64')
        .match(/.{1,60}/gu) ?? [];
    return ['-----BEGIN LICENSE FILE-----', ...lines, '-----END LICENSE FILE-----', ''].join('\n');
  };
  const file = fileOf({ enc, sig, alg: 'base64+ed25519' });
  assert.equal(
    createHash('sha256').update(file).digest('hex'),
    'becd9050a7d32d19349410bfcb8cc491cd2e7f02b72063e310665c0deca23c44',
  );
  const faultOf = async (text: string, now = new Date('2026-11-25')) => {
    const read = await readLicenseFile(text, { publicKeys, now });
    return read.ok ? JSON.stringify(read.document) : read.fault;
  };
  assert.equal(await faultOf(file), document);
  assert.equal(await faultOf(file.replace('BEGIN', 'START')), 'FORMAT');
  assert.equal(await faultOf(fileOf({ enc, sig, alg: 'none' })), 'ALGORITHM');
  assert.equal(await faultOf(fileOf({ enc: `${enc.slice(0, -4)}AAAA`, sig, alg: 'base64+ed25519' })), 'SIGNATURE');
  assert.equal(await faultOf(fileOf({ enc, sig, alg: 'aes-256-gcm+ed25519' })), 'DECRYPTION');
  assert.equal(await faultOf(file, new Date('2019-12-31')), 'ISSUED_LATER');
  assert.equal(await faultOf(file, new Date('2099-01-02')), 'EXPIRED');
});

test('whatever is thrown at it is answered and not thrown back', async () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ maxLength: 100 }).map((text) => `key/${text}.${text}`),
    fc.tuple(fc.nat(400), fc.string({ unit: 'binary', maxLength: 3 })).map(([at, by]) => {
      const key = keyWith();
      return key.slice(0, at) + by + key.slice(at + by.length);
    }),
  );
  await fc.assert(
    fc.asyncProperty(texts, texts, async (key, revocationList) => {
      const answer = await check(key, { revocationList });
      assert.equal(answer.valid, answer.key === 'current');
      assert.equal(answer.list, 'refused');
      assert.equal((await readLicenseFile(key, { publicKeys })).ok, false);
    }),
    { numRuns: 150 },
  );
  fc.assert(
    fc.property(fc.anything(), (said) => void licenseIn(said)),
    { numRuns: 500 },
  );
  assert.equal(parseSigned('key/'.repeat(2_000), 'key/', 4_000), null);
});

test('a mistake of the app’s own is thrown', async () => {
  await assert.rejects(() => check(keyWith(), { publicKeys: ['no key'] }), TypeError);
  await assert.rejects(() => check(keyWith(), { today: '2026-02-30' }), TypeError);
});

test('built as it is published, it runs the example of the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-sdk-'));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  try {
    execFileSync(join(root, 'node_modules', '.bin', 'tsc'), [
      '-p',
      join(root, 'sdk'),
      '--outDir',
      join(folder, 'dist'),
    ]);
    const readme = readFileSync(join(root, 'sdk', 'README.md'), 'utf8');
    const [, code = ''] = /```ts\n([\s\S]*?)```/u.exec(readme) ?? [];
    const [, output = ''] = /```text\n([\s\S]*?)```/u.exec(readme) ?? [];
    const given = JSON.stringify({ key: keyWith(), publicKeys, revocationList: listOf() });
    const program = code.replace("'rehome-license-check'", "'./dist/index.js'");
    const file = join(folder, 'example.mjs');
    writeFileSync(file, `const { key, publicKeys, revocationList } = ${given};\n${program}`);
    assert.equal(execFileSync(process.execPath, [file], { encoding: 'utf8' }), output);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
