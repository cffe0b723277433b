import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import type { SessionView } from '../../src/contract/sign-in.ts';
import { type Language, languages } from '../../src/contract/language.ts';
import { listMails } from '../../src/mail/service.ts';
import { renderMail } from '../../src/mail/template.ts';
import { runDue } from '../../src/main/worker.ts';
import { createMissing } from '../../src/marketplace/accounts/service.ts';
import { MINUTE, counted } from '../support/desk.ts';
import { type Browser, openSignIn, refused, site } from './support.ts';

const { app, clock, browser } = await openSignIn();
const { db, vendorId } = app.desk;

const open = (email: string, firstName: string) =>
  db.transaction().execute((tx) =>
    createMissing(tx, [
      {
        accountId: randomUUID(),
        email,
        firstName,
        lastName: 'Smith',
        organization: 'Example',
        address: { lines: ['1 Main Street'], city: 'Springfield', region: null, postalCode: '1', country: 'US' },
        createdAt: clock.now(),
      },
    ]),
  );
await open('jane@example.com', 'Jane');
await open('joe@example.com', 'Joe');

/** All mails with a link to sign in, the newest first, as their readers see them. */
async function linkMails() {
  const { mails } = await listMails(db, vendorId, { kind: 'sign-in' }, { limit: 50, after: null });
  return mails.map((mail) => ({ mail, ...renderMail(mail, app.mail.context) }));
}
const tokenIn = (text: string): string => /\/sign-in\/([\w-]{43})\s/u.exec(text)?.[1] ?? '';

async function newLink(email: string, language?: Language): Promise<string> {
  // So that it is the newest.
  clock.forward(1_000);
  const promised = await browser().call('/v1/sign-in/link', { email, ...(language ? { language } : {}) });
  assert.equal(promised.status, 202);
  await runDue(app);
  const [newest] = await linkMails();
  return tokenIn(newest?.text ?? '');
}
const use = (own: Browser, token: string) => own.call('/v1/sign-in/link/use', { token });

async function signIn(email: string): Promise<Browser> {
  clock.forward(61 * MINUTE);
  const own = browser();
  assert.equal((await use(own, await newLink(email))).status, 200);
  return own;
}

describe('a link to sign in', () => {
  test('goes to the account’s own address, shows whose it is, and signs in once', async () => {
    const token = await newLink('JANE@Example.com');
    const [{ mail, text, html } = { mail: null, text: '', html: '' }] = await linkMails();
    assert.equal(mail?.to, 'jane@example.com');
    assert.ok(text.includes(`${site}/sign-in/${token}`) && html.includes(`${site}/sign-in/${token}`));
    const own = browser();
    for (let times = 0; times < 3; times += 1) {
      const shown = await own.json<{ email: string }>('/v1/sign-in/link/view', { token });
      assert.equal(shown.email, 'jane@example.com');
      assert.equal(own.cookies.size, 0);
    }
    const session = (await (await use(own, token)).json()) as SessionView;
    assert.deepEqual([session.kind, session.email, session.role], ['account', 'jane@example.com', null]);
    assert.ok(own.cookies.has('__Host-rehome_account'));
    assert.deepEqual(await refused(use(browser(), token)), [410, 'LINK_OVER']);
    assert.deepEqual(await refused(browser().call('/v1/sign-in/link/view', { token })), [410, 'LINK_OVER']);
  });

  test('of two that come at once, one gets in', async () => {
    clock.forward(61 * MINUTE);
    const token = await newLink('jane@example.com');
    const answers = await Promise.all([use(browser(), token), use(browser(), token)]);
    assert.deepEqual(answers.map(({ status }) => String(status)).toSorted(), ['200', '410']);
  });

  test('works for fifteen minutes, and not when a newer one was used', async () => {
    clock.forward(61 * MINUTE);
    const late = await newLink('jane@example.com');
    clock.forward(15 * MINUTE);
    assert.deepEqual(await refused(use(browser(), late)), [410, 'LINK_OVER']);
    const [first, second] = [await newLink('jane@example.com'), await newLink('jane@example.com')];
    assert.equal((await use(browser(), second)).status, 200);
    assert.deepEqual(await refused(use(browser(), first)), [410, 'LINK_OVER']);
  });

  test('that nobody sent is unknown, and stands in no place that could be read', async () => {
    clock.forward(61 * MINUTE);
    assert.deepEqual(await refused(use(browser(), 'A'.repeat(43))), [404, 'LINK_UNKNOWN']);
    const token = await newLink('jane@example.com');
    for (const table of ['account_link', 'outbox_mail', 'audit_event', 'account_session']) {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(table)} t`.execute(db);
      assert.ok(rows.length > 0, table);
      for (const { text } of rows) assert.ok(!text.includes(token), table);
    }
  });

  test('comes in the language of the page, else of the browser', async () => {
    clock.forward(61 * MINUTE);
    const subjects = new Set<string>();
    for (const language of languages) {
      await newLink('joe@example.com', language);
      subjects.add((await linkMails())[0]?.subject ?? '');
    }
    assert.equal(subjects.size, languages.length);
    clock.forward(61 * MINUTE);
    const headers = { 'accept-language': 'de-AT,de;q=0.9' };
    await browser().call('/v1/sign-in/link', { email: 'joe@example.com' }, { headers });
    await runDue(app);
    assert.equal((await linkMails())[0]?.mail.language, 'de');
  });
});

describe('whether there is an account', () => {
  test('shows neither in the answer nor in what is done before it', async () => {
    clock.forward(61 * MINUTE);
    const mailsBefore = (await linkMails()).length;
    const ask = async (email: string) => {
      const response = await browser().call('/v1/sign-in/link', { email });
      return [response.status, await response.text(), [...response.headers.keys()].toSorted().join()];
    };
    assert.deepEqual(await ask('jane@example.com'), await ask('nobody@example.com'));
    // One row for each, alike; who they are is looked up by the worker, which keeps nothing of the other.
    assert.equal(await counted(db, 'select count(*) as n from account_link_request'), 2);
    await runDue(app);
    assert.equal(await counted(db, 'select count(*) as n from account_link_request'), 0);
    assert.equal((await linkMails()).length, mailsBefore + 1);
    assert.equal(await counted(db, `select count(*) as n from outbox_mail where recipient like 'nobody%'`), 0);
  });

  test('shows in no limit: both addresses are stopped after five links in an hour', async () => {
    clock.forward(61 * MINUTE);
    for (const email of ['jane@example.com', 'nobody@example.com']) {
      const ask = () => browser().call('/v1/sign-in/link', { email });
      for (let times = 0; times < 5; times += 1) assert.equal((await ask()).status, 202);
      assert.deepEqual(await refused(ask()), [429, 'TOO_MANY_TRIES']);
    }
    await runDue(app);
    clock.forward(61 * MINUTE);
    assert.equal((await browser().call('/v1/sign-in/link', { email: 'jane@example.com' })).status, 202);
    await runDue(app);
  });

  test('a client gets no more than twenty, however many addresses it tries', async () => {
    clock.forward(61 * MINUTE);
    const ask = (n: number) => browser().call('/v1/sign-in/link', { email: `n${n}@example.com` });
    for (let n = 0; n < 20; n += 1) assert.equal((await ask(n)).status, 202);
    assert.deepEqual(await refused(ask(20)), [429, 'TOO_MANY_TRIES']);
    await runDue(app);
  });
});

describe('a customer who is signed in', () => {
  test('sees the own account, and no other by any id', async () => {
    const [jane, joe] = [await signIn('jane@example.com'), await signIn('joe@example.com')];
    const account = await jane.json<{ accountId: string; email: string }>('/v1/account');
    const other = await joe.json<{ accountId: string }>('/v1/account');
    assert.equal(account.email, 'jane@example.com');
    assert.deepEqual(await jane.json('/v1/account/licenses'), { licenses: [] });
    assert.deepEqual(await jane.json(`/v1/account/licenses?accountId=${other.accountId}`), { licenses: [] });
    for (const path of [
      `/v1/accounts/${other.accountId}/licenses`,
      `/v1/accounts/${account.accountId}/licenses`,
      '/v1/transfers',
      '/v1/operators',
    ])
      assert.ok((await jane.call(path)).status >= 400, path);
    const swapped = browser();
    const [, secret = ''] = (jane.cookies.get('__Host-rehome_account') ?? '').split('.');
    swapped.cookies.set('__Host-rehome_account', `${other.accountId}.${secret}`);
    assert.equal((await swapped.call('/v1/account')).status, 401);
  });

  test('gives nothing to a page of somebody else’s: no key, no end of a session', async () => {
    const jane = await signIn('jane@example.com');
    for (const headers of [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site', origin: 'https://other.desk.example' },
      { 'sec-fetch-site': undefined, origin: 'null' },
      { 'sec-fetch-site': undefined, origin: undefined },
    ])
      for (const [path, method] of [
        ['/v1/account/licenses/SEN-4800000/key', 'POST'],
        ['/v1/session/account/end-others', 'POST'],
        ['/v1/session/account', 'DELETE'],
      ] as const)
        assert.deepEqual(await refused(jane.call(path, undefined, { method, headers })), [403, 'CROSS_ORIGIN'], path);
    assert.equal((await jane.call('/v1/account')).status, 200);
  });

  test('ends no session of another’s', async () => {
    const [jane, joe] = [await signIn('jane@example.com'), await signIn('joe@example.com')];
    const { account } = await joe.json<{ account: SessionView }>('/v1/session');
    const path = `/v1/session/account/all/${account.sessionId}`;
    assert.deepEqual(await refused(jane.call(path, undefined, { method: 'DELETE' })), [404, 'NOT_FOUND']);
    await jane.json('/v1/session/account/end-others', undefined, { method: 'POST' });
    assert.equal((await joe.call('/v1/account')).status, 200);
  });

  test('is signed out after a week without use, and after a month in any case', async () => {
    const own = await signIn('jane@example.com');
    const day = 24 * 60 * MINUTE;
    const alive = async () => (await own.call('/v1/account')).status === 200;
    for (let week = 0; week < 4; week += 1) {
      clock.forward(7 * day - MINUTE);
      assert.equal(await alive(), true, `week ${week}`);
    }
    clock.forward(3 * day);
    assert.equal(await alive(), false);
    const other = await signIn('jane@example.com');
    clock.forward(7 * day);
    assert.equal((await other.call('/v1/account')).status, 401);
  });
});
