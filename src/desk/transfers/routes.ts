import { createRoute, z } from '@hono/zod-openapi';
import { DecisionBody, PageQuery, TransferDetailView, TransferPage, TransferView } from '../../contract/api.ts';
import { FaultError } from '../../contract/codes.ts';
import * as limits from '../../kernel/limits.ts';
import {
  type Router,
  answerOf,
  bodyOf,
  idempotent,
  jsonBody,
  newRouter,
  problems,
} from '../../platform/http/routes.ts';
import { type DeskRoutesContext, IdInPath, IdempotencyKey, deskToken, operatorsOnly } from '../routes.ts';
import type { Desk } from '../service.ts';
import { licenseJson } from '../sources/show.ts';
import { type Decision, approve, refuse, withdraw } from './operator/service.ts';
import { listTransfers, showTransfer } from './service.ts';
import { statuses } from './state.ts';
import { cursorOf, readCursor, storedJson } from './view.ts';

const tags = ['Transfers'];

export function transferRoutes(context: DeskRoutesContext): Router {
  const router = newRouter();
  lists(router, context);
  shows(router, context);
  for (const decision of decisions) decisionRoute(router, context, decision);
  return router;
}

function lists(router: Router, { desk, gate }: DeskRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/transfers',
    tags,
    summary: 'Cases, newest first',
    security: deskToken,
    middleware: [operatorsOnly({ gate })] as const,
    request: { query: z.strictObject({ status: z.enum(statuses).optional(), ...PageQuery }) },
    responses: {
      200: answerOf('One page', TransferPage),
      ...problems(400, 401, 403),
    },
  });
  router.openapi(route, async (context) => {
    const { status, after, limit = 50 } = context.req.valid('query');
    const cursor = after === undefined ? undefined : readCursor(after);
    if (cursor === null)
      throw new FaultError({
        code: 'QUERY_INVALID',
        field: '/after',
        message: 'The query, /after: takes the "next" of the page before.',
      });
    const filter = { ...(status ? { status } : {}), ...(cursor ? { after: cursor } : {}) };
    const size = Math.min(limit, limits.page_rows);
    const found = await listTransfers(desk, filter, size + 1);
    const page = found.slice(0, size);
    const last = page.at(-1);
    return context.json(
      { transfers: page.map(storedJson), next: found.length > size && last ? cursorOf(last) : null },
      200,
    );
  });
}

function shows(router: Router, { desk, gate }: DeskRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/transfers/{id}',
    tags,
    summary: 'One case: how it stands, its findings, its proof and its history',
    security: deskToken,
    middleware: [operatorsOnly({ gate })] as const,
    request: { params: IdInPath },
    responses: {
      200: answerOf('The case', TransferDetailView),
      ...problems(401, 403, 404),
    },
  });
  router.openapi(route, async (context) => {
    const detail = await showTransfer(desk, context.req.valid('param').id);
    const license = detail.license && licenseJson(detail.license);
    const history = detail.history.map(({ at, actor, kind, data }) => ({
      at: at.toISOString(),
      actor,
      kind,
      data: { ...data },
    }));
    return context.json({ ...storedJson(detail), license, history }, 200);
  });
}

export type DecisionRoute = {
  readonly name: string;
  readonly summary: string;
  readonly decide: (desk: Desk, transferId: string, decision: Decision) => Promise<unknown>;
};

const decisions: readonly DecisionRoute[] = [
  { name: 'approve', summary: 'Stand in for the proof of the holder, with reason and evidence', decide: approve },
  { name: 'refuse', summary: 'Refuse a case', decide: refuse },
  { name: 'withdraw', summary: 'Note that the requester does not want it any more', decide: withdraw },
];

/** `POST /v1/transfers/{id}/NAME`: an operator decides on a case, once for each Idempotency-Key. */
export function decisionRoute(
  router: Router,
  { desk, gate, idempotency, doDue }: DeskRoutesContext,
  { name, summary, decide }: DecisionRoute,
): void {
  const route = createRoute({
    method: 'post',
    path: `/v1/transfers/{id}/${name}`,
    tags,
    summary,
    description: 'Who decides is the name of the token, or the operator who is signed in.',
    security: deskToken,
    middleware: [operatorsOnly({ gate }), jsonBody, idempotent(idempotency, desk.now)] as const,
    request: {
      params: IdInPath,
      headers: IdempotencyKey,
      body: bodyOf(DecisionBody),
    },
    responses: {
      200: answerOf('The case after it', TransferView),
      ...problems(400, 401, 403, 404, 409, 413, 415, 422, 503),
    },
  });
  router.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    await decide(desk, id, { operator: context.get('caller')?.name ?? '', ...context.req.valid('json') });
    await doDue();
    return context.json(storedJson(await showTransfer(desk, id)), 200);
  });
}
