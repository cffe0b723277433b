import { findConcepts, has } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';

/** Addresses that are told, and are not the one that is meant: where they were, will be, or what is sent there. */

/** "The invoice however goes to Acme Ltd, …": right before whom it is sent to. */
export const goesWithInvoice = lean(
  /(?:invoices?|bills?|rechnung(?:en)?|factures?|facturas?|fatturas?|fatture|faturas?|facturen|factuur|faktur[aęy])(?: \p{L}+){0,3} (?:goes?|go|should go|sent|mailed|geht|gehen|schicken|va|vont|van|est envoyée|deben? ir|vão|vai|vanno|gaat|gaan|idzie|idą|prosimy wysyłać)(?: \p{L}+){0,5}[:,]? ?[^.]{0,60}$/iu,
);

/** Right before an address, or as its first word: it is one that was left. */
export const wasThere = lean(
  /(?<!\p{L})(?:previously|formerly|used to (?:be|sit|live)|moved (?:here |away )?from|(?:until|till|before) [^,;.]{2,24} (?:we|it) (?:were|was)(?: at| in)?|früher|bisher|vormals|ehemals|bis [^,;.]{2,24} waren wir|umgezogen von|auparavant|autrefois|précédemment|anciennement|anteriormente|antes(?: de)?|estábamos|antigamente|anteriormente|precedentemente|in precedenza|voorheen|vroeger|dawniej|wcześniej|poprzednio)(?: \p{Ll}{2,8}){0,3}[\s:,(]+$/iu,
);

/** "In autumn we will move to 5 High Road, until then use …": where they are not yet. */
export const isToCome = (ahead: string, behind: string): boolean =>
  untilThen.test(behind.slice(0, 60)) && findConcepts(ahead).hits.some((hit) => has(hit, 'future', 'switch', 'moved'));
const untilThen = lean(
  /^[^.!?]{0,20}(?<!\p{L})(?:(?:until|till|before) (?:then|that)|for now|meanwhile|in the meantime|for the time being|bis dahin|bis dann|vorerst|jusque[- ]là|d['’]ici là|en attendant|hasta entonces|mientras tanto|até (?:lá|então)|por enquanto|fino (?:ad )?allora|nel frattempo|tot dan|voorlopig|do tego czasu|na razie)(?!\p{L})/iu,
);

/** "… was opened in May, but the license stays with the head office": of another house of the firm. */
export const isBesideLicense = (behind: string): boolean => staysThere.test(behind.slice(0, 160));
const staysThere = lean(
  /(?<!\p{L})(?:but|aber|doch|mais|pero|mas|ma|maar|ale)(?!\p{L})[^.!?]{0,20}(?<!\p{L})(?:licen[cs]e|lizenz|licence|licencia|licença|licenza|licentie|licencja)(?!\p{L})[^.!?]{0,20}(?<!\p{L})(?:stays?|remains?|belongs|bleibt|gehört|reste|sigue|queda|fica|resta|rimane|blijft|zostaje|pozostaje)(?!\p{L})/iu,
);

/** Right behind an address: it is told, and not the one that is meant. */
export const onlyAside = lean(
  /^\)?,? (?:only|just|merely|nur|seulement|ne fait que|solo|sólo|só|apenas|soltanto|alleen|tylko) (?:pays?|gets|receives?|zahlt|bezahlt|paie|payer|paga|betaalt|płaci)|^[\s,)–-]*(?:but |aber |mais |pero |mas |ma |maar |ale )?(?:that|this|which|it|das|die|dies|c|ce|eso|esa|isso|questo|quello|dat|to)(?:['’]?s| is| ist|['’]est| es| é| è| jest)? (?:only|just|nur|seulement|juste|solo|sólo|só|apenas|soltanto|alleen|slechts|tylko)(?!\p{L})/iu,
);
