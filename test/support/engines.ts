import { randomUUID } from 'node:crypto';
import { describe, after } from 'node:test';
import { migrate } from '../../src/platform/db/migrate.ts';
import { type Database, openPglite, openPostgres } from '../../src/platform/db/open.ts';
import { embeddedTemplate, fromTemplate } from './templates.ts';

export type Open = () => Promise<Database>;
export type Engine = Database['engine'];

/** The address of a PostgreSQL server to make databases in; `npm test` starts one and sets it. */
export const postgresServer = process.env['REHOME_TEST_POSTGRES'];
export const engines: readonly Engine[] = postgresServer ? ['pglite', 'postgres'] : ['pglite'];

/** A new, empty, migrated PostgreSQL database of its own: its address and how to drop it. */
export async function newPostgresDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  if (!postgresServer) throw new Error('REHOME_TEST_POSTGRES is not set: run this through npm test');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const server = await openPostgres(postgresServer, 1);
  await server.script((run) => run(`create database ${name}${fromTemplate}`));
  const url = new URL(postgresServer);
  url.pathname = `/${name}`;
  const fresh = await openPostgres(url.href, 1);
  await migrate(fresh);
  await fresh.close();
  return {
    url: url.href,
    async drop() {
      await server.script((run) => run(`drop database if exists ${name} with (force)`));
      await server.close();
    },
  };
}

export async function openEngine(engine: Engine): Promise<Database> {
  if (engine === 'pglite') {
    const embedded = await openPglite({ loadDataDir: embeddedTemplate() });
    await migrate(embedded);
    return embedded;
  }
  const made = await newPostgresDatabase();
  const database = await openPostgres(made.url, 16);
  return {
    ...database,
    async close() {
      await database.close();
      await made.drop();
    },
  };
}

/** Runs the same promises on the embedded database and, where there is one, on a real PostgreSQL. */
export function forEachEngine(name: string, body: (open: Open, engine: Engine) => void): void {
  for (const engine of engines) {
    describe(`${name} on ${engine}`, () => {
      const opened: Database[] = [];
      after(async () => {
        for (const database of opened) await database.close();
      });
      body(async () => {
        const database = await openEngine(engine);
        opened.push(database);
        return database;
      }, engine);
    });
  }
}
