import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { HandOverAsked, HandOverView, HandOversView } from '../../src/contract/account.ts';
import { OwnLicenseDetail, RevealedKey } from '../../src/contract/customer.ts';
import { runDue } from '../../src/main/worker.ts';
import { problemIn } from '../http/support.ts';
import { importOf } from '../support/account.ts';
import { DAY, MINUTE } from '../support/desk.ts';
import { openMarket } from './customers.ts';

const { app, as, call, market, license, account, licensesOf, mailsTo, tokenTo, forward } = await openMarket();
const { db } = app.desk;
const giver = 'giver@acme.example';
const taker = 'taker@buyer.example';
await license(taker, { organisationName: 'Buyer Inc.' });
await license('eve@other.example');

const path = '/v1/account/hand-overs';
const offer = async (from: string, sen: string, email: string) => (await as(from))('POST', path, { sen, email });
const offered = async (from: string, sen: string, email: string) =>
  HandOverView.parse(await (await offer(from, sen, email)).json());
const act = async (email: string, handOverId: string, what: string) =>
  (await as(email))('POST', `${path}/${handOverId}/${what}`);
const answer = async (token: string, said: string, more: object = {}) =>
  (await as(null))('POST', '/v1/hand-over-link/answer', { token, answer: said, ...more });
const view = async (token: string) => (await as(null))('POST', '/v1/hand-over-link/view', { token });
const keyOf = async (email: string, sen: string) =>
  RevealedKey.parse(await (await (await as(email))('POST', `/v1/account/licenses/${sen}/key`)).json()).licenseKey;
const handOversOf = async (email: string) =>
  HandOversView.parse(await (await (await as(email))('GET', path)).json()).handOvers;
const has = async (email: string, sen: string) => (await licensesOf(email)).some((one) => one.sen === sen);

describe('a license goes to another account', () => {
  test('when the owner offers it and the other one accepts by the link: same SEN and dates, a new key, both are told', async () => {
    const sen = await license(giver);
    const oldKey = await keyOf(giver, sen);
    const before = (await licensesOf(giver)).find((one) => one.sen === sen);
    const open = await offered(giver, sen, taker);
    assert.deepEqual([open.status, open.direction, open.otherEmail], ['open', 'given', taker]);
    assert.ok((await mailsTo(giver)).some(({ kind, text }) => kind === 'hand-over' && text.includes(taker)));
    const token = await tokenTo(taker, 'hand-over');
    for (let times = 0; times < 2; times += 1) {
      const shown = HandOverAsked.parse(await (await view(token)).json());
      assert.deepEqual([shown.sen, shown.giver.email, shown.needsAccount], [sen, giver, false]);
    }
    assert.ok(await has(giver, sen));
    assert.equal((await answer(token, 'accept')).status, 204);
    assert.ok(!(await has(giver, sen)));
    const after = (await licensesOf(taker)).find((one) => one.sen === sen);
    assert.deepEqual(after, { ...before, organization: 'Buyer Inc.' });
    const key = await keyOf(taker, sen);
    assert.notEqual(key, oldKey);
    for (const email of [giver, taker]) assert.match((await mailsTo(email))[0]?.subject ?? '', new RegExp(sen, 'u'));
    assert.deepEqual(
      (await handOversOf(giver)).map(({ status, direction, otherEmail }) => [status, direction, otherEmail]),
      [['done', 'given', taker]],
    );
    assert.equal((await handOversOf(taker))[0]?.direction, 'taken');
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from marketplace_license_key k join marketplace_account a on a.account_id = k.account_id
      where a.email = ${taker} and k.superseded_by = 'handed-over' and k.license_key = ${oldKey}`.execute(db);
    assert.equal(rows[0]?.n, 1);
    const detail = OwnLicenseDetail.parse(await (await (await as(taker))('GET', `/v1/account/licenses/${sen}`)).json());
    // That the one before looked at the key is theirs to know.
    assert.deepEqual(detail.history.filter(({ code }) => code === 'key-shown').length, 1);
    assert.deepEqual(await problemIn(await answer(token, 'accept')), [410, 'LINK_OVER']);
  });

  test('the import that brought it finds it again, and cannot be undone any more', async () => {
    const body = importOf('once', giver, { startDate: '2026-02-01' });
    const where = '/rest/1.0/plugins/com.sketchwell.wireframes.confluence/license';
    const imported = async () => ((await (await call(where, body, { token: market })).json()) as { sen: string }).sen;
    const sen = await imported();
    const open = await offered(giver, sen, taker);
    assert.equal((await act(taker, open.handOverId, 'accept')).status, 204);
    assert.equal(await imported(), sen);
    assert.equal(
      await app.imports.void({ appKey: 'com.sketchwell.wireframes.confluence', importId: 'once' }, 'x'),
      'changed',
    );
    assert.ok(await has(taker, sen));
  });

  test('to an address without an account, which accepting makes', async () => {
    const sen = await license(giver);
    await offered(giver, sen, 'New@Fresh.example');
    const token = await tokenTo('New@Fresh.example', 'hand-over');
    assert.equal(HandOverAsked.parse(await (await view(token)).json()).needsAccount, true);
    assert.deepEqual(await problemIn(await answer(token, 'accept')), [400, 'BODY_INVALID']);
    const own = { organization: 'Fresh', firstName: 'Nora', lastName: 'New', country: 'DE' };
    assert.equal((await answer(token, 'accept', { account: own })).status, 204);
    assert.ok(await has('new@fresh.example', sen));
    assert.equal((await account('new@fresh.example')).organization, 'Fresh');
  });

  test('once: of twelve who accept together, one gets it, and it has one new key', async () => {
    const sen = await license(giver);
    await offered(giver, sen, taker);
    const token = await tokenTo(taker, 'hand-over');
    const answers = await Promise.all(Array.from({ length: 12 }, () => answer(token, 'accept')));
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [204, ...Array.from({ length: 11 }, () => 410)],
    );
    const { rows } = await sql<{ key_no: number }>`select key_no from marketplace_license where sen = ${sen}`.execute(
      db,
    );
    assert.deepEqual(rows, [{ key_no: 2 }]);
  });
});

describe('an offer', () => {
  test('is one a license: the same again is the same, another has to wait; declined or taken back it stays with the owner', async () => {
    const sen = await license(giver);
    const open = await offered(giver, sen, taker);
    assert.equal((await offered(giver, sen, taker)).handOverId, open.handOverId);
    assert.deepEqual(await problemIn(await offer(giver, sen, 'eve@other.example')), [409, 'HAND_OVER_OPEN']);
    assert.equal((await act(taker, open.handOverId, 'decline')).status, 204);
    assert.match((await mailsTo(giver))[0]?.text ?? '', /did not accept/u);
    const second = await offered(giver, sen, taker);
    const token = await tokenTo(taker, 'hand-over');
    assert.equal((await act(giver, second.handOverId, 'withdraw')).status, 204);
    assert.deepEqual(await problemIn(await answer(token, 'accept')), [410, 'LINK_OVER']);
    assert.ok(await has(giver, sen));
    await assert.rejects(
      sql`update license_hand_over set status = 'open', ended_at = null where sen = ${sen}`.execute(db),
    );
  });

  test('ends after seven days, and the owner is told once', async () => {
    const sen = await license(giver);
    const open = await offered(giver, sen, taker);
    const token = await tokenTo(taker, 'hand-over');
    forward(7 * DAY);
    assert.deepEqual(await problemIn(await answer(token, 'accept')), [410, 'LINK_OVER']);
    assert.equal((await handOversOf(giver)).find((one) => one.handOverId === open.handOverId)?.status, 'expired');
    const told = async () => (await mailsTo(giver)).filter(({ subject }) => subject === `${sen} stays with you`).length;
    assert.equal(await told(), 1);
    await runDue({ ...app, dns: null });
    assert.equal(await told(), 1);
    assert.equal((await offer(giver, sen, taker)).status, 200);
  });

  test('is made by the owner alone, who signed in a moment ago, to somebody else, for a license that lives', async () => {
    const sen = await license(giver);
    const open = await offered(giver, sen, taker);
    for (const [email, what] of [
      ['eve@other.example', 'accept'],
      ['eve@other.example', 'decline'],
      ['eve@other.example', 'withdraw'],
      [taker, 'withdraw'],
      [giver, 'accept'],
    ] as const)
      assert.deepEqual(
        await problemIn(await act(email, open.handOverId, what)),
        [404, 'NOT_FOUND'],
        `${email} ${what}`,
      );
    assert.deepEqual(await problemIn(await offer('eve@other.example', sen, taker)), [404, 'NOT_FOUND']);
    assert.deepEqual(await problemIn(await offer(giver, 'SEN-1', taker)), [404, 'NOT_FOUND']);
    assert.deepEqual(await problemIn(await offer(giver, sen, giver.toUpperCase())), [409, 'HAND_OVER_NOT_POSSIBLE']);
    assert.deepEqual(await handOversOf('eve@other.example'), []);
    const mine = await as(giver);
    forward(11 * MINUTE);
    assert.deepEqual(await problemIn(await mine('POST', path, { sen, email: taker })), [403, 'SIGN_IN_AGAIN']);
    assert.deepEqual(await problemIn(await (await as(null))('GET', path)), [401, 'UNAUTHENTICATED']);
    await sql`
      update marketplace_license set status = 'voided', voided_at = now(), void_reason = 'test' where sen = ${sen}`.execute(
      db,
    );
    const token = await tokenTo(taker, 'hand-over');
    assert.deepEqual(await problemIn(await answer(token, 'accept')), [409, 'HAND_OVER_NOT_POSSIBLE']);
  });

  test('waits while the license is part of an unpaid invoice', async () => {
    const sen = await license(giver);
    const open = await offered(giver, sen, taker);
    const { accountId } = await account(giver);
    await sql`
      with held as (select * from marketplace_license where sen = ${sen}), made as (
        insert into marketplace_order (account_id, order_id, number, status, placed_by, language, currency, total, quoted_at,
          valid_until, invoice_number, invoiced_at, due_on)
        values (${accountId}::uuid, ${open.handOverId}::uuid, 'Q-1', 'invoiced', 'test', 'en', 'USD', 100, now(),
          '2027-01-01', 'INV-1', now(), '2027-01-01'))
      insert into marketplace_order_line (account_id, order_id, line_no, license_id, sen, app_key, type, item, key_no,
        users_before, start_before, end_before, users_after, start_after, end_after, amount, basis, open)
      select account_id, ${open.handOverId}::uuid, 1, license_id, sen, app_key, type, 'renewal', key_no, users,
        maintenance_start, maintenance_end, users, maintenance_start, maintenance_end, 100, '{}', true from held`.execute(
      db,
    );
    assert.deepEqual(await problemIn(await act(taker, open.handOverId, 'accept')), [409, 'HAND_OVER_NOT_POSSIBLE']);
    await act(giver, open.handOverId, 'withdraw');
    assert.deepEqual(await problemIn(await offer(giver, sen, taker)), [409, 'HAND_OVER_NOT_POSSIBLE']);
  });

  test('has its token in no row', async () => {
    const token = await tokenTo(taker, 'hand-over');
    for (const table of ['license_hand_over', 'outbox_mail', 'audit_event']) {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(table)} t`.execute(db);
      assert.ok(rows.length > 0 && rows.every(({ text }) => !text.includes(token)), table);
    }
  });
});
