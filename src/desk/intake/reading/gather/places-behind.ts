import { isOpenAddress, isPlaceAlone, withoutAround } from '../places/place-alone.ts';
import type { Sentence } from '../words/sentences.ts';

/** "We're at 6 The Shambles, York. YO1 7LZ. England.": a sentence that is only a place belongs to the address before it. */
export function withPlacesBehind(sentences: readonly Sentence[]): Sentence[] {
  const all: Sentence[] = [];
  for (const sentence of sentences) {
    const last = all.at(-1);
    if (!last || last.paragraph !== sentence.paragraph || !isPlaceAlone(sentence.text) || !isOpenAddress(last.text)) {
      all.push(sentence);
      continue;
    }
    const head = last.text.replace(/[.!]+$/u, '');
    const start = head.length + 2;
    all[all.length - 1] = {
      ...last,
      text: `${head}, ${withoutAround(sentence.text).replace(/(\s+)([.!]+)$/u, '$2$1')}`,
      pieces: [...last.pieces, ...sentence.pieces.map((piece) => ({ ...piece, start: piece.start + start }))],
    };
  }
  return all;
}
