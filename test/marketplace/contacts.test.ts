import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { ContactView, ContactsView } from '../../src/contract/account.ts';
import { copiesTo } from '../../src/marketplace/accounts/contacts/service.ts';
import { joinsAtOnce } from '../../src/marketplace/accounts/contacts/rules.ts';
import { problemIn } from '../http/support.ts';
import { DAY } from '../support/desk.ts';
import { openMarket } from './customers.ts';

const { app, as, license, account, mailsTo, tokenTo, forward } = await openMarket();
const jane = 'jane@acme.example';
await license(jane);
await license('joe@gmail.com');
await license('eve@other.example');

const path = '/v1/account/contacts';
const contacts = async (email: string) => ContactsView.parse(await (await (await as(email))('GET', path)).json());
const add = async (email: string, role: string, contact: string) =>
  (await as(email))('POST', path, { role, email: contact, name: 'Sam Case' });
const added = async (email: string, role: string, contact: string) =>
  ContactView.parse(await (await add(email, role, contact)).json());
const makePrimary = async (email: string, role: string, contactId: string | null) =>
  (await as(email))('PUT', `${path}/primary`, { role, contactId });
const copies = async (email: string, role: 'technical' | 'billing') => {
  const own = await account(email);
  return app.desk.db.transaction().execute((tx) => copiesTo(tx, own, role));
};
const viewed = async (token: string) => (await as(null))('POST', '/v1/contact-link/view', { token });
const answered = async (token: string, answer: string) =>
  (await as(null))('POST', '/v1/contact-link/answer', { token, answer });

test('who joins at once: the account itself, and its own mail domain unless anybody has an address there', () => {
  const open = ['gmail.com'];
  for (const [own, other, expected] of [
    ['jane@acme.example', 'BOB@Acme.Example', true],
    ['jane@acme.example', 'bob@sub.acme.example', false],
    ['jane@acme.example', 'bob@acme.example.evil.example', false],
    ['joe@gmail.com', 'Joe@Gmail.com', true],
    ['joe@gmail.com', 'bob@gmail.com', false],
    ['jane@acme.example', 'bob@gmail.com', false],
  ] as const)
    assert.equal(joinsAtOnce(own, other, open), expected, `${own} ${other}`);
});

describe('contacts of an account', () => {
  test('a colleague joins at once, in each role for itself, and named twice is there once', async () => {
    const first = await added(jane, 'technical', 'bob@acme.example');
    assert.deepEqual([first.status, first.primary, first.askedUntil], ['confirmed', false, null]);
    const again = await added(jane, 'technical', 'BOB@acme.example');
    assert.equal(again.contactId, first.contactId);
    await added(jane, 'billing', 'bob@acme.example');
    assert.equal((await contacts(jane)).contacts.length, 2);
    assert.deepEqual(await copies(jane, 'technical'), ['bob@acme.example']);
    assert.deepEqual(await mailsTo('bob@acme.example'), []);
  });

  test('somebody outside is asked by a link, and gets nothing before they agree', async () => {
    const asked = await added(jane, 'technical', 'ann@agency.example');
    assert.equal(asked.status, 'asked');
    assert.deepEqual(await copies(jane, 'technical'), ['bob@acme.example']);
    assert.deepEqual(await problemIn(await makePrimary(jane, 'technical', asked.contactId)), [409, 'CONTACT_WAITING']);
    const token = await tokenTo('ann@agency.example', 'contact');
    for (let times = 0; times < 2; times += 1) {
      const shown = (await (await viewed(token)).json()) as { organization: string; role: string };
      assert.deepEqual([shown.organization, shown.role], ['Example Customer', 'technical']);
    }
    assert.equal((await answered(token, 'accept')).status, 204);
    assert.deepEqual(await copies(jane, 'technical'), ['bob@acme.example', 'ann@agency.example']);
    assert.deepEqual(await problemIn(await answered(token, 'accept')), [410, 'LINK_OVER']);
    assert.equal((await makePrimary(jane, 'technical', asked.contactId)).status, 204);
    assert.deepEqual(await copies(jane, 'technical'), ['ann@agency.example', 'bob@acme.example']);
  });

  test('at a public mail domain, only the own address joins unasked', async () => {
    assert.equal((await added('joe@gmail.com', 'billing', 'joe@gmail.com')).status, 'confirmed');
    assert.equal((await added('joe@gmail.com', 'billing', 'bob@gmail.com')).status, 'asked');
    // The account has each mail anyway.
    assert.deepEqual(await copies('joe@gmail.com', 'billing'), []);
  });

  test('whoever says no is forgotten; a link ends after seven days, and whoever is asked again gets a new one', async () => {
    await added(jane, 'billing', 'no@agency.example');
    const no = await tokenTo('no@agency.example', 'contact');
    assert.equal((await answered(no, 'decline')).status, 204);
    assert.deepEqual(await problemIn(await viewed(no)), [404, 'LINK_UNKNOWN']);
    const late = await added(jane, 'billing', 'late@agency.example');
    const old = await tokenTo('late@agency.example', 'contact');
    forward(7 * DAY);
    assert.deepEqual(await problemIn(await answered(old, 'accept')), [410, 'LINK_OVER']);
    assert.equal(
      (await contacts(jane)).contacts.find((one) => one.contactId === late.contactId)?.status,
      'not-answered',
    );
    const again = await added(jane, 'billing', 'late@agency.example');
    assert.deepEqual([again.contactId, again.status], [late.contactId, 'asked']);
    assert.deepEqual(await problemIn(await viewed(old)), [404, 'LINK_UNKNOWN']);
    assert.equal((await answered(await tokenTo('late@agency.example', 'contact'), 'accept')).status, 204);
  });

  test('there is always one primary contact: another one, or the holder, also when that one leaves', async () => {
    const primaryOf = async (role: string) => {
      const { holder, contacts: all } = await contacts(jane);
      const primaries = all.filter((one) => one.role === role && one.primary);
      assert.ok(primaries.length <= 1);
      return primaries[0]?.email ?? holder.email;
    };
    assert.equal(await primaryOf('billing'), jane);
    const { contactId } = await added(jane, 'billing', 'bob@acme.example');
    await makePrimary(jane, 'billing', contactId);
    assert.equal(await primaryOf('billing'), 'bob@acme.example');
    await makePrimary(jane, 'billing', null);
    assert.equal(await primaryOf('billing'), jane);
    await makePrimary(jane, 'billing', contactId);
    assert.equal((await (await as(jane))('DELETE', `${path}/${contactId}`)).status, 204);
    assert.equal(await primaryOf('billing'), jane);
  });

  test('two primary contacts of a role, or one who did not agree, are refused by the database itself', async () => {
    const { db } = app.desk;
    await added(jane, 'technical', 'cat@acme.example');
    await assert.rejects(sql`update account_contact set is_primary = true where role = 'technical'`.execute(db));
    await added(jane, 'billing', 'wait@agency.example');
    await assert.rejects(
      sql`update account_contact set is_primary = true where email = 'wait@agency.example'`.execute(db),
    );
  });

  test('contacts of others are like none; nobody sees any without signing in; a foreign page changes nothing', async () => {
    const [one] = (await contacts(jane)).contacts;
    const eve = await as('eve@other.example');
    assert.deepEqual(await problemIn(await eve('DELETE', `${path}/${one?.contactId ?? ''}`)), [404, 'NOT_FOUND']);
    const taken = await makePrimary('eve@other.example', 'technical', one?.contactId ?? '');
    assert.deepEqual(await problemIn(taken), [404, 'NOT_FOUND']);
    assert.deepEqual((await contacts('eve@other.example')).contacts, []);
    assert.deepEqual(await problemIn(await (await as(null))('GET', path)), [401, 'UNAUTHENTICATED']);
    const foreign = { 'Sec-Fetch-Site': 'cross-site' };
    const sent = (await as(jane))('POST', path, { role: 'billing', email: 'x@acme.example', name: 'X' }, foreign);
    assert.deepEqual(await problemIn(await sent), [403, 'CROSS_ORIGIN']);
    assert.deepEqual(await problemIn(await viewed('A'.repeat(43))), [404, 'LINK_UNKNOWN']);
  });

  test('nobody is asked again and again, and links stand in no row', async () => {
    const token = await tokenTo('late@agency.example', 'contact');
    let last = await add(jane, 'technical', 'n0@many.example');
    for (let times = 0; times < 20 && last.status === 200; times += 1)
      last = await add(jane, 'technical', 'n0@many.example');
    assert.deepEqual(await problemIn(last), [429, 'TOO_MANY_TRIES']);
    for (const table of ['account_contact', 'outbox_mail', 'audit_event']) {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(table)} t`.execute(
        app.desk.db,
      );
      assert.ok(rows.length > 0 && rows.every(({ text }) => !text.includes(token)), table);
    }
  });
});
