import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import type { Section } from '../../i18n/sections.ts';
import { startLanguage } from '../../i18n/language.ts';
import { loadTexts } from '../../i18n/texts.ts';
import { rootRoute } from '../../root.tsx';

/** Texts come beside the code of a page, not after it. */
const texts =
  (...sections: readonly Section[]) =>
  (): void => {
    for (const section of sections) void loadTexts(startLanguage(), section);
  };

const word = z.string().max(200).optional().catch(undefined);

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/sign-in',
  validateSearch: z.object({ back: word }),
  loader: texts('entry'),
  component: lazyRouteComponent(() => import('./entry/SignInPage.tsx'), 'SignInPage'),
});
const signUp = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/sign-up/$token',
  loader: texts('entry'),
  component: lazyRouteComponent(() => import('./entry/SignUpPage.tsx'), 'SignUpPage'),
});

/** All pages behind the sign-in: whoever is not signed in is sent there, and back afterwards. */
const shell = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    const { operatorNow } = await import('./shell/session.ts');
    if ((await operatorNow()) === null) throw redirect({ to: '/desk/sign-in', search: { back: location.href } });
  },
  loader: texts('desk'),
  component: lazyRouteComponent(() => import('./shell/Shell.tsx'), 'Shell'),
});

/** A strange word in the address is passed over, so that an old link still opens. */
const queue = createRoute({
  getParentRoute: () => shell,
  path: '/desk',
  validateSearch: z.object({
    turn: word,
    status: word,
    risk: word,
    code: word,
    app: word,
    assignee: word,
    text: word,
    sort: word,
    olderThanDays: z.number().int().min(0).max(10_000).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./queue/QueuePage.tsx'), 'QueuePage'),
});
const oneCase = createRoute({
  getParentRoute: () => shell,
  path: '/desk/cases/$id',
  validateSearch: z.object({ message: word }),
  loader: texts('case', 'licenses'),
  component: lazyRouteComponent(() => import('./case/CasePage.tsx'), 'CasePage'),
});
const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/desk/inbox',
  validateSearch: z.object({ status: word, channel: word }),
  loader: texts('lists'),
  component: lazyRouteComponent(() => import('./inbox/InboxPage.tsx'), 'InboxPage'),
});
const inboxItem = createRoute({
  getParentRoute: () => shell,
  path: '/desk/inbox/$id',
  loader: texts('lists', 'case'),
  component: lazyRouteComponent(() => import('./inbox/InboxItemPage.tsx'), 'InboxItemPage'),
});
const books = createRoute({
  getParentRoute: () => shell,
  path: '/desk/books',
  validateSearch: z.object({ text: word, app: word, status: word }),
  loader: texts('lists'),
  component: lazyRouteComponent(() => import('./books/BooksPage.tsx'), 'BooksPage'),
});
const booksImport = createRoute({
  getParentRoute: () => shell,
  path: '/desk/books/import',
  loader: texts('lists'),
  component: lazyRouteComponent(() => import('./books/import/ImportPage.tsx'), 'ImportPage'),
});
const booksImported = createRoute({
  getParentRoute: () => shell,
  path: '/desk/books/imports/$id',
  loader: texts('lists'),
  component: lazyRouteComponent(() => import('./books/import/ImportedPage.tsx'), 'ImportedPage'),
});
const license = createRoute({
  getParentRoute: () => shell,
  path: '/desk/books/$id',
  loader: texts('lists', 'licenses'),
  component: lazyRouteComponent(() => import('./books/LicensePage.tsx'), 'LicensePage'),
});
const reconciliation = createRoute({
  getParentRoute: () => shell,
  path: '/desk/reconciliation',
  loader: texts('lists'),
  component: lazyRouteComponent(() => import('./books/ReconciliationPage.tsx'), 'ReconciliationPage'),
});
const orders = createRoute({
  getParentRoute: () => shell,
  path: '/desk/orders',
  validateSearch: z.object({ status: word }),
  loader: texts('lists', 'orders'),
  component: lazyRouteComponent(() => import('./orders/OrdersPage.tsx'), 'OrdersPage'),
});
const order = createRoute({
  getParentRoute: () => shell,
  path: '/desk/orders/$orderId',
  loader: texts('lists', 'orders'),
  component: lazyRouteComponent(() => import('./orders/OrderPage.tsx'), 'OrderPage'),
});
const mails = createRoute({
  getParentRoute: () => shell,
  path: '/desk/mails',
  validateSearch: z.object({ when: word, status: word, kind: word, to: word }),
  loader: texts('lists'),
  component: lazyRouteComponent(() => import('./mails/MailsPage.tsx'), 'MailsPage'),
});
const mail = createRoute({
  getParentRoute: () => shell,
  path: '/desk/mails/$id',
  loader: texts('lists'),
  component: lazyRouteComponent(() => import('./mails/MailPage.tsx'), 'MailPage'),
});
const overview = createRoute({
  getParentRoute: () => shell,
  path: '/desk/overview',
  validateSearch: z.object({ from: word, to: word, by: word }),
  loader: texts('overview'),
  component: lazyRouteComponent(() => import('./overview/OverviewPage.tsx'), 'OverviewPage'),
});
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/desk/settings',
  loader: texts('lists'),
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
});
const me = createRoute({
  getParentRoute: () => shell,
  path: '/desk/me',
  loader: texts('entry'),
  component: lazyRouteComponent(() => import('./me/MePage.tsx'), 'MePage'),
});
const operators = createRoute({
  getParentRoute: () => shell,
  path: '/desk/operators',
  loader: texts('entry'),
  component: lazyRouteComponent(() => import('./me/OperatorsPage.tsx'), 'OperatorsPage'),
});

export const deskRoutes = [
  signIn,
  signUp,
  shell.addChildren([
    queue,
    oneCase,
    inbox,
    inboxItem,
    books,
    booksImport,
    booksImported,
    license,
    reconciliation,
    orders,
    order,
    mails,
    mail,
    overview,
    settings,
    me,
    operators,
  ]),
] as const;
