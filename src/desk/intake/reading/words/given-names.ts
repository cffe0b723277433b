import data from './given-names.json' with { type: 'json' };

/**
 * First names of some sixty countries, folded. They tell a person from a place or a company, and which of two words is
 * the first name ("Nowicki Robert"); a name that is not here is read by its form. Most are of the person data of
 * @faker-js/faker (MIT), without those that are last names, places, or words of the lexicons too.
 */
const known = new Set(data.names.split(' '));

/** True for a first name, folded; "Hans-Peter" by its first part. */
export const isGivenName = (folded: string): boolean => known.has(folded) || known.has(folded.split('-')[0] ?? '');

const families = new Set(data.japaneseFamilies.split(' '));

/** How many letters of a Japanese name written in one are the family's; 0 where that is not known for certain. */
export function familyLength(name: string): number {
  const longest = [3, 2, 1].find((length) => name.length > length && families.has(name.slice(0, length))) ?? 0;
  return longest === 1 && name.length !== 2 && name.length !== 3 ? 0 : longest;
}
