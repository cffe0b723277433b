import type { Page } from 'playwright-core';
import { askByForm, confirmByForm } from '../test/support/ask.ts';
import type { Site } from '../test/support/browser.ts';
import { linkTo } from '../test/support/mailbox.ts';
import type { Pictured } from './pictured-pages.ts';

async function confirmed(site: Site, keys: readonly string[], email: string, more: object = {}): Promise<string> {
  await confirmByForm(site, keys, email, more);
  return linkTo(site, email, 'where');
}

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();

/** Fills in the form up to a step, which is left as it comes. */
const upTo =
  (step: 'server' | 'account' | 'organization' | 'send') =>
  async (page: Page): Promise<void> => {
    await page.getByLabel('License keys, one on each line').fill('WFC-HGR4-5LCN-6LYD-3SD8\nWFC-22GA-9JLL-VEPT-Y9');
    await next(page);
    if (step === 'server') return next(page);
    await page.getByRole('radio', { name: 'Confluence' }).check();
    await page.getByRole('radio', { name: 'Server', exact: true }).check();
    await page.getByLabel('Users that the host is licensed for').fill('100');
    await page.getByLabel('We use the license on our own Server').check();
    await page.getByLabel('We agree to match').check();
    await next(page);
    await page.getByLabel('E-mail address of the account').fill('nuria.ortega@gmial.com');
    if (step === 'account') return;
    await page.getByLabel('First name of its holder').fill('Nuria');
    await page.getByLabel('Last name of its holder').fill('Ortega');
    await next(page);
    await page.getByLabel('Organization', { exact: true }).fill('Puertomar Publishing S.A.');
    await page.getByLabel('Street and number').fill('Gran Vía 103');
    await page.getByLabel('City').fill('Bilbao');
    await page.getByLabel('Postal code').fill('48001');
    if (step === 'organization') return;
    await page.getByLabel('Country').selectOption('ES');
    await next(page);
    await page.getByLabel('Your own e-mail address').fill('nuria.ortega@puertomar-publishing.example');
  };

const evidence = async (page: Page): Promise<void> => {
  await upTo('server')(page);
  await page.getByText('Let the host fill this in').click();
  const license = { maximumNumberOfUsers: 500, dataCenter: false, organizationName: 'Puertomar Publishing S.A.' };
  await page.getByLabel("The host's license text, or its JSON").fill(JSON.stringify(license));
  await page.getByText('It says:').waitFor();
};

/** The pages of a customer. */
export const customersPages: readonly Pictured[] = [
  { name: 'check-empty', path: '/check' },
  { name: 'check-yes', path: '/check?editors=10&hosting=server&users=75' },
  { name: 'check-no', path: '/check?editors=10&hosting=data-center&users=500' },
  { name: 'check-de', path: '/check?editors=10&hosting=server&users=100&lang=de' },
  { name: 'request-licenses', path: '/request' },
  { name: 'request-server', path: '/request', before: evidence },
  { name: 'request-account', path: '/request', before: upTo('account') },
  { name: 'request-organization', path: '/request', before: upTo('organization') },
  { name: 'request-send', path: '/request', before: upTo('send') },
  {
    name: 'request-sent',
    path: '/request',
    before: async (page) => {
      await upTo('send')(page);
      await page.getByRole('button', { name: 'Send the request' }).click();
      await page.getByRole('heading', { level: 1, name: 'Now look into your mailbox' }).waitFor();
    },
  },
  { name: 'address', path: (site) => askByForm(site, ['WFC-HGR4-5LCN-6LYD-3SD8'], 'nuria@puertomar.example') },
  {
    name: 'form',
    path: async (site) => {
      const missing = { organization: undefined, address: { city: 'Bilbao', country: 'ES' } };
      await confirmed(site, ['WFC-22GA-9JLL-VEPT-Y9NL'], 'nuria@missing.example', missing);
      return linkTo(site, 'nuria@missing.example', 'form');
    },
  },
  {
    name: 'where-missing',
    path: (site) => confirmed(site, ['WFC-V9ZV-3DWF-XG3F-T3D2'], 'nuria@asked.example', { organization: undefined }),
  },
  {
    name: 'where-waiting',
    path: (site) => confirmed(site, ['WFC-UU86-X457-H66A-DD3A', 'WFC-XTRU-N77T-E8DE-GFSS'], 'nuria@waiting.example'),
  },
  {
    name: 'where-moved',
    path: (site) => confirmed(site, ['WFC-HGR4-5LCN-6LYD-3SD8'], 'nortega@puertomar-publishing.example'),
  },
  {
    name: 'holder',
    path: async (site) => {
      await confirmed(site, ['WFC-4VVL-MJ4V-FJAQ-FQ2K'], 'purchasing@noorderkade-group.example');
      return linkTo(site, 'pieter.de-vries@noorderkade-foods.example', 'confirm');
    },
  },
  {
    name: 'holder-done',
    path: async (site) => {
      await confirmed(site, ['WFC-PUAE-7FKN-87A3-SWR3'], 'purchasing@saffron-hill.example');
      const link = await linkTo(site, 'ananya.deshmukh@saffron-hill-medical.example', 'confirm');
      await fetch(`${site.url}/v1/holder/${link.split('/').at(-1)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"answer":"confirm"}',
      });
      return link;
    },
  },
];
