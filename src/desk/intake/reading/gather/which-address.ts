import { of, type Reading } from '../context.ts';
import { readAddress } from '../places/address.ts';
import type { Entry } from '../layout/entries.ts';
import { lean } from '../words/lean.ts';
import { ofAll, withoutDenied, wordsOf } from './signed-address.ts';

/** "Postadres (graag dit adres gebruiken)", "Office (use this one)" */
const useThis = lean(
  /(?<!\p{L})(?:(?:please |pls )?use (?:this|that)|(?:this|that['’]s|that is) (?:one|the one)|(?:for|on) the licen[cs]e|(?:bitte|diese\p{L}?|dies) (?:\p{L}+ )?(?:verwenden|nehmen|nutzen)|(?:für|auf) (?:die|der) lizenz|à utiliser|utilisez|(?:pour|sur) la licence|usar est[ae]|use esta|(?:para|en) la licencia|(?:para a|na) licença|da usare|usare quest[oa]|(?:per la|sulla) licenza|(?:graag )?dit (?:adres )?gebruiken|(?:voor|op) de licentie|proszę (?:użyć|używać)|(?:do|na) licencji)(?!\p{L})/iu,
);
/** "For the license it is our seat, namely Zona Artigianale 21": said right before the address of several that is meant. */
export const saysThisOne = (text: string): boolean => useThis.test(text);
/** "P.O. Box 58, Farmington, NM 87499 - please use this one": the address without the remark. */
export function withoutRemark(text: string): string {
  const at = useThis.exec(text)?.index ?? -1;
  const mark =
    at < 0 ? -1 : Math.max(...[' - ', ' – ', ' — ', ' (', '; ', ', ', '. '].map((one) => text.lastIndexOf(one, at)));
  return mark > 0 && /\d/u.test(text.slice(0, mark)) && !/\d/u.test(text.slice(mark)) ? text.slice(0, mark) : text;
}

/** "Both differ, please take the seat": what is meant stands behind the word. */
const upToTake = lean(
  /^.*(?<!\p{L})(?:(?:please |bitte )?(?:use|take|nehmen(?: sie)?|verwenden(?: sie)?|nehmt|prenez|prendre|utilisez|tomen?|usen?|usad|usem|usar|utilizar|prendete|prendere|usate|neem|gebruik|nemen|gebruiken|wziąć|użyć|wpisać))(?!\p{L})(?=.*\p{L}{4})/iu,
);
/** "Mail goes to the box, but use the first": of two in the order of their saying. */
export const saysFirst = lean(
  /(?<!\p{L})(?:use|take|want|nehmen sie|verwenden sie|bitte|prenez|utilisez|usen?|usad|usem|usate|prendete|neem|gebruik|proszę)(?: \p{L}+){0,2} (?:the first|former|(?:die|das) erste(?:re)?|la première|la primera|a primeira|il primo|la prima|de eerste|het eerste|pierwsz\p{L}+)(?!\p{L})/iu,
);
const longest_pointing_chars = 140;

/** "Mailing: P.O. Box 4410, Half Moon Bay, CA 94019": an address whatever its label says. */
function isAddress(values: readonly string[]): boolean {
  const { address } = readAddress(values);
  return (
    /\d/u.test(values[0] ?? '') && address.lines.length > 0 && address.city !== null && address.postalCode !== null
  );
}

/** Of several addresses under labels of their own, the one that the writer says is meant; null where he says of none. */
export function addressMeant(reading: Reading): Entry | null {
  const all = reading.entries.filter(
    ({ topic, how, values }) =>
      /\d/u.test(values.join(' ')) &&
      (topic === 'address' || ((topic === null || topic === 'bareEmail') && how === 'label' && isAddress(values))),
  );
  if (all.length < 2) return null;
  const hinted = all.filter(({ label, values }) => useThis.test(label) || useThis.test(values.join(' ')));
  if (hinted.length > 0) return hinted.length === 1 ? (hinted[0] ?? null) : null;
  const pointing = [
    ...of(reading, 'address').flatMap(({ label, values }) => [
      ...(values.length === 0 ? [label] : values),
      ...[...values.join(' ').matchAll(/\(([^()]{6,80})\)/gu)].map(([, remark = '']) => remark),
    ]),
    ...reading.sentences.map(({ text }) => text),
  ].filter((text) => !/[\d?]/u.test(text) && text.length <= longest_pointing_chars);
  const said = new Set(
    pointing.flatMap((text) => wordsOf(withoutDenied(text.replace(upToTake, '')))).filter((word) => !ofAll.test(word)),
  );
  const named = all.filter(({ label }) =>
    wordsOf(label).some(
      (word) => said.has(word) && all.filter((one) => wordsOf(one.label).includes(word)).length === 1,
    ),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}
