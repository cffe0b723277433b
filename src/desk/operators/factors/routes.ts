import { createRoute, z } from '@hono/zod-openapi';
import {
  FactorsView,
  NewPasskey,
  NewRecoveryCodes,
  PasskeyOptions,
  PasswordChange,
  TotpOffer,
} from '../../../contract/sign-in.ts';
import * as limits from '../../../kernel/limits.ts';
import { type Router, answerOf, bodyOf, jsonBody, newRouter, problems } from '../../../platform/http/routes.ts';
import type { OperatorRoutesContext } from '../routes.ts';
import {
  addPasskey,
  changePassword,
  factorsOf,
  newRecoveryCodes,
  offerTotpTo,
  passkeyCreation,
  removePasskey,
} from './service.ts';

const tags = ['Operators'];
const security = [{ operator: [] }];
const path = '/v1/session/operator/factors';

/** What an operator signs in with. Whoever changes it has proven within ten minutes who they are. */
export function factorRoutes(context: OperatorRoutesContext): Router {
  const router = newRouter();
  shows(router, context);
  passwords(router, context);
  passkeys(router, context);
  return router;
}

function shows(router: Router, { operators, guard }: OperatorRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path,
    tags,
    summary: 'What you sign in with',
    security,
    middleware: [guard.only('operator')] as const,
    responses: { 200: answerOf('The factors', FactorsView), ...problems(401) },
  });
  router.openapi(route, async (context) => context.json(await factorsOf(operators, context.get('signedIn')), 200));
}

function passwords(router: Router, { operators, guard }: OperatorRoutesContext): void {
  const recent = [guard.only('operator'), guard.recent] as const;
  const offers = createRoute({
    method: 'post',
    path: `${path}/totp`,
    tags,
    summary: 'A secret for another authenticator app; counts once it comes back with a code',
    security,
    middleware: [...recent] as const,
    responses: { 200: answerOf('The secret', TotpOffer), ...problems(401, 403) },
  });
  router.openapi(offers, (context) => context.json(offerTotpTo(operators, context.get('signedIn')), 200));

  const changes = createRoute({
    method: 'put',
    path: `${path}/password`,
    tags,
    summary: 'Another password, another authenticator app, or both; signs out everywhere else',
    security,
    middleware: [...recent, jsonBody] as const,
    request: { body: bodyOf(PasswordChange) },
    responses: {
      200: answerOf('New recovery codes, where the app is another one', NewRecoveryCodes),
      ...problems(400, 401, 403, 413, 415, 422),
    },
  });
  router.openapi(changes, async (context) => {
    const recoveryCodes = await changePassword(operators, context.get('signedIn'), context.req.valid('json'));
    return context.json({ recoveryCodes }, 200);
  });

  const renews = createRoute({
    method: 'post',
    path: `${path}/recovery-codes`,
    tags,
    summary: 'New recovery codes in place of all that are left',
    security,
    middleware: [...recent] as const,
    responses: { 200: answerOf('Shown this once', NewRecoveryCodes), ...problems(401, 403, 409) },
  });
  router.openapi(renews, async (context) =>
    context.json({ recoveryCodes: await newRecoveryCodes(operators, context.get('signedIn')) }, 200),
  );
}

function passkeys(router: Router, { operators, guard }: OperatorRoutesContext): void {
  const recent = [guard.only('operator'), guard.recent] as const;
  const options = createRoute({
    method: 'post',
    path: `${path}/passkeys/options`,
    tags,
    summary: 'What another passkey is made with',
    security,
    middleware: [...recent] as const,
    responses: { 200: answerOf('For navigator.credentials.create', PasskeyOptions), ...problems(401, 403) },
  });
  router.openapi(options, async (context) =>
    context.json({ ...(await passkeyCreation(operators, context.get('signedIn'))) }, 200),
  );

  const adds = createRoute({
    method: 'post',
    path: `${path}/passkeys`,
    tags,
    summary: 'Add a passkey',
    security,
    middleware: [...recent, jsonBody] as const,
    request: { body: bodyOf(NewPasskey) },
    responses: { 200: answerOf('The factors after it', FactorsView), ...problems(400, 401, 403, 413, 415, 422) },
  });
  router.openapi(adds, async (context) => {
    await addPasskey(operators, context.get('signedIn'), context.req.valid('json'));
    return context.json(await factorsOf(operators, context.get('signedIn')), 200);
  });

  const removes = createRoute({
    method: 'delete',
    path: `${path}/passkeys/{passkeyId}`,
    tags,
    summary: 'Take a passkey away; signs out everywhere else',
    security,
    middleware: [...recent] as const,
    request: {
      params: z.object({
        passkeyId: z
          .string()
          .max(limits.passkey_field_chars)
          .openapi({ param: { name: 'passkeyId', in: 'path' } }),
      }),
    },
    responses: { 200: answerOf('The factors after it', FactorsView), ...problems(401, 403, 404, 409) },
  });
  router.openapi(removes, async (context) => {
    await removePasskey(operators, context.get('signedIn'), context.req.valid('param').passkeyId);
    return context.json(await factorsOf(operators, context.get('signedIn')), 200);
  });
}
