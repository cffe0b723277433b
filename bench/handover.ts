/**
 * `npm run bench`: hand-overs per second in batches, from cases that are cleared to licenses that are issued and cases
 * that know it, beside the floor of the same run: one thread that signs as many keys, plus COPY of the rows that the
 * hand-over wrote. Prints a table and leaves nothing behind. `npm run bench -- pglite 1000` runs one line of it.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../test/support/postgres-server.ts';
import { type Figures, measure } from './measure.ts';

const SIZES = [1_000, 100_000];
const engines = ['pglite', 'postgres'] as const;

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

function print(rows: readonly Figures[]): void {
  const table: readonly (readonly [string, (one: Figures) => string])[] = [
    ['engine', ({ engine }) => engine],
    ['licenses', ({ licenses }) => number(licenses)],
    ['hand-overs/s', ({ licenses, handover_s }) => number(licenses / handover_s)],
    ['µs a license', ({ licenses, handover_s }) => number((handover_s / licenses) * 1e6)],
    ['floor: sign s', ({ sign_s }) => number(sign_s, 2)],
    ['floor: COPY s', ({ copy_s }) => number(copy_s, 2)],
    ['floor/s', ({ licenses, sign_s, copy_s }) => number(licenses / (sign_s + copy_s))],
    ['ratio', ({ handover_s, sign_s, copy_s }) => number((sign_s + copy_s) / handover_s, 2)],
    ['peak MB', ({ peak_MB }) => number(peak_MB)],
  ];
  const lines = [table.map(([title]) => title), ...rows.map((row) => table.map(([, cell]) => cell(row)))];
  const widths = table.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines) console.log(line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '));
}

/** Each line in a process of its own, so that the memory of one is not that of another. */
function inOwnProcess(engine: string, licenses: number, url: string): Figures {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), engine, String(licenses)], {
    env: { ...process.env, DATABASE_URL: url, REHOME_BENCH_CHILD: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  if (child.status !== 0) throw new Error(`${engine} with ${licenses} licenses failed`);
  return JSON.parse(child.stdout.toString().trim().split('\n').at(-1) ?? '') as Figures;
}

const [engine, licenses] = process.argv.slice(2);
if (process.env['REHOME_BENCH_CHILD']) {
  if (engine !== 'pglite' && engine !== 'postgres') throw new Error('name pglite or postgres');
  console.log(JSON.stringify(await measure(engine, Number(licenses), process.env['DATABASE_URL'] ?? '')));
} else {
  const given = process.env['DATABASE_URL'] ?? process.env['REHOME_TEST_POSTGRES'];
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres();
  try {
    const wanted = engines.filter((one) => engine === undefined || one === engine);
    const sizes = licenses === undefined ? SIZES : [Number(licenses)];
    const rows: Figures[] = [];
    for (const one of wanted) for (const size of sizes) rows.push(inOwnProcess(one, size, server.url));
    print(rows);
  } finally {
    await server.stop();
  }
}
