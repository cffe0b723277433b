/** Addresses of links and pictures, which mail programs write into the plain text only. */
const addresses =
  /<(?:https?|mailto|tel):[^>\s]{0,2000}>|https?:\/\/\S{1,2000}|\[(?:cid|image|mailto):[^\]\n]{0,300}\]/giu;

function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text
    .replace(addresses, ' ')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

const total = (words: ReadonlyMap<string, number>): number => words.values().reduce((sum, count) => sum + count, 0);

/** How many words of the one do not stand in the other. */
const missing = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number =>
  one.entries().reduce((sum, [word, count]) => sum + Math.max(0, count - (other.get(word) ?? 0)), 0);

const longest = (text: string): number => text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);

export type Choice = { readonly of: 'plain' | 'html'; readonly note: string | null };

/**
 * Which of two alternatives is read. People are shown the HTML, so the plain text counts only as far as it says the
 * same: then it is taken, because its quotes and lists are the sender's own, unless it lost something on its way from
 * the HTML: tables, or lines that were broken at about 80 letters. Where the plain text says less ("your program cannot
 * show HTML") or something that the HTML does not show, the HTML counts. A HTML of pictures alone says nothing.
 */
export function choose(plain: string, html: string): Choice {
  const inPlain = wordsOf(plain);
  const inHtml = wordsOf(html);
  if (inHtml.size === 0 || inPlain.size === 0) return { of: inPlain.size > 0 ? 'plain' : 'html', note: null };
  const unshown = missing(inPlain, inHtml);
  if (total(inHtml) < 5 && total(inPlain) > 20) {
    return { of: 'plain', note: 'The HTML shows nearly no text; the plain text was read.' };
  }
  if (unshown > 0) {
    const much = unshown > total(inPlain) / 10;
    return { of: 'html', note: much ? 'The plain text says something else than the HTML; the HTML was read.' : null };
  }
  if (missing(inHtml, inPlain) > total(inHtml) / 20) return { of: 'html', note: null };
  if (html.includes('\t')) return { of: 'html', note: null };
  return { of: longest(plain) <= 80 && longest(html) > 80 ? 'html' : 'plain', note: null };
}
