import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { type Status, statuses, turnOf } from '../../src/contract/status.ts';
import { readQueue, search } from '../../src/desk/transfers/queue/service.ts';
import { overviewOf } from '../../src/desk/transfers/overview/service.ts';
import { withdraw } from '../../src/desk/transfers/operator/service.ts';
import { dayOf } from '../../src/kernel/day.ts';
import { DAY, holderOf, keyOf, makeDesk } from '../support/desk.ts';
import { forEachEngine } from '../support/engines.ts';

forEachEngine('the desk’s lines', (open) => {
  test('whose turn it is, is the same in the database as in the program', async () => {
    const on = makeDesk(await open());
    const { desk, db } = on;
    await on.books([1]);
    await on.ask({ key: keyOf(1), from: holderOf(1) });
    for (const status of statuses) {
      await sql`update transfer set status = ${status} where vendor_id = ${desk.vendorId}`.execute(db);
      const { rows } = await sql<{ status: Status; turn: string }>`
        select status, turn from transfer_line_now where vendor_id = ${desk.vendorId}`.execute(db);
      assert.deepEqual(rows, [{ status, turn: turnOf[status] }]);
    }
  });

  test('a line is what its case is, after each change, and `since` tells when its status began', async () => {
    const on = makeDesk(await open());
    const { desk, db, clock } = on;
    await on.books([1]);
    const requestId = await on.ask({ key: keyOf(1), from: 'stranger@else.example' });
    const began = clock.now();
    const same = async (): Promise<unknown> => {
      const { rows } = await sql<{ line: { since: string }; now: object }>`
        select to_jsonb(l) - 'since' as line, to_jsonb(n) - 'since' as now from transfer_line l
        join transfer_line_now n using (vendor_id, transfer_id) where l.vendor_id = ${desk.vendorId}`.execute(db);
      assert.equal(rows.length, 1);
      return assert.deepEqual(rows[0]?.line, rows[0]?.now);
    };
    await same();
    clock.forward(DAY);
    const { transfer } = await on.caseOf(requestId);
    await on.ask({ key: keyOf(1), from: 'stranger@else.example', id: 'again', users: 250 });
    await same();
    const [line] = (await readQueue(desk, {})).cases;
    assert.deepEqual([line?.status, line?.since], ['waiting-for-holder', began.toISOString()]);
    await withdraw(desk, transfer.transferId, { operator: 'jane', reason: 'They said so' });
    await same();
    const [ended] = (await readQueue(desk, { turn: 'ended' })).cases;
    assert.deepEqual([ended?.status, ended?.since], ['withdrawn', clock.now().toISOString()]);
  });

  test('pages through a queue in each order: every case once, whatever is due when', async () => {
    const on = makeDesk(await open());
    const { desk, clock } = on;
    const numbers = Array.from({ length: 12 }, (_, n) => n);
    await on.books(numbers);
    for (const n of numbers) {
      await on.document({ key: keyOf(n), from: `asker${n}@else.example` });
      if (n % 3 === 0) clock.forward(DAY / 2);
    }
    const [first] = (await readQueue(desk, { sort: 'newest' })).cases;
    await withdraw(desk, first?.transferId ?? '', { operator: 'jane', reason: 'They said so' });
    for (const sort of ['due', 'oldest', 'newest'] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof readQueue>> = await readQueue(desk, {
          sort,
          limit: 5,
          ...(after === null ? {} : { after }),
        });
        seen.push(...page.cases.map(({ transferId }) => transferId));
        after = page.next;
      } while (after !== null);
      assert.deepEqual([seen.length, new Set(seen).size], [11, 11], sort);
    }
    const due = (await readQueue(desk, { sort: 'due' })).cases.map(({ dueAt }) => dueAt ?? '9');
    assert.deepEqual(due, due.toSorted());
  });

  test('another vendor’s cases are in no queue, no search and no count, whatever they are asked by', async () => {
    const database = await open();
    const one = makeDesk(database);
    const two = makeDesk(database);
    await one.books([1]);
    const requestId = await one.ask({ key: keyOf(1), from: holderOf(1) });
    const { transfer } = await one.caseOf(requestId);
    const texts = [keyOf(1), transfer.transferId, requestId ?? '', holderOf(1), 'Example Customer'];
    for (const text of texts) {
      assert.ok((await search(one.desk, text)).cases.length > 0, text);
      assert.deepEqual(await search(two.desk, text), { cases: [], licenses: [], more: false }, text);
    }
    assert.deepEqual((await readQueue(two.desk, {})).cases, []);
    const today = dayOf(two.clock.now());
    const { totals, stuck } = await overviewOf(two.desk, { from: today, to: today, by: 'day' });
    assert.deepEqual([totals.opened, stuck], [0, []]);
  });

  test('the overview tells how long a step took, to a fifth, and what the quotes of moved licenses come to', async () => {
    const on = makeDesk(await open());
    const { desk, clock } = on;
    await on.books([1, 2, 3], { editors: '10' });
    const asked = [];
    for (const n of [1, 2, 3]) asked.push(await on.ask({ key: keyOf(n), from: 'stranger@else.example', users: 100 }));
    clock.forward(2 * DAY);
    const { transfer } = await on.caseOf(asked[0] ?? null);
    await withdraw(desk, transfer.transferId, { operator: 'jane', reason: 'They said so' });
    await on.ask({ key: keyOf(2), from: holderOf(2) });
    await on.work();
    const today = dayOf(clock.now());
    const overview = await overviewOf(desk, { from: today, to: today, by: 'month' });
    const step = overview.steps.find(({ status }) => status === 'waiting-for-holder');
    assert.equal(step?.left, 2);
    const exact_s = (2 * DAY) / 1_000;
    assert.ok((step?.median_s ?? 0) >= exact_s && (step?.median_s ?? 0) <= exact_s * 1.19, `${step?.median_s}`);
    assert.deepEqual([overview.totals.moved, overview.totals.withdrawn], [1, 1]);
    assert.deepEqual(overview.money.moved, [{ currency: 'USD', amount: 69_000, quotes: 1 }]);
    assert.deepEqual(overview.money.open, [{ currency: 'USD', amount: 69_000, quotes: 1 }]);
    assert.deepEqual(
      overview.stuck.map(({ status, day, week }) => [status, day, week]),
      [['waiting-for-holder', 0, 1]],
    );
  });
});
