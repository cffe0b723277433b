import { spawn } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { forTests, startPostgres } from '../test/support/postgres-server.ts';
import { makeTemplates } from '../test/support/templates.ts';

/**
 * `npm test`: types, lint, format, unused code, then the tests on the embedded database and on a real PostgreSQL that
 * is started for them. `npm run test:long`: the long ones. `npm run test:servers`: those against Debian's mail servers,
 * which they install. `--times` shows what takes longest. The last line counts: a check counts as one test.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const kinds = { long: 'test/long/**/*.test.ts', servers: 'test/servers/**/*.test.ts' } as const;
const given = process.argv.slice(2).filter((word) => word !== '--times');
const showTimes = given.length < process.argv.length - 2;
const [first = ''] = given;
const kind = first === 'long' || first === 'servers' ? first : null;
const only = given.slice(kind ? 1 : 0);
/** What each took, in seconds: checks and test files. */
const times: (readonly [name: string, seconds: number])[] = [];
const counts = { passed: 0, failed: 0, skipped: 0 };

const checks: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc', '--noEmit'],
  ['types of the page', 'tsc', '--noEmit', '-p', 'web'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['format', 'oxfmt', '--check', '.'],
  ['unused code and packages', 'knip', '--no-progress'],
];

function check([name, command, ...args]: (typeof checks)[number]): Promise<void> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules', '.bin', command), args, { cwd: root });
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.on('close', (code) => {
      times.push([name, (performance.now() - started) / 1000]);
      counts[code === 0 ? 'passed' : 'failed'] += 1;
      console.log(`${code === 0 ? '✔' : '✖'} ${name}`);
      if (code !== 0) console.log(output.trim());
      resolve();
    });
  });
}

/** Runs test files, so many at a time. */
async function tests(files: readonly string[], concurrency: number): Promise<void> {
  if (files.length === 0) return;
  const stream = run({ files: [...files], concurrency, timeout: (kind ? 30 : 5) * 60_000, cwd: root });
  const said = new Map<string, string>();
  for await (const event of stream) {
    if (event.type === 'test:stderr') {
      const { file, message } = event.data;
      said.set(file ?? '', `${said.get(file ?? '') ?? ''}${message}`.slice(-2_000));
    }
    // Seeds and counts: what the long tests say of themselves.
    if (event.type === 'test:stdout' && kind) process.stdout.write(event.data.message);
    // One a file, and one without a file for all.
    if (event.type === 'test:summary' && event.data.file !== undefined)
      times.push([relative(root, event.data.file), event.data.duration_ms / 1000]);
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { data } = event;
    // A file and a `describe` are told by what is in them.
    const isFile = data.nesting === 0 && files.includes(data.name);
    const group = data.details.type === 'suite' || isFile;
    if (event.type === 'test:fail') {
      const { error } = data.details;
      if (group && error.failureType === 'subtestsFailed') continue;
      counts.failed += 1;
      console.log(
        `✖ ${data.file ?? ''} › ${data.name}\n${String(error.cause instanceof Error ? (error.cause.stack ?? error.cause) : (error.cause ?? error))}`,
      );
      // A file that ended before its tests did says why here alone.
      if (group) console.log(said.get(data.file ?? '') ?? '');
    } else if (data.skip !== undefined) {
      counts.skipped += 1;
      console.log(`- skipped: ${data.name}`);
    } else if (!group) {
      counts.passed += 1;
      if (kind) console.log(`✔ ${data.name} (${Math.round(data.details.duration_ms / 1000)} s)`);
    }
  }
}

const pattern = kind ? kinds[kind] : '{test,sdk/test}/**/*.test.ts';
const elsewhere = kind ? [] : Object.keys(kinds).map((folder) => join('test', folder));
/** They take longest, in a browser or process by process: begun last, one core would wait for them. */
const isLong = /test\/(?:web|cli|docs|long\/simulation)/u;
const files = globSync(pattern, { cwd: root })
  .filter((file) => !elsewhere.some((folder) => file.startsWith(folder)))
  .filter((file) => only.length === 0 || only.some((part) => file.includes(part)))
  .map((file) => join(root, file))
  .toSorted((a, b) => Number(isLong.test(b)) - Number(isLong.test(a)) || (a < b ? -1 : 1));
if (files.length === 0) {
  console.log(`No test file matches ${only.join(' ') || pattern}.`);
  process.exit(1);
}
const checked = Promise.all(!kind && only.length === 0 ? checks.map(check) : []);
const postgres = await startPostgres(forTests);
process.env['REHOME_TEST_POSTGRES'] = postgres.url;
const templates = await makeTemplates(postgres.url);
process.env['REHOME_TEST_TEMPLATES'] = templates;
await checked;
console.log(`Running ${files.length} test files on the embedded database and on PostgreSQL …`);
try {
  // One promises an answer in so many milliseconds by the clock, so it runs alone.
  const isTimed = (file: string): boolean => file.endsWith('long/receive.test.ts');
  await tests(files.filter(isTimed), 1);
  // Two cores: a third file goes on while another waits for its browser. Those against mail servers share the servers.
  const atOnce = { none: 3, long: 2, servers: 1 }[kind ?? 'none'];
  await tests(
    files.filter((file) => !isTimed(file)),
    atOnce,
  );
} finally {
  await postgres.stop();
  rmSync(templates, { recursive: true, force: true });
}
if (showTimes)
  for (const [name, seconds] of times.toSorted(([, a], [, b]) => b - a))
    console.log(`${seconds.toFixed(1)} s  ${name}`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
