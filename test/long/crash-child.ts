/**
 * The victim of the crash test: one life of the desk on a real database. It says each step that it comes to (before and
 * after every transaction, call of the destination and mail) and, at the step it was told, stops for good until it is
 * killed. All else is the product itself.
 */
import { writeSync } from 'node:fs';
import type { TransactionBuilder } from 'kysely';
import { receive } from '../../src/desk/intake/inbox/service.ts';
import type { Destination } from '../../src/destinations/port.ts';
import type { MailSender } from '../../src/mail/types.ts';
import { type App, openApp } from '../../src/main/app.ts';
import { readSettings } from '../../src/main/settings.ts';
import { runDue } from '../../src/main/worker.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { holderOf, keyOf, mailOf } from '../support/desk.ts';

export type Orders = {
  /** Numbers of the licenses that are asked for in this life. */
  readonly ask: readonly number[];
  /** The step to stop at; 0 runs to the end. */
  readonly stopAt: number;
  /** How far this life's clock is ahead, so that what earlier lives held has lapsed. */
  readonly ahead_ms: number;
};

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
let steps = 0;

/** Says the step and, where it is the one, stays here. Written synchronously: a killed process flushes nothing. */
function step(name: string): void {
  steps += 1;
  if (steps !== orders.stopAt) return;
  writeSync(1, `at ${name}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

async function around<Result>(name: string, call: () => Promise<Result>): Promise<Result> {
  step(`before ${name}`);
  const result = await call();
  step(`after ${name}`);
  return result;
}

/** Every transaction of this handle with its two steps, and one more right before its commit. */
function stepping(db: Db): Db {
  const build = (builder: TransactionBuilder<unknown>): TransactionBuilder<unknown> =>
    new Proxy(builder, {
      get(target, name) {
        if (name === 'execute') {
          return (work: Parameters<typeof target.execute>[0]) =>
            around('transaction', () =>
              target.execute(async (tx) => {
                const result = await work(tx);
                step('before commit');
                return result;
              }),
            );
        }
        if (name === 'setIsolationLevel') {
          return (level: Parameters<typeof target.setIsolationLevel>[0]) => build(target.setIsolationLevel(level));
        }
        return Reflect.get(target, name, target) as unknown;
      },
    });
  return new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') return () => build(target.transaction());
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

const steppingTo = (inner: Destination): Destination => ({
  ...inner,
  find: (refs) => around('find', () => inner.find(refs)),
  importLicenses: (items) => around('import', () => inner.importLicenses(items)),
  voidLicense: (ref, reason) => around('void', () => inner.voidLicense(ref, reason)),
});

const steppingMail = (inner: MailSender | null): MailSender | null =>
  inner && { send: (letter) => around('mail', () => inner.send(letter)), close: () => inner.close() };

const app: App = await openApp(readSettings(), () => new Date(Date.now() + orders.ahead_ms));
const desk = { ...app.desk, db: stepping(app.desk.db), destination: steppingTo(app.desk.destination) };
const victim = { desk, dns: null, mail: { ...app.mail, sender: steppingMail(app.mail.sender) } };
writeSync(1, 'open\n');
for (const n of orders.ask) {
  const bytes = mailOf({ key: keyOf(n), from: holderOf(n), id: `request-${n}` });
  await receive(desk, { channel: 'mail', kind: 'message', name: `${n}.eml`, trusted: true, bytes });
}
await runDue(victim);
await app.close();
writeSync(1, `done ${steps}\n`);
