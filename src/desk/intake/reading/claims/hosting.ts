import type { Hosting } from '../../../../contract/license.ts';
import { findConcepts, has, type Concept, type Found, type Hit } from '../lexicon/find.ts';
import { before } from './clause.ts';
import { isAsWhat } from './no-doubt.ts';
import { isAside } from './runs-on.ts';
import type { Tongue } from '../words/language.ts';
import { sentencesIn } from '../words/sentences.ts';
import { foldSame } from '../words/text.ts';

/** "Data Center" the product, a data center the building, or not to be told apart. */
export type DataCenter = 'product' | 'building' | 'unclear';

const possessive =
  /(?:\b(?:our|own|the|a|an|their|its|unser\w*|eigene[nmrs]?|dem|das|im|notre|nos|nuestro|nuestros|nosso|nossos|nostro|nostri|propio|proprio|propre|onze|ons|eigen|het|een|nasz\w*|el|o|il|le|un|in|nel|nello|no|na|inside|within|colocation|regional|local|secondary|primary|two|three|both|several|different|zwei|drei|beiden|deux|trois|dos|tres|dois|due|tre|twee|drie|dwoch|frankfurt|hamburg)\s+)$/iu;
const productBefore =
  /(?:\b(?:confluence|jira|software|atlassian|service management|on|to|auf|zu|sur|vers|à|en|a|para|su|op|naar|na|do|für|for|edition|the)\s+)$/iu;
const productAfter =
  /^\s*(?:ones?(?!\p{L})|edition|editie|edición|édition|licen[cs]e|licen[cs]ing|version|lizenz|cluster|nodes?|instance|product|deployment|variant|版|\d)/iu;

/** What a mention of a data center means, by the words around it and by how it is written. */
export function dataCenterAt(text: string, hit: Hit): DataCenter {
  const lead = text.slice(Math.max(0, hit.start - 24), hit.start);
  const after = text.slice(hit.end, hit.end + 24);
  const written = text.slice(hit.start, hit.end);
  if (productAfter.test(after)) return 'product';
  if (/(?:confluence|jira|software|atlassian|management|desk)\s+(?:server\s+)?(?:to\s+)?$/iu.test(lead))
    return 'product';
  if (
    /^\s+(?:aziendale|intern|propri|propio|d'entreprise|de (?:la empresa|l'entreprise)|da empresa|of (?:ours|our))/iu.test(
      after,
    )
  )
    return 'building';
  // "Our Jurong DC room"
  if (/^\s+(?:rooms?|racks?|cages?|halls?|site|floor)\b/iu.test(after)) return 'building';
  if (written === 'DC') return productBefore.test(lead) ? 'product' : 'unclear';
  const inside = /\b(?:in|im|inside|within|dans|en|em|nel|no|na|w|at)\s+(?:\p{L}+\s+){0,2}$/iu.test(lead);
  // "Our Reston data center"
  const named = /^(.*\s)\p{Lu}[\p{L}-]+\s+$/u.exec(lead)?.[1];
  if (named !== undefined && possessive.test(named) && /^\p{Ll}/u.test(written)) return 'building';
  // Written as a name, "our Data Center" may be either.
  if (possessive.test(lead) && !/\bon the\s+$/iu.test(lead))
    return inside || !/^Data[ -]?Cent/u.test(written) ? 'building' : 'unclear';
  if (/^\s+(?:in|at|near|bei|à|en|em|a|w)\s+\p{Lu}/u.test(after) && written !== 'Data Center') return 'building';
  if (productBefore.test(lead)) return 'product';
  return /^Data[ -]?Cent(?:er|re)$/u.test(written) ? 'product' : 'unclear';
}

/** "A Cloud or Data Center product is not in use": what is denied stands behind all of them. */
const isListed = ({ tokens }: Found, hit: Hit, denial: Hit): boolean =>
  tokens.slice(hit.to, denial.from).some(({ text }) => /^(?:or|nor|oder|noch|ou|ni|o|of|lub|ani|eller)$/u.test(text));

/** "Cloud kommt bei uns nicht in Frage", "… is out of the question": said behind it. */
const ruledOut =
  /^(?: \p{L}+){0,6} (?:nicht in frage|(?:is|are) (?:out of the question|no option|not an option|ruled out)|(?:est|reste) (?:hors de question|exclue?)|(?:queda|esta) (?:descartad[oa]|fuera de discusion)|(?:esta|fica) fora de questao|(?:e|resta) fuori discussione|is geen optie|nie wchodzi w gre)/u;

/** Said behind it in Japanese: it cannot be used, is forbidden, is not considered. */
const ruledOutInJapanese =
  /^ ?(?:版|サービス|環境)?へ?の(?:変更|移行|切り?替え)の?予定(?:は|も)?(?:ござい|あり)?(?:ません|ない|なし)|^ ?(?:版|サービス|環境)?(?:の(?:利用|使用))?(?:[はがをも]|では)?(?:(?:使え|使わ|使ってい|使っており|使用でき|使用し|使用してい|使用しており|利用でき|利用し|利用してい|利用しており|検討してい|検討しており|考えてい|考えており)(?:ない|ません|ず|なく)|不可|禁止|対象外|論外)/u;

const nothing = /^(?:nothing|none|nichts|rien|nada|niente|nulla|niets|nic)$/u;

/** "Nothing of ours is in the cloud": between the two is nothing that says anything else. */
const isOfNothing = ({ tokens, hits }: Found, denial: Hit, hit: Hit): boolean =>
  nothing.test(tokens[denial.from]?.text ?? '') &&
  denial.to <= hit.from &&
  hit.from - denial.to <= 8 &&
  tokens
    .slice(denial.to, hit.from)
    .every((_, at) =>
      hits.some(
        (one) =>
          one.from <= denial.to + at &&
          one.to > denial.to + at &&
          has(one, 'filler', 'own', 'is', 'use', 'have', 'at', 'me', 'host') &&
          !has(one, 'but', 'moved'),
      ),
    );

/** "We are in the Cloud, so no.": the answer to what was asked, and no denial of the Cloud. */
const concludes =
  /[,;–-]\s*(?:so|thus|hence|also|daher|donc|alors|asi que|entonces|quindi|portanto|entao|dus|wiec|zatem)(?!\p{L})/iu;

/** "… in the Cloud, we have no server any more": what is denied behind the comma is the server. */
const deniesServer = (text: string, { hits }: Found, hit: Hit, denial: Hit): boolean =>
  /[,;]/u.test(text.slice(hit.end, denial.start)) &&
  hits.some((other) => has(other, 'server') && other.from >= denial.to && other.from - denial.to <= 5);

/** True where what is said of Data Center or Cloud is that it is not so. */
export function isDenied(text: string, found: Found, hit: Hit): boolean {
  if (ruledOut.test(foldSame(text.slice(hit.end, hit.end + 80)))) return true;
  if (ruledOutInJapanese.test(text.slice(hit.end, hit.end + 24))) return true;
  if (
    found.hits.some(
      (other) =>
        has(other, 'neg') && isOfNothing(found, other, hit) && !/[,.;:!?]/u.test(text.slice(other.end, hit.start)),
    )
  )
    return true;
  const near = found.hits.filter(
    (other) =>
      // "No cloud", "and not Data Center"
      (has(other, 'no', 'instead') &&
        other !== hit &&
        other.to <= hit.from &&
        hit.from - other.to <= 1 &&
        !/[,.;:!–-]/u.test(text.slice(other.end, hit.start))) ||
      (has(other, 'neg') &&
        !text.slice(hit.end, other.start).includes('、') &&
        ((other.from === hit.from && other.start >= hit.end && other.start - hit.end <= 8) ||
          // Chinese writes no blanks, and denies before the word: "没有使用云版本".
          (other.from === hit.from &&
            other.end <= hit.start &&
            hit.start - other.end <= 4 &&
            /^[不没沒未非无無]/u.test(text.slice(other.start))) ||
          (other.to <= hit.from &&
            hit.from - other.to <= 4 &&
            !/^\s*[,.;:!–-]/u.test(text.slice(other.end, hit.start))) ||
          (other.from >= hit.to &&
            other.from - hit.to <= (isListed(found, hit, other) ? 6 : 3) &&
            !concludes.test(foldSame(text.slice(hit.end, other.start))) &&
            !deniesServer(text, found, hit, other) &&
            !found.tokens
              .slice(hit.to, other.from)
              .some((token) => /^(?:and|und|et|y|e|en|i|but|aber)$/u.test(token.text))))),
  );
  return near.some(
    (other) =>
      !found.hits.some(
        (between) =>
          has(between, 'server') &&
          between.from > Math.min(other.from, hit.from) &&
          between.from < Math.max(other.from, hit.from),
      ),
  );
}

const isHostHere =
  /(?:confluence|jira)(?:\s+(?:is|are|now|already|since|ist|jetzt|inzwischen|est|maintenant|es|ahora|é|agora|è|ora|adesso|jest|teraz|als|as|runs as|läuft als|a))*\s*$/iu;

/** A word for the building stands for the product behind "Confluence"; in Japanese it is the product's name too. */
function buildingAt(text: string, hit: Hit): DataCenter {
  // "Confluence Data Center", "our confluence is data center"
  if (isHostHere.test(text.slice(Math.max(0, hit.start - 40), hit.start))) return 'product';
  if (!/データセンタ/u.test(text.slice(hit.start, hit.end))) return 'building';
  if (/^ ?(?:版|エディション|ライセンス)/u.test(text.slice(hit.end))) return 'product';
  // "市内のデータセンターに預けております": where a machine is put.
  if (/^(?:内|室|と呼|」|に(?:預け|設置|置|収容|ハウジング|あ)|のラック|のハウジング)/u.test(text.slice(hit.end)))
    return 'building';
  return /(?:自社|弊社|当社|社内|同社)の?$/u.test(text.slice(0, hit.start)) ? 'building' : 'unclear';
}

export type HostingMention = {
  readonly hosting: Hosting;
  readonly hit: Hit;
  readonly denied: boolean;
  /** The word by which an offer of it was refused. */
  readonly refusal: Hit | null;
  readonly sure: boolean;
};

const spokenOf =
  /(?:\b(?:mails?|letters?|talk|news|advertising|offers?|reminders?) (?:about|regarding|concerning) (?:the |your |their )?|\b(?:despite|in spite of|trotz|malgre|a pesar de|apesar d[ao]|nonostante|ondanks|pomimo) (?:all |the |your |der |aller |le |la |el |il |lo |de )*)$/u;

/** "We looked at Data Center, but that is off": considered once, and not what it runs on. */
const considered =
  /\b(?:looked (?:at|into)|considered|evaluated|thought (?:about|of)|toyed with|angesehen|angeschaut|erwogen|gepruft|uberlegt|nachgedacht|(?:avons|ai|a) (?:regarde|envisage|etudie|evalue|pense)|(?:miramos|consideramos|evaluamos|estudiamos|pensamos|hemos (?:mirado|considerado|evaluado|estudiado))|(?:avaliamos|consideramos|estudamos|pensamos)|(?:abbiamo (?:valutato|considerato|guardato|studiato))|(?:bekeken|overwogen|onderzocht)|(?:rozwazali\w*|rozpatrywali\w*))\b/u;

const offered =
  /\b(?:offered|suggested|proposed|pitched|angeboten|vorgeschlagen|propose|propuesto|ofrecido|ofrecieron|propusieron|proposto|propuseram|oferecido|ofereceram|offerto|aangeboden|voorgesteld|proponowano|zaproponowano|oferowano|zaoferowano)\b/u;

/** "They offered us the Cloud, and we declined": the word by which the offer is refused, and nothing else. */
function refusalOf(text: string, { hits }: Found, hosting: Hit): Hit | null {
  const next = hits.find((hit) => has(hit, 'refuse', 'match', 'tier', 'users') && hit.from >= hosting.to);
  return next && has(next, 'refuse') && offered.test(foldSame(text.slice(0, hosting.start))) ? next : null;
}

const tried =
  /(?<!\p{L})(?:trials?|evaluat\p{L}+|testing|trying|try (?:it )?out|pilot\p{L}*|proof of concept|poc|sandbox|playground|\p{L}*test(?:version|system|instanz|phase|zugang|umgebung|betrieb|account|weise|en)|tests?|probeweise|erprob\p{L}*|ausprobier\p{L}*|evaluier\p{L}*|essai|essayons|testons|evaluons|(?:de|a) prueba|pruebas|probando|evaluando|testando|(?:de|a) teste|(?:em|uma) testes?|(?:in|di) prova|provando|stiamo valutando|proefversie|proef|uitproberen|testomgeving|probn\p{L}+|testow\p{L}+|testuj\p{L}+)(?!\p{L})|試用|検証|評価|トライアル|テスト|お試し/u;

const triedBeside = /^[- ](?:trial|test|demo|pilot|sandbox|probe|evaluation)/u;

/** "We are currently evaluating the Cloud with a trial site": tried out, and not what it runs on. */
function isTried(text: string, { hits }: Found, hit: Hit): boolean {
  const start = Math.max(...[...text.slice(0, hit.start).matchAll(/[,;:.()、。]/gu)].map((one) => one.index + 1), 0);
  const end = /[,;:.()、。]|\s(?:but|and|aber|und|mais|et|pero|y|mas|e|ma|maar|en|ale|i)\s/u.exec(text.slice(hit.end));
  const stop = end === null ? text.length : hit.end + end.index;
  return (
    tried.test(foldSame(text.slice(start, stop))) &&
    // "It was a cloud trial"
    (triedBeside.test(foldSame(text.slice(hit.end, stop))) ||
      !hits.some((one) => has(one, 'moved', 'past') && one.start >= start && one.end <= stop))
  );
}

const back =
  /\b(?:(?:came|come|went|gone|moved|switched|changed|are|were|been) (?:straight |soon |all |quickly )?back|returned|reverted|rolled back|zuruck(?:gekehrt|gewechselt|gegangen|gekommen|gezogen|gestellt)?|(?:revenus?|retournes?|sommes de retour)|(?:volvimos|hemos vuelto|regresamos|dimos marcha atras)|(?:voltamos|regressamos)|(?:siamo )?(?:ri)?tornati|(?:teruggegaan|teruggekeerd|teruggegaan|terug)|(?:wrocilismy|powrocilismy))\b|戻(?:り|し|って|した)/u;

/** "We tried the Cloud for two months, but came back": where they are now is said elsewhere. */
function turnedBack(text: string, { hits }: Found, hosting: Hit): boolean {
  const turn = back.exec(foldSame(text.slice(hosting.end)));
  if (turn === null) return false;
  const at = hosting.end + turn.index;
  const open: readonly Concept[] = ['neg', 'no', 'cond', 'maybe', 'future', 'must'];
  return !hits.some(
    (hit) =>
      hit.start >= hosting.end &&
      (has(hit, 'cloud', 'datacenter') ? hit.start > at : has(hit, ...open) && hit.end <= at),
  );
}

const onlyAnd = /^\s*(?:版|製品|エディション)?\s*(?:[、・や]|および|及び|または|又は|も)\s*$/u;

const edition = /(?:confluence|jira)[- ]server|server[- ]?(?:edition|version|licen)/iu;

/** Data Center and Cloud where a text speaks of them as something to run on. */
export function otherHostings(text: string, found: Found): HostingMention[] {
  if (!found.hits.some((hit) => has(hit, 'cloud', 'datacenter', 'building'))) return [];
  const off = considered.test(foldSame(text));
  const mentions = found.hits.flatMap((hit): HostingMention[] => {
    if (has(hit, 'cloud', 'datacenter') && isTried(text, found, hit)) return [];
    // "In spite of Atlassian's e-mails about the cloud": what is written of, and not what it runs on.
    if (has(hit, 'cloud') && spokenOf.test(foldSame(text.slice(Math.max(0, hit.start - 40), hit.start)))) return [];
    // "The "Cloud" is only in the name of the company"
    if (has(hit, 'cloud') && /["“„«'‘]$/u.test(text.slice(0, hit.start)) && /^["”“»'’]/u.test(text.slice(hit.end)))
      return [];
    if (has(hit, 'cloud')) {
      const refusal = refusalOf(text, found, hit);
      const denied =
        off ||
        refusal !== null ||
        turnedBack(text, found, hit) ||
        isDenied(text, found, hit) ||
        isAside(text, found, hit);
      return [{ hosting: 'cloud', hit, denied, refusal, sure: true }];
    }
    const named = has(hit, 'building') ? buildingAt(text, hit) : 'building';
    // "No Data Center": nobody denies a building so.
    const none = found.hits.some((one) => has(one, 'no', 'neg') && !has(one, 'at') && before(one, hit, 0));
    const product = none ? 'product' : dataCenterAt(text, hit);
    const meant = has(hit, 'datacenter') ? product : named;
    // "Jira Server 7 in our Data Center": the edition is named.
    const isPlace =
      meant === 'unclear' && edition.test(text) && !found.hits.some((one) => has(one, 'moved', 'past', 'switch'));
    return meant === 'building' || isPlace
      ? []
      : [
          {
            hosting: 'data-center',
            hit,
            denied: off || turnedBack(text, found, hit) || isDenied(text, found, hit) || isAside(text, found, hit),
            refusal: null,
            sure: meant === 'product',
          },
        ];
  });
  // "クラウド版、Data Center 版ではございません": of both, one behind the other.
  return mentions.map((mention, at) => {
    const next = mentions[at + 1];
    const listed = next !== undefined && onlyAnd.test(text.slice(mention.hit.end, next.hit.start));
    return listed && next.denied ? { ...mention, denied: true } : mention;
  });
}

/** True where a sentence only denies another hosting, or says what became of the thought of it. */
export function speaksOfOthersOnly(text: string, tongue: Tongue | null): boolean {
  const found = findConcepts(text, tongue);
  const mentions = otherHostings(text, found);
  return mentions.length > 0 && mentions.every(({ denied }) => denied) && !found.hits.some((hit) => has(hit, 'server'));
}

/** Hosting as a label's value: null where it names none of the three, or more than one. What was, or may be, is not it. */
export function hostingNamed(text: string, tongue: Tongue | null): Hosting | null {
  const named = sentencesIn(text)
    .filter((sentence) => sentence !== '')
    .map((sentence) => hostingIn(sentence, tongue));
  const values = new Set(named.flatMap((set) => (set === null ? [] : [...set])));
  const [only] = values;
  // "Server until May. Since then Data Center": what was counts for nothing, a doubt where nothing is plain for all.
  return only && values.size === 1 ? only : null;
}

/** Where a part of a sentence ends behind which another thing may be spoken of. */
const partEnds =
  /[,;]\s+|\s(?:and|und|et|y|e|ed|en|i|oraz)\s(?=(?:the|our|der|die|unser\p{L}*|l'|le|notre|el|los|nuestro|o|os|nosso|il|lo|i|de|het|onze|stary|nasz)(?!\p{L}))/iu;

/** "… and the old server has been switched off": what became of the one that was. */
function tellsOfOld(part: string, tongue: Tongue | null): boolean {
  const { hits } = findConcepts(part, tongue);
  return (
    hits.some((hit) => has(hit, 'server')) &&
    hits.some((hit) => has(hit, 'past')) &&
    !hits.some((hit) => has(hit, 'cloud', 'datacenter', 'building'))
  );
}

function hostingIn(text: string, tongue: Tongue | null): ReadonlySet<Hosting> | null {
  const parts = text.split(partEnds);
  const ofNow = parts.filter((part) => !tellsOfOld(part, tongue));
  if (ofNow.length > 0 && ofNow.length < parts.length) return hostingIn(ofNow.join(', '), tongue);
  const found = findConcepts(text, tongue);
  const isOpen = (hit: Hit): boolean =>
    has(hit, 'cond', 'maybe', 'past') && !has(hit, 'use', 'yes') && !isAsWhat(hit, found);
  if (found.hits.some((hit) => isOpen(hit))) return null;
  const mentions = otherHostings(text, found);
  const others = mentions.filter((mention) => !mention.denied);
  // "Server licenses, nothing SaaS": what is denied is the Cloud.
  const isOfOther = (denial: Hit): boolean =>
    mentions.some(({ denied, hit }) => denied && denial.to <= hit.from && hit.from - denial.to <= 2);
  const ofServer: Found = { ...found, hits: found.hits.filter((hit) => !has(hit, 'neg', 'no') || !isOfOther(hit)) };
  const isOld = (hit: Hit): boolean =>
    found.hits.some((other) => has(other, 'old') && other.to <= hit.from && hit.from - other.to <= 1);
  const server = found.hits.some(
    (hit) =>
      has(hit, 'server') &&
      // "It replaced the old Server"
      !isOld(hit) &&
      !/datacenter|data center/iu.test(text.slice(Math.max(0, hit.start - 12), hit.start)),
  );
  const denied = found.hits.some((hit) => has(hit, 'server') && isDenied(text, ofServer, hit));
  const named = new Set<Hosting>(others.map(({ hosting }) => hosting));
  // "Jira Data Center, on our own servers": the product is named.
  if (server && !denied && (named.size === 0 || edition.test(text))) named.add('server');
  if (named.size === 2 && named.has('server') && named.has('data-center') && /data ?cent(?:er|re) server/iu.test(text))
    named.delete('server');
  return named;
}
