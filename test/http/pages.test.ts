import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { endingCodes, FaultError, faultCodes, findingCodes } from '../../src/contract/codes.ts';
import { HolderView } from '../../src/contract/customer.ts';
import { listMails } from '../../src/mail/service.ts';
import { renderMail } from '../../src/mail/template.ts';
import { createServer, serveApp } from '../../src/main/server.ts';
import { statusOf } from '../../src/platform/http/problem.ts';
import { openHttp, problemIn, requestFor } from './support.ts';

const { app, server, call, clock, desk } = await openHttp();
const codeFile = (code: string): URL => new URL(`../../docs/reference/codes/${code}.md`, import.meta.url);

/** Opens a case and gives the link in the mail to its holder, as the path of its call. */
async function linkFor(licenseKey: string, more: object = {}): Promise<{ path: string; transferId: string }> {
  const response = await call('/v1/requests', requestFor(licenseKey, more), { token: desk, key: licenseKey });
  const { transfers } = (await response.json()) as { transfers: { transferId: string }[] };
  const transferId = transfers[0]?.transferId ?? '';
  return { path: await newestLink(transferId), transferId };
}

async function newestLink(transferId: string): Promise<string> {
  const { mails } = await listMails(app.desk.db, app.desk.vendorId, { transferId }, { limit: 50, after: null });
  const links = mails.flatMap((mail) => /\/confirm\/(\S+)/u.exec(renderMail(mail, app.mail.context).text)?.[1] ?? []);
  assert.ok(links[0]);
  return `/v1/holder/${links[0]}`;
}

const statusNow = async (transferId: string): Promise<string> =>
  ((await (await call(`/v1/transfers/${transferId}`, undefined, { token: desk })).json()) as { status: string }).status;
const say = (path: string, answer: string) => call(path, { answer });
const viewOf = async (response: Response | Promise<Response>): Promise<HolderView> =>
  HolderView.parse(await (await response).json());

test('the link in the holder’s mail tells what is asked, and changes nothing; it answers once', async () => {
  const { path, transferId } = await linkFor('WFC-9D4H-T6BW-2JPC-LX5E', {
    accountEmail: 'anton.weber@nordhafen-werft.example',
  });
  for (const method of ['GET', 'HEAD', 'GET']) assert.equal((await call(path, undefined, { method })).status, 200);
  const response = await call(path);
  assert.deepEqual(
    [response.headers.get('cache-control'), response.headers.get('referrer-policy')],
    ['no-store', 'no-referrer'],
  );
  assert.ok(!(await response.clone().text()).includes('WFC-9D4H'));
  const { accountEmail, keyLast4, language, over, purpose } = await viewOf(response);
  assert.deepEqual(
    [accountEmail, keyLast4, language, over, purpose],
    ['anton.weber@nordhafen-werft.example', 'LX5E', 'de', null, 'confirm'],
  );
  assert.equal(await statusNow(transferId), 'waiting-for-holder');
  assert.equal((await viewOf(say(path, 'confirm'))).answered, 'confirm');
  assert.equal(await statusNow(transferId), 'confirmed');
  // Once used, it tells what came of it, and another answer changes nothing.
  const again = await viewOf(say(path, 'object'));
  assert.deepEqual([again.over, again.answered], ['used', 'confirm']);
  assert.equal(await statusNow(transferId), 'confirmed');
});

test('an objection keeps the license where it is', async () => {
  const { path, transferId } = await linkFor('WFC-6YAW-EYWV-ZU4F-CL9B');
  assert.equal((await viewOf(say(path, 'object'))).answered, 'object');
  assert.equal(await statusNow(transferId), 'refused');
});

test('a move to a foreign account can be objected to while it cools down', async () => {
  const { path, transferId } = await linkFor('WFC-7G78-UW2B-KV23-PFBH');
  const other = await app.tokens.add('joe', 'desk');
  for (const token of [desk, other]) {
    const body = { reason: 'The holder called from the number on the invoice.', evidence: 'call note' };
    await call(`/v1/transfers/${transferId}/approve`, body, { token, key: token });
  }
  assert.equal(await statusNow(transferId), 'cooling-down');
  const objection = await newestLink(transferId);
  assert.notEqual(objection, path);
  // Its link cannot confirm anything, whatever is sent to it.
  const view = await viewOf(say(objection, 'confirm'));
  assert.deepEqual([view.purpose, view.over], ['object', null]);
  await say(objection, 'object');
  assert.equal(await statusNow(transferId), 'refused');
});

test('a link whose case was decided otherwise says that things have changed', async () => {
  const { path, transferId } = await linkFor('WFC-AXCW-A9B8-JA4A-D730');
  await call(`/v1/transfers/${transferId}/refuse`, { reason: 'Found to be wrong' }, { token: desk, key: 'changed' });
  assert.equal((await viewOf(say(path, 'confirm'))).over, 'changed');
  assert.equal(await statusNow(transferId), 'refused');
});

test('an answer that is none is refused, and so is a link that is none of ours', async () => {
  const { path } = await linkFor('WFC-5HV3-73VZ-CHV3-2FDW');
  assert.deepEqual(await problemIn(await say(path, 'maybe')), [400, 'BODY_INVALID']);
  assert.deepEqual(await problemIn(await say(path, 'x'.repeat(2_000))), [413, 'BODY_TOO_LARGE']);
  assert.deepEqual(await problemIn(await call('/v1/holder/none')), [404, 'LINK_UNKNOWN']);
  assert.deepEqual(await problemIn(await say('/v1/holder/none', 'confirm')), [404, 'LINK_UNKNOWN']);
});

test('an expired link moves nothing', async () => {
  const { path, transferId } = await linkFor('WFC-5TCR-26CC-8CBG-NL5V');
  clock.ahead_ms += 8 * 86_400_000;
  assert.equal((await viewOf(say(path, 'confirm'))).over, 'expired');
  assert.notEqual(await statusNow(transferId), 'confirmed');
});

test('the API page loads nothing from elsewhere', async () => {
  const response = await call('/docs');
  const text = await response.text();
  assert.equal(response.status, 200);
  assert.doesNotMatch(text, /(?:src|href)="(?:https?:)?\/\//u);
});

type Document = {
  openapi: string;
  paths: Record<string, Record<string, { responses: object; summary?: string }>>;
  components: { schemas: object };
};

test('the OpenAPI document is 3.1, lists every route of the API, and refers to nothing that it lacks', async () => {
  const text = await (await call('/openapi.json')).text();
  const document = JSON.parse(text) as Document;
  assert.equal(document.openapi, '3.1.0');
  const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/gu, ':$1')}`),
  );
  const routed = server.routes.flatMap(({ method, path }) =>
    path.startsWith('/v1/') && method !== 'ALL' ? [`${method} ${path}`] : [],
  );
  assert.deepEqual(listed.toSorted(), [...new Set(routed)].toSorted());
  assert.ok(listed.length >= 14);
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/gu))
    assert.ok(String(name) in document.components.schemas, name ?? '');
  for (const methods of Object.values(document.paths)) for (const one of Object.values(methods)) assert.ok(one.summary);
});

test('every code has a page, and a fault’s page names its HTTP status', async () => {
  const codes = [...findingCodes, ...endingCodes, ...faultCodes];
  const index = readFileSync(codeFile('README'), 'utf8');
  for (const code of codes) {
    assert.ok(existsSync(codeFile(code)), code);
    assert.ok(index.includes(`[${code}](${code}.md)`), code);
    const served = await call(`/docs/codes/${code}`);
    assert.ok((await served.text()).includes(`<h1>${code}</h1>`), code);
    const german = await server.request(`/docs/codes/${code}`, { headers: { 'Accept-Language': 'de-AT,de;q=0.9' } });
    const text = await german.text();
    assert.equal(german.headers.get('vary'), 'Accept-Language');
    assert.match(text, /<html lang="de">[\s\S]*<p><strong>[A-ZÄÖÜ„][^<]{10,}\.<\/strong><\/p>/u, code);
    assert.match(text, /<div lang="en">/u, code);
  }
  for (const code of faultCodes) {
    assert.ok(readFileSync(codeFile(code), 'utf8').includes(`**HTTP status:** ${statusOf[code]}.`), code);
    assert.ok(index.includes(`| [${code}](${code}.md) | ${statusOf[code]} |`), code);
  }
  assert.equal((await call('/docs/codes')).status, 200);
  assert.equal((await call('/docs/codes/NOPE')).status, 404);
  assert.equal((await call('/docs/codes/..%2f..%2fREADME')).status, 404);
});

test('what is not there is a problem for programs and a page for people', async () => {
  assert.deepEqual(await problemIn(await call('/v1/nothing')), [404, 'NOT_FOUND']);
  const wrong = await call('/v1/eligibility');
  assert.equal(wrong.headers.get('allow'), 'POST');
  assert.deepEqual(await problemIn(wrong), [405, 'METHOD_NOT_ALLOWED']);
  assert.deepEqual(await problemIn(await call('/v1/transfers/x', undefined, { method: 'DELETE', token: desk })), [
    405,
    'METHOD_NOT_ALLOWED',
  ]);
  const page = await call('/nothing', undefined, { accept: 'text/html' });
  assert.deepEqual([page.status, page.headers.get('content-type')], [404, 'text/html; charset=UTF-8']);
});

test('health, readiness and the public signing key are open to all', async () => {
  assert.deepEqual(await (await call('/health')).json(), { status: 'ok' });
  assert.deepEqual(await (await call('/ready')).json(), { status: 'ready' });
  const { keys } = (await (await call('/v1/signing-keys')).json()) as { keys: { keyId: string; publicKey: string }[] };
  assert.match(keys[0]?.keyId ?? '', /^[0-9a-f]{16}$/u);
  assert.ok(keys[0]?.publicKey.startsWith('-----BEGIN PUBLIC KEY-----'));
});

test('a served program answers, refuses a port that is taken, and stops', async () => {
  const first = await serveApp(app, { host: '127.0.0.1', port: 0 });
  assert.equal((await fetch(`${first.url}/health`)).status, 200);
  const port = Number(new URL(first.url).port);
  await assert.rejects(
    serveApp(app, { host: '127.0.0.1', port }),
    (cause) => cause instanceof FaultError && cause.fault.code === 'PORT_IN_USE',
  );
  await first.close();
  await assert.rejects(fetch(`${first.url}/health`));
});

test('a defect is told to us in full, and to the caller only by its request id', async (t) => {
  const told: string[] = [];
  t.mock.method(process.stderr, 'write', (line: string) => told.push(line) > 0);
  const broken = createServer({
    ...app,
    accounts: { ...app.accounts, byEmail: () => Promise.reject(new Error('inner secret')) },
  });
  const headers = { Authorization: `Bearer ${desk}`, 'Content-Type': 'application/json' };
  const response = await broken.request('/v1/accounts/lookup', {
    method: 'POST',
    headers,
    body: '{"email":"a@b.example"}',
  });
  const text = await response.clone().text();
  assert.deepEqual(await problemIn(response), [500, 'INTERNAL_ERROR']);
  const line = told.find((one) => one.includes('inner secret'));
  const { requestId } = JSON.parse(line ?? '{}') as { requestId: string };
  assert.ok(!text.includes('inner secret') && text.includes(requestId));
});

test('a program whose database does not answer lives and is not ready', async () => {
  const cut = createServer({ ...app, desk: { ...app.desk, db: {} as typeof app.desk.db } });
  assert.equal((await cut.request('/health')).status, 200);
  assert.deepEqual(await problemIn(await cut.request('/ready')), [503, 'NOT_READY']);
});

test('the log of requests names the pattern of a path and never a link or a token', async (t) => {
  const told: string[] = [];
  t.mock.method(process.stderr, 'write', (line: string) => told.push(line) > 0);
  process.env['REHOME_LOG'] = 'info';
  t.after(() => delete process.env['REHOME_LOG']);
  await call('/confirm/a-token-of-a-link');
  await call('/v1/transfers?status=confirmed', undefined, { token: desk });
  const lines = told.join('');
  assert.ok(lines.includes('"route":"/confirm/:token"') && lines.includes('"route":"/v1/transfers"'));
  assert.ok(!lines.includes('a-token-of-a-link') && !lines.includes(desk));
});
