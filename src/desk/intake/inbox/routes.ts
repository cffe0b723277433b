import { createRoute, z } from '@hono/zod-openapi';
import { PageQuery } from '../../../contract/api.ts';
import { FaultError } from '../../../contract/codes.ts';
import {
  DismissBody,
  InboxDetailView,
  InboxPage,
  InboxQuery,
  RereadBody,
  RereadView,
  TakeBody,
  TakenView,
} from '../../../contract/inbox.ts';
import type { ReadFacts, RequestDocument } from '../../../contract/request.ts';
import {
  type Router,
  answerOf,
  bodyOf,
  idempotent,
  jsonBody,
  newRouter,
  problems,
} from '../../../platform/http/routes.ts';
import { type DeskRoutesContext, IdInPath, IdempotencyKey, deskToken, operatorsOnly } from '../../routes.ts';
import type { Desk } from '../../service.ts';
import { transfersOfRequest } from '../../transfers/service.ts';
import { storedJson } from '../../transfers/view.ts';
import { readDocumentValue } from '../document.ts';
import { dismissItem, pageOfInbox, rereadItem, showInbox, takeItem } from '../operator/service.ts';
import type { Ending } from './service.ts';
import { detailJson, itemJson } from './show.ts';

const tags = ['Inbox'];

/** What came in, and an operator's word on it: the same services as `rehome inbox`. */
export function inboxRoutes(context: DeskRoutesContext): Router {
  const router = newRouter();
  lists(router, context);
  shows(router, context);
  rereads(router, context);
  takes(router, context);
  dismisses(router, context);
  return router;
}

function lists(router: Router, { desk, gate }: DeskRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/inbox',
    tags,
    summary: 'What came in, newest first',
    description: '`status=held` are the items that a person has to look at.',
    security: deskToken,
    middleware: [operatorsOnly({ gate })] as const,
    request: { query: z.strictObject({ ...PageQuery, ...InboxQuery }) },
    responses: {
      200: answerOf('One page', InboxPage),
      ...problems(400, 401, 403),
    },
  });
  router.openapi(route, async (context) => {
    const { limit = 50, request: requestId, ...filter } = context.req.valid('query');
    const { items, next } = await pageOfInbox(desk, { ...filter, requestId }, limit);
    return context.json({ items: items.map(itemJson), next }, 200);
  });
}

function shows(router: Router, { desk, gate }: DeskRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/inbox/{id}',
    tags,
    summary: 'One item: where it came from, what is known of its sender, what became of it',
    security: deskToken,
    middleware: [operatorsOnly({ gate })] as const,
    request: { params: IdInPath },
    responses: {
      200: answerOf('The item', InboxDetailView),
      ...problems(401, 403, 404),
    },
  });
  router.openapi(route, async (context) =>
    context.json(detailJson(await showInbox(desk, context.req.valid('param').id)), 200),
  );
}

/** What the calls that decide something have in common. */
function deciding({ desk, gate, idempotency }: DeskRoutesContext) {
  const middleware = [operatorsOnly({ gate }), jsonBody, idempotent(idempotency, desk.now)];
  return { tags, method: 'post' as const, security: deskToken, middleware };
}

function rereads(router: Router, context: DeskRoutesContext): void {
  const { desk, doDue } = context;
  const route = createRoute({
    ...deciding(context),
    path: '/v1/inbox/{id}/reread',
    summary: 'Read an item again as it came, after an improvement',
    request: {
      params: IdInPath,
      headers: IdempotencyKey,
      body: bodyOf(RereadBody),
    },
    responses: {
      200: answerOf('What changed', RereadView),
      ...problems(400, 401, 403, 404, 409, 413, 415, 422),
    },
  });
  router.openapi(route, async (at) => {
    const { dryRun = false } = at.req.valid('json');
    const result = await rereadItem(desk, at.req.valid('param').id, dryRun);
    if (!dryRun) await doDue();
    return at.json(result, 200);
  });
}

const taken = {
  200: answerOf('How it stands then', TakenView),
  ...problems(400, 401, 403, 404, 409, 413, 415, 422),
};

function takes(router: Router, context: DeskRoutesContext): void {
  const { desk, doDue } = context;
  const route = createRoute({
    ...deciding(context),
    path: '/v1/inbox/{id}/take',
    summary: 'Say that an item counts: as a request of its own, or as an answer to the one it belongs to',
    description: 'It proves nothing: the holder is asked as ever. Who decides is the name of the token.',
    request: {
      params: IdInPath,
      headers: IdempotencyKey,
      body: bodyOf(TakeBody),
    },
    responses: taken,
  });
  router.openapi(route, async (at) => {
    const { id } = at.req.valid('param');
    const { reason, facts = [], asRead = false } = at.req.valid('json');
    const word = { operator: at.get('caller')?.name ?? '', reason };
    const end = await takeItem(desk, id, word, facts.map(factsIn), { asRead });
    await doDue();
    return at.json(await standing(desk, id, end), 200);
  });
}

function dismisses(router: Router, context: DeskRoutesContext): void {
  const { desk } = context;
  const route = createRoute({
    ...deciding(context),
    path: '/v1/inbox/{id}/dismiss',
    summary: 'Put an item aside: nothing is to be done with it',
    description: 'Who decides is the name of the token.',
    request: {
      params: IdInPath,
      headers: IdempotencyKey,
      body: bodyOf(DismissBody),
    },
    responses: taken,
  });
  router.openapi(route, async (at) => {
    const { id } = at.req.valid('param');
    const word = { operator: at.get('caller')?.name ?? '', reason: at.req.valid('json').reason };
    return at.json(await standing(desk, id, await dismissItem(desk, id, word)), 200);
  });
}

function factsIn(document: RequestDocument, index: number): ReadFacts {
  const read = readDocumentValue(document);
  if (read.ok) return read.value.read;
  throw new FaultError({ ...read.error, field: `/facts/${index}${read.error.field ?? ''}` });
}

async function standing(desk: Desk, inboxId: string, { status, reason, requestId }: Ending) {
  const transfers = requestId === null ? [] : await transfersOfRequest(desk, requestId);
  return { inboxId, status, reason, requestId, transfers: transfers.map(storedJson) };
}
