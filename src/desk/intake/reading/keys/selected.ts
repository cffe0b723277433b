import { withoutAddresses } from '../words/emails.ts';
import { tongueIn, type Reading } from '../context.ts';
import { lean } from '../words/lean.ts';
import {
  areMarked,
  calledIn,
  describe,
  type Described,
  type Fate,
  fateIn,
  isJustMarks,
  isJustOrdinals,
  isOpen,
  partsOf,
  withMarks,
} from './described.ts';
import { doubtedElsewhere, firstPart, type JudgedKey } from './judged.ts';
import { oneIsAndOneIs, referred, whichIsOpen } from './meant.ts';
import { saidIn } from './said.ts';
import { countIn, oneOfSeveral } from './several.ts';
import {
  allBut,
  denying,
  exclusive,
  isCurrent,
  kinds,
  onlyInFrench,
  ordinalFits,
  replaces,
  theOne,
} from '../lexicon/moving.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { sentencesIn } from '../words/sentences.ts';
import { fold, isBlank, type Line } from '../words/text.ts';

/**
 * Which of several keys move, where a mail says it: by their order ("the bottom two"), by what they are for ("production
 * goes across"), by a word that stands beside one of them ("it is Derek's"), or beside each key ("stays: …").
 */

export const most_keys = 24;
const longest_said_chars = 600;

/** `alone`: those beside an "only"; `marked`: those called by their number or letter. */
type Selection = {
  readonly moves: Set<number>;
  readonly stays: Set<number>;
  readonly alone: Set<number>;
  readonly marked: Set<number>;
  only: boolean;
  open: boolean;
};
const nothingSaid = (): Selection => ({
  moves: new Set(),
  stays: new Set(),
  alone: new Set(),
  marked: new Set(),
  only: false,
  open: false,
});

/** "… was a trial", "… is the old one": of what is not to move. */
const saysOtherwise = (folded: string): boolean =>
  findConcepts(folded).hits.some((hit) => has(hit, 'is', 'past')) &&
  (kinds.trial.test(folded) || findConcepts(folded).hits.some((hit) => has(hit, 'old', 'trial', 'wrong')));

/** "The long one is the current one" */
const saysCurrent = (folded: string): boolean => isCurrent.test(folded) && !denying.test(folded);

/** "Not the second.": of nothing that moves. */
const isDenial = lean(
  /^\W*(?:(?:but|aber|mais|pero|mas|ma|maar|ale) )?(?:not|nicht|pas|no|nao|non|niet|nie)(?!\p{L})[^,;]*$/u,
);
const isDenied = lean(/^\W*(?:and |und |et |y |e |en |i )?(?:not|nicht|pas|no|nao|non|niet|nie)(?: \p{L}+){1,4}\W*$/u);

/** One sentence without a key in it: its parts one after the other, each about what it names or what was named before. */
function hear(text: string, keys: readonly Described[], into: Selection, taken: ReadonlySet<number>): void {
  let waiting: number[] = [];
  let goesOn: number[] = [];
  let last: number[] = [];
  let fate: Fate | null = null;
  let isAlone = false;
  const named: number[] = [];
  const note = (refs: readonly number[], which: Fate): void => {
    for (const index of refs) into[which].add(index);
  };
  const heard = areMarked(keys) ? withMarks(text) : text;
  const marks = heard === text ? [] : calledIn(heard, keys, taken);
  for (const index of marks) into.marked.add(index);
  if (marks.length > 0 && isJustMarks(heard) && !denying.test(fold(text))) {
    note(marks, 'moves');
    into.only = true;
    return;
  }
  const denied = denying.test(fold(text));
  const ordered = isJustOrdinals(text) && (!denied || isDenial.test(fold(text))) ? calledIn(heard, keys, taken) : [];
  if (ordered.length > 0) {
    note(ordered, denied ? 'stays' : 'moves');
    into.only ||= !denied;
    return;
  }
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
    const replacing = replaces.exec(folded);
    if (replacing) {
      const gone = calledIn(folded.slice(replacing.index + replacing[0].length), keys, taken);
      last = calledIn(folded.slice(0, replacing.index), keys, taken);
      note(gone, 'stays');
      if (gone.length > 0) continue;
    }
    const refs = calledIn(part, keys, new Set([...taken, ...into.moves, ...into.stays]));
    const says = fateIn(folded) ?? (refs.length > 0 && saysCurrent(folded) ? 'moves' : null);
    if (says === 'open' && refs.length > 0) into.open = true;
    if (refs.length > 0 && fate !== null && goesOn.length > 0) note(goesOn.splice(0), fate);
    if (exclusive.test(folded)) named.push(...refs);
    // "Only 1 and 3"
    isAlone = exclusive.test(folded) || (isAlone && joined);
    if (isAlone && (says === 'moves' || joined)) for (const index of refs) into.alone.add(index);
    if (says === null || says === 'open') {
      // "Move the first and the last": goes on, unless more is said of it.
      const short = joined && fate !== null && part.trim().split(/\s+/u).length <= 6;
      if (refs.length > 0 && denying.test(folded) && fate === 'moves') note((last = refs), 'stays');
      // "The first please, not the second."
      else if (refs.length > 0 && waiting.length > 0 && fate === null && isDenied.test(folded)) {
        note(waiting.splice(0), (fate = 'moves'));
        note((last = refs), 'stays');
      }
      // "We gave up Jira, so only the first please."
      else if (refs.length > 0 && says === null && exclusive.test(folded) && fate === 'stays' && !denying.test(folded))
        note((last = refs), (fate = 'moves'));
      // "The second one, the first was a trial."
      else if (fate === 'moves' && refs.length > 0 && saysOtherwise(folded)) note((last = refs), 'stays');
      else if (short) goesOn.push(...refs);
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
  const isOnly = exclusive.test(fold(text)) || onlyInFrench.test(fold(text));
  // "Only the third of the three keys." names what is asked for.
  if (fate === null && isOnly && waiting.length > 0)
    // "Bath is closed, so only York": what "only" stands beside.
    note(named.length > 0 ? named : waiting, (fate = denying.test(fold(text)) ? 'stays' : 'moves'));
  const isOne = (oneOfSeveral.test(fold(text)) || theOne.test(fold(text))) && into.moves.size === 1;
  if ((isOnly || isOne) && fate !== null && into.moves.size > 0) into.only = true;
}

/** What a sentence says of its keys behind them all ("A and B: only the first moves"); all of it where it holds none. */
export function behindKeys(text: string, ends: readonly string[]): string {
  const held = ends.filter((end) => text.includes(end));
  if (held.length === 0) return text;
  if (held.length < ends.length) return '';
  const rest = text.slice(Math.max(...held.map((end) => text.lastIndexOf(end) + end.length)));
  const turn = /[:：;]|\s[-–—]\s|のうち、?/u.exec(rest);
  if (turn !== null) return rest.slice(turn.index + turn[0].length).trim();
  // "Of the two keys A and B only the first shall move."
  return referred(fold(rest), ends.length, ordinalFits, new Set()).length > 0 ? rest.trim() : '';
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
            ? (said.findLast((one) => one.endsWith(last.slice(-30).trimStart())) ?? sentencesIn(last).at(-1) ?? '')
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
export type Selected = { readonly keys: ReadonlySet<string> | null; readonly said: readonly string[] };

/** Each key once, in the order of the mail. */
export function inOrder({ order, lines }: Reading, judged: readonly JudgedKey[]): JudgedKey[] {
  const placeOf = ({ lines: [line] }: JudgedKey): number =>
    (line && order.get(line)) ??
    lines.findIndex(({ number, origin }) => number === line?.number && origin === line.origin);
  return judged
    .filter((one, index) => judged.findIndex(({ key }) => key === one.key) === index)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.start - b.start);
}

/**
 * The keys that move, where the mail says of every key what becomes of it, or names some and leaves no other open; null
 * where it does not, or says both of one key.
 */
export function selectedKeys(reading: Reading, judged: readonly JudgedKey[]): Selected | null {
  const keys = inOrder(reading, judged);
  if (
    keys.length < 2 ||
    keys.length > most_keys ||
    judged.some(({ corrected, verdict, why }) => corrected || (verdict === 'doubt' && why !== doubtedElsewhere))
  )
    return null;
  const said = saidIn(reading);
  const described = describe(reading, keys, said);
  // What is doubted elsewhere is settled only where each is called by its own mark, or by its own host.
  const hosts = new Set(keys.map(({ host }) => host));
  const ofOwnHost = hosts.size === keys.length && !hosts.has(null);
  const isDoubted = judged.some(({ verdict }) => verdict === 'doubt') && !areMarked(described) && !ofOwnHost;
  const ends = keys.map((one) => firstPart(one));
  const into = nothingSaid();
  for (const [index, { fate }] of described.entries()) if (fate !== null) into[fate].add(index);
  // "Loaded today; this is the one that has to move": and so no other.
  const isTheOne = described.filter(({ text, fate }) => fate === 'moves' && theOne.test(fold(text)));
  if (isTheOne.length === 1) into.only = true;
  byLabels(
    reading,
    keys.map(({ lines }) => lines[0]),
    into,
  );
  byHeads(reading, keys, said, into);
  const choosing: string[] = [];
  for (const [nth, given] of said.entries()) {
    if (given.length > longest_said_chars || (given.includes('@') && !isOfKeys(given, described))) continue;
    // "There are two accounts too, ann@… and bob@…. The first was a colleague's, so take the other."
    if (
      (said[nth - 1] ?? '').split('@').length > 2 &&
      !findConcepts(given).hits.some((hit) => has(hit, 'key', 'license', 'host'))
    )
      continue;
    const text = withoutAddresses(behindKeys(given, ends));
    if (text === '') continue;
    if (whichIsOpen.test(fold(text)) || oneIsAndOneIs.test(fold(text))) return { keys: null, said: [] };
    const own: Selection = { ...nothingSaid(), only: into.only };
    hear(text, described, own, new Set([...into.moves, ...into.stays]));
    for (const index of own.marked) into.marked.add(index);
    for (const index of own.alone) into.alone.add(index);
    if (own.moves.size + own.stays.size === 0) continue;
    if (own.open || isOpen(text, tongueIn(reading, text))) return null;
    choosing.push(given);
    for (const index of own.moves) into.moves.add(index);
    for (const index of own.stays) into.stays.add(index);
    into.only = own.only;
  }
  // "The one on top is in use, so that one. The one below it was for tests; leave it out.": of each what becomes of it.
  if (isDoubted && (into.moves.size === 0 || into.moves.size + into.stays.size < keys.length)) return null;
  // "… Leave Leeds out.": the others were asked for where they stand.
  if (into.moves.size === 0 && choosing.length > 0 && keys.every(({ verdict }) => verdict !== 'doubt'))
    for (const [index, { verdict }] of keys.entries())
      if (verdict === 'yes' && !into.stays.has(index)) into.moves.add(index);
  // "Two licenses: A, B. The third (C) we let run out.": as many are left as are spoken of.
  const left = keys.flatMap((_, index) => (into.stays.has(index) ? [] : [index]));
  const counted = [...said, ...reading.entries.map(({ label }) => label)].some((text) => countIn(text) === left.length);
  // Of two, of which one stays, it is the other.
  const isLeft = counted || (left.length === 1 && choosing.length === 0);
  if (into.moves.size === 0 && into.stays.size > 0 && left.length > 0 && isLeft)
    for (const index of left) if (keys[index]?.verdict === 'yes') into.moves.add(index);
  const chosen = settle(keys, into);
  // "Start with the first one": who names some of them does not ask for all.
  const open = keys.filter(({ verdict }) => verdict !== 'no').length;
  const some = choosing.length > 0 && into.moves.size > 0 && into.moves.size < open;
  // "Only numbers 1 and 4 …, number 3 you take up with the new owners"; "what about number 2"
  const beyond = into.alone.size > 0 && [...into.moves].some((index) => !into.alone.has(index));
  const kept = described.some(({ fate }, index) => fate === 'stays' && keys[index]?.verdict === 'yes');
  // All that are spoken of stay, and nothing is said of what moves.
  const asked = keys.flatMap(({ verdict }, index) => (verdict === 'no' ? [] : [index]));
  const unsaid = choosing.length > 0 && asked.length > 1 && asked.every((index) => into.stays.has(index));
  if ((chosen === null && (some || kept || unsaid || (into.marked.size > 0 && into.marked.size < open))) || beyond)
    return { keys: null, said: [] };
  return chosen === null ? null : { keys: chosen, said: choosing };
}

/** Beside an address, what chooses is said of the account; but not where a key is called by its number or its end. */
const isOfKeys = (text: string, keys: readonly Described[]): boolean =>
  (areMarked(keys) && calledIn(withMarks(text), keys, new Set()).length > 0) ||
  keys.some(({ key }) => text.includes(key.slice(-4)) && !text.includes(key));

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
