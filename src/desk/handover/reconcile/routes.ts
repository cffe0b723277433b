import { createRoute } from '@hono/zod-openapi';
import { Reconciliation } from '../../../contract/reconciliation.ts';
import { type Router, answerOf, newRouter, problems } from '../../../platform/http/routes.ts';
import { type DeskRoutesContext, deskToken, operatorsOnly } from '../../routes.ts';
import { countUp } from './service.ts';

export function reconcileRoutes(context: DeskRoutesContext): Router {
  const router = newRouter();
  const route = createRoute({
    method: 'get',
    path: '/v1/desk/reconciliation',
    tags: ['Desk'],
    summary: 'Where each direct license is, and what does not add up',
    description:
      'Each license of the books is at exactly one place: moved, waiting, refused or untouched. `rehome reconcile` also compares every moved license with the destination.',
    security: deskToken,
    middleware: [operatorsOnly(context)] as const,
    responses: {
      200: answerOf('The report', Reconciliation),
      ...problems(401, 403),
    },
  });
  router.openapi(route, async (at) => at.json(await countUp(context.desk), 200));
  return router;
}
