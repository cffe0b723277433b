import { of, spoken, stated, type Reading } from '../context.ts';
import type { Entry } from '../layout/entries.ts';
import type { Statement } from '../ledger.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { codePrefixes } from '../places/postal-codes.ts';
import { countryCode, countryNamed } from '../words/countries.ts';
import { lean } from '../words/lean.ts';
import { organizationsIn } from '../words/organizations.ts';
import { linesOf, type Sentence } from '../words/sentences.ts';
import { isBlank } from '../words/text.ts';
import { shortValue } from './values.ts';

/** "The country is France, of course.", "Finland still." behind an address: a sentence that names a country and no more. */
export function countriesAlone(reading: Reading): Statement<string>[] {
  return reading.sentences.flatMap((sentence, index): Statement<string>[] => {
    const previous = reading.sentences[index - 1];
    const text = sentence.text
      .replace(filler, ' ')
      .replace(/[\s.!,]+/gu, ' ')
      .trim();
    const small = `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
    const said = (
      countryIs.exec(text) ??
      areIn.exec(small) ??
      (/\d/u.test(previous?.text ?? '') ? itIs.exec(small) : null)
    )?.[1];
    const alone =
      said === undefined && /\d{3}.*\p{L}/u.test(previous?.text ?? '') && previous?.paragraph === sentence.paragraph;
    const below = isBelowAddress(reading, sentence);
    const country =
      said !== undefined || alone || below
        ? (countryNamed(said ?? text) ?? countryNamed(said?.split(' ').at(-1) ?? '') ?? countryCode(said ?? ''))
        : null;
    return country === null ? [] : [{ ...spoken<string>(reading, sentence, country), rank: 0 }];
  });
}

/** Words that may stand beside a country's name and add nothing. */
const filler = lean(
  /(?<!\p{L})(?:of course|obviously|naturally|still|natürlich|selbstverständlich|bien sûr|bien entendu|naturellement|claro|por supuesto|evidentemente|naturalmente|ovviamente|natuurlijk|uiteraard|oczywiście|that is|that's|das ist)(?!\p{L})/giu,
);
const countryIs = lean(
  /^(?:the |das |le |el |il |o |het )?(?:country|land|pays|país|paese|kraj|nazione)(?: is| ist| est| es| è| é| to)?[: ]+(?:die |la |el |l')?(\p{L}[\p{L} '-]{2,40})$/iu,
);

/** "We are in France then.", "siamo in Toscana, Italia" */
const areIn = lean(
  /^(?:and |und |et |y |e |en )?(?:we(?:['’]re| are)|wir (?:sind|sitzen)|nous (?:sommes|nous trouvons)|(?:nosotros )?estamos|(?:noi )?siamo|(?:wij|we) (?:zijn|zitten)|jesteśmy|mieścimy się)(?: \p{Ll}+){0,2} (?:in|en|em|au|aux|à|no|na|w) (?:the |der |den |la |los )?(?:\p{Lu}\p{L}+ )??(\p{Lu}[\p{L} '-]{1,40})$/u,
);
/** "It's NZ, not Australia" */
const itIs = lean(
  /^(?:(?:and|und|et|y|e|en) )?(?:it['’]?s|it is|that['’]?s|das ist|c['’]est|es|è|é|to) (?:in )?(\p{Lu}[\p{L} ]{1,30}?)(?: (?:and )?(?:not|nicht|pas|no|non|niet|a nie|não) \p{Lu}[\p{L}]+(?: .*)?)?$/u,
);

/** A line below the labelled parts of an address: "Postal code: G0J 2L0" / "Canada". */
function isBelowAddress(reading: Reading, sentence: Sentence): boolean {
  const [line, ...more] = linesOf(sentence);
  if (!line || more.length > 0) return false;
  const above = reading.lines.slice(0, Math.max(0, reading.lines.indexOf(line))).findLast((one) => !isBlank(one));
  return (
    above !== undefined &&
    of(reading, 'address', 'street', 'postalCode', 'city', 'cityLine', 'region').some(({ lines }) =>
      lines.includes(above),
    )
  );
}

/** "The company is Lago Alto S.p.A., in Italy.": a country and no more. */
export function countriesInProse(reading: Reading): Statement<string>[] {
  return reading.sentences.flatMap((sentence): Statement<string>[] => {
    const [company] = organizationsIn(sentence.text).slice(-1);
    const { hits } = findConcepts(sentence.text);
    if (!company || hits.some((hit) => has(hit, 'expert', 'billing', 'contact', 'old'))) return [];
    const after = sentence.text
      .slice(company.end)
      .replace(
        /^[\s,.(–-]+(?:in|en|em|à|w|based in|aus|from|mit sitz in|con sede in|sita en)?\s*(?:the |der |die |la |el |de |den )?/iu,
        '',
      )
      .replace(/[.)\s]+$/u, '');
    const parts = after.split(/[,(]/u).map((part) => part.trim());
    // "…, our provider sits in Frankfurt, Germany": said of another.
    const isPlace = parts.every((part) => /^(?:[\p{Lu}\d]|$)/u.test(part) || countryNamed(part) !== null);
    const country = countryNamed(after) ?? (isPlace ? countryNamed(parts.at(-1) ?? '') : null);
    return country === null ? [] : [{ ...spoken<string>(reading, sentence, country), rank: 0 }];
  });
}

/** What stands under the label of a country. */
const countryOf = (entry: Entry): { country: string | null; said: string } | null => {
  const value = shortValue(entry) ?? (/^[A-Z]{1,3}$/u.test(entry.values[0] ?? '') ? (entry.values[0] ?? null) : null);
  if (value === null) return null;
  const plain = value.replace(/[.,;]$/u, '').trim();
  const parts = [plain, ...plain.split(/\s*[/,(]\s*|\s+-\s+/u).map((part) => part.replace(/\)$/u, ''))];
  const country =
    parts
      .map((part) => countryNamed(part) ?? countryCode(part) ?? codePrefixes[part] ?? null)
      .find((code) => code !== null) ?? null;
  return { country, said: plain };
};

/** Under a country's label; a value that is none says so. */
export const countriesLabelled = (reading: Reading): Statement<string>[] =>
  of(reading, 'country').flatMap((entry): Statement<string>[] => {
    const read = countryOf(entry);
    if (!read) return [];
    const why = read.country === null ? { why: `there is no country named "${read.said.slice(0, 60)}"` } : {};
    return [{ ...stated<string>(reading, entry, read.country), ...why }];
  });
