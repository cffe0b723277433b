import type { Day } from '../kernel/day.ts';
import { showKey } from '../contract/license.ts';

// Control characters, and the invisible ones that turn the direction of text or hide in it.
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** A value from outside as it may stand in a sentence: one line, nothing invisible, at most `chars` long. */
export function plain(value: string, chars = 120): string {
  const line = value.replace(unseen, ' ').replace(/\s+/gu, ' ').trim();
  const points = [...line];
  return points.length > chars ? `${points.slice(0, chars - 1).join('')}…` : line;
}

// Made once: making it anew for each mail took a third of the whole hand-over.
const long = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });
const list = new Intl.ListFormat('en-US', { style: 'long', type: 'conjunction' });

/** `2026-03-04` -> `March 4, 2026`: cannot be read as April 3. */
export const longDay = (day: Day): string => long.format(Temporal.PlainDate.from(day));

/** `a`, `a and b`, `a, b, and c`. */
export const listed = (items: readonly string[]): string => list.format(items);

/** `Hello Jane,`, or `Hello,` where the name is not known. */
export function greet(name: string | null): string {
  const shown = plain(name ?? '', 60);
  return shown === '' ? 'Hello,' : `Hello ${shown},`;
}

const shownKeys = 5;

/** `the license ending in …k3Fa`, `the licenses ending in …k3Fa and …9zzQ`; `your license` where no key is known. */
export function theLicenses(last4s: readonly string[]): string {
  const keys = last4s.map((last4) => showKey(plain(last4, 4)));
  if (keys.length === 0) return 'your license';
  if (keys.length === 1) return `the license ending in ${keys[0] ?? ''}`;
  const rest = keys.length - shownKeys;
  const named = rest > 0 ? [...keys.slice(0, shownKeys), `${rest} more`] : keys;
  return `the licenses ending in ${listed(named)}`;
}
