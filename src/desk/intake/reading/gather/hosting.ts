import { distance } from '../claims/clause.ts';
import type { Hosting } from '../../../../contract/license.ts';
import { analyze } from '../claims/analysis.ts';
import { judge } from '../claims/claims.ts';
import { hostingNamed, otherHostings } from '../claims/hosting.ts';
import { areTurnedOff } from '../claims/past-times.ts';
import { sinceWhen } from '../claims/standing-words.ts';
import { hostUsersIn } from '../claims/users.ts';
import { isElliptic, isWithin } from '../claims/standing.ts';
import { of, spoken, stated, tongueIn, type Reading } from '../context.ts';
import type { Entry } from '../layout/entries.ts';
import type { Statement } from '../ledger.ts';
import { whichIsOpen } from '../keys/meant.ts';
import { findConcepts, has, type Hit } from '../lexicon/find.ts';
import { withoutAddresses } from '../words/emails.ts';
import { lean } from '../words/lean.ts';
import { sentencesIn, type Sentence } from '../words/sentences.ts';
import { fold, foldSame } from '../words/text.ts';
import { hostNames } from '../words/hosts.ts';

/** "Until Easter it was a Server, since then we are in the Cloud": what is said of now. */
const now = lean(
  /(?<!\p{L})(?:since then|(?<=[,;.] )now|these days|in the meantime|meanwhile|(?<=[,;.] )(?:today|since)(?= )|nowadays|by now|ever since|heute|seit (?=\p{Lu})|entre-temps|entretemps|aujourd'hui|hoy(?: en día)?|actualmente|hoje|atualmente|oggi|attualmente|nel frattempo|ondertussen|vandaag|nu|dziś|dzisiaj|tymczasem|seitdem|seither|inzwischen|mittlerweile|(?<=[,;.] )(?:jetzt|nun)|depuis lors|maintenant|désormais|desde entonces|(?<=[,;.] )ahora|desde então|agora|da allora|adesso|sindsdien|inmiddels|od tego czasu|teraz|obecnie)(?!\p{L})|それ以来|現在は/iu,
);

const everyNow = new RegExp(now, 'giu');
const everySince = new RegExp(sinceWhen, 'gu');

const kindLabel = /^\W*(?:type|typ|art|kind|variant|variante|tipo|soort|rodzaj|種類|形態)\W*$/iu;

/** "Edition earlier: Server, edition today: Data Center" */
const ofThen = lean(
  /(?<!\p{L})(?:earlier|before|previous(?:ly)?|former(?:ly)?|old|once|(?:at|until|up to|till) (?!present|now|today)\p{L}+|in the past|then|bisher\p{L}*|fruher\p{L}*|vorher|damals|alte?|ehemals|bis|avant|auparavant|ancien(?:ne)?|jusqu\p{L}*|antes|anterior(?:mente)?|antigu[oa]|hasta|ate|antig[oa]|prima|precedente|vecchi[oa]|fino|vroeger|voorheen|oude?|tot|dawniej|wczesniej|poprzedni\p{L}*|przedtem|stary|stara)(?!\p{L})|以前|旧|変更前|移行前/u,
);

/** What stands under a label of the hosting, or "Type: Server (self-managed)" among other facts of the host. */
export const hostingEntries = (reading: Reading): Entry[] => [
  ...of(reading, 'hosting').filter(({ label }) => !ofThen.test(foldSame(label))),
  ...of(reading, null).filter(
    ({ how, label, values }) =>
      how === 'label' && kindLabel.test(label) && /^\W*(?:server|cloud|data ?cent)/iu.test(values[0] ?? ''),
  ),
];

/** What the host runs on, where it is named: under a label, or as what a sentence says is in use. */
export function hostingsOf(reading: Reading, hosts: readonly string[] = []): Statement<Hosting>[] {
  // "We do not use Confluence Server any more: since August we are in the Cloud"
  const told = of(reading, null).filter(({ label, how }) => {
    const said = findConcepts(label, tongueIn(reading, label)).hits;
    return how === 'label' && said.some((hit) => has(hit, 'server')) && said.some((hit) => has(hit, 'neg'));
  });
  const labelled = [...hostingEntries(reading), ...of(reading, 'host', 'server'), ...told].flatMap(
    (entry): Statement<Hosting>[] => {
      const text = withoutLists(ofOwnHost(entry.values.join(' '), hosts));
      const tongue = tongueIn(reading, text);
      // "It has been switched off now, and since then all runs in the Cloud": what is said of now stands last.
      const since = [...text.matchAll(everyNow), ...foldSame(text).matchAll(everySince)]
        .map(({ index }) => index)
        .toSorted((a, b) => a - b)
        .at(-1);
      const value =
        hostingNamed(text, tongue) ?? (since === undefined ? null : hostingNamed(text.slice(since), tongue));
      if (value !== null) return [stated(reading, entry, value)];
      const others = otherHostings(text, findConcepts(text, tongue)).filter(
        (mention) => mention.standing !== 'aside' && mention.sure,
      );
      // An item of several sentences is read as such too.
      const isTold = entry.how === 'list' && sentencesIn(text).length > 1;
      return others.length > 0 && !isTold ? [stated<Hosting>(reading, entry, null)] : [];
    },
  );
  // "Note: as of Monday our Confluence is in the Cloud"
  const noted = of(reading, 'other').flatMap((entry): Statement<Hosting>[] =>
    sentencesIn(ofOwnHost(entry.values.join(' '), hosts)).flatMap((text) => {
      const analysis = analyze(text, tongueIn(reading, text));
      const there = analysis.hostings.find(({ span }) => !isElliptic(text, analysis.found, span));
      return there ? [stated(reading, entry, there.sure && !analysis.isQuestion ? there.hosting : null)] : [];
    }),
  );
  // "Where he says Server, think Data Center: we changed in May": said in what looks like a label.
  const inLabel = reading.entries.flatMap((entry): Statement<Hosting>[] => {
    if (entry.how !== 'label') return [];
    const came = analyze(entry.label, tongueIn(reading, entry.label)).hostings.find(
      ({ standing }) => standing === 'came',
    );
    return came && !isOfOtherHost(entry.label, hosts) ? [stated(reading, entry, came.hosting, true)] : [];
  });
  const spokenOf = reading.sentences.filter(({ text }) => !isOfOtherHost(text, hosts));
  return [...labelled, ...noted, ...inLabel, ...spokenOf.flatMap((sentence) => spokenHosting(reading, sentence))];
}

/** "One Data Center, one Cloud and one Server": what there is of each kind, and not yet which one it is. */
const counted = lean(
  /(?<!\p{L})(?:one|another|an?|ein(?:e[nmrs]?)?|une?|un[ao]?|um|uma|een|jed(?:en|na))(?: \p{L}+)? (?:data ?cent(?:er|re)|cloud|server)(?!\p{L})/giu,
);
const withoutLists = (text: string): string =>
  sentencesIn(text)
    .filter(
      (sentence) => new Set([...sentence.matchAll(counted)].map(([said]) => said.toLowerCase().slice(-6))).size < 2,
    )
    .join(' ');

const beside =
  /\b(?:no bearing|nothing to do with|not (?:our|ours)|is (?:theirs|the \w+'s)|(?:hat|haben) (?:damit|hiermit) nichts zu tun|rien a voir|nada que ver|nada a ver|niente a che (?:fare|vedere)|niets (?:mee )?te maken|nie ma (?:z tym )?nic wspolnego)\b/u;
/** "Foi engano meu", "that was wrong": said of the sentence before. */
const mistaken = lean(
  /^\W*(?:(?:that|this|it) (?:was|is) (?:wrong|a mistake|my mistake|not (?:right|true|correct)|an error)|my mistake|(?:das|dies) (?:war|ist) (?:falsch|ein (?:irrtum|fehler|versehen)|nicht richtig)|(?:das )?stimmt(?:e)? nicht|c'etait (?:faux|une erreur|mon erreur)|(?:fue|era|ha sido) (?:un )?(?:error|equivocacion)|(?:eso )?no es (?:cierto|asi)|foi (?:um )?(?:engano|erro|equivoco)|(?:e stato )?un (?:mio )?(?:errore|sbaglio)|dat (?:was|is) (?:fout|een vergissing|niet juist)|dat klopt(?:e)? niet|to (?:byla )?(?:pomylka|blad))(?!\p{L})/u,
);

const nextOf = ({ sentences }: Reading, sentence: Sentence): string => {
  const next = sentences[sentences.indexOf(sentence) + 1];
  return next?.paragraph === sentence.paragraph ? next.text : '';
};

/** The sentence behind it, where it only goes on ("That is the Ministry's."). */
function behind(reading: Reading, sentence: Sentence): string {
  const next = nextOf(reading, sentence);
  return /^(?:that|this|it|das|dies|cela|c'est|eso|isso|questo|dat|to)\b/iu.test(next) ? next : '';
}

/** "… in the Cloud, after Data Center had become too dear": how it came to that. */
const isAfterIt = (hit: Hit, hosting: Hit, text: string): boolean =>
  hit.start > hosting.end &&
  /^(?:after|nachdem|apres|despues|depois|dopo|nadat|po tym)/u.test(foldSame(text.slice(hit.start)));
const untilThen = /^(?:until|till|bis|jusqu|hasta|ate|fino|tot|do)\b|^まで/u;

function spokenHosting(reading: Reading, sentence: Sentence): Statement<Hosting>[] {
  const { text } = sentence;
  const analysis = analyze(text, tongueIn(reading, text));
  const { hits } = analysis.found;
  // "Our subsidiary is in the Cloud" says nothing of the writer's own host.
  if (withoutLists(text) === '') return [];
  const [first] = analysis.hostings;
  // "The Ministry runs a Jira Cloud; that has no bearing on this."
  const next = behind(reading, sentence);
  if (mistaken.test(foldSame(nextOf(reading, sentence)))) return [];
  if (beside.test(foldSame(text)) || beside.test(foldSame(next))) return [];
  // "My colleague wrote that we are in the Cloud. That's wrong."
  if (findConcepts(next, tongueIn(reading, next)).hits.some((hit) => has(hit, 'wrong'))) return [];
  if (!first) return [];
  // "Data Center? Far too expensive for us.": asked, to be answered at once.
  const answer = nextOf(reading, sentence);
  const isAnswered =
    analysis.isQuestion &&
    answer !== '' &&
    first.standing === 'there' &&
    isElliptic(text, analysis.found, first.span) &&
    !findConcepts(answer, tongueIn(reading, answer)).hits.some((hit) => has(hit, 'maybe', 'yes'));
  if (isAnswered) return [];
  // "Jira Server on our own hardware; Data Center is perhaps for next year."
  if (judge('server', analysis) === true) return [];
  const doubt =
    analysis.isQuestion ||
    first.standing === 'open' ||
    // "One says Server, the other their cloud. I couldn't tell you which."
    whichIsOpen.test(fold(nextOf(reading, sentence))) ||
    // "We have both, our own Server and a Cloud site": nothing says that the Server is no more.
    (first.standing !== 'came' &&
      hits.some((hit) => has(hit, 'server') && hits.some((own) => has(own, 'own') && distance(own, hit) <= 3)) &&
      first.hosting === 'cloud' &&
      !now.test(text) &&
      !areTurnedOff(
        text,
        hits.filter((hit) => has(hit, 'server')),
      ) &&
      !sinceWhen.test(foldSame(text)) &&
      !hits.some((hit) => has(hit, 'moved', 'past', 'neg', 'switch', 'old', 'instead'))) ||
    // "It runs on Jira Server, at a hoster's in the cloud": the edition is named, and no move away from it.
    (first.hosting === 'cloud' &&
      first.standing !== 'came' &&
      /(?:confluence|jira)[- ]server/iu.test(text) &&
      !hits.some((hit) => has(hit, 'moved', 'past', 'neg', 'switch', 'old'))) ||
    hits.some(
      (hit) =>
        (has(hit, 'maybe') && !(first.standing === 'came' && isWithin(hit, first.span))) ||
        // "That was true until spring, …"
        (has(hit, 'cond') &&
          !has(hit, 'but') &&
          first.standing !== 'came' &&
          // "It was Server when you visited us; by now it sits in the Cloud"
          !(!isWithin(hit, first.span) && (now.test(text) || sinceWhen.test(foldSame(text)))) &&
          !isAfterIt(hit, first.hit, text) &&
          !untilThen.test(foldSame(text.slice(hit.start)))),
    ) ||
    new Set(analysis.hostings.map(({ hosting }) => hosting)).size > 1 ||
    !first.sure;
  // What took another's place is newer than what was said of that.
  return [spoken(reading, sentence, doubt ? null : first.hosting, !doubt && first.standing === 'came')];
}

/** "Our Jira went to Data Center": of a host whose license does not move, where one moves that is another's. */
export const isOfOtherHost = (text: string, hosts: readonly string[]): boolean => {
  const named = productsIn(text);
  return hosts.length > 0 && named.length > 0 && named.every((product) => !hosts.includes(product));
};

/** Without the sentences that speak of a host whose license does not move alone. */
export const ofOwnHost = (text: string, hosts: readonly string[]): string =>
  hosts.length === 0
    ? text
    : sentencesIn(text)
        .filter((sentence) => !isOfOtherHost(sentence, hosts))
        .join(' ');

/** "We have a Jira too, but Wireframes was never installed there": a host that the license is not for. */
const withoutApp = lean(
  /(?<!\p{L})(?:(?:was|were|is|has|have|been) (?:never|not) (?:\p{L}+ )?(?:installed|used|in use)|never (?:installed|used|had)|(?:without|ohne|sans|sin|sem|senza|zonder|bez) (?:wireframes|(?:the|das|le|el|o|il|de) (?:add-?on|plug-?in|app|module|complemento))|(?:dort|da|darauf|nie|nicht)(?: \p{L}+){0,3} (?:nie|nicht) (?:\p{L}+ )?(?:installiert|im einsatz)|(?:nie|nicht) installiert|n'y (?:a jamais|est pas)(?: ete)? install\p{L}+|(?:nunca|no) (?:se |est[au]\p{L}* |fue )?(?:\p{L}+ )?instal\p{L}+|nao (?:esta|foi) instalad[oa]|nunca foi instalad[oa]|(?:non|mai) (?:e |e stat[oa] |e mai stat[oa] )?installat[oa]|(?:niet|nooit) (?:\p{L}+ )?geinstalleerd|nie (?:jest|byl[ao]?) (?:\p{L}+ )?zainstalowan[ya])(?!\p{L})/u,
);
const ofLicensed = (text: string): string =>
  sentencesIn(text)
    .filter((sentence) => !withoutApp.test(foldSame(sentence)) || productsIn(sentence).length > 1)
    .join(' ');

/** The host products that a text names; "jira-admins@…" is an address. */
function productsIn(text: string): string[] {
  const said = withoutAddresses(fold(text));
  return hostNames.filter((product) => new RegExp(`(?<![\\p{Script=Latin}])${product}(?![\\p{Ll}])`, 'iu').test(said));
}

export function productsOf(reading: Reading): Statement<string[]>[] {
  const statements: Statement<string[]>[] = [];
  for (const entry of of(reading, 'host', 'server', 'match', 'hosting', 'hostUsers')) {
    const said = productsIn(
      `${entry.topic === 'host' || entry.topic === 'hostUsers' ? entry.label : ''} ${ofLicensed(entry.values.join(' '))}`,
    );
    // "We know that it must be brought to Confluence's level: agreed."
    const inLabel = entry.how === 'label' && said.length === 0 ? productsIn(entry.label) : [];
    const named = inLabel.length === 1 ? inLabel : said;
    if (named.length > 0) statements.push({ ...stated(reading, entry, named), rank: 2 });
  }
  for (const sentence of reading.sentences) {
    const named = productsIn(ofLicensed(sentence.text));
    const { hits } = findConcepts(sentence.text);
    if (
      named.length > 0 &&
      (hostUsersIn(sentence.text, false) !== null ||
        hits.some((hit) => has(hit, 'use', 'server', 'license', 'own', 'app', 'users', 'tier', 'match', 'alike')))
    )
      statements.push(spoken(reading, sentence, named));
  }
  return statements;
}
