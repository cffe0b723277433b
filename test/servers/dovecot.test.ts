import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { sql } from 'kysely';
import type { AfterTaking } from '../../src/contract/profile.ts';
import { keep, keepLarge } from '../../src/desk/intake/inbox/service.ts';
import * as limits from '../../src/kernel/limits.ts';
import { type Polling, type PollingOptions, startPolling } from '../../src/mail/imap/mailbox.ts';
import { memoryOf } from '../../src/mail/imap/service.ts';
import type { Database } from '../../src/platform/db/open.ts';
import { holderOf, keyOf, mailOf, makeDesk, type TestDesk } from '../support/desk.ts';
import { openEngine } from '../support/engines.ts';
import { type Dovecot, startDovecot } from './dovecot.ts';
import { until } from './install.ts';

let dovecot: Dovecot;
let database: Database;
before(async () => {
  dovecot = await startDovecot();
  setDefaultCACertificates([...getCACertificates('default'), dovecot.ca]);
  database = await openEngine('pglite');
});
after(async () => {
  await dovecot.end();
  await database.close();
});

const pollings: Polling[] = [];
afterEach(async () => {
  await Promise.all(pollings.splice(0).map((one) => one.stop()));
});

const mail = (id: string, text = 'Hello'): string =>
  `Message-ID: <${id}@loom.example>\r\nFrom: Kim <kim@loom.example>\r\nSubject: ${id}\r\n\r\n${text}\r\n`;

type Watched = {
  readonly one: TestDesk;
  readonly told: string[];
  readonly fetched: number[];
  poll(more?: Partial<PollingOptions>): Polling;
  /** Mails of the inbox that are kept, by their Message-ID. */
  inbox(): Promise<readonly string[]>;
};

function watch(user: string, action: AfterTaking = { do: 'seen' }): Watched {
  const one = makeDesk(database);
  const told: string[] = [];
  const fetched: number[] = [];
  const address = dovecot.address(user);
  const about = { channel: 'imap', name: 'a mail', trusted: true, kind: 'message' } as const;
  return {
    one,
    told,
    fetched,
    poll(more = {}) {
      const polling = startPolling({
        address,
        after: action,
        lookBack_ms: 7 * 86_400_000,
        memory: memoryOf(database.db, one.desk.vendorId, address.name),
        now: () => new Date(),
        tell: (problem) => told.push(problem),
        wait_ms: () => 100,
        async accept(bytes, uid) {
          fetched.push(uid);
          await keep(one.desk, { ...about, bytes });
        },
        refuse: (message) => keepLarge(one.desk, { ...about, ...message }),
        ...more,
      });
      pollings.push(polling);
      return polling;
    },
    async inbox() {
      const { rows } = await sql<{
        message_id: string;
      }>`select message_id from inbox_item where vendor_id = ${one.desk.vendorId} and raw is not null order by message_id`.execute(
        database.db,
      );
      return rows.map(({ message_id: id }) => /<(.*)@/u.exec(id)?.[1] ?? id);
    },
  };
}

/** What a mail program of the user's sees: subjects with their flags. */
async function seenBy(user: string, folder = 'INBOX'): Promise<Record<string, readonly string[]>> {
  const client = await dovecot.program(user);
  try {
    await client.mailboxOpen(folder);
    const all = await client.fetchAll('1:*', { envelope: true, flags: true }).catch(() => []);
    return Object.fromEntries(
      all.map(({ envelope, flags }) => [
        envelope?.subject ?? '',
        [...(flags ?? [])].filter((flag) => flag !== '\\Recent'),
      ]),
    );
  } finally {
    await client.logout();
  }
}

describe('a mailbox at Dovecot', () => {
  test('is taken in over TLS, what is there and at once what comes', async () => {
    dovecot.deliver('ann', 'm1', mail('m1'));
    const watched = watch('ann');
    watched.poll();
    await until('the mail that was there', async () => (await watched.inbox()).length === 1);
    const client = await dovecot.program('ann');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const started = performance.now();
    await client.append('INBOX', mail('m2'));
    await until('the mail that came', async () => (await watched.inbox()).length === 2, 3_000);
    console.log(`IDLE: taken in ${Math.round(performance.now() - started)} ms after it came`);
    await client.logout();
    assert.deepEqual(await watched.inbox(), ['m1', 'm2']);
    assert.deepEqual(watched.told, []);
  });

  test('is read as any other way is: a request becomes a case', async () => {
    const watched = watch('bea');
    await watched.one.books([1]);
    dovecot.deliver('bea', 'm1', new TextDecoder().decode(mailOf({ key: keyOf(1), from: holderOf(1) })));
    watched.poll();
    await until('the mail', async () => (await watched.inbox()).length === 1);
    await watched.one.work();
    assert.equal(await watched.one.count('transfer'), 1);
  });

  const treatments: readonly (readonly [AfterTaking, inbox: object, done: object | null])[] = [
    [{ do: 'keep' }, { m1: [], m2: [] }, null],
    [{ do: 'seen' }, { m1: ['\\Seen'], m2: ['\\Seen'] }, null],
    [{ do: 'delete' }, {}, null],
    [{ do: 'move', folder: 'Taken in' }, {}, { m1: [], m2: [] }],
  ];
  for (const [action, inbox, done] of treatments) {
    test(`is left as the policy says: ${action.do}`, async () => {
      const user = `policy-${action.do}`;
      for (const id of ['m1', 'm2']) dovecot.deliver(user, id, mail(id));
      const watched = watch(user, action);
      watched.poll();
      await until('both mails', async () => (await watched.inbox()).length === 2);
      await until('the treatment', async () => Object.keys(await seenBy(user)).length === Object.keys(inbox).length);
      await pollings[0]?.stop();
      assert.deepEqual(await seenBy(user), inbox);
      if (done) assert.deepEqual(await seenBy(user, 'Taken in'), done);
      assert.deepEqual(watched.told, []);
    });
  }

  test('keeps its message untouched where the database does not take it, and gives it again', async () => {
    const watched = watch('cat', { do: 'delete' });
    dovecot.deliver('cat', 'm1', mail('m1'));
    let refused = 0;
    const broken = watched.poll({
      accept: async () => {
        refused += 1;
        throw new Error('the database is gone');
      },
    });
    await until('it was tried again', () => refused >= 3);
    await broken.stop();
    assert.match(watched.told[0] ?? '', /the database is gone/u);
    assert.deepEqual(await seenBy('cat'), { m1: [] });
    watched.poll();
    await until('the mail', async () => (await watched.inbox()).length === 1);
    await until('it is deleted', async () => Object.keys(await seenBy('cat')).length === 0);
  });

  test('is connected again when the server was away, and fetches nothing twice', async () => {
    const watched = watch('dan');
    for (const id of ['m1', 'm2']) dovecot.deliver('dan', id, mail(id));
    watched.poll();
    await until('two mails', async () => (await watched.inbox()).length === 2);
    await dovecot.stop();
    dovecot.deliver('dan', 'm3', mail('m3'));
    await until('it was told', () => watched.told.length > 1);
    assert.match(watched.told.join('\n'), /dan@localhost:\d+\/INBOX could not be taken in/u);
    assert.ok(!watched.told.join('\n').includes(dovecot.address('dan').password));
    await dovecot.start();
    await until('the third mail', async () => (await watched.inbox()).length === 3);
    assert.equal(watched.fetched.length, 3);
  });

  test('goes on after a restart of ours where it was', async () => {
    const watched = watch('eve', { do: 'keep' });
    for (const id of ['m1', 'm2']) dovecot.deliver('eve', id, mail(id));
    const first = watched.poll();
    await until('two mails', async () => (await watched.inbox()).length === 2);
    await first.stop();
    dovecot.deliver('eve', 'm3', mail('m3'));
    watched.poll();
    await until('the third mail', async () => (await watched.inbox()).length === 3);
    assert.equal(watched.fetched.length, 3, 'nothing was fetched again');
  });

  test('with new numbers (UIDVALIDITY) is gone through again, and each mail still counts once', async () => {
    const watched = watch('fay', { do: 'keep' });
    for (const id of ['m1', 'm2', 'm3']) dovecot.deliver('fay', id, mail(id));
    watched.poll();
    await until('three mails', async () => (await watched.inbox()).length === 3);
    await dovecot.stop();
    dovecot.renumber('fay');
    dovecot.deliver('fay', 'm4', mail('m4'));
    await dovecot.start();
    await until('the fourth mail', async () => (await watched.inbox()).length === 4);
    assert.deepEqual(await watched.inbox(), ['m1', 'm2', 'm3', 'm4']);
    assert.equal(watched.fetched.length, 7);
    assert.equal(await watched.one.count('inbox_item'), 4);
  });

  test('leaves alone what was there long before we came, also under new numbers', async () => {
    const client = await dovecot.program('gus');
    await client.append('INBOX', mail('old'), [], new Date(Date.now() - 30 * 86_400_000));
    await client.append('INBOX', mail('young'), [], new Date(Date.now() - 2 * 86_400_000));
    const watched = watch('gus');
    watched.poll();
    await until('the young one', async () => (await watched.inbox()).length === 1);
    // What a person moves in later is old and yet new here.
    await client.append('INBOX', mail('moved'), [], new Date(Date.now() - 60 * 86_400_000));
    await until('the one that was moved in', async () => (await watched.inbox()).length === 2);
    assert.deepEqual(await watched.inbox(), ['moved', 'young']);
    assert.deepEqual((await seenBy('gus'))['old'], []);
    await client.logout();
  });

  test('a message over the limit is not fetched, and is a row with the reason', async () => {
    const watched = watch('hal', { do: 'delete' });
    const line = `${'x'.repeat(76)}\r\n`;
    dovecot.deliver('hal', 'm1', mail('huge', line.repeat(Math.ceil(limits.message_bytes / line.length) + 1)));
    dovecot.deliver('hal', 'm2', mail('small'));
    watched.poll();
    await until('the small one', async () => (await watched.inbox()).length === 1);
    assert.equal(watched.fetched.length, 1);
    const refused = "status = 'rejected' and raw is null and reason ->> 'code' = 'MESSAGE_TOO_LARGE'";
    await until('the row', async () => (await watched.one.count('inbox_item', refused)) === 1);
    await until('only the small one is deleted', async () => Object.keys(await seenBy('hal')).join() === 'huge');
  });

  test('500 messages are taken in each exactly once, though the server restarts in the middle', async () => {
    const watched = watch('ivy', { do: 'move', folder: 'Done' });
    for (let n = 0; n < 500; n += 1) dovecot.deliver('ivy', `n${n}`, mail(`n${n}`, `text ${n}`.repeat(n)));
    const started = performance.now();
    watched.poll();
    await until('a hundred', async () => (await watched.inbox()).length >= 100);
    await dovecot.stop();
    await dovecot.start();
    await until('all', async () => (await watched.inbox()).length === 500, 60_000);
    const took_ms = performance.now() - started;
    await until('all are moved', async () => Object.keys(await seenBy('ivy', 'Done')).length === 500);
    assert.equal(await watched.one.count('inbox_item'), 500);
    console.log(
      `500 messages in ${Math.round(took_ms)} ms, a restart of Dovecot included; fetched ${watched.fetched.length}`,
    );
  });
});
