import type { Address } from '../../../../contract/request.ts';
import { firstPerson } from '../claims/analysis.ts';
import { stated, type Reading } from '../context.ts';
import type { Entry } from '../layout/entries.ts';
import type { Statement } from '../ledger.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import type { ReadAddress } from '../places/address.ts';
import { turns } from '../places/leads.ts';
import { lean } from '../words/lean.ts';
import { addressValue } from './address-values.ts';
import { sameAgain } from './values.ts';
import { addressMeant, saysThisOne } from './which-address.ts';

/** "The plant is in Apex, but the license has to show our seat, which is …": a sentence, and no street. */
export const isTold = ({ lines: [street = '', ...more] }: Address): boolean =>
  more.some((line) => findConcepts(line).hits.some((hit) => has(hit, 'billing', 'license', 'account', 'agree'))) ||
  (firstPerson.test(street) && /\p{Ll} \p{Ll}/u.test(street)) ||
  // "Cierto, el portal está mal. Es el 18, no el 81."
  (findConcepts(street).hits.some((hit) => has(hit, 'wrong')) && /\p{Ll} \p{Ll}/u.test(street)) ||
  // "a Fabriano (AN), 60044, in Località Campo dell'Olmo snc"
  /^(?:a|in|à|en|em|te|w|nel|at) \p{Lu}/u.test(street) ||
  // "Dublin closed in spring, so everything is Galway now: First Floor, 12 Flood Street, …"
  /\p{Ll}{3} \p{Ll}{2,}.*\p{Ll}: [\p{Lu}\d]/u.test(street) ||
  saysInstead.test(street) ||
  turns(street) ||
  (street.length > long_street_chars &&
    findConcepts(street).hits.filter((hit) => has(hit, 'is', 'but', 'must', 'license')).length > 1);
/** "Instead of 9021 Győr please put 9081 …": what it was. */
export const saysInstead = lean(
  /^(?:instead of|rather than|statt|anstatt|anstelle|au lieu|à la place|en lugar|en vez|em vez|invece|in plaats|zamiast)(?!\p{L})/iu,
);
export const long_street_chars = 60;

/** "Invoice address: 4 Mill Lane, …" / "License address: the same": that one. */
export function sameAs(reading: Reading, entry: Entry, known: readonly string[]): ReadAddress | null {
  if (!sameAgain.test(entry.values.join(' ').trim())) return null;
  const above = reading.entries
    .slice(0, reading.entries.indexOf(entry))
    .findLast(({ values }) => /\d/u.test(values.join(' ')));
  const read = above && (above.topic === 'address' || above.topic === 'other') ? addressValue(above, known) : null;
  return read && isWhole(read.address) ? read : null;
}

const isWhole = ({ lines, city, postalCode, country }: Address): boolean =>
  lines.length > 0 && /\d/u.test(lines.join(' ')) && city !== null && (postalCode !== null || country !== null);

/** "Os paso los datos. Somos …": sentences below a greeting. */
const isProse = ({ lines, city }: Address): boolean =>
  !/^\p{Lu}/u.test(city ?? '') ||
  lines.some((line) => /\p{Ll} \p{Ll}{2,} \p{Ll}{2,}|\. \p{Lu}\p{Ll}+ \p{Ll}{2,} /u.test(line));

/** What says that an address is the one of now, alone before its colon: "New: 12 Front Street, …". */
const ofNow = lean(
  /^(?:new|now|from now on|current(?:ly)?|correct|right|neue?|jetzt|ab sofort|aktuell|richtig|nouve(?:au|lle)|maintenant|désormais|correcte?|nuev[ao]|ahora|actual|correct[ao]|nov[ao]|agora|atual|nuov[ao]|adesso|ora|attuale|corretto|nieuwe?|nu|huidig|juist|now[ayeo]|teraz|obecnie|popraw\p{L}+|新|現在|正)$/iu,
);
const ofThen =
  /^(?:before|was|then|wrong|vorher|früher|davor|falsch|avant|antes|prima|voorheen|vroeger|eerst|przedtem|wcześniej|było|旧|誤)$/iu;

/** "Site: 12 Front Street, Leeds LS1 5AA": a whole address says of itself what it is, whatever stands before its colon. */
export function addressesByThemselves(reading: Reading, known: readonly string[]): Statement<Address>[] {
  const meant = addressMeant(reading);
  return reading.entries.flatMap((entry): Statement<Address>[] => {
    const label = entry.label.trim();
    const { hits } = findConcepts(label);
    const others = hits.some((hit) => has(hit, 'expert', 'contact', 'billing', 'trial', 'other'));
    const old = ofThen.test(label) || hits.some((hit) => has(hit, 'old'));
    if ((entry.topic !== null && entry.topic !== 'bareEmail') || entry.how !== 'label' || label === '' || others || old)
      return [];
    const read = addressValue(entry, known);
    if (!read || !isWhole(read.address) || isTold(read.address) || isProse(read.address)) return [];
    const said = stated(reading, entry, read.address);
    const isNew = ofNow.test(label) || meant === entry;
    return [
      {
        ...said,
        rank: isNew || saysThisOne(entry.values.join(' ')) ? said.rank + 0.5 : 0.4,
        corrected: said.corrected || isNew,
      },
    ];
  });
}
