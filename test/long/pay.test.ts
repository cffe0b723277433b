import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { checkLedger } from '../../src/marketplace/ledger/service.ts';
import { cardOf, invoiced, payRace } from '../orders/pay-race.ts';
import { shopOn } from '../orders/support.ts';
import { startCardService } from '../support/card-service.ts';
import { randomFrom } from '../support/desk.ts';
import { openEngine, postgresServer } from '../support/engines.ts';

const TRIALS = Number(process.env['REHOME_TRIALS'] ?? 30);
const seed = process.env['REHOME_SEED'] ?? randomUUID().slice(0, 8);

test(
  `${TRIALS} times twelve clicks on "pay" at once, and events five times in random order: one charge, one renewal`,
  { timeout: 600_000, skip: postgresServer === undefined },
  async () => {
    console.log(`pay: REHOME_SEED=${seed}`);
    const random = randomFrom(seed);
    const service = await startCardService();
    const database = await openEngine('postgres');
    const { db } = database;
    try {
      const shop = await shopOn(db);
      const context = { orders: shop.orders, card: cardOf(service) };
      for (let trial = 0; trial < TRIALS; trial += 1)
        await payRace({ db, service, context }, await invoiced(shop, `buyer${trial}@example.com`), random);
      const { sums, odd, unbalanced } = await checkLedger(db);
      assert.deepEqual([odd, unbalanced], [[], []]);
      assert.deepEqual(
        sums.filter(({ amount }) => amount !== 0).map(({ account, amount }) => [account, amount]),
        [
          ['card', TRIALS * 35_000],
          ['sales', TRIALS * -35_000],
        ],
      );
    } finally {
      await database.close();
      await service.close();
    }
  },
);
