import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { startLanguage } from '../../i18n/language.ts';
import { loadTexts } from '../../i18n/texts.ts';
import { rootRoute } from '../../root.tsx';
import { CheckSearch } from './check.ts';

const front = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  // The texts come beside the page's own code, not after it.
  loader: () => void loadTexts(startLanguage(), 'public'),
  component: lazyRouteComponent(() => import('./FrontPage.tsx'), 'FrontPage'),
});

const check = createRoute({
  getParentRoute: () => rootRoute,
  path: '/check',
  validateSearch: CheckSearch,
  loader: () => void loadTexts(startLanguage(), 'check'),
  component: lazyRouteComponent(() => import('./CheckPage.tsx'), 'CheckPage'),
});

export const publicRoutes = [front, check] as const;
