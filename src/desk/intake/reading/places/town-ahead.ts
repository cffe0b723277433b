import type { Address } from '../../../../contract/request.ts';
import { fold } from '../words/text.ts';
import { readAddress } from './address.ts';
import { hasStreetWord } from './street-words.ts';

/** "in Dublin, Ireland (14 …)", "en Puebla, México: Calle …": a town behind its small word, and what stands behind it. */
const ahead =
  /(?<!\p{L})(?:in|at|from|à|en|em|te|a|w|z|we|aus|nach|di|da) (\p{Lu}[\p{L}'’-]+(?: (?:(?:de|del|la|am|an der|upon|sur|do|da) )?\p{Lu}[\p{L}'’-]+){0,2})(?: \((\d{4,6})\)(?=, ))?((?:,? (?:in )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?){0,2}),?\s*(?:[(:–—-]|, (?:at|unter|au|en|na|in|aan|przy|genauer gesagt|more precisely)(?: (?:the|der|de|la|calle))?|(?<=\)), )\s*([^()]{6,120}?)(?=\)|$|[.;]\s|[.]$)/u;

/** An address whose town, and perhaps country, stand before its street. Null where there is none. */
export function townAhead(text: string): { address: Address; start: number; end: number } | null {
  const found = ahead.exec(text);
  const [whole = '', town = '', inBrackets = '', around = '', street = ''] = found ?? [];
  const [first = ''] = street.split(', ');
  if (
    !found ||
    !/\d/u.test(first) ||
    !/\p{L}{3}/u.test(first) ||
    !(hasStreetWord(first) || /^\d+\p{L}? \p{Lu}/u.test(first))
  )
    return null;
  // The code at the end belongs to the town: "14 Fitzwilliam Lane, D02 XY45".
  const [, head = street, tail = ''] = /^(.*),\s+([A-Z\d][A-Z\d -]{2,9})$/u.exec(street) ?? [];
  const [lines, code] = inBrackets === '' ? [head, tail] : [street, inBrackets];
  const coded = /^\d/u.test(code) ? `${code} ${town}` : `${town} ${code}`.trim();
  const { address } = readAddress([`${lines}, ${coded}${around.replace(/,? (?:in )?(?=\p{Lu})/u, ', ')}`]);
  const isWhole = address.lines.length > 0 && (address.postalCode !== null || address.country !== null);
  return isWhole && fold(address.city ?? '') === fold(town)
    ? { address, start: found.index, end: found.index + whole.length }
    : null;
}
