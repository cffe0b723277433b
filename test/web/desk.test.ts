import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { axeFindings, openSite } from '../support/browser.ts';
import { mailOf } from '../support/desk.ts';
import { codeOf, invite, lastMailOf, mailIn, openDesk, password, signUp } from '../support/operator.ts';

const site = await openSite();
after(() => site.close());

const nesse = { key: 'WFC-5HV3-73VZ-CHV3-2FDW', from: 'kari.nesse@fjellheim.example' };
const garnier = { key: 'WFC-RYPK-C39A-G5FV-7E7P', from: 'garnier@aubepine-medical.example' };

/** A foreign account: two operators must look at it. */
const risky = () => mailIn(site, mailOf({ ...nesse, account: 'buyer@reseller.example' }));

test('the first operator signs up by the link that a command printed, signs out, and in again with a code', async () => {
  const link = await invite(site, 'jane@sketchwell.example');
  const { page, complaints, close } = await site.open(link);
  await page.getByText('jane@sketchwell.example').first().waitFor();
  await page.getByRole('img', { name: /QR code/u }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  const secret = await signUp(page);
  const [recovery = ''] = await page.getByRole('listitem').allTextContents();
  assert.match(recovery, /\S{8,}/u);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in to the desk' }).waitFor();
  // Without a session every page of the desk leads to the sign-in, and back to itself.
  await page.goto(new URL('/desk/books?status=active', site.url).href);
  await page.getByLabel('E-mail address').fill('jane@sketchwell.example');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByLabel('Code', { exact: true }).fill(codeOf(secret));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Code', { exact: true }).fill(recovery.trim());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Books' }).waitFor();
  assert.match(page.url(), /\/desk\/books\?status=active/u);
  await page.goto(new URL('/desk/me', site.url).href);
  await page.getByText('9 recovery codes left').waitFor();
  await page.getByText('here', { exact: true }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(
    complaints.filter((one) => !one.includes('401')),
    [],
  );
  await close();
});

test('a risky case is cleared by two operators, each seeing at once what the other did', async () => {
  const id = await risky();
  const jane = await openDesk(site, 'anna@sketchwell.example');
  const kim = await openDesk(site, 'kim@sketchwell.example', `/desk/cases/${id}`);
  await jane.page.getByRole('link', { name: /All open/u }).click();
  await jane.page.locator(`a[data-case="${id}"]`).click();
  await jane.page.getByText('Two operators must approve').waitFor();
  // The very line that the account was read from, beside the mail.
  await jane.page.getByRole('button', { name: /^Line \d+: Marketplace account: buyer@reseller\.example/u }).click();
  await jane.page.locator('[data-shown]', { hasText: 'buyer@reseller.example' }).waitFor();
  assert.deepEqual(await axeFindings(jane.page), []);
  await jane.page.getByRole('button', { name: 'Approve' }).click();
  const dialog = jane.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await dialog.getByText('Say why').waitFor();
  await dialog.getByLabel('Reason').fill('The holder called from the number on the invoice.');
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await dialog.waitFor({ state: 'detached' });
  await kim.page.getByText('One has approved. Another operator must, too.').waitFor();
  await jane.page.getByText(/Not now: .*Approve/u).click();
  await jane.page.getByText('a second, different operator must').waitFor();
  await kim.page.getByRole('button', { name: 'Approve' }).click();
  // The cool-down runs already: the second approval ends it.
  await kim.page.getByText('your approval is the second. The license moves at once.').waitFor();
  await kim.page.getByLabel('Reason').fill('I read the call note.');
  await kim.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await kim.page.getByRole('dialog').waitFor({ state: 'detached' });
  await jane.page.getByText('Approved by kim@sketchwell.example').first().waitFor();
  assert.deepEqual([...jane.complaints, ...kim.complaints], []);
  await jane.close();
  await kim.close();
});

test('a reply that completes a case changes the page that is open', async () => {
  const whole = new TextDecoder().decode(mailOf({ ...garnier, id: 'whole' }));
  const id = await mailIn(site, whole.replace(/^Address: .*\r\n/mu, ''));
  const { page, complaints, close } = await openDesk(site, 'live@sketchwell.example', `/desk/cases/${id}`);
  await page.getByText('Asked the requester').first().waitFor();
  await page.getByText('missing').first().waitFor();
  const answer = [
    `Message-ID: <answer@aubepine-medical.example>`,
    `In-Reply-To: <${await lastMailOf(site, id)}>`,
    `From: ${garnier.from}`,
    'To: licenses@sketchwell.example',
    'Subject: Re: Moving our license',
    '',
    'Address: 400 Harrison Street, San Francisco, CA 94105, United States',
    '',
  ].join('\r\n');
  await mailIn(site, answer);
  await page.getByText('Asked the requester').first().waitFor({ state: 'detached' });
  await page.getByText('Re: Moving our license').first().waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('many at once: each is decided by itself, and what was not done says why', async () => {
  for (const [at, key] of ['WFC-GCQQ-ZL6E-BVYS-N7A7', 'WFC-NR32-MFTR-9956-9SY2'].entries())
    await mailIn(site, mailOf({ key, from: `bulk${at}@elsewhere.example`, proven: false }));
  const { page, complaints, close } = await openDesk(site, 'many@sketchwell.example', '/desk?turn=all&text=bulk');
  const approveAll = async (reason: string): Promise<void> => {
    await page.getByLabel('Select all that are shown').check();
    await page.getByText('2 selected').waitFor();
    await page.getByRole('button', { name: 'Approve' }).click();
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole('dialog').getByLabel('Reason').fill(reason);
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  };
  await approveAll('Both holders were called.');
  await page.getByText('All 2 done.').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  // The account is not the holder's: a colleague has to approve, too, and the same operator cannot do it twice.
  await page.getByText('1 approval').first().waitFor();
  await approveAll('Once more.');
  await page.getByText('0 done, 2 not done:').waitFor();
  await page.getByText('a second, different operator must').first().waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.deepEqual(complaints, []);
  await close();
});

test('with the keyboard alone: search, open, note, and back where one was', async () => {
  const id = await mailIn(site, mailOf({ key: 'WFC-RFWL-9NEE-A44Y-GABW', from: 'keys@cedar-fork-project.example' }));
  const { page, complaints, close } = await openDesk(site, 'keys@sketchwell.example', '/desk?turn=all');
  await page.locator(`a[data-case="${id}"]`).waitFor();
  await page.keyboard.press('/');
  await page.getByRole('dialog', { name: 'Search cases and licenses' }).waitFor();
  await page.keyboard.type('keys@cedar');
  await page.getByText('1 found.').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-found]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'As it came' }).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel('Reason').fill('Called back, nobody there.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Note: Called back, nobody there.').waitFor();
  await page.keyboard.press('u');
  await page.locator(`a[data-case="${id}"]:focus`).waitFor();
  await page.keyboard.press('x');
  await page.getByText('1 selected').waitFor();
  // A filter is a view of its own: the way back leads to the one before.
  await page.getByText('Filters', { exact: true }).click();
  await page.getByLabel('Status').selectOption('Waits for the holder');
  await page.waitForURL(/status=waiting-for-holder/u);
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes('status='));
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.keyboard.press('Escape');
  assert.deepEqual(complaints, []);
  await close();
});

test('script in every field of a mail shows as text, and its HTML in a frame where nothing runs', async () => {
  const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const html = `<p>Hello <b>there</b></p><img src="https://tracker.example/a.png">${evil}<form action="https://e.example"><input name=a></form>`;
  const id = await mailIn(
    site,
    [
      'Message-ID: <evil@elsewhere.example>',
      `From: "${evil}" <evil@elsewhere.example>`,
      'To: licenses@sketchwell.example',
      `Subject: ${evil}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Organization: ${evil}`,
      'License key: WFC-XTRU-N77T-E8DE-GFSS',
      'Please move our license of Wireframes for Confluence.',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
      '--b--',
      '',
    ].join('\r\n'),
  );
  const { page, complaints, close } = await openDesk(site, 'evil@sketchwell.example', `/desk/cases/${id}`);
  await page.getByText(evil).first().waitFor();
  await page.getByRole('button', { name: 'HTML', exact: true }).waitFor();
  // Before the frame is shown: axe asks each frame, and one where nothing runs never answers.
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('button', { name: 'HTML', exact: true }).click();
  const frame = page.locator('iframe');
  await frame.waitFor();
  assert.equal(await frame.getAttribute('sandbox'), '');
  const shown = (await frame.getAttribute('srcdoc')) ?? '';
  assert.match(shown, /default-src 'none'.*<p>Hello <b>there<\/b><\/p>/u);
  assert.doesNotMatch(shown, /<(?:script|img|form|input)|src=|tracker/u);
  await page.getByText('Left out:').waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('an address of the desk at which there is nothing says so inside the desk, and the way on is there', async () => {
  const { page, close } = await openDesk(
    site,
    'lost@sketchwell.example',
    '/desk/books/0199b2c0-0000-7000-8000-000000000000',
  );
  await page.getByRole('heading', { level: 1, name: 'There is nothing at this address' }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('navigation').getByRole('link', { name: 'Outgoing mail' }).click();
  await page.getByRole('heading', { level: 1, name: 'Outgoing mail' }).waitFor();
  await page.getByLabel('When').selectOption('planned');
  await page.waitForURL(/when=planned/u);
  await close();
});
