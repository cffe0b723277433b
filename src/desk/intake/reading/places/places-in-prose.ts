import type { Address } from '../../../../contract/request.ts';
import { readAddress } from './address.ts';
import { firstPerson } from '../claims/analysis.ts';
import { hasStreetWord, isBuilding } from './street-words.ts';
import { countryCode, countryNamed } from '../words/countries.ts';
import { impliedCountry } from './implied-country.ts';
import { has, type Found } from '../lexicon/find.ts';
import { looksLikeName } from '../names/names.ts';
import { japaneseInProse } from './japanese.ts';
import { looksLikeOrganization, organizationsIn } from '../words/organizations.ts';
import { readingsOf } from './places.ts';
import { isCounty, isRegion, isRegionAnywhere } from './regions.ts';
import { runsIn } from '../names/own-organization.ts';

export type ProseAddress = {
  readonly address: Address;
  readonly organization: string | null;
  readonly start: number;
  readonly end: number;
};

/** `raw` has all the blanks of the sentence, so that a place in it is a place there. */
type Piece = { readonly text: string; readonly raw: string; readonly start: number; readonly end: number };

/** The parts of a sentence between commas, semicolons and brackets, each with its place. */
function piecesOf(sentence: string): Piece[] {
  let said = sentence;
  const pieces: Piece[] = [];
  // "Highveld Fabrication (Pty) Ltd", "Harbour Thread Co., Ltd.": nothing divides a firm's name.
  for (const { start, end } of organizationsIn(said))
    said =
      said.slice(0, start) +
      said.slice(start, end).replace(/\(/gu, '\u{e000}').replace(/\)/gu, '\u{e001}').replace(/,/gu, '\u{e002}') +
      said.slice(end);
  // "27283 Verden (Aller)": the bracket belongs to the town.
  const text = said.replace(/(?<=\d{4,5} \p{Lu}[\p{L}-]{1,20} )\((\p{Lu}\p{Ll}{2,12})\)/gu, (whole, inner: string) =>
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
function countryEnd(piece: Piece): number | null {
  const plain = piece.raw.replace(/[.!]+$/u, '').trim();
  if (countryNamed(plain)) return piece.end;
  const words = plain.split(' ');
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
const codeAndTown =
  /^(?:[A-Z]{1,3}-)?(?:\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}|\d{4,5}|\d{4} [A-Z]{2}) \p{Lu}[\p{L}'’-]+(?:(?: | am | an der | im | sur | de | la | del )\p{Lu}?[\p{L}'’-]+){0,3}?(?= \p{Ll}{2,} |[.!]?$)/u;
const street = /\p{L}\.? ?\d|\d.*\p{L}{3}/u;

/**
 * "…, Rocky Mount, North Carolina 27804.", "Lindenstr. 8, 01069 Dresden.": the postal code, or its town, ends it, and
 * no country follows.
 */
function codeEnd(text: string, found: Found, pieces: readonly Piece[], at: number): number | null {
  const piece = pieces[at] as Piece;
  const [before, next, then] = [pieces[at - 1], pieces[at + 1], pieces[at + 2]];
  const plain = piece.text.replace(/[.!]+$/u, '').trim();
  if (next && (countryNamed(next.text.replace(/[.!]+$/u, '').trim()) !== null || countryEnd(next) !== null))
    return null;
  if (impliedCountry([plain]) !== null) return piece.start + plain.length;
  const coded = codeAndTown.exec(piece.text)?.[0];
  // "1300 Grand Avenue, Suite 2-B": a house number, and no town's postal code.
  const town = coded !== undefined && hasStreetWord(coded) ? undefined : coded;
  // "wir sitzen in 01069 Dresden, Lindenstraße 8"
  if (town !== undefined && town === piece.text && next && /\d/u.test(next.text) && hasStreetWord(next.text))
    return next.start + next.text.replace(/[.!]+$/u, '').length;
  if (town === undefined || !before || !street.test(withoutLead(before.text))) return null;
  const end = piece.start + town.length;
  const said = found.hits.some(
    (hit) =>
      hit.start >= piece.start && hit.end <= end && has(hit, 'users', 'editors', 'host', 'license', 'app', 'tier'),
  );
  if (said) return null;
  // "16124 Genova (GE)"
  const bracketed = next !== undefined && /^\s*\(/u.test(text.slice(end, next.start));
  const named = then !== undefined && countryNamed(then.text.replace(/[.!]+$/u, '')) !== null;
  if (next && !bracketed && !named && /^[A-Z]{2}[.!]?$/u.test(next.text) && countryCode(next.text.slice(0, 2)) !== null)
    return next.start + 2;
  const region = next && bracketed && isRegion(next.text, null);
  if (then && (countryNamed(then.text.replace(/[.!]+$/u, '')) !== null || countryEnd(then) !== null)) return null;
  return region ? next.end + 1 : end;
}

const lead =
  /^.*(?:\b(?:is|are|at|in|ist|lautet|lauten|sind|est|es|é|sede|is|luidt|to|at:|address|anschrift|adresse|dirección|endereço|morada|indirizzo|adres|located|unter|under|sitzt|sitzen|ansässig|ansässig in|mit sitz in|situated|of|bei|auf|from|on|und|and|en|presso|gevestigd aan|gevestigd|estamos (?:em|na|no|nos|nas|en)|stiamo (?:in|a)|aan(?: de| het)?|przy|pod adresem|jest|to|:)|[:：(])\s+(?=[\p{Lu}\d(])/iu;

const opening = /^(?:.*\s)?(?:we are|we're|wir sind|nous sommes|somos|siamo|wij zijn|jesteśmy)\s+(.+)$/iu;

/** Small words that stand inside the names of streets and towns. */
const inNames =
  /^(?:de|la|le|les|des|du|der|den|dem|die|das|do|da|dos|di|del|della|dei|delle|degli|van|von|vom|zu|zum|zur|am|an|im|of|the|y|e|et|und|and|t|'t|sous|sur|lès|les|el|los|las|ob|auf|unter|bis|ter|nr|no|n|at|by|upon|on|l'|d'|à|aux|en|het)$/iu;

/**
 * The first part of an address without the words that lead to it: up to the last word in small letters before the first
 * number that is no part of a street's name.
 */
function withoutLead(text: string): string {
  const plain = text.replace(/^.*(?:(?<!(?<!\p{L})(?:no|nr|kat|daire|kapı|d|apt))[:?]|[=→]|->) +(?:--?|–|—)?\s*/u, '');
  // "… e fica na Avenida Central 4": behind words of a sentence the street's own word begins it.
  const begins =
    /^.*\p{Ll}.*\s(?=(?:Avenida|Av\.|Rua|Calle|Carrera|Carretera|Ctra\.|Via|Viale|Piazza|Corso|Rue|Avenue|Boulevard|Place|Quai|Chemin|Plaza|Paseo|Travessa|Praça|Estrada|Ulica|ul\.|ulica)\s)/u.exec(
      plain,
    );
  if (begins && /(?<!\p{L})\p{Ll}{2,}\s/u.test(begins[0]) && !/\d/u.test(begins[0]))
    return plain.slice(begins[0].length);
  // "ON M5E 1B8": a province.
  const matched = /^[A-Z]{2} [A-Z\d]/u.test(plain) ? null : lead.exec(plain);
  const cut = matched && matched[0].length < plain.length ? plain.slice(matched[0].length) : plain;
  const until = /\d/u.exec(cut)?.index ?? 0;
  // "oficina 501", "Hatanpään valtatie 48 B": the word before the number is the street's, unless that stands behind it.
  const isUnit = (at: number, word: string): boolean =>
    !/^(?:trouve|situee?|liegt|sitzt|steht|befindet|sit[oa]|ubicad[oa]|located|gelegen)$/u.test(word) &&
    at + word.length + 1 === until &&
    (at > 0 || cut === text) &&
    !/\p{L}{3}/u.test(cut.slice(until));
  let from = 0;
  // "rua dos andradas 943": in small letters, and a street from its first word on.
  const isStreet = hasStreetWord(/^\S*/u.exec(cut)?.[0] ?? '');
  for (const { 0: word, index } of cut.slice(0, until).matchAll(/\S+/gu))
    if (
      !isStreet &&
      /^\p{Ll}[\p{L}'’]*$/u.test(word) &&
      /^(?: \p{Ll}{1,3})* (?:[\p{Lu}\d]|(?:calle|avenida|rua|via|rue|avenue|piazza|ul)\b)/u.test(
        cut.slice(index + word.length),
      ) &&
      !inNames.test(word) &&
      !hasStreetWord(word) &&
      !isUnit(index, word)
    )
      from = index + word.length;
  return cut
    .slice(from)
    .trim()
    .replace(
      /^(?:(?:in|at|an|am|im|en|à|au|in|aan|te|w|na|no|de|het|der|die|das|dem|den|la|le|les|el|los|the|a|o|da|do|na|al|il|lo) )+(?=\p{Lu}|\d|(?:calle|avenida|rua|via|rue|avenue|boulevard|place|piazza|viale|ul\.?|al\.?)\s)/u,
      '',
    );
}

/** "Please put "Clerk & Recorder", 301 Sagebrush Avenue": what stands last before the street, where it can be a name. */
function nameAtEnd(text: string, ours: (text: string) => boolean): string | null {
  const [quoted, kind, inner] = /(\p{Lu}\p{L}+ )?["„“«]([^"„“”«»]{3,80})["”“»]$/u.exec(text) ?? [];
  // 'Association "Semailles"'
  if (quoted !== undefined && inner !== undefined)
    return kind !== undefined && looksLikeOrganization(kind.trim()) ? quoted : inner;
  const last = runsIn(text).at(-1);
  if (!last || last.end < text.length || hasStreetWord(last.text)) return null;
  // "Marl House" of marl.example
  return (ours(last.text) && !(isBuilding(last.text) && last.text.split(' ').length === 2)) ||
    looksLikeOrganization(last.text)
    ? last.text
    : null;
}

/** "Fern House", "you will find us at Fern House": the building's name, without the words that lead to it. */
function houseIn(text: string): string | null {
  if (/[:\d]/u.test(text) || text.length > 120 || firstPerson.test(text)) return null;
  const words = text.split(' ');
  const before = words.findLastIndex((word) => /^\p{Ll}/u.test(word) && !inNames.test(word));
  const house = words.slice(before + 1).join(' ');
  const bare = before < 0 ? house : house.replace(/^(?:(?:the|at|in|der|die|das|la|le|el) )+/u, '');
  return isBuilding(bare) && /^\p{Lu}.{2,60}$/u.test(bare) ? bare : null;
}

/** "for the Diocese of Karlstad": the small word stands inside the name. */
const runAtEnd = (text: string, cut: string): string => {
  const last = runsIn(text).at(-1);
  return last && last.end === text.length && last.text.endsWith(cut) && looksLikeOrganization(last.text)
    ? last.text
    : cut;
};

/** True for what can be a part of an address: it has a digit, or is a place's name. */
const canBePart = (text: string): boolean =>
  (/\d/u.test(text) || isCounty(text) || /^\p{Lu}[\p{L}\p{M}'’.()/ -]{1,50}$/u.test(text) || hasStreetWord(text)) &&
  text.length < 120 &&
  !text.includes('@');

/**
 * "Lindenstraße 8 in 01069 Dresden", "14 rue des Lilas à Lyon (69003), en France": the small word divides as a comma
 * does. The text keeps its length, so that a place in it is a place in what was said.
 */
const divided = (text: string): string =>
  text
    .replace(
      /(?<=\d[\p{L}]?|\d \p{L}|\p{L}{3}) (?:in|at|à|a|en|te|em|w)(?= (?:[A-Z]{1,2}-)?\d{2}[\d-]{2,6} \p{Lu})/gu,
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
function withCommas(text: string): string {
  for (const mark of ['–', '—', '|', '•', '·', '-']) {
    const divider = ` ${mark} `;
    if (text.split(divider).length > 3) return text.replaceAll(divider, ',  ');
  }
  return text;
}

const hasCode = (part: string): boolean => readingsOf(part, null).some(({ postalCode }) => postalCode !== null);

/** Addresses that a sentence holds: from a country's name back to the street, or to the organization above it. */
export function addressesInProse(
  said: string,
  found: Found,
  ours: (text: string) => boolean = () => false,
): ProseAddress[] {
  const text = divided(withCommas(said));
  const japanese = japaneseInProse(text);
  if (japanese) return [japanese];
  const pieces = piecesOf(text);
  const companies = organizationsIn(text);
  const result: ProseAddress[] = [];
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const end = countryEnd(piece) ?? codeEnd(text, found, pieces, index);
    if (end === null || (next && /\d/u.test(piece.text) && countryNamed(next.text.replace(/[.!]+$/u, '')) !== null))
      continue;
    const chosen: string[] = [text.slice(piece.start, end).trim()];
    let start = piece.start;
    let organization: string | null = null;
    for (let at = index - 1; at >= from && chosen.length < 8; at -= 1) {
      const one = pieces[at] as Piece;
      const company = companies.find((place) => place.end >= one.end - 1 && place.end <= one.end + 2);
      if (company) {
        organization = company.text;
        break;
      }
      const house = houseIn(one.text);
      const cut = house ?? withoutLead(one.text);
      const isLead = cut !== one.text;
      const named = opening.exec(one.text)?.[1];
      // "We are Halvorsen Grain Elevators, 1001 Railway Avenue, …"
      if (
        (named !== undefined || (isLead && !isBuilding(cut))) &&
        !/\d/u.test(named ?? cut) &&
        !hasStreetWord(named ?? cut) &&
        /\d/u.test(chosen[0] ?? '') &&
        pieces[at + 1] !== piece
      ) {
        organization =
          named?.replace(/^(?:the|die|der|das|la|le|el|a|o|de|het) /u, '') ??
          (/^\p{Lu}/u.test(cut) && !looksLikeName(cut) ? runAtEnd(one.text, cut) : null);
        break;
      }
      // "Acme GmbH, Werk II, Gewerbepark 17": what stands behind a company is none.
      const behind = companies.some((place) => place.end <= one.start && one.start - place.end <= 2);
      const name = behind && house !== null ? null : nameAtEnd(one.text, ours);
      const onStreet = chosen
        .slice(0, -1)
        .some((part) => (/\d/u.test(part) && !hasCode(part)) || hasStreetWord(part) || isBuilding(part));
      // "…, Thornwick, East Yorkshire YO25 9XX" of thornwick-gliding.example: a town stands before its postal code.
      const numbered = /\d/u.test(chosen[0] ?? '') && !hasCode(chosen[0] ?? '');
      if (name !== null && (numbered || onStreet) && !/\d/u.test(one.text)) {
        organization = name;
        break;
      }
      // A name above a street that has its number is whose address it is: "Julia Steinmetz, Torstr. 140".
      const placed = chosen
        .slice(0, -1)
        .some((part) => /\d/u.test(part) && readingsOf(part, null).every(({ postalCode }) => postalCode === null));
      if (placed && !/\d/u.test(cut) && !hasStreetWord(cut) && !isBuilding(cut)) {
        if (/^\p{Lu}/u.test(cut) && !looksLikeName(cut) && !isLead) organization = cut;
        break;
      }
      if (!canBePart(cut)) break;
      if (!isLead && !canBePart(one.text)) break;
      const busy = found.hits.some(
        (hit) =>
          hit.start >= one.start &&
          hit.end <= one.end &&
          has(hit, 'account', 'holder', 'license', 'key', 'server', 'agree'),
      );
      // "12 rue du Grand Moulin", "1300 Grand Avenue": a word of a street's name says nothing else.
      const isStreet =
        /^\d+\S* \p{Lu}[^,]{2,40}$/u.test(one.text) || (/^\d/u.test(one.text) && hasStreetWord(one.text));
      if (busy && !isLead && !isStreet) break;
      chosen.unshift(cut);
      start = one.end - cut.length;
      if (isLead) break;
    }
    if (chosen.length === 1) chosen[0] = withoutLead(chosen[0] ?? '');
    from = index + 1;
    const read = readAddress([chosen.join(', ')]);
    if (read.address.lines.length === 0 && (read.address.city === null || read.address.country === null)) continue;
    const hasStreet = read.address.lines.some((line) => /\d/u.test(line) || hasStreetWord(line));
    if (!hasStreet && read.address.postalCode === null) continue;
    // Lines of a block that run together: who reads it line by line reads more of it.
    if (read.address.city === null && read.address.postalCode === null) continue;
    result.push({ address: read.address, organization: organization ?? read.organization, start, end });
  }
  return result;
}
