import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleProfile } from '../../src/main/settings.ts';
import { booksOf } from './desk.ts';
import { type Engine, newPostgresDatabase } from './engines.ts';

export type Ground = {
  readonly folder: string;
  /** What a process needs to open this desk and nothing else. */
  readonly environment: NodeJS.ProcessEnv;
  readonly end: () => Promise<void>;
};

/** A folder with the example profile, its secret and books of `licenses` generated licenses, for several processes. */
export async function groundOn(engine: Engine, licenses: number, more: NodeJS.ProcessEnv = {}): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'rehome-ground-'));
  await writeFile(join(folder, 'books.csv'), booksOf(Array.from({ length: licenses }, (_, n) => n)));
  const profile = (await readFile(exampleProfile, 'utf8')).replace(/^books: .*$/mu, 'books: books.csv');
  await writeFile(join(folder, 'profile.yaml'), profile);
  const postgres = engine === 'postgres' ? await newPostgresDatabase() : null;
  return {
    folder,
    environment: {
      PATH: process.env['PATH'],
      REHOME_DATA: join(folder, 'data'),
      REHOME_PROFILE: join(folder, 'profile.yaml'),
      REHOME_DNS: 'off',
      ...(postgres ? { DATABASE_URL: postgres.url } : {}),
      ...more,
    },
    async end() {
      await postgres?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
