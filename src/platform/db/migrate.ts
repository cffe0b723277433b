import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { FaultError } from '../../contract/codes.ts';
import type { Database } from './open.ts';

const folder = new URL('../../../migrations/', import.meta.url);

export type Migration = { readonly name: string; readonly text: string; readonly digest: string };

export function readMigrations(): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/u.test(name))
    .toSorted()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      return { name, text, digest: createHash('sha256').update(text).digest('hex') };
    });
}

/**
 * Brings the schema forward, each file once and in one transaction. Several processes may start at the same time:
 * they wait for each other. A database that a newer version of Rehome has changed is refused.
 */
export async function migrate(database: Database, migrations = readMigrations()): Promise<number> {
  return database.script(async (run) => {
    if (database.engine === 'postgres') await run('select pg_advisory_lock(730301)');
    try {
      await run(
        'create table if not exists schema_migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
      );
      const applied = new Map(
        (await run('select name, digest from schema_migration')).map((row) => [row.name, row.digest]),
      );
      refuseUnknown(applied, migrations);
      const open = migrations.filter(({ name }) => !applied.has(name));
      for (const { name, text, digest } of open) {
        await run(
          `begin; ${text}\n; insert into schema_migration (name, digest) values ('${name}', '${digest}'); commit;`,
        ).catch(async (cause: unknown) => {
          await run('rollback');
          throw new Error(`Migration ${name} failed`, { cause });
        });
      }
      return open.length;
    } finally {
      if (database.engine === 'postgres') await run('select pg_advisory_unlock(730301)');
    }
  });
}

function refuseUnknown(applied: ReadonlyMap<unknown, unknown>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map(({ name, digest }) => [name, digest]));
  for (const [name, digest] of applied) {
    if (known.get(String(name)) === digest) continue;
    throw new FaultError({
      code: 'SCHEMA_NEWER',
      message: `The database was changed by another version of Rehome (${String(name)} is not, or not the same, in this one). Start the version that wrote it, or a newer one; nothing was changed.`,
    });
  }
}
