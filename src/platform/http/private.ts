import type { MiddlewareHandler } from 'hono';

/** Answers behind a secret address: kept by no cache, and the address is told to no other site. */
export const unkept: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Cache-Control', 'no-store');
  context.header('Referrer-Policy', 'no-referrer');
};
