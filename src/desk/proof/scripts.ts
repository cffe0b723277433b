import punycode from 'punycode.js';

/** A domain as people see it; null where its punycode is broken. */
export function shownDomain(domain: string): string | null {
  try {
    return punycode.toUnicode(domain.toLowerCase()).normalize('NFC');
  } catch {
    // The library tells broken punycode by a RangeError, in no other way.
    return null;
  }
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Han', /\p{Script=Han}/u],
  ['Hiragana', /\p{Script=Hiragana}/u],
  ['Katakana', /\p{Script=Katakana}/u],
  ['Bopomofo', /\p{Script=Bopomofo}/u],
  ['Hangul', /\p{Script=Hangul}/u],
];

/** Writing that mixes by itself (UTS 39, "highly restrictive"). */
const together: readonly ReadonlySet<string>[] = [
  new Set(['Latin', 'Han', 'Hiragana', 'Katakana']),
  new Set(['Latin', 'Han', 'Bopomofo']),
  new Set(['Latin', 'Han', 'Hangul']),
];

const scriptOf = (letter: string): string => scripts.find(([, of]) => of.test(letter))?.[0] ?? 'another';

/**
 * Whether one word is written in scripts that nobody mixes, such as a Cyrillic о among Latin letters. A word in one
 * script is no reason for doubt, whatever the script.
 */
export function mixesScripts(word: string): boolean {
  const letters = word.normalize('NFC').match(/\p{L}/gu) ?? [];
  const used = new Set(letters.filter((letter) => !/\p{Script=Common}/u.test(letter)).map(scriptOf));
  return used.size > 1 && !together.some((group) => [...used].every((script) => group.has(script)));
}
