import { append } from '../../../audit/service.ts';
import type { Fault } from '../../../contract/codes.ts';
import { keyLast4 } from '../../../contract/license.ts';
import type { Profile } from '../../../contract/profile.ts';
import * as limits from '../../../kernel/limits.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { contentDigest } from '../crypto.ts';
import { type BookRow, type BooksReader, booksReader } from '../csv.ts';
import { licenseIdOf } from '../license.ts';
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
};

export type BooksReport = {
  readonly file: string;
  readonly dryRun: boolean;
  /** False where a fault or a dry run kept everything as it was. The counts then say what would have been. */
  readonly loaded: boolean;
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** The first rows (limits.books_errors_shown) whose license is known with other content, and the columns. */
  readonly differing: readonly { readonly line: number; readonly fields: readonly string[] }[];
  /** The first faults (limits.books_errors_shown), in the order of the file. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
};

/** Rows that go to the database in one statement: enough that the round trip no longer counts, few enough to hold. */
const BATCH_ROWS = 5_000;

async function* chunksOf(source: BooksSource): AsyncGenerator<Uint8Array> {
  if (typeof source === 'string') yield new TextEncoder().encode(source);
  else if (source instanceof Uint8Array) yield source;
  else yield* source;
}

async function stageAll(tx: Tx, context: BooksContext, reader: BooksReader, source: BooksSource): Promise<number> {
  let staged = 0;
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
  };
  for await (const chunk of chunksOf(source)) {
    // A source may hand over the whole file at once; in slices, its rows still come in batches.
    for (let at = 0; at < chunk.length && !reader.stopped; at += 1 << 20) {
      waiting.push(...reader.push(chunk.subarray(at, at + (1 << 20)), false));
      if (waiting.length >= BATCH_ROWS) await flush();
    }
    if (reader.stopped) break;
  }
  waiting.push(...reader.push(new Uint8Array(0), true));
  await flush();
  await store.analyzeStaging(tx);
  return staged;
}

const differsFault = (file: string, { line, moved, fields }: store.DifferingRow): Fault => ({
  code: 'BOOKS_DIFFERS',
  file,
  line,
  field: fields.join(', '),
  message: moved
    ? `This license has moved to the marketplace, and the row says something else of it: ${fields.join(', ')}. What has moved cannot change; take the row out or put it back as it was.`
    : `This license is in the books with another ${fields.join(', ')}. Correct the row, or take all such rows over with --update.`,
});

/**
 * Loads a CSV of direct licenses into the vendor's books, in one transaction: all of it, or where any row is faulty or
 * differs from the books, nothing. The same file again changes nothing. Faults of the file are in the report and not
 * thrown. The transaction is open for as long as `source` takes, so hand in a file and not somebody's slow upload.
 */
export async function importBooks(
  db: Db,
  context: BooksContext,
  source: BooksSource,
  options: BooksOptions,
): Promise<BooksReport> {
  const { vendorId, now } = context;
  const { file, actor, dryRun = false, update = false } = options;
  return db.transaction().execute(async (tx) => {
    await store.lockBooks(tx, vendorId);
    await store.createStaging(tx);
    const reader = booksReader(context.profile, file);
    const staged = await stageAll(tx, context, reader, source);
    const compared = await store.compare(tx, vendorId, limits.books_errors_shown);
    const { added, differing } = compared;
    const refused = update ? compared.rows.filter((row) => row.moved) : compared.rows;
    const faultCount = reader.faultCount + (update ? compared.differingMoved : differing);
    const updated = update ? differing - compared.differingMoved : 0;
    const counts = { rows: reader.rows, added, updated, unchanged: staged - added - differing };

    const loaded = faultCount === 0 && !dryRun;
    if (loaded && added > 0) await store.addStaged(tx, vendorId, now);
    if (loaded && updated > 0) await store.updateStaged(tx, vendorId, now);
    if (loaded && added + updated > 0) {
      const data = { file, ...counts };
      await append(tx, { vendorId, at: now }, [{ actor, kind: 'BooksImported', subject: 'books', data }]);
    }
    const faults = [...reader.faults, ...refused.map((row) => differsFault(file, row))]
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .slice(0, limits.books_errors_shown);
    const shown = compared.rows.map(({ line, fields }) => ({ line, fields })).toSorted((a, b) => a.line - b.line);
    return { file, dryRun, loaded, ...counts, differing: shown, faults, faultCount };
  });
}
