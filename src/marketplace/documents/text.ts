import bidiFactory from 'bidi-js';
import { asDrawn } from './fonts.ts';

const bidi = bidiFactory();

/** A stretch of one line that one font shows in one direction, at its place from left to right. */
export type Piece<Font> = { readonly text: string; readonly font: Font };

/** Marks, variation selectors and joiners: they are shown by the font of the letter before them, where it has them. */
const joined = /^(?:\p{M}|\u200c|\u200d)$/u;

/**
 * A line as pieces from left to right. Hebrew and Arabic are read from the right, so their pieces change places; the
 * letters inside one are turned around by the font. What no font has (signs that are no letters, such as emoji) is left
 * out: an empty box would say less.
 */
export function piecesOf<Font extends { has(letter: string): boolean }>(
  line: string,
  fontOf: (letter: string) => Font | null,
): readonly Piece<Font>[] {
  const text = asDrawn(line);
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr');
  const pieces: { text: string; font: Font; level: number }[] = [];
  let at = 0;
  for (const letter of text) {
    const level = levels[at] ?? 0;
    at += letter.length;
    const last = pieces.at(-1);
    const font = last?.font.has(letter) && joined.test(letter) ? last.font : fontOf(letter);
    if (font === null) continue;
    if (last?.font === font && last.level === level) last.text += letter;
    else pieces.push({ text: letter, font, level });
  }
  return visual(pieces);
}

/** Unicode's rule L2: from the highest level down to 1, every stretch of at least that level is turned around. */
function visual<One extends { readonly level: number }>(pieces: readonly One[]): readonly One[] {
  const ordered = [...pieces];
  for (let level = Math.max(0, ...pieces.map((one) => one.level)); level > 0; level -= 1) {
    let from = 0;
    while (from < ordered.length) {
      let to = from;
      while ((ordered[to]?.level ?? 0) >= level) to += 1;
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).toReversed());
      from = to + 1;
    }
  }
  return ordered;
}

const segmenters = {
  word: new Intl.Segmenter('en', { granularity: 'word' }),
  grapheme: new Intl.Segmenter('en', { granularity: 'grapheme' }),
};

/**
 * Breaks a text into lines that are at most `room` wide: between words, also of languages that write without blanks,
 * never before a comma, and within a word only where it alone is too wide.
 */
export function wrap(text: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of partsOf(asDrawn(text).trim())) {
    if (widthOf((line + part).trimEnd()) <= room) {
      line += part;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    for (const { segment } of segmenters.grapheme.segment(part)) {
      if (line !== '' && widthOf(line + segment) > room) {
        lines.push(line);
        line = '';
      }
      line += segment;
    }
  }
  return [...lines, ...(line.trim() === '' ? [] : [line.trimEnd()])];
}

/** Words, each with the blanks and signs that follow it. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (const { segment, isWordLike } of segmenters.word.segment(text)) {
    const last = parts.at(-1);
    if (last === undefined || (isWordLike === true && /[\s\p{Lo}]$/u.test(last)) || opens(segment, last)) {
      parts.push(segment);
    } else parts[parts.length - 1] = last + segment;
  }
  return parts;
}

/** An opening bracket or a dash between blanks begins a part, so that it does not stand alone at the end of a line. */
const opens = (segment: string, last: string): boolean => /\s$/u.test(last) && !/^\s/u.test(segment);
