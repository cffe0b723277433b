import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { CustomerLicenses, CustomersView, PartnersView, partnerRights } from '../../src/contract/account.ts';
import { OrderList, OrderView } from '../../src/contract/orders.ts';
import { partnersInCopy } from '../../src/marketplace/accounts/partners/service.ts';
import { completed } from '../../src/marketplace/accounts/partners/rules.ts';
import { problemIn } from '../http/support.ts';
import { openMarket } from './customers.ts';

const { app, as, license, account, mailsTo } = await openMarket();
const partner = 'pat@partner.example';
const [acme, beta] = ['jane@acme.example', 'joe@beta.example'];
await license(partner);
const senAcme = await license(acme, { organisationName: 'Acme' });
await license(beta, { organisationName: 'Beta' });

const partnersPath = '/v1/account/partners';
const grant = async (customer: string, email: string, allows: readonly string[]) =>
  (await as(customer))('PUT', partnersPath, { email, allows });
const revoke = async (customer: string, email: string) =>
  (await as(customer))('POST', `${partnersPath}/revoke`, { email });
const customersOf = async (email: string) =>
  CustomersView.parse(await (await (await as(email))('GET', '/v1/account/customers')).json()).customers;
const licensesFor = async (email: string, customer: string) =>
  (await as(email))('GET', `/v1/account/customers/${(await account(customer)).accountId}/licenses`);
const mayFor = async (email: string, customer: string, right: (typeof partnerRights)[number]) => {
  const [own, { accountId }] = [await account(email), await account(customer)];
  return (await app.partners.customer(own, accountId, right)) !== null;
};

test('a right brings those that it includes', () => {
  assert.deepEqual(completed(['orders']), ['licenses', 'quotes', 'orders']);
  assert.deepEqual(completed(['copies', 'quotes', 'quotes']), ['licenses', 'quotes', 'copies']);
  assert.deepEqual(completed(['copies']), ['copies']);
});

test('a partner works for several customers, with what each allowed, and is told', async () => {
  assert.deepEqual(await customersOf(partner), []);
  assert.equal((await grant(acme, 'Pat@Partner.example', ['orders', 'copies'])).status, 200);
  assert.equal((await grant(beta, partner, ['licenses'])).status, 200);
  assert.deepEqual(
    (await customersOf(partner)).map(({ organization, allows }) => [organization, allows.join(' ')]),
    [
      ['Acme', 'licenses quotes orders copies'],
      ['Beta', 'licenses'],
    ],
  );
  const text = await (await licensesFor(partner, acme)).text();
  assert.deepEqual(
    CustomerLicenses.parse(JSON.parse(text)).licenses.map(({ sen }) => sen),
    [senAcme],
  );
  assert.ok(!text.includes('key/'));
  assert.deepEqual([await mayFor(partner, acme, 'orders'), await mayFor(partner, beta, 'orders')], [true, false]);
  assert.deepEqual([await mayFor(partner, beta, 'licenses'), await mayFor(partner, beta, 'quotes')], [true, false]);
  assert.match((await mailsTo('Pat@Partner.example'))[0]?.text ?? '', /Acme lets your account/u);
  const own = await account(acme);
  assert.deepEqual(await app.desk.db.transaction().execute((tx) => partnersInCopy(tx, own.accountId)), [
    'Pat@Partner.example',
  ]);
});

test('orders for a customer within what it allows, in the name of the customer, and the history says who did', async () => {
  const ordersOf = async (customer: string) => `/v1/account/customers/${(await account(customer)).accountId}/orders`;
  const browser = await as(partner);
  const [here, there] = [await ordersOf(acme), await ordersOf(beta)];
  const body = { lines: [{ sen: senAcme, renewMonths: 12 }] };
  const made = await browser('POST', here, body);
  assert.equal(made.status, 201);
  const order = OrderView.parse(await made.json());
  assert.deepEqual([order.organization, order.total], ['Acme', 20_000]);
  assert.deepEqual(await problemIn(await browser('POST', there, body)), [404, 'NOT_FOUND']);
  assert.deepEqual(await problemIn(await browser('GET', `${there}/${order.orderId}`)), [404, 'NOT_FOUND']);
  const accept = (path: string) => browser('POST', `${path}/${order.orderId}/accept`, {});
  assert.deepEqual(await problemIn(await accept(there)), [404, 'NOT_FOUND']);
  await grant(acme, partner, ['quotes', 'copies']);
  assert.deepEqual(await problemIn(await accept(here)), [404, 'NOT_FOUND']);
  assert.equal(
    (await browser('GET', `${here}/${order.orderId}/quote.pdf`)).headers.get('content-type'),
    'application/pdf',
  );
  await grant(acme, partner, ['orders', 'copies']);
  assert.equal((await accept(here)).status, 200);
  assert.equal(OrderList.parse(await (await browser('GET', here)).json()).orders.length, 1);
  const { rows } = await sql<{ actor: string }>`
    select distinct actor from audit_event where subject = ${`order:${order.orderId}`}`.execute(app.desk.db);
  assert.deepEqual(rows, [{ actor: `partner:${(await account(partner)).accountId}` }]);
  // The invoice goes to the customer.
  assert.equal((await mailsTo(acme)).filter(({ kind }) => kind === 'invoice').length, 1);
  for (const path of [here, `${here}/${order.orderId}`])
    assert.deepEqual(await problemIn(await (await as(beta))('GET', path)), [404, 'NOT_FOUND']);
});

test('what a customer allows anew takes the place of what was allowed; the same again is no news', async () => {
  const before = (await mailsTo(partner)).length;
  await grant(beta, partner, ['licenses']);
  assert.equal((await mailsTo(partner)).length, before);
  await grant(beta, partner, ['copies']);
  assert.equal((await mailsTo(partner)).length, before + 1);
  // Copies alone show no list of licenses.
  assert.deepEqual(
    (await customersOf(partner)).map(({ organization }) => organization),
    ['Acme'],
  );
  assert.deepEqual(await problemIn(await licensesFor(partner, beta)), [404, 'NOT_FOUND']);
});

test('a customer who allowed nothing is like none there is, and so is one for somebody else', async () => {
  for (const [who, customer] of [
    [partner, beta],
    [beta, acme],
    [acme, partner],
  ] as const)
    assert.deepEqual(await problemIn(await licensesFor(who, customer)), [404, 'NOT_FOUND']);
  const unknown = '/v1/account/customers/00000000-0000-4000-8000-000000000000/licenses';
  assert.deepEqual(await problemIn(await (await as(partner))('GET', unknown)), [404, 'NOT_FOUND']);
  assert.deepEqual(await problemIn(await (await as(null))('GET', '/v1/account/customers')), [401, 'UNAUTHENTICATED']);
});

test('ends when the customer says so, at once', async () => {
  assert.equal((await revoke(acme, 'PAT@partner.example')).status, 204);
  assert.deepEqual(await customersOf(partner), []);
  assert.deepEqual(await problemIn(await licensesFor(partner, acme)), [404, 'NOT_FOUND']);
  assert.equal(await mayFor(partner, acme, 'licenses'), false);
  assert.deepEqual(await problemIn(await revoke(acme, partner)), [404, 'NOT_FOUND']);
  assert.match((await mailsTo('Pat@Partner.example'))[0]?.text ?? '', /ended/u);
});

test('granting tells nobody who has an account, and nobody is their own partner', async () => {
  const answers = [await grant(beta, 'nobody@nowhere.example', ['licenses']), await grant(beta, acme, ['licenses'])];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200],
  );
  const { partners } = PartnersView.parse(await (await (await as(beta))('GET', partnersPath)).json());
  assert.deepEqual(
    partners.map(({ email }) => email),
    [acme, 'nobody@nowhere.example', partner],
  );
  assert.deepEqual(await problemIn(await grant(beta, beta.toUpperCase(), ['licenses'])), [400, 'BODY_INVALID']);
  assert.deepEqual(await problemIn(await grant(beta, acme, [])), [400, 'BODY_INVALID']);
});
