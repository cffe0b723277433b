import { type Router, newRouter } from '../../../platform/http/routes.ts';
import type { DeskRoutesContext } from '../../routes.ts';
import { decisionRoute } from '../../transfers/routes.ts';
import { undoTransfer } from './service.ts';

/** `POST /v1/transfers/{id}/undo` */
export function undoRoutes(context: DeskRoutesContext): Router {
  const router = newRouter();
  decisionRoute(router, context, {
    name: 'undo',
    summary: 'Take a move back inside the grace',
    decide: (desk, transferId, { operator, reason }) => undoTransfer(desk, transferId, operator, reason),
  });
  return router;
}
