import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Opened, axeFindings, openSite, pixelsTooWide } from '../support/browser.ts';
import { mailOf } from '../support/desk.ts';
import { linkTo } from '../support/mailbox.ts';
import { mailIn } from '../support/operator.ts';

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

  // Nobody loads it again: the page hears that something changed.
  await page.getByRole('heading', { level: 2, name: 'The license has moved' }).waitFor();
  await page
    .getByText(/SEN-\d+/u)
    .first()
    .waitFor();
  await page.getByText('$690').first().waitFor();
  assert.equal(
    await page.getByRole('link', { name: 'To the licenses of your account' }).getAttribute('href'),
    '/account',
  );
  await isClean(opened);
  await opened.close();
});

test('a draft survives a reload and a lost connection, and license keys stay in the tab', async () => {
  const opened = await site.open('/request', { screen: 'phone', colors: 'dark' });
  const { page, context } = opened;
  const keys = 'WFC-22GA-9JLL-VEPT-Y9NL\nWFC-NR32-MFTR-9956-9SY2';
  await fillIn(page, { keys, account: 'two@lost.example', requester: 'two@lost.example' });
  await isClean(opened);
  await page.reload();
  await step(page, 'Check and send');
  await page.getByText('…Y9NL and …9SY2').waitFor();
  assert.equal(await page.getByLabel('Your own e-mail address').inputValue(), 'two@lost.example');
  const kept = await page.evaluate<string>('JSON.stringify(localStorage)');
  assert.ok(kept.includes('two@lost.example') && !kept.includes('WFC-'));
  await context.setOffline(true);
  await page.getByText('No connection. Nothing is lost').waitFor();
  await page.getByRole('button', { name: 'Send the request' }).click();
  await page.getByText('It is sent as soon as the connection is back').waitFor();
  await context.setOffline(false);
  await page.getByRole('heading', { level: 1, name: 'Now look into your mailbox' }).waitFor();
  // What was sent is not a draft any more.
  await page.goto(`${site.url}/request`);
  await step(page, 'Licenses');
  assert.equal(await page.getByLabel('License keys, one on each line').inputValue(), '');
  const [first, second] = [await linkTo(site, 'two@lost.example', 'address'), keys];
  await page.goto(site.url + first);
  await page.getByRole('button', { name: 'Yes, that was me: begin' }).click();
  await page.locator('article').nth(1).waitFor();
  assert.equal(await page.locator('article').count(), second.split('\n').length);
  await isClean(opened);
  await opened.close();
});

/** Sends the form as a program would, and opens the page behind the link of its mail. */
async function askedFor(key: string, email: string, more: object = {}): Promise<string> {
  const body = {
    requester: { email },
    confirmsServerUse: true,
    hosting: 'server',
    agreesToMatchTier: true,
    hostProducts: ['confluence'],
    hostUsers: 100,
    licenseKeys: [key],
    accountEmail: email,
    firstName: 'Jo',
    lastName: 'Buyer',
    organization: 'Example Buyer',
    address: { lines: ['Main Street 1'], city: 'Berlin', postalCode: '10115', country: 'DE' },
    ...more,
  };
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `"${key}-${email}"` };
  const response = await fetch(`${site.url}/v1/form`, { method: 'POST', headers, body: JSON.stringify(body) });
  assert.equal(response.status, 202);
  const link = await linkTo(site, email, 'address');
  await fetch(`${site.url}/v1${link}`, { method: 'POST' });
  return linkTo(site, email, 'where');
}

test('who wrote something wrong corrects it from the page, and both pages know it', async () => {
  const opened = await site.open(await askedFor('WFC-V9ZV-3DWF-XG3F-T3D2', 'rachel@delgado.example'));
  const { page } = opened;
  await page.getByText('Main Street 1, 10115 Berlin, Germany').waitFor();
  await page.getByRole('button', { name: 'Add or correct something' }).click();
  await page.getByRole('heading', { level: 1, name: 'Complete your request' }).waitFor();
  await isClean(opened);
  await page.getByRole('link', { name: 'Organization' }).click();
  await page.getByLabel('Street and number').fill('Hafenstraße 7');
  await next(page);
  await step(page, 'Check and send');
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Thank you, we have it' }).waitFor();
  await isClean(opened);
  await page.getByRole('link', { name: 'See where it stands' }).click();
  await page.getByText('Hafenstraße 7, 10115 Berlin, Germany').waitFor();
  await opened.close();
});

test('the form of a mail knows what was said, begins with what is missing, and sends once', async () => {
  const where = await askedFor('WFC-4VVL-MJ4V-FJAQ-FQ2K', 'jo@missing.example', { organization: undefined });
  const watched = await site.open(where);
  await watched.page.getByRole('heading', { level: 2, name: 'Something is missing' }).waitFor();
  await watched.page.getByRole('button', { name: 'Add what is missing' }).waitFor();
  await isClean(watched);
  const opened = await site.open(await linkTo(site, 'jo@missing.example', 'form'));
  const { page } = opened;
  await page.getByText('Still missing: Organization.').waitFor();
  await step(page, 'Organization');
  assert.equal(await page.getByLabel('City').inputValue(), 'Berlin');
  await page.getByLabel('Organization', { exact: false }).first().fill('Noorderkade Foods N.V.');
  await page.reload();
  await next(page);
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Thank you, we have it' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'This form was sent already' }).waitFor();
  await watched.page.getByRole('heading', { level: 2, name: 'Waiting for the holder' }).waitFor();
  await opened.close();
  await watched.close();
});

test('an objection keeps the license where it is, whatever was typed into the request', async () => {
  const script = '<img src=x onerror=alert(1)>';
  const watched = await site.open(
    await askedFor('WFC-UU86-X457-H66A-DD3A', 'eve@elsewhere.example', { organization: script, firstName: script }),
  );
  const opened = await site.open(await linkTo(site, 'aortega@almendro-foods.example', 'confirm'), {
    screen: 'phone',
    colors: 'dark',
    language: 'de',
  });
  const { page } = opened;
  await page.getByText(script).first().waitFor();
  await isClean(opened);
  await page.getByRole('button', { name: 'Nein, ich widerspreche' }).click();
  await page.getByRole('heading', { level: 1, name: 'Die Lizenz bleibt, wo sie ist' }).waitFor();
  await isClean(opened);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Die Lizenz bleibt, wo sie ist' }).waitFor();
  await watched.page.getByRole('heading', { level: 2, name: 'It was not confirmed' }).waitFor();
  await isClean(watched);
  await opened.close();
  await watched.close();
});

test('a request is taken back on its page', async () => {
  const opened = await site.open(await askedFor('WFC-XTRU-N77T-E8DE-GFSS', 'back@again.example'), { colors: 'dark' });
  const { page } = opened;
  await page.getByRole('button', { name: 'Ask the holder once more' }).click();
  await page.getByText('It is on its way').waitFor();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('dialog', { name: 'Take this request back?' }).waitFor();
  await isClean(opened);
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('heading', { level: 2, name: 'Taken back' }).waitFor();
  await isClean(opened);
  await opened.close();
});

test('a holder who named another account can still object on the page, until the license moves', async () => {
  const from = 'kari.nesse@fjellheim.example';
  await mailIn(site, mailOf({ key: 'WFC-5HV3-73VZ-CHV3-2FDW', from, account: 'it@fjellheim.example' }));
  const opened = await site.open(await linkTo(site, from, 'where'), { language: 'de' });
  const { page } = opened;
  await page.getByRole('button', { name: 'Ich widerspreche: nicht umziehen' }).click();
  await isClean(opened);
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await page.getByRole('heading', { level: 2, name: 'Nicht bestätigt' }).waitFor();
  await isClean(opened);
  await opened.close();
});

test('the form is filled in with the keyboard alone, says what is wrong, and what the host says', async () => {
  const opened = await site.open('/request', { language: 'de', screen: 'phone' });
  const { page } = opened;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByLabel('Lizenzschlüssel, einer je Zeile').focus();
  await page.keyboard.type('SEN-4839484');
  await page.getByText('und kein Schlüssel').waitFor();
  await press('Tab', 'Enter');
  // What is wrong takes the focus; its link leads to the field.
  await page.locator('[role=alert]:focus').waitFor();
  await isClean(opened);
  await press('Tab', 'Enter');
  await page.locator('textarea:focus').fill('WFC-HGR4-5LCN-6LYD-3SD8');
  await press('Tab', 'Enter');
  await page.locator('h2:focus', { hasText: 'Ihr Server' }).waitFor();
  // What went wrong before says nothing about a step that nobody has tried yet.
  assert.equal(await page.getByRole('alert').count(), 0);
  await page.getByText('Vom Host ausfüllen lassen').focus();
  await press('Enter', 'Tab');
  await page.keyboard.type('{"maximumNumberOfUsers":500,"dataCenter":true,"organizationName":"Beispiel GmbH"}');
  await page.getByText('Auf Data Center kann diese Lizenz nicht umziehen').waitFor();
  await page.getByText('verkauft nur der Marketplace').waitFor();
  await isClean(opened);
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.locator('[role=alert]', { hasText: 'Auf diese Betriebsart kann keine Lizenz umziehen' }).waitFor();
  assert.equal(await page.getByLabel('Benutzer, für die der Host').inputValue(), '500');
  await page.goBack();
  await step(page, 'Lizenzen');
  await opened.close();
});

test('a likely slip in an address is asked about, and put right with one press', async () => {
  const opened = await site.open('/request?step=account', { colors: 'dark' });
  const { page } = opened;
  const account = page.getByLabel('E-mail address of the account');
  await account.fill('jane@gmial.com');
  await page.getByRole('button', { name: 'jane@gmail.com' }).click();
  assert.equal(await account.inputValue(), 'jane@gmail.com');
  await isClean(opened);
  await opened.close();
});

test('an error that shows when a field is left does not take the click on what stands below it', async () => {
  const opened = await site.open('/request?step=server');
  const { page } = opened;
  const error = page.getByText('Write a number such as 100, or "unlimited".');
  await page.getByLabel('Users that the host is licensed for').fill('many');
  const box = page.getByLabel('We use the license on our own Server');
  // Where the page has scrolled the browser itself holds things in place (scroll anchoring).
  await page.setViewportSize({ width: 1000, height: 2000 });
  // What comes late (fonts, what the page asks the server for) moves the page too: it is there before the press.
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  // Also waits until the box stands still.
  await box.hover();
  const place = await box.boundingBox();
  assert.ok(place);
  await page.mouse.down();
  assert.deepEqual(await box.boundingBox(), place);
  await page.mouse.up();
  await error.waitFor();
  assert.equal(await box.isChecked(), true);
  await isClean(opened);
  await opened.close();
});

test('Data Center and Cloud are told what to do instead, before anything else is asked', async () => {
  const opened = await site.open('/check?hosting=data-center', { screen: 'phone', colors: 'dark' });
  const { page } = opened;
  await page.getByRole('heading', { name: 'No, this license cannot move' }).waitFor();
  await page.getByText('sold only by the Marketplace').waitFor();
  assert.equal(await page.getByText('an upgrade may be needed then').count(), 0);
  await isClean(opened);
  await page.getByRole('radio', { name: 'Cloud' }).check();
  await page.getByText('cannot be used in the cloud').waitFor();
  await opened.close();
});

test('a link that is none of ours says so on every page of a link', async () => {
  for (const kind of ['form', 'address', 'where', 'confirm']) {
    const { page, close } = await site.open(`/${kind}/none`);
    await page.getByText('Open it again from the mail').first().waitFor();
    assert.equal(await page.getByText('That did not work').count(), 1);
    assert.deepEqual(await axeFindings(page), []);
    await close();
  }
});

test('who gave a wrong address of their own corrects it, with all else as it was', async () => {
  const opened = await site.open('/request');
  const { page } = opened;
  const account = 'jane@slip.example';
  await fillIn(page, { keys: 'WFC-SQX7-JPVF-5XXC-YSNT', account, requester: 'jnae@slip.example' });
  await send(page);
  await page.reload();
  await page.getByText('jnae@slip.example').waitFor();
  await page.getByRole('button', { name: 'Correct the address and send again' }).click();
  await step(page, 'Check and send');
  await page.getByText('…YSNT').waitFor();
  await page.getByLabel('Your own e-mail address').fill(account);
  await send(page);
  await page.goto(site.url + (await linkTo(site, account, 'address')));
  await page.getByRole('heading', { level: 1, name: 'Shall we begin with …YSNT?' }).waitFor();
  await opened.close();
});
