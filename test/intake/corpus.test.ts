import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { noFacts } from '../../src/contract/request.ts';
import { keyPrefixesOf } from '../../src/desk/intake/read.ts';
import { profile } from '../sources/support.ts';
import { compare, precision, recall, type Score, scoreFolder, scorePhrases } from './score.ts';

/** A bit under what the reader reaches on these mails: raise them with it. `npm run score` prints where it stands. */
const least = { precision: 0.994, recall: 0.981, whole: 1_640 };

/** The same for single phrases: what is said of one thing, in hundreds of ways. */
const leastOfPhrases = { count: 5380, precision: 0.992, recall: 0.964 };
/** Hard ones, of who and where, that came in last (where-fresh*.jsonl). */
const leastOfFresh = { count: 210, precision: 0.96, recall: 0.88 };

let score: Score;
let phrases: Score;
let fresh: Score;
before(async () => {
  const options = { keyPrefixes: keyPrefixesOf(profile.apps) };
  score = await scoreFolder(join(import.meta.dirname, 'corpus'), options);
  const folder = join(import.meta.dirname, 'phrases');
  const isFresh = (file: string): boolean => file.startsWith('where-fresh');
  phrases = await scorePhrases(folder, options, (file) => !isFresh(file));
  fresh = await scorePhrases(folder, options, isFresh);
});

test('the corpus is there: 2,625 mails, most of them complete requests', () => {
  assert.ok(score.messages.length >= 2_625);
  assert.ok(score.complete >= 1_899);
});

test('no mail gets a dangerous answer: one that would act on something the writer did not say', () => {
  assert.deepEqual(
    score.messages.flatMap(({ name, dangerous }) => dangerous.map((why) => `${name}: ${why}`)),
    [],
  );
});

test('what is read is right', () => assert.ok(precision(score.all) >= least.precision, String(precision(score.all))));
test('what was said is read', () => assert.ok(recall(score.all) >= least.recall, String(recall(score.all))));
test('complete requests are read whole', () => assert.ok(score.whole >= least.whole, String(score.whole)));

test('single phrases are read right, and most of them at all', () => {
  for (const [read, atLeast] of [
    [phrases, leastOfPhrases],
    [fresh, leastOfFresh],
  ] as const) {
    assert.ok(read.messages.length >= atLeast.count);
    assert.ok(precision(read.all) >= atLeast.precision, String(precision(read.all)));
    assert.ok(recall(read.all) >= atLeast.recall, String(recall(read.all)));
    assert.deepEqual(
      read.messages.flatMap(({ name, dangerous: why }) => why.map((one) => `${name}: ${one}`)),
      [],
    );
  }
});

const clerk = { ...noFacts(), accountEmail: 'jane@acme.example', organization: 'Acme, Inc.', hostUsers: 100 };
const judgments = (reader: Partial<typeof clerk>): unknown =>
  Object.fromEntries(compare('x', clerk, { ...noFacts(), ...reader }).judged);

test('the score tells right, wrong, missed and invented apart', () => {
  assert.deepEqual(judgments({ accountEmail: 'jane@acme.example', organization: 'ACME Inc' }), {
    accountEmail: 'right',
    organization: 'right',
    hostUsers: 'missed',
  });
  assert.deepEqual(judgments({ organization: 'Other Ltd', expertEmail: 'a@b.example' }), {
    accountEmail: 'missed',
    organization: 'wrong',
    hostUsers: 'missed',
    expertEmail: 'invented',
  });
});

const dangers: readonly (readonly [name: string, reader: Partial<typeof clerk>, count: number])[] = [
  ['another account', { accountEmail: 'joan@acme.example' }, 1],
  ['use that was not confirmed', { confirmsServerUse: true }, 1],
  ['agreement that was not given', { agreesToMatchTier: true }, 1],
  ['a key that is none', { licenseKeys: ['WFC-AAAA-BBBB-CCCC-DDDD'] }, 1],
  ['a no that was not said', { confirmsServerUse: false, agreesToMatchTier: false }, 0],
  ['nothing at all', {}, 0],
];
for (const [name, reader, count] of dangers) {
  test(`${name}: ${count === 0 ? 'not dangerous' : 'dangerous'}`, () =>
    assert.equal(compare('x', clerk, { ...noFacts(), ...reader }).dangerous.length, count));
}
