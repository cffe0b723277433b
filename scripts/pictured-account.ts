import type { Page } from 'playwright-core';
import { importLicense, moveLicense, signIn } from '../test/support/account.ts';
import type { Site } from '../test/support/browser.ts';
import { linkTo } from '../test/support/mailbox.ts';
import type { Pictured } from './pictured-pages.ts';

const email = 'nortega@puertomar-publishing.example';
let ready: Promise<readonly string[]> | null = null;

/** An account with a license that moved and is too small, one as it should be, and one without maintenance. */
const prepare = (site: Site): Promise<readonly string[]> => {
  ready ??= (async () => {
    await moveLicense(site, 'WFC-HGR4-5LCN-6LYD-3SD8', email);
    const good = await importLicense(site, email, { users: 500, endDate: '2028-01-14' });
    const lapsed = await importLicense(site, email, { users: -1, startDate: '2023-02-01', endDate: '2024-01-31' });
    return [good, lapsed];
  })();
  return ready;
};

const signedIn = (then?: (page: Page) => Promise<void>) => async (page: Page, site: Site) => {
  // No more than five links an hour go to one address.
  site.forward(61 * 60_000);
  await signIn(page, site, email);
  await page.getByRole('navigation').waitFor();
  await then?.(page);
  await page.waitForLoadState('networkidle');
};
const at = (path: string) => async (site: Site) => {
  await prepare(site);
  return path;
};

/** The pages of a customer's account. */
export const accountPages: readonly Pictured[] = [
  { name: 'account-sign-in', path: '/account/sign-in' },
  {
    name: 'account-sent',
    path: '/account/sign-in',
    before: async (page) => {
      await page.getByLabel('E-mail address of the account').fill(email);
      await page.getByRole('button', { name: 'Send me the link' }).click();
      await page.getByRole('heading', { level: 1, name: 'Look into your mailbox' }).waitFor();
    },
  },
  {
    name: 'account-link',
    path: async (site) => {
      await prepare(site);
      site.forward(61 * 60_000);
      const headers = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', Origin: site.url };
      await fetch(`${site.url}/v1/sign-in/link`, { method: 'POST', headers, body: JSON.stringify({ email }) });
      return linkTo(site, email, 'sign-in');
    },
  },
  // First, while there are few.
  { name: 'account-sessions', path: at('/account/sessions'), before: signedIn() },
  { name: 'account-licenses', path: at('/account'), before: signedIn() },
  {
    name: 'account-licenses-de',
    path: at('/account'),
    before: signedIn(async (page) => void (await page.getByLabel('Language').selectOption('Deutsch'))),
  },
  {
    name: 'account-license',
    path: at('/account'),
    before: signedIn(async (page) => {
      await page.getByRole('link', { name: 'Key and history' }).last().click();
      await page.getByRole('button', { name: 'Show the key' }).click();
      await page.getByText('Its key was shown here').first().waitFor();
    }),
  },
  { name: 'account-dates', path: at('/account/dates'), before: signedIn() },
  {
    name: 'account-order',
    path: at('/account/dates'),
    before: signedIn(async (page) => {
      await page.getByRole('button', { name: /^Get a quote for/u }).click();
      await page.getByRole('button', { name: /^Order for/u }).waitFor();
    }),
  },
  {
    name: 'account-invoice',
    path: at('/account/orders'),
    before: signedIn(async (page) => {
      // Its licenses can be ordered once: each further picture is of the same invoice.
      await page
        .getByRole('link', { name: /^Order (?:Q|INV)-/u })
        .first()
        .waitFor();
      const invoices = page.getByRole('link', { name: /^Order INV-/u });
      if ((await invoices.count()) > 0) await invoices.first().click();
      else {
        await page
          .getByRole('link', { name: /^Order Q-/u })
          .first()
          .click();
        await page.getByRole('button', { name: /^Order for/u }).click();
      }
      await page.getByRole('heading', { name: 'How to pay' }).waitFor();
    }),
  },
  { name: 'account-orders', path: at('/account/orders'), before: signedIn() },
];
