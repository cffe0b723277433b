import type { Reading } from '../context.ts';
import type { JudgedKey } from '../keys/judged.ts';
import { organizationsIn } from '../words/organizations.ts';
import { fold, hasBullet, isBlank, markOf, type Line } from '../words/text.ts';

/** A key's own line where it names a firm; else the item or paragraph that it stands in. */
export function aroundKey(lines: readonly Line[], key: Line): Line[] {
  const at = lines.indexOf(key);
  if (at < 0 || organizationsIn(key.text).length > 0) return [key];
  const begins = (line: Line): boolean => hasBullet(line.text) && (markOf(line.text)?.index ?? -1) >= 0;
  let from = at;
  while (from > 0 && !begins(lines[from] as Line) && !isBlank(lines[from - 1]) && lines[from - 1]?.depth === 0)
    from -= 1;
  let to = at;
  while (to + 1 < lines.length && !isBlank(lines[to + 1]) && !begins(lines[to + 1] as Line)) to += 1;
  return lines.slice(from, to + 1);
}

/**
 * "1. Acme Oy / Teollisuustie 16, … / KEY 2. Acme Eesti OÜ / …": each key that moves stands with a firm of its own, so
 * that no one firm is the license's. Their lines; none where it is not so.
 */
export function firmsApart(reading: Reading, keys: readonly JudgedKey[]): Line[] {
  const groups = keys.map(({ lines: [first] }) => (first ? aroundKey(reading.lines, first) : []));
  const firms = groups.map((group) => [
    ...new Set(
      group.flatMap(({ text }) => organizationsIn(text).map((one) => fold(one.text.replace(/^\W*\d+\W+/u, '')))),
    ),
  ]);
  const apart = keys.length > 1 && firms.every((one) => one.length === 1) && new Set(firms.flat()).size > 1;
  return apart ? groups.flat() : [];
}
