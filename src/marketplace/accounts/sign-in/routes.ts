import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { LinkPromised, LinkShown, LinkToken, LinkWish, SessionView } from '../../../contract/sign-in.ts';
import type { Guard } from '../../../platform/auth/sessions/guard.ts';
import { languageOf } from '../../../platform/http/language.ts';
import { type Router, answerOf, bodyOf, jsonBody, newRouter, problems } from '../../../platform/http/routes.ts';
import { type CustomersContext, signInByLink, viewLink, wishForLink } from './service.ts';

export type CustomerRoutesContext = {
  readonly customers: CustomersContext;
  readonly guard: Guard;
  readonly placeOf: (context: Context) => { readonly client: string; readonly userAgent: string };
};

const tags = ['Marketplace'];

/** A customer signs in by a link in a mail. */
export function customerSignInRoutes(context: CustomerRoutesContext): Router {
  const router = newRouter();
  asks(router, context);
  shows(router, context);
  uses(router, context);
  return router;
}

function asks(router: Router, { customers, guard, placeOf }: CustomerRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/sign-in/link',
    tags,
    summary: 'Ask for a mail with a link to sign in',
    description: 'The answer is the same, and takes the same time, whether there is such an account.',
    middleware: [guard.own, jsonBody] as const,
    request: { body: bodyOf(LinkWish) },
    responses: {
      202: answerOf('Promised, if there is such an account', LinkPromised),
      ...problems(400, 403, 413, 415, 429),
    },
  });
  router.openapi(route, async (context) => {
    const { email, language = languageOf(context) } = context.req.valid('json');
    const { minutes } = await wishForLink(customers, { email, language }, placeOf(context).client);
    return context.json({ status: 'promised' as const, minutes }, 202);
  });
}

function shows(router: Router, { customers, guard }: CustomerRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/sign-in/link/view',
    tags,
    summary: 'Whose link it is; changes nothing',
    middleware: [guard.own, jsonBody] as const,
    request: { body: bodyOf(LinkToken) },
    responses: {
      200: answerOf('It can be used', LinkShown),
      ...problems(400, 403, 404, 410, 413, 415),
    },
  });
  router.openapi(route, async (context) =>
    context.json(await viewLink(customers, context.req.valid('json').token), 200),
  );
}

function uses(router: Router, { customers, guard, placeOf }: CustomerRoutesContext): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/sign-in/link/use',
    tags,
    summary: 'Sign in with a link, once',
    middleware: [guard.own, jsonBody] as const,
    request: { body: bodyOf(LinkToken) },
    responses: {
      200: answerOf('Signed in; the cookie is set', SessionView),
      ...problems(400, 403, 404, 410, 413, 415),
    },
  });
  router.openapi(route, async (context) => {
    const token = await signInByLink(customers, context.req.valid('json').token, placeOf(context).userAgent);
    return context.json(await guard.enter(context, 'account', token), 200);
  });
}
