import { createRoute } from '@hono/zod-openapi';
import { FaultError } from '../../../contract/codes.ts';
import { FormAnswers, FormView as FormJson, LinkParams } from '../../../contract/customer.ts';
import { unkept } from '../../../platform/http/private.ts';
import { type Router, answerOf, bodyOf, jsonBody, newRouter, problems } from '../../../platform/http/routes.ts';
import { type CustomerRoutesContext, counted } from '../../routes.ts';
import { readDocumentValue } from '../document.ts';
import { type FormView, sendForm, viewForm } from './service.ts';

const tags = ["Customers' pages"];

type FormRoutesContext = Pick<CustomerRoutesContext, 'desk' | 'doDue' | 'tries' | 'clientOf'>;

/** The form behind the link in a mail that asks for something: what is known, and the answers. */
export function formRoutes(about: FormRoutesContext): Router {
  const { desk, doDue } = about;
  const router = newRouter();
  router.use('/v1/form/*', unkept, counted(about, 'page-client'));
  const answers = { 200: answerOf('The form', FormJson) };
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
    responses: { ...answers, ...problems(404, 429) },
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
    request: { params: LinkParams, body: bodyOf(FormAnswers) },
    responses: { ...answers, ...problems(400, 404, 413, 415, 429) },
  });
  router.openapi(takes, async (context) => {
    const said = context.req.valid('json');
    const read = readDocumentValue(said);
    if (!read.ok) throw new FaultError(read.error);
    const view = await sendForm(desk, context.req.valid('param').token, said);
    await doDue();
    return context.json(json(view), 200);
  });
  return router;
}
