import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { verifyChain } from '../../src/audit/service.ts';
import { openApp } from '../../src/main/app.ts';
import { readSettings } from '../../src/main/settings.ts';
import { type Inbox, openInbox } from '../mail/server.ts';
import { counted, holderOf, randomFrom } from '../support/desk.ts';
import { engines } from '../support/engines.ts';
import { groundOn } from '../support/ground.ts';
import type { Orders } from './crash-child.ts';

const KILLS = Number(process.env['REHOME_KILLS'] ?? 100);
const seed = process.env['REHOME_SEED'] ?? randomUUID().slice(0, 8);
const child = fileURLToPath(new URL('./crash-child.ts', import.meta.url));
/** Longer than any hold on a case or a mail, so that the next life takes up what the last one left. */
const LAPSE_MS = 11 * 60_000;
const PER_LIFE = 2;

type End = { readonly killed: boolean; readonly at: string; readonly steps: number };

/** One life: to the step it stops at, or until the time is over, and then killed for real. */
function live(environment: NodeJS.ProcessEnv, orders: Orders, afterOpen_ms: number | null): Promise<End> {
  return new Promise((resolve, reject) => {
    const process_: ChildProcess = spawn(process.execPath, [child, JSON.stringify(orders)], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    let timer: NodeJS.Timeout | undefined;
    const watchdog = setTimeout(() => process_.kill('SIGKILL'), 120_000);
    process_.stderr?.on('data', (text: Buffer) => (err += text.toString()));
    process_.stdout?.on('data', (text: Buffer) => {
      out += text.toString();
      if (/^at /mu.test(out)) process_.kill('SIGKILL');
      else if (afterOpen_ms !== null && out.startsWith('open'))
        timer ??= setTimeout(() => process_.kill('SIGKILL'), afterOpen_ms);
    });
    process_.on('close', (code, signal) => {
      clearTimeout(timer);
      clearTimeout(watchdog);
      const killed = signal === 'SIGKILL';
      if (!killed && code !== 0) return reject(new Error(`the child failed (${code}): ${err}`));
      const at = /^at (.*)$/mu.exec(out)?.[1] ?? (killed ? 'some time' : 'the end');
      resolve({ killed, at, steps: Number(/^done (\d+)$/mu.exec(out)?.[1] ?? 0) });
    });
  });
}

for (const engine of engines) {
  describe(`killed ${KILLS} times on ${engine} (REHOME_SEED=${seed})`, () => {
    test('loses nothing and doubles nothing', { timeout: 1_200_000 }, async () => {
      console.log(`crash on ${engine}: REHOME_SEED=${seed}`);
      const random = randomFrom(`${seed}-${engine}`);
      const inbox = await openInbox();
      const { environment, end } = await groundOn(engine, KILLS * 3 * PER_LIFE, { SMTP_URL: inbox.url });
      try {
        const places = new Map<string, number>();
        let ahead_ms = 0;
        let asked = 0;
        let kills = 0;
        let lives = 0;
        const ask = (): number[] => Array.from({ length: PER_LIFE }, () => asked++);
        const next = async (stopAt: number, afterOpen_ms: number | null): Promise<End> => {
          ahead_ms += LAPSE_MS;
          lives += 1;
          return live(environment, { ask: ask(), stopAt, ahead_ms }, afterOpen_ms);
        };
        // The first life is whole: it loads the books and shows how many steps a life has.
        const { steps } = await next(0, null);
        assert.ok(steps > 20, `only ${steps} steps were seen`);
        // Every step in turn, so that none is left out; then random steps and random times. What a kill left behind
        // makes the next life longer; a life now and then runs to its end, so that no mail is given up for its tries.
        for (let turn = 0; kills < KILLS && turn < KILLS * 2; turn += 1) {
          const timed = kills >= steps && random() < 0.3;
          const stopAt = kills < steps ? kills + 1 : 1 + Math.floor(random() * steps * 1.3);
          const ended = await next(timed ? 0 : stopAt, timed ? Math.floor(random() * 400) : null);
          if (ended.killed) {
            kills += 1;
            places.set(ended.at, (places.get(ended.at) ?? 0) + 1);
          }
          if (lives % 8 === 0) await next(0, null);
        }
        assert.equal(kills, KILLS);
        for (let n = 0; n < 3; n += 1) await next(0, null);
        console.log(JSON.stringify({ engine, kills, lives, steps, places: Object.fromEntries(places) }));
        await check(environment, inbox, asked, LAPSE_MS + ahead_ms);
      } finally {
        await inbox.close();
        await end();
      }
    });
  });
}

async function check(environment: NodeJS.ProcessEnv, inbox: Inbox, asked: number, ahead_ms: number): Promise<void> {
  const app = await openApp(readSettings(environment), () => new Date(Date.now() + ahead_ms));
  const { db } = app.database;
  try {
    assert.ok((await verifyChain(db, app.desk.vendorId)).whole, 'the audit chain');
    const notConfirmed = await sql<{ status: string }>`select status from transfer where status <> 'confirmed'`.execute(
      db,
    );
    assert.deepEqual(notConfirmed.rows, [], 'cases that are stuck');
    // A request that was killed before it was taken in was never acknowledged to its sender: only those may be missing.
    const taken = await counted(db, 'select count(*) as n from inbox_item');
    assert.ok(taken > asked / 2, `${taken} of ${asked} requests came in`);
    assert.equal(await counted(db, 'select count(*) as n from transfer'), taken);
    assert.equal(await counted(db, 'select count(*) as n from marketplace_license'), taken);
    assert.equal(
      await counted(db, 'select count(distinct sen) as n from direct_license where moved_at is not null'),
      taken,
    );
    assert.equal(
      await counted(db, 'select count(*) as n from direct_license d join marketplace_license l on l.sen = d.sen'),
      taken,
    );
    await checkMails(app.database.db, inbox, taken);
  } finally {
    await app.close();
  }
}

/** Each confirmation arrived, to its holder, with its SEN; one that came twice has the same Message-ID. */
async function checkMails(db: Parameters<typeof counted>[0], inbox: Inbox, taken: number): Promise<void> {
  const arrived = new Map<string, Set<string>>();
  let repeats = 0;
  for (const mail of await inbox.mails()) {
    const sen = /SEN-\d+/u.exec(mail.text ?? '')?.[0];
    if (!sen) continue;
    const ids = arrived.get(sen) ?? new Set();
    if (ids.has(mail.messageId ?? '')) repeats += 1;
    arrived.set(sen, ids.add(mail.messageId ?? ''));
  }
  const moved = await sql<{
    sen: string;
    requester: string;
  }>`select sen, state ->> 'requester' as requester from direct_license join transfer on transfer_id = moved_transfer_id`.execute(
    db,
  );
  assert.equal(moved.rows.length, taken);
  for (const { sen } of moved.rows) assert.equal(arrived.get(sen)?.size, 1, `confirmations of ${sen}`);
  assert.equal(arrived.size, taken, 'no SEN was told that is not one');
  const holders = new Set(Array.from({ length: 10_000 }, (_, n) => holderOf(n)));
  assert.ok(moved.rows.every(({ requester }) => holders.has(requester)));
  console.log(JSON.stringify({ moved: taken, confirmations: arrived.size, repeats }));
}
