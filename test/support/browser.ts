import { rmSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { type App, openApp } from '../../src/main/app.ts';
import { readSettings } from '../../src/main/settings.ts';
import { serveApp } from '../../src/main/server.ts';
import { freePort } from './postgres-server.ts';
import { newDataFolder } from './templates.ts';

/** Both are CSS pixels; a phone is as narrow as pages must work on. */
export const screens = {
  phone: { width: 360, height: 720 },
  desktop: { width: 1280, height: 800 },
} as const;
export type Screen = keyof typeof screens;
export type Colors = 'light' | 'dark';

export type View = {
  readonly screen?: Screen;
  readonly colors?: Colors;
  /** What the browser likes best: `Accept-Language`. */
  readonly language?: 'en' | 'de';
  readonly javaScript?: boolean;
};

/** A page that was opened, and what it complained of. */
export type Opened = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors in the console, failed scripts, and what the policy (CSP) refused. Must stay empty. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

export type Site = {
  readonly url: string;
  readonly app: App;
  /** Opens a path in a browser of its own: nothing is remembered from another. */
  readonly open: (path: string, view?: View) => Promise<Opened>;
  /** A moment later for the server: its clock is moved ahead. */
  readonly forward: (ms: number) => void;
  readonly close: () => Promise<void>;
};

/** A real server on a free port with the example vendor and its books, on a database of its own, and a Chromium. */
export async function openSite(): Promise<Site> {
  const folder = newDataFolder('rehome-site-');
  let ahead_ms = 0;
  const port = await freePort();
  const settings = readSettings({ REHOME_DATA: folder, REHOME_DNS: 'off', PORT: String(port) });
  const app = await openApp(settings, () => new Date(Date.now() + ahead_ms));
  const server = await serveApp(app, { host: '127.0.0.1', port });
  const browser = await launch();
  return {
    // By name: a browser makes no passkey for a number.
    url: settings.baseUrl,
    app,
    open: (path, view = {}) => openPage(browser, new URL(path, settings.baseUrl).href, view),
    forward: (ms) => void (ahead_ms += ms),
    async close() {
      await browser.close();
      await server.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// No page of ours draws in three dimensions, and a processor that plays the graphics card takes a third of all the work.
chromium.setGraphicsMode = false;

/** Chromium out of its npm package. */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    // Its arguments are for tiny machines: in one process alone, a second page ends the browser.
    args: [...chromium.args.filter((argument) => argument !== '--single-process'), ...more],
    executablePath: await chromium.executablePath(),
  });
}

async function openPage(browser: Browser, url: string, view: View): Promise<Opened> {
  const { screen = 'desktop', colors = 'light', language = 'en', javaScript = true } = view;
  const context = await browser.newContext({
    viewport: screens[screen],
    colorScheme: colors,
    locale: language === 'de' ? 'de-DE' : 'en-US',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    javaScriptEnabled: javaScript,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => console.error('CSP: ' + event.violatedDirective + ' ' + event.blockedURI));`,
  );
  await page.goto(url);
  if (javaScript) await page.locator('h1').waitFor();
  return { page, context, complaints, close: () => context.close() };
}

/** What axe finds on a page as it is now, as lines: WCAG 2.2 A and AA and its best practices. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Its other mode joins what was found in several frames, on a page that it opens for that: three times as long.
  const oneFrame = page.frames().length === 1;
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(oneFrame).analyze();
  if (passes.length < 10) throw new Error(`axe looked at next to nothing: ${passes.length} rules passed`);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => String(target)).join(', ')})`,
  );
}

/** How many pixels a page is wider than its window: anything above 0 makes a phone scroll sideways. */
export const pixelsTooWide = (page: Page): Promise<number> =>
  page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - innerWidth)');

/** Opens pages one after the other, and says of each in both colors what axe finds and whether it is too wide. */
export async function findingsOnPages(page: Page, site: Site, paths: readonly string[]): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const path of paths) {
    await page.goto(new URL(path, site.url).href);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const sideways = await pixelsTooWide(page);
      const found = [...(await axeFindings(page)), ...(sideways > 0 ? [`${sideways} px too wide`] : [])];
      findings.push(...found.map((one) => `${path} in ${colorScheme}: ${one}`));
    }
  }
  return findings;
}
