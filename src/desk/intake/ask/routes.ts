import { createRoute } from '@hono/zod-openapi';
import { AddressAsked, AddressView, LinkParams, PublicRequest } from '../../../contract/customer.ts';
import { likelyEmail } from '../../../contract/email-typos.ts';
import { unkept } from '../../../platform/http/private.ts';
import {
  type Router,
  answerOf,
  bodyOf,
  idempotent,
  jsonBody,
  newRouter,
  problems,
} from '../../../platform/http/routes.ts';
import { type CustomerRoutesContext, IdempotencyKey, counted } from '../../routes.ts';
import { askByForm, confirmAddress, viewAddress } from './service.ts';

const tags = ["Customers' pages"];

/** The public form, and the link with which whoever sent it shows that the address is theirs. */
export function askRoutes(context: CustomerRoutesContext): Router {
  const router = newRouter();
  router.use('/v1/address/*', unkept, counted(context, 'page-client'));
  asks(router, context);
  shows(router, context);
  confirms(router, context);
  return router;
}

function asks(router: Router, { desk, doDue, idempotency, tries, clientOf }: CustomerRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/form',
    tags,
    summary: 'Send the public form: a link goes to the address of who asks',
    description:
      'Nobody reads the request before that link was used; then it is worked on like any other. The answer is the same for every license key.',
    middleware: [jsonBody, idempotent(idempotency, desk.now)] as const,
    request: {
      headers: IdempotencyKey,
      body: bodyOf(PublicRequest),
    },
    responses: {
      202: answerOf('Kept until it is confirmed', AddressAsked),
      ...problems(400, 409, 413, 415, 422, 429),
    },
  });
  router.openapi(route, async (context) => {
    const said = context.req.valid('json');
    await tries.count([
      { limit: 'form-client', key: clientOf(context) },
      { limit: 'form-address', key: said.requester.email.toLowerCase() },
    ]);
    const { until } = await askByForm(desk, said);
    await doDue();
    const { email } = said.requester;
    const answer = { email, until: until.toISOString(), didYouMean: likelyEmail(email) };
    return context.json({ status: 'confirm-address' as const, ...answer }, 202);
  });
}

function shows(router: Router, { desk }: CustomerRoutesContext): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/address/{token}',
    tags,
    summary: 'What is confirmed with this link; changes nothing',
    request: { params: LinkParams },
    responses: {
      200: answerOf('The request', AddressView),
      ...problems(404, 429),
    },
  });
  router.openapi(route, async (context) =>
    context.json(await viewAddress(desk, context.req.valid('param').token), 200),
  );
}

function confirms(router: Router, { desk, doDue }: CustomerRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/address/{token}',
    tags,
    summary: 'Confirm the address: the request is worked on from now',
    description: 'Again it does nothing more and answers the same.',
    request: { params: LinkParams },
    responses: {
      200: answerOf('The request', AddressView),
      ...problems(404, 429),
    },
  });
  router.openapi(route, async (context) => {
    const { token } = context.req.valid('param');
    const view = await confirmAddress(desk, token);
    await doDue();
    return context.json(view, 200);
  });
}
