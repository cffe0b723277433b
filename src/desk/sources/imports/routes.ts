import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Flag, PageQuery } from '../../../contract/api.ts';
import {
  BooksFileName,
  BooksImportPage,
  BooksImportReport,
  BooksImportStep,
  BooksImportView,
} from '../../../contract/books-import.ts';
import { FaultError } from '../../../contract/codes.ts';
import type { Problem } from '../../../contract/problem.ts';
import * as limits from '../../../kernel/limits.ts';
import { fingerprintOf } from '../../../platform/http/idempotency/crypto.ts';
import {
  type Env,
  type Router,
  answerOf,
  atMost,
  idempotencyKeyIn,
  newRouter,
  problems,
} from '../../../platform/http/routes.ts';
import { type DeskRoutesContext, deskToken, operatorsOnly } from '../../routes.ts';
import { importIdOf } from '../crypto.ts';
import { type BooksOptions, importBooks } from '../loading/service.ts';
import { findImport, listImports } from './service.ts';
import type { KeptImport } from './store.ts';
import { stepsOf } from './steps.ts';

const tags = ['Books'];
const lines = 'application/x-ndjson';
export type ImportRoutesContext = Pick<DeskRoutesContext, 'desk' | 'gate'> & {
  /** What an answer says that has begun when it fails. */
  readonly problemIn: (cause: unknown, context: Context<Env>) => Problem;
};

export function importRoutes(context: ImportRoutesContext): Router {
  const router = newRouter();
  imports(router, context);
  lists(router, context);
  shows(router, context);
  return router;
}

function imports(router: Router, { desk, gate, problemIn }: ImportRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/books/import',
    tags,
    summary: 'Load a CSV of direct licenses: all of it, or nothing',
    description:
      'With `Accept: application/x-ndjson` the answer is 200 and comes as it happens, a `BooksImportStep` a line; the last one has the report, or the problem. With an `Idempotency-Key` the same call sent again has the same answer; without one, too, the same file changes nothing a second time.',
    security: deskToken,
    middleware: [
      operatorsOnly({ gate }),
      atMost(limits.books_upload_bytes, 'BOOKS_FILE_TOO_LARGE', 'A CSV sent over HTTP'),
    ] as const,
    request: {
      query: z.strictObject({
        dryRun: Flag,
        update: Flag,
        file: BooksFileName.optional().describe('What faults and the list of imports call the file'),
      }),
      headers: z.object({
        'idempotency-key': z.string().optional().describe('A text of your own that names this call'),
      }),
      body: { required: true, content: { 'text/csv': { schema: z.string() } } },
    },
    responses: {
      200: {
        description: 'Loaded, or with `dryRun` what would be',
        content: {
          'application/json': { schema: BooksImportReport },
          [lines]: { schema: BooksImportStep },
        },
      },
      422: answerOf('Nothing was loaded; `faults` says why, a row each', BooksImportReport),
      ...problems(400, 401, 403, 413, 415),
    },
  });
  router.openapi(route, async (context) => {
    const { dryRun, update, file = 'upload.csv' } = context.req.valid('query');
    if (!/^text\/csv(?:\s*;|$)/iu.test(context.req.header('content-type') ?? '')) {
      throw new FaultError({ code: 'MEDIA_TYPE_UNSUPPORTED', message: 'Books are sent as text/csv, in UTF-8.' });
    }
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const actor = `operator:${context.get('caller')?.name ?? ''}`;
    const key = idempotencyKeyIn(context.req.header('idempotency-key'));
    const call = `/v1/books/import?update=${update === 'true'}`;
    const once =
      key === null
        ? {}
        : { once: { importId: importIdOf(actor, key), fingerprint: fingerprintOf('POST', call, bytes) } };
    const { vendorId, profile, keyDigest } = desk;
    const load = (more: Pick<BooksOptions, 'onProgress'> = {}) =>
      importBooks(desk.db, { vendorId, profile, keyDigest, now: desk.now() }, bytes, {
        file,
        actor,
        dryRun: dryRun === 'true',
        update: update === 'true',
        ...once,
        ...more,
      });
    if (context.req.header('accept') === lines)
      return stepsOf(
        (onProgress) => load({ onProgress }),
        (cause) => problemIn(cause, context),
        // What a stream says is beyond the types of a route.
      ) as never;
    const report = await load();
    return report.faultCount > 0 ? context.json(report, 422) : context.json(report, 200);
  });
}

const viewOf = ({ importId, importedAt, importedBy, report }: KeptImport) => ({
  importId,
  importedAt: importedAt.toISOString(),
  importedBy,
  report,
});

function lists(router: Router, { desk, gate }: ImportRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/books/imports',
    tags,
    summary: 'Imports of the books that went through, the newest first',
    security: deskToken,
    middleware: [operatorsOnly({ gate })] as const,
    request: {
      query: z.strictObject({
        ...PageQuery,
        after: z.guid({ error: 'takes the "next" of the page before' }).optional(),
      }),
    },
    responses: { 200: answerOf('One page', BooksImportPage), ...problems(400, 401, 403) },
  });
  router.openapi(route, async (context) => {
    const { limit = 50, after } = context.req.valid('query');
    const { imports: found, next } = await listImports(desk.db, desk.vendorId, { after, limit });
    const page = found.map((one) => {
      const { report, ...about } = viewOf(one);
      const { file, rows, added, updated, unchanged } = report;
      return { ...about, file, rows, added, updated, unchanged };
    });
    return context.json({ imports: page, next }, 200);
  });
}

function shows(router: Router, { desk, gate }: ImportRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/books/imports/{id}',
    tags,
    summary: 'What one import of the books changed',
    security: deskToken,
    middleware: [operatorsOnly({ gate })] as const,
    request: {
      params: z.object({
        id: z.guid({ error: 'is the id of an import' }).openapi({ param: { name: 'id', in: 'path' } }),
      }),
    },
    responses: { 200: answerOf('The import', BooksImportView), ...problems(400, 401, 403, 404) },
  });
  router.openapi(route, async (context) => {
    const found = await findImport(desk.db, desk.vendorId, context.req.valid('param').id);
    if (found) return context.json(viewOf(found), 200);
    throw new FaultError({
      code: 'NOT_FOUND',
      message: 'No import has this id: nothing was loaded by it, or it is not there; GET /v1/books/imports lists them.',
    });
  });
}
