import { createRoute } from '@hono/zod-openapi';
import {
  PasskeyOptions,
  PasskeySignIn,
  PasswordProof,
  PasswordSignIn,
  SessionView,
} from '../../../contract/sign-in.ts';
import { type Router, answerOf, bodyOf, jsonBody, newRouter, problems } from '../../../platform/http/routes.ts';
import type { OperatorRoutesContext } from '../routes.ts';
import {
  passkeyOptions,
  proofOptions,
  proveByPasskey,
  proveByPassword,
  signInByPasskey,
  signInByPassword,
} from './service.ts';

const tags = ['Operators'];
const security = [{ operator: [] }];
const session = {
  200: answerOf('Signed in; the cookie is set', SessionView),
  ...problems(400, 401, 403, 413, 415, 429),
};
const options = {
  200: answerOf('For navigator.credentials.get', PasskeyOptions),
};

/** An operator signs in, or proves once more who is signed in. */
export function signInRoutes(context: OperatorRoutesContext): Router {
  const router = newRouter();
  withPassword(router, context);
  withPasskey(router, context);
  provesWithPassword(router, context);
  provesWithPasskey(router, context);
  return router;
}

function withPassword(router: Router, { operators, guard, placeOf }: OperatorRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/sign-in/password',
    tags,
    summary: 'Sign in with password and code',
    description: 'Whatever does not fit, the answer is the same.',
    middleware: [guard.own, jsonBody] as const,
    request: { body: bodyOf(PasswordSignIn) },
    responses: session,
  });
  router.openapi(route, async (context) => {
    const token = await signInByPassword(operators, context.req.valid('json'), placeOf(context));
    return context.json(await guard.enter(context, 'operator', token), 200);
  });
}

function withPasskey(router: Router, { operators, guard, placeOf }: OperatorRoutesContext): void {
  const asks = createRoute({
    method: 'post',
    path: '/v1/sign-in/passkey/options',
    tags,
    summary: 'What a passkey has to sign to sign in',
    middleware: [guard.own] as const,
    responses: { ...options, ...problems(403, 429) },
  });
  router.openapi(asks, async (context) =>
    context.json({ ...(await passkeyOptions(operators, placeOf(context))) }, 200),
  );
  const route = createRoute({
    method: 'post',
    path: '/v1/sign-in/passkey',
    tags,
    summary: 'Sign in with a passkey',
    middleware: [guard.own, jsonBody] as const,
    request: { body: bodyOf(PasskeySignIn) },
    responses: session,
  });
  router.openapi(route, async (context) => {
    const token = await signInByPasskey(operators, context.req.valid('json'), placeOf(context));
    return context.json(await guard.enter(context, 'operator', token), 200);
  });
}

function provesWithPassword(router: Router, { operators, guard, placeOf }: OperatorRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/session/operator/proof/password',
    tags,
    summary: 'Prove once more that it is you, with password and code',
    security,
    middleware: [guard.only('operator'), jsonBody] as const,
    request: { body: bodyOf(PasswordProof) },
    responses: session,
  });
  router.openapi(route, async (context) => {
    const signedIn = context.get('signedIn');
    const token = await proveByPassword(operators, signedIn, context.req.valid('json'), placeOf(context));
    return context.json(await guard.enter(context, 'operator', token), 200);
  });
}

function provesWithPasskey(router: Router, { operators, guard, placeOf }: OperatorRoutesContext): void {
  const asks = createRoute({
    method: 'post',
    path: '/v1/session/operator/proof/passkey/options',
    tags,
    summary: 'What a passkey has to sign to prove once more that it is you',
    security,
    middleware: [guard.only('operator')] as const,
    responses: { ...options, ...problems(401, 403) },
  });
  router.openapi(asks, async (context) =>
    context.json({ ...(await proofOptions(operators, context.get('signedIn'))) }, 200),
  );
  const route = createRoute({
    method: 'post',
    path: '/v1/session/operator/proof/passkey',
    tags,
    summary: 'Prove once more that it is you, with a passkey',
    security,
    middleware: [guard.only('operator'), jsonBody] as const,
    request: { body: bodyOf(PasskeySignIn) },
    responses: session,
  });
  router.openapi(route, async (context) => {
    const signedIn = context.get('signedIn');
    const token = await proveByPasskey(operators, signedIn, context.req.valid('json'), placeOf(context));
    return context.json(await guard.enter(context, 'operator', token), 200);
  });
}
