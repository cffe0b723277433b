import { createRoute } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { VendorView } from '../../contract/vendor.ts';
import { type Router, answerOf, newRouter } from '../../platform/http/routes.ts';
import type { DeskRoutesContext } from '../routes.ts';
import { vendorView } from './view.ts';

/** `GET /v1/vendor`: who the vendor is and what its rules are. It changes with the profile alone, at a start. */
export function vendorRoutes({ desk }: Pick<DeskRoutesContext, 'desk'>): Router {
  const router = newRouter();
  const view = vendorView(desk.profile);
  const route = createRoute({
    method: 'get',
    path: '/v1/vendor',
    tags: ['Ask first'],
    summary: 'Who is the vendor, what does it sell, and which rules does it follow?',
    middleware: [etag()] as const,
    responses: {
      200: answerOf('What anybody may know', VendorView),
      304: { description: 'As you have it (`If-None-Match`)' },
    },
  });
  router.openapi(route, (context) => {
    context.header('Cache-Control', 'public, max-age=300');
    return context.json(view, 200);
  });
  return router;
}
