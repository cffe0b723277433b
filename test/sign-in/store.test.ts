import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { FaultError } from '../../src/contract/codes.ts';
import * as limits from '../../src/kernel/limits.ts';
import { addOperator } from '../../src/desk/operators/service.ts';
import { sendLinks, signInByLink, wishForLink } from '../../src/marketplace/accounts/sign-in/service.ts';
import { createMissing } from '../../src/marketplace/accounts/service.ts';
import { type Try, createTries } from '../../src/platform/auth/tries/service.ts';
import { createSignIn } from '../../src/main/sign-in.ts';
import { MINUTE, clockFrom, counted, newVendor, secrets } from '../support/desk.ts';
import { forEachEngine } from '../support/engines.ts';

const codeOf = (cause: unknown): string => (cause instanceof FaultError ? cause.fault.code : String(cause));

forEachEngine('signing in', (open) => {
  const start = async () => {
    const database = await open();
    const clock = clockFrom();
    const parts = { db: database.db, profile: newVendor(), secrets, baseUrl: 'https://desk.example', proxies: 0 };
    return {
      db: database.db,
      clock,
      signIn: createSignIn({
        ...parts,
        tries: createTries({ db: parts.db, digest: secrets.tryDigest, now: clock.now }),
        now: clock.now,
      }),
      vendorId: parts.profile.vendor.id,
    };
  };

  test('tries that come at once, through several processes, count like those in a row', async () => {
    const { db, clock } = await start();
    const made = { db, digest: secrets.tryDigest, now: clock.now };
    const processes = [createTries(made), createTries(made), createTries(made)];
    const both: readonly Try[] = [
      { limit: 'operator-guess', key: 'jane' },
      { limit: 'client-guess', key: '192.0.2.1' },
    ];
    const all = await Promise.allSettled(
      Array.from({ length: 30 }, async (_, n) => processes[n % 3]?.count(n % 2 === 0 ? both : both.toReversed())),
    );
    assert.equal(all.filter(({ status }) => status === 'fulfilled').length, 10);
    for (const one of all) if (one.status === 'rejected') assert.equal(codeOf(one.reason), 'TOO_MANY_TRIES');
    await createTries(made).count([{ limit: 'operator-guess', key: 'kim' }]);
    clock.forward(15 * MINUTE);
    await createTries(made).count(both);
    await db.transaction().execute((tx) => createTries(made).forget(tx, ['operator-guess'], 'jane'));
    for (let n = 0; n < 10; n += 1) await createTries(made).count([{ limit: 'operator-guess', key: 'jane' }]);
    await assert.rejects(createTries(made).count([{ limit: 'operator-guess', key: 'jane' }]), (cause) => {
      assert.ok(cause instanceof FaultError && cause.fault.retryAfter === 15 * 60);
      return true;
    });
    assert.equal(
      await counted(db, `select count(*) as n from sign_in_try where ends_at <= '${clock.now().toISOString()}'`),
      0,
    );
  });

  test('an operator’s session ends after an hour without use, after twelve in any case, and makes room for a new one', async () => {
    const { db, clock, signIn, vendorId } = await start();
    const { operator } = await addOperator(signIn.operators, { email: 'a@b.example', name: 'A' }, 'test');
    const holder = { kind: 'operator', vendorId, id: operator.operatorId } as const;
    const begin = () =>
      db.transaction().execute((tx) => signIn.sessions.start(tx, holder, { who: 'a', by: 'test', userAgent: 'x' }));
    const alive = async (token: string, realm = vendorId) =>
      (await db
        .transaction()
        .execute((tx) => signIn.sessions.find(tx, { kind: 'operator', vendorId: realm }, token))) !== null;
    const token = await begin();
    assert.equal(await alive(token), true);
    assert.equal(await alive(token, 'another-vendor'), false);
    clock.forward(60 * MINUTE);
    assert.equal(await alive(token), false);
    const used = await begin();
    for (let n = 0; n < 12; n += 1) {
      assert.equal(await alive(used), true, String(n));
      clock.forward(59 * MINUTE + 59_000);
    }
    clock.forward(MINUTE);
    assert.equal(await alive(used), false);
    const first = await begin();
    for (let n = 0; n < limits.sessions; n += 1) {
      clock.forward(1_000);
      await begin();
    }
    assert.equal((await signIn.sessions.list(holder)).length, limits.sessions);
    assert.equal(await alive(first), false);
  });

  test('of two admins who add the same address at once, one does', async () => {
    const { db, signIn } = await start();
    const add = (email: string) => addOperator(signIn.operators, { email, name: 'A' }, 'test');
    const all = await Promise.allSettled(['a@b.example', 'A@B.example', 'a@b.EXAMPLE'].map(add));
    assert.deepEqual(
      all.flatMap((one) => (one.status === 'rejected' ? [codeOf(one.reason)] : [])),
      ['OPERATOR_EXISTS', 'OPERATOR_EXISTS'],
    );
    assert.equal(await counted(db, 'select count(*) as n from operator'), 1);
  });

  test('a wish for a link is answered once, by whichever worker takes it, and its link works once', async () => {
    const { db, clock, signIn, vendorId } = await start();
    const address = { lines: ['1 Main Street'], city: 'S', region: null, postalCode: '1', country: 'US' };
    const about = { firstName: 'Jane', lastName: 'Smith', organization: 'E', address, createdAt: clock.now() };
    await db
      .transaction()
      .execute((tx) => createMissing(tx, [{ ...about, accountId: randomUUID(), email: 'jane@example.com' }]));
    for (const email of ['jane@example.com', 'none@example.com'])
      await wishForLink(signIn.customers, { email, language: 'en' }, 'client');
    const took = await Promise.all([sendLinks(signIn.customers, 10), sendLinks(signIn.customers, 10)]);
    assert.equal(took[0] + took[1], 2);
    assert.equal(await counted(db, `select count(*) as n from outbox_mail where vendor_id = '${vendorId}'`), 1);
    const id = await db.transaction().execute(async (tx) => {
      return (await sql<{ id: string }>`select link_id as id from account_link`.execute(tx)).rows[0]?.id ?? '';
    });
    const both = await Promise.allSettled([1, 2].map(() => signInByLink(signIn.customers, secrets.linkToken(id), 'x')));
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  });

  test('a wish that waited longer than its link would work is forgotten', async () => {
    const { db, clock, signIn } = await start();
    await wishForLink(signIn.customers, { email: 'jane@example.com', language: 'en' }, 'client');
    clock.forward(15 * MINUTE);
    assert.equal(await sendLinks(signIn.customers, 10), 1);
    assert.equal(await counted(db, 'select count(*) as n from outbox_mail'), 0);
  });
});
