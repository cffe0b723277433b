import type { FactSources } from '../../../../contract/request.ts';
import { orderOf, tongueIn, type Reading } from '../context.ts';
import type { Statement } from '../ledger.ts';
import { splitName, type Name } from '../names/names.ts';
import { namesIn } from '../names/people.ts';
import { lean } from '../words/lean.ts';
import { hintsOf } from './own-name.ts';
import { scanKeys } from '../keys/scan.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { EARLIER, fold, isBlank, type Line } from '../words/text.ts';
import { linesOf, type Sentence } from '../words/sentences.ts';
import { isAbout, type About } from './about.ts';
import { isColleague, type Mention } from '../words/mentions.ts';

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
const open = ['maybe', 'cond', 'refuse', 'future', 'agree'] as const;
const longest_vague_chars = 260;

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
    const { hits } = findConcepts(one.text, tongueIn(reading, one.text));
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
  if (!sentence || sentence.text.length > longest_vague_chars || /[?？]\s*$/u.test(sentence.text)) return null;
  const folded = fold(sentence.text);
  const { hits } = findConcepts(sentence.text, tongueIn(reading, sentence.text));
  if (sweeping.test(folded) || hits.some((hit) => has(hit, ...open))) return null;
  const topics = topicsAround(own, at, reading);
  return topics.size > 0 ? [...topics] : tellsOfPast.test(folded) ? [] : null;
}

/** "Luis Archuleta has one that will outlive me, luis@…": the account that a paragraph about accounts names anew. */
export function accountNamedAnew(reading: Reading, sentence: Sentence, mentions: readonly Mention[]): string | null {
  const [only, ...more] = mentions.filter(({ role }) => role !== 'rejected');
  if (!only || more.length > 0 || only.role !== 'unknown' || /[?？]\s*$/u.test(sentence.text)) return null;
  if (sentence.pieces.some(({ line }) => line.origin !== undefined) || !correctsOwn(reading)) return null;
  const told = reading.message.to.some(({ address }) => address.toLowerCase() === only.address.toLowerCase());
  const { hits } = findConcepts(sentence.text, tongueIn(reading, sentence.text));
  const isOpen = hits.some(
    (hit) =>
      has(hit, 'maybe', 'expert', 'billing', 'other') ||
      (has(hit, 'cond') &&
        !/^(?:when|als|wenn|quand|cuando|quando|kiedy)$/iu.test(sentence.text.slice(hit.start, hit.end))) ||
      (has(hit, 'contact') && !isColleague(sentence.text, hit)),
  );
  if (told || isOpen) return null;
  const at = reading.sentences.indexOf(sentence);
  const near = reading.sentences.slice(0, at + 1).filter(({ paragraph }) => paragraph === sentence.paragraph);
  const before = near.slice(0, -1);
  const speaks = near.some(({ text }) => findConcepts(text).hits.some((hit) => has(hit, 'account', 'holder')));
  const apart = before.some(({ text }) =>
    findConcepts(text).hits.some((hit) => has(hit, 'expert', 'billing', 'maybe')),
  );
  return speaks && !apart ? only.address : null;
}

/** "… so take the one of Saskia Bloemendaal: saskia@…": the one person who is named beside an account that is new. */
export function holderNamedAnew(reading: Reading, account: string | null): Statement<Name>[] {
  if (account === null || !correctsOwn(reading)) return [];
  const isNow = (line: Line): boolean => line.origin === undefined;
  const holds = (text: string): boolean => text.toLowerCase().includes(account.toLowerCase());
  const sentence = reading.sentences.find(({ text, pieces }) => pieces.every(({ line }) => isNow(line)) && holds(text));
  // "So take Peter Otieno's: peter@…" has the form of a label.
  const entry = reading.entries.find(({ lines, values }) => lines.every(isNow) && holds(values.join(' ')));
  const text = sentence?.text ?? (entry && entry.topic !== 'expert' ? entry.label : '');
  const lines = sentence ? linesOf(sentence) : (entry?.lines ?? []);
  const plain = text.replace(/['’]s(?!\p{L})/gu, '  ');
  const [only, ...more] = namesIn(plain, findConcepts(plain, tongueIn(reading, text)));
  const value = only && more.length === 0 ? splitName(only.text, hintsOf(reading, account)) : null;
  if (value === null || value.first === null || value.last === null) return [];
  return [{ value, lines, rank: 1, corrected: true, order: orderOf(reading, lines) }];
}
