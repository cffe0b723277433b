import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { FaultError } from '../../src/contract/codes.ts';
import { day } from '../../src/kernel/day.ts';
import { verifyChain } from '../../src/audit/service.ts';
import { checkLedger } from '../../src/marketplace/ledger/service.ts';
import {
  acceptQuote,
  cancelOrder,
  licenseOptions,
  listOrders,
  planDates,
  showOrder,
} from '../../src/marketplace/orders/service.ts';
import { listPayments, refundOrder, returnPayment } from '../../src/marketplace/payments/service.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { DAY } from '../support/desk.ts';
import { forEachEngine } from '../support/engines.ts';
import { shopOn } from './support.ts';

const jane = 'jane@example.com';
const by = { actor: 'operator:jane', reason: 'asked on the phone' };

const faultOf = async (work: Promise<unknown>): Promise<string> => {
  const failed = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  assert.ok(failed instanceof FaultError, `no fault but ${String(failed)}`);
  return failed.fault.code;
};

async function sums(db: Db): Promise<Record<string, number>> {
  const report = await checkLedger(db);
  assert.deepEqual([report.odd, report.unbalanced], [[], []]);
  return Object.fromEntries(
    report.sums.map(({ account, amount }) => [account, amount]).filter(([, amount]) => amount !== 0),
  );
}

forEachEngine('orders', (open) => {
  test('three licenses with three ends: planned, quoted, invoiced, paid, and all end on one day with new keys', async () => {
    const { db } = await open();
    const { orders, licensed, licenses, accountOf, accepted, paid } = await shopOn(db);
    const sens = await licensed(jane, [
      { users: 100, end: '2027-03-01' },
      { users: 500, end: '2027-09-15' },
      { users: 25, end: '2026-06-30' },
    ]);
    const before = await licenses(jane);
    const plan = await planDates(orders, await accountOf(jane), { to: 'latest' });
    assert.deepEqual([plan.master, plan.total, plan.totalApart], ['2027-09-15', 31_200, 55_000]);
    const toOrder = plan.lines.filter(({ days }) => days > 0).map(({ sen }) => ({ sen, cotermTo: day(plan.master) }));
    const order = await accepted(jane, toOrder, 'PO-77');
    assert.equal(order.state.status, 'invoiced');
    assert.deepEqual(await sums(db), { receivable: 31_200, sales: -31_200 });
    const { payment, order: after } = await paid(order.orderId, 31_200);
    assert.deepEqual([payment.status, after.state.status], ['matched', 'paid']);
    assert.deepEqual(await sums(db), { bank: 31_200, sales: -31_200 });
    const now = await licenses(jane);
    assert.deepEqual(
      [...now.values()].map(({ maintenanceEnd }) => maintenanceEnd),
      Array(3).fill('2027-09-15'),
    );
    const changed = sens.filter((sen) => before.get(sen)?.licenseKey !== now.get(sen)?.licenseKey);
    assert.equal(changed.length, 2);
    assert.ok((await verifyChain(db, orders.profile.vendor.id)).whole);
    const mails = await sql<{ kind: string }>`select kind from outbox_mail order by created_at, kind`.execute(db);
    assert.deepEqual(mails.rows.map(({ kind }) => kind).toSorted(), ['invoice', 'order-paid']);
  });

  test('a license that came in smaller than its host finds the quote that matches, and pays it', async () => {
    const { db } = await open();
    const { orders, licensed, licenses, accountOf, paid } = await shopOn(db);
    const many = Array.from({ length: 20 }, () => ({ users: 10, hostUsers: 100, end: '2026-12-25' }));
    const sens = await licensed(jane, [...many, { users: 100, end: '2026-12-25' }]);
    const accountId = await accountOf(jane);
    const { orders: found } = await listOrders(orders, { accountId });
    assert.equal(found.length, 20, 'one for each that does not match');
    const quotes = await Promise.all(found.map(({ orderId }) => showOrder(orders, { orderId, accountId })));
    assert.deepEqual(new Set(quotes.map(({ lines }) => lines[0]?.sen)), new Set(sens.slice(0, 20)));
    const [first] = quotes;
    assert.ok(first);
    const { state, language, total, validUntil, placedBy } = first;
    assert.deepEqual(
      [state.status, language, total, validUntil, placedBy],
      ['quoted', 'de', 69_000, '2026-12-25', 'marketplace'],
    );
    assert.deepEqual(await sums(db), {}, 'nothing is owed');
    await acceptQuote(orders, first, { actor: `account:${accountId}`, purchaseOrder: null });
    await paid(first.orderId, 69_000);
    const matched = (await licenses(jane)).get(first.lines[0]?.sen ?? '');
    assert.deepEqual([matched?.users, matched?.hostUsers], [100, null]);
    assert.ok((await verifyChain(db, orders.profile.vendor.id)).whole);
  });

  test('an upgrade to match the host with a renewal behind it, counted from the day of payment', async () => {
    const { db } = await open();
    const { licensed, licenses, accepted, paid, clock } = await shopOn(db);
    const [sen = ''] = await licensed(jane, [{ users: 10, hostUsers: 100, end: '2026-12-25' }]);
    const order = await accepted(jane, [{ sen, upgradeTo: 100, renewMonths: 12 }]);
    assert.equal(order.total, 69_000 + 35_000);
    clock.forward(10 * DAY);
    await paid(order.orderId, order.total);
    const license = (await licenses(jane)).get(sen);
    // 20 days left at 10 users are 1 day at 100; 12 months from December 5, and 12 more.
    assert.deepEqual([license?.users, license?.hostUsers, license?.maintenanceEnd], [100, null, '2028-12-06']);
  });

  test('what cannot be ordered is refused with what would be right, and nothing is kept of it', async () => {
    const { db } = await open();
    const { orders, licensed, accountOf, quoted } = await shopOn(db);
    const [sen = ''] = await licensed(jane, [{ users: 10, hostUsers: 100, end: '2027-12-25' }]);
    const [other = ''] = await licensed('joe@example.com', [{ users: 10, end: '2027-12-25' }]);
    assert.equal(await faultOf(quoted(jane, [{ sen, upgradeTo: 50 }])), 'TIER_BELOW_HOST');
    assert.equal(await faultOf(quoted(jane, [{ sen, upgradeTo: 75 }])), 'TIER_NOT_SOLD');
    assert.equal(await faultOf(quoted(jane, [{ sen, renewMonths: 36 }])), 'TERM_BEYOND_CAP');
    assert.equal(await faultOf(quoted(jane, [{ sen, renewMonths: 18 }])), 'TERM_NOT_OFFERED');
    assert.equal(await faultOf(quoted(jane, [{ sen, cotermTo: day('2026-01-01') }])), 'TERM_IN_PAST');
    assert.equal(await faultOf(quoted(jane, [{ sen: other, renewMonths: 12 }])), 'NOT_FOUND');
    assert.equal(await faultOf(quoted(jane, [{ sen: 'SEN-99999', renewMonths: 12 }])), 'NOT_FOUND');
    const options = await licenseOptions(orders, await accountOf(jane), sen);
    assert.deepEqual(
      options.renewals.map(({ months, amount, why }) => [months, amount, why?.code ?? null]),
      [
        [12, 500, null],
        [24, null, 'TERM_BEYOND_CAP'],
        [36, null, 'TERM_BEYOND_CAP'],
      ],
    );
    assert.deepEqual(await sums(db), {});
  });

  test('a license is in one unpaid invoice at a time, and a quote is good for the license that was quoted', async () => {
    const { db } = await open();
    const { orders, licensed, quoted, accepted, paid, clock } = await shopOn(db);
    const [sen = ''] = await licensed(jane, [{ users: 10, end: '2027-01-25' }]);
    const [first, second, third] = [
      await accepted(jane, [{ sen, renewMonths: 12 }]),
      await quoted(jane, [{ sen, renewMonths: 24 }]),
      await quoted(jane, [{ sen, upgradeTo: 25 }]),
    ];
    const accept = (order: typeof first) => acceptQuote(orders, order, { actor: 'x', purchaseOrder: null });
    assert.equal(await faultOf(accept(second)), 'LICENSE_IN_ORDER');
    await paid(first.orderId, first.total);
    assert.equal(await faultOf(accept(second)), 'QUOTE_STALE');
    clock.forward(31 * DAY);
    assert.equal(await faultOf(accept(third)), 'QUOTE_EXPIRED');
    const again = await accept(first);
    assert.equal(again.state.status, 'paid');
  });

  test('money that is not what was owed waits, is matched when the rest comes, or is sent back', async () => {
    const { db } = await open();
    const { orders, licensed, accepted, paid } = await shopOn(db);
    const [sen = '', more = ''] = await licensed(jane, [
      { users: 100, end: '2027-01-25' },
      { users: 25, end: '2027-01-25' },
    ]);
    const order = await accepted(jane, [{ sen, renewMonths: 12 }]);
    const part = await paid(order.orderId, 30_000, 'wire a');
    assert.deepEqual([part.payment.status, part.order.state.status], ['unallocated', 'invoiced']);
    assert.deepEqual(await sums(db), { receivable: 35_000, sales: -35_000, bank: 30_000, unallocated: -30_000 });
    assert.equal((await listPayments(orders, null)).length, 1);
    const rest = await paid(order.orderId, 5_000, 'wire b');
    assert.deepEqual([rest.payment.status, rest.order.state.status], ['matched', 'paid']);
    assert.deepEqual(await sums(db), { sales: -35_000, bank: 35_000 });
    const twice = await paid(order.orderId, 35_000, 'wire c');
    assert.equal(twice.payment.status, 'unallocated');
    await returnPayment(orders, twice.payment.paymentId, by);
    await returnPayment(orders, twice.payment.paymentId, by);
    assert.deepEqual(await sums(db), { sales: -35_000, bank: 35_000 });
    const other = await accepted(jane, [{ sen: more, renewMonths: 12 }]);
    assert.equal(await faultOf(paid(other.orderId, 10_000, 'wire a')), 'PAYMENT_BOOKED');
  });

  test('twelve who pay the same invoice at once charge and renew it once', async () => {
    const { db } = await open();
    const { licensed, licenses, accepted, paid } = await shopOn(db);
    const [sen = ''] = await licensed(jane, [{ users: 100, end: '2027-01-25' }]);
    const order = await accepted(jane, [{ sen, renewMonths: 12 }]);
    const ends = await Promise.all(Array.from({ length: 12 }, () => paid(order.orderId, order.total, 'the one wire')));
    assert.deepEqual(new Set(ends.map(({ payment }) => payment.status)), new Set(['matched']));
    assert.deepEqual(new Set(ends.map(({ payment }) => payment.paymentId)).size, 1);
    assert.equal((await licenses(jane)).get(sen)?.maintenanceEnd, '2028-01-25');
    assert.deepEqual(await sums(db), { bank: 35_000, sales: -35_000 });
  });

  test('a refund gives the licenses their old dates under keys of their own; later orders come first', async () => {
    const { db } = await open();
    const { orders, licensed, licenses, accepted, paid, clock } = await shopOn(db);
    const [sen = ''] = await licensed(jane, [{ users: 100, end: '2027-01-25' }]);
    const first = await accepted(jane, [{ sen, renewMonths: 12 }]);
    await paid(first.orderId, first.total);
    const newer = (await licenses(jane)).get(sen)?.licenseKey;
    const second = await accepted(jane, [{ sen, upgradeTo: 250 }]);
    await paid(second.orderId, second.total);
    assert.equal(await faultOf(refundOrder(orders, first, by)), 'REFUND_SUPERSEDED');
    await refundOrder(orders, second, by);
    assert.equal((await refundOrder(orders, second, by)).state.status, 'refunded');
    assert.deepEqual(await sums(db), { bank: 35_000, sales: -35_000 });
    const license = (await licenses(jane)).get(sen);
    assert.deepEqual([license?.users, license?.maintenanceEnd], [100, '2028-01-25']);
    assert.notEqual(license?.licenseKey, newer);
    clock.forward(31 * DAY);
    assert.equal(await faultOf(refundOrder(orders, first, by)), 'REFUND_TOO_LATE');
    clock.forward(-DAY);
    await refundOrder(orders, first, by);
    assert.equal((await licenses(jane)).get(sen)?.maintenanceEnd, '2027-01-25');
    assert.deepEqual(await sums(db), {});
  });

  test('an invoice that is withdrawn owes nothing, and its licenses are free again', async () => {
    const { db } = await open();
    const { orders, licensed, accepted, paid } = await shopOn(db);
    const [sen = ''] = await licensed(jane, [{ users: 100, end: '2027-01-25' }]);
    const first = await accepted(jane, [{ sen, renewMonths: 12 }]);
    await cancelOrder(orders, first, by);
    assert.deepEqual(await sums(db), {});
    assert.equal((await paid(first.orderId, first.total)).payment.status, 'unallocated');
    const second = await accepted(jane, [{ sen, renewMonths: 12 }]);
    assert.equal(second.state.status, 'invoiced');
    const numbers = [first, second].map(({ state }) => (state.status === 'quoted' ? '' : state.invoice.number));
    assert.deepEqual(numbers, ['INV-000001', 'INV-000002']);
  });

  test('the database refuses a journal that does not balance, and changes none', async () => {
    const { db } = await open();
    const { licensed, accepted } = await shopOn(db);
    const [sen = ''] = await licensed(jane, [{ users: 100, end: '2027-01-25' }]);
    const { accountId, orderId } = await accepted(jane, [{ sen, renewMonths: 12 }]);
    const odd = sql`
      with journal as (
        insert into ledger_journal (account_id, journal_id, kind, reference, order_id, currency, booked_at)
        values (${accountId}::uuid, gen_random_uuid(), 'refund', ${orderId}::uuid, ${orderId}::uuid, 'USD', now())
        returning account_id, journal_id
      ) insert into ledger_posting select account_id, journal_id, 1, 'bank', 5 from journal`;
    await assert.rejects(odd.execute(db), /does not balance|check/u);
    await assert.rejects(sql`update ledger_posting set amount = amount + 1`.execute(db), /never changed/u);
    await assert.rejects(sql`delete from ledger_journal`.execute(db), /never changed/u);
    assert.deepEqual(await sums(db), { receivable: 35_000, sales: -35_000 });
  });
});
