import * as limits from '../../kernel/limits.ts';
import { searchWords } from '../../kernel/words.ts';

/** What `text` looks for: one SEN, one transaction, an account's address, or words of the company and of the account. */
export type TextSearch =
  | { readonly by: 'sen'; readonly sen: string }
  | { readonly by: 'email'; readonly email: string }
  | { readonly by: 'words'; readonly query: string };

/** A text that holds no word finds nothing, so there is no filter for it: null. */
export function textSearch(text: string): TextSearch | null {
  const plain = text.trim();
  if (/^SEN-L?\d{1,10}$/iu.test(plain)) return { by: 'sen', sen: plain.toUpperCase() };
  if (/^L?\d{5,10}$/iu.test(plain)) return { by: 'sen', sen: `SEN-${plain.toUpperCase()}` };
  if (/^[^\s@]+@[^\s@]+$/u.test(plain)) return { by: 'email', email: plain.toLowerCase() };
  const query = searchWords(plain);
  return query === null ? null : { by: 'words', query };
}

/** Rows that a page looks through before its filters are looked up: none where the text names one, or one account. */
export function walkOf(text: { readonly by: string } | null): number {
  if (text === null) return limits.report_walk_rows;
  return text.by === 'words' ? limits.report_walk_rows_by_text : 0;
}
