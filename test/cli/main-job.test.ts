import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { facts } from '../support/ask.ts';
import { rehome, said, start, startExample } from '../support/command.ts';
import { freePort } from '../support/postgres-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'rehome-cli-'));
const env = { REHOME_DATA: join(folder, 'data'), PORT: '0' };
const complete = 'examples/requests/complete.eml';
after(() => rmSync(folder, { recursive: true, force: true }));

type Answer = { transfers: { transferId: string; sen: string; status: string; code: string }[] };
const answer = (out: string): Answer => JSON.parse(out) as Answer;

describe('the command line', () => {
  let sen = '';

  test('moves a complete request and tells its SEN', async () => {
    const ran = await rehome(['request', complete, '--json'], env);
    assert.equal(ran.code, 0, ran.err);
    assert.match(ran.err, /books were empty: 344 licenses/u);
    const [transfer] = answer(ran.out).transfers;
    assert.equal(transfer?.status, 'confirmed');
    assert.match(transfer.sen, /^SEN-\d{7}$/u);
    sen = transfer.sen;
  });

  test('tells the same SEN for the same request, and makes nothing new', async () => {
    const ran = await rehome(['request', complete, '--json'], env);
    assert.equal(answer(ran.out).transfers[0]?.sen, sen);
    const list = await rehome(['transfers', 'list', '--json'], env);
    assert.equal(list.out.trim().split('\n').length, 1);
    const mails = await rehome(['mail', 'list', '--json'], env);
    assert.equal((JSON.parse(mails.out) as { mails: unknown[] }).mails.length, 1);
  });

  test('issues a key that openssl accepts, and that a changed letter breaks', async () => {
    const owned = await rehome(['licenses', 'jane.smith@example-customer.example', '--keys', '--json'], env);
    const key = (JSON.parse(owned.out) as { licenses: { licenseKey: string }[] }).licenses[0]?.licenseKey ?? '';
    const parts = join(folder, 'parts');
    const good = await rehome(['verify-key', '-', '--export', parts, '--json'], env, key);
    assert.equal(good.code, 0, good.err);
    assert.equal((JSON.parse(good.out) as { sen: string }).sen, sen);
    const openssl = spawnSync(
      'openssl',
      ['pkeyutl', '-verify', '-pubin', '-inkey', 'public-key.pem', '-rawin', '-in', 'signed', '-sigfile', 'signature'],
      { cwd: parts, encoding: 'utf8' },
    );
    if (openssl.error === undefined) assert.match(openssl.stdout, /Signature Verified Successfully/u);
    const bad = await rehome(['verify-key', key.replace('key/e', 'key/f')], env);
    assert.equal(bad.code, 1);
    assert.match(bad.err, /KEY_SIGNATURE/u);
  });

  test('ends with 3 where a request is refused, and says the code', async () => {
    const ran = await rehome(['request', 'examples/requests/data-center.eml', '--json'], env);
    assert.equal(ran.code, 3);
    assert.equal(answer(ran.out).transfers[0]?.code, 'HOST_DATA_CENTER');
  });

  test('takes a move back and restores the old license', async () => {
    const [transfer] = answer((await rehome(['request', complete, '--json'], env)).out).transfers;
    const id = transfer?.transferId ?? '';
    const noReason = await rehome(['undo', id], env);
    assert.equal(noReason.code, 2);
    const ran = await rehome(['undo', id, '--reason', 'wrong account', '--as', 'kim', '--json'], env);
    assert.equal(ran.code, 0, ran.err);
    assert.equal((JSON.parse(ran.out) as { status: string }).status, 'undone');
    const owned = await rehome(['licenses', 'jane.smith@example-customer.example'], env);
    assert.match(owned.out, new RegExp(`${sen}.*voided`, 'u'));
    const checked = await rehome(['reconcile', '--json'], env);
    assert.equal(checked.code, 0, checked.out);
  });

  test('says what is wrong with a file, in one sentence and with a code', async () => {
    const file = join(folder, 'broken.eml');
    writeFileSync(file, 'this is not a mail');
    for (const [args, code] of [
      [['request', file], 'MESSAGE_MALFORMED'],
      [['request', join(folder, 'nothing.eml')], 'FILE_NOT_FOUND'],
      [['transfers', 'show', 'nonsense'], 'TRANSFER_NOT_FOUND'],
      [['transfers', 'list', '--status', 'nonsense'], 'QUERY_INVALID'],
    ] as const) {
      const ran = await rehome(args, env);
      assert.equal(ran.code, 1, ran.out);
      assert.match(ran.err, new RegExp(code, 'u'));
      assert.equal(ran.err.includes(' at '), false, 'no stack trace for a fault of the input');
    }
  });

  test('refuses a second process in the data folder and says who holds it; stops cleanly on SIGTERM', async () => {
    const server = start(['serve'], env);
    await said(server, /serves Sketchwell at http/u);
    const second = await rehome(['transfers', 'list'], env);
    assert.equal(second.code, 4);
    assert.match(second.err, new RegExp(`process ${server.pid} \\("rehome serve"`, 'u'));
    const ended = new Promise<number | null>((resolve) => server.on('close', resolve));
    server.kill('SIGTERM');
    assert.equal(await ended, 0);
    assert.equal((await rehome(['transfers', 'list'], env)).code, 0);
  });

  test('npm start shows the mails that it keeps, each with its link, and prints an address by name', async () => {
    const port = String(await freePort());
    const demo = startExample({ REHOME_DATA: join(folder, 'example'), PORT: port });
    let text = '';
    demo.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await said(demo, /serves Sketchwell at http:\/\/localhost:/u);
    assert.match(text, /Nobody can sign in at the desk yet\..*rehome operators add/u);
    const kept = said(demo, /Mail to .*form\.tester@example-customer\.example: .*\n  http:\S+\/address\/\S+/u);
    const email = 'form.tester@example-customer.example';
    const body = { ...facts, requester: { email }, licenseKeys: ['WFC-HGR4-5LCN-6LYD-3SD8'], accountEmail: email };
    const response = await fetch(`http://localhost:${port}/v1/form`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'form-1' },
      body: JSON.stringify(body),
    });
    assert.equal(response.status, 202);
    await kept;
    const ended = new Promise<number | null>((resolve) => demo.on('close', resolve));
    demo.kill('SIGTERM');
    assert.equal(await ended, 0);
  });

  test('can open the folder again after kill -9', async () => {
    const server = start(['serve'], env);
    await said(server, /serves Sketchwell/u);
    const ended = new Promise((resolve) => server.on('close', resolve));
    server.kill('SIGKILL');
    await ended;
    const ran = await rehome(['transfers', 'list', '--json'], env);
    assert.equal(ran.code, 0, ran.err);
    assert.equal(ran.out.trim().split('\n').length, 2);
  });
});
