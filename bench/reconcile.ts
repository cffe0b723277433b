/**
 * `node bench/reconcile.ts [LICENSES]`: how long a reconciliation takes with 200,000 direct licenses on PostgreSQL: of
 * ten, four moved, one was refused, one waits, four are untouched. One move that the program made is copied by SQL. Times
 * the report (the desk's page) and the comparison of every moved license with the built-in destination, three times each.
 */
import { sql } from 'kysely';
import { countUp, reconcile } from '../src/desk/handover/reconcile/service.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { openPostgres } from '../src/platform/db/open.ts';
import type { Db } from '../src/platform/db/db.ts';
import { holderOf, keyOf, makeDesk } from '../test/support/desk.ts';
import { startPostgres } from '../test/support/postgres-server.ts';
import { columnsBut, run } from './rows.ts';

const licenses = Number(process.argv[2] ?? 200_000);

/** The case and the license of number `n` of the copies; of ten, 0 to 3 moved, 4 was refused, 5 waits. */
async function fill(db: Db, seed: { readonly transferId: string; readonly requestId: string }): Promise<void> {
  const id = (kind: string) => sql.raw(`md5('${kind}' || n)::uuid`);
  const all = sql`generate_series(1, ${licenses - 1}::int) as n`;
  const asked = sql`(select n from ${all} where n % 10 <= 5) as asked`;
  const moved = sql`(select n from ${all} where n % 10 <= 3) as moved`;
  const copy = async (
    table: string,
    own: Readonly<Record<string, ReturnType<typeof sql>>>,
    from: ReturnType<typeof sql>,
    where: ReturnType<typeof sql>,
  ): Promise<void> => {
    const rest = sql.raw(await columnsBut(db, table, Object.keys(own)));
    const names = sql.raw(Object.keys(own).join(', '));
    await run(
      db,
      table,
      sql`insert into ${sql.table(table)} (${names}, ${rest})
        select ${sql.join(Object.values(own))}, ${rest} from ${sql.table(table)}, ${from} where ${where}`,
    );
  };
  const ofSeed = sql`transfer_id = ${seed.transferId}::uuid`;
  await copy(
    'direct_license',
    {
      license_id: id('l'),
      key_digest: sql`sha256(('k' || n)::bytea)`,
      moved_at: sql`case when n % 10 <= 3 then moved_at end`,
      moved_transfer_id: sql`case when n % 10 <= 3 then ${id('t')} end`,
      sen: sql`case when n % 10 <= 3 then 'SEN-' || 5000000 + n end`,
      honored_until: sql`case when n % 10 <= 3 then honored_until end`,
    },
    all,
    sql`moved_transfer_id = ${seed.transferId}::uuid`,
  );
  const inbox = sql`inbox_id = (select inbox_id from request where request_id = ${seed.requestId}::uuid)`;
  const external = { external_id: sql`'bench-' || n`, request_id: id('r') };
  await copy('inbox_item', { inbox_id: id('i'), ...external }, asked, inbox);
  const request = sql`request_id = ${seed.requestId}::uuid`;
  await copy('request', { request_id: id('r'), inbox_id: id('i') }, asked, request);
  const status = sql`(array['confirmed', 'confirmed', 'confirmed', 'confirmed', 'refused', 'needs-review'])[n % 10 + 1]`;
  await copy(
    'transfer',
    {
      transfer_id: id('t'),
      request_id: id('r'),
      key_digest: sql`sha256(('k' || n)::bytea)`,
      license_id: id('l'),
      status,
      state: sql`state || jsonb_build_object('status', ${status}, 'sen', case when n % 10 <= 3 then 'SEN-' || 5000000 + n end)`,
    },
    asked,
    ofSeed,
  );
  await run(db, 'transfer_line', sql`insert into transfer_line select * from transfer_line_now on conflict do nothing`);
  await copy('handover_intent', { import_id: sql`'bench-' || n`, transfer_id: id('t') }, moved, ofSeed);
  const mail = { mail_id: sql`md5(mail_id::text || n)::uuid`, transfer_id: id('t'), message_id: sql`null` };
  await copy('outbox_mail', mail, moved, ofSeed);
  const imported = sql`import_id = (select import_id from handover_intent where ${ofSeed})`;
  await copy('marketplace_import', { import_id: sql`'bench-' || n`, license_id: id('m') }, moved, imported);
  const seedSen = sql`sen = (select sen from transfer_line where ${ofSeed})`;
  const license = { license_id: id('m'), sen: sql`'SEN-' || 5000000 + n` };
  await copy('marketplace_license', license, moved, seedSen);
  await run(db, 'analyze', sql`vacuum analyze`);
}

const server = await startPostgres();
const database = await openPostgres(server.url);
try {
  await migrate(database);
  const one = makeDesk(database);
  await one.books([0]);
  const requestId = await one.ask({ key: keyOf(0), from: holderOf(0) });
  await one.work();
  await one.work();
  const { transfer } = await one.caseOf(requestId);
  await fill(one.db, { transferId: transfer.transferId, requestId: requestId ?? '' });
  console.log(`| ${licenses.toLocaleString('en-US')} direct licenses, PostgreSQL | ms |\n|---|---|`);
  for (let times = 0; times < 3; times += 1) {
    const started = performance.now();
    const { places, addsUp, faults } = await countUp(one.desk);
    const counted = performance.now();
    const { compared, mismatches } = await reconcile(one.desk);
    if (!addsUp || mismatches.length > 0)
      throw new Error(`does not add up: ${JSON.stringify([faults, mismatches[0]])}`);
    if (times === 0) console.error(places.map(({ place, licenses: there }) => `${place} ${there}`).join(', '));
    console.log(`| where each is | ${Math.round(counted - started)} |`);
    console.log(`| ${compared} moved ones compared | ${Math.round(performance.now() - counted)} |`);
  }
} finally {
  await database.close();
  await server.stop();
}
