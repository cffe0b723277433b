import { tongueIn, type Reading } from './context.ts';
import { doubtedElsewhere, firstPart, type JudgedKey } from './keys-judged.ts';
import { leftAlone, referred, whichIsOpen } from './keys-meant.ts';
import type { Tongue } from './language.ts';
import { findConcepts, has } from './lexicon/find.ts';
import {
  allBut,
  denying,
  exclusive,
  hostsKey,
  kinds,
  leftOver,
  moving,
  ordinalFits,
  staying,
} from './lexicon/moving.ts';
import { sentenceEnds } from './sentences.ts';
import { fold, isBlank, tidyText, type Line } from './text.ts';

/**
 * Which of several keys move, where a mail says it: by their order ("the bottom two"), by what they are for ("production
 * goes across"), by a word that stands beside one of them ("it is Derek's"), or beside each key ("stays: …").
 */

/** A key with the words that stand beside it. `names`: those that may be used to call it by. */
type Described = {
  readonly key: string;
  readonly text: string;
  readonly names: ReadonlySet<string>;
  /** The number of its item, a letter's place ("2" of "2." and of "b)"); null where it has none. */
  readonly mark: string | null;
  readonly fate: Fate | null;
};
type Fate = 'moves' | 'stays';

const most_keys = 24;
const longest_said_chars = 600;

const wordsOf = (text: string): string[] =>
  text.match(/[\p{Script=Han}\p{Script=Katakana}ー]{2,}|(?:(?![\p{Script=Han}\p{Script=Katakana}])[\p{L}\p{N}&])+/gu) ??
  [];

/** Words that one can call a key by: each in a list or a label, in prose only names and what is set in quotes. */
function namesIn(text: string, listed: boolean, common: ReadonlySet<string> = new Set()): string[] {
  const plain = tidyText(text).replace(/'s(?!\p{L})/gu, ' ');
  const all = wordsOf(plain).filter(
    (word) => listed || (/^\p{Lu}\p{Ll}/u.test(word) && !common.has(word.toLowerCase())),
  );
  return all.map((word) => fold(word)).filter((word) => word.length >= 4 || /^\p{Script=Han}/u.test(word));
}

/** The sentences, also those that stand below what only looks like a label ("So: production goes across, …"). */
export function saidIn(reading: Reading): string[] {
  const said = reading.sentences.map(({ text }) => text);
  for (const { topic, how, label, values, lines } of reading.entries) {
    // "A for Confluence, B for Jira: move Jira's only" is no label.
    const holdsKey = /[\dA-Z]{4}-[\dA-Z]{4}/u.test(label);
    const ofLabel = how === 'label' && (topic === null || topic === 'other' || topic === 'key' || holdsKey);
    if (!ofLabel && how !== 'list') continue;
    // Below the keys under their label: "(1) is the test system's, please move (2) only".
    const below = lines.map((line) => line.text.trim()).filter((line) => !/\w{4}-\w{4}|[\w+/=]{24}/u.test(line));
    const text = (topic === 'key' || how === 'list' ? below : values).join(' ');
    if (!/\p{L}{2} \p{L}{2}|[\p{Script=Han}\p{Script=Hiragana}]{4}/u.test(text) || text.length > longest_said_chars * 4)
      continue;
    let from = 0;
    for (const end of [...sentenceEnds(text), text.length]) {
      said.push(`${from === 0 ? `${label}: ` : ''}${text.slice(from, end).trim()}`);
      from = end;
    }
  }
  return said;
}

const itemMark =
  /^\s*(?:(?:key|licen[cs]e|schlüssel|lizenz|cl[ée]|clave|chave|chiave|sleutel|klucz) )?\(?([a-h]|\d{1,2})[).:]\s*(?=\S)/iu;
/** "a" is the first, as "1" is. */
const numberOf = (mark: string | undefined): string | null =>
  mark === undefined ? null : /\d/u.test(mark) ? String(Number(mark)) : String(mark.toLowerCase().charCodeAt(0) - 96);
/** "(2)", "la c)", "Nr. 2", "number 2": an item's mark, called by a word that nothing cuts. */
const byMark =
  /(?<![\p{Script=Latin}\p{N}-])(?:(?:no|nr|number|nummer|num[ée]ro|n°|nº|key|item|point|punkt|schlüssel|cl[ée]|clave|chave|chiave|sleutel|klucz)\.? )?\(?([a-h]|\d{1,2})\)|(?<![\p{Script=Latin}\p{N}-])(?:no|nr|number|nummer|num[ée]ro|n°|nº|item|point|punkt|key|schlüssel|cl[ée]|clave|chave|chiave|sleutel|klucz)\.? ?(\d{1,2}|[a-h](?=[.,;:!]|$| (?:only|alone|that|please|moves|shall|bitte|nur|soll)))(?![\p{L}\p{N}]|[.-][\p{L}\p{N}])/giu;
/** "Numbers 1 and 3", "Nummern 1, 2 und 4". */
const severalMarks =
  /(?<![\p{L}\p{N}])(?:numbers|nos|nummern|nummers|num[ée]ros|n[úu]meros|numeri|numery|numer[óo]w|items|points|punkte|keys)\.? \d{1,2}(?:, ?\d{1,2}){0,8}(?:,? (?:and|und|et|y|e|en|i|&|\+) \d{1,2})?(?![\p{L}\p{N}.-]\p{N})/giu;
const withMarks = (text: string): string =>
  text
    .replace(severalMarks, (whole) => whole.replace(/\d+/gu, (digit) => `(${digit})`))
    .replace(
      byMark,
      (whole, letter: string | undefined, digit: string | undefined) => `⟦${numberOf(letter ?? digit) ?? whole}⟧`,
    );

const isProse = (text: string): boolean => /\p{Ll}{2,} \p{Ll}{2,} \p{Ll}{2,}/u.test(text);

/** What is said of each key where it stands: the rest of its line in a list, its part of the sentence in prose. */
export function describe(reading: Reading, keys: readonly JudgedKey[], said: readonly string[]): Described[] {
  const textOf = new Map<string, string>();
  const firsts = keys.map((one) => firstPart(one));
  for (const text of said)
    for (const first of firsts) if (!textOf.has(first) && text.includes(first)) textOf.set(first, text);
  // A word that is also written small is nobody's name.
  const common = new Set(said.flatMap((text) => text.match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? []));
  const labels = new Map<Line, string>();
  for (const entry of reading.entries)
    for (const line of entry.lines) if (entry.how !== 'question') labels.set(line, entry.label);
  return keys.map(({ key, lines }, index): Described => {
    const first = firsts[index] ?? '';
    const sentence = textOf.get(first) ?? '';
    const [line] = lines;
    const mark = line ? numberOf(itemMark.exec(line.text)?.[1]) : null;
    // "A is for Confluence, B for Jira", in one line: each by its own words.
    const shared = firsts.some((other) => other !== first && line?.text.includes(other));
    if (
      !(shared && sentence !== '') &&
      !isProse(
        sentence
          .replaceAll(/\([^()]*\)/gu, ' ')
          .split(':')
          .at(-1) ?? '',
      ) &&
      !isProse(sentence.slice(0, sentence.indexOf(first)))
    ) {
      const alone = lines.length > 1 ? '' : (line?.text.replace(first, ' ') ?? '');
      const label = line ? (labels.get(line) ?? '') : '';
      const last = lines.length > 1 ? (lines.at(-1)?.text.replace(/^\s*\S+/u, ' ') ?? '') : '';
      const text = `${alone.includes(label) || isProse(label) ? '' : label} ${alone} ${last}`;
      return {
        key,
        text,
        names: new Set(namesIn(text, true)),
        mark,
        fate: sentence === '' || !/[.!。]\s*$/u.test(sentence) ? null : fateBeside(sentence, first, firsts),
      };
    }
    const text = besideIn(sentence, first, firsts);
    const bracket = /^[^\p{L}]*\(([^()]{2,60})\)/u.exec(sentence.slice(sentence.indexOf(first) + first.length));
    return {
      key,
      text,
      names: new Set([...namesIn(text, false, common), ...namesIn(bracket?.[1] ?? '', true)]),
      mark,
      fate: fateBeside(sentence, first, firsts),
    };
  });
}

/** What a sentence says of the one key that it holds ("please do not move the number on the invoice (…)"). */
function fateBeside(text: string, first: string, firsts: readonly string[]): Fate | null {
  if (isOpen(text)) return null;
  const held = firsts.filter((one) => text.includes(one));
  if (held.length > 1) {
    // "Move A; B stays with you": each in a clause of its own.
    const clauses = text.split(/[;,.]\s|。|\s[-–—]\s/u);
    const own = clauses.filter((clause) => held.some((one) => clause.includes(one)));
    if (own.length !== new Set(held).size) return null;
    const fates = held.map((one) => fateIn(fold((own.find((each) => each.includes(one)) ?? '').replace(one, ' '))));
    const fate = fates[held.indexOf(first)] ?? null;
    return fates.includes(null) || fates.includes('open') || fate === 'open' ? null : fate;
  }
  if (leftOver.test(fold(text.slice(0, text.indexOf(first))) + ' ')) return 'moves';
  const fates = new Set(partsOf(text.replace(first, ' ')).map(({ part }) => fateIn(fold(part))));
  return fates.has('open') || fates.has('moves') === fates.has('stays') ? null : fates.has('moves') ? 'moves' : 'stays';
}

/** The part of a sentence that is about one of its keys: before each of them, or behind each. */
function besideIn(text: string, first: string, firsts: readonly string[]): string {
  const places = firsts
    .map((one) => ({ from: text.indexOf(one), to: text.indexOf(one) + one.length }))
    .filter(({ from }) => from >= 0)
    .toSorted((a, b) => a.from - b.from);
  const own = places.findIndex(({ from }) => from === text.indexOf(first));
  if (places.length === 1) return text.replace(first, ' ');
  const behind = /\p{L}{2}/u.test(text.slice(places.at(-1)?.to ?? 0));
  return behind
    ? text.slice(places[own]?.to ?? 0, places[own + 1]?.from ?? text.length)
    : text.slice(own === 0 ? 0 : (places[own - 1]?.to ?? 0), places[own]?.from ?? 0);
}

/** What a part of a sentence says: that what it speaks of moves or stays; null where it says neither. */
export function fateIn(said: string): Fate | 'open' | null {
  // "Ne migrer que celle de Jira": only, and no denial.
  const folded = said.replace(/(?<!\p{L})n(?:e |')(?=\p{L}+ (?:\p{L}+ )?qu(?:e|')(?!\p{L}))/u, 'seulement ');
  const denied = denying.test(folded);
  const stays = staying.test(folded) || leftAlone.test(folded);
  const moves = moving.test(folded);
  // "They do not stay" is not said plainly.
  if (stays)
    return denied && !moves
      ? /^\W*(?:not|nicht|pas|no|nao|non|niet|nie)\b/u.test(folded)
        ? 'open'
        : 'stays'
      : 'stays';
  if (denied) return moves ? 'stays' : null;
  return moves ? 'moves' : null;
}

const cuts =
  /[;:,.()。、]|\s[-–—]\s|(?<!\p{L})(?:but|and|aber|und|sondern|mais|et|pero|sino|y|mas|e|ma|maar|en|ale|i|a)(?!\p{L})/u;

/** A question, and a condition or a doubt up to what it says of moving, choose nothing. */
export function isOpen(text: string, tongue: Tongue | null = null): boolean {
  if (/[?？]\s*$/u.test(text)) return true;
  let until = 0;
  for (const { part, end } of partsOf(text)) if (fateIn(fold(part)) === 'moves') until = end;
  return findConcepts(text, tongue).hits.some(
    (hit) => hit.start < until && has(hit, 'cond', 'maybe') && !has(hit, 'neg'),
  );
}

/** "The one starting with WFC". */
const beginsWith =
  /\b(?:start|begin|beginn|anfang|fangt|commenc|debut|empiez|empez|comienz|comec|inici|inizi|comincia|begint|zaczyn|rozpoczyn)\w*/u;

/** The keys that a part of a sentence calls by kind, by name or by host; those by their order where it does not. */
export function calledIn(part: string, keys: readonly Described[], taken: ReadonlySet<number>): number[] {
  const folded = fold(part);
  const marks = new Set([...part.matchAll(/⟦(.{1,2}?)⟧/gu)].map((match) => match[1] ?? ''));
  const some = (test: (one: Described) => boolean): number[] => {
    const found = keys.flatMap((one, index) => (test(one) ? [index] : []));
    return found.length === keys.length ? [] : found;
  };
  const byEnd = some(
    ({ key }) => part.includes(key.slice(-4)) || (beginsWith.test(folded) && part.includes(key.split('-')[0] ?? key)),
  );
  if (byEnd.length > 0) return byEnd;
  const ofMark = marks.size === 0 ? [] : some(({ mark }) => mark !== null && marks.has(mark));
  if (ofMark.length > 0) return ofMark;
  const byKind = Object.values(kinds)
    .filter((kind) => kind.test(folded))
    .map((kind) => some(({ text }) => kind.test(fold(text))))
    .filter((found) => found.length > 0);
  const hosts = ['confluence', 'jira'].filter((host) => folded.includes(host));
  const ofHost = hosts.length === 1 ? some(({ text, key }) => isOf(hosts[0] ?? '', text, key)) : [];
  const called = new Set(namesIn(part, true));
  const byName = [...called]
    .filter((name) => !hosts.includes(name))
    .map((name) => some(({ names }) => names.has(name)))
    .filter((found) => found.length > 0);
  const [first, ...more] = [...byKind, ...byName];
  if (first) {
    const both = first.filter((index) => more.every((found) => found.includes(index)));
    const narrow = both.filter((index) => ofHost.includes(index));
    return narrow.length > 0 ? narrow : both;
  }
  // "Confluence stays, Jira moves."
  const short = fateIn(folded) !== null && wordsOf(folded).length <= 3;
  if (ofHost.length > 0 && (short || hostsKey(hosts[0] ?? '').test(folded))) return ofHost;
  return referred(folded, keys.length, ordinalFits, taken);
}

const isOf = (host: string, text: string, key: string): boolean =>
  fold(text).includes(host) || (host === 'confluence' ? key.startsWith('WFC-') : key.startsWith('WFJ-'));

/** Each key stands in an item with a letter or number of its own. */
function areMarked(keys: readonly Described[]): boolean {
  const marks = new Set(keys.map(({ mark }) => mark));
  return marks.size === keys.length && !marks.has(null);
}

type Selection = { readonly moves: Set<number>; readonly stays: Set<number>; only: boolean; open: boolean };

/** One sentence without a key in it: its parts one after the other, each about what it names or what was named before. */
function hear(text: string, keys: readonly Described[], into: Selection, taken: ReadonlySet<number>): void {
  let waiting: number[] = [];
  let goesOn: number[] = [];
  let last: number[] = [];
  let fate: Fate | null = null;
  const named: number[] = [];
  const note = (refs: readonly number[], which: Fate): void => {
    for (const index of refs) into[which].add(index);
  };
  const heard = areMarked(keys) ? withMarks(text) : text;
  const but = allBut.exec(fold(heard));
  const left = but === null ? [] : calledIn(fold(heard).slice(but.index + but[0].length), keys, taken);
  if (left.length > 0) {
    note(left, 'stays');
    note(
      keys.flatMap((_, index) => (left.includes(index) ? [] : [index])),
      'moves',
    );
    return;
  }
  for (const { part, joined } of partsOf(heard)) {
    const folded = fold(part);
    const refs = calledIn(part, keys, new Set([...taken, ...into.moves, ...into.stays]));
    const says = fateIn(folded);
    if (says === 'open' && refs.length > 0) into.open = true;
    if (refs.length > 0 && fate !== null && goesOn.length > 0) note(goesOn.splice(0), fate);
    if (exclusive.test(folded)) named.push(...refs);
    if (says === null || says === 'open') {
      // "Move the first and the last": goes on, unless more is said of it.
      const short = joined && fate !== null && part.trim().split(/\s+/u).length <= 6;
      if (refs.length > 0 && denying.test(folded) && fate === 'moves') note((last = refs), 'stays');
      else if (short) goesOn = refs;
      else waiting.push(...refs);
      continue;
    }
    const before = [...waiting, ...goesOn];
    // "(1) is for tests, so move (2) only": of what is named beside it alone.
    const alone = refs.length > 0 && exclusive.test(folded);
    const about = alone
      ? refs
      : refs.length > 0
        ? [...waiting, ...refs]
        : before.length > 0
          ? before
          : says === 'stays'
            ? last
            : [];
    // "The second is Jira's, which we leave as it is": the rest says what becomes of it.
    if (says === 'stays' && about === last) for (const index of last) into.moves.delete(index);
    note(about, says);
    if (about.length > 0) [last, fate] = [about, says];
    [waiting, goesOn] = [[], []];
  }
  if (fate !== null) note(goesOn, fate);
  const isOnly = exclusive.test(fold(text)) || /(?<!\p{L})n(?:e |')\p{L}+ (?:\p{L}+ )?que(?!\p{L})/u.test(fold(text));
  // "Only the third of the three keys." names what is asked for.
  if (fate === null && isOnly && waiting.length > 0)
    // "Bath is closed, so only York": what "only" stands beside.
    note(named.length > 0 ? named : waiting, (fate = denying.test(fold(text)) ? 'stays' : 'moves'));
  if (isOnly && fate !== null && into.moves.size > 0) into.only = true;
}

/** What a sentence says of its keys behind them all ("A and B: only the first moves"); all of it where it holds none. */
function behindKeys(text: string, ends: readonly string[]): string {
  const held = ends.filter((end) => text.includes(end));
  if (held.length === 0) return text;
  if (held.length < ends.length) return '';
  const rest = text.slice(Math.max(...held.map((end) => text.lastIndexOf(end) + end.length)));
  const turn = /[:：;]|\s[-–—]\s|のうち、?/u.exec(rest);
  if (turn !== null) return rest.slice(turn.index + turn[0].length).trim();
  // "Of the two keys A and B only the first shall move."
  return referred(fold(rest), ends.length, ordinalFits, new Set()).length > 0 ? rest.trim() : '';
}

/** The parts of a sentence, and whether an "and" joins each to the one before it. */
export function partsOf(text: string): { readonly part: string; readonly joined: boolean; readonly end: number }[] {
  const parts: { part: string; joined: boolean; end: number }[] = [];
  let from = 0;
  let joined = false;
  for (const match of [...text.matchAll(new RegExp(cuts, 'gu')), null]) {
    const part = text.slice(from, match?.index ?? text.length);
    if (part.trim() !== '') parts.push({ part, joined, end: from + part.length });
    joined = match !== null && /^(?:and|und|et|y|e|en|i|,|、)$/u.test(match[0]);
    from = match ? match.index + match[0].length : from;
  }
  return parts;
}

/** "Leave where it is: …", "Move: …": said by each key's own label. */
function byLabels(reading: Reading, lines: readonly (Line | undefined)[], into: Selection): void {
  const fates = new Map<Line, Fate>();
  for (const { how, label, lines: own } of reading.entries) {
    const fate = how === 'label' && label.length <= 60 ? fateIn(fold(label)) : null;
    if (fate === 'moves' || fate === 'stays') for (const line of own) fates.set(line, fate);
  }
  const own = lines.map((line) => (line ? fates.get(line) : undefined));
  if (own.includes(undefined) || !own.includes('stays')) return;
  for (const [index, fate] of own.entries()) if (fate) into[fate].add(index);
}

/** "Gemeint sind die zwei: …": what stands right above keys that stand by themselves. */
function byHeads(reading: Reading, keys: readonly JudgedKey[], said: readonly string[], into: Selection): void {
  const bare = new Map<Line, number>();
  for (const [index, { lines, key }] of keys.entries())
    for (const line of lines)
      if (!/\p{L}{3}/u.test(line.text.replace(firstPart(keys[index] as JudgedKey), '').replace(key, '')))
        bare.set(line, index);
  let head: Fate | null = null;
  let above: Line | undefined;
  for (const line of reading.lines) {
    const index = bare.get(line);
    if (index !== undefined) {
      if (above !== undefined) {
        const last = above.text.trim();
        const text =
          /[:：]$/u.test(last) && !last.includes('@')
            ? (said.findLast((one) => one.endsWith(last.slice(-30).trimStart())) ?? last)
            : '';
        const fate = text === '' || isOpen(text) ? null : fateIn(fold(text));
        head = fate === 'open' ? null : fate;
        above = undefined;
      }
      if (head !== null) into[head].add(index);
    } else if (!isBlank(line)) above = line;
  }
}

/** The keys that move, and the sentences that say so; no keys where some are chosen and it is not clear which. */
type Selected = { readonly keys: ReadonlySet<string> | null; readonly said: readonly string[] };

/**
 * The keys that move, where the mail says of every key what becomes of it, or names some and leaves no other open; null
 * where it does not, or says both of one key.
 */
export function selectedKeys(reading: Reading, judged: readonly JudgedKey[]): Selected | null {
  const keys = judged
    .filter((one, index) => judged.findIndex(({ key }) => key === one.key) === index)
    .toSorted(
      (a, b) =>
        (reading.order.get(a.lines[0] as Line) ?? 0) - (reading.order.get(b.lines[0] as Line) ?? 0) ||
        a.start - b.start,
    );
  if (
    keys.length < 2 ||
    keys.length > most_keys ||
    judged.some(({ corrected, verdict, why }) => corrected || (verdict === 'doubt' && why !== doubtedElsewhere))
  )
    return null;
  const said = saidIn(reading);
  const described = describe(reading, keys, said);
  // What is doubted elsewhere is settled only where each is called by its own mark.
  if (judged.some(({ verdict }) => verdict === 'doubt') && !areMarked(described)) return null;
  const ends = keys.map((one) => firstPart(one));
  const into: Selection = { moves: new Set(), stays: new Set(), only: false, open: false };
  for (const [index, { fate }] of described.entries()) if (fate !== null) into[fate].add(index);
  byLabels(
    reading,
    keys.map(({ lines }) => lines[0]),
    into,
  );
  byHeads(reading, keys, said, into);
  const choosing: string[] = [];
  for (const given of said) {
    if (given.length > longest_said_chars || given.includes('@')) continue;
    const text = behindKeys(given, ends);
    if (text === '') continue;
    if (whichIsOpen.test(fold(text))) return null;
    const own: Selection = { moves: new Set(), stays: new Set(), only: into.only, open: false };
    hear(text, described, own, new Set([...into.moves, ...into.stays]));
    if (own.moves.size + own.stays.size === 0) continue;
    if (own.open || isOpen(text, tongueIn(reading, text))) return null;
    choosing.push(given);
    for (const index of own.moves) into.moves.add(index);
    for (const index of own.stays) into.stays.add(index);
    into.only = own.only;
  }
  const chosen = settle(keys, into);
  // "Start with the first one": who names some of them does not ask for all.
  const open = keys.filter(({ verdict }) => verdict !== 'no').length;
  if (chosen === null && choosing.length > 0 && into.moves.size > 0 && into.moves.size < open)
    return { keys: null, said: [] };
  return chosen === null ? null : { keys: chosen, said: choosing };
}

/** Their own words count before what is said of several at once. */
function settle(keys: readonly JudgedKey[], { moves, stays, only }: Selection): ReadonlySet<string> | null {
  for (const [index, { verdict, why }] of keys.entries())
    if (verdict === 'no' && why !== doubtedElsewhere) {
      moves.delete(index);
      stays.add(index);
    }
  if (moves.size === 0 || [...moves].some((index) => stays.has(index))) return null;
  const rest = keys.length - moves.size - stays.size;
  if (rest > 0 && !only) return null;
  return new Set([...moves].flatMap((index) => keys[index]?.key ?? []));
}
