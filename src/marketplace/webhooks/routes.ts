import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  NewWebhook,
  WebhookChange,
  WebhookDeliveryPage,
  WebhookList,
  WebhookReplay,
  WebhookReplayed,
  WebhookView,
  WebhookWithSecret,
  webhookDeliveryStatuses,
} from '../../contract/webhooks.ts';
import * as limits from '../../kernel/limits.ts';
import { unkept } from '../../platform/http/private.ts';
import {
  type Env,
  type Gate,
  type Router,
  answerOf,
  bodyOf,
  callers,
  jsonBody,
  newRouter,
  problems,
} from '../../platform/http/routes.ts';
import type { Asker, Webhooks } from './service.ts';
import { deliveryJson, webhookJson } from './view.ts';

export type WebhookRoutesContext = { readonly webhooks: Webhooks; readonly gate: Gate };

const tags = ['Webhooks'];
const security = [{ token: [] }];
const IdInPath = z.object({
  id: z
    .string()
    .max(40)
    .openapi({ param: { name: 'id', in: 'path' } }),
});

/** Endpoints of whoever's marketplace token it is; nobody sees those of another token. */
export function webhookRoutes(context: WebhookRoutesContext): Router {
  const router = newRouter();
  router.use('/v1/webhooks', unkept);
  router.use('/v1/webhooks/*', unkept);
  keeps(router, context);
  changes(router, context);
  rotates(router, context);
  logs(router, context);
  sendsAgain(router, context);
  return router;
}

const tokens = ({ gate }: WebhookRoutesContext) => callers(gate, ['marketplace'], 'token');

function askerOf(context: Context<Env>): Asker & { readonly owner: string } {
  const caller = context.get('caller');
  if (!caller) throw new Error('Defect: webhooks were asked for without a token');
  return { owner: caller.name, actor: `token:${caller.name}` };
}

function keeps(router: Router, context: WebhookRoutesContext): void {
  const add = createRoute({
    method: 'post',
    path: '/v1/webhooks',
    tags,
    summary: 'Add an endpoint; its secret is shown this once',
    security,
    middleware: [tokens(context), jsonBody] as const,
    request: { body: bodyOf(NewWebhook) },
    responses: {
      201: answerOf('The endpoint and its secret', WebhookWithSecret),
      ...problems(400, 401, 403, 409, 413, 422),
    },
  });
  router.openapi(add, async (at) => {
    const { owner, actor } = askerOf(at);
    const { endpoint, secret } = await context.webhooks.add(owner, actor, at.req.valid('json'));
    return at.json({ webhook: webhookJson(endpoint), secret }, 201);
  });
  const list = createRoute({
    method: 'get',
    path: '/v1/webhooks',
    tags,
    summary: 'The endpoints of this token',
    security,
    middleware: [tokens(context)] as const,
    responses: { 200: answerOf('The endpoints', WebhookList), ...problems(401, 403) },
  });
  router.openapi(list, async (at) => {
    const endpoints = await context.webhooks.list(askerOf(at).owner);
    return at.json({ webhooks: endpoints.map(webhookJson) }, 200);
  });
}

function changes(router: Router, context: WebhookRoutesContext): void {
  const path = '/v1/webhooks/{id}' as const;
  const common = { path, tags, security, request: { params: IdInPath } };
  const show = createRoute({
    ...common,
    method: 'get',
    summary: 'One endpoint',
    middleware: [tokens(context)] as const,
    responses: { 200: answerOf('The endpoint', WebhookView), ...problems(401, 403, 404) },
  });
  router.openapi(show, async (at) => {
    const endpoint = await context.webhooks.show(askerOf(at), at.req.valid('param').id);
    return at.json(webhookJson(endpoint), 200);
  });
  const change = createRoute({
    ...common,
    method: 'patch',
    summary: 'Change what is sent, or enable and disable it; enabling sends what waited',
    middleware: [tokens(context), jsonBody] as const,
    request: { params: IdInPath, body: bodyOf(WebhookChange) },
    responses: { 200: answerOf('The endpoint', WebhookView), ...problems(400, 401, 403, 404, 413) },
  });
  router.openapi(change, async (at) => {
    const changed = await context.webhooks.change(askerOf(at), at.req.valid('param').id, at.req.valid('json'));
    return at.json(webhookJson(changed), 200);
  });
  const remove = createRoute({
    ...common,
    method: 'delete',
    summary: 'Remove an endpoint with its log; nothing more is sent to it',
    middleware: [tokens(context)] as const,
    responses: { 204: { description: 'It is gone' }, ...problems(401, 403, 404) },
  });
  router.openapi(remove, async (at) => {
    await context.webhooks.remove(askerOf(at), at.req.valid('param').id);
    return at.body(null, 204);
  });
}

function rotates(router: Router, context: WebhookRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/webhooks/{id}/secret',
    tags,
    summary: 'A new secret, shown this once; the one before signs, too, for a day',
    security,
    middleware: [tokens(context)] as const,
    request: { params: IdInPath },
    responses: { 200: answerOf('The endpoint and its secret', WebhookWithSecret), ...problems(401, 403, 404) },
  });
  router.openapi(route, async (at) => {
    const { endpoint, secret } = await context.webhooks.rotate(askerOf(at), at.req.valid('param').id);
    return at.json({ webhook: webhookJson(endpoint), secret }, 200);
  });
}

function logs(router: Router, context: WebhookRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/webhooks/{id}/deliveries',
    tags,
    summary: 'What was sent to an endpoint and what it answered, the newest first',
    security,
    middleware: [tokens(context)] as const,
    request: {
      params: IdInPath,
      query: z.strictObject({
        status: z.enum(webhookDeliveryStatuses).optional(),
        limit: z.coerce.number().int().min(1).max(limits.page_rows).default(50),
        after: z.guid().optional(),
      }),
    },
    responses: { 200: answerOf('One page', WebhookDeliveryPage), ...problems(400, 401, 403, 404) },
  });
  router.openapi(route, async (at) => {
    const { status = null, limit, after = null } = at.req.valid('query');
    const log = await context.webhooks.deliveries(askerOf(at), at.req.valid('param').id, { status, limit, after });
    return at.json({ deliveries: log.deliveries.map(deliveryJson), next: log.next }, 200);
  });
}

function sendsAgain(router: Router, context: WebhookRoutesContext): void {
  const common = { method: 'post' as const, tags, security };
  const responses = { 202: answerOf('They are sent next', WebhookReplayed), ...problems(400, 401, 403, 404, 409, 413) };
  const replay = createRoute({
    ...common,
    path: '/v1/webhooks/{id}/replay',
    summary: 'Send one delivery again, or all of a period, with the ids that they had',
    middleware: [tokens(context), jsonBody] as const,
    request: { params: IdInPath, body: bodyOf(WebhookReplay) },
    responses,
  });
  router.openapi(replay, async (at) => {
    const asked = at.req.valid('json');
    const which =
      'deliveryId' in asked
        ? { eventId: asked.deliveryId }
        : { since: new Date(asked.since), until: new Date(asked.until), status: asked.status ?? null };
    return at.json({ queued: await context.webhooks.replay(askerOf(at), at.req.valid('param').id, which) }, 202);
  });
  const test = createRoute({
    ...common,
    path: '/v1/webhooks/{id}/test',
    summary: 'Send a `webhook.test`; the log says what came of it',
    middleware: [tokens(context)] as const,
    request: { params: IdInPath },
    responses,
  });
  router.openapi(test, async (at) => {
    await context.webhooks.test(askerOf(at), at.req.valid('param').id);
    return at.json({ queued: 1 }, 202);
  });
}
