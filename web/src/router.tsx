import { createRouter } from '@tanstack/react-router';
import { accountRoutes } from './features/account/routes.tsx';
import { deskRoutes } from './features/desk/routes.tsx';
import { galleryRoutes } from './features/gallery/routes.tsx';
import { holderRoutes } from './features/holder/routes.tsx';
import { publicRoutes } from './features/public/routes.tsx';
import { requestRoutes } from './features/request/routes.tsx';
import { whereRoutes } from './features/where/routes.tsx';
import { rootRoute } from './root.tsx';

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
