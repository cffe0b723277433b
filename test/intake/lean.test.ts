import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lean } from '../../src/desk/intake/reading/words/lean.ts';

const isLetter = /^\p{L}$/u;
const isLean = lean(/^\p{L}$/u);

test('a lean pattern takes the same letters as the standard in Latin, Greek, Cyrillic, Armenian and Hebrew', () => {
  const differ = Array.from({ length: 0x600 }, (_, code) => String.fromCodePoint(code)).filter(
    (one) => isLetter.test(one) !== isLean.test(one),
  );
  assert.deepEqual(differ, []);
});

test('and the letters of the further scripts, also beyond the first 65,536', () => {
  for (const word of [
    'Đặng',
    'ﬁ',
    'مرحبا',
    'ไทย',
    'ひらがな',
    'カタカナ',
    'ー',
    '々',
    '株式会社',
    '한국',
    '𠮷野',
    'ＡＢｃ',
    'ｶ',
  ])
    for (const one of word) assert.ok(isLean.test(one), one);
});

test('and no digit, space or mark of any of them', () => {
  for (const one of '0٣ ・、。「」（）：—–’“”€™·;　〒○×✓☑&@_') assert.ok(!isLean.test(one), one);
});

test('a class, its opposite and what stands around them stay what they were', () => {
  assert.deepEqual('Łódź 12, 日本'.match(lean(/[\p{L}\d]+/gu)), ['Łódź', '12', '日本']);
  assert.deepEqual('Łódź 12, 日本'.match(lean(/[^\p{L}]+/gu)), [' 12, ']);
  assert.deepEqual('même me'.match(lean(/(?<!\p{L})me(?!\p{L})/gu))?.length, 1);
  assert.deepEqual(lean(/\\p\[\p{L}\]/iu).exec(String.raw`\p[é]`)?.[0], String.raw`\p[é]`);
  assert.equal(lean(/\P{L}/u).source, String.raw`\P{L}`);
});
