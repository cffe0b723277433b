import { readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { html, raw } from 'hono/html';
import { codeWords } from '../../contract/code-words.ts';
import {
  type EndingCode,
  type FaultCode,
  type FindingCode,
  endingCodes,
  FaultError,
  faultCodes,
  findingCodes,
} from '../../contract/codes.ts';
import { type PageLanguage, pageLanguages } from '../../contract/pages.ts';
import type { Profile } from '../../contract/profile.ts';
import { languageOf } from '../../platform/http/language.ts';
import { page } from '../../platform/http/page.ts';
import { faultIn } from '../../platform/http/problem-texts/texts.ts';
import { codePageHtml } from './markdown.ts';
import { pageStyle } from './style.ts';

type Code = FindingCode | EndingCode | FaultCode;
const groups: readonly (readonly [titles: Readonly<Record<PageLanguage, string>>, codes: readonly Code[]])[] = [
  [{ en: 'What eligibility finds', de: 'Was die Prüfung ergibt' }, findingCodes],
  [{ en: 'How a case can end without a move', de: 'Wie ein Fall ohne Umzug enden kann' }, endingCodes],
  [
    { en: 'Faults of what was handed in or asked', de: 'Fehler an dem, was eingereicht oder gefragt wurde' },
    faultCodes,
  ],
];
const codes: ReadonlySet<Code> = new Set(groups.flatMap(([, names]) => names));

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
  router.get('/docs/codes', (context) => {
    const lang = pageLanguageOf(context);
    return context.html(page({ vendorName, lang, title: 'Codes', wide: true, body: codeList(lang) }), 200, varying);
  });
  router.get('/docs/codes/:code', async (context) => {
    const lang = pageLanguageOf(context);
    const code = [...codes].find((one) => one === context.req.param('code'));
    const text = code === undefined ? null : await readFile(codeFile(code), 'utf8').catch(() => null);
    if (code === undefined || text === null)
      throw new FaultError({ code: 'NOT_FOUND', message: 'There is no such code; /docs/codes lists them all.' });
    const { title, html: content } = codePageHtml(text);
    const body =
      lang === 'en'
        ? html`${raw(content)}`
        : html`<p><strong>${inShort(code, lang)}</strong></p>
            <p>Mehr dazu, auf Englisch:</p>
            <div lang="en">${raw(content)}</div>`;
    const foot = html`<a href="/docs/codes">${allCodes[lang]}</a>`;
    return context.html(page({ vendorName, lang, title, body, foot }), 200, varying);
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

/** A page that is in the reader's language: no cache may give it to a reader of another one. */
const varying = { Vary: 'Accept-Language' };
const allCodes = { en: 'All codes', de: 'Alle Codes' };
const pageLanguageOf = (context: Context): PageLanguage => {
  const wanted = languageOf(context);
  return pageLanguages.find((one) => one === wanted) ?? 'en';
};

const isFault = (code: Code): code is FaultCode => (faultCodes as readonly string[]).includes(code);

/** One sentence of what a code means. Faults have theirs in the reader's language, and in English on their page. */
function inShort(code: Code, lang: PageLanguage): string {
  if (isFault(code)) return lang === 'en' ? '' : faultIn({ code, message: '' }, lang);
  const words = codeWords[lang][code];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

const codeList = (lang: PageLanguage) =>
  html`${groups.map(
    ([titles, names]) =>
      html`<h2>${titles[lang]}</h2>
        <ul>
          ${names.map((code) => html`<li><a href="/docs/codes/${code}">${code}</a> ${inShort(code, lang)}</li>`)}
        </ul>`,
  )}`;
