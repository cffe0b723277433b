import { fold } from './text.ts';

export type Name = { readonly first: string | null; readonly last: string | null };

const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|herrn?|frau|mme|mlle|m|monsieur|madame|sr|sra|srta|don|dona|dott|dott\.?ssa|sig|sig\.?ra|ing|dipl|dipl\.?-?ing|mag|msc|bsc|phd|lic)\.?$/u;
const particles = new Set(
  'de del della di da dal dos das do du des la le van von vom zu zur zum der den ter ten te af av el al bin ibn ni mac o st'.split(
    ' ',
  ),
);

const unknown: Name = { first: null, last: null };

/**
 * A person's name as first and last, titles dropped. Particles belong to the last name ("Gianluca De Santis"); three
 * words without one could be divided in two ways, so neither is taken. "Smith, Jane" is last, first.
 */
export function splitName(value: string): Name {
  const plain = value
    .replace(/<[^>]*>|\([^)]*\)/gu, ' ')
    .replace(/[.,;]+$/u, '')
    .trim();
  const comma = plain.split(',').map((part) => part.trim());
  if (comma.length > 2) return unknown;
  const [left = '', right = ''] = comma;
  if (comma.length === 2) {
    const last = words(left);
    const first = words(right);
    return last && first && last.length <= 3 && first.length === 1 ? whole(first, last) : unknown;
  }
  const all = words(plain);
  if (!all || all.length < 2) return unknown;
  const particle = all.findIndex((word, index) => index > 0 && particles.has(fold(word).replace(/\./gu, '')));
  if (particle > 0 && particle < all.length - 1) return particle === 1 ? whole(all.slice(0, 1), all.slice(1)) : unknown;
  return all.length === 2 ? whole(all.slice(0, 1), all.slice(1)) : unknown;
}

/** One part of a name that stands under its own label; null where it is none. */
export function namePart(value: string): string | null {
  const all = words(value.replace(/\([^)]*\)/gu, ' ').trim());
  return all ? all.join(' ') : null;
}

function words(text: string): string[] | null {
  const all = text.split(/\s+/u).filter((word) => word !== '');
  while (all.length > 1 && titles.test(fold(all[0] ?? ''))) all.shift();
  if (all.length === 0 || all.length > 5) return null;
  return all.every((word) => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word)) ? all : null;
}

/** An initial is no first name: the account has a whole one. */
function whole(first: readonly string[], last: readonly string[]): Name {
  const firstName = first.join(' ');
  return { first: /^\p{L}\.?$/u.test(firstName) ? null : firstName, last: last.join(' ') };
}
