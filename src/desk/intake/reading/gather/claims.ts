import { before } from '../claims/clause.ts';
import { analyze, firstPerson, leadOf, type About, type Analysis, type Claim } from '../claims/analysis.ts';
import { judge, judgeAnswer } from '../claims/claims.ts';
import { of, spoken, stated, tongueIn, type Reading } from '../context.ts';
import type { Entry } from '../layout/entries.ts';
import { hostingNamed } from '../claims/hosting.ts';
import { lean } from '../words/lean.ts';
import { hostingEntries } from './hosting.ts';
import { spokenClaims } from './spoken-claims.ts';
import type { Tongue } from '../words/language.ts';
import { ofOwnHost } from './hosting.ts';
import { conceptsIn, findConcepts, has, type Concept } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { sentenceEnds, sentencesIn, sentencesOf } from '../words/sentences.ts';
import { asksToMatch } from '../claims/match-claims.ts';
import { lacksApproval } from '../claims/open-consent.ts';
import { answerToRule } from '../claims/supposed-rule.ts';
import { ownServer } from '../claims/server-claims.ts';
import { withoutBullet, type Line } from '../words/text.ts';
import { labelOf, type Topic } from '../words/topics.ts';

const isAgreed = lean(
  /(?<!\p{L})(?:is|are|sind|ist|est|sont|es|son|é|são|è|sono|zijn|jest) (?:agreed|accepted|fine|okay|ok|einverstanden|akzeptiert|genehmigt|in ordnung|acceptée?s?|d'accord|aceptad[oa]s?|aceit[oa]s?|accettat[oaie]|akkoord|zaakceptowan\p{L}*)(?: (?:for|für|pour|para|per|voor|dla) \p{L}+)?\s*$/iu,
);

/** "Le patron, lui, dit oui: mettez le module au même nombre": who agrees is named, and what to is said behind it. */
const endsInConsent = ({ found: { hits, tokens } }: Analysis): boolean => {
  const last = hits.at(-1);
  return (
    last !== undefined &&
    last.to === tokens.length &&
    last.from > 0 &&
    has(last, 'agree', 'yes') &&
    !hits.some((hit) => has(hit, 'match', 'alike', 'users', 'tier', 'confirm'))
  );
};

/** "Users same as Confluence: if it is required - zgoda", "Must it have 50 too? Then va bene": in its label, or below it. */
function ofSupposedRule({ label, values, how }: Entry, tongue: Tongue | null): Claim {
  const value = values.join(' ');
  return how === 'question' || /[?？]/u.test(label)
    ? answerToRule(value, label, tongue)
    : answerToRule(`${label}: ${value}`, '', tongue);
}

/** "Server: our own", "Server: eigener" */
const isOwnOne =
  /^\W*(?:(?:yes|ja|oui|s[ií]|sim|s[iì]|tak)[, ]+)?(?:(?:our|an?|unser|ein|notre|nuestro|(?:o )?nosso|(?:il )?nostro|ons|nasz) )?(?:own(?: one)?|ours|eigene[rs]?|propre|le n[oô]tre|propio|pr[oó]prio|proprio|eigen|w[lł]asny|nuestro|nosso|nostro)\W*$/iu;

/** "Server", "Which server": of no test server, and of none that does something else. */
const isServers = (label: string): boolean => {
  const concepts = conceptsIn(label);
  const others = ['trial', 'old', 'other', 'email', 'name', 'datacenter', 'cloud', 'neg', 'no', 'license'] as const;
  return concepts.has('server') && labelOf(label)?.strange === 0 && !others.some((one) => concepts.has(one));
};

function answerOf(reading: Reading, about: About, entry: Entry): Claim {
  const value = entry.values.join(' ');
  const tongue = tongueIn(reading, `${entry.label} ${value}`);
  if (about === 'server' && entry.how === 'label' && isOwnOne.test(value) && isServers(entry.label)) return true;
  const supposed = about === 'match' ? ofSupposedRule(entry, tongue) : undefined;
  if (typeof supposed === 'boolean') return supposed;
  // The vendor's question may be in another language than its answer.
  const ownTongue = entry.how === 'question' ? tongueIn(reading, value) : tongue;
  const first = judgeAnswer(about, value, tongue);
  const said = first === undefined && ownTongue !== tongue ? judgeAnswer(about, value, ownTongue) : first;
  if (said === true || said === false) return said;
  const inTongue = analyze(entry.label, tongueIn(reading, entry.label));
  // "We agree to match the users: 100" says it in the label.
  const inLabel =
    entry.how === 'label' &&
    !/[?？]/u.test(entry.label) &&
    // "Agree to match the users:" with nothing behind it was left empty.
    (firstPerson.test(entry.label) || (value !== '' && leadOf(inTongue) === true) || endsInConsent(inTongue));
  // "Matching the users we do NOT accept: the add-on stays at 25"
  const alone = judge(about, inTongue);
  if (alone === false && about === 'match' && inLabel) return false;
  // "Please match both to their hosts: 100 for Confluence and 50 for Jira"
  if (about === 'match' && entry.how === 'label' && asksToMatch(inTongue) && isCounts(value, tongue))
    return judge(about, analyze(`${entry.label}: ${value}`, tongue)) === true ? true : said;
  // "No problem about the users, just bring them to Jira's: there are 25"
  if (about === 'match' && entry.how === 'label' && alone === true && isCounts(value, tongue)) return true;
  const hits = [...findConcepts(value, tongue).hits, ...findConcepts(value).hits];
  // "Matching the users is agreed for both: Confluence has 250, Jira 100."
  if (alone === true && isAgreed.test(entry.label) && !hits.some((hit) => has(hit, 'cond', 'maybe', 'neg', 'but')))
    return true;
  if (!inLabel || hits.some((hit) => has(hit, 'cond', 'maybe', 'no', 'neg', 'but', 'only'))) return said;
  const whole = judge(about, analyze(value === '' ? entry.label : `${entry.label}: ${value}`, tongue));
  if (whole === false) return false;
  return whole === true || alone === true ? true : said;
}

/** "100 for Confluence and 50 for Jira": numbers of users, and nothing else. */
function isCounts(text: string, tongue: Tongue | null): boolean {
  const { hits, tokens } = findConcepts(text, tongue);
  const counts: readonly Concept[] = [
    'filler',
    'at',
    'is',
    'host',
    'app',
    'users',
    'tier',
    'count',
    'all',
    'have',
    'own',
  ];
  return (
    /\d/u.test(text) &&
    tokens.every(
      ({ text: word }, at) =>
        /^\d{1,5}$/u.test(word) || hits.some((hit) => hit.from <= at && hit.to > at && has(hit, ...counts)),
    )
  );
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
  // "1. It is in use on our own Server. To the matching of the users we agree.": an item of more than its own answer.
  if (about === 'server' && entry.how === 'list' && entry.topic === 'match') {
    const text = entry.values.join(' ');
    const claims = sentenceClaims(about, text, '', tongueIn(reading, text));
    return claims.length === 1 ? claims[0] : undefined;
  }
  const supposed =
    about === 'match' && (/[?？]\s*$/u.test(entry.label) || supposable.has(entry.topic))
      ? ofSupposedRule(entry, tongueIn(reading, entry.label))
      : undefined;
  if (typeof supposed === 'boolean') return supposed;
  if (never.has(entry.topic) || (entry.how === 'list' && entry.topic !== 'server')) return undefined;
  const label = conceptsIn(entry.label);
  if (findConcepts(entry.label, tongueIn(reading, entry.label)).hits.some((hit) => has(hit, ...notNow)))
    return undefined;
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
  const ofApp = label.has('app') && (label.has('users') || label.has('tier')) && !label.has('host');
  const users = (entry.topic === 'hostUsers' || (ofApp && entry.how === 'label')) && about === 'match';
  // "How many users has the host, and may we match them?" asks both at once.
  const both = users && (label.has('match') || label.has('alike') || label.has('switch'));
  if (both && leadOf(analyze(text, tongue)) === true) return judgeAnswer(about, text, tongue);
  // "2) The number of users: agreed, Jira has 250."
  const [first] = findConcepts(text, tongue).hits;
  const isTold = users && !/[?？]/u.test(entry.label);
  if (isTold && first?.from === 0 && has(first, 'agree') && !/^ok/iu.test(text))
    return judgeAnswer(about, text, tongue);
  // "As for the users: yes, agreed."
  const answered = isTold && entry.how === 'label' && !/\d/u.test(text) ? analyze(text, tongue) : null;
  if (answered && leadOf(answered) === true && answered.found.hits.some((hit) => has(hit, 'agree', 'match')))
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

/** Labels under which somebody may answer to the rule. */
const supposable: ReadonlySet<Topic | null> = new Set([null, 'other', 'hostUsers']);

const least_saying_words = 8;

const sayingOf = (reading: Reading, about: About, label: string): Claim =>
  label.split(/\s+/u).length >= least_saying_words ? judge(about, analyze(label, tongueIn(reading, label))) : undefined;

/** "… be moved to the Marketplace, it belongs to our" and below it "Jira Server:": with the sentence that it ends. */
function wholeLabel(reading: Reading, { label, head, lines }: Entry): string {
  const at = reading.lines.indexOf((head ?? lines[0]) as Line);
  const above = reading.lines[at - 1];
  const goesOn =
    above !== undefined && above.depth === 0 && /\p{L}{2}\s*$/u.test(above.text) && above.text.includes(' ');
  return goesOn ? `${above.text.trim()} ${label}` : label;
}

/** What is said of the Server or the match: under their labels, in lists, and in sentences. */
export function claimsOf(reading: Reading, about: About, hosts: readonly string[] = []): Statement<boolean>[] {
  const answers = of(reading, about).flatMap((entry): Statement<boolean>[] => {
    const values = about === 'server' ? [ofOwnHost(entry.values.join(' '), hosts)] : entry.values;
    const claim = yesBelow(reading, entry) ? true : answerOf(reading, about, { ...entry, values });
    return claim === undefined ? [] : [stated(reading, entry, claim)];
  });
  const other = reading.entries.flatMap((entry): Statement<boolean>[] => {
    const isKeys = entry.values.length > 0 && entry.values.every((value) => /^\S{16,}$/u.test(value));
    const claim = entry.topic === about ? undefined : besideTopic(reading, about, entry);
    // "It is in use on our own Confluence Server, under the stage, and here is the key: WFC-…"
    const saying =
      claim === undefined && (entry.topic === 'key' || isKeys)
        ? sayingOf(reading, about, wholeLabel(reading, entry))
        : claim;
    return saying === true || saying === false ? [stated(reading, entry, saying)] : [];
  });
  const hosted = about === 'server' ? hostingEntries(reading).flatMap((entry) => ownHosting(reading, entry)) : [];
  return [...answers, ...other, ...hosted, ...spokenClaims(reading, about, hosts), ...letteredClaims(reading, about)];
}

/** "Hosting: in our own network, no external access, no cloud": no server is named, and where it is. */
const isInOwnNetwork = ({ found, hostings }: Analysis): boolean =>
  hostings.length === 0 &&
  found.hits.some(
    (place) => has(place, 'place') && found.hits.some((own) => has(own, 'own') && before(own, place, 1)),
  ) &&
  !found.hits.some((hit) => has(hit, 'foreign', 'others', 'cond', 'maybe', 'past', 'future', 'moved', 'trial'));

/** "Edition: Server", "Server, Data Center or Cloud? Confluence Server.": of the three it is this one. */
const isEdition = /^\W*(?:(?:atlassian |confluence |jira )+)?server(?:[- ](?:edition|version|variante?))?\W*$/iu;

/** "Hosting: Server, on-premises", "Deployment: Jira Server on our own VM". */
function ownHosting(reading: Reading, entry: Entry): Statement<boolean>[] {
  const text = entry.values.join(' ');
  const tongue = tongueIn(reading, text);
  const analysis = analyze(text, tongue);
  const [first = ''] = sentencesIn(text.replace(/\([^()]*\)/gu, ' '));
  const isServer =
    hostingNamed(text, tongue) === 'server'
      ? ownServer(analysis) ||
        (isEdition.test(first) &&
          !analysis.found.hits.some((hit) => has(hit, 'cond', 'maybe', 'past', 'future', 'foreign', 'others')))
      : isInOwnNetwork(analysis);
  return isServer && !analysis.isQuestion ? [stated(reading, entry, true)] : [];
}

const lettered = lean(
  /(?:^|[\s(])\(?([ab])(?!\p{L})\)?\s*(?:[+&/,]|(?:and|und|et|y|e|en|i)(?!\p{L})|と)\s*\(?([ab])(?!\p{L})\)?[):,.]?\s*[-–:]?\s*(.{2,80})$/iu,
);

/** "Yes to a and yes to b": to the points of the vendor's questions. */
const yesTo =
  /^\W*(?:yes|agreed|ja|oui|sí|sim|sì|tak) (?:to|on|zu|à|a|al|op|do|para) \(?([ab12])\)?(?:,? (?:and|und|et|y|e|en|i))?,? (?:(?:yes|agreed|ja|oui|sí|sim|sì|tak) )?(?:(?:to|on|zu|à|a|al|op|do|para) )?\(?([ab12])\)?[.!]*$/iu;

/** "Yes to both", "beides ja": to the two questions of the mail that is answered. */
const bothYes = lean(
  /(?<!\p{L})(?:yes|yep|agreed|confirmed|ok) (?:to |on |for )?both(?: (?:of (?:them|those|your questions)|questions|points))?|both(?: of them)?(?: are| is)?:? (?:a )?yes|(?:beide[srm]?|zu beide[mn]|2 ?x|zweimal):? (?:ein )?ja|ja,? (?:zu |bei )?(?:beide[mns]?|beiden (?:fragen|punkten))|oui (?:aux|pour les|à vos) deux|deux fois oui|sí a (?:ambas|las dos)|sim (?:a|para) (?:ambas|as duas)|sì a (?:entrambe|tutte e due)|(?:twee keer|2x) ja|ja op (?:beide|allebei)|dwa razy tak|(?:2x )?tak na (?:oba|obydwa)|(?:両方とも|どちらも|いずれも)(?:はい|「?はい)/iu,
);

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
