import { pipeline } from 'node:stream/promises';
import { PassThrough, Readable } from 'node:stream';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { migrate } from '../src/platform/db/migrate.ts';
import { type Database, openPostgres } from '../src/platform/db/open.ts';

/** A migrated database of its own that can copy rows out of one table and into another. */
export type Copying = {
  readonly database: Database;
  /** Copies all rows and returns the seconds that the way in took. */
  copy(table: string, into: string): Promise<number>;
  close(): Promise<void>;
};

/** What a table's rows are written with: generated columns are not copied. */
async function columnsOf({ db }: Database, table: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`.execute(
    db,
  );
  return rows.map(({ name }) => name).join(', ');
}

/** Rows that are held in memory at once between the way out and the way in. */
const CHUNK = 20_000;

export async function openFolderCopying(folder: string): Promise<Copying> {
  // The same as openFolder makes, with the handle that COPY needs.
  const pglite = new PGlite({ dataDir: folder, parsers: { 1082: (text: string) => text, 20: Number } });
  await pglite.waitReady;
  const database: Database = {
    engine: 'pglite',
    db: new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) }),
    script: (work) => work(async (text) => (await pglite.exec(text)).at(-1)?.rows ?? []),
    close: () => pglite.close(),
  };
  await migrate(database);
  // Large tables would else be read from wherever the last scan ended, and pages would overlap.
  await pglite.exec('set synchronize_seqscans = off');
  return {
    database,
    async copy(table, into) {
      let time_ms = 0;
      const columns = await columnsOf(database, table);
      for (let from = 0; ; from += CHUNK) {
        const out = await pglite.query(
          `copy (select ${columns} from ${table} limit ${CHUNK} offset ${from}) to '/dev/blob'`,
        );
        if (!out.blob || out.blob.size === 0) return time_ms / 1_000;
        const started = performance.now();
        await pglite.query(`copy ${into} (${columns}) from '/dev/blob'`, [], { blob: out.blob });
        time_ms += performance.now() - started;
      }
    },
    close: () => database.close(),
  };
}

export async function openPostgresCopying(url: string): Promise<Copying> {
  const name = `bench_${process.pid}`;
  const server = await openPostgres(url, 1);
  await server.script((run) => run(`create database ${name}`));
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = await openPostgres(own.href);
  await migrate(database);
  const client = new pg.Client(own.href);
  await client.connect();
  // Large tables would else be read from wherever another scan is, and pages would overlap.
  await client.query('set synchronize_seqscans = off');
  return {
    database,
    async copy(table, into) {
      let time_ms = 0;
      const columns = await columnsOf(database, table);
      for (let from = 0; ; from += CHUNK) {
        const held: Buffer[] = [];
        const sink = new PassThrough();
        sink.on('data', (part: Buffer) => held.push(part));
        await pipeline(
          client.query(copyTo(`copy (select ${columns} from ${table} limit ${CHUNK} offset ${from}) to stdout`)),
          sink,
        );
        if (held.length === 0) return time_ms / 1_000;
        const started = performance.now();
        await pipeline(Readable.from(held), client.query(copyFrom(`copy ${into} (${columns}) from stdin`)));
        time_ms += performance.now() - started;
      }
    },
    async close() {
      await client.end();
      await database.close();
      await server.script((run) => run(`drop database if exists ${name} with (force)`));
      await server.close();
    },
  };
}
