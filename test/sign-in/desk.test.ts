import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { Hono } from 'hono';
import { tokenOwner } from '../../src/desk/operators/service.ts';
import { createCookies } from '../../src/platform/http/cookies.ts';
import { MINUTE } from '../support/desk.ts';
import { requestFor } from '../http/support.ts';
import { openSignIn, password, refused } from './support.ts';

const { app, clock, browser, signUp, server } = await openSignIn();
const jane = await signUp('jane@sketchwell.example', 'admin');
const kim = await signUp('kim@sketchwell.example', 'operator');
const token = await app.tokens.add('gateway', 'desk');
const bearer = (value: string) => ({ headers: { authorization: `Bearer ${value}` } });

/** A case that waits for its holder, so that an operator may decide it. */
async function newCase(licenseKey: string): Promise<string> {
  const response = await browser().call('/v1/requests', requestFor(licenseKey), {
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
  });
  const { transfers } = (await response.json()) as { transfers: { transferId: string }[] };
  return transfers[0]?.transferId ?? '';
}
const decision = { reason: 'rang the holder of record' };
const key = () => ({ 'idempotency-key': randomUUID() });

describe("the desk's calls", () => {
  test('take an operator’s session as they take a token, and the history says who', async () => {
    const transferId = await newCase('WFC-9D4H-T6BW-2JPC-LX5E');
    const refusedBy = await jane.browser.call(`/v1/transfers/${transferId}/refuse`, decision, { headers: key() });
    assert.equal(refusedBy.status, 200);
    const { history } = await kim.browser.json<{ history: { actor: string; kind: string }[] }>(
      `/v1/transfers/${transferId}`,
    );
    assert.ok(history.some(({ actor }) => actor === 'operator:jane@sketchwell.example'));
    for (const path of ['/v1/transfers', '/v1/books/licenses', '/v1/operators'])
      assert.equal((await jane.browser.call(path)).status, 200, path);
  });

  test('count an operator and their tokens as one person, and one of the name before as that name', async () => {
    const transferId = await newCase('WFC-VPF8-YE97-KG67-AZS7');
    const approve = (own: typeof jane.browser, headers: Record<string, string>) =>
      own.call(`/v1/transfers/${transferId}/approve`, decision, { headers: { ...headers, ...key() } });
    assert.equal((await approve(jane.browser, {})).status, 200);
    const owner = await tokenOwner(app.signIn.operators, { name: 'scripts', operator: 'JANE@sketchwell.example' });
    const scripts = await app.tokens.add('scripts', 'desk', owner);
    const byToken = { authorization: `Bearer ${scripts}` };
    assert.deepEqual(await refused(approve(browser(), byToken)), [409, 'SAME_OPERATOR']);
    // A token of before, named as she is but for its case.
    const old = await app.tokens.add('Jane@Sketchwell.example', 'desk');
    assert.deepEqual(await refused(approve(browser(), { authorization: `Bearer ${old}` })), [409, 'SAME_OPERATOR']);
    assert.equal((await approve(kim.browser, {})).status, 200);
    const { approvals } = await kim.browser.json<{ approvals: { operator: string }[] }>(`/v1/transfers/${transferId}`);
    assert.deepEqual(
      approvals.map(({ operator }) => operator),
      ['jane@sketchwell.example', 'kim@sketchwell.example'],
    );
  });

  test('are closed to whoever is not signed in, and to a customer', async () => {
    for (const path of ['/v1/transfers', '/v1/books/licenses', '/v1/operators', '/v1/session/operator/all'])
      assert.deepEqual(await refused(browser().call(path)), [401, 'UNAUTHENTICATED'], path);
    const stranger = browser();
    stranger.cookies.set('__Host-rehome_account', jane.browser.cookies.get('__Host-rehome_operator') ?? '');
    assert.deepEqual(await refused(stranger.call('/v1/transfers')), [401, 'UNAUTHENTICATED']);
    assert.deepEqual(await refused(stranger.call('/v1/account')), [401, 'UNAUTHENTICATED']);
  });

  test('go by the token where there is one: a wrong one is not made good by a cookie', async () => {
    const wrong = await jane.browser.call('/v1/transfers', undefined, bearer('rehome_desk_wrong'));
    assert.equal(wrong.status, 401);
    // Whoever sends a token is no page of somebody else's, wherever it says that it comes from.
    const elsewhere = { authorization: `Bearer ${token}`, 'sec-fetch-site': 'cross-site', ...key() };
    const transferId = await newCase('WFC-XTRU-N77T-E8DE-GFSS');
    const answer = await browser().call(`/v1/transfers/${transferId}/refuse`, decision, { headers: elsewhere });
    assert.equal(answer.status, 200);
  });

  test('of the mail gateway are for its token alone: an operator’s browser vouches for no sender', async () => {
    const headers = { 'content-type': 'message/rfc822' };
    const mail = () => jane.browser.call('/v1/messages', 'From: a@b.example', { headers });
    assert.deepEqual(await refused(mail()), [401, 'UNAUTHENTICATED']);
  });

  test('that are open to everybody count a session only where the page says so', async () => {
    const asked = requestFor('WFC-UU86-X457-H66A-DD3A');
    const asPublic = await jane.browser.call('/v1/requests', asked, { headers: key() });
    assert.equal(asPublic.status, 202);
    const asOperator = await jane.browser.call('/v1/requests', asked, {
      headers: { ...key(), 'rehome-caller': 'operator' },
    });
    assert.equal(asOperator.status, 201);
    const stranger = browser().call('/v1/requests', asked, { headers: { ...key(), 'rehome-caller': 'operator' } });
    assert.deepEqual(await refused(stranger), [401, 'UNAUTHENTICATED']);
  });
});

describe('a page of somebody else’s', () => {
  const foreign: readonly Readonly<Record<string, string | undefined>>[] = [
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'https://other.desk.example' },
    { 'sec-fetch-site': 'none', origin: undefined },
    { 'sec-fetch-site': undefined, origin: 'https://evil.example' },
    { 'sec-fetch-site': undefined, origin: 'null' },
    { 'sec-fetch-site': undefined, origin: undefined },
    { 'sec-fetch-site': undefined, origin: 'http://desk.example' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://desk.example' },
  ];

  test('gets nothing done with an operator’s cookie', async () => {
    const transferId = await newCase('WFC-V9ZV-3DWF-XG3F-T3D2');
    for (const headers of foreign) {
      for (const [path, body, method] of [
        [`/v1/transfers/${transferId}/refuse`, decision, 'POST'],
        ['/v1/operators', { email: 'evil@evil.example', name: 'Evil', role: 'admin' }, 'POST'],
        ['/v1/session/operator/factors/password', { password: 'their own password' }, 'PUT'],
        ['/v1/session/operator/end-others', undefined, 'POST'],
        ['/v1/session/operator', undefined, 'DELETE'],
      ] as const)
        assert.deepEqual(
          await refused(jane.browser.call(path, body, { method, headers: { ...key(), ...headers } })),
          [403, 'CROSS_ORIGIN'],
          `${path} ${JSON.stringify(headers)}`,
        );
    }
    const { status } = await jane.browser.json<{ status: string }>(`/v1/transfers/${transferId}`);
    assert.notEqual(status, 'refused');
  });

  test('signs nobody in as somebody else', async () => {
    clock.forward(MINUTE);
    for (const headers of foreign) {
      const given = { email: 'jane@sketchwell.example', password, code: jane.code() };
      for (const [path, body] of [
        ['/v1/sign-in/password', given],
        ['/v1/sign-in/passkey/options', {}],
        ['/v1/sign-in/link', { email: 'jane@example.com' }],
        ['/v1/sign-in/link/use', { token: 'x'.repeat(43) }],
        ['/v1/sign-in/sign-up', { token: 'x'.repeat(43) }],
      ] as const)
        assert.deepEqual(await refused(browser().call(path, body, { headers })), [403, 'CROSS_ORIGIN'], path);
    }
  });

  test('cannot read either: no answer allows another origin', async () => {
    const response = await jane.browser.call('/v1/transfers', undefined, {
      headers: { origin: 'https://evil.example' },
    });
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    const asked = await server.request('/v1/transfers', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example' },
    });
    assert.equal(asked.headers.get('access-control-allow-origin'), null);
  });
});

test('over plain HTTP the cookie has a name that browsers take there, and is not Secure', async () => {
  const plain = createCookies('http://localhost:8090');
  const router = new Hono().get('/', (context) => {
    plain.write(context, 'operator', 'token');
    return context.text(plain.read(context, 'operator') ?? 'none');
  });
  const response = await router.request('/', { headers: { cookie: 'rehome_operator=mine' } });
  const [set = ''] = response.headers.getSetCookie();
  assert.match(set, /^rehome_operator=token;/u);
  assert.ok(!set.includes('Secure') && set.includes('HttpOnly') && set.includes('SameSite=Strict'));
  assert.equal(await response.text(), 'mine');
});

describe('the list of sessions', () => {
  type List = { sessions: { sessionId: string; userAgent: string; current: boolean }[] };
  const signIn = async (userAgent: string) => {
    clock.forward(MINUTE);
    const own = browser(userAgent);
    const given = { email: 'kim@sketchwell.example', password, code: kim.code() };
    assert.equal((await own.call('/v1/sign-in/password', given)).status, 200);
    return own;
  };
  const alive = async (own: ReturnType<typeof browser>) => (await own.call('/v1/session/operator/all')).status === 200;

  test('shows where one is signed in, and ends one place, all others, or this one', async () => {
    clock.forward(20 * MINUTE);
    const [phone, tablet, laptop] = [await signIn('Phone/1'), await signIn('Tablet/1 '), await signIn('Laptop/1')];
    const { sessions } = await laptop.json<List>('/v1/session/operator/all');
    assert.deepEqual(
      sessions.slice(0, 3).map(({ userAgent, current }) => [userAgent.trim(), current]),
      [
        ['Laptop/1', true],
        ['Tablet/1', false],
        ['Phone/1', false],
      ],
    );
    assert.ok(!JSON.stringify(sessions).includes('oken'));
    const onTablet = sessions[1]?.sessionId ?? '';
    const path = `/v1/session/operator/all/${onTablet}`;
    assert.deepEqual(await refused(jane.browser.call(path, undefined, { method: 'DELETE' })), [404, 'NOT_FOUND']);
    assert.equal(await alive(tablet), true);
    assert.equal((await laptop.call(path, undefined, { method: 'DELETE' })).status, 204);
    assert.deepEqual([await alive(phone), await alive(tablet)], [true, false]);
    const { ended } = await laptop.json<{ ended: number }>('/v1/session/operator/end-others', undefined, {
      method: 'POST',
    });
    assert.equal(ended, 2);
    assert.deepEqual([await alive(phone), await alive(laptop), await alive(kim.browser)], [false, true, false]);
    const copied = new Map(laptop.cookies);
    assert.equal((await laptop.call('/v1/session/operator', undefined, { method: 'DELETE' })).status, 204);
    assert.equal(laptop.cookies.size, 0);
    for (const [name, value] of copied) laptop.cookies.set(name, value);
    assert.equal(await alive(laptop), false);
  });
});

test('the description of the API names every call of signing in', async () => {
  const described = (await (await browser().call('/openapi.json')).json()) as { paths: object };
  const paths = Object.keys(described.paths).filter((path) =>
    /sign-in|session|operators|\/account(?:\/|$)/u.test(path),
  );
  assert.ok(paths.length > 20, paths.join('\n'));
});
