import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, afterEach, describe, test } from 'node:test';
import {
  type Accept,
  type Listener,
  type ListenerLimits,
  type SmtpEnvelope,
  startListener,
} from '../../src/mail/listener/mailbox.ts';
import { makeCertificate } from '../support/certificate.ts';
import { Conversation } from '../support/smtp.ts';

type Got = { readonly text: string; readonly envelope: SmtpEnvelope };

const files = makeCertificate();
after(() => rmSync(files.folder, { recursive: true }));
const certificate = { key: readFileSync(files.keyFile), cert: readFileSync(files.certFile) };
const mail = 'From: Kim <kim@loom.example>\r\nSubject: x\r\n\r\nHello\r\n.\r\n..dots\r\n';

const open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.stop()));
});

async function listen(
  more: { accept?: Accept; limits?: Partial<ListenerLimits>; recipients?: readonly string[] } = {},
): Promise<{ listener: Listener; got: Got[]; told: string[] }> {
  const got: Got[] = [];
  const told: string[] = [];
  const listener = await startListener({
    host: '127.0.0.1',
    port: 0,
    name: 'move.sketchwell.example',
    recipients: more.recipients ?? ['licenses@sketchwell.example'],
    certificate,
    tell: (problem) => told.push(problem),
    accept:
      more.accept ??
      (async (bytes, envelope) => {
        got.push({ text: Buffer.from(bytes).toString(), envelope });
        return 'accepted';
      }),
    limits: { stop_ms: 1_000, ...more.limits },
  });
  open.push(listener);
  return { listener, got, told };
}

async function greet(listener: Listener): Promise<Conversation> {
  const client = await Conversation.open(listener.port);
  assert.equal((await client.say('EHLO mx.loom.example')).code, 250);
  return client;
}

describe('the SMTP listener', () => {
  test('hands on the bytes as they were sent, with what the conversation said', async () => {
    const { listener, got } = await listen();
    const client = await greet(listener);
    const reply = await client.send(mail, 'Licenses+CaseToken@SketchWell.example');
    assert.deepEqual(reply, { code: 250, text: '250 2.0.0 Received' });
    assert.equal(got[0]?.text, `${mail}\r\n`);
    assert.deepEqual(got[0]?.envelope, {
      clientAddress: '127.0.0.1',
      helo: 'mx.loom.example',
      mailFrom: 'kim@loom.example',
      recipients: ['Licenses+CaseToken@SketchWell.example'],
    });
  });

  test('takes several messages in one connection, and bounces from nobody', async () => {
    const { listener, got } = await listen();
    const client = await greet(listener);
    for (const from of ['', 'a@b.example', '']) assert.equal((await client.send(mail, undefined, from)).code, 250);
    assert.deepEqual(
      got.map(({ envelope }) => envelope.mailFrom),
      ['', 'a@b.example', ''],
    );
  });

  test('takes 8-bit text and addresses beyond ASCII', async () => {
    const { listener, got } = await listen({ recipients: ['lizenzen@bücher.example'] });
    const client = await Conversation.open(listener.port);
    const hello = await client.say('EHLO x');
    for (const word of ['8BITMIME', 'SMTPUTF8', 'PIPELINING', 'STARTTLS', 'SIZE 26214400'])
      assert.ok(hello.text.includes(word), `${word} in ${hello.text}`);
    assert.ok(!hello.text.includes('AUTH'));
    assert.equal((await client.say('MAIL FROM:<jürgen@bücher.example> BODY=8BITMIME SMTPUTF8')).code, 250);
    assert.equal((await client.say('RCPT TO:<lizenzen@xn--bcher-kva.example>')).code, 250);
    assert.equal((await client.say('DATA')).code, 354);
    client.write('Subject: Grüße\r\n\r\näöü\r\n.\r\n');
    assert.equal((await client.reply()).code, 250);
    assert.match(got[0]?.text ?? '', /Grüße[^]*äöü/u);
    assert.equal(got[0]?.envelope.mailFrom, 'jürgen@bücher.example');
  });

  test('relays for nobody and opens no account', async () => {
    const { listener, got } = await listen();
    const client = await greet(listener);
    await client.say('MAIL FROM:<licenses@sketchwell.example>');
    for (const address of [
      'someone@elsewhere.example',
      'other@sketchwell.example',
      'licenses@sketchwell.example.elsewhere.example',
      'licenses%elsewhere.example@sketchwell.example',
      'licenses@elsewhere.example',
    ]) {
      const reply = await client.say(`RCPT TO:<${address}>`);
      assert.equal(reply.code, 550, address);
      assert.match(reply.text, /5\.1\.1/u);
    }
    assert.equal((await client.say('DATA')).code, 503);
    for (const command of ['AUTH PLAIN AGEAYg==', 'XCLIENT ADDR=10.0.0.1', 'WIZ x'])
      assert.equal((await client.say(command)).code, 500, command);
    assert.equal(got.length, 0);
  });

  test('closes a connection that tries a list of names', async () => {
    const { listener } = await listen({ limits: { faults: 3 } });
    const client = await greet(listener);
    await client.say('MAIL FROM:<a@b.example>');
    const codes: number[] = [];
    for (let n = 0; n < 5; n += 1) codes.push((await client.say(`RCPT TO:<name${n}@sketchwell.example>`)).code);
    assert.deepEqual(codes, [550, 550, 550, 421, 0]);
  });
});

describe('STARTTLS', () => {
  test('encrypts, and what was said before it does not count', async () => {
    const { listener, got } = await listen();
    const client = await greet(listener);
    await client.sayAll('MAIL FROM:<a@b.example>', 'RCPT TO:<licenses@sketchwell.example>');
    assert.equal((await client.say('STARTTLS')).code, 220);
    await client.startTls();
    assert.equal((await client.say('DATA')).code, 503);
    assert.ok(!(await client.say('EHLO x')).text.includes('STARTTLS'));
    assert.equal((await client.send(mail)).code, 250);
    assert.equal(got.length, 1);
  });

  test('runs nothing that was slipped in behind the command in plain text', async () => {
    const { listener, got } = await listen();
    const client = await greet(listener);
    client.write('STARTTLS\r\nEHLO evil\r\nMAIL FROM:<evil@b.example>\r\nRCPT TO:<licenses@sketchwell.example>\r\n');
    assert.equal((await client.reply()).code, 220);
    await client.startTls();
    assert.equal((await client.say('DATA')).code, 503);
    assert.equal(got.length, 0);
  });

  test('is not offered without a certificate, and a renewed one is used', async () => {
    const bare = await startListener({
      host: '127.0.0.1',
      port: 0,
      name: 'x',
      recipients: ['a@b.example'],
      certificate: null,
      tell: () => undefined,
      accept: async () => 'accepted',
    });
    open.push(bare);
    const client = await Conversation.open(bare.port);
    assert.ok(!(await client.say('EHLO x')).text.includes('STARTTLS'));
    assert.equal((await client.say('STARTTLS')).code, 500);
    await client.quit();
    const { listener } = await listen();
    listener.renew(certificate);
    const second = await greet(listener);
    assert.equal((await second.say('STARTTLS')).code, 220);
    await second.startTls();
    assert.equal((await second.say('EHLO x')).code, 250);
  });
});

describe('the size limit', () => {
  const limits = { message_bytes: 100_000 };

  test('refuses an announced size before the message, and an unannounced one behind it', async () => {
    const { listener, got } = await listen({ limits });
    const client = await greet(listener);
    assert.equal((await client.say('MAIL FROM:<a@b.example> SIZE=100001')).code, 552);
    const large = await client.send(`Subject: x\r\n\r\n${'x'.repeat(98)}\r\n`.padEnd(120_000, 'y'));
    assert.equal(large.code, 552);
    assert.match(large.text, /5\.3\.4 .*100000 bytes/u);
    assert.equal((await client.send(mail)).code, 250);
    assert.equal(got.length, 1);
  });

  test('lets exactly the limit through', async () => {
    const { listener, got } = await listen({ limits });
    const client = await greet(listener);
    assert.equal((await client.send('x'.repeat(99_998))).code, 250);
    assert.equal(got[0]?.text.length, 100_000);
    assert.equal((await client.send('x'.repeat(99_999))).code, 552);
  });

  test('cuts off whoever does not stop sending', async () => {
    const { listener } = await listen({ limits });
    const client = await greet(listener);
    await client.sayAll('MAIL FROM:<a@b.example>', 'RCPT TO:<licenses@sketchwell.example>', 'DATA');
    for (let n = 0; n < 100 && !client.closed; n += 1) {
      client.write('x'.repeat(10_000));
      await sleep(2);
    }
    assert.equal((await client.reply()).code, 552);
    assert.equal((await client.reply()).code, 0);
  });
});

describe('nobody can hold it up', () => {
  /** Keeps nothing until it is told to. */
  function slowly(): { accept: Accept; finish: (outcome: 'accepted' | 'again') => void; asked: () => number } {
    const waiting: ((outcome: 'accepted' | 'again') => void)[] = [];
    let asked = 0;
    return {
      accept: () =>
        new Promise((resolve) => {
          asked += 1;
          waiting.push(resolve);
        }),
      finish: (outcome) => waiting.splice(0).forEach((resolve) => resolve(outcome)),
      asked: () => asked,
    };
  }
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let n = 0; n < 400 && !isSo(); n += 1) await sleep(5);
    assert.ok(isSo());
  };

  test('more messages than it holds are asked to come again, and come', async () => {
    const slow = slowly();
    const { listener } = await listen({ accept: slow.accept, limits: { messages: 2, messages_per_client: 2 } });
    const clients = await Promise.all([greet(listener), greet(listener), greet(listener)]);
    const held = clients.slice(0, 2).map((client) => client.send(mail));
    await until(() => slow.asked() === 2);
    const [, , third] = clients;
    const busy = await third?.send(mail);
    assert.equal(busy?.code, 451);
    assert.match(busy?.text ?? '', /4\.3\.2/u);
    slow.finish('accepted');
    for (const reply of await Promise.all(held)) assert.equal(reply.code, 250);
    const again = third?.send(mail);
    await until(() => slow.asked() === 3);
    slow.finish('accepted');
    assert.equal((await again)?.code, 250);
  });

  test('more bytes than it holds are asked to come again, and are given back', async () => {
    const slow = slowly();
    const { listener } = await listen({ accept: slow.accept, limits: { bytes: 50_000, message_bytes: 40_000 } });
    const [first, second] = await Promise.all([greet(listener), greet(listener)]);
    const held = first.send('x'.repeat(30_000));
    await until(() => slow.asked() === 1);
    assert.equal((await second.say('MAIL FROM:<a@b.example> SIZE=30000')).code, 451);
    assert.equal((await second.send('x'.repeat(30_000))).code, 451);
    slow.finish('accepted');
    assert.equal((await held).code, 250);
    const again = second.send('x'.repeat(30_000));
    await until(() => slow.asked() === 2);
    slow.finish('accepted');
    assert.equal((await again).code, 250);
  });

  test('a message that is not kept is never said to be received', async () => {
    let outcome: () => Promise<'accepted' | 'again'> = async () => 'again';
    const { listener, told } = await listen({ accept: () => outcome(), limits: { accept_ms: 50 } });
    const client = await greet(listener);
    assert.equal((await client.send(mail)).code, 451);
    outcome = async () => {
      throw new Error('the database is gone');
    };
    assert.equal((await client.send(mail)).code, 451);
    assert.match(told.join(), /the database is gone/u);
    outcome = () => new Promise(() => undefined);
    assert.equal((await client.send(mail)).code, 451);
    outcome = async () => 'accepted';
    assert.equal((await client.send(mail)).code, 250);
  });

  test('connections are limited, and come free again', async () => {
    const { listener } = await listen({ limits: { connections_per_client: 2 } });
    const first = await greet(listener);
    await greet(listener);
    const third = await Conversation.open(listener.port, false);
    assert.equal((await third.reply()).code, 421);
    assert.equal((await third.reply()).code, 0);
    await first.quit();
    await sleep(50);
    await greet(listener);
  });

  test('a client that says nothing, or sends too slowly, is cut off', async () => {
    const { listener, got } = await listen({ limits: { idle_ms: 300, data_ms: 600 } });
    const silent = await greet(listener);
    assert.equal((await silent.reply()).code, 421);
    const slow = await greet(listener);
    await slow.sayAll('MAIL FROM:<a@b.example>', 'RCPT TO:<licenses@sketchwell.example>', 'DATA');
    const drip = setInterval(() => slow.write('x'), 50);
    assert.equal((await slow.reply()).code, 421);
    clearInterval(drip);
    assert.equal(got.length, 0);
  });

  test('a client that goes away in the middle leaves nothing behind', async () => {
    const { listener, got } = await listen({ limits: { bytes: 50_000, message_bytes: 40_000 } });
    for (let n = 0; n < 5; n += 1) {
      const client = await greet(listener);
      await client.sayAll('MAIL FROM:<a@b.example>', 'RCPT TO:<licenses@sketchwell.example>', 'DATA');
      client.write('x'.repeat(30_000));
      await sleep(20);
      client.cut();
    }
    await sleep(50);
    assert.equal((await (await greet(listener)).send('x'.repeat(30_000))).code, 250);
    assert.equal(got.length, 1);
  });

  test('whoever talks before being greeted, or speaks HTTP, is sent away', async () => {
    const { listener } = await listen();
    const early = await Conversation.open(listener.port, false);
    early.write('EHLO x\r\nMAIL FROM:<a@b.example>\r\n');
    assert.equal((await early.reply()).code, 421);
    const browser = await Conversation.open(listener.port);
    assert.equal((await browser.say('POST / HTTP/1.1')).code, 421);
  });

  test('only a line with a dot of its own ends a message: nothing is smuggled behind another end', async () => {
    const { listener, got } = await listen();
    for (const end of ['\n.\n', '\n.\r\n', '\r\n.\n', '\r.\r']) {
      const client = await greet(listener);
      await client.sayAll('MAIL FROM:<a@b.example>', 'RCPT TO:<licenses@sketchwell.example>', 'DATA');
      client.write(
        `Subject: one\r\n\r\nx${end}MAIL FROM:<evil@b.example>\r\nRCPT TO:<licenses@sketchwell.example>\r\n`,
      );
      client.write('DATA\r\nSubject: two\r\n\r\ny\r\n.\r\n');
      assert.equal((await client.reply()).code, 250);
    }
    assert.equal(got.length, 4);
    assert.ok(got.every(({ text, envelope }) => text.includes('Subject: two') && envelope.mailFrom === 'a@b.example'));
  });
});

describe('when it stops', () => {
  test('ends what is in hand with its true answer and takes nothing new', async () => {
    let finish: (outcome: 'accepted') => void = () => undefined;
    const { listener } = await listen({ accept: () => new Promise((resolve) => (finish = resolve)) });
    const [busy, idle, receiving] = await Promise.all([greet(listener), greet(listener), greet(listener)]);
    const held = busy.send(mail);
    await receiving.sayAll('MAIL FROM:<a@b.example>', 'RCPT TO:<licenses@sketchwell.example>', 'DATA');
    receiving.write('Subject: x\r\n\r\n');
    await sleep(50);
    const stopped = listener.stop();
    assert.equal((await idle.reply()).code, 421);
    await assert.rejects(Conversation.open(listener.port, false));
    finish('accepted');
    assert.equal((await held).code, 250);
    receiving.write('the rest\r\n.\r\n');
    await sleep(50);
    finish('accepted');
    assert.equal((await receiving.reply()).code, 250);
    await stopped;
    open.splice(0);
  });

  test('does not wait for ever for a client that never ends', async () => {
    const { listener } = await listen({ limits: { stop_ms: 200 } });
    const client = await greet(listener);
    await client.sayAll('MAIL FROM:<a@b.example>', 'RCPT TO:<licenses@sketchwell.example>', 'DATA');
    const started = performance.now();
    await listener.stop();
    open.splice(0);
    assert.ok(performance.now() - started < 3_000);
    assert.equal((await client.reply()).code, 421);
  });
});
