import { withoutAddresses } from '../words/emails.ts';
import { conceptsIn, type Concept } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { foldSame } from '../words/text.ts';

/**
 * Where a mail asks for several, consent has to be of all of them: "The first and the third have agreed; of the second
 * I have no answer yet." All in folded letters.
 */

const words = (all: string): string => `(?<![\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`;

/** Which of them, by its place: each word stands for the place at which it is in this list. */
const places = [
  'first|1st|erste[nmrs]?|premiere?|primer[oa]?|primeir[oa]|prim[oa]|eerste|pierwsz\\p{L}+',
  'second|2nd|zweite[nmrs]?|deuxieme|seconde?|segund[oa]|second[oa]|tweede|drug\\p{L}+',
  'third|3rd|dritte[nmrs]?|troisieme|tercer[oa]?|terceir[oa]|terz[oa]|derde|trzec\\p{L}+',
  'fourth|4th|vierte[nmrs]?|quatrieme|cuart[oa]|quart[oa]|vierde|czwart\\p{L}+',
  'fifth|5th|funfte[nmrs]?|cinquieme|quint[oa]|vijfde|piat\\p{L}+',
].map((one) => lean(new RegExp(words(one), 'u')));
const last = lean(new RegExp(words('last|letzte[nmrs]?|derniere?|ultim[oa]|laatste|ostatni\\p{L}*'), 'u'));
/** One or some of them, without saying which. */
const someOne = lean(
  new RegExp(
    words(
      "the others?|the rest|the latter|the former|the remaining(?: one)?|another(?: one)?|(?:the|only|with|from|of|for|just) one|one (?:of (?:them|the)|is|has|still|client|customer)|(?<!the |have |has |got |are )two (?:of (?:them|the)|still)|(?:de[rnm]|die|das) (?:andere|ubrige)[nmr]?|eine[rmn]?(?: von (?:ihnen|den))?|beim anderen|l[’']autre|un(?:e)? (?:seul|seule|des|d[’']entre)|(?:el|la|del|al) otr[oa]|uno|o outro|um deles|l[’']altr[oa]|uno di|de ander|een van|jeden z|inn[ya]",
    ),
    'u',
  ),
);

/** Nothing is decided there yet. */
const open = lean(
  new RegExp(
    words(
      "not|\\p{L}+n[’']t|never|yet|pending|outstanding|open|missing|lacking|undecided|unsure|hesitat\\p{L}+|thinking|think (?:it|about)|thinks it over|ponder\\p{L}*|consider\\p{L}*|sleep on|wait\\p{L}*|await\\p{L}*|until|till|will (?:tell|answer|reply|let|decide|sign|come back|get back|see|follow)|to follow|promised|on holidays?|on leave|away|ill|sick|silent|unreachable|(?:has|have|needs?|wants?|wishes?|still) to|needs|must|no (?:answer|reply|word|news|reaction|response|signature|yes)|without (?:an )?(?:answer|reply)|nothing from|(?:shall|should|hope to) hear|asked for time|undecided|maybe|perhaps|object\\p{L}*|refus\\p{L}+|declin\\p{L}+|against|reluctant|unwilling|chas(?:e|ing)|to be (?:clarified|confirmed|decided|discussed|asked|seen|signed)|tb[acd]|unclear|unknown|look at it|asks? (?:what|how|why|whether|if|himself|herself)|wonders?|wants? to know|withdr\\p{L}+|revoked|took back|taken back|changed (?:his|her|their) mind|reminded|" +
        'nicht|noch|offen|ausstehend|steht aus|fehlt|fehlend|uberlegt|zogert|wartet|warten|ablehnt|abgelehnt|lehnt|krank|urlaub|muss|will erst|meldet sich|' +
        "pas|n[’']a|hesite|attend\\p{L}*|reflechit|en attente|manque|doit|refuse|encore|" +
        'no|todavia|aun|pendiente|falta|duda|piensa|espera\\p{L}*|tiene que|debe|ainda|pendente|nao|' +
        'ancora|deve|manca|in attesa|riflette|non|esita|' +
        'nog|niet|wacht|moet|ontbreekt|twijfelt|geen|' +
        'jeszcze|nie|czekam\\p{L}*|zastanawia|brak\\p{L}*|musi',
    ),
    'u',
  ),
);
/** Something else that can be waited for, or is not so. */
const otherThing = lean(
  new RegExp(
    words(
      'licen[cs]\\p{L}+|lizenz\\p{L}*|licencj\\p{L}+|invoices?|bills?|payments?|paid|pay|deliver\\p{L}*|contracts?|rechnung\\p{L}*|zahlung|bezahlt|factur\\p{L}*|pag\\p{L}+|faktur\\p{L}*|fattur\\p{L}*|address\\p{L}*|accounts?|adress\\p{L}*|konto|compte|cuenta|experts?|keys?|schlussel|server\\p{L}*|data center|cloud|upgrad\\p{L}+|version\\p{L}*|now (?:he|she|they|it) (?:has|have|did)|long',
    ),
    'u',
  ),
);

/** "All but the second", "with one exception", "save for the one in Geneva" */
const except = lean(
  new RegExp(
    `(?<!without |no |without any |ohne |sans |sin |senza |bez )${words(
      'except(?:ing|ion|ions)?|save for|bar (?:the|one|for|number|customer|client)|minus|other than|apart from|aside from|(?:all|everyone|everybody|each) but|but (?:not|for)|bis auf|ausser|ausnahme|ausgenommen|sauf|excepte|hormis|exception|excepto|salvo|menos|excepcion|tranne|eccetto|eccezione|behalve|uitzondering|oprocz|wyjatkiem|poza',
    )}`,
    'u',
  ),
);
const most = '(?:one|two|three|four|most|some|several|many|half|part|[1-9])';
/** "Two of the three", "most of them", "not all", "only Alder" */
const subset = lean(
  new RegExp(
    words(
      `(?<!the |these |those |have |has |got |are )${most} (?:out )?of (?:the(?:m|se)?|our|my|these|those|two|three|four|five|\\d)(?: \\p{L}+)?|(?:zwei|zweien|einer|eine|einige|manche|die meisten) (?:von|der|unter) (?:drei|vier|funf|ihnen|den|kunden|\\d)|(?:deux|un|une|certains|la plupart) (?:sur|des|d[’']entre) (?:trois|quatre|\\d|eux|elles|clients)|(?:dos|uno|algunos|la mayoria) de (?:los|ellos|tres|cuatro)|(?:due|uno|alcuni) (?:su|dei|di) (?:tre|quattro|loro|clienti)|(?:twee|een|enkele|de meeste) van de|(?:dwoch|dwaj|jeden) z|the (?:first|last|other) two|die (?:ersten|letzten|anderen) (?:beiden|zwei)|les deux premiers|los dos primeros`,
    ),
    'u',
  ),
);
const notAll = lean(
  new RegExp(
    words(
      'not (?:all|every\\p{L}*|each|both)|nicht alle|pas tous|no todos|nem todos|non tutti|niet alle(?:n|maal)?|nie wszyscy',
    ),
    'u',
  ),
);
const entirely = lean(
  /(?<!\p{L})(?:three of (?:the )?three|2 of 2|3 of 3|4 of 4|each (?:one )?of|every one of|all of)(?!\p{L})/u,
);

/** What of consent can be outstanding. */
const ofAnswer = lean(
  new RegExp(
    words(
      'answer\\p{L}*|repl\\p{L}+|agree\\p{L}*|accept\\p{L}*|consent\\p{L}*|approv\\p{L}+|sign\\p{L}*|think\\p{L}*|decid\\p{L}+|decision|mind|yes|board|boss|heard?|it|paper|antwort\\p{L}*|zustimm\\p{L}*|zugestimmt|uberlegt|zogert|entschied\\p{L}*|entscheid\\p{L}*|ja|chef|repond\\p{L}*|reponse|accord|oui|hesite|respond\\p{L}*|respuesta|acuerdo|si|risp\\p{L}+|accordo|antwoord\\p{L}*|akkoord|odpow\\p{L}+|zgod\\p{L}+',
    ),
    'u',
  ),
);
/** Who was named before: "From one client I have it by phone and he wants to look at it again." */
const pronoun = lean(
  /^\W*(?:he|she|they|who|these|it|er|sie|der|die|il|elle|ils|qui|lui|ella|quien|ele|ela|hij|zij|on|ona)(?!\p{L})/u,
);

const ofConsent: readonly Concept[] = ['agree', 'match', 'alike', 'yes', 'confirm'];
const cuts = lean(
  /[;:,.()!?–—]+|\s-\s|(?<!\p{L})(?:and|but|only|while|whereas|whilst|though|although|und|aber|nur|doch|während|et|mais|tandis que|y|pero|mientras|a|ale|tylko|en|maar|alleen|e|ma|mas|solo)(?!\p{L})/gu,
);

const most_heading_words = 3;

const against = /but|only|though|aber|nur|doch|mais|pero|ale|tylko|maar|alleen|ma|mas|solo/u;

/** One sentence; `of`: the customer among whose own lines it stands, by his place. */
export type Said = { readonly text: string; readonly paragraph: number; readonly of: number | null };

const numbered = lean(
  /(?:^\W*|(?:customers?|clients?|numbers?|no\.?|nr\.?|#|kunden?|item|case|for|from|of|von|bei|pour|para|del?) ?#?)([1-9])(?![\p{L}\p{N}]| ?%| (?:users?|seats?|nutzer|benutzer|utilis|usuari|utenti|gebruik))/u,
);
/** Whom of `names` a part of a sentence names: by place, number, letter or name. */
function namedIn(raw: string, folded: string, names: readonly ReadonlySet<string>[]): number[] {
  const count = Math.max(names.length, 2);
  const found = places.flatMap((place, at) => (at < count && place.test(folded) ? [at] : []));
  if (last.test(folded)) found.push(count - 1);
  const [, number] = numbered.exec(folded) ?? [];
  if (number !== undefined && Number(number) <= count) found.push(Number(number) - 1);
  for (const { 0: letter, index } of raw.matchAll(/(?<![\p{L}\p{N}'’.])[A-H](?![\p{L}\p{N}'’.])/gu)) {
    const isArticle =
      letter === 'A' &&
      /^A \p{Ll}/u.test(raw.slice(index)) &&
      !/^A (?:has|is|agrees|accepts|said|yes)/u.test(raw.slice(index));
    if (!isArticle && letter.charCodeAt(0) - 65 < count) found.push(letter.charCodeAt(0) - 65);
  }
  const own = new Set(folded.split(/[^\p{L}\p{N}]+/u));
  for (const [at, name] of names.entries()) if ([...name].some((word) => own.has(word))) found.push(at);
  return [...new Set(found)];
}

/** "2) Acme Ltd, account a@… - has not signed yet": what his own lines say of a customer's consent. */
const isLacking = (folded: string): boolean =>
  withoutAddresses(folded)
    .split(cuts)
    .some((part) => open.test(part) && ofDecision.test(part) && !otherThing.test(part));
const ofDecision = lean(
  new RegExp(
    words(
      'answer\\p{L}*|repl\\p{L}+|agree\\p{L}*|consent\\p{L}*|approv\\p{L}+|signed|decid\\p{L}+|decision|match\\p{L}*|zustimm\\p{L}*|zugestimmt|entschied\\p{L}*|unterschrieben|antwort\\p{L}*|accord|reponse|repondu|signe|acuerdo|respuesta|firmado|accordo|risposta|akkoord|antwoord|zgod\\p{L}+|odpowied\\p{L}+',
    ),
    'u',
  ),
);

/**
 * The sentence by which consent is not of all: one of them has not answered, is excepted, or is not among those who
 * agree. `names`: the words by which each customer is known; `areApart`: these are all there are.
 */
export function consentOfSome<One extends Said>(
  sentences: readonly One[],
  names: readonly ReadonlySet<string>[],
  areApart: boolean,
): One | null {
  const agreed = new Set<number>();
  let ofAll = false;
  let latest: One | null = null;
  let topic: number | null = null;
  for (const sentence of sentences) {
    const concepts = conceptsIn(sentence.text);
    const consents = ofConsent.some((concept) => concepts.has(concept));
    const ofMatch = concepts.has('match') || concepts.has('alike') || (concepts.has('users') && consents);
    if (ofMatch) topic = sentence.paragraph;
    const folded = foldSame(sentence.text);
    if (sentence.of !== null && isLacking(folded)) return sentence;
    if (topic !== sentence.paragraph) continue;
    const isPart = subset.test(folded) && !entirely.test(folded) && !concepts.has('all');
    if (
      consents &&
      !concepts.has('account') &&
      !concepts.has('server') &&
      (isPart || notAll.test(folded) || except.test(folded))
    )
      return sentence;
    ofAll ||= consents && concepts.has('all');
    if (consents && sentence.of !== null) agreed.add(sentence.of);
    let start = 0;
    let mentioned = false;
    let headed = false;
    let behind = '';
    for (const { index, 0: cut } of [...sentence.text.matchAll(cuts), { index: folded.length, 0: '' }]) {
      const part = folded.slice(start, index);
      const named = namedIn(sentence.text.slice(start, index), part, names);
      const ofOne = named.length > 0 || someOne.test(part);
      // "Cedar - to be clarified"
      const goesOn = pronoun.test(part) || (headed && /[-–—:]/u.test(behind));
      const spokenOf = ofOne || (mentioned && goesOn);
      mentioned ||= ofOne;
      headed = ofOne && part.trim().split(' ').length <= most_heading_words;
      const isOpen = open.test(part) && !otherThing.test(part);
      // Where all have agreed, one of them may be on holiday or want no calls.
      const isApart = !ofAll || ofAnswer.test(part) || against.test(behind);
      if (isOpen && spokenOf && isApart) return sentence;
      start = index + cut.length;
      behind = cut;
      if (!consents || isOpen) continue;
      for (const at of named) agreed.add(at);
      if (named.length > 0 && sentence.of === null) latest = sentence;
    }
  }
  return areApart && latest !== null && !ofAll && agreed.size < names.length ? latest : null;
}
