/** Charsets of one byte that mail programs label as the western one, because the reader's computer knew no better. */
const centralEuropean = ['windows-1250', 'iso-8859-2'];

const least_signs = 2;
const least_words = 3;

/** "w³asny", "za¶": signs in the middle of words, which stand for letters of another charset. */
const signsInWords = (text: string): number =>
  text.match(/(?<=\p{L})[\u0080-\u00bf\u02db\u02c7](?=\p{Ll})/gu)?.length ?? 0;

/** "Äîáðûé äåíü": words of accented letters alone, as no language of the western charset has them. */
const accentedWords = (text: string): readonly string[] => text.match(/(?<!\p{L})[À-ÿ]{4,}(?!\p{L})/gu) ?? [];

/**
 * What a text is that says it is in the western charset, or says nothing: null where it may well be. `western` is how it
 * reads there, `decode` reads it in another one.
 */
export function notWestern(western: string, decode: (charset: string) => string): string | null {
  const signs = signsInWords(western);
  if (signs >= least_signs) {
    const [best] = centralEuropean
      .map((charset) => ({ charset, left: signsInWords(decode(charset)) }))
      .toSorted((a, b) => a.left - b.left);
    if (best && best.left < signs / 2) return best.charset;
  }
  const words = accentedWords(western);
  if (words.length < least_words || words.length * 2 < (western.match(/\p{L}{4,}/gu) ?? []).length) return null;
  // Small letters are the common ones, and stand in the one where capitals stand in the other.
  const small = words.join('').match(/\p{Ll}/gu)?.length ?? 0;
  return small * 2 > words.join('').length ? 'windows-1251' : 'koi8-r';
}

/** The byte that each letter of windows-1252 stands for. */
const bytesOf = new Map(
  Array.from({ length: 256 }, (_, byte): [string, number] => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
);
const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin = /^[\p{Script=Latin}\p{Script=Common}\p{M}]*$/u;
const above = /[^\0-\u007f]/u;
/** "Ã¼", "Å‚", "â€“": how letters look whose UTF-8 was read as windows-1252. */
const doubled = /[ÃÅÄÂ][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€/gu;
const least_doubled = 2;

/** A line whose UTF-8 was read as windows-1252 and encoded once more; null for any other. */
function onceEncoded(line: string): string | null {
  const bytes = Array.from(line, (letter) => bytesOf.get(letter) ?? -1);
  if (bytes.includes(-1)) return null;
  try {
    const text = utf8.decode(Uint8Array.from(bytes));
    return latin.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** A text that was encoded twice, as it was meant; the lines that were not stay. */
export function withoutDoubled(text: string): string {
  if ((text.match(doubled)?.length ?? 0) < least_doubled) return text;
  return text
    .split('\n')
    .map((line) => (above.test(line) ? (onceEncoded(line) ?? line) : line))
    .join('\n');
}
