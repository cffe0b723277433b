import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { noFacts } from '../../src/contract/request.ts';
import { receive } from '../../src/desk/intake/inbox/service.ts';
import { printItem } from '../../src/desk/intake/inbox/cli.ts';
import { dismissItem, pageOfInbox, rereadItem, showInbox, takeItem } from '../../src/desk/intake/operator/service.ts';
import { readItem } from '../../src/desk/intake/service.ts';
import { transfersOfRequest } from '../../src/desk/transfers/service.ts';
import type { Database } from '../../src/platform/db/open.ts';
import { type TestDesk, holderOf, keyOf, makeDesk } from '../support/desk.ts';
import { forEachEngine } from '../support/engines.ts';
import { type Letter, letter, requestLines } from './letter.ts';

async function send(desk: TestDesk, about: Letter): Promise<string> {
  const bytes = letter(about);
  const incoming = { channel: 'mail', kind: 'message', name: 'mail', trusted: true, bytes } as const;
  const { inboxId } = await receive(desk.desk, incoming);
  await readItem(desk.desk, inboxId);
  return inboxId;
}

const word = { operator: 'ann', reason: 'rang them' };

forEachEngine('an operator', (open) => {
  let database: Database;
  before(async () => {
    database = await open();
  });
  const holder = holderOf(1);
  const ready = async (): Promise<TestDesk> => {
    const desk = makeDesk(database);
    await desk.books([1, 2]);
    return desk;
  };
  const casesOf = async (desk: TestDesk, inboxId: string) =>
    (await transfersOfRequest(desk.desk, (await showInbox(desk.desk, inboxId)).request_id ?? '')).map(
      ({ transfer }) => transfer,
    );

  test('sees what is held and why, newest first, a page at a time', async () => {
    const desk = await ready();
    const first = await send(desk, { from: 'a@b.example', subject: 'Lunch', body: ['Pizza?'] });
    desk.clock.forward(1_000);
    const second = await send(desk, { from: 'a@b.example', subject: 'Lunch', body: ['Pasta?'] });
    const page = await pageOfInbox(desk.desk, { status: 'held' }, 1);
    const [line, ...more] = page.items;
    assert.deepEqual([line?.inbox_id, line?.reason?.kind, more, page.next], [second, 'off-topic', [], second]);
    assert.deepEqual([line?.sender, line?.subject], ['Jane Smith <a@b.example>', 'Lunch']);
    const next = await pageOfInbox(desk.desk, { status: 'held', after: second }, 10);
    assert.equal(next.next, null);
    assert.deepEqual(
      next.items.map((one) => one.inbox_id),
      [first],
    );
  });

  test('sees what was wrong with a mail that was read all the same', async () => {
    const desk = await ready();
    const id = await send(desk, { from: holder, body: [...requestLines(keyOf(1), holder), 'with a \0 in it'] });
    const printed = async (json: boolean): Promise<string> => {
      const lines: string[] = [];
      await printItem(desk.desk, { print: (line) => void lines.push(line), write: () => undefined }, id, { json });
      return lines.join('\n');
    };
    assert.equal((await showInbox(desk.desk, id)).status, 'read');
    assert.match(await printed(false), /^note {10}.*NUL/mu);
    assert.match((JSON.parse(await printed(true)) as { notes: string[] }).notes.join('\n'), /NUL/u);
    await rereadItem(desk.desk, id, false);
    assert.match(await printed(false), /^note {10}.*NUL/mu);
  });

  test('takes what a list passed on, and the holder is asked as ever', async () => {
    const desk = await ready();
    const id = await send(desk, {
      from: holder,
      headers: ['List-Id: <it.customer.example>'],
      body: requestLines(keyOf(1), holder),
    });
    await takeItem(desk.desk, id, word, []);
    const [only] = await casesOf(desk, id);
    assert.equal(only?.status, 'waiting-for-holder');
    assert.equal(await desk.count('audit_event', `kind = 'InboxItemTaken' and subject = 'inbox:${id}'`), 1);
    await assert.rejects(takeItem(desk.desk, id, word, []), /cannot be decided on/u);
  });

  test('says in own words what several customers want, each a request of its own', async () => {
    const desk = await ready();
    const id = await send(desk, {
      from: 'it@partner.example',
      subject: 'Hello',
      body: ['About my customers, see attached.'],
    });
    const factsFor = (n: number) => ({
      facts: { ...noFacts(), licenseKeys: [keyOf(n)], accountEmail: holderOf(n) },
      sources: {},
    });
    await takeItem(desk.desk, id, word, [factsFor(1), factsFor(2)]);
    assert.equal(await desk.count('request', `inbox_id = '${id}'`), 2);
    assert.equal(await desk.count('transfer'), 2);
  });

  test('takes the answer of a stranger, which proves nothing', async () => {
    const desk = await ready();
    const first = await send(desk, {
      from: holder,
      id: 'a@x.example',
      proven: true,
      body: requestLines(keyOf(1), holder, { organization: null }),
    });
    const id = await send(desk, {
      from: 'boss@elsewhere.example',
      inReplyTo: 'a@x.example',
      body: ['Organization: Example Inc.'],
    });
    await takeItem(desk.desk, id, word, []);
    const [only] = await casesOf(desk, first);
    assert.deepEqual([only?.status, only?.account?.organization], ['waiting-for-holder', 'Example Inc.']);
  });

  test('puts aside what is nothing, and reading again does not bring it back', async () => {
    const desk = await ready();
    const id = await send(desk, { from: 'a@b.example', subject: 'Lunch', body: ['Pizza?'] });
    await assert.rejects(dismissItem(desk.desk, id, { operator: 'ann', reason: '' }), /reason/u);
    await dismissItem(desk.desk, id, { operator: 'ann', reason: 'not for us' });
    assert.equal((await rereadItem(desk.desk, id, false)).after, 'no-request');
  });

  test('reads again after an improvement: what is understood better goes into the case, and only once', async () => {
    const desk = await ready();
    const id = await send(desk, { from: holder, proven: true, body: requestLines(keyOf(1), holder) });
    // As if the reader of that day had not understood the account and the organization.
    const poor = { accountEmail: null, organization: null };
    await sql`update request_message set facts = facts || ${JSON.stringify(poor)}::jsonb where inbox_id = ${id}`.execute(
      desk.db,
    );
    await sql`update request set facts = facts || ${JSON.stringify(poor)}::jsonb where inbox_id = ${id}`.execute(
      desk.db,
    );
    await sql`
      update transfer set status = 'needs-information', state = state || '{"status": "needs-information", "account": null, "proof": null}'
      where vendor_id = ${desk.desk.vendorId}`.execute(desk.db);
    assert.deepEqual((await rereadItem(desk.desk, id, true)).facts, ['accountEmail', 'organization']);
    assert.equal((await casesOf(desk, id))[0]?.status, 'needs-information', 'a dry run does nothing');
    await rereadItem(desk.desk, id, false);
    const [only] = await casesOf(desk, id);
    assert.deepEqual([only?.status, only?.account?.email], ['eligible', holder]);
    assert.deepEqual((await rereadItem(desk.desk, id, false)).facts, []);
    assert.equal(await desk.count('transfer'), 1);
  });

  test('reads again what was taken for no request', async () => {
    const desk = await ready();
    const id = await send(desk, { from: holder, proven: true, body: requestLines(keyOf(1), holder) });
    await sql`delete from transfer_request where vendor_id = ${desk.desk.vendorId}`.execute(desk.db);
    await sql`delete from transfer where vendor_id = ${desk.desk.vendorId}`.execute(desk.db);
    await sql`delete from request_message where vendor_id = ${desk.desk.vendorId}`.execute(desk.db);
    await sql`delete from link where vendor_id = ${desk.desk.vendorId}`.execute(desk.db);
    await sql`delete from request where vendor_id = ${desk.desk.vendorId}`.execute(desk.db);
    await sql`
      update inbox_item set status = 'rejected', request_id = null, reason = '{"code": "MESSAGE_MALFORMED", "message": "once"}'
      where inbox_id = ${id}`.execute(desk.db);
    const { before: was, after } = await rereadItem(desk.desk, id, false);
    assert.deepEqual([was, after], ['rejected', 'read']);
    assert.equal((await casesOf(desk, id))[0]?.status, 'eligible');
  });
});
