import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pagePaths } from '../../src/contract/pages.ts';
import { budget_bytes, firstLoad } from '../../scripts/first-load.ts';
import { ApiProblem, Offline, nextStepOf } from '../../web/src/api/problem.ts';
import { keepLive, type Source } from '../../web/src/api/live.ts';
import { formatsFor } from '../../web/src/i18n/formats.ts';
import { chooseLanguage } from '../../web/src/i18n/choose.ts';

test('a first visit to the front page loads less than its budget', () => {
  const files = firstLoad();
  const sum = files.reduce((total, [, bytes]) => total + bytes, 0);
  assert.ok(files.length >= 8 && sum > 50_000, 'next to nothing was added up');
  assert.ok(sum <= budget_bytes, `${sum} bytes:\n${files.map(([file, bytes]) => `${bytes} ${file}`).join('\n')}`);
});

test('the page has a route for each address that the server answers, and no other', () => {
  const routed = globSync('web/src/features/*/routes.tsx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bpath: '([^']+)'/gu)].map(([, path = '']) => path),
  );
  assert.deepEqual(routed.toSorted(), [...pagePaths].toSorted());
});

test('the address says the language, then what was chosen before, then the browser, then English', () => {
  const given = { search: '', remembered: null, preferred: ['fr-CH', 'de-CH', 'en'] };
  assert.equal(chooseLanguage(given), 'de');
  assert.equal(chooseLanguage({ ...given, remembered: 'en' }), 'en');
  assert.equal(chooseLanguage({ ...given, remembered: 'en', search: '?a=1&lang=de' }), 'de');
  assert.equal(chooseLanguage({ ...given, remembered: 'xx', search: '?lang=xx' }), 'de');
  assert.equal(chooseLanguage({ search: '', remembered: null, preferred: ['ja'] }), 'en');
});

test('days, money and numbers are written as the reader writes them', () => {
  const [en, de] = [formatsFor('en'), formatsFor('de')];
  assert.deepEqual([en.day('2026-12-31'), de.day('2026-12-31')], ['December 31, 2026', '31. Dezember 2026']);
  assert.deepEqual([en.money(69_000, 'USD'), en.money(69_050, 'USD')], ['$690', '$690.50']);
  assert.equal(de.money(1_234_50, 'EUR').replace(/\s/u, ' '), '1.234,50 €');
  assert.deepEqual([en.number(10_000), de.number(10_000)], ['10,000', '10.000']);
  assert.equal(en.list(['Confluence', 'Jira']), 'Confluence and Jira');
  assert.deepEqual(
    [en.plural(1, { one: 'user', other: 'users' }), en.plural(2, { one: 'user', other: 'users' })],
    ['user', 'users'],
  );
  const now = new Date('2026-11-02T09:00:00Z');
  assert.equal(en.fromNow('2026-11-05T09:30:00Z', now), 'in 3 days');
  assert.equal(de.fromNow('2026-11-02T07:00:00Z', now), 'vor 2 Stunden');
  assert.equal(en.fromNow('2026-11-02T09:00:10Z', now), 'this minute');
});

test('every failure has a next step, and a defect of the page has none', () => {
  const status = (code: number) =>
    nextStepOf(new ApiProblem({ type: 'http://a.example', title: '', status: code, detail: '', code: 'BODY_INVALID' }));
  const steps = [400, 401, 403, 404, 409, 413, 422, 429, 500, 503].map(status);
  assert.deepEqual(steps, [
    'input',
    'signIn',
    'forbidden',
    'gone',
    'changed',
    'input',
    'input',
    'wait',
    'wait',
    'wait',
  ]);
  assert.equal(nextStepOf(new Offline(null)), 'offline');
  assert.equal(nextStepOf(new TypeError('x is not a function')), null);
});

test('a live source that was given up is opened again, later each time, and says when something may have been missed', () => {
  const opened: Source[] = [];
  const waits: number[] = [];
  let next: () => void = () => {};
  const told: unknown[] = [];
  let back = 0;
  const stop = keepLive({
    open: () => {
      const source: Source = { readyState: 1, close() {}, onopen: null, onmessage: null, onerror: null };
      opened.push(source);
      return source;
    },
    onData: (data) => told.push(data),
    onBack: () => (back += 1),
    later: (work, ms) => {
      waits.push(ms);
      next = work;
      return () => void (next = () => {});
    },
  });
  const fail = (readyState: number): void => {
    const source = opened.at(-1);
    if (source) Object.assign(source, { readyState });
    source?.onerror?.();
  };
  opened[0]?.onopen?.();
  opened[0]?.onmessage?.({ data: '{"a":1}' });
  opened[0]?.onmessage?.({ data: 'no json' });
  // The browser connects by itself.
  fail(0);
  opened[0]?.onopen?.();
  for (let turn = 0; turn < 3; turn += 1) {
    fail(2);
    next();
  }
  opened.at(-1)?.onopen?.();
  assert.deepEqual([told, back, waits, opened.length], [[{ a: 1 }, null], 2, [1_000, 2_000, 5_000], 4]);
  fail(2);
  stop();
  next();
  assert.equal(opened.length, 4);
});
