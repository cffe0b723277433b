import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { FaultError } from '../../../contract/codes.ts';
import { OwnAccount, OwnLicenseDetail, OwnLicenses, RevealedKey } from '../../../contract/customer.ts';
import type { Guard } from '../../../platform/auth/sessions/guard.ts';
import type { Tries } from '../../../platform/auth/tries/service.ts';
import { unkept } from '../../../platform/http/private.ts';
import { type Env, type Router, answerOf, newRouter, problems } from '../../../platform/http/routes.ts';
import type { Accounts } from '../service.ts';
import type { Account } from '../types.ts';
import type { OwnAccounts, OwnRecord } from './service.ts';
import { type Showing, licenseJson } from './view.ts';

export type OwnRoutesContext = Showing & {
  readonly accounts: Pick<Accounts, 'byId'>;
  readonly own: OwnAccounts;
  readonly tries: Pick<Tries, 'count'>;
  readonly guard: Pick<Guard, 'only'>;
};

const tags = ['My account'];
const security = [{ account: [] }];
const Params = z.object({
  sen: z
    .string()
    .regex(/^[\w-]{1,40}$/u, 'must be a SEN such as SEN-4839484')
    .openapi({ param: { name: 'sen', in: 'path' } }),
});

/** The account of whoever is signed in. A license of somebody else's is answered like one that there is not. */
export function ownRoutes(context: OwnRoutesContext): Router {
  const router = newRouter();
  router.use('/v1/account', unkept);
  router.use('/v1/account/*', unkept);
  tells(router, context);
  lists(router, context);
  shows(router, context);
  reveals(router, context);
  return router;
}

/** Behind `guard.only('account')`: the account that is signed in. */
export async function signedIn(
  context: Context<Env>,
  { accounts }: { readonly accounts: Pick<Accounts, 'byId'> },
): Promise<Account> {
  const account = await accounts.byId(context.get('signedIn').holder.id);
  if (account) return account;
  throw new FaultError({ code: 'UNAUTHENTICATED', message: 'Sign in first: we send you a link by mail.' });
}

const noSuchLicense = (): FaultError =>
  new FaultError({ code: 'NOT_FOUND', message: 'Your account has no license with this SEN.' });

function historyJson({ license, shown }: OwnRecord) {
  const { createdAt, changedAt, voidedAt, voidReason } = license;
  const rows = [
    { at: createdAt, code: 'issued' as const, reason: null },
    ...(changedAt ? [{ at: changedAt, code: 'changed' as const, reason: null }] : []),
    ...shown.map((at) => ({ at, code: 'key-shown' as const, reason: null })),
    ...(voidedAt ? [{ at: voidedAt, code: 'voided' as const, reason: voidReason }] : []),
  ];
  return rows
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, code, reason }) => ({ at: at.toISOString(), code, reason }));
}

function tells(router: Router, own: OwnRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/account',
    tags,
    summary: 'Who is signed in',
    security,
    middleware: [own.guard.only('account')] as const,
    responses: {
      200: answerOf('The account', OwnAccount),
      ...problems(401),
    },
  });
  router.openapi(route, async (context) => {
    const { createdAt, ...account } = await signedIn(context, own);
    return context.json({ ...account, createdAt: createdAt.toISOString() }, 200);
  });
}

function lists(router: Router, own: OwnRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/account/licenses',
    tags,
    summary: 'My licenses, newest first, without their keys',
    security,
    middleware: [own.guard.only('account')] as const,
    responses: {
      200: answerOf('The licenses', OwnLicenses),
      ...problems(401),
    },
  });
  router.openapi(route, async (context) => {
    const { accountId } = await signedIn(context, own);
    const licenses = await own.own.licensesOf(accountId);
    return context.json({ licenses: licenses.map((license) => licenseJson(license, own)) }, 200);
  });
}

function shows(router: Router, own: OwnRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/account/licenses/{sen}',
    tags,
    summary: 'One of my licenses, with its history',
    security,
    middleware: [own.guard.only('account')] as const,
    request: { params: Params },
    responses: {
      200: answerOf('The license', OwnLicenseDetail),
      ...problems(401, 404),
    },
  });
  router.openapi(route, async (context) => {
    const { accountId } = await signedIn(context, own);
    const record = await own.own.licenseOf(accountId, context.req.valid('param').sen);
    if (!record) throw noSuchLicense();
    return context.json({ ...licenseJson(record.license, own), history: historyJson(record) }, 200);
  });
}

/** With POST, so that no cache, no history of a browser and no link of somebody else's shows a key. */
function reveals(router: Router, own: OwnRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/account/licenses/{sen}/key',
    tags,
    summary: 'The license key, to copy; with `Accept: text/plain` as a file',
    description: 'That it was shown is kept with the license.',
    security,
    middleware: [own.guard.only('account')] as const,
    request: { params: Params },
    responses: {
      200: {
        description: 'The key',
        content: { 'application/json': { schema: RevealedKey }, 'text/plain': { schema: z.string() } },
      },
      ...problems(401, 404, 429),
    },
  });
  router.openapi(route, async (context) => {
    const { accountId } = await signedIn(context, own);
    await own.tries.count([{ limit: 'key-shown', key: accountId }]);
    const { sen } = context.req.valid('param');
    const licenseKey = await own.own.revealKey(accountId, sen);
    if (licenseKey === null) throw noSuchLicense();
    if (context.req.header('accept') !== 'text/plain') return context.json({ sen, licenseKey }, 200);
    context.header('Content-Disposition', `attachment; filename="${sen.replaceAll(/[^\w-]/gu, '')}.txt"`);
    return context.text(`${licenseKey}\n`, 200);
  });
}
