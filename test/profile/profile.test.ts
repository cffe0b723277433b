import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { withHost } from '../../src/contract/host-text.ts';
import { parseProfile } from '../../src/contract/profile-check.ts';
import * as limits from '../../src/kernel/limits.ts';
import { loadProfile } from '../../src/platform/config/profile.ts';

const file = new URL('../../examples/sketchwell/profile.yaml', import.meta.url).pathname;
const example = readFileSync(file, 'utf8');

/** The line of the example that begins so, counted from 1. */
const lineOf = (start: string): number => {
  const line = example.split('\n').findIndex((text) => text.trimStart().startsWith(start)) + 1;
  assert.ok(line > 0, `the example has no line that begins with ${start}`);
  return line;
};

const faultsOf = (text: string) => {
  const parsed = parseProfile(text, 'profile.yaml');
  assert.equal(parsed.ok, false, 'the profile was taken');
  return parsed.ok ? [] : parsed.error;
};

const change = (from: string, to: string): string => {
  assert.ok(example.includes(from), `the example does not have ${from}`);
  return example.replace(from, to);
};

test('the example profile is taken, with its prices in cents and its times in milliseconds', async () => {
  const loaded = await loadProfile(file);
  assert.ok(loaded.ok);
  const { profile, booksFile } = loaded.value;
  assert.equal(profile.vendor.id, 'sketchwell');
  assert.deepEqual(profile.tiers, [10, 25, 50, 100, 250, 500, 2000, 10000, -1]);
  assert.deepEqual(profile.apps[0]?.prices.at(-1), { users: -1, price: 1_050_000 });
  assert.equal(profile.proof.coolDown, 72 * 3_600_000);
  assert.equal(profile.lifetimes.grace, 90 * 86_400_000);
  assert.ok(booksFile?.endsWith('/examples/sketchwell/licenses.csv'));
});

test('how to install a license names the host of its app, and all hosts where the app is not sold any more', async () => {
  const loaded = await loadProfile(file);
  assert.ok(loaded.ok);
  const { profile } = loaded.value;
  for (const { key, host } of profile.apps)
    assert.equal(withHost('In {host}, …', profile, key), `In ${host === 'jira' ? 'Jira' : 'Confluence'}, …`);
  assert.equal(withHost('In {host}, …', profile, null), 'In Confluence / Jira, …');
  const texts = [profile.texts.howToInstall, profile.texts.whereToFind].flatMap((text) => Object.values(text));
  assert.equal(texts.length, 10);
  for (const text of texts)
    assert.doesNotMatch(withHost(text ?? '', profile, profile.apps[0]?.key ?? null), /Jira|[{}]/u);
});

/** A change of the example, the line that is at fault after it, the setting, and what the message must say. */
const mistakes: readonly [from: string, to: string, at: string, field: string, says: RegExp][] = [
  [
    'shortfall: quote',
    'shortfal: quote',
    'shortfall:',
    'shortfal',
    /shortfal is not a setting; did you mean shortfall\?/,
  ],
  [
    'match: at-least',
    'match: at-leats',
    'match: at-least',
    'match',
    /"at-leats" is not one of at-least, exact; did you mean at-least\?/,
  ],
  [
    '  coolDown: 72h',
    '  coolDown: 72 hours',
    'coolDown:',
    'proof.coolDown',
    /"72 hours" must be a length of time such as 7d/,
  ],
  ['  coolDown: 72h', '  cooldown: 72h', 'coolDown:', 'proof.cooldown', /did you mean coolDown\?/],
  [
    'price: 1400',
    'price: 14OO',
    '- { users: 250, price: 1400',
    'apps[0].prices[4].price',
    /must be an amount such as 690/,
  ],
  [
    '{ users: 250, price: 1400',
    '{ users: 260, price: 1400',
    '- { users: 250, price: 1400',
    'apps[0].prices[4].users',
    /260 users is no tier; tiers are 10, 25/,
  ],
  [
    '{ users: 500, price: 2000 }',
    '{ users: 250, price: 2000 }',
    '- { users: 500, price: 2000',
    'apps[0].prices[5].users',
    /has a price already/,
  ],
  ['10000, unlimited]', 'unlimited, 10000]', 'tiers:', 'tiers[8]', /10000 comes after unlimited; tiers ascend/],
  [
    '    host: jira',
    '    host: jirra',
    'host: jira',
    'apps[1].host',
    /"jirra" is not in hosts; it has confluence, jira/,
  ],
  ['accepted: [server]', 'accepted: [srever]', 'accepted:', 'hosting.accepted[0]', /did you mean server\?/],
  ['accepted: [server]', 'accepted: [data-center]', 'data-center:', 'hosting.instead.data-center', /never shown/],
  [
    '    ACADEMIC: 50',
    '    ACADEMICS: 50',
    'ACADEMIC:',
    'licenseTypes.pricePercent.ACADEMICS',
    /did you mean ACADEMIC\?/,
  ],
  [
    'connector: built-in',
    'connector: builtin',
    'connector:',
    'destination.connector',
    /not one of built-in, import-api/,
  ],
  [
    '  connector: built-in',
    '  connector: built-in\n  pasword: x',
    'name: Marketplace',
    'destination.pasword',
    /is not a setting/,
  ],
  ['currency: USD', 'currency: dollars', 'currency:', 'currency', /must be a currency code such as USD/],
  ['  email: licenses@', '  email: licenses(at)', 'email:', 'vendor.email', /must be one e-mail address/],
  ['website: https://', 'website: ', 'website:', 'vendor.website', /must be a web address such as/],
  ['tiers: [10', 'tiers: [ten', 'tiers:', 'tiers[0]', /must be a number of users from 1 to 1000000, or unlimited/],
  [
    '  neverMove: [EVALUATION, DEMONSTRATION]',
    '  neverMove: EVALUATION',
    'neverMove:',
    'licenseTypes.neverMove',
    /must be a list/,
  ],
];

for (const [from, to, at, field, says] of mistakes) {
  test(`names line and setting of "${to.trim().split('\n').at(-1)?.trim()}"`, () => {
    const faults = faultsOf(change(from, to));
    const fault = faults.find((one) => one.field === field);
    assert.ok(fault, `no fault of ${field} in ${JSON.stringify(faults)}`);
    assert.equal(fault.code, 'PROFILE_INVALID');
    assert.equal(fault.file, 'profile.yaml');
    assert.equal(fault.line, lineOf(at));
    assert.match(fault.message, says);
  });
}

test('says what is missing, at the group it is missing from', () => {
  const [fault] = faultsOf(change('  coolDown: 72h\n', ''));
  assert.deepEqual([fault?.line, fault?.field], [lineOf('proof:'), 'proof.coolDown']);
  assert.match(fault?.message ?? '', /proof\.coolDown is missing; it must be a text/);
});

test('says which tier has no price', () => {
  const [fault] = faultsOf(change('      - { users: 2000, price: 4900 }\n', ''));
  assert.deepEqual([fault?.line, fault?.field], [lineOf('prices:'), 'apps[0].prices']);
  assert.match(fault?.message ?? '', /has no price for 2000; each tier needs one/);
});

test('a hosting that is not accepted needs a text', () => {
  const without = example.replace(/ {4}cloud:\n(?: {6}.*\n)+/u, '');
  assert.match(
    faultsOf(without)[0]?.message ?? '',
    /cloud is not accepted, so say what a customer on it can do instead/,
  );
});

test('a text is one for all languages, or one for each with English among them', () => {
  const [start] = example.split('  signature: |-');
  const signed = (texts: string): string => `${start ?? ''}  signature:${texts}`;
  const read = parseProfile(signed(' Sketchwell\n'), 'profile.yaml');
  assert.deepEqual(read.ok && read.value.texts.signature, { en: 'Sketchwell' });
  const both = parseProfile(signed('\n    en: The team\n    de: Das Team\n'), 'profile.yaml');
  assert.deepEqual(both.ok && both.value.texts.signature, { en: 'The team', de: 'Das Team' });
  const [missing] = faultsOf(signed('\n    de: Das Team\n'));
  assert.deepEqual([missing?.field, missing?.line], ['texts.signature.en', (start ?? '').split('\n').length]);
  assert.match(missing?.message ?? '', /is missing; it must be a text/);
  const [unknown] = faultsOf(signed('\n    en: The team\n    fi: Tiimi\n'));
  assert.match(unknown?.message ?? '', /texts\.signature\.fi is not a setting/);
});

test('names the line where it stops being YAML', () => {
  const [fault] = faultsOf(change('currency: USD', 'currency: "USD'));
  assert.match(fault?.message ?? '', /not YAML/);
  const [twice] = faultsOf(change('match: at-least\n', 'match: at-least\nmatch: exact\n'));
  assert.equal(twice?.line, lineOf('match: at-least') + 1);
});

test('tells all faults at once, in the order of the file', () => {
  const text = example.replace('shortfall: quote', 'shortfal: quote').replace('currency: USD', 'currency: US');
  const lines = faultsOf(text).map((fault) => fault.line ?? 0);
  assert.equal(lines.length, 3);
  assert.deepEqual(
    lines,
    lines.toSorted((a, b) => a - b),
  );
});

test('a text that is no group of settings is told so', () => {
  for (const text of ['', '- a\n- b\n', 'just words'])
    assert.match(faultsOf(text)[0]?.message ?? '', /group of settings/);
});

test('aliases that would blow up are refused', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
  for (const [name, of] of ['ba', 'cb', 'dc', 'ed'].map((pair) => [...pair])) {
    bomb.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${of}`).join(', ')}]`);
  }
  assert.match(faultsOf(bomb.join('\n'))[0]?.message ?? '', /aliases/);
});

test('any text is a profile or has faults with a line, and never throws', () => {
  const lines = example.split('\n');
  const cut = fc.tuple(fc.nat(lines.length - 1), fc.string({ unit: 'grapheme', maxLength: 30 }));
  fc.assert(
    fc.property(cut, ([index, text]) => {
      const parsed = parseProfile(lines.with(index, text).join('\n'), 'p.yaml');
      if (!parsed.ok) for (const fault of parsed.error) assert.ok((fault.line ?? 0) >= 1 && fault.message.length > 10);
    }),
    { numRuns: 100 },
  );
});

test('a file that is absent, a folder or too large is told so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  try {
    const codeOf = async (path: string) => {
      const loaded = await loadProfile(path);
      return loaded.ok ? 'taken' : loaded.error[0]?.code;
    };
    const large = join(folder, 'large.yaml');
    await writeFile(large, '#'.repeat(limits.profile_bytes + 1));
    assert.equal(await codeOf(join(folder, 'absent.yaml')), 'FILE_NOT_FOUND');
    assert.equal(await codeOf(folder), 'FILE_NOT_FOUND');
    assert.equal(await codeOf(large), 'PROFILE_INVALID');
  } finally {
    await rm(folder, { recursive: true });
  }
});
