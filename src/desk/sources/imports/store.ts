import { sql } from 'kysely';
import type { BooksImportReport } from '../../../contract/books-import.ts';
import type { Tx } from '../../../platform/db/db.ts';

/** An import that went through. */
export type KeptImport = {
  readonly importId: string;
  readonly importedAt: Date;
  readonly importedBy: string;
  /** Of the call with its file; null where the call has no Idempotency-Key. */
  readonly fingerprint: string | null;
  readonly report: BooksImportReport;
};

type ImportRow = {
  import_id: string;
  imported_at: Date;
  imported_by: string;
  fingerprint: string | null;
  report: BooksImportReport;
};

const toImport = (row: ImportRow): KeptImport => ({
  importId: row.import_id,
  importedAt: row.imported_at,
  importedBy: row.imported_by,
  fingerprint: row.fingerprint,
  report: row.report,
});

export async function keepImport(tx: Tx, vendorId: string, kept: KeptImport): Promise<void> {
  await sql`
    insert into books_import (vendor_id, import_id, fingerprint, imported_at, imported_by, report)
    values (${vendorId}, ${kept.importId}, ${kept.fingerprint}, ${kept.importedAt.toISOString()}::timestamptz,
      ${kept.importedBy}, ${JSON.stringify(kept.report)}::jsonb)`.execute(tx);
}

export async function importOf(tx: Tx, vendorId: string, importId: string): Promise<KeptImport | null> {
  const { rows } = await sql<ImportRow>`
    select import_id, fingerprint, imported_at, imported_by, report from books_import
    where vendor_id = ${vendorId} and import_id = ${importId}::uuid`.execute(tx);
  return rows[0] ? toImport(rows[0]) : null;
}

/** The newest first; after the import with the id `after`, where one is given. */
export async function newestImports(
  tx: Tx,
  vendorId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly KeptImport[]> {
  const behind = sql`and (imported_at, import_id) < (
    select imported_at, import_id from books_import where vendor_id = ${vendorId} and import_id = ${after}::uuid)`;
  const { rows } = await sql<ImportRow>`
    select import_id, fingerprint, imported_at, imported_by, report from books_import
    where vendor_id = ${vendorId} ${after === undefined ? sql`` : behind}
    order by imported_at desc, import_id desc
    limit ${limit}`.execute(tx);
  return rows.map(toImport);
}
