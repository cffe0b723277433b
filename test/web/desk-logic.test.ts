import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyKinds } from '../../src/desk/casework/one/history.ts';
import { followsOf } from '../../web/src/features/desk/case/follows.ts';
import { byLastLine } from '../../web/src/features/desk/case/spots.ts';
import { saidOf, writtenOf } from '../../web/src/features/desk/case/correction.ts';
import { browserIn } from '../../web/src/features/desk/me/browser.ts';
import { lengthOf, rangeOf } from '../../web/src/features/desk/overview/range.ts';
import { queryOf, tabOf } from '../../web/src/features/desk/queue/filters.ts';
import { type Progress, bodyOf, runMany } from '../../web/src/features/desk/queue/run.ts';
import { lengthOfTime, meaningOf } from '../../web/src/features/desk/settings/meaning.ts';
import german from '../../web/src/i18n/de/case.ts';
import germanDesk from '../../web/src/i18n/de/desk.ts';
import english from '../../web/src/i18n/en/case.ts';
import englishDesk from '../../web/src/i18n/en/desk.ts';
import { makeReader } from '../../web/src/features/desk/shell/shortcuts.ts';
import { profile } from '../sources/support.ts';

test('the address of the queue becomes a call, and words that nobody knows are passed over', () => {
  assert.equal(tabOf({}), 'operator');
  assert.equal(tabOf({ turn: 'everybody' }), 'operator');
  const query = queryOf({ turn: 'all', assignee: 'me', risk: 'x', status: 'refused', code: 'a b' }, 'jane@a.example');
  assert.deepEqual(
    [query['turn'], query['assignee'], query['risk'], query['status'], query['code']],
    [undefined, 'jane@a.example', undefined, 'refused', undefined],
  );
});

test('many decisions go out in parts, stop when told, and say what was left', async () => {
  const ids = Array.from({ length: 25 }, (_, at) => String(at));
  const told: Progress[] = [];
  let sent = 0;
  await runMany({
    ids,
    send: (part) => {
      sent += 1;
      const results = part.map((transferId) => ({ transferId, ok: true, status: null, code: null, message: null }));
      return Promise.resolve({ done: part.length, refused: 0, results });
    },
    onProgress: (progress) => told.push(progress),
    stopped: () => sent === 2,
  });
  assert.deepEqual(
    told.map(({ results, left, running }) => [results.length, left, running]),
    [
      [0, 25, true],
      [10, 15, true],
      [20, 5, true],
      [20, 5, false],
    ],
  );
  assert.deepEqual(bodyOf('assign', '', 'jane'), { action: 'assign', to: 'jane' });
  assert.deepEqual(bodyOf('note', 'Called.', 'jane'), { action: 'note', text: 'Called.' });
});

test('a corrected fact is read as the contract wants it, or not at all', () => {
  assert.deepEqual(saidOf('hostUsers', ' 100 '), { hostUsers: 100 });
  assert.deepEqual(saidOf('hostUsers', 'Unlimited'), { hostUsers: -1 });
  assert.deepEqual(saidOf('confirmsServerUse', 'no'), { confirmsServerUse: false });
  assert.deepEqual(saidOf('address.lines', '1 Main Street\n\nFloor 2'), {
    address: { lines: ['1 Main Street', 'Floor 2'] },
  });
  assert.deepEqual(saidOf('address.country', 'de'), { address: { country: 'DE' } });
  for (const [name, text] of [
    ['hostUsers', 'some'],
    ['address.country', 'Germany'],
    ['accountEmail', 'jane@'],
    ['organization', ' '],
  ] as const)
    assert.equal(saidOf(name, text), null, name);
  assert.equal(writtenOf({ name: 'hostUsers', value: -1 }), 'unlimited');
  assert.equal(writtenOf({ name: 'licenseKeys', value: ['…ABCD'] }), '');
});

test('two keys count where the second comes soon, and a lone first one does nothing', () => {
  const read = makeReader();
  const done: string[] = [];
  const keys = { 'g q': () => done.push('queue'), q: () => done.push('q'), j: () => done.push('j') };
  const press = (key: string, at_ms: number): void => read(keys, key, at_ms)?.();
  press('g', 0);
  press('q', 500);
  press('g', 1_000);
  press('q', 9_000);
  press('j', 9_100);
  assert.deepEqual(done, ['queue', 'q', 'j']);
});

test('the overview shows the last thirty days, and what is the wrong way round is turned', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  assert.deepEqual(rangeOf({}, now), { from: '2026-10-27', to: '2026-11-25', by: 'day' });
  assert.deepEqual(rangeOf({ from: '2026-06-30', to: '2026-01-01' }, now), {
    from: '2026-01-01',
    to: '2026-06-30',
    by: 'week',
  });
  assert.deepEqual(lengthOf(30), { amount: 1, unit: 'minute' });
  assert.deepEqual(lengthOf(5_400), { amount: 1.5, unit: 'hour' });
  assert.deepEqual(lengthOf(3 * 86_400), { amount: 3, unit: 'day' });
});

test('a browser is called as people call it', () => {
  assert.equal(
    browserIn('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/153.0 Safari/537.36 Edg/153.0'),
    'Edge, Windows',
  );
  assert.equal(browserIn('curl/8'), null);
});

test('the history has a sentence for everything that is kept of a case, in each language', () => {
  for (const { history } of [english, german])
    assert.deepEqual(Object.keys(history.kinds).toSorted(), [...historyKinds].toSorted());
});

test('facts that were read from the same lines show those lines once, under the last of them', () => {
  const from = { inboxId: 'a', byOperator: false, at: '', sender: '' };
  const line = (at: number) => ({ kind: 'line', line: at, text: '' }) as const;
  const facts = [
    { from, sources: [line(1)] },
    { from, sources: [line(2), line(3)] },
    { from, sources: [line(2), line(3)] },
    { from: { ...from, inboxId: 'b' }, sources: [line(2), line(3)] },
    { from: null, sources: [] },
    { from: null, sources: [] },
  ];
  assert.deepEqual(byLastLine(facts), [false, true, false, false, false, false]);
});

test('the settings show lengths of time and amounts as people write them, wherever the profile has them', () => {
  const minute_ms = 60_000;
  assert.equal(lengthOfTime(7 * 24 * 60 * minute_ms, 'en-US'), '7 days');
  assert.equal(lengthOfTime(36 * 60 * minute_ms, 'en-US'), '36 hours');
  assert.equal(lengthOfTime(15 * minute_ms, 'de-DE'), '15 Minuten');
  const numbers = numbersIn(profile, []);
  const meant = (meaning: string) => numbers.filter(({ path }) => meaningOf(path) === meaning);
  assert.ok(meant('duration').length >= 10 && meant('money').length >= 10 && meant('users').length >= 10);
  assert.deepEqual(
    meant('duration').filter(({ value }) => value % minute_ms !== 0),
    [],
  );
  // Whatever else is that large was forgotten above; the vendor's number is a name.
  const left = meant('plain').filter(({ value, path }) => value >= 10_000 && path.join('.') !== 'vendor.number');
  assert.deepEqual(left, []);
});

type Leaf = { readonly path: readonly string[]; readonly value: number };

const numbersIn = (value: unknown, path: readonly string[]): readonly Leaf[] =>
  typeof value === 'number'
    ? [{ path, value }]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]: [string, unknown]) => numbersIn(inner, [...path, name]))
      : [];

test('an approval says what follows: that the license moves, that the cool-down comes first, or where the case stands', () => {
  const said = (status: Parameters<typeof followsOf>[0]) => [
    followsOf(status, english.follows, englishDesk.statuses, 'en-US'),
    followsOf(status, german.follows, germanDesk.statuses, 'de-DE'),
  ];
  const [moves = '', zieht = ''] = said({ status: 'eligible', limit_s: 0 });
  assert.match(moves, /moves at once/u);
  assert.match(zieht, /sofort/u);
  const [cools = '', wartet = ''] = said({ status: 'cooling-down', limit_s: 72 * 3600 });
  assert.match(cools, /cool-down comes first: .* after 3 days unless the holder objects/u);
  assert.match(wartet, /Wartefrist \(3 Tage\)/u);
  assert.match(said({ status: 'waiting-for-payment', limit_s: 1 })[0] ?? '', /is paid/u);
  assert.match(said({ status: 'needs-information', limit_s: 1 })[0] ?? '', /does not move yet.*Asked the requester/u);
  assert.deepEqual(said(null), ['', '']);
});
