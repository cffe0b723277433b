import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import * as limits from '../../src/kernel/limits.ts';
import { checkSenders } from '../../src/desk/intake/senders/service.ts';
import { keep, receive } from '../../src/desk/intake/inbox/service.ts';
import { readInbox, readItem } from '../../src/desk/intake/service.ts';
import { pageOfInbox } from '../../src/desk/intake/operator/service.ts';
import { answerLink } from '../../src/desk/transfers/holder/service.ts';
import { DAY, MINUTE, type TestDesk, holderOf, keyOf, mailOf, makeDesk, secrets } from '../support/desk.ts';
import { forEachEngine } from '../support/engines.ts';

type Mail = { recipient: string; kind: string; content: object; subject: string };

forEachEngine('asking', (open) => {
  let database: ReturnType<typeof open> | undefined;
  const shared = () => (database ??= open());
  const ready = async (options: Parameters<typeof makeDesk>[1] = {}): Promise<TestDesk> => {
    const one = makeDesk(await shared(), options);
    await one.books([1, 2, 3]);
    return one;
  };
  const mails = async (one: TestDesk): Promise<readonly Mail[]> =>
    (
      await sql<Mail>`select recipient, kind, content, subject from outbox_mail where vendor_id = ${one.desk.vendorId} order by created_at`.execute(
        one.db,
      )
    ).rows;
  const linkOf = async (one: TestDesk, request: string | null): Promise<string> => {
    const { transfer } = await one.caseOf(request);
    const { rows } = await sql<{
      link_id: string;
    }>`select link_id from link where transfer_id = ${transfer.transferId}`.execute(one.db);
    return secrets.linkToken(rows[0]?.link_id ?? '');
  };

  test('again tells the holder the same SEN and makes nothing new', async () => {
    const one = await ready();
    await one.ask({ key: keyOf(1), from: holderOf(1) });
    await one.work();
    const again = await one.ask({ key: keyOf(1), from: holderOf(1) });
    const { transfer } = await one.caseOf(again);
    const told = (await mails(one)).filter(({ content }) => JSON.stringify(content).includes(transfer.sen ?? '?'));
    assert.equal(told.length, 2);
    assert.equal(await one.count('transfer'), 1);
  });

  test('with letters that no database keeps is read like any other, and stops nothing after it', async () => {
    const one = await ready();
    const text = JSON.stringify({
      accountEmail: 'a@b.example',
      organization: 'x\u0000y\ud800',
      licenseKeys: [keyOf(2)],
    });
    const bytes = new TextEncoder().encode(text);
    const { inboxId } = await receive(one.desk, {
      channel: 'api',
      kind: 'document',
      name: 'nul',
      trusted: false,
      bytes,
    });
    assert.notEqual(await readItem(one.desk, inboxId), null);
    await one.ask({ key: keyOf(1), from: holderOf(1) });
    await one.work();
    assert.equal(await one.count('transfer'), 2);
  });

  test('first does not let a stranger keep the holder from moving the license', async () => {
    const one = await ready();
    const stranger = await one.ask({ key: keyOf(1), from: 'eve@elsewhere.example' });
    await one.work();
    assert.equal((await one.caseOf(stranger)).transfer.status, 'waiting-for-holder');
    const old = await linkOf(one, stranger);
    const holder = await one.ask({ key: keyOf(1), from: holderOf(1) });
    await one.work();
    const { transfer } = await one.caseOf(holder);
    assert.equal(transfer.status, 'confirmed');
    assert.equal(transfer.requester, holderOf(1));
    assert.equal((await answerLink(one.desk, old, 'confirm')).over, 'changed');
    assert.equal(await one.count('transfer'), 1);
  });

  test('again tells nobody else the SEN', async () => {
    const one = await ready();
    const first = await one.ask({ key: keyOf(1), from: holderOf(1) });
    await one.work();
    const { transfer } = await one.caseOf(first);
    await one.ask({ key: keyOf(1), from: 'eve@elsewhere.example' });
    await one.ask({ key: keyOf(1), from: holderOf(1), proven: false });
    await one.document({ key: keyOf(1), from: 'mallory@elsewhere.example' });
    const told = (await mails(one)).filter(({ content }) => JSON.stringify(content).includes(transfer.sen ?? '?'));
    assert.equal(told.length, 1);
    const strangers = (await mails(one)).filter(({ recipient }) => recipient.endsWith('@elsewhere.example'));
    // Each is told the same as for a key that nobody knows: that it came in, and after a week that nobody said yes.
    assert.deepEqual(strangers.map(({ kind }) => kind).toSorted(), [
      'acknowledgment',
      'acknowledgment',
      'ended',
      'ended',
    ]);
  });

  test('twelve times at once for one key opens one case and moves one license', async () => {
    const one = await ready();
    const asked = Array.from({ length: 12 }, async (_, n) => {
      const bytes = mailOf({ key: keyOf(1), from: holderOf(1), id: `mail-${n}` });
      const { inboxId } = await receive(one.desk, {
        channel: 'mail',
        kind: 'message',
        name: `${n}.eml`,
        trusted: true,
        bytes,
      });
      return readItem(one.desk, inboxId);
    });
    const requests = await Promise.all(asked);
    assert.equal(new Set(requests).size, 12);
    await Promise.all([one.work(), one.work(), one.work()]);
    assert.equal(await one.count('transfer'), 1);
    assert.equal(await one.active(), 1);
    assert.equal(await one.count('transfer_request'), 12);
  });

  test('the same mail twelve times at once is one request', async () => {
    const one = await ready();
    const bytes = mailOf({ key: keyOf(1), from: holderOf(1), id: 'the-same' });
    const ids = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const { inboxId } = await receive(one.desk, {
          channel: 'mail',
          kind: 'message',
          name: 'a.eml',
          trusted: true,
          bytes,
        });
        return readItem(one.desk, inboxId);
      }),
    );
    assert.equal(new Set(ids).size, 1);
    assert.equal(await one.count('request'), 1);
  });

  test('for a key that the books do not know says the same as for one that somebody else holds', async () => {
    const one = await ready();
    await one.ask({ key: keyOf(999), from: 'eve@elsewhere.example' });
    await one.ask({ key: keyOf(2), from: 'eve@elsewhere.example' });
    const [unknown, foreign, ...more] = (await mails(one)).filter(
      ({ recipient, kind }) => recipient.startsWith('eve@') && kind === 'acknowledgment',
    );
    assert.equal(more.length, 0);
    const plain = (mail: Mail | undefined) =>
      JSON.stringify(mail?.content)
        .replaceAll(/…\w{4}/gu, '…LAST')
        .replaceAll(/"linkId":"[^"]+"/gu, '');
    assert.equal(plain(unknown), plain(foreign));
    assert.equal(await one.active(), 0);
  });

  test('for a Data Center is refused in the same words, whether there is a case or not', async () => {
    const one = await ready();
    await one.ask({ key: keyOf(1), from: holderOf(1) });
    await one.work();
    const from = 'eve@elsewhere.example';
    for (const n of [1, 2, 999]) await one.ask({ key: keyOf(n), from, hosting: 'Data Center' });
    const told = (await mails(one)).filter(({ recipient }) => recipient === from);
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['refusal', 'refusal', 'refusal'],
    );
    assert.equal(await one.active(), 1);
  });

  test('by a stranger moves nothing until the holder says yes, and nothing ever where the holder objects', async () => {
    const one = await ready();
    const request = await one.ask({ key: keyOf(1), from: 'expert@elsewhere.example', account: holderOf(1) });
    await one.work();
    assert.equal(await one.status(request), 'waiting-for-holder');
    const token = await linkOf(one, request);
    await Promise.all([answerLink(one.desk, token, 'confirm'), answerLink(one.desk, token, 'confirm')]);
    await one.work();
    assert.equal(await one.status(request), 'confirmed');

    const other = await one.ask({ key: keyOf(2), from: 'expert@elsewhere.example', account: holderOf(2) });
    await answerLink(one.desk, await linkOf(one, other), 'object');
    one.clock.forward(30 * DAY);
    await one.work();
    assert.equal(await one.status(other), 'refused');
    assert.equal(await one.active(), 1);
  });

  test('for an account that is not the holder waits out the cool-down, in which the holder can object', async () => {
    const one = await ready();
    const [goes, stays] = [
      await one.ask({ key: keyOf(1), from: holderOf(1), account: 'colleague@customer1.example' }),
      await one.ask({ key: keyOf(2), from: holderOf(2), account: 'colleague@customer2.example' }),
    ];
    await one.work();
    assert.equal(await one.status(stays), 'cooling-down');
    await answerLink(one.desk, await linkOf(one, stays), 'object');
    one.clock.forward(3 * DAY - MINUTE);
    await one.work();
    assert.equal(await one.status(goes), 'cooling-down');
    one.clock.forward(2 * MINUTE);
    await one.work();
    assert.deepEqual([await one.status(goes), await one.status(stays)], ['confirmed', 'refused']);
    assert.equal(await one.active(), 1);
  });

  test('that nobody answers ends as expired, and the key can be asked for anew', async () => {
    const one = await ready();
    const silent = await one.ask({ key: keyOf(1), from: 'expert@elsewhere.example', account: holderOf(1) });
    one.clock.forward(8 * DAY);
    await one.work();
    assert.equal(await one.status(silent), 'expired');
    const again = await one.ask({ key: keyOf(1), from: holderOf(1) });
    await one.work();
    assert.equal(await one.status(again), 'confirmed');
  });

  test('keeps what fails, reads what is behind it, and gives up after some tries, each later', async () => {
    const one = await ready();
    const take = (n: number, id: string) =>
      keep(one.desk, {
        channel: 'mail',
        kind: 'message',
        name: `${n}.eml`,
        trusted: true,
        bytes: mailOf({ key: keyOf(n), from: holderOf(n), id }),
      });
    const { inboxId } = await take(1, 'bad');
    one.clock.forward(1_000);
    await take(2, 'good');
    await checkSenders(one.desk, null, 10);
    const desk = {
      ...one.desk,
      keyDigest: (key: string) => {
        if (key === keyOf(1)) throw new Error('the reader broke');
        return one.desk.keyDigest(key);
      },
    };
    await assert.rejects(readInbox(desk, 10), { message: 'the reader broke' });
    assert.equal(await one.count('inbox_item', "status = 'read'"), 1);
    assert.equal(await readInbox(desk, 10), 0, 'it is tried again later, not at once');
    let tries = 1;
    for (; tries < 20; tries += 1) {
      one.clock.forward(15 * MINUTE);
      const failed = await readInbox(desk, 10).then(
        () => false,
        () => true,
      );
      if (!failed) break;
    }
    assert.equal(tries, limits.read_attempts);
    assert.equal(await one.count('inbox_item', `inbox_id = '${inboxId}' and status = 'held'`), 1);
    const [line] = (await pageOfInbox(desk, { status: 'held' }, 10)).items;
    assert.match(line?.reason?.message ?? '', /failed 8 times, the last time because: the reader broke$/u);
    assert.equal(await readInbox(desk, 10), 0);
  });

  test('with a mail that turns out to be unreadable is kept with the reason', async () => {
    const one = await ready();
    const bytes = new TextEncoder().encode('no mail at all');
    const { inboxId } = await keep(one.desk, { channel: 'smtp', kind: 'message', name: 'x', trusted: false, bytes });
    assert.equal(await readItem(one.desk, inboxId), null);
    const because = "status = 'rejected' and reason ->> 'code' = 'MESSAGE_MALFORMED' and raw is not null";
    assert.equal(await one.count('inbox_item', because), 1);
  });
});
