import { lean } from '../words/lean.ts';
import { before, inside, type Clause } from './clause.ts';
import {
  isAnswered,
  isAsWhat,
  isByOwnStaff,
  isConsentedTo,
  isCourtesy,
  isErrand,
  isExtent,
  isGivenApproval,
  isHopeOfErrand,
  isNoun,
  isPaidFor,
  isPassive,
  isPastTime,
  isStill,
  isSupposedRule,
  isUnreachable,
  partnersAside,
  restatesRule,
  subject,
} from './no-doubt.ts';
import { otherHostings, type HostingMention } from './hosting.ts';
import { isWithin, type Range } from './standing.ts';
import { withObjections } from './objections.ts';
import { followsTime } from './past-times.ts';
import { isPoliteWould, isSettled } from './settled.ts';
import type { Tongue } from '../words/language.ts';
import { findConcepts, has, type Concept, type Found, type Hit } from '../lexicon/find.ts';
import { outsideFirms } from '../words/organizations.ts';
import { foldSame } from '../words/text.ts';

/**
 * What a text says of one thing: true or false where it says so plainly, null where it speaks of it in a way that may
 * not be taken for either (a condition, a doubt, a question). Undefined: it does not speak of it.
 */
export type Claim = true | false | null | undefined;
export type About = 'server' | 'match';

const joins = /^(?:and|but|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale|og|och|men)$/u;

/** "If the users have to match, then yes": behind it stands what is said. */
const consequence = /^(?:then|dann|alors|entonces|entao|allora)$/u;

/** "… and we agree", "… y aceptamos": what is joined says something of its own. */
const joinsClause = ({ tokens, hits }: Found, at: number): boolean =>
  joins.test(tokens[at]?.text ?? '') &&
  (subject.test(tokens[at + 1]?.text ?? '') ||
    hits.some(
      (hit) =>
        hit.from === at + 1 &&
        ((has(hit, 'agree') && !has(hit, 'filler', 'use')) ||
          // "… und soll nun in den Marketplace umziehen"
          (has(hit, 'must', 'may') && hits.some((market) => has(market, 'market') && market.from > at))),
    ));

/**
 * The parts of a sentence between commas, semicolons, dashes, brackets and words that join two statements, as ranges of
 * tokens.
 */
function clausesOf(text: string, found: Found): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 1; at < found.tokens.length; at += 1) {
    const gap = text.slice(found.tokens[at - 1]?.end ?? 0, found.tokens[at]?.start ?? 0);
    const follows =
      consequence.test(found.tokens[at]?.text ?? '') &&
      found.hits.some((hit) => has(hit, 'cond') && hit.from >= from && hit.to <= at);
    const divides = joinsClause(found, at) || follows;
    if (!/[,;:()、，；：（）.!?]|\s[-–—]\s/u.test(gap) && !divides) continue;
    clauses.push({ from, to: at });
    from = at;
  }
  clauses.push({ from, to: found.tokens.length });
  return clauses;
}

/** "Hosted" with nothing behind it that says where. */
const hostedOnly =
  /^\s+(?:hosted|gehostet|h[ée]berg[ée]e?|alojado|hospedado|ospitato|gehost|hostowan[aey])\s*(?:[.;,)!]|$)/iu;

/** "También sí": with its accent the word is no "if". */
const isAccentedYes = (hit: Hit, text: string): boolean =>
  has(hit, 'yes') && /^s[íì]$/iu.test(text.slice(hit.start, hit.end));

/** "… depende de si aceptamos": inside a clause, and with no accent, it is an "if". */
const isPlainIf = (hit: Hit, clauses: readonly Clause[], text: string): boolean =>
  has(hit, 'yes') &&
  /^si$/u.test(text.slice(hit.start, hit.end)) &&
  /^ \p{Ll}/u.test(text.slice(hit.end)) &&
  clauses.some((clause) => inside(hit, clause) && hit.from - clause.from >= 2);

export type Analysis = {
  readonly text: string;
  readonly found: Found;
  readonly clauses: readonly Clause[];
  readonly isQuestion: boolean;
  /** Data Center and Cloud where the host may be there. */
  readonly hostings: readonly HostingMention[];
  /** Parts that speak of them otherwise, and of no server. */
  readonly asides: readonly Range[];
};

/** "Could you move it …": asks that it be done, and is no condition. */
const requests = lean(
  /(?<!\p{L})(?:(?:we|i)(?:'d| would) (?:be (?:very |most )?(?:grateful|glad|happy|pleased|thankful)|appreciate it|like it) if you(?:'d| would| could)?|(?:wir (?:wären|sind)|ich (?:wäre|bin)) (?:Ihnen |euch )?(?:sehr )?dankbar,? wenn (?:sie|ihr)|(?:nous vous serions|je vous serais) (?:reconnaissante?s?|obligée?s?) (?:si vous|de)|vi (?:saremmo|sarei) grat[oi] se|(?:we|wij) zouden (?:het )?(?:fijn|prettig|dankbaar|op prijs) .{0,12}als (?:u|jullie)|(?:could|would|can|might) (?:you|somebody|someone)|könnte(?:n|st|t)? (?:sie|ihr|du)|würden? (?:sie|ihr)|pourriez[- ]vous|pourrais-tu|podr[íi](?:an?|ais)(?: ustedes| vosotros)?|poderiam?|potreste|potrebbe|zou(?:den)? (?:u|je|jullie)|mog(?:libyście|liby państwo))(?!\p{L})/giu,
);
const requestsIn = (text: string): readonly { start: number; end: number }[] =>
  [...text.matchAll(requests)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

const question = /[?？]\s*["'”»)]*\s*$|(?:ですか|ますか|でしょうか)。?\s*$/u;

/** "Please let us know whether …": asks, with no mark for it. */
const indirect = lean(
  /^.{0,24}\b(?:(?:(?:tell|inform|advise) (?:me|us)|let (?:me|us) know|wonder(?:ing)?|(?:want|like|need) to know)\b.{0,40}\b(?:if|whether|what|how|why|when)|(?:mitteilen|sagen|wissen|frage)\b.{0,40}\b(?:ob|was|wie|wann)|(?:dites|savoir|demande|demandons)\b.{0,40}\b(?:si|combien|quand|comment)|(?:decir\p{L}*|diga\p{L}*|saber|pregunto)\b.{0,30}\b(?:si|se|cuanto|quanto|como)|(?:dite|sapere|chiedo)\b.{0,30}\b(?:se|quanto|come)|(?:weten|vraag)\b.{0,30}\b(?:of|wat|hoe)|(?:wiedziec|pytam)\b.{0,30}\b(?:czy|ile|jak))\b/iu,
);

/** "We'll let you know whether …", "les diremos si aceptamos": what is not known yet. */
const tellsLater = lean(
  /(?<!\p{L})(?:(?:let you know|tell you|inform you|come back to you|get back to you|find out|see|decide|clarify)\b.{0,40}\b(?:if|whether)|(?:mitteilen|bescheid|sagen|melden|klaren|entscheiden|sehen)\b.{0,30}\bob|(?:(?:dir|confirmer|indiquer|informer|ver|fer)(?:ai|ons|a)\b|savoir|decider)\b.{0,30}\bs(?:i\b|')|(?:(?:dir|informar|avisar|comunicar|confirmar|ver|decidir)(?:emos|e)\b|decidir|saber)\b.{0,30}\bs[ie]|(?:(?:dir|informer|comunicher|far|vedr|decider)(?:emo|o)\b|sapere|decidere)\b.{0,30}\bse|(?:weten|melden|laten|beslissen|bekijken)\b.{0,30}\bof (?:we|wij|ik|het|dat|u)|(?:damy|dam|poinformuj\p{L}*|zobaczymy|napisz\p{L}*|zdecyd\p{L}*)\b.{0,30}\bczy)(?!\p{L})/u,
);

const analyses = new WeakMap<Found, Analysis>();

/** "You ask whether it is used on our own Server": what the vendor wants to know, and no doubt of the writer's. */
export const isYourQuestion = ({ text }: Analysis): boolean =>
  /^\W{0,3}(?:(?:and|also|further|furthermore|then|next|secondly|moreover|und|ferner|weiter|dann|et|puis|y|e|en|verder|oraz|well|so|now|as|since|da|weil|come|como|comme|jak|zoals),? ){0,2}(?:you (?:also |further |then |next |furthermore )?(?:ask|asked|wanted|want|wish|wished|need|needed|enquire|inquire|wrote|write|say|said|require)\b|(?:sie|ihr) (?:auch |noch |weiter |ferner )?(?:frag|woll|mocht|mocht|schreib)|(?:fragen|wollen|mochten|schreiben) sie\b|vous (?:me |nous )?(?:demand|voul|souhait|ecriv)|(?:ustedes |usted |me |nos )?(?:preguntan?|piden?|quieren? saber)\b|(?:voces? |vcs? |me )?(?:pergunta\w*|pedem|querem saber)\b|(?:mi |ci )?(?:chiede\w*|volete sapere)\b|(?:u|jullie) (?:vraagt|vragen|wilt|willen|schrijft|schrijven)\b|(?:pytaja|pytacie|pyta pan|piszecie))/iu.test(
    foldSame(text),
  );

/** The words of a text without those of a courtesy, or of what is denied about Data Center and Cloud. */
export function analyze(text: string, tongue: Tongue | null): Analysis {
  const said = findConcepts(text, tongue);
  const known = analyses.get(said) ?? analysisOf(text, { ...said, hits: outsideFirms(said.hits, text) });
  analyses.set(said, known);
  return known;
}

const isOwn = (hit: Hit, span: Range): boolean => has(hit, 'server', 'machine', 'building') && isWithin(hit, span);

function analysisOf(text: string, said: Found): Analysis {
  const clauses = clausesOf(text, said);
  const objected = withObjections(said, clauses);
  const all: Found = {
    tokens: objected.tokens,
    hits: objected.hits.map((hit) =>
      has(hit, 'maybe') && clauses.some((clause) => inside(hit, clause) && isGivenApproval(hit, clause, objected))
        ? { ...hit, concepts: new Set<Concept>(['agree']) }
        : isPlainIf(hit, clauses, text)
          ? { ...hit, concepts: new Set<Concept>(['cond']) }
          : isAccentedYes(hit, text)
            ? { ...hit, concepts: new Set<Concept>(['yes']) }
            : hit,
    ),
  };
  const isAnswer = (hit: Hit): boolean =>
    has(hit, 'maybe') &&
    (isErrand(hit, all) ||
      clauses.some((clause) => inside(hit, clause) && isSupposedRule(hit, clause, all)) ||
      isHopeOfErrand(hit, all, text) ||
      clauses.some((clause) => inside(hit, clause) && isAnswered(hit, clause, all, text)));
  const isNone = (hit: Hit): boolean => {
    if (has(hit, 'cond', 'maybe') && clauses.some((clause) => inside(hit, clause) && isSettled(hit, all, text)))
      return true;
    const clause = has(hit, 'cond') ? clauses.find((one) => inside(hit, one)) : undefined;
    return (
      clause !== undefined &&
      (isExtent(hit, all) ||
        isPoliteWould(hit, clause, all) ||
        isNoun(hit, all) ||
        isPastTime(hit, clause, all) ||
        (/^(?:when|als|wo)$/iu.test(text.slice(hit.start, hit.end)) && followsTime(text.slice(0, hit.start))) ||
        isAsWhat(hit, all) ||
        isPassive(hit, clause, all, text) ||
        isConsentedTo(hit, clause, all, text) ||
        restatesRule(hit, clause, all) ||
        isPaidFor(hit, clause, all, text))
    );
  };
  const mentions = otherHostings(text, { tokens: all.tokens, hits: all.hits.filter((hit) => !isNone(hit)) });
  const beside = mentions.filter(({ standing }) => standing === 'aside');
  const asides = beside.map(({ aside: span }) => span).filter((span) => !all.hits.some((hit) => isOwn(hit, span)));
  const asks = question.test(text) ? [] : requestsIn(text);
  const aside = partnersAside(text);
  const courtesy = clauses.filter((clause) => isCourtesy(clause, all));
  const isNear = (a: Hit, b: Hit): boolean =>
    before(a, b, 2) && clauses.some((clause) => inside(a, clause) && inside(b, clause));
  const hits = all.hits.filter((hit) => {
    const ofDenial =
      beside.some(({ denial }) => denial === hit) ||
      (has(hit, 'neg', 'refuse') && asides.some((span) => isWithin(hit, span)));
    // "Not hosted anywhere else" denies another place.
    const ofElsewhere =
      has(hit, 'neg', 'no') && all.hits.some((other) => has(other, 'elsewhere') && before(hit, other, 5));
    // "No hoster involved", "not at a provider"
    const ofHoster =
      (has(hit, 'neg', 'no') && all.hits.some((other) => has(other, 'foreign') && isNear(hit, other))) ||
      (has(hit, 'foreign') && all.hits.some((other) => has(other, 'neg', 'no') && isNear(other, hit)));
    // "Noch am eigenen Server": still, where no "weder" stands before it.
    const ofStill = has(hit, 'neg') && isStill(text, hit);
    // "It isn't reachable from the internet": denies nothing of where it is.
    const ofReach = has(hit, 'neg', 'no') && isUnreachable(text, hit);
    // "Managed by our own sysadmins"
    const ofOwnStaff = has(hit, 'foreign') && isByOwnStaff(text, all, hit);
    // "On our own Server, not hosted": nobody else runs it.
    const ofHosted =
      has(hit, 'neg', 'no') &&
      hostedOnly.test(text.slice(hit.end)) &&
      all.hits.some((other) => has(other, 'own') && other.to <= hit.from);
    return (
      !ofDenial &&
      !ofElsewhere &&
      !ofHosted &&
      !ofHoster &&
      !ofOwnStaff &&
      !ofStill &&
      !ofReach &&
      !(aside && hit.start >= aside.start && hit.end <= aside.end) &&
      !isNone(hit) &&
      !isAnswer(hit) &&
      !(has(hit, 'cond') && asks.some(({ start, end }) => hit.start >= start && hit.end <= end)) &&
      !beside.some((mention) => mention.hit === hit) &&
      !(has(hit, 'cond', 'maybe', 'only', 'future') && courtesy.some((clause) => inside(hit, clause)))
    );
  });
  return {
    text,
    found: { tokens: all.tokens, hits },
    clauses,
    isQuestion: question.test(text) || indirect.test(text) || tellsLater.test(foldSame(text)),
    hostings: mentions.filter(({ standing }) => standing !== 'aside'),
    asides,
  };
}

/** "We have 10 editors": no answer in "we have", which goes on. */
function goesOn(text: string, { tokens, hits }: Found, hit: Hit): boolean {
  const next = tokens[hit.to];
  if (!next || !/^(?:we|i|they|it) (?:have|do|does)$/iu.test(text.slice(hit.start, hit.end))) return false;
  return (
    text.slice(hit.end, next.start).trim() === '' &&
    !/^(?:so|indeed|too|also)$/u.test(next.text) &&
    !hits.some((other) => other.from === hit.to && has(other, 'agree', 'use', 'confirm', 'yes'))
  );
}

/** "That is right", "I can confirm": nothing stands before it but little words. */
const isOpening = ({ tokens, hits }: Found, hit: Hit): boolean =>
  hit.from <= 3 &&
  tokens
    .slice(0, hit.from)
    .every((_, at) =>
      hits.some((other) => other.from <= at && other.to > at && has(other, 'filler', 'is', 'me', 'own', 'may')),
    ) &&
  !hits.some((other) => other.from < hit.from && has(other, 'cond', 'maybe', 'neg', 'must', 'future', 'past'));

const leads =
  /^(?:so|then|well|hence|thus|dann|nun|alors|donc|bon|entonces|pues|bueno|entao|bem|allora|quindi|dunque|dus|nou|wiec|zatem)$/u;

/** A yes or a no at the beginning, undefined where there is none. */
export function leadOf({ found, text }: Analysis): true | false | undefined {
  const ahead = found.hits.find((hit) => has(hit, 'yes', 'no', 'agree', 'confirm', 'refuse'));
  const first = ahead && (ahead.from <= 1 || isOpening(found, ahead)) ? ahead : undefined;
  // "100; yes", "Yebo, happy with that": a number or an exclamation before it.
  const [token, next] = found.tokens;
  const numbered =
    /^\d/u.test(token?.text ?? '') ||
    (!found.hits.some((hit) => hit.from === 0 && !has(hit, 'correction')) &&
      /[,;!.]\s/u.test(text.slice(token?.end, next?.start)));
  // "So yes, agreed": what leads to the answer.
  const concludes = leads.test(token?.text ?? '');
  if (
    !first ||
    (first.from === 1 && !numbered && !concludes && !has(found.hits[0] ?? first, 'filler', 'own', 'all', 'is'))
  )
    return undefined;
  if (goesOn(text, found, first)) return undefined;
  const no = has(first, 'no') || has(first, 'refuse');
  const yes = has(first, 'yes') || has(first, 'agree') || has(first, 'confirm');
  // "sí" and "si", "no" (Italian) and "no" (Portuguese: in the): as it is written.
  if (no && yes) return undefined;
  // "Nein, wir haben keine Bedenken": the no goes with the consent.
  if (no && found.hits.some((hit) => has(hit, 'agree') && has(hit, 'objection') && hit.from <= first.to + 5))
    return undefined;
  if (no) return /^\W*(?:no|nein|non)[,.]? (?:problem|objection|worries|issue)/iu.test(text) ? undefined : false;
  return yes ? true : undefined;
}

export const doubts: readonly Concept[] = ['cond', 'maybe'];
/** "Si" at the beginning is a yes. */
export const isDoubt = (hit: Hit): boolean => has(hit, ...doubts) && !(hit.from === 0 && has(hit, 'yes'));

/** Doubts about what the key words say: in their clauses, or as a clause of their own that begins with one. */
export const doubtsIn = ({ found, clauses }: Analysis, key: readonly Hit[]): Hit[] =>
  found.hits.filter(
    (hit) =>
      isDoubt(hit) &&
      clauses.some(
        (clause) =>
          inside(hit, clause) &&
          (has(hit, 'maybe') || hit.from - clause.from <= 2 || key.some((one) => inside(one, clause))),
      ),
  );

/** "…, but we need to see the price first" */
const wantsToKnow = lean(
  /^\W*(?:first,? )?(?:we|i|my \p{L}+|our \p{L}+) (?:first |just |still )?(?:(?:would|'d) (?:like|want|need|have)|need|needs|have|has|want|wants|must) (?:to )?(?:first )?(?:see|know|hear|check|understand|have|get)(?!\p{L})|(?<!\p{L})(?:zuerst|vorher|zunachst|d'abord|au prealable|primero|antes|primeiro|eerst|najpierw|before that)(?!\p{L})/u,
);

/** "but", "however" behind what the key words say, with something that takes it back. */
export function isTakenBack({ found, text }: Analysis, about: About, key: readonly Hit[]): boolean {
  return found.hits.some((hit) => {
    if (!has(hit, 'but') || (key.length > 0 && key.every((one) => one.from >= hit.to))) return false;
    const rest = found.hits.filter((other) => other.from >= hit.to);
    const same = rest.some((other) =>
      about === 'match'
        ? has(other, 'match', 'users', 'agree', 'tier')
        : has(other, 'server', 'datacenter', 'cloud', 'use'),
    );
    // "…, though only twelve people here use it": how many do, and nothing taken back.
    const counts =
      rest.some((other) => has(other, 'use')) &&
      rest.some((other) => has(other, 'users', 'editors')) &&
      !rest.some((other) => has(other, 'match', 'agree', 'refuse', 'cond', 'maybe', 'neg', 'tier'));
    if (counts) return false;
    const ofMatch = rest.some((other) => has(other, 'match', 'users', 'agree', 'tier'));
    const ofServer = rest.some((other) => has(other, 'server', 'datacenter', 'cloud', 'use'));
    if (about === 'match' && wantsToKnow.test(foldSame(text.slice(hit.end)))) return true;
    // "On our own server, but we won't match the users": said of the other thing.
    const ofOther = about === 'server' ? ofMatch && !ofServer : ofServer && !ofMatch;
    return (
      (!ofOther && rest.some((other) => has(other, 'cond', 'maybe', 'only', 'neg'))) ||
      (same && rest.some((other) => has(other, 'past', 'moved', 'future')))
    );
  });
}

/** Somebody speaks of himself or his house. */
export const firstPerson = lean(
  /\b(?:we|i|wir|ich|nous|je|nosotros|yo|nos|noi|io|wij|ik|my|ja)\b|j'|\p{L}(?:amos|emos|imos|iamo|ons|my)\b/iu,
);
