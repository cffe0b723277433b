import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { verifyChain } from '../../src/audit/service.ts';
import { answerLink } from '../../src/desk/transfers/holder/service.ts';
import { type App, openApp } from '../../src/main/app.ts';
import { serveApp } from '../../src/main/server.ts';
import { readSettings } from '../../src/main/settings.ts';
import { runDue, startWorker } from '../../src/main/worker.ts';
import { counted, documentOf, holderOf, keyOf, mailOf } from '../support/desk.ts';
import { postgresServer } from '../support/engines.ts';
import { type Ground, groundOn } from '../support/ground.ts';

const TRIALS = Number(process.env['REHOME_TRIALS'] ?? 30);
const rehome = fileURLToPath(new URL('../../bin/rehome.mjs', import.meta.url));

function commandLine(ground: Ground, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [rehome, 'request', file, '--json'], {
      env: ground.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    child.on('close', (code) => {
      // 0: moved; another small number says that it waits for somebody. Anything else is a failure of ours.
      if (code !== null && /^\s*[[{]/u.test(out)) resolve(out);
      else reject(new Error(`rehome request ended with ${code}: ${out}${err}`));
    });
  });
}

/** One request for the key by one of the three ways. */
async function request(
  way: 'api' | 'mail' | 'command line',
  n: number,
  which: number,
  at: { url: string; token: string; ground: Ground },
): Promise<void> {
  const asking = { key: keyOf(n), from: holderOf(n), id: `trial-${n}-${which}` };
  if (way === 'command line') {
    const file = join(at.ground.folder, `${n}-${which}.eml`);
    await writeFile(file, mailOf(asking));
    await commandLine(at.ground, file);
    return;
  }
  const mail = way === 'mail';
  const response = await fetch(`${at.url}/v1/${mail ? 'messages' : 'requests'}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${at.token}`,
      'content-type': mail ? 'message/rfc822' : 'application/json',
      'idempotency-key': asking.id,
    },
    body: Buffer.from(mail ? mailOf(asking) : documentOf(asking)),
  });
  assert.ok(response.status === 201 || response.status === 202, `${response.status} ${await response.text()}`);
}

test(
  `${TRIALS} times twelve requests at once for one key, by API, mail and command line: one case, one license`,
  { timeout: 900_000, skip: postgresServer === undefined },
  async () => {
    const ground = await groundOn('postgres', TRIALS);
    const app = await openApp(readSettings(ground.environment));
    const server = await serveApp(app, { host: '127.0.0.1', port: 0 });
    const stumbled: string[] = [];
    const worker = startWorker(app, (problem) => stumbled.push(problem), 20);
    try {
      const token = await app.tokens.add('race', 'desk');
      const at = { url: server.url, token, ground };
      for (let n = 0; n < TRIALS; n += 1) {
        // The command line needs most of a second to start: the others come when it is about to be there.
        const slow = [0, 1].map((which) => request('command line', n, which, at));
        const fast = Array.from({ length: 10 }, async (_, which) => {
          await new Promise((resolve) => setTimeout(resolve, (n % 10) * 120));
          await request(which % 2 === 0 ? 'api' : 'mail', n, which + 2, at);
        });
        await Promise.all([...slow, ...fast]);
        await settled(app, n);
      }
      assert.deepEqual(stumbled, []);
      assert.equal(await counted(app.desk.db, 'select count(*) as n from transfer'), TRIALS);
      // Each is there, as a request of its own or as a further message of one that its sender made before.
      assert.equal(await counted(app.desk.db, 'select count(*) as n from request_message'), TRIALS * 12);
      assert.equal(await counted(app.desk.db, 'select count(*) as n from marketplace_license'), TRIALS);
      assert.equal(
        (await counted(
          app.desk.db,
          "select count(*) as n from outbox_mail where kind = 'completion' and subject like '%' and content::text like '%SEN-%'",
        )) >= TRIALS,
        true,
      );
      assert.ok((await verifyChain(app.desk.db, app.desk.vendorId)).whole);
    } finally {
      await server.close();
      await worker.stop();
      await app.close();
      await ground.end();
    }
  },
);

/** Where a request without proof was first the holder says yes, twice at once; then the key has one case, which moved. */
async function settled(app: App, n: number): Promise<void> {
  const digest = Buffer.from(app.desk.keyDigest(keyOf(n))).toString('hex');
  await runDue(app);
  for (
    let left = 100;
    left > 0 && (await counted(app.desk.db, "select count(*) as n from inbox_item where status = 'received'")) > 0;
    left -= 1
  ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const links = await sql<{ link_id: string }>`
    select link_id from link join transfer using (transfer_id) where key_digest = decode(${digest}, 'hex') and used_at is null`.execute(
    app.desk.db,
  );
  for (const { link_id: id } of links.rows) {
    const token = app.mail.context.tokenOf(id);
    await Promise.all([answerLink(app.desk, token, 'confirm'), answerLink(app.desk, token, 'confirm')]);
  }
  for (let left = 100; ; left -= 1) {
    await runDue(app);
    const { rows } = await sql<{ status: string; licenses: number }>`
      select t.status, (select count(*) from marketplace_license l join direct_license d on d.sen = l.sen where d.license_id = t.license_id) as licenses
      from transfer t where key_digest = decode(${digest}, 'hex')`.execute(app.desk.db);
    if (rows[0]?.status !== 'confirmed' && left > 0) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    assert.deepEqual(rows, [{ status: 'confirmed', licenses: 1 }], `trial ${n}`);
    return;
  }
}
