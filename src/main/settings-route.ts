import { createRoute } from '@hono/zod-openapi';
import { DeskSettings } from '../contract/desk.ts';
import { type DeskRoutesContext, deskToken, operatorsOnly } from '../desk/routes.ts';
import { type Router, answerOf, newRouter, problems } from '../platform/http/routes.ts';
import type { App } from './app.ts';
import { showSettings } from './settings.ts';

/** GET /v1/desk/settings: how this installation is set, as in force, without its secrets. */
export function settingsRoutes({ settings, profile, database }: App, context: DeskRoutesContext): Router {
  const router = newRouter();
  const route = createRoute({
    method: 'get',
    path: '/v1/desk/settings',
    tags: ['Desk'],
    summary: 'Settings as in force: environment and profile, secrets masked',
    security: deskToken,
    middleware: [operatorsOnly(context)] as const,
    responses: {
      200: answerOf('The settings', DeskSettings),
      ...problems(401, 403),
    },
  });
  const { destination } = profile;
  const secrets = destination.connector === 'built-in' ? [] : [destination.passwordFrom];
  router.openapi(route, (at) =>
    at.json(
      {
        environment: [...showSettings(process.env, secrets)],
        profileFile: settings.profileFile,
        profile: JSON.parse(JSON.stringify(profile)) as { [name: string]: never },
        database: database.engine,
        destination: context.desk.destination.name,
      },
      200,
    ),
  );
  return router;
}
