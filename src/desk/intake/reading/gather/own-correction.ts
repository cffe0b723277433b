import type { FactSources } from '../../../../contract/request.ts';
import { orderOf, tongueIn, type Reading } from '../context.ts';
import type { Statement } from '../ledger.ts';
import { splitName, type Name } from '../names/names.ts';
import { explainedName } from '../names/name-parts.ts';
import { namesIn } from '../names/people.ts';
import { lean } from '../words/lean.ts';
import { hintsOf } from './own-name.ts';
import { scanKeys } from '../keys/scan.ts';
import { firstPerson } from '../claims/analysis.ts';
import { findConcepts, has, type Concept, type Hit } from '../lexicon/find.ts';
import { kinds } from '../lexicon/moving.ts';
import { EARLIER, fold, isBlank, type Line } from '../words/text.ts';
import { linesOf, type Sentence } from '../words/sentences.ts';
import { all, isAbout, type About } from './about.ts';
import type { Topic } from '../words/topics.ts';
import { findAddresses } from '../words/emails.ts';
import { ofMail } from '../words/mails.ts';
import { isColleague, mentionsIn, type Mention } from '../words/mentions.ts';

/** A writer who corrects his own earlier mail, which is quoted: what he says anew is new, and the rest stands. */

/** True where all that is made the writer's own beside his words is an earlier mail of his (and what he attached). */
export const correctsOwn = ({ sections: { adopted } }: Reading): boolean =>
  adopted.some(({ origin }) => origin === EARLIER) &&
  adopted.every((line) => isBlank(line) || line.origin === EARLIER || line.origin?.startsWith('attachment ') === true);

/** True where his own words say at least one of the facts anew. */
export const saysAnew = (sources: FactSources): boolean =>
  Object.values(sources).some((said) =>
    (said ?? []).some((source) => source.kind === 'line' && source.part === undefined),
  );

/** "Forget everything", "nothing of it is certain": of more than one thing. */
const sweeping = lean(
  /(?<!\p{L})(?:everything|anything|all|any of|none of|nothing|whole|entire|alles|nichts|ganze\p{L}*|keine\p{L}* (?:von|der)|tout|toute|rien|aucune?|todo|toda|nada|ningun\p{L}*|tudo|tutto|tutta|niente|nulla|hele|niets|wszystk\p{L}+|calos\p{L}+|nic)(?!\p{L})|すべて|全部/u,
);
/** "I was too quick", "what I typed below is half nonsense", "should have waited a day": how it came about. */
const tellsOfPast = lean(
  /(?<!\p{L})(?:was|were|had|did|didn't|wasn't|should have|shouldn't have|typed|wrote|copied|sent|gave|took|got|read|put|mixed|made|mistook|slipped|said|told|hurried|overlooked|noticed|found|turns out|war|waren|hatte\p{L}*|habe|haben|stand|etai\p{L}+|ai|avons|me suis|est trompe\p{L}*|fue|fui|era|estaba|he|hemos|puse|di|envie|foi|estava|tinha|enviei|coloquei|ho|abbiamo|ero|mi sono|heb|hebben|werd|byl\p{L}*|pomyli\p{L}+|napisa\p{L}+|podal\p{L}+|wysla\p{L}+)(?!\p{L})|ました|でした/u,
);
const longest_vague_chars = 260;

/** "That one", "what I pasted up there", "the twin": the thing that was named before, and no deed of the writer's. */
const ofThing = lean(
  /^\W*(?:(?:and|but|because|since|as|because|und|aber|denn|et|mais|car|y|pero|e|mas|ma|en|maar|want|i|ale|sorry|oh|no|so|well|also|however),? )*(?:it|its|it's|this|these|that|that's|those|they|the (?!rest|other)|what|which|wrong|er|es|sie|der|die|das|dieser?|jener?|was|il|elle|celle|celui|ceci|cela|ca|c'est|ce|la|le|l'|lo|el|ella|es|esa?|ese|esta?|este|eso|esto|ela|ele|essa?|esse|isso|isto|quella|quello|questa|questo|e|het|dit|dat|deze|die|ten|ta|to|tamt\p{L}+)(?!\p{L})/u,
);
/** "We will not do that", "please don't", "wait with it": of what shall be done. */
const ofDeed = lean(
  /(?<!\p{L})(?:please|pls|wait|stop|hold on|hold off|don't (?:do|process|start|proceed|go)|do not (?:do|process|start|proceed|go)|until|till|bitte|warten|wartet|bis|attendez|jusqu\p{L}*|esper\p{L}+|hasta|aguard\p{L}+|ate|aspett\p{L}+|finche|wacht\p{L}*|tot|totdat|poczeka\p{L}*|az)(?!\p{L})/u,
);

/** True where a sentence says of what it goes on about that it is a wrong, test or spare thing, or where that belongs. */
function tellsOfThing(folded: string, hits: readonly Hit[]): boolean {
  const ofPlace = hits.some((hit) => has(hit, 'trial', 'license', 'machine', 'old')) || kinds.trial.test(folded);
  return (ofPlace || ofThing.test(folded)) && !ofDeed.test(folded);
}

/** "Does it take long?", "when will that be done?": of how it goes on, which leaves nothing open. */
const asksBeside = lean(
  /(?<!\p{L})(?:(?:take|takes|last|need) (?:so |very |too )?long|how (?:long|soon|quick\p{L}*)|when (?:will|can|do|does|is)|by when|too late|in time|cost\p{L}*|price|invoice|receipt|lange|wann|zu spat|rechtzeitig|kostet|rechnung|combien de temps|quand|trop tard|cout\p{L}*|facture|cuanto|cuando|tarde|cuesta|factura|quanto|quando|custa|fatura|tardi|costa|fattura|hoe lang|wanneer|te laat|kost|factuur|ile|kiedy|za pozno|faktur\p{L}*)(?!\p{L})/u,
);

const blank = (words: string): string => ' '.repeat(words.length);

/** What the paragraph of a sentence, and the value that it leads to, speak of. */
function topicsAround(own: readonly Sentence[], at: number, reading: Reading): Set<About> {
  const { paragraph } = own[at] as Sentence;
  const near = own.filter((one) => one.paragraph === paragraph);
  // "The right one is this:", and the key below it.
  const next = own.find((one) => one.paragraph === paragraph + 1);
  const isKey = (one: Sentence): boolean =>
    scanKeys(
      one.pieces.map(({ line }) => line),
      reading.prefixes,
    ).candidates.length > 0;
  const found = new Set<About>();
  for (const one of near) {
    // "The key in my mail is not ours": of no account.
    const { hits } = findConcepts(one.text.replace(ofMail, blank), tongueIn(reading, one.text));
    for (const about of isAbout(one.text, hits)) found.add(about);
    if (hits.some((hit) => has(hit, 'license')) || isKey(one)) found.add('key');
    if (one.text.includes('@') && !hits.some((hit) => has(hit, 'expert'))) found.add('account');
  }
  if (next !== undefined && isKey(next)) found.add('key');
  found.delete('match');
  found.delete('server');
  return found;
}

/**
 * What a sentence that denies or regrets something and names no fact takes back of the earlier mail: what its paragraph
 * is about; nothing where it only tells how the mistake came about. Null where it may mean all of it.
 */
export function vaguelyMeant(own: readonly Sentence[], at: number, reading: Reading): readonly About[] | null {
  const sentence = own[at];
  if (!sentence || sentence.text.length > longest_vague_chars) return null;
  const folded = fold(sentence.text);
  const { hits } = findConcepts(sentence.text, tongueIn(reading, sentence.text));
  if (/[?？]\s*$/u.test(sentence.text)) return asksBeside.test(folded) ? [] : null;
  if (sweeping.test(folded) || hits.some((hit) => has(hit, 'maybe', 'agree'))) return null;
  const topics = topicsAround(own, at, reading);
  if (hits.some((hit) => has(hit, 'cond', 'future', 'refuse')) && !(topics.size > 0 && tellsOfThing(folded, hits)))
    return null;
  return topics.size > 0 ? [...topics] : tellsOfPast.test(folded) ? [] : null;
}

/** Words of the match that a sentence about a key or an account may hold by chance: "you may not", "passer par mon compte". */
const ofMatch = ['alike', 'users', 'tier', 'count', 'app', 'host'] as const;

/**
 * What a sentence takes back that names a fact: of a key or an account, and the users only where they are named, the
 * server only where it is not the one that a key belongs to.
 */
export function plainlyMeant(
  own: readonly Sentence[],
  at: number,
  about: readonly About[],
  reading: Reading,
): readonly About[] {
  const sentence = own[at];
  if (!sentence || about.length === all.length) return about;
  const { hits } = findConcepts(sentence.text, tongueIn(reading, sentence.text));
  const topics = topicsAround(own, at, reading);
  const named = about.some((one) => one === 'account' || one === 'key');
  // "She doesn't agree that it's on me"; "it's tied to the mirror in the vault"
  const ofOther =
    topics.has('account') && mine.test(fold(sentence.text))
      ? true
      : topics.size > 0 && !hits.some((hit) => has(hit, 'agree'));
  const byChance = (named || ofOther) && !hits.some((hit) => has(hit, ...ofMatch));
  const ofKey = about.includes('server') && placesKey(own, at, reading);
  return about.filter((one) => !(one === 'match' && byChance) && !(one === 'server' && ofKey));
}

const mine = lean(
  /(?<!\p{L})(?:on|in|under|with|to|auf|unter|bei|sur|chez|a|en|em|su|op|bij|na)(?: (?:me|my (?:own )?(?:name|account|login)|mich|mir|mein\p{L}* \p{L}+|moi|mon \p{L}+|mi|mi \p{L}+|mim|meu \p{L}+|mio \p{L}+|mij|mijn \p{L}+|mnie))(?!\p{L})/u,
);
const ofUse = ['use', 'operate', 'have', 'host', 'own'] as const;
const joint = /[,;:–—]|\s(?:and|but|so|or|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale)\s/u;
/**
 * "That key is for the training server and isn't going anywhere": where a key that is replaced belongs, and nothing of
 * where the app runs.
 */
function placesKey(own: readonly Sentence[], at: number, reading: Reading): boolean {
  const { text } = own[at] as Sentence;
  const { hits } = findConcepts(text, tongueIn(reading, text));
  const denied = hits.filter((hit) => has(hit, 'neg'));
  // "… but we don't use Server any more"
  const deniesUse = denied.some(
    ({ start, end, from }) =>
      firstPerson.test(text.slice(0, start).split(joint).at(-1) ?? '') &&
      hits.some((use) => has(use, ...ofUse) && use.from > from && !joint.test(text.slice(end, use.start))),
  );
  const elsewhere = hits.some(
    (hit) => has(hit, 'cloud', 'datacenter', 'foreign') || (has(hit, 'moved') && denied.length === 0),
  );
  return !elsewhere && !deniesUse && topicsAround(own, at, reading).has('key');
}

const persons = lean(
  /(?<!\p{L})(?:people|persons?|individuals?|staff|leuten?|personen|personnes|individus|personas|pessoas|persone|individui|osob\p{L}*)(?!\p{L})/u,
);
/** "We don't want software sitting with single people": of who holds an account, and not of the number of users. */
export const tellsOfPersons = (reading: Reading, sentence: Sentence): boolean =>
  correctsOwn(reading) &&
  sentence.pieces.every(({ line }) => line.origin === undefined) &&
  persons.test(fold(sentence.text)) &&
  !findConcepts(sentence.text, tongueIn(reading, sentence.text)).hits.some((hit) =>
    has(hit, 'match', 'alike', 'tier', 'count', 'app', 'host', 'agree'),
  );

/** True for a sentence of now that says where a key of the writer's earlier mail belongs. */
export const tellsOfKey = (reading: Reading, sentence: Sentence): boolean =>
  sentence.pieces.every(({ line }) => line.origin === undefined) &&
  correctsOwn(reading) &&
  placesKey(reading.sentences, reading.sentences.indexOf(sentence), reading);

const isNow = (line: Line): boolean => line.origin === undefined;

/** The one address that the writer names since, beside those that he only speaks against. */
function isOnlyNew({ sentences, message }: Reading, address: string): boolean {
  const now = sentences.filter(({ pieces }) => pieces.every(({ line }) => isNow(line)));
  const told = message.to.map((to) => to.address.toLowerCase());
  const named = now.flatMap(({ text }) => mentionsIn(text).filter(({ role }) => role !== 'rejected'));
  const others = named.filter((one) => !told.includes(one.address.toLowerCase()));
  return others.every((one) => one.address.toLowerCase() === address.toLowerCase());
}

/** "Make that ann@…", "so take ann@…", "the one to enter is ann@…": what is to be put there. */
const puts = lean(
  /(?<!\p{L})(?:(?:the|its|our)(?: \p{L}+)? (?:one|address|mail|account|name)(?: to \p{L}+)?(?: now)? is(?: now)?|(?:it|that|this)(?: is|'s) now|now(?: it's| it is)?|(?:make|do|put|book|take|use|enter|write|give|have|change|switch|set|swap)(?: (?:it|that|this|everything|the \p{L}+))?(?: (?:please|rather|instead))?(?: (?:to|on|in|into|onto|under|for|with))?|(?:nehm\p{L}*|nimm|setz\p{L}*|buch\p{L}*|trag\p{L}*|schreib\p{L}*)(?: sie)?(?: bitte| lieber| stattdessen)*(?: auf| in| unter)?|(?:prenez|mettez|ecrivez|notez)(?: plutot| donc)?(?: sur| dans)?|(?:tomen|pongan|usen|ponga|use|tome)(?: mejor)?(?: en)?|(?:ponham|usem|coloquem|use|coloque)(?: antes)?(?: em)?|(?:usate|mettete|prendete|scrivete)(?: invece)?(?: su)?|(?:neem|gebruik|zet|schrijf)(?: dan| maar| liever| graag)*(?: op| in)?|(?:prosze )?(?:wpisac|wziac|uzyc|przypisac)(?: do| na)?)[ :]*["'(<]?$/u,
);

export function putsThere(text: string): boolean {
  const [first] = findAddresses(text);
  return first !== undefined && puts.test(fold(text.slice(0, first.start)));
}

/** "Number 4 has to be of Ann Lee", "in 3 I put", "about 7:": what the line of that number in his own list is about. */
const ofNumber =
  /(?:^|[\s(])(?:number|no\.?|nr\.?|n[º°]|point|item|line|row|nummer|punkt|ziffer|zeile|punto|ponto|punt|regel|in|about|to|re|ad|zu|as for)\s?#?(\d)(?![\d:.]?\d)|^\W*(\d)[.):]\s/iu;
function topicOfNumber(reading: Reading, text: string): Topic | null {
  const found = ofNumber.exec(text);
  const number = found?.[1] ?? found?.[2];
  if (number === undefined) return null;
  const line = reading.lines.find(
    ({ text: said, origin }) => origin === EARLIER && new RegExp(`^\\s*\\(?${number}[.)]`, 'u').test(said),
  );
  const entry = line === undefined ? undefined : reading.entries.find(({ lines }) => lines.includes(line));
  return entry?.topic ?? null;
}

/** Of which the paragraph of a sentence speaks up to it: of the account, of the Expert, or of nothing known. */
function spokenOfUpTo(reading: Reading, sentence: Sentence): 'account' | 'expert' | 'open' | null {
  const at = reading.sentences.indexOf(sentence);
  const near = reading.sentences.slice(0, at + 1).filter(({ paragraph }) => paragraph === sentence.paragraph);
  const said = near.map(({ text }) => findConcepts(text, tongueIn(reading, text)).hits);
  const before = said.slice(0, -1);
  // "The Expert: we parted with the old firm. The one to enter is …": behind its label on one line.
  const numbers = new Set(sentence.pieces.map(({ line }) => line.number));
  const heads = reading.entries.filter(({ lines }) => lines.some((line) => isNow(line) && numbers.has(line.number)));
  if (heads.length === 1 && heads[0]?.topic === 'expert') return 'expert';
  const numbered = topicOfNumber(reading, sentence.text);
  if (numbered === 'account' || numbered === 'expert') return numbered;
  const account = said.findLastIndex((hits) => hits.some((hit) => has(hit, 'account', 'holder')));
  const expert = said.findLastIndex((hits) => hits.some((hit) => has(hit, 'expert')));
  if (expert >= 0 && account < 0) return 'expert';
  if (expert >= 0 || before.some((hits) => hits.some((hit) => has(hit, 'billing', 'maybe')))) return 'open';
  return account >= 0 ? 'account' : null;
}

/** The one address of unknown part that a sentence of now names, where nothing leaves it open. */
function namedAnew(
  reading: Reading,
  sentence: Sentence,
  mentions: readonly Mention[],
  apart: Concept[],
): string | null {
  const [only, ...more] = mentions.filter(({ role }) => role !== 'rejected');
  if (!only || more.length > 0 || only.role !== 'unknown' || /[?？]\s*$/u.test(sentence.text)) return null;
  if (!sentence.pieces.every(({ line }) => isNow(line)) || !correctsOwn(reading)) return null;
  const told = reading.message.to.some(({ address }) => address.toLowerCase() === only.address.toLowerCase());
  const { hits } = findConcepts(sentence.text, tongueIn(reading, sentence.text));
  const isOpen = hits.some(
    (hit) =>
      has(hit, 'maybe', ...apart) ||
      (has(hit, 'cond') &&
        !/^(?:when|als|wenn|quand|cuando|quando|kiedy)$/iu.test(sentence.text.slice(hit.start, hit.end))) ||
      (has(hit, 'contact') && !isColleague(sentence.text, hit)),
  );
  return told || isOpen ? null : only.address;
}

/** "Luis Archuleta has one that will outlive me, luis@…": the account that a paragraph about accounts names anew. */
export function accountNamedAnew(reading: Reading, sentence: Sentence, mentions: readonly Mention[]): string | null {
  const address = namedAnew(reading, sentence, mentions, ['expert', 'billing', 'other']);
  if (address === null) return null;
  const of = spokenOfUpTo(reading, sentence);
  if (of !== null) return of === 'account' ? address : null;
  // "Our auditors don't want software with single people. Make that ann@…": it can be nothing else.
  // "The license should not be with me but with Ann Lee (ann@…)"
  const goes =
    mentions.some((one) => one.address === address && one.corrected) &&
    findConcepts(sentence.text, tongueIn(reading, sentence.text)).hits.some((hit) => has(hit, 'license'));
  return (goes || putsThere(sentence.text)) && isOnlyNew(reading, address) ? address : null;
}

/** "We parted from our old Expert in autumn. Please enter bob@…": the Expert whom a paragraph about him names anew. */
export function expertNamedAnew(reading: Reading, sentence: Sentence): string | null {
  const mentions = mentionsIn(sentence.text).map((one) =>
    one.role === 'expert' ? { ...one, role: 'unknown' as const } : one,
  );
  const address = namedAnew(reading, sentence, mentions, ['billing', 'account', 'market', 'license']);
  return address !== null && spokenOfUpTo(reading, sentence) === 'expert' ? address : null;
}

/** "… so take the one of Saskia Bloemendaal: saskia@…": the one person who is named beside an account that is new. */
export function holderNamedAnew(reading: Reading, account: string | null): Statement<Name>[] {
  if (account === null || !correctsOwn(reading)) return [];
  const holds = (text: string): boolean => text.toLowerCase().includes(account.toLowerCase());
  const at = reading.sentences.findIndex(({ text, pieces }) => pieces.every(({ line }) => isNow(line)) && holds(text));
  const sentence = reading.sentences[at];
  // "So take Peter Otieno's: peter@…" has the form of a label.
  const entry = reading.entries.find(({ lines, values }) => lines.every(isNow) && holds(values.join(' ')));
  const text = sentence?.text ?? (entry && entry.topic !== 'expert' ? entry.label : '');
  const lines = sentence ? linesOf(sentence) : (entry?.lines ?? []);
  const here = personIn(reading, account, text);
  if (here !== null) return [{ value: here, lines, rank: 1, corrected: true, order: orderOf(reading, lines) }];
  // "… to tools@…. Marama Tipene's name is on that one.": of the account that was named right before.
  const next = reading.sentences[at + 1];
  if (!sentence || next?.paragraph !== sentence.paragraph || next.text.includes('@') || !ofOneNamed(reading, next))
    return [];
  const value = personIn(reading, account, next.text);
  const both = linesOf(next);
  return value === null ? [] : [{ value, lines: both, rank: 1, corrected: true, order: orderOf(reading, both) }];
}

/** "In whose name it is I don't know yet": of the account that is named anew, the holder of the old one is none. */
export function leavesHolder(sentence: Sentence, reading: Reading): boolean {
  const { hits } = findConcepts(sentence.text, tongueIn(reading, sentence.text));
  const ofHolder = hits.some((hit) => has(hit, 'holder', 'name', 'fullname'));
  return ofHolder && (hits.some((hit) => has(hit, 'maybe')) || toFollow.test(fold(sentence.text)));
}
/** "It must be a neutral one, IT will create it next week": an account that is not there yet. */
export function leavesAccountOpen(sentence: Sentence, reading: Reading): boolean {
  const { hits } = findConcepts(sentence.text, tongueIn(reading, sentence.text));
  const ofAccount = hits.some((hit) => has(hit, 'account')) && !sentence.text.includes('@');
  const toBe =
    hits.some((hit) => has(hit, 'future')) &&
    (hits.some((hit) => has(hit, 'must')) || creates.test(fold(sentence.text)));
  return ofAccount && toBe && !hits.some((hit) => has(hit, 'below', 'market'));
}
const creates =
  /(?<!\p{L})(?:creat|open(?:ed|ing)?(?!\p{L})|set(?:ting)? up|regist|anleg|einricht|erstell|eroffn|cre(?:er|era|ons)|ouvr|abr(?:ir|e)|crear|criar|apr(?:ire|ira)|aanmak|maken|zaloz|utworz)/u;
const toFollow = lean(
  /(?<!\p{L})(?:follows?|(?:will|'ll|shall) (?:\p{L}+ ){0,2}(?:send|follow|tell|come|ask|let|find|get)|have to (?:ask|find|look)|must (?:ask|find|look)|folgt|nachreich\p{L}+|(?:werde|muss) (?:ich|wir)(?: \p{L}+){0,4} (?:fragen|mitteilen|nachreichen|erfragen)|suivra|(?:je|nous) (?:vous )?(?:dirai|dirons|donnerai|demande\p{L}*)|(?:se lo|les|lo) (?:dire|dir[eé]|mando|enviare)|volgt|laat ik|podam|dosle)(?!\p{L})/u,
);

/** The one person whom a text names with his whole name. */
function personIn(reading: Reading, account: string, text: string): Name | null {
  const plain = text.replace(/['’]s(?!\p{L})/gu, '  ');
  const [only, ...more] = namesIn(plain, findConcepts(plain, tongueIn(reading, text)));
  const explained = explainedName(plain);
  if (explained?.first && explained.last) return explained;
  const value = only && more.length === 0 ? splitName(only.text, hintsOf(reading, account)) : null;
  return value === null || value.first === null || value.last === null ? null : value;
}

/** Says of what was named whose it is: its name, its holder, who has it. */
function ofOneNamed(reading: Reading, { text }: Sentence): boolean {
  const { hits } = findConcepts(text, tongueIn(reading, text));
  const open = hits.some((hit) => has(hit, 'neg', 'cond', 'maybe', 'past', 'expert', 'billing', 'contact'));
  return (
    !open && !/[?？]\s*$/u.test(text) && hits.some((hit) => has(hit, 'account', 'holder', 'name', 'fullname', 'first'))
  );
}
