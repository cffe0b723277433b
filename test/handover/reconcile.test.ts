import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { Reconciliation } from '../../src/contract/reconciliation.ts';
import { printReconciled } from '../../src/desk/handover/reconcile/cli.ts';
import { countUp, reconcile } from '../../src/desk/handover/reconcile/service.ts';
import { withDestination } from '../../src/desk/handover/reconcile/sum.ts';
import { holderOf, keyOf, makeDesk } from '../support/desk.ts';
import { forEachEngine } from '../support/engines.ts';

forEachEngine('the books', (open) => {
  test('are at exactly one place each, and what is broken is named', async () => {
    const database = await open();
    const one = makeDesk(database);
    const { db, desk } = one;
    await one.books([1, 2, 3, 4, 5, 6, 7, 8]);
    await one.books([9], { editors: '50' });
    await one.books([10], { editors: 'unlimited' });
    const moved = [1, 2, 3, 4, 5];
    const ids = new Map<number, string>();
    for (const n of moved) {
      const request = await one.ask({ key: keyOf(n), from: holderOf(n) });
      await one.work();
      ids.set(n, (await one.caseOf(request)).transfer.transferId);
    }
    await one.ask({ key: keyOf(6), from: holderOf(6), proven: false });
    await one.document({ key: keyOf(9), from: holderOf(9) });
    await one.ask({ key: keyOf(7), from: holderOf(7), hosting: 'Confluence Cloud' });
    await one.work();

    const whole = Reconciliation.strict().parse(await countUp(desk));
    assert.deepEqual(whole.books, { licenses: 10, users: 850, unlimited: 1 });
    assert.deepEqual(whole.places, [
      { place: 'moved', licenses: 5, users: 500, unlimited: 0 },
      { place: 'waiting', licenses: 2, users: 150, unlimited: 0 },
      { place: 'refused', licenses: 1, users: 100, unlimited: 0 },
      { place: 'untouched', licenses: 2, users: 100, unlimited: 1 },
    ]);
    assert.deepEqual(whole.tiers, [
      { tier: 50, moved: 0, waiting: 1, refused: 0, untouched: 0, licenses: 1 },
      { tier: 100, moved: 5, waiting: 1, refused: 1, untouched: 1, licenses: 8 },
      { tier: -1, moved: 0, waiting: 0, refused: 0, untouched: 1, licenses: 1 },
    ]);
    assert.deepEqual(whole.endings, [{ status: 'refused', code: 'HOST_CLOUD', licenses: 1 }]);
    assert.deepEqual(whole.told, { delivered: 5, onTheWay: 0 });
    assert.deepEqual([whole.faults, whole.addsUp], [[], true]);

    const id = (n: number) => ids.get(n) ?? '';
    // 1: the books forget the move. 2: the case does. 3 and 4 have one SEN. 5: its mail failed.
    await sql`update direct_license set moved_at = null, moved_transfer_id = null, sen = null, honored_until = null
      where moved_transfer_id = ${id(1)}::uuid`.execute(db);
    await sql`update transfer_line set status = 'refused', turn = 'ended' where transfer_id = ${id(2)}::uuid`.execute(
      db,
    );
    await sql`update direct_license set sen = (select sen from direct_license where moved_transfer_id = ${id(3)}::uuid)
      where moved_transfer_id = ${id(4)}::uuid`.execute(db);
    await sql`update outbox_mail set status = 'failed' where kind = 'completion' and transfer_id = ${id(5)}::uuid`.execute(
      db,
    );
    const broken = await countUp(desk);
    assert.deepEqual(
      broken.faults.map(({ fault, count, rows }) => [fault, count, rows.map(({ transferId }) => transferId)]),
      [
        ['moved-without-case', 2, [id(2), id(4)].toSorted(byLicense(broken))],
        ['case-without-move', 1, [id(1)]],
        ['sen-twice', 1, [null]],
        ['sen-not-told', 1, [id(5)]],
        ['issued-not-moved', 1, [id(2)]],
      ],
    );
    assert.equal(broken.addsUp, false);
    assert.equal(
      broken.places.reduce((sum, { licenses }) => sum + licenses, 0),
      10,
    );
  });

  test('are printed for people and for programs, with what the destination does not know', async () => {
    const one = makeDesk(await open());
    await one.books([1, 2]);
    await one.ask({ key: keyOf(1), from: holderOf(1) });
    await one.work();
    await sql`delete from marketplace_import where publisher = ${one.desk.vendorId}`.execute(one.db);
    const report = await reconcile(one.desk);
    const books = withDestination(await countUp(one.desk), report.mismatches);
    assert.equal(books.addsUp, false);
    const said: string[] = [];
    const complained: string[] = [];
    const io = { print: (line: string) => said.push(line), complain: (line: string) => complained.push(line) };
    const audit = { rows: 9, whole: true, brokenAt: null };
    printReconciled(io, { destination: 'Marketplace', report, books, audit }, {});
    assert.deepEqual(said.slice(2, 8), [
      'place         licenses  editors  unlimited',
      'moved                1      100          0',
      'waiting              0        0          0',
      'refused              0        0          0',
      'untouched            1      100          0',
      'in the books         2      200          0',
    ]);
    assert.match(
      said.join('\n'),
      /✖ not-at-destination: 1\n {4}case [\w-]{36}, SEN-\d+: the destination says absent\nThis does not add up\.$/u,
    );
    said.length = 0;
    printReconciled(io, { destination: 'Marketplace', report, books, audit }, { csv: true });
    assert.deepEqual(said, ['tier,moved,waiting,refused,untouched,licenses', '100,1,0,0,1,2']);
    assert.equal(complained.length, 2);
  });
});

/** Rows are named in the order of their licenses, which is nobody's. */
function byLicense({ faults }: Reconciliation) {
  const order = faults.flatMap(({ rows }) => rows.map(({ transferId }) => transferId));
  return (a: string, b: string): number => order.indexOf(a) - order.indexOf(b);
}
