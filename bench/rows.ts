import { sql } from 'kysely';
import type { Db } from '../src/platform/db/db.ts';

/** The columns of a table that are written, but for some, as a list for SQL. */
export async function columnsBut(db: Db, table: string, but: readonly string[]): Promise<string> {
  const { rows } = await sql<{ column_name: string }>`
    select column_name from information_schema.columns where table_name = ${table} and is_generated = 'NEVER'
      and is_identity = 'NO' order by ordinal_position`.execute(db);
  return rows
    .map(({ column_name: name }) => name)
    .filter((name) => !but.includes(name))
    .join(', ');
}

/** Runs a statement that fills, and says how long it took. */
export async function run(db: Db, what: string, query: ReturnType<typeof sql>): Promise<void> {
  const started = performance.now();
  await query.execute(db);
  console.error(`${what}: ${Math.round(performance.now() - started)} ms`);
}
