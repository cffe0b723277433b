import { before } from '../claims/clause.ts';
import { analyze, firstPerson, isYourQuestion, type About, type Analysis, type Claim } from '../claims/analysis.ts';
import { judge, judgeAnswer, takesBack } from '../claims/claims.ts';
import { leavesOther } from '../claims/other-product.ts';
import { numeral } from '../claims/match-sizes.ts';
import { toldOfNo, unsaysConsent } from '../claims/open-consent.ts';
import { answerToRule } from '../claims/supposed-rule.ts';
import { spoken, tongueIn, type Reading } from '../context.ts';
import type { Statement } from '../ledger.ts';
import { conceptsIn, has, type Concept, type Hit } from '../lexicon/find.ts';
import { tongues } from '../words/language.ts';
import { lean } from '../words/lean.ts';
import { fold, foldSame } from '../words/text.ts';
import { linesOf, type Sentence } from '../words/sentences.ts';
import { holdsAll } from '../voices/affirmed.ts';
import { withoutLeave } from '../voices/errand.ts';
import { isPassedOn } from '../voices/sections.ts';
import { isOfOtherHost } from './hosting.ts';
import { tellsOfKey, tellsOfPersons } from './own-doubt.ts';
import { licenseeTold, withNameOf } from './licensee-told.ts';

/** "Point 2: we do not agree to it": the vendor's second question, which is about the users. */
const ofPoint = lean(
  /^\W*(?:re|ad|zu|to|on|as to|regarding|about)?\s*(?:point|punkt|question|frage|item|no|nr|number|punto|ponto|pregunta|pergunta|domanda|vraag|pytanie|pkt|ad|zu|q|#)\W{0,2}(?:(1|a|i)|(2|b|ii))\)?[\s:,.–-]+(?=\p{L})/iu,
);

/** "Regarding your second point you have our consent." */
const ofOrdinal = lean(
  /^\W*(?:(?:re|as to|as for|regarding|concerning|about|on|to|with regard to|zu|zum|bezuglich|betreffs?|was|quant a|pour|concernant|sur|en cuanto a|sobre|respecto a|a|quanto a[o]?|relativamente a[o]?|per|riguardo a[l]?|circa|bij|op|wat betreft|co do|odnosnie) )?(?:(?:your|the|my|ihre[mrn]?|die|der|den|dem|votre|le|la|su|el|al|vuestr[ao]|[oa]|vosso|il|vostr[oa]|uw|het|de) )?(?:(first|erste[nmr]?|premiere?|primer[oa]?|primeir[oa]|prim[oa]|eerste|pierwsz\p{L}+)|(second|zweite[nmr]?|deuxieme|seconde?|segund[oa]|second[oa]|tweede|drug\p{L}+)) (?:point|question|item|requirement|condition|punkt|frage|bedingung|exigence|condition|punto|pregunta|condicion|ponto|pergunta|condicao|domanda|condizione|vraag|voorwaarde|pytani\p{L}+|warun\p{L}+)?(?: (?:ist|angeht|betrifft))?(?:[:,]\s+|\s(?<=(?:point|question|item|requirement|condition|punkt|frage|bedingung|exigence|punto|pregunta|condicion|ponto|pergunta|condicao|domanda|condizione|vraag|voorwaarde)\s)|\s(?=(?:we|i|you|wir|nous|kunnen|konnen) ))(?=\p{L})/u,
);

/** "a) own Server, yes" and "b) agreed" alone, without the further points of the list. */
const second = lean(/^\W*(?:(1|a|i)|(2|b|ii))[).:]\s+(?=\p{L})/iu);
const followsServer = ({ sentences }: Reading, text: string): boolean => {
  const above = sentences[sentences.findIndex((one) => one.text === text) - 1]?.text ?? '';
  return second.exec(above)?.[1] !== undefined && conceptsIn(above).has('server');
};

function pointClaim(reading: Reading, about: About, { text }: Sentence): Claim {
  const point =
    ofPoint.exec(text) ??
    ofOrdinal.exec(foldSame(text)) ??
    (about === 'match' && followsServer(reading, text) ? second.exec(text) : null);
  if (!point || (about === 'match') !== (point[2] !== undefined)) return undefined;
  const rest = text.slice(point[0].length);
  const analysis = analyze(rest, tongueIn(reading, text));
  const { hits } = analysis.found;
  if (
    hits.some((hit) => has(hit, 'agree', 'refuse') && firstPerson.test(rest)) &&
    hits.some((hit) => has(hit, 'neg', 'refuse'))
  )
    return hits.some((hit) => has(hit, 'cond', 'maybe')) ? null : about === 'match' ? false : undefined;
  return judgeAnswer(about, rest, tongueIn(reading, text));
}

/** "… I have to take that back": of what was said right before it. */
const takesItBack =
  /\b(?:(?:have|need|must|want|would like|'d like|got|going) (?:to )?(?:take (?:that|it|this|my word)(?: \w+)? back|(?:withdraw|retract|revoke|cancel|undo) (?:that|it|this))|(?:take|withdraw|retract|revoke) (?:that|it|this) back|(?:ziehe|nehme|widerrufe)\b.{0,30}\b(?:zuruck|hiermit|wieder)|(?:zurucknehmen|widerrufen|zuruckziehen)|(?:retirer|revenir (?:la-dessus|sur)|retracte\w*)|(?:retractar\w*|retirarlo|dar marcha atras|echarnos? atras|voltar atras|retirar isso|fare marcia indietro|ritirarlo|ritrattare)|(?:terugnemen|intrekken|herroepen)|(?:wycofac|cofnac|odwolac))\b|(?:撤回|取り消し)(?:ます|させ|いたし)/u;

/** The consent that stands in one of the two sentences before, in its paragraph. */
const consentsBefore = (reading: Reading, index: number): boolean =>
  [index - 1, index - 2].some((at) => {
    const above = reading.sentences[at];
    return (
      above !== undefined &&
      above.paragraph === reading.sentences[index]?.paragraph &&
      judge('match', analyze(above.text, tongueIn(reading, above.text))) === true
    );
  });

const sayings = lean(
  /((?:wrote|writes|written|write|schreiben|écrire|escribir|escrever|scrivere|schrijven|napisać|said|says|told|tells|schrieb|schreibt|geschrieben|sagte|sagt|écrit|écrivait|dit|disait|escribió|escribe|dijo|dice|escreveu|escreve|disse|diz|scritto|scrisse|scrive|detto|disse|schreef|schrijft|geschreven|zei|zegt|napisał\p{L}*|pisze|powiedział\p{L}*)(?: \p{L}+){0,3}[,:]? ?)(["“„«][^"“”„«»]{12,300}["”“»])/giu,
);
const outsiders = lean(
  /(?<!\p{L})(?:another|someone|somebody|anyone|a friend|a user|other (?:compan|firm|customer|user)\p{L}*|forum|neighbou?rs?|jemand|andere[rnms]?|freund\p{L}*|bekannte[rn]?|nachbar\p{L}*|quelqu'un|un(?:e)? autre|ami[es]?|voisin\p{L}*|alguien|otr[ao]|amig[ao]|vecin\p{L}*|alguém|outr[ao]|qualcuno|altr[ao]|amic[ao]|iemand|ander[es]?|vriend\p{L}*|ktoś|inn[ya]\p{L}*|znajom\p{L}*)(?!\p{L})/iu,
);

/** 'A colleague at another trust wrote "we agree to match …"': between the marks stands what somebody else said. */
const withoutSayings = (text: string): string =>
  text.replace(sayings, (whole, lead: string, quoted: string, at: number) =>
    outsiders.test(text.slice(0, at + lead.length)) ? `${lead}${' '.repeat(quoted.length)}` : whole,
  );

const agrees_within = 30;

/** "I wrote that we would not go along. Finance is OK with it now, so go ahead.": a refusal that was, and consent to it. */
function agreesAfterAll(reading: Reading, index: number, { found, isQuestion }: Analysis): boolean {
  const [above, sentence] = [reading.sentences[index - 1], reading.sentences[index]];
  if (!above || above.paragraph !== sentence?.paragraph || isQuestion || found.tokens.length > agrees_within)
    return false;
  const lead = analyze(above.text, tongueIn(reading, above.text));
  const refused = lead.found.hits.some((hit) => has(hit, 'refuse') || (has(hit, 'neg', 'no') && !has(hit, 'agree')));
  const ofMatch = lead.found.hits.some((hit) => has(hit, 'match', 'alike', 'users', 'tier'));
  return (
    refused &&
    ofMatch &&
    toldOfNo.test(foldSame(above.text)) &&
    found.hits.some((hit) => has(hit, 'agree') && !has(hit, 'filler')) &&
    !found.hits.some(
      (hit) => has(hit, 'cond', 'maybe', 'must', 'future', 'neg', 'refuse', 'only') && !has(hit, 'agree', 'filler'),
    )
  );
}

/** "We had agreed to adjust the number of users. That still holds.": what was said once, and holds. */
function standsBy(reading: Reading, index: number, text: string): boolean {
  const above = reading.sentences[index - 1];
  if (!above || above.paragraph !== reading.sentences[index]?.paragraph || !stillHolds.test(foldSame(text)))
    return false;
  const { found } = analyze(above.text, tongueIn(reading, above.text));
  return (
    found.hits.some((hit) => has(hit, 'match', 'alike')) &&
    (found.hits.some((hit) => has(hit, 'agree')) || given.test(foldSame(above.text))) &&
    !found.hits.some((hit) => has(hit, 'cond', 'maybe', 'neg', 'refuse', 'only') && !has(hit, 'agree'))
  );
}
const given = lean(
  /(?<!\p{L})(?:zugesagt|zusage|promised|promis|prometido|promesso|toegezegd|obiecal\p{L}*)(?!\p{L})/u,
);
const stillHolds = lean(
  /^\W*(?:dabei bleibt es|daran (?:hat sich nichts geandert|halten wir fest)|(?:das|dies|die zusage) gilt (?:weiterhin|nach wie vor|immer noch|noch)|(?:we|i) stand by (?:that|it|this)|(?:that|this|it) (?:still )?(?:holds|stands|remains (?:valid|so|unchanged))|(?:cela|ceci|notre accord) (?:tient|vaut) toujours|(?:eso|esto) sigue (?:en pie|valiendo|vigente)|(?:isso|isto) (?:mantem-se|continua valido)|(?:questo|cio) (?:resta|rimane) (?:valido|fermo)|(?:dat|daar) (?:blijft (?:zo|het bij)|blijven we bij)|to (?:nadal )?aktualne|podtrzymuj\p{L}+)\W*$/u,
);

/** "I must take back my yes: we don't raise the users": refused now, and not only open. */
function refusesNow(reading: Reading, sentence: Sentence, whole: Analysis): Statement<boolean> {
  const parts = [whole, ...sentence.text.split(/[:;]\s+/u).map((part) => analyze(part, tongueIn(reading, part)))];
  const isRefused = parts.some((part) => judge('match', part) === false);
  return isRefused ? spoken<boolean>(reading, sentence, false, true) : spoken<boolean>(reading, sentence, null);
}

export function spokenClaims(reading: Reading, about: About, hosts: readonly string[]): Statement<boolean>[] {
  const licensee = licenseeTold(reading);
  return reading.sentences.flatMap((one, index): Statement<boolean>[] => {
    const passedOn = linesOf(one).some((line) => isPassedOn(reading.sections, line));
    // "All of it holds, except the key (that was the test server's)": why, and nothing of where it runs.
    const plain = holdsAll(one.text, tongueIn(reading, one.text)) ? one.text.replace(/\([^()]*\)/gu, ' ') : one.text;
    const named = licensee ? withNameOf(licensee, one, plain) : plain;
    const sentence = { ...one, text: withoutSayings(passedOn ? withoutLeave(named) : named) };
    if (about === 'server' && isOfOtherHost(sentence.text, hosts)) return [];
    const folded = fold(sentence.text);
    // "The users have to be equal? Per loro nessun problema.": asked, and answered behind it.
    if (about === 'match' && answersNext(reading, index)) return [];
    // "I wrote in March that we refuse. I take that back.": what was told is no word of now.
    const next = reading.sentences[index + 1];
    const goesBack = next?.paragraph === sentence.paragraph && takesItBack.test(fold(next?.text ?? ''));
    if (about === 'match' && goesBack && toldOfNo.test(foldSame(sentence.text))) return [];
    const analysis = analyze(sentence.text, tongueIn(reading, sentence.text));
    if (about === 'match' && (unsaysConsent(folded) || (takesItBack.test(folded) && consentsBefore(reading, index))))
      return [refusesNow(reading, sentence, analysis)];
    if (about === 'match' && (agreesAfterAll(reading, index, analysis) || standsBy(reading, index, sentence.text)))
      return [spoken<boolean>(reading, sentence, true, true)];
    // "Instead of the Server we got Data Center, on our own machines": what the machines carry now.
    if (about === 'server' && analysis.hostings.some(({ standing }) => standing === 'came'))
      return [spoken<boolean>(reading, sentence, null)];
    const supposed = about === 'match' ? ofSupposedRule(reading, index, sentence.text) : undefined;
    const first = supposed === undefined ? judge(about, analysis) : supposed;
    const said = first === null && isAgreedBeside(reading, about, sentence.text) ? true : first;
    const claim =
      said ??
      underTopic(reading, about, index) ??
      inPart(reading, about, sentence) ??
      (about === 'server' ? ofServerPart(reading, sentence, analysis) : undefined) ??
      pointedAt(reading, about, index, analysis) ??
      (said === null ? null : (pointClaim(reading, about, sentence) ?? inAnyTongue(reading, about, sentence)));
    if (claim === undefined) return [];
    const back =
      next &&
      next.paragraph === sentence.paragraph &&
      claim &&
      takesBack(analyze(next.text, tongueIn(reading, next.text)), about);
    const open = claim && about === 'match' && isOpenForOther(reading, index, analysis);
    if (about === 'server' && claim !== true && tellsOfKey(reading, one)) return [];
    if (about === 'match' && claim !== true && tellsOfPersons(reading, one)) return [];
    return [spoken(reading, sentence, back || open ? null : claim)];
  });
}

/** "Must the plug-in have 50 too? Then va bene, accettano.", "If it must, they say sí.": what is answered to the rule. */
function ofSupposedRule(reading: Reading, index: number, text: string): Claim {
  const above = reading.sentences[index - 1];
  const beside = above?.paragraph === reading.sentences[index]?.paragraph ? (above?.text ?? '') : '';
  return answerToRule(text, beside, tongueIn(reading, text));
}

const answersNext = (reading: Reading, index: number): boolean => {
  const next = reading.sentences[index + 1];
  const alone = answerToRule(reading.sentences[index]?.text ?? '', '', reading.tongue);
  return (
    alone === undefined && next !== undefined && typeof ofSupposedRule(reading, index + 1, next.text) === 'boolean'
  );
};

const countAside = lean(
  /\((?=[^()]*\d)(?=[^()]*(?<!\p{L})(?:currently|now|today|at present|at the moment|derzeit|aktuell|heute|jetzt|zur ?zeit|actuellement|aujourd'hui|actualmente|hoy|ahora|atualmente|hoje|agora|attualmente|oggi|adesso|momenteel|nu|vandaag|obecnie|teraz|dziś)(?!\p{L}))[^()@]*\)/giu,
);

/** "… to Confluence's (currently 25, next year perhaps 50)": how many there may be one day leaves nothing open. */
function isAgreedBeside(reading: Reading, about: About, text: string): boolean {
  const plain = about === 'match' ? text.replace(countAside, ' ') : text;
  return plain !== text && judge(about, analyze(plain, tongueIn(reading, text))) === true;
}

/** "Server. Our own, in the lab": a word that says what the next sentence is about. */
function underTopic(reading: Reading, about: About, index: number): Claim {
  const [above, sentence] = [reading.sentences[index - 1], reading.sentences[index]];
  if (about !== 'server' || above?.paragraph !== sentence?.paragraph || !above || !sentence) return undefined;
  if (!/^\W*(?:\p{L}+ )?(?:server|serveur|servidor|serwer)[.:]$/iu.test(above.text)) return undefined;
  return judge(about, analyze(`${above.text.slice(0, -1)}: ${sentence.text}`, tongueIn(reading, sentence.text))) ===
    true
    ? true
    : undefined;
}

/** The sentence before or behind leaves it open for the other of two products. */
const isOpenForOther = (reading: Reading, index: number, said: Analysis): boolean =>
  [index - 1, index + 1].some((at) => {
    const beside = reading.sentences[at];
    return (
      beside?.paragraph === reading.sentences[index]?.paragraph &&
      beside !== undefined &&
      leavesOther(said, analyze(beside.text, tongueIn(reading, beside.text)))
    );
  });

/** Consent in another language than the mail's: plainly said, with every language's words of doubt against it. */
function inAnyTongue(reading: Reading, about: About, { text }: Sentence): Claim {
  const own = tongueIn(reading, text);
  const known = own !== null && tongues.some((one) => one === own);
  return known && judge(about, analyze(text, null)) === true ? true : undefined;
}

/** What a part begins with that says of itself what it speaks of. */
const subjects =
  "(?:(?:(?:at |in |for )?(?:the moment|today|now),? )?(?:it|its|it's|we|all|our|the|this|that|everything|both|jira|confluence|wireframes|es|wir|das|die|der|unser\\p{L}*|alles|beide|il|elle|nous|notre|tout|el|la|nuestr\\p{L}*|todo|o|a|noss\\p{L}*|tudo|lo|nostr\\p{L}*|tutto|het|de|onze|nasz\\p{L}*|wszystko)(?!\\p{L}))";
const joins = '(?:and|but|so|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale)';
const parted = lean(new RegExp(`[,;:、]\\s*|\\s[-–—]\\s|\\s\\(|\\)\\s?|\\s(?=${joins} ${subjects})`, 'giu'));
/** Behind a denial a part stands for itself where it begins with what it speaks of. */
const leadsOn = lean(new RegExp(`^(?:${joins} )?${subjects}`, 'u'));
/** "Regarding your question whether we use it on our own server: …" */
const repeatsQuestion = lean(
  /(?<!\p{L})(?:your|you|ihre?r?|sie|votre|vous|su|sus|vuestra|sua|vostra|uw|jullie|wasze|panstwa) (?:\p{L}+ )?(?:question|point|query|asked?|wanted to know|frage|punkt|fragten|question|demand\p{L}+|pregunta\p{L}*|pergunta\p{L}*|domanda|vraag|vroeg|pytanie)(?!\p{L})/u,
);

/**
 * "The old machine went to the scrap yard in May, it is our own Confluence Server now", "all else as it was, own server
 * in house": what the last part of a sentence says by itself, or one of its parts where the rest takes nothing back.
 */
function ofServerPart(reading: Reading, { text }: Sentence, whole: Analysis): Claim {
  const marks = [...text.matchAll(parted)];
  if (marks.length === 0 || whole.isQuestion || whole.hostings.some(({ sure }) => sure)) return undefined;
  const parse = (part: string): Analysis => analyze(part, tongueIn(reading, part));
  const starts = [0, ...marks.map((mark) => mark.index + mark[0].length)];
  const parts = starts.map((start, at) => parse(text.slice(start, marks[at]?.index)));
  const holds = (one: Analysis, ...concepts: readonly Concept[]): boolean =>
    one.found.hits.some((hit) => has(hit, ...concepts) && !has(hit, 'agree', 'yes'));
  const isOpen = (one: Analysis): boolean => holds(one, 'cond', 'maybe', 'others', 'must', 'needed');
  const asked = repeatsQuestion.test(foldSame(parts[0]?.text ?? ''));
  for (const [at, start] of starts.entries()) {
    if (at === 0) continue;
    const lead = parts.slice(0, at);
    if (lead.some((one, index) => isOpen(one) && !(asked && index === 0))) break;
    const rest = text.slice(start);
    // "In former times we had it in our firm, on a machine of ours": what has no verb is of the time before it.
    const isBare = !holds(parse(rest), 'use', 'is', 'have', 'operate');
    if (isBare && lead.some((one) => holds(one, 'past', 'moved', 'old'))) continue;
    if (lead.some((one) => holds(one, 'neg', 'no')) && !leadsOn.test(foldSame(rest))) continue;
    if (judge('server', parse(rest)) === true) return true;
  }
  const saying = parts.filter((one) => judge('server', one) === true);
  const isOther = (one: Analysis): boolean => isOpen(one) || holds(one, 'past', 'future', 'moved', 'old', 'neg', 'no');
  return saying.length === 1 && parts.every((one) => one === saying[0] || !isOther(one)) ? true : undefined;
}

/** "Our own Server, 250 users; as to matching, we will decide": a semicolon ends a statement. */
function inPart(reading: Reading, about: About, { text }: Sentence): Claim {
  const parts = text.split(/;\s+/u);
  if (parts.length < 2) return undefined;
  const analyses = parts.map((part) => analyze(part, tongueIn(reading, part)));
  const said = analyses.map((one) => judge(about, one)).filter((one) => one !== undefined);
  const [claim] = said;
  return said.length === 1 && !analyses.some((one) => takesBack(one, about)) ? claim : undefined;
}

/** "So by your rule the add-on would have to go to 250." */
const putsAt = ({ found: { hits, tokens } }: Analysis): boolean =>
  hits.some((app) => has(app, 'app') && hits.some((must) => has(must, 'must') && before(app, must, 4))) &&
  tokens.some(({ text }) => numeral.test(text));

const pointsBack = lean(
  /(?<!\p{L})(?:(?:to|for|with|on) (?:this|that|it)|dem|dazu|damit|dafur|hierzu|a (?:cela|ca)|y|pour cela|a (?:esto|eso|isto|isso|questo|cio)|para (?:esto|eso|isto|isso)|con (?:esto|eso|questo)|com isso|hier(?:mee|voor)|daar(?:mee|voor)|na to|z tym)(?!\p{L})/u,
);

/** What a price is asked for, and not whether it is allowed. */
const asksPrice =
  /\b(?:cost|costs|price|pricing|quote|how much|kosten|kostet|preis|angebot|coute|cout|prix|devis|combien|cuesta|precio|presupuesto|cuanto|custa|preco|quanto|costa|prezzo|preventivo|kost|prijs|offerte|koszt\w*|cena|oferta)\b|費用|見積|価格/u;

/**
 * "The Marketplace sells as many seats as Confluence has. Consider that agreed.", "Must the users be equal? Fine, do
 * it.": consent to what was just said, or asked by the writer himself; "We do not agree to that." refuses it.
 */
function pointedAt(reading: Reading, about: About, index: number, analysis: Analysis): Claim {
  const sentence = reading.sentences[index];
  const above = reading.sentences[index - 1];
  if (about !== 'match' || !sentence || above?.paragraph !== sentence.paragraph) return undefined;
  const { hits, tokens } = analysis.found;
  const agrees = hits.some((hit) => has(hit, 'agree') && !has(hit, 'filler'));
  const refuses = hits.some((hit) => has(hit, 'refuse'));
  if (!(agrees || refuses) || analysis.isQuestion) return undefined;
  // "He says we do not agree to that": no consent, whoever says so.
  if (refuses && hits.some((hit) => has(hit, 'maybe'))) return null;
  if (hits.some((hit) => has(hit, 'cond', 'maybe', 'must', 'future'))) return undefined;
  if (!refuses && hits.some((hit) => has(hit, 'neg', 'but'))) return undefined;
  const lead = analyze(above.text, tongueIn(reading, above.text));
  const said = lead.found.hits;
  // "Confluence has 50 users. Put the add-on at 50, we are good with that."
  const sameNumber =
    hits.some((hit) => has(hit, 'app')) &&
    (said.some((hit) => has(hit, 'host')) ||
      (said.some((hit) => has(hit, 'users')) && !said.some((hit) => has(hit, 'app')))) &&
    tokens.some(({ text }) => numeral.test(text) && lead.found.tokens.some((other) => other.text === text));
  const bothWill =
    said.some((hit) => has(hit, 'all')) &&
    said.some((hit) => has(hit, 'count', 'tier')) &&
    said.some((hit) => has(hit, 'future', 'must', 'may'));
  // "Do we really need 500 seats? OK, take the 500.", "Both numbers will be 250, then. We accept."
  const sameSize =
    said.some((hit) => has(hit, 'users', 'tier', 'count')) &&
    lead.found.tokens.some(
      ({ text }) => numeral.test(text) && (bothWill || tokens.some((other) => other.text === text)),
    ) &&
    !said.some((hit) => has(hit, 'app') && said.some((have) => has(have, 'have', 'use')));
  const again = sameNumber || hits.some((hit) => has(hit, 'match', 'alike'));
  // "The management of Acme Ltd gave its green light for this"
  const most = again ? 24 : pointsBack.test(foldSame(analysis.text)) ? 14 : 9;
  if (!refuses && tokens.length > most) return undefined;
  const matches =
    sameNumber ||
    (agrees && sameSize) ||
    putsAt(lead) ||
    // "The add-on may grow to the same size as Jira."
    (['match', 'app', 'host'] as const).every((concept) => said.some((hit) => has(hit, concept))) ||
    (said.some((hit) => has(hit, 'users', 'tier', 'count')) &&
      said.some(
        (hit) =>
          has(hit, 'match', 'alike', 'tier') ||
          (has(hit, 'app') && said.some((other) => has(other, 'host'))) ||
          (has(hit, 'filler') && /as many/iu.test(above.text)),
      ));
  if (!matches) return undefined;
  if (refuses) return firstPerson.test(analysis.text) && tokens.length <= 30 ? false : undefined;
  if (lead.isQuestion) return asksPrice.test(foldSame(above.text)) ? undefined : true;
  const asked = isYourQuestion(lead);
  const isOfRule = (hit: Hit): boolean => said.some((other) => has(other, 'must') && before(hit, other, 0));
  const plain = !said.some(
    (hit) => has(hit, 'maybe', 'neg', 'refuse') || (has(hit, 'cond') && !asked && !isOfRule(hit)),
  );
  return plain ? true : undefined;
}
