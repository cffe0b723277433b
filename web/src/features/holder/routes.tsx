import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { startLanguage } from '../../i18n/language.ts';
import { loadTexts } from '../../i18n/texts.ts';
import { rootRoute } from '../../root.tsx';

const holder = createRoute({
  getParentRoute: () => rootRoute,
  path: '/confirm/$token',
  loader: () => void loadTexts(startLanguage(), 'holder'),
  component: lazyRouteComponent(() => import('./HolderPage.tsx'), 'HolderPage'),
});

export const holderRoutes = [holder] as const;
