import { spoken, type Reading } from '../context.ts';
import type { Statement } from '../ledger.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { nominativeTown } from '../places/declined-towns.ts';
import type { Place } from '../places/places.ts';
import { isRegionInBrackets } from '../places/regions.ts';
import { isBuilding } from '../places/street-words.ts';
import { countryNamed } from '../words/countries.ts';
import { lean } from '../words/lean.ts';

const seat = lean(
  /(?<!\p{L})(?:located|based|situated|headquartered|mit (?:dem )?[Ss]itz|ansässig|sitzt|sitzen|située?|sise?|domiciliée?|établie?|basée?|con (?:sede|domicilio)|ubicad[oa]|sita|situad[oa]|radicad[oa]|com sede|sediad[oa]|gevestigd|z siedzibą) (?:in|at|à|en|em|te|a|w|we) (?:(\d{4,5}|\d{2}-\d{3}|\d{4}-\d{3}) )?(\p{Lu}[\p{L}'’-]+(?: (?:(?:am|an der|de|del|sur|di|of|upon) )?\p{Lu}[\p{L}'’-]+){0,2})(?:[^.;,()]{0,30}?\(([^()]{2,30})\))?(?=[\s.,;)]|$)/u,
);

/** "Acme GmbH mit Sitz in Wernigerode.": the town of a street that is told elsewhere. */
export const townsTold = (reading: Reading): Statement<Place>[] =>
  reading.sentences.flatMap((sentence): Statement<Place>[] => {
    const [, code, town = '', bracket] = seat.exec(sentence.text) ?? [];
    const { hits } = findConcepts(sentence.text);
    const others = hits.some((hit) => has(hit, 'expert', 'billing', 'old', 'contact', 'neg', 'host', 'server'));
    if (!/^\p{Lu}/u.test(town) || others || countryNamed(town) !== null || isBuilding(town)) return [];
    const region = bracket !== undefined && isRegionInBrackets(bracket) ? bracket : null;
    const place = { city: nominativeTown(town), region, postalCode: code ?? null };
    return [{ ...spoken<Place>(reading, sentence, place), rank: 0 }];
  });
