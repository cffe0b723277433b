/* oxlint-disable no-control-regex -- control characters are what this file is about */
/**
 * Letters that a reader of the mail does not see: soft hyphens, zero widths, direction marks, joiners, fillers,
 * variation selectors, tags, control characters. Whoever puts them in hides or splits something; none is ever meant.
 */
const invisible =
  // oxlint-disable-next-line no-misleading-character-class
  /[\0-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/**
 * Text whose letters are shown in the reverse of the order they stand in (RIGHT-TO-LEFT OVERRIDE): a human reads
 * something else than a program would, so it is left out, up to its end or the end of the line.
 */
const reversed = /\u202e[^\u202c\n]*\u202c?/gu;

export const hasReversed = (text: string): boolean => text.includes('\u202e');

/**
 * The text as it is seen: without invisible letters, in composed form (NFC), lines divided by `\n` alone (U+2028 is left
 * where it divides the lines of a table's cell). The blank Braille cell is a blank. Linear in its length.
 */
export const visibleText = (text: string, inCells = false): string =>
  text
    .replace(inCells ? /\r\n?|[\u000b\u000c\u0085\u2029]/gu : /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu, '\n')
    .replace(reversed, '')
    .replace(invisible, '')
    .replaceAll('\u2800', ' ')
    .toWellFormed()
    .normalize('NFC');
