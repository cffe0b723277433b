/** A part of a sentence; `start` and `end` are places in it, `cut` is the mark or word that it stands behind. */
export type Part = { readonly text: string; readonly start: number; readonly end: number; readonly cut: string };

/** What stands between cuts (marks, joining words), in the order in which they stand; parts of blanks alone are none. */
export function partsBetween(text: string, cuts: Iterable<RegExpExecArray>): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let cut = '';
  for (const { 0: found, index } of [...cuts, { 0: '', index: text.length }]) {
    const part = text.slice(start, index);
    if (part.trim() !== '') parts.push({ text: part, start, end: index, cut });
    start = index + found.length;
    cut = found;
  }
  return parts;
}
