import { createRouter } from '@tanstack/react-router';
import { accountRoutes } from './features/account/routes.tsx';
import { galleryRoutes } from './features/gallery/routes.tsx';
import { holderRoutes } from './features/holder/routes.tsx';
import { publicRoutes } from './features/public/routes.tsx';
import { requestRoutes } from './features/request/routes.tsx';
import { whereRoutes } from './features/where/routes.tsx';
import { rootRoute } from './root.tsx';

type DeskRoutes = (typeof import('./features/desk/routes.tsx'))['deskRoutes'];

/**
 * The desk's pages are for operators alone, who come to them by their address: nobody else loads where they are. The
 * types know them everywhere, so a link to them from another page has to be a plain one.
 */
const deskRoutes = /^\/desk(?:\/|$)/u.test(location.pathname)
  ? (await import('./features/desk/routes.tsx')).deskRoutes
  : ([] as unknown as DeskRoutes);

/** All pages. A feature adds its routes here with one line, and their addresses in src/contract/pages.ts. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...publicRoutes,
    ...requestRoutes,
    ...whereRoutes,
    ...holderRoutes,
    ...accountRoutes,
    ...galleryRoutes,
    ...deskRoutes,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
