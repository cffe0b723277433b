import { createRoute, z } from '@hono/zod-openapi';
import { type Router, newRouter } from '../../../platform/http/routes.ts';
import type { Revocations } from './service.ts';

/** For apps and whoever carries it to those without a network. The same for everybody: it names keys by digest alone. */
export function revocationRoutes(revocations: Revocations): Router {
  const router = newRouter();
  const route = createRoute({
    method: 'get',
    path: '/v1/revocations',
    tags: ['Licenses'],
    summary: 'The signed list of license keys that count no longer',
    description: 'With an ETag: `If-None-Match` gets 304 while nothing has changed.',
    responses: {
      200: { description: 'The list', content: { 'text/plain': { schema: z.string() } } },
      304: { description: 'It is as you have it' },
    },
  });
  router.openapi(route, async (context) => {
    const { text, etag } = await revocations.list();
    context.header('ETag', etag);
    context.header('Cache-Control', 'public, max-age=3600');
    const known = (context.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//u, ''));
    return known.includes(etag) || known.includes('*') ? context.body(null, 304) : context.text(`${text}\n`, 200);
  });
  return router;
}
