import { createRoute } from '@hono/zod-openapi';
import { DeskMail, DeskMailLine, DeskMailPage, MailQuery } from '../../../contract/desk.ts';
import { listMails, sendAfterAll, showMail } from '../../../mail/service.ts';
import { renderMail } from '../../../mail/template.ts';
import type { RenderContext } from '../../../mail/types.ts';
import { type Router, answerOf, jsonBody, newRouter, problems } from '../../../platform/http/routes.ts';
import { type DeskRoutesContext, IdInPath, deskToken, operatorsOnly } from '../../routes.ts';
import { chances, mailLine } from './show.ts';

const tags = ['Desk'];

type MailRoutesContext = DeskRoutesContext & { readonly rendering: RenderContext };

/** What we wrote to people, and what of it did not go out. */
export function mailRoutes(context: MailRoutesContext): Router {
  const router = newRouter();
  lists(router, context);
  shows(router, context);
  sends(router, context);
  return router;
}

function lists(router: Router, context: MailRoutesContext): void {
  const { desk } = context;
  const route = createRoute({
    method: 'get',
    path: '/v1/desk/mails',
    tags,
    summary: 'Outgoing mail, the newest first',
    description: 'Mails for a later day stand before those of today where `when` does not set them apart.',
    security: deskToken,
    middleware: [operatorsOnly(context)] as const,
    request: { query: MailQuery },
    responses: {
      200: answerOf('One page', DeskMailPage),
      ...problems(400, 401, 403, 404),
    },
  });
  router.openapi(route, async (at) => {
    const { status, kind, transferId, to, when, after, limit = 50 } = at.req.valid('query');
    const filter = {
      ...(status && { status }),
      ...(kind && { kind }),
      ...(transferId && { transferId }),
      ...(to && { to }),
      ...(when && { time: { when, now: desk.now() } }),
    };
    const { mails, next } = await listMails(desk.db, desk.vendorId, filter, { limit, after: after ?? null });
    return at.json({ mails: mails.map(mailLine), next }, 200);
  });
}

function shows(router: Router, context: MailRoutesContext): void {
  const { desk } = context;
  const route = createRoute({
    method: 'get',
    path: '/v1/desk/mails/{id}',
    tags,
    summary: 'One mail as it was or will be sent',
    description: 'Its personal link is masked: who opens it speaks for the reader.',
    security: deskToken,
    middleware: [operatorsOnly(context)] as const,
    request: { params: IdInPath },
    responses: {
      200: answerOf('The mail', DeskMail),
      ...problems(401, 403, 404),
    },
  });
  const masked: RenderContext = { ...context.rendering, tokenOf: () => 'hidden' };
  router.openapi(route, async (at) => {
    const mail = await showMail(desk.db, desk.vendorId, at.req.valid('param').id);
    const { text, html } = renderMail(mail, masked);
    return at.json({ ...mailLine(mail), text, html }, 200);
  });
}

function sends(router: Router, context: MailRoutesContext): void {
  const { desk, doDue } = context;
  const route = createRoute({
    method: 'post',
    path: '/v1/desk/mails/{id}/send',
    tags,
    summary: 'Put a mail that was held, failed or kept back into the queue',
    description: 'Again: there is none to be put back any more, so it goes out once.',
    security: deskToken,
    middleware: [operatorsOnly(context), jsonBody] as const,
    request: { params: IdInPath },
    responses: {
      200: answerOf('The mail, which waits to be sent', DeskMailLine),
      ...problems(401, 403, 404),
    },
  });
  router.openapi(route, async (at) => {
    const operator = at.get('caller')?.name ?? '';
    const { id } = at.req.valid('param');
    const { status } = await showMail(desk.db, desk.vendorId, id);
    const what = chances[status] ?? 'release';
    const mail = await sendAfterAll(desk.db, desk.vendorId, id, { operator, now: desk.now(), what });
    await doDue();
    return at.json(mailLine(mail), 200);
  });
}
