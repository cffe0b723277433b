import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { FaultError } from '../../contract/codes.ts';
import { type PageLanguage, pageLanguages, pagePaths } from '../../contract/pages.ts';
import type { Profile } from '../../contract/profile.ts';
import { escapeHtml } from '../../mail/html.ts';
import { answerAsset, encodingOf, readAssets } from '../../platform/http/assets.ts';
import { type Env, type Router, newRouter } from '../../platform/http/routes.ts';
import { type Manifest, filesOfFirstView, linksOf } from './preload.ts';

type Links = Readonly<Record<PageLanguage, string>>;

/** Where `npm start` and `npm run build:web` put the page (web/). */
const builtFolder = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** `/docs/$name` as Hono writes it: `/docs/:name`. */
const forHono = (path: string): string => path.replaceAll('$', ':');

/**
 * Scripts and styles come from our own files alone. Mantine writes a few style elements as it runs; they carry the
 * nonce, which is new in each answer. What scripts set with `element.style` is no inline style in this sense.
 */
const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

export type WebPage = {
  /** Answers all addresses of the page and its files. */
  readonly routes: Router;
  /** The page at an address that there is not: it says so in its own words. Null where the page is not built. */
  readonly nothingHere: (context: Context<Env>) => Response | null;
};

/** The built page in the vendor's name. It is read once, so a server goes on with the page it was started with. */
export function webPage({ vendor }: Profile, folder = builtFolder): WebPage {
  const built = existsSync(`${folder}/index.html`)
    ? {
        shell: readFileSync(`${folder}/index.html`, 'utf8'),
        assets: readAssets(folder),
        manifest: JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8')) as Manifest,
      }
    : null;
  const linksFor = (path: string): Links | null =>
    built &&
    (Object.fromEntries(
      pageLanguages.map((language) => [
        language,
        linksOf(filesOfFirstView(built.manifest, path, language), built.shell),
      ]),
    ) as Links);
  const everywhere = linksFor('');
  const show = (context: Context<Env>, status: 200 | 404, links = everywhere): Response => {
    if (!built || !links) {
      throw new FaultError({
        code: 'NOT_READY',
        message: 'The page is not built. Run "npm run build:web" and start the server again; the API works without it.',
      });
    }
    return answerShell(context, { shell: built.shell, links }, vendor, status);
  };
  const routes = newRouter();
  for (const path of pagePaths) {
    const own = linksFor(path);
    routes.get(forHono(path), (context) => show(context, 200, own));
  }
  if (built) {
    for (const path of built.assets.keys()) {
      routes.get(path, (context) => answerAsset(built.assets, context) ?? show(context, 404));
    }
  }
  return { routes, nothingHere: (context) => (built ? show(context, 404) : null) };
}

/**
 * The page's frame: language, title and address of the vendor are filled in. It carries a nonce, so no copy of it may
 * be used again (no ETag, always asked for); it is about 1 kB, and everything it names is cached for ever.
 */
function answerShell(
  context: Context<Env>,
  { shell, links }: { readonly shell: string; readonly links: Links },
  vendor: Profile['vendor'],
  status: 200 | 404,
): Response {
  const nonce = randomBytes(16).toString('base64url');
  const asked = context.req.query('lang') ?? '';
  const liked = accepts(context, { header: 'Accept-Language', supports: [...pageLanguages], default: 'en' });
  const language = pageLanguages.find((one) => one === asked) ?? pageLanguages.find((one) => one === liked) ?? 'en';
  const values: Readonly<Record<string, string>> = {
    language,
    nonce,
    vendor: escapeHtml(vendor.name),
    email: escapeHtml(vendor.email),
  };
  const text = shell
    .replace('<!--links-->', links[language])
    .replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? '');
  const encoding = encodingOf(context.req.header('accept-encoding'));
  context.set('ownPolicy', policyWith(nonce));
  return context.body(encoding === null ? text : packed(text, encoding), status, {
    'Content-Type': 'text/html; charset=UTF-8',
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding, Accept-Language',
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
  });
}

/** Quick packing: it happens at each answer. */
const packed = (text: string, encoding: 'br' | 'gzip'): Buffer<ArrayBuffer> =>
  encoding === 'br' ? brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : gzipSync(text);
