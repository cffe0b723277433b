import { cityState, countryCode, countryNamed } from '../words/countries.ts';
import { has, type Found } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { organizationsIn } from '../words/organizations.ts';
import { impliedCountry } from './implied-country.ts';
import { withoutCodeLabel } from './postal-codes.ts';
import { withoutLead } from './leads.ts';
import { isRegion, isRegionAnywhere } from './regions.ts';
import { hasStreetWord } from './street-words.ts';

/** `raw` has all the blanks of the sentence, so that a place in it is a place there. */
export type Piece = { readonly text: string; readonly raw: string; readonly start: number; readonly end: number };

/** The parts of a sentence between commas, semicolons and brackets, each with its place. */
export function piecesOf(sentence: string): Piece[] {
  let said = sentence;
  const pieces: Piece[] = [];
  // "Highveld Fabrication (Pty) Ltd", "Harbour Thread Co., Ltd.": nothing divides a firm's name.
  for (const { start, end } of organizationsIn(said))
    said =
      said.slice(0, start) +
      said.slice(start, end).replace(/\(/gu, '\u{e000}').replace(/\)/gu, '\u{e001}').replace(/,/gu, '\u{e002}') +
      said.slice(end);
  // "27283 Verden (Aller)": the bracket belongs to the town.
  const text = said.replace(
    /(?<=\d{4,5} \p{Lu}[\p{L}'’ -]{1,40} )\((\p{Lu}[\p{L}'’-]{2,22})\)/gu,
    (whole, inner: string) =>
      isRegionAnywhere(inner) || countryNamed(inner) !== null ? whole : `\u{e000}${inner}\u{e001}`,
  );
  let start = 0;
  for (const match of `${text},`.matchAll(/[,;]\s*(?=[^,;]|$)|\s\/\s+|\s\(|\)\s*|。|、/gu)) {
    const raw = text.slice(start, match.index).trim();
    pieces.push({ text: raw, raw, start, end: match.index });
    start = match.index + match[0].length;
  }
  return pieces
    .filter((piece) => piece.text !== '')
    .map((piece) => ({
      ...piece,
      // "ON  P7B 6T9"
      text: piece.text
        .replaceAll('\u{e000}', '(')
        .replaceAll('\u{e001}', ')')
        .replaceAll('\u{e002}', ',')
        .replace(/ {2,}/gu, ' '),
    }));
}

/** "…, OR 97214, United States. We …" and "United States and our …": a country that ends an address. */
export function countryEnd(piece: Piece): number | null {
  const plain = piece.raw.replace(/[.!]+$/u, '').trim();
  if (countryNamed(plain)) return piece.end;
  const words = plain.split(' ');
  // "…, N.L. México"
  if (
    words.length > 1 &&
    /^(?:(?:\p{Lu}\.){1,3}|[A-Z]{2,3})$/u.test(words[0] ?? '') &&
    isRegion(words[0] ?? '', null) &&
    countryNamed(words.slice(1).join(' ')) !== null
  )
    return piece.end;
  for (let count = Math.min(5, words.length); count > 0; count -= 1) {
    const head = words.slice(0, count).join(' ');
    const rest = words[count] ?? '';
    if (countryNamed(head) && (rest === '' || /^\p{Ll}|^[-–—]/u.test(rest))) return piece.start + head.length;
  }
  // Further on a country counts only behind a number: the street's, or the postal code.
  const number = words.findIndex((word) => /\d/u.test(word));
  if (number < 0) return null;
  for (let from = number + 1; from < words.length; from += 1) {
    for (let count = Math.min(4, words.length - from); count > 0; count -= 1) {
      const rest = words[from + count] ?? '';
      if (countryNamed(words.slice(from, from + count).join(' ')) && (rest === '' || /^\p{Ll}|^[-–—]/u.test(rest)))
        return piece.start + words.slice(0, from + count).join(' ').length;
    }
  }
  return null;
}

/** A postal code of five, four, or two groups of digits with its town. */
const codeAndTown = lean(
  /^(?:[A-Z]{1,3}-)?(?:\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}|\d{4,5}|\d{4} ?[A-Z]{2}) \p{Lu}[\p{L}'’-]+(?:(?: | am | an der | im | sur | de | la | del )\p{Lu}?[\p{L}'’-]+){0,3}?(?: \(\p{Lu}[\p{L}'’-]{2,22}\))?(?= \p{Ll}{2,} |[.!]?$)/u,
);
/** "5000 Confluence users": a number of something else. */
const saysNumbers = ({ hits }: Found, start: number, end: number): boolean =>
  hits.some(
    (hit) => hit.start >= start && hit.end <= end && has(hit, 'users', 'editors', 'host', 'license', 'app', 'tier'),
  );
const townAndCode = lean(/^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2} \d{4,6}$/u);

/** Behind its town, a number of four digits could be a year. */
const codeAlone =
  /^(?:[A-Z]{1,2}-)?(?:\d{5}|\d{5}-\d{3}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4} [A-Z]{2}|\d{3} \d{2}|\d{3} \d{3}|\d{6})$/u;
const street = lean(/\p{L}\.? ?\d|\d.*\p{L}{3}|\p{L}{3} s\/n(?:\.º)?$/u);

/**
 * "…, Rocky Mount, North Carolina 27804.", "Lindenstr. 8, 01069 Dresden.": the postal code, or its town, ends it, and
 * no country follows.
 */
export function codeEnd(text: string, found: Found, pieces: readonly Piece[], at: number): number | null {
  const piece = pieces[at] as Piece;
  const [before, next, then] = [pieces[at - 1], pieces[at + 1], pieces[at + 2]];
  const plain = withoutCodeLabel(piece.text.replace(/[.!]+$/u, '').trim());
  if (next && (countryNamed(next.text.replace(/[.!]+$/u, '').trim()) !== null || countryEnd(next) !== null))
    return null;
  // "CEP 37540-000, Santa Rita do Sapucaí, MG, Brasil"
  const later = pieces.slice(at + 1, at + 4).map(({ text: one }) => one.replace(/[.!]+$/u, '').trim());
  const land = later.findIndex((one) => countryNamed(one) !== null);
  if (land > 0 && later.slice(0, land).every((one) => /^\p{Lu}[^\d]{1,40}$/u.test(one))) return null;
  // "…, Massachusetts, zip code 01040": the state stands in a part of its own.
  const stated = before && /^[\d-]+$/u.test(plain) ? `${before.text}, ${plain}` : plain;
  // "in der Waldstr. 7a in Oldenburg, PLZ 26121, zu finden"
  if (
    plain !== piece.text.replace(/[.!]+$/u, '').trim() &&
    /^(?:[A-Z]{1,2}-)?\d[\d -]{3,8}(?: ?[A-Z]{2})?$/u.test(plain) &&
    pieces.slice(Math.max(0, at - 3), at).some(({ text: one }) => street.test(withoutLead(one)))
  )
    return piece.start + piece.raw.replace(/[.!]+$/u, '').length;
  // "…, Casselton ND 58012 and that's the business address too."
  const [ahead = ''] =
    /^.*?(?:[A-Z]{2,3} \d{4,5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?= (?:\p{Ll}|[–—-]))/u.exec(
      piece.raw,
    ) ?? [];
  if (ahead !== '' && impliedCountry([ahead]) !== null) return piece.start + ahead.length;
  // "…, #03-14, Singapore 139951."
  if (/ \d+$/u.test(plain) && cityState(plain) !== null) return piece.start + piece.raw.replace(/[.!]+$/u, '').length;
  if (impliedCountry([stated]) !== null) return piece.start + piece.raw.replace(/[.!]+$/u, '').length;
  // "3 allée des Artisans, Vannes (56000)", "Caxias do Sul (RS), 95059-520"
  const isTown = before !== undefined && /^\p{Lu}[^\d]{1,40}$/u.test(before.text);
  const near = pieces.slice(Math.max(0, at - 6), at);
  if (
    isTown &&
    codeAlone.test(plain) &&
    near.some(({ text: one }) => street.test(withoutLead(one)) && hasStreetWord(one))
  )
    return piece.start + piece.raw.replace(/[.!]+$/u, '').length;
  // "27A Marine Parade, Auckland 1010.": a town and its code end the sentence.
  const last = !next && townAndCode.test(plain) && !hasStreetWord(plain);
  if (
    last &&
    near.some(
      ({ text: one }) =>
        /\d/u.test(one) && (hasStreetWord(one) || /(?:^|[\s:])\d+\p{L}? \p{Lu}\p{Ll}+ \p{Lu}/u.test(one)),
    ) &&
    !saysNumbers(found, piece.start, piece.end)
  )
    return piece.start + piece.raw.replace(/[.!]+$/u, '').length;
  const coded = codeAndTown.exec(piece.text)?.[0];
  // "1300 Grand Avenue, Suite 2-B": a house number, and no town's postal code.
  const town = coded !== undefined && hasStreetWord(coded) ? undefined : coded;
  // "wir sitzen in 01069 Dresden, Lindenstraße 8"
  if (town !== undefined && town === piece.text && next && /\d/u.test(next.text) && hasStreetWord(next.text))
    return next.start + next.text.replace(/[.!]+$/u, '').length;
  const onStreet = pieces.slice(Math.max(0, at - 3), at).some(({ text: one }) => street.test(withoutLead(one)));
  if (town === undefined || !onStreet) return null;
  const end = piece.start + town.length;
  if (saysNumbers(found, piece.start, end)) return null;
  // "16124 Genova (GE)"
  const bracketed = next !== undefined && /^\s*\(/u.test(text.slice(end, next.start));
  const named = then !== undefined && countryNamed(then.text.replace(/[.!]+$/u, '')) !== null;
  if (next && !bracketed && !named && /^[A-Z]{2}[.!]?$/u.test(next.text) && countryCode(next.text.slice(0, 2)) !== null)
    return next.start + 2;
  const region = next && bracketed && isRegion(next.text, null);
  if (then && (countryNamed(then.text.replace(/[.!]+$/u, '')) !== null || countryEnd(then) !== null)) return null;
  // "25813 Husum, Schleswig-Holstein."
  const behind = (next?.text ?? '').replace(/[.!]+$/u, '');
  if (next && !bracketed && next.start - end <= 2 && behind.length > 4 && isRegion(behind, null))
    return next.start + behind.length;
  return region ? next.end + 1 : end;
}

/**
 * "Lindenstraße 8 in 01069 Dresden", "14 rue des Lilas à Lyon (69003), en France": the small word divides as a comma
 * does. The text keeps its length, so that a place in it is a place in what was said.
 */
export const divided = (text: string): string =>
  text
    .replace(
      /(?<=\d[\p{L}]?|\d \p{L}|\p{L}{3}|\p{L}\.) (?:in|at|à|a|en|te|em|w)(?= (?:[A-Z]{1,2}-)?\d{2}[\d-]{2,6} \p{Lu})/gu,
      (word) => `,${' '.repeat(word.length - 1)}`,
    )
    .replace(
      /(?<=\d.{0,40}) (?:à|in|a|en|te|em|w)(?= \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? ?[,(])/gu,
      (word) => `,${' '.repeat(word.length - 1)}`,
    )
    // "8001 Zurich in Switzerland"
    .replace(
      /(?<=\p{L}) (in|en|em|à|w)(?= (?:the |der |den |la |los )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}))/gu,
      (whole, word: string, land: string, at: number, all: string) =>
        // Behind a house number and a postal code.
        /\d.{1,60}\d{4}.{0,30}$/u.test(all.slice(Math.max(0, at - 110), at)) &&
        (countryNamed(land) !== null || countryNamed(land.split(' ')[0] ?? '') !== null)
          ? `,${' '.repeat(word.length)}`
          : whole,
    )
    .replace(
      /(?<=[,)]) (?:(?:en|in|w|em)(?= \p{Lu})|(?:en|in|w|em|at|à)(?= (?:[A-Z]{1,2}-)?\d[\d -]{3,7} \p{Lu}))/gu,
      (word) => ' '.repeat(word.length),
    );

/** "Acme Srl – Via Roma 1 – 48018 Faenza (RA) – Italy": a mark that stands three times divides as a comma does. */
export function withCommas(text: string): string {
  for (const mark of ['–', '—', '|', '•', '·', '-']) {
    const divider = ` ${mark} `;
    if (text.split(divider).length > 3) return text.replaceAll(divider, ',  ');
  }
  return text;
}
