import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { migrate } from '../../src/platform/db/migrate.ts';
import { clusterTemplate, openPglite, openPostgres } from '../../src/platform/db/open.ts';

/**
 * Migrated databases, made once a test run: a copy takes 0.3 s of a core, one from nothing 3. `scripts/test.ts` makes
 * them and names their folder in REHOME_TEST_TEMPLATES. A file that runs without them migrates databases of its own.
 */
const templates = process.env['REHOME_TEST_TEMPLATES'];
const postgresTemplate = 'rehome_migrated';
const clusterIn = (folder: string): string => join(folder, 'embedded');
const archiveIn = (folder: string): string => join(folder, 'embedded.tar');

/** Makes them; gives the folder, to be removed after the run. */
export async function makeTemplates(postgresServer: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-templates-'));
  // One after the other: while the embedded one starts, nothing else in this process gets its turn.
  await makePostgres(postgresServer);
  await makeEmbedded(folder);
  return folder;
}

async function makeEmbedded(folder: string): Promise<void> {
  const dataDir = clusterIn(folder);
  // As small as it may be, for it is copied often: no databases to make others from, and 1 MB of log, not 16.
  const empty = new PGlite({ dataDir, initDbStartParams: ['--wal-segsize=1'] });
  await empty.exec('update pg_database set datistemplate = false');
  for (const name of ['template0', 'template1']) await empty.exec(`drop database ${name}`);
  await empty.close();
  const database = await openPglite({ dataDir });
  await migrate(database);
  await database.close();
  const whole = new PGlite({ dataDir });
  await whole.waitReady;
  const dump = await whole.dumpDataDir('none');
  await whole.close();
  writeFileSync(archiveIn(folder), new Uint8Array(await dump.arrayBuffer()));
}

async function makePostgres(server: string): Promise<void> {
  const postgres = await openPostgres(server, 1);
  await postgres.script((run) => run(`create database ${postgresTemplate}`));
  await postgres.close();
  const url = new URL(server);
  url.pathname = `/${postgresTemplate}`;
  const database = await openPostgres(url.href, 1);
  await migrate(database);
  await database.close();
}

/** What `openPglite` loads. */
export const embeddedTemplate = (): Blob =>
  new Blob([readFileSync(templates ? archiveIn(templates) : clusterTemplate)]);

/** What stands behind `create database NAME`. */
export const fromTemplate = templates ? ` template ${postgresTemplate}` : '';

/** A new data folder (REHOME_DATA) under the system's folder for such, with a migrated, empty database in it. */
export function newDataFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  if (templates) cpSync(clusterIn(templates), join(folder, 'pg'), { recursive: true });
  return folder;
}
