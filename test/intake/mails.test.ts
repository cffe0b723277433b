import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { noFacts } from '../../src/contract/request.ts';
import { readMessage } from '../../src/desk/intake/read.ts';
import type { ReadRequest } from '../../src/desk/intake/reading/facts.ts';

const keyPrefixes = [
  { prefix: 'WFC', host: 'confluence' },
  { prefix: 'WFJ', host: 'jira' },
];
const fixtures = join(import.meta.dirname, 'fixtures');

async function read(bytes: Uint8Array): Promise<ReadRequest> {
  const result = await readMessage(bytes, { keyPrefixes });
  assert.ok(result.ok, result.ok ? '' : result.error.message);
  return result.value.read;
}

const mail = (body: string, headers = ''): Uint8Array =>
  new TextEncoder().encode(
    `From: Kim Park <kim@loom.example>\nTo: licenses@sketchwell.example\n${headers}Content-Type: text/plain; charset=utf-8\n\n${body}`,
  );

const names = readdirSync(fixtures).filter((file) => file.endsWith('.eml'));

test('the fixtures are there', () => assert.ok(names.length >= 7));

for (const name of names) {
  test(`reads ${name} as a careful clerk would`, async () => {
    const { facts } = await read(readFileSync(join(fixtures, name)));
    assert.deepEqual(facts, JSON.parse(readFileSync(join(fixtures, name.replace(/\.eml$/u, '.json')), 'utf8')));
  });
}

test('says where each fact was read', async () => {
  const { sources } = await read(readFileSync(join(fixtures, 'labels-english.eml')));
  assert.deepEqual(sources.organization, [{ kind: 'line', line: 12, text: 'Company: Northpine Timber LLC' }]);
  assert.deepEqual(
    sources.licenseKeys?.map((source) => source.kind === 'line' && source.line),
    [7, 8],
  );
});

test('a country that does not exist is unclear, not guessed', async () => {
  const { unclear } = await read(readFileSync(join(fixtures, 'declined.eml')));
  assert.deepEqual(
    unclear.map(({ fact }) => fact),
    ['address.country'],
  );
});

const notAgreed = [
  'We agree to match the users if the price is right.',
  'We would agree to match the number of users.',
  'We do not agree to match the number of users.',
  'Do we have to agree to match the number of users?',
  'Match the users: yes, but only for the first year',
  'Match the users: ok if it is free',
  'Match the users: probably',
  'Match the users: Yes, once our management has decided',
  'Wir sind einverstanden mit der Angleichung der Benutzerzahl, sofern es nichts kostet.',
  'We agree to match the users.\n\nWe do not agree to match the number of users.',
  'Best regards\nKim\n\nWe agree to match the users.',
  '> We agree to match the users.\n\nThanks',
  'On Mon, 4 May 2026 Ann wrote:\nWe agree to match the users.',
];
for (const body of notAgreed) {
  test(`takes no agreement from: ${body.slice(0, 60)}`, async () => {
    const { facts } = await read(mail(`Hello,\n\n${body}\n`));
    assert.notEqual(facts.agreesToMatchTier, true);
  });
}

const notOnServer = [
  'It was in use on our own Confluence Server.',
  'It is no longer in use on our own Confluence Server.',
  'It will be in use on our own Confluence Server.',
  'We use it on our own Confluence Server, but are on Data Center since May.',
  'In use on our own Server: yes (Data Center)',
  'In use on our own Server: not yet',
  'Is it in use on our own Confluence Server?',
  'It is in use on our own Jira Server. Our Jira runs on Data Center.',
];
for (const body of notOnServer) {
  test(`takes no confirmation of a Server from: ${body.slice(0, 60)}`, async () => {
    const { facts } = await read(mail(`Hello,\n\n${body}\n`));
    assert.notEqual(facts.confirmsServerUse, true);
  });
}

const noAccount = [
  'Marketplace account: same as last time',
  'Marketplace account: kim@loom.example or ann@loom.example',
  'Marketplace account: not kim@loom.example',
  'Marketplace account: kim@loom.example (old, no longer valid)',
  'Marketplace account: my colleague, kim@loom.example',
  'Marketplace account: licenses@sketchwell.example',
  'Marketplace account: kim@loom.example\nMarketplace account: ann@loom.example',
  'Marketplace account: kim@loom.exam\nple',
  'E-mail: kim@loom.example',
  'The account is not kim@loom.example.',
  'Billing account: kim@loom.example',
];
for (const body of noAccount) {
  test(`takes no account from: ${body.slice(0, 60)}`, async () => {
    const { facts } = await read(mail(`Hello,\n\n${body}\n`));
    assert.equal(facts.accountEmail, null);
  });
}

const noKey = [
  'Please ignore the key WFC-AAAA-BBBB-CCCC-DDDD.',
  'My trial key: WFC-AAAA-BBBB-CCCC-DDDD',
  'Old license key: WFC-AAAA-BBBB-CCCC-DDDD',
  'WFC-AAAA-BBBB-CCCC-DDDD\nWFC-EEEE-FFFF-GGGG-HHHH\n\nOne of the keys is expired.',
  'Server ID: AAAA-BBBB-CCCC-DDDD',
  'Order: XYZ-AAAA-BBBB-CCCC-DDDD',
  'WFC-AAAA-BBBB-CCCC',
  'WFC-AAAA-BBBB-CCCC-DDDD-EEEE',
  `> License key: WFC-AAAA-BBBB-CCCC-DDDD`,
  `License key: AAAB${'a1B2'.repeat(20)}`,
  `License key: ${'a1B2'.repeat(20)}a1B`,
];
for (const body of noKey) {
  test(`takes no key from: ${body.slice(0, 60)}`, async () => {
    const { facts } = await read(mail(`Hello,\n\n${body}\n`));
    assert.deepEqual(facts.licenseKeys, []);
  });
}

const machines = ['Auto-Submitted: auto-replied\n', 'X-Autoreply: yes\n', 'Return-Path: <>\n'];
for (const header of machines) {
  test(`reads nothing from a machine's mail (${header.trim()})`, async () => {
    const { facts } = await read(mail('License key: WFC-AAAA-BBBB-CCCC-DDDD\nMatch the users: yes\n', header));
    assert.deepEqual(facts, noFacts());
  });
}

test('Data Center is told apart from a machine room', async () => {
  const product = await read(mail('Our Confluence runs on Data Center.\n'));
  assert.deepEqual([product.facts.hosting, product.facts.confirmsServerUse], ['data-center', false]);
  const room = await read(mail('It runs on our own Confluence Server in our data center in Hamburg.\n'));
  assert.deepEqual([room.facts.hosting, room.facts.confirmsServerUse], ['server', true]);
});

const subject = 'Subject: Re: Wireframes for Jira, WFJ-DRND-AV49-9DNR-K1MN\n';

test('a key that an answer points at in its subject is read, also where the sentence looks like a label', async () => {
  for (const body of ['We have 100 users. The key is in the subject. No Expert.', 'Key: in the subject.'])
    assert.deepEqual((await read(mail(`Hello,\n\n${body}\n`, subject))).facts.licenseKeys, ['WFJ-DRND-AV49-9DNR-K1MN']);
  assert.deepEqual((await read(mail('Hello,\n\nWe have 100 users.\n', subject))).facts.licenseKeys, []);
});

test('two blanks within an address are one, as they are in a block of lines', async () => {
  const said = 'We are Loom Paper Ltd., 870 Intercity Wharf Road, Thunder Bay, ON  P7B 6T9, Canada.';
  const { address } = (await read(mail(`Hello,\n\n${said}\n`))).facts;
  assert.equal(address.city, 'Thunder Bay');
  assert.equal(address.postalCode, 'P7B 6T9');
});
