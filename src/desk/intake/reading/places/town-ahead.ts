import type { Address } from '../../../../contract/request.ts';
import { countryNamed } from '../words/countries.ts';
import { lean } from '../words/lean.ts';
import { fold } from '../words/text.ts';
import { readAddress } from './address.ts';
import { nominativeTown } from './declined-towns.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { placeOf } from './places.ts';
import { codeForm, withoutCodeLabel } from './postal-codes.ts';
import { isCounty, isRegion } from './regions.ts';
import { hasStreetWord, isBuilding } from './street-words.ts';

/** What leads to a town. */
const toTown = '(?:in|at|à|au|en|em|te|a|ad|w|we|aus|nach|di|da|de|from)';
/** What leads from the town to its street. */
const toStreet =
  '(?:in der|an der|in the|at the|unter|under|at|au|aux|en|na|no|nos|nas|in|aan de|aan het|aan|przy|pod|am|im|auf|à la|à|sise?|situé[es]*|sita|sito|genauer gesagt|more precisely|exactly|namely)(?: (?:the|der|de|la|calle))?';
const code = `(?:[A-Z]{1,3}-)?(?:${codeForm(null)})`;
const town =
  "\\p{Lu}[\\p{L}'’.-]+(?:(?: | (?:de|del|della|di|do|da|la|le|les|los|am|an der|ob der|bei|upon|on|sur|sous|en) )\\p{Lu}[\\p{L}'’.-]+){0,3}";
const townAtEnd = lean(new RegExp(`(?:^|[\\s(])${toTown} (?:the )?(?:(${code}) )?(${town})$`, 'u'));
const codedAtEnd = lean(new RegExp(`(?:^|\\s)(${code}) (${town})$`, 'u'));
const codeAlone = new RegExp(`^${code}$`, 'u');
const leadsToStreet = lean(new RegExp(`(?<=[\\p{L})]),? ${toStreet}(?= [\\p{L}\\d])`, 'gu'));
const withoutSmallWord = (text: string): string =>
  text.replace(
    new RegExp(`^(?:(?:${toStreet}|en|in|em|w|dans|the|der|die|das|la|le|el|il|street(?= \\p{Lu})) )+`, 'u'),
    '',
  );
/** "comuna de Las Condes", "Col. Centro", "OT Rieden": a part of the town. */
const quarter =
  /^(?:comuna|barrio|bairro|colonia|col\.|urb\.|urbanización|distrito|quartiere?|ortsteil|ot|stadtteil|wijk|dzielnica|os\.) (?:de )?\p{Lu}/iu;
const most_pieces = 4;

/** "snc", "s/n": a street without a number. */
const noNumber = /(?:^|\s)(?:snc|s\.n\.c\.|s\/n(?:[.º°]+)?|s\.n\.)$/u;
const isNumbered = (text: string): boolean => /\d/u.test(text) || noNumber.test(text);
const isStreet = (text: string, coded: boolean): boolean =>
  isNumbered(text) &&
  // "Cagliari: the new address is Via dei Lidi 14" is told.
  (/^[\p{Lu}\d]/u.test(text) || hasStreetWord(/^\S*(?: \S+)?/u.exec(text)?.[0] ?? '')) &&
  /\p{L}{3}/u.test(text) &&
  !codedAtEnd.test(text) &&
  (hasStreetWord(text) ||
    /^\d+\p{L}? \p{Lu}/u.test(text) ||
    (coded && /^\p{Lu}\p{L}+(?: \p{L}+)* \d+ ?\p{L}?$/u.test(text)));

/** A country, a region by its name, or its own word. */
const isAround = (text: string): boolean =>
  countryNamed(text) !== null ||
  isCounty(text) ||
  (isRegion(text, null) && (text.length > 3 || /^[A-Z]{2}$/u.test(text)));

type Ahead = { readonly start: number; readonly town: string; code: string | null; readonly around: string[] };

/** What stands right before the street: the town, in brackets or behind it its code, its region and its country. */
function aheadOf(pieces: readonly Piece[], street: number): Ahead | null {
  const around: string[] = [];
  let coded: string | null = null;
  for (let at = street - 1; at >= 0 && street - at <= most_pieces; at -= 1) {
    const piece = pieces[at] as Piece;
    const plain = withoutCodeLabel(withoutSmallWord(piece.text.replace(/[:–—-]+$/u, '').trim()));
    if (codeAlone.test(plain)) coded = plain;
    else {
      const text = piece.text.replace(/\s*[:–—-]+$/u, '');
      const [whole = '', ahead, named] = townAtEnd.exec(text) ?? codedAtEnd.exec(text) ?? [];
      if (
        named !== undefined &&
        countryNamed(named) === null &&
        (ahead !== undefined || coded !== null || !isBuilding(named))
      )
        return {
          start: piece.start + text.length - whole.trimStart().length,
          town: named,
          code: ahead ?? coded,
          around,
        };
      if (!isAround(plain)) return null;
      around.unshift(plain);
    }
  }
  return null;
}

/** "…, Winsener Straße 34a zu finden": what goes on in small letters is none of it. */
const untilProse = (text: string): { readonly text: string; readonly over: boolean } => {
  const plain = text.replace(/[.!]+$/u, '');
  const cut =
    /^(.*?\d+(?: ?[a-zA-Z](?!\p{L}))?(?:[-/]\d+\p{L}?)*),? (?=(?:und|and|et|y|e|en|i) |(?:zu|to|où|donde|onde|dove|gdzie) \p{Ll})/u.exec(
      plain,
    )?.[1];
  return { text: cut ?? plain, over: cut !== undefined || plain !== text };
};

/** An address whose town, and perhaps code, region and country, stand before its street. Null where there is none. */
export function townAhead(said: string): { address: Address; start: number; end: number } | null {
  const text = said.replace(leadsToStreet, (word, at: number) => {
    const behind = said.slice(at + word.length + 1);
    const beginsStreet = /^[^,;:.()]{0,40}(?:\d|\s(?:snc|s\/n)(?!\p{L}))/u.test(behind) && !codedAhead.test(behind);
    return beginsStreet ? `,${' '.repeat(word.length - 1)}` : word;
  });
  const pieces = piecesOf(text.replace(/[:–—](?= )/gu, ','));
  for (const [index, piece] of pieces.entries()) {
    const ahead = isNumbered(piece.text) ? aheadOf(pieces, index) : null;
    const first = untilProse(withoutSmallWord(piece.text));
    if (!ahead || !isStreet(first.text, ahead.code !== null)) continue;
    const lines = [first.text];
    let end = piece.end;
    for (let at = index + 1; at < pieces.length && !first.over && at - index <= most_pieces; at += 1) {
      const next = pieces[at] as Piece;
      const { text: part, over } = untilProse(next.text);
      const plain = withoutCodeLabel(withoutSmallWord(part));
      const coded = placeOf(plain, null);
      // "We left Leeds, 4 Mill Lane, York YO1 7LZ": the street's town stands behind it.
      if (coded !== null && fold(coded.city ?? '') !== fold(ahead.town)) return null;
      const goesOn =
        /^\p{Lu}[\p{L} ]{2,30}$/u.test(part) &&
        codeAlone.test(withoutCodeLabel((pieces[at + 1]?.text ?? '').replace(/[.!]+$/u, '')));
      if (coded !== null) ahead.code ??= coded.postalCode;
      else if (codeAlone.test(plain) && ahead.code === null) ahead.code = plain;
      else if (isAround(plain)) ahead.around.push(plain);
      else if (
        part.length < 50 &&
        (goesOn ||
          quarter.test(part) ||
          (/^(?:\p{Ll}+\.? )?[\p{Lu}\d]/u.test(part) && (/\d/u.test(part) || hasStreetWord(part))))
      )
        lines.push(part);
      else break;
      end = next.end;
      if (over) break;
    }
    const city = nominativeTown(ahead.town);
    const placed =
      ahead.code === null
        ? city
        : /^(?:[A-Z]{1,3}-)?\d/u.test(ahead.code)
          ? `${ahead.code} ${city}`
          : `${city} ${ahead.code}`;
    const { address } = readAddress([[...lines, placed, ...ahead.around].join(', ')]);
    const isWhole =
      address.lines.length > 0 && (address.postalCode !== null || address.country !== null || address.region !== null);
    if (isWhole && fold(address.city ?? '') === fold(city)) return { address, start: ahead.start, end };
  }
  return null;
}
/** "in 29614 Soltau": a town, and no street. */
const codedAhead = new RegExp(`^${code} \\p{Lu}`, 'u');
