import { lean } from '../words/lean.ts';
import { before, distance, inside } from './clause.ts';
import {
  doubts,
  doubtsIn,
  firstPerson,
  isTakenBack,
  isYourQuestion,
  leadOf,
  type Analysis,
  type Claim,
} from './analysis.ts';
import { runsAtHome } from './at-home.ts';
import { foreignRuns, runByOthers } from './run-by-others.ts';
import { isWithin } from './standing.ts';
import { areTurnedOff, untilTimeIn } from './past-times.ts';
import { has, type Concept, type Found, type Hit } from '../lexicon/find.ts';
import { foldSame } from '../words/text.ts';

/** A room for servers: in one's own house where it is called one's own; a data center may be rented. */
const isServerRoom = (text: string, hit: Hit): boolean =>
  /^(?:server[- ]?(?:room|raum|ruimte|closet)\p{L}*|(?:machine|computer|comms|data)[- ]room|basement|cellar|keller\p{L}*|technikraum|edv-raum|salle (?:des |de )?(?:serveurs?|machines|informatique)|sala (?:de )?(?:servidores|server|macchine)|serwerown\p{L}*|サーバー?(?:室|ルーム)|kelder|sous-sol|sotano|scantinato|cave|piwnic\p{L}*)$/u.test(
    foldSame(text.slice(hit.start, hit.end)),
  );

/** A server in a text: not a mail server or a server's license; a computer only where it is called one's own. */
export function serversIn({ text, found }: Analysis): Hit[] {
  const owns = found.hits.filter((hit) => has(hit, 'own'));
  return found.hits.filter((hit) =>
    // "In our own server room" stands for the server in it.
    has(hit, 'building')
      ? owns.some((own) => before(own, hit, 2)) &&
        found.hits.some((other) => has(other, 'host') || (has(other, 'yes') && other.from <= 1)) &&
        (/^(?:own|eigen|propr|propi|nostr|wlasn)/u.test(found.tokens[hit.from - 1]?.text ?? '') ||
          isServerRoom(text, hit))
      : has(hit, 'server')
        ? !/(?:mail|e-mail|license|licence|file|web|smtp|exchange|ldap|print)[- ]$/iu.test(
            text.slice(Math.max(0, hit.start - 9), hit.start),
          )
        : has(hit, 'machine') &&
          (owns.some((own) => before(own, hit, 3) || before(hit, own, 2)) ||
            (found.hits.some((other) => has(other, 'host')) &&
              found.hits.some((other) => has(other, 'place') && before(hit, other, 4)))),
  );
}

const lengthOf = (hits: readonly Hit[]): number => hits.reduce((sum, { start, end }) => sum + end - start, 0);

/** True where a denial is about the server or its use, not about something beside it ("no internet hosting"). */
function isDenied({ found, clauses, text }: Analysis, key: readonly Hit[], servers: readonly Hit[]): boolean | null {
  let doubt = false;
  // "No, we are not in the Cloud, …: it is on our own Server": the answer to whether it is elsewhere.
  const answers = (hit: Hit): boolean =>
    hit.from === 0 && has(hit, 'no') && /^\W*\p{L}+,/u.test(text) && /cloud|data ?-?cent/iu.test(text);
  for (const neg of found.hits.filter((hit) => has(hit, 'neg') && !has(hit, 'yes') && !answers(hit))) {
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
    const own = found.hits.filter((hit) => inside(hit, clause));
    // A Japanese clause is one token: it is empty where its words are all known.
    const rest = tokens.reduce((sum, { start, end }) => sum + end - start, 0) - lengthOf(own);
    const empty =
      tokens.every((_, at) => own.some((hit) => hit.from <= clause.from + at && hit.to > clause.from + at)) &&
      rest <= 3;
    if (
      tokens.length <= 3 &&
      empty &&
      !found.hits.some((hit) => inside(hit, clause) && has(hit, 'cloud', 'host', 'server'))
    )
      doubt = true;
    // "Nothing is signed, so as things are it runs on our own Server": denied elsewhere than where the server stands.
    const apart = clauses.some(
      (one) =>
        one !== clause &&
        servers.some((server) => inside(server, one)) &&
        found.hits.some((hit) => inside(hit, one) && has(hit, 'use', 'is', 'have') && !has(hit, 'neg')) &&
        found.hits.some((hit) => inside(hit, one) && has(hit, 'own', 'host')),
    );
    if (
      near &&
      !apart &&
      servers.length > 0 &&
      key.some((one) => inside(one, clause) && has(one, 'use') && distance(neg, one) <= 2)
    )
      doubt = true;
  }
  return doubt ? null : false;
}

const eversince = lean(
  /(?<!\p{L})(?:ever since|since then|to this day|still|until today|seither|seitdem|immer noch|bis heute|nach wie vor|depuis|toujours|desde entonces|sigue|todavia|desde entao|continua|ainda|da allora|ancora|sindsdien|nog steeds|od tego czasu|nadal)(?!\p{L})/u,
);

/** "It was installed by our people", "it was put on an old server and has been there since": done once, and so to this day. */
const wasDone = ({ tokens, hits }: Found, hit: Hit, text: string): boolean =>
  /^(?:was|were)$/u.test(tokens[hit.to - 1]?.text ?? '') &&
  /^(?:installed|set|put|placed|bought|purchased|deployed|configured)$/u.test(tokens[hit.to]?.text ?? '') &&
  (hits.some((use) => has(use, 'use') && use.to <= hit.from) || eversince.test(foldSame(text.slice(hit.end))));

/** "It lived on our own Server up to January": the time till when it did, in the server's clause or alone before it. */
const isOver = ({ found, clauses, text }: Analysis, key: readonly Hit[]): boolean => {
  const at = untilTimeIn(text);
  const from = at < 0 ? -1 : found.tokens.findIndex(({ end }) => end > at);
  const clause = clauses.find((one) => one.from <= from && from < one.to);
  if (clause === undefined) return false;
  const isIn = (hit: Hit): boolean => inside(hit, clause);
  if (key.some((one) => has(one, 'server', 'machine', 'building') && isIn(one))) return true;
  // "Until 2019 it was with a provider, …": of something else.
  return from <= 1 && !found.hits.some((hit) => has(hit, 'past', 'use', 'foreign', 'cloud', 'datacenter') && isIn(hit));
};

/** What was, or will be: said in the server's clause, or at the beginning of the sentence. */
export const isNotNow = (analysis: Analysis, key: readonly Hit[]): boolean =>
  isOver(analysis, key) || isOfOtherTime(analysis, key);

const longest_move_words = 9;
/** "It runs on our own Server and shall now go to the Marketplace": what shall be is the transfer. */
const isMove = ({ hits, tokens }: Found, hit: Hit): boolean => {
  const to = hits.find((one) => has(one, 'market') && one.from >= hit.to && one.from - hit.to <= longest_move_words);
  return (
    (has(hit, 'future') || /^(?:should|ought)$/u.test(tokens[hit.from]?.text ?? '')) &&
    to !== undefined &&
    !hits.some((one) => one.from >= hit.to && has(one, 'server', 'cloud', 'datacenter', 'building', 'use', 'machine'))
  );
};

const isOfOtherTime = ({ found, clauses, text }: Analysis, key: readonly Hit[]): boolean =>
  found.hits.some(
    (hit) =>
      has(hit, 'past', 'future') &&
      !has(hit, 'use', 'have', 'is') &&
      !isMove(found, hit) &&
      !wasDone(found, hit, text) &&
      (hit.from <= 1 ||
        key.some(
          (one) =>
            has(one, 'server', 'machine', 'building', 'use') &&
            clauses.some((part) => inside(hit, part) && inside(one, part)),
        )),
  );

const onOrder = lean(
  /^(?:ordered|bestellt|commandee?s?|pedido|encomendado|encargado|ordinato|besteld|zamowion\p{L}*|delivered|geliefert)$/u,
);

/** "Our new server has been ordered; as soon as it is here we install Jira": it is not there yet, or the host is not on it. */
const isAwaited = ({ found }: Analysis, servers: readonly Hit[]): boolean =>
  servers.some(
    (server) =>
      found.tokens.slice(server.to, server.to + 5).some((token) => onOrder.test(token.text)) ||
      found.hits.some(
        (hit) =>
          has(hit, 'cond') &&
          server.to <= hit.from &&
          found.hits.some((host) => has(host, 'host')) &&
          found.hits.every((host) => !has(host, 'host') || host.from > hit.from),
      ),
  );

/** "On-prem", "self-hosted" say by themselves that it is one's own; "server" does not. */
const plainServer = lean(
  /^(?:servers?|servern|serverbetrieb|serverlizenz|serveurs?|servidor\p{L}*|serwer\p{L}*|サーバー?|local|lokalnie)$/iu,
);

/** Whose it is, said as a sentence of its own: however far it stands from the server. */
const belongsToUs = lean(
  /(?<!\p{L})(?:(?:that |which )?we (?:ourselves )?own(?: ourselves)?(?= *(?:[,.;)(]|and|$))|que (?:nous )?possédons|que poseemos|que possuímos|che possediamo|dat (?:we|wij) bezitten|który posiadamy|den wir besitzen|belongs? to (?:us|me|the (?:company|firm|school|society|club|university|practice|hospital|library|institute|department|faculty|charity|council|office|parish|museum|customer|client))|(?:is|are) (?:ours|our own|our property)|(?:gehört|gehören) (?:uns|dem (?:verein|institut|unternehmen|betrieb)|der (?:firma|schule|gemeinde|stiftung|kanzlei|praxis|universität|hochschule|stadt|kirche))|(?:es|é|è) (?:de la (?:escuela|empresa|universidad|asociación|casa)|da (?:escola|empresa|universidade|associação|casa|câmara)|della (?:scuola|ditta|società|nostra società|università))|uns gehört|(?:nous )?appartien\p{L}+|nos pertenecen?|es nuestro|é nosso|pertence a nós|ci appartiene|è nostr\p{L}|is van ons(?:zelf)?|należ\p{L}+ do nas)(?!\p{L})/iu,
);

/** "The first key is of the old server, which we retired": leaves nothing open of the one that is in use. */
const isOfOld = (analysis: Analysis): boolean => {
  const { hits } = analysis.found;
  const servers = serversIn(analysis);
  return (
    servers.length > 0 &&
    servers.every((server) =>
      hits.some(
        (hit) =>
          has(hit, 'old') &&
          (before(hit, server, 1) ||
            // Japanese writes no blanks: "旧サーバー".
            (hit.from === server.from && hit.end <= server.start && server.start - hit.end <= 2)),
      ),
    )
  );
};

const noOther = lean(
  /^\p{L}+ (?:others?|andere[nmrs]?|autres?|otr[ao]s?|outr[ao]s?|altr[aeoi]|innych|innej|jin\p{L}+)(?!\p{L})/iu,
);
const ofOther = lean(/(?:innych|innej|jiné|jiných) \p{L}+ $/iu);
/** "… and we have no other installation", "i innych instalacji nie ma": the one that is spoken of is there. */
const deniesOthers = (text: string, hit: Hit): boolean =>
  has(hit, 'neg', 'no') && (noOther.test(text.slice(hit.start)) || ofOther.test(text.slice(0, hit.start)));

/** "…, Data Center perhaps next year": what is said of another hosting is not said of the server. */
export const withoutAsides = (analysis: Analysis): Analysis => ({
  ...analysis,
  found: {
    tokens: analysis.found.tokens,
    hits: analysis.found.hits.filter(
      (hit) => !analysis.asides.some((aside) => isWithin(hit, aside)) && !deniesOthers(analysis.text, hit),
    ),
  },
});
/** "We have no Expert; the firm that once set up the server is with us no more": why there is none. */
const isOfNoExpert = ({ found: { hits } }: Analysis): boolean =>
  hits.some(
    (hit) => has(hit, 'expert') && hits.some((denial) => has(denial, 'neg', 'no') && distance(denial, hit) <= 2),
  ) && !hits.some((hit) => has(hit, 'foreign', 'cloud', 'datacenter', ...doubts));

/** What a text says of use on an own server. `implied`: it answers yes, so that it need not name the server. */
export function judgeServer(whole: Analysis, implied: boolean): Claim {
  const analysis = withoutAsides(whole);
  const claim = claimOf(analysis, implied);
  const isOff = areTurnedOff(analysis.text, serversIn(analysis));
  // "In May the Server was turned off, and since then we work in Jira Cloud."
  const isElsewhere = whole.hostings.some(({ standing, sure, denial }) => standing === 'there' && sure && !denial);
  if (isOff && isElsewhere && claim !== undefined) return false;
  if (claim === true && isOff) return null;
  return claim === null && !implied && (isOfOld(analysis) || isOfNoExpert(analysis)) ? undefined : claim;
}

/** "It belongs to our Jira Server": what it is used with. */
const ofOurServer = lean(
  /(?<!\p{L})(?:belong(?:s|ing)? to (?:our|my)|gehört zu unserem|appartient à notre|pertenece a nuestro|pertence ao nosso|appartiene al nostro|hoort bij onze|należy do naszego) (?:\p{L}+ ){0,2}server/iu,
);

function claimOf(analysis: Analysis, implied: boolean): Claim {
  const { text, found, clauses, isQuestion } = analysis;
  const servers = serversIn(analysis);
  const uses = found.hits.filter((hit) => has(hit, 'use', 'have', 'is', 'yes') && !has(hit, 'server'));
  const named = servers.some((server) => found.hits.some((hit) => has(hit, 'host') && before(hit, server, 0)));
  const owned = servers.some(
    (server) =>
      server.to - server.from > 1 ||
      found.hits.some((hit) => has(hit, 'place') && (before(server, hit, 6) || before(hit, server, 4))) ||
      (has(server, 'server') && !plainServer.test(text.slice(server.start, server.end))) ||
      found.hits.some((hit) => has(hit, 'own') && (before(hit, server, 5) || before(server, hit, 4))) ||
      belongsToUs.test(text),
  );
  // "Yes, own server, Confluence Server": the yes stands for the verb.
  const short = leadOf(analysis) === true && servers.length > 0 && found.hits.some((hit) => has(hit, 'own', 'host'));
  const alone = isFragment(analysis, servers);
  const selfRun = runsAtHome(analysis);
  if (
    !implied &&
    !selfRun &&
    (servers.length === 0 || (uses.length === 0 && !short && !alone && !ofOurServer.test(text)))
  )
    return undefined;
  const clause = clauses.filter(
    (one) =>
      implied ||
      servers.some((hit) => inside(hit, one)) ||
      found.hits.some((hit) => inside(hit, one) && has(hit, 'use')),
  );
  const relevant = found.hits.filter((hit) => clause.some((one) => inside(hit, one)));
  if (!implied && isYourQuestion(analysis)) return undefined;
  if (isQuestion) return null;
  if (!implied && isDemand(analysis)) return undefined;
  const key = [...uses, ...servers];
  const denied = isDenied(analysis, key, servers);
  if (denied === true && !implied && hasNone(analysis, servers)) return false;
  if (analysis.hostings.length > 0) return null;
  const doubtful =
    doubtsIn(analysis, key).some(
      (hit) => (relevant.includes(hit) || isOpinion(analysis, hit)) && !has(hit, 'use') && !isMove(found, hit),
    ) ||
    found.hits.some(
      (hit) =>
        has(hit, 'may') && !isMove(found, hit) && uses.some((one) => has(one, 'use', 'is') && before(hit, one, 1)),
    ) ||
    isTakenBack(analysis, 'server', key);
  if (foreignRuns(analysis, servers) || runByOthers(analysis) || doubtful) return null;
  if (isNotNow(analysis, key) || isAwaited(analysis, servers)) return null;
  if (denied !== false) return implied ? null : denied === true ? false : null;
  if (implied || alone || selfRun) return true;
  // "We have the add-on for 10 people on a Confluence Server"
  const installed = firstPerson.test(text) && found.hits.some((hit) => has(hit, 'app'));
  const use = found.hits.some((hit) => has(hit, 'use') || (installed && has(hit, 'have')));
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

const ofOurs = lean(
  /(?<!\p{L})(?:ours?|us|uns(?:er\p{L}*)?|nous|notre|nos|nuestr\p{L}+|nosotros|noss\p{L}+|nostr\p{L}+|noi|ons|onze|nas|nasz\p{L}*)(?!\p{L})/iu,
);

/** "We have no server of our own any more": not what was, but that there is none. */
const hasNone = ({ found, text }: Analysis, servers: readonly Hit[]): boolean =>
  (firstPerson.test(text) || ofOurs.test(text)) &&
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
  // "Wireframes for Confluence here, on our own server": the add-on is named with where it runs.
  const saysOwn = servers.some((server) => found.hits.some((hit) => has(hit, 'own') && before(hit, server, 0)));
  const numbers = found.tokens.filter((token) => /^\d/u.test(token.text)).length;
  const covered = found.hits.reduce((sum, hit) => sum + hit.to - hit.from, numbers);
  // "On our own Linux server here in the parish office."
  const leadsOff = servers.some((server) =>
    found.hits.some((hit) => has(hit, 'own') && hit.from <= 2 && before(hit, server, 1)),
  );
  return (
    own &&
    found.tokens.length <= 14 &&
    found.tokens.length - covered <= (leadsOff ? 3 : 2) &&
    (found.hits.some((hit) => has(hit, 'host', 'place', 'machine')) ||
      // "On our own Server behind the firewall."
      (leadsOff && covered === found.tokens.length) ||
      // "We self-host."
      (firstPerson.test(text) &&
        servers.some((server) => /^self-?host/iu.test(text.slice(server.start, server.end))))) &&
    !found.hits.some(
      (hit) =>
        has(hit, ...notOfHost) &&
        !(has(hit, 'app') && saysOwn) &&
        !/^versi[oó]n|^versione?$|^versie$|^wersja$|^version$|^build$/iu.test(text.slice(hit.start, hit.end)),
    )
  );
}

/** A server that is called one's own, or on one's premises, with no doubt about it. */
export function ownServer(whole: Analysis): boolean {
  const analysis = withoutAsides(whole);
  const { found, text, clauses } = analysis;
  const servers = serversIn(analysis);
  return (
    servers.some(
      (server) => !plainServer.test(text.slice(server.start, server.end)) || found.hits.some((hit) => has(hit, 'own')),
    ) &&
    !foreignRuns(analysis, servers) &&
    !found.hits.some((hit) => has(hit, ...doubts, 'past', 'future', 'others')) &&
    // "No access from outside" denies nothing of the server.
    !found.hits.some(
      (hit) =>
        has(hit, 'neg') &&
        !clauses.some(
          (clause) =>
            inside(hit, clause) &&
            !found.hits.some((other) => inside(other, clause) && has(other, 'server', 'own', 'use', 'host', 'is')),
        ),
    )
  );
}

/** "You write that it must be in use on our own Server": what is asked for, and not said to be so. */
const isDemand = ({ found, clauses }: Analysis): boolean =>
  found.hits.some(
    (hit) =>
      (has(hit, 'must') && found.hits.some((use) => has(use, 'use') && before(hit, use, 3))) ||
      (has(hit, 'needed') &&
        clauses.some(
          (clause) =>
            inside(hit, clause) &&
            found.hits.some((one) => has(one, 'server') && inside(one, clause) && before(one, hit, 5)),
        )),
  );
