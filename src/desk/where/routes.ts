import { createRoute, z } from '@hono/zod-openapi';
import { CorrectionLink, LinkParams, WhereAct, WhereView } from '../../contract/customer.ts';
import { languageOf } from '../../platform/http/language.ts';
import { unkept } from '../../platform/http/private.ts';
import { type Router, answerOf, bodyOf, jsonBody, newRouter, problems } from '../../platform/http/routes.ts';
import { eventStream } from '../../platform/live/stream.ts';
import type { CustomerRoutesContext } from '../routes.ts';
import { type Act, correctHere, objectHere, sendAgainHere, viewWhere, watch, withdrawHere } from './service.ts';

const tags = ["Customers' pages"];

/** Where a request stands, for whoever has its link: no account is needed. */
export function whereRoutes(context: CustomerRoutesContext): Router {
  const router = newRouter();
  router.use('/v1/where/*', unkept);
  shows(router, context);
  streams(router, context);
  corrects(router, context);
  for (const act of acts) does(router, context, act);
  return router;
}

const answers = { 200: answerOf('Where it stands', WhereView) };

function shows(router: Router, { desk }: CustomerRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/where/{token}',
    tags,
    summary: 'Where a request stands',
    description: 'What the books say is told only where the holder of record stands behind the request.',
    request: { params: LinkParams },
    responses: { ...answers, ...problems(404) },
  });
  router.openapi(route, async (context) =>
    context.json(await viewWhere(desk, context.req.valid('param').token, languageOf(context)), 200),
  );
}

function streams(router: Router, { desk, live, clientOf }: CustomerRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/where/{token}/events',
    tags,
    summary: 'Says that something changed, as server-sent events',
    description: '`hello` at the start of each connection, `changed` each time: load the page again upon both.',
    request: { params: LinkParams },
    responses: {
      200: { description: 'A stream', content: { 'text/event-stream': { schema: z.string() } } },
      ...problems(404, 429, 503),
    },
  });
  router.openapi(route, async (context) => {
    const { topics, until, isNews } = await watch(desk, context.req.valid('param').token);
    return eventStream(live, { client: clientOf(context), wants: topics, says: 'that', until, isNews });
  });
}

function corrects(router: Router, { desk, tries }: CustomerRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/where/{token}/correct',
    tags,
    summary: 'A link to the form of the request, to correct what was said',
    request: { params: LinkParams },
    responses: {
      200: answerOf('The link', CorrectionLink),
      ...problems(404, 409, 429),
    },
  });
  router.openapi(route, async (context) => {
    const { token } = context.req.valid('param');
    await tries.count([{ limit: 'correction', key: token }]);
    return context.json(await correctHere(desk, token), 200);
  });
}

type Deed = {
  readonly name: 'withdraw' | 'send-again' | 'object';
  readonly summary: string;
  readonly act: Act;
};

const acts: readonly Deed[] = [
  { name: 'withdraw', summary: 'Take back what was asked for one license', act: withdrawHere },
  { name: 'send-again', summary: 'Send the mail that is waited for once more', act: sendAgainHere },
  { name: 'object', summary: 'Object, as the holder of record, to the move that is about to happen', act: objectHere },
];

function does(router: Router, { desk, doDue, tries }: CustomerRoutesContext, { name, summary, act }: Deed): void {
  const route = createRoute({
    method: 'post',
    path: `/v1/where/{token}/${name}`,
    tags,
    summary,
    middleware: [jsonBody] as const,
    request: {
      params: LinkParams,
      body: bodyOf(WhereAct),
    },
    responses: { ...answers, ...problems(400, 404, 409, 413, 415, 429) },
  });
  router.openapi(route, async (context) => {
    const { token } = context.req.valid('param');
    const { caseId } = context.req.valid('json');
    if (name === 'send-again') {
      const key = `${token}:${caseId}`;
      await tries.count([
        { limit: 'send-again', key },
        { limit: 'send-again-day', key },
      ]);
    }
    const view = await act(desk, token, caseId, languageOf(context));
    await doDue();
    return context.json(view, 200);
  });
}
