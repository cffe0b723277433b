import { isDeviceLine } from '../../message/history/signature.ts';
import type { Address } from '../../../../contract/request.ts';
import { readAddress, type ReadAddress } from '../places/address.ts';
import type { Reading } from '../context.ts';
import { countryNamed } from '../words/countries.ts';
import { lean } from '../words/lean.ts';
import { countriesTold } from '../words/of-countries.ts';
import { mayBeStreet } from '../places/street-words.ts';
import { hasLegalForm } from '../words/organizations.ts';
import { fold, isBlank, type Line } from '../words/text.ts';

/** An address in the signature; `words` are those beside it that may say which it is ("Postal", "Antwerp"). */
type Signed = {
  readonly address: Address;
  readonly lines: Line[];
  readonly words: ReadonlySet<string>;
  /** What stands in front of it in its line ("Sede", "Head office"), folded. */
  readonly head: string;
  /** All that says which it is: what stands above it and beside it. */
  readonly title: string;
  /** The firm that it stands with. */
  readonly firm: { readonly text: string; readonly line: Line } | null;
};

/** Short words that tell no address from another. */
const plain = new Set(
  'post code from that with this here road unit lane your have will nicht eine auch noch bitte pour dans avec para como esta este della dell voor naar niet onze jest oraz'.split(
    ' ',
  ),
);
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 5 || (word.length === 4 && !plain.has(word)))
    // "Antwerp", "Antwerpen": by their beginnings.
    .map((word) => word.slice(0, 5));

/** What says of each of them that it is one, by its beginning. */
export const ofAll = /^(?:head|main|haupt|addre|adres|ansch|direc|domic|indir|ender|morad|offic|licen|lizen)$/u;

/** "All other details are in my signature", "die übrigen Angaben siehe unten": all that is not said elsewhere. */
export const saysTheRest = lean(
  /(?<!\p{L})(?:(?:all|other|further|remaining) (?:the )?(?:other |further |remaining )?(?:details|data|information)|(?:alle|die|sämtliche)?n? ?(?:übrigen|restlichen|weiteren|anderen) (?:angaben|daten)|(?:les autres|toutes les) (?:informations|données|coordonnées)|(?:los demás|el resto de (?:los )?)\s?datos|(?:gli altri|tutti i) dati|(?:os restantes|os demais|os outros) dados|(?:de )?overige gegevens|pozostałe dane)(?!\p{L})/iu,
);

const isWhole = ({ lines, city, postalCode, country }: Address): boolean =>
  lines.length > 0 &&
  lines.length <= 3 &&
  city !== null &&
  (postalCode !== null || country !== null) &&
  mayBeStreet(lines.join(' '));

/** Paragraphs of the signature: an office each, or all of it. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (isBlank(line)) groups.push([]);
    else if (line.text.length < 200 && !isDeviceLine(line.text)) groups.at(-1)?.push(line);
  }
  return groups;
}

/** "ZURICH      Acme AG", "Postal: PO Box 12, …", "Oslo | Storgata 1, …": without what stands before it in a column of its own. */
const withoutHead = (text: string): string =>
  text
    .trim()
    .replace(/^\p{L}[\p{L} ]{2,24}:\s+/u, '')
    .replace(/^\p{L}[\p{L} ]{2,24} [|·•–—] (?=\S)/u, '')
    .replace(/^(?:.{2,40}\s{3,}|.{2,40}[\p{Lu})]\s{2})(?=\S)/u, '');

const noPart = lean(
  /@|\+\d{2}|^\W*(?:tel|phone|fax|mobile?|[tfme]|e-?mail|www|http|vat|ust|reg|hr[ab])\b(?!-\d)\W|(?<!\p{L})(?:HR[AB]|R\.C\.S)/iu,
);

/** Each one, two or three lines side by side that are an address: "Postal: PO Box 12, Leeds LS1 4AB". */
function apartIn(group: readonly Line[]): Signed[] {
  const free = new Set(group.filter(({ text }) => !noPart.test(text)));
  const found: {
    readonly from: number;
    readonly lines: Line[];
    readonly texts: string[];
    readonly read: ReadAddress;
  }[] = [];
  for (const size of [1, 2, 3])
    for (let from = 0; from + size <= group.length; from += 1) {
      const below = countryNamed(group[from + size]?.text.trim() ?? '') === null ? 0 : 1;
      const lines = group.slice(from, from + size + below);
      const texts = lines.map(({ text }) => withoutHead(text));
      if (!lines.every((line) => free.has(line)) || !mayBeStreet(texts[0] ?? '')) continue;
      const read = readAddress(texts.map((text) => text.replace(/\s+[|·•]\s+/gu, ', ')));
      if (!isWhole(read.address)) continue;
      for (const line of lines) free.delete(line);
      found.push({ from, lines, texts, read });
    }
  return found.map(({ from, lines, texts: [first = ''], read }): Signed => {
    // Alone in its paragraph, it is what all lines without a number speak of.
    const beside =
      found.length === 1 ? group.filter((line) => !lines.includes(line)) : group.slice(Math.max(0, from - 1), from);
    const above = beside.filter((line) => free.has(line) && !/\d/u.test(line.text));
    const title = [...above, ...lines].map(({ text }) => text).join(' ');
    const [row = ''] = lines.map(({ text }) => text.trim());
    const head = fold(row.slice(0, row.length - first.length))
      .replace(/[:|\s]+$/u, '')
      .trim();
    const line = above.find(({ text }) => isFirm(withoutHead(text)));
    const inRow = read.organization === null ? undefined : lines[0];
    const firm = line
      ? { text: withoutHead(line.text), line }
      : inRow
        ? { text: read.organization ?? '', line: inRow }
        : null;
    return {
      address: read.address,
      lines,
      words: new Set(wordsOf(title).filter((word) => !ofAll.test(word))),
      head,
      title,
      firm,
    };
  });
}

/** The lines up to where the telephone numbers begin, from the first on that makes an address of them. */
function asBlock(lines: readonly Line[]): Signed[] {
  const end = lines.findIndex(
    (line) =>
      /^\W*(?:tel|phone|fax|mobil|mobile|t|f|m|e|e-?mail|www|http)\b(?!-\d)\W/iu.test(line.text) ||
      line.text.includes('@'),
  );
  const rows = (end > 0 ? lines.slice(0, end) : lines).flatMap((line) =>
    line.text.split(/\s+[|·•]\s+/u).map((text) => ({ text, line })),
  );
  for (let from = 0; from < rows.length; from += 1) {
    const block = rows.slice(from);
    const { address } = readAddress(block.map(({ text }) => text));
    if (isWhole(address) && mayBeStreet(address.lines[0] ?? ''))
      return [
        {
          address,
          lines: [...new Set(block.map(({ line }) => line))],
          words: new Set(),
          head: '',
          title: '',
          firm: null,
        },
      ];
  }
  return [];
}

/** "…, not the P.O. box", "the street address in my signature": of several, none of those that are a box. */
const notBox = lean(
  /(?<!\p{L})(?:not|rather than|instead of|nicht|kein|statt|pas|plutôt que|no|en vez de|não|em vez de|non|invece di|niet|in plaats van|nie|zamiast)(?: \p{L}{1,4}['’]?){0,2} ?(?:p\.? ?o\.? ?box|post(?:al)? (?:office )?(?:box|address)|mailing|postfach|postanschrift|boîte postale|b\.?p\.?(?!\p{L})|adresse postale|apartado|casella postale|caixa postal|postbus|postadres|skrytk)|(?<!\p{L})(?:street|visiting|physical|office) address|(?:besuchs?er?|haus|straßen)(?:adresse|anschrift)|adresse physique|dirección física|sede fisica|morada física|bezoekadres/iu,
);
/** "Not the Zurich one": named to say which it is not. */
const denied = lean(
  /(?<!\p{L})(?:not|rather than|instead of|nicht|kein\p{L}{0,2}|statt|pas|plutôt que|no|en vez de|não|em vez de|non|invece di|niet|geen|in plaats van|nie|zamiast)(?: (?:the|die|der|das|la|le|el|o|a|il|het|de|our|of|at|in|from|one|ones|address|office|that|celle|celui|quell[ao]|jene|en|em|à|w)){0,5}(?: \p{L}+){1,2}/giu,
);
export const withoutDenied = (text: string): string => text.replace(denied, ' ');
const isBox = lean(
  /(?<!\p{L})(?:p\.? ?o\.? ?box|post office box|postfach|boîte postale|b\.?p\.? ?\d|apartado|casella postale|caixa postal|postbus|skrytka|locked bag|private bag)/iu,
);

const isFirm = (text: string): boolean => hasLegalForm(text.trim()) && !/\d/u.test(text) && text.trim().length < 60;
const officesOf = (reading: Reading): Signed[] => groupsOf(reading.sections.signature).flatMap(apartIn);

/** Each firm in the signature that has an address there: "SINGAPORE / Acme Pte. Ltd. / 12 Telok Ayer Link". */
export const firmsSigned = (
  reading: Reading,
): { readonly text: string; readonly line: Line; readonly of: readonly Line[] }[] =>
  officesOf(reading).flatMap(({ firm, lines }) => (firm ? [{ ...firm, of: lines }] : []));

/** What a firm calls the place where it has its seat: the one of several that is called so in whatever words. */
const seat = lean(
  /(?<!\p{L})(?:(?:registered|head|main|principal|central|corporate) (?:office|seat)|h\.?q\.?(?!\p{L})|headquarters?|(?:haupt|firmen|geschafts|unternehmens)sitz|sitz|zentrale|haupt(?:verwaltung|niederlassung)|siege(?: social| central)?|sede(?: (?:legale?|central|social|principale?))?|casa (?:matriz|central)|matriz|domicilio social|hoofdkantoor|hoofdvestiging|(?:maatschappelijke )?zetel|siedziba|centrala|hovedkontor|huvudkontor|hovedsade|paakonttori|kotipaikka)(?!\p{L})/u,
);
const only = <Item>(items: readonly Item[]): Item | null => (items.length === 1 ? (items[0] ?? null) : null);

/** "The first of those that are listed below my name": the last pattern is of the last. */
const ordinals = [
  'first|erste[nr]?|premiere?|primer[oa]|primeir[oa]|prim[oa]',
  'second|zweite[nr]?|deuxieme|segund[oa]|second[oa]',
  'third|dritte[nr]?|troisieme|tercer[oa]|terceir[oa]|terz[oa]',
  'last|letzte[nr]?|derniere?|ultim[oa]',
].map((one) =>
  lean(
    new RegExp(
      `(?<!\\p{L})(?:${one}) (?:(?:one|office|address|company|entry|adresse|anschrift|dans|en|in) ?)*(?:of|in|on|from|der|in der|de|del|della|da|dans) (?:the |those|these|my |our |all|la |le |el |a |o |los |las |les |ce|dies|mein|unser)`,
      'u',
    ),
  ),
);

/** Of several addresses in the signature the one that these words name: by its town, firm, country, or what it is. */
function nameOf(all: readonly Signed[], pointing: string): Signed | null {
  // 'you find it under "Sede"'
  const titles = [...pointing.matchAll(/["“„«'‘]([^"”“„«»'‘’]{2,30})["”“»'’]/gu)].map(([, title = '']) =>
    fold(title.trim()),
  );
  const titled = only(all.filter(({ head }) => head !== '' && titles.includes(head)));
  if (titled) return titled;
  const text = withoutDenied(pointing);
  const nth = ordinals.findIndex((one) => one.test(fold(text)));
  const counted = nth < 0 ? null : nth === ordinals.length - 1 ? all.at(-1) : all[nth];
  if (counted) return counted;
  const said = new Set(wordsOf(text));
  const named = all.filter(({ words }) =>
    [...words].some((word) => said.has(word) && all.filter((one) => one.words.has(word)).length === 1),
  );
  if (named.length > 0) return only(named);
  const told = countriesTold(text);
  const ofCountry = all.filter(({ address: { country } }) => country !== null && told.has(country));
  if (ofCountry.length > 0) return only(ofCountry);
  return seat.test(fold(text)) ? only(all.filter(({ title }) => seat.test(fold(title)))) : null;
}

/** The address in the signature that the writer points at with these words; of several the one that they name. */
export function signedAddress(reading: Reading, pointing: string): { address: Address; lines: Line[] } | null {
  const apart = officesOf(reading);
  const all = apart.length > 1 ? apart : asBlock(groupsOf(reading.sections.signature).flat());
  if (all.length <= 1) return all[0] ?? apart[0] ?? null;
  const streets = notBox.test(pointing) ? all.filter(({ lines }) => !lines.some(({ text }) => isBox.test(text))) : [];
  if (streets.length === 1) return streets[0] ?? null;
  const named = nameOf(all, pointing);
  if (named) return named;
  // "not the Zurich one": the other one of two.
  const rejected = new Set((pointing.match(denied) ?? []).flatMap(wordsOf));
  const left = all.filter(({ words }) => ![...words].some((word) => rejected.has(word)));
  return all.length === 2 && left.length === 1 ? (left[0] ?? null) : null;
}

/** The one of several offices in the signature that these words name outright. */
export function officeNamed(reading: Reading, text: string): { address: Address; lines: Line[] } | null {
  const all = officesOf(reading);
  return all.length > 1 ? nameOf(all, text) : null;
}
