import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { NoticeChoice } from '../../src/contract/account.ts';
import { addDays, dayOf } from '../../src/kernel/day.ts';
import * as limits from '../../src/kernel/limits.ts';
import { listMails } from '../../src/mail/service.ts';
import { problemIn } from '../http/support.ts';
import { DAY, counted } from '../support/desk.ts';
import { openMarket } from './customers.ts';

const { app, as, license, account, forward } = await openMarket();
const { db, vendorId } = app.desk;
const inDays = (days: number) => addDays(dayOf(app.desk.now()), days);
const ending = (email: string, days: number, more: object = {}) => license(email, { endDate: inDays(days), ...more });

async function workOff(): Promise<number> {
  let all = 0;
  for (let some = -1; some !== 0; all += some) some = await app.notices.sendDue(limits.notice_accounts);
  return all;
}
const notices = async () => {
  const { mails } = await listMails(db, vendorId, { kind: 'renewal-notice' }, { limit: 200, after: null });
  return mails;
};
const newest = async (to: string) => (await notices()).find((mail) => mail.to === to);

test('one mail an account however many licenses fall due, with prices and one date for all, and copies where they are wanted', async () => {
  const jane = 'jane@acme.example';
  const [first, second] = [await ending(jane, 30), await ending(jane, 90, { users: 25 })];
  await ending(jane, 45);
  const browser = await as(jane);
  await browser('POST', '/v1/account/contacts', { role: 'technical', email: 'tech@acme.example', name: 'Tech' });
  await browser('POST', '/v1/account/contacts', { role: 'billing', email: 'bill@acme.example', name: 'Bill' });
  await browser('PUT', '/v1/account/partners', { email: 'pat@partner.example', allows: ['copies'] });
  await workOff();
  const mails = (await notices()).filter(({ to }) => to === jane);
  assert.equal(mails.length, 1);
  const [mail] = mails;
  assert.deepEqual(mail?.cc, ['tech@acme.example', 'pat@partner.example']);
  assert.deepEqual(
    mail?.content.rows?.map(([label]) => label.split(' ')[0]),
    [first, second],
  );
  const text = JSON.stringify(mail?.content);
  assert.match(text, /50 users.*\$200/u);
  assert.match(text, /25 users.*\$100/u);
  // 60 and 45 days of 200 a year, each rounded up to whole dollars; apart, a year each.
  assert.match(text, /cost \$58; .* \$400/u);
  assert.ok(!text.includes('key/'));
});

test('each step once: again, by two workers at once, and on the days between nothing goes out', async () => {
  const joe = 'joe@beta.example';
  const sen = await ending(joe, 61);
  await workOff();
  assert.equal(await newest(joe), undefined);
  for (const [days, count] of [
    [1, 1],
    [1, 1],
    [28, 1],
    [1, 2],
    [23, 3],
    [7, 3],
    [1, 4],
    [1, 4],
    [60, 4],
  ] as const) {
    forward(days * DAY);
    await Promise.all([workOff(), workOff()]);
    await workOff();
    assert.equal((await notices()).filter(({ to }) => to === joe).length, count, `after ${days} days`);
  }
  assert.match((await newest(joe))?.subject ?? '', /ended/u);
  const { rows } = await sql<{ step: number }>`
    select step from license_notice n join marketplace_license l using (account_id, license_id)
    where l.sen = ${sen} order by step desc`.execute(db);
  assert.deepEqual(
    rows.map(({ step }) => step),
    [60, 30, 7, 0],
  );
});

test('in the language of the country, or the one that the account chose; which and whether is its choice', async () => {
  await ending('hans@haus.example', 7, { isoCountryCode: 'DE' });
  await ending('yuki@yama.example', 7, { isoCountryCode: 'DE' });
  await ending('off@quiet.example', 7);
  await ending('some@quiet.example', 7);
  const path = '/v1/account/notices';
  const all = NoticeChoice.parse(await (await (await as('off@quiet.example'))('GET', path)).json());
  assert.deepEqual(
    [all.wanted, all.daysBefore, all.afterEnd, all.offered.daysBefore],
    [true, [90, 60, 30, 7], true, [90, 60, 30, 7]],
  );
  const choose = async (email: string, more: object) =>
    (await as(email))('PUT', path, {
      wanted: true,
      daysBefore: [90, 60, 30, 7],
      afterEnd: true,
      language: null,
      ...more,
    });
  assert.equal((await choose('off@quiet.example', { wanted: false })).status, 200);
  assert.equal((await choose('some@quiet.example', { daysBefore: [30] })).status, 200);
  assert.equal((await choose('yuki@yama.example', { language: 'ja' })).status, 200);
  assert.deepEqual(await problemIn(await choose('yuki@yama.example', { daysBefore: [0] })), [400, 'BODY_INVALID']);
  assert.deepEqual(await problemIn(await (await as(null))('GET', path)), [401, 'UNAUTHENTICATED']);
  await sql`update notice_progress set done_through = ${inDays(-1)}::date`.execute(db);
  await workOff();
  assert.equal((await newest('hans@haus.example'))?.language, 'de');
  assert.equal((await newest('yuki@yama.example'))?.language, 'ja');
  for (const email of ['off@quiet.example', 'some@quiet.example']) assert.equal(await newest(email), undefined, email);
});

test('says nothing of a license that was ended, or that an unpaid invoice renews', async () => {
  const voided = await ending('void@end.example', 30);
  await sql`
    update marketplace_license set status = 'voided', voided_at = now(), void_reason = 'test' where sen = ${voided}`.execute(
    db,
  );
  const sen = await ending('open@end.example', 30);
  const { accountId } = await account('open@end.example');
  await sql`
    with held as (select * from marketplace_license where sen = ${sen}), made as (
      insert into marketplace_order (account_id, order_id, number, status, placed_by, language, currency, total, quoted_at,
        valid_until, invoice_number, invoiced_at, due_on)
      values (${accountId}::uuid, ${accountId}::uuid, 'Q-9', 'invoiced', 'test', 'en', 'USD', 100, now(), '2027-01-01',
        'INV-9', now(), '2027-01-01'))
    insert into marketplace_order_line (account_id, order_id, line_no, license_id, sen, app_key, type, item, key_no,
      users_before, start_before, end_before, users_after, start_after, end_after, amount, basis, open)
    select account_id, account_id, 1, license_id, sen, app_key, type, 'renewal', key_no, users, maintenance_start,
      maintenance_end, users, maintenance_start, maintenance_end, 100, '{}', true from held`.execute(db);
  await sql`update notice_progress set done_through = ${inDays(-1)}::date`.execute(db);
  await workOff();
  for (const email of ['void@end.example', 'open@end.example']) assert.equal(await newest(email), undefined, email);
});

test('goes on where it was left: in small parts, each account once', async () => {
  const emails = Array.from({ length: 7 }, (_, n) => `part${n}@parts.example`);
  for (const email of emails) {
    await ending(email, 60);
    await ending(email, 90);
  }
  await sql`update notice_progress set done_through = ${inDays(-1)}::date`.execute(db);
  const parts: number[] = [];
  for (let some = -1; some !== 0; parts.push(some)) {
    some = await app.notices.sendDue(3);
    // Midnight comes in the middle: what was begun is finished, and then the new day is done.
    if (parts.length === 1) forward(DAY);
  }
  assert.ok(parts.every((some) => some <= 3) && parts.length > 4, parts.join());
  const mails = (await notices()).filter(({ to }) => emails.includes(to));
  assert.deepEqual(mails.map(({ to }) => to).toSorted(), emails);
  assert.ok(mails.every(({ content }) => content.rows?.length === 2));
  assert.equal(await counted(db, 'select count(*) as n from notice_progress'), 1);
});

test('webhooks are told of each step once, also where the account wants no mails', async () => {
  const wanted = { url: 'https://hooks.example/', events: ['license.expiring' as const], description: '' };
  const { endpoint } = await app.webhooks.add('shop', 'token:shop', wanted);
  const told = async () => {
    const page = { status: null, limit: 200, after: null };
    const { deliveries } = await app.webhooks.deliveries({ owner: null, actor: 'x' }, endpoint.endpointId, page);
    return deliveries.flatMap(({ delivery }) => {
      const { data } = JSON.parse(delivery.body) as { data: { license: { sen: string }; days: number } };
      return data.license.sen === sen ? [data.days] : [];
    });
  };
  const quiet = 'quiet@gamma.example';
  const sen = await ending(quiet, 61);
  const { accountId } = await account(quiet);
  await app.notices.choose(accountId, { wanted: false, daysBefore: [], afterEnd: false, language: null });
  for (const days of [1, 0, 30, 1, 22, 7, 1]) {
    forward(days * DAY);
    await Promise.all([workOff(), workOff()]);
  }
  assert.deepEqual(await told(), [7, 30, 60]);
  assert.equal(await newest(quiet), undefined);
});
