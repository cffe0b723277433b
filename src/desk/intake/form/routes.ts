import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { FaultError } from '../../../contract/codes.ts';
import { limits } from '../../../kernel/limits.ts';
import { languageOf } from '../../../platform/http/language.ts';
import { page } from '../../../platform/http/page.ts';
import type { DeskRoutesContext } from '../../routes.ts';
import { readForm } from './fields.ts';
import { formEnd, formPage, formProblem } from './page.ts';
import { sendForm, viewForm } from './service.ts';

/**
 * The page behind the link in a mail that asks for something: a form filled with what is known. GET changes nothing,
 * since mail scanners open links, too; POST acts. The token in the address is what a forged form would lack.
 */
export function formRoutes({ desk, doDue }: Pick<DeskRoutesContext, 'desk' | 'doDue'>): Hono {
  const router = new Hono();
  const { profile } = desk;
  const pageOf = (content: ReturnType<typeof formPage>) => page({ vendorName: profile.vendor.name, ...content });
  router.use('/form/:token', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('Referrer-Policy', 'no-referrer');
  });
  router.get('/form/:token', (context) =>
    shown(context, async () => {
      const view = await viewForm(desk, context.req.param('token'));
      return context.html(pageOf(view.over === null ? formPage(view, profile) : formEnd(view, false)));
    }),
  );
  const bounded = bodyLimit({
    maxSize: limits.body_bytes,
    onError: (context) => context.html(pageOf(formProblem(languageOf(context))), 413),
  });
  router.post('/form/:token', bounded, (context) =>
    shown(context, async () => {
      const token = context.req.param('token');
      const sent = Object.fromEntries(
        Object.entries(await context.req.parseBody()).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value] as const] : [],
        ),
      );
      const view = await viewForm(desk, token);
      if (view.over !== null) return context.html(pageOf(formEnd(view, false)));
      const read = readForm(sent);
      if (!read.ok) return context.html(pageOf(formPage(view, profile, sent, read.wrong)), 422);
      const after = await sendForm(desk, token, read.said);
      await doDue();
      return context.html(pageOf(formEnd(after, true)));
    }),
  );
  return router;

  async function shown(context: Context, show: () => Promise<Response>): Promise<Response> {
    try {
      return await show();
    } catch (cause) {
      if (!(cause instanceof FaultError && cause.fault.code === 'LINK_UNKNOWN')) throw cause;
      return context.html(pageOf(formProblem(languageOf(context))), 404);
    }
  }
}
