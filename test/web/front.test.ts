import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { axeFindings, openSite, pixelsTooWide } from '../support/browser.ts';

const site = await openSite();
after(() => site.close());

for (const colors of ['light', 'dark'] as const) {
  for (const screen of ['phone', 'desktop'] as const) {
    test(`the front page is clean on a ${screen} in ${colors}`, async () => {
      const { page, complaints, close } = await site.open('/', { screen, colors });
      await page.getByRole('heading', { name: 'Who may move a license' }).waitFor();
      assert.deepEqual(await axeFindings(page), []);
      assert.equal(await pixelsTooWide(page), 0);
      assert.deepEqual(complaints, []);
      await close();
    });
  }
}

test('it speaks for the vendor: its name, apps, rules and what to do instead come from the profile', async () => {
  const { page, close } = await site.open('/');
  await page.getByRole('heading', { level: 1, name: 'Move your Sketchwell license' }).waitFor();
  assert.equal(await page.title(), 'Move your Sketchwell license – Sketchwell');
  for (const text of ['Wireframes for Jira', 'Your host is Data Center?', '90 days'])
    await page.getByText(text).first().waitFor();
  await page.getByText('sold only by the Marketplace').waitFor();
  await close();
});

test('it is German for who reads German, and the choice of another language is remembered', async () => {
  const { page, complaints, close } = await site.open('/', { language: 'de' });
  await page.getByRole('heading', { name: 'Wer eine Lizenz umziehen kann' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'de');
  assert.deepEqual(await axeFindings(page), []);
  await page.getByLabel('Sprache').selectOption('English');
  await page.getByRole('heading', { name: 'Who may move a license' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Who may move a license' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.deepEqual(complaints, []);
  await close();
});

test('a language in the address wins, and a link with it can be handed on', async () => {
  const { page, close } = await site.open('/?lang=de');
  await page.getByRole('heading', { name: 'So geht es' }).waitFor();
  await page.getByLabel('Sprache').selectOption('English');
  await page.waitForURL('**/?lang=en');
  await page.getByRole('heading', { name: 'How it goes' }).waitFor();
  await close();
});

test('colors follow the system until the reader chooses, and the choice is remembered', async () => {
  const { page, close } = await site.open('/', { colors: 'dark' });
  const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
  assert.equal(await scheme(), 'dark');
  await page.getByRole('button', { name: 'Switch to light' }).click();
  assert.equal(await scheme(), 'light');
  await page.reload();
  await page.getByRole('button', { name: 'Colors: light' }).waitFor();
  assert.equal(await scheme(), 'light');
  await close();
});

test('the keyboard comes past the header at once, and sees where it is', async () => {
  const { page, close } = await site.open('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await skip.waitFor();
  assert.equal(await page.evaluate<string>('document.activeElement.textContent'), 'Skip to the content');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate<string>('document.activeElement.id'), 'content');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate<string>('document.activeElement.textContent'), 'Ask for the move');
  const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
  assert.equal(outline, 'solid');
  await close();
});

test('without scripts it says where to write', async () => {
  const { page, close } = await site.open('/', { javaScript: false });
  const words = page.locator('noscript p');
  assert.ok(await words.isVisible());
  assert.match((await words.textContent()) ?? '', /This page needs JavaScript.*licenses@sketchwell\.example/u);
  await close();
});
