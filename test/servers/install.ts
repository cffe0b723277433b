import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const programs = {
  'dovecot-imapd': '/usr/sbin/dovecot',
  postfix: '/usr/sbin/postfix',
  curl: '/usr/bin/curl',
  jq: '/usr/bin/jq',
} as const;
/** Tools run as anybody; servers change to users of their own. */
const tools: readonly string[] = ['curl', 'jq'];

/**
 * Installs Debian's packages where they are missing. `RUNLEVEL=1` keeps their scripts from starting the system's own
 * instances: what we start runs with its own configuration, in its own folder, on the loopback.
 */
export function install(...packages: readonly (keyof typeof programs)[]): void {
  const missing = packages.filter((name) => !existsSync(programs[name]));
  if (missing.length === 0 && packages.every((name) => tools.includes(name))) return;
  if (process.getuid?.() !== 0) throw new Error(`${packages.join(' and ')} must be started as root: run this as root.`);
  if (missing.length === 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...args: readonly string[]) => spawnSync('apt-get', args, { env, encoding: 'utf8', timeout: 300_000 });
  apt('update', '-q');
  const done = apt('install', '-y', '-q', '--no-install-recommends', ...missing);
  if (done.error === undefined && done.status === 0 && missing.every((name) => existsSync(programs[name]))) return;
  const why = done.error?.message ?? done.stderr.trim().split('\n').slice(-3).join(' ');
  throw new Error(
    `${missing.join(' and ')} could not be installed, and these tests need real servers (Debian or Ubuntu, root, a network): ${why}`,
  );
}

/** A folder that servers running as other users can enter. */
export function serverFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `rehome-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/** Runs a command to its end, which is that of its own process: a daemon that it leaves behind keeps the pipes open. */
export async function run(command: string, ...args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const [status] = (await once(child, 'exit')) as [number | null];
  for (const stream of [child.stdout, child.stderr]) stream.destroy();
  if (status === 0) return said;
  throw new Error(`${command} ${args.join(' ')} failed: ${said}`);
}

/** Waits until it is so; fails with what it waited for. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, most_ms = 30_000): Promise<void> {
  const started = performance.now();
  while (!(await isSo())) {
    if (performance.now() - started > most_ms) throw new Error(`waited ${most_ms} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
