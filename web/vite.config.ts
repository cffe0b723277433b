import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server that `npm run dev:web` passes calls on to; start it beside with `npm start`. */
const server = process.env['REHOME_SERVER'] ?? 'http://127.0.0.1:8090';
const passedOn = ['/v1', '/health', '/docs/codes', '/openapi.json', '/style.css'];

/**
 * What every page needs comes in one file, and what most fields are made of in another: many small ones pack worse, and
 * a browser that speaks HTTP/1.1 fetches six at a time. A dialog or a table is none of it.
 */
const everyPage =
  /\/use-isomorphic-effect|\/get-contrast-color|\/features\/public\/check\.ts|\/node_modules\/(?:react|react-dom|scheduler|zod|@tanstack)\/|\/web\/src\/(?:root|remembered|api|theme|i18n\/[^/]+$|parts\/(?:ConfirmLater|Values|Page|Problem|Loading|Failed|NothingHere|OfflineBanner|LanguageSwitch|ColorSwitch|SkipLink))/u;
const fields =
  /\/components\/(?:Input|InputBase|TextInput|NativeSelect|Textarea)\/|\/web\/src\/parts\/(?:Choices|UsersField|users-text)/u;
const request = /\/web\/src\/features\/request\/(?!routes)/u;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  // The server puts a nonce in its place in each answer (src/main/pages/web.ts).
  html: { cspNonce: '{{nonce}}' },
  build: {
    // Browsers from 2024 on: `light-dark()` and nesting in CSS stay as they are written.
    target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    // Data addresses for small files would only make the style sheet larger.
    assetsInlineLimit: 0,
    // Which files a page needs: scripts/first-load.ts adds them up.
    manifest: true,
    // The list of what each page needs would be a hundredth of the first load; styles alone have to be known beforehand.
    modulePreload: { resolveDependencies: (_file, needed) => needed.filter((one) => one.endsWith('.css')) },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: everyPage, priority: 2 },
            { name: 'fields', test: fields, priority: 1 },
            { name: 'customer', test: /\/src\/contract\/customer\.ts/u, priority: 1 },
            { name: 'request', test: request },
          ],
        },
      },
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
  },
  server: { proxy: Object.fromEntries(passedOn.map((path) => [path, { target: server, changeOrigin: true }])) },
});
