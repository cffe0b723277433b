import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Context } from 'hono';

/** A built file, as it is sent: once as it is and, where that is smaller, packed when it was built. */
type Asset = {
  readonly type: string;
  readonly etag: string;
  readonly body: Buffer<ArrayBuffer>;
  readonly br: Buffer<ArrayBuffer> | null;
  readonly gzip: Buffer<ArrayBuffer> | null;
};
export type Assets = ReadonlyMap<string, Asset>;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** All files under a folder whose kind is known, by their address; read once, so that a later build changes nothing. */
export function readAssets(folder: string): Assets {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && types[extname(entry.name)] !== undefined)
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, assetOf(file)]));
}

const packed = (file: string): Buffer<ArrayBuffer> | null => {
  try {
    return readFileSync(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
};

function assetOf(file: string): Asset {
  const body = readFileSync(file);
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const type = types[extname(file)] ?? 'application/octet-stream';
  return { type, etag: digest, body, br: packed(`${file}.br`), gzip: packed(`${file}.gz`) };
}

/** The packing that a caller takes and that we like best: `br`, `gzip`, or none. */
export function encodingOf(header: string | undefined): 'br' | 'gzip' | null {
  const taken = new Set(
    (header ?? '')
      .toLowerCase()
      .split(',')
      .map((one) => one.trim().split(';'))
      .flatMap(([name = '', ...parameters]) =>
        parameters.some((one) => /^\s*q=0(?:\.0*)?\s*$/u.test(one)) ? [] : [name],
      ),
  );
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : null;
}

/** What is named by its content (`assets/NAME-HASH.js`) never changes; anything else is asked for again after an hour. */
const cacheFor = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';

/** The file at this address, or null where there is none. A browser that has it already gets 304. */
export function answerAsset(assets: Assets, context: Context): Response | null {
  const { path } = context.req;
  const asset = assets.get(path);
  if (!asset) return null;
  const wanted = encodingOf(context.req.header('accept-encoding'));
  const encoding = wanted !== null && asset[wanted] !== null ? wanted : null;
  const etag = `"${asset.etag}${encoding === null ? '' : `-${encoding}`}"`;
  const headers = { 'Cache-Control': cacheFor(path), ETag: etag, Vary: 'Accept-Encoding' };
  if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
  return context.body((encoding === null ? null : asset[encoding]) ?? asset.body, 200, {
    ...headers,
    'Content-Type': asset.type,
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
  });
}
