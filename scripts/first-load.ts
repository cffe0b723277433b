import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** What a first visit to the front page loads, compressed. `npm run web:size` prints it and fails over the budget. */
export const budget_bytes = 150_000;

const dist = fileURLToPath(new URL('../web/dist/', import.meta.url));
type Chunk = { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] };
type Manifest = Readonly<Record<string, Chunk>>;

/** The modules that a first visit to the front page needs: what they import at once comes with them. */
const first = ['index.html', 'src/features/public/FrontPage.tsx', 'src/i18n/en/shared.ts', 'src/i18n/en/public.ts'];

/** Each file of the first load with its compressed size in bytes, the largest first. */
export function firstLoad(): readonly (readonly [file: string, bytes: number])[] {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const files = new Set<string>();
  const add = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`Defect: the build has no ${name}`);
    if (files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const one of chunk.imports ?? []) add(one);
  };
  for (const name of first) add(name);
  const html = brotliCompressSync(readFileSync(join(dist, 'index.html'))).length;
  const sizes = [...files].map((file) => [file, sizeOf(file)] as const);
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
