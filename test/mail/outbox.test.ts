import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import * as limits from '../../src/kernel/limits.ts';
import { createSmtpSender } from '../../src/mail/client.ts';
import { printMail, printMailList } from '../../src/mail/cli.ts';
import { claim_ms } from '../../src/mail/delivery.ts';
import { type SendDue, enqueue, listMails, sendAfterAll, sendDue, showMail } from '../../src/mail/service.ts';
import type { MailDraft, MailSender, OutgoingMail } from '../../src/mail/types.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { forEachEngine } from '../support/engines.ts';
import { context, mailOf, sampleDrafts } from './samples.ts';
import { type Inbox, openInbox } from './server.ts';

// One database serves all tests of an engine: each works for a vendor of its own.
let vendorId = '';
const start = new Date('2026-10-07T09:00:00Z');
const later = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);
const afterClaim = new Date(start.getTime() + claim_ms + 1_000);

let inbox: Inbox;
let sender: MailSender;
before(async () => {
  inbox = await openInbox();
  sender = createSmtpSender(inbox.url, { name: 'Sketchwell', address: 'licenses@sketchwell.example' });
});
after(async () => {
  sender.close();
  await inbox.close();
});
beforeEach(() => {
  vendorId = `vendor-${randomUUID()}`;
  inbox.raw.length = 0;
  inbox.returnPaths.length = 0;
  delete inbox.behavior.recipient;
  delete inbox.behavior.message;
});

const policy = { answersPerDay: 10, own: ['licenses@sketchwell.example'] };

const send = (db: Db, more: Partial<SendDue> = {}) =>
  sendDue(db, {
    vendorId,
    sender,
    context,
    messageIdDomain: 'sketchwell.example',
    now: start,
    worker: 'worker-1',
    limit: limits.mail_batch,
    ...more,
  });

/** A mail of each kind, or the completion alone. */
function mails(names: readonly string[] = Object.keys(sampleDrafts())): readonly OutgoingMail[] {
  const drafts: Readonly<Record<string, MailDraft>> = sampleDrafts();
  return names.flatMap((name) => {
    const draft = drafts[name];
    return draft ? [mailOf(draft, { mailId: randomUUID(), transferId: randomUUID() })] : [];
  });
}

async function put(db: Db, list: readonly OutgoingMail[]): Promise<void> {
  await db.transaction().execute((tx) => enqueue(tx, vendorId, list, start, policy));
}

const one = (list: readonly OutgoingMail[]): OutgoingMail => {
  const [mail] = list;
  assert.ok(mail);
  return mail;
};

const byText = (a: unknown, b: unknown): number => String(a).localeCompare(String(b));

forEachEngine('the outbox', (openNew) => {
  let opened: ReturnType<typeof openNew> | undefined;
  const open = () => (opened ??= openNew());

  test('each mail is sent once, with what its headers must say', async () => {
    const { db } = await open();
    const list = mails();
    const answer = mailOf(one(mails(['completion'])), {
      mailId: randomUUID(),
      transferId: randomUUID(),
      requestId: randomUUID(),
      cc: ['expert@partner.example'],
      inReplyTo: '<request-1@example.com>',
    });
    await put(db, [...list, answer]);

    const counts = await send(db);
    assert.equal(counts.sent, list.length + 1);
    assert.ok(counts.completed.includes(answer.transferId ?? ''));
    assert.deepEqual(await send(db, { now: later(60) }), {
      sent: 0,
      kept: 0,
      postponed: 0,
      failed: 0,
      lost: 0,
      completed: [],
    });

    const received = await inbox.mails();
    assert.deepEqual(
      received.map(({ messageId }) => messageId).toSorted(byText),
      [...list, answer].map(({ mailId }) => `<${mailId}@sketchwell.example>`).toSorted(byText),
    );
    const got = received.find(({ messageId }) => messageId?.includes(answer.mailId));
    assert.equal(got?.from?.address, 'licenses@sketchwell.example');
    assert.equal(got.from.name, 'Sketchwell');
    assert.deepEqual(
      got.cc?.map(({ address }) => address),
      ['expert@partner.example'],
    );
    assert.equal(got.inReplyTo, '<request-1@example.com>');
    assert.equal(got.references, '<request-1@example.com>');
    assert.equal(got.headers.find(({ key }) => key === 'auto-submitted')?.value, 'auto-replied');
    assert.equal(got.date, start.toISOString());
    assert.match(got.text ?? '', /SEN-4839484/u);
    assert.match(got.html ?? '', /SEN-4839484/u);
    const stored = await showMail(db, vendorId, answer.mailId);
    assert.equal(stored.status, 'sent');
    assert.deepEqual(stored.cc, ['expert@partner.example']);
    assert.deepEqual(stored.content, answer.content);
    assert.ok(stored.sentAt && stored.sentAt >= start);
  });

  test('after a temporary refusal it waits, longer each time, and then goes out with the same Message-ID', async () => {
    const { db } = await open();
    const mail = one(mails(['completion']));
    await put(db, [mail]);
    let refusals = 2;
    inbox.behavior.message = () => (refusals-- > 0 ? { code: 451, message: 'try later' } : null);

    assert.equal((await send(db)).postponed, 1);
    const first = await showMail(db, vendorId, mail.mailId);
    assert.equal(first.status, 'queued');
    assert.match(first.lastError ?? '', /451/u);
    assert.equal((await send(db, { now: later(0.5) })).postponed, 0);
    assert.equal((await send(db, { now: later(2) })).postponed, 1);
    assert.equal((await send(db, { now: later(3.5) })).sent, 0);
    assert.equal((await send(db, { now: later(7) })).sent, 1);
    assert.equal(inbox.raw.length, 1);
    assert.equal((await showMail(db, vendorId, mail.mailId)).messageId, first.messageId);
  });

  test('a mail that is never taken fails after its tries and says why', async () => {
    const { db } = await open();
    const mail = one(mails(['refusal']));
    await put(db, [mail]);
    inbox.behavior.message = () => ({ code: 421, message: 'busy' });
    const tries = Array.from({ length: limits.mail_attempts }, (_, index) => index);
    for (const index of tries) await send(db, { now: later(index * 13 * 60) });
    const stored = await showMail(db, vendorId, mail.mailId);
    assert.equal(stored.status, 'failed');
    assert.equal(stored.attempts, limits.mail_attempts);
    assert.match(stored.lastError ?? '', /Given up after 8 tries.*busy/u);
  });

  test('a failed mail goes out after all when an operator says so, and is the same mail', async () => {
    const { db } = await open();
    const mail = one(mails(['refusal']));
    await put(db, [mail]);
    const retry = () => sendAfterAll(db, vendorId, mail.mailId, { what: 'retry', operator: 'ann', now: later(60) });
    await assert.rejects(retry, /no failed mail/u, 'it has not failed yet');
    inbox.behavior.message = () => ({ code: 550, message: 'no' });
    await send(db);
    const failed = await showMail(db, vendorId, mail.mailId);
    assert.equal(failed.status, 'failed');
    delete inbox.behavior.message;
    await retry();
    assert.equal((await send(db, { now: later(60) })).sent, 1);
    const sent = await showMail(db, vendorId, mail.mailId);
    assert.deepEqual([sent.status, sent.attempts, sent.messageId], ['sent', 1, failed.messageId]);
    await assert.rejects(retry, /no failed mail/u, 'it has gone out');
  });

  test('a refused recipient fails at once; a refused copy does not stop the mail', async () => {
    const { db } = await open();
    const [dead, alive] = mails(['completion', 'completion']);
    assert.ok(dead && alive);
    await put(db, [
      { ...dead, to: 'gone@example.com' },
      { ...alive, cc: ['gone@example.com'] },
    ]);
    inbox.behavior.recipient = (address) =>
      address === 'gone@example.com' ? { code: 550, message: 'no such mailbox' } : null;
    const counts = await send(db);
    assert.deepEqual([counts.failed, counts.sent], [1, 1]);
    assert.deepEqual(counts.completed, [alive.transferId]);
    assert.match((await showMail(db, vendorId, dead.mailId)).lastError ?? '', /no such mailbox/u);
    assert.match((await showMail(db, vendorId, alive.mailId)).lastError ?? '', /copy was refused/u);
  });

  test('a link that the mail server quotes in its refusal is not kept', async () => {
    const { db } = await open();
    const mail = one(mails(['holder-confirmation']));
    await put(db, [mail]);
    inbox.behavior.message = () => ({
      code: 554,
      message: 'bad link https://x.example/confirm/token-of-link-1xxx in it',
    });
    assert.equal((await send(db)).failed, 1);
    const { lastError } = await showMail(db, vendorId, mail.mailId);
    assert.match(lastError ?? '', /bad link/u);
    assert.doesNotMatch(lastError ?? '', /token/u);
  });

  test('when the connection breaks after the message was taken, it is repeated with the same Message-ID', async () => {
    const { db } = await open();
    await put(db, mails(['completion']));
    let drops = 1;
    inbox.behavior.message = () => (drops-- > 0 ? 'drop' : null);
    assert.equal((await send(db)).postponed, 1);
    assert.equal((await send(db, { now: later(2) })).sent, 1);
    const [first, second, ...more] = await inbox.mails();
    assert.equal(more.length, 0);
    assert.ok(first?.messageId && first.messageId === second?.messageId);
    assert.equal(first.date, second.date);
  });

  test('after a crash the claim lapses and the mail goes out with the same Message-ID', async () => {
    const { db } = await open();
    const mail = one(mails(['completion']));
    await put(db, [mail]);
    await assert.rejects(
      send(db, {
        onDelivered: async () => {
          throw new Error('crashed before the record was committed');
        },
      }),
      /crashed/u,
    );
    assert.equal((await showMail(db, vendorId, mail.mailId)).status, 'sending');
    assert.equal((await send(db, { now: later(1), worker: 'worker-2' })).sent, 0, 'still claimed');
    const counts = await send(db, { now: afterClaim, worker: 'worker-2' });
    assert.deepEqual([counts.sent, counts.completed], [1, [mail.transferId]]);
    const [first, second, ...more] = await inbox.mails();
    assert.equal(more.length, 0);
    assert.ok(first?.messageId && first.messageId === second?.messageId);
  });

  test('a mail whose last try vanished is not tried for ever', async () => {
    const { db } = await open();
    const mail = one(mails(['ended-expired']));
    await put(db, [mail]);
    await sql`update outbox_mail set status = 'sending', attempts = ${limits.mail_attempts}::int, claimed_by = 'gone',
      claimed_until = ${start}::timestamptz where vendor_id = ${vendorId}`.execute(db);
    assert.equal((await send(db)).failed, 1);
    assert.match((await showMail(db, vendorId, mail.mailId)).lastError ?? '', /Given up/u);
  });

  test('a worker that was thought dead overwrites nothing', async () => {
    const { db } = await open();
    const mail = one(mails(['completion']));
    await put(db, [mail]);
    const told: string[] = [];
    const slow: MailSender = {
      async send() {
        // While this worker is stuck, its claim lapses and another one does the work.
        const other = await send(db, {
          now: afterClaim,
          worker: 'worker-1',
          onDelivered: async (_tx, [delivered]) => void told.push(`second ${delivered?.attempts}`),
        });
        assert.equal(other.sent, 1);
        return { status: 'permanent', message: 'the slow worker thinks that it failed' };
      },
      close: () => undefined,
    };
    const counts = await send(db, { sender: slow, onDelivered: async () => void told.push('first') });
    assert.deepEqual([counts.lost, counts.failed, counts.sent], [1, 0, 0]);
    assert.deepEqual(told, ['second 2']);
    const stored = await showMail(db, vendorId, mail.mailId);
    assert.deepEqual([stored.status, stored.lastError], ['sent', null]);
  });

  test('two workers at once send each mail once', async () => {
    const { db } = await open();
    const list = Array.from({ length: 30 }, () => one(mails(['completion'])));
    await put(db, list);
    const counts = await Promise.all(['a', 'b', 'c'].map((worker) => send(db, { worker, limit: 12 })));
    const rest = await send(db, { worker: 'd' });
    assert.equal(
      counts.reduce((sum, { sent }) => sum + sent, rest.sent),
      30,
    );
    assert.equal(new Set((await inbox.mails()).map(({ messageId }) => messageId)).size, 30);
    assert.equal(inbox.raw.length, 30);
  });

  test('without a mail server mails are kept, and the case hears of it in the same transaction', async () => {
    const { db } = await open();
    const list = mails(['completion', 'refusal', 'completion']);
    await put(db, list);
    const onDelivered: SendDue['onDelivered'] = async (tx, delivered) => {
      assert.equal(delivered.length, 3);
      await sql`insert into setting (name, value) values ('heard', ${String(delivered.length)})`.execute(tx);
    };
    await assert.rejects(
      send(db, {
        sender: null,
        onDelivered: async (tx, delivered) => {
          await onDelivered(tx, delivered);
          throw new Error('crashed');
        },
      }),
      /crashed/u,
    );
    assert.equal((await listMails(db, vendorId, { status: 'queued' }, { limit: 10, after: null })).mails.length, 3);
    const counts = await send(db, { sender: null, onDelivered });
    assert.equal(counts.kept, 3);
    assert.deepEqual(
      [...counts.completed].toSorted(byText),
      [list[0]?.transferId, list[2]?.transferId].toSorted(byText),
    );
    assert.equal((await send(db, { now: later(600) })).sent, 0, 'kept mails stay kept');
    const { messageId, status } = await showMail(db, vendorId, one(list).mailId);
    assert.deepEqual([status, messageId], ['kept', `<${one(list).mailId}@sketchwell.example>`]);
  });

  test('a mail that is refused by its header puts nothing into the outbox', async () => {
    const { db } = await open();
    const list = mails(['completion', 'refusal']);
    await assert.rejects(
      put(db, [...list, { ...one(list), mailId: randomUUID(), to: 'a@b.example\r\nBcc: c@d.example' }]),
    );
    assert.equal((await listMails(db, vendorId, {}, { limit: 10, after: null })).mails.length, 0);
  });

  test('a malformed Message-ID from outside is left out, not passed on', async () => {
    const { db } = await open();
    const mail = { ...one(mails(['completion'])), inReplyTo: '<x@y>\r\nBcc: all@example.com' };
    await put(db, [mail]);
    await send(db);
    assert.equal((await showMail(db, vendorId, mail.mailId)).inReplyTo, null);
    assert.doesNotMatch(inbox.raw[0] ?? '', /^Bcc:|all@example/imu);
  });

  test('the list goes page by page, newest first, and shows no link; one mail shown has its link', async () => {
    const { db } = await open();
    for (const minute of [0, 1, 2, 2, 2]) {
      await db
        .transaction()
        .execute((tx) => enqueue(tx, vendorId, mails(['holder-confirmation']), later(minute), policy));
    }
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page = await listMails(db, vendorId, {}, { limit: 2, after: next });
      seen.push(...page.mails.map(({ mailId }) => mailId));
      next = page.next;
    } while (next !== null);
    assert.equal(new Set(seen).size, 5);

    // Those of minutes 1 and 2 are planned where it is minute 0 and a half.
    const walk = async (when: 'now' | 'planned'): Promise<string[]> => {
      const found: string[] = [];
      for (let from: string | null = null, more = true; more; more = from !== null) {
        const page = await listMails(db, vendorId, { time: { when, now: later(0.5) } }, { limit: 2, after: from });
        found.push(...page.mails.map(({ mailId }) => mailId));
        from = page.next;
      }
      return found;
    };
    assert.deepEqual(await walk('now'), seen.slice(4));
    assert.deepEqual(await walk('planned'), seen.slice(0, 4).toReversed());

    const lines: string[] = [];
    const cli = { db, vendorId, write: (line: string) => void lines.push(line) };
    await printMailList(cli, { json: true });
    await printMailList(cli, {});
    assert.equal((JSON.parse(lines[0] ?? '') as { mails: unknown[] }).mails.length, 5);
    assert.ok(!lines.join('\n').includes('/confirm/'));
    lines.length = 0;
    await printMail(cli, seen[0] ?? '', { context });
    assert.match(lines.join('\n'), /^Status: +queued.*\nDate:[^]*\/confirm\/token-of-link-1/u);
    await assert.rejects(printMail(cli, 'nonsense', { context }), { name: 'FaultError' });
    await assert.rejects(printMail(cli, randomUUID(), { context }), { name: 'FaultError' });
  });
});

test('nothing is lost when the mail server cannot be reached or its address is wrong', async () => {
  const nobody = createSmtpSender('smtp://127.0.0.1:1', { name: 'S', address: 's@sketchwell.example' });
  const letter = {
    subject: 'Hello there',
    text: 'x',
    html: 'x',
    messageId: '<a@b>',
    inReplyTo: null,
    references: [],
    replyTo: null,
    envelopeFrom: null,
    to: 'jane@example.com',
    cc: [],
    date: start,
  };
  const outcome = await nobody.send(letter);
  assert.equal(outcome.status, 'temporary');
  nobody.close();
  for (const url of ['mail.example', 'https://mail.example', 'smtp://u:geheim%@host']) {
    assert.throws(
      () => createSmtpSender(url, { name: 'S', address: 's@sketchwell.example' }),
      (error: Error) => error.name === 'FaultError' && !error.message.includes('geheim'),
    );
  }
});
