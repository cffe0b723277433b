import { createRoute, z } from '@hono/zod-openapi';
import { AccountLicenses, AccountView, Flag } from '../../../contract/api.ts';
import { FaultError } from '../../../contract/codes.ts';
import type { Guard } from '../../../platform/auth/sessions/guard.ts';
import { type Router, newRouter, problems } from '../../../platform/http/routes.ts';
import type { Accounts } from '../service.ts';
import { accountJson, licenseJson } from '../view.ts';

type OwnRoutesContext = { readonly accounts: Accounts; readonly guard: Guard };

const tags = ['Marketplace'];
const security = [{ account: [] }];

/** What a customer who is signed in sees of the own account. No call takes an account's id, so none can be guessed. */
export function ownAccountRoutes({ accounts, guard }: OwnRoutesContext): Router {
  const router = newRouter();
  const gone = () => new FaultError({ code: 'NOT_FOUND', message: 'The marketplace has no such account any more.' });

  const shows = createRoute({
    method: 'get',
    path: '/v1/account',
    tags,
    summary: 'Your account',
    security,
    middleware: [guard.only('account')] as const,
    responses: {
      200: { description: 'The account', content: { 'application/json': { schema: AccountView } } },
      ...problems(401, 404),
    },
  });
  router.openapi(shows, async (context) => {
    const account = await accounts.byId(context.get('signedIn').holder.id);
    if (!account) throw gone();
    return context.json(accountJson(account), 200);
  });

  const lists = createRoute({
    method: 'get',
    path: '/v1/account/licenses',
    tags,
    summary: 'Your licenses, newest first; with `?keys=true` their keys, too',
    security,
    middleware: [guard.only('account')] as const,
    request: { query: z.strictObject({ keys: Flag }) },
    responses: {
      200: { description: 'The licenses', content: { 'application/json': { schema: AccountLicenses } } },
      ...problems(400, 401, 404),
    },
  });
  router.openapi(lists, async (context) => {
    const keys = context.req.valid('query').keys === 'true';
    const licenses = await accounts.licensesOf(context.get('signedIn').person.email, { keys });
    if (!licenses) throw gone();
    return context.json({ licenses: licenses.map(licenseJson) }, 200);
  });
  return router;
}
