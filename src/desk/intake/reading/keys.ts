import { limits } from '../../../kernel/limits.ts';
import { fold, paragraphs, withoutBullet, type Line } from './text.ts';

/** What an app's keys begin with, and the host that the app runs in (from the profile's apps). */
export type KeyPrefix = { readonly prefix: string; readonly host: string };

export type FoundKey = { readonly key: string; readonly host: string | null; readonly line: Line };

/** Words near a key that say it is not the one to move. */
const notThisOne =
  /\b(?:ignore|disregard|expired?|trial|test|staging|evaluation|instead|wrong|old|previous|former|replaced|do not (?:move|migrate|transfer)|don't (?:move|migrate|transfer)|not (?:this|that|the)|leave (?:it|that|this)|keep|abgelaufen\w*|alte[rsn]?|falsch\w*|ignorier\w*|nicht|ignorez|expiree?|ancienne?|caducad[ao]|antigu[ao]|ignore[mn]?|revoked|cancelled|for reference|e\.g\.|looks like|correct(?:ed|ion))\b/u;
const notOurs =
  /server[- ]?id|fingerprint|checksum|sha-?\d|signature|confluence licen[cs]e|jira licen[cs]e|host licen[cs]e|confluence-lizenz|jira-lizenz|-----begin|pgp/u;

const base64Line = /^[A-Za-z0-9+/]{4,}={0,2}$/u;

const prefixPattern = (prefixes: readonly KeyPrefix[]): RegExp | null => {
  const names = prefixes.map(({ prefix }) => prefix.replace(/[^A-Z0-9]/gu, '')).filter((name) => name !== '');
  return names.length === 0
    ? null
    : new RegExp(`(?<![\\w-])(${names.join('|')})(?:-[A-Z0-9]{4}){4}(?![\\w]|-\\w)`, 'gu');
};

function prefixed(text: string, prefixes: readonly KeyPrefix[]): { key: string; host: string | null }[] {
  const pattern = prefixPattern(prefixes);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map((match) => ({
    key: match[0],
    host: prefixes.find(({ prefix }) => prefix === match[1])?.host ?? null,
  }));
}

/**
 * A long key is whole base64 (a length that four divides) with both cases and digits. A host's own license begins
 * with `AAAB` (formats, section 6) and is no key of ours.
 */
function isLongKey(text: string): boolean {
  if (text.length < 60 || text.length > 400 || text.length % 4 !== 0) return false;
  if (!/^[A-Za-z0-9+/]+={0,2}$/u.test(text) || text.startsWith('AAAB')) return false;
  return /[a-z]/u.test(text) && /[A-Z]/u.test(text) && /\d/u.test(text);
}

/** Base64 over one or more whole lines of a paragraph, after a label or alone; null where there is none or a doubt. */
function longKeyIn(paragraph: readonly Line[]): FoundKey | null {
  let found: FoundKey | null = null;
  let joined = '';
  let first: Line | null = null;
  const close = (): void => {
    if (first && isLongKey(joined)) found = { key: joined, host: null, line: first };
    joined = '';
    first = null;
  };
  for (const line of paragraph) {
    const plain = withoutBullet(line.text).trim();
    const afterLabel = /[:=]\s*(\S+)$/u.exec(plain)?.[1];
    const piece = base64Line.test(plain) ? plain : afterLabel && base64Line.test(afterLabel) ? afterLabel : null;
    if (piece === null || joined.endsWith('=')) close();
    else if (piece !== plain) close();
    if (piece === null || (joined === '' && piece.length < 16)) continue;
    first ??= line;
    joined += piece;
  }
  close();
  return found;
}

/** True where a text is a key and nothing else (an item of a list). */
export function isKeyAlone(text: string, prefixes: readonly KeyPrefix[]): boolean {
  const plain = text.trim();
  const found = prefixed(plain, prefixes);
  if (found.length === 1) return found[0]?.key === plain.replace(/^[^:]{1,30}:\s*/u, '').replace(/[.,;]$/u, '');
  return isLongKey(plain.replace(/\s/gu, ''));
}

/**
 * The keys to move, as they stand in the writer's own lines. Where the words around one key say that it is not the
 * one (expired, a trial, "ignore"), it is left out; where there are several and such words stand anywhere, all are:
 * which is meant is asked. Over the limit of keys a request may hold, none is taken.
 */
export function findKeys(lines: readonly Line[], prefixes: readonly KeyPrefix[]): FoundKey[] {
  const found: { key: FoundKey; around: string }[] = [];
  const all = paragraphs(lines);
  for (const [index, paragraph] of all.entries()) {
    const before = all[index - 1]?.map((line) => line.text).join(' ') ?? '';
    const long = longKeyIn(paragraph);
    for (const line of paragraph) {
      for (const { key, host } of prefixed(line.text, prefixes))
        found.push({ key: { key, host, line }, around: line.text });
    }
    if (long) found.push({ key: long, around: `${before} ${paragraph.map((line) => line.text).join(' ')}` });
  }
  const unique = found.filter(({ key }, index) => found.findIndex((other) => other.key.key === key.key) === index);
  const everything = fold(
    lines
      .filter((line) => line.depth === 0)
      .map((line) => line.text)
      .join(' '),
  );
  if (unique.length > limits.keys_per_request) return [];
  if (unique.length > 1 && notThisOne.test(everything.replace(/\S+@\S+/gu, ' '))) return [];
  return unique
    .filter(({ key, around }) => !notOurs.test(fold(around)) && !notThisOne.test(fold(withoutKeyText(around, key.key))))
    .filter(({ key }) => key.key.length <= limits.key_chars)
    .map(({ key }) => key);
}

/** A domain's name (`old.example`) says nothing about a key. */
const withoutKeyText = (text: string, key: string): string => text.replace(key, ' ').replace(/\S+@\S+/gu, ' ');

/** The keys in one header line, such as the subject. */
export const keysInText = (text: string, prefixes: readonly KeyPrefix[]): { key: string; host: string | null }[] =>
  prefixed(text, prefixes);
