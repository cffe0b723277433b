import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import {
  BooksImportPage,
  type BooksImportReport,
  BooksImportStep,
  BooksImportView,
} from '../../src/contract/books-import.ts';
import { engines, newPostgresDatabase } from '../support/engines.ts';
import { openSignIn, refused, site } from '../sign-in/support.ts';
import { csv } from '../sources/support.ts';

for (const engine of engines) {
  describe(`books imported at the desk, on ${engine}`, async () => {
    const made = engine === 'postgres' ? await newPostgresDatabase() : null;
    const { server, signUp, clock } = await openSignIn(made ? { REHOME_DATABASE_URL: made.url } : {});
    after(() => made?.drop());
    const { browser } = await signUp(`jane@${engine}.example`, 'admin');
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    type More = { readonly key?: string; readonly accept?: string; readonly origin?: string };
    const send = async (body: string, query: string, { key, accept, origin = site }: More = {}): Promise<Response> =>
      server.request(`/v1/books/import?${query}`, {
        method: 'POST',
        body,
        headers: {
          cookie,
          origin,
          'sec-fetch-site': origin === site ? 'same-origin' : 'cross-site',
          'content-type': 'text/csv; charset=utf-8',
          ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...(accept === undefined ? {} : { accept }),
        },
      });
    const steps = async (body: string, query: string, key?: string) => {
      const response = await send(body, query, { accept: 'application/x-ndjson', ...(key ? { key } : {}) });
      assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'application/x-ndjson']);
      const lines = (await response.text()).trim().split('\n');
      return lines.map((line) => BooksImportStep.parse(JSON.parse(line)));
    };
    const reportIn = (said: Awaited<ReturnType<typeof steps>>) => {
      const last = said.at(-1);
      assert.ok(last?.type === 'report', JSON.stringify(last));
      return last.report;
    };

    test('an operator sees what would change, imports it with progress, and links what came of it', async () => {
      const file = csv({}, {}, {});
      const would = reportIn(await steps(file, 'dryRun=true&update=true&file=C%3A%5Cmore.csv'));
      assert.deepEqual(
        [would.importId, would.loaded, would.file, would.added, would.rows],
        [null, false, 'more.csv', 3, 3],
      );
      // The example's own books were loaded at the start.
      clock.forward(1_000);
      const said = await steps(file, 'update=true&file=more.csv', 'first');
      assert.deepEqual(said[0], { type: 'progress', bytes: Buffer.byteLength(file), rows: 3 });
      const report = reportIn(said);
      assert.deepEqual([report.loaded, report.added], [true, 3]);
      const shown = BooksImportView.parse(await browser.json(`/v1/books/imports/${report.importId}`));
      assert.deepEqual(shown.report, report);
      assert.equal(shown.importedBy, `operator:jane@${engine}.example`);
      const { imports } = BooksImportPage.parse(await browser.json('/v1/books/imports?limit=1'));
      assert.deepEqual([imports[0]?.importId, imports[0]?.added], [report.importId, 3]);
    });

    test('sent twice it is done once and answered alike; another file needs another key', async () => {
      const file = csv({ editors: '250' }, {}, {});
      const [first, again] = [await steps(file, 'update=true', 'second'), await steps(file, 'update=true', 'second')];
      assert.deepEqual([reportIn(first).updated, reportIn(again)], [1, reportIn(first)]);
      assert.deepEqual(reportIn(first).differing, [
        { line: 2, fields: ['editors'], changes: [{ field: 'editors', was: '100', now: '250' }] },
      ]);
      const [last] = await steps(csv({}), 'update=true', 'second');
      assert.deepEqual(last?.type === 'problem' && [last.problem.code, last.problem.status], [
        'IDEMPOTENCY_KEY_REUSED',
        422,
      ]);
      assert.deepEqual(await refused(send(csv({}), 'update=true', { key: 'second' })), [422, 'IDEMPOTENCY_KEY_REUSED']);
      const both = await Promise.all([
        send(file, 'update=true', { key: 'at once' }),
        send(file, 'update=true', { key: 'at once' }),
      ]);
      const [one, other] = await Promise.all(both.map(async (each) => (await each.json()) as BooksImportReport));
      assert.deepEqual(one, other);
    });

    test('a faulty row is told with row, column and what would be right, and nothing is written', async () => {
      const said = reportIn(await steps(csv({}, { country: 'Irland' }, {}, {}), 'update=true', 'third'));
      assert.deepEqual([said.loaded, said.importId, said.added, said.faultCount], [false, null, 1, 1]);
      assert.deepEqual([said.faults[0]?.line, said.faults[0]?.field], [3, 'country']);
      assert.match(said.faults[0]?.message ?? '', /two-letter code/u);
      const { licenses } = await browser.json<{ licenses: unknown[] }>('/v1/books/licenses?text=SW-1');
      assert.equal(licenses.length, 3);
    });

    test('not from another page, not too large, not without a session', async () => {
      assert.deepEqual(await refused(send(csv({}), '', { origin: 'https://elsewhere.example' })), [
        403,
        'CROSS_ORIGIN',
      ]);
      const large = 'x'.repeat(64 * 1024 * 1024 + 1);
      assert.deepEqual(await refused(send(large, 'dryRun=true')), [413, 'BOOKS_FILE_TOO_LARGE']);
      for (const path of ['/v1/books/imports', '/v1/books/imports/00000000-0000-4000-8000-000000000000'])
        assert.deepEqual(await refused(Promise.resolve(server.request(path))), [401, 'UNAUTHENTICATED']);
      assert.deepEqual(await refused(browser.call('/v1/books/imports/00000000-0000-4000-8000-000000000000')), [
        404,
        'NOT_FOUND',
      ]);
    });
  });
}
