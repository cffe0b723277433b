import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { OwnLicenseDetail, OwnLicenses, RevealedKey } from '../../src/contract/customer.ts';
import { importOf } from '../support/account.ts';
import { openHttp, problemIn } from './support.ts';

const { app, server, call, market } = await openHttp();

/** Puts a license into an account, as the marketplace's own import does; gives the account's id and the SEN. */
async function licensed(id: string, email: string, more: object = {}): Promise<{ accountId: string; sen: string }> {
  const body = importOf(id, email, more);
  const path = '/rest/1.0/plugins/com.sketchwell.wireframes.confluence/license';
  const { sen } = (await (await call(path, body, { token: market })).json()) as { sen: string };
  const account = await app.accounts.byEmail(email);
  return { accountId: account?.accountId ?? assert.fail('no account'), sen };
}

const jane = await licensed('1', 'jane@example.com');
const joe = await licensed('2', 'joe@example.com');

/** The cookie of a browser in which somebody has signed in. */
async function cookieOf(accountId: string): Promise<string> {
  const how = { who: `account:${accountId}`, by: 'link', userAgent: 'test' };
  const session = await app.desk.db
    .transaction()
    .execute((tx) => app.signIn.sessions.start(tx, { kind: 'account', id: accountId }, how));
  return `rehome_account=${session}`;
}

/** The program as somebody sees it from our own pages; null is not signed in. */
async function as(accountId: string | null) {
  const cookie: Record<string, string> = accountId === null ? {} : { Cookie: await cookieOf(accountId) };
  return {
    request: (path: string, { method = 'GET', headers = {} }: Asked = {}) =>
      server.request(path, { method, headers: { ...cookie, 'Sec-Fetch-Site': 'same-origin', ...headers } }),
  };
}
type Asked = { readonly method?: string; readonly headers?: Readonly<Record<string, string>> };

test('whoever is not signed in sees nothing', async () => {
  const nobody = await as(null);
  for (const path of ['/v1/account', '/v1/account/licenses', `/v1/account/licenses/${jane.sen}`])
    assert.deepEqual(await problemIn(await nobody.request(path)), [401, 'UNAUTHENTICATED']);
  const key = await nobody.request(`/v1/account/licenses/${jane.sen}/key`, { method: 'POST' });
  assert.deepEqual(await problemIn(key), [401, 'UNAUTHENTICATED']);
});

test('shows one’s own licenses without their keys, and answers for others’ as for none', async () => {
  const mine = await as(jane.accountId);
  const response = await mine.request('/v1/account/licenses');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const text = await response.text();
  assert.ok(!text.includes('key/'));
  const { licenses } = OwnLicenses.parse(JSON.parse(text));
  assert.deepEqual(
    licenses.map(({ sen, appName, matches, users }) => [sen, appName, matches, users]),
    [[jane.sen, 'Wireframes for Confluence', true, 50]],
  );
  for (const sen of [joe.sen, 'SEN-1', '%00', 'a'.repeat(41)]) {
    const [status] = await problemIn(await mine.request(`/v1/account/licenses/${sen}`));
    assert.ok(status === 404 || status === 400, sen);
  }
  const taken = await mine.request(`/v1/account/licenses/${joe.sen}/key`, { method: 'POST' });
  assert.deepEqual(await problemIn(taken), [404, 'NOT_FOUND']);
});

test('a key is shown when it is asked for, which is kept, and comes as a file', async () => {
  const mine = await as(jane.accountId);
  const path = `/v1/account/licenses/${jane.sen}/key`;
  assert.deepEqual(await problemIn(await mine.request(path)), [405, 'METHOD_NOT_ALLOWED']);
  const shown = await mine.request(path, { method: 'POST' });
  const { licenseKey } = RevealedKey.parse(await shown.json());
  assert.match(licenseKey, /^key\//u);
  const file = await mine.request(path, { method: 'POST', headers: { Accept: 'text/plain' } });
  assert.equal(await file.text(), `${licenseKey}\n`);
  assert.equal(file.headers.get('content-disposition'), `attachment; filename="${jane.sen}.txt"`);
  const { history } = OwnLicenseDetail.parse(await (await mine.request(`/v1/account/licenses/${jane.sen}`)).json());
  assert.deepEqual(
    history.map(({ code }) => code),
    ['issued', 'key-shown', 'key-shown'],
  );
  const kept = await sql<{ data: object }>`select data from audit_event where kind = 'LicenseKeyShown'`.execute(
    app.desk.db,
  );
  assert.ok(kept.rows.length === 2 && !JSON.stringify(kept.rows).includes('key/'));
});
