import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeyObject } from 'node:crypto';
import { FaultError } from '../contract/codes.ts';
import { showUsers } from '../contract/license.ts';
import { makeFolder } from '../platform/folder.ts';
import { parseKey } from './codec.ts';
import { verify } from './crypto.ts';

/**
 * `rehome verify-key KEY [--json] [--export FOLDER]`: checks a license key without a database. `--export` writes what
 * `openssl pkeyutl -verify` needs to check it on its own: `signed`, `signature`, `public-key.pem`.
 */
export async function verifyKey(
  text: string,
  publicKey: KeyObject,
  print: (line: string) => void,
  options: { readonly json?: boolean; readonly export?: string },
): Promise<void> {
  const key = text.trim();
  const read = verify(key, [publicKey]);
  if (!read.ok) throw new FaultError(read.error);
  const { value } = read;
  if (options.export !== undefined) await exportParts(key, publicKey, options.export);
  if (options.json) return print(JSON.stringify({ valid: true, ...value }));
  print(`✔ The signature is good: ${value.sen}`);
  print(`  ${value.app}, ${showUsers(value.users)}, ${value.type}, ${value.hosting}`);
  print(
    `  ${value.organization}; maintenance ${value.maintenanceStart} to ${value.maintenanceEnd}; issued ${value.issued}`,
  );
  if (options.export === undefined) return;
  const at = (name: string): string => join(options.export ?? '', name);
  print(
    `  openssl pkeyutl -verify -pubin -inkey ${at('public-key.pem')} -rawin -in ${at('signed')} -sigfile ${at('signature')}`,
  );
}

async function exportParts(key: string, publicKey: KeyObject, folder: string): Promise<void> {
  const parsed = parseKey(key);
  if (!parsed.ok) throw new FaultError(parsed.error);
  makeFolder(folder, '--export');
  await writeFile(join(folder, 'signed'), parsed.value.signed);
  await writeFile(join(folder, 'signature'), parsed.value.signature);
  await writeFile(join(folder, 'public-key.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
}
