import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { FaultError } from '../../contract/codes.ts';
import type { SessionKind } from '../../contract/sign-in.ts';

/** The cookies of sessions: how they are named, kept and trusted. */
export type Cookies = {
  read(context: Context, kind: SessionKind): string | undefined;
  write(context: Context, kind: SessionKind, token: string): void;
  clear(context: Context, kind: SessionKind): void;
  /** Refuses what a page of somebody else's made this browser send. Fault: CROSS_ORIGIN. */
  sameOrigin(context: Context): void;
};

/**
 * Over HTTPS the name begins with `__Host-`, so that no other host under our domain can set it (RFC 6265bis); browsers
 * take such a name and `Secure` over HTTPS alone, so a server without it (REHOME_URL begins with http://) has a plain one.
 * The cookie lives as long as the browser keeps it: when a session ends is the server's to say.
 */
export function createCookies(baseUrl: string): Cookies {
  const { origin, protocol } = new URL(baseUrl);
  const secure = protocol === 'https:';
  const nameOf = (kind: SessionKind): string => `${secure ? '__Host-' : ''}rehome_${kind}`;
  const options: CookieOptions = { path: '/', httpOnly: true, secure, sameSite: 'Strict' };
  return {
    read: (context, kind) => getCookie(context, nameOf(kind)),
    write: (context, kind, token) => setCookie(context, nameOf(kind), token, { ...options, maxAge: cookie_s }),
    clear: (context, kind) => void deleteCookie(context, nameOf(kind), options),
    sameOrigin(context) {
      if (isOwn(context, origin)) return;
      throw new FaultError({
        code: 'CROSS_ORIGIN',
        message: 'This did not come from a page of ours, so it was not done. Open our own page and try again.',
      });
    },
  };
}

/** Longer than any session: a browser that is closed and opened again is still signed in. */
const cookie_s = 30 * 86_400;

/**
 * Every browser says where a request comes from: in `Sec-Fetch-Site`, which no page can set, and the older ones in
 * `Origin` for whatever is not a GET. Whoever says neither is no browser and has no business with a cookie.
 */
function isOwn(context: Context, origin: string): boolean {
  const site = context.req.header('sec-fetch-site');
  return site === undefined ? context.req.header('origin') === origin : site === 'same-origin';
}

/** Whether a call may change something. */
export const isWrite = (context: Context): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
