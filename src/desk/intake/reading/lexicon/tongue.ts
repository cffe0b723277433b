import { tongueOf, type Tongue } from '../words/language.ts';
import { findConcepts } from './find.ts';

/** The language of a text in a mail of some language: the mail's where it knows as many of the words. */
export function tongueBeside(text: string, mail: Tongue | null): Tongue | null {
  const own = tongueOf(text);
  if (mail === null || own === mail) return own;
  const known = (one: Tongue): number => findConcepts(text, one).hits.reduce((sum, hit) => sum + hit.to - hit.from, 0);
  if (own !== null) return known(mail) >= known(own) ? mail : own;
  return known(mail) * 5 >= findConcepts(text, mail).tokens.length * 2 ? mail : null;
}
