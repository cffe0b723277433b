import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { replyAddress } from '../../src/desk/requests/reply-address.ts';
import { receive } from '../../src/desk/intake/inbox/service.ts';
import { readItem } from '../../src/desk/intake/service.ts';
import { showTransfer, transfersOfRequest } from '../../src/desk/transfers/service.ts';
import type { Database } from '../../src/platform/db/open.ts';
import { DAY, type TestDesk, holderOf, keyOf, makeDesk, secrets } from '../support/desk.ts';
import { forEachEngine } from '../support/engines.ts';
import { type Letter, letter, requestLines } from './letter.ts';

type Inbox = { status: string; kind: string | null; message: string | null; request: string | null };

async function send(desk: TestDesk, about: Letter): Promise<Inbox & { id: string }> {
  const { inboxId } = await receive(desk.desk, {
    channel: 'mail',
    kind: 'message',
    name: 'mail',
    trusted: true,
    bytes: letter(about),
  });
  await readItem(desk.desk, inboxId);
  const { rows } = await sql<Inbox>`
    select status, reason ->> 'kind' as kind, reason ->> 'message' as message, request_id as request
    from inbox_item where inbox_id = ${inboxId}`.execute(desk.db);
  const [row] = rows;
  assert.ok(row);
  return { ...row, id: inboxId };
}

const statuses = async (desk: TestDesk, requestId: string | null): Promise<readonly string[]> =>
  (await transfersOfRequest(desk.desk, requestId ?? '')).map(({ transfer }) => transfer.status);

const mails = async (desk: TestDesk, where = 'true') =>
  (
    await sql<{ kind: string; to: string; messageId: string; reply: string | null; requestId: string }>`
      select kind, recipient as "to", message_id as "messageId", in_reply_to as reply, request_id as "requestId"
      from outbox_mail where vendor_id = ${desk.desk.vendorId} and ${sql.raw(where)} order by created_at, kind, mail_id`.execute(
      desk.db,
    )
  ).rows;

const historyOf = async (desk: TestDesk, transferId: string): Promise<readonly string[]> =>
  (await showTransfer(desk.desk, transferId)).history.map(({ kind }) => kind);

forEachEngine('a conversation', (open) => {
  let database: Database;
  before(async () => {
    database = await open();
  });
  const deskWith = async (numbers: readonly number[]): Promise<TestDesk> => {
    const desk = makeDesk(database);
    await desk.books(numbers);
    return desk;
  };
  const holder = holderOf(1);

  test('completes a request: what was said before still holds, and the license moves with no operator', async () => {
    const desk = await deskWith([1]);
    const first = await send(desk, {
      from: holder,
      proven: true,
      body: requestLines(keyOf(1), holder, { organization: null, address: null }),
    });
    assert.deepEqual(await statuses(desk, first.request), ['needs-information']);
    await desk.work();
    const [asked] = await mails(desk, "kind = 'acknowledgment'");
    assert.ok(asked);
    const reply = await send(desk, {
      from: holder,
      proven: true,
      inReplyTo: asked.messageId.slice(1, -1),
      subject: 'Re: Your license transfer request',
      body: [
        'Organization: Example Customer Inc.',
        'Address: 400 Harrison Street, San Francisco, CA 94105, United States',
      ],
    });
    assert.deepEqual([reply.status, reply.request], ['read', first.request]);
    await desk.work();
    assert.deepEqual(await statuses(desk, first.request), ['confirmed']);
    assert.equal(await desk.active(), 1);
    assert.equal(await desk.count('transfer'), 1);
    assert.equal(await desk.count('request_message'), 2, 'history keeps both');
  });

  test('finds its case by the address alone, whatever became of the headers', async () => {
    const desk = await deskWith([1]);
    const first = await send(desk, {
      from: holder,
      proven: true,
      body: requestLines(keyOf(1), holder, { organization: null }),
    });
    const to = replyAddress('licenses@sketchwell.example', first.request ?? '', secrets.linkToken) ?? '';
    const reply = await send(desk, {
      from: holder,
      proven: true,
      to: to.toUpperCase(),
      body: ['Organization: Example Customer Inc.'],
    });
    assert.equal(reply.request, first.request);
    assert.deepEqual(await statuses(desk, first.request), ['eligible']);
  });

  test('takes the newest statement and asks the holder anew for exactly that', async () => {
    const desk = await deskWith([1]);
    const asking = 'admin@elsewhere.example';
    const first = await send(desk, {
      from: asking,
      id: 'a1@elsewhere.example',
      body: requestLines(keyOf(1), 'old@elsewhere.example'),
    });
    assert.deepEqual(await statuses(desk, first.request), ['waiting-for-holder']);
    await send(desk, {
      from: asking,
      inReplyTo: 'a1@elsewhere.example',
      body: ['Sorry, a typo.', 'Marketplace account: new@elsewhere.example'],
    });
    const [only] = await transfersOfRequest(desk.desk, first.request ?? '');
    assert.deepEqual(
      [only?.transfer.status, only?.transfer.account?.email],
      ['waiting-for-holder', 'new@elsewhere.example'],
    );
    assert.equal(only?.transfer.account?.organization, 'Example Customer Inc.');
    assert.equal(await desk.count('link', "purpose = 'confirm'"), 2);
  });

  test('a proven answer does not carry the account of an unproven request along', async () => {
    const desk = await deskWith([1]);
    const forged = await send(desk, {
      from: holder,
      body: requestLines(keyOf(1), 'thief@evil.example', { address: null }),
    });
    await desk.work();
    const [asked] = await mails(desk, "kind = 'acknowledgment'");
    await send(desk, {
      from: holder,
      proven: true,
      inReplyTo: asked?.messageId.slice(1, -1) ?? '',
      body: ['Address: 400 Harrison Street, San Francisco, CA 94105, United States'],
    });
    await desk.work();
    assert.deepEqual(await statuses(desk, forged.request), ['waiting-for-holder']);
    assert.equal(await desk.active(), 0);
  });

  test('somebody else changes nothing, and an operator sees it', async () => {
    const desk = await deskWith([1]);
    const first = await send(desk, {
      from: holder,
      id: 'b1@x.example',
      proven: true,
      body: requestLines(keyOf(1), holder, { address: null }),
    });
    const reply = await send(desk, {
      from: 'stranger@evil.example',
      proven: true,
      inReplyTo: 'b1@x.example',
      body: [
        'Address: 1 Evil Road, San Francisco, CA 94105, United States',
        'Marketplace account: stranger@evil.example',
      ],
    });
    assert.deepEqual([reply.status, reply.kind, reply.request], ['held', 'stranger', first.request]);
    const [only] = await transfersOfRequest(desk.desk, first.request ?? '');
    assert.deepEqual([only?.transfer.status, only?.transfer.account?.email], ['needs-information', holder]);
    assert.ok((await historyOf(desk, only?.transfer.transferId ?? '')).includes('MessageNoted'));
    assert.equal(await desk.count('outbox_mail', "recipient = 'stranger@evil.example'"), 0);
  });

  test('the proven holder completes what somebody else asked for', async () => {
    const desk = await deskWith([1]);
    const first = await send(desk, {
      from: 'it@partner.example',
      id: 'c1@x.example',
      body: requestLines(keyOf(1), holder, { organization: null }),
    });
    const reply = await send(desk, {
      from: holder,
      proven: true,
      inReplyTo: 'c1@x.example',
      body: ['Organization: Example Customer Inc.'],
    });
    assert.equal(reply.status, 'read');
    assert.deepEqual(await statuses(desk, first.request), ['waiting-for-holder']);
    const { rows } = await sql<{ content: string }>`
      select content::text from outbox_mail where vendor_id = ${desk.desk.vendorId} and recipient = 'it@partner.example'
      order by created_at desc, mail_id`.execute(desk.db);
    assert.ok(rows.length >= 2);
    for (const { content } of rows)
      assert.doesNotMatch(content, /Example Customer Inc/u, 'what the holder said is not shown to somebody else');
  });

  test('an answer that says nothing readable waits for a person', async () => {
    const desk = await deskWith([1]);
    await send(desk, {
      from: holder,
      id: 'd1@x.example',
      body: requestLines(keyOf(1), holder, { organization: null }),
    });
    const reply = await send(desk, {
      from: holder,
      inReplyTo: 'd1@x.example',
      body: ['What would the license cost us?'],
    });
    assert.deepEqual([reply.status, reply.kind], ['held', 'nothing-read']);
  });

  test('a key that comes later belongs to the case that lacked it', async () => {
    const desk = await deskWith([1]);
    const first = await send(desk, {
      from: holder,
      id: 'e1@x.example',
      proven: true,
      body: requestLines('', holder, { key: null }),
    });
    assert.deepEqual(await statuses(desk, first.request), ['needs-information']);
    await send(desk, { from: holder, proven: true, inReplyTo: 'e1@x.example', body: [`License key: ${keyOf(1)}`] });
    await desk.work();
    assert.deepEqual(await statuses(desk, first.request), ['confirmed']);
    assert.equal(await desk.count('transfer'), 1);
  });

  test('a case whose key turns out to have one already ends in favor of that one', async () => {
    const desk = await deskWith([1]);
    await send(desk, { from: 'other@elsewhere.example', body: requestLines(keyOf(1), 'other@elsewhere.example') });
    const second = await send(desk, {
      from: holder,
      id: 'f1@x.example',
      proven: true,
      body: requestLines('', holder, { key: null }),
    });
    await send(desk, { from: holder, proven: true, inReplyTo: 'f1@x.example', body: [`License key: ${keyOf(1)}`] });
    await desk.work();
    assert.deepEqual((await statuses(desk, second.request)).toSorted(), ['confirmed', 'withdrawn']);
    assert.equal(await desk.active(), 1);
    assert.equal(await desk.count('outbox_mail', "kind = 'ended'"), 0);
  });

  test('another key than the one it is about is not guessed at', async () => {
    const desk = await deskWith([1, 2]);
    await send(desk, { from: holder, id: 'g1@x.example', body: requestLines(keyOf(1), holder) });
    const reply = await send(desk, { from: holder, inReplyTo: 'g1@x.example', body: [`License key: ${keyOf(2)}`] });
    assert.deepEqual([reply.status, reply.kind], ['held', 'other-key']);
    assert.equal(await desk.count('transfer'), 1);
  });

  test('several keys are several cases of one conversation, and one answer completes them all', async () => {
    const desk = await deskWith([1, 51]);
    const first = await send(desk, {
      from: holder,
      id: 'h1@x.example',
      proven: true,
      body: requestLines(`${keyOf(1)} and ${keyOf(51)}`, holder, { organization: null }),
    });
    assert.deepEqual(await statuses(desk, first.request), ['needs-information', 'needs-information']);
    const [asked, ...others] = await mails(desk, "kind = 'acknowledgment'");
    assert.ok(asked);
    assert.deepEqual(others, [], 'one mail asks for what both lack');
    await send(desk, {
      from: holder,
      proven: true,
      inReplyTo: 'h1@x.example',
      body: ['Organization: Example Customer Inc.'],
    });
    assert.equal((await statuses(desk, first.request)).includes('needs-information'), false);
    assert.equal(await desk.count('request'), 1);
  });

  test('a second mail about the same license without any thread belongs to the first', async () => {
    const desk = await deskWith([1]);
    const first = await send(desk, {
      from: holder,
      proven: true,
      body: requestLines(keyOf(1), holder, { organization: null }),
    });
    const second = await send(desk, {
      from: holder,
      proven: true,
      body: [`License key: ${keyOf(1)}`, 'Organization: Example Customer Inc.'],
    });
    assert.equal(second.request, first.request);
    assert.deepEqual(await statuses(desk, first.request), ['eligible']);
  });

  test('a correction brings the same answers for a key we know and one we do not', async () => {
    const told: string[][] = [];
    for (const key of [keyOf(1), keyOf(999)]) {
      const desk = await deskWith([1]);
      const asking = 'admin@elsewhere.example';
      await send(desk, { from: asking, id: 'i1@x.example', body: requestLines(key, asking, { organization: null }) });
      desk.clock.forward(4 * DAY);
      await desk.work();
      await send(desk, { from: asking, inReplyTo: 'i1@x.example', body: ['Organization: Example Customer Inc.'] });
      await send(desk, { from: asking, inReplyTo: 'i1@x.example', body: ['Marketplace account: b@elsewhere.example'] });
      await desk.work();
      desk.clock.forward(8 * DAY);
      await desk.work();
      told.push((await mails(desk, `recipient = '${asking}'`)).map(({ kind }) => kind));
    }
    assert.deepEqual(told[0], told[1]);
    assert.ok((told[0]?.length ?? 0) >= 4);
  });
  test('a mail in the name of a proven holder takes nothing back from what they stand behind', async () => {
    const desk = await deskWith([1]);
    const other = 'jane@other.example';
    const first = await send(desk, {
      from: holder,
      id: 'k1@x.example',
      proven: true,
      body: requestLines(keyOf(1), other),
    });
    assert.deepEqual(await statuses(desk, first.request), ['cooling-down']);
    const forged = await send(desk, {
      from: holder,
      inReplyTo: 'k1@x.example',
      body: ['Marketplace account: thief@evil.example'],
    });
    assert.deepEqual([forged.status, forged.kind], ['held', 'unproven']);
    const again = await send(desk, { from: holder, body: requestLines(keyOf(1), 'thief@evil.example') });
    assert.deepEqual([again.status, again.kind], ['held', 'unproven']);
    const [only] = await transfersOfRequest(desk.desk, first.request ?? '');
    assert.deepEqual([only?.transfer.status, only?.transfer.account?.email], ['cooling-down', other]);
  });

  test('two answers at the same time are both taken', async () => {
    const desk = await deskWith([1]);
    const first = await send(desk, {
      from: holder,
      id: 'j1@x.example',
      proven: true,
      body: requestLines(keyOf(1), holder, { organization: null, address: null }),
    });
    await Promise.all([
      send(desk, {
        from: holder,
        proven: true,
        inReplyTo: 'j1@x.example',
        body: ['Organization: Example Customer Inc.'],
      }),
      send(desk, {
        from: holder,
        proven: true,
        inReplyTo: 'j1@x.example',
        body: ['Address: 400 Harrison Street, San Francisco, CA 94105, United States'],
      }),
    ]);
    assert.deepEqual(await statuses(desk, first.request), ['eligible']);
  });

  test('no machine is ever answered', async () => {
    const desk = await deskWith([1]);
    const kinds = [
      { kind: 'auto-reply', headers: ['Auto-Submitted: auto-replied'] },
      { kind: 'auto-reply', headers: ['Return-Path: <>'] },
      { kind: 'newsletter', headers: ['List-Unsubscribe: <mailto:u@news.example>'] },
      { kind: 'list', headers: ['List-Id: <all.news.example>'] },
      { kind: 'spam', headers: ['X-Spam-Flag: YES'] },
      {
        kind: 'receipt',
        headers: [],
        subject: 'x',
        type: 'multipart/report; report-type=disposition-notification; boundary=b',
      },
    ];
    for (const { kind, headers } of kinds.slice(0, 5)) {
      const got = await send(desk, { from: 'news@news.example', headers, body: ['Our license news for you'] });
      assert.deepEqual([got.status, got.kind], ['no-request', kind]);
    }
    const held = await send(desk, {
      from: holder,
      headers: ['List-Id: <it.customer.example>'],
      body: requestLines(keyOf(1), holder),
    });
    assert.deepEqual([held.status, held.kind], ['held', 'list'], 'a request that a list passed on is not lost');
    const own = await send(desk, { from: 'licenses@sketchwell.example', body: ['We have your request.'] });
    assert.deepEqual([own.status, own.kind], ['no-request', 'own']);
    const other = await send(desk, { from: 'a@b.example', subject: 'Lunch', body: ['Pizza today?'] });
    assert.deepEqual([other.status, other.kind], ['held', 'off-topic']);
    assert.equal(await desk.count('outbox_mail'), 0);
  });

  test('a mail that is encrypted waits for a person, with that reason', async () => {
    const desk = await deskWith([1]);
    const got = await send(desk, {
      from: holder,
      headers: ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m'],
      body: ['MIIBogYJKoZIhvcNAQcDoIIBkzCCAY8CAQAxggEtMIIBKQIBADARMAwxCjAIBgNVBAMTATECAQEw'],
    });
    assert.deepEqual([got.status, got.kind], ['held', 'unreadable']);
    assert.equal(
      await desk.count('outbox_mail', "kind = 'unreadable'"),
      1,
      'its sender is asked to write in the clear',
    );
    assert.match(got.message ?? '', /S\/MIME/u);
  });

  test('a bounce of ours marks the address, and an operator learns that nobody can be asked there', async () => {
    const desk = await deskWith([1, 2]);
    const asking = 'admin@elsewhere.example';
    const first = await send(desk, { from: asking, body: requestLines(keyOf(1), asking) });
    await desk.work();
    const [asked] = await mails(desk, "kind = 'holder-confirmation'");
    const report = (id: string, recipient: string): Letter => ({
      from: 'MAILER-DAEMON@mx.customer1.example',
      headers: ['Return-Path: <>'],
      subject: 'Undelivered Mail Returned to Sender',
      body: [`<${recipient}>: 550 5.1.1 user unknown`, '', `Message-ID: ${id}`],
    });
    const forged = await send(desk, report(`<${randomUUID()}@sketchwell.example>`, holder));
    assert.deepEqual([forged.status, forged.kind], ['no-request', 'bounce']);
    assert.deepEqual(await statuses(desk, first.request), ['waiting-for-holder']);
    const real = await send(desk, report(asked?.messageId ?? '', holder));
    assert.deepEqual([real.status, real.kind, real.request], ['held', 'bounce', first.request]);
    assert.deepEqual(await statuses(desk, first.request), ['needs-review']);
    assert.equal(await desk.count('unreachable_address', `address = '${holder}'`), 1);
    // The holder writes again, and it is true that it is them: somebody reads that address.
    await send(desk, { from: holder, proven: true, body: requestLines(keyOf(1), holder) });
    assert.equal(await desk.count('unreachable_address'), 0);
  });
});
