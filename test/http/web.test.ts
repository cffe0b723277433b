import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { pagePaths } from '../../src/contract/pages.ts';
import { VendorView } from '../../src/contract/vendor.ts';
import { webPage } from '../../src/main/pages/web.ts';
import { encodingOf } from '../../src/platform/http/assets.ts';
import { openHttp, problemIn } from './support.ts';

const { app, server, call } = await openHttp();
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  server.request(path, { method, headers });
const nonceIn = (policy: string): string => /'nonce-([\w-]{20,})'/u.exec(policy)?.[1] ?? 'none';

test('every address of the page answers with it, under a policy that lets no inline script or style in', async () => {
  for (const path of pagePaths) {
    const response = await ask(path.replaceAll(/\$\w+/gu, 'x'));
    const text = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.equal(response.status, 200, path);
    assert.doesNotMatch(policy, /unsafe-(?:inline|eval)/u);
    assert.match(policy, /script-src 'self';/u);
    assert.ok(text.includes(`<meta property="csp-nonce" nonce="${nonceIn(policy)}">`));
    assert.doesNotMatch(text, /\{\{|<script(?![^>]*\bsrc=)|\bstyle="/u);
    assert.ok(text.includes('<title>Sketchwell</title>'));
    assert.equal(response.headers.get('cache-control'), 'no-cache');
  }
});

test('the frame names all files of a first view in its language, each of which there is; a page for few names its own', async () => {
  const linked = async (path: string) =>
    [...(await (await ask(path)).text()).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/gu)].map(([, file = '']) => file);
  const [front, request, german, parts] = [
    await linked('/'),
    await linked('/request'),
    await linked('/request?lang=de'),
    await linked('/docs/parts'),
  ];
  for (const file of new Set([...front, ...request, ...german])) assert.equal((await ask(file)).status, 200, file);
  assert.ok(
    request.some((file) => file.includes('/RequestPage-')) && front.some((file) => file.includes('/FrontPage-')),
  );
  assert.equal(german.filter((file) => !request.includes(file)).length, 2, 'the texts of the page, and those of all');
  assert.ok(parts.length > 4 && parts.every((file) => front.includes(file)));
});

test('each answer has a nonce of its own', async () => {
  const nonces = await Promise.all(
    [1, 2, 3].map(async () => nonceIn((await ask('/')).headers.get('content-security-policy') ?? '')),
  );
  assert.equal(new Set(nonces).size, 3);
});

test('the language of the frame is that of the address, else of the browser, else English', async () => {
  const langOf = async (path: string, language: string) =>
    /<html lang="(\w+)"/u.exec(await (await ask(path, { 'Accept-Language': language })).text())?.[1];
  assert.equal(await langOf('/', 'de-CH, de;q=0.9'), 'de');
  assert.equal(await langOf('/', 'fr'), 'en');
  assert.equal(await langOf('/?lang=en', 'de'), 'en');
  assert.equal(await langOf('/?lang="><script>', 'de'), 'de');
});

test('its files are packed, kept for ever under their name, and not sent again', async () => {
  const html = await (await ask('/')).text();
  const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/u.exec(html) ?? [];
  const plain = await ask(script);
  const body = await plain.text();
  assert.deepEqual(
    [plain.status, plain.headers.get('content-type'), plain.headers.get('cache-control')],
    [200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  );
  for (const encoding of ['br', 'gzip'] as const) {
    const response = await ask(script, { 'Accept-Encoding': encoding });
    assert.equal(response.headers.get('content-encoding'), encoding);
    assert.equal(response.headers.get('vary'), 'Accept-Encoding');
    assert.ok((await response.arrayBuffer()).byteLength < body.length / 2);
    const etag = response.headers.get('etag') ?? '';
    const again = await ask(script, { 'Accept-Encoding': encoding, 'If-None-Match': etag });
    assert.deepEqual([again.status, await again.text()], [304, '']);
  }
  const head = await ask(script, {}, 'HEAD');
  assert.deepEqual([head.status, await head.text()], [200, '']);
  assert.equal((await ask('/assets/nothing.js')).status, 404);
  assert.equal((await ask('/assets/../../package.json')).status, 404);
  assert.equal((await ask('/assets/..%2f..%2fpackage.json')).status, 404);
});

test('what a caller refuses is not packed', () => {
  assert.equal(encodingOf('gzip, deflate, br;q=1.0'), 'br');
  assert.equal(encodingOf('gzip;q=0.8, br;q=0'), 'gzip');
  assert.equal(encodingOf('identity'), null);
  assert.equal(encodingOf(undefined), null);
});

test('an unknown address is 404: the page for people, a problem for programs', async () => {
  const page = await ask('/nothing', { Accept: 'text/html' });
  assert.equal(page.status, 404);
  assert.ok((await page.text()).includes('<div id="root">'));
  assert.deepEqual(await problemIn(await ask('/nothing')), [404, 'NOT_FOUND']);
  assert.deepEqual(await problemIn(await ask('/v1/nothing', { Accept: 'text/html' })), [404, 'NOT_FOUND']);
});

test('without a built page the server lives, and says what to run', async () => {
  const empty = mkdtempSync(`${tmpdir()}/rehome-no-page-`);
  const { routes, nothingHere } = webPage(app.profile, empty);
  routes.onError((cause, context) => context.text(cause.message, 503));
  const response = await routes.request('/');
  assert.deepEqual([response.status, (await response.text()).includes('npm run build:web')], [503, true]);
  assert.equal(nothingHere.length, 1);
  rmSync(empty, { recursive: true });
});

test('anybody may know who the vendor is, and nobody its secrets; what did not change is not sent again', async () => {
  const response = await call('/v1/vendor');
  const text = await response.clone().text();
  const vendor = VendorView.parse(await response.json());
  assert.deepEqual([vendor.name, vendor.apps.length, vendor.tiers.at(-1), vendor.graceDays], ['Sketchwell', 2, -1, 90]);
  assert.ok(vendor.hosting.instead['data-center']?.de);
  for (const inner of ['publicMailDomains', 'twoOperators', 'passwordFrom', 'prices']) assert.ok(!text.includes(inner));
  const again = await ask('/v1/vendor', { 'If-None-Match': response.headers.get('etag') ?? '' });
  assert.equal(again.status, 304);
});
