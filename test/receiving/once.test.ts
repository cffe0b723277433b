import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { forgetRaw, keep, keepLarge, receive } from '../../src/desk/intake/inbox/service.ts';
import { startListener } from '../../src/mail/listener/mailbox.ts';
import { somebodyWaits } from '../../src/platform/turns.ts';
import { DAY, type TestDesk, holderOf, keyOf, mailOf, makeDesk } from '../support/desk.ts';
import { forEachEngine } from '../support/engines.ts';
import { Conversation } from '../support/smtp.ts';

const message = { kind: 'message', name: 'a mail', trusted: false } as const;
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (mail: string): Uint8Array => new TextEncoder().encode(mail);

forEachEngine('a mail', (open) => {
  let database: ReturnType<typeof open> | undefined;
  const ready = async (): Promise<TestDesk> => {
    const one = makeDesk(await (database ??= open()));
    await one.books([1, 2]);
    return one;
  };

  test('counts once by whichever ways it comes, also at the same time', async () => {
    const one = await ready();
    const mail = mailOf({ key: keyOf(1), from: holderOf(1) });
    const byGateway = bytes(`Received: from a by b\r\n${text(mail)}`);
    const fromMailbox = bytes(`Return-Path: <${holderOf(1)}>\n${text(mail).replaceAll('\r\n', '\n')}\n\n`);
    const ways = [
      () => keep(one.desk, { ...message, channel: 'smtp', bytes: mail }),
      () => receive(one.desk, { ...message, channel: 'mail', trusted: true, bytes: byGateway }),
      () => keep(one.desk, { ...message, channel: 'imap', trusted: true, bytes: fromMailbox }),
      () => receive(one.desk, { ...message, channel: 'command-line', trusted: true, bytes: mail }),
    ];
    const kept = await Promise.all([...ways, ...ways].map((way) => way()));
    assert.equal(new Set(kept.map(({ inboxId }) => inboxId)).size, 1);
    await one.work();
    await keep(one.desk, { ...message, channel: 'smtp', bytes: mail });
    await one.work();
    assert.equal(await one.count('inbox_item'), 1);
    assert.equal(await one.count('request'), 1);
  });

  test('is not kept out by a stranger’s that came before it under the same Message-ID', async () => {
    const one = await ready();
    const honest = mailOf({ key: keyOf(1), from: holderOf(1), id: 'guessed' });
    const forged = bytes(text(honest).replace('Marketplace account: ', 'Marketplace account: eve.'));
    await keep(one.desk, { ...message, channel: 'smtp', bytes: forged });
    await keep(one.desk, { ...message, channel: 'smtp', bytes: honest });
    await one.work();
    assert.equal(await one.count('inbox_item'), 2);
    assert.equal(await one.count('request_message'), 2, 'both were read');
  });

  test('that nobody can read is there with the reason, whoever waits for an answer', async () => {
    const one = await ready();
    const broken = bytes('Subject: who am I?\r\n\r\nNobody says.');
    await keep(one.desk, { ...message, channel: 'smtp', bytes: broken });
    await assert.rejects(receive(one.desk, { ...message, channel: 'mail', bytes: broken }), /who wrote it/u);
    await assert.rejects(receive(one.desk, { ...message, channel: 'mail', bytes: broken }), /who wrote it/u);
    await one.work();
    const rejected = "status = 'rejected' and reason ->> 'code' = 'MESSAGE_MALFORMED' and raw is not null";
    assert.equal(await one.count('inbox_item', rejected), 1);
    assert.equal(await one.count('inbox_item'), 1);
  });

  test('too large to be fetched is one row, however often the mailbox is looked through', async () => {
    const one = await ready();
    const about = { size: 30_000_000, messageId: '<a\0b@c.example>', from: 'a@b.example', subject: 'x' } as const;
    for (let n = 0; n < 2; n += 1) await keepLarge(one.desk, { ...about, channel: 'imap', name: 'message 7' });
    assert.equal(
      await one.count('inbox_item', "status = 'rejected' and raw is null and reason ->> 'message' like '%29 MB%'"),
      1,
    );
  });

  test('that waits is read without keeping the process from everything else', async () => {
    const one = await ready();
    for (let n = 0; n < 10; n += 1)
      await keep(one.desk, { ...message, channel: 'smtp', bytes: mailOf({ key: keyOf(1), from: holderOf(1) }) });
    let turns = 0;
    const count = setInterval(() => (turns += 1), 0);
    await one.work();
    clearInterval(count);
    assert.equal(await one.count('inbox_item', "status = 'received'"), 0);
    assert.ok(turns >= 10, `others had ${turns} turns`);
  });

  test('that somebody waits with is kept before those that nobody waits for are read', async () => {
    const one = await ready();
    for (let n = 0; n < 5; n += 1)
      await keep(one.desk, { ...message, channel: 'smtp', bytes: mailOf({ key: keyOf(1), from: holderOf(1) }) });
    const answered = somebodyWaits();
    let over = false;
    const reading = one.work().then(() => (over = true));
    await sleep(20);
    await keep(one.desk, { ...message, channel: 'smtp', bytes: mailOf({ key: keyOf(2), from: holderOf(2) }) });
    assert.ok(!over, 'reading gave way');
    answered();
    await reading;
    await one.work();
    assert.equal(await one.count('inbox_item', "status = 'received'"), 0);
  });

  test('is forgotten after its time, and still counts once', async () => {
    const one = await ready();
    const mail = mailOf({ key: keyOf(1), from: holderOf(1) });
    await keep(one.desk, { ...message, channel: 'smtp', bytes: mail });
    await keep(one.desk, { ...message, channel: 'smtp', bytes: bytes('broken') });
    await one.work();
    one.clock.forward(364 * DAY);
    assert.equal(await forgetRaw(one.desk, 10), 0);
    await keep(one.desk, { ...message, channel: 'smtp', bytes: mailOf({ key: keyOf(2), from: holderOf(2) }) });
    one.clock.forward(2 * DAY);
    assert.equal(await forgetRaw(one.desk, 1), 1);
    assert.equal(await forgetRaw(one.desk, 10), 1);
    assert.equal(await forgetRaw(one.desk, 10), 0);
    one.clock.forward(400 * DAY);
    assert.equal(await forgetRaw(one.desk, 10), 0, 'what nobody has read yet stays');
    await keep(one.desk, { ...message, channel: 'smtp', bytes: mail });
    assert.equal(await one.count('inbox_item'), 3);
  });

  test('is there when its sender is told so, with the whole conversation', async () => {
    const one = await ready();
    const listener = await startListener({
      host: '127.0.0.1',
      port: 0,
      name: 'move.sketchwell.example',
      recipients: ['licenses@sketchwell.example'],
      certificate: null,
      tell: () => undefined,
      async accept(mail, envelope) {
        await keep(one.desk, { ...message, channel: 'smtp', bytes: mail, envelope });
        return 'accepted';
      },
    });
    const client = await Conversation.open(listener.port);
    await client.say('EHLO mx.customer.example');
    const mail = readFileSync(new URL('../../examples/requests/complete.eml', import.meta.url));
    assert.equal((await client.send(mail, 'licenses+abc@sketchwell.example', '')).code, 250);
    const { rows } =
      await sql`select channel, envelope, status from inbox_item where vendor_id = ${one.desk.vendorId}`.execute(
        one.db,
      );
    const envelope = {
      clientAddress: '127.0.0.1',
      helo: 'mx.customer.example',
      mailFrom: '',
      recipients: ['licenses+abc@sketchwell.example'],
    };
    assert.deepEqual(rows, [{ channel: 'smtp', envelope, status: 'received' }]);
    await listener.stop();
  });
});
