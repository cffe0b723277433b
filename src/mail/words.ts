import type { Language } from '../contract/language.ts';
import { showKey } from '../contract/license.ts';
import type { Catalog } from './catalog/en.ts';

// Control characters, and the invisible ones that turn the direction of text or hide in it.
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** A value from outside as it may stand in a sentence: one line, nothing invisible, at most `chars` long. */
export function plain(value: string, chars = 120): string {
  const line = value.replace(unseen, ' ').replace(/\s+/gu, ' ').trim();
  const points = [...line];
  return points.length > chars ? `${points.slice(0, chars - 1).join('')}…` : line;
}

/**
 * A value that is shown back to whoever the message says it is from. Web addresses are cut out: a forged sender would
 * otherwise have us carry somebody's advertising to a stranger.
 */
export const echoed = (value: string, chars = 120): string =>
  plain(value.replace(/(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)\S*/giu, '…'), chars);

// A long word with digits in it may be a license key.
const keyLike = /(?=[^\s]*\d)[\p{L}\p{N}+/=_.-]{16,}/gu;

/** A text as it may stand in a list: of what looks like a license key only the end is left. */
export const withoutKeys = (text: string): string =>
  text.replace(keyLike, (word) => `…${[...word].slice(-4).join('')}`);

/** `Hello Jane,`, or `Hello,` where the name is not known. */
export const greet = ({ hello }: Catalog, name: string | null): string => hello(echoed(name ?? '', 60));

const shownKeys = 5;

/** `the license ending in …k3Fa`, `the licenses ending in …k3Fa and …9zzQ`; `your license` where no key is known. */
export function theLicenses({ licenses, yourLicense }: Catalog, last4s: readonly string[]): string {
  const keys = last4s.map((last4) => showKey(plain(last4, 4)));
  return keys.length === 0 ? yourLicense : licenses(keys.slice(0, shownKeys), Math.max(0, keys.length - shownKeys));
}

/** As a value stands alone, in a row: `unlimited users` -> `Unlimited users`. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** French sets a no-break space before : ; ? ! and inside « »; nobody should have to type or see it in a catalog. */
export const typeset = (text: string, language: Language): string =>
  language === 'fr' ? text.replace(/ (?=[:;?!»])|(?<=«) /gu, '\u00a0') : text;
