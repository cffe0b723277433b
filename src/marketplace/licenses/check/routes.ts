import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { CheckedLicenses, LicenseQuestions } from '../../../contract/license-check.ts';
import type { Tries } from '../../../platform/auth/tries/service.ts';
import { unkept } from '../../../platform/http/private.ts';
import { type Router, answerOf, bodyOf, jsonBody, newRouter, problems } from '../../../platform/http/routes.ts';
import type { LicenseChecks } from './service.ts';

export type CheckRoutesContext = {
  readonly checks: LicenseChecks;
  readonly tries: Pick<Tries, 'count'>;
  readonly clientOf: (context: Context) => string;
};

/** For apps: no token, since whoever has the key has the right to ask about it. */
export function checkRoutes({ checks, tries, clientOf }: CheckRoutesContext): Router {
  const router = newRouter();
  const route = createRoute({
    method: 'post',
    path: '/v1/licenses/check',
    tags: ['Licenses'],
    summary: 'Do these license keys count, and do they fit their hosts?',
    description:
      'The key stands in the body. A key that does not count, and one that does not fit, are answers and not errors. An unknown key and a changed one are answered alike.',
    middleware: [unkept, jsonBody] as const,
    request: { body: bodyOf(LicenseQuestions) },
    responses: { 200: answerOf('The answers', CheckedLicenses), ...problems(400, 413, 429) },
  });
  router.openapi(route, async (context) => {
    await tries.count([{ limit: 'check-client', key: clientOf(context) }]);
    return context.json({ licenses: await checks.check(context.req.valid('json').licenses) }, 200);
  });
  return router;
}
