import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { AddressView, HolderView, WhereView } from '../../src/contract/customer.ts';
import { renderMail } from '../../src/mail/template.ts';
import { listMails } from '../../src/mail/service.ts';
import { runDue } from '../../src/main/worker.ts';
import { openHttp, problemIn, requestFor } from './support.ts';

const { app, call, clock, server } = await openHttp();
const DAY = 86_400_000;
let count = 0;

/** The newest mail to an address that links to this kind of page: the link's token. */
async function tokenFor(to: string, path: string): Promise<string> {
  await runDue({ ...app, dns: null });
  const { mails } = await listMails(app.desk.db, app.desk.vendorId, {}, { limit: 200, after: null });
  const found = mails
    .filter((mail) => mail.to === to && mail.status === 'kept')
    .flatMap((mail) => new RegExp(`/${path}/(\\S+)`, 'u').exec(renderMail(mail, app.mail.context).text)?.[1] ?? []);
  return found[0] ?? assert.fail(`no mail to ${to} links to ${path}`);
}

const mailsTo = async (to: string): Promise<readonly string[]> => {
  const { mails } = await listMails(app.desk.db, app.desk.vendorId, {}, { limit: 200, after: null });
  return mails.filter((mail) => mail.to === to).map(({ kind }) => kind);
};

async function sent(licenseKeys: readonly string[], email: string, more: object = {}): Promise<Response> {
  count += 1;
  const body = { ...requestFor(''), requester: { email }, licenseKeys, accountEmail: email, ...more };
  return call('/v1/form', body, { key: `form-${count}` });
}

/** Sends the form, confirms the address, and gives the token of the page where it stands. */
async function asked(licenseKeys: readonly string[], email: string, more: object = {}): Promise<string> {
  assert.equal((await sent(licenseKeys, email, more)).status, 202);
  const link = await tokenFor(email, 'address');
  const view = AddressView.parse(await (await call(`/v1/address/${link}`, undefined, { method: 'POST' })).json());
  return view.whereToken ?? assert.fail('the request was not read');
}

const where = async (token: string): Promise<WhereView> =>
  WhereView.parse(await (await call(`/v1/where/${token}`)).json());

/** What is shown without what the reader typed and without names and times of their own. */
const shape = ({ cases, mayCorrect }: WhereView) => [
  mayCorrect,
  cases.map((one) => ({
    ...one,
    caseId: '',
    keyLast4: '',
    until: one.until !== null,
    steps: one.steps.map(({ code }) => code),
  })),
];

const withdraw = (token: string, caseId: string) => call(`/v1/where/${token}/withdraw`, { caseId });

test('the form is read by nobody before its link is used; looking confirms nothing, and confirming happens once', async () => {
  const email = 'vogt@elbtal-energy.example';
  const response = await sent(['WFC-22GA-9JLL-VEPT-Y9NL'], email, { language: 'de' });
  const answer = (await response.json()) as Record<string, unknown>;
  assert.deepEqual([answer['status'], answer['email'], answer['didYouMean']], ['confirm-address', email, null]);
  const link = await tokenFor(email, 'address');
  for (let n = 0; n < 3; n += 1) {
    const view = AddressView.parse(await (await call(`/v1/address/${link}`)).json());
    assert.deepEqual([view.over, view.whereToken, view.keyLast4s, view.language], [null, null, ['Y9NL'], 'de']);
  }
  const cases = async () => (await sql`select from transfer`.execute(app.desk.db)).rows.length;
  assert.equal(await cases(), 0);
  const confirm = async () =>
    AddressView.parse(await (await call(`/v1/address/${link}`, undefined, { method: 'POST' })).json());
  const first = await confirm();
  assert.deepEqual([first.over, await confirm()], ['used', first]);
  assert.equal(await cases(), 1);
  assert.ok(!JSON.stringify(first).includes('WFC-22GA'));
});

test('the holder who confirms their own address has proven it, and sees the SEN', async () => {
  const token = await asked(['WFC-HGR4-5LCN-6LYD-3SD8'], 'nortega@puertomar-publishing.example', { hostUsers: 100 });
  await runDue({ ...app, dns: null });
  const { cases } = await where(token);
  const [only] = cases;
  assert.deepEqual([only?.status, only?.steps.at(1)?.code], ['moved', 'holder-confirmed']);
  assert.match(only?.sen ?? '', /^SEN-\d+$/u);
  assert.equal(only?.quote?.price, 69_000);
  const waiting = await sql<{ total: string }>`
    select o.total from marketplace_order o join marketplace_order_line l using (account_id, order_id)
    where l.sen = ${only?.sen} and o.status = 'quoted'`.execute(app.desk.db);
  assert.deepEqual(
    waiting.rows.map(({ total }) => Number(total)),
    [only?.quote?.price],
    'the quote waits in the account, at the price that was told',
  );
  assert.ok(only?.oldKeyHonoredUntil && only.maintenanceEnd === '2024-04-01');
});

test("a page tells what the server says in its reader's language, whatever the request was written in", async () => {
  const token = await asked(['WFC-HGR4-5LCN-6LYD-3SD8'], 'nortega@puertomar-publishing.example', { hostUsers: 100 });
  const read = async (path: string, language: string): Promise<string> =>
    (await server.request(path, { headers: { 'Accept-Language': language } })).text();
  const [de, en] = await Promise.all(['de', 'en'].map((language) => read(`/v1/where/${token}`, language)));
  const formulaOf = (text: string) => WhereView.parse(JSON.parse(text)).cases[0]?.quote?.formula ?? '';
  assert.match(formulaOf(de ?? ''), /^Listenpreis für/u);
  assert.match(formulaOf(en ?? ''), /^List price/iu);
  assert.match(await read('/v1/where/none', 'de-CH,de;q=0.9'), /"detail":"Diesen Link kennen wir nicht/u);
});

test('a colleague who confirms an address of the same domain has not: the holder is asked', async () => {
  const token = await asked(['WFC-GCQQ-ZL6E-BVYS-N7A7'], 'boss@kookaburra-textiles-pty.example');
  assert.equal((await where(token)).cases[0]?.status, 'waiting-for-holder');
});

test('who is not proven sees the same for a key that nobody knows, for somebody else’s, and for one that is asked for', async () => {
  await asked(['WFC-PUAE-7FKN-87A3-SWR3'], 'first@stranger.example');
  const known = await asked(['WFC-V9ZV-3DWF-XG3F-T3D2'], 'a@stranger.example');
  const unknown = await asked(['WFC-1A1A-2B2B-3C3C-4D4D'], 'b@stranger.example');
  const joined = await asked(['WFC-PUAE-7FKN-87A3-SWR3'], 'c@stranger.example');
  const revoked = await asked(['WFJ-4RKR-PDPU-ZJNM-PY2A'], 'd@stranger.example');
  const tokens = [known, unknown, joined, revoked];
  const shapes = async () => Promise.all(tokens.map(async (token) => shape(await where(token))));
  const same = async (what: string): Promise<unknown> => {
    const [one, ...others] = await shapes();
    for (const other of others) assert.deepEqual(other, one, what);
    return one;
  };
  await same('after it was sent');
  for (const token of tokens) {
    const [only] = (await where(token)).cases;
    const again = await call(`/v1/where/${token}/send-again`, { caseId: only?.caseId });
    assert.equal(again.status, 200);
  }
  await same('after it was sent again');
  assert.deepEqual(await mailsTo('rachel.delgado@blue-mesa-publishing.example'), [
    'holder-confirmation',
    'holder-confirmation',
  ]);
  for (const token of tokens) {
    const { formToken } = (await (await call(`/v1/where/${token}/correct`, undefined, { method: 'POST' })).json()) as {
      formToken: string;
    };
    const form = (await (await call(`/v1/form/${formToken}`)).json()) as Record<string, unknown>;
    assert.deepEqual([form['over'], form['missing'], (form['keyLast4s'] as unknown[]).length], [null, [], 1]);
  }
  clock.ahead_ms += 4 * DAY;
  await runDue({ ...app, dns: null });
  await same('after the holder was reminded');
  clock.ahead_ms += 4 * DAY;
  await same('when the time is over, before anybody did anything');
  await runDue({ ...app, dns: null });
  const end = JSON.stringify(await same('after the cases have ended'));
  assert.ok(end.includes('"status":"not-confirmed"') && !end.includes('SEN'));
  clock.ahead_ms += 91 * DAY;
  for (const token of tokens)
    assert.deepEqual(await problemIn(await call(`/v1/where/${token}`)), [404, 'LINK_UNKNOWN']);
});

test('what a request lacks is asked for, and what follows is the same, whether the key is free, unknown or asked for already', async () => {
  const lacking = { organization: undefined, address: undefined };
  await asked(['WFC-4VVL-MJ4V-FJAQ-FQ2K'], 'first@lacking.example');
  const keys = ['WFC-ATJC-HUXJ-PRA4-DNT9', 'WFC-1A1A-2B2B-3C3C-9E9E', 'WFC-4VVL-MJ4V-FJAQ-FQ2K'];
  const people = keys.map((key, index) => ({ key, email: `p${index}@lacking.example` }));
  const tokens: string[] = [];
  for (const { key, email } of people) tokens.push(await asked([key], email, lacking));
  /** Each mail as it was written, without the names, keys, times and links in which they differ in any case. */
  const letters = async (email: string, key: string): Promise<unknown> => {
    const { mails } = await listMails(app.desk.db, app.desk.vendorId, {}, { limit: 200, after: null });
    const plain = (text: string): string =>
      text
        .replaceAll(email, 'EMAIL')
        .replaceAll(key.slice(-4), 'KEY4')
        .replaceAll(/\/[\w-]{30,}/gu, '/TOKEN');
    return mails
      .filter(({ to, status }) => to === email && status === 'kept')
      .map((mail) => [mail.kind, plain(renderMail(mail, app.mail.context).text)])
      .toSorted((one, other) => String(one).localeCompare(String(other)));
  };
  const form = async (token: string): Promise<string> => {
    const link = await call(`/v1/where/${token}/correct`, undefined, { method: 'POST' });
    if (link.status !== 200) return JSON.stringify(await problemIn(link));
    return ((await link.json()) as { formToken: string }).formToken;
  };
  const all = async (): Promise<readonly unknown[]> =>
    Promise.all(
      people.map(async ({ email, key }, index) => {
        const token = tokens[index] ?? '';
        const shown = (await (await call(`/v1/form/${await form(token)}`)).json()) as Record<string, unknown>;
        const { over, missing } = shown;
        return [shape(await where(token)), await letters(email, key), over, missing];
      }),
    );
  const same = async (what: string): Promise<string> => {
    const [free, unknown, taken] = await all();
    assert.deepEqual(taken, unknown, `${what}: asked for already and unknown`);
    assert.deepEqual(free, unknown, `${what}: free and unknown`);
    return JSON.stringify(unknown);
  };
  const step = async (days: number): Promise<void> => {
    clock.ahead_ms += days * DAY;
    await runDue({ ...app, dns: null });
  };
  assert.match(await same('at first'), /"needs-information".*"organization"/u);
  await step(4);
  await same('after a reminder');
  const answers = { organization: 'Lacking', address: { lines: ['1 Way'], city: 'Berlin', country: 'DE' } };
  const partly = { organization: answers.organization };
  for (const said of [partly, answers, { hostUsers: 25 }]) {
    for (const token of tokens) assert.equal((await call(`/v1/form/${await form(token)}`, said)).status, 200);
    await step(0);
    await same(`after ${JSON.stringify(said)}`);
  }
  await step(8);
  assert.match(await same('in the end'), /not-confirmed/u);
});

test('taking it back looks the same, ends nothing that is not theirs, and stops the mail about its end', async () => {
  const first = await asked(['WFC-22GA-9JLL-VEPT-Y9NL'], 'first@other.example');
  const tokens = [
    await asked(['WFC-NR32-MFTR-9956-9SY2'], 'e@other.example'),
    await asked(['WFC-9Z9Z-8Y8Y-7X7X-6W6W'], 'f@other.example'),
    await asked(['WFC-22GA-9JLL-VEPT-Y9NL'], 'g@other.example'),
  ];
  const after = [];
  for (const token of tokens) {
    const [only] = (await where(token)).cases;
    const response = await withdraw(token, only?.caseId ?? '');
    assert.equal(response.status, 200);
    const view = WhereView.parse(await response.json());
    after.push(shape(view));
    assert.deepEqual(await problemIn(await withdraw(token, only?.caseId ?? '')), [409, 'COMMAND_NOT_ALLOWED']);
  }
  assert.deepEqual([after[1], after[2]], [after[0], after[0]]);
  assert.equal((await where(first)).cases[0]?.status, 'waiting-for-holder');
  clock.ahead_ms += 8 * DAY;
  await runDue({ ...app, dns: null });
  for (const name of ['e', 'f', 'g'])
    assert.deepEqual(
      (await mailsTo(`${name}@other.example`)).toSorted(),
      ['acknowledgment', 'address-confirmation', 'ended'].toSorted(),
    );
});

test('nobody reaches into another request: cases are named anew in each, and links for one page open no other', async () => {
  const one = await asked(['WFC-UU86-X457-H66A-DD3A'], 'h@third.example');
  const two = await asked(['WFC-UU86-X457-H66A-DD3A'], 'i@third.example');
  const caseId = (await where(one)).cases[0]?.caseId ?? '';
  assert.notEqual((await where(two)).cases[0]?.caseId, caseId);
  assert.deepEqual(await problemIn(await withdraw(two, caseId)), [409, 'COMMAND_NOT_ALLOWED']);
  for (const path of ['address', 'form', 'holder'])
    assert.deepEqual(await problemIn(await call(`/v1/${path}/${one}`)), [404, 'LINK_UNKNOWN']);
  const holder = await tokenFor('aortega@almendro-foods.example', 'confirm');
  for (const path of ['address', 'form', 'where'])
    assert.deepEqual(await problemIn(await call(`/v1/${path}/${holder}`)), [404, 'LINK_UNKNOWN']);
  assert.deepEqual(await problemIn(await call('/v1/where/guess')), [404, 'LINK_UNKNOWN']);
});

test('the holder sees what would move as data, whatever was typed; the requester then sees that they confirmed', async () => {
  const script = '<script>alert(1)</script>';
  const token = await asked(['WFC-4VVL-MJ4V-FJAQ-FQ2K'], 'j@fourth.example', {
    organization: script,
    firstName: script,
  });
  const link = await tokenFor('pieter.de-vries@noorderkade-foods.example', 'confirm');
  const response = await call(`/v1/holder/${link}`);
  assert.match(response.headers.get('content-type') ?? '', /^application\/json/u);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const view = HolderView.parse(await response.json());
  assert.deepEqual([view.organization, view.over, view.requester], [script, null, 'j@fourth.example']);
  assert.equal((await where(token)).cases[0]?.status, 'waiting-for-holder');
  const said = await call(`/v1/holder/${link}`, { answer: 'confirm' });
  assert.equal(HolderView.parse(await said.json()).answered, 'confirm');
  const again = HolderView.parse(await (await call(`/v1/holder/${link}`, { answer: 'object' })).json());
  assert.equal(again.answered, 'confirm');
  const [only] = (await where(token)).cases;
  assert.ok(only?.status === 'moved' && only.sen !== null && only.appName === 'Wireframes for Confluence');
});

test('the page of a request hears that it changed, and nothing of what', async () => {
  const token = await asked(['WFC-ATJC-HUXJ-PRA4-DNT9'], 'k@fifth.example');
  const reader = (await call(`/v1/where/${token}/events`)).body?.pipeThrough(new TextDecoderStream()).getReader();
  assert.match((await reader?.read())?.value ?? '', /"type":"hello"/u);
  const link = await tokenFor('sbrandt@elbtal-brewing.example', 'confirm');
  await call(`/v1/holder/${link}`, { answer: 'confirm' });
  assert.equal((await reader?.read())?.value, 'data: {"type":"changed","topics":[]}\n\n');
  await reader?.cancel();
});

test('a request that contradicts its own evidence is refused with the field, and one address gets only so many mails', async () => {
  const hostEvidence = [JSON.stringify({ maximumNumberOfUsers: 500, dataCenter: true })];
  assert.deepEqual(await problemIn(await sent(['WFC-12345678'], 'l@sixth.example', { hostEvidence })), [
    400,
    'BODY_INVALID',
  ]);
  assert.deepEqual(await problemIn(await sent(['WFC-12345678'], 'l@sixth.example', { hostEvidence: ['AAAB'] })), [
    400,
    'BODY_INVALID',
  ]);
  for (let n = 0; n < 3; n += 1) assert.equal((await sent(['WFC-12345678'], 'l@sixth.example')).status, 202);
  const over = await sent(['WFC-12345678'], 'L@sixth.example');
  assert.ok(Number(over.headers.get('retry-after')) > 60);
  assert.deepEqual(await problemIn(over), [429, 'TOO_MANY_TRIES']);
});

test('silence forgets what was sent', async () => {
  clock.ahead_ms += DAY;
  assert.equal((await sent(['WFC-12345678'], 'm@seventh.example')).status, 202);
  const link = await tokenFor('m@seventh.example', 'address');
  clock.ahead_ms += 8 * DAY;
  await runDue({ ...app, dns: null });
  const view = AddressView.parse(await (await call(`/v1/address/${link}`, undefined, { method: 'POST' })).json());
  assert.deepEqual([view.over, view.facts, view.whereToken], ['over', null, null]);
  const left =
    await sql`select from inbox_item where raw is not null and status in ('unconfirmed', 'no-request')`.execute(
      app.desk.db,
    );
  assert.equal(left.rows.length, 0);
});

test('whoever asks too often without an account is told when again, and nobody else is kept out', async () => {
  const ask = (address: string) =>
    server.request(
      '/v1/where/guess',
      { headers: { 'X-Forwarded-For': address } },
      { incoming: { socket: { remoteAddress: address } } },
    );
  const fresh = await ask('192.0.2.1');
  assert.equal(fresh.status, 404);
  // As many tries as a guesser made before: counted without asking, since 2,000 calls take a minute.
  await sql`update sign_in_try set used = 2000 where limit_name = 'page-client'`.execute(app.desk.db);
  const over = await ask('192.0.2.1');
  assert.ok(Number(over.headers.get('retry-after')) > 0);
  assert.deepEqual(await problemIn(over), [429, 'TOO_MANY_TRIES']);
  assert.equal((await ask('192.0.2.2')).status, 404);
  const question = { app: 'Wireframes for Confluence', editors: 10, hosting: 'server', hostUsers: 10 };
  assert.equal((await call('/v1/eligibility', question)).status, 200);
  await sql`update sign_in_try set used = 600 where limit_name = 'ask-client'`.execute(app.desk.db);
  assert.deepEqual(await problemIn(await call('/v1/eligibility', question)), [429, 'TOO_MANY_TRIES']);
});
