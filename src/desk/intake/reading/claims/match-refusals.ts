import { lean } from '../words/lean.ts';
import { firstPerson, type Analysis } from './analysis.ts';
import { before, inside } from './clause.ts';
import { has, type Found, type Hit } from '../lexicon/find.ts';
import { refusesNothing } from './open-consent.ts';
import { foldSame } from '../words/text.ts';

/** How people say that the users shall not be matched. */

/** "No tier upgrade": between the two is only what it is of. */
const isAllOf = ({ hits }: Found, from: Hit, to: Hit): boolean =>
  hits
    .filter((hit) => hit.from >= from.to && hit.to <= to.from)
    .reduce(
      (sum, hit) => (has(hit, 'users', 'tier', 'app', 'license') ? sum - (hit.to - hit.from) : sum),
      to.from - from.to,
    ) === 0;

/** What is denied is the wish: "we do not wish to have the users matched". */
const wants =
  /(?:^| )(?:wish|want|like|desire|intend|care|agree|accept|consent|mochte\w*|will|wollen|wunsch\w*|souhait\w*|veu\w*|voul\w*|desir\w*|quer\w*|quier\w*|dese\w*|vogli\w*|vorr\w*|wil|willen|wens\w*|chc\w*|zycz\w*|onsk\w*)(?: |$)/u;
const wordsBetween = ({ tokens }: Found, a: Hit, b: Hit): string =>
  tokens
    .slice(a.to, b.from)
    .map(({ text }) => text)
    .join(' ');

/** A refusal: "we will not raise it", "please don't match the users". */
export const refusesMatch = ({ found, clauses, text }: Analysis, matches: readonly Hit[], asks: boolean): boolean => {
  const together = (a: Hit, b: Hit): boolean => clauses.some((clause) => inside(a, clause) && inside(b, clause));
  if (found.hits.some((hit) => has(hit, 'refuse') && refusesNothing(text, hit))) return false;
  if (answersNo.test(foldSame(text)) && matches.some((one) => has(one, 'match'))) return true;
  if (!firstPerson.test(text) && !asks && !found.hits.some((hit) => hit.from === 0 && has(hit, 'no'))) return false;
  return found.hits.some(
    (hit) =>
      (has(hit, 'neg') &&
        !has(hit, 'agree', 'filler') &&
        !/^(?:does|doesn|is|isn|stimm)/iu.test(found.tokens[hit.from]?.text ?? '') &&
        matches.some(
          (one) =>
            has(one, 'match') &&
            (before(hit, one, 2) ||
              (before(hit, one, 8) && together(hit, one) && wants.test(wordsBetween(found, hit, one))) ||
              (asks && before(one, hit, 5) && together(one, hit))),
        )) ||
      // "Our answer to the matching is no after all."
      (has(hit, 'no') &&
        isSo.test(found.tokens[hit.from - 1]?.text ?? '') &&
        matches.some((one) => has(one, 'match') && before(one, hit, 2) && together(one, hit))) ||
      // "No upgrade, please."
      (has(hit, 'no') &&
        matches.some(
          (one) => has(one, 'match') && (hit.to === one.from || (before(hit, one, 3) && isAllOf(found, hit, one))),
        )),
  );
};

/** "Our answer to it is no", "the answer is negative", "we decided against it", "the boss said no". Folded. */
const answersNo = lean(
  /(?<!\p{L})(?:answer|reply|antwort|reponse|respuesta|contestacion|resposta|risposta|antwoord|odpowiedz|svar)(?: \p{L}+){0,9} (?:is|remains|must be|ist|bleibt|lautet|est|reste|es|sigue siendo|e|fica|resta|blijft|jest|er)(?: \p{L}+){0,2} (?:no|negative|nein|negativ|ablehnend|non|negativa|negativo|nao|nee|nie|nej)(?=\W|$)(?! (?:problem|objection|issue|doubt))|(?<!\p{L})(?:decided|voted|came out|spoke out|entschieden|entscheiden|ausgesprochen|gestimmt|prononces?|decides?|decidid[oa]s?|pronunciad[oa]s?|decidimos|decis[oi]|besloten|gestemd) (?:\p{L}+ ){0,3}(?:against|gegen|dagegen|contre|en contra|contra|contro|tegen|przeciw\p{L}*)(?!\p{L})|(?<!\p{L})(?:gegen|contre|contra|contro|tegen) (?:\p{L}+ ){1,6}(?:entschieden|ausgesprochen|gestimmt|prononces|besloten)(?!\p{L})|(?<!\p{L})(?:he|she|they|boss|board|management|director|chef|chefin|vorstand|leitung|direction|direccion|direcao|direzione|directie) (?:\p{L}+ ){0,2}(?:said|says|answered|sagte?|sagen|dit|dijo|dice|disse|diz|detto|dice|zei|zegt) (?:(?:clearly|plainly|leider|klar|que) )?(?:no|nein|non|nao|nee)(?=\W|$)(?! (?:problem|objection|doubt))/u,
);
const isSo = /^(?:is|remains|stays|ist|bleibt|lautet|est|reste|es|sigue|e|fica|resta|blijft|jest)$/u;

/** "Der Chef will keine größere Lizenz" */
export const wantsNoLarger = (text: string): boolean =>
  wants.test(text) && noLarger.test(text) && !/\b(?:if|unless|wenn|falls|si|se|als|jesli)\b/u.test(text);

/** "A larger license": no match by itself, and refused it is the one that is asked about. */
export const enlarged = lean(
  /\b(?:(?:larger|bigger|higher) (?:add-on |plug-?in |user )?(?:licen[cs]e|tier|plan|size)|(?:grossere|hohere) (?:\p{L}*lizenz|stufe|staffel)|(?:licence|palier) (?:plus grande?|superieure?)|(?:licencia|licenca|nivel|tramo|escalao) (?:mas grande|maior|mayor|superior)|(?:licenza|fascia) (?:piu grande|superiore|maggiore)|(?:grotere|hogere) (?:licentie|staffel)|(?:wieksz|wyzsz)\p{L}+ (?:licencj|prog)\p{L}*)\b/iu,
);
const noLarger = new RegExp(
  `(?:^| )(?:no|any|keine?|pas (?:de|d'une)|ninguna?|nessuna|geen|nenhuma?) ${enlarged.source}`,
  'iu',
);

/** "Please leave the users unchanged", "die Nutzerzahl möchten wir unverändert lassen". */
const leaves = lean(
  /(?<!\p{L})(?:leave|leaving|left|stay|stays|remain|remains|bleiben|bleibt|blijven|blijft|keep|keeping|retain|(?:be)?lassen|behalten|beibehalten|laisser|laissez|garder|gardons|conserver|conservons|dejar|dejen|dejarlo|mantener|manten(?:er|emos)|conservar|deixar|deixem|manter|lasciare|lasciate|mantenere|laten|houden|behouden|pozostawi\p{L}*|zostawi\p{L}*|zachowa\p{L}*)(?!\p{L})/u,
);
const unchanged = lean(
  /(?<!\p{L})(?:unchanged|unaltered|(?:where|how|the way) (?:it|they) (?:is|are|stands?|was|were)|(?:da |dort )?wo (?:sie|es|er) (?:ist|sind|steht)|la ou (?:il|elle|ils) (?:est|sont)|(?:donde|onde) esta\p{L}?|waar (?:het|ze) (?:is|zijn|staat)|as (?:it|they) (?:is|are|stands?)|unverandert|so wie (?:sie|es|er) (?:ist|sind)|inchangee?s?|tels? quels?|telles? quelles?|sin cambios|sin cambiar|igual que ahora|tal (?:como|cual) esta|inalterad[oa]s?|sem alterac\p{L}*|como esta|invariat[oaie]|cosi com'e|ongewijzigd|onveranderd|zoals (?:het|ze) (?:is|zijn)|bez zmian|niezmienion\p{L}*)(?!\p{L})/u,
);
export const leavesAlone = ({ text, found: { hits, tokens }, clauses }: Analysis): boolean =>
  clauses.some((clause) => {
    const own = hits.filter((hit) => inside(hit, clause));
    const said = foldSame(text.slice(tokens[clause.from]?.start, tokens[clause.to - 1]?.end));
    return (
      own.some((hit) => has(hit, 'users', 'tier')) &&
      !own.some((hit) => has(hit, 'match', 'alike', 'agree', 'account', 'address', 'cond', 'maybe')) &&
      leaves.test(said) &&
      unchanged.test(said)
    );
  });

/** "Can the license move as it is, then?": asked where the match is refused, of that alone. */
export const allTheSame = lean(
  /(?<!\p{L})(?:as (?:it|they) (?:is|are)|as[- ]is|anyway|nevertheless|nonetheless|all the same|even so|still|at the (?:size|number|tier) it (?:has|is at)|(?:in )?(?:an|some)?other way|(?:at|with) (?:its|the|our) (?:present|current|old) (?:size|number|tier)|without (?:that|this|it|matching|the match)|trotzdem|dennoch|auch so|auch ohne|so wie (?:sie|es|er) ist|ohne (?:das|dies|diese\p{L}*|angleichung)|quand même|malgré (?:tout|cela)|tell?e? quell?e?|sans (?:cela|ça)|tal (?:y )?(?:como|cual)|de todos modos|igualmente|aun así|sin (?:eso|ello)|mesmo assim|sem isso|como est[áa]|lo stesso|comunque|ugualmente|così com['’]è|senza (?:di )?(?:ciò|questo)|toch|zoals (?:ze|hij|die|het) is|zonder (?:dat|die)|mimo to|bez tego|taka,? jaka jest)(?!\p{L})|それでも|このまま|現状のまま/iu,
);
