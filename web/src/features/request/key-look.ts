import { normalizeKey } from '../../../../src/contract/license.ts';

/**
 * How a pasted line looks, before anybody looks it up: `cut-off` where its end is missing, `sen` for the number of a
 * license (which is no key), `words` for a sentence, `host` for the license of the host product. None of it says
 * whether a key exists.
 */
export type KeyLook = 'fine' | 'cut-off' | 'sen' | 'host' | 'words' | 'twice';

export function lookOf(line: string): Exclude<KeyLook, 'twice'> {
  const key = normalizeKey(line);
  if (/^SEN-?L?\d+$/iu.test(key)) return 'sen';
  if (/^AAAB[A-Za-z0-9+/=]{40,}/u.test(key)) return 'host';
  if (key.startsWith('key/')) return isWholeSignedKey(key) ? 'fine' : 'cut-off';
  if (isWords(line)) return 'words';
  return isCutOff(key) ? 'cut-off' : 'fine';
}

/**
 * Words beside each other, as in "hello world". A mail program may have put spaces into a key, too: what is written in
 * capital letters with a digit among them stays a key.
 */
const isWords = (line: string): boolean =>
  /(?:^|\s)\p{L}+\s+\p{L}+(?:\s|$)/u.test(line) && (/\p{Ll}/u.test(line) || !/\d/u.test(line));

/** A signed key is data, a dot, and a signature of 64 bytes in base64 (88 characters). */
const isWholeSignedKey = (key: string): boolean => /^key\/[\w+/-]+={0,2}\.[\w+/-]{86}(?:==)?$/u.test(key);

/** Groups between dashes are as long as each other but for the first; an end that is shorter lost something. */
function isCutOff(key: string): boolean {
  if (key.length < 8 || key.endsWith('-')) return true;
  const [, ...groups] = key.split('-');
  const last = groups.at(-1);
  const size = groups[0]?.length ?? 0;
  if (last === undefined || groups.length < 2) return false;
  return groups.slice(0, -1).every(({ length }) => length === size) && last.length < size;
}

/** Each line with how it looks; the same key a second time is `twice`. */
export function looksOf(lines: readonly string[]): readonly { readonly key: string; readonly look: KeyLook }[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const key = normalizeKey(line);
    const look = seen.has(key.toUpperCase()) ? 'twice' : lookOf(line);
    seen.add(key.toUpperCase());
    return { key, look };
  });
}
