import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { FaultError } from '../../contract/codes.ts';
import { makeFolder } from '../folder.ts';
import type { Db } from './db.ts';
import { lockFolder } from './folder-lock.ts';

/** Runs SQL text of several statements on one connection: for migrations only. */
export type Script = (text: string) => Promise<readonly Record<string, unknown>[]>;

export type Database = {
  readonly engine: 'pglite' | 'postgres';
  readonly db: Db;
  /** One connection for the length of `work`, as migrations need it. */
  script<Result>(work: (run: Script) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

const DATE = 1082;
const INT8 = 20;

/** Rows are the same on both engines: days as text, whole numbers as numbers, instants as `Date`. */
const parsers = { [DATE]: (text: string) => text, [INT8]: (text: string) => Number(text) };

export async function openPostgres(url: string, connections = 10): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    options: '-c TimeZone=UTC -c statement_timeout=120000 -c idle_in_transaction_session_timeout=120000',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        // The types list the ids that pg knows by name; the database may use others.
        // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
        oid === DATE || oid === INT8 ? parsers[oid] : pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that dies while it waits in the pool is replaced at the next query; without a listener it would end us.
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
  } catch (cause) {
    await pool.end();
    throw new FaultError({
      code: 'DATABASE_UNREACHABLE',
      message: `PostgreSQL did not answer at ${withoutPassword(url)}: ${cause instanceof Error ? cause.message : 'unknown'}. Check DATABASE_URL, or unset it to use the embedded database.`,
    });
  }
  return {
    engine: 'postgres',
    db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }),
    async script(work) {
      const client = await pool.connect();
      try {
        return await work(async (text) => (await client.query(text)).rows ?? []);
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}

/** The embedded database in a folder. One process may open it: a second is refused with who holds it. */
export async function openFolder(folder: string): Promise<Database> {
  makeFolder(folder, 'REHOME_DATA');
  const lock = lockFolder(folder);
  try {
    const dataDir = join(folder, 'pg');
    if (!existsSync(dataDir)) await createCluster(dataDir);
    const database = await openPglite({ dataDir });
    return {
      ...database,
      async close() {
        await database.close();
        lock.release();
      },
    };
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

/** An empty cluster that the installation made beforehand: unpacking it takes 0.7 s, making one 3.5 s. */
export const clusterTemplate = fileURLToPath(new URL('../../../node_modules/.rehome-cluster.tar', import.meta.url));

/** Made beside its place and moved there when it is whole: a process that dies in between leaves nothing half-made. */
async function createCluster(dataDir: string): Promise<void> {
  const fresh = `${dataDir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const loadDataDir = existsSync(clusterTemplate) ? new Blob([readFileSync(clusterTemplate)]) : null;
  const pglite = new PGlite({ dataDir: fresh, ...(loadDataDir ? { loadDataDir } : {}) });
  await pglite.waitReady;
  await pglite.close();
  renameSync(fresh, dataDir);
}

export async function openPglite(options: { dataDir?: string; loadDataDir?: Blob }): Promise<Database> {
  const pglite = new PGlite({ ...options, parsers });
  await pglite.waitReady;
  return {
    engine: 'pglite',
    db: new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) }),
    script: (work) =>
      work(async (text) => {
        const results = await pglite.exec(text);
        return results.at(-1)?.rows ?? [];
      }),
    close: () => pglite.close(),
  };
}
