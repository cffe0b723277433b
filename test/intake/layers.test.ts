import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RequestFacts } from '../../src/contract/request.ts';
import { parseMessage } from '../../src/desk/intake/message/mime.ts';
import { readFacts } from '../../src/desk/intake/reading/facts.ts';

const key = 'WFC-7Q2M-K9TX-B4HD-R8VN';
const keyPrefixes = [{ prefix: 'WFC', product: 'confluence' }] as never;

const other = 'WFC-9ZQ2-B9TX-C4HD-A8VM';

async function readAll(subject: string, ...body: string[]) {
  const lines = [
    'From: Jane Smith <jane@loom.example>',
    'To: licenses@sketchwell.example',
    `Subject: ${subject}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...body,
  ];
  const parsed = await parseMessage(new TextEncoder().encode(lines.join('\r\n')));
  assert.ok(parsed.ok);
  return readFacts(parsed.value, { keyPrefixes, knownKeys: new Set([key]) });
}
const read = async (subject: string, ...body: string[]) => (await readAll(subject, ...body)).facts;

const earlier = [
  '',
  'On 4 May 2026, Jane Smith <jane@loom.example> wrote:',
  `> License key: ${key}`,
  '> Account: jane@loom.example',
  '> Account holder: Jane Smith',
  '> Address: Kanaalstraat 88, 3531 CM Utrecht, the Netherlands',
];

const forwarded = (from: string): string[] => [
  '',
  `From: ${from}`,
  'Sent: Monday, May 4, 2026 9:12 AM',
  'To: Jane Smith <jane@loom.example>',
  'Subject: our license',
  '',
  `License key: ${key}`,
  'Please send it to my Marketplace account, tom@loom.example.',
];

describe('whose words count', () => {
  test('an account that is denied is the one the next sentence names', async () => {
    for (const said of [
      "The account isn't jane@. It's wiki@loom.example.",
      '- The account is NOT jane@loom.example. The right one is wiki@loom.example.',
    ])
      assert.equal((await read('Re: license', said, ...earlier)).accountEmail, 'wiki@loom.example', said);
  });

  test('a postal code put right leaves the rest of the address as it was', async () => {
    for (const said of [
      "You're right about the postcode, it's 3531 CN.",
      'The postcode should be 3531 CN, not 3531 CM.',
    ]) {
      const { address } = await read('Re: license', said, ...earlier);
      assert.equal(address.postalCode, '3531 CN', said);
      assert.deepEqual([address.lines, address.city], [['Kanaalstraat 88'], 'Utrecht'], said);
    }
  });

  test('"my account" in a mail that is passed on is of who wrote it', async () => {
    const facts = await read(
      'FW: our license',
      'Please handle this request.',
      ...forwarded('Tom Baker <tom@loom.example>'),
    );
    assert.deepEqual([facts.accountEmail, facts.firstName, facts.lastName], ['tom@loom.example', 'Tom', 'Baker']);
  });

  test('who passes a mail on without a word means what it says', async () => {
    const facts = await read('FW: our license', 'FYI', ...forwarded('Tom Baker <tom@loom.example>'));
    assert.deepEqual(facts.licenseKeys, [key]);
  });

  test('what the words above deny or leave open is not taken from below', async () => {
    const rows: readonly (readonly [string, keyof RequestFacts, unknown])[] = [
      ['The key below is the wrong one, the right one will follow.', 'licenseKeys', []],
      ['Das war leider der Schlüssel vom Testsystem, der richtige kommt noch.', 'licenseKeys', []],
      ['Please do not send it to jane@loom.example, she has left.', 'accountEmail', null],
      ['Please do not do anything yet. My boss still has to decide.', 'licenseKeys', []],
      ['Bitte noch nicht umstellen, wir sind uns nicht mehr sicher.', 'accountEmail', null],
      ['We would like to withdraw our request.', 'accountEmail', null],
    ];
    for (const [said, fact, value] of rows)
      assert.deepEqual((await read('Re: license', said, ...earlier))[fact], value, said);
    const whole = await read(
      'Re: license',
      'Our new name is Loom Ltd. Everything else stands, not only the key.',
      ...earlier,
    );
    assert.deepEqual([whole.licenseKeys, whole.accountEmail], [[key], 'jane@loom.example']);
  });

  test('a mail that is passed on with a question, a doubt or another account is not taken as it is', async () => {
    const tom = forwarded('Tom Baker <tom@loom.example>');
    for (const said of [
      'Is this mail from you?',
      'FYI, I told him we do not want this.',
      'Please do as the example of another customer.',
    ])
      assert.deepEqual((await read('FW: our license', said, ...tom)).licenseKeys, [], said);
    for (const said of ['Please handle this, but send it to my account.', 'Please process it, but not to his account.'])
      assert.equal((await read('FW: our license', said, ...tom)).accountEmail, null, said);
  });

  test("the vendor's own mail sent back says nothing", async () => {
    const facts = await read('FW: our license', 'See below.', ...forwarded('Licensing <licenses@sketchwell.example>'));
    assert.deepEqual([facts.licenseKeys, facts.accountEmail], [[], null]);
  });
});

describe('several customers in one mail', () => {
  test('what is said of both holds for each', async () => {
    const { customers, facts } = await readAll(
      'licenses',
      'A: Weft Ltd',
      `key ${key}`,
      'account tom@weft.example',
      '',
      'B: Loom Inc',
      `key ${other}`,
      'account jane@loom.example',
      '',
      'Both agree to match the users and both run it on their own Confluence Server.',
    );
    assert.deepEqual(
      customers.map((one) => [one.facts.accountEmail, one.facts.agreesToMatchTier]),
      [
        ['tom@weft.example', true],
        ['jane@loom.example', true],
      ],
    );
    assert.equal(facts.accountEmail, null);
  });

  test('in running text they are told apart where each has a sentence of its own', async () => {
    const { customers, several } = await readAll(
      'licenses',
      `For Weft the key is ${key}, account tom@weft.example. For Loom the key is ${other} and the account is jane@loom.example.`,
    );
    assert.equal(several, null);
    assert.deepEqual(
      customers.map(({ facts }) => [facts.licenseKeys, facts.accountEmail, facts.agreesToMatchTier]),
      [
        [[key], 'tom@weft.example', null],
        [[other], 'jane@loom.example', null],
      ],
    );
  });

  test('what one of them has not decided is not taken of another', async () => {
    const { customers, facts } = await readAll(
      'licenses',
      `Our client Weft (key ${key}, account tom@weft.example) agrees to match. Our client Loom (key ${other}, account jane@loom.example) has not decided.`,
    );
    assert.deepEqual([facts.licenseKeys, facts.accountEmail, facts.agreesToMatchTier], [[], null, null]);
    assert.ok(customers.every((one) => one.facts.agreesToMatchTier === null));
  });

  test('where one sentence names both, nobody’s account is taken', async () => {
    const { facts, customers } = await readAll(
      'licenses',
      `For Weft and Loom the keys are ${key} and ${other}, the accounts tom@weft.example and jane@loom.example.`,
    );
    assert.equal(customers.length, 0);
    assert.equal(facts.accountEmail, null);
  });
});
