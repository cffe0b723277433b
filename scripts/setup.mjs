// Runs with any Node from 20 on, before anything is installed: so it is JavaScript and uses nothing but Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.rehome-installed');
const runtime = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
/** Where Node keeps what it compiled: a start takes half as long from the second on. */
const compiled = { NODE_COMPILE_CACHE: join(modules, '.rehome-compiled') };

/** Installs what package-lock.json names, once; later starts find it and need no network. */
export function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(runtime) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing what is missing, with Node 26 to run it (once; about a minute) …');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...first] = npm;
  const done = spawnSync(command, [...first, 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32' && npm.length === 1,
  });
  if (done.status !== 0 || !existsSync(runtime)) {
    console.error('The installation failed: see above. It needs npm and a network; start again to go on.');
    process.exit(1);
  }
  // The embedded database's empty cluster, once for all data folders: the first start is then 3 seconds faster.
  spawnSync(runtime, [join(root, 'scripts', 'make-cluster.ts')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const link = join(modules, '.bin', 'rehome');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  if (!existsSync(link)) symlinkSync(join('..', '..', 'bin', 'rehome.mjs'), link);
  writeFileSync(stamp, wanted);
}

/** What the page is made of: another one of these is another page. */
const pageSources = ['web', 'src/contract', 'src/kernel', 'scripts/build-web.ts', 'package-lock.json'];

/** Builds the page (web/) where its sources changed since the last build; a few milliseconds where they did not. */
export function buildPage() {
  const hash = createHash('sha256');
  for (const file of pageSources.flatMap(filesOf)) hash.update(file).update(readFileSync(join(root, file)));
  const wanted = hash.digest('hex');
  const built = join(root, 'web', 'dist', '.built');
  if (existsSync(built) && readFileSync(built, 'utf8') === wanted) return;
  console.error('Building the page (its sources changed; some seconds) …');
  const done = spawnSync(runtime, [join(root, 'scripts', 'build-web.ts'), wanted], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status === 0) return;
  console.error('The page could not be built: see above. "npm run build:web" tries again.');
  process.exit(1);
}

/** Files at and under a path of this repository, in one order everywhere; never what was built or installed. */
function filesOf(path) {
  const entries = /\.\w+$/.test(path) ? null : readdirSync(join(root, path), { withFileTypes: true });
  if (entries === null) return [path];
  return entries
    .filter(({ name }) => name !== 'dist' && name !== 'node_modules')
    .map((entry) => [`${path}/${entry.name}`, entry.isDirectory()])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([one, isFolder]) => (isFolder ? filesOf(one) : [one]));
}

/**
 * Runs a TypeScript file of ours with Node 26 and ends as it ends. Signals reach it, so that it can stop cleanly. A
 * SIGTERM to npm ends npm and its shell alone; that shell is our parent, so its end is the signal for us.
 */
export function run(file, args) {
  const child = spawn(runtime, [join(root, file), ...args], {
    stdio: 'inherit',
    env: { ...compiled, ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  const parent = process.ppid;
  const ofNpm = process.env.npm_lifecycle_event !== undefined;
  const stop = () => process.ppid !== parent && (clearInterval(watch), child.kill('SIGTERM'));
  const watch = ofNpm ? setInterval(stop, 500).unref() : undefined;
}
