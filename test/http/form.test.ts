import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readForm } from '../../src/desk/intake/form/fields.ts';
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
  const app = formRoutes({ desk: desk.desk, doDue: async () => void (await desk.work()) });
  return { desk, requestId, token, app };
}

const whole: Readonly<Record<string, string>> = {
  confirmsServerUse: 'yes',
  hosting: 'server',
  agreesToMatchTier: 'yes',
  hostProducts: 'confluence',
  hostUsers: '100',
  licenseKeys: '',
  accountEmail: holder,
  firstName: 'Jane',
  lastName: 'Smith',
  organization: 'Example Customer Inc.',
  'address.lines': '400 Harrison Street\r\nSuite 5',
  'address.city': 'San Francisco',
  'address.region': 'CA',
  'address.postalCode': '94105',
  'address.country': 'US',
  expertEmail: '',
};

const post = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

const stateOf = async (desk: TestDesk, requestId: string) =>
  (await transfersOfRequest(desk.desk, requestId)).map(({ transfer }) => transfer);

test('shows what is known, and no license key', async () => {
  const { app, token } = await asked();
  const response = await app.request(`/form/${token}`);
  const page = await response.text();
  assert.equal(response.status, 200);
  assert.match(page, new RegExp(`value="${holder}"`, 'u'));
  assert.match(page, /value="Jane"/u);
  assert.match(page, new RegExp(keyOf(1).slice(-4), 'u'));
  assert.doesNotMatch(page, new RegExp(keyOf(1), 'u'));
  assert.equal(response.headers.get('cache-control'), 'no-store');
});

test('says of each field that may stay empty that it may, and of no other', async () => {
  const { app, token } = await asked();
  const page = await (await app.request(`/form/${token}`)).text();
  const labels = [...page.matchAll(/<label for="([^"]+)">([^]*?)<\/label/gu)];
  assert.ok(labels.length > 10);
  const optional = labels.flatMap(([, name, label]) => (label?.includes('(optional)') ? name : []));
  assert.deepEqual(optional, ['address.region', 'expertEmail']);
});

test('completes the request; the holder is asked, since a form proves nobody', async () => {
  const { app, token, desk, requestId } = await asked();
  const response = await app.request(`/form/${token}`, post(whole));
  assert.match(await response.text(), /Thank you/u);
  const [only, ...more] = await stateOf(desk, requestId);
  assert.deepEqual([only?.status, more.length], ['waiting-for-holder', 0]);
  assert.deepEqual(only?.account?.address.lines, ['400 Harrison Street', 'Suite 5']);
});

test('is sent once: again, and from a link seen elsewhere, nothing happens', async () => {
  const { app, token, desk, requestId } = await asked();
  await app.request(`/form/${token}`, post(whole));
  const again = await app.request(`/form/${token}`, post({ ...whole, accountEmail: 'thief@evil.example' }));
  assert.match(await again.text(), /sent already/u);
  assert.equal((await stateOf(desk, requestId))[0]?.account?.email, holder);
});

test('two clicks at the same time are one answer', async () => {
  const { app, token, desk } = await asked();
  await Promise.all([1, 2, 3].map(async () => app.request(`/form/${token}`, post(whole))));
  assert.equal(await desk.count('inbox_item', "channel = 'form'"), 1);
  assert.equal(await desk.count('request_message'), 2);
});

test('keeps what was typed where a field is not right, and says which', async () => {
  const { app, token, desk, requestId } = await asked();
  const response = await app.request(
    `/form/${token}`,
    post({ ...whole, accountEmail: 'jane@', organization: '<b>Ä & Co</b>' }),
  );
  const page = await response.text();
  assert.equal(response.status, 422);
  assert.match(page, /class="wrong"/u);
  assert.match(page, /&lt;b&gt;Ä &amp; Co&lt;\/b&gt;/u);
  assert.equal((await stateOf(desk, requestId))[0]?.status, 'needs-information');
});

test('is over when the request is, and says so', async () => {
  const { app, token, desk } = await asked();
  desk.clock.forward(15 * DAY);
  await desk.work();
  assert.match(await (await app.request(`/form/${token}`)).text(), /cannot be sent any more/u);
});

test('a link that is none of ours says so in the language of the browser', async () => {
  const { app } = await asked();
  const response = await app.request('/form/nothing', { headers: { 'Accept-Language': 'de-AT,de;q=0.9' } });
  assert.equal(response.status, 404);
  assert.match(await response.text(), /<html lang="de">[^]*funktioniert nicht/u);
});

test('what is left empty is not said, and takes nothing back', () => {
  const read = readForm({ organization: '  ', hostUsers: 'unlimited', 'address.lines': '\n' });
  assert.deepEqual(read, { ok: true, said: { hostUsers: -1, address: {} } });
});
