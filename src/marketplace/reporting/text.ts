import * as limits from '../../kernel/limits.ts';
import { searchTerms } from '../../kernel/words.ts';

/** What `text` looks for: one SEN, one transaction, an account's address, or words of the company and of the account. */
export type TextSearch =
  | { readonly by: 'sen'; readonly sen: string }
  | { readonly by: 'email'; readonly email: string }
  | WordSearch;
/** Each word by itself, and all of them, as the database asks for them. */
export type WordSearch = { readonly by: 'words'; readonly terms: readonly string[]; readonly query: string };

/** A text that holds no word finds nothing, so there is no filter for it: null. */
export function textSearch(text: string): TextSearch | null {
  const plain = text.trim();
  if (/^SEN-L?\d{1,10}$/iu.test(plain)) return { by: 'sen', sen: plain.toUpperCase() };
  if (/^L?\d{5,10}$/iu.test(plain)) return { by: 'sen', sen: `SEN-${plain.toUpperCase()}` };
  if (/^[^\s@]+@[^\s@]+$/u.test(plain)) return { by: 'email', email: plain.toLowerCase() };
  const terms = searchTerms(plain);
  return terms.length === 0 ? null : { by: 'words', terms, query: terms.join(' & ') };
}

/** All words of a search, and those of them that an index is asked for. */
export type IndexedWords = { readonly by: 'words'; readonly all: string; readonly asked: string };
/** A text as it is looked up. */
export type LookedUp<Text extends { readonly by: string }> = Exclude<Text, WordSearch> | IndexedWords;

/**
 * Rows that a page looks through before its filters are looked up: none where the text names one, or one account, or has
 * a rare word.
 */
export function walkOf(text: { readonly by: string } | IndexedWords | null): number {
  if (text === null) return limits.report_walk_rows;
  return 'asked' in text && text.asked === text.all ? limits.report_walk_rows_by_text : 0;
}
