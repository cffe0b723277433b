import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  HandOverAnswer,
  HandOverAsked,
  HandOverView,
  HandOversView,
  LinkToken,
  NewHandOver,
} from '../../../contract/account.ts';
import type { Guard } from '../../../platform/auth/sessions/guard.ts';
import { languageOf } from '../../../platform/http/language.ts';
import {
  type Env,
  type Router,
  answerOf,
  bodyOf,
  jsonBody,
  newRouter,
  problems,
} from '../../../platform/http/routes.ts';
import { signedIn } from '../own/routes.ts';
import type { Accounts } from '../service.ts';
import type { Account } from '../types.ts';
import type { HandOvers } from './service.ts';
import { type HandOver, statusAt } from './types.ts';

export type HandOverRoutesContext = {
  readonly accounts: Pick<Accounts, 'byId'>;
  readonly handOvers: HandOvers;
  readonly guard: Pick<Guard, 'only' | 'own' | 'recent'>;
  readonly appNames: ReadonlyMap<string, string>;
  readonly now: () => Date;
};

const tags = ['My account'];
const security = [{ account: [] }];
const Params = z.object({
  handOverId: z.guid({ error: 'must be the id of a hand-over' }).openapi({ param: { name: 'handOverId', in: 'path' } }),
});

/** Licenses that go from one account to another. */
export function handOverRoutes(context: HandOverRoutesContext): Router {
  const router = newRouter();
  lists(router, context);
  starts(router, context);
  for (const act of ['withdraw', 'accept', 'decline'] as const) acts(router, context, act);
  views(router, context);
  answers(router, context);
  return router;
}

function handOverJson(
  handOver: HandOver,
  other: { readonly direction: 'given' | 'taken'; readonly email: string },
  own: HandOverRoutesContext,
): HandOverView {
  const { handOverId, sen, appKey, users, maintenanceEnd, startedAt, endsAt, endedAt } = handOver;
  return {
    handOverId,
    direction: other.direction,
    otherEmail: other.email,
    sen,
    users,
    maintenanceEnd,
    status: statusAt(handOver, own.now()),
    appName: own.appNames.get(appKey) ?? appKey,
    startedAt: startedAt.toISOString(),
    endsAt: endsAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

function lists(router: Router, own: HandOverRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/account/hand-overs',
    tags,
    summary: 'Licenses that this account gives or was offered, the newest first; those of the past, too',
    security,
    middleware: [own.guard.only('account')] as const,
    responses: { 200: answerOf('The hand-overs', HandOversView), ...problems(401) },
  });
  router.openapi(route, async (context) => {
    const account = await signedIn(context, own);
    const all = await own.handOvers.of(account);
    const handOvers = all.map((one) =>
      one.accountId === account.accountId
        ? handOverJson(one, { direction: 'given', email: one.takerEmail }, own)
        : handOverJson(one, { direction: 'taken', email: one.giverEmail }, own),
    );
    return context.json({ handOvers }, 200);
  });
}

function starts(router: Router, own: HandOverRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/account/hand-overs',
    tags,
    summary: 'Offer a license to another account',
    description: 'It stays here until somebody who reads mail at that address accepts. Needs a recent sign-in.',
    security,
    middleware: [own.guard.only('account'), own.guard.recent, jsonBody] as const,
    request: { body: bodyOf(NewHandOver) },
    responses: { 200: answerOf('The offer', HandOverView), ...problems(400, 401, 403, 404, 409, 413, 415, 429) },
  });
  router.openapi(route, async (context) => {
    const giver = await signedIn(context, own);
    const handOver = await own.handOvers.start(giver, context.req.valid('json'), languageOf(context));
    return context.json(handOverJson(handOver, { direction: 'given', email: handOver.takerEmail }, own), 200);
  });
}

const summaries = {
  withdraw: 'Take back an offer of this account',
  accept: 'Take over a license that was offered to this account',
  decline: 'Decline it',
} as const;

function acts(router: Router, own: HandOverRoutesContext, act: keyof typeof summaries): void {
  const route = createRoute({
    method: 'post',
    path: `/v1/account/hand-overs/{handOverId}/${act}`,
    tags,
    summary: summaries[act],
    security,
    middleware: [own.guard.only('account')] as const,
    request: { params: Params },
    responses: { 204: { description: 'Done' }, ...problems(400, 401, 404, 409, 410) },
  });
  router.openapi(route, async (context) => {
    await done(own.handOvers, act, await signedIn(context as Context<Env>, own), context.req.valid('param').handOverId);
    return context.body(null, 204);
  });
}

async function done(
  handOvers: HandOvers,
  act: keyof typeof summaries,
  account: Account,
  handOverId: string,
): Promise<void> {
  if (act === 'withdraw') await handOvers.withdraw(account, handOverId);
  else await handOvers[act]({ signedIn: account, handOverId });
}

/** Looking changes nothing, since mail scanners open links, too. */
function views(router: Router, own: HandOverRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/hand-over-link/view',
    tags,
    summary: 'What is offered with a link; changes nothing',
    middleware: [own.guard.own, jsonBody] as const,
    request: { body: bodyOf(LinkToken) },
    responses: { 200: answerOf('It can be answered', HandOverAsked), ...problems(400, 403, 404, 410, 413, 415) },
  });
  router.openapi(route, async (context) => {
    const { handOver, giver, needsAccount } = await own.handOvers.view(context.req.valid('json').token);
    const { takerEmail: email, sen, appKey, users, maintenanceEnd, endsAt } = handOver;
    return context.json(
      {
        giver: { organization: giver.organization, email: giver.email },
        email,
        sen,
        users,
        maintenanceEnd,
        needsAccount,
        appName: own.appNames.get(appKey) ?? appKey,
        until: endsAt.toISOString(),
      },
      200,
    );
  });
}

function answers(router: Router, own: HandOverRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/hand-over-link/answer',
    tags,
    summary: 'Take over a license with a link, or decline it',
    middleware: [own.guard.own, jsonBody] as const,
    request: { body: bodyOf(HandOverAnswer) },
    responses: { 204: { description: 'Done' }, ...problems(400, 403, 404, 409, 410, 413, 415) },
  });
  router.openapi(route, async (context) => {
    const { token, answer, account } = context.req.valid('json');
    await own.handOvers[answer]({ token, account });
    return context.body(null, 204);
  });
}
