const most_bracketed_chars = 60;

/** "Breite Straße 72 (Hinterhaus, 1. OG)": what stood in brackets in the source stands in them in the street's lines. */
export function withBrackets(lines: readonly string[], source: string): string[] {
  const said = source.replace(/\s+/gu, ' ');
  return lines.map((line) =>
    [...said.matchAll(/(\S+) \(([^()]+)\)/gu)].reduce((made, [, before = '', inner = '']) => {
      const apart = `${before}, ${inner}`;
      const at = inner.length > most_bracketed_chars ? -1 : made.indexOf(apart);
      const end = at + apart.length;
      return at >= 0 && (end === made.length || made[end] === ',')
        ? `${made.slice(0, at)}${before} (${inner})${made.slice(end)}`
        : made;
    }, line),
  );
}
