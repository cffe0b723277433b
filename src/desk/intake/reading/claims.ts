import { otherHostings } from './hosting.ts';
import { findConcepts, has, type Concept, type Found, type Hit } from './lexicon/find.ts';
import type { Tongue } from './language.ts';
import { sentenceEnds } from './sentences.ts';

/**
 * What a text says of one thing: true or false where it says so plainly, null where it speaks of it in a way that may
 * not be taken for either (a condition, a doubt, a question). Undefined: it does not speak of it.
 */
export type Claim = true | false | null | undefined;
export type About = 'server' | 'match';

type Clause = { readonly from: number; readonly to: number };

/** The parts of a sentence between commas, semicolons, dashes and brackets, as ranges of tokens. */
function clausesOf(text: string, found: Found): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 1; at < found.tokens.length; at += 1) {
    const gap = text.slice(found.tokens[at - 1]?.end ?? 0, found.tokens[at]?.start ?? 0);
    if (!/[,;:()、，；：（）.!?]|\s[-–—]\s/u.test(gap)) continue;
    clauses.push({ from, to: at });
    from = at;
  }
  clauses.push({ from, to: found.tokens.length });
  return clauses;
}

const inside = (hit: Hit, clause: Clause): boolean => hit.from >= clause.from && hit.to <= clause.to;

/** "If you need anything else, …": a condition that is courtesy, and takes nothing back. */
function isCourtesy(clause: Clause, hits: readonly Hit[]): boolean {
  const own = hits.filter((hit) => inside(hit, clause));
  return own.some((hit) => has(hit, 'polite')) && !own.some((hit) => has(hit, 'match', 'agree', 'server'));
}

export type Analysis = {
  readonly text: string;
  readonly found: Found;
  readonly clauses: readonly Clause[];
  readonly isQuestion: boolean;
};

const question = /[?？]\s*["'”»)]*\s*$|(?:ですか|ますか|でしょうか)。?\s*$/u;

/** The words of a text without those of a courtesy, or of what is denied about Data Center and Cloud. */
export function analyze(text: string, tongue: Tongue | null): Analysis {
  const all = findConcepts(text, tongue);
  const clauses = clausesOf(text, all);
  const denied = otherHostings(text, all).filter((mention) => mention.denied);
  const courtesy = clauses.filter((clause) => isCourtesy(clause, all.hits));
  const hits = all.hits.filter((hit) => {
    const ofDenial =
      has(hit, 'neg') && !has(hit, 'refuse') && denied.some((mention) => Math.abs(mention.hit.from - hit.from) <= 5);
    return (
      !ofDenial &&
      !denied.some((mention) => mention.hit === hit) &&
      !(has(hit, 'cond', 'maybe', 'only', 'future') && courtesy.some((clause) => inside(hit, clause)))
    );
  });
  return { text, found: { tokens: all.tokens, hits }, clauses, isQuestion: question.test(text) };
}

const distance = (a: Hit, b: Hit): number => (a.to <= b.from ? b.from - a.to : a.from - b.to);
const before = (a: Hit, b: Hit, within: number): boolean => a.to <= b.from && b.from - a.to <= within;

/** A yes or a no at the beginning, undefined where there is none. */
export function leadOf({ found, text }: Analysis): true | false | undefined {
  const first = found.hits.find((hit) => hit.from <= 1 && has(hit, 'yes', 'no', 'agree', 'confirm', 'refuse'));
  // "100; yes", "Yebo, happy with that": a number or an exclamation before it.
  const [token, next] = found.tokens;
  const numbered =
    /^\d/u.test(token?.text ?? '') ||
    (!found.hits.some((hit) => hit.from === 0) && /[,;!.]\s/u.test(text.slice(token?.end, next?.start)));
  if (!first || (first.from === 1 && !numbered && !has(found.hits[0] ?? first, 'filler', 'own', 'all')))
    return undefined;
  const no = has(first, 'no') || has(first, 'refuse');
  const yes = has(first, 'yes') || has(first, 'agree') || has(first, 'confirm');
  // "sí" and "si", "no" (Italian) and "no" (Portuguese: in the): as it is written.
  if (no && yes) return undefined;
  if (no) return /^\W*(?:no|nein|non)[,.]? (?:problem|objection|worries|issue)/iu.test(text) ? undefined : false;
  return yes ? true : undefined;
}

const doubts: readonly Concept[] = ['cond', 'maybe'];
/** "Si" at the beginning is a yes. */
const isDoubt = (hit: Hit): boolean => has(hit, ...doubts) && !(hit.from === 0 && has(hit, 'yes'));

/** Doubts about what the key words say: in their clauses, or as a clause of their own that begins with one. */
const doubtsIn = ({ found, clauses }: Analysis, key: readonly Hit[]): Hit[] =>
  found.hits.filter(
    (hit) =>
      isDoubt(hit) &&
      clauses.some(
        (clause) =>
          inside(hit, clause) &&
          (has(hit, 'maybe') || hit.from - clause.from <= 2 || key.some((one) => inside(one, clause))),
      ),
  );

/** "but", "however" with something behind it that takes back. */
function isTakenBack({ found }: Analysis, about: About): boolean {
  return found.hits.some((hit) => {
    if (!has(hit, 'but')) return false;
    const rest = found.hits.filter((other) => other.from >= hit.to);
    const same = rest.some((other) =>
      about === 'match'
        ? has(other, 'match', 'users', 'agree', 'tier')
        : has(other, 'server', 'datacenter', 'cloud', 'use'),
    );
    return (
      rest.some((other) => has(other, 'cond', 'maybe', 'only', 'neg')) ||
      (same && rest.some((other) => has(other, 'past', 'moved', 'future')))
    );
  });
}

/** A server in a text: not a mail server or a server's license; a computer only where it is called one's own. */
function serversIn({ text, found }: Analysis): Hit[] {
  const owns = found.hits.filter((hit) => has(hit, 'own'));
  return found.hits.filter((hit) =>
    has(hit, 'server')
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
  if (!implied && (servers.length === 0 || (uses.length === 0 && !short))) return undefined;
  const others = otherHostings(text, found).filter((mention) => !mention.denied);
  const clause = clauses.filter(
    (one) =>
      implied ||
      servers.some((hit) => inside(hit, one)) ||
      found.hits.some((hit) => inside(hit, one) && has(hit, 'use')),
  );
  const relevant = found.hits.filter((hit) => clause.some((one) => inside(hit, one)));
  if (isQuestion) return null;
  if (others.length > 0 && !others.every((mention) => plannedFor(found, mention.hit))) return null;
  const key = [...uses, ...servers];
  const doubtful =
    doubtsIn(analysis, key).some((hit) => relevant.includes(hit) && !has(hit, 'use')) ||
    isTakenBack(analysis, 'server');
  if (foreignRuns(analysis, servers) || doubtful || isNotNow(analysis, key)) return null;
  const denied = isDenied(analysis, key, servers);
  if (denied !== false) return implied ? null : denied === true ? false : null;
  if (implied) return true;
  const use = found.hits.some((hit) => has(hit, 'use'));
  const says = short || owned || (named && use);
  return says && (owned || named || found.hits.some((hit) => has(hit, 'own', 'host', 'confirm'))) ? true : undefined;
}

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

const asking =
  /\bplease\b|\bkindly\b|\bgo ahead\b|\bfeel free\b|\bbitte\b|s'il vous pla[iî]t|\bveuillez\b|\bmerci d(?:e\b|')|\bpor favor\b|\bper favore\b|\bpf\b|\bproszę\b|\bprosimy\b|\bgraag\b|\bgelieve\b|ください|お願い|いただい/iu;

const plainYes = /^(?:yes|yep|yeah|yup|sure|ja|jawohl|oui|sí|si|sim|sì|tak|はい)$/iu;

/** "Please tell us what it costs": wants to know, not to have it done. */
const inquires =
  /\b(?:tell|know|inform|quote|quotation|costs?|price|pricing|what|how much|whether|explain|nennen|mitteilen|kosten|kostet|preis|angebot|wissen|ob|coûte|coût|prix|devis|combien|indiquer|cuesta|coste|costo|precio|presupuesto|cuánto|indicar|custa|custo|preço|orçamento|quanto|costa|prezzo|preventivo|kost|prijs|offerte|koszt|cena|ofert\p{L}*|ile)\b|費用|見積|価格|教えて/iu;

/** "Bump us to whatever Jira has", "Match it to Confluence.": a request, where it begins with the verb. */
const bids = ({ found }: Analysis): boolean => {
  const [first] = found.hits;
  return first !== undefined && first.from === 0 && has(first, 'match') && !has(first, 'tier', 'users');
};

/** A refusal: "we will not raise it", "please don't match the users". */
const refusesMatch = ({ found, text }: Analysis, matches: readonly Hit[]): boolean =>
  (firstPerson.test(text) || asking.test(text)) &&
  found.hits.some(
    (hit) =>
      has(hit, 'neg') &&
      !has(hit, 'agree', 'filler') &&
      !/^(?:does|doesn|is|isn|stimm)/iu.test(found.tokens[hit.from]?.text ?? '') &&
      matches.some((one) => has(one, 'match') && before(hit, one, 2)),
  );

/** Somebody speaks of himself or his house. */
export const firstPerson =
  /\b(?:we|i|wir|ich|nous|je|nosotros|yo|nos|noi|io|wij|ik|my|ja)\b|j'|\p{L}(?:amos|emos|imos|iamo|ons|my)\b/iu;

function judgeMatch(analysis: Analysis, implied: boolean): Claim {
  const { found, clauses, isQuestion, text } = analysis;
  const things = found.hits.some((hit) => has(hit, 'app', 'host', 'license'));
  const users = found.hits.some((hit) => has(hit, 'users', 'tier') || (things && has(hit, 'count')));
  const matched = found.hits.filter((hit) => has(hit, 'match'));
  // "yes, match the users", "the users may be raised to Confluence's"
  const agrees = found.hits.filter(
    (hit) =>
      has(hit, 'agree') ||
      (users &&
        things &&
        found.hits.some((other) => has(other, 'match', 'alike')) &&
        has(hit, 'yes') &&
        plainYes.test(text.slice(hit.start, hit.end))) ||
      (users &&
        has(hit, 'may') &&
        !found.hits.some((other) => has(other, 'understand')) &&
        matched.some((one) => before(hit, one, 2))),
  );
  const refuses = found.hits.filter((hit) => has(hit, 'refuse'));
  const matches = found.hits.filter(
    (hit) =>
      has(hit, 'match') ||
      (has(hit, 'tier') && users && things && agrees.some((agree) => agree.to <= hit.from)) ||
      (has(hit, 'alike') && (users || things)),
  );
  const together = (a: Hit, b: Hit): boolean => clauses.some((clause) => inside(a, clause) && inside(b, clause));
  const about =
    matches.length > 0 ||
    found.hits.some((hit) => has(hit, 'users', 'tier') && agrees.some((agree) => together(agree, hit)));
  const asks =
    (asking.test(text) || bids(analysis)) &&
    !inquires.test(text) &&
    (users || things) &&
    matches.some((hit) => has(hit, 'match') || (has(hit, 'alike') && users && things));
  const refused = refusesMatch(analysis, matches);
  if (
    !implied &&
    (!about || (agrees.length === 0 && refuses.length === 0 && !asks && !refused && !confirmsMatch(found)))
  )
    return undefined;
  if (!implied && !users && !things) return undefined;
  if (isQuestion) return null;
  // "Our management has to agree first."
  if (agrees.some((agree) => found.hits.some((hit) => has(hit, 'must') && before(hit, agree, 3)))) return null;
  if (refused && !implied && !found.hits.some((hit) => has(hit, ...doubts))) return false;
  if (refuses.length > 0) return found.hits.some((hit) => has(hit, ...doubts)) ? null : false;
  const key = [...agrees, ...matches];
  if (doubtsIn(analysis, key).some((hit) => !has(hit, 'agree')) || isTakenBack(analysis, 'match')) return null;
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
  return one !== undefined && said.every((other) => other === one) ? one : (lead ?? null);
}

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
