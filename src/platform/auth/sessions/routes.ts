import { createRoute, z } from '@hono/zod-openapi';
import { FaultError } from '../../../contract/codes.ts';
import { SessionKind, SessionList, SessionNow, SessionsEnded, sessionKinds } from '../../../contract/sign-in.ts';
import type { Db } from '../../db/db.ts';
import { type Router, answerOf, newRouter, problems } from '../../http/routes.ts';
import type { Guard } from './guard.ts';
import type { Sessions } from './service.ts';

export type SessionRoutesContext = { readonly db: Db; readonly guard: Guard; readonly sessions: Sessions };

const tags = ['Sessions'];

/** Who is signed in here, where else, and an end to it; the same for operators and for customers. */
export function sessionRoutes(context: SessionRoutesContext): Router {
  const router = newRouter();
  tells(router, context);
  for (const kind of sessionKinds) {
    lists(router, context, kind);
    ends(router, context, kind);
    endsOne(router, context, kind);
    endsOthers(router, context, kind);
  }
  return router;
}

function tells(router: Router, { guard }: SessionRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/session',
    tags,
    summary: 'Who this browser is signed in as',
    responses: {
      200: answerOf('Null where nobody is', SessionNow),
    },
  });
  router.openapi(route, async (context) => {
    const operator = await guard.whoIs(context, 'operator');
    const account = await guard.whoIs(context, 'account');
    return context.json({ operator: operator && guard.view(operator), account: account && guard.view(account) }, 200);
  });
}

const securityOf = (kind: SessionKind) => [{ [kind]: [] }];

function lists(router: Router, { guard, sessions }: SessionRoutesContext, kind: SessionKind): void {
  const route = createRoute({
    method: 'get',
    path: `/v1/session/${kind}/all`,
    tags,
    summary: 'All places where you are signed in, the one used last first',
    security: securityOf(kind),
    middleware: [guard.only(kind)] as const,
    responses: {
      200: answerOf('The sessions', SessionList),
      ...problems(401),
    },
  });
  router.openapi(route, async (context) => {
    const { holder, session } = context.get('signedIn');
    const all = await sessions.list(holder);
    return context.json(
      {
        sessions: all.map(({ sessionId, userAgent, signedInAt, seenAt }) => ({
          sessionId,
          userAgent,
          signedInAt: signedInAt.toISOString(),
          seenAt: seenAt.toISOString(),
          current: sessionId === session.sessionId,
        })),
      },
      200,
    );
  });
}

function ends(router: Router, { guard, sessions }: SessionRoutesContext, kind: SessionKind): void {
  const route = createRoute({
    method: 'delete',
    path: `/v1/session/${kind}`,
    tags,
    summary: 'Sign out here',
    security: securityOf(kind),
    middleware: [guard.only(kind)] as const,
    responses: { 204: { description: 'Signed out' }, ...problems(401, 403) },
  });
  router.openapi(route, async (context) => {
    const { holder, session, who } = context.get('signedIn');
    await sessions.end(holder, session.sessionId, who);
    guard.cookies.clear(context, kind);
    return context.body(null, 204);
  });
}

function endsOne(router: Router, { guard, sessions }: SessionRoutesContext, kind: SessionKind): void {
  const route = createRoute({
    method: 'delete',
    path: `/v1/session/${kind}/all/{sessionId}`,
    tags,
    summary: 'Sign out in one place',
    security: securityOf(kind),
    middleware: [guard.only(kind)] as const,
    request: {
      params: z.object({
        sessionId: z
          .string()
          .max(100)
          .openapi({ param: { name: 'sessionId', in: 'path' } }),
      }),
    },
    responses: { 204: { description: 'Signed out there' }, ...problems(401, 403, 404) },
  });
  router.openapi(route, async (context) => {
    const { holder, session, who } = context.get('signedIn');
    const { sessionId } = context.req.valid('param');
    if (!(await sessions.end(holder, sessionId, who)))
      throw new FaultError({ code: 'NOT_FOUND', message: 'There is no such session of yours.' });
    if (sessionId === session.sessionId) guard.cookies.clear(context, kind);
    return context.body(null, 204);
  });
}

function endsOthers(router: Router, { db, guard, sessions }: SessionRoutesContext, kind: SessionKind): void {
  const route = createRoute({
    method: 'post',
    path: `/v1/session/${kind}/end-others`,
    tags,
    summary: 'Sign out everywhere else',
    security: securityOf(kind),
    middleware: [guard.only(kind)] as const,
    responses: {
      200: answerOf('How many ended', SessionsEnded),
      ...problems(401, 403),
    },
  });
  router.openapi(route, async (context) => {
    const { holder, session, who } = context.get('signedIn');
    const ended = await db.transaction().execute((tx) => sessions.endOthers(tx, holder, session.sessionId, who));
    return context.json({ ended }, 200);
  });
}
