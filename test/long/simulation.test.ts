import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { type KyselyPlugin, sql } from 'kysely';
import { verifyChain } from '../../src/audit/service.ts';
import { FaultError } from '../../src/contract/codes.ts';
import { handOverDue } from '../../src/desk/handover/service.ts';
import { reconcile } from '../../src/desk/handover/reconcile/service.ts';
import { undoTransfer } from '../../src/desk/handover/undo/service.ts';
import { receive } from '../../src/desk/intake/inbox/service.ts';
import { checkSenders } from '../../src/desk/intake/senders/service.ts';
import { readInbox } from '../../src/desk/intake/service.ts';
import { answerLink } from '../../src/desk/transfers/holder/service.ts';
import { approve, refuse, withdraw } from '../../src/desk/transfers/operator/service.ts';
import { endTimes } from '../../src/desk/transfers/service.ts';
import type { Destination } from '../../src/destinations/port.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { openEngine } from '../support/engines.ts';
import {
  DAY,
  type TestDesk,
  MINUTE,
  clockFrom,
  documentOf,
  holderOf,
  keyOf,
  mailOf,
  makeDesk,
  newVendor,
  randomFrom,
  secrets,
} from '../support/desk.ts';

const COMMANDS = Number(process.env['REHOME_COMMANDS'] ?? 10_000);
const seed = process.env['REHOME_SEED'] ?? randomUUID().slice(0, 8);
const LICENSES = 400;

/** Thrown where the process would have died. */
class Killed extends Error {}

const random = randomFrom(seed);
const below = (n: number): number => Math.floor(random() * n);
const pick = <Value>(from: readonly Value[]): Value => {
  const value = from[below(from.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};

/** What breaks next: a statement of the database, counted from now, or a call of the destination. */
const broken = { statement: -1, destination: false };

/** A handle whose nth statement from now fails, so that its transaction rolls back as a crash would make it. */
function breakable(db: Db): Db {
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      if (broken.statement === 0) {
        broken.statement = -1;
        throw new Killed('killed at a statement');
      }
      if (broken.statement > 0) broken.statement -= 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return db.withPlugin(plugin);
}

/** The marketplace behind a connection that is lost in every way, one call in five while `broken.destination`. */
function unreliable(inner: Destination): Destination {
  const lost = { status: 'unknown', message: 'the connection broke' } as const;
  const call = async <Answer>(
    items: readonly unknown[],
    act: () => Promise<readonly Answer[]>,
  ): Promise<readonly (Answer | typeof lost)[]> => {
    const luck = broken.destination ? below(10) : 9;
    if (luck === 0) throw new Error('the connector broke');
    if (luck === 1) return items.map(() => lost);
    if (luck === 2) throw new Killed('killed before the call');
    const answers = await act();
    if (luck === 3) throw new Killed('killed after the call');
    if (luck === 4) return items.map(() => lost);
    if (luck === 5) return answers.slice(0, below(answers.length + 1));
    return answers;
  };
  return {
    ...inner,
    find: (refs) => call(refs, () => inner.find(refs)),
    async importLicenses(items) {
      if (broken.destination && below(20) === 0) return items.map(() => ({ status: 'try-later', message: 'closed' }));
      if (broken.destination && below(30) === 0) return items.map(() => ({ status: 'refused', message: 'not today' }));
      return call(items, () => inner.importLicenses(items));
    },
    async voidLicense(ref, reason) {
      const [outcome] = await call([ref], async () => [await inner.voidLicense(ref, reason)]);
      return outcome ?? lost;
    },
  };
}

const database = await openEngine('pglite');
after(() => database.close());
const profile = newVendor();
const clock = clockFrom();
const healthy = makeDesk(database, { profile, clock });
const one = makeDesk(database, { profile, clock, db: breakable(database.db), destination: unreliable });
const everyKey = Array.from({ length: LICENSES }, (_, n) => n);

type Id = { id: string };
const oneOf = async (query: ReturnType<typeof sql<Id>>): Promise<string> => {
  const { rows } = await query.execute(database.db);
  return rows.length === 0 ? randomUUID() : pick(rows).id;
};
const someTransfer = (...statuses: string[]): Promise<string> =>
  oneOf(
    sql<Id>`select transfer_id as id from transfer where status = any(${statuses}::text[]) or random() < 0.02 order by changed_at desc limit 30`,
  );

/** A request for a random key: the holder's own, a stranger's, for an unknown key, with an account of its own or not. */
async function ask(): Promise<void> {
  const n = random() < 0.05 ? LICENSES + below(1_000) : below(LICENSES);
  const from = random() < 0.6 ? holderOf(n) : `stranger${below(40)}@elsewhere.example`;
  const account = random() < 0.7 ? holderOf(n) : pick([from, `colleague@customer${n % 50}.example`]);
  const asking = {
    key: keyOf(n),
    from,
    account,
    users: pick([50, 100, 500]),
    proven: random() < 0.8,
    id: `m${below(1e9)}`,
  };
  const mail = random() < 0.75;
  await receive(one.desk, {
    channel: mail ? 'mail' : 'api',
    kind: mail ? 'message' : 'document',
    name: 'request',
    trusted: true,
    bytes: mail ? mailOf(asking) : documentOf(asking),
  });
}

const link = async (answer: 'confirm' | 'object'): Promise<void> => {
  const id = await oneOf(
    sql<Id>`select link_id as id from link where used_at is null order by expires_at desc limit 30`,
  );
  await answerLink(one.desk, secrets.linkToken(id), answer);
};

const books = async (): Promise<void> => {
  const status = pick(['active', 'active', 'revoked', 'suspended']);
  await healthy.books([below(LICENSES)], { status });
};

const decision = () => ({ operator: pick(['ann', 'bob', 'cid']), reason: 'simulated' });
const open = ['waiting-for-holder', 'needs-review', 'cooling-down', 'needs-information'];

const commands: readonly (readonly [weight: number, name: string, run: () => Promise<unknown>])[] = [
  [26, 'ask', ask],
  [8, 'check senders', () => checkSenders(one.desk, null, 50)],
  [16, 'read', () => readInbox(one.desk, 50)],
  [12, 'confirm', () => link('confirm')],
  [3, 'object', () => link('object')],
  [8, 'approve', async () => approve(one.desk, await someTransfer(...open), decision())],
  [3, 'refuse', async () => refuse(one.desk, await someTransfer(...open, 'eligible'), decision())],
  [2, 'withdraw', async () => withdraw(one.desk, await someTransfer(...open, 'eligible'), decision())],
  [
    8,
    'undo',
    async () =>
      undoTransfer(one.desk, await someTransfer('handed-over', 'confirmed'), pick(['ann', 'bob']), 'simulated'),
  ],
  [8, 'hand over', () => handOverDue(one.desk, 1 + below(20))],
  [6, 'work', () => one.work()],
  [3, 'end times', () => endTimes(one.desk, 100)],
  [3, 'books', books],
  [2, 'wait', async () => clock.forward(pick([10_000, 3 * MINUTE, 60 * MINUTE, DAY, 4 * DAY]))],
];
const total = commands.reduce((sum, [weight]) => sum + weight, 0);

function next(): (typeof commands)[number] {
  let at = random() * total;
  for (const command of commands) {
    at -= command[0];
    if (at < 0) return command;
  }
  throw new Error('the weights do not add up');
}

/** What any move, undo or decision changes; where it is the same as before, there is nothing new to check. */
async function traces(): Promise<string> {
  const { rows } = await sql<object>`
    select (select seq from audit_head where vendor_id = ${profile.vendor.id}) as events,
      (select count(*) from marketplace_license) as issued, (select count(*) from marketplace_license where status = 'active') as active,
      (select count(*) from direct_license where moved_at is not null) as moved`.execute(database.db);
  return JSON.stringify(rows);
}

/** Counts what must never be there, in one statement; all zero. */
async function broke(): Promise<string[]> {
  const { rows } = await sql<Record<string, number>>`
    with live as (
      select split_part(i.import_id, '~', 1)::uuid as license_id, count(*) as n, min(l.sen) as sen
      from marketplace_import i join marketplace_license l using (account_id, license_id)
      where l.status = 'active' group by 1
    )
    select
      (select count(*) from live where n > 1) as "more than one marketplace license for a direct license",
      (select count(*) from direct_license d left join live using (license_id)
        where d.moved_at is not null and live.sen is distinct from d.sen
          and not exists (select from handover_intent h where h.transfer_id = d.moved_transfer_id and h.status = 'voiding')) as "moved without its marketplace license",
      (select count(*) from transfer t left join direct_license d on d.moved_transfer_id = t.transfer_id
        where t.status in ('handed-over', 'confirmed') and d.sen is distinct from t.state ->> 'sen') as "a case that moved nothing",
      (select count(*) from direct_license d join transfer t on t.transfer_id = d.moved_transfer_id
        where t.status not in ('handed-over', 'confirmed')) as "moved by a case that did not",
      (select count(*) from (select from transfer where key_digest is not null
        and status not in ('refused', 'withdrawn', 'expired', 'undone') group by key_digest having count(*) > 1) as twice) as "two open cases for a key",
      (select count(*) from live join direct_license d using (license_id) where d.moved_at is null
        and not exists (select from transfer t where t.license_id = d.license_id and t.state ->> 'importId' is not null
          and t.status not in ('refused', 'withdrawn', 'expired', 'undone'))) as "a marketplace license that no case knows",
      (select count(*) from transfer t where t.status in ('handed-over', 'confirmed')
        and not exists (select from outbox_mail m where m.transfer_id = t.transfer_id and m.kind = 'completion')) as "moved without a confirmation",
      (select count(*) from inbox_item i where i.status = 'read' and not exists (select from transfer_request r where r.request_id = i.request_id)) as "a request that was read and has no case",
      (select count(*) from transfer where (due_at is null) <> (status in ('confirmed', 'refused', 'withdrawn', 'expired', 'undone'))) as "a case without its time limit"`.execute(
    database.db,
  );
  return Object.entries(rows[0] ?? {}).flatMap(([what, n]) => (n === 0 ? [] : [`${n} × ${what}`]));
}

test(
  `${COMMANDS} random commands with crashes lose nothing and double nothing (REHOME_SEED=${seed})`,
  { timeout: 900_000 },
  async () => {
    console.log(`simulation: REHOME_SEED=${seed}`);
    await healthy.books(everyKey);
    await healthy.books([1, 2, 3, 4, 5], { status: 'revoked' });
    const started = performance.now();
    let before = '';
    const ended = { done: 0, refused: 0, killed: 0 };
    for (let step = 1; step <= COMMANDS; step += 1) {
      const [, name, run] = next();
      broken.statement = random() < 0.25 ? below(14) : -1;
      broken.destination = random() < 0.4;
      try {
        await run();
        ended.done += 1;
      } catch (cause) {
        if (cause instanceof Killed) ended.killed += 1;
        else if (cause instanceof FaultError) ended.refused += 1;
        else throw new Error(`step ${step} (${name}), REHOME_SEED=${seed}`, { cause });
      }
      broken.statement = -1;
      const now = await traces();
      if (now !== before) assert.deepEqual(await broke(), [], `step ${step} (${name}), REHOME_SEED=${seed}`);
      before = now;
      if (step % 1_000 === 0) console.log(`${step} steps after ${Math.round((performance.now() - started) / 1_000)} s`);
      if (step % 500 === 0)
        assert.ok((await verifyChain(database.db, profile.vendor.id)).whole, `the audit chain after step ${step}`);
      // Moves are rare enough that the clock has to be pushed on for cases to end and keys to come free.
      if (step % 25 === 0) clock.forward(2 * 60 * MINUTE);
    }
    broken.destination = false;
    await settle(healthy);
    const stuck = await healthy.count(
      'transfer',
      "status in ('received', 'eligible', 'handing-over', 'outcome-unknown', 'handed-over', 'cooling-down')",
    );
    assert.equal(stuck, 0, 'cases that are stuck');
    assert.equal(await healthy.count('handover_intent', "status = 'voiding'"), 0);
    assert.equal(await healthy.count('inbox_item', "status = 'received'"), 0);
    assert.equal(await healthy.count('outbox_mail', "status in ('queued', 'sending')"), 0);
    assert.deepEqual(await broke(), []);
    const report = await reconcile(healthy.desk);
    assert.deepEqual(report.mismatches, []);
    assert.ok((await verifyChain(database.db, profile.vendor.id)).whole);
    console.log(JSON.stringify({ ...ended, compared: report.compared, byStatus: await byStatus() }));
    if (COMMANDS >= 10_000)
      assert.ok(report.compared > 50 && ended.killed > 500, 'too little happened for the promise to mean anything');
  },
);

/** The destination is well and time goes by: all that can end without a person does. */
async function settle(desk: TestDesk): Promise<void> {
  for (let n = 0; n < 12; n += 1) {
    await desk.work();
    clock.forward(60 * MINUTE);
  }
  clock.forward(10 * DAY);
  await desk.work();
  clock.forward(60 * DAY);
  await desk.work();
}

const byStatus = async () =>
  Object.fromEntries(
    (
      await sql<{ status: string; n: number }>`select status, count(*) as n from transfer group by status`.execute(
        database.db,
      )
    ).rows.map(({ status, n }) => [status, n]),
  );
