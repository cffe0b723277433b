import { createRoute } from '@hono/zod-openapi';
import { NewNoticeChoice, NoticeChoice } from '../../contract/account.ts';
import type { Guard } from '../../platform/auth/sessions/guard.ts';
import { type Router, answerOf, bodyOf, jsonBody, newRouter, problems } from '../../platform/http/routes.ts';
import { signedIn } from '../accounts/own/routes.ts';
import type { Accounts } from '../accounts/service.ts';
import type { Notices } from './service.ts';

export type NoticeRoutesContext = {
  readonly accounts: Pick<Accounts, 'byId'>;
  readonly notices: Notices;
  readonly guard: Pick<Guard, 'only'>;
};

const about = { tags: ['My account'], security: [{ account: [] }], path: '/v1/account/notices' as const };

/** Which mails about renewals the account gets. */
export function noticeRoutes({ notices, accounts, guard }: NoticeRoutesContext): Router {
  const router = newRouter();
  const shows = createRoute({
    ...about,
    method: 'get',
    summary: 'Which mails about renewals this account gets',
    middleware: [guard.only('account')] as const,
    responses: { 200: answerOf('The choice, and what there is to choose from', NoticeChoice), ...problems(401) },
  });
  router.openapi(shows, async (context) => {
    const { accountId } = await signedIn(context, { accounts });
    return context.json(await notices.choiceOf(accountId), 200);
  });
  const chooses = createRoute({
    ...about,
    method: 'put',
    summary: 'Choose them',
    middleware: [guard.only('account'), jsonBody] as const,
    request: { body: bodyOf(NewNoticeChoice) },
    responses: { 200: answerOf('The choice', NoticeChoice), ...problems(400, 401, 413, 415) },
  });
  router.openapi(chooses, async (context) => {
    const { accountId } = await signedIn(context, { accounts });
    return context.json(await notices.choose(accountId, context.req.valid('json')), 200);
  });
  return router;
}
