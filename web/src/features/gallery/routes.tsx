import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root.tsx';

/** `/docs/parts`: every shared part on one page, for those who build pages and for the checks. */
const gallery = createRoute({
  getParentRoute: () => rootRoute,
  path: '/docs/parts',
  component: lazyRouteComponent(() => import('./GalleryPage.tsx'), 'GalleryPage'),
});

export const galleryRoutes = [gallery] as const;
