import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Opened, axeFindings, openSite, pixelsTooWide } from '../support/browser.ts';
import { linkTo } from '../support/mailbox.ts';

const site = await openSite();
after(() => site.close());

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();
const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor();

/** Nothing for axe, nothing beside the screen, no complaint in the console. */
async function isClean({ page, complaints }: Opened): Promise<void> {
  assert.deepEqual(await axeFindings(page), []);
  assert.equal(await pixelsTooWide(page), 0);
  assert.deepEqual(complaints, []);
}

type Asked = { readonly keys: string; readonly account: string; readonly requester: string };

/** Fills in the steps from the licenses to the last one. */
async function fillIn(page: Page, { keys, account, requester }: Asked): Promise<void> {
  await page.getByLabel('License keys, one on each line').fill(keys);
  await next(page);
  await step(page, 'Your server');
  await page.getByRole('radio', { name: 'Confluence' }).check();
  await page.getByRole('radio', { name: 'Server', exact: true }).check();
  await page.getByLabel('Users that the host is licensed for').fill('100');
  await page.getByLabel('We use the license on our own Server').check();
  await page.getByLabel('We agree to match').check();
  await next(page);
  await step(page, 'The account');
  await page.getByLabel('E-mail address of the account').fill(account);
  await page.getByLabel('First name of its holder').fill('Nuria');
  await page.getByLabel('Last name of its holder').fill('Ortega');
  await next(page);
  await step(page, 'Organization');
  await page.getByLabel('Organization', { exact: true }).fill('Puertomar Publishing S.A.');
  await page.getByLabel('Street and number').fill('Gran Vía 103');
  await page.getByLabel('City').fill('Bilbao');
  await page.getByLabel('Postal code').fill('48001');
  await page.getByLabel('Country').selectOption('ES');
  await next(page);
  await step(page, 'Check and send');
  await page.getByLabel('Your own e-mail address').fill(requester);
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send the request' }).click();
  await page.getByRole('heading', { level: 1, name: 'Now look into your mailbox' }).waitFor();
}

test('from the check over the form and the mails to the SEN, while the page stays open', async () => {
  const opened = await site.open('/');
  const { page } = opened;
  await page.getByRole('link', { name: 'Check whether it can move' }).click();
  await page.getByLabel('Users or editors of the license').fill('10');
  await page.getByRole('radio', { name: 'Server', exact: true }).check();
  await page.getByLabel('Users that the host is licensed for').fill('75');
  await page.getByRole('heading', { name: 'Yes, you can move it' }).waitFor();
  await page.getByText('$690').first().waitFor();
  await page.getByText('100 users').first().waitFor();
  await isClean(opened);
  // What was said is in the address, so that a link to the answer can be handed on.
  await page.reload();
  await page.getByText('$690').first().waitFor();
  await page.getByRole('link', { name: 'Ask for the move' }).click();
  await step(page, 'Licenses');
  await fillIn(page, {
    keys: 'WFC-HGR4-5LCN-6LYD-3SD8',
    account: 'buyer@puertomar-group.example',
    requester: 'buyer@puertomar-group.example',
  });
  await isClean(opened);
  await send(page);
  await isClean(opened);

  await page.goto(site.url + (await linkTo(site, 'buyer@puertomar-group.example', 'address')));
  await page.getByRole('heading', { level: 1, name: 'Shall we begin with …3SD8?' }).waitFor();
  await isClean(opened);
  await page.getByRole('button', { name: 'Yes, that was me: begin' }).click();
  await page.getByRole('heading', { level: 2, name: 'Waiting for the holder' }).waitFor();
  await isClean(opened);

  const holder = await site.open(await linkTo(site, 'nortega@puertomar-publishing.example', 'confirm'));
  await holder.page.getByText('buyer@puertomar-group.example').first().waitFor();
  await isClean(holder);
  await holder.page.getByRole('button', { name: 'Yes, move it' }).click();
  await holder.page.getByRole('heading', { level: 1, name: 'You confirmed the move' }).waitFor();
  await isClean(holder);
  await holder.close();

  // Where account and holder differ, it can be objected to for a while; then it moves by itself.
  await page.getByRole('heading', { level: 2, name: 'Agreed, and about to move' }).waitFor();
  site.forward(4 * 86_400_000);
  await linkTo(site, 'buyer@puertomar-group.example', 'where');
  await page.getByRole('heading', { level: 2, name: 'The license has moved' }).waitFor();
  await page
    .getByText(/SEN-\d+/u)
    .first()
    .waitFor();
  await page.getByText('$690').waitFor();
  await isClean(opened);
  await opened.close();
});
