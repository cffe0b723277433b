import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { checkLedger } from '../../src/marketplace/ledger/service.ts';
import {
  giveBackDue,
  handleEvents,
  leftAside,
  lookUp,
  payByCard,
  takeEvent,
} from '../../src/marketplace/payments/card/service.ts';
import { listPayments, refundOrder } from '../../src/marketplace/payments/service.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { MINUTE } from '../support/desk.ts';
import { startCardService } from '../support/card-service.ts';
import { forEachEngine } from '../support/engines.ts';
import { cardOf, invoiced, pageOf, payRace } from './pay-race.ts';
import { shopOn } from './support.ts';

const service = await startCardService();
after(() => service.close());
const card = cardOf(service);

async function shopWithCard(db: Db) {
  const shop = await shopOn(db);
  const held = await invoiced(shop, 'jane@example.com');
  return { ...held, clock: shop.clock, context: { orders: shop.orders, card } };
}

forEachEngine('payments by card', (open) => {
  test('a dozen clicks open one page, and events told five times in any order charge and renew once', async () => {
    const { db } = await open();
    const { context, ...held } = await shopWithCard(db);
    await payRace({ db, service, context }, held, Math.random);
    const report = await checkLedger(db);
    assert.deepEqual(report.odd, []);
    assert.deepEqual(
      report.sums.filter(({ amount }) => amount !== 0).map(({ account, amount }) => [account, amount]),
      [
        ['card', 35_000],
        ['sales', -35_000],
      ],
    );
  });

  test('an answer that was lost, and an event that never came, lead to the same end', async () => {
    const { db } = await open();
    const { context, order, end, clock } = await shopWithCard(db);
    service.hang(3);
    await assert.rejects(payByCard(context, order), /Nothing was charged/u);
    const before = service.sessions.size;
    const url = await payByCard(context, order);
    assert.equal(service.sessions.size, before);
    service.pay(pageOf(url));
    assert.equal(await lookUp(context, 50), 0);
    clock.forward(16 * MINUTE);
    assert.equal(await lookUp(context, 50), 1);
    assert.equal(await end(), '2028-01-25');
  });

  test('what is not signed is refused; what fits no order is kept with the reason; another amount waits', async () => {
    const { db } = await open();
    const { context, order, end } = await shopWithCard(db);
    const url = await payByCard(context, order);
    const { body } = service.pay(pageOf(url), { amount_total: 1_00 });
    assert.equal(await takeEvent(context, body, 't=1,v1=00'), false);
    const { body: strange, signature } = service.pay(pageOf(url), {
      client_reference_id: 'x',
      amount_total: 35_000,
    });
    assert.ok(await takeEvent(context, strange, signature));
    const less = service.pay(pageOf(url), { client_reference_id: order.orderId, amount_total: 1_00 });
    assert.ok(await takeEvent(context, less.body, less.signature));
    await handleEvents(context, 50);
    assert.deepEqual(
      (await leftAside(context.orders)).events.map(({ amount, why }) => [amount, why]),
      [[35_000, 'There is no such order.']],
    );
    assert.deepEqual(
      (await listPayments(context.orders, null)).map(({ amount, status }) => [amount, status]),
      [[100, 'unallocated']],
    );
    assert.equal(await end(), '2027-01-25');
  });

  test('a refund goes back to the card once, also where the answer is lost', async () => {
    const { db } = await open();
    const { context, order, end, clock } = await shopWithCard(db);
    const { body, signature } = service.pay(pageOf(await payByCard(context, order)));
    await takeEvent(context, body, signature);
    await handleEvents(context, 50);
    const before = service.refunds.length;
    await refundOrder(context.orders, order, { actor: 'operator:jane', reason: 'bought twice' });
    assert.equal(await end(), '2027-01-25');
    service.hang(3);
    await giveBackDue(context, 50);
    clock.forward(16 * MINUTE);
    await giveBackDue(context, 50);
    assert.equal(await giveBackDue(context, 50), 0);
    assert.deepEqual(
      service.refunds.slice(before).map(({ amount }) => amount),
      [35_000],
    );
    const { rows } = await sql<{ status: string }>`select status from card_refund`.execute(db);
    assert.deepEqual(rows, [{ status: 'sent' }]);
  });
});
