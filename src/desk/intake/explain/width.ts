/** Letters that a terminal draws over two columns: Chinese, Japanese, Korean, full-width forms, pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many columns a text takes. Texts are those of `printable`. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += wide.test(char) ? 2 : /\p{M}/u.test(char) ? 0 : 1;
  return width;
}

/** What a mail may put on a terminal: no control characters (they move the cursor or hide text), one blank a gap. */
export const printable = (text: string): string =>
  text
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim();

/** The longest beginning that takes at most `columns`, cut at a blank where that leaves half of them; at least one letter. */
function fit(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const char of text) {
    width += widthOf(char);
    if (width > columns && end > 0) break;
    end += char.length;
  }
  if (end >= text.length) return text;
  const blank = text.lastIndexOf(' ', end);
  return text.slice(0, blank > end / 2 ? blank : end);
}

/** A text as rows of at most `columns`; where it takes more than `rows`, the last one ends with "…". */
export function wrap(text: string, columns: number, rows = Number.POSITIVE_INFINITY): string[] {
  const result: string[] = [];
  let rest = text;
  while (rest !== '') {
    const row = fit(rest, columns);
    rest = rest.slice(row.length).trimStart();
    if (result.length + 1 >= rows && rest !== '') return [...result, `${fit(row, columns - 2).trimEnd()} …`];
    result.push(row.trimEnd());
  }
  return result;
}
