import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { checkLicense, readLicenseFile } from '../../sdk/src/index.ts';
import { SigningKeys } from '../../src/contract/api.ts';
import { CheckedLicenses, OwnKeys } from '../../src/contract/license-check.ts';
import { WebhookDeliveryPage, WebhookList, WebhookWithSecret } from '../../src/contract/webhooks.ts';
import * as limits from '../../src/kernel/limits.ts';
import { createPoster } from '../../src/marketplace/webhooks/client.ts';
import { deliverDue } from '../../src/marketplace/webhooks/deliver/service.ts';
import { importOf } from '../support/account.ts';
import { openReceiver } from '../webhooks/support.ts';
import { openHttp, problemIn } from './support.ts';

const { app, server, call, market, desk } = await openHttp();
const receiver = await openReceiver();
after(() => receiver.close());
const APP = 'com.sketchwell.wireframes.confluence';

const imported = await call(`/rest/1.0/plugins/${APP}/license`, importOf('1', 'jane@example.com'), { token: market });
const { sen, licenseKey } = (await imported.json()) as { sen: string; licenseKey: string };
const { accountId = '' } = (await app.accounts.byEmail('jane@example.com')) ?? {};

/** What the owner of the license sees, or another one's page. */
async function asOwner(path: string, method = 'GET'): Promise<Response> {
  const how = { who: `account:${accountId}`, by: 'link', userAgent: 'test' };
  const session = await app.desk.db
    .transaction()
    .execute((tx) => app.signIn.sessions.start(tx, { kind: 'account', id: accountId }, how));
  const headers = { Cookie: `rehome_account=${session}`, 'Sec-Fetch-Site': 'same-origin' };
  return server.request(path, { method, headers });
}

test('an app asks about several keys at once, without a token, and is answered in order', async () => {
  const ask = (licenses: unknown) => call('/v1/licenses/check', { licenses });
  const response = await ask([
    { licenseKey, app: APP, hostUsers: 500, hosting: 'server', licenseType: 'COMMERCIAL', buildDate: '2026-01-01' },
    { licenseKey: 'none' },
    { licenseKey, app: APP, hostUsers: 50 },
  ]);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const text = await response.text();
  assert.ok(!text.includes('key/'));
  const { licenses } = CheckedLicenses.parse(JSON.parse(text));
  assert.deepEqual(
    licenses.map(({ valid, key, errors, sen: named }) => [valid, key, errors.join(), named]),
    [
      [false, 'current', 'USER_MISMATCH', sen],
      [false, 'unknown', '', null],
      [true, 'current', '', sen],
    ],
  );
  for (const wrong of [
    [],
    Array.from({ length: limits.checks + 1 }, () => ({ licenseKey })),
    [{ licenseKey, extra: 1 }],
  ])
    assert.deepEqual(await problemIn(await ask(wrong)), [400, 'BODY_INVALID']);
});

test('the revocation list is the same for everybody, signed, and sent again only when it changed', async () => {
  const first = await call('/v1/revocations');
  assert.match(first.headers.get('content-type') ?? '', /^text\/plain/u);
  assert.equal(first.headers.get('cache-control'), 'public, max-age=3600');
  const etag = first.headers.get('etag') ?? '';
  const again = await server.request('/v1/revocations', { headers: { 'If-None-Match': `"other", W/${etag}` } });
  assert.deepEqual([again.status, await again.text()], [304, '']);
  const { keys } = SigningKeys.parse(await (await call('/v1/signing-keys')).json());
  const publicKeys = keys.map(({ publicKey }) => publicKey);
  const options = { publicKeys, app: APP, revocationList: await first.text(), hostUsers: 50 };
  const { valid, list } = await checkLicense(licenseKey, options);
  assert.deepEqual([valid, list], [true, 'fresh']);
});

test('the owner sees which keys there were, and takes the newest along as a file, open or encrypted', async () => {
  const history = await asOwner(`/v1/account/licenses/${sen}/keys`);
  const { keys } = OwnKeys.parse(await history.json());
  assert.deepEqual(
    keys.map(({ keyNo, why, status, replacedAt }) => [keyNo, why, status, replacedAt]),
    [[1, 'issued', 'current', null]],
  );
  const publicKeys = [app.signingKey.publicKey.export({ type: 'spki', format: 'pem' })];
  for (const query of ['', '?encrypted=true']) {
    const response = await asOwner(`/v1/account/licenses/${sen}/file${query}`, 'POST');
    assert.equal(response.headers.get('content-disposition'), `attachment; filename="${sen}.lic"`);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const read = await readLicenseFile(await response.text(), { publicKeys, licenseKey });
    assert.ok(read.ok);
    assert.equal((read.document['data'] as { attributes: { key: string } }).attributes.key, licenseKey);
  }
  const shown = (await (await asOwner(`/v1/account/licenses/${sen}`)).json()) as { history: { code: string }[] };
  assert.equal(shown.history.filter(({ code }) => code === 'key-shown').length, 2);
  assert.deepEqual(await problemIn(await asOwner('/v1/account/licenses/SEN-12345/keys')), [404, 'NOT_FOUND']);
  assert.deepEqual(await problemIn(await asOwner('/v1/account/licenses/SEN-12345/file', 'POST')), [404, 'NOT_FOUND']);
  assert.deepEqual(await problemIn(await call(`/v1/account/licenses/${sen}/keys`)), [401, 'UNAUTHENTICATED']);
});

test('a token adds an endpoint, is told what happens, looks at the log, and has it sent again', async () => {
  const to = (path: string, body?: unknown, method?: string) =>
    call(`/v1/webhooks${path}`, body, { token: market, ...(method ? { method } : {}) });
  assert.deepEqual(await problemIn(await to('', { url: 'https://127.0.0.1/' })), [422, 'WEBHOOK_URL_REFUSED']);
  assert.deepEqual(await problemIn(await to('', { url: 'http://hooks.example/' })), [422, 'WEBHOOK_URL_REFUSED']);
  assert.deepEqual(await problemIn(await to('', { url: 'https://a:b@hooks.example/' })), [400, 'BODY_INVALID']);
  assert.deepEqual(await problemIn(await to('', { url: 'https://hooks.example/', events: ['no'] })), [
    400,
    'BODY_INVALID',
  ]);
  assert.deepEqual(await problemIn(await call('/v1/webhooks', undefined, { token: desk })), [403, 'FORBIDDEN']);

  const added = await to('', { url: 'https://hooks.example/rehome', events: ['license.moved'] });
  assert.equal(added.status, 201);
  const { webhook, secret } = WebhookWithSecret.parse(await added.json());
  const listed = await (await to('')).text();
  assert.ok(!listed.includes('whsec_'));
  assert.equal(WebhookList.parse(JSON.parse(listed)).webhooks.length, 1);
  const stranger = await app.tokens.add('stranger', 'marketplace');
  assert.deepEqual(await problemIn(await call(`/v1/webhooks/${webhook.id}`, undefined, { token: stranger })), [
    404,
    'NOT_FOUND',
  ]);

  await call(`/rest/1.0/plugins/${APP}/license`, importOf('2', 'jane@example.com'), { token: market });
  // The name leads to the receiver of this test, as a proxy would.
  const real = createPoster({ http: true, private: true });
  const poster = { post: (_: string, ...rest: [Record<string, string>, string]) => real.post(receiver.url, ...rest) };
  const deliver = () => deliverDue({ ...app.deliveries, poster, worker: 'test' });
  await deliver();
  const [got] = receiver.received;
  assert.ok(got);
  const headers = Object.fromEntries(Object.entries(got.headers).map(([name, value]) => [name, String(value)]));
  const said = new Webhook(secret).verify(got.body, headers) as { type: string; data: { importId: string } };
  assert.deepEqual([said.type, said.data.importId], ['license.moved', '2']);

  const page = WebhookDeliveryPage.parse(await (await to(`/${webhook.id}/deliveries`)).json());
  assert.deepEqual(
    page.deliveries.map(({ status, tries }) => [
      status,
      tries.map(({ statusCode, note }) => `${statusCode} ${note}`).join(),
    ]),
    [['delivered', '200 says 200']],
  );
  const replayed = await to(`/${webhook.id}/replay`, { deliveryId: page.deliveries[0]?.id });
  assert.deepEqual([replayed.status, await replayed.json()], [202, { queued: 1 }]);
  await deliver();
  assert.equal(receiver.received[1]?.headers['webhook-id'], headers['webhook-id']);
  const period = { since: '0000-01-01T00:00:00Z', until: '9999-12-31T00:00:00Z' };
  assert.deepEqual(await (await to(`/${webhook.id}/replay`, period)).json(), { queued: 1 });
  assert.equal((await to(`/${webhook.id}/test`, undefined, 'POST')).status, 202);
  assert.notEqual(
    WebhookWithSecret.parse(await (await to(`/${webhook.id}/secret`, undefined, 'POST')).json()).secret,
    secret,
  );
  assert.equal((await to(`/${webhook.id}`, { status: 'disabled' }, 'PATCH')).status, 200);
  assert.deepEqual(await problemIn(await to(`/${webhook.id}/test`, undefined, 'POST')), [409, 'WEBHOOK_DISABLED']);
  assert.equal((await to(`/${webhook.id}`, undefined, 'DELETE')).status, 204);
  assert.deepEqual(await problemIn(await to(`/${webhook.id}/deliveries`)), [404, 'NOT_FOUND']);
});

test('one client asks only so often', async () => {
  await app.tries
    .count(Array.from({ length: 1_000 }, () => ({ limit: 'check-client' as const, key: 'unknown' })))
    .catch(() => {});
  const asked = await call('/v1/licenses/check', { licenses: [{ licenseKey: 'none' }] });
  assert.ok(Number(asked.headers.get('retry-after')) > 0);
  assert.deepEqual(await problemIn(asked), [429, 'TOO_MANY_TRIES']);
});
