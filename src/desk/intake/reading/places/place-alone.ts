import { countryCode, countryNamed } from '../words/countries.ts';
import { lean } from '../words/lean.ts';
import { sentencesIn } from '../words/sentences.ts';
import { houseIn } from './leads.ts';
import { placeOf } from './places.ts';
import { codeForm, withoutCodeLabel } from './postal-codes.ts';
import { isCounty, isRegion } from './regions.ts';
import { hasStreetWord } from './street-words.ts';

/** "That's in Arizona", "C'est en Suisse", "Deutschland natürlich" */
const around = lean(
  /^(?:(?:and |und |et |y |e |en )?(?:that['’]?s|that is|it['’]?s|which is|this is|das ist|das liegt|c['’]est|es|eso es|está|é|fica|è|si trova|dat is|dat ligt|to jest)\s+)?(?:in|en|em|à|au|w|na|im|nel|nella)\s+(?:the |der |la |le |il |o |a )?(?=\p{Lu})|(?<=\p{L}),? (?:of course|obviously|naturally|still|natürlich|selbstverständlich|bien sûr|bien entendu|claro|por supuesto|naturalmente|ovviamente|natuurlijk|uiteraard|oczywiście|cela va de soi|das versteht sich|va da sé|se entiende)(?=[.!]*$)|(?<=\p{L}{2}),? (?:and |und |et )?(?:not|nicht|pas|no|non|niet|nie) (?:the |in )?\p{Lu}[\p{L} ]*(?=[.!]*$)/giu,
);
const code = new RegExp(`^(?:[A-Z]{1,3}-)?(?:${codeForm(null)})$`, 'u');
/** "Siamo in Toscana, Italia": a sentence of its own. */
const saysWeAre = lean(/^(?:we|wir|nous|estamos|somos|siamo|wij|jesteśmy)(?!\p{L})/iu);
const longest_place_chars = 60;

/** The text with blanks for the words that lead to a place: what is left has its place in the text. */
export const withoutAround = (text: string): string => text.replace(around, (found) => ' '.repeat(found.length));

/** A sentence that is a postal code, a region or a country, perhaps with a town, and nothing else. */
export function isPlaceAlone(text: string): boolean {
  const plain = withoutAround(text.replace(/[.!]+$/u, '')).trim();
  if (plain.length > longest_place_chars || saysWeAre.test(plain)) return false;
  const parts = plain.split(/,\s*/u).map(withoutCodeLabel);
  const says = (part: string): boolean =>
    countryNamed(part) !== null ||
    countryCode(part) !== null ||
    code.test(part) ||
    isCounty(part) ||
    (/^\p{Lu}/u.test(part) && isRegion(part, null)) ||
    (/^[\p{Lu}\d]/u.test(part) && !hasStreetWord(part) && placeOf(part, null) !== null);
  return (
    parts.length <= 4 && parts.some(says) && parts.every((part) => says(part) || /^\p{Lu}[\p{L}' -]{2,30}$/u.test(part))
  );
}

/** Ends as a street, or a street with its town, does: no country stands behind it. */
export const isOpenAddress = (text: string): boolean => {
  const parts = text.replace(/[.!]+$/u, '').split(/,\s*/u);
  return (
    parts
      .slice(-6)
      .some(
        (part) =>
          houseIn(part) !== null ||
          (/\d/u.test(part) && (hasStreetWord(part) || /\d\p{L}? \p{Lu}|\p{Ll} \d/u.test(part))),
      ) && countryNamed(parts.at(-1) ?? '') === null
  );
};

/** "12 Mill Lane, Leeds. Postcode LS1 4AB. That's in England.": with commas where only a place follows. */
export const withPlacesJoined = (text: string): string =>
  sentencesIn(text).reduce((said, sentence) => {
    const goesOn = said !== '' && isOpenAddress(said) && isPlaceAlone(sentence);
    return goesOn
      ? `${said.replace(/[.!]+$/u, '')}, ${withoutAround(sentence)
          .trim()
          .replace(/\s+(?=[.!]+$)/u, '')}`
      : `${said} ${sentence}`.trim();
  }, '');
