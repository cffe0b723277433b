import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { verify } from '../../src/license-key/crypto.ts';
import { listOrders } from '../../src/marketplace/orders/service.ts';
import { day } from '../../src/kernel/day.ts';
import { dayAt, marksOf, placeOf, scaleOf } from '../../web/src/features/account/dates/scale.ts';
import { centsIn } from '../../web/src/features/desk/orders/amount.ts';
import { importLicense, licensesOf, moveLicense, signIn } from '../support/account.ts';
import { type Opened, axeFindings, openSite, pixelsTooWide } from '../support/browser.ts';
import { openDesk } from '../support/operator.ts';

const site = await openSite();
after(() => site.close());

const fiona = 'fiona.thornton@fenwick-vale-foods.example';
await moveLicense(site, 'WFC-4Y4E-GAXU-WYT3-KNQM', fiona, { hostUsers: 25 });
await moveLicense(site, 'WFJ-A8ZV-W462-AGZS-TNZ2', fiona, { hostProducts: ['jira'] });
const bought = await importLicense(site, fiona, { users: 500, endDate: '2028-01-14' });

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

async function isClean({ page, complaints }: Opened): Promise<void> {
  assert.deepEqual(await axeFindings(page), []);
  assert.equal(await pixelsTooWide(page), 0);
  assert.deepEqual(complaints, []);
}

async function licenses() {
  const account = await site.app.accounts.byEmail(fiona);
  return (await site.app.accounts.licensesOf(account?.email ?? '', { keys: true })) ?? [];
}

test('three licenses with three ends: planned, quoted as PDF, ordered, paid at the desk, and all on one day', async () => {
  const opened = await site.open('/account/dates');
  const { page } = opened;
  await signIn(page, site, fiona);
  await title(page, 'Bring dates together');
  const { sens } = await licensesOf(site, fiona);
  assert.equal(sens.length, 3);
  for (const sen of sens) await page.getByRole('rowheader', { name: sen }).waitFor();
  const slider = page.getByRole('slider', { name: 'The day on which all end' });
  assert.equal(await slider.getAttribute('aria-valuetext'), 'January 14, 2028');
  await isClean(opened);
  // The day can be moved by keys, and is in the address: going back is the one before.
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByText('January 13, 2028').first().waitFor();
  assert.match(page.url(), /to=2028-01-13/u);
  await page.getByRole('button', { name: 'The latest of these' }).click();
  await page.getByRole('row', { name: bought }).getByText('stays').waitFor();
  await page.getByRole('button', { name: /^Get a quote for/u }).click();

  await title(page, /^Quote Q-/u);
  await isClean(opened);
  const href = await page.getByRole('link', { name: 'Quote', exact: true }).getAttribute('href');
  const pdf = await page.context().request.get(new URL(href ?? '', site.url).href);
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
  assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
  await page.getByLabel('Your own order number').fill('PO-4711');
  await page.getByRole('button', { name: /^Order for/u }).click();
  await title(page, /^Invoice INV-/u);
  await page
    .getByText('Please name', { exact: false })
    .or(page.getByText('Name this in the transfer'))
    .first()
    .waitFor();
  await isClean(opened);

  const desk = await openDesk(site, 'jane@sketchwell.example', '/desk/orders?status=invoiced');
  await isClean(desk);
  await desk.page.getByRole('link', { name: /INV-/u }).click();
  await title(desk.page, /^INV-/u);
  await isClean(desk);
  await desk.page.getByRole('button', { name: 'Book the payment' }).click();
  await desk.page.getByText('Write the reference that the bank gives it.').waitFor();
  const owed = await desk.page.getByLabel('Amount (USD)').inputValue();
  const book = async (amount: number, reference: string): Promise<void> => {
    await desk.page.getByLabel('Amount (USD)').fill(String(amount));
    await desk.page.getByLabel("The bank's reference").fill(reference);
    await desk.page.getByRole('button', { name: 'Book the payment' }).click();
  };
  await book(Number(owed) - 10, 'wire 4711');
  await desk.page.getByText('When the rest comes, book it, too').waitFor();
  assert.equal(await desk.page.getByLabel("The bank's reference").inputValue(), '');
  await isClean(desk);
  await book(10, 'wire 4712');
  await desk.page.getByText('Paid', { exact: true }).first().waitFor();
  await isClean(desk);
  await desk.close();

  await page.reload();
  await page.getByText('Every license of this order has a new key.', { exact: false }).waitFor();
  await isClean(opened);
  const [order] = (await listOrders(site.app.orders, { accountId: null })).orders;
  assert.deepEqual([order?.status, order?.purchaseOrder], ['paid', 'PO-4711']);
  const now = await licenses();
  assert.deepEqual(
    now.map(({ maintenanceEnd }) => maintenanceEnd),
    Array(3).fill('2028-01-14'),
  );
  for (const { licenseKey, sen } of now) {
    const read = verify(licenseKey ?? '', [site.app.signingKey.publicKey]);
    assert.ok(read.ok, sen);
    assert.equal(read.value.maintenanceEnd, '2028-01-14');
  }
  await opened.close();
});

test('one license is renewed and enlarged on a phone, in German and in the dark', async () => {
  site.forward(61 * 60_000);
  const opened = await site.open('/account', { screen: 'phone', colors: 'dark', language: 'de' });
  const { page } = opened;
  await page.getByLabel('E-Mail-Adresse des Kontos').waitFor();
  await page.goto(`${site.url}/account/licenses/${bought}?lang=en`);
  await signIn(page, site, fiona);
  await title(page, /Wireframes/u);
  await page.getByRole('radio', { name: /2,000 users/u }).check();
  await page.getByRole('button', { name: 'Get a quote' }).click();
  await title(page, /^Quote Q-/u);
  await page.getByLabel('Language').selectOption('Deutsch');
  await title(page, /^Angebot Q-/u);
  await isClean(opened);
  await page.goto(`${site.url}/account/orders`);
  await title(page, 'Bestellungen');
  await isClean(opened);
  await opened.close();
});

test('the line of time shows every end, and gives a day back for a place', () => {
  const scale = scaleOf(day('2026-11-25'), day('2029-11-25'), [day('2024-01-31'), day('2028-01-14')]);
  assert.ok(scale.from < '2024-01-31' && scale.to > '2029-11-25');
  assert.ok(placeOf(scale, day('2024-01-31')) > 0 && placeOf(scale, day('2029-11-25')) < 100);
  const place = placeOf(scale, day('2028-01-14')) / 100;
  assert.equal(dayAt(scale, place, day('2026-11-26'), day('2029-11-25')), '2028-01-14');
  assert.equal(dayAt(scale, 0, day('2026-11-26'), day('2029-11-25')), '2026-11-26');
  assert.equal(dayAt(scale, 1, day('2026-11-26'), day('2029-11-25')), '2029-11-25');
  assert.deepEqual(marksOf(scale)[0]?.label, '2024');
  assert.ok(marksOf(scale).every(({ day: mark }) => mark > scale.from && mark < scale.to));
});

test('an amount is read as people write it', () => {
  for (const [text, cents] of [
    ['690', 69_000],
    ['690.5', 69_050],
    ['1,690.00', 169_000],
    ['1.690,50', 169_050],
    ["1'690.50", 169_050],
    ['0', null],
    ['12.34.5', null],
    ['much', null],
  ] as const)
    assert.equal(centsIn(text), cents, text);
});
