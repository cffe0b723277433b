import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { verifyChain } from '../../src/audit/service.ts';
import * as limits from '../../src/kernel/limits.ts';
import { printMail, printMailList, printSentAfterAll } from '../../src/mail/cli.ts';
import { createSmtpSender } from '../../src/mail/client.ts';
import { answerPolicy, unanswerable } from '../../src/mail/policy.ts';
import { enqueue, listMails, sendAfterAll, sendDue, showMail } from '../../src/mail/service.ts';
import { replySubject, safeReferences, threadOf } from '../../src/mail/thread.ts';
import type { MailSender, MailStatus, OutgoingMail } from '../../src/mail/types.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { forEachEngine } from '../support/engines.ts';
import { profile } from '../sources/support.ts';
import { context, mailOf, sampleDrafts } from './samples.ts';
import { type Inbox, openInbox } from './server.ts';

let vendorId = '';
const start = new Date('2026-10-07T09:00:00Z');
const later = (hours: number): Date => new Date(start.getTime() + hours * 3_600_000);
const policy = { answersPerDay: 3, own: ['licenses@sketchwell.example'] };
const drafts = sampleDrafts();

const answerTo = (to: string, about: Partial<OutgoingMail> = {}): OutgoingMail =>
  mailOf(drafts['acknowledgment-missing'], { mailId: randomUUID(), to, answer: true, ...about });

const put = (db: Db, mails: readonly OutgoingMail[], now = start): Promise<void> =>
  db.transaction().execute((tx) => enqueue(tx, vendorId, mails, now, policy));

const statusesOf = async (db: Db, mails: readonly OutgoingMail[]): Promise<readonly MailStatus[]> =>
  Promise.all(mails.map(async ({ mailId }) => (await showMail(db, vendorId, mailId)).status));

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
});

forEachEngine('answers', (openNew) => {
  let opened: ReturnType<typeof openNew> | undefined;
  const open = () => (opened ??= openNew());
  const send = (db: Db, now = start) =>
    sendDue(db, { vendorId, sender, context, messageIdDomain: 'sketchwell.example', now, worker: 'w', limit: 50 });

  test('beyond the limit of a day answers to one address are held, each with a reason, and the next day they go on', async () => {
    const { db } = await open();
    const first = [answerTo('jane@example.com'), answerTo('Jane@Example.com'), answerTo('joe@example.com')];
    await put(db, first);
    const second = [answerTo('jane@example.com'), answerTo('jane@example.com'), answerTo('joe@example.com')];
    await put(db, second, later(1));
    assert.deepEqual(await statusesOf(db, [...first, ...second]), [
      'queued',
      'queued',
      'queued',
      'queued',
      'held',
      'queued',
    ]);
    assert.match(
      (await showMail(db, vendorId, second[1]?.mailId ?? '')).lastError ?? '',
      /More than 3 automatic answers to this address in 24 hours/u,
    );
    const next = [answerTo('jane@example.com'), answerTo('jane@example.com'), answerTo('jane@example.com')];
    await put(db, next, later(24.5));
    // The two of the first hour are over, the one of the second still counts; held ones never went out.
    assert.deepEqual(await statusesOf(db, next), ['queued', 'queued', 'held']);
  });

  test('mails that somebody decided are never counted and never held', async () => {
    const { db } = await open();
    const mails = Array.from({ length: 8 }, () =>
      mailOf(drafts.completion, { mailId: randomUUID(), to: 'jane@example.com' }),
    );
    await put(db, mails);
    assert.deepEqual(new Set(await statusesOf(db, mails)), new Set(['queued']));
    const answers = [1, 2, 3].map(() => answerTo('jane@example.com'));
    await put(db, answers);
    assert.deepEqual(new Set(await statusesOf(db, answers)), new Set(['queued']));
  });

  test('two machines that answer each other stop after the limit', async () => {
    const { db } = await open();
    let sent = 0;
    for (let round = 0; round < 40; round += 1) {
      const now = later(round / 60);
      await put(db, [answerTo('robot@example.com')], now);
      sent += (await send(db, now)).sent;
    }
    assert.equal(sent, 3);
    assert.equal((await listMails(db, vendorId, { status: 'held' }, { limit: 100, after: null })).mails.length, 37);
  });

  test('the limit holds where two transactions answer one address at the same time', async () => {
    const { db } = await open();
    const all = Array.from({ length: 12 }, (_, n) => answerTo(n % 2 === 0 ? 'robot@example.com' : 'Robot@Example.com'));
    await Promise.all(all.map((mail) => put(db, [mail])));
    assert.equal((await statusesOf(db, all)).filter((status) => status === 'queued').length, policy.answersPerDay);
  });

  test('nothing answers a bounce, our own address in any spelling, or a mail system', async () => {
    const { db } = await open();
    const mails = [
      '',
      'licenses@sketchwell.example',
      'Licenses+r23abc@Sketchwell.example',
      'MAILER-DAEMON@x.example',
    ].map((to) => answerTo(to));
    await put(db, mails);
    assert.deepEqual(await statusesOf(db, mails), ['held', 'held', 'held', 'held']);
    assert.equal((await send(db)).sent, 0);
    await assert.rejects(
      sendAfterAll(db, vendorId, mails[0]?.mailId ?? '', { what: 'release', operator: 'ann', now: start }),
      {
        name: 'FaultError',
      },
    );
  });

  test('a held mail is listed with its reason, and goes out when an operator releases it', async () => {
    const { db } = await open();
    const mail = answerTo('licenses+r2@sketchwell.example');
    await put(db, [mail]);
    const lines: string[] = [];
    const cli = { db, vendorId, write: (line: string) => void lines.push(line) };
    await printMailList(cli, { status: 'held' });
    assert.match(lines.join('\n'), /held .*licenses\+r2@[^]*! It would go to our own address\./u);
    await printMail(cli, mail.mailId, { context });
    assert.match(lines.join('\n'), /Status: +held: it goes out after "rehome mail release"/u);
    lines.length = 0;
    await printSentAfterAll(cli, mail.mailId, { what: 'release', operator: 'ann', now: start });
    assert.match(lines[0] ?? '', /^Released: licenses\+r2@/u);
    assert.equal((await send(db)).sent, 1);
    await assert.rejects(sendAfterAll(db, vendorId, mail.mailId, { what: 'release', operator: 'ann', now: start }), {
      name: 'FaultError',
    });
    await assert.rejects(sendAfterAll(db, vendorId, 'nonsense', { what: 'release', operator: 'ann', now: start }), {
      name: 'FaultError',
    });
    assert.deepEqual([(await verifyChain(db, vendorId)).rows, (await verifyChain(db, vendorId)).whole], [1, true]);
  });

  test('an answer stands in the thread, comes back to its case, and asks no machine for a word', async () => {
    const { db } = await open();
    const mail = answerTo('jane@example.com', {
      subject: 'Re: Moving our license',
      ...threadOf({
        messageId: '<2@example.com>',
        references: ['<1@example.com>', 'broken', '<1@example.com>'],
        subject: null,
      }),
      replyTo: 'licenses+r23@sketchwell.example',
      envelopeFrom: 'licenses+b77@sketchwell.example',
    });
    await put(db, [mail]);
    await send(db);
    const [got] = await inbox.mails();
    assert.equal(got?.subject, 'Re: Moving our license');
    assert.equal(got.inReplyTo, '<2@example.com>');
    assert.equal(got.references, '<1@example.com> <2@example.com>');
    assert.deepEqual(
      got.replyTo?.map(({ address }) => address),
      ['licenses+r23@sketchwell.example'],
    );
    assert.equal(got.from?.address, 'licenses@sketchwell.example');
    assert.deepEqual(inbox.returnPaths, ['licenses+b77@sketchwell.example']);
    const header = (name: string) => got.headers.find(({ key }) => key === name)?.value;
    assert.equal(header('auto-submitted'), 'auto-replied');
    assert.equal(header('x-auto-response-suppress'), 'All');
    assert.equal(header('list-unsubscribe'), undefined);
  });

  test('a Japanese mail with a name that no ASCII holds arrives as it was written', async () => {
    const { db } = await open();
    const draft = sampleDrafts('ja')['acknowledgment-missing'];
    await put(db, [mailOf(draft, { mailId: randomUUID() })]);
    await send(db);
    const [got] = await inbox.mails();
    assert.equal(got?.subject, draft.subject);
    assert.match(got.text ?? '', /山田 花子 様/u);
    assert.match(got.html ?? '', /<html lang="ja"/u);
  });

  test('a mail from before there were languages and forms is read and sent as it was', async () => {
    const { db } = await open();
    const mailId = randomUUID();
    const { rows, closing, lead } = drafts['holder-confirmation'].content;
    const content = { greeting: 'Hello Jane,', lead, rows, closing, action: { label: 'Confirm', linkId: 'link-9' } };
    await sql`
      insert into outbox_mail (vendor_id, mail_id, kind, recipient, cc, subject, content, next_attempt_at, created_at)
      values (${vendorId}, ${mailId}::uuid, 'holder-confirmation', 'jane@example.com', '{}', 'Please confirm',
        ${JSON.stringify(content)}::jsonb, ${start}::timestamptz, ${start}::timestamptz)`.execute(db);
    const stored = await showMail(db, vendorId, mailId);
    assert.deepEqual(
      [stored.language, stored.references, stored.replyTo, stored.envelopeFrom, stored.answer],
      ['en', [], null, null, false],
    );
    assert.equal((await send(db)).sent, 1);
    const [got] = await inbox.mails();
    assert.match(got?.text ?? '', /\/confirm\/token-of-link-9/u);
    assert.equal(got?.headers.find(({ key }) => key === 'auto-submitted')?.value, 'auto-generated');
  });
});

describe('threads', () => {
  test('the subject of an answer is theirs after one "Re:", whatever it began with', () => {
    const cases: readonly (readonly [string | null, string | null])[] = [
      ['Moving our license', 'Re: Moving our license'],
      ['Re: AW: RE: Moving', 'Re: Moving'],
      ['Re[2]: Moving', 'Re: Moving'],
      ['返信: 移行のお願い', 'Re: 移行のお願い'],
      ['Antw.: keep', 'Re: Antw.: keep'],
      ['Fwd: Moving', 'Re: Fwd: Moving'],
      ['Reference: 12', 'Re: Reference: 12'],
      ['  ', null],
      ['Re: ', null],
      [null, null],
      ['two\r\nBcc: all@example.com\u202e', 'Re: two Bcc: all@example.com'],
    ];
    for (const [subject, answer] of cases) assert.equal(replySubject(subject), answer, String(subject));
  });

  test('a license key in a subject is not repeated, since subjects stand in lists', () => {
    assert.equal(replySubject('Transfer of WFC-7K3M-Q2XN-84TD-VR6P please'), 'Re: Transfer of …VR6P please');
    assert.doesNotMatch(replySubject(`key ${'aB3/'.repeat(200)}`) ?? '', /aB3\/aB3/u);
  });

  test('a subject of an answer is always one short line without anything invisible', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        const subject = replySubject(text);
        return subject === null || (subject.length <= 300 && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(subject));
      }),
    );
  });

  test('of a long thread the first and the last references stay', () => {
    const ids = Array.from({ length: 90 }, (_, n) => `<${n}@x.example>`);
    const kept = safeReferences(ids);
    assert.equal(kept.length, limits.thread_references);
    assert.deepEqual([kept[0], kept.at(-1)], ['<0@x.example>', '<89@x.example>']);
    assert.deepEqual(safeReferences(['x', '<a b>', '<a@b>\r\nBcc: c@d']), []);
  });

  test('a message without an id of its own is answered outside any thread', () => {
    assert.deepEqual(threadOf(null), { inReplyTo: null, references: [] });
    assert.deepEqual(threadOf({ messageId: null, references: ['<1@x>'], subject: 'x' }), {
      inReplyTo: null,
      references: [],
    });
    assert.deepEqual(threadOf({ messageId: '<2@x>', references: ['<1@x>'], subject: 'x' }), {
      inReplyTo: '<2@x>',
      references: ['<1@x>', '<2@x>'],
    });
  });
});

test("the vendor's own addresses are those of its profile, whatever stands after the plus sign", () => {
  const own = answerPolicy(profile);
  assert.equal(own.answersPerDay, 10);
  assert.ok(unanswerable('LICENSES+abc@sketchwell.example', own));
  assert.equal(unanswerable('jane@example.com', own), null);
});
