import { createRoute, z } from '@hono/zod-openapi';
import { BookLicenseView, BooksPage, PageQuery } from '../../contract/api.ts';
import { FaultError } from '../../contract/codes.ts';
import { PlainText, ShortText, directLicenseStatuses } from '../../contract/license.ts';
import { type Router, answerOf, newRouter, problems } from '../../platform/http/routes.ts';
import { deskToken, operatorsOnly } from '../routes.ts';
import { type ImportRoutesContext, importRoutes } from './imports/routes.ts';
import { findByIds, listLicenses } from './service.ts';
import { licenseJson } from './show.ts';

const tags = ['Books'];
export function booksRoutes(context: ImportRoutesContext): Router {
  const router = newRouter();
  lists(router, context);
  shows(router, context);
  router.route('/', importRoutes(context));
  return router;
}

function lists(router: Router, { desk, gate }: ImportRoutesContext): void {
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

function shows(router: Router, { desk, gate }: ImportRoutesContext): void {
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
