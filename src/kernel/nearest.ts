/** How many letters must be changed, added, dropped or swapped with the next one to turn `a` into `b`. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Letters and digits alone, in lower case: `license_key` and `License Key` are near `licenseKey`. */
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The known word that `word` was most likely meant to be, or null where none is near enough to be worth saying:
 * a third of its letters may differ.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const wanted = bare(word.slice(0, 60));
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const steps = distance(wanted, bare(candidate));
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best !== null && least <= Math.max(1, Math.floor(bare(best).length / 3)) ? best : null;
}
