import type { Db } from '../../../platform/db/db.ts';
import * as limits from '../../../kernel/limits.ts';
import { type KeptImport, importOf, newestImports } from './store.ts';

/** An import that went through, or null. */
export const findImport = (db: Db, vendorId: string, importId: string): Promise<KeptImport | null> =>
  db.transaction().execute((tx) => importOf(tx, vendorId, importId));

/** One page of the imports that went through, the newest first, and the id to go on after, null at the end. */
export async function listImports(
  db: Db,
  vendorId: string,
  query: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly imports: readonly KeptImport[]; readonly next: string | null }> {
  const limit = Math.min(query.limit, limits.page_rows);
  const found = await db.transaction().execute((tx) => newestImports(tx, vendorId, { ...query, limit: limit + 1 }));
  const imports = found.slice(0, limit);
  return { imports, next: found.length > limit ? (imports.at(-1)?.importId ?? null) : null };
}
