import type { Address } from '../../../../contract/request.ts';
import { lean } from '../words/lean.ts';
import { readAddress } from './address.ts';
import { townOf } from './parts.ts';
import { hasStreetWord, isBuilding } from './street-words.ts';
import { withBrackets } from './brackets.ts';
import { nominativeTown } from './declined-towns.ts';
import { countryNamed } from '../words/countries.ts';
import { has, type Found } from '../lexicon/find.ts';
import { looksLikeName } from '../names/names.ts';
import { japaneseInProse } from './japanese.ts';
import { organizationsIn } from '../words/organizations.ts';
import { houseIn, nameAtEnd, namedIn, namesHouse, runAtEnd, withoutLead } from './leads.ts';
import { codeEnd, countryEnd, divided, piecesOf, withCommas, type Piece } from './pieces.ts';
import { cityAndRegion, isCodeAlone, readingsOf } from './places.ts';
import { escaped, fold } from '../words/text.ts';
import { isCounty } from './regions.ts';
import { townAhead } from './town-ahead.ts';

export type ProseAddress = {
  readonly address: Address;
  readonly organization: string | null;
  readonly start: number;
  readonly end: number;
};

/** "Estamos sediados na …", "Our office": a sentence begins. */
const speaks = lean(
  /^(?:we|i|our|my|wir|ich|unsere?|nous|je|notre|nosotros|yo|estamos|somos|nuestr[oa]|noss[oa]|noi|io|siamo|nostr[oa]|wij|ik|onze?|jesteśmy|nasz[ae]?)(?![\p{L}/])/iu,
);

/** True for what can be a part of an address: it has a digit, or is a place's name. */
const canBePart = (text: string, small: boolean): boolean =>
  (/\d|^s\/n|^snc$/u.test(text) ||
    isCounty(text) ||
    /^\p{Lu}[\p{L}\p{M}'’.()/ -]{1,50}$/u.test(text) ||
    // Who writes without capitals: "9 harbour street, port fairy, victoria 3284".
    (small && /^\p{Ll}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,2}$/u.test(text)) ||
    hasStreetWord(text)) &&
  text.length < 120 &&
  !text.includes('@') &&
  (/\d/u.test(text) || !speaks.test(text));

const hasCode = (part: string): boolean => readingsOf(part, null).some(({ postalCode }) => postalCode !== null);

/** "We left Bulle for Gruyères, Route du Moulin 6": a town, and no firm. */
const goesThere = lean(
  /(?<!\p{L})(?:moved|relocated|left|quitté|déménagé|umgezogen|gezogen|verhuisd|mud\p{L}+|traslad\p{L}+|trasferit\p{L}|przeprowadz\p{L}+|based|located|sitzen|situé\p{L}*|ubicad\p{L}|sediad\p{L}+|gevestigd)(?!\p{L})/iu,
);

/** "…, nave 3, de Zaragoza": a town behind its small word. */
const toTown = lean(
  /^(?:in|à|a|en|em|de|di|te|w|we|zu|im|in the|dans l[ae]|en la|na|no|nel) (?=\p{Lu}[\p{L}'’ -]{2,40}$|canton|kanton|provinc|land )/iu,
);

/** A word of a sentence among the parts: "…, and we would like". */
const isTold = /\p{Ll}{2} \p{Ll}{2,} \p{Ll}{2,} \p{Ll}{2,}|[?!;:@]|\p{Ll}{2}\. \p{Lu}/u;

/** "Acme Ltda., Rodovia BR-376 km 503, Ponta Grossa - PR, 84043-450, Brazil": a firm, its whole address, and no more. */
function firmWithAddress(said: string): ProseAddress | null {
  const [firm, ...more] = organizationsIn(said);
  const rest = firm?.start === 0 ? said.slice(firm.end) : '';
  const lead = /^,\s+/u.exec(rest)?.[0];
  if (!firm || more.length > 0 || lead === undefined || isTold.test(rest)) return null;
  if (countryNamed(rest.split(/,\s+/u).at(-1)?.replace(/\.$/u, '') ?? '') === null) return null;
  const { address } = readAddress([rest.slice(lead.length).replace(/\.$/u, '')]);
  const isWhole =
    address.lines.length > 0 && address.lines.length <= 2 && address.city !== null && address.postalCode !== null;
  return isWhole ? { address, organization: firm.text, start: firm.end + lead.length, end: said.length } : null;
}

/** Addresses that a sentence holds: from a country's name back to the street, or to the organization above it. */
export function addressesInProse(
  said: string,
  found: Found,
  ours: (text: string) => boolean = () => false,
): ProseAddress[] {
  // "5) Polígono El Cascajo, parcela 41": the number of an item is none of the address.
  const text = divided(withCommas(said.replace(/^\s*\(?(?:\d{1,2}|[a-h])[.)]\s+/u, (mark) => ' '.repeat(mark.length))));
  const japanese = japaneseInProse(text);
  if (japanese) return [japanese];
  const alone = firmWithAddress(text);
  if (alone) return [alone];
  const pieces = piecesOf(text);
  const companies = organizationsIn(text);
  const small = !/\p{Lu}\p{Ll}/u.test(said);
  const result: ProseAddress[] = [];
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const ended = countryEnd(piece) ?? codeEnd(text, found, pieces, index);
    // "…, Brasil, CEP 37900-000"
    const coded =
      next !== undefined && ended === piece.end && countryNamed(piece.text) !== null && isCodeAlone(next.text);
    const end = coded ? next.end : ended;
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
      const plain = one.text.replace(toTown, '').replace(townOf, '');
      const house = houseIn(one.text);
      const cut = house ?? withoutLead(plain);
      const isLead = cut !== plain;
      const named = namedIn(one.text);
      // "We are Halvorsen Grain Elevators, 1001 Railway Avenue, …"
      if (
        (named !== undefined || (isLead && !isBuilding(cut))) &&
        !/\d/u.test(named ?? cut) &&
        !hasStreetWord(named ?? cut) &&
        /\d/u.test(chosen[0] ?? '') &&
        pieces[at + 1] !== piece
      ) {
        organization =
          named ??
          (/^\p{Lu}/u.test(cut) && !looksLikeName(cut) && !goesThere.test(one.text) ? runAtEnd(one.text, cut) : null);
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
        if (/^\p{Lu}/u.test(cut) && !looksLikeName(cut) && !isLead && !speaks.test(cut)) organization = cut;
        break;
      }
      if (!canBePart(cut, small)) break;
      if (!isLead && !canBePart(plain, small)) break;
      const busy = found.hits.some(
        (hit) =>
          hit.start >= one.start &&
          hit.end <= one.end &&
          has(hit, 'account', 'holder', 'license', 'key', 'server', 'agree'),
      );
      // "12 rue du Grand Moulin", "1300 Grand Avenue": a word of a street's name says nothing else.
      const isStreet =
        /^\d+\S* \p{Lu}[^,]{2,40}$/u.test(one.text) ||
        (/^\d|^\p{Lu}.{2,30} \d+\p{L}?$/u.test(one.text) && hasStreetWord(one.text)) ||
        // "Grove OK"
        cityAndRegion(one.text, null).region !== null;
      if (busy && !isLead && !isStreet) break;
      chosen.unshift(cut);
      start = one.end - cut.length;
      if (isLead) break;
    }
    if (chosen.length > 2 && namesHouse(chosen[0] ?? '')) chosen.shift();
    if (chosen.length === 1) chosen[0] = withoutLead(chosen[0] ?? '');
    from = index + 1;
    const read = readAddress([chosen.join(', ')]);
    if (read.address.lines.length === 0 && (read.address.city === null || read.address.country === null)) continue;
    const hasStreet = read.address.lines.some((line) => /\d/u.test(line) || hasStreetWord(line));
    if (!hasStreet && read.address.postalCode === null) continue;
    // Lines of a block that run together: who reads it line by line reads more of it.
    if (read.address.city === null && read.address.postalCode === null) continue;
    // "the Acme GmbH in Erfurt (Gagarinring 90, 99084 Erfurt)": the town above its street is no name.
    const named = organization === null || fold(organization) === fold(read.address.city ?? '') ? null : organization;
    // "w Tarnowskich Górach"
    const bent = read.address.city !== null && new RegExp(`(?:^|\\s)we? ${escaped(read.address.city)}`, 'u').test(said);
    const city = bent ? nominativeTown(read.address.city ?? '') : read.address.city;
    const address = { ...read.address, city, lines: withBrackets(read.address.lines, said) };
    result.push({ address, organization: named ?? read.organization, start, end });
  }
  const behindTown = result.length > 1 ? null : townAhead(said);
  if (behindTown === null) return result;
  const [only] = result;
  const within = only === undefined || (behindTown.start <= only.start && behindTown.end >= only.end);
  return within || only.address.city === null ? [{ ...behindTown, organization: only?.organization ?? null }] : result;
}
