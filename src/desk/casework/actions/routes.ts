import { createRoute, z } from '@hono/zod-openapi';
import { TransferView } from '../../../contract/api.ts';
import {
  AssignBody,
  CorrectionBody,
  DecisionsAnswer,
  DecisionsBody,
  NoteBody,
  QuestionBody,
} from '../../../contract/desk.ts';
import {
  type Router,
  answerOf,
  bodyOf,
  idempotent,
  jsonBody,
  newRouter,
  problems,
} from '../../../platform/http/routes.ts';
import { type DeskRoutesContext, IdInPath, IdempotencyKey, deskToken, operatorsOnly } from '../../routes.ts';
import type { Desk } from '../../service.ts';
import { showTransfer } from '../../transfers/service.ts';
import { storedJson } from '../../transfers/view.ts';
import { ask, assign, correct, decideMany, note } from './service.ts';

const tags = ['Desk'];

export function actionRoutes(context: DeskRoutesContext): Router {
  const router = newRouter();
  act(router, context, 'ask', 'Ask the requester in your own words', QuestionBody, ask);
  act(
    router,
    context,
    'correct',
    'Correct facts: the newest word wins, and the case begins anew',
    CorrectionBody,
    correct,
  );
  act(router, context, 'assign', 'Take a case, hand it to a colleague, or give it back', AssignBody, assign);
  act(router, context, 'note', 'Keep a note in the history of a case', NoteBody, (desk, id, operator, { text }) =>
    note(desk, id, operator, text),
  );
  many(router, context);
  return router;
}

function act<Body extends z.ZodType>(
  router: Router,
  context: DeskRoutesContext,
  name: string,
  summary: string,
  body: Body,
  work: (desk: Desk, transferId: string, operator: string, body: z.output<Body>) => Promise<unknown>,
): void {
  const { desk, idempotency, doDue } = context;
  const route = createRoute({
    method: 'post',
    path: `/v1/desk/transfers/{id}/${name}`,
    tags,
    summary,
    description: 'Who does it is whoever calls.',
    security: deskToken,
    middleware: [operatorsOnly(context), jsonBody, idempotent(idempotency, desk.now)] as const,
    request: { params: IdInPath, headers: IdempotencyKey, body: bodyOf(body) },
    responses: {
      200: answerOf('The case after it', TransferView),
      ...problems(400, 401, 403, 404, 409, 413, 415, 422, 503),
    },
  });
  router.openapi(route, async (at) => {
    const { id } = at.req.valid('param' as never) as z.output<typeof IdInPath>;
    const said = at.req.valid('json' as never) as z.output<Body>;
    await work(desk, id, at.get('caller')?.name ?? '', said);
    await doDue();
    return at.json(storedJson(await showTransfer(desk, id)), 200);
  });
}

function many(router: Router, context: DeskRoutesContext): void {
  const { desk, idempotency, doDue } = context;
  const route = createRoute({
    method: 'post',
    path: '/v1/desk/decisions',
    tags,
    summary: 'Do the same to many cases, each by itself',
    description:
      'Answers when all are done, in the order of the call: what is refused for one case stops no other. A call that was cut off can be sent again with the same Idempotency-Key.',
    security: deskToken,
    middleware: [operatorsOnly(context), jsonBody, idempotent(idempotency, desk.now)] as const,
    request: { headers: IdempotencyKey, body: bodyOf(DecisionsBody) },
    responses: {
      200: answerOf('What came of each', DecisionsAnswer),
      ...problems(400, 401, 403, 409, 413, 415, 422, 503),
    },
  });
  router.openapi(route, async (at) => {
    const answer = await decideMany(desk, at.get('caller')?.name ?? '', at.req.valid('json'));
    await doDue();
    return at.json(answer, 200);
  });
}
