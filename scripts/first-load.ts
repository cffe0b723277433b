import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { type Manifest, filesOfFirstView, linksOf } from '../src/main/pages/preload.ts';

/** What a first visit to the front page loads, compressed. `npm run web:size` prints it and fails over the budget. */
export const budget_bytes = 150_000;

const dist = fileURLToPath(new URL('../web/dist/', import.meta.url));

/** Each file of the first load with its compressed size in bytes, the largest first. */
export function firstLoad(): readonly (readonly [file: string, bytes: number])[] {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const shell = readFileSync(join(dist, 'index.html'), 'utf8');
  const files = filesOfFirstView(manifest, '/', 'en');
  const html = brotliCompressSync(shell.replace('<!--links-->', linksOf(files, shell))).length;
  const sizes = files.map((file) => [file, sizeOf(file)] as const);
  return [['index.html', html] as const, ...sizes].toSorted(([, a], [, b]) => b - a);
}

/** As it is sent: packed, where that is smaller. */
function sizeOf(file: string): number {
  const packed = statSync(join(dist, `${file}.br`), { throwIfNoEntry: false });
  return (packed ?? statSync(join(dist, file))).size;
}

if (import.meta.main) {
  const files = firstLoad();
  const sum = files.reduce((total, [, bytes]) => total + bytes, 0);
  for (const [file, bytes] of files) console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`);
  console.log(`${(sum / 1000).toFixed(1).padStart(7)} kB  of ${budget_bytes / 1000} kB for a first visit, compressed`);
  process.exitCode = sum > budget_bytes ? 1 : 0;
}
