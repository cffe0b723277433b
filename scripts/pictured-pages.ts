import type { Page } from 'playwright-core';
import { customersPages } from './pictured-customer.ts';
import { accountPages } from './pictured-account.ts';
import { deskPages } from './pictured-desk.ts';
import { peoplePages } from './pictured-people.ts';
import type { Site } from '../test/support/browser.ts';

/** A page to take pictures of, for docs/images/web. */
export type Pictured = {
  readonly name: string;
  /** Its address; a function can prepare what the page shows first (a case, a link). */
  readonly path: string | ((site: Site) => Promise<string>);
  /** Only what the window shows, for what lies over a page; else the whole page. */
  readonly window?: true;
  /** What is done on the page before the picture. */
  readonly before?: (page: Page, site: Site) => Promise<void>;
};

/** Every page, with what it shows at its best. A feature adds its pages here. */
export const picturedPages: readonly Pictured[] = [
  { name: 'front', path: '/' },
  { name: 'front-de', path: '/?lang=de' },
  ...customersPages,
  ...accountPages,
  ...peoplePages,
  ...deskPages,
  { name: 'nothing-here', path: '/nothing/of/this/name' },
  { name: 'parts', path: '/docs/parts' },
  {
    name: 'parts-dialog',
    path: '/docs/parts',
    window: true,
    before: async (page) => {
      await page.getByRole('button', { name: 'Refuse' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
