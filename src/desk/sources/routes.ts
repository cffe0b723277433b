import { createRoute, z } from '@hono/zod-openapi';
import { BookLicenseView, BooksImportReport, BooksPage, Flag, PageQuery } from '../../contract/api.ts';
import { FaultError } from '../../contract/codes.ts';
import { PlainText, ShortText, directLicenseStatuses } from '../../contract/license.ts';
import { type Router, answerOf, atMost, newRouter, problems } from '../../platform/http/routes.ts';
import { type DeskRoutesContext, deskToken, operatorsOnly } from '../routes.ts';
import { findByIds, importBooks, listLicenses } from './service.ts';
import { licenseJson } from './show.ts';

/** A CSV over HTTP is held in memory, so that no transaction waits for a slow upload; larger ones take the command line. */
const upload_bytes = 64 * 1024 * 1024;

const tags = ['Books'];
type BooksRoutesContext = Pick<DeskRoutesContext, 'desk' | 'gate'>;

export function booksRoutes(context: BooksRoutesContext): Router {
  const router = newRouter();
  lists(router, context);
  shows(router, context);
  imports(router, context);
  return router;
}

function lists(router: Router, { desk, gate }: BooksRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/books/licenses',
    tags,
    summary: "Direct licenses in the vendor's books",
    security: deskToken,
    middleware: [operatorsOnly({ gate })] as const,
    request: {
      query: z.strictObject({
        ...PageQuery,
        after: z.guid({ error: 'takes the "next" of the page before' }).optional(),
        text: PlainText.trim().min(1).max(200).describe('Beginnings of words').optional(),
        app: ShortText.optional(),
        status: z.enum(directLicenseStatuses).optional(),
      }),
    },
    responses: {
      200: answerOf('One page', BooksPage),
      ...problems(400, 401, 403),
    },
  });
  router.openapi(route, async (context) => {
    const { limit = 50, ...query } = context.req.valid('query');
    const { licenses, next } = await listLicenses(desk.db, desk.vendorId, { ...query, limit });
    return context.json({ licenses: licenses.map(licenseJson), next }, 200);
  });
}

function shows(router: Router, { desk, gate }: BooksRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/books/licenses/{id}',
    tags,
    summary: 'One direct license',
    security: deskToken,
    middleware: [operatorsOnly({ gate })] as const,
    // Only an id: a license key in an address would end up in the logs of every server on the way.
    request: {
      params: z.object({
        id: z.guid({ error: 'is the id of a license' }).openapi({ param: { name: 'id', in: 'path' } }),
      }),
    },
    responses: {
      200: answerOf('The license', BookLicenseView),
      ...problems(400, 401, 403, 404),
    },
  });
  router.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const [license] = await desk.db.transaction().execute((tx) => findByIds(tx, desk.vendorId, [id]));
    if (!license)
      throw new FaultError({
        code: 'NOT_FOUND',
        message: 'The books have no license of this id; GET /v1/books/licenses lists them.',
      });
    return context.json(licenseJson(license), 200);
  });
}

function imports(router: Router, { desk, gate }: BooksRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/books/import',
    tags,
    summary: 'Load a CSV of direct licenses: all of it, or nothing',
    security: deskToken,
    middleware: [
      operatorsOnly({ gate }),
      atMost(upload_bytes, 'BOOKS_FILE_TOO_LARGE', 'A CSV sent over HTTP'),
    ] as const,
    request: {
      query: z.strictObject({ dryRun: Flag, update: Flag }),
      body: { required: true, content: { 'text/csv': { schema: z.string() } } },
    },
    responses: {
      200: answerOf('Loaded, or with `dryRun` what would be', BooksImportReport),
      422: answerOf('Nothing was loaded; `faults` says why, a row each', BooksImportReport),
      ...problems(400, 401, 403, 413, 415),
    },
  });
  router.openapi(route, async (context) => {
    const { dryRun, update } = context.req.valid('query');
    if (!/^text\/csv(?:\s*;|$)/iu.test(context.req.header('content-type') ?? '')) {
      throw new FaultError({ code: 'MEDIA_TYPE_UNSUPPORTED', message: 'Books are sent as text/csv, in UTF-8.' });
    }
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const { vendorId, profile, keyDigest } = desk;
    const report = await importBooks(desk.db, { vendorId, profile, keyDigest, now: desk.now() }, bytes, {
      file: 'upload.csv',
      actor: `operator:${context.get('caller')?.name ?? ''}`,
      dryRun: dryRun === 'true',
      update: update === 'true',
    });
    return report.faultCount > 0 ? context.json(report, 422) : context.json(report, 200);
  });
}
