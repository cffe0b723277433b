import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { axeFindings, openSite } from '../support/browser.ts';

const site = await openSite();
after(() => site.close());

test('every shared part is clean in both colors, the dialog too', async () => {
  for (const colors of ['light', 'dark'] as const) {
    const { page, complaints, close } = await site.open('/docs/parts', { colors });
    await page.getByText('$690').waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole('button', { name: 'Refuse' }).click();
    await page.getByRole('dialog', { name: 'Refuse this move?' }).waitFor();
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(complaints, []);
    await close();
  }
});

test('a dialog asks for its reason, gives the focus back, and Escape does nothing', async () => {
  const { page, close } = await site.open('/docs/parts');
  const open = page.getByRole('button', { name: 'Refuse' });
  await open.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Refuse' }).click();
  await dialog.getByText('Say why').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('button:focus', { hasText: 'Refuse' }).waitFor();
  await open.click();
  await dialog.getByLabel('Reason').fill('The key is not theirs');
  await dialog.getByRole('button', { name: 'Refuse' }).click();
  await page.getByText('The key is not theirs').waitFor();
  await close();
});

test('an address that there is not says so, with 404, and leads back', async () => {
  const { page, context, close } = await site.open('/nothing/of/this/name');
  await page.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('link', { name: 'To the first page', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Move your Sketchwell license' }).waitFor();
  // Who reads with their ears hears the new title.
  assert.equal(await page.evaluate<string>('document.activeElement.tagName'), 'H1');
  const answer = await context.request.get(`${site.url}/nothing/of/this/name`, { headers: { Accept: 'text/html' } });
  assert.equal(answer.status(), 404);
  await close();
});

test('a lost connection is told, and the page goes on by itself when it is back', async () => {
  const { page, context, close } = await site.open('/docs/parts');
  await context.setOffline(true);
  await page.getByText('No connection. Nothing is lost').waitFor();
  await context.setOffline(false);
  await page.getByText('No connection. Nothing is lost').waitFor({ state: 'detached' });
  await close();
});
