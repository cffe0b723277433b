import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { verify } from '../../src/license-key/crypto.ts';
import { createAccounts } from '../../src/marketplace/accounts/service.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { forEachEngine } from '../support/engines.ts';
import { APP, callOf, importsOn, publicKey } from './support.ts';

async function counts(db: Db): Promise<{ accounts: number; licenses: number; imports: number }> {
  const { rows } = await sql<{ accounts: number; licenses: number; imports: number }>`
    select (select count(*) from marketplace_account) as accounts, (select count(*) from marketplace_license) as licenses,
      (select count(*) from marketplace_import) as imports`.execute(db);
  return rows[0] ?? { accounts: -1, licenses: -1, imports: -1 };
}

const statuses = (outcomes: readonly { status: string; repeated?: boolean }[]): string[] =>
  outcomes.map((one) => (one.repeated ? 'repeated' : one.status));

forEachEngine('imports', (open) => {
  test('issues once, repeats the same answer, and names the field that differs', async () => {
    const { db } = await open();
    const imports = importsOn(db);
    const [first] = await imports.importMany([callOf('1')]);
    const [again] = await imports.importMany([callOf('1')]);
    assert.ok(first?.status === 'done' && again?.status === 'done');
    assert.deepEqual([first.repeated, again.repeated], [false, true]);
    assert.deepEqual(again.license, first.license);
    assert.ok(verify(first.license.licenseKey, [publicKey]).ok);
    const [other] = await imports.importMany([callOf('1', { lastName: 'Jones', users: 10 })]);
    assert.deepEqual(other, { status: 'conflict', field: 'lastName' });
    assert.deepEqual(await counts(db), { accounts: 1, licenses: 1, imports: 1 });
  });

  test('answers a batch in the order asked, with the same id twice in it', async () => {
    const { db } = await open();
    const outcomes = await importsOn(db).importMany([
      callOf('b'),
      callOf('a', { email: 'JANE@example.com' }),
      callOf('x', {}, 'com.example.other'),
      callOf('b'),
      callOf('b', { users: 1 }),
    ]);
    assert.deepEqual(statuses(outcomes), ['done', 'done', 'app-unknown', 'repeated', 'conflict']);
    assert.deepEqual(await counts(db), { accounts: 1, licenses: 2, imports: 2 });
  });

  test('makes one license when twelve import the same id at once', async () => {
    const { db } = await open();
    const imports = importsOn(db);
    const all = await Promise.all(Array.from({ length: 12 }, () => imports.importMany([callOf('1'), callOf('2')])));
    const told = all.flatMap((outcomes) => statuses(outcomes));
    assert.equal(told.filter((one) => one === 'done').length, 2);
    assert.equal(told.filter((one) => one === 'repeated').length, 22);
    assert.deepEqual(await counts(db), { accounts: 1, licenses: 2, imports: 2 });
  });

  test('never deadlocks where batches cross in ids and in addresses', async () => {
    const { db } = await open();
    const imports = importsOn(db);
    const calls = Array.from({ length: 40 }, (_, at) => callOf(`${at}`, { email: `u${(at * 7) % 40}@example.com` }));
    await Promise.all(
      Array.from({ length: 8 }, (_, at) => imports.importMany(at % 2 === 0 ? calls : calls.toReversed())),
    );
    assert.deepEqual(await counts(db), { accounts: 40, licenses: 40, imports: 40 });
  });

  test('shares an account that two batches with other ids make at once', async () => {
    const { db } = await open();
    const imports = importsOn(db);
    await Promise.all(Array.from({ length: 8 }, (_, at) => imports.importMany([callOf(`${at}`)])));
    assert.deepEqual(await counts(db), { accounts: 1, licenses: 8, imports: 8 });
    const found = await imports.find(Array.from({ length: 8 }, (_, at) => ({ appKey: APP, importId: `${at}` })));
    assert.ok(found.every((one) => one?.status === 'active'));
  });

  test('voids an unchanged license, answers so again, and never issues its id again', async () => {
    const { db } = await open();
    const imports = importsOn(db);
    const ref = { appKey: APP, importId: '1' };
    assert.equal(await imports.void(ref, 'undone'), 'absent');
    await imports.importMany([callOf('1'), callOf('2')]);
    assert.equal(await imports.void(ref, 'undone'), 'voided');
    assert.equal(await imports.void(ref, 'undone'), 'voided');
    assert.deepEqual(await imports.importMany([callOf('1')]), [{ status: 'voided' }]);
    assert.equal((await imports.find([ref]))[0]?.status, 'voided');
    await sql`update marketplace_license set changed_at = now() where status = 'active'`.execute(db);
    assert.equal(await imports.void({ appKey: APP, importId: '2' }, 'undone'), 'changed');
  });

  test('shows an account its licenses, and the keys only on demand', async () => {
    const { db } = await open();
    await importsOn(db).importMany([callOf('1')]);
    const accounts = createAccounts(db);
    const [hidden] = (await accounts.licensesOf('Jane@Example.com', { keys: false })) ?? [];
    const [shown] = (await accounts.licensesOf('jane@example.com', { keys: true })) ?? [];
    assert.equal(hidden?.licenseKey, null);
    assert.match(shown?.licenseKey ?? '', /^key\//u);
    assert.equal(await accounts.licensesOf('nobody@example.com', { keys: false }), null);
  });
});
