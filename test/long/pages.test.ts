import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pageOfInbox } from '../../src/desk/intake/operator/service.ts';
import { listImports, listLicenses } from '../../src/desk/sources/service.ts';
import { acceptQuote, quote } from '../../src/marketplace/orders/service.ts';
import { enterAccount, importLicense, moveLicense } from '../support/account.ts';
import { findingsOnPages, openSite } from '../support/browser.ts';
import { mailOf } from '../support/desk.ts';
import { firstMail, mailIn, openDesk } from '../support/operator.ts';

const site = await openSite();
after(() => site.close());

test('every page of the desk is clean in both colors, on a phone and in German', async () => {
  const id = await mailIn(site, mailOf({ key: 'WFC-VPF8-YE97-KG67-AZS7', from: 'clean@asagiri-logistics.example' }));
  const view = { screen: 'phone', language: 'de' } as const;
  const { page, complaints, close } = await openDesk(site, 'clean@sketchwell.example', '/desk?turn=all', view);
  const { imports } = await listImports(site.app.desk.db, site.app.desk.vendorId, { limit: 1 });
  const { licenses } = await listLicenses(site.app.desk.db, site.app.desk.vendorId, { limit: 1 });
  const { items } = await pageOfInbox(site.app.desk, {}, 1);
  const findings = await findingsOnPages(page, site, [
    '/desk?turn=all&risk=foreign-account',
    `/desk/cases/${id}`,
    '/desk/inbox?status=all',
    `/desk/inbox/${items[0]?.inbox_id}`,
    '/desk/books',
    '/desk/books/import',
    `/desk/books/imports/${imports[0]?.importId}`,
    `/desk/books/${licenses[0]?.licenseId}`,
    '/desk/reconciliation',
    '/desk/orders',
    '/desk/mails',
    `/desk/mails/${await firstMail(site)}`,
    '/desk/overview',
    '/desk/settings',
    '/desk/me',
    '/desk/operators',
  ]);
  assert.deepEqual(findings, []);
  assert.deepEqual(complaints, []);
  await close();
});

test('every page of orders is clean in both colors, on a phone and in German', async () => {
  site.forward(61 * 60_000);
  const view = { screen: 'phone', language: 'de' } as const;
  const fiona = 'fiona.thornton@fenwick-vale-foods.example';
  await moveLicense(site, 'WFC-4Y4E-GAXU-WYT3-KNQM', fiona, { hostUsers: 25 });
  const bought = await importLicense(site, fiona, { users: 500, endDate: '2028-01-14' });
  const accountId = (await site.app.accounts.byEmail(fiona))?.accountId ?? '';
  const actor = `account:${accountId}`;
  const asks = [{ sen: bought, renewMonths: 12 as const }];
  const { orderId } = await quote(site.app.orders, { accountId, asks, language: 'de', placedBy: actor, by: 'account' });
  await acceptQuote(site.app.orders, { orderId, accountId }, { actor, purchaseOrder: 'PO 7' });
  const own = await site.open('/docs/parts', view);
  await enterAccount(site, own.page, fiona);
  const pages = ['', '/orders', `/orders/${orderId}`, '/dates', `/licenses/${bought}`, '/sessions'];
  assert.deepEqual(
    await findingsOnPages(
      own.page,
      site,
      pages.map((path) => `/account${path}`),
    ),
    [],
  );
  assert.deepEqual(own.complaints, []);
  await own.close();
  const desk = await openDesk(site, 'orders@sketchwell.example', '/desk/orders', view);
  assert.deepEqual(await findingsOnPages(desk.page, site, ['/desk/orders', `/desk/orders/${orderId}`]), []);
  assert.deepEqual(desk.complaints, []);
  await desk.close();
});
