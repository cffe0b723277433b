import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sql } from 'kysely';
import { Ahead } from '../../src/contract/customer.ts';
import { runDue } from '../../src/main/worker.ts';
import { openHttp, problemIn, requestFor } from './support.ts';

const { app, call, clock, desk, market } = await openHttp();
const json = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>;
const mail = (name: string): Uint8Array => readFileSync(new URL(`../../examples/requests/${name}`, import.meta.url));

const question = { app: 'Wireframes for Jira', editors: 25, hosting: 'server', agreesToMatchTier: true };

test('ask first: a license on Server may move, and the highest Jira application says what it costs', async () => {
  const applications = [
    { name: 'Jira Service Management', users: 10 },
    { name: 'Jira Software', users: 50 },
  ];
  const response = await call('/v1/eligibility', { ...question, hostApplications: applications });
  const answer = await json(response);
  assert.equal(response.status, 200);
  assert.equal(answer['eligible'], true);
  assert.equal(answer['requiredUsers'], 50);
  assert.equal((answer['quote'] as { price: number }).price, 15_000);
});

test('ask first: a refusal is an answer with its code, not an error', async () => {
  const response = await call('/v1/eligibility', { ...question, hosting: 'data-center' });
  const answer = await json(response);
  assert.deepEqual([response.status, answer['eligible'], answer['decidedBy']], [200, false, 'HOST_DATA_CENTER']);
});

test('ask first: an app by its key, an app that is not known, a type that never moves', async () => {
  const decided = async (more: object) =>
    (await json(await call('/v1/eligibility', { ...question, ...more })))['decidedBy'];
  assert.equal(await decided({ app: 'com.sketchwell.wireframes.jira' }), null);
  assert.equal(await decided({ app: 'com.other.app' }), 'APP_UNKNOWN');
  assert.equal(await decided({ type: 'EVALUATION' }), 'TYPE_NEVER_MOVES');
});

test('ask first opens no case', async () => {
  const found = await sql`select transfer_id from transfer`.execute(app.desk.db);
  assert.equal(found.rows.length, 0);
});

test('only the desk may ask about a license key', async () => {
  const asked = { licenseKey: 'WFJ-4NKZ-7DXT-Q5W9-C3RL', hosting: 'server', agreesToMatchTier: true, hostUsers: 50 };
  assert.deepEqual(await problemIn(await call('/v1/eligibility', asked)), [401, 'UNAUTHENTICATED']);
  assert.deepEqual(await problemIn(await call('/v1/eligibility', asked, { token: 'nobody' })), [
    401,
    'UNAUTHENTICATED',
  ]);
  assert.deepEqual(await problemIn(await call('/v1/eligibility', asked, { token: market })), [403, 'FORBIDDEN']);
  const known = await json(await call('/v1/eligibility', asked, { token: desk }));
  assert.deepEqual([known['eligible'], known['findings']], [true, []]);
  const unknown = await json(
    await call('/v1/eligibility', { ...asked, licenseKey: 'WFJ-NONE-NONE-NONE' }, { token: desk }),
  );
  assert.equal(unknown['decidedBy'], 'KEY_UNKNOWN');
});

test('a mistake in a body is answered with the field that has it', async () => {
  const field = async (body: unknown) => {
    const problem = await json(await call('/v1/eligibility', body));
    return [problem['code'], problem['field']];
  };
  assert.deepEqual(await field({ ...question, editor: 1 }), ['BODY_INVALID', '/editor']);
  assert.deepEqual(await field({ ...question, editors: 0 }), ['BODY_INVALID', '/editors']);
  assert.deepEqual(await field({ ...question, maintenanceEnd: '2026-02-30' }), ['BODY_INVALID', '/maintenanceEnd']);
  assert.deepEqual(await field({ editors: 10 }), ['BODY_INVALID', '/app']);
  assert.deepEqual(await field({ app: 'x' }), ['BODY_INVALID', '/editors']);
  assert.deepEqual(await problemIn(await call('/v1/eligibility', '{"app"')), [400, 'BODY_INVALID']);
  assert.deepEqual(await problemIn(await call('/v1/eligibility', 'a', { type: 'text/plain' })), [
    415,
    'MEDIA_TYPE_UNSUPPORTED',
  ]);
  assert.deepEqual(await problemIn(await call('/v1/eligibility', JSON.stringify({ app: 'x'.repeat(300_000) }))), [
    413,
    'BODY_TOO_LARGE',
  ]);
});

test('an unknown key and a key of somebody else are answered alike, and by the books untouched', async () => {
  const shape = async (licenseKey: string, key: string) => {
    const response = await call('/v1/requests', requestFor(licenseKey), { key });
    const { reference, ...rest } = await json(response);
    assert.match(String(reference), /^[0-9a-f-]{36}$/u);
    return [response.status, rest];
  };
  const known = await shape('WFC-7G78-UW2B-KV23-PFBH', 'known');
  const unknown = await shape('WFC-1A1A-2B2B-3C3C-4D4D', 'unknown');
  const revoked = await shape('WFC-XT6Q-4RKD-YBB3-PJQ3', 'revoked');
  assert.equal(known[0], 202);
  assert.deepEqual(unknown, known);
  assert.deepEqual(revoked, known);
});

test('a request says what is missing of its own words alone', async () => {
  const response = await call('/v1/requests', { accountEmail: 'a@b.example', hosting: 'server' }, { key: 'little' });
  const answer = await json(response);
  assert.equal(response.status, 202);
  assert.ok((answer['missing'] as string[]).includes('licenseKeys'));
});

test('a request is refused with the field: unknown, without anybody to answer, a country that does not exist', async () => {
  const sent = (body: unknown, key: string) => call('/v1/requests', body, { key });
  assert.deepEqual(await problemIn(await sent({ ...requestFor('WFC-1'), nope: 1 }, 'n1')), [400, 'BODY_INVALID']);
  assert.deepEqual(await problemIn(await sent({ hosting: 'server' }, 'n2')), [400, 'BODY_INVALID']);
  const nowhere = { ...requestFor('WFC-12345678'), address: { country: 'XX' } };
  assert.deepEqual(await problemIn(await sent(nowhere, 'n3')), [400, 'DOCUMENT_MALFORMED']);
  assert.deepEqual(await problemIn(await call('/v1/requests', 'x', { type: 'text/plain', key: 'n4' })), [
    415,
    'MEDIA_TYPE_UNSUPPORTED',
  ]);
  assert.deepEqual(await problemIn(await call('/v1/requests', requestFor('WFC-12345678'), { key: 'n5', token: 'x' })), [
    401,
    'UNAUTHENTICATED',
  ]);
});

test('with a desk token a request is worked on at once, and no answer holds its key', async () => {
  const key = 'WFC-AXCW-A9B8-JA4A-D730';
  const response = await call('/v1/requests', requestFor(key), { key: 'staff', token: desk });
  const text = await response.text();
  assert.equal(response.status, 201);
  assert.ok(!text.includes(key));
  const { transfers } = JSON.parse(text) as { transfers: { status: string; keyLast4: string }[] };
  assert.deepEqual(
    transfers.map(({ status, keyLast4 }) => [status, keyLast4]),
    [['waiting-for-holder', 'D730']],
  );
});

test('a mail from our gateway goes from the inbox to its SEN', async () => {
  const sent = await call('/v1/messages', mail('complete.eml'), { type: 'message/rfc822', token: desk });
  assert.equal(sent.status, 202);
  await runDue(app);
  const found = await sql<{ sen: string }>`select sen from direct_license where sen is not null`.execute(app.desk.db);
  assert.equal(found.rows.length, 1);
});

test('the door of the gateway is shut to everybody else, and to what is no message', async () => {
  const eml = mail('complete.eml');
  assert.deepEqual(await problemIn(await call('/v1/messages', eml, { type: 'message/rfc822' })), [
    401,
    'UNAUTHENTICATED',
  ]);
  assert.deepEqual(await problemIn(await call('/v1/messages', eml, { type: 'message/rfc822', token: market })), [
    403,
    'FORBIDDEN',
  ]);
  assert.deepEqual(await problemIn(await call('/v1/messages', eml, { type: 'text/plain', token: desk })), [
    415,
    'MEDIA_TYPE_UNSUPPORTED',
  ]);
});

test('a mail of 30 MB is refused, and the inbox shows it', async () => {
  const large = new Uint8Array(30 * 1024 * 1024).fill(97);
  assert.deepEqual(await problemIn(await call('/v1/messages', large, { type: 'message/rfc822', token: desk })), [
    413,
    'MESSAGE_TOO_LARGE',
  ]);
  const rows = await sql<{
    code: string;
  }>`select reason->>'code' as code from inbox_item where status = 'rejected'`.execute(app.desk.db);
  assert.ok(rows.rows.some(({ code }) => code === 'MESSAGE_TOO_LARGE'));
});

test('a call is done once however often it is sent, and gives its first answer', async () => {
  const body = requestFor('WFC-TK8C-83VH-KLXQ-TQNA');
  const first = await call('/v1/requests', body, { key: '"once"', token: desk });
  const again = await call('/v1/requests', body, { key: 'once', token: desk });
  assert.deepEqual([again.status, await again.text()], [first.status, await first.text()]);
  assert.equal(again.headers.get('idempotent-replayed'), 'true');
  assert.deepEqual(
    await problemIn(await call('/v1/requests', requestFor('WFC-12345678'), { key: 'once', token: desk })),
    [422, 'IDEMPOTENCY_KEY_REUSED'],
  );
  // Another caller's key is another key.
  assert.equal((await call('/v1/requests', requestFor('WFC-12345678'), { key: 'once' })).status, 202);
});

test('a key that is missing or not a key is refused', async () => {
  const body = requestFor('WFC-12345678');
  assert.deepEqual(await problemIn(await call('/v1/requests', body)), [400, 'IDEMPOTENCY_KEY_MISSING']);
  for (const key of ['""', '"a', 'a b', 'x'.repeat(256)]) {
    assert.deepEqual(await problemIn(await call('/v1/requests', body, { key })), [400, 'IDEMPOTENCY_KEY_INVALID']);
  }
});

test('a key is free again after a refusal', async () => {
  assert.deepEqual(await problemIn(await call('/v1/requests', { hosting: 'server' }, { key: 'mended' })), [
    400,
    'BODY_INVALID',
  ]);
  assert.equal((await call('/v1/requests', requestFor('WFC-12345678'), { key: 'mended' })).status, 202);
});

test('a call in work is answered 409, and one whose process died is taken over after a minute', async () => {
  const body = requestFor('WFC-12345678');
  await call('/v1/requests', body, { key: 'crashed' });
  await sql`update idempotent_call set status = null, body = null where idempotency_key = 'crashed'`.execute(
    app.desk.db,
  );
  assert.deepEqual(await problemIn(await call('/v1/requests', body, { key: 'crashed' })), [
    409,
    'IDEMPOTENCY_KEY_IN_USE',
  ]);
  clock.ahead_ms += 61_000;
  assert.equal((await call('/v1/requests', body, { key: 'crashed' })).status, 202);
});

test('an answer is kept for a day, and then removed with the next calls', async () => {
  clock.ahead_ms += 25 * 3_600_000;
  assert.equal((await call('/v1/requests', requestFor('WFC-12345678'), { key: 'next' })).status, 202);
  const left = await sql<{ idempotency_key: string }>`select idempotency_key from idempotent_call`.execute(app.desk.db);
  assert.deepEqual(
    left.rows.map((row) => row.idempotency_key),
    ['next'],
  );
});

test('ask first: what stays, what changes and what to do instead, in the language of who asks', async () => {
  const asked = {
    app: 'Wireframes for Confluence',
    editors: 10,
    hosting: 'server',
    agreesToMatchTier: true,
    hostUsers: 100,
  };
  const answer = await json(await call('/v1/eligibility', { ...asked, maintenanceEnd: '2027-03-04', language: 'de' }));
  const ahead = Ahead.parse(answer['ahead']);
  assert.deepEqual([ahead.stays.users, ahead.stays.maintenanceEnd], [10, '2027-03-04']);
  assert.equal(ahead.changes.oldKeyHonoredDays, 90);
  assert.deepEqual([ahead.toMatch.upgrade, ahead.toMatch.price?.amount], ['after-the-move', 69_000]);
  assert.match((answer['quote'] as { formula: string }).formula, /Listenpreis/u);
  const refused = await json(await call('/v1/eligibility', { ...asked, hosting: 'cloud', language: 'de' }));
  const [first] = refused['findings'] as { code: string; sentence: string; instead: string | null }[];
  assert.deepEqual([first?.code, refused['ahead']], ['HOST_CLOUD', null]);
  assert.match(first?.sentence ?? '', /Cloud/u);
  assert.ok((first?.instead ?? '').length > 20);
});
