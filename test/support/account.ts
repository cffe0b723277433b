import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { runDue } from '../../src/main/worker.ts';
import type { Site } from './browser.ts';
import { confirmByForm } from './ask.ts';
import { linkTo } from './mailbox.ts';

/** A holder of the example books asks for a license in the public form and confirms the address: it moves. */
export async function moveLicense(site: Site, licenseKey: string, email: string, more: object = {}): Promise<void> {
  await confirmByForm(site, [licenseKey], email, more);
  await runDue({ ...site.app, dns: null });
  const { sens } = await licensesOf(site, email);
  assert.ok(sens.length > 0, `${licenseKey} did not move`);
}

/** A license as the marketplace's import takes it. */
export const importOf = (id: string, email: string, more: object = {}) => ({
  id,
  email,
  firstName: 'Joe',
  lastName: 'Miller',
  organisationName: 'Example Customer',
  isoCountryCode: 'US',
  startDate: '2026-01-15',
  endDate: '2027-01-14',
  licenseType: 'COMMERCIAL',
  users: 50,
  ...more,
});

let imported = 0;

/** Puts a license into an account, as another vendor's desk does; gives its SEN. */
export async function importLicense(site: Site, email: string, more: object = {}): Promise<string> {
  imported += 1;
  const token = await site.app.tokens.add(`shop ${imported}`, 'marketplace');
  const response = await fetch(`${site.url}/rest/1.0/plugins/com.sketchwell.wireframes.confluence/license`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(importOf(`import-${imported}`, email, more)),
  });
  const { sen } = (await response.json()) as { sen: string };
  return sen;
}

/** What an account has, looked up behind the pages. */
export async function licensesOf({ app }: Site, email: string): Promise<{ readonly sens: readonly string[] }> {
  const account = await app.accounts.byEmail(email);
  const licenses = account ? await app.own.licensesOf(account.accountId) : [];
  return { sens: licenses.map(({ sen }) => sen) };
}

/** Signs in as a reader does: asks for a link, takes it out of the mail, opens it and presses the button. */
export async function signIn(page: Page, site: Site, email: string): Promise<void> {
  await page.getByLabel('E-mail address of the account').fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await page.getByRole('heading', { level: 1, name: 'Look into your mailbox' }).waitFor();
  await page.goto(site.url + (await linkTo(site, email, 'sign-in')));
  await page.getByRole('heading', { level: 1, name: 'Sign in here?' }).waitFor();
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Signs somebody in, in the browser of this page, without its pages: in any language. */
export async function enterAccount(site: Site, page: Page, email: string): Promise<void> {
  const post = async (path: string, data: object): Promise<void> => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await page.context().request.post(new URL(path, site.url).href, { data, headers });
    assert.ok(answer.ok(), `${path}: ${answer.status()}`);
  };
  await post('/v1/sign-in/link', { email });
  const token = (await linkTo(site, email, 'sign-in')).split('/').at(-1);
  await post('/v1/sign-in/link/use', { token });
}
