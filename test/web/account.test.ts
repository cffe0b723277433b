import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { browserIn, placeAfter } from '../../web/src/features/account/account.ts';
import { importLicense, licensesOf, moveLicense, signIn } from '../support/account.ts';
import { type Opened, axeFindings, openSite, pixelsTooWide } from '../support/browser.ts';
import { linkTo } from '../support/mailbox.ts';

const site = await openSite();
after(() => site.close());

const nuria = 'nortega@puertomar-publishing.example';
await moveLicense(site, 'WFC-HGR4-5LCN-6LYD-3SD8', nuria);
const joe = 'joe@elsewhere.example';
const script = `"><img src=x onerror=alert(1)><script>alert(1)</script>`;
const joesSen = await importLicense(site, joe, { organisationName: script });

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Nothing for axe, nothing beside the screen, no complaint in the console but the refusals that are expected. */
async function isClean({ page, complaints }: Opened, expected: readonly (number | string)[] = []): Promise<void> {
  assert.deepEqual(await axeFindings(page), []);
  assert.equal(await pixelsTooWide(page), 0);
  const others = complaints.filter(
    (line) => !expected.some((one) => line.includes(typeof one === 'number' ? `status of ${one}` : one)),
  );
  assert.deepEqual(others, []);
}

/** Everything that this browser would still have after the tab is closed, and the address it shows. */
const keptBy = async (page: Page): Promise<string> => {
  const stored = await page.evaluate<string>(
    `JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href])`,
  );
  return stored + JSON.stringify(await page.evaluate<unknown>('caches.keys()'));
};

for (const [screen, colors] of [
  ['phone', 'dark'],
  ['desktop', 'light'],
] as const) {
  test(`from the mail to the key and out again, on a ${screen} in ${colors}`, async () => {
    const opened = await site.open('/account', { screen, colors });
    const { page } = opened;
    await title(page, 'Sign in to your licenses');
    await isClean(opened);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await page.getByText('Write the address of your account.').waitFor();
    await isClean(opened);
    await page.getByLabel('E-mail address of the account').fill(nuria);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await title(page, 'Look into your mailbox');
    await isClean(opened);

    await page.goto(site.url + (await linkTo(site, nuria, 'sign-in')));
    await page.getByText(`signed in as ${nuria}`).waitFor();
    await isClean(opened);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await title(page, 'Your licenses');
    assert.equal(new URL(page.url()).pathname, '/account');
    const { sens } = await licensesOf(site, nuria);
    const [sen = ''] = sens;
    await page.getByText(sen, { exact: true }).waitFor();
    await page.getByText(/Does not match: \d+ of 100 users/u).waitFor();
    await isClean(opened);
    // What to do about it is one press away, and the tier that the host needs says so.
    await page.getByRole('link', { name: 'See what 100 users cost' }).click();
    await page.getByRole('radio', { name: /100 users .*matches the host/u }).waitFor();
    assert.equal(new URL(page.url()).hash, '#buy');
    await page.goBack();
    // The quote that was promised before the license moved is there already.
    await page.getByRole('link', { name: 'To the quotes of this account' }).click();
    await title(page, 'Orders');
    await page.getByText('$690').first().waitFor();
    await page.goBack();

    await page.getByRole('link', { name: `Key and history of ${sen}` }).click();
    await title(page, 'Wireframes for Confluence');
    assert.equal(await page.getByRole('textbox').count(), 0);
    await isClean(opened);
    await page.getByRole('button', { name: 'Show the key' }).click();
    const shown = page.getByRole('textbox', { name: `License key of ${sen}` });
    const licenseKey = await shown.inputValue();
    assert.match(licenseKey, /^key\//u);
    await page.getByText('Its key was shown here').first().waitFor();
    await isClean(opened);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    assert.equal(file.suggestedFilename(), `${sen}.txt`);
    assert.equal(await readFile(await file.path(), 'utf8'), `${licenseKey}\n`);
    assert.ok(!(await keptBy(page)).includes('key/'));
    await page.reload();
    await page.getByRole('button', { name: 'Show the key' }).waitFor();
    assert.ok(!(await page.content()).includes(licenseKey));

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out in this browser.').waitFor();
    await isClean(opened);
    await page.goBack();
    await title(page, 'Sign in to your licenses');
    await opened.close();
  });
}

test('a link that was used, one that nobody sent, and the way to a new one', async () => {
  site.forward(61 * 60_000);
  const opened = await site.open('/account/sign-in');
  const { page } = opened;
  await signIn(page, site, nuria);
  await title(page, 'Your licenses');
  const used = await linkTo(site, nuria, 'sign-in');
  const again = await site.open(used, { screen: 'phone' });
  await title(again.page, 'This link is over');
  await isClean(again, [410]);
  await again.page.getByRole('link', { name: 'Ask for a new link' }).click();
  await title(again.page, 'Sign in to your licenses');
  await again.page.goto(`${site.url}/sign-in/${'A'.repeat(43)}`);
  await title(again.page, 'We do not know this link');
  await isClean(again, [410, 404]);
  assert.equal((await again.context.cookies()).length, 0);
  await again.close();
  await opened.close();
});

test('an address without an account gets the same answer, and no mail', async () => {
  const { page, close } = await site.open('/account/sign-in', { language: 'de' });
  const sentTo = async (email: string): Promise<string> => {
    await page.getByLabel('E-Mail-Adresse des Kontos').fill(email);
    await page.getByRole('button', { name: 'Link senden' }).click();
    await title(page, 'Sehen Sie in Ihr Postfach');
    const text = (await page.textContent('main')) ?? '';
    await page.getByRole('button', { name: 'Noch einmal' }).click();
    return text.replace(email, '…');
  };
  assert.equal(await sentTo('nobody@nowhere.example'), await sentTo(nuria));
  await assert.rejects(linkTo(site, 'nobody@nowhere.example', 'sign-in'), /No mail/u);
  await close();
});

test('a link of another account says whose session ends here; a license of another account is not there', async () => {
  site.forward(61 * 60_000);
  const opened = await site.open(`/account/licenses/${joesSen}`);
  const { page } = opened;
  await title(page, 'Sign in to your licenses');
  await signIn(page, site, nuria);
  // The sign-in led back to where it came from: a SEN that is somebody else's is answered like none at all.
  await title(page, 'Your account has no such license');
  assert.equal(new URL(page.url()).pathname, `/account/licenses/${joesSen}`);
  const said = await page.textContent('main');
  await isClean(opened, [404]);
  await page.goto(`${site.url}/account/licenses/SEN-99999999`);
  await title(page, 'Your account has no such license');
  assert.equal(await page.textContent('main'), said);

  await page.goto(`${site.url}/account/sign-in`);
  await page.getByLabel('E-mail address of the account').fill(joe);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await title(page, 'Look into your mailbox');
  await page.goto(site.url + (await linkTo(site, joe, 'sign-in')));
  await page.getByText(`signed in here as ${nuria} now`).waitFor();
  await isClean(opened, [404]);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText(joesSen, { exact: true }).waitFor();
  // What an account says of itself is text, whatever it says.
  await page.getByText(script, { exact: true }).waitFor();
  await isClean(opened, [404]);
  assert.ok(!((await page.textContent('body')) ?? '').includes(nuria));
  await opened.close();
});

test('all places are listed and can be ended with the keyboard; the other one says so and leads back', async () => {
  site.forward(61 * 60_000);
  const [here, there] = [await site.open('/account/sessions'), await site.open('/account/sign-in')];
  await signIn(here.page, site, joe);
  await title(here.page, 'Where you are signed in');
  await signIn(there.page, site, joe);
  await there.page.getByText(joesSen, { exact: true }).waitFor();
  await here.page.reload();
  await here.page.getByText('this browser').waitFor();
  await isClean(here);
  const others = here.page.getByRole('button', { name: 'Sign out everywhere else' });
  await others.focus();
  await here.page.keyboard.press('Enter');
  await here.page.getByText('All other places are signed out.').waitFor();
  await others.waitFor({ state: 'detached' });
  await isClean(here);

  await there.page.getByRole('link', { name: `Key and history of ${joesSen}` }).click();
  await title(there.page, 'You are signed out');
  await isClean(there, [401, 'ApiProblem: Sign in first']);
  await there.page.getByRole('link', { name: 'Sign in' }).click();
  await title(there.page, 'Sign in to your licenses');
  await signIn(there.page, site, joe);
  await title(there.page, 'Wireframes for Confluence');
  await there.close();
  await here.close();
});

test('after signing in one gets to a page of the account and nowhere else', () => {
  const backs = ['/account/licenses/SEN-1', '/account?lang=de', '/account/sign-in', '//evil.example', '/accounts'];
  assert.deepEqual(backs.map(placeAfter), [...backs.slice(0, 2), '/account', '/account', '/account']);
  assert.equal(placeAfter(null), '/account');
  assert.equal(placeAfter('https://evil.example/account'), '/account');
});

test('a browser is called what people call it', () => {
  const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0 Safari/537.36';
  const names = [
    chrome,
    `${chrome} Edg/153.0`,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) ${webkit} Version/19.0 Mobile/15E148 Safari/604.1`,
    'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0',
    'curl/8',
  ].map((text) => Object.values(browserIn(text)));
  assert.deepEqual(names, [
    ['Chrome', 'Windows'],
    ['Edge', 'Windows'],
    ['Safari', 'iPhone'],
    ['Firefox', 'Linux'],
    [null, null],
  ]);
});
