const width = 76;

/** Breaks running text into lines of at most 76 characters; a longer word is cut, since no word of ours is so long. */
export function wrap(text: string, first = '', next = first): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, first, next))
    .join('\n');
}

function wrapLine(text: string, first: string, next: string): string {
  const room = width - Math.max(first.length, next.length);
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/u).flatMap((one) => pieces(one, room))) {
    if (current !== '' && current.length + 1 + word.length > room) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  lines.push(current);
  return lines.map((line, index) => `${index === 0 ? first : next}${line}`.trimEnd()).join('\n');
}

function pieces(word: string, room: number): readonly string[] {
  if (word.length <= room || /^https?:\/\//u.test(word)) return [word];
  const points = [...word];
  const size = Math.floor(room / 2);
  return Array.from({ length: Math.ceil(points.length / size) }, (_, at) =>
    points.slice(at * size, (at + 1) * size).join(''),
  );
}
