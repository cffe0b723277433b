import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchConnection } from './api/connection.ts';
import { queryClient } from './api/queries.ts';
import { LanguageProvider } from './i18n/LanguageProvider.tsx';
import { router } from './router.tsx';
import './theme/styles.ts';
import { colorSchemes, cssVariables, theme } from './theme/theme.ts';

/** The server's nonce for the style elements that Mantine writes. Browsers hide the attribute, not the property. */
const styleNonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

// What locks the page behind a dialog (react-remove-scroll) writes a style element, too, and looks here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });

watchConnection(queryClient);
const place = document.getElementById('root');
if (!place) throw new Error('Defect: index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <LanguageProvider>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
