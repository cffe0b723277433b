import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { after, afterEach, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import PostalMime from 'postal-mime';
import { keep } from '../../src/desk/intake/inbox/service.ts';
import { type Listener, type ListenerOptions, startListener } from '../../src/mail/listener/mailbox.ts';
import type { Database } from '../../src/platform/db/open.ts';
import { makeCertificate } from '../support/certificate.ts';
import { said, start } from '../support/command.ts';
import { type TestDesk, holderOf, keyOf, mailOf, makeDesk } from '../support/desk.ts';
import { engines, openEngine } from '../support/engines.ts';
import { groundOn } from '../support/ground.ts';
import { freePort } from '../support/postgres-server.ts';
import { Conversation } from '../support/smtp.ts';
import { until } from './install.ts';
import { type Postfix, startPostfix } from './postfix.ts';

const files = makeCertificate();
const certificate = { key: readFileSync(files.keyFile), cert: readFileSync(files.certFile) };
let postfix: Postfix;
let port: number;
let database: Database;
before(async () => {
  port = await freePort();
  postfix = await startPostfix({ port, ...files });
  database = await openEngine(engines.at(-1) ?? 'pglite');
});
after(async () => {
  await postfix.end();
  await database.close();
  rmSync(files.folder, { recursive: true });
});

const open: Listener[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.stop()));
});

/** Our listener on the port to which Postfix relays, in front of a desk of its own. */
async function listen(one: TestDesk, more: Partial<ListenerOptions> = {}): Promise<string[]> {
  const told: string[] = [];
  const listener = await startListener({
    host: '127.0.0.1',
    port,
    name: 'move.sketchwell.example',
    recipients: ['licenses@sketchwell.example'],
    certificate,
    tell: (problem) => told.push(problem),
    async accept(bytes, envelope) {
      await keep(one.desk, { channel: 'smtp', kind: 'message', name: 'a mail', trusted: false, bytes, envelope });
      return 'accepted';
    },
    ...more,
  });
  open.push(listener);
  return told;
}

/** Hands mails to Postfix, which answers at once and delivers on its own. */
async function hand(mails: readonly string[], to = 'licenses@sketchwell.example'): Promise<void> {
  const client = await Conversation.open(postfix.port);
  await client.say('EHLO customer.example');
  for (const mail of mails) {
    const reply = await client.send(mail, to, 'kim@customer.example');
    assert.equal(reply.code, 250, reply.text);
  }
  await client.quit();
}

const mail = (id: string): string =>
  `Message-ID: <${id}@customer.example>\r\nFrom: Kim <kim@customer.example>\r\nSubject: ${id}\r\n\r\nGrüße\r\n`;

describe('Postfix hands mail to the listener', () => {
  test('encrypted, with our certificate checked, and leaves its queue empty', async () => {
    const one = makeDesk(database);
    await listen(one);
    const ids = Array.from({ length: 30 }, (_, n) => `tls-${n}`);
    await hand(ids.map(mail));
    await until('all mails', async () => (await one.count('inbox_item')) === 30);
    await until('the queue is empty', async () => (await postfix.queued()) === 0);
    assert.match(postfix.log(), /Verified TLS connection established to 127\.0\.0\.1\[127\.0\.0\.1\]/u);
    const { rows } = await sql<{
      envelope: { mailFrom: string; recipients: string[]; helo: string };
      raw: Uint8Array;
    }>`select envelope, raw from inbox_item where vendor_id = ${one.desk.vendorId} limit 1`.execute(database.db);
    assert.deepEqual(rows[0]?.envelope.recipients, ['licenses@sketchwell.example']);
    assert.equal(rows[0]?.envelope.mailFrom, 'kim@customer.example');
    assert.match(Buffer.from(rows[0]?.raw ?? []).toString(), /^Received: from customer\.example[^]*\r\nGrüße\r\n/mu);
  });

  test('again and again while the listener is away, and then once', async () => {
    const one = makeDesk(database);
    await hand([mail('away-1'), mail('away-2')]);
    await until('it was tried', () => postfix.log().includes('Connection refused'));
    assert.equal(await postfix.queued(), 2);
    await listen(one);
    await postfix.retryUntil('both mails', async () => (await one.count('inbox_item')) === 2);
    await until('the queue is empty', async () => (await postfix.queued()) === 0);
  });

  test('and keeps it while the database refuses, and then it is there once', async () => {
    const one = makeDesk(database);
    let broken = true;
    const told = await listen(one, {
      async accept(bytes) {
        if (broken) throw new Error('the database is gone');
        await keep(one.desk, { channel: 'smtp', kind: 'message', name: 'a mail', trusted: false, bytes });
        return 'accepted';
      },
    });
    await hand([mail('gone-1')]);
    await postfix.retryUntil('it was refused twice', () => told.length >= 2);
    assert.equal(await postfix.queued(), 1);
    assert.match(postfix.log(), /status=deferred \(host .*451 4\.3\.0/u);
    broken = false;
    await postfix.retryUntil('the mail', async () => (await one.count('inbox_item')) === 1);
    await until('the queue is empty', async () => (await postfix.queued()) === 0);
  });

  test('and is told 451 by a database that does not answer; what it did later does not double the mail', async () => {
    const one = makeDesk(database);
    if (database.engine !== 'postgres') throw new Error('This needs the PostgreSQL of npm run test:servers.');
    await listen(one, { limits: { accept_ms: 300 } });
    const release = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const holding = database.db.transaction().execute(async (tx) => {
      await sql`lock table inbox_item in access exclusive mode`.execute(tx);
      locked.resolve();
      await release.promise;
    });
    try {
      await locked.promise;
      const before_ = postfix.log().length;
      await hand([mail('hangs-1')]);
      await postfix.retryUntil('two tries', () => postfix.log().slice(before_).split('status=deferred').length > 2);
      assert.ok(!postfix.log().slice(before_).includes('status=sent'), 'never said to be received');
    } finally {
      release.resolve();
      await holding;
    }
    await postfix.retryUntil('the queue is empty', async () => (await postfix.queued()) === 0);
    assert.equal(await one.count('inbox_item'), 1);
  });

  test('and gets it back where it is too large for us', async () => {
    const one = makeDesk(database);
    await listen(one, { limits: { message_bytes: 100_000 } });
    const bounced = (): number => postfix.delivered().filter((text) => text.includes('large-1')).length;
    await hand([`${mail('large-1')}${`${'x'.repeat(76)}\r\n`.repeat(2_000)}`]);
    await until('the sender is told', () => bounced() === 1);
    await until('the queue is empty', async () => (await postfix.queued()) === 0);
    assert.equal(await one.count('inbox_item'), 0);
  });
});

test('a request goes in through Postfix and its answers go out through it, from a server that runs', async () => {
  const { environment, end } = await groundOn('pglite', 3, {
    PORT: '0',
    REHOME_DNS: 'off',
    SMTP_LISTEN: `127.0.0.1:${port}`,
    SMTP_LISTEN_CERT: files.certFile,
    SMTP_LISTEN_KEY: files.keyFile,
    SMTP_URL: `smtp://localhost:${postfix.port}`,
    NODE_EXTRA_CA_CERTS: files.certFile,
  });
  const server = start(['serve'], environment);
  try {
    await said(
      server,
      new RegExp(`Mail for licenses@sketchwell.example is received at 127.0.0.1:${port}, with STARTTLS`, 'u'),
    );
    const before_ = postfix.log().length;
    const request = mailOf({ key: keyOf(1), from: holderOf(1), proven: false, id: 'request-1' });
    await hand([new TextDecoder().decode(request)]);
    const answers = (): readonly string[] => postfix.delivered().filter((text) => text.includes(`To: ${holderOf(1)}`));
    await until('an answer', () => answers().length > 0);
    const answer = await PostalMime.parse(answers()[0] ?? '');
    assert.equal(answer.from?.address, 'licenses@sketchwell.example');
    assert.equal(answer.headers.find(({ key }) => key === 'auto-submitted')?.value.startsWith('auto-'), true);
    assert.match(answer.text ?? '', /SW|license/iu);
    assert.match(postfix.log().slice(before_), /TLS connection established from localhost/u, 'ours was encrypted too');
  } finally {
    server.kill('SIGTERM');
    await once(server, 'close');
    await end();
  }
});
