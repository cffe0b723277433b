import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { endingCodes, FaultError, faultCodes, findingCodes } from '../../contract/codes.ts';
import type { Profile } from '../../contract/profile.ts';
import { page } from '../../platform/http/page.ts';
import { codePageHtml } from './markdown.ts';
import { pageStyle } from './style.ts';

const groups = [
  ['What eligibility finds', findingCodes],
  ['How a case can end without a move', endingCodes],
  ['Faults of what was handed in or asked', faultCodes],
] as const;
const codes: ReadonlySet<string> = new Set(groups.flatMap(([, names]) => names));

const codeFile = (code: string): URL => new URL(`../../../docs/reference/codes/${code}.md`, import.meta.url);
/** The API page comes from its package, through our own address: it works without a network. */
const swagger = (file: string): URL => new URL(`../../../node_modules/swagger-ui-dist/${file}`, import.meta.url);

const start = `document.documentElement.classList.toggle('dark-mode', matchMedia('(prefers-color-scheme: dark)').matches)
SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, defaultModelsExpandDepth: 0, validatorUrl: null })
`;

/** The pages that need no script: the API reference, the codes. */
export function pageRoutes(profile: Profile): Hono {
  const router = new Hono();
  const vendorName = profile.vendor.name;
  const asset = (text: string, type: string) =>
    new Response(text, {
      headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'public, max-age=3600' },
    });

  router.get('/style.css', (context) =>
    context.body(pageStyle, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  );
  router.get('/docs', (context) => context.html(apiPage(vendorName)));
  router.get('/docs/start.js', () => asset(start, 'text/javascript'));
  router.get('/docs/api.js', async () =>
    asset(await readFile(swagger('swagger-ui-bundle.js'), 'utf8'), 'text/javascript'),
  );
  router.get('/docs/api.css', async () => asset(await readFile(swagger('swagger-ui.css'), 'utf8'), 'text/css'));
  router.get('/docs/codes', (context) =>
    context.html(page({ vendorName, title: 'Codes', wide: true, body: codeList() })),
  );
  router.get('/docs/codes/:code', async (context) => {
    const code = context.req.param('code');
    const text = codes.has(code) ? await readFile(codeFile(code), 'utf8').catch(() => null) : null;
    if (text === null)
      throw new FaultError({ code: 'NOT_FOUND', message: 'There is no such code; /docs/codes lists them all.' });
    const { title, html: content } = codePageHtml(text);
    return context.html(
      page({ vendorName, title, body: html`${raw(content)}`, foot: html`<a href="/docs/codes">All codes</a>` }),
    );
  });
  return router;
}

const apiPage = (vendorName: string) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>API – ${vendorName}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/docs/api.css" />
      </head>
      <body>
        <div id="api"></div>
        <noscript>This page needs JavaScript. <a href="/openapi.json">The OpenAPI document</a> says the same.</noscript>
        <script src="/docs/api.js"></script>
        <script src="/docs/start.js"></script>
      </body>
    </html> `;

const codeList = () =>
  html`${groups.map(
    ([title, names]) =>
      html`<h2>${title}</h2>
        <ul>
          ${names.map((code) => html`<li><a href="/docs/codes/${code}">${code}</a></li>`)}
        </ul>`,
  )}`;
