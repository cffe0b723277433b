import { Outlet, createRootRoute } from '@tanstack/react-router';
import { Suspense } from 'react';
import { z } from 'zod';
import { pageLanguages } from '../../src/contract/pages.ts';
import { loadTexts } from './i18n/texts.ts';
import { startLanguage } from './i18n/language.ts';
import { prefetchVendor } from './api/queries.ts';
import { Failed } from './parts/Failed.tsx';
import { Loading } from './parts/Loading.tsx';
import { NothingHere } from './parts/NothingHere.tsx';
import { OfflineBanner } from './parts/OfflineBanner.tsx';

/** `?lang=de` in any address wins over what was remembered; anything else there is passed over. */
const Search = z.object({ lang: z.enum(pageLanguages).optional().catch(undefined) });

/** The parent of every page: what all of them share. Features hang their routes under it. */
export const rootRoute = createRootRoute({
  validateSearch: Search,
  loader: async () => {
    prefetchVendor();
    await loadTexts(startLanguage(), 'shared');
  },
  component: () => (
    <>
      <OfflineBanner />
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </>
  ),
  pendingComponent: Loading,
  errorComponent: Failed,
  notFoundComponent: NothingHere,
});
