import { spoken, type Reading } from '../context.ts';
import type { Statement } from '../ledger.ts';
import { findConcepts, has, type Concept } from '../lexicon/find.ts';
import { nominativeTown } from '../places/declined-towns.ts';
import { isRegion, isRegionInBrackets } from '../places/regions.ts';
import { isBuilding, mayBeStreet } from '../places/street-words.ts';
import { countryNamed } from '../words/countries.ts';
import { lean } from '../words/lean.ts';
import { hasLegalForm, organizationsIn } from '../words/organizations.ts';

/** Where a firm is, said in a sentence and without a street: "Acme Ltd in Leeds, England", "we are based in Hobart". */
export type Seat = {
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
};

const seated =
  'based|located|situated|headquartered|registered|established|seated|at home|ansässig|beheimatet|mit (?:dem )?[Ss]itz|située?s?|sise?|domiciliée?s?|établie?s?|basée?s?|implantée?s?|con (?:sede|domicilio)|ubicad[oa]s?|sita|situad[oa]s?|radicad[oa]s?|establecid[oa]s?|com sede|sediad[oa]s?|localizad[oa]s?|con sede|situat[oaie]|gevestigd|z siedzibą';
const stands =
  "is|are|['’]re|['’]s|sits?|ist|sind|sitzt|sitzen|est|sommes|se trouve|es|está|estamos|somos|é|fica|estamos|è|siamo|si trova|zit|zitten|zijn|jest|jesteśmy|mieści się|mieścimy się";
const within = 'in|at|from|of|out of|aus|im|à|au|en|de|di|a|em|uit|te|z|w|we|na';
/** What leads from a firm's name, or from who speaks, to its place. */
const leads = new RegExp(
  `^["”“»']?,?(?: (?:which|that|and|who|die|das|der|und|qui|et|que|y|e|che|en|i|która|który))?(?: (?:it|we|wir|nous|noi|wij))?(?: ?(?:${stands}))?(?: (?:all|here|still|now|hier|seit \\d{4}))?(?: (?:${seated}))?(?: ?,)? (?:${within})(?: (?:the (?:city|town) of|der Stadt|la ville de|la ciudad de))? `,
  'u',
);
/** "…, Leeds, England", "… (Leeds, England)": the place alone, where a country ends it. */
const besides = /^["”“»']?(?:,| \(|, city(?: of)?| –| -) ?/u;
const weAre = lean(
  new RegExp(
    `(?<!\\p{L})(?:we(?: are|['’]re| sit)|our (?:company|firm|office|organi[sz]ation) (?:is|sits)|wir (?:sind|sitzen)|unsere? (?:firma|gesellschaft|unternehmen) (?:ist|sitzt)|nous (?:sommes|nous trouvons)|notre (?:société|entreprise) (?:est|se trouve)|estamos|nuestra empresa está|siamo|la nostra (?:ditta|azienda|società) è|(?:wij|we) (?:zijn|zitten)|jesteśmy|mieścimy się)(?: (?:all|here|still|now|both))?(?: (?:${seated}))? (?:${within}) `,
    'giu',
  ),
);
/** What is not said of the one who writes. */
const ofOthers: readonly Concept[] = ['expert', 'billing', 'contact', 'old', 'others', 'foreign', 'neg', 'past'];
const endsPlace =
  /[.;:!?)\]\n]|\s[-–—]\s|,? (?:and|und|et|y|e|en|i|with|mit|avec|con|com|met|z|who|which|where|an?|un|una|ein|but|so)(?= )/u;
const most_chars = 70;

const isTown = lean(
  /^\p{Lu}[\p{L}'’.-]+(?: (?:am|an der|ob der|de|del|de la|la|sur|di|upon|los|las|el|do|da|dos|nad)? ?\p{Lu}[\p{L}'’-]+){0,3}$/u,
);
const code = /^(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3})? |^\d{2}-\d{3} /u;

/** "Leeds, England", "Kassel in Germany", "Hobart, Tasmania (Australia)"; null where it is no place. */
function placeAt(text: string, needsCountry: boolean): Seat | null {
  const cut = text.slice(0, most_chars).replace(/^\(/u, '');
  const said = cut.slice(0, endsPlace.exec(cut)?.index ?? cut.length).trim();
  const parts = said.split(/\s*[,(/]\s*|\s+in\s+(?:the )?/u).filter((part) => part !== '');
  const at = parts.findIndex((part) => countryNamed(part) !== null);
  const country = at < 0 ? null : countryNamed(parts[at] ?? '');
  if (at === 0) return { city: null, region: null, postalCode: null, country };
  const [first = ''] = parts;
  const postalCode = code.exec(first)?.[0].trim() ?? null;
  const town = first.replace(code, '');
  const isPlace = isTown.test(town) && !isBuilding(town) && !mayBeStreet(town) && !hasLegalForm(town);
  const hits = findConcepts(town).hits.some((hit) => !has(hit, 'filler'));
  if (!isPlace || hits || at > 2 || (country === null && (needsCountry || parts.length > 2))) return null;
  const between = parts[1] ?? '';
  const named = at === 2 || (at < 0 && parts.length === 2) ? between : '';
  const region = named !== '' && (isRegion(named, country) || isRegionInBrackets(named)) ? named : null;
  return named !== '' && region === null ? null : { city: nominativeTown(town), region, postalCode, country };
}

function seatIn(text: string): Seat | null {
  const { hits } = findConcepts(text);
  const isOfOthers = (until: number): boolean => hits.some((hit) => hit.start < until && has(hit, ...ofOthers));
  for (const { end } of organizationsIn(text)) {
    const rest = text.slice(end);
    const [lead] = leads.exec(rest) ?? besides.exec(rest) ?? [];
    if (lead === undefined || isOfOthers(end)) continue;
    const seat = placeAt(rest.slice(lead.length), !leads.test(rest));
    if (seat) return seat;
  }
  for (const { 0: lead, index } of text.matchAll(weAre)) {
    if (isOfOthers(index)) continue;
    const seat = placeAt(text.slice(index + lead.length), true);
    if (seat) return seat;
  }
  return null;
}

/** Each sentence that says where the firm is. */
export const seatsTold = (reading: Reading): Statement<Seat>[] =>
  reading.sentences.flatMap((sentence): Statement<Seat>[] => {
    if (/[?？]\s*$/u.test(sentence.text)) return [];
    const seat = seatIn(sentence.text);
    return seat === null ? [] : [{ ...spoken<Seat>(reading, sentence, seat), rank: 0 }];
  });
