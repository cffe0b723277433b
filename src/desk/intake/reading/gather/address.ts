import { pointerOf } from './pointers.ts';
import type { Address } from '../../../../contract/request.ts';
import { readAddress, type ReadAddress } from '../places/address.ts';
import { spokenCode } from '../keys/codes-in-prose.ts';
import { of, spoken, stated, type Reading } from '../context.ts';
import type { Entry } from '../layout/entries.ts';
import { lean } from '../words/lean.ts';
import { answersNumber, tellsOnlyNumber } from './house-number.ts';
import { scanKeys } from '../keys/scan.ts';
import { findConcepts, has, type Hit } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { outsideFirms } from '../words/organizations.ts';
import { isCustomer } from '../names/licensee.ts';
import { isOurs } from '../names/own-organization.ts';
import { cityAndRegion, placeOf, type Place } from '../places/places.ts';
import { addressesInProse } from '../places/places-in-prose.ts';
import { hasStreetWord } from '../places/street-words.ts';
import { withPlacesJoined } from '../places/place-alone.ts';
import { isRegionAnywhere } from '../places/regions.ts';
import { linesAt, sentencesIn } from '../words/sentences.ts';
import { fold } from '../words/text.ts';
import { isOfOtherFirm, isSignedByOther, ownerOf, type Licensee } from './licensee-told.ts';
import { pointedInProse } from './pointed-address.ts';
import { signedAddress } from './signed-address.ts';
import { withPlacesBehind } from './places-behind.ts';
import { fromItsOwn, smallFirms } from './small-letters.ts';
import { addressesByThemselves, isTold, long_street_chars, sameAs, saysInstead } from './address-by-itself.ts';
import {
  isBrokenSentence,
  ledBySentence,
  addressValue,
  codeBehindStreet,
  codeValue,
  identityOf,
  isNumberAlone,
  putsRight,
  streetValue,
} from './address-values.ts';
import { goesWithInvoice, isBesideLicense, isToCome, onlyAside, wasThere } from './address-aside.ts';
import { piecesAnew } from './address-piece-anew.ts';
import { countriesAlone, countriesInProse, countriesLabelled } from './countries.ts';
import { seatsTold } from './seats.ts';
import { townsTold } from './towns-told.ts';
import { namesNothing, shortValue } from './values.ts';
import { addressMeant, saysFirst, saysThisOne } from './which-address.ts';

export type AddressStatements = {
  readonly whole: readonly Statement<Address>[];
  readonly street: readonly Statement<string[]>[];
  readonly place: readonly Statement<Place>[];
  readonly city: readonly Statement<string>[];
  readonly region: readonly Statement<string>[];
  readonly postalCode: readonly Statement<string>[];
  readonly country: readonly Statement<string>[];
  /** Organizations that stood as the first line of an address. */
  readonly organizations: readonly Statement<string>[];
};

const hasAny = (address: Address): boolean =>
  address.lines.length > 0 || address.city !== null || address.country !== null;

/** What stands under the label of an address: the address, or a sentence that holds it. */
function underLabel(entry: Entry, known: readonly string[], ours: (text: string) => boolean): ReadAddress | null {
  if (saysInstead.test(entry.values.join(' ').trim()) || isBrokenSentence(entry)) return proseUnderLabel(entry);
  const plain = addressValue(entry, known, ours);
  if (plain && !isTold(plain.address)) return plain;
  const told = proseUnderLabel(entry);
  // "Right, the number is wrong. It is 18, not 81."
  if (told === null && putsRight(entry.values.join(' ').trim())) return null;
  return told ?? ((plain?.address.lines[0]?.length ?? 0) > long_street_chars ? null : plain);
}

/** Asked for in one question, key and address have one answer: its key is no street, and stays secret. */
function withoutKeys({ prefixes }: Reading, entry: Entry): Entry {
  const isKey = (text: string): boolean => scanKeys([{ number: 0, text, depth: 0 }], prefixes).candidates.length > 0;
  const values = entry.values.flatMap((value) => {
    const rows = value.split('\u2028').filter((row) => !isKey(row));
    return rows.length === 0 ? [] : [rows.join('\u2028')];
  });
  return { ...entry, values };
}

/** "Our data", "unsere Angaben" */
const data = lean(
  /^\W*(?:\p{L}+ ){0,3}(?:data|details?|particulars|info(?:rmation)?s?|coordinates|facts|identity|daten|angaben|stammdaten|coordonnées|données|renseignements|datos|dados|dati|estremi|gegevens|dane)\W*$/iu,
);

/** What stays the owner is so still, and no trial. */
const stays = /^(?:stays?|remains?|bleibt|reste|queda|fica|resta|blijft|zostaje)$/iu;
const invoice = /invoice|bill to|rechnung|factur|fattur|fatura|faktur|請求/iu;

/** "Our address has changed: we are now at 12 High Street, …": a sentence stands under the label. */
function proseUnderLabel({ values }: Entry): { address: Address; organization: string | null } | null {
  const text = withPlacesJoined(values.join(' '));
  if (text.length > 300 || wasThere.test(text)) return null;
  const [only, ...more] = sentencesIn(text).flatMap((said) => addressesInProse(said, findConcepts(said)));
  return only && more.length === 0 ? only : null;
}

function labelled(
  reading: Reading,
  known: readonly string[],
  licensee: Licensee | null,
): { whole: Statement<Address>[]; organizations: Statement<string>[] } {
  const whole: Statement<Address>[] = [];
  const organizations: Statement<string>[] = [];
  const apart = of(reading, 'city', 'cityLine', 'postalCode').length > 0;
  const coded = of(reading, 'cityLine', 'postalCode').length > 0;
  const meant = addressMeant(reading);
  for (const found of of(reading, 'address')) {
    if (isOfCode(found) || tellsOnlyNumber(found) || (meant !== null && found !== meant)) continue;
    if (licensee && ownerOf(reading, licensee, found.label) === 'other') continue;
    const entry = withoutKeys(reading, found);
    const pointer = pointerOf(entry.values.join(' '));
    const signed = pointer === 'signature' ? signedAddress(reading, `${entry.label} ${entry.values.join(' ')}`) : null;
    if (signed) {
      whole.push({ ...stated(reading, entry, signed.address), lines: [...entry.lines, ...signed.lines] });
      continue;
    }
    // "Location: Townsville, QLD" beside the street's own label.
    if (isTown(reading, found)) continue;
    const lines = apart ? withComplements(streetValue(entry), reading) : null;
    const read = underLabel(entry, known, (text) => isOurs(reading, text)) ?? sameAs(reading, entry, known);
    if (!read) continue;
    const besideCode = apart ? withPartsBeside(reading, entry) : null;
    if (besideCode) {
      whole.push(stated(reading, entry, besideCode));
      continue;
    }
    // Where the city has a label of its own, "Address" is the street alone.
    if (lines && read.address.country === null && (read.address.postalCode === null || coded)) {
      const postalCode = coded ? null : read.address.postalCode;
      whole.push(stated(reading, entry, { ...read.address, lines, city: null, region: null, postalCode }));
      continue;
    }
    if (hasAny(read.address)) whole.push(stated(reading, entry, read.address));
    if (read.organization) {
      const firm = ledBySentence(read.organization) ?? read.organization;
      organizations.push({ ...stated(reading, entry, firm), rank: 2 });
    }
  }
  for (const entry of of(reading, 'organization', 'name', 'account')) {
    const read = identityOf(entry);
    if (read) whole.push({ ...stated(reading, entry, read.address), rank: 2 });
    if (read?.organization && entry.topic !== 'organization')
      organizations.push({ ...stated(reading, entry, read.organization), rank: 2 });
  }
  // "For the invoice: Acme Ltd, 1 Main Street, Leeds": where no other is named, it is that one.
  for (const entry of of(reading, 'other')) {
    // "The subsidiary sits here: …"
    const own =
      licensee && ownerOf(reading, licensee, entry.label) === 'licensee'
        ? underLabel(entry, known, (text) => isOurs(reading, text))
        : null;
    if (own?.address.city && own.address.lines.length > 0) whole.push(stated(reading, entry, own.address));
    const { hits } = findConcepts(entry.label);
    // "Our data: Acme Ltd, 1 Main Street, Leeds, UK"
    const ownData =
      hits.some((hit) => has(hit, 'own')) && data.test(entry.label)
        ? identityOf({ ...entry, topic: 'organization' })
        : null;
    if (ownData?.organization && ownData.address.lines.length > 0 && ownData.address.city !== null) {
      whole.push(stated(reading, entry, ownData.address));
      organizations.push({ ...stated(reading, entry, ownData.organization), rank: 2 });
      continue;
    }
    const billed =
      (hits.some((hit) => has(hit, 'billing')) || invoice.test(entry.label)) &&
      !hits.some((hit) => has(hit, 'old', 'trial', 'contact'));
    // "The owner of the license stays the dairy: Acme Ltd, 1 Main Street, Leeds"
    const licensed =
      entry.how === 'label' &&
      hits.some((hit) => has(hit, 'license')) &&
      !hits.some(
        (hit) =>
          has(hit, 'neg', 'no', 'old', 'past', 'cond', 'maybe', 'expert') ||
          (has(hit, 'trial') && !stays.test(entry.label.slice(hit.start, hit.end))),
      );
    const read = billed || licensed ? identityOf(licensed ? { ...entry, topic: 'organization' } : entry) : null;
    if (!read?.organization) continue;
    const rank = licensed ? 2 : 0;
    whole.push({ ...stated(reading, entry, read.address), rank });
    organizations.push({ ...stated(reading, entry, read.organization), rank });
  }
  return { whole, organizations };
}

/** "Address: 1127 Route 132 Est, Sainte-Flavie" with labels for region and postal code: the town stands in it. */
function withPartsBeside(reading: Reading, entry: Entry): Address | null {
  if (of(reading, 'city', 'cityLine').length > 0 || entry.values.length !== 1) return null;
  const parts = of(reading, 'region', 'postalCode').flatMap(({ values: [value = ''] }) => value.trim());
  const { address } = readAddress([[...entry.values, ...parts].join(', ')]);
  const isMore = address.city !== null && address.postalCode !== null && address.lines.length > 0;
  return isMore && (entry.values[0] ?? '').endsWith(address.city ?? '') ? address : null;
}

function inProse(
  reading: Reading,
  known: readonly string[],
  licensee: Licensee | null,
): { whole: Statement<Address>[]; organizations: Statement<string>[] } {
  const whole: (Statement<Address> & { readonly of: string | null })[] = [];
  const organizations: Statement<string>[] = [];
  for (const sentence of withPlacesBehind(reading.sentences)) {
    const all = findConcepts(sentence.text);
    const found = { ...all, hits: outsideFirms(all.hits, sentence.text) };
    for (const one of addressesInProse(sentence.text, found, (text) => isOurs(reading, text))) {
      // "The old tram depot" is old, and the address is not; "our firm stays in …".
      const isOfPlace = (hit: Hit): boolean =>
        (has(hit, 'old') && /^ \p{Ll}+(?: \p{Ll}+)?,/u.test(sentence.text.slice(hit.end, one.start + 1))) ||
        (has(hit, 'trial') && stays.test(fold(sentence.text.slice(hit.start, hit.end))));
      // "Old: Oakfield School, Elm Road, …": what its name says is none of it.
      const named = one.organization === null ? -1 : sentence.text.lastIndexOf(one.organization, one.start);
      const ahead = named < 0 ? one.start : named;
      const cue = found.hits.findLast(
        (hit) =>
          hit.end <= ahead + 1 &&
          !isOfPlace(hit) &&
          has(hit, 'expert', 'billing', 'old', 'contact', 'address', 'org', 'account', 'trial'),
      );
      if (licensee && isOfOtherFirm(licensee, sentence, one.start)) continue;
      // "Previously 5 Low Road, York", "until May we were at …"
      const [first = ''] = sentence.text.slice(one.start).split(/(?<=\s)/u);
      if (wasThere.test(sentence.text.slice(0, one.start)) || wasThere.test(first)) continue;
      if (
        isToCome(sentence.text.slice(0, one.start), sentence.text.slice(one.end)) ||
        isBesideLicense(sentence.text.slice(one.end))
      )
        continue;
      // "… but that's only for your reference"
      if (onlyAside.test(sentence.text.slice(one.end))) continue;
      const partners = found.hits.some((hit) => hit.start >= one.start && hit.end <= one.end && has(hit, 'expert'));
      // "…, 84048 Mainburg bin nur ich als Expert"
      const after = found.hits.find((hit) => hit.start >= one.end && hit.start - one.end < 30 && has(hit, 'expert'));
      if (after && /^(?: \p{Ll}+){1,4} (?:als|as)(?: \p{L}+)? $/u.test(sentence.text.slice(one.end, after.start)))
        continue;
      const ofCustomer = named >= 0 && isCustomer(sentence.text.slice(0, named), '');
      if (partners || (cue && has(cue, 'expert', 'old', 'trial') && !has(cue, 'address') && !ofCustomer)) continue;
      // Where no other is named, it is the one that the invoice goes to.
      const billed =
        (cue !== undefined && has(cue, 'billing') && !has(cue, 'address')) ||
        goesWithInvoice.test(sentence.text.slice(0, ahead));
      const lines = linesAt(sentence, one.start, one.end);
      const said = spoken(reading, sentence, one.address, false, lines);
      const rank = billed ? 0 : saysThisOne(sentence.text.slice(0, one.start)) ? said.rank + 0.5 : said.rank;
      whole.push({ ...said, rank, of: one.organization });
      if (one.organization && !billed) organizations.push(spoken(reading, sentence, one.organization, false, lines));
    }
  }
  for (const { value, ...said } of smallFirms(reading))
    if (value.address) whole.push({ ...said, value: value.address, of: value.organization });
  // Several companies, each with its address: that of the one which holds the license.
  const mine = whole.filter((one) => one.of !== null && known.includes(fold(one.of)));
  const apart = mine.length > 0 && whole.every((one) => one.of !== null);
  const [first, ...more] = whole;
  const isFirst = first && more.length === 1 && reading.sentences.some(({ text }) => saysFirst.test(text));
  return { whole: isFirst ? [first] : apart ? mine : whole, organizations };
}

/** Under "address" stands only which postal code is right: "3. You're right about the postcode, it's 3531 CN." */
const isOfCode = (entry: Entry): boolean =>
  entry.how === 'list' &&
  entry.values.length <= 2 &&
  entry.values.join(' ').split(',').length <= 3 &&
  spokenCode(entry.values.join(' ')) !== undefined;

/** "The postcode should be 3531 CN": that part alone; the rest of the address stays. */
function codesInProse(reading: Reading): Statement<string>[] {
  const listed = of(reading, 'address')
    .filter(isOfCode)
    .map((entry) => stated<string>(reading, entry, spokenCode(entry.values.join(' ')) ?? null));
  const said = reading.sentences.flatMap((sentence): Statement<string>[] => {
    const code =
      spokenCode(sentence.text) ?? /〒\s*(\d{3}-\d{4})(?![^)）]{0,6}[都道府県市区町村])/u.exec(sentence.text)?.[1];
    if (code === undefined || addressesInProse(sentence.text, findConcepts(sentence.text)).length > 0) return [];
    return [spoken(reading, sentence, code)];
  });
  return [...listed, ...said];
}

const each = <Value>(
  reading: Reading,
  entries: readonly Entry[],
  read: (entry: Entry) => Value | null,
): Statement<Value>[] =>
  entries.flatMap((entry) => {
    const value = read(entry);
    return value === null ? [] : [stated(reading, entry, value)];
  });

/** "Seattle, WA 98101" under one label. */
function placeIn(value: string): Place {
  const { address } = readAddress([`1 Street, ${value}`]);
  return address.city === null ? cityAndRegion(value, null) : address;
}

/** "Town: Cape Town 7925", "Post code: 5130-113 Porto": both under the label of one. */
const isPlace = ({ values }: Entry): boolean => {
  // "Cleveland, OH"
  const region = /^\p{L}[^,\d]+, ([A-Z]{2,3})$/u.exec(values[0] ?? '')?.[1];
  if (region !== undefined && isRegionAnywhere(region)) return true;
  const place = placeOf(values[0] ?? '', null);
  return place !== null && place.city !== null && place.postalCode !== null && /\d{4}/u.test(values[0] ?? '');
};

/** "Complément", "Bairro", "建物名": what belongs to the street under a label of its own. */
const complement =
  /^(?:compl[eé]ment|adress?zusatz|adresszusatz|zusatz|bairro|barrio|colonia|piso|planta|interno|scala|building|floor|suite|unit|toevoeging|lokal|建物|ビル)/iu;
const complements = (reading: Reading): string[] =>
  reading.entries
    .filter(({ label, values, how }) => how !== 'question' && values.length === 1 && complement.test(label.trim()))
    .flatMap(({ values: [value = ''] }) =>
      namesNothing(value) || value.length > 60 || /[@?!]/u.test(value) ? [] : [value],
    );

const withComplements = (lines: string[] | null, reading: Reading): string[] | null =>
  lines && [...lines, ...complements(reading).filter((one) => !lines.some((line) => line.includes(one)))];

/** "Address line 1", "Address line 2": one street. */
function streetsOf(reading: Reading): Statement<string[]>[] {
  const all = of(reading, 'street').filter((entry) => !isNumberAlone(entry) && !answersNumber(entry));
  const [first, ...rest] = all;
  const lined = all.length > 1 && all.every(({ label }, index) => label.includes(String(index + 1)));
  // "My typing error, it is 42b": what was said before is not right, and what is, a person sees.
  const open = all.filter(
    (entry) => entry.how === 'question' && streetValue(entry) === null && /\d/u.test(entry.values.join(' ')),
  );
  if (!first || !lined)
    return [
      ...each(reading, all, (entry) => withComplements(streetValue(entry), reading)),
      ...open.map((entry): Statement<string[]> => stated<string[]>(reading, entry, null, true)),
    ];
  const whole = { ...first, values: all.flatMap(({ values }) => values), lines: all.flatMap(({ lines }) => lines) };
  return rest.length > 3 ? [] : each(reading, [whole], streetValue);
}

/** An address without a number or a street's word, where the street has a label of its own. */
const isTown = (reading: Reading, { values }: Entry): boolean =>
  of(reading, 'street').length > 0 && !/\d/u.test(values.join(' ')) && !hasStreetWord(values.join(' '));

/** All that is said of the address: as a whole, and part by part under labels of their own. */
export function addressesOf(reading: Reading, known: readonly string[], licensee: Licensee | null): AddressStatements {
  const direct = labelled(reading, known, licensee);
  const prose = inProse(reading, known, licensee);
  const streets = streetsOf(reading);
  const told = [...direct.whole, ...addressesByThemselves(reading, known), ...prose.whole];
  // "The company printed below is only the parent": where the licensee's is told, that is not meant.
  const pointed = pointedInProse(reading).filter(
    ({ lines }) => !licensee || told.length === 0 || !isSignedByOther(licensee, reading, lines),
  );
  const whole = [...told, ...pointed];
  const anew = piecesAnew(reading, whole);
  const isOpen =
    streets.length > 0 || whole.some(({ value }) => value !== null && value.lines.length > 0 && value.city === null);
  const seats = seatsTold(reading);
  const hasTown = of(reading, 'city', 'cityLine').length > 0 || whole.some(({ value }) => value?.city);
  return {
    whole,
    street: [...streets, ...anew.streets],
    place: [
      ...(isOpen ? townsTold(reading) : []),
      ...(hasTown ? [] : seats),
      ...each(
        reading,
        [
          ...of(reading, 'cityLine'),
          ...of(reading, 'city', 'postalCode').filter(isPlace),
          ...of(reading, 'address').filter((entry) => isTown(reading, entry)),
        ],
        (entry) => placeOf(entry.values[0] ?? '', null) ?? placeIn(entry.values[0] ?? ''),
      ),
    ],
    city: [
      ...each(
        reading,
        of(reading, 'city').filter((entry) => !isPlace(entry)),
        shortValue,
      ),
      ...anew.cities,
    ],
    region: each(reading, of(reading, 'region'), (entry) => {
      const value = shortValue(entry);
      return value !== null && /^\p{Ll}+ \p{Ll}/u.test(value) ? null : value;
    }),
    postalCode: [
      ...each(reading, of(reading, 'postalCode'), codeValue),
      ...each(reading, of(reading, 'street'), codeBehindStreet),
      ...codesInProse(reading),
      ...anew.codes,
    ],
    country: [
      ...countriesLabelled(reading),
      ...countriesInProse(reading),
      ...countriesAlone(reading),
      ...seats.flatMap((one) => (one.value?.country ? [{ ...one, value: one.value.country }] : [])),
    ],
    organizations: fromItsOwn(reading, [...direct.organizations, ...prose.organizations]),
  };
}
