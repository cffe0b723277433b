import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { runDue } from '../../src/main/worker.ts';
import { confirmByForm } from '../support/ask.ts';
import { axeFindings, openSite } from '../support/browser.ts';
import { keyOf, mailOf } from '../support/desk.ts';
import { codeOf, mailIn, openDesk, password } from '../support/operator.ts';
import { csv } from '../sources/support.ts';

const site = await openSite();
after(() => site.close());

const nesse = { key: 'WFC-5HV3-73VZ-CHV3-2FDW', from: 'kari.nesse@fjellheim.example' };

/** Opens the dialog of a deed, gives the reason, does it, and waits until it is done. */
async function act(page: Page, deed: string, reason: string, label = 'Reason'): Promise<void> {
  await page.getByRole('button', { name: deed, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(label).fill(reason);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
}

test('an admin adds an operator, who signs up with a passkey and in again; who is disabled is out at once', async () => {
  const jane = await openDesk(site, 'jane@sketchwell.example', '/desk/operators');
  const { page } = jane;
  await page.getByRole('button', { name: 'Add an operator' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('button[type=submit]').click();
  await dialog.getByText('Enter a name and an address.').waitFor();
  await dialog.getByLabel('Name').fill('Kim Lee');
  await dialog.getByLabel('E-mail address').fill('kim@sketchwell.example');
  assert.deepEqual(await axeFindings(page), []);
  await dialog.locator('button[type=submit]').click();
  await page.getByText('Sign-up link for Kim Lee').first().waitFor();
  const link = (await page.locator('code').first().textContent()) ?? '';
  assert.deepEqual(await axeFindings(page), []);

  const kim = await site.open('/docs/parts');
  const devices = await kim.context.newCDPSession(kim.page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await kim.page.goto(link);
  await kim.page.getByRole('button', { name: 'Make a passkey and sign in' }).click();
  await kim.page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
  await kim.page.getByRole('button', { name: 'Sign out' }).click();
  await kim.page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await kim.page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
  // What changes who may come in asks for a fresh proof after ten minutes.
  site.forward(11 * 60_000);
  await kim.page.goto(`${site.url}/desk/me`);
  await kim.page.getByRole('button', { name: 'Add a passkey' }).click();
  await kim.page.getByRole('dialog', { name: 'Is it you?' }).getByRole('button', { name: 'With a passkey' }).click();
  await kim.page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.reload();
  await page.getByText('1 passkey').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Kim Lee' }).getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('dialog').locator('button[type=submit]').click();
  const proof = page.getByRole('dialog', { name: 'Is it you?' });
  await proof.getByLabel('Password', { exact: true }).fill(password);
  await proof.getByLabel('Code').fill(codeOf(jane.secret, site.app.desk.now()));
  await proof.locator('button[type=submit]').click();
  await page.getByText('may not come in').waitFor();
  await kim.page.goto(`${site.url}/desk/books`);
  await kim.page.getByRole('heading', { level: 1, name: 'Sign in to the desk' }).waitFor();
  assert.deepEqual(
    [...jane.complaints, ...kim.complaints].filter((one) => !/status of 40[13]/u.test(one)),
    [],
  );
  await kim.close();
  await jane.close();
});

test('a fact is corrected, a question asked, the case handed over and refused, and all of it is told', async () => {
  const id = await mailIn(site, mailOf({ ...nesse, account: 'buyer@reseller.example' }));
  const roe = await openDesk(site, 'roe@sketchwell.example', `/desk/cases/${id}`);
  const lee = await openDesk(site, 'lee@sketchwell.example', '/desk?turn=all&assignee=me');
  const { page } = roe;
  await lee.page.getByText('No case fits these filters.').waitFor();
  await page.getByRole('button', { name: 'Correct: Users of the host' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Users of the host').fill('many');
  await dialog.locator('button[type=submit]').click();
  await dialog.getByText('Enter a whole number, or unlimited.').waitFor();
  await dialog.getByText('Say why').waitFor();
  await dialog.getByLabel('Users of the host').fill('250');
  await dialog.getByLabel('Reason').fill('The license text of the host says so.');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Corrected by an operator').waitFor();
  await act(page, 'Ask', 'Which of your hosts is it?', 'Your question');
  await page.getByText('roe@sketchwell.example asked the requester').first().waitFor();
  await page.locator('blockquote', { hasText: 'Which of your hosts is it?' }).waitFor();
  await page.getByRole('button', { name: 'Hand over' }).click();
  await dialog.getByLabel('Who').selectOption('lee@sketchwell.example');
  await dialog.getByLabel('Reason').fill('You know them.');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  // The colleague's list, open all the time, has it now.
  await lee.page.locator(`a[data-case="${id}"]`).click();
  await act(lee.page, 'Refuse', 'They will stay with us.');
  await page.getByRole('heading', { level: 1 }).locator('..').getByText('Refused', { exact: true }).waitFor();
  for (const told of ['250', 'Which of your hosts is it?', 'You know them.', 'They will stay with us.'])
    await page.locator('ol', { hasText: told }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual([...roe.complaints, ...lee.complaints], []);
  await lee.close();
  await roe.close();
});

test('what moved is undone within the grace, and a request is withdrawn for who asked', async () => {
  const key = 'WFC-RYPK-C39A-G5FV-7E7P';
  const from = 'garnier@aubepine-medical.example';
  const moved = await mailIn(site, mailOf({ key, from }));
  await runDue({ ...site.app, dns: null });
  const { page, complaints, close } = await openDesk(site, 'undo@sketchwell.example', `/desk/cases/${moved}`);
  await page
    .getByText(/^SEN-\d+/u)
    .first()
    .waitFor();
  await act(page, 'Undo the move', 'They moved the wrong one.');
  await runDue({ ...site.app, dns: null });
  await page.getByRole('heading', { level: 1 }).locator('..').getByText('Undone', { exact: true }).waitFor();
  // The old license is good again without end: nothing speaks of its grace any more, and the new number is void.
  await page.getByText('SEN, void now').waitFor();
  assert.equal(await page.getByText('Old key works until').count(), 0);
  assert.deepEqual(await axeFindings(page), []);
  const other = await mailIn(site, mailOf({ key, from, account: 'buyer@reseller.example' }));
  await page.goto(`${site.url}/desk/cases/${other}`);
  await act(page, 'Withdraw', 'They rang us.');
  await page.getByRole('heading', { level: 1 }).locator('..').getByText('Withdrawn', { exact: true }).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('the inbox: one is put aside, one is read again, one is taken and becomes a case', async () => {
  const lunch = await mailIn(
    site,
    'Message-ID: <lunch@b.example>\r\nFrom: a@b.example\r\nTo: licenses@sketchwell.example\r\nSubject: Lunch\r\n\r\nLunch?\r\n',
  );
  const list = new TextDecoder().decode(mailOf({ key: 'WFC-YJBT-2ALM-GXFU-BK8E', from: 'list@elsewhere.example' }));
  const listed = await mailIn(site, `List-Id: <it.example>\r\n${list}`);
  const { page, complaints, close } = await openDesk(site, 'inbox@sketchwell.example', '/desk/inbox');
  await page.getByRole('link', { name: 'Lunch' }).click();
  await page.getByRole('button', { name: 'Put aside' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('button[type=submit]').click();
  await dialog.getByText('Say why').waitFor();
  await dialog.getByLabel('Reason').fill('Not for us.');
  await dialog.locator('button[type=submit]').click();
  await page.getByText('no request', { exact: true }).first().waitFor();
  assert.match(page.url(), new RegExp(lunch, 'u'));
  await page.goBack();
  await page.locator(`a[href*="${listed}"]`).click();
  await page.getByRole('button', { name: 'Read again' }).click();
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'It counts' }).click();
  await dialog.getByLabel('Reason').fill('A mailing list of one customer.');
  await dialog.getByText('Say facts yourself').click();
  await dialog.getByLabel('Country').fill('Germany');
  await dialog.locator('button[type=submit]').click();
  await dialog.getByText('Enter the two letters of a country').waitFor();
  await dialog.getByLabel('Country').fill('');
  await dialog.getByLabel('Organization').fill('List Readers Ltd');
  assert.deepEqual(await axeFindings(page), []);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('a request', { exact: true }).first().waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('link', { name: /List Readers Ltd.*BK8E/u }).click();
  await page.getByRole('heading', { level: 1, name: /List Readers/u }).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('a long queue: the next page comes below, and back from a case all of it is there, at the same place', async () => {
  for (const part of [0, 30]) {
    const keys = Array.from({ length: 30 }, (_, n) => keyOf(part + n));
    await confirmByForm(site, keys, `long${part}@queue.example`);
  }
  const { page, complaints, close } = await openDesk(site, 'long@sketchwell.example', '/desk?turn=ended&text=queue');
  await page.locator('a[data-case]').nth(49).waitFor();
  await page.getByRole('button', { name: 'Show more' }).click();
  const last = page.locator('a[data-case]').nth(59);
  await last.waitFor();
  const id = await last.getAttribute('data-case');
  await last.click();
  await page.getByText('60 of 60').waitFor();
  await page.keyboard.press('k');
  await page.getByText('59 of 60').waitFor();
  await page.keyboard.press('j');
  await page.getByText('60 of 60').waitFor();
  await page.goBack();
  await page.getByText('59 of 60').waitFor();
  await page.goBack();
  await page.getByText('60 of 60').waitFor();
  await page.goBack();
  await page.locator(`a[data-case="${id}"]:focus`).waitFor();
  assert.equal(await page.locator('a[data-case]').count(), 60);
  assert.match(page.url(), /turn=ended&text=queue/u);
  await page
    .getByRole('link', { name: /Operators/u })
    .first()
    .click();
  await page.goBack();
  await page.locator('a[data-case]').nth(59).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('books are imported: a faulty file is explained, a right one looked at first, and what came of it has a link', async () => {
  const { page, complaints, close } = await openDesk(site, 'books@sketchwell.example', '/desk/books');
  await page.getByRole('link', { name: 'Import books' }).click();
  const choose = (text: string, name: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose(csv({}, { country: 'Ireland' }), 'faulty.csv');
  const wrong = page.getByRole('region', { name: 'What is wrong' });
  await wrong
    .getByRole('listitem')
    .filter({ hasText: /Line 3, country.*two-letter code/u })
    .waitFor();
  assert.equal(await page.getByRole('button', { name: 'Import', exact: true }).count(), 0);
  assert.deepEqual(await axeFindings(page), []);

  await choose(csv({}, {}), 'more.csv');
  await wrong.waitFor({ state: 'detached' });
  await page.locator('[data-count=added]', { hasText: '2' }).waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'more.csv' }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  const link = page.url();
  assert.match(link, /\/desk\/books\/imports\/[\da-f-]{36}$/u);

  // What the books have otherwise is taken over only where the operator says so; a lost connection loses nothing.
  await page.getByRole('link', { name: 'Import books' }).click();
  await choose(csv({ editors: '250' }, {}, {}), 'changed.csv');
  await page
    .getByRole('listitem')
    .filter({ hasText: /Line 2, editors.*100.*250/u })
    .waitFor();
  const load = page.getByRole('button', { name: 'Import', exact: true });
  assert.equal(await load.isDisabled(), true);
  await page.getByLabel('Take over the changed row').check();
  await page.route('**/v1/books/import?*', (route) => route.abort(), { times: 1 });
  await load.click();
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 1, name: 'changed.csv' }).waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: /Line 2, editors.*100.*250/u })
    .waitFor();
  await page.goto(link);
  await page.getByText('books@sketchwell.example').last().waitFor();
  await page.locator('[data-count=added]', { hasText: '2' }).waitFor();
  assert.deepEqual(
    complaints.filter((one) => !one.includes('ERR_FAILED')),
    [],
  );
  await close();
});
