import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runDue } from '../../src/main/worker.ts';
import { letter, requestLines } from '../intake/letter.ts';
import { openHttp, problemIn } from './support.ts';

const { app, call, desk, market } = await openHttp();
type Item = { inboxId: string; status: string; subject: string | null; from: string | null; requestId: string | null };
const key = 'WFC-5HV3-73VZ-CHV3-2FDW';
const holder = 'kari.nesse@fjellheim.example';

let calls = 0;
const act = (id: string, what: string, body: object, token: string | undefined = desk): Promise<Response> => {
  calls += 1;
  return call(`/v1/inbox/${id}/${what}`, body, { token, key: `inbox-${calls}` });
};
const json = async <Value>(response: Response | Promise<Response>): Promise<Value> =>
  (await (await response).json()) as Value;
const get = <Value>(path: string): Promise<Value> => json(call(path, undefined, { token: desk }));

/** Hands a mail in as a gateway does, and has it read. */
async function mail(about: Parameters<typeof letter>[0]): Promise<string> {
  const response = await call('/v1/messages', letter(about), { token: desk, type: 'message/rfc822' });
  const { reference } = await json<{ reference: string }>(response);
  await runDue(app);
  return reference;
}

const lunch = (subject: string): Promise<string> => mail({ from: 'a@b.example', subject, body: [`${subject}?`] });

test('lists what came in with its sender and subject, filtered and by pages; a key in a subject is cut', async () => {
  const first = await lunch('Lunch');
  const second = await lunch('Dinner');
  const moved = await mail({
    from: holder,
    subject: `Our license ${key}`,
    proven: true,
    body: requestLines(key, holder),
  });
  const all = await get<{ items: Item[]; next: null }>('/v1/inbox');
  assert.deepEqual(new Set(all.items.map(({ inboxId }) => inboxId)), new Set([first, second, moved]));
  const page = await get<{ items: Item[]; next: string }>('/v1/inbox?status=held&channel=mail&limit=1');
  const rest = await get<{ items: Item[]; next: null }>(`/v1/inbox?status=held&limit=5&after=${page.next}`);
  const held = [...page.items, ...rest.items];
  assert.deepEqual(new Set(held.map(({ subject }) => subject)), new Set(['Lunch', 'Dinner']));
  assert.deepEqual([held[0]?.from, rest.next], ['Jane Smith <a@b.example>', null]);
  const { requestId, subject } = all.items.find(({ inboxId }) => inboxId === moved) as Item;
  assert.equal(subject, 'Our license …2FDW');
  const ofRequest = await get<{ items: Item[] }>(`/v1/inbox?request=${requestId}`);
  assert.deepEqual(
    ofRequest.items.map(({ inboxId }) => inboxId),
    [moved],
  );
  assert.deepEqual((await get<{ items: Item[] }>('/v1/inbox?channel=imap')).items, []);
});

test('shows one item with what is known of its sender, and nothing of its words', async () => {
  const id = await mail({ from: holder, subject: 'Hello', proven: true, body: requestLines(key, holder) });
  const shown = await (await call(`/v1/inbox/${id}`, undefined, { token: desk })).text();
  const item = JSON.parse(shown) as Item & { sender: { verdict: string }; notes: string[] };
  assert.deepEqual([item.inboxId, item.sender.verdict, item.notes], [id, 'off', []]);
  assert.ok(!shown.includes(key));
});

test('an item is taken: it becomes a request, the holder is asked, and the same call is done once', async () => {
  const other = 'WFC-YJBT-2ALM-GXFU-BK8E';
  const id = await mail({ from: holder, headers: ['List-Id: <it.example>'], body: requestLines(other, holder) });
  const reason = 'rang them';
  const response = await call(`/v1/inbox/${id}/take`, { reason }, { token: desk, key: 'take' });
  const taken = await json<{ status: string; transfers: { status: string }[] }>(response);
  assert.deepEqual(
    [response.status, taken.status, taken.transfers.map(({ status }) => status)],
    [200, 'read', ['waiting-for-holder']],
  );
  const again = await call(`/v1/inbox/${id}/take`, { reason }, { token: desk, key: 'take' });
  assert.deepEqual([await json(again), again.headers.get('idempotent-replayed')], [taken, 'true']);
  assert.deepEqual(await problemIn(await act(id, 'take', { reason })), [409, 'COMMAND_NOT_ALLOWED']);
});

test('what cannot be read is said in documents, and a wrong one is named', async () => {
  const id = await mail({ from: 'it@partner.example', subject: 'Hello', body: ['About my customers, see attached.'] });
  const said = (country: string) => ({
    reason: 'see attachment',
    facts: [{ licenseKeys: ['WFC-NONE-NONE-NONE-NONE'], accountEmail: 'a@b.example', address: { country } }],
  });
  const wrong = await json<{ status: number; field: string }>(act(id, 'take', said('XX')));
  assert.deepEqual([wrong.status, wrong.field], [400, '/facts/0/address/country']);
  const taken = await json<{ transfers: object[] }>(act(id, 'take', said('DE')));
  assert.equal(taken.transfers.length, 1);
});

test('what an operator says wins, and the rest counts as it was read', async () => {
  const typed = 'WFC-PUAE-7FKN-87A3-SWR3';
  const id = await mail({ from: holder, headers: ['List-Id: <it2.example>'], body: requestLines(typed, holder) });
  const facts = [{ organization: 'As Typed Ltd', address: { lines: ['New Street 1'], city: 'Bonn', country: 'DE' } }];
  const taken = await json<{ transfers: { transferId: string }[] }>(
    act(id, 'take', { reason: 'rang them', facts, asRead: true }),
  );
  assert.equal(taken.transfers.length, 1);
  const path = `/v1/desk/transfers/${taken.transfers[0]?.transferId}`;
  const shown = await json<{ facts: { name: string; value: unknown }[] }>(call(path, undefined, { token: desk }));
  const said = new Map(shown.facts.map(({ name, value }) => [name, value]));
  const names = ['organization', 'address.lines', 'address.city', 'accountEmail', 'licenseKeys'];
  assert.deepEqual(
    names.map((name) => said.get(name)),
    ['As Typed Ltd', ['New Street 1'], 'Bonn', holder, ['…SWR3']],
  );
});

test('an item is put aside and stays there, also when it is read again', async () => {
  const id = await lunch('Breakfast');
  assert.deepEqual(await json(act(id, 'reread', { dryRun: true })), {
    inboxId: id,
    before: 'held',
    after: 'held',
    facts: [],
  });
  const { status } = await json<Item>(act(id, 'dismiss', { reason: 'not for us' }));
  assert.equal(status, 'no-request');
  assert.equal((await json<{ after: string }>(act(id, 'reread', {}))).after, 'no-request');
});

test('only the desk may look and decide, and what is wrong is named', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  for (const path of ['/v1/inbox', `/v1/inbox/${nobody}`]) {
    assert.deepEqual(await problemIn(await call(path)), [401, 'UNAUTHENTICATED']);
    assert.deepEqual(await problemIn(await call(path, undefined, { token: market })), [403, 'FORBIDDEN']);
  }
  for (const query of ['status=gone', 'channel=fax', 'after=x', 'request=x', 'limit=0', 'page=2'])
    assert.deepEqual(await problemIn(await call(`/v1/inbox?${query}`, undefined, { token: desk })), [
      400,
      'QUERY_INVALID',
    ]);
  const word = { reason: 'because' };
  for (const id of [nobody, 'x']) {
    assert.deepEqual(await problemIn(await call(`/v1/inbox/${id}`, undefined, { token: desk })), [404, 'NOT_FOUND']);
    assert.deepEqual(await problemIn(await act(id, 'reread', {})), [404, 'NOT_FOUND']);
    for (const what of ['take', 'dismiss']) {
      assert.deepEqual(await problemIn(await act(id, what, word)), [404, 'NOT_FOUND']);
      assert.deepEqual(await problemIn(await act(id, what, {})), [400, 'BODY_INVALID']);
      assert.deepEqual(await problemIn(await act(id, what, { reason: ' x ' })), [400, 'REASON_MISSING']);
      assert.deepEqual(await problemIn(await act(id, what, word, market)), [403, 'FORBIDDEN']);
      assert.deepEqual(await problemIn(await call(`/v1/inbox/${id}/${what}`, word, { token: desk })), [
        400,
        'IDEMPOTENCY_KEY_MISSING',
      ]);
    }
  }
});
