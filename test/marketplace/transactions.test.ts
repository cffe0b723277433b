import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportedTransaction } from '../../src/contract/reporting.ts';
import { refundOrder } from '../../src/marketplace/payments/service.ts';
import { WFC, shopOn } from '../orders/support.ts';
import { DAY } from '../support/desk.ts';
import { forEachEngine } from '../support/engines.ts';
import { fillLicenses, fillSales } from '../support/licenses.ts';
import { reportsOn } from './reports.ts';

const lineIds = (rows: readonly ReportedTransaction[]): string[] => rows.map((row) => row.transactionLineItemId);

forEachEngine('the report of transactions', (open, engine) => {
  test('shows what was paid and what was given back, in the order in which it was', async () => {
    const { db } = await open();
    const shop = await shopOn(db);
    const apps = new Map(shop.orders.profile.apps.map(({ key, name }) => [key, name]));
    const [one = '', two = ''] = await shop.licensed('jane@example.com', [
      { users: 100, end: '2027-01-14' },
      { users: 100, end: '2027-01-14' },
    ]);
    const asks = [
      { sen: one, renewMonths: 12 },
      { sen: two, upgradeTo: 250 },
    ];
    const order = await shop.accepted('jane@example.com', asks);
    const api = reportsOn(db, 'transactions', { apps });
    assert.deepEqual((await api.page(api.base)).rows, [], 'an invoice is no transaction');
    shop.clock.forward(DAY);
    await shop.paid(order.orderId, order.total);
    shop.clock.forward(DAY);
    const by = { actor: 'operator:jane', reason: 'sent back' };
    await refundOrder(shop.orders, { orderId: order.orderId, accountId: null }, by);

    const { rows } = await api.page(api.base);
    const [renewal, upgrade, ...back] = rows;
    assert.ok(renewal && upgrade);
    assert.deepEqual(renewal, {
      transactionId: `AT-${renewal.transactionLineItemId}`,
      transactionLineItemId: renewal.transactionLineItemId,
      addonLicenseId: one.slice(4),
      licenseId: one,
      addonKey: WFC,
      addonName: apps.get(WFC),
      lastUpdated: '2026-11-27',
      paymentStatus: 'Refunded',
      customerDetails: {
        company: 'Example Customer',
        country: 'United States',
        region: 'Americas',
        technicalContact: { email: 'jane@example.com', name: 'Jane Smith' },
        billingContact: { email: 'jane@example.com', name: 'Jane Smith' },
      },
      purchaseDetails: {
        saleDate: '2026-11-26',
        licenseType: 'COMMERCIAL',
        hosting: 'Server',
        billingPeriod: 'Annual',
        tier: '100 Users',
        oldTier: '100 Users',
        purchasePrice: (order.lines[0]?.amount ?? 0) / 100,
        vendorAmount: (order.lines[0]?.amount ?? 0) / 100,
        discounts: [],
        saleType: 'Renewal',
        maintenanceStartDate: '2027-01-15',
        maintenanceEndDate: '2028-01-14',
      },
    });
    assert.equal(upgrade.transactionId, renewal.transactionId);
    assert.equal(upgrade.purchaseDetails.saleType, 'Upgrade');
    assert.equal(upgrade.purchaseDetails.maintenanceStartDate, '2026-11-26');
    assert.deepEqual(
      back.map((row) => [
        row.purchaseDetails.saleType,
        row.purchaseDetails.saleDate,
        row.purchaseDetails.purchasePrice,
      ]),
      [renewal, upgrade].map((row) => ['Refund', '2026-11-27', -row.purchaseDetails.purchasePrice]),
    );
    assert.notEqual(back[0]?.transactionId, renewal.transactionId);
    assert.equal(new Set(lineIds(rows)).size, 4);
  });

  test('gives each of many transactions exactly once while new ones come, and its filters agree', async () => {
    const { db } = await open();
    const many = engine === 'postgres' ? 5_000 : 1_500;
    await fillLicenses(db, 1, many + 1_000);
    await fillSales(db, 1, many);
    const api = reportsOn(db, 'transactions');
    const everything = await api.file('');
    assert.equal(everything.length, many * 2 + Math.floor(many / 10) * 2);
    let added = many;
    const found = await api.all(`${api.base}?limit=50`, async () => fillSales(db, ++added, added));
    assert.deepEqual(found.slice(0, everything.length), everything);
    assert.equal(new Set(lineIds(found)).size, found.length);
    const later = lineIds(await api.file(''));
    assert.deepEqual(lineIds(await api.file('order=desc&sortBy=date')), later.toReversed());

    const cases: readonly (readonly [query: string, fits: (row: ReportedTransaction) => boolean])[] = [
      ['addon=com.example.other', ({ addonKey }) => addonKey === 'com.example.other'],
      ['saleType=refund', ({ purchaseDetails }) => purchaseDetails.saleType === 'Refund'],
      ['saleType=renewal&saleType=upgrade', ({ purchaseDetails }) => purchaseDetails.saleType !== 'Refund'],
      ['tier=25', ({ purchaseDetails }) => purchaseDetails.tier === '25 Users'],
      ['licenseType=community', ({ purchaseDetails }) => purchaseDetails.licenseType === 'COMMUNITY'],
      [
        'startDate=2026-01-07&endDate=2026-01-08',
        ({ purchaseDetails: { saleDate } }) => saleDate >= '2026-01-07' && saleDate <= '2026-01-08',
      ],
      ['lastUpdated=2026-01-20', ({ lastUpdated }) => lastUpdated >= '2026-01-20'],
      ['text=SEN-5000700', ({ licenseId }) => licenseId === 'SEN-5000700'],
      [`text=${everything[7]?.transactionId}`, ({ transactionId }) => transactionId === everything[7]?.transactionId],
      [
        'text=buyer77%40customer77.example',
        ({ customerDetails }) => customerDetails.technicalContact.email.startsWith('buyer77@'),
      ],
      ['text=customer%2077', ({ customerDetails: { company } }) => company.startsWith('Customer 77')],
      ['saleType=new', () => false],
    ];
    const all = await api.file('');
    for (const [query, fits] of cases) {
      const expected = all.filter(fits);
      assert.ok(expected.length > 0 || query === 'saleType=new', query);
      assert.deepEqual(lineIds(await api.file(query)), lineIds(expected), query);
    }
    const csv = (await (await api.call(`${api.base}/export?saleType=refund`)).text()).trimEnd().split('\r\n');
    assert.equal(csv.length, all.filter(({ purchaseDetails }) => purchaseDetails.saleType === 'Refund').length + 1);
    assert.match(csv[1] ?? '', /"-350\.00","-350\.00","0\.00"/u);
  });
});
