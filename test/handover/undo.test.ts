import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { verifyChain } from '../../src/audit/service.ts';
import { reconcile } from '../../src/desk/handover/reconcile/service.ts';
import { finishUndos, undoTransfer } from '../../src/desk/handover/undo/service.ts';
import { refuse } from '../../src/desk/transfers/operator/service.ts';
import { DAY, MINUTE, holderOf, keyOf, makeDesk } from '../support/desk.ts';
import { forEachEngine } from '../support/engines.ts';
import { type Scripted, misbehaving } from '../support/misbehave.ts';

forEachEngine('taking a move back', (open) => {
  let database: ReturnType<typeof open> | undefined;
  const shared = () => (database ??= open());
  const moved = async (options: Parameters<typeof makeDesk>[1] = {}) => {
    const one = makeDesk(await shared(), options);
    await one.books([1]);
    const request = await one.ask({ key: keyOf(1), from: holderOf(1) });
    await one.work();
    const { transfer } = await one.caseOf(request);
    assert.equal(transfer.status, 'confirmed');
    return { one, request, transfer };
  };

  test('inside the grace voids the new license and gives the old one back', async () => {
    const { one, transfer } = await moved();
    one.clock.forward(89 * DAY);
    const undone = await undoTransfer(one.desk, transfer.transferId, 'ann', 'wrong account');
    assert.deepEqual([undone.status, undone.ending?.reason], ['undone', 'wrong account']);
    assert.equal(await one.active(), 0);
    assert.equal(await one.count('direct_license', 'moved_at is not null'), 0);
    await one.work();
    assert.equal(await one.count('outbox_mail', "kind = 'undone' and status = 'kept'"), 1);
    assert.ok((await verifyChain(one.db, one.desk.vendorId)).whole);
  });

  test('after the grace is refused and changes nothing', async () => {
    const { one, request, transfer } = await moved();
    one.clock.forward(92 * DAY);
    await assert.rejects(undoTransfer(one.desk, transfer.transferId, 'ann', 'too late'), { message: /grace ended/u });
    assert.equal(await one.status(request), 'confirmed');
    assert.equal(await one.active(), 1);
  });

  test('is refused where the new license was bought upon, and can be tried again', async () => {
    const { one, request, transfer } = await moved();
    await sql`update marketplace_license set changed_at = now() where sen = ${transfer.sen}`.execute(one.db);
    await assert.rejects(undoTransfer(one.desk, transfer.transferId, 'ann', 'a mistake'), {
      message: /changed or bought upon/u,
    });
    assert.equal(await one.status(request), 'confirmed');
    assert.equal(await one.count('direct_license', 'moved_at is not null'), 1);
    await sql`update marketplace_license set changed_at = null where sen = ${transfer.sen}`.execute(one.db);
    assert.equal((await undoTransfer(one.desk, transfer.transferId, 'ann', 'a mistake')).status, 'undone');
  });

  test('is finished by the worker after a crash between the voiding and its record', async () => {
    let broken = true;
    const { one, request, transfer } = await moved({
      destination: (builtIn) => ({
        ...builtIn,
        async voidLicense(ref, reason) {
          const outcome = await builtIn.voidLicense(ref, reason);
          if (broken) throw new Error('killed here');
          return outcome;
        },
      }),
    });
    await assert.rejects(undoTransfer(one.desk, transfer.transferId, 'ann', 'a mistake'), { message: /killed here/u });
    assert.equal(await one.status(request), 'confirmed');
    broken = false;
    await one.work();
    assert.equal(await one.status(request), 'confirmed', 'one that may be under way is left alone');
    one.clock.forward(5 * MINUTE);
    await one.work();
    const after = await one.caseOf(request);
    assert.deepEqual([after.transfer.status, after.transfer.ending?.reason], ['undone', 'a mistake']);
    assert.equal(await one.count('direct_license', 'moved_at is not null'), 0);
    assert.equal(await finishUndos(one.desk, 10), 0);
  });

  test('is asked for again where the destination did not answer, also when the grace ended meanwhile', async () => {
    let answers = false;
    const { one, request, transfer } = await moved({
      destination: (builtIn) => ({
        ...builtIn,
        voidLicense: (ref, reason) =>
          answers ? builtIn.voidLicense(ref, reason) : Promise.resolve({ status: 'unknown', message: 'down' }),
      }),
    });
    await assert.rejects(undoTransfer(one.desk, transfer.transferId, 'ann', 'a mistake'), { message: /did not say/u });
    one.clock.forward(100 * DAY);
    assert.equal((await reconcile(one.desk)).undosFinished, 0);
    answers = true;
    assert.equal((await reconcile(one.desk)).undosFinished, 1);
    assert.equal(await one.status(request), 'undone');
  });

  test('by two operators at once happens once', async () => {
    const { one, transfer } = await moved();
    const ends = await Promise.allSettled(
      ['ann', 'bob'].map((operator) => undoTransfer(one.desk, transfer.transferId, operator, 'a mistake')),
    );
    // Who comes when it is done already is told so; who comes in between helps to finish it.
    for (const end of ends) if (end.status === 'rejected') assert.match(String(end.reason), /stands at "undone"/u);
    assert.ok(ends.some(({ status }) => status === 'fulfilled'));
    assert.equal(await one.count('audit_event', "kind = 'TransferUndone'"), 1);
    assert.equal(await one.count('outbox_mail', "kind = 'undone'"), 1);
  });

  test('lets the license move again, as a new import with a new SEN', async () => {
    const { one, transfer } = await moved();
    await undoTransfer(one.desk, transfer.transferId, 'ann', 'wrong account');
    const request = await one.ask({ key: keyOf(1), from: holderOf(1) });
    await one.work();
    const again = (await one.caseOf(request)).transfer;
    assert.equal(again.status, 'confirmed');
    assert.notEqual(again.sen, transfer.sen);
    assert.notEqual(again.importId, transfer.importId);
    assert.deepEqual([await one.active(), await one.count('handover_intent')], [1, 2]);
    assert.deepEqual((await reconcile(one.desk)).mismatches, []);
  });

  test('works for a case that took the license over from one that ended without a move', async () => {
    let at: Scripted | undefined;
    const one = makeDesk(await shared(), { destination: (builtIn) => (at = misbehaving(builtIn)).destination });
    await one.books([1]);
    at?.script.push('refuses');
    const first = await one.ask({ key: keyOf(1), from: holderOf(1) });
    await one.work();
    await refuse(one.desk, (await one.caseOf(first)).transfer.transferId, { operator: 'ann', reason: 'start again' });
    const second = await one.ask({ key: keyOf(1), from: holderOf(1), users: 50 });
    await one.work();
    const { transfer } = await one.caseOf(second);
    assert.equal(transfer.status, 'confirmed');
    assert.equal((await reconcile(one.desk)).compared, 1);
    assert.equal((await undoTransfer(one.desk, transfer.transferId, 'ann', 'a mistake')).status, 'undone');
    assert.equal(await one.active(), 0);
  });
});
