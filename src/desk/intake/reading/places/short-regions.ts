import { fold } from '../words/text.ts';

/** What is short for something else than a region, with a point or without. */
const ofElse = /^(?:co|inc|ltd|corp|cia|av|st|no|nr|tel|str|ul|mr|mrs|dr|jr|sr)\.$/u;

/** "hgo" of "hidalgo", "bs" of "buenos": its letters in their order, from the first on. */
function isOf(short: string, word: string): boolean {
  if (short.length < 1 || short.length >= word.length || short[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** "Hgo." for Hidalgo, "Bs. As." for Buenos Aires, "Sta. Fe", "E. Ríos": each word whole, or short and with its point. */
function isPointed(text: string, name: string): boolean {
  const short = text.split(/(?<=\.)\s*|\s+/u).filter((word) => word !== '');
  const whole = name.split(/[\s-]+/u);
  // "St. Gallen" is the town's name, however the canton's is written.
  if (short.length === 0 || short.length > whole.length || /^s(?:t|te)\.$/u.test(short[0] ?? '')) return false;
  // "Coah." for Coahuila de Zaragoza
  if (short.length < whole.length && !/^(?:de|del|of|do|da)$/u.test(whole[short.length] ?? '')) return false;
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  return (
    letters >= (short.length === 1 ? 3 : 2) &&
    short.every((word, at) => {
      const full = whole[at] ?? '';
      return word.endsWith('.') ? isOf(word.slice(0, -1), full) : word === full;
    })
  );
}

/** "Jatim" for Jawa Timur, "Sulsel" for Sulawesi Selatan: the beginnings of both words in one, as Indonesians write. */
function isBlended(text: string, name: string): boolean {
  const [first = '', second = '', ...more] = name.split(' ');
  if (more.length > 0 || second === '' || text.length < 5 || text.length > 7) return false;
  return [2, 3].some(
    (length) =>
      text.startsWith(first.slice(0, length)) && isOf(text.slice(length), second) && text.length - length >= 2,
  );
}

/** True for a region's name in short, of those that the country has. */
export function isShortOf(text: string, country: string, names: Iterable<string>): boolean {
  const short = fold(text);
  if (country === 'ID' && /^\p{L}{5,7}$/u.test(short)) {
    for (const name of names) if (isBlended(short, name)) return true;
    return false;
  }
  if (!short.includes('.') || short.length > 20 || ofElse.test(short) || !/^\p{Lu}/u.test(text)) return false;
  for (const name of names) if (name.length > 3 && isPointed(short, name)) return true;
  return false;
}
