import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHttp, problemIn, requestFor } from './support.ts';

const { app, call, clock, desk, market } = await openHttp();
const other = await app.tokens.add('joe', 'desk');
type Case = { transferId: string; status: string; sen: string | null; licenseId: string };
const nobody = '00000000-0000-4000-8000-000000000000';

let calls = 0;
const decide = (id: string, name: string, body: object, token: string | undefined = desk) => {
  calls += 1;
  return call(`/v1/transfers/${id}/${name}`, body, { token, key: `decision-${calls}` });
};

/** A case that waits for its holder. The account is the holder's own, so that no cool-down runs, unless `more` says else. */
async function opened(licenseKey: string, holder: string, more: object = {}): Promise<Case> {
  calls += 1;
  const body = requestFor(licenseKey, { accountEmail: holder, hostUsers: 100, ...more });
  const response = await call('/v1/requests', body, { token: desk, key: `open-${calls}` });
  const { transfers } = (await response.json()) as { transfers: Case[] };
  const [one] = transfers;
  assert.ok(one);
  return one;
}

const approved = { reason: 'The holder called from the number on the invoice.', evidence: 'call note 4711' };

test('an approved case moves at once; its page tells how, and never the key', async () => {
  const key = 'WFC-5HV3-73VZ-CHV3-2FDW';
  const { transferId } = await opened(key, 'kari.nesse@fjellheim.example');
  const response = await decide(transferId, 'approve', approved);
  const after = (await response.json()) as Case;
  assert.deepEqual([response.status, after.status], [200, 'confirmed']);
  assert.match(after.sen ?? '', /^SEN-\d{5,10}$/u);

  const shown = await (await call(`/v1/transfers/${transferId}`, undefined, { token: desk })).text();
  const detail = JSON.parse(shown) as {
    license: { moved: { sen: string } };
    history: { kind: string; actor: string }[];
  };
  assert.equal(detail.license.moved.sen, after.sen);
  assert.ok(detail.history.some(({ kind, actor }) => kind === 'ApprovalGiven' && actor === 'operator:jane'));
  assert.ok(!shown.includes(key));

  const undone = await decide(transferId, 'undo', { reason: 'Moved to the wrong account.' });
  assert.deepEqual([undone.status, ((await undone.json()) as Case).status], [200, 'undone']);
  assert.deepEqual(await problemIn(await decide(transferId, 'undo', { reason: 'Once more' })), [
    409,
    'COMMAND_NOT_ALLOWED',
  ]);
});

test('a decision is done once by its key', async () => {
  const { transferId } = await opened('WFC-RYPK-C39A-G5FV-7E7P', 'garnier@aubepine-medical.example');
  const twice = () =>
    call(`/v1/transfers/${transferId}/refuse`, { reason: 'Not theirs at all' }, { token: desk, key: 'refuse-once' });
  const [first, again] = [await twice(), await twice()];
  assert.deepEqual([first.status, again.status, again.headers.get('idempotent-replayed')], [200, 200, 'true']);
  assert.equal(((await first.json()) as Case).status, 'refused');
  assert.deepEqual(await problemIn(await decide(transferId, 'approve', approved)), [409, 'COMMAND_NOT_ALLOWED']);
});

test('a withdrawn case is over', async () => {
  const { transferId } = await opened('WFC-KR5Z-JV3T-RDPW-HFNN', 'whitfield@blue-mesa-robotics.example');
  const response = await decide(transferId, 'withdraw', { reason: 'They bought a new one.' });
  assert.deepEqual([response.status, ((await response.json()) as Case).status], [200, 'withdrawn']);
});

test('a decision is refused: no reason, an unknown field, no key, no such case, no token', async () => {
  const { transferId } = await opened('WFC-EBNV-L4BM-U2JK-VKP5', 'mbakker@duinrand-analytics.example');
  assert.deepEqual(await problemIn(await decide(transferId, 'refuse', { reason: '' })), [400, 'REASON_MISSING']);
  assert.deepEqual(await problemIn(await decide(transferId, 'refuse', {})), [400, 'BODY_INVALID']);
  assert.deepEqual(await problemIn(await decide(transferId, 'approve', { ...approved, operator: 'eve' })), [
    400,
    'BODY_INVALID',
  ]);
  assert.deepEqual(
    await problemIn(await call(`/v1/transfers/${transferId}/refuse`, { reason: 'No key sent' }, { token: desk })),
    [400, 'IDEMPOTENCY_KEY_MISSING'],
  );
  assert.deepEqual(await problemIn(await decide(nobody, 'approve', approved)), [404, 'TRANSFER_NOT_FOUND']);
  assert.deepEqual(await problemIn(await decide('x', 'withdraw', approved)), [404, 'TRANSFER_NOT_FOUND']);
  assert.deepEqual(await problemIn(await decide(transferId, 'approve', approved, 'x')), [401, 'UNAUTHENTICATED']);
  assert.deepEqual(await problemIn(await decide(transferId, 'approve', approved, market)), [403, 'FORBIDDEN']);
});

test('a foreign account takes two operators, and never the same one twice', async () => {
  const { transferId } = await opened('WFC-YJBT-2ALM-GXFU-BK8E', 'stranger@elsewhere.example');
  assert.equal(((await (await decide(transferId, 'approve', approved)).json()) as Case).status, 'waiting-for-holder');
  assert.deepEqual(await problemIn(await decide(transferId, 'approve', approved)), [409, 'SAME_OPERATOR']);
  const second = await decide(transferId, 'approve', { ...approved, reason: 'I called them back.' }, other);
  assert.deepEqual([second.status, ((await second.json()) as Case).status], [200, 'cooling-down']);
});

test('cases are listed newest first, by status, and page by page', async () => {
  type List = { transfers: Case[]; next: string | null };
  const list = async (query: string) =>
    (await (await call(`/v1/transfers${query}`, undefined, { token: desk })).json()) as List;
  const all = await list('');
  const seen: string[] = [];
  let after = '';
  for (;;) {
    const page = await list(`?limit=2${after}`);
    seen.push(...page.transfers.map(({ transferId }) => transferId));
    if (page.next === null) break;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
  assert.ok(seen.length >= 5);
  assert.deepEqual(
    seen,
    all.transfers.map(({ transferId }) => transferId),
  );
  assert.deepEqual([...new Set((await list('?status=refused')).transfers.map(({ status }) => status))], ['refused']);
});

test('letters that cannot be kept are refused by the field they stand in', async () => {
  const response = await decide(nobody, 'refuse', { reason: 'a\0b' });
  const problem = (await response.json()) as { code: string; field: string };
  assert.deepEqual([response.status, problem.code, problem.field], [400, 'BODY_INVALID', '/reason']);
});

test('a query that is wrong names what is', async () => {
  for (const query of ['limit=0', 'limit=201', 'limit=x', 'status=gone', 'after=x', 'page=2']) {
    assert.deepEqual(
      await problemIn(await call(`/v1/transfers?${query}`, undefined, { token: desk })),
      [400, 'QUERY_INVALID'],
      query,
    );
  }
  for (const query of ['limit=0', 'after=x', 'page=2', 'text=%00', 'text=']) {
    assert.deepEqual(
      await problemIn(await call(`/v1/books/licenses?${query}`, undefined, { token: desk })),
      [400, 'QUERY_INVALID'],
      query,
    );
  }
});

test('reading takes a desk token', async () => {
  for (const path of [
    '/v1/transfers',
    `/v1/transfers/${nobody}`,
    '/v1/books/licenses',
    `/v1/books/licenses/${nobody}`,
  ]) {
    assert.deepEqual(await problemIn(await call(path)), [401, 'UNAUTHENTICATED'], path);
    assert.deepEqual(await problemIn(await call(path, undefined, { token: market })), [403, 'FORBIDDEN'], path);
  }
  assert.deepEqual(await problemIn(await call(`/v1/transfers/${nobody}`, undefined, { token: desk })), [
    404,
    'TRANSFER_NOT_FOUND',
  ]);
  assert.deepEqual(await problemIn(await call(`/v1/books/licenses/${nobody}`, undefined, { token: desk })), [
    404,
    'NOT_FOUND',
  ]);
});

test('a revoked token is nobody’s', async () => {
  const token = await app.tokens.add('gone', 'desk');
  assert.equal((await call('/v1/transfers', undefined, { token })).status, 200);
  await app.tokens.revoke('gone', 'desk');
  assert.deepEqual(await problemIn(await call('/v1/transfers', undefined, { token })), [401, 'UNAUTHENTICATED']);
});

const header =
  'licenseKey,app,editors,type,status,maintenanceStart,maintenanceEnd,holderName,holderEmail,organization,addressLine1,addressLine2,city,region,postalCode,country,orderNumber';
const row = (editors: string) =>
  `WFC-HTTP-0001-AAAA,com.sketchwell.wireframes.confluence,${editors},COMMERCIAL,active,2026-01-01,2026-12-31,Ann Over,ann@over-http.example,Over HTTP,Street 1,,Bonn,,53111,DE,SW-1`;
const load = (csv: string, query = '', token: string | undefined = desk, type = 'text/csv; charset=utf-8') =>
  call(`/v1/books/import${query}`, csv, { token, type });

test('books are loaded as a whole, once, and a dry run loads nothing', async () => {
  const counts = async (response: Response) => {
    const { loaded, added, updated, unchanged } = (await response.json()) as Record<string, unknown>;
    return [response.status, loaded, added, updated, unchanged];
  };
  const csv = `${header}\n${row('25')}\n`;
  assert.deepEqual(await counts(await load(csv, '?dryRun=true')), [200, false, 1, 0, 0]);
  assert.deepEqual(await counts(await load(csv)), [200, true, 1, 0, 0]);
  assert.deepEqual(await counts(await load(csv)), [200, true, 0, 0, 1]);
  const changed = await load(`${header}\n${row('50')}\n`);
  const report = (await changed.json()) as { loaded: boolean; faults: { code: string; line: number; field: string }[] };
  assert.deepEqual([changed.status, report.loaded], [422, false]);
  assert.deepEqual(
    report.faults.map(({ code, line, field }) => [code, line, field]),
    [['BOOKS_DIFFERS', 2, 'editors']],
  );
  assert.deepEqual(await counts(await load(`${header}\n${row('50')}\n`, '?update=true')), [200, true, 0, 1, 0]);
});

test('a faulty row loads nothing and is told with its line', async () => {
  const response = await load(`${header}\n${row('ten')}\n`);
  const { faults } = (await response.json()) as { faults: { code: string; line: number }[] };
  assert.deepEqual([response.status, faults[0]?.code, faults[0]?.line], [422, 'BOOKS_ROW', 2]);
});

test('books are not loaded by others, from other media, or with an unknown option', async () => {
  assert.deepEqual(await problemIn(await load(header, '', 'x')), [401, 'UNAUTHENTICATED']);
  assert.deepEqual(await problemIn(await load(header, '', market)), [403, 'FORBIDDEN']);
  assert.deepEqual(await problemIn(await load(header, '', desk, 'text/plain')), [415, 'MEDIA_TYPE_UNSUPPORTED']);
  assert.deepEqual(await problemIn(await load(header, '?dry-run=true')), [400, 'QUERY_INVALID']);
});

test('an account is found by its address, and its keys are for the marketplace only', async () => {
  const email = 'agnieszka.kowalczyk@jantar-instruments-sp.example';
  const { transferId } = await opened('WFC-5TCR-26CC-8CBG-NL5V', email);
  const moved = (await (await decide(transferId, 'approve', approved)).json()) as Case;
  const found = await call('/v1/accounts/lookup', { email: email.toUpperCase() }, { token: market });
  const account = (await found.json()) as { accountId: string; email: string };
  assert.deepEqual([found.status, account.email], [200, email]);

  const path = `/v1/accounts/${account.accountId}/licenses`;
  type Licenses = { licenses: { sen: string; licenseKey: string | null }[] };
  const masked = (await (await call(path, undefined, { token: desk })).json()) as Licenses;
  assert.deepEqual(
    masked.licenses.map(({ sen, licenseKey }) => [sen, licenseKey]),
    [[moved.sen, null]],
  );
  assert.deepEqual(await problemIn(await call(`${path}?keys=true`, undefined, { token: desk })), [403, 'FORBIDDEN']);
  const whole = (await (await call(`${path}?keys=true`, undefined, { token: market })).json()) as Licenses;
  assert.match(whole.licenses[0]?.licenseKey ?? '', /^key\//u);
});

test('an account that is not there, a wrong address, no token', async () => {
  assert.deepEqual(
    await problemIn(await call('/v1/accounts/lookup', { email: 'no@where.example' }, { token: market })),
    [404, 'NOT_FOUND'],
  );
  assert.deepEqual(await problemIn(await call('/v1/accounts/lookup', { email: 'no' }, { token: market })), [
    400,
    'BODY_INVALID',
  ]);
  assert.deepEqual(await problemIn(await call('/v1/accounts/lookup', { email: 'no@where.example' })), [
    401,
    'UNAUTHENTICATED',
  ]);
  assert.deepEqual(await problemIn(await call(`/v1/accounts/${nobody}/licenses`, undefined, { token: market })), [
    404,
    'NOT_FOUND',
  ]);
  assert.deepEqual(await problemIn(await call('/v1/accounts/x/licenses', undefined, { token: market })), [
    404,
    'NOT_FOUND',
  ]);
  assert.deepEqual(
    await problemIn(await call(`/v1/accounts/${nobody}/licenses?keys=1`, undefined, { token: market })),
    [400, 'QUERY_INVALID'],
  );
});

test('the import API takes a marketplace token as its password', async () => {
  const path = '/rest/1.0/plugins/com.sketchwell.wireframes.confluence/license';
  const body = {
    id: 'http-1',
    email: 'new@buyer.example',
    firstName: 'N',
    lastName: 'B',
    organisationName: 'NB',
    isoCountryCode: 'DE',
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    licenseType: 'COMMERCIAL',
    users: 10,
  };
  assert.equal((await call(path, body)).status, 401);
  assert.equal((await call(path, body, { token: desk })).status, 401);
  const done = await call(path, body, { token: market });
  assert.equal(done.status, 200);
  assert.match(((await done.json()) as { sen: string }).sen, /^SEN-/u);
});

test('a move cannot be taken back after the grace', async () => {
  const { transferId } = await opened('WFC-7K3M-Q2XN-84TD-VR6P', 'jane.smith@example-customer.example');
  assert.equal(((await (await decide(transferId, 'approve', approved)).json()) as Case).status, 'confirmed');
  clock.ahead_ms += 91 * 86_400_000;
  assert.deepEqual(await problemIn(await decide(transferId, 'undo', { reason: 'Too late now' })), [
    409,
    'UNDO_TOO_LATE',
  ]);
});
