import assert from 'node:assert/strict';
import { createStripe } from '../../src/marketplace/payments/card/client.ts';
import { type CardContext, handleEvents, payByCard, takeEvent } from '../../src/marketplace/payments/card/service.ts';
import { listPayments } from '../../src/marketplace/payments/service.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { type startCardService, webhookSecret } from '../support/card-service.ts';
import { counted } from '../support/desk.ts';
import { shopOn } from './support.ts';

type CardServer = Awaited<ReturnType<typeof startCardService>>;
type Shop = Awaited<ReturnType<typeof shopOn>>;

export const cardOf = ({ url }: CardServer) => createStripe({ secretKey: 'sk_test_x', webhookSecret, apiUrl: url });

/** The card service names a page last in its address. */
export const pageOf = (url: string): string => url.split('/').at(-1) ?? '';

/** An account with one license of 100 users, which has an unpaid invoice that renews it for 350.00. */
export async function invoiced(shop: Shop, email: string) {
  const [sen = ''] = await shop.licensed(email, [{ users: 100, end: '2027-01-25' }]);
  const order = await shop.accepted(email, [{ sen, renewMonths: 12 }]);
  return { sen, order, end: async () => (await shop.licenses(email)).get(sen)?.maintenanceEnd };
}

/**
 * Twelve clicks on "pay" at once; then the customer pays, and the service tells of it by two events (it does where a
 * bank answers late) beside a strange one, each five times, in an order that `random` decides, all at once. One page,
 * one charge, one renewal, one new key.
 */
export async function payRace(
  { db, service, context }: { readonly db: Db; readonly service: CardServer; readonly context: CardContext },
  { sen, order, end }: Awaited<ReturnType<typeof invoiced>>,
  random: () => number,
): Promise<void> {
  const pages = service.sessions.size;
  const urls = await Promise.all(Array.from({ length: 12 }, () => payByCard(context, order)));
  assert.equal(new Set(urls).size, 1);
  assert.equal(service.sessions.size, pages + 1);
  const strange = { id: `evt_other_${order.orderId}`, type: 'charge.succeeded', data: { object: {} } };
  const page = pageOf(urls[0] ?? '');
  const events = [service.pay(page), service.pay(page), service.tell(strange)];
  const told = events
    .flatMap((event) => Array.from({ length: 5 }, () => event))
    .map((event) => ({ event, place: random() }))
    .toSorted((a, b) => a.place - b.place);
  await Promise.all(
    told.map(async ({ event: { body, signature } }) => {
      assert.ok(await takeEvent(context, body, signature));
      await handleEvents(context, 50);
    }),
  );
  await handleEvents(context, 50);
  assert.equal(await end(), '2028-01-25');
  // Its first key came with the license.
  assert.equal(await counted(db, `select key_no as n from marketplace_license where sen = '${sen}'`), 2);
  assert.deepEqual(
    (await listPayments(context.orders, order.orderId)).map(({ amount, status, method }) => [amount, status, method]),
    [[35_000, 'matched', 'card']],
  );
  assert.equal(await counted(db, `select count(*) as n from ledger_journal where order_id = '${order.orderId}'`), 3);
}
