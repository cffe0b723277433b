import { lean } from '../words/lean.ts';
import { foldSame } from '../words/text.ts';

/** "Every license has to stay with its own company": whose each of them is, and not that it does not move. */

const stay =
  'sta(?:y|ys|yed)|remain(?:s|ed)?|keep|kept|belong|held|(?:ver)?bleib(?:t|en)|behalten|halten|gehalten|rest(?:e|ent|er|era|eront|a|ano|are|ar|am)|gard(?:er|ez|ee?s?)|qued(?:a|an|ar|arse|e|en)|permane(?:ce|cen|cer|cem)|siga?(?:n|a)?|seguir|mant(?:ener|enga|engan|er|em|ida|idas)|fi(?:ca|cam|car|que|quem)|riman(?:e|gono|ga|gano|ere)|mantenut[ae]|blij(?:ft|ven)|houden|gehouden|zosta(?:je|ja|c|ly)|pozosta(?:je|ja|c|ly)|forblive?r?|bli(?:r|ve)?|forbli|behalles|stanna(?:r)?';
const to =
  'with|under|at|by|to|on|for|of|as|in the name of|in|bei|unter|auf|zu|mit|fur|im namen|chez|avec|a|au nom de|sous|attachee?s? a|dans|con|en|a nombre de|bajo|em|com|no nome de|em nome de|na|nella|nel|a nome di|intestat[ae] a|presso|bij|op|op naam van|met|onder|przy|na|u|pod|w|hos|i|ved|pa|med|under|till';
const own =
  'its|their|his|her|own|each|respective|same|right|proper|ihr(?:e[rnm])?|sein(?:e[rnm])?|eigen(?:e[rnm])?|jeweilig(?:e[rnm])?|sa|son|ses|leurs?|su|sus|propi[ao]|respectiv[ao]s?|sua|seu|propri[ao]|rispettiv[ao]|loro|zijn|haar|hun|eigen|swojej|swoim|swoja|wlasn\\w+|sin|sit|sitt|egen|eget|sine';
const firm =
  'compan(?:y|ies)|firms?|organi[sz]ations?|entit(?:y|ies)|owners?|houses?|customers?|clients?|schools?|institut\\w*|business(?:es)?|subsidiar(?:y|ies)|licensees?|names?|holders?|firma|firmen|gesellschaft(?:en)?|unternehmen|tochter|namen|inhaber\\w*|kunden?|societes?|entreprises?|filiales?|noms?|titulaires?|empresas?|sociedad(?:es)?|sociedades|nombres?|nomes?|titular(?:es)?|societa|aziend[ae]|ditt[ae]|nom[ei]|bedrij(?:f|ven)|naam|firm(?:a|y|ie|e)|spol(?:ka|ce|ki|kach)|nazw\\w+|selskab(?:er)?|selskap(?:er)?|firmaer|bolag(?:et|en)?|foretag(?:et)?|navn|namn';
const apart =
  'apart|separate(?:ly|d)?|distinct|unmixed|getrennt|auseinander|separ(?:ees?|ement|adas?|adamente|ate|atamente)|distinctes?|distintas?|distinte|gescheiden|apart|oddzieln\\w+|osobn\\w+|adskilt|atskilt|isar|hver for sig|hver for seg|var for sig';
const words = (all: string): string => `(?<![\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`;
const few = (most: number): string => `(?: [\\p{L}'’]{1,14}){0,${most}}`;

/** The firm is theirs by a word ("its own"), or by what goes on behind it ("the company that bought it"). */
const theirs = `${words(to)}${few(1)} (?:${words(own)}(?:${few(2)} ${words(firm)}|(?=[.,;!]|$))|(?:the|der|dem|die|la|el|a|de|den|det) ${words(firm)} (?=(?:it|they|that|which|where|above|named|beside|written|whose|for which|to which|die|der|das|bei|uber|que|qui|quelle|waar|die|ktor\\w+|som|den|de)(?!\\p{L})))`;
const nobodys = 'not|none|never|no|nicht|keine?|ne|pas|non|nao|niet|geen|nie|ikke|inte';
const other =
  'to (?:the|an|any) other|to one another|to each other|(?:zu|auf|an) (?:die|der|eine) andere|a l.autre|a la otra|a outra|all.altra|naar (?:de|het) andere?|do drugiej|til (?:den|det) anden';
/** "Only take care that …": picks none of them. */
const urges =
  '(?:only|just) (?:take care|make sure|see to it|mind|be careful|watch out|ensure|pay attention)|(?:achten|passen) sie nur|nur (?:aufpassen|darauf achten)|(?:veillez|faites attention) (?:juste|seulement)|solo (?:cuiden|asegurense|fate attenzione)|let (?:alleen|enkel|wel) op';

const whose = lean(
  new RegExp(
    [
      words(urges),
      `${words(nobodys)}${few(8)} ${words(other)}(?: ${words(firm)})?`,
      `${words(firm)}${few(1)} ${words(stay)} ${words(own)}`,
      `${words(stay)}${few(2)} ${theirs}`,
      `${theirs}${few(1)} ${words(stay)}`,
      `${words(stay)}${few(2)} ${words(apart)}`,
      `${words(apart)}${few(1)} ${words(stay)}`,
    ].join('|'),
    'gu',
  ),
);

/** Of each of them, or of all. */
const ofAll = lean(
  new RegExp(
    words(
      'each|every|both|all|they|them|these|those|licen[cs]es|keys|jede[rsn]?|alle|beide[rn]?|sie|lizenzen|schlussel|chaque|chacune?|toutes?|tous|elles|les|licences|cles|cada|ambas|ambos|todas|todos|las|licencias|claves|licencas|chaves|ogni|ciascuna|entrambe|tutte|le|licenze|chiavi|elke?|ieder|licenties|sleutels|ze|kazd\\w+|obie|wszystkie|licencje|klucze|hver|hvert|begge|bada|varje|licenser|lisenser|licenserne|nogler|lisensene|licenserna',
    ),
    'u',
  ),
);

/** A sentence without what says that each license stays with its own firm, or apart from the others. */
export function withoutOwners(text: string): string {
  const folded = foldSame(text);
  if (!ofAll.test(folded)) return text;
  return [...folded.matchAll(whose)].reduce(
    (rest, { index, 0: said }) => rest.slice(0, index) + ' '.repeat(said.length) + rest.slice(index + said.length),
    text,
  );
}
