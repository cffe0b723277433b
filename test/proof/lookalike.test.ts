import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { imitation } from '../../src/desk/proof/lookalike.ts';
import { mixesScripts } from '../../src/desk/proof/scripts.ts';
import { skeleton } from '../../src/desk/proof/skeleton.ts';
import { asciiDomain } from '../../src/desk/proof/domains.ts';

const publicMail = ['gmail.com', 'hotmail.com', 'hotmail.co.uk', 'mail.com'];
const found = (candidate: string, original: string): string | null =>
  imitation(asciiDomain(candidate) ?? candidate, original, publicMail);

describe('a domain imitates another', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['with a Cyrillic letter', 'асme.com', 'acme.com'],
    ['all in Cyrillic', 'асме.com', 'acme.com'],
    ['with a Greek letter', 'nοrdwind.de', 'nordwind.de'],
    ['with an accent', 'acmé.com', 'acme.com'],
    ['in punycode', 'xn--cme-5cd.com', 'acme.com'],
    ['with a zero for an o', 'n0rdwind.de', 'nordwind.de'],
    ['with a one for an l', 'a1titude.fr', 'altitude.fr'],
    ['with an l for an i', 'altltude.fr', 'altitude.fr'],
    ['with rn for m', 'acrne.com', 'acme.com'],
    ['with vv for w', 'nordvvind.de', 'nordwind.de'],
    ['with another ending', 'acme.co', 'acme.com'],
    ['with another ending in two parts', 'acme.co.uk', 'acme.com'],
    ['with a hyphen', 'nord-wind.de', 'nordwind.de'],
    ['without its hyphen', 'nordwind.de', 'nord-wind.de'],
    ['with a word behind', 'acme-support.com', 'acme.com'],
    ['with a word before', 'my-acme.com', 'acme.com'],
    ['with a word that clings', 'acmelicensing.com', 'acme.com'],
    ['with a letter added', 'nordwindd.de', 'nordwind.de'],
    ['with a letter left out', 'nordwnd.de', 'nordwind.de'],
    ['with two letters swapped', 'nordwidn.de', 'nordwind.de'],
    ['as a part of another domain', 'acme.evil.com', 'acme.com'],
    ['whole, as a part of another domain', 'acme.com.evil.com', 'acme.com'],
    ['of a public mail provider', 'gmai1.com', 'gmail.com'],
  ];
  for (const [name, candidate, original] of cases) {
    test(name, () => assert.ok(found(candidate, original)));
  }
});

describe('a domain imitates nobody', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['that is the same', 'acme.com', 'acme.com'],
    ['of the same organization', 'mail.acme.com', 'eu.acme.com'],
    ['with another name', 'example-customer.com', 'nordwind.de'],
    ['whose short name is near by chance', 'abce.com', 'abcd.com'],
    ['with another number', 'customer1.example', 'customer2.example'],
    ['with another number of digits', 'customer12.example', 'customer2.example'],
    ['that holds the name in a longer word', 'applegate.com', 'apple.com'],
    ['that is a public mail provider', 'hotmail.com', 'hotmail.de'],
    ['that has a mail server', 'mail.nordwind.de', 'mail.com'],
    ['in another script', 'пример.com', 'acme.com'],
    ['that is a bare suffix', 'co.uk', 'acme.co.uk'],
  ];
  for (const [name, candidate, original] of cases) {
    test(name, () => assert.equal(found(candidate, original), null));
  }
});

test('a word mixes scripts where nobody does', () => {
  for (const word of ['аcme', 'acmε', 'пpимер', 'acmeש', 'カフェд']) assert.ok(mixesScripts(word), word);
  for (const word of [
    'acme',
    'пример',
    'παράδειγμα',
    '東京のカフェ',
    'acme東京',
    '서울',
    'müller',
    'a-1',
    'דוגמה',
    '',
  ]) {
    assert.ok(!mixesScripts(word), word);
  }
});

test('one letter that only looks alike is found, wherever it stands', () => {
  const alike: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', o: '0', p: 'р', l: '1', i: 'l', x: 'х' };
  const label = fc.string({ unit: fc.constantFrom(...'abcdefgilmnoprstuvwx'), minLength: 3, maxLength: 14 });
  fc.assert(
    fc.property(label, fc.nat(), (word, n) => {
      const places = [...word].flatMap((letter, at) => (letter in alike ? [at] : []));
      fc.pre(places.length > 0);
      const at = places[n % places.length] ?? 0;
      const other = word.slice(0, at) + (alike[word[at] ?? ''] ?? '') + word.slice(at + 1);
      assert.ok(found(`${other}.com`, `${word}.com`), `${other} for ${word}`);
      assert.equal(skeleton(other), skeleton(word));
    }),
  );
});

test('text of any kind is looked at without a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      imitation(text, 'acme.com', publicMail);
      imitation('acme.com', text, publicMail);
      mixesScripts(text);
    }),
  );
});
