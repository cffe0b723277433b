import type { FactName } from '../../../../contract/request.ts';
import { lean } from '../words/lean.ts';
import { allHolds, affirms } from './affirmed.ts';
import type { Tongue } from '../words/language.ts';
import { findConcepts, has, type Concept } from '../lexicon/find.ts';

/** "… besides the street number", "… bis auf die Postleitzahl". */
const except = lean(
  /(?<!\p{L})(?:except(?:ing)?|besides|apart from|aside from|other than|save(?: for)?|bar(?:ring)?|but(?: not)?|bis auf|außer|abgesehen von|nur nicht|sauf|hormis|excepté|à part|à l'exception de|salvo|excepto|menos|a excepción de|exceto|à exceção de|tranne|eccetto|a parte|meno|behalve|op|na|uitgezonderd|oprócz|poza|prócz|z wyjątkiem|bortsett fra|undtagen|förutom|utom)(?!\p{L})|以外/iu,
);

const named: readonly (readonly [readonly Concept[], readonly FactName[]])[] = [
  [['street'], ['address.lines']],
  [['postal'], ['address.postalCode']],
  [['city'], ['address.city']],
  [['region'], ['address.region']],
  [['country'], ['address.country']],
  [['org'], ['organization']],
  [['account', 'email', 'receive'], ['accountEmail']],
  [
    ['holder', 'name', 'first', 'last', 'fullname'],
    ['firstName', 'lastName'],
  ],
  [['key'], ['licenseKeys']],
  [['users', 'tier'], ['hostUsers']],
  [['match', 'agree'], ['agreesToMatchTier']],
  [
    ['server', 'hosting', 'cloud', 'datacenter'],
    ['confirmsServerUse', 'hosting'],
  ],
  [['expert'], ['expertEmail']],
];
const wholeAddress: readonly FactName[] = ['address.lines', 'address.postalCode', 'address.city', 'address.region'];

/** The facts that a sentence excepts where it says that all the rest is right: they do not hold. */
export function exceptedIn(said: string, tongue: Tongue | null): readonly FactName[] {
  // "… except the key (that was the test server's)": why, and no fact of its own.
  const text = said.replace(/\([^()]*\)/gu, ' ');
  const holds = Math.max(text.search(allHolds), text.search(affirms));
  const at = holds < 0 ? -1 : text.slice(holds).search(except);
  if (at < 0) return [];
  const { hits } = findConcepts(text.slice(holds + at), tongue);
  const found = named.flatMap(([concepts, facts]) => (hits.some((hit) => has(hit, ...concepts)) ? facts : []));
  const address = hits.some((hit) => has(hit, 'address')) && !found.includes('accountEmail');
  return address && !found.some((fact) => fact.startsWith('address.')) ? [...found, ...wholeAddress] : found;
}
