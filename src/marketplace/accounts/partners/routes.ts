import { createRoute, z } from '@hono/zod-openapi';
import {
  CustomerLicenses,
  CustomersView,
  PartnerGrant,
  PartnerNamed,
  PartnerView,
  PartnersView,
} from '../../../contract/account.ts';
import { FaultError } from '../../../contract/codes.ts';
import type { Guard } from '../../../platform/auth/sessions/guard.ts';
import { languageOf } from '../../../platform/http/language.ts';
import { type Router, answerOf, bodyOf, jsonBody, newRouter, problems } from '../../../platform/http/routes.ts';
import { signedIn } from '../own/routes.ts';
import { type Showing, licenseJson } from '../own/view.ts';
import type { Accounts } from '../service.ts';
import type { Partner, Partners } from './service.ts';

export type PartnerRoutesContext = Showing & {
  readonly accounts: Pick<Accounts, 'byId'>;
  readonly partners: Partners;
  readonly guard: Pick<Guard, 'only'>;
};

const security = [{ account: [] }];
const mine = { tags: ['My account'], security };
const theirs = { tags: ['My customers'], security };
const Params = z.object({
  accountId: z.guid({ error: 'must be the id of a customer' }).openapi({ param: { name: 'accountId', in: 'path' } }),
});

const partnerJson = ({ email, allows, grantedAt }: Partner) => ({ email, allows, grantedAt: grantedAt.toISOString() });

/** Partners of whoever is signed in, and the customers that they are a partner of. */
export function partnerRoutes(context: PartnerRoutesContext): Router {
  const router = newRouter();
  lists(router, context);
  grants(router, context);
  revokes(router, context);
  listsCustomers(router, context);
  showsLicenses(router, context);
  return router;
}

function lists(router: Router, own: PartnerRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/account/partners',
    ...mine,
    summary: 'Which partners may do what',
    middleware: [own.guard.only('account')] as const,
    responses: { 200: answerOf('The partners', PartnersView), ...problems(401) },
  });
  router.openapi(route, async (context) => {
    const { accountId } = await signedIn(context, own);
    const partners = await own.partners.of(accountId);
    return context.json({ partners: partners.map(partnerJson) }, 200);
  });
}

function grants(router: Router, own: PartnerRoutesContext): void {
  const route = createRoute({
    method: 'put',
    path: '/v1/account/partners',
    ...mine,
    summary: 'Let a partner do this from now on, and nothing else',
    description: 'The partner is named by e-mail address and is told by mail.',
    middleware: [own.guard.only('account'), jsonBody] as const,
    request: { body: bodyOf(PartnerGrant) },
    responses: { 200: answerOf('The partner', PartnerView), ...problems(400, 401, 409, 413, 415, 429) },
  });
  router.openapi(route, async (context) => {
    const account = await signedIn(context, own);
    const partner = await own.partners.grant(account, context.req.valid('json'), languageOf(context));
    return context.json(partnerJson(partner), 200);
  });
}

/** With POST, so that an e-mail address stands in no address and in no log. */
function revokes(router: Router, own: PartnerRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/account/partners/revoke',
    ...mine,
    summary: 'End what a partner may do',
    middleware: [own.guard.only('account'), jsonBody] as const,
    request: { body: bodyOf(PartnerNamed) },
    responses: { 204: { description: 'Ended' }, ...problems(400, 401, 404, 413, 415) },
  });
  router.openapi(route, async (context) => {
    const account = await signedIn(context, own);
    await own.partners.revoke(account, context.req.valid('json').email, languageOf(context));
    return context.body(null, 204);
  });
}

function listsCustomers(router: Router, own: PartnerRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/account/customers',
    ...theirs,
    summary: 'For whom this account works, and what each allows',
    middleware: [own.guard.only('account')] as const,
    responses: { 200: answerOf('The customers', CustomersView), ...problems(401) },
  });
  router.openapi(route, async (context) => {
    const partner = await signedIn(context, own);
    return context.json({ customers: await own.partners.customersOf(partner) }, 200);
  });
}

function showsLicenses(router: Router, own: PartnerRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/account/customers/{accountId}/licenses',
    ...theirs,
    summary: "A customer's licenses, without their keys",
    middleware: [own.guard.only('account')] as const,
    request: { params: Params },
    responses: { 200: answerOf('The licenses', CustomerLicenses), ...problems(400, 401, 404) },
  });
  router.openapi(route, async (context) => {
    const partner = await signedIn(context, own);
    const found = await own.partners.licensesOf(partner, context.req.valid('param').accountId);
    if (!found)
      throw new FaultError({
        code: 'NOT_FOUND',
        message: 'You have no customer of this id who lets you see licenses.',
      });
    const { customer, licenses } = found;
    return context.json({ customer, licenses: licenses.map((license) => licenseJson(license, own)) }, 200);
  });
}
