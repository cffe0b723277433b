import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { day } from '../../src/kernel/day.ts';
import { createSigner, verify } from '../../src/license-key/crypto.ts';
import { idsByEmail } from '../../src/marketplace/accounts/service.ts';
import * as licenses from '../../src/marketplace/licenses/service.ts';
import type { LicenseChange } from '../../src/marketplace/licenses/types.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { forEachEngine } from '../support/engines.ts';
import { callOf, importsOn, privateKey, publicKey } from './support.ts';

const at = new Date('2026-12-01T09:00:00Z');
const context = { signer: createSigner(privateKey), at, grace_ms: 90 * 86_400_000 };

/** Two licenses of one account, and how one of them is changed. */
async function withLicenses(db: Db) {
  const issued = await importsOn(db).importMany([callOf('1'), callOf('2', { users: 10 })]);
  const sens = issued.flatMap((one) => (one.status === 'done' ? [one.license.sen] : []));
  const accountId = (await idsByEmail(db as never, ['jane@example.com'])).get('jane@example.com') ?? '';
  const changeAll = (kind: LicenseChange['kind'], maintenanceEnd: string) =>
    db.transaction().execute(async (tx) => {
      const locked = await licenses.lockForChange(tx, accountId, [...sens, 'SEN-99999']);
      return licenses.change(
        tx,
        context,
        locked.map((license) => ({ license, kind, to: { ...license, maintenanceEnd: day(maintenanceEnd) } })),
      );
    });
  return { accountId, sens, changeAll };
}

forEachEngine('changes of licenses', (open) => {
  test('a changed license has a new key that says so, and keeps the old one until its grace ends', async () => {
    const { db } = await open();
    const { sens, changeAll, accountId } = await withLicenses(db);
    const before = await db.transaction().execute((tx) => licenses.ofAccount(tx, accountId, { keys: true }));
    const changed = await changeAll('renewed', '2028-05-01');
    assert.deepEqual(changed.map(({ sen }) => sen).toSorted(), sens.toSorted());
    for (const { sen, licenseKey } of changed) {
      const read = verify(licenseKey, [publicKey]);
      assert.ok(read.ok);
      assert.deepEqual([read.value.sen, read.value.maintenanceEnd, read.value.keyNo], [sen, '2028-05-01', 2]);
    }
    const kept = await sql<{ license_key: string; key_no: number; honored_until: Date }>`
      select license_key, key_no, honored_until from marketplace_license_key`.execute(db);
    assert.deepEqual(
      kept.rows.map(({ license_key }) => license_key).toSorted(),
      before.map(({ licenseKey }) => String(licenseKey)).toSorted(),
    );
    for (const { key_no, honored_until } of kept.rows)
      assert.deepEqual([key_no, honored_until.toISOString()], [1, '2027-03-01T09:00:00.000Z']);
  });

  test('no two keys of a license are the same, and one that was given back counts no longer', async () => {
    const { db } = await open();
    const { changeAll } = await withLicenses(db);
    const first = await changeAll('renewed', '2028-05-01');
    const second = await changeAll('refunded', '2027-05-01');
    const third = await changeAll('renewed', '2028-05-01');
    const texts = [...first, ...second, ...third].map(({ licenseKey }) => licenseKey);
    assert.equal(new Set(texts).size, 6);
    const ended = await sql<{ honored_until: Date }>`
      select honored_until from marketplace_license_key where superseded_by = 'refunded'`.execute(db);
    assert.deepEqual(
      ended.rows.map(({ honored_until }) => honored_until),
      [at, at],
    );
  });
});
