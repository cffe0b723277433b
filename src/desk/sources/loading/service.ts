import { randomUUID } from 'node:crypto';
import { append } from '../../../audit/service.ts';
import { type BooksImportReport, fileNameIn } from '../../../contract/books-import.ts';
import { type Fault, FaultError } from '../../../contract/codes.ts';
import { keyLast4 } from '../../../contract/license.ts';
import type { Profile } from '../../../contract/profile.ts';
import * as limits from '../../../kernel/limits.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { contentDigest } from '../crypto.ts';
import { type BookRow, type BooksReader, booksReader } from '../csv.ts';
import { licenseIdOf } from '../license.ts';
import { importOf, keepImport } from '../imports/store.ts';
import * as store from './store.ts';

export type BooksContext = {
  readonly vendorId: string;
  readonly profile: Profile;
  /** The keyed digest of a license key; it drops white space first. */
  readonly keyDigest: (key: string) => Uint8Array;
  readonly now: Date;
};

/** A CSV: its text, its bytes, or its bytes as they arrive. */
export type BooksSource = string | Uint8Array | AsyncIterable<Uint8Array>;

export type BooksOptions = {
  /** What faults call the file. */
  readonly file: string;
  /** Who imports, for the audit. */
  readonly actor: string;
  /** Says what would be done and does nothing. */
  readonly dryRun?: boolean;
  /** Takes over rows that differ, where the license has not moved. */
  readonly update?: boolean;
  /** Where the call has a name: sent again with the same file, it has the same answer and is not done again. */
  readonly once?: { readonly importId: string; readonly fingerprint: string };
  /** Told after each batch: bytes and rows that were read so far. */
  readonly onProgress?: (progress: BooksProgress) => void;
};
export type BooksProgress = { readonly bytes: number; readonly rows: number };

/**
 * Where `loaded` is false, a fault or a dry run kept everything as it was, and the counts say what would have been.
 * `differing` and `faults` are the first ones (limits.books_errors_shown), in the order of the file.
 */
export type BooksReport = BooksImportReport;

/** Rows that go to the database in one statement: enough that the round trip no longer counts, few enough to hold. */
const BATCH_ROWS = 5_000;

async function* chunksOf(source: BooksSource): AsyncGenerator<Uint8Array> {
  if (typeof source === 'string') yield new TextEncoder().encode(source);
  else if (source instanceof Uint8Array) yield source;
  else yield* source;
}

async function stageAll(
  tx: Tx,
  context: BooksContext,
  reader: BooksReader,
  source: BooksSource,
  onProgress: NonNullable<BooksOptions['onProgress']>,
): Promise<number> {
  let staged = 0;
  let bytes = 0;
  let waiting: BookRow[] = [];
  const flush = async (): Promise<void> => {
    await store.stage(
      tx,
      waiting.map(({ line, key, facts }) => {
        const keyDigest = context.keyDigest(key);
        const digests = { keyDigest, contentDigest: contentDigest(facts) };
        return { line, licenseId: licenseIdOf(keyDigest), keyLast4: keyLast4(key), ...digests, facts };
      }),
    );
    staged += waiting.length;
    waiting = [];
    onProgress({ bytes, rows: reader.rows });
  };
  for await (const chunk of chunksOf(source)) {
    // A source may hand over the whole file at once; in slices, its rows still come in batches.
    for (let at = 0; at < chunk.length && !reader.stopped; at += 1 << 20) {
      const slice = chunk.subarray(at, at + (1 << 20));
      waiting.push(...reader.push(slice, false));
      bytes += slice.length;
      if (waiting.length >= BATCH_ROWS) await flush();
    }
    if (reader.stopped) break;
  }
  waiting.push(...reader.push(new Uint8Array(0), true));
  await flush();
  await store.analyzeStaging(tx);
  return staged;
}

const fieldsOf = ({ changes }: store.DifferingRow): readonly string[] => changes.map(({ field }) => field);

const differsFault = (file: string, row: store.DifferingRow): Fault => ({
  code: 'BOOKS_DIFFERS',
  file,
  line: row.line,
  field: fieldsOf(row).join(', '),
  message: row.moved
    ? `This license has moved to the marketplace, and the row says something else of it: ${fieldsOf(row).join(', ')}. What has moved cannot change; take the row out or put it back as it was.`
    : `This license is in the books with another ${fieldsOf(row).join(', ')}. Correct the row, or take all such rows over with --update.`,
});

const reused = {
  code: 'IDEMPOTENCY_KEY_REUSED',
  field: 'Idempotency-Key',
  message: 'This Idempotency-Key was used for another file or other options. A new import needs a new key.',
} as const;

/** What came of this very call before; null where it is new. */
async function reportOf(tx: Tx, vendorId: string, once: BooksOptions['once']): Promise<BooksReport | null> {
  const kept = once ? await importOf(tx, vendorId, once.importId) : null;
  if (kept && kept.fingerprint !== once?.fingerprint) throw new FaultError(reused);
  return kept?.report ?? null;
}

/** What the file would change: its rows lie beside the books, and nothing is written yet. */
async function weigh(tx: Tx, context: BooksContext, source: BooksSource, options: BooksOptions): Promise<BooksReport> {
  const { file, dryRun = false, update = false, onProgress = () => {} } = options;
  await store.createStaging(tx);
  const reader = booksReader(context.profile, file);
  const staged = await stageAll(tx, context, reader, source, onProgress);
  const compared = await store.compare(tx, context.vendorId, limits.books_errors_shown);
  const { added, differing, differingMoved } = compared;
  const refused = update ? compared.rows.filter((row) => row.moved) : compared.rows;
  const faultCount = reader.faultCount + (update ? differingMoved : differing);
  const updated = update ? differing - differingMoved : 0;
  const faults = [...reader.faults, ...refused.map((row) => differsFault(file, row))]
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .slice(0, limits.books_errors_shown);
  const shown = compared.rows
    .map((row) => ({ line: row.line, fields: fieldsOf(row), changes: row.changes }))
    .toSorted((a, b) => a.line - b.line);
  const counts = { rows: reader.rows, added, updated, unchanged: staged - added - differing };
  const loaded = faultCount === 0 && !dryRun;
  return { importId: null, file, dryRun, loaded, ...counts, differing: shown, faults, faultCount };
}

/**
 * Loads a CSV of direct licenses into the vendor's books, in one transaction: all of it, or where any row is faulty or
 * differs from the books, nothing. The same file again changes nothing. Faults of the file are in the report and not
 * thrown; thrown is IDEMPOTENCY_KEY_REUSED. The transaction is open for as long as `source` takes, so hand in a file
 * and not somebody's slow upload.
 */
export async function importBooks(
  db: Db,
  context: BooksContext,
  source: BooksSource,
  options: BooksOptions,
): Promise<BooksReport> {
  const { vendorId, now } = context;
  const { actor, once, dryRun = false } = options;
  return db.transaction().execute(async (tx) => {
    await store.lockBooks(tx, vendorId);
    const known = dryRun ? null : await reportOf(tx, vendorId, once);
    if (known) return known;
    const weighed = await weigh(tx, context, source, options);
    if (!weighed.loaded) return weighed;
    const { file, rows, added, updated, unchanged } = weighed;
    const importId = once?.importId ?? randomUUID();
    const report = { ...weighed, importId };
    // Where a file lay on the server is nobody's business who looks at what came of it.
    const kept = { ...report, file: fileNameIn(file) };
    if (added > 0) await store.addStaged(tx, vendorId, now);
    if (updated > 0) await store.updateStaged(tx, vendorId, now);
    const about = { importId, importedAt: now, importedBy: actor, fingerprint: once?.fingerprint ?? null };
    await keepImport(tx, vendorId, { ...about, report: kept });
    if (added + updated > 0) {
      const data = { file, rows, added, updated, unchanged };
      await append(tx, { vendorId, at: now }, [{ actor, kind: 'BooksImported', subject: 'books', data }]);
    }
    return report;
  });
}
