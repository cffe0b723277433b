import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyChain } from '../../src/audit/service.ts';
import { handOverDue } from '../../src/desk/handover/service.ts';
import { approve, refuse } from '../../src/desk/transfers/operator/service.ts';
import { MAX_ATTEMPTS } from '../../src/desk/transfers/lifecycle.ts';
import { DAY, MINUTE, type TestDesk, holderOf, keyOf, makeDesk } from '../support/desk.ts';
import { forEachEngine } from '../support/engines.ts';
import { type Manner, type Scripted, misbehaving } from '../support/misbehave.ts';

const ann = { operator: 'ann', reason: 'I asked the destination' };

forEachEngine('the hand-over', (open) => {
  let database: ReturnType<typeof open> | undefined;
  const shared = () => (database ??= open());
  /** A desk with a few licenses, and the destination's script. */
  const scripted = async (
    capabilities: Parameters<typeof misbehaving>[1] = {},
    count = 1,
  ): Promise<{ one: TestDesk; at: Scripted; requests: (string | null)[] }> => {
    let at: Scripted | undefined;
    const one = makeDesk(await shared(), {
      destination: (builtIn) => (at = misbehaving(builtIn, capabilities)).destination,
    });
    const numbers = Array.from({ length: count }, (_, n) => n);
    await one.books(numbers);
    const requests = [];
    for (const n of numbers) requests.push(await one.ask({ key: keyOf(n), from: holderOf(n) }));
    assert.ok(at);
    return { one, at, requests };
  };
  const settle = async (one: TestDesk, rounds = 4) => {
    for (let n = 0; n < rounds; n += 1) {
      await one.work();
      one.clock.forward(3 * MINUTE);
    }
  };

  for (const manner of [
    'well',
    'times-out-after',
    'times-out-before',
    'throws-before',
    'throws-after',
    'later',
  ] satisfies Manner[]) {
    test(`ends with one license where the destination at first ${manner === 'well' ? 'works well' : manner.replaceAll('-', ' ')}`, async () => {
      const { one, at, requests } = await scripted();
      at.script.push(manner);
      await settle(one);
      assert.equal(await one.status(requests[0] ?? null), 'confirmed');
      assert.equal(await one.active(), 1);
      // What arrived is found and never sent again.
      const arrived = ['well', 'times-out-after', 'throws-after'].includes(manner);
      assert.equal(at.sent.length, arrived ? 1 : 2);
      assert.ok((await verifyChain(one.db, one.desk.vendorId)).whole);
    });
  }

  test('ends with one license each where the destination answers fewer than it was asked', async () => {
    const { one, at, requests } = await scripted({}, 3);
    at.script.push('answers-fewer');
    await settle(one);
    for (const request of requests) assert.equal(await one.status(request), 'confirmed');
    assert.equal(await one.active(), 3);
    assert.equal(at.sent.length, 3);
  });

  for (const [manner, code] of [
    ['refuses', 'DESTINATION_REFUSED'],
    ['conflicts', 'DESTINATION_CONFLICT'],
  ] as const) {
    test(`waits for a person where the destination ${manner}, who can try again or end it`, async () => {
      const { one, at, requests } = await scripted({}, 2);
      at.script.push(manner);
      await settle(one);
      const [again, ended] = await Promise.all(requests.map((request) => one.caseOf(request)));
      for (const held of [again, ended]) {
        assert.equal(held?.transfer.status, 'needs-review');
        assert.ok(held?.transfer.reviewReason?.startsWith(code));
      }
      await approve(one.desk, again?.transfer.transferId ?? '', ann);
      await refuse(one.desk, ended?.transfer.transferId ?? '', ann);
      await settle(one);
      assert.equal(await one.status(requests[0] ?? null), 'confirmed');
      assert.equal(await one.status(requests[1] ?? null), 'refused');
      assert.equal(await one.active(), 1);
    });
  }

  test('never sends an unknown import again where it can neither be found nor repeated: a person looks first', async () => {
    const { one, at, requests } = await scripted({ find: 'none', repeatable: false });
    at.script.push('times-out-before');
    for (let n = 0; n < MAX_ATTEMPTS + 2; n += 1) {
      await one.work();
      one.clock.forward(2 * 60 * MINUTE);
    }
    const held = await one.caseOf(requests[0] ?? null);
    assert.equal(held.transfer.status, 'needs-review');
    assert.equal(at.sent.length, 1);
    await assert.rejects(refuse(one.desk, held.transfer.transferId, ann), { message: /Nobody knows yet/u });
    one.clock.forward(60 * DAY);
    await one.work();
    assert.equal(await one.status(requests[0] ?? null), 'needs-review', 'silence does not end it');
    await approve(one.desk, held.transfer.transferId, ann);
    await settle(one);
    assert.equal(await one.status(requests[0] ?? null), 'confirmed');
    assert.equal(at.sent.length, 2);
  });

  test('sends again what certainly did not arrive, also where it could not be found', async () => {
    const { one, at, requests } = await scripted({ find: 'none', repeatable: false });
    at.script.push('later', 'later');
    await settle(one);
    assert.equal(await one.status(requests[0] ?? null), 'confirmed');
    assert.equal(at.sent.length, 3);
  });

  test('repeats where repeating is safe', async () => {
    const { one, at, requests } = await scripted({ find: 'none', repeatable: true });
    at.script.push('times-out-after');
    await settle(one);
    assert.equal(await one.status(requests[0] ?? null), 'confirmed');
    assert.equal(at.sent.length, 2);
    assert.equal(await one.active(), 1);
  });

  test('takes a refusal for no end where an earlier try may have issued the license', async () => {
    let lost = false;
    let at: Scripted | undefined;
    const one = makeDesk(await shared(), {
      destination: (builtIn) => {
        at = misbehaving(builtIn);
        return {
          ...at.destination,
          find: async (refs) =>
            lost ? refs.map(() => ({ status: 'unknown', message: 'the connection broke' })) : builtIn.find(refs),
        };
      },
    });
    await one.books([0]);
    const request = await one.ask({ key: keyOf(0), from: holderOf(0) });
    at?.script.push('times-out-after', 'refuses');
    await one.work();
    lost = true;
    one.clock.forward(3 * MINUTE);
    await one.work();
    const held = await one.caseOf(request);
    assert.equal(held.transfer.status, 'outcome-unknown');
    lost = false;
    one.clock.forward(60 * MINUTE);
    await settle(one);
    assert.equal(await one.status(request), 'confirmed');
    assert.equal(await one.active(), 1);
  });

  test('reads the books before each try: what was revoked while the destination was closed is not handed over', async () => {
    const { one, at, requests } = await scripted();
    at.script.push('later');
    await one.work();
    assert.equal(await one.status(requests[0] ?? null), 'eligible');
    await one.books([0], { status: 'revoked' });
    one.clock.forward(60 * MINUTE);
    await one.work();
    const { transfer } = await one.caseOf(requests[0] ?? null);
    assert.deepEqual([transfer.status, transfer.ending?.code], ['refused', 'LICENSE_REVOKED']);
    assert.deepEqual([at.sent.length, await one.active()], [1, 0]);
  });

  test('stops where the books revoked the license after the case was cleared', async () => {
    const { one, requests } = await scripted({}, 1);
    await one.books([0], { status: 'revoked' });
    await settle(one);
    const { transfer } = await one.caseOf(requests[0] ?? null);
    assert.deepEqual([transfer.status, transfer.ending?.code], ['refused', 'LICENSE_REVOKED']);
    assert.equal(await one.active(), 0);
    assert.equal(await one.count('handover_intent'), 0);
  });

  test('gives a late answer of an attempt that was given up no effect', async () => {
    const held = await shared();
    let release: () => void = () => undefined;
    let slow = true;
    const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
    const one = makeDesk(held, {
      destination: (builtIn) => ({
        ...builtIn,
        async importLicenses(items) {
          if (slow) {
            slow = false;
            isAsked();
            await new Promise<void>((resolve) => (release = resolve));
            return items.map(() => ({ status: 'refused', message: 'too late' }));
          }
          return builtIn.importLicenses(items);
        },
      }),
    });
    await one.books([0]);
    const request = await one.ask({ key: keyOf(0), from: holderOf(0) });
    const first = handOverDue(one.desk);
    await asked;
    one.clock.forward(3 * MINUTE);
    await handOverDue(one.desk);
    release();
    await first;
    assert.equal(await one.status(request), 'handed-over');
    assert.equal((await one.caseOf(request)).transfer.attempt, 2);
  });

  test('of one batch by two workers at once gives each license once', async () => {
    const { one, at } = await scripted({}, 20);
    await Promise.all([handOverDue(one.desk, 10), handOverDue(one.desk, 10), handOverDue(one.desk, 10)]);
    await settle(one);
    assert.equal(at.sent.length, 20);
    assert.equal(new Set(at.sent).size, 20);
    assert.equal(await one.active(), 20);
  });
});
