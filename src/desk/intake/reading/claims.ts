import {
  analyze,
  before,
  distance,
  doubts,
  doubtsIn,
  inside,
  isTakenBack,
  leadOf,
  type About,
  type Analysis,
  type Claim,
} from './analysis.ts';
import { otherHostings } from './hosting.ts';
import type { Tongue } from './language.ts';
import { has, type Concept, type Found, type Hit } from './lexicon/find.ts';
import { sentenceEnds } from './sentences.ts';
import { foldSame } from './text.ts';

/** A server in a text: not a mail server or a server's license; a computer only where it is called one's own. */
function serversIn({ text, found }: Analysis): Hit[] {
  const owns = found.hits.filter((hit) => has(hit, 'own'));
  return found.hits.filter((hit) =>
    // "In our own server room" stands for the server in it.
    has(hit, 'building')
      ? owns.some((own) => before(own, hit, 2)) &&
        found.hits.some((other) => has(other, 'host')) &&
        /^(?:own|eigen|propr|propi|nostr|wlasn)/u.test(found.tokens[hit.from - 1]?.text ?? '')
      : has(hit, 'server')
        ? !/(?:mail|e-mail|license|licence|file|web|smtp|exchange|ldap|print)[- ]$/iu.test(
            text.slice(Math.max(0, hit.start - 9), hit.start),
          )
        : has(hit, 'machine') && owns.some((own) => before(own, hit, 3) || before(hit, own, 2)),
  );
}

/** True where a denial is about the server or its use, not about something beside it ("no internet hosting"). */
function isDenied({ found, clauses, text }: Analysis, key: readonly Hit[], servers: readonly Hit[]): boolean | null {
  let doubt = false;
  for (const neg of found.hits.filter((hit) => has(hit, 'neg') && !has(hit, 'yes'))) {
    const clause = clauses.find((one) => inside(neg, one));
    if (!clause) continue;
    const bracketed = text
      .slice(0, found.tokens[clause.from]?.start ?? 0)
      .trimEnd()
      .endsWith('(');
    if (bracketed && !servers.some((one) => inside(one, clause))) continue;
    const near = key.some((one) => inside(one, clause) && distance(neg, one) <= 4);
    if (near && servers.some((one) => inside(one, clause))) return true;
    // "not any more", "not yet": a short clause says it of what stands before.
    const tokens = found.tokens.slice(clause.from, clause.to);
    const empty = tokens.every((_, at) =>
      found.hits.some((hit) => hit.from <= clause.from + at && hit.to > clause.from + at),
    );
    if (
      tokens.length <= 3 &&
      empty &&
      !found.hits.some((hit) => inside(hit, clause) && has(hit, 'cloud', 'host', 'server'))
    )
      doubt = true;
    if (
      near &&
      servers.length > 0 &&
      key.some((one) => inside(one, clause) && has(one, 'use') && distance(neg, one) <= 2)
    )
      doubt = true;
  }
  return doubt ? null : false;
}

/** What was, or will be: said in the server's clause, or at the beginning of the sentence. */
const isNotNow = ({ found, clauses }: Analysis, key: readonly Hit[]): boolean =>
  found.hits.some(
    (hit) =>
      has(hit, 'past', 'future') &&
      !has(hit, 'use', 'have', 'is') &&
      (hit.from <= 1 ||
        key.some((one) => has(one, 'server', 'use') && clauses.some((part) => inside(hit, part) && inside(one, part)))),
  );

/** "On-prem", "self-hosted" say by themselves that it is one's own; "server" does not. */
const plainServer =
  /^(?:servers?|servern|serverbetrieb|serverlizenz|serveurs?|servidor\p{L}*|serwer\p{L}*|サーバー?|local|lokalnie)$/iu;

function judgeServer(analysis: Analysis, implied: boolean): Claim {
  const { text, found, clauses, isQuestion } = analysis;
  const servers = serversIn(analysis);
  const uses = found.hits.filter((hit) => has(hit, 'use', 'have', 'is', 'yes') && !has(hit, 'server'));
  const named = servers.some((server) => found.hits.some((hit) => has(hit, 'host') && before(hit, server, 0)));
  const owned = servers.some(
    (server) =>
      server.to - server.from > 1 ||
      (has(server, 'server') && !plainServer.test(text.slice(server.start, server.end))) ||
      found.hits.some((hit) => has(hit, 'own') && (before(hit, server, 5) || before(server, hit, 4))),
  );
  // "Yes, own server, Confluence Server": the yes stands for the verb.
  const short = leadOf(analysis) === true && servers.length > 0 && found.hits.some((hit) => has(hit, 'own', 'host'));
  const alone = isFragment(analysis, servers);
  const selfRun = runsItself(analysis);
  if (!implied && !selfRun && (servers.length === 0 || (uses.length === 0 && !short && !alone))) return undefined;
  const others = otherHostings(text, found).filter((mention) => !mention.denied);
  const clause = clauses.filter(
    (one) =>
      implied ||
      servers.some((hit) => inside(hit, one)) ||
      found.hits.some((hit) => inside(hit, one) && has(hit, 'use')),
  );
  const relevant = found.hits.filter((hit) => clause.some((one) => inside(hit, one)));
  if (isQuestion) return null;
  const key = [...uses, ...servers];
  const denied = isDenied(analysis, key, servers);
  if (denied === true && !implied && hasNone(analysis, servers)) return false;
  if (others.length > 0 && !others.every((mention) => plannedFor(found, mention.hit))) return null;
  const doubtful =
    doubtsIn(analysis, key).some((hit) => (relevant.includes(hit) || isOpinion(analysis, hit)) && !has(hit, 'use')) ||
    found.hits.some((hit) => has(hit, 'may') && uses.some((one) => has(one, 'use', 'is') && before(hit, one, 1))) ||
    isTakenBack(analysis, 'server', key);
  if (foreignRuns(analysis, servers) || doubtful) return null;
  if (isNotNow(analysis, key)) return null;
  if (denied !== false) return implied ? null : denied === true ? false : null;
  if (implied || alone || selfRun) return true;
  const use = found.hits.some((hit) => has(hit, 'use'));
  const says = short || owned || (named && use);
  return says && (owned || named || found.hits.some((hit) => has(hit, 'own', 'host', 'confirm'))) ? true : undefined;
}

/** "I think, …": a clause that says nothing else, and so is about the others. */
const isOpinion = ({ found, clauses }: Analysis, hit: Hit): boolean =>
  clauses.some(
    (clause) =>
      inside(hit, clause) &&
      found.hits.every((other) => !inside(other, clause) || has(other, 'maybe', 'filler', 'me', 'is', 'neg', 'own')),
  );

/** "We have no server of our own any more": not what was, but that there is none. */
const hasNone = ({ found, text }: Analysis, servers: readonly Hit[]): boolean =>
  firstPerson.test(text) &&
  !found.hits.some((hit) => has(hit, ...doubts)) &&
  servers.some(
    (server) =>
      found.hits.some((hit) => has(hit, 'neg') && distance(hit, server) <= 5) &&
      found.hits.some((hit) => has(hit, 'own') && distance(hit, server) <= 3),
  );

const notOfHost: readonly Concept[] = [
  'license',
  'key',
  'app',
  'other',
  'match',
  'agree',
  'moved',
  'contact',
  'old',
  'trial',
  'polite',
];

/** "Confluence Server, self-hosted, in our basement": no verb, and nothing but what it runs on. */
function isFragment({ found, text }: Analysis, servers: readonly Hit[]): boolean {
  const own = servers.some(
    (server) => !plainServer.test(text.slice(server.start, server.end)) || found.hits.some((hit) => has(hit, 'own')),
  );
  const covered = found.hits.reduce((sum, hit) => sum + hit.to - hit.from, 0);
  return (
    own &&
    found.tokens.length <= 14 &&
    found.tokens.length - covered <= 2 &&
    found.hits.some((hit) => has(hit, 'host')) &&
    !found.hits.some((hit) => has(hit, ...notOfHost))
  );
}

/** "We host Jira ourselves", "Confluence betreiben wir selbst". */
const runsItself = ({ found, text }: Analysis): boolean =>
  firstPerson.test(text) &&
  found.hits.some(
    (verb) =>
      has(verb, 'operate') &&
      found.hits.some((host) => has(host, 'host') && host !== verb && distance(verb, host) <= 5) &&
      found.hits.some((self) => has(self, 'selves') && distance(verb, self) <= 5),
  );

/** "… is run by a provider on their servers": not plainly their own, unless it is called their own. */
const foreignRuns = ({ found, clauses }: Analysis, servers: readonly Hit[]): boolean =>
  found.hits.some(
    (hit) =>
      has(hit, 'foreign') && clauses.some((one) => inside(hit, one) && servers.some((server) => inside(server, one))),
  ) &&
  !found.hits.some(
    (hit) =>
      has(hit, 'own') &&
      !/^(?:our|their|its|unser|notre|leur|nuestr|su|noss|nostr|loro|onze|ons|hun|nasz|mein|mon|ma|my)/u.test(
        found.tokens[hit.from]?.text ?? '',
      ) &&
      servers.some((server) => before(hit, server, 4)),
  );

/** "We plan to move to Data Center next year": not what it runs on now. */
const plannedFor = (found: Found, hit: Hit): boolean =>
  found.hits.some((other) => has(other, 'future') && before(other, hit, 8));

/** On a folded text: `\b` knows no letters with accents. */
const asking =
  /\bplease\b|\bkindly\b|\bgo ahead\b|\bfeel free\b|(?:\bwould|'d) (?:like|love|appreciate|be grateful)\b|\bbitten?\b|\b(?:pedimos|pido|chiediamo|chiedo|verzoeken|demandons|demande de|beder)\b|\bmochten?\b|\bwollen\b|\bwurden (?:uns|wir) (?:sehr )?(?:freuen|gerne?)\b|s'il vous plait|\bveuillez\b|\bmerci d(?:e\b|')|\b(?:souhaiterions|souhaitons|souhaite|aimerions|voudrions|voulons)\b|\bpor favor\b|\b(?:queremos|quisieramos|deseamos|gostariamos|desejamos)\b|\bper favore\b|\bpf\b|\b(?:vorremmo|vogliamo|desideriamo)\b|\bgraag\b|\bgelieve\b|\b(?:willen|wensen)\b|\bprosz[ea]\b|\bprosimy\b|\b(?:chcemy|chcielibysmy)\b|\b(?:onsker|onskar|venligst|vennligst)\b|ください|お願い|いただい/u;

const plainYes = /^(?:yes|yep|yeah|yup|sure|ja|jawohl|oui|sí|si|sim|sì|tak|はい)$/iu;

/** "Please tell us what it costs": wants to know, not to have it done. */
const inquires =
  /\b(?:tell|know|inform|discuss|quote|quotation|costs?|price|pricing|what|how much|whether|explain|nennen|mitteilen|kosten|kostet|preis|angebot|wissen|ob|coute|cout|prix|devis|combien|indiquer|cuesta|coste|costo|precio|presupuesto|cuanto|indicar|custa|custo|preco|orcamento|quanto|costa|prezzo|preventivo|kost|prijs|offerte|koszt|cena|ofert\p{L}*|ile)\b|費用|見積|価格|教えて/iu;

/** "Bump us to whatever Jira has", "Match it to Confluence.": a request, where it begins with the verb. */
const bids = ({ found }: Analysis): boolean => {
  const [first] = found.hits;
  return (
    first !== undefined &&
    first.from === 0 &&
    has(first, 'match') &&
    !has(first, 'tier', 'users') &&
    !found.hits.some((hit) => has(hit, 'must'))
  );
};

/** "We will upgrade it to Confluence's tier": promised, unless for some later time. */
const promises = ({ found, text }: Analysis, matches: readonly Hit[]): boolean =>
  /\b(?:we|i)(?:'ll| will)\b/iu.test(text) &&
  !/\b(?:later|soon|next|then|eventually|month|year|week|once|when|\d{4})\b/iu.test(text) &&
  found.hits.some(
    (hit) =>
      (has(hit, 'future') || (found.tokens[hit.from]?.text ?? '').endsWith("'ll")) &&
      matches.some((one) => has(one, 'match') && before(hit, one, 4)),
  );

/** A refusal: "we will not raise it", "please don't match the users". */
const refusesMatch = ({ found, clauses, text }: Analysis, matches: readonly Hit[]): boolean => {
  const together = (a: Hit, b: Hit): boolean => clauses.some((clause) => inside(a, clause) && inside(b, clause));
  if (!firstPerson.test(text) && !asking.test(foldSame(text))) return false;
  return found.hits.some(
    (hit) =>
      (has(hit, 'neg') &&
        !has(hit, 'agree', 'filler') &&
        !/^(?:does|doesn|is|isn|stimm)/iu.test(found.tokens[hit.from]?.text ?? '') &&
        matches.some(
          (one) =>
            has(one, 'match') &&
            (before(hit, one, 2) || (asking.test(foldSame(text)) && before(one, hit, 5) && together(one, hit))),
        )) ||
      // "No upgrade, please."
      (has(hit, 'no') && matches.some((one) => has(one, 'match') && hit.to === one.from)),
  );
};

/** Somebody speaks of himself or his house. */
export const firstPerson =
  /\b(?:we|i|wir|ich|nous|je|nosotros|yo|nos|noi|io|wij|ik|my|ja)\b|j'|\p{L}(?:amos|emos|imos|iamo|ons|my)\b/iu;

function judgeMatch(analysis: Analysis, implied: boolean): Claim {
  const { found, clauses, isQuestion, text } = analysis;
  const things = found.hits.some((hit) => has(hit, 'app', 'host', 'license'));
  const users = found.hits.some((hit) => has(hit, 'users', 'tier') || (things && has(hit, 'count')));
  const matched = found.hits.filter((hit) => has(hit, 'match'));
  const together = (a: Hit, b: Hit): boolean => clauses.some((clause) => inside(a, clause) && inside(b, clause));
  // "yes, match the users", "the users may be raised to Confluence's"
  const agrees = found.hits.filter(
    (hit) =>
      has(hit, 'agree') ||
      ((users || things) &&
        found.hits.some((other) => has(other, 'match') || (users && things && has(other, 'alike'))) &&
        has(hit, 'yes') &&
        plainYes.test(text.slice(hit.start, hit.end))) ||
      (users &&
        has(hit, 'may') &&
        !found.hits.some((other) => has(other, 'understand')) &&
        matched.some((one) => before(hit, one, 5) && together(hit, one))),
  );
  const refuses = found.hits.filter((hit) => has(hit, 'refuse'));
  const matches = found.hits.filter(
    (hit) =>
      has(hit, 'match') ||
      (has(hit, 'tier') && users && things && agrees.some((agree) => agree.to <= hit.from)) ||
      (has(hit, 'alike') && (users || things)),
  );
  const about =
    matches.length > 0 ||
    (users && refuses.length > 0) ||
    found.hits.some((hit) => has(hit, 'users', 'tier') && agrees.some((agree) => together(agree, hit)));
  const asks =
    (asking.test(foldSame(text)) || bids(analysis)) &&
    !inquires.test(foldSame(text)) &&
    (users || things) &&
    matches.some((hit) => has(hit, 'match') || (has(hit, 'alike') && users && things));
  const refused = refusesMatch(analysis, matches);
  const promised = users && things && promises(analysis, matches);
  if (
    !implied &&
    (!about || (agrees.length === 0 && refuses.length === 0 && !asks && !refused && !promised && !confirmsMatch(found)))
  )
    return undefined;
  if (!implied && !users && !things && !matched.some((hit) => isBareMatch(found, agrees, hit))) return undefined;
  if (isQuestion) return null;
  // "Our management has to agree first."
  if (
    agrees.some((agree) => found.hits.some((hit) => has(hit, 'must') && hit.to <= agree.from && together(hit, agree)))
  )
    return null;
  if (refused && !implied && !found.hits.some((hit) => has(hit, ...doubts))) return false;
  if (refuses.length > 0) return found.hits.some((hit) => has(hit, ...doubts)) ? null : false;
  const key = [...agrees, ...matches];
  if (doubtsIn(analysis, key).some((hit) => !has(hit, 'agree')) || isTakenBack(analysis, 'match', key)) return null;
  const denied = found.hits.filter(
    (hit) =>
      has(hit, 'neg') &&
      !has(hit, 'agree', 'filler') &&
      key.some((one) => distance(hit, one) <= 4 || together(hit, one)),
  );
  if (denied.length > 0)
    return !implied && denied.some((hit) => agrees.some((one) => before(hit, one, 3))) ? false : null;
  return true;
}

/** "We agree to the match.": of nothing else than the users, which the vendor asked about. */
const isBareMatch = (found: Found, agrees: readonly Hit[], match: Hit): boolean =>
  agrees.some((agree) => before(agree, match, 2)) && found.tokens.length === match.to;

/** "We confirm that the number of users may be matched." */
const confirmsMatch = (found: Found): boolean =>
  found.hits.some((hit) => has(hit, 'confirm')) &&
  found.hits.some((hit) => has(hit, 'users', 'host', 'tier')) &&
  found.hits.some((hit) => has(hit, 'match'));

const judges = { server: judgeServer, match: judgeMatch } as const;

/** What a sentence says about the Server, or about matching the users. */
export const judge = (about: About, analysis: Analysis): Claim => judges[about](analysis, false);

/** What an answer says to the question about it: its first sentence, where the others take nothing back. */
export function judgeAnswer(about: About, answer: string, tongue: Tongue | null): Claim {
  const ends = [0, ...sentenceEnds(answer), answer.length];
  const sentences = ends
    .slice(1)
    .map((end, index) => answer.slice(ends[index], end).trim())
    .filter((text) => text !== '');
  const [first = '', ...rest] = sentences;
  const lead = judgeFirst(about, first, tongue);
  const others = rest.map((text) => analyze(text, tongue));
  if (lead === true || lead === undefined || lead === null) {
    if (
      others.some(
        (one) => takesBack(one, about) || one.found.hits.some((hit) => has(hit, 'maybe') && !has(hit, 'polite')),
      )
    )
      return null;
  }
  const said = others
    .map(
      (one) => judge(about, one) ?? (lead === undefined && leadOf(one) === true ? judges[about](one, true) : undefined),
    )
    .filter((one) => one !== undefined);
  if (lead === false) return said.includes(true) || isOpen(others) ? null : false;
  if (lead === true) return said.includes(false) || said.includes(null) ? null : true;
  const [one] = said;
  if (one !== undefined && said.every((other) => other === one)) return one;
  // A text with no word of an answer is none ("the local firm: Smith Ltd").
  const spoken = analyze(answer, tongue).found.hits.some((hit) => has(hit, ...ofAnswers));
  return lead ?? (spoken ? null : undefined);
}

const ofAnswers: readonly Concept[] = [
  'yes',
  'no',
  'agree',
  'refuse',
  'confirm',
  'neg',
  'cond',
  'maybe',
  'past',
  'future',
  'polite',
  'other',
  'match',
  'alike',
  'server',
  'datacenter',
  'cloud',
  'building',
  'foreign',
  'below',
  'attached',
];

/** "No. But we might …": not a plain no. */
const isOpen = (others: readonly Analysis[]): boolean =>
  others.some(({ found }) =>
    found.hits.some((hit) => hit.from === 0 && has(hit, 'but', 'cond', 'maybe') && !has(hit, 'only')),
  );

function judgeFirst(about: About, answer: string, tongue: Tongue | null): Claim {
  const analysis = analyze(answer, tongue);
  if (analysis.found.tokens.length === 0) return undefined;
  const lead = leadOf(analysis);
  if (lead === false)
    return /\?/u.test(answer) || analysis.found.hits.some((hit) => has(hit, 'maybe', 'cond', 'but')) ? null : false;
  const said = judges[about](analysis, lead === true);
  if (said !== undefined) return said;
  if (analysis.found.hits.some((hit) => has(hit, ...doubts, 'neg'))) return null;
  // "Confluence Server 6.13, on premises" under the question about the Server says it.
  const plain =
    about === 'server' &&
    analysis.found.hits.some((hit) => has(hit, 'server')) &&
    !isNotNow(analysis, serversIn(analysis)) &&
    otherHostings(answer, analysis.found).length === 0;
  if (plain) return true;
  // "the customer accepts"
  return analysis.found.hits.some((hit) => has(hit, about === 'match' ? 'agree' : 'confirm')) ? true : undefined;
}

/** True where a sentence takes back, or puts a condition on, what the one before it said. */
export function takesBack(analysis: Analysis, about: About): boolean {
  const { found, text } = analysis;
  const first = found.hits[0];
  const points = first !== undefined && first.from === 0 && has(first, 'but', 'cond', 'only');
  const refers =
    /^(?:this|that|it|however|our agreement|dies|das|jedoch|allerdings|cela|ceci|toutefois|esto|eso|isso|isto|ciò|questo|dit|dat|to|ただし|但し)\b/iu.test(
      text,
    );
  const doubt = found.hits.some((hit) => has(hit, 'cond', 'maybe') || has(hit, 'only'));
  if (!doubt || analysis.isQuestion) return false;
  const same =
    about === 'match'
      ? found.hits.some((hit) => has(hit, 'match', 'agree', 'users', 'tier'))
      : found.hits.some((hit) => has(hit, 'server', 'use'));
  const again = about === 'match' && found.hits.some((hit) => has(hit, 'agree'));
  return refers || (points && same) || again;
}
