import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { FaultError } from '../../contract/codes.ts';
import type { Language } from '../../contract/language.ts';
import { languageOf } from './language.ts';
import { type Page, page } from './page.ts';

/** What stands on a page; here it is put into our layout. */
type Content = Omit<Page, 'vendorName'>;

type LinkPages = {
  /** With the token as its last part: `/form/:token`. */
  readonly path: `/${string}/:token`;
  readonly vendorName: string;
  /** The most that may be sent, in bytes. */
  readonly most: number;
  readonly show: (token: string) => Promise<Content>;
  readonly act: (
    token: string,
    /** Each field as text. */
    sent: Readonly<Record<string, string>>,
    language: Language,
  ) => Promise<{ readonly content: Content; readonly status?: 400 | 422 }>;
  /** For a link that is not ours: nobody's language is known then, so the reader's browser says it. */
  readonly unknown: (language: Language) => Content;
  /** For more than may be sent. */
  readonly tooLarge: (language: Language) => Content;
};

/**
 * The page behind a link in a mail. GET changes nothing, since mail scanners open links, too; POST acts. The token in
 * the address is what a forged form would lack. It is never logged, cached or handed on as a referrer.
 */
export function linkPages({ path, vendorName, most, show, act, unknown, tooLarge }: LinkPages): Hono {
  const router = new Hono();
  const pageOf = (content: Content) => page({ vendorName, ...content });
  const tokenIn = (context: Context): string => context.req.param('token') ?? '';
  const orUnknown = async (context: Context, answer: () => Promise<Response>): Promise<Response> => {
    try {
      return await answer();
    } catch (cause) {
      if (!(cause instanceof FaultError && cause.fault.code === 'LINK_UNKNOWN')) throw cause;
      return context.html(pageOf(unknown(languageOf(context))), 404);
    }
  };
  router.use(path, async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('Referrer-Policy', 'no-referrer');
  });
  router.get(path, (context) => orUnknown(context, async () => context.html(pageOf(await show(tokenIn(context))))));
  const bounded = bodyLimit({
    maxSize: most,
    onError: (context) => context.html(pageOf(tooLarge(languageOf(context))), 413),
  });
  router.post(path, bounded, (context) =>
    orUnknown(context, async () => {
      const body = Object.entries(await context.req.parseBody());
      const sent = Object.fromEntries(body.filter((field): field is [string, string] => typeof field[1] === 'string'));
      const { content, status = 200 } = await act(tokenIn(context), sent, languageOf(context));
      return context.html(pageOf(content), status);
    }),
  );
  return router;
}
