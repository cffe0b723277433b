import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { startLanguage } from '../../i18n/language.ts';
import { loadTexts } from '../../i18n/texts.ts';
import { rootRoute } from '../../root.tsx';

const texts = (): void => void loadTexts(startLanguage(), 'account');

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
const sessions = createRoute({
  getParentRoute: () => signedIn,
  path: '/account/sessions',
  component: lazyRouteComponent(() => import('./SessionsPage.tsx'), 'SessionsPage'),
});

export const accountRoutes = [signIn, link, signedIn.addChildren([licenses, license, sessions])] as const;
