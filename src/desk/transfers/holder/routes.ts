import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { FaultError } from '../../../contract/codes.ts';
import { languageOf } from '../../../platform/http/language.ts';
import { page } from '../../../platform/http/page.ts';
import type { DeskRoutesContext } from '../../routes.ts';
import { linkPage, linkUnknownPage, noAnswerPage } from './page.ts';
import { answerLink, viewLink } from './service.ts';

/** A form of one word. */
const form_bytes = 1024;

/**
 * The page behind the link in a holder's mail. GET changes nothing, since mail scanners open links, too; POST acts.
 * The token in the address is what a forged form would lack. It is never logged, cached or handed on as a referrer.
 */
export function holderRoutes({ desk, doDue }: Pick<DeskRoutesContext, 'desk' | 'doDue'>): Hono {
  const router = new Hono();
  const { profile } = desk;
  const pageOf = (content: ReturnType<typeof linkPage>) => page({ vendorName: profile.vendor.name, ...content });
  router.use('/confirm/:token', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('Referrer-Policy', 'no-referrer');
  });
  router.get('/confirm/:token', (context) =>
    shown(context, async () =>
      context.html(pageOf(linkPage(await viewLink(desk, context.req.param('token')), profile))),
    ),
  );
  const small = bodyLimit({
    maxSize: form_bytes,
    onError: (context) => context.html(pageOf(noAnswerPage(languageOf(context), profile)), 413),
  });
  router.post('/confirm/:token', small, (context) =>
    shown(context, async () => {
      const { answer } = await context.req.parseBody();
      if (answer !== 'confirm' && answer !== 'object')
        return context.html(pageOf(noAnswerPage(languageOf(context), profile)), 400);
      const view = await answerLink(desk, context.req.param('token'), answer);
      await doDue();
      return context.html(pageOf(linkPage(view, profile)));
    }),
  );
  return router;

  async function shown(context: Context, show: () => Promise<Response>): Promise<Response> {
    try {
      return await show();
    } catch (cause) {
      if (!(cause instanceof FaultError && cause.fault.code === 'LINK_UNKNOWN')) throw cause;
      return context.html(pageOf(linkUnknownPage(languageOf(context), profile)), 404);
    }
  }
}
