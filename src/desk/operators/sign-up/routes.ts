import { createRoute, type z } from '@hono/zod-openapi';
import {
  LinkToken,
  PasskeyOptions,
  SignUpPasskey,
  SignUpPassword,
  SignUpView,
  SignedUp,
  TotpOffer,
} from '../../../contract/sign-in.ts';
import { type Router, answerOf, bodyOf, jsonBody, newRouter, problems } from '../../../platform/http/routes.ts';
import type { OperatorRoutesContext } from '../routes.ts';
import {
  passkeyForInvitation,
  signUpByPasskey,
  signUpByPassword,
  totpForInvitation,
  viewInvitation,
} from './service.ts';

const tags = ['Operators'];
const answers = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  200: answerOf(description, schema),
  ...problems(400, 403, 404, 410, 413, 415, 422),
});

/** A new operator sets the first factors with the token of the sign-up link. It stands in bodies, never in addresses. */
export function signUpRoutes({ operators, guard, placeOf }: OperatorRoutesContext): Router {
  const router = newRouter();

  const view = createRoute({
    method: 'post',
    path: '/v1/sign-in/sign-up',
    tags,
    summary: 'Whom a sign-up link is for; changes nothing',
    middleware: [guard.own, jsonBody] as const,
    request: { body: bodyOf(LinkToken) },
    responses: answers('The operator', SignUpView),
  });
  router.openapi(view, async (context) =>
    context.json(await viewInvitation(operators, context.req.valid('json').token), 200),
  );

  const totp = createRoute({
    method: 'post',
    path: '/v1/sign-in/sign-up/totp',
    tags,
    summary: 'A secret for the authenticator app',
    middleware: [guard.own, jsonBody] as const,
    request: { body: bodyOf(LinkToken) },
    responses: answers('The secret', TotpOffer),
  });
  router.openapi(totp, async (context) =>
    context.json(await totpForInvitation(operators, context.req.valid('json').token), 200),
  );

  const password = createRoute({
    method: 'post',
    path: '/v1/sign-in/sign-up/password',
    tags,
    summary: 'Set password and app, and sign in',
    middleware: [guard.own, jsonBody] as const,
    request: { body: bodyOf(SignUpPassword) },
    responses: answers('Signed in, with the recovery codes', SignedUp),
  });
  router.openapi(password, async (context) => {
    const { session, recoveryCodes } = await signUpByPassword(
      operators,
      context.req.valid('json'),
      placeOf(context).userAgent,
    );
    return context.json({ session: await guard.enter(context, 'operator', session), recoveryCodes }, 200);
  });

  const options = createRoute({
    method: 'post',
    path: '/v1/sign-in/sign-up/passkey/options',
    tags,
    summary: 'What a passkey is made with',
    middleware: [guard.own, jsonBody] as const,
    request: { body: bodyOf(LinkToken) },
    responses: answers('For navigator.credentials.create', PasskeyOptions),
  });
  router.openapi(options, async (context) =>
    context.json({ ...(await passkeyForInvitation(operators, context.req.valid('json').token)) }, 200),
  );

  const passkey = createRoute({
    method: 'post',
    path: '/v1/sign-in/sign-up/passkey',
    tags,
    summary: 'Set a passkey, and sign in',
    middleware: [guard.own, jsonBody] as const,
    request: { body: bodyOf(SignUpPasskey) },
    responses: answers('Signed in', SignedUp),
  });
  router.openapi(passkey, async (context) => {
    const { session, recoveryCodes } = await signUpByPasskey(
      operators,
      context.req.valid('json'),
      placeOf(context).userAgent,
    );
    return context.json({ session: await guard.enter(context, 'operator', session), recoveryCodes }, 200);
  });
  return router;
}
