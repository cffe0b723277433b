import { createRoute, z } from '@hono/zod-openapi';
import { MessageReceived, RequestRead, RequestReceived } from '../../contract/api.ts';
import { FaultError } from '../../contract/codes.ts';
import { RequestDocument, noFacts } from '../../contract/request.ts';
import { dayOf } from '../../kernel/day.ts';
import * as limits from '../../kernel/limits.ts';
import {
  type Router,
  answerOf,
  atMost,
  bodyOf,
  callers,
  idempotent,
  jsonBody,
  newRouter,
  problems,
} from '../../platform/http/routes.ts';
import { assess } from '../eligibility/assess.ts';
import { explainForCustomer } from '../eligibility/explain.ts';
import {
  type CustomerRoutesContext,
  type DeskRoutesContext,
  IdempotencyKey,
  counted,
  deskTokenOrNone,
} from '../routes.ts';
import type { Desk } from '../service.ts';
import { transfersOfRequest } from '../transfers/service.ts';
import { storedJson } from '../transfers/view.ts';
import { readDocumentValue } from './document.ts';
import { receive } from './inbox/service.ts';
import { readItem } from './service.ts';

type IntakeRoutesContext = DeskRoutesContext & Pick<CustomerRoutesContext, 'tries' | 'clientOf'>;

export function intakeRoutes(context: IntakeRoutesContext): Router {
  const router = newRouter();
  requests(router, context);
  messages(router, context);
  return router;
}

function requests(router: Router, about: IntakeRoutesContext): void {
  const { desk, gate, idempotency, doDue } = about;
  const route = createRoute({
    method: 'post',
    path: '/v1/requests',
    tags: ['Requests'],
    summary: 'Ask for licenses to be moved',
    description:
      "Without a token the request is taken in and worked on afterwards: the answer is the same whether we know a license key, do not know it, or know it as somebody else's. With a desk token it is worked on at once, and the cases are answered.",
    security: deskTokenOrNone,
    middleware: [
      callers(gate, ['desk'], 'public'),
      counted(about, 'request-client'),
      jsonBody,
      idempotent(idempotency, desk.now),
    ] as const,
    request: {
      headers: IdempotencyKey,
      body: bodyOf(RequestDocument),
    },
    responses: {
      201: answerOf('Read at once (desk token)', RequestRead),
      202: answerOf('Taken in', RequestReceived),
      ...problems(400, 401, 403, 409, 413, 415, 422, 429),
    },
  });
  router.openapi(route, async (context) => {
    const said = context.req.valid('json');
    if (!said.requester && !said.accountEmail) {
      throw new FaultError({
        code: 'BODY_INVALID',
        field: '/requester',
        message:
          'The body, /requester: is missing; say who asks, or name the account in /accountEmail, so that we can answer.',
      });
    }
    const caller = context.get('caller');
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const name = caller ? `API call of ${caller.name}` : 'API call';
    const { inboxId } = await receive(desk, {
      channel: 'api',
      kind: 'document',
      name,
      trusted: caller !== null,
      bytes,
    });
    if (caller === null)
      return context.json({ reference: inboxId, status: 'received' as const, ...missingIn(desk, said) }, 202);
    const requestId = await readItem(desk, inboxId);
    if (requestId === null) throw new Error(`Defect: inbox item ${inboxId} names who asks and is no request`);
    await doDue();
    const transfers = (await transfersOfRequest(desk, requestId)).map(storedJson);
    return context.json({ requestId, transfers }, 201);
  });
}

/** What the request leaves open, told from its own words alone. */
function missingIn(desk: Desk, said: RequestDocument) {
  const read = readDocumentValue(said);
  const facts = read.ok ? read.value.read.facts : noFacts();
  const license = facts.licenseKeys.length > 0 ? null : undefined;
  const proof = { standing: 'unproven', reason: '', suspicious: false } as const;
  const assessment = assess({ facts, license, proof, today: dayOf(desk.now()) }, desk.profile);
  return { missing: assessment.withoutBooks.missing, explanation: explainForCustomer(assessment, false) };
}

function messages(router: Router, { desk, gate }: DeskRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/messages',
    tags: ['Requests'],
    summary: 'Hand in an e-mail, as it came (the door of the mail gateway)',
    security: [{ token: [] }],
    // Up to twice the limit is still read, so that the inbox shows a mail that was too large.
    middleware: [
      callers(gate, ['desk'], 'token'),
      atMost(2 * limits.message_bytes, 'MESSAGE_TOO_LARGE', 'A message'),
    ] as const,
    request: { body: { required: true, content: { 'message/rfc822': { schema: z.string() } } } },
    responses: {
      202: answerOf('Taken in', MessageReceived),
      ...problems(401, 403, 413, 415, 422),
    },
  });
  router.openapi(route, async (context) => {
    if (!/^message\/rfc822(?:\s*;|$)/iu.test(context.req.header('content-type') ?? '')) {
      throw new FaultError({ code: 'MEDIA_TYPE_UNSUPPORTED', message: 'A message is sent as message/rfc822.' });
    }
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const { inboxId } = await receive(desk, {
      channel: 'mail',
      kind: 'message',
      name: 'message',
      trusted: true,
      bytes,
    });
    return context.json({ reference: inboxId, status: 'received' as const }, 202);
  });
}
