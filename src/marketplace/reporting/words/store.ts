import { type RawBuilder, sql } from 'kysely';
import * as limits from '../../../kernel/limits.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { IndexedWords, LookedUp, WordSearch } from '../text.ts';

export const licenseWords = sql`search_words(l.organization)`;
export const accountWords = sql`search_account(a.email, a.organization, a.first_name, a.last_name)`;

/**
 * An index gathers every row of a word before it compares it with those of the next word: one that a million rows have
 * takes 30 to 100 ms, however rare the other is. So of several words only those are asked for that few of the newest
 * licenses have; the rows they give are looked at for the others. A wrong guess is slower and not wrong.
 */
async function indexedWords(tx: Tx, { terms, query }: WordSearch): Promise<IndexedWords> {
  if (terms.length < 2) return { by: 'words', all: query, asked: query };
  const few = limits.report_word_sample;
  const { rows } = await sql<{ having: readonly number[] }>`
    select array[${sql.join(terms.map((term) => sql`count(*) filter (where words @@ ${term}::tsquery)::int`))}] as having
    from (
      select ${licenseWords} || ${accountWords} as words
      from (select organization, account_id from marketplace_license order by issue_no desc limit ${few}) as l
        join marketplace_account a on a.account_id = l.account_id offset 0
    ) as newest`.execute(tx);
  const rare = terms.filter((_, index) => (rows[0]?.having[index] ?? 0) * 10 < few);
  return { by: 'words', all: query, asked: rare.length === 0 ? query : rare.join(' & ') };
}

export const lookedUp = async <Text extends { readonly by: string }>(
  tx: Tx,
  text: Text | WordSearch | null,
): Promise<LookedUp<Text> | null> =>
  text !== null && isWords(text) ? indexedWords(tx, text) : (text as Exclude<Text, WordSearch> | null);

const isWords = (text: { readonly by: string }): text is WordSearch => text.by === 'words';

/** `is true` keeps the other words out of the index. */
export const haveWords = (words: RawBuilder<unknown>, { all, asked }: IndexedWords): RawBuilder<unknown> =>
  asked === all
    ? sql`${words} @@ ${all}::tsquery`
    : sql`(${words} @@ ${asked}::tsquery and (${words} @@ ${all}::tsquery) is true)`;
