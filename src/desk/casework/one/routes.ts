import { createRoute, z } from '@hono/zod-openapi';
import { DeskCase, DeskMessage } from '../../../contract/desk-case.ts';
import { type Router, answerOf, newRouter, problems } from '../../../platform/http/routes.ts';
import { type DeskRoutesContext, IdInPath, deskToken, operatorsOnly } from '../../routes.ts';
import { rawMessage, showMessage } from '../message/service.ts';
import { showCase } from './service.ts';

const tags = ['Desk'];

export function caseRoutes(context: DeskRoutesContext): Router {
  const router = newRouter();
  shows(router, context);
  message(router, context);
  raw(router, context);
  return router;
}

function shows(router: Router, context: DeskRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/desk/transfers/{id}',
    tags,
    summary: 'One case with all that it takes to decide on it',
    security: deskToken,
    middleware: [operatorsOnly(context)] as const,
    request: { params: IdInPath },
    responses: {
      200: answerOf('The case', DeskCase),
      ...problems(401, 403, 404),
    },
  });
  router.openapi(route, async (at) =>
    at.json(await showCase(context.desk, at.req.valid('param').id, at.get('caller')?.name ?? ''), 200),
  );
}

function message(router: Router, context: DeskRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/desk/messages/{id}',
    tags,
    summary: 'One incoming message, to be looked at safely',
    description: 'By the id of its inbox item. License keys in it are masked, and its HTML is made anew.',
    security: deskToken,
    middleware: [operatorsOnly(context)] as const,
    request: { params: IdInPath },
    responses: {
      200: answerOf('The message', DeskMessage),
      ...problems(401, 403, 404),
    },
  });
  router.openapi(route, async (at) => at.json(await showMessage(context.desk, at.req.valid('param').id), 200));
}

/** As a file and as nothing that a browser would show: it is what a stranger sent. */
function raw(router: Router, context: DeskRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/desk/messages/{id}/raw',
    tags,
    summary: 'One incoming message as it came, as a file',
    security: deskToken,
    middleware: [operatorsOnly(context)] as const,
    request: { params: IdInPath },
    responses: {
      200: {
        description: 'The bytes',
        content: { 'message/rfc822': { schema: z.string().openapi({ format: 'binary' }) } },
      },
      ...problems(401, 403, 404),
    },
  });
  router.openapi(route, async (at) => {
    const { bytes, name, type } = await rawMessage(context.desk, at.req.valid('param').id);
    return at.body(Uint8Array.from(bytes), 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
    }) as never;
  });
}
