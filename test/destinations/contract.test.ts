import assert from 'node:assert/strict';
import { type AddressInfo, createServer } from 'node:net';
import { after, describe, test } from 'node:test';
import { serve } from '@hono/node-server';
import { day } from '../../src/kernel/day.ts';
import { builtInDestination } from '../../src/destinations/built-in/client.ts';
import { importApiDestination } from '../../src/destinations/import-api/client.ts';
import type { Destination, ImportItem } from '../../src/destinations/port.ts';
import { importRoutes } from '../../src/marketplace/imports/routes.ts';
import { openEngine } from '../support/engines.ts';
import { APP, importsOn, requestOf } from '../marketplace/support.ts';

const basic = `Basic ${Buffer.from('vendor:secret').toString('base64')}`;
const authenticate = (header: string) => Promise.resolve(header === basic ? { name: 'vendor' } : null);

const apiAt = (url: string, fetch?: typeof globalThis.fetch, password = 'secret', timeout_ms = 10_000): Destination =>
  importApiDestination({
    name: 'over-http',
    url,
    user: 'vendor',
    password,
    repeatable: true,
    timeout_ms,
    ...(fetch ? { fetch } : {}),
  });

const itemOf = (importId: string, changes: Partial<ImportItem> = {}): ImportItem => ({
  importId,
  appKey: APP,
  accountEmail: 'jane@example.com',
  firstName: 'Jane',
  lastName: 'Smith',
  organization: 'Example Customer',
  address: { lines: [], city: 'Springfield', region: null, postalCode: null, country: 'US' },
  licenseType: 'COMMERCIAL',
  users: 50,
  maintenanceStart: day('2026-01-01'),
  maintenanceEnd: day('2027-01-01'),
  hostUsers: null,
  language: 'en',
  ...changes,
});

const database = await openEngine('pglite');
const imports = importsOn(database.db);
const app = importRoutes({ imports, authenticate });
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
await new Promise<void>((resolve) => {
  if (server.listening) resolve();
  else server.once('listening', resolve);
});
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
after(async () => {
  await new Promise((resolve) => server.close(resolve));
  await database.close();
});

for (const destination of [builtInDestination(imports, { name: 'built-in' }), apiAt(url)]) {
  const id = (text: string) => `${destination.name}-${text}`;
  const statuses = async (...items: ImportItem[]) =>
    (await destination.importLicenses(items)).map(({ status }) => status);

  describe(`the destination ${destination.name}`, () => {
    test('issues a license and gives the same one again', async () => {
      const [first] = await destination.importLicenses([itemOf(id('1'))]);
      const [again] = await destination.importLicenses([itemOf(id('1'))]);
      assert.ok(first?.status === 'done' && again?.status === 'done');
      assert.deepEqual(again.license, first.license);
      const [found] = await destination.find([{ appKey: APP, importId: id('1') }]);
      if (destination.capabilities.find === 'none') assert.equal(found?.status, 'unknown');
      else assert.deepEqual(found, { status: 'found', license: first.license });
    });

    test('names the field of a conflict, and refuses what can never be issued', async () => {
      await statuses(itemOf(id('2')));
      assert.deepEqual(await destination.importLicenses([itemOf(id('2'), { users: 51 })]), [
        { status: 'conflict', field: 'users' },
      ]);
      const address = { ...itemOf('x').address, country: null };
      assert.deepEqual(
        await statuses(itemOf(id('3'), { appKey: 'com.example.other' }), itemOf(id('4'), { address }), itemOf(id('5'))),
        ['refused', 'refused', 'done'],
      );
    });

    test('voids where it can, and refuses the id from then on', async () => {
      await statuses(itemOf(id('6')));
      const ref = { appKey: APP, importId: id('6') };
      const { status } = await destination.voidLicense(ref, 'undone');
      assert.equal(status, destination.capabilities.void ? 'voided' : 'unsupported');
      if (!destination.capabilities.void) return;
      assert.equal((await destination.find([ref]))[0]?.status, 'absent');
      assert.deepEqual(await destination.importLicenses([itemOf(id('6'))]), [{ status: 'conflict', field: 'id' }]);
    });
  });
}

describe('the import API over HTTP', () => {
  const statusWith = async (destination: Destination) =>
    (await destination.importLicenses([itemOf('http')])).map(({ status }) => status)[0];
  const answering = (status: number, body: string) => apiAt(url, () => Promise.resolve(new Response(body, { status })));

  test('says try later only where nothing can have been done', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    assert.equal(await statusWith(apiAt(`http://127.0.0.1:${port}`)), 'try-later');
    assert.equal(await statusWith(answering(429, '')), 'try-later');
    assert.equal(await statusWith(answering(503, 'busy')), 'try-later');
  });

  test('says unknown to every doubt', async () => {
    const other = JSON.stringify({ id: 'other', sen: 'SEN-4800000', licenseKey: 'k' });
    for (const broken of [answering(500, ''), answering(200, '{"id":'), answering(200, other), answering(302, '')]) {
      assert.equal(await statusWith(broken), 'unknown');
    }
    assert.equal(await statusWith(answering(200, 'x'.repeat(100_000))), 'unknown');
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    assert.equal(await statusWith(apiAt(`http://127.0.0.1:${port}`, undefined, 'secret', 200)), 'unknown');
    silent.close();
  });

  test('waits where our password is wrong, and answers the wire as published', async () => {
    assert.equal(await statusWith(apiAt(url, undefined, 'wrong')), 'try-later');
    const post = (body: string, headers: Record<string, string> = {}) =>
      app.request(`/rest/1.0/plugins/${APP}/license`, {
        method: 'POST',
        body,
        headers: { authorization: basic, 'content-type': 'application/json', ...headers },
      });
    const good = await post(JSON.stringify(requestOf('1000')));
    assert.equal(good.status, 200);
    assert.deepEqual(Object.keys((await good.json()) as object), ['id', 'sen', 'licenseKey']);
    const denied = await post('{}', { authorization: 'Basic x' });
    assert.equal(denied.status, 401);
    assert.match(denied.headers.get('www-authenticate') ?? '', /^Basic /u);
    assert.equal((await post('{}', { 'content-type': 'text/plain' })).status, 415);
    assert.equal((await post(' '.repeat(300_000))).status, 413);
    const bad = await post(JSON.stringify({ ...requestOf('1001'), users: 0 }));
    assert.equal(bad.status, 400);
    const { errors } = (await bad.json()) as { errors: { path: string; code: string }[] };
    assert.deepEqual(
      errors.map(({ path, code }) => [path, code]),
      [['/users', 'IMPORT_FIELD_INVALID']],
    );
  });
});
