// Runs with any Node from 20 on, before anything is installed: so it is JavaScript and uses nothing but Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.rehome-installed');
const runtime = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

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

/** Runs a TypeScript file of ours with Node 26 and ends as it ends. Signals reach it, so that it can stop cleanly. */
export function run(file, args) {
  const child = spawn(runtime, [join(root, file), ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
