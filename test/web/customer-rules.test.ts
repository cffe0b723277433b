import assert from 'node:assert/strict';
import { test } from 'node:test';
import countries from 'i18n-iso-countries';
import type { VendorView } from '../../src/contract/vendor.ts';
import { countryCodes } from '../../src/contract/countries.ts';
import { PublicRequest } from '../../src/contract/customer.ts';
import type { HostClaims } from '../../src/contract/host-license.ts';
import { noFacts } from '../../src/contract/request.ts';
import { vendorView } from '../../src/desk/vendor/view.ts';
import { CheckSearch, questionOf, stillOpen } from '../../web/src/features/public/check.ts';
import {
  type Draft,
  answersOf,
  draftOf,
  emptyDraft,
  faultsIn,
  neededToAsk,
  requestOf,
  withClaims,
} from '../../web/src/features/request/draft.ts';
import { lookOf, looksOf } from '../../web/src/features/request/key-look.ts';
import { faultsOfKeys } from '../../web/src/features/request/use-form.ts';
import { courseOf } from '../../web/src/features/where/course.ts';
import { readUsers } from '../../web/src/parts/users-text.ts';
import { profile } from '../sources/support.ts';

const vendor: VendorView = vendorView(profile);
const whole: Draft = {
  ...emptyDraft,
  keys: 'WFC-HGR4-5LCN-6LYD-3SD8\n\nWFC-22GA-9JLL-VEPT-Y9NL',
  product: 'confluence',
  hosting: 'server',
  users: '2,000',
  serverUse: true,
  agrees: true,
  accountEmail: 'jane@example.com',
  firstName: 'Jane',
  lastName: 'Smith',
  organization: 'Example',
  lines: '400 Harrison Street\nSuite 5',
  city: 'San Francisco',
  postalCode: '94105',
  country: 'US',
  requesterEmail: ' jane@example.com ',
};
const rules = { needed: neededToAsk, accepted: ['server'] };

test('a number of users is read as people write it', () => {
  const written = [
    '',
    ' 75 ',
    '2,000',
    '2.000',
    '10 000',
    'Unlimited',
    'unbegrenzt',
    '-1',
    '0',
    'many',
    '1,5e3',
    '2000000',
  ];
  const read = [null, 75, 2000, 2000, 10_000, -1, -1, -1, 'wrong', 'wrong', 'wrong', 'wrong'];
  assert.deepEqual(written.map(readUsers), read);
});

test('a whole form is a request of the contract, and what is left out is not said', () => {
  const request = PublicRequest.parse(requestOf(whole, 'de'));
  assert.deepEqual(
    [request.requester, request.hostUsers, request.licenseKeys?.length, request.address?.lines, request.language],
    [{ email: 'jane@example.com' }, 2000, 2, ['400 Harrison Street', 'Suite 5'], 'de'],
  );
  assert.deepEqual(faultsIn(whole, rules), []);
  assert.deepEqual(answersOf(emptyDraft), {});
});

test('every fault is named once, in the order of the form, and nothing is asked twice', () => {
  assert.deepEqual(
    faultsIn(emptyDraft, rules).map(({ field }) => field),
    neededToAsk,
  );
  const wrong = { ...whole, users: 'lots', accountEmail: 'jane@', hosting: 'cloud', city: 'x'.repeat(600) } as const;
  assert.deepEqual(faultsIn(wrong, rules), [
    { field: 'hosting', code: 'not-accepted' },
    { field: 'users', code: 'users' },
    { field: 'accountEmail', code: 'email' },
    { field: 'city', code: 'too-long' },
  ]);
  const many = Array.from({ length: 51 }, (_, n) => `WFC-0000-000${n}`).join('\n');
  assert.deepEqual(faultsIn({ ...whole, keys: many }, rules), [{ field: 'keys', code: 'too-many' }]);
  // The personal form takes what there is, and still says what is no address.
  assert.deepEqual(faultsIn({ ...emptyDraft, expertEmail: 'x@' }, { needed: [], accepted: ['cloud'] }), [
    { field: 'expertEmail', code: 'email' },
  ]);
});

test('what is known stands in the form as it was said, and goes back the same', () => {
  const { licenseKeys: _, ...facts } = { ...noFacts(), hostUsers: -1, hosting: 'server' as const, firstName: 'Jane' };
  assert.deepEqual(answersOf(draftOf(facts)), { hosting: 'server', hostUsers: -1, firstName: 'Jane' });
});

test('what the host says fills what is empty, and replaces nothing unless asked to', () => {
  const claims: HostClaims = {
    users: 500,
    hosting: 'server',
    product: 'jira',
    organization: 'Other Inc.',
    sen: null,
    licenseType: null,
    maintenanceEnd: null,
  };
  const filled = withClaims(emptyDraft, claims, false);
  assert.deepEqual(
    [filled.users, filled.hosting, filled.product, filled.organization],
    ['500', 'server', 'jira', 'Other Inc.'],
  );
  assert.deepEqual(withClaims(whole, claims, false), whole);
  const taken = withClaims(whole, claims, true);
  assert.deepEqual([taken.users, taken.product, taken.organization], ['500', 'jira', 'Example']);
});

test('a key without its end, a SEN and the license of the host are told from a key', () => {
  const signature = 'A'.repeat(86);
  const looks = {
    'WFC-HGR4-5LCN-6LYD-3SD8': 'fine',
    'WFC-HGR4-5LCN-6LYD-3S': 'cut-off',
    'WFC-HGR4-5LCN-6LYD-': 'cut-off',
    'ABC-12345-67890': 'fine',
    AB12: 'cut-off',
    'hello world': 'words',
    'Our order 12 came in May': 'words',
    'WFC HGRA 5LCN 6LYD 3SD8': 'fine',
    'SEN-4839484': 'sen',
    'SEN-L483948': 'sen',
    [`key/eyJzZW4i.${signature}==`]: 'fine',
    'key/eyJzZW4i.AAAA': 'cut-off',
    [`AAAB${'bcde'.repeat(20)}`]: 'host',
  };
  assert.deepEqual(Object.fromEntries(Object.keys(looks).map((line) => [line, lookOf(line)])), looks);
  assert.deepEqual(
    looksOf(['wfc-1111-2222', 'WFC-1111-2222 ']).map(({ look }) => look),
    ['fine', 'twice'],
  );
});

test('a key that looks cut off is sent only where somebody says that it is whole, and what is no key never', () => {
  const codes = (keys: string, keysWhole = false): readonly string[] =>
    faultsOfKeys({ ...whole, keys, keysWhole }).map(({ code }) => code);
  assert.deepEqual(codes('WFC-HGR4-5LCN-6LYD-3S'), ['cut-off']);
  assert.deepEqual(codes('WFC-HGR4-5LCN-6LYD-3S', true), []);
  assert.deepEqual(codes('hello world', true), ['not-a-key']);
  assert.deepEqual(codes(whole.keys), []);
});

test('the check asks for what it needs, and for nothing where the hosting decides', () => {
  assert.deepEqual(stillOpen({}, vendor), ['editors', 'hosting', 'users']);
  assert.deepEqual(stillOpen({ hosting: 'cloud' }, vendor), []);
  assert.equal(questionOf({ editors: 10 }, vendor, 'en'), null);
  const question = questionOf({ editors: 10, hosting: 'server', users: 100 }, vendor, 'en');
  assert.deepEqual(
    [question?.app, question?.hostProduct, question?.confirmsServerUse],
    ['com.sketchwell.wireframes.confluence', 'confluence', true],
  );
  assert.equal(questionOf({ hosting: 'data-center' }, vendor, 'en')?.confirmsServerUse, false);
});

test('a strange address opens the check all the same', () => {
  assert.deepEqual(CheckSearch.parse({ editors: 'ten', hosting: 7, users: -5, type: 'FREE' }), {
    editors: undefined,
    hosting: undefined,
    users: undefined,
    type: undefined,
  });
});

test('the time line says what happened, where it stands and what comes', () => {
  const at = '2026-11-02T09:00:00Z';
  const steps = [
    { at, code: 'received' },
    { at, code: 'holder-asked' },
  ] as const;
  const kinds = courseOf({ steps, status: 'waiting-for-holder' }).map((item) => item.kind);
  assert.deepEqual(kinds, ['happened', 'happened', 'now', 'ahead', 'ahead']);
  const ended = courseOf({ steps: [...steps, { at, code: 'not-confirmed' }], status: 'not-confirmed' });
  assert.deepEqual(ended.at(-1), { kind: 'happened', at, code: 'not-confirmed', state: 'ended' });
});

test('the list of countries is that of the standard', () => {
  assert.deepEqual(countryCodes.toSorted(), Object.keys(countries.getAlpha2Codes()).toSorted());
});
