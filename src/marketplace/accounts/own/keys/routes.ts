import { createRoute, z } from '@hono/zod-openapi';
import { Flag } from '../../../../contract/api.ts';
import { FaultError } from '../../../../contract/codes.ts';
import { OwnKeys } from '../../../../contract/license-check.ts';
import type { Guard } from '../../../../platform/auth/sessions/guard.ts';
import type { Tries } from '../../../../platform/auth/tries/service.ts';
import { unkept } from '../../../../platform/http/private.ts';
import { type Router, answerOf, newRouter, problems } from '../../../../platform/http/routes.ts';
import type { OwnKeyHistory } from './service.ts';

export type OwnKeysRoutesContext = {
  readonly keys: OwnKeyHistory;
  readonly tries: Pick<Tries, 'count'>;
  readonly guard: Pick<Guard, 'only'>;
};

const tags = ['My account'];
const security = [{ account: [] }];
const params = z.object({
  sen: z
    .string()
    .regex(/^[\w-]{1,40}$/u, 'must be a SEN such as SEN-4839484')
    .openapi({ param: { name: 'sen', in: 'path' } }),
});

const noSuchLicense = (): FaultError =>
  new FaultError({ code: 'NOT_FOUND', message: 'Your account has no license with this SEN.' });

/** Keys of a license of whoever is signed in: their history, and the newest as a license file. */
export function ownKeysRoutes({ keys, tries, guard }: OwnKeysRoutesContext): Router {
  const router = newRouter();
  const history = createRoute({
    method: 'get',
    path: '/v1/account/licenses/{sen}/keys',
    tags,
    summary: 'The keys that a license of mine had, the newest first, without their texts',
    security,
    middleware: [guard.only('account'), unkept] as const,
    request: { params },
    responses: { 200: answerOf('The keys', OwnKeys), ...problems(401, 404) },
  });
  router.openapi(history, async (context) => {
    const { id } = context.get('signedIn').holder;
    const found = await keys.keysOf(id, context.req.valid('param').sen);
    if (!found) throw noSuchLicense();
    return context.json({ keys: found }, 200);
  });
  const file = createRoute({
    method: 'post',
    path: '/v1/account/licenses/{sen}/file',
    tags,
    summary: 'A license of mine as a license file',
    description:
      'It holds the license key. With `?encrypted=true` it is opened with that key. That it was made is kept.',
    security,
    middleware: [guard.only('account'), unkept] as const,
    request: { params, query: z.strictObject({ encrypted: Flag }) },
    responses: {
      200: { description: 'The file', content: { 'text/plain': { schema: z.string() } } },
      ...problems(400, 401, 404, 429),
    },
  });
  router.openapi(file, async (context) => {
    const { id } = context.get('signedIn').holder;
    await tries.count([{ limit: 'key-shown', key: id }]);
    const { sen } = context.req.valid('param');
    const text = await keys.fileOf(id, sen, context.req.valid('query').encrypted === 'true');
    if (text === null) throw noSuchLicense();
    context.header('Content-Disposition', `attachment; filename="${sen.replaceAll(/[^\w-]/gu, '')}.lic"`);
    return context.text(text, 200);
  });
  return router;
}
