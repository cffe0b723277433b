import { oncePer } from '../words/memory.ts';
import type { Reading } from '../context.ts';
import { isSmall, namesBetweenMarks, ownNamesIn } from '../names/small-names.ts';
import type { Place } from '../words/organizations.ts';

/** Fewer words than these have no capital by chance. */
const least_words = 3;

/** A mail that somebody wrote without capitals, from a telephone. */
export const isSmallMail = oncePer(({ sentences }: Reading): boolean =>
  sentences.every(({ text }) => text.split(' ').length < least_words || isSmall(text)),
);

/** Those who are named in a sentence, and in small letters too the writer himself and who stands between two marks. */
export function personsIn(reading: Reading, text: string, read: readonly Place[]): readonly Place[] {
  if (!isSmall(text)) return read;
  const apart = (places: readonly Place[], others: readonly Place[]): readonly Place[] =>
    places.filter((one) => !others.some(({ start, end }) => one.start < end && one.end > start));
  // "sara gil moreno" of Sara Gil
  const own = ownNamesIn(text, reading.people).filter(
    ({ start, end }) => !read.some((one) => one.start <= start && one.end > end),
  );
  const known = [...own, ...apart(read, own)];
  return known.length > 0 || !isSmallMail(reading) ? known : namesBetweenMarks(text);
}
