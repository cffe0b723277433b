import type { Reading } from '../context.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { fold } from '../words/text.ts';

const number = String.raw`(?<!\p{N})(\d{1,5}[a-z]?)(?![\p{L}\p{N}])`;
const instead =
  'and not|not|y no|no|und nicht|nicht|et non|et pas|non|e non|e nao|nao|en niet|niet|a nie|nie|instead of|rather than|statt|anstatt|au lieu du?|en lugar del?|en vez del?|em vez do?|invece di|in plaats van|zamiast';
const corrects = new RegExp(
  String.raw`${number},? (?:${instead})(?: the| el| le| il| o| die| der| het)? ${number}`,
  'u',
);
const places = /(?<!\p{L})(?:number|nummer|hausnummer|hausnr|numero|numer|huisnummer)(?!\p{L})/u;

/**
 * The lines of a street with the house number that the writer puts right ("I mistyped the street number, it is 18A and
 * not 16A"): the wrong one must stand in them once.
 */
export function withHouseNumber(lines: readonly string[], reading: Reading): string[] {
  let corrected = [...lines];
  for (const { text } of reading.sentences) {
    const folded = fold(text.replaceAll('*', ''));
    const [, right = '', wrong = ''] = corrects.exec(folded) ?? [];
    if (right === '') continue;
    const { hits } = findConcepts(text);
    if (!places.test(folded) && !hits.some((hit) => has(hit, 'street', 'address'))) continue;
    const token = new RegExp(String.raw`(?<![\p{L}\p{N}])${wrong}(?![\p{L}\p{N}])`, 'giu');
    if ([...corrected.join('\n').matchAll(token)].length !== 1) continue;
    const written = new RegExp(right, 'iu').exec(text)?.[0] ?? right;
    corrected = corrected.map((line) => line.replace(token, written));
  }
  return corrected;
}
