import * as limits from './limits.ts';

/**
 * A text as queries of PostgreSQL: each of its words, as the beginning of one. Made of letters and digits alone, so
 * nothing in it can be an operator.
 */
export function searchTerms(text: string): readonly string[] {
  const words =
    text
      .normalize('NFC')
      .slice(0, 1_000)
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const few = [...new Set(words.map((word) => word.slice(0, 60)))].slice(0, limits.search_words);
  return few.map(variants);
}

/** The same in one, all of which must be there; null where there is no word. */
export function searchWords(text: string): string | null {
  const terms = searchTerms(text);
  return terms.length === 0 ? null : terms.join(' & ');
}

/** A database whose locale is C lowers only A to Z: other letters are looked for as they may have been written. */
function variants(word: string): string {
  const lower = word.toLowerCase();
  const all = new Set([lower, `${lower.slice(0, 1).toUpperCase()}${lower.slice(1)}`, word, word.toUpperCase()]);
  const forms = /^[\0-\u007f]+$/u.test(word) ? [lower] : [...all];
  return `(${forms.map((form) => `'${form}':*`).join(' | ')})`;
}
