import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { listImports, listLicenses } from '../src/desk/sources/service.ts';
import { enterAccount, moveLicense } from '../test/support/account.ts';
import { type Site } from '../test/support/browser.ts';
import { firstMail, invite, mailIn, signInHere } from '../test/support/operator.ts';
import { csv } from '../test/sources/support.ts';
import type { Pictured } from './pictured-pages.ts';

const examples = fileURLToPath(new URL('../examples/requests/', import.meta.url));
const buyer = 'fiona.thornton@fenwick-vale-foods.example';
let ready: Promise<ReadonlyMap<string, string>> | null = null;

/** The example mails, each with the id of its first case, and an invoice that waits for its payment. */
const prepare = (site: Site): Promise<ReadonlyMap<string, string>> => {
  ready ??= (async () => {
    const cases = new Map<string, string>();
    for (const name of readdirSync(examples).filter((one) => one.endsWith('.eml')))
      cases.set(name, await mailIn(site, readFileSync(`${examples}${name}`)));
    const lunch = [
      'From: Ann Guest <ann@guest.example>',
      'To: licenses@sketchwell.example',
      'Subject: Lunch at the fair',
      '',
    ];
    cases.set(
      'held',
      await mailIn(site, [...lunch, 'It was nice to talk. Shall we have lunch on Tuesday?', ''].join('\r\n')),
    );
    await moveLicense(site, 'WFC-4Y4E-GAXU-WYT3-KNQM', buyer, { hostUsers: 25 });
    cases.set('order', await ordered(site));
    return cases;
  })();
  return ready;
};

/** The id of an order whose invoice went out. */
async function ordered(site: Site): Promise<string> {
  const { page, close } = await site.open('/docs/parts');
  await enterAccount(site, page, buyer);
  await page.goto(`${site.url}/account/dates`);
  await page.getByRole('button', { name: /^Get a quote for/u }).click();
  await page.getByLabel('Your own order number').fill('PO-4711');
  await page.getByRole('button', { name: /^Order for/u }).click();
  await page.getByRole('heading', { name: 'How to pay' }).waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await close();
  return id;
}

type Cases = ReadonlyMap<string, string>;
type Stands = {
  readonly path: (cases: Cases, site: Site) => string | Promise<string>;
  readonly afterwards?: (page: Page, site: Site) => Promise<void>;
};

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;
let cookies: Cookies | null = null;

/** The first operator, who is signed in once for all pictures. */
async function comeIn(page: Page, site: Site): Promise<void> {
  if (cookies !== null) return page.context().addCookies(cookies);
  await signInHere(site, page, 'ann@sketchwell.example');
  cookies = await page.context().cookies();
}

/** Where an operator stands who is signed in. */
const standing =
  ({ path, afterwards }: Stands) =>
  async (page: Page, site: Site) => {
    const cases = await prepare(site);
    await comeIn(page, site);
    await page.goto(new URL(await path(cases, site), site.url).href);
    await page.locator('h1').waitFor();
    await afterwards?.(page, site);
    await page.waitForLoadState('networkidle');
  };

const choose = (text: string) => async (page: Page) => {
  const file = { name: 'licenses-november.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('heading', { name: 'What would change' }).waitFor();
};
const faulty = csv({}, { country: 'Ireland' }, { maintenanceEnd: '2025-12-31' }, { editors: 'ten' });
/** A file whose first row the books have otherwise once `more` was imported. */
const more = csv({}, {}, {});
const changed = csv({ editors: '250', organization: 'Customer Holding, Inc.' }, {}, {}, {});

async function loaded(page: Page, site: Site): Promise<void> {
  await choose(more)(page);
  const load = page.getByRole('button', { name: 'Import', exact: true });
  if ((await load.count()) > 0) {
    await load.click();
    await page.getByRole('heading', { level: 1, name: 'licenses-november.csv' }).waitFor();
  }
  await page.goto(`${site.url}/desk/books/import`);
  await choose(changed)(page);
}

/** What operators see. */
export const deskPages: readonly Pictured[] = [
  { name: 'desk-sign-in', path: '/desk/sign-in' },
  ...(
    [
      ['desk-queue', { path: () => '/desk?turn=all' }],
      ['desk-case', { path: (cases) => `/desk/cases/${cases.get('colleague.eml') ?? ''}` }],
      ['desk-overview', { path: () => '/desk/overview' }],
      ['desk-inbox', { path: () => '/desk/inbox' }],
      ['desk-inbox-item', { path: (cases) => `/desk/inbox/${cases.get('held') ?? ''}` }],
      ['desk-books', { path: () => '/desk/books' }],
      [
        'desk-license',
        {
          path: async (_, { app: { desk } }) => {
            const { licenses } = await listLicenses(desk.db, desk.vendorId, { text: buyer, status: 'moved', limit: 1 });
            return `/desk/books/${licenses[0]?.licenseId ?? ''}`;
          },
        },
      ],
      ['desk-import-faulty', { path: () => '/desk/books/import', afterwards: choose(faulty) }],
      ['desk-import-changes', { path: () => '/desk/books/import', afterwards: loaded }],
      [
        'desk-imported',
        {
          path: async (_, { app: { desk } }) => {
            const { imports } = await listImports(desk.db, desk.vendorId, { limit: 1 });
            return `/desk/books/imports/${imports[0]?.importId ?? ''}`;
          },
        },
      ],
      ['desk-reconciliation', { path: () => '/desk/reconciliation' }],
      ['desk-orders', { path: () => '/desk/orders' }],
      ['desk-order', { path: (cases) => `/desk/orders/${cases.get('order') ?? ''}` }],
      ['desk-mails', { path: () => '/desk/mails' }],
      ['desk-mail', { path: async (_, site) => `/desk/mails/${await firstMail(site)}` }],
      ['desk-settings', { path: () => '/desk/settings' }],
      ['desk-me', { path: () => '/desk/me' }],
      ['desk-operators', { path: () => '/desk/operators' }],
    ] as const satisfies readonly (readonly [string, Stands])[]
  ).map(([name, stands]) => ({ name, path: '/docs/parts', before: standing(stands) })),
  // Last, since it makes an operator.
  { name: 'desk-sign-up', path: (site) => invite(site, 'kim@sketchwell.example', 'Kim Lee') },
];
