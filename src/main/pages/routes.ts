import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { endingCodes, FaultError, faultCodes, findingCodes } from '../../contract/codes.ts';
import type { Profile } from '../../contract/profile.ts';
import { page, pageStyle } from '../../platform/http/page.ts';
import { homePage } from './home.ts';
import { codePageHtml } from './markdown.ts';

const groups = [
  ['What eligibility finds', findingCodes],
  ['How a case can end without a move', endingCodes],
  ['Faults of what was handed in or asked', faultCodes],
] as const;
const codes: ReadonlySet<string> = new Set(groups.flatMap(([, names]) => names));

const codeFile = (code: string): URL => new URL(`../../../docs/reference/codes/${code}.md`, import.meta.url);
/** The whole API page in one script, as its package ships it: the page works without a network. */
const scalarFile = new URL('../../../node_modules/@scalar/api-reference/dist/browser/standalone.js', import.meta.url);

const start = `Scalar.createApiReference('#api', { url: '/openapi.json', withDefaultFonts: false, telemetry: false, agent: { disabled: true }, mcp: { disabled: true }, hideClientButton: true, showDeveloperTools: 'never', proxyUrl: '' })\n`;

export type Operation = { readonly method: string; readonly path: string; readonly summary: string };

/** The pages for people: home, the API reference (a list of `operations` where its script is not installed), the codes. */
export function pageRoutes(profile: Profile, operations: () => readonly Operation[]): Hono {
  const router = new Hono();
  const vendorName = profile.vendor.name;
  const script = (text: string) =>
    new Response(text, {
      headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
    });

  router.get('/', (context) => context.html(page({ vendorName, ...homePage(profile) })));
  router.get('/style.css', (context) =>
    context.body(pageStyle, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  );
  router.get('/docs', (context) =>
    context.html(
      existsSync(scalarFile)
        ? apiPage(vendorName)
        : page({ vendorName, title: 'API', wide: true, body: operationList(operations()) }),
    ),
  );
  router.get('/docs/start.js', () => script(start));
  router.get('/docs/scalar.js', async () => script(await readFile(scalarFile, 'utf8')));
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
      </head>
      <body>
        <div id="api"></div>
        <noscript>This page needs JavaScript. <a href="/openapi.json">The OpenAPI document</a> says the same.</noscript>
        <script src="/docs/scalar.js"></script>
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

const operationList = (operations: readonly Operation[]) =>
  html`<p>
      All of it, with every field: <a href="/openapi.json">the OpenAPI document</a>. Errors have a code;
      <a href="/docs/codes">each code has a page</a>.
    </p>
    <dl>
      ${operations.map(
        ({ method, path, summary }) =>
          html`<div>
            <dt><code>${method.toUpperCase()} ${path}</code></dt>
            <dd>${summary}</dd>
          </div>`,
      )}
    </dl>`;
