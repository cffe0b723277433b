import data from './given-names.json' with { type: 'json' };

/**
 * First names of some sixty countries, folded. They tell a person from a place or a company, and which of two words is
 * the first name ("Nowicki Robert"); a name that is not here is read by its form. Most are of the person data of
 * @faker-js/faker (MIT), without those that are last names, places, or words of the lexicons too.
 */
const known = new Set(data.names.split(' '));

/** True for a first name, folded; "Hans-Peter" by its first part. */
export const isGivenName = (folded: string): boolean => known.has(folded) || known.has(folded.split('-')[0] ?? '');
