import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Fault } from '../../contract/codes.ts';
import { parseProfile } from '../../contract/profile-check.ts';
import type { Profile } from '../../contract/profile.ts';
import * as limits from '../../kernel/limits.ts';
import { type Result, err, ok } from '../../kernel/result.ts';

export type LoadedProfile = {
  readonly profile: Profile;
  /** The books that the profile names, beside it: where to read them, or null where it names none. */
  readonly booksFile: string | null;
};

/** Reads and checks a profile. Faults: FILE_NOT_FOUND, PROFILE_INVALID (each with its line). */
export async function loadProfile(file: string): Promise<Result<LoadedProfile, readonly Fault[]>> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) {
    const message = `There is no profile at ${file}, or it cannot be read.`;
    return err([{ code: 'FILE_NOT_FOUND', file, message }]);
  }
  try {
    const found = await handle.stat();
    if (!found.isFile())
      return err([{ code: 'FILE_NOT_FOUND', file, message: `${file} is not a file; name the profile itself.` }]);
    if (found.size > limits.profile_bytes) {
      const message = `The profile has ${found.size} bytes; it may have ${limits.profile_bytes}.`;
      return err([{ code: 'PROFILE_INVALID', file, message }]);
    }
    const parsed = parseProfile(await handle.readFile('utf8'), file);
    if (!parsed.ok) return parsed;
    const { books } = parsed.value;
    return ok({ profile: parsed.value, booksFile: books === undefined ? null : resolve(dirname(file), books) });
  } finally {
    await handle.close();
  }
}
