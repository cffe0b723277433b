import { createRoute, z } from '@hono/zod-openapi';
import {
  BookLicenseDetail,
  Overview,
  OverviewQuery,
  QueuePage,
  QueueQuery,
  SearchBody,
  SearchResult,
} from '../../../contract/desk.ts';
import { FaultError } from '../../../contract/codes.ts';
import { day } from '../../../kernel/day.ts';
import { eventStream } from '../../../platform/live/stream.ts';
import { type Router, answerOf, bodyOf, jsonBody, newRouter, problems } from '../../../platform/http/routes.ts';
import { type CustomerRoutesContext, type DeskRoutesContext, deskToken, operatorsOnly } from '../../routes.ts';
import { findByIds } from '../../sources/service.ts';
import { licenseJson } from '../../sources/show.ts';
import { overviewOf } from '../../transfers/overview/service.ts';
import { linesOfLicense, readQueue, search } from '../../transfers/queue/service.ts';

const tags = ['Desk'];

type QueueRoutesContext = DeskRoutesContext & Pick<CustomerRoutesContext, 'live' | 'clientOf'>;

/** What is to be done, what is looked for, and how it goes. */
export function queueRoutes(context: QueueRoutesContext): Router {
  const router = newRouter();
  streams(router, context);
  queue(router, context);
  finds(router, context);
  overview(router, context);
  license(router, context);
  return router;
}

function queue(router: Router, context: DeskRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/desk/queue',
    tags,
    summary: 'Cases by who must act',
    security: deskToken,
    middleware: [operatorsOnly(context)] as const,
    request: { query: QueueQuery },
    responses: {
      200: answerOf('One page', QueuePage),
      ...problems(400, 401, 403),
    },
  });
  router.openapi(route, async (at) => at.json(await readQueue(context.desk, at.req.valid('query')), 200));
}

function finds(router: Router, context: DeskRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/desk/search',
    tags,
    summary: 'Cases and licenses by license key, id, SEN, address or words',
    description:
      'In the body, since a license key must not stand in an address. Words are looked for by their beginnings, and all of them must be found; open cases come first, then the newest.',
    security: deskToken,
    middleware: [operatorsOnly(context), jsonBody] as const,
    request: { body: bodyOf(SearchBody) },
    responses: {
      200: answerOf('What was found', SearchResult),
      ...problems(400, 401, 403, 413, 415),
    },
  });
  router.openapi(route, async (at) => at.json(await search(context.desk, at.req.valid('json').text), 200));
}

function overview(router: Router, context: DeskRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/desk/overview',
    tags,
    summary: 'What moved, waits and was refused; how long it takes; money in quotes',
    security: deskToken,
    middleware: [operatorsOnly(context)] as const,
    request: { query: OverviewQuery },
    responses: {
      200: answerOf('The overview', Overview),
      ...problems(400, 401, 403),
    },
  });
  router.openapi(route, async (at) => {
    const { from, to, by = 'day' } = at.req.valid('query');
    return at.json(await overviewOf(context.desk, { from: day(from), to: day(to), by }), 200);
  });
}

function license(router: Router, context: DeskRoutesContext): void {
  const { desk } = context;
  const route = createRoute({
    method: 'get',
    path: '/v1/desk/licenses/{id}',
    tags,
    summary: 'One direct license of the books, with its cases',
    security: deskToken,
    middleware: [operatorsOnly(context)] as const,
    request: {
      params: z.object({
        id: z.guid({ error: 'is the id of a license' }).openapi({ param: { name: 'id', in: 'path' } }),
      }),
    },
    responses: {
      200: answerOf('The license', BookLicenseDetail),
      ...problems(400, 401, 403, 404),
    },
  });
  router.openapi(route, async (at) => {
    const { id } = at.req.valid('param');
    const [found] = await desk.db.transaction().execute((tx) => findByIds(tx, desk.vendorId, [id]));
    if (!found) throw new FaultError({ code: 'NOT_FOUND', message: 'The books have no license of this id.' });
    return at.json({ ...licenseJson(found), cases: await linesOfLicense(desk, id) }, 200);
  });
}

function streams(router: Router, { live, clientOf, gate }: QueueRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/desk/events',
    tags,
    summary: 'Says what changed, as server-sent events',
    description: '`hello` at the start of each connection, then `changed` with topics such as `transfer:ID`.',
    security: deskToken,
    middleware: [operatorsOnly({ gate })] as const,
    responses: {
      200: { description: 'A stream', content: { 'text/event-stream': { schema: z.string() } } },
      ...problems(401, 403, 429, 503),
    },
  });
  router.openapi(route, (at) => eventStream(live, { client: clientOf(at), wants: 'all', says: 'what' }));
}
