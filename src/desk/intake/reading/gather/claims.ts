import {
  analyze,
  before,
  firstPerson,
  isYourQuestion,
  leadOf,
  type About,
  type Analysis,
  type Claim,
} from '../claims/analysis.ts';
import { judge, judgeAnswer, takesBack } from '../claims/claims.ts';
import { of, spoken, stated, tongueIn, type Reading } from '../context.ts';
import type { Entry } from '../layout/entries.ts';
import { hostingNamed } from '../claims/hosting.ts';
import { isOfOtherHost } from './hosting.ts';
import { tongues, type Tongue } from '../words/language.ts';
import { conceptsIn, findConcepts, has, type Concept, type Hit } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { linesOf, sentenceEnds, sentencesIn, sentencesOf, type Sentence } from '../words/sentences.ts';
import { withoutLeave } from '../voices/errand.ts';
import { isPassedOn } from '../voices/sections.ts';
import { lacksApproval, numeral } from '../claims/match-claims.ts';
import { leavesOther } from '../claims/other-product.ts';
import { ownServer } from '../claims/server-claims.ts';
import { fold, foldSame, withoutBullet } from '../words/text.ts';
import { labelOf, type Topic } from '../words/topics.ts';

const isAgreed =
  /(?<!\p{L})(?:is|are|sind|ist|est|sont|es|son|é|são|è|sono|zijn|jest) (?:agreed|accepted|fine|okay|ok|einverstanden|akzeptiert|genehmigt|in ordnung|acceptée?s?|d'accord|aceptad[oa]s?|aceit[oa]s?|accettat[oaie]|akkoord|zaakceptowan\p{L}*)(?: (?:for|für|pour|para|per|voor|dla) \p{L}+)?\s*$/iu;

function answerOf(reading: Reading, about: About, entry: Entry): Claim {
  const value = entry.values.join(' ');
  const tongue = tongueIn(reading, `${entry.label} ${value}`);
  // The vendor's question may be in another language than its answer.
  const ownTongue = entry.how === 'question' ? tongueIn(reading, value) : tongue;
  const first = judgeAnswer(about, value, tongue);
  const said = first === undefined && ownTongue !== tongue ? judgeAnswer(about, value, ownTongue) : first;
  if (said === true || said === false) return said;
  // "We agree to match the users: 100" says it in the label.
  const inLabel =
    entry.how === 'label' &&
    !/[?？]/u.test(entry.label) &&
    (firstPerson.test(entry.label) || leadOf(analyze(entry.label, tongueIn(reading, entry.label))) === true);
  // "Matching the users we do NOT accept: the add-on stays at 25"
  const alone = judge(about, analyze(entry.label, tongueIn(reading, entry.label)));
  if (alone === false && about === 'match' && inLabel) return false;
  const hits = [...findConcepts(value, tongue).hits, ...findConcepts(value).hits];
  // "Matching the users is agreed for both: Confluence has 250, Jira 100."
  if (alone === true && isAgreed.test(entry.label) && !hits.some((hit) => has(hit, 'cond', 'maybe', 'neg', 'but')))
    return true;
  if (!inLabel || hits.some((hit) => has(hit, 'cond', 'maybe', 'no', 'neg', 'but', 'only'))) return said;
  const whole = judge(about, analyze(value === '' ? entry.label : `${entry.label}: ${value}`, tongue));
  if (whole === false) return false;
  return whole === true || alone === true ? true : said;
}

const repeats: readonly Concept[] = ['yes', 'agree', 'confirm', 'filler', 'is', 'own', 'me', 'all'];

/** "Do we match the users?" and "*yes, agreed* (100 users today)" below it: the answer is marked as a label is. */
function yesBelow({ entries, tongue }: Reading, entry: Entry): boolean {
  const above = entries[entries.indexOf(entry) - 1];
  if (
    entry.how !== 'label' ||
    above?.topic !== entry.topic ||
    above.values.length > 0 ||
    !/[?？]\s*$/u.test(above.label)
  )
    return false;
  const analysis = analyze(entry.label, tongue);
  const { hits, tokens } = analysis.found;
  const open = findConcepts(entry.values.join(' '), tongue).hits;
  return (
    leadOf(analysis) === true &&
    tokens.every((_, at) => hits.some((hit) => hit.from <= at && hit.to > at && has(hit, ...repeats))) &&
    ![...hits, ...open].some((hit) => has(hit, 'cond', 'maybe', 'no', 'neg', 'but', 'only', 'past', 'refuse', 'future'))
  );
}

/** Values that are no answer to a question about the use or the users, whatever their words could mean. */
const never: ReadonlySet<Entry['topic']> = new Set([
  'organization',
  'name',
  'firstName',
  'lastName',
  'bareName',
  'expert',
]);

const notNow: readonly Concept[] = ['old', 'trial', 'wrong', 'past', 'billing'];

/**
 * An answer may go on to another question ("Yes, on our own Server, and we agree to match the users"), and a label may
 * be one that nobody foresaw ("Where it is installed: own Confluence Server").
 */
function besideTopic(reading: Reading, about: About, entry: Entry): Claim {
  if (never.has(entry.topic) || (entry.how === 'list' && entry.topic !== 'server')) return undefined;
  const label = conceptsIn(entry.label);
  if (notNow.some((concept) => label.has(concept))) return undefined;
  // "Still needs the treasurer's approval: raise it to Jira's tier"
  if (about === 'match' && lacksApproval(entry.label)) return undefined;
  const text = entry.values.join(' ');
  const tongue = tongueIn(reading, text);
  // Under a label that says nothing, sentences are read one by one.
  if (entry.topic === null && sentenceEnds(text).some((end) => end < text.trimEnd().length)) {
    const claims = sentenceClaims(about, text, '', tongue);
    if (claims.length === 0) return judge(about, analyze(text, tongue)) === true ? true : undefined;
    return claims.every((claim) => claim === claims[0]) ? claims[0] : null;
  }
  const users = entry.topic === 'hostUsers' && about === 'match';
  // "How many users has the host, and may we match them?" asks both at once.
  const both = users && (label.has('match') || label.has('alike') || label.has('switch'));
  if (both && leadOf(analyze(text, tongue)) === true) return judgeAnswer(about, text, tongue);
  // "2) The number of users: agreed, Jira has 250."
  const [first] = findConcepts(text, tongue).hits;
  if (users && first?.from === 0 && has(first, 'agree') && !/^ok/iu.test(text) && !/[?？]/u.test(entry.label))
    return judgeAnswer(about, text, tongue);
  const claim = judge(about, analyze(text, tongue));
  const refused = users && claim !== true && refusal(entry.label, text, tongue);
  if (refused) return false;
  return claim === undefined && users ? judge(about, analyze(`${entry.label}: ${text}`, tongue)) : claim;
}

/** What the sentences of a text say, each for itself behind the label. */
function sentenceClaims(about: About, text: string, label: string, tongue: Tongue | null): Claim[] {
  return sentencesIn(text)
    .map((sentence) => judge(about, analyze(`${label}${sentence}`, tongue)))
    .filter((claim) => claim !== undefined);
}

/** "Number of users: here I have to say no. We have 50, …": one of its sentences refuses it, and none agrees. */
function refusal(label: string, text: string, tongue: Tongue | null): boolean {
  const claims = sentenceClaims('match', text, `${label}: `, tongue);
  return claims.includes(false) && !claims.includes(true);
}

const least_saying_words = 8;

/** What is said of the Server or the match: under their labels, in lists, and in sentences. */
export function claimsOf(reading: Reading, about: About, hosts: readonly string[] = []): Statement<boolean>[] {
  const answers = of(reading, about).flatMap((entry): Statement<boolean>[] => {
    const claim = yesBelow(reading, entry) ? true : answerOf(reading, about, entry);
    return claim === undefined ? [] : [stated(reading, entry, claim)];
  });
  const other = reading.entries.flatMap((entry): Statement<boolean>[] => {
    const claim = entry.topic === about ? undefined : besideTopic(reading, about, entry);
    // "It is in use on our own Confluence Server, under the stage, and here is the key: WFC-…"
    const saying =
      claim === undefined && entry.topic === 'key' && entry.label.split(/\s+/u).length >= least_saying_words
        ? judge(about, analyze(entry.label, tongueIn(reading, entry.label)))
        : claim;
    return saying === true || saying === false ? [stated(reading, entry, saying)] : [];
  });
  const hosted = about === 'server' ? of(reading, 'hosting').flatMap((entry) => ownHosting(reading, entry)) : [];
  return [...answers, ...other, ...hosted, ...spokenClaims(reading, about, hosts), ...letteredClaims(reading, about)];
}

/** "Hosting: Server, on-premises", "Deployment: Jira Server on our own VM". */
function ownHosting(reading: Reading, entry: Entry): Statement<boolean>[] {
  const text = entry.values.join(' ');
  const tongue = tongueIn(reading, text);
  const analysis = analyze(text, tongue);
  return hostingNamed(text, tongue) === 'server' && ownServer(analysis) && !analysis.isQuestion
    ? [stated(reading, entry, true)]
    : [];
}

/** "Point 2: we do not agree to it": the vendor's second question, which is about the users. */
const ofPoint =
  /^\W*(?:re|ad|zu|to|on|as to|regarding|about)?\s*(?:point|punkt|question|frage|item|no|nr|number|punto|ponto|pregunta|pergunta|domanda|vraag|pytanie|pkt|ad|zu|q|#)\W{0,2}(?:(1|a|i)|(2|b|ii))\)?[\s:,.–-]+(?=\p{L})/iu;

/** "a) own Server, yes" and "b) agreed" alone, without the further points of the list. */
const second = /^\W*(?:(1|a|i)|(2|b|ii))[).:]\s+(?=\p{L})/iu;
const followsServer = ({ sentences }: Reading, text: string): boolean => {
  const above = sentences[sentences.findIndex((one) => one.text === text) - 1]?.text ?? '';
  return second.exec(above)?.[1] !== undefined && conceptsIn(above).has('server');
};

function pointClaim(reading: Reading, about: About, { text }: Sentence): Claim {
  const point = ofPoint.exec(text) ?? (about === 'match' && followsServer(reading, text) ? second.exec(text) : null);
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

/** "Scratch the yes about matching": consent that was given is none any more. */
const unsays =
  /\b(?:scratch|forget|strike|ignore|disregard|retract|revoke|withdraw|undo|take back) (?:the|my|our|that) (?:yes|agreement|consent|approval|ok|okay|assent|acceptance)|(?:ja|zusage|zustimmung|einverstandnis|okay)\b.{0,40}\b(?:zuruck|vergessen|ignorieren|streichen|hinfallig|gilt nicht)|(?:oublie[zr]|annule[zr]|retire|retirons|ignore[zr]) (?:le|mon|notre) (?:oui|accord|feu vert)|(?:olvid\w+|anul\w+|retir\w+|ignor\w+) (?:el|mi|nuestr[oa]|la) (?:si|acuerdo|conformidad|aceptacion)|(?:esquec\w+|anul\w+|retir\w+|ignor\w+) (?:o|a|nosso|nossa|meu) (?:sim|acordo|concordancia|aceitacao)|(?:dimentica\w+|annull\w+|ritir\w+|ignora\w+) (?:il|la|nostro|mio) (?:si|consenso|accordo|assenso)|(?:vergeet|negeer|trek) (?:de|het|mijn|onze?) (?:ja|akkoord|toestemming|instemming)|(?:cofam\w*|wycofuj\w+|anuluj\w+) (?:nasza |moja )?(?:zgode|tak)\b|(?:同意|承諾)[^。]{0,12}(?:取り消|撤回|取消)/u;

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

const sayings =
  /((?:wrote|writes|written|said|says|told|tells|schrieb|schreibt|geschrieben|sagte|sagt|écrit|écrivait|dit|disait|escribió|escribe|dijo|dice|escreveu|escreve|disse|diz|scritto|scrisse|scrive|detto|disse|schreef|schrijft|geschreven|zei|zegt|napisał\p{L}*|pisze|powiedział\p{L}*)(?: \p{L}+){0,3}[,:]? ?)(["“„«][^"“”„«»]{12,300}["”“»])/giu;
const outsiders =
  /(?<!\p{L})(?:another|someone|somebody|anyone|a friend|a user|other (?:compan|firm|customer|user)\p{L}*|forum|neighbou?rs?|jemand|andere[rnms]?|freund\p{L}*|bekannte[rn]?|nachbar\p{L}*|quelqu'un|un(?:e)? autre|ami[es]?|voisin\p{L}*|alguien|otr[ao]|amig[ao]|vecin\p{L}*|alguém|outr[ao]|qualcuno|altr[ao]|amic[ao]|iemand|ander[es]?|vriend\p{L}*|ktoś|inn[ya]\p{L}*|znajom\p{L}*)(?!\p{L})/iu;

/** 'A colleague at another trust wrote "we agree to match …"': between the marks stands what somebody else said. */
const withoutSayings = (text: string): string =>
  text.replace(sayings, (whole, lead: string, quoted: string, at: number) =>
    outsiders.test(text.slice(0, at + lead.length)) ? `${lead}${' '.repeat(quoted.length)}` : whole,
  );

function spokenClaims(reading: Reading, about: About, hosts: readonly string[]): Statement<boolean>[] {
  return reading.sentences.flatMap((one, index): Statement<boolean>[] => {
    const passedOn = linesOf(one).some((line) => isPassedOn(reading.sections, line));
    const sentence = { ...one, text: withoutSayings(passedOn ? withoutLeave(one.text) : one.text) };
    if (about === 'server' && isOfOtherHost(sentence.text, hosts)) return [];
    const folded = fold(sentence.text);
    if (about === 'match' && (unsays.test(folded) || (takesItBack.test(folded) && consentsBefore(reading, index))))
      return [spoken<boolean>(reading, sentence, null)];
    const analysis = analyze(sentence.text, tongueIn(reading, sentence.text));
    const said = judge(about, analysis);
    const claim =
      said ??
      underTopic(reading, about, index) ??
      inPart(reading, about, sentence) ??
      pointedAt(reading, about, index, analysis) ??
      (said === null ? null : (pointClaim(reading, about, sentence) ?? inAnyTongue(reading, about, sentence)));
    if (claim === undefined) return [];
    const next = reading.sentences[index + 1];
    const back =
      next &&
      next.paragraph === sentence.paragraph &&
      claim &&
      takesBack(analyze(next.text, tongueIn(reading, next.text)), about);
    const open = claim && about === 'match' && isOpenForOther(reading, index, analysis);
    return [spoken(reading, sentence, back || open ? null : claim)];
  });
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
  const again = sameNumber || hits.some((hit) => has(hit, 'match', 'alike'));
  if (!refuses && tokens.length > (again ? 24 : 9)) return undefined;
  const matches =
    sameNumber ||
    putsAt(lead) ||
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

const lettered =
  /(?:^|[\s(])\(?([ab])\)?\s*(?:[+&/,]|and|und|et|y|e|en|i|と)\s*\(?([ab])\)?[):,.]?\s*[-–:]?\s*(.{2,80})$/iu;

/** "Yes to a and yes to b": to the points of the vendor's questions. */
const yesTo =
  /^\W*(?:yes|agreed|ja|oui|sí|sim|sì|tak) (?:to|on|zu|à|a|al|op|do|para) \(?([ab12])\)?(?:,? (?:and|und|et|y|e|en|i))?,? (?:(?:yes|agreed|ja|oui|sí|sim|sì|tak) )?(?:(?:to|on|zu|à|a|al|op|do|para) )?\(?([ab12])\)?[.!]*$/iu;

/** "Yes to both", "beides ja": to the two questions of the mail that is answered. */
const bothYes =
  /(?<!\p{L})(?:yes|yep|agreed|confirmed|ok) (?:to |on |for )?both(?: (?:of (?:them|those|your questions)|questions|points))?|both(?: of them)?(?: are| is)?:? (?:a )?yes|(?:beide[srm]?|zu beide[mn]|2 ?x|zweimal):? (?:ein )?ja|ja,? (?:zu |bei )?(?:beide[mns]?|beiden (?:fragen|punkten))|oui (?:aux|pour les|à vos) deux|deux fois oui|sí a (?:ambas|las dos)|sim (?:a|para) (?:ambas|as duas)|sì a (?:entrambe|tutte e due)|(?:twee keer|2x) ja|ja op (?:beide|allebei)|dwa razy tak|(?:2x )?tak na (?:oba|obydwa)|(?:両方とも|どちらも|いずれも)(?:はい|「?はい)/iu;

/** The two things that the mail which is answered asks for, in two questions or in one, where it asks nothing else. */
function asksBoth({ sections }: Reading): boolean {
  const topics = sentencesOf(
    sections.answered.map((line) => ({ ...line, depth: 0 })),
    new Set(),
  )
    .filter(({ text }) => /[?？]\s*$/u.test(text))
    .flatMap(({ text }) => topicsAsked(withoutNotes(text)));
  return topics.length === 2 && topics.includes('server') && topics.includes('match');
}

const joins = /,?\s(?:and|und|et|y|e|en|i)\s/giu;

/** "Is it in use on your own Server, and do you agree to match the users?" asks for both. */
function topicsAsked(question: string): (Topic | null)[] {
  const pairs = [...question.matchAll(joins)].map(({ 0: join, index }) =>
    [question.slice(0, index), question.slice(index + join.length)].map((part) => labelOf(part)?.topic ?? null),
  );
  return pairs.find((pair) => pair.includes('server') && pair.includes('match')) ?? [labelOf(question)?.topic ?? null];
}

const withoutNotes = (question: string): string => withoutBullet(question).replace(/\([^()]*\)/gu, ' ');

/** "a) and b): yes, confirmed". */
function letteredClaims(reading: Reading, about: About): Statement<boolean>[] {
  const yes = reading.sentences.find(({ text }) => bothYes.test(text) && !/[?？]\s*$/u.test(text));
  if (yes && asksBoth(reading)) {
    const { hits } = findConcepts(yes.text, tongueIn(reading, yes.text));
    if (!hits.some((hit) => has(hit, 'cond', 'maybe', 'only', 'refuse', 'neg'))) return [spoken(reading, yes, true)];
  }
  return reading.sentences.flatMap((sentence): Statement<boolean>[] => {
    const both = yesTo.exec(sentence.text);
    if (both && /^(?:ab|12)$/iu.test(`${both[1]}${both[2]}`)) return [spoken(reading, sentence, true)];
    const matched = lettered.exec(sentence.text.replace(/[.!]+$/u, ''));
    if (!matched || matched[1]?.toLowerCase() === matched[2]?.toLowerCase()) return [];
    const said = judgeAnswer(about, matched[3] ?? '', tongueIn(reading, sentence.text));
    return said === true ? [spoken(reading, sentence, true)] : [];
  });
}
