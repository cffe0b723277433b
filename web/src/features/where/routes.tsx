import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { startLanguage } from '../../i18n/language.ts';
import { loadTexts } from '../../i18n/texts.ts';
import { rootRoute } from '../../root.tsx';

const where = createRoute({
  getParentRoute: () => rootRoute,
  path: '/where/$token',
  loader: () => void loadTexts(startLanguage(), 'where'),
  component: lazyRouteComponent(() => import('./WherePage.tsx'), 'WherePage'),
});

export const whereRoutes = [where] as const;
