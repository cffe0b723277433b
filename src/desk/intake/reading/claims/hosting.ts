import type { Hosting } from '../../../../contract/license.ts';
import { findConcepts, has, type Concept, type Found, type Hit } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { isAsWhat } from './no-doubt.ts';
import {
  asideOf,
  denialOf,
  isElliptic,
  isWithin,
  spanOf,
  standingOf,
  type Range,
  type Span,
  type Standing,
} from './standing.ts';
import type { Tongue } from '../words/language.ts';
import { sentencesIn } from '../words/sentences.ts';
import { foldSame } from '../words/text.ts';

/** "Data Center" the product, a data center the building, or not to be told apart. */
export type DataCenter = 'product' | 'building' | 'unclear';

const possessive =
  /(?:\b(?:our|own|the|a|an|their|its|unser\w*|eigene[nmrs]?|dem|das|im|notre|nos|nuestro|nuestros|nosso|nossos|nostro|nostri|propio|proprio|propre|onze|ons|eigen|het|een|nasz\w*|el|o|il|le|un|in|nel|nello|no|na|inside|within|colocation|regional|local|secondary|primary|two|three|both|several|different|zwei|drei|beiden|deux|trois|dos|tres|dois|due|tre|twee|drie|dwoch|frankfurt|hamburg)\s+)$/iu;
const productBefore =
  /(?:\b(?:confluence|jira|software|atlassian|service management|on|to|auf|zu|sur|vers|à|en|a|para|su|op|naar|na|do|für|for|edition|the)\s+)$/iu;
const productAfter = lean(
  /^\s*(?:ones?(?!\p{L})|edition|editie|edición|édition|licen[cs]e|licen[cs]ing|version|lizenz|cluster|nodes?|instance|product|deployment|variant|版|\d)/iu,
);

/** "A Data Center of four nodes", "it is a Data Center": no building. */
const ofNodes = lean(
  /^\s+(?:of|with|mit|aus|de|à|avec|con|com|di|met|z)\s+(?:\p{L}+|\d+)\s+(?:nodes?|knoten|nœuds?|noeuds?|nodos?|nós|nodi|knooppunten|węz\p{L}+)(?!\p{L})/iu,
);
const whatItIs = lean(/(?<!\p{L})(?:it|confluence|jira|es|il)(?:['’]s| is| ist| est)(?: \p{L}+)? (?:an?|ein|un)\s+$/iu);

/** What a mention of a data center means, by the words around it and by how it is written. */
export function dataCenterAt(text: string, hit: Hit): DataCenter {
  const lead = text.slice(Math.max(0, hit.start - 24), hit.start);
  const after = text.slice(hit.end, hit.end + 24);
  const written = text.slice(hit.start, hit.end);
  if (productAfter.test(after) || ofNodes.test(after)) return 'product';
  if (whatItIs.test(lead)) return 'product';
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
  readonly standing: Standing;
  /** The part of the sentence that it stands in, and the word that denies it there. */
  readonly span: Span;
  /** With all that goes with it. */
  readonly aside: Range;
  readonly denial: Hit | null;
  readonly sure: boolean;
};

const tried = lean(
  /(?<!\p{L})(?:trials?|evaluat\p{L}+|testing|trying|try (?:it )?out|pilot\p{L}*|proof of concept|poc|sandbox|playground|\p{L}*test(?:version|system|instanz|phase|zugang|umgebung|betrieb|account|weise|en)|tests?|probeweise|erprob\p{L}*|ausprobier\p{L}*|evaluier\p{L}*|essai|essayons|testons|evaluons|(?:de|a) prueba|pruebas|probando|evaluando|testando|(?:de|a) teste|(?:em|uma) testes?|(?:in|di) prova|provando|stiamo valutando|proefversie|proef|uitproberen|testomgeving|probn\p{L}+|testow\p{L}+|testuj\p{L}+)(?!\p{L})|試用|検証|評価|トライアル|テスト|お試し/u,
);

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

/** Data Center and Cloud where a text speaks of them as something to run on, and how each stands there. */
export function otherHostings(text: string, found: Found): HostingMention[] {
  const mentions = found.hits.flatMap((hit): HostingMention[] => {
    if (!has(hit, 'cloud', 'datacenter', 'building')) return [];
    const named = has(hit, 'building') ? buildingAt(text, hit) : 'building';
    const meant = has(hit, 'datacenter') ? dataCenterAt(text, hit) : named;
    // "Jira Server 7 in our Data Center": the edition is named.
    const isPlace =
      meant === 'unclear' && edition.test(text) && !found.hits.some((one) => has(one, 'moved', 'past', 'switch'));
    const hosting = has(hit, 'cloud') ? 'cloud' : 'data-center';
    const span = spanOf(text, found, hit);
    const denial = denialOf(found, hit, span);
    // "No Data Center": no building either.
    if (hosting === 'data-center' && (meant === 'building' || isPlace) && denial?.to !== hit.from) return [];
    const isOver = denial !== null || isTried(text, found, hit) || turnedBack(text, found, hit);
    const standing = isOver ? 'aside' : standingOf(text, found, hit, span);
    const aside = asideOf(text, found, span);
    // A building takes no Server's place.
    const sure = hosting === 'cloud' || meant === 'product' || standing === 'came';
    return [{ hosting, hit, standing, span, aside, denial, sure }];
  });
  // "Cloud we ruled out for its law, Data Center for its price": what was said of the first.
  const ofFirst = (at: number): boolean =>
    mentions
      .slice(0, at)
      .some(({ standing, denial, span: { from, to } }) => standing === 'aside' && !denial && to - from > 3);
  // "クラウド版、Data Center 版ではございません": of both, one behind the other.
  return mentions.map((mention, at) => {
    const next = mentions[at + 1];
    const listed = next !== undefined && onlyAnd.test(text.slice(mention.hit.end, next.hit.start));
    if (listed && next.denial) return { ...mention, denial: next.denial, standing: 'aside' };
    return ofFirst(at) && isElliptic(text, found, mention.span) ? { ...mention, standing: 'aside' } : mention;
  });
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
const partEnds = lean(
  /[,;]\s+|\s(?:and|und|et|y|e|ed|en|i|oraz)\s(?=(?:the|our|der|die|unser\p{L}*|l'|le|notre|el|los|nuestro|o|os|nosso|il|lo|i|de|het|onze|stary|nasz)(?!\p{L}))/iu,
);

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
  const mentions = otherHostings(text, found);
  const asides = mentions.filter(({ standing }) => standing === 'aside');
  const isOpen = (hit: Hit): boolean =>
    has(hit, 'cond', 'maybe', 'past') &&
    !has(hit, 'use', 'yes') &&
    !isAsWhat(hit, found) &&
    !asides.some(({ aside }) => isWithin(hit, aside));
  if (found.hits.some((hit) => isOpen(hit))) return null;
  const isOld = (hit: Hit): boolean =>
    found.hits.some((other) => has(other, 'old') && other.to <= hit.from && hit.from - other.to <= 1);
  const server = found.hits.some(
    (hit) =>
      has(hit, 'server') &&
      // "It replaced the old Server"
      !isOld(hit) &&
      !/datacenter|data center/iu.test(text.slice(Math.max(0, hit.start - 12), hit.start)),
  );
  const denied = found.hits.some(
    (hit) => has(hit, 'server') && denialOf(found, hit, spanOf(text, found, hit)) !== null,
  );
  const named = new Set<Hosting>(mentions.flatMap((one) => (one.standing === 'aside' ? [] : [one.hosting])));
  // "Jira Data Center, on our own servers": the product is named.
  if (server && !denied && (named.size === 0 || edition.test(text))) named.add('server');
  if (named.size === 2 && named.has('server') && named.has('data-center') && /data ?cent(?:er|re) server/iu.test(text))
    named.delete('server');
  return named;
}

/** True where a sentence only denies another hosting, or says what became of the thought of it. */
export function speaksOfOthersOnly(text: string, tongue: Tongue | null): boolean {
  const found = findConcepts(text, tongue);
  const mentions = otherHostings(text, found);
  const isAside = mentions.length > 0 && mentions.every(({ standing }) => standing === 'aside');
  return isAside && !found.hits.some((hit) => has(hit, 'server'));
}
