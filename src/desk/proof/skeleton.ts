/**
 * Letters that look like Latin ones (of Unicode's confusables, those that are letters in domain names), by what they
 * look like. Accents are taken off before.
 */
const likeLatin: Readonly<Record<string, string>> = {
  a: 'аαɑ',
  b: 'ьβƅ',
  c: 'сϲ',
  d: 'ԁđ',
  e: 'еεҽ',
  g: 'ɡցɢ',
  h: 'һհħ',
  i: 'іιıɩ',
  j: 'јյ',
  k: 'кκ',
  l: 'ӏłʟ',
  m: 'м',
  n: 'пηո',
  o: 'оοօσø',
  p: 'рρ',
  q: 'ԛզ',
  r: 'гʀ',
  s: 'ѕꜱ',
  t: 'тτŧ',
  u: 'иυս',
  v: 'ѵν',
  w: 'ԝωѡ',
  x: 'хχ',
  y: 'уγ',
};
const latinFor = new Map(
  Object.entries(likeLatin).flatMap(([latin, others]) => [...others].map((one) => [one, latin])),
);

/**
 * Digits that look like letters (`i`, `l` and `1` become one), then letters that together look like one: in this order,
 * so that the second finds what the first made.
 */
const looks: readonly (readonly [RegExp, string])[] = [
  [/0/gu, 'o'],
  [/[1i|]/gu, 'l'],
  [/æ/gu, 'ae'],
  [/œ/gu, 'oe'],
  [/ß/gu, 'ss'],
  [/rn/gu, 'm'],
  [/vv/gu, 'w'],
  [/cl/gu, 'd'],
];

/** What is left of a word when everything that only looks alike is made equal: two words that look alike have one. */
export function skeleton(word: string): string {
  const bare = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const latin = [...bare].map((letter) => latinFor.get(letter) ?? letter).join('');
  return looks.reduce((text, [what, as]) => text.replace(what, as), latin);
}
