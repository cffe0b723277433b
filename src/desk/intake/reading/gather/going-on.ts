import type { Reading } from '../context.ts';
import type { Entry } from '../layout/entries.ts';

/** A value, and a sentence behind it that ends with a small word. */
const isOpen = /[.,;] \p{Lu}?\p{Ll}*(?: \S+){1,12} \p{Ll}{1,12}$/u;

/**
 * "Account: jira@… It is registered on" and below it "Ann Lee, who has a copy.": a sentence that begins behind a value
 * goes on in the next line, which begins with a blank here; empty where none does.
 */
export function goingOn(reading: Reading, { values, lines }: Entry): string {
  const last = lines.at(-1);
  const next = last ? reading.lines[reading.lines.indexOf(last) + 1] : undefined;
  const goes = isOpen.test(values.join(' ')) && next !== undefined && next.depth === 0 && !next.text.includes(':');
  return goes ? ` ${next.text.trim()}` : '';
}
