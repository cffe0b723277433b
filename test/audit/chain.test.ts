import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { append, verifyChain } from '../../src/audit/service.ts';
import { forEachEngine } from '../support/engines.ts';

const entry = (n: number) => ({ actor: 'test', kind: 'Counted', subject: `n:${n}`, data: { n, z: 1, a: [1, null] } });

forEachEngine('audit chain', (open) => {
  test('is whole after many writers wrote at once', async () => {
    const { db } = await open();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        db.transaction().execute((tx) => append(tx, { vendorId: 'v', at: new Date() }, [entry(n), entry(-n)])),
      ),
    );
    assert.deepEqual(await verifyChain(db, 'v'), { rows: 40, whole: true, brokenAt: null });
  });

  test('shows the row that somebody changed, and an end that was cut off', async () => {
    const { db } = await open();
    await db.transaction().execute((tx) => append(tx, { vendorId: 'v', at: new Date() }, [1, 2, 3, 4].map(entry)));
    await sql`delete from audit_event where seq = 4`.execute(db);
    assert.equal((await verifyChain(db, 'v')).brokenAt, 4);
    await sql`update audit_event set data = '{"n":9}' where seq = 2`.execute(db);
    assert.deepEqual(await verifyChain(db, 'v'), { rows: 1, whole: false, brokenAt: 2 });
  });
});
