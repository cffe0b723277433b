import type { Address } from '../../../../contract/request.ts';
import { before } from '../claims/clause.ts';
import { of, spoken, stated, type Reading } from '../context.ts';
import type { Statement } from '../ledger.ts';
import { conceptsIn, findConcepts, has, type Concept, type Hit } from '../lexicon/find.ts';
import { passesOn } from '../voices/sections.ts';
import { countryNamed } from '../words/countries.ts';
import { lean } from '../words/lean.ts';
import { goingOn } from './going-on.ts';
import { officeNamed, saysTheRest, signedAddress } from './signed-address.ts';

/** "The address is the one in my signature", "the plant in Brno, see further down", "take the address of the Bergen branch". */
export function pointedInProse(reading: Reading): Statement<Address>[] {
  const labels = of(reading, 'organization').map((entry) => ({
    text: `${entry.label}: ${entry.values.join(' ')}${goingOn(reading, entry)}`,
    said: (value: Address) => ({ ...stated(reading, entry, value), rank: 1 }),
    further: '',
  }));
  const sentences = reading.sentences.map((sentence, index) => {
    // "The address is in my signature. Please take the visiting address, the box is for letters only."
    const next = reading.sentences[index + 1];
    const further = next?.paragraph === sentence.paragraph && !next.text.endsWith('?') ? ` ${next.text}` : '';
    return { text: sentence.text, said: (value: Address) => spoken(reading, sentence, value), further };
  });
  return [...labels, ...sentences].flatMap(({ text, said, further }): Statement<Address>[] => {
    const signed = pointsBelow(reading, text)
      ? (signedAddress(reading, text) ?? signedAddress(reading, `${text}${further}`))
      : takesOffice(text)
        ? officeNamed(reading, text)
        : null;
    if (!signed) return [];
    // "Company and address are in my signature, the country is Germany."
    const country = signed.address.country ?? countryBeside(text);
    return [{ ...said({ ...signed.address, country }), lines: signed.lines }];
  });
}

/** A mark or a word that what stands behind it is said of something else. */
const apart = lean(/[,;:–—(]|(?<!\p{L})(?:and|but|und|aber|et|mais|y|e|ed|en|i|og|och|ma|maar)(?!\p{L})/u);

/** It says that the address, or one of several offices, stands below. */
function pointsBelow(reading: Reading, text: string): boolean {
  const { hits } = findConcepts(text);
  const any = (...concepts: Concept[]): boolean => hits.some((hit) => has(hit, ...concepts));
  const rest = saysTheRest.test(text);
  const below = any('below') && !passesOn(reading.sections);
  const office = namesOffice.test(text) && !isOfOther(hits);
  const points = any('signature')
    ? any('address', 'org', 'all', 'below', 'street', 'postal') || rest || office
    : below && (any('address') || rest || office);
  if (!points || text.endsWith('?') || isRefused.test(text)) return false;
  // "So not our address below"; but "not the old one but the one below"
  const pointed = hits.find((hit) => has(hit, 'signature', 'below'));
  // "The Lisbon address underneath doesn't go on the license"
  const behind = pointed && hits.find((hit) => has(hit, 'neg') && before(pointed, hit, 3));
  if (behind && !apart.test(text.slice(pointed.end, behind.start))) return false;
  const denial = pointed && hits.findLast((hit) => has(hit, 'neg', 'no') && before(hit, pointed, 4));
  return !(
    denial && !hits.some((hit) => has(hit, 'but', 'instead') && before(denial, hit, 4) && before(hit, pointed, 4))
  );
}

/** "Please take the address of the Bergen branch": which one, though not where it stands. */
function takesOffice(text: string): boolean {
  const { hits } = findConcepts(text);
  const isAddress = hits.some((hit) => has(hit, 'address'));
  return (
    isAddress &&
    namesOffice.test(text) &&
    isTaken.test(text) &&
    !isOfOther(hits) &&
    !isRefused.test(text) &&
    !text.endsWith('?')
  );
}

const isOfOther = (hits: readonly Hit[]): boolean =>
  hits.some((hit) => has(hit, 'cond', 'maybe', 'must', 'billing', 'contact', 'expert', 'server', 'old', 'past'));
const namesOffice = lean(
  /(?<!\p{L})(?:offices?|branch(?:es)?|sites?|plants?|factory|works|entity|subsidiary|compan(?:y|ies)|the \p{Lu}\p{L}+ one|standort|niederlassung|gesellschaft|zweigstelle|werk|filiale|zentrale|sitz|agence|bureau|siège|établissement|usine|succursale|sede|oficina|sucursal|delegación|planta|fábrica|filial|escritório|fábrica|stabilimento|ufficio|sede|vestiging|kantoor|fabriek|oddział\p{L}*|siedzib\p{L}*|biur\p{L}+|kontor\p{L}*|afdeling\p{L}*|avdeling\p{L}*)(?!\p{L})/iu,
);
/** "Please do not take the head office from the footer" */
const isRefused = lean(
  /(?<!\p{L})(?:(?:(?:do|does|must|should) not|don['’]t|never|please not|not to) (?:please )?(?:take|use|put|write|enter|choose)|(?:nehmen|verwenden) sie (?:bitte )?(?:nicht|keinesfalls)|ne (?:prenez|mettez|utilisez) pas|no (?:tomen?|usen?|pongan?)|não (?:usem?|tomem?|coloquem?)|non (?:prendete|usate|usi|prenda)|(?:neem|gebruik) (?:alstublieft |a\.u\.b\. )?niet)(?!\p{L})/iu,
);
const isTaken = lean(
  /(?<!\p{L})(?:take|use|put|write|enter|choose|register|counts?|applies|is (?:the one|that) of|nehmen|verwenden|eintragen|gilt|zählt|maßgeblich|prenez|prendre|utilisez|mettez|retenez|tomen?|usen?|pongan?|usar|utilizar|usem?|usad|coloquem?|prendete|prenda|usate|usi|neem|gebruik|nemen|gebruiken|geldt|proszę)(?!\p{L})/iu,
);

/** What is named beside the word for a country. */
const countryBeside = (text: string): string | null =>
  text
    .split(/[,;(]/u)
    .filter((part) => conceptsIn(part).has('country'))
    .map((part) => countryNamed(/(?:^|\s)(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2})[.)]*$/u.exec(part)?.[1] ?? ''))
    .find((code) => code !== null) ?? null;
