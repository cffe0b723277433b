import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FormView } from '../../src/contract/customer.ts';
import { readItem } from '../../src/desk/intake/service.ts';
import { receive } from '../../src/desk/intake/inbox/service.ts';
import { transfersOfRequest } from '../../src/desk/transfers/service.ts';
import { letter, requestLines } from '../intake/letter.ts';
import { formRoutes } from '../../src/desk/intake/form/routes.ts';
import type { Database } from '../../src/platform/db/open.ts';
import { DAY, type TestDesk, holderOf, keyOf, makeDesk } from '../support/desk.ts';
import { openEngine } from '../support/engines.ts';

let database: Database;
before(async () => {
  database = await openEngine('pglite');
});
after(() => database.close());

const holder = holderOf(1);

async function asked(change: Readonly<Record<string, string | null>> = { organization: null, address: null }) {
  const desk = makeDesk(database);
  await desk.books([1]);
  const bytes = letter({ from: holder, proven: true, body: requestLines(keyOf(1), holder, change) });
  const { inboxId } = await receive(desk.desk, {
    channel: 'mail',
    kind: 'message',
    name: 'mail',
    trusted: true,
    bytes,
  });
  const requestId = (await readItem(desk.desk, inboxId)) ?? '';
  const [only] = await transfersOfRequest(desk.desk, requestId);
  const token = desk.desk.linkToken(only?.transfer.linkId ?? '');
  const app = formRoutes({
    desk: desk.desk,
    doDue: async () => void (await desk.work()),
    tries: { count: async () => undefined },
    clientOf: () => 'a test',
  });
  return { desk, requestId, token, app };
}

const whole = {
  confirmsServerUse: true,
  hosting: 'server',
  agreesToMatchTier: true,
  hostProducts: ['confluence'],
  hostUsers: 100,
  accountEmail: holder,
  firstName: 'Jane',
  lastName: 'Smith',
  organization: 'Example Customer Inc.',
  address: {
    lines: ['400 Harrison Street', 'Suite 5'],
    city: 'San Francisco',
    region: 'CA',
    postalCode: '94105',
    country: 'US',
  },
};

const post = (answers: object): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(answers),
});

const viewIn = async (response: Response): Promise<FormView> => FormView.parse(await response.json());

const stateOf = async (desk: TestDesk, requestId: string) =>
  (await transfersOfRequest(desk.desk, requestId)).map(({ transfer }) => transfer);

test('tells what is known and missing, and no license key', async () => {
  const { app, token } = await asked();
  const response = await app.request(`/v1/form/${token}`);
  assert.deepEqual([response.status, response.headers.get('cache-control')], [200, 'no-store']);
  const text = await response.clone().text();
  assert.ok(!text.includes(keyOf(1)));
  const { facts, keyLast4s, missing, over, whereToken } = await viewIn(response);
  assert.deepEqual([facts.accountEmail, facts.firstName, keyLast4s], [holder, 'Jane', [keyOf(1).slice(-4)]]);
  assert.deepEqual(missing, ['organization', 'address.lines', 'address.country']);
  // Where it stands is told to who sent it, not to who finds the mail.
  assert.deepEqual([over, whereToken], [null, null]);
});

test('completes the request; the holder is asked, since a form proves nobody', async () => {
  const { app, token, desk, requestId } = await asked();
  const view = await viewIn(await app.request(`/v1/form/${token}`, post(whole)));
  assert.deepEqual([view.over, view.whereToken], ['used', desk.desk.linkToken(requestId)]);
  const [only, ...more] = await stateOf(desk, requestId);
  assert.deepEqual([only?.status, more.length], ['waiting-for-holder', 0]);
  assert.deepEqual(only?.account?.address.lines, ['400 Harrison Street', 'Suite 5']);
});

test('is sent once: again, and from a link seen elsewhere, nothing happens', async () => {
  const { app, token, desk, requestId } = await asked();
  await app.request(`/v1/form/${token}`, post(whole));
  const again = await app.request(`/v1/form/${token}`, post({ ...whole, accountEmail: 'thief@evil.example' }));
  assert.equal((await viewIn(again)).over, 'used');
  assert.equal((await stateOf(desk, requestId))[0]?.account?.email, holder);
});

test('two clicks at the same time are one answer', async () => {
  const { app, token, desk } = await asked();
  await Promise.all([1, 2, 3].map(async () => app.request(`/v1/form/${token}`, post(whole))));
  assert.equal(await desk.count('inbox_item', "channel = 'form'"), 1);
  assert.equal(await desk.count('request_message'), 2);
});

test('what is left out is not said, and takes nothing back', async () => {
  const { app, token, desk, requestId } = await asked();
  await app.request(`/v1/form/${token}`, post({ organization: 'Example Customer Inc.' }));
  const view = await viewIn(await app.request(`/v1/form/${token}`));
  assert.deepEqual([view.facts.firstName, view.facts.organization], ['Jane', 'Example Customer Inc.']);
  assert.equal((await stateOf(desk, requestId))[0]?.status, 'needs-information');
});

test('is over when the request is, and says so', async () => {
  const { app, token, desk } = await asked();
  desk.clock.forward(15 * DAY);
  await desk.work();
  assert.equal((await viewIn(await app.request(`/v1/form/${token}`))).over, 'over');
});
