import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { Webhook } from 'standardwebhooks';
import { FaultError } from '../../src/contract/codes.ts';
import { WebhookPayload } from '../../src/contract/webhooks.ts';
import * as limits from '../../src/kernel/limits.ts';
import { createPoster } from '../../src/marketplace/webhooks/client.ts';
import { deliverDue, forgetOld } from '../../src/marketplace/webhooks/deliver/service.ts';
import { waits_ms } from '../../src/marketplace/webhooks/schedule.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { verifyChain } from '../../src/audit/service.ts';
import { callOf, importsOn } from '../marketplace/support.ts';
import { forEachEngine } from '../support/engines.ts';
import { type Received, openReceiver, webhooksOn } from './support.ts';

const receiver = await openReceiver();
after(() => receiver.close());
const nothing: Received = { headers: {}, body: '', path: '' };
const coded = (code: string) => (cause: unknown) => cause instanceof FaultError && cause.fault.code === code;
const asker = { owner: 'shop', actor: 'token:shop' };
const everything = { status: null, limit: 50, after: null };

forEachEngine('webhooks', (open) => {
  let db: Db;
  before(async () => {
    ({ db } = await open());
  });
  beforeEach(async () => {
    receiver.received.length = 0;
    await sql`delete from webhook_endpoint`.execute(db);
  });

  test('an import is told once to each endpoint that wants it, signed, without the license key', async () => {
    const { webhooks, deliver, clock } = webhooksOn(db);
    const { secret } = await webhooks.add('shop', 'x', {
      url: receiver.url,
      events: ['license.moved'],
      description: '',
    });
    await webhooks.add('other', 'x', { url: `${receiver.url}/other`, events: ['order.paid'], description: '' });
    const [issued] = await importsOn(db).importMany([callOf('17')]);
    await importsOn(db).importMany([callOf('17')]);
    assert.ok(issued?.status === 'done');

    assert.equal(await deliver(), 1);
    assert.equal(await deliver(), 0);
    assert.equal(receiver.received.length, 1);
    const [{ headers, body } = nothing] = receiver.received;
    assert.equal(headers['content-type'], 'application/json');
    assert.match(String(headers['webhook-id']), /^msg_[0-9a-f]{32}$/u);
    assert.equal(headers['webhook-timestamp'], String(clock.now.getTime() / 1_000));
    const said = WebhookPayload.parse(JSON.parse(body));
    assert.deepEqual(
      [said.type, said.timestamp, said.data],
      [
        'license.moved',
        '2026-11-01T10:00:00.000Z',
        {
          importId: '17',
          license: {
            sen: issued.license.sen,
            appKey: 'com.example.app',
            organization: 'Example Customer',
            users: 2000,
            hostUsers: null,
            licenseType: 'COMMERCIAL',
            hosting: 'server',
            maintenanceStart: '2026-05-01',
            maintenanceEnd: '2027-05-01',
            accountId: (said.data as { license: { accountId: string } }).license.accountId,
          },
        },
      ],
    );
    assert.ok(!body.includes('key/'));
    const signature = new Webhook(secret).sign(String(headers['webhook-id']), clock.now, body);
    assert.equal(headers['webhook-signature'], signature);
  });

  test('what fails is sent again with the same id and the same bytes, later each time, until it succeeds', async () => {
    receiver.answers.push(500, 'nothing', 302, [200, `fine\n${'x'.repeat(5_000)}`]);
    const { webhooks, deliver, forward } = webhooksOn(db);
    const { endpoint } = await webhooks.add('shop', 'x', { url: receiver.url, events: [], description: '' });
    await webhooks.test(asker, endpoint.endpointId);
    for (const wait of waits_ms.slice(0, 3)) {
      assert.equal(await deliver(), 1);
      assert.ok((await webhooks.show(asker, endpoint.endpointId)).failingSince);
      forward(wait - 1);
      assert.equal(await deliver(), 0, `not before ${wait} ms`);
      forward(1);
    }
    assert.equal(await deliver(), 1);
    assert.equal(await deliver(), 0);
    assert.equal((await webhooks.show(asker, endpoint.endpointId)).failingSince, null);
    assert.equal(receiver.received.length, 4, 'the redirect was not followed');
    assert.equal(
      new Set(receiver.received.map(({ headers, body, path }) => `${String(headers['webhook-id'])} ${body} ${path}`))
        .size,
      1,
    );
    const { deliveries } = await webhooks.deliveries(asker, endpoint.endpointId, everything);
    assert.equal(deliveries[0]?.delivery.status, 'delivered');
    const tries = deliveries[0].tries.map(({ statusCode, note }) => `${statusCode} ${note}`).toReversed();
    assert.deepEqual(tries.slice(0, 3), ['500 says 500', 'null socket hang up', '302 says 302']);
    assert.match(tries[3] ?? '', /^200 fine x+$/u);
    assert.equal(tries[3]?.length, limits.webhook_answer_bytes + 4);
  });

  test('after a crash the same is sent again by another worker, and the late one overwrites nothing', async () => {
    const { webhooks, deliver, forward, context } = webhooksOn(db);
    const { endpoint } = await webhooks.add('shop', 'x', { url: receiver.url, events: [], description: '' });
    await webhooks.test(asker, endpoint.endpointId);
    const late = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const poster = {
      post: async () => {
        begun.resolve();
        await late.promise;
        return { statusCode: 500, duration_ms: 1, note: 'too late' };
      },
    };
    const first = deliverDue({ ...context, poster, worker: 'dead' });
    await begun.promise;
    assert.equal(await deliver('two'), 0, 'it is the first one’s');
    forward(limits.webhook_claim_ms);
    assert.equal(await deliver('two'), 1);
    late.resolve();
    await first;
    const { deliveries } = await webhooks.deliveries(asker, endpoint.endpointId, everything);
    assert.deepEqual([deliveries[0]?.delivery.status, deliveries[0]?.tries.length], ['delivered', 1]);
    assert.equal((await webhooks.show(asker, endpoint.endpointId)).failingSince, null);
  });

  test('while two secrets are good both sign; a day later one', async () => {
    const { webhooks, deliver, forward, clock } = webhooksOn(db);
    const { endpoint, secret } = await webhooks.add('shop', 'x', { url: receiver.url, events: [], description: '' });
    const id = endpoint.endpointId;
    const { secret: next } = await webhooks.rotate(asker, id);
    const sendsWith = async (...secrets: string[]): Promise<void> => {
      await webhooks.test(asker, id);
      await deliver();
      const { headers, body } = receiver.received.at(-1) ?? nothing;
      const expected = secrets.map((one) => new Webhook(one).sign(String(headers['webhook-id']), clock.now, body));
      assert.equal(headers['webhook-signature'], expected.join(' '));
    };
    await sendsWith(next, secret);
    forward(limits.webhook_rotation_ms);
    await sendsWith(next);
  });

  test('an endpoint that fails for days is disabled, which is noted; enabled again it gets what waited', async () => {
    receiver.answers.push(500, 500);
    const { webhooks, deliver, forward } = webhooksOn(db);
    const { endpoint } = await webhooks.add('shop', 'x', { url: receiver.url, events: [], description: '' });
    const id = endpoint.endpointId;
    await webhooks.test(asker, id);
    await deliver();
    forward(limits.webhook_failing_ms);
    await deliver();
    const disabled = await webhooks.show(asker, id);
    assert.deepEqual([disabled.status, disabled.disabledReason], ['disabled', 'No delivery succeeded for 5 days.']);
    await importsOn(db).importMany([callOf('1')]);
    forward(3_600_000);
    assert.equal(await deliver(), 0);
    await assert.rejects(() => webhooks.test(asker, id), coded('WEBHOOK_DISABLED'));
    await webhooks.change(asker, id, { status: 'enabled' });
    assert.equal(await deliver(), 2);
    assert.ok((await verifyChain(db, 'example')).whole);
  });

  test('who looks after an endpoint that is disabled for failing is told once: its contact, else the operators', async () => {
    await sql`delete from outbox_mail`.execute(db);
    const { webhooks, deliver, forward } = webhooksOn(db);
    const mails = async () => {
      const { rows } = await sql<{ to: string; language: string; content: string }>`
        select recipient as "to", language, subject || content::text as content from outbox_mail
        where kind = 'webhook-disabled' order by created_at, recipient`.execute(db);
      return rows;
    };
    const made = await webhooks.add('shop', 'x', { url: `${receiver.url}?secret=1`, events: [], description: '' });
    const id = made.endpoint.endpointId;
    const goneTwice = async () => {
      receiver.answers.push(410, 410);
      await webhooks.test(asker, id);
      await webhooks.test(asker, id);
      await deliver();
    };
    await goneTwice();
    const told = await mails();
    assert.deepEqual(
      told.map(({ to, language }) => [to, language]),
      [
        ['olga@vendor.example', 'en'],
        ['otto@vendor.example', 'en'],
      ],
    );
    assert.match(told[0]?.content ?? '', new RegExp(`gone \\(410\\).*webhooks enable ${id}`, 'su'));
    assert.ok(!told[0]?.content.includes('secret=1'));
    forward(limits.webhook_failing_ms);
    await deliver();
    assert.equal((await mails()).length, 2, 'not again while it stays disabled');
    await webhooks.change(asker, id, { status: 'enabled', contact: 'pat@partner.example' });
    await goneTwice();
    assert.deepEqual((await mails()).map(({ to }) => to).slice(2), ['pat@partner.example']);
    // Who disables it by hand knows.
    await webhooks.change(asker, id, { status: 'enabled' });
    await webhooks.change(asker, id, { status: 'disabled' });
    assert.equal((await mails()).length, 3);
  });

  test('a replay sends what has ended again with its id: one, or all of a period', async () => {
    const { webhooks, deliver, forward, clock } = webhooksOn(db);
    const { endpoint } = await webhooks.add('shop', 'x', { url: receiver.url, events: [], description: '' });
    const id = endpoint.endpointId;
    const since = clock.now;
    const first = await webhooks.test(asker, id);
    forward(60_000);
    await webhooks.test(asker, id);
    await assert.rejects(() => webhooks.replay(asker, id, { eventId: first }), 'it is in hand');
    await deliver();
    assert.equal(await webhooks.replay(asker, id, { eventId: first }), 1);
    assert.equal(await webhooks.replay(asker, id, { since, until: clock.now, status: null }), 0, 'again in hand');
    await deliver();
    assert.equal(await webhooks.replay(asker, id, { since, until: clock.now, status: null }), 1);
    assert.equal(await webhooks.replay(asker, id, { since, until: new Date(8e15), status: 'failed' }), 0);
    await deliver();
    const ids = receiver.received.map(({ headers }) => String(headers['webhook-id']));
    assert.equal(ids.length, 4);
    assert.equal(ids.filter((one) => one === `msg_${first.replaceAll('-', '')}`).length, 3);
    forward(limits.webhook_kept_ms);
    assert.equal(await forgetOld({ db, now: () => clock.now }, 10), 1, 'a minute younger is kept');
  });

  test('a token sees its own endpoints alone, and only so many', async () => {
    const { webhooks } = webhooksOn(db);
    const wanted = { url: receiver.url, events: [], description: '' };
    const { endpoint } = await webhooks.add('shop', 'x', wanted);
    const stranger = { owner: 'other', actor: 'token:other' };
    for (const asks of [
      () => webhooks.show(stranger, endpoint.endpointId),
      () => webhooks.remove(stranger, endpoint.endpointId),
      () => webhooks.rotate(stranger, endpoint.endpointId),
      () => webhooks.show(asker, 'nothing'),
    ])
      await assert.rejects(asks, coded('NOT_FOUND'));
    for (let n = 1; n < limits.webhook_endpoints; n += 1) await webhooks.add('shop', 'x', wanted);
    await assert.rejects(() => webhooks.add('shop', 'x', wanted), coded('WEBHOOKS_FULL'));
    assert.equal(await webhooks.disableOf('shop', 'x'), limits.webhook_endpoints);
  });

  test('an endpoint that does not answer gives its others back, and keeps no other endpoint waiting', async () => {
    const { webhooks, deliver } = webhooksOn(db);
    const dead = await webhooks.add('a', 'x', { url: 'http://127.0.0.1:9/', events: [], description: '' });
    const alive = await webhooks.add('b', 'x', { url: receiver.url, events: [], description: '' });
    for (let n = 0; n < 30; n += 1) await webhooks.test({ owner: null, actor: 'x' }, dead.endpoint.endpointId);
    await webhooks.test({ owner: null, actor: 'x' }, alive.endpoint.endpointId);
    const tried = await deliver();
    assert.ok(tried <= limits.webhook_lanes + 1, `${tried} were tried`);
    assert.equal(receiver.received.length, 1);
    const { deliveries } = await webhooks.deliveries({ owner: null, actor: 'x' }, dead.endpoint.endpointId, everything);
    assert.equal(
      deliveries.filter(({ delivery }) => delivery.attempts === 0 && delivery.status === 'queued').length,
      31 - tried,
    );
  });
});

test('no private address is called, however it is named, and a name that leads elsewhere a moment later neither', async () => {
  receiver.received.length = 0;
  const strict = createPoster({ http: true, private: false });
  for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost'])
    assert.match(
      (await strict.post(`http://${host}:${receiver.port}/`, {}, '')).note,
      /not at a public address/u,
      host,
    );
  let asked = 0;
  const rebinding = createPoster({ http: true, private: false }, async () => {
    asked += 1;
    return asked === 1
      ? [
          { address: '8.8.8.8', family: 4 },
          { address: '127.0.0.1', family: 4 },
        ]
      : [];
  });
  const { statusCode, note } = await rebinding.post(`http://rebind.example:${receiver.port}/`, {}, '');
  assert.deepEqual([statusCode, asked], [null, 1]);
  assert.match(note, /not at a public address/u);
  assert.equal(receiver.received.length, 0);
  const https = createPoster({ http: false, private: true });
  assert.equal((await https.post(receiver.url, {}, '')).note, 'Only https is called.');
});

test('the connection goes to the address that was looked at', async () => {
  receiver.received.length = 0;
  const poster = createPoster({ http: true, private: true }, async () => [{ address: '127.0.0.1', family: 4 }]);
  const { statusCode } = await poster.post(`http://nowhere.example:${receiver.port}/hook`, {}, '{}');
  assert.equal(statusCode, 200);
  assert.equal(receiver.received[0]?.headers['host'], `nowhere.example:${receiver.port}`);
});
