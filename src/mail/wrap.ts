const width = 76;

// Letters that take two columns in a text of fixed width (Unicode, East Asian Width), and emoji.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
// What may begin no line of Japanese, and what may end none.
const closes = /^[、。，．・：；？！)\]}）］｝」』】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…]/u;
const opens = /[(（[［{｛「『【〈《]$/u;

/** How many columns a text takes: wide letters count as two, and marks that stand on other letters as none. */
export const columns = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : /\p{M}|\u200d|\ufe0f/u.test(letter) ? 0 : 1), 0);

/**
 * Breaks running text into lines of at most 76 columns: between words, and in Japanese between letters. A longer word
 * is cut, since no word of ours is so long; a link stays whole. No-break spaces hold.
 */
export function wrap(text: string, first = '', next = first): string {
  return text
    .split('\n')
    .map((line, index) => wrapLine(line, index === 0 ? first : next, next))
    .join('\n');
}

type Piece = { readonly text: string; readonly space: boolean };

function wrapLine(text: string, first: string, next: string): string {
  const room = width - Math.max(first.length, next.length);
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const { text: piece, space } of pieces(text, room)) {
    const size = columns(piece);
    const gap = space && current !== '' ? ' ' : '';
    if (current !== '' && used + gap.length + size > room) {
      lines.push(current);
      current = piece;
      used = size;
    } else {
      current += `${gap}${piece}`;
      used += gap.length + size;
    }
  }
  lines.push(current);
  return lines.map((line, index) => `${index === 0 ? first : next}${line}`.trimEnd()).join('\n');
}

/** The parts between which a line may break; `space`: where it does not break, a space stands before this part. */
function pieces(text: string, room: number): readonly Piece[] {
  return text
    .split(/[ \t\r]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => parts(word, room).map((part, index) => ({ text: part, space: index === 0 })));
}

function parts(word: string, room: number): readonly string[] {
  if (/^https?:\/\//u.test(word) || (columns(word) <= room && !wide.test(word))) return [word];
  const letters = [...word];
  const found: string[] = [];
  for (const letter of letters) {
    const last = found.at(-1);
    if (last === undefined || mayBreak(last, letter, room)) found.push(letter);
    else found[found.length - 1] = last + letter;
  }
  return found;
}

/** Between wide letters where Japanese allows it; anywhere where a part would grow to half a line. */
function mayBreak(before: string, letter: string, room: number): boolean {
  if (columns(before) >= Math.floor(room / 2) && !/\p{M}/u.test(letter)) return true;
  const last = [...before].at(-1) ?? '';
  return (wide.test(last) || wide.test(letter)) && !closes.test(letter) && !opens.test(before);
}
