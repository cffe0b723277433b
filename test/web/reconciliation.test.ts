import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { axeFindings, openSite, pixelsTooWide } from '../support/browser.ts';
import { mailOf } from '../support/desk.ts';
import { mailIn, openDesk } from '../support/operator.ts';

const site = await openSite();
after(() => site.close());

test('an operator sees where each direct license is, and what does not add up, with a way to it', async () => {
  const transferId = await mailIn(site, mailOf({ key: 'WFC-VPF8-YE97-KG67-AZS7', from: 'asagiri@else.example' }));
  const { page, complaints, close } = await openDesk(site, 'rea@sketchwell.example', '/desk/books');
  await page.getByRole('link', { name: 'Reconciliation' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reconciliation' }).waitFor();
  await page.getByText('Everything adds up').waitFor();
  const { db, vendorId } = site.app.desk;
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from direct_license where vendor_id = ${vendorId}`.execute(db);
  const books = page.getByRole('region', { name: 'Where the licenses are: Place, Licenses' }).getByRole('row').last();
  assert.match((await books.textContent()) ?? '', new RegExp(`^In the books${rows[0]?.n}`, 'u'));
  const open = page.getByRole('row', { name: /^A case is open 1 / });
  await open.waitFor();

  // The books say that it moved, and its case does not.
  await sql`
    update direct_license set moved_at = now(), moved_transfer_id = ${transferId}::uuid, sen = 'SEN-4999999', honored_until = '2027-01-01'
    where license_id = (select license_id from transfer where transfer_id = ${transferId}::uuid)`.execute(db);
  await page.reload();
  await page.getByText('This does not add up').waitFor();
  await page
    .getByRole('heading', { name: 'The books say moved, and the case does not, or it has another SEN: 1' })
    .waitFor();
  assert.deepEqual(await axeFindings(page), []);
  assert.equal(await pixelsTooWide(page), 0);
  await page.getByRole('link', { name: 'Case', exact: true }).first().click();
  await page.waitForURL(`**/desk/cases/${transferId}`);
  assert.deepEqual(complaints, []);
  await close();
});
