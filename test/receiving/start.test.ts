import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeCertificate } from '../support/certificate.ts';
import { rehome, said, start } from '../support/command.ts';
import { type Ground, groundOn } from '../support/ground.ts';
import { freePort } from '../support/postgres-server.ts';
import { Conversation } from '../support/smtp.ts';

describe('rehome serve', () => {
  let ground: Ground;
  before(async () => {
    ground = await groundOn('pglite', 1, { PORT: '0', REHOME_DNS: 'off' });
  });
  after(() => ground.end());

  test('says what it receives, and ends what is in hand when it is told to stop', async () => {
    const { certFile, keyFile } = makeCertificate(ground.folder);
    const port = await freePort();
    const server = start(['serve'], {
      ...ground.environment,
      SMTP_LISTEN: `127.0.0.1:${port}`,
      SMTP_LISTEN_CERT: certFile,
      SMTP_LISTEN_KEY: keyFile,
      IMAP_URL: 'imap://licenses:hunter2@127.0.0.1:1/INBOX',
    });
    let heard = '';
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (text: Buffer) => (heard += text.toString()));
    await said(
      server,
      new RegExp(`received at 127\\.0\\.0\\.1:${port}, with STARTTLS[^]*licenses@127\\.0\\.0\\.1:1/INBOX`, 'u'),
    );
    const client = await Conversation.open(port);
    await client.sayAll('EHLO x', 'MAIL FROM:<a@b.example>', 'RCPT TO:<licenses@sketchwell.example>', 'DATA');
    server.kill('SIGTERM');
    await said(server, /Stopping/u);
    client.write('From: a@b.example\r\n\r\nHello\r\n.\r\n');
    assert.equal((await client.reply()).code, 250);
    const [code] = (await once(server, 'close')) as [number];
    assert.equal(code, 0);
    assert.match(heard, /The mailbox licenses@127\.0\.0\.1:1\/INBOX could not be taken in; it is tried again/u);
    assert.ok(!heard.includes('hunter2'));
    const list = await rehome(['inbox', 'list', '--json'], ground.environment);
    assert.match(list.out, /"channel": "smtp"/u);
  });

  test('does not start with a certificate that is none, or where something else listens', async () => {
    const nonsense = join(ground.folder, 'nonsense.pem');
    writeFileSync(nonsense, 'nonsense');
    const listening = { ...ground.environment, SMTP_LISTEN: '127.0.0.1:0' };
    const files = { SMTP_LISTEN_CERT: nonsense, SMTP_LISTEN_KEY: nonsense };
    const bad = await rehome(['serve'], { ...listening, ...files });
    assert.deepEqual(
      [bad.code, /SMTP_LISTEN_CERT and SMTP_LISTEN_KEY[^]*SETTING_INVALID/u.test(bad.err)],
      [1, true],
      bad.err,
    );
    const missing = await rehome(['serve'], { ...listening, ...files, SMTP_LISTEN_CERT: `${nonsense}.not` });
    assert.match(missing.err, /SMTP_LISTEN_CERT.*cannot be read/u);
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const taken = await rehome(['serve'], { ...ground.environment, SMTP_LISTEN: `127.0.0.1:${port}` });
    assert.match(taken.err, /SMTP_LISTEN[^]*PORT_IN_USE/u);
    other.close();
  });
});
