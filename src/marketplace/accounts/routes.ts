import { createRoute, z } from '@hono/zod-openapi';
import { AccountLicenses, AccountLookup, AccountView, Flag, SigningKeys } from '../../contract/api.ts';
import { FaultError } from '../../contract/codes.ts';
import {
  type Gate,
  type Router,
  answerOf,
  bodyOf,
  callers,
  jsonBody,
  newRouter,
  problems,
} from '../../platform/http/routes.ts';
import type { Accounts } from './service.ts';
import { accountJson, licenseJson } from './view.ts';

export type AccountRoutesContext = {
  readonly accounts: Accounts;
  readonly gate: Gate;
  /** The public half of the key that signs license keys, as PEM. */
  /** Public halves, the one that signs now first. */
  readonly signingKeys: readonly { readonly keyId: string; readonly publicKey: string }[];
};

const tags = ['Marketplace'];
const security = [{ token: [] }, { operator: [] }];

const notFound = () => new FaultError({ code: 'NOT_FOUND', message: 'The marketplace has no such account.' });

export function accountRoutes(context: AccountRoutesContext): Router {
  const router = newRouter();
  looksUp(router, context);
  listsLicenses(router, context);
  showsSigningKeys(router, context);
  return router;
}

/** With POST, so that an e-mail address stands in no address and in no log. */
function looksUp(router: Router, { accounts, gate }: AccountRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/accounts/lookup',
    tags,
    summary: 'The account with an e-mail address',
    security,
    middleware: [callers(gate, ['desk', 'marketplace']), jsonBody] as const,
    request: { body: bodyOf(AccountLookup) },
    responses: {
      200: answerOf('The account', AccountView),
      ...problems(400, 401, 404, 413, 415),
    },
  });
  router.openapi(route, async (context) => {
    const account = await accounts.byEmail(context.req.valid('json').email);
    if (!account) throw notFound();
    return context.json(accountJson(account), 200);
  });
}

function listsLicenses(router: Router, { accounts, gate }: AccountRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/accounts/{accountId}/licenses',
    tags,
    summary: 'The licenses of an account, newest first',
    description: 'License keys are shown with `?keys=true` and a marketplace token only.',
    security,
    middleware: [callers(gate, ['desk', 'marketplace'])] as const,
    request: {
      params: z.object({
        accountId: z
          .string()
          .max(100)
          .openapi({ param: { name: 'accountId', in: 'path' } }),
      }),
      query: z.strictObject({ keys: Flag }),
    },
    responses: {
      200: answerOf('The licenses', AccountLicenses),
      ...problems(400, 401, 403, 404),
    },
  });
  router.openapi(route, async (context) => {
    const keys = context.req.valid('query').keys === 'true';
    if (keys && context.get('caller')?.scope !== 'marketplace') {
      throw new FaultError({
        code: 'FORBIDDEN',
        field: '/keys',
        message: 'License keys are shown to a marketplace token only. Leave out keys=true.',
      });
    }
    const account = await accounts.byId(context.req.valid('param').accountId);
    const licenses = account && (await accounts.licensesOf(account.email, { keys }));
    if (!licenses) throw notFound();
    return context.json({ licenses: licenses.map(licenseJson) }, 200);
  });
}

function showsSigningKeys(router: Router, { signingKeys }: AccountRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/signing-keys',
    tags,
    summary: 'The public keys that license keys are verified with',
    description: 'The first one signs now; the others did, and what they signed is still good.',
    responses: { 200: answerOf('The keys', SigningKeys) },
  });
  const keys = signingKeys.map(({ keyId, publicKey }) => ({ keyId, algorithm: 'Ed25519' as const, publicKey }));
  router.openapi(route, (context) => context.json({ keys }, 200));
}
