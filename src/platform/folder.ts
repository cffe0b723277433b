import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { FaultError } from '../contract/codes.ts';

/**
 * Makes a folder that a setting or an option names, with those above it, for this user alone. Throws `SETTING_INVALID`
 * where there can be none. One by one, since in `/proc` Node's own `recursive` never ends.
 */
export function makeFolder(path: string, setting: string): void {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.unshift(at);
  try {
    for (const one of missing) makeOne(one);
  } catch (cause) {
    throw noFolder(path, setting, cause);
  }
  if (!statSync(path).isDirectory()) throw noFolder(path, setting, new Error('it is a file'));
}

/** Somebody else may make it at the same time. */
function makeOne(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  }
}

export const noFolder = (path: string, setting: string, cause: unknown): FaultError =>
  new FaultError({
    code: 'SETTING_INVALID',
    field: setting,
    message: `${setting} must be a folder that can be written to; ${path} cannot: ${cause instanceof Error ? cause.message : 'unknown'}.`,
  });
