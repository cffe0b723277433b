import { isId } from '../../contract/id.ts';
import type { Db } from '../../platform/db/db.ts';
import * as limits from '../../kernel/limits.ts';
import type { BookLicense } from './license.ts';
import {
  type BooksContext,
  type BooksOptions,
  type BooksReport,
  type BooksSource,
  importBooks,
} from './loading/service.ts';
import { type PageQuery, countLicenses, findByDigests, findByIds, pageOfLicenses } from './store.ts';
import { searchWords } from '../../kernel/words.ts';

// What other slices may do with the books, each in their own transaction and on batches.
export {
  countLicenses,
  findByDigests,
  findByIds,
  findByWords,
  lockByIds,
  markMoved,
  markReachable,
  markUnreachable,
  restore,
} from './store.ts';
export { importBooks } from './loading/service.ts';
export type { BooksContext, BooksOptions, BooksReport, BooksSource } from './loading/service.ts';
export { findImport, listImports } from './imports/service.ts';

/** Loads the books that the profile names, where the vendor has none yet. Null where there are some. */
export async function seedIfEmpty(
  db: Db,
  context: BooksContext,
  source: BooksSource,
  options: BooksOptions,
): Promise<BooksReport | null> {
  const count = await db.transaction().execute((tx) => countLicenses(tx, context.vendorId));
  // Two processes that start at once both get here: the second finds every row unchanged.
  return count === 0 ? importBooks(db, context, source, options) : null;
}

/** One page of the books, all of them or those that have the beginnings of words in `text`, and the id to go on after, null at the end. */
export async function listLicenses(
  db: Db,
  vendorId: string,
  { text, ...query }: Partial<Omit<PageQuery, 'words'>> & { readonly text?: string | undefined } = {},
): Promise<{ readonly licenses: readonly BookLicense[]; readonly next: string | null }> {
  const limit = Math.min(query.limit ?? limits.page_rows, limits.page_rows);
  const words = text === undefined ? null : searchWords(text);
  if (text !== undefined && words === null) return { licenses: [], next: null };
  const wanted = { ...query, ...(words === null ? {} : { words }), limit: limit + 1 };
  const found = await db.transaction().execute((tx) => pageOfLicenses(tx, vendorId, wanted));
  const licenses = found.slice(0, limit);
  return { licenses, next: found.length > limit ? (licenses.at(-1)?.licenseId ?? null) : null };
}

/** The license that an id or a license key names, or null. */
export async function findLicense(
  db: Db,
  { vendorId, keyDigest }: Pick<BooksContext, 'vendorId' | 'keyDigest'>,
  idOrKey: string,
): Promise<BookLicense | null> {
  const found = await db
    .transaction()
    .execute((tx) =>
      isId(idOrKey) ? findByIds(tx, vendorId, [idOrKey]) : findByDigests(tx, vendorId, [keyDigest(idOrKey)]),
    );
  return found[0] ?? null;
}
