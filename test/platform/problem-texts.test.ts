import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultCodes } from '../../src/contract/codes.ts';
import { problemOf, statusOf } from '../../src/platform/http/problem.ts';

const fault = { message: 'What is wrong, in English.', file: 'a.csv', line: 3, field: '/users', requestId: 'r-1' };
const told = (code: (typeof faultCodes)[number], language: 'en' | 'de' | 'ja') =>
  problemOf({ ...fault, code }, 'http://desk.example', language);

test('every code tells a German reader in whole German sentences, and an English one what the fault itself says', () => {
  for (const code of faultCodes) {
    const [en, de] = [told(code, 'en'), told(code, 'de')];
    assert.equal(en.detail, fault.message, code);
    assert.match(de.detail, /^\p{Lu}.*[a-zäöüß\d)“][.]$/u, `${code}: ${de.detail}`);
    assert.doesNotMatch(de.detail, /\b(?:the|is|not|and|undefined)\b/u, `${code}: ${de.detail}`);
    assert.notEqual(de.title, en.title, code);
    // What programs read is the same in every language.
    assert.deepEqual({ ...de, detail: '', title: '' }, { ...en, detail: '', title: '' });
    assert.equal(de.status, statusOf[code]);
  }
  assert.deepEqual(told('LINK_OVER', 'ja'), told('LINK_OVER', 'en'), 'no texts of its own: English stands in');
});

test('a German sentence names the place that its English one names', () => {
  assert.match(told('BODY_INVALID', 'de').detail, /\/users/u);
  assert.match(told('BOOKS_ROW', 'de').detail, /a\.csv, Zeile 3/u);
  assert.match(told('INTERNAL_ERROR', 'de').detail, /r-1/u);
});
