import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { startLanguage } from '../../i18n/language.ts';
import { loadTexts } from '../../i18n/texts.ts';
import { rootRoute } from '../../root.tsx';

const texts = (): void => {
  for (const section of ['account', 'licenses', 'orders', 'people'] as const) void loadTexts(startLanguage(), section);
};

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account/sign-in',
  validateSearch: z.object({
    back: z.string().max(200).optional().catch(undefined),
    out: z.literal(true).optional().catch(undefined),
  }),
  loader: texts,
  component: lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
});
const link = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/$token',
  loader: texts,
  component: lazyRouteComponent(() => import('./sign-in/LinkPage.tsx'), 'LinkPage'),
});

/** All pages behind the sign-in: whoever is not signed in is sent there, and back afterwards. */
const signedIn = createRoute({
  getParentRoute: () => rootRoute,
  id: 'account',
  beforeLoad: async ({ location }) => {
    const [{ queryClient }, { sessionQuery }] = await Promise.all([
      import('../../api/queries.ts'),
      import('./queries.ts'),
    ]);
    const { account } = await queryClient.fetchQuery(sessionQuery);
    if (account === null) throw redirect({ to: '/account/sign-in', search: { back: location.href } });
  },
  loader: texts,
  errorComponent: lazyRouteComponent(() => import('./SignedOut.tsx'), 'SignedOut'),
});
const licenses = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  component: lazyRouteComponent(() => import('./LicensesPage.tsx'), 'LicensesPage'),
});
const license = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/licenses/$sen',
  component: lazyRouteComponent(() => import('./LicensePage.tsx'), 'LicensePage'),
});
const dates = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/dates',
  validateSearch: z.object({
    to: z.string().max(10).optional().catch(undefined),
    without: z.array(z.string().max(40)).max(1_000).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./dates/DatesPage.tsx'), 'DatesPage'),
});
const orders = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/orders',
  component: lazyRouteComponent(() => import('./orders/OrdersPage.tsx'), 'OrdersPage'),
});
const order = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/orders/$orderId',
  component: lazyRouteComponent(() => import('./orders/OrderPage.tsx'), 'OrderPage'),
});
const sessions = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/sessions',
  component: lazyRouteComponent(() => import('./SessionsPage.tsx'), 'SessionsPage'),
});
const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/people',
  component: lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
});
const mails = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/mails',
  component: lazyRouteComponent(() => import('./people/MailsPage.tsx'), 'MailsPage'),
});
const handOver = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/hand-over',
  validateSearch: z.object({ sen: z.string().max(40).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./hand-over/HandOverPage.tsx'), 'HandOverPage'),
});
const customers = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/customers',
  component: lazyRouteComponent(() => import('./customers/CustomersPage.tsx'), 'CustomersPage'),
});
const customer = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/customers/$accountId',
  component: lazyRouteComponent(() => import('./customers/CustomerPage.tsx'), 'CustomerPage'),
});

const customersOrder = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/customers/$accountId/orders/$orderId',
  component: lazyRouteComponent(() => import('./customers/CustomersOrderPage.tsx'), 'CustomersOrderPage'),
});

/** What the links in mails open that ask somebody: without signing in. */
const contactLink = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contact/$token',
  loader: texts,
  component: lazyRouteComponent(() => import('./people/ContactLinkPage.tsx'), 'ContactLinkPage'),
});
const handOverLink = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hand-over/$token',
  loader: texts,
  component: lazyRouteComponent(() => import('./hand-over/HandOverLinkPage.tsx'), 'HandOverLinkPage'),
});

export const accountRoutes = [
  signIn,
  link,
  contactLink,
  handOverLink,
  signedIn.addChildren([
    licenses,
    license,
    dates,
    orders,
    order,
    people,
    mails,
    handOver,
    customers,
    customer,
    customersOrder,
    sessions,
  ]),
] as const;
