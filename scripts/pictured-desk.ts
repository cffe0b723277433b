import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Site } from '../test/support/browser.ts';
import { mailIn, signInHere } from '../test/support/operator.ts';
import type { Pictured } from './pictured-pages.ts';

const examples = fileURLToPath(new URL('../examples/requests/', import.meta.url));
let ready: Promise<ReadonlyMap<string, string>> | null = null;
let operators = 0;

/** The example mails, each with the id of its first case. */
const prepare = (site: Site): Promise<ReadonlyMap<string, string>> => {
  ready ??= (async () => {
    const cases = new Map<string, string>();
    for (const name of readdirSync(examples).filter((one) => one.endsWith('.eml')))
      cases.set(name, await mailIn(site, readFileSync(`${examples}${name}`)));
    return cases;
  })();
  return ready;
};

/** Where an operator stands who has just signed in. */
const standing = (path: (cases: ReadonlyMap<string, string>) => string) => async (page: Page, site: Site) => {
  const cases = await prepare(site);
  operators += 1;
  await signInHere(site, page, `ann.${operators}@sketchwell.example`);
  await page.goto(new URL(path(cases), site.url).href);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
};

/** What operators see. */
export const deskPages: readonly Pictured[] = [
  { name: 'desk-sign-in', path: '/desk/sign-in' },
  ...(
    [
      ['desk-queue', () => '/desk'],
      ['desk-case', (cases) => `/desk/cases/${cases.get('colleague.eml') ?? ''}`],
      ['desk-overview', () => '/desk/overview'],
      ['desk-inbox', () => '/desk/inbox'],
      ['desk-books', () => '/desk/books'],
      ['desk-reconciliation', () => '/desk/reconciliation'],
      ['desk-mails', () => '/desk/mails'],
      ['desk-settings', () => '/desk/settings'],
    ] as const satisfies readonly (readonly [string, (cases: ReadonlyMap<string, string>) => string])[]
  ).map(([name, path]) => ({ name, path: '/docs/parts', before: standing(path) })),
];
