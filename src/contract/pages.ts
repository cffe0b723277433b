/**
 * The addresses of the page (web/), as TanStack Router writes them: `$name` is one part of a path. The server answers
 * these with the page and every other one with 404; a test holds that the page has a route for each and no other.
 */
export const pagePaths = [
  '/',
  '/check',
  '/request',
  '/form/$token',
  '/address/$token',
  '/where/$token',
  '/confirm/$token',
  '/account',
  '/account/licenses/$sen',
  '/account/dates',
  '/account/orders',
  '/account/orders/$orderId',
  '/account/people',
  '/account/mails',
  '/account/hand-over',
  '/account/customers',
  '/account/customers/$accountId',
  '/account/customers/$accountId/orders/$orderId',
  '/account/sessions',
  '/account/sign-in',
  '/sign-in/$token',
  '/contact/$token',
  '/hand-over/$token',
  '/docs/parts',
  '/desk',
  '/desk/sign-in',
  '/desk/sign-up/$token',
  '/desk/cases/$id',
  '/desk/inbox',
  '/desk/inbox/$id',
  '/desk/books',
  '/desk/books/import',
  '/desk/books/imports/$id',
  '/desk/books/$id',
  '/desk/reconciliation',
  '/desk/orders',
  '/desk/orders/$orderId',
  '/desk/mails',
  '/desk/mails/$id',
  '/desk/overview',
  '/desk/settings',
  '/desk/me',
  '/desk/operators',
] as const;

/** Languages that the page speaks: each is a folder in web/src/i18n. */
export const pageLanguages = ['en', 'de'] as const;
export type PageLanguage = (typeof pageLanguages)[number];
