import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Builds the page into web/dist, and packs each file, so that no answer has to. `npm start` and `npm test` call it. */
const web = fileURLToPath(new URL('../web/', import.meta.url));
const [stamp = ''] = process.argv.slice(2);

await build({ configFile: join(web, 'vite.config.ts'), logLevel: 'warn' });
const dist = join(web, 'dist');
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(?:js|css|svg|json)$/u.test(name)) continue;
  const body = readFileSync(join(dist, name));
  const br = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const gz = gzipSync(body, { level: 9 });
  if (br.length < body.length) writeFileSync(join(dist, `${name}.br`), br);
  if (gz.length < body.length) writeFileSync(join(dist, `${name}.gz`), gz);
}
// Last, so that a build that was cut off counts as none.
writeFileSync(join(dist, '.built'), stamp);
