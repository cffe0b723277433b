import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { sealMessage } from 'mailauth/lib/arc/index.js';
import { checkSender, checkSenders } from '../../src/desk/intake/senders/service.ts';
import { receive } from '../../src/desk/intake/inbox/service.ts';
import { readInbox } from '../../src/desk/intake/service.ts';
import type { Authentication } from '../../src/desk/proof/authenticate/types.ts';
import * as limits from '../../src/kernel/limits.ts';
import { type Asking, MINUTE, type TestDesk, holderOf, keyOf, mailOf, makeDesk, newVendor } from '../support/desk.ts';
import { rehome, said, start } from '../support/command.ts';
import { type Zone, resolverOf, startDns } from '../support/dns.ts';
import { forEachEngine } from '../support/engines.ts';
import { groundOn } from '../support/ground.ts';
import { type Signer, sign, signerOf, zoneOf } from '../support/signed.ts';

/** The holder of license 1 is of `customer1.example`. */
const signer = signerOf('customer1.example');
const zone = zoneOf([signer], { 'customer1.example': 'v=DMARC1; p=reject' });
const silent: Zone = Object.fromEntries(Object.keys(zone).map((name) => [name, { fails: 'silent' }]));

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const textOf = (asking: Partial<Asking>): string =>
  Buffer.from(mailOf({ key: keyOf(1), from: holderOf(1), proven: false, ...asking })).toString('latin1');
const signedAsk = (at: Date, asking: Partial<Asking> = {}): Promise<string> =>
  sign(textOf(asking), signer, { signTime: at });

/** A mail that a list has changed and sealed. */
async function sealedBy({ domain, selector, privateKey }: Signer, message: string, signTime: Date): Promise<string> {
  const changed = message.replace('Subject: ', 'Subject: [List] ');
  const seal = await sealMessage(Buffer.from(changed, 'latin1'), {
    signingDomain: domain,
    selector,
    privateKey,
    authResults: `${domain}; dkim=pass header.d=customer1.example; dmarc=pass header.from=customer1.example`,
    cv: 'none',
    signTime,
  });
  return seal.toString() + changed;
}

forEachEngine('the sender of a mail', (open) => {
  let database: ReturnType<typeof open> | undefined;
  const newDesk = async ({ sealers = [] as readonly string[] } = {}): Promise<TestDesk> => {
    const vendor = newVendor();
    const profile = { ...vendor, proof: { ...vendor.proof, trustedSealers: [...sealers] } };
    const one = makeDesk(await (database ??= open()), { profile });
    await one.books([1, 2]);
    return one;
  };
  const take = async ({ desk }: TestDesk, text: string, trusted = false): Promise<string> => {
    const incoming = { channel: 'smtp', kind: 'message', name: 'mail', trusted, bytes: bytesOf(text) } as const;
    return (await receive(desk, incoming)).inboxId;
  };
  const kept = async ({ db, desk }: TestDesk): Promise<readonly (Authentication | null)[]> => {
    const rows = await sql<{ authentication: Authentication | null }>`
      select authentication from inbox_item where vendor_id = ${desk.vendorId} order by received_at`.execute(db);
    return rows.rows.map(({ authentication }) => authentication);
  };
  const statusOf = async ({ db, desk }: TestDesk): Promise<readonly string[]> =>
    (
      await sql<{ status: string }>`select status from transfer where vendor_id = ${desk.vendorId}`.execute(db)
    ).rows.map(({ status }) => status);

  test('is checked before the mail is read, and the evidence is kept with it', async () => {
    const one = await newDesk();
    await take(one, await signedAsk(one.clock.now()));
    assert.equal(await readInbox(one.desk, 10), 0);
    assert.equal(await checkSenders(one.desk, resolverOf(zone), 10), 1);
    const [found] = await kept(one);
    assert.deepEqual([found?.verdict, found?.dkim[0]?.selector, found?.tries], ['proven', 's1', 1]);
    await one.work();
    assert.deepEqual(await statusOf(one), ['confirmed']);
    const evidence = await sql<{ by: string }>`
      select evidence->>'by' as by from request where vendor_id = ${one.desk.vendorId}`.execute(one.db);
    assert.deepEqual(evidence.rows, [{ by: 'signature' }]);
  });

  test('who is forged waits for the holder', async () => {
    const one = await newDesk();
    await take(one, textOf({}));
    await take(
      one,
      (await signedAsk(one.clock.now(), { key: keyOf(2), from: holderOf(1) })).replace('Agree', 'I agree'),
    );
    assert.equal(await checkSenders(one.desk, resolverOf(zone), 10), 2);
    await one.work();
    assert.deepEqual(await statusOf(one), ['waiting-for-holder', 'waiting-for-holder']);
  });

  test('is asked for again while DNS does not answer, and in the end counts as not proven', async () => {
    const one = await newDesk();
    await take(one, await signedAsk(one.clock.now()));
    for (let tries = 1; tries < limits.sender_attempts; tries += 1) {
      assert.equal(await checkSenders(one.desk, resolverOf(silent), 10), 0);
      assert.equal(await checkSenders(one.desk, resolverOf(zone), 10), 0, 'not before its time');
      assert.equal(await readInbox(one.desk, 10), 0);
      assert.equal((await kept(one))[0]?.tries, tries);
      one.clock.forward(2 ** tries * MINUTE);
    }
    assert.equal(await checkSenders(one.desk, resolverOf(silent), 10), 1);
    await one.work();
    assert.deepEqual(await statusOf(one), ['waiting-for-holder']);
  });

  test('is proven where DNS answers the second time', async () => {
    const one = await newDesk();
    await take(one, await signedAsk(one.clock.now()));
    await checkSenders(one.desk, resolverOf(silent), 10);
    one.clock.forward(2 * MINUTE);
    assert.equal(await checkSenders(one.desk, resolverOf(zone), 10), 1);
    await one.work();
    assert.deepEqual(await statusOf(one), ['confirmed']);
  });

  test('is proven by a sealer that we trust, where DNS answers the second time', async () => {
    const relay = signerOf('relay.example');
    const one = await newDesk({ sealers: [relay.domain] });
    await take(one, await sealedBy(relay, await signedAsk(one.clock.now()), one.clock.now()));
    const relayZone = { ...zone, ...zoneOf([relay]) };
    const away: Zone = { ...zone, [`s1._domainkey.${relay.domain}`]: { fails: 'silent' } };
    assert.equal(await checkSenders(one.desk, resolverOf(away), 10), 0);
    assert.deepEqual([(await kept(one))[0]?.verdict, (await kept(one))[0]?.tries], ['broken', 1]);
    one.clock.forward(2 * MINUTE);
    assert.equal(await checkSenders(one.desk, resolverOf(relayZone), 10), 1);
    await one.work();
    assert.deepEqual(await statusOf(one), ['confirmed']);
  });

  test('is not waited for where nobody named the sealer', async () => {
    const relay = signerOf('relay.example');
    const one = await newDesk();
    await take(one, await sealedBy(relay, await signedAsk(one.clock.now()), one.clock.now()));
    const away: Zone = { ...zone, [`s1._domainkey.${relay.domain}`]: { fails: 'silent' } };
    assert.equal(await checkSenders(one.desk, resolverOf(away), 10), 1);
  });

  test('with letters that a database cannot keep stops nothing', async () => {
    const one = await newDesk();
    await take(one, (await signedAsk(one.clock.now())).replace('d=customer1.example', 'd=customer1\0.example'));
    assert.equal(await checkSenders(one.desk, resolverOf(zone), 10), 1);
    await one.work();
    assert.deepEqual(await statusOf(one), ['waiting-for-holder']);
  });

  test('is not waited for by somebody who waits for the answer', async () => {
    const one = await newDesk();
    const inboxId = await take(one, await signedAsk(one.clock.now()));
    assert.equal(await checkSender(one.desk, resolverOf(silent), inboxId, 'never'), true);
    assert.equal((await kept(one))[0]?.verdict, 'temperror');
    assert.equal(await checkSender(one.desk, resolverOf(zone), inboxId, 'never'), false, 'once');
  });

  test("is our gateway's word where DNS is switched off, and only where the way is ours", async () => {
    for (const [trusted, status] of [
      [true, 'confirmed'],
      [false, 'waiting-for-holder'],
    ] as const) {
      const one = await newDesk();
      await take(one, textOf({ proven: true }), trusted);
      assert.equal(await checkSenders(one.desk, null, 10), 1);
      await one.work();
      assert.deepEqual(await statusOf(one), [status]);
    }
  });

  test('is kept once where two processes look it up at the same time', async () => {
    const one = await newDesk();
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await take(one, await signedAsk(one.clock.now(), { id }));
    const both = [checkSenders(one.desk, resolverOf(zone), 10), checkSenders(one.desk, resolverOf(silent), 10)];
    await Promise.all(both);
    const all = await kept(one);
    assert.ok(all.every((found) => found?.tries === 1));
  });
});

describe('rehome with a DNS server of its own', () => {
  const post = (url: string, token: string, text: string): Promise<Response> =>
    fetch(new URL('/v1/messages', url), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'message/rfc822' },
      body: bytesOf(text) as Uint8Array<ArrayBuffer>,
    });

  test('moves the license of a signed mail, and asks the holder where From is forged', async () => {
    const dns = await startDns(zone);
    const ground = await groundOn('pglite', 3, { REHOME_DNS: dns.address, PORT: '0' });
    const added = await rehome(['tokens', 'add', 'gateway', '--for', 'desk'], ground.environment);
    const token = /\S{30,}/u.exec(added.out)?.[0] ?? '';
    const server = start(['serve'], ground.environment);
    try {
      const [url = ''] = await said(server, /http:\/\/\S+?(?= )/u);
      const true1 = await post(url, token, await signedAsk(new Date(), { id: 'true' }));
      assert.equal(true1.status, 202);
      await post(url, token, textOf({ key: keyOf(2), from: holderOf(2), id: 'forged' }));
      const headers = { Authorization: `Bearer ${token}` };
      const wanted = ['confirmed', 'waiting-for-holder'];
      let statuses: string[] = [];
      for (let left = 100; left > 0 && statuses.join() !== wanted.join(); left -= 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const list = (await (await fetch(new URL('/v1/transfers', url), { headers })).json()) as {
          transfers: { status: string }[];
        };
        statuses = list.transfers.map(({ status }) => status).toSorted();
      }
      assert.deepEqual(statuses, wanted);
      assert.ok(dns.asked.includes('TXT s1._domainkey.customer1.example'), dns.asked.join(', '));
    } finally {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('close', resolve));
      await dns.close();
      await ground.end();
    }
  });

  test('answers the command line where DNS says nothing', async () => {
    const dns = await startDns(silent);
    const ground = await groundOn('pglite', 3, { REHOME_DNS: dns.address });
    try {
      const file = join(ground.folder, 'mail.eml');
      writeFileSync(file, bytesOf(await signedAsk(new Date())));
      const ran = await rehome(['request', file, '--json'], ground.environment);
      assert.match(ran.out, /waiting-for-holder/u, ran.err);
      assert.ok(dns.asked.length <= 12, `it asked ${dns.asked.length} times and waited for none`);
    } finally {
      await dns.close();
      await ground.end();
    }
  });
});
