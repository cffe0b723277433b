import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { enterAccount, importLicense, licensesOf, signIn } from '../support/account.ts';
import { type Opened, axeFindings, findingsOnPages, openSite, pixelsTooWide } from '../support/browser.ts';
import { linkTo } from '../support/mailbox.ts';

const site = await openSite();
after(() => site.close());

const jane = 'jane@acme.example';
const pat = 'pat@partner.example';
const sen = await importLicense(site, jane, { organisationName: 'Acme' });
/** What the partner renews: what is part of an invoice cannot be handed over. */
const renewed = await importLicense(site, jane, { organisationName: 'Acme' });
await importLicense(site, pat, { organisationName: 'Partner' });

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function isClean({ page, complaints }: Opened, expected: readonly number[] = []): Promise<void> {
  assert.deepEqual(await axeFindings(page), []);
  assert.equal(await pixelsTooWide(page), 0);
  const others = complaints.filter((line) => !expected.some((status) => line.includes(`status of ${status}`)));
  assert.deepEqual(others, []);
}

async function enter(email: string, path: string, view: object): Promise<Opened> {
  site.forward(61 * 60_000);
  const opened = await site.open('/account/sign-in', view);
  await signIn(opened.page, site, email);
  await title(opened.page, 'Your licenses');
  await opened.page.goto(site.url + path);
  return opened;
}

test('an account names contacts and a partner, who agree and see what they may, on a phone in the dark', async () => {
  const opened = await enter(jane, '/account/people', { screen: 'phone', colors: 'dark' });
  const { page } = opened;
  await title(page, 'People');
  await isClean(opened);
  const technical = page.getByRole('region', { name: 'Technical contacts' });
  await technical.getByRole('button', { name: 'Add' }).click();
  await technical.getByText('Write the name.').waitFor();
  for (const [name, email] of [
    ['Bob Colleague', 'bob@acme.example'],
    ['Ann Agency', 'ann@agency.example'],
  ] as const) {
    await technical.getByLabel('Name').fill(name);
    await technical.getByLabel('E-mail address').fill(email);
    await technical.getByRole('button', { name: 'Add' }).click();
    await technical.getByText(email).waitFor();
  }
  await technical.getByText('was asked').waitFor();
  await click(page, 'Make primary: Bob Colleague');
  await technical.getByRole('button', { name: 'Make primary: Joe Miller' }).waitFor();
  await page.getByLabel('E-mail address of the partner’s account').fill(pat);
  await page.getByLabel('order renewals and upgrades').check();
  await click(page, 'Allow');
  await page.getByText('May see the licenses, ask for quotes, and order renewals and upgrades').waitFor();
  await isClean(opened);
  await opened.close();

  const asked = await site.open(await linkTo(site, 'ann@agency.example', 'contact'), { screen: 'phone' });
  await title(asked.page, 'Become a contact?');
  await isClean(asked);
  await click(asked.page, 'Yes, I agree');
  await title(asked.page, 'You are a contact now');
  await asked.page.reload();
  await title(asked.page, 'This link is over');
  await asked.close();

  const partner = await enter(pat, '/account', {});
  await partner.page.getByRole('link', { name: 'Customers' }).click();
  await title(partner.page, 'Customers');
  await isClean(partner);
  await partner.page.getByRole('link', { name: 'Acme' }).click();
  await title(partner.page, 'Acme');
  await partner.page.getByText(sen).first().waitFor();
  await isClean(partner);

  const form = partner.page.getByRole('region', { name: 'Renew for this customer' });
  await form.getByRole('button', { name: 'Get a quote' }).click();
  await form.getByText('Choose at least one license.').waitFor();
  await form.getByLabel(new RegExp(renewed, 'u')).check();
  await form.getByLabel('24 months').check();
  await form.getByRole('button', { name: 'Get a quote' }).click();
  await title(partner.page, /^Quote /u);
  await partner.page.getByText('24 more months of maintenance').waitFor();
  await isClean(partner);
  await click(partner.page, /^Order for /u);
  await partner.page.getByText('The customer has the invoice, and pays it.').waitFor();
  await title(partner.page, /^Invoice /u);
  await partner.page.getByRole('link', { name: 'To Acme' }).click();
  await form.getByRole('link', { name: /^Order INV-/u }).click();
  await title(partner.page, /^Invoice /u);
  await isClean(partner);
  await partner.close();

  const customer = await enter(jane, '/account/orders', {});
  await customer.page.getByRole('link', { name: /^Order INV-/u }).waitFor();
  await customer.close();
});

test('every page about people is clean in both colors, on a phone and in German', async () => {
  site.forward(61 * 60_000);
  const view = { screen: 'phone', language: 'de' } as const;
  for (const [email, paths] of [
    [jane, ['/account/people', '/account/mails', '/account/hand-over']],
    [pat, ['/account/customers', `/account/customers/${(await site.app.accounts.byEmail(jane))?.accountId}`]],
  ] as const) {
    const opened = await site.open('/docs/parts', view);
    await enterAccount(site, opened.page, email);
    assert.deepEqual(await findingsOnPages(opened.page, site, paths), []);
    assert.deepEqual(opened.complaints, []);
    await opened.close();
  }
});

test('which mails about renewals an account gets is kept', async () => {
  const opened = await enter(jane, '/account/mails', {});
  const { page } = opened;
  await title(page, 'Mails about renewals');
  await page.getByLabel('60 days before the end').uncheck();
  await page.getByLabel('Language', { exact: true }).last().selectOption('Deutsch');
  await click(page, 'Save');
  await page.getByText('Saved.').waitFor();
  await page.reload();
  await title(page, 'Mails about renewals');
  assert.equal(await page.getByLabel('60 days before the end').isChecked(), false);
  assert.equal(await page.getByLabel('90 days before the end').isChecked(), true);
  await isClean(opened);
  await opened.close();
});

test('a license goes to somebody who has no account yet, by the link, and to nobody before', async () => {
  const opened = await enter(jane, `/account/licenses/${sen}`, { screen: 'phone' });
  const { page } = opened;
  await page.getByRole('link', { name: 'Hand over to another account' }).click();
  await title(page, 'Hand over a license');
  await page.getByLabel('E-mail address of the other account').fill('nora@fresh.example');
  await click(page, 'Offer the license');
  await page.getByText('Waits for an answer').waitFor();
  await isClean(opened);
  site.forward(11 * 60_000);
  await page.getByLabel('E-mail address of the other account').fill('nora@fresh.example');
  await click(page, 'Offer the license');
  await page.getByText('signed in within the last ten minutes').waitFor();
  await isClean(opened, [403]);
  await opened.close();

  const link = await linkTo(site, 'nora@fresh.example', 'hand-over');
  const asked = await site.open(link, { screen: 'phone', colors: 'dark' });
  await title(asked.page, 'Take this license over?');
  await isClean(asked);
  await click(asked.page, 'Yes, take it over');
  await asked.page.getByText('Fill in this field.').first().waitFor();
  assert.ok((await licensesOf(site, jane)).sens.includes(sen));
  await asked.page.getByLabel('Organization').fill('Fresh');
  await asked.page.getByLabel('First name').fill('Nora');
  await asked.page.getByLabel('Last name').fill('New');
  await asked.page.getByLabel('Country').selectOption('Germany');
  await isClean(asked);
  await click(asked.page, 'Yes, take it over');
  await title(asked.page, 'The license is yours');
  assert.deepEqual((await licensesOf(site, jane)).sens, [renewed]);
  assert.deepEqual((await licensesOf(site, 'nora@fresh.example')).sens, [sen]);
  await asked.close();
});
