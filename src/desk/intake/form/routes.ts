import { createRoute } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import { FaultError } from '../../../contract/codes.ts';
import { FormAnswers, FormView as FormJson, LinkParams } from '../../../contract/customer.ts';
import { limits } from '../../../kernel/limits.ts';
import { linkPages } from '../../../platform/http/link-pages.ts';
import { unkept } from '../../../platform/http/private.ts';
import { type Router, jsonBody, newRouter, problems } from '../../../platform/http/routes.ts';
import type { DeskRoutesContext } from '../../routes.ts';
import { formEnd, formPage, formProblem } from './page.ts';
import { readDocumentValue } from '../document.ts';
import { type FormView, sendAnswers, sendForm, viewForm } from './service.ts';

/** The page behind the link in a mail that asks for something: a form filled with what is known. */
export function formRoutes({ desk, doDue }: Pick<DeskRoutesContext, 'desk' | 'doDue'>): Hono {
  const { profile } = desk;
  return linkPages({
    path: '/form/:token',
    vendorName: profile.vendor.name,
    most: limits.body_bytes,
    show: async (token) => {
      const view = await viewForm(desk, token);
      return view.over === null ? formPage(view, profile) : formEnd(view, false);
    },
    act: async (token, sent) => {
      const { view, outcome, wrong } = await sendForm(desk, token, sent);
      if (outcome === 'wrong') return { content: formPage(view, profile, sent, wrong), status: 422 };
      if (outcome === 'taken') await doDue();
      return { content: formEnd(view, outcome === 'taken') };
    },
    unknown: formProblem,
    tooLarge: formProblem,
  });
}

const tags = ["Customers' pages"];

/** The same for the page that asks in the browser. */
export function formApi({ desk, doDue }: Pick<DeskRoutesContext, 'desk' | 'doDue'>): Router {
  const router = newRouter();
  router.use('/v1/form/*', unkept);
  const answers = { 200: { description: 'The form', content: { 'application/json': { schema: FormJson } } } };
  const json = (view: FormView) => {
    const { licenseKeys: _, ...facts } = view.facts;
    return { ...view, facts };
  };
  const shows = createRoute({
    method: 'get',
    path: '/v1/form/{token}',
    tags,
    summary: 'The form of a request: what is known, and what is still asked for',
    request: { params: LinkParams },
    responses: { ...answers, ...problems(404) },
  });
  router.openapi(shows, async (context) => {
    const view = await viewForm(desk, context.req.valid('param').token);
    return context.json(json(view), 200);
  });
  const takes = createRoute({
    method: 'post',
    path: '/v1/form/{token}',
    tags,
    summary: 'Answer with the form, once; what is left out is not said and takes nothing back',
    middleware: [jsonBody] as const,
    request: { params: LinkParams, body: { required: true, content: { 'application/json': { schema: FormAnswers } } } },
    responses: { ...answers, ...problems(400, 404, 413, 415) },
  });
  router.openapi(takes, async (context) => {
    const said = context.req.valid('json');
    const read = readDocumentValue(said);
    if (!read.ok) throw new FaultError(read.error);
    const { view, outcome } = await sendAnswers(desk, context.req.valid('param').token, said);
    if (outcome === 'taken') await doDue();
    return context.json(json(outcome === 'taken' ? { ...view, over: 'used' } : view), 200);
  });
  return router;
}
