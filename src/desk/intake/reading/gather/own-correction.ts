import type { FactSources } from '../../../../contract/request.ts';
import { orderOf, tongueIn, type Reading } from '../context.ts';
import type { Statement } from '../ledger.ts';
import { splitName, type Name } from '../names/names.ts';
import { explainedName } from '../names/name-parts.ts';
import { namesIn } from '../names/people.ts';
import { lean } from '../words/lean.ts';
import { hintsOf } from './own-name.ts';
import { findConcepts, has, type Concept } from '../lexicon/find.ts';
import { EARLIER, fold, isBlank, markOf, isSaidNow } from '../words/text.ts';
import { linesOf, type Sentence, saysNow } from '../words/sentences.ts';
import type { Topic } from '../words/topics.ts';
import { findAddresses } from '../words/emails.ts';
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

/** The one address that the writer names since, beside those that he only speaks against. */
function isOnlyNew({ sentences, message }: Reading, address: string): boolean {
  const now = sentences.filter(({ text, pieces }) => text.includes('@') && saysNow({ pieces }));
  const told = message.to.map((to) => to.address.toLowerCase());
  return (
    now.length <= most_before &&
    now.every(({ text }) =>
      mentionsIn(text).every(
        (one) =>
          one.role === 'rejected' ||
          told.includes(one.address.toLowerCase()) ||
          one.address.toLowerCase() === address.toLowerCase(),
      ),
    )
  );
}
/** Sentences that are looked at beside one: the work stays linear in a mail of any length. */
const most_before = 16;

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
  /(?:^|[\s(])(?:number|no\.?|nr\.?|n[º°]|point|item|line|row|nummer|punkt|ziffer|zeile|punto|ponto|punt|regel|in|about|to|re|ad|zu|as for)\s?#?(\d)(?![\d:.]?\d)|^\W*(?:\d|[a-h])[.):](?:\s|$)/iu;
function topicOfNumber(reading: Reading, text: string): Topic | null {
  const found = ofNumber.exec(text);
  if (found === null) return null;
  const index = found[1] === undefined ? markOf(`${found[0].trim()} x`)?.index : Number(found[1]) - 1;
  const lines = reading.lines.filter(({ text: said, origin }) => origin === EARLIER && markOf(said)?.index === index);
  const topics = reading.entries.flatMap((entry) =>
    entry.topic !== null && entry.lines.some((line) => lines.includes(line)) ? [entry.topic] : [],
  );
  return index === undefined || index < 0 ? null : (topics[0] ?? null);
}

/** Of which the paragraph of a sentence speaks up to it: of the account, of the Expert, or of nothing known. */
function spokenOfUpTo(reading: Reading, sentence: Sentence): 'account' | 'expert' | 'open' | null {
  const at = reading.sentences.indexOf(sentence);
  const near = reading.sentences
    .slice(Math.max(0, at - most_before), at + 1)
    .filter(({ paragraph }) => paragraph === sentence.paragraph);
  const said = near.map(({ text }) => findConcepts(text, tongueIn(reading, text)).hits);
  const before = said.slice(0, -1);
  // "The Expert: we parted with the old firm. The one to enter is …": behind its label on one line.
  const numbers = new Set(sentence.pieces.map(({ line }) => line.number));
  const heads = reading.entries.filter(({ lines }) =>
    lines.some((line) => line.origin === undefined && numbers.has(line.number)),
  );
  if (heads.length === 1 && heads[0]?.topic === 'expert') return 'expert';
  // "4." stands as a sentence before "becomes ann@…".
  const mark = reading.sentences[at - 1]?.text ?? '';
  const numbered = topicOfNumber(reading, /^\W*\d[.)]$/u.test(mark.trim()) ? mark : sentence.text);
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
  if (!saysNow(sentence) || !correctsOwn(reading)) return null;
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
  if (!sentence.text.includes('@') || !correctsOwn(reading)) return null;
  if (spokenOfUpTo(reading, sentence) !== 'expert') return null;
  const mentions = mentionsIn(sentence.text).map((one) =>
    one.role === 'expert' ? { ...one, role: 'unknown' as const } : one,
  );
  return namedAnew(reading, sentence, mentions, ['billing', 'account', 'market', 'license']);
}

/** "… so take the one of Saskia Bloemendaal: saskia@…": the one person who is named beside an account that is new. */
export function holderNamedAnew(reading: Reading, account: string | null): Statement<Name>[] {
  if (account === null || !correctsOwn(reading)) return [];
  const holds = (text: string): boolean => text.toLowerCase().includes(account.toLowerCase());
  const at = reading.sentences.findIndex(({ text, pieces }) => saysNow({ pieces }) && holds(text));
  const sentence = reading.sentences[at];
  // "So take Peter Otieno's: peter@…" has the form of a label.
  const entry = reading.entries.find(({ lines, values }) => isSaidNow(lines) && holds(values.join(' ')));
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
