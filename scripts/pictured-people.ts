import type { Page } from 'playwright-core';
import { importLicense, signIn } from '../test/support/account.ts';
import type { Site } from '../test/support/browser.ts';
import { linkTo } from '../test/support/mailbox.ts';
import type { Pictured } from './pictured-pages.ts';

const jane = 'jane@harbor.example';
const pat = 'pat@partner.example';
let ready: Promise<string> | null = null;

/** A customer with contacts, a partner and an offered license. */
const prepare = (site: Site): Promise<string> => {
  ready ??= (async () => {
    const sen = await importLicense(site, jane, {
      organisationName: 'Harbor Logistics',
      firstName: 'Jane',
      users: 500,
    });
    await importLicense(site, jane, { organisationName: 'Harbor Logistics' });
    await importLicense(site, pat, { organisationName: 'Partner' });
    const { app } = site;
    const account = (await app.accounts.byEmail(jane)) ?? undefined;
    if (!account) throw new Error('the account is not there');
    const it = { role: 'technical', name: 'Tom Berg', email: 'tom@harbor.example' } as const;
    const { contactId } = await app.contacts.add(account, it, 'en');
    await app.contacts.setPrimary(account.accountId, 'technical', contactId);
    await app.contacts.add(account, { role: 'technical', name: 'Ann Agency', email: 'ann@agency.example' }, 'en');
    await app.contacts.add(account, { role: 'billing', name: 'Bea Books', email: 'bea@harbor.example' }, 'en');
    await app.partners.grant(account, { email: pat, allows: ['orders', 'copies'] }, 'en');
    await app.handOvers.start(account, { sen, email: 'nora@fresh.example' }, 'en');
    return sen;
  })();
  return ready;
};

const at = (path: string) => async (site: Site) => {
  await prepare(site);
  return path;
};
const as = (email: string) => async (page: Page, site: Site) => {
  // No more than five links an hour go to one address.
  site.forward(61 * 60_000);
  await signIn(page, site, email);
  await page.getByRole('navigation').waitFor();
  await page.waitForLoadState('networkidle');
};

/** Contacts, partners, mails about renewals, and a license that goes to another account. */
export const peoplePages: readonly Pictured[] = [
  { name: 'account-people', path: at('/account/people'), before: as(jane) },
  { name: 'account-mails', path: at('/account/mails'), before: as(jane) },
  { name: 'account-hand-over', path: at('/account/hand-over'), before: as(jane) },
  {
    name: 'account-customer',
    path: at('/account/customers'),
    before: async (page, site) => {
      await as(pat)(page, site);
      await page.getByRole('link', { name: 'Harbor Logistics' }).click();
      await page.getByRole('heading', { level: 1, name: 'Harbor Logistics' }).waitFor();
      await page.waitForLoadState('networkidle');
    },
  },
  { name: 'account-customers', path: at('/account/customers'), before: as(pat) },
  {
    name: 'account-customer-one',
    path: at('/account/customers'),
    before: async (page, site) => {
      await as(pat)(page, site);
      await page.getByRole('link', { name: 'Harbor Logistics' }).click();
      await page.getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'contact-link',
    path: async (site) => {
      await prepare(site);
      return linkTo(site, 'ann@agency.example', 'contact');
    },
  },
  {
    name: 'hand-over-link',
    path: async (site) => {
      await prepare(site);
      return linkTo(site, 'nora@fresh.example', 'hand-over');
    },
  },
];
