import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KyselyPlugin, sql } from 'kysely';
import type { Db } from '../../src/platform/db/db.ts';
import { acceptQuote, quote } from '../../src/marketplace/orders/service.ts';
import { shopOn } from '../orders/support.ts';
import { forEachEngine } from '../support/engines.ts';
import { fillLicenses } from '../support/licenses.ts';
import { reportsOn } from './reports.ts';

const jane = 'jane@example.com';
const holder = { email: jane, name: 'Jane Smith' };

/** A contact of an account; one that is asked and has not agreed yet where `primary` is null. */
const contact = (db: Db, accountId: string, role: 'technical' | 'billing', email: string, primary: boolean | null) =>
  sql`insert into account_contact (account_id, role, contact_id, email, email_folded, name, is_primary, token_digest,
      asked_until, created_at, confirmed_at)
    values (${accountId}::uuid, ${role}, gen_random_uuid(), ${email}, lower(${email}), 'Contact ' || ${email}::text,
      ${primary ?? false}, case when ${primary === null} then sha256(convert_to(${email}::text, 'UTF8')) end,
      case when ${primary === null} then '2026-12-31'::timestamptz end, '2026-11-01',
      case when ${primary !== null} then '2026-11-02'::timestamptz end)`.execute(db);

const grant = (db: Db, accountId: string, email: string, allows: readonly string[], on: string) =>
  sql`insert into account_partner (account_id, partner_email_folded, partner_email, allows, granted_at)
    values (${accountId}::uuid, lower(${email}), ${email}, ${allows}::text[], ${on}::timestamptz)`.execute(db);

async function opened(db: Db) {
  const shop = await shopOn(db);
  const [sen = ''] = await shop.licensed(jane, [{ users: 100, end: '2027-01-14' }]);
  const apps = new Map(shop.orders.profile.apps.map(({ key, name }) => [key, name]));
  const [licenses, transactions] = [
    reportsOn(db, 'licenses', { apps }),
    reportsOn(db, 'transactions', { apps }),
  ] as const;
  const license = async () => (await licenses.page(licenses.base)).rows[0] ?? assert.fail('no license is reported');
  return { ...shop, sen, accountId: await shop.accountOf(jane), licenses, transactions, license };
}

forEachEngine('people in reports', (open) => {
  test('the primary contacts that an account named, at its address; else its holder', async () => {
    const { db } = await open();
    const { accountId, license } = await opened(db);
    const { contactDetails: before } = await license();
    assert.deepEqual(before.technicalContact, before.billingContact);
    assert.equal(before.technicalContact.email, jane);
    await contact(db, accountId, 'technical', 'second@example.com', false);
    await contact(db, accountId, 'technical', 'Tom@example.com', true);
    await contact(db, accountId, 'billing', 'asked@elsewhere.example', null);
    assert.deepEqual((await license()).contactDetails, {
      ...before,
      technicalContact: { ...before.technicalContact, email: 'Tom@example.com', name: 'Contact Tom@example.com' },
    });
    await contact(db, accountId, 'billing', 'bea@example.com', true);
    assert.equal((await license()).contactDetails.billingContact?.email, 'bea@example.com');
  });

  test('the partner that may do most for the account, by the name of its own account where it has one', async () => {
    const { db } = await open();
    const { accountId, license, licenses, licensed, accountOf } = await opened(db);
    assert.equal('partnerDetails' in (await license()), false);
    await grant(db, accountId, 'copy@reader.example', ['copies'], '2026-01-01');
    await grant(db, accountId, 'Pat@Partner.example', ['licenses', 'quotes'], '2026-03-01');
    await grant(db, accountId, 'late@partner.example', ['licenses', 'quotes'], '2026-04-01');
    assert.deepEqual((await license()).partnerDetails, {
      partnerName: 'Pat@Partner.example',
      partnerType: 'Expert',
      billingContact: { email: 'Pat@Partner.example', name: 'Pat@Partner.example' },
    });
    await licensed('pat@partner.example', [{ users: 10, end: '2027-01-14' }]);
    const partner = { partnerName: 'Example Customer', partnerType: 'Expert' };
    const patHerself = { email: 'pat@partner.example', name: 'Jane Smith' };
    assert.deepEqual((await license()).partnerDetails, { ...partner, billingContact: patHerself });
    await contact(db, await accountOf('pat@partner.example'), 'billing', 'bills@partner.example', true);
    const bills = { email: 'bills@partner.example', name: 'Contact bills@partner.example' };
    assert.deepEqual((await license()).partnerDetails, { ...partner, billingContact: bills });
    const csv = await (await licenses.call(`${licenses.base}/export?accept=csv`)).text();
    assert.match(csv, /"Example Customer","Expert","Contact bills@partner\.example","bills@partner\.example"/u);
  });

  test('of a transaction: the contacts, and the partner only where it placed the order', async () => {
    const { db } = await open();
    const { sen, accountId, orders, transactions, licensed, accountOf, accepted, paid } = await opened(db);
    await contact(db, accountId, 'billing', 'bea@example.com', true);
    await grant(db, accountId, 'pat@partner.example', ['licenses', 'quotes', 'orders'], '2026-03-01');
    await licensed('pat@partner.example', [{ users: 10, end: '2027-01-14' }]);
    const own = await accepted(jane, [{ sen, renewMonths: 12 }]);
    await paid(own.orderId, own.total);
    const actor = `partner:${await accountOf('pat@partner.example')}`;
    const asks = [{ sen, renewMonths: 12 as const }];
    const { orderId, total } = await quote(orders, {
      accountId,
      asks,
      language: 'en',
      placedBy: actor,
      by: 'partner',
    });
    await acceptQuote(orders, { orderId, accountId }, { actor, purchaseOrder: null });
    await paid(orderId, total);
    const { rows } = await transactions.page(transactions.base);
    assert.deepEqual(
      rows.map(({ partnerDetails }) => partnerDetails?.billingContact.email),
      [undefined, 'pat@partner.example'],
    );
    const { technicalContact, billingContact } = rows[1]?.customerDetails ?? assert.fail();
    assert.deepEqual([technicalContact, billingContact?.email], [holder, 'bea@example.com']);
  });

  test('a page takes as many statements with fifty rows as with one', async () => {
    const { db } = await open();
    await fillLicenses(db, 1, 60);
    let statements = 0;
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        statements += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const counted = reportsOn(db.withPlugin(counting), 'licenses');
    const taken: number[] = [];
    for (const limit of [1, 50]) {
      statements = 0;
      assert.equal((await counted.page(`${counted.base}?limit=${limit}`)).rows.length, limit);
      taken.push(statements);
    }
    assert.ok((taken[0] ?? 0) > 0);
    assert.equal(taken[0], taken[1]);
  });
});
