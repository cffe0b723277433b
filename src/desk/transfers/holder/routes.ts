import { createRoute } from '@hono/zod-openapi';
import { HolderAnswer, HolderView, LinkParams } from '../../../contract/customer.ts';
import { unkept } from '../../../platform/http/private.ts';
import { type Router, answerOf, atMost, bodyOf, newRouter, problems } from '../../../platform/http/routes.ts';
import { type CustomerRoutesContext, counted } from '../../routes.ts';
import { type LinkView, answerLink, viewLink } from './service.ts';

/** A form of one word. */
const form_bytes = 1024;

const answerIn = (usedFor: string | null): 'confirm' | 'object' | null =>
  usedFor === 'confirm' || usedFor === 'object' ? usedFor : null;

const tags = ["Customers' pages"];

/** The link in a holder's mail: what would move, and the answer. Looking changes nothing: mail scanners open links too. */
export function holderRoutes(about: CustomerRoutesContext): Router {
  const { desk, doDue } = about;
  const router = newRouter();
  router.use('/v1/holder/*', unkept, counted(about, 'page-client'));
  const oldKeyHonoredDays = Math.round(desk.profile.lifetimes.grace / 86_400_000);
  const json = ({ shown, usedFor, expiresAt, ...view }: LinkView) => ({
    ...view,
    ...shown,
    answered: answerIn(usedFor),
    until: expiresAt.toISOString(),
    oldKeyHonoredDays,
  });
  const answers = { 200: answerOf('The move', HolderView) };
  const shows = createRoute({
    method: 'get',
    path: '/v1/holder/{token}',
    tags,
    summary: 'What would move, to whom, and who asks; changes nothing',
    request: { params: LinkParams },
    responses: { ...answers, ...problems(404, 429) },
  });
  router.openapi(shows, async (context) =>
    context.json(json(await viewLink(desk, context.req.valid('param').token)), 200),
  );
  const takes = createRoute({
    method: 'post',
    path: '/v1/holder/{token}',
    tags,
    summary: 'Confirm or object, once; again it answers what came of the first time',
    middleware: [atMost(form_bytes, 'BODY_TOO_LARGE')] as const,
    request: {
      params: LinkParams,
      body: bodyOf(HolderAnswer),
    },
    responses: { ...answers, ...problems(400, 404, 413, 415, 429) },
  });
  router.openapi(takes, async (context) => {
    const view = await answerLink(desk, context.req.valid('param').token, context.req.valid('json').answer);
    await doDue();
    return context.json(json(view), 200);
  });
  return router;
}
