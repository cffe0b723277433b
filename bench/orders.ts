/**
 * `node bench/orders.ts [LICENSES]`: how fast an account with 1,000 licenses is quoted, invoiced, paid and refunded on
 * PostgreSQL. Asks the services, one call after the other, and prints the median and the longest of 20 calls.
 */
import type { OrderAsk } from '../src/contract/orders.ts';
import { addDays, day } from '../src/kernel/day.ts';
import { acceptQuote, planDates, quote } from '../src/marketplace/orders/service.ts';
import { receivePayment, refundOrder } from '../src/marketplace/payments/service.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { openPostgres } from '../src/platform/db/open.ts';
import { shopOn } from '../test/orders/support.ts';
import { list } from '../test/terms/support.ts';
import { startPostgres } from '../test/support/postgres-server.ts';

const rounds = 20;
const count = Number(process.argv[2] ?? 1_000);
const email = 'buyer@example.com';

const server = await startPostgres();
const database = await openPostgres(server.url);
try {
  await migrate(database);
  const { orders, licensed, accountOf } = await shopOn(database.db);
  const sens = await licensed(
    email,
    Array.from({ length: count }, (_, n) => ({
      users: list[n % list.length]?.users ?? 10,
      end: addDays(day('2026-12-01'), n % 700),
    })),
  );
  const accountId = await accountOf(email);
  const actor = `account:${accountId}`;
  const times = new Map<string, number[]>();
  const timed = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const started = performance.now();
    const value = await work();
    const all = times.get(name) ?? [];
    times.set(name, [...all, performance.now() - started]);
    return value;
  };
  const quoted = (asks: readonly OrderAsk[]) =>
    quote(orders, { accountId, asks, language: 'en', placedBy: actor, by: 'account' });
  for (let round = 0; round < rounds; round += 1) {
    await timed('plan: all to one day', () => planDates(orders, accountId, { to: 'latest' }));
    await timed('quote: one license', () => quoted(sens.slice(0, 1).map((sen) => ({ sen, renewMonths: 12 }))));
    const order = await timed('quote: all renewed', () => quoted(sens.map((sen) => ({ sen, renewMonths: 12 }))));
    const ref = { orderId: order.orderId, accountId };
    await timed('accept: all', () => acceptQuote(orders, ref, { actor, purchaseOrder: null }));
    const received = { method: 'bank-transfer', reference: `wire ${round}`, receivedOn: day('2026-11-25') } as const;
    const money = { amount: order.total, currency: order.currency };
    await timed('pay: all get their keys', () =>
      receivePayment(orders, { ...received, ...money, orderId: order.orderId, actor: 'operator:bench' }),
    );
    await timed('refund: all', () => refundOrder(orders, ref, { actor: 'operator:bench', reason: 'bench' }));
  }
  console.log(`| ${count.toLocaleString('en-US')} licenses, PostgreSQL | median ms | longest ms |\n|---|---|---|`);
  for (const [name, all] of times) {
    const sorted = all.toSorted((one, other) => one - other);
    console.log(`| ${name} | ${(sorted[rounds / 2] ?? 0).toFixed(0)} | ${(sorted.at(-1) ?? 0).toFixed(0)} |`);
  }
} finally {
  await database.close();
  await server.stop();
}
