import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { startLanguage } from '../../i18n/language.ts';
import { loadTexts } from '../../i18n/texts.ts';
import { rootRoute } from '../../root.tsx';

const steps = ['licenses', 'server', 'account', 'organization', 'send'] as const;
const loader = (): void => void loadTexts(startLanguage(), 'request');

const request = createRoute({
  getParentRoute: () => rootRoute,
  path: '/request',
  validateSearch: z.object({
    step: z
      .enum([...steps, 'sent'])
      .optional()
      .catch(undefined),
    // What was said in the check.
    product: z.string().max(100).optional().catch(undefined),
    hosting: z.enum(['server', 'data-center', 'cloud']).optional().catch(undefined),
    users: z.number().optional().catch(undefined),
  }),
  loader,
  component: lazyRouteComponent(() => import('./RequestPage.tsx'), 'RequestPage'),
});

const personal = createRoute({
  getParentRoute: () => rootRoute,
  path: '/form/$token',
  validateSearch: z.object({ step: z.enum(steps).optional().catch(undefined) }),
  loader,
  component: lazyRouteComponent(() => import('./PersonalFormPage.tsx'), 'PersonalFormPage'),
});

const address = createRoute({
  getParentRoute: () => rootRoute,
  path: '/address/$token',
  loader,
  component: lazyRouteComponent(() => import('./AddressPage.tsx'), 'AddressPage'),
});

export const requestRoutes = [request, personal, address] as const;
