import { createRoute, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { FaultError } from '../../../contract/codes.ts';
import { NewOperator, OperatorInvited, OperatorList, OperatorView } from '../../../contract/sign-in.ts';
import {
  type Env,
  type Router,
  answerOf,
  bodyOf,
  jsonBody,
  newRouter,
  problems,
} from '../../../platform/http/routes.ts';
import type { OperatorRoutesContext } from '../routes.ts';
import { type Invited, addOperator, disableOperator, listOperators, resetOperator } from '../service.ts';
import { operatorJson, signUpLink } from '../view.ts';

/** Who works at the desk, and an admin's say in it. */
export function adminRoutes(context: OperatorRoutesContext): Router {
  const router = newRouter();
  lists(router, context);
  adds(router, context);
  disables(router, context);
  resets(router, context);
  return router;
}

const tags = ['Operators'];
const security = [{ operator: [] }];
const Params = z.object({
  operatorId: z.guid().openapi({ param: { name: 'operatorId', in: 'path' } }),
});

const admin: MiddlewareHandler<Env> = async (context, next) => {
  if (context.get('signedIn').person.role !== 'admin')
    throw new FaultError({ code: 'FORBIDDEN', message: 'Only an admin says who is an operator.' });
  await next();
};

function lists(router: Router, { operators, guard }: OperatorRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/operators',
    tags,
    summary: 'Who works at the desk',
    security,
    middleware: [guard.only('operator')] as const,
    responses: {
      200: answerOf('All operators', OperatorList),
      ...problems(401),
    },
  });
  router.openapi(route, async (context) =>
    context.json({ operators: (await listOperators(operators)).map(operatorJson) }, 200),
  );
}

const invitedJson = (baseUrl: string, { operator, token, endsAt }: Invited) => ({
  operator: operatorJson(operator),
  link: signUpLink(baseUrl, token),
  endsAt: endsAt.toISOString(),
});

function adds(router: Router, { operators, guard, baseUrl }: OperatorRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/operators',
    tags,
    summary: 'Add an operator (admin, with a recent proof)',
    security,
    middleware: [guard.only('operator'), admin, guard.recent, jsonBody] as const,
    request: { body: bodyOf(NewOperator) },
    responses: {
      201: answerOf('Added, with the sign-up link', OperatorInvited),
      ...problems(400, 401, 403, 409, 413, 415),
    },
  });
  router.openapi(route, async (context) => {
    const invited = await addOperator(operators, context.req.valid('json'), context.get('signedIn').who);
    return context.json(invitedJson(baseUrl, invited), 201);
  });
}

function disables(router: Router, { operators, guard }: OperatorRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/operators/{operatorId}/disable',
    tags,
    summary: 'Let an operator in no more (admin, with a recent proof)',
    security,
    middleware: [guard.only('operator'), admin, guard.recent] as const,
    request: { params: Params },
    responses: {
      200: answerOf('The operator after it', OperatorView),
      ...problems(400, 401, 403, 404),
    },
  });
  router.openapi(route, async (context) => {
    const { operatorId } = context.req.valid('param');
    return context.json(operatorJson(await disableOperator(operators, operatorId, context.get('signedIn').who)), 200);
  });
}

function resets(router: Router, { operators, guard, baseUrl }: OperatorRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/operators/{operatorId}/reset',
    tags,
    summary: 'Take away what an operator signs in with, and give a new sign-up link (admin, with a recent proof)',
    security,
    middleware: [guard.only('operator'), admin, guard.recent] as const,
    request: { params: Params },
    responses: {
      200: answerOf('The new sign-up link', OperatorInvited),
      ...problems(400, 401, 403, 404),
    },
  });
  router.openapi(route, async (context) => {
    const { operatorId } = context.req.valid('param');
    const invited = await resetOperator(operators, operatorId, context.get('signedIn').who);
    return context.json(invitedJson(baseUrl, invited), 200);
  });
}
