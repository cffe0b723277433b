import { allBut, contradicted, nothingElse, otherThings } from '../lexicon/key-places.ts';
import { conceptsIn } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { fold } from '../words/text.ts';
import { partsOf, type Fate, type Part } from './pointed.ts';

/**
 * What a mail tells of its keys by their places: "the upper was refunded", "number two is what Confluence runs on". Parts
 * of sentences one after the other; what names no key speaks of the one before.
 */

export type Told = {
  readonly moves: ReadonlySet<number>;
  readonly stays: ReadonlySet<number>;
  /** Told of each of them, so that nothing is open. */
  readonly whole: boolean;
  /** It is told of them, and not clear what. */
  readonly open: boolean;
  /** Some of them are pointed at. */
  readonly pointed: boolean;
  /** Something else is counted: "the first of our two servers". */
  readonly ofOthers: boolean;
  readonly said: readonly string[];
};

type Votes = { readonly plain: Set<Fate>; readonly carried: Set<Fate>; weak: boolean; unclear: boolean };
type State = {
  readonly votes: readonly Votes[];
  /** What was named last, and what was told of it. */
  last: readonly number[];
  /** What stands nearest before: what "which" speaks of. */
  near: readonly number[];
  fate: Fate | null;
  open: boolean;
  /** It is asked what becomes of one. */
  asked: boolean;
  only: boolean;
};

const opposite = (fate: Fate): Fate => (fate === 'moves' ? 'stays' : 'moves');
const most_bare_words = 4;
const isBare = ({ text }: Part): boolean => text.trim().split(/\s+/u).length <= most_bare_words;
/** "The second has.", "the lower does" */
const isShort = ({ text }: Part): boolean =>
  /^\W*(?:and |but )?§[^§]+§ (?:has|does|is|was|did|will|would|are)\W*$/u.test(text);
/** "So numbers 1 and 4, please." */
const isJustThese = (parts: readonly Part[]): boolean =>
  parts.every(
    ({ text, fate, change }) => (fate === null || fate === 'moves') && change === null && justThese.test(text),
  );
const justThese = lean(
  /^(?:[^\p{L}§]|§[\d+]+§|(?<!\p{L})(?:please|so|then|therefore|hence|thus|just|only|and|or|that|is|it|it's|that's|the|kindly|both|key|keys|now|thanks|one|ones|would|be|for|us)(?!\p{L}))*$/u,
);
const beginsOne = /^\W*(?:(?:and|because|since|as|while) )?one (?!is §|of)/u;
const sameAgain = lean(/(?<!\p{L})(?:same|likewise|also|too|as well|neither|nor|so (?:is|was|does|did|has))(?!\p{L})/u);

/** "Could you move the first?" */
const requests = lean(
  /\b(?:can|could|would|will) you\b(?! (?:\p{L}+ )?(?:tell|say|check|let|confirm|see|look|explain|know))|\bplease\b|\bkindly\b/u,
);
/** "…, remember?" */
const isTag = lean(/[,–—-] ?(?:[\p{L}']+ ?){1,3}\?$/u);

const nearest = ({ text, refs }: Part, otherwise: readonly number[]): readonly number[] => {
  const last = text.lastIndexOf('§', text.lastIndexOf('§') - 1);
  const found = last < 0 ? [] : refs.filter((index) => text.slice(last).split(/[§+]/u).includes(String(index)));
  return found.length > 0 ? found : otherwise;
};

function hear(parts: readonly Part[], state: State, isNext: boolean): void {
  const { votes } = state;
  const all = votes.map((_, index) => index);
  const told = (fate: Fate): number[] => all.filter((index) => votes[index]?.plain.has(fate));
  const vote = (refs: readonly number[], fate: Fate, how: 'plain' | 'carried'): void => {
    for (const index of refs) votes[index]?.[how].add(fate);
  };
  let waiting: number[] = [];
  let pair: readonly number[] = [];
  let isInside = !isNext;
  let conditional = false;
  for (const part of parts) {
    const { fate, change } = part;
    if (part.condition) conditional = true;
    if (nothingElse.test(part.text)) {
      state.only ||= state.fate === 'moves';
      continue;
    }
    const isTold = fate !== null || change !== null;
    if ((part.refs.length > 0 || part.others) && parts.some(({ doubted }) => doubted)) state.open = true;
    if (isTold && (part.refs.length > 0 || part.others) && conditional && !part.condition) state.open = true;
    if (part.condition || (part.aside && part.refs.length === 0)) continue;
    if (change) {
      const before = state.last;
      const from = change.from ?? before;
      const to = change.to ?? before;
      vote(from, 'stays', 'plain');
      for (const index of to) {
        const own = votes[index];
        if (own) own.weak = true;
      }
      state.last = change.of === 'from' ? from : to;
      state.near = nearest(part, state.last);
      state.fate = change.of === 'from' ? 'stays' : 'moves';
      waiting = [];
      isInside = true;
      continue;
    }
    // "The outer two are dead: one was a trial's, the other you took back."
    if (part.refs.length === 0 && state.last.length > 1 && beginsOne.test(part.text)) pair = state.last;
    if (part.others && pair.length > 0) {
      if (fate !== state.fate) state.open = true;
      continue;
    }
    const refs =
      part.refs.length > 0
        ? part.refs
        : part.others
          ? restOf(all, state, fate === 'moves' || fate === 'stays' ? told(opposite(fate)) : [])
          : [];
    if (part.others && part.refs.length === 0 && refs.length === 0 && isTold) state.open = true;
    if (refs.length > 0) {
      isInside = true;
      state.near = nearest(part, refs);
      if (fate === 'unclear') {
        for (const index of refs) if (votes[index]) votes[index].unclear = true;
        [state.last, state.fate, waiting] = [refs, null, []];
        continue;
      }
      let own: Fate | null = fate;
      // "All but the last"
      const left = allBut.test(part.text) ? all.filter((index) => !refs.includes(index)) : [];
      if (left.length > 0) {
        vote(left, own === 'stays' ? 'stays' : 'moves', 'plain');
        own = own === 'stays' ? 'moves' : 'stays';
      } else if (part.opposed && state.fate) own = opposite(state.fate);
      else if (own === null && state.fate && isShort(part)) own = part.denied ? 'stays' : opposite(state.fate);
      else if (own === null && part.denied && isBare(part)) own = 'stays';
      else if (own === null && state.fate && sameAgain.test(part.text)) own = state.fate;
      else if (own === null && state.fate && part.joined && isBare(part) && waiting.length === 0) own = state.fate;
      if (own === null) {
        waiting = [...(part.joined ? waiting : []), ...refs];
        [state.last, state.fate] = [waiting, null];
        continue;
      }
      const both = part.joined || waiting.length === 0 ? [...new Set([...waiting, ...refs])] : refs;
      vote(both, own, 'plain');
      if (own === 'moves' && part.sole) state.only = true;
      [state.last, state.fate, waiting] = [both, own, []];
      continue;
    }
    // What it tells is told of what was named before.
    if (fate === null || fate === 'unclear' || part.called || state.last.length === 0) continue;
    const about = part.relative && state.near.length > 0 ? state.near : state.last;
    const isOwn = waiting.length > 0 && isInside;
    if (!isOwn && !part.points && !(isInside && fate === 'stays')) continue;
    vote(about, fate, isOwn ? 'plain' : 'carried');
    if (fate === 'moves' && part.sole && part.points) state.only = true;
    [state.fate, waiting] = [fate, []];
  }
}

/** "The other": all but those of which the opposite was told, or but the one that was named last. */
function restOf(all: readonly number[], { last }: State, told: readonly number[]): number[] {
  const named = told.length > 0 ? told : last;
  return named.length === 0 || named.length === all.length ? [] : all.filter((index) => !named.includes(index));
}

/** "Our two addresses": what the next sentences count, until they speak of keys again. */
const speaksOfKeys = (text: string): boolean => {
  const concepts = conceptsIn(text);
  return concepts.has('key') || concepts.has('license');
};

/** None is ever taken back. */
const votesIn = ({ votes }: State): number =>
  votes.reduce((sum, { plain, carried }) => sum + plain.size + carried.size, 0);

/** `begins`: it is the first of its paragraph. */
type Said = { readonly text: string; readonly begins: boolean };

export function toldByPlace(sentences: readonly Said[], count: number): Told {
  const state: State = {
    votes: Array.from({ length: count }, () => ({
      plain: new Set<Fate>(),
      carried: new Set<Fate>(),
      weak: false,
      unclear: false,
    })),
    last: [],
    near: [],
    fate: null,
    open: false,
    asked: false,
    only: false,
  };
  const said: string[] = [];
  let ofOthers = false;
  let countsOthers = false;
  let pointed = false;
  // "It is b@…. Please use that one and not the one above."
  let ofAccount = false;
  for (const { text, begins } of sentences) {
    if (begins) [state.last, state.near, ofAccount] = [[], [], false];
    const folded = fold(text);
    if (text.includes('@')) ofAccount = true;
    if (otherThings.test(folded)) ofOthers = true;
    else if (speaksOfKeys(text)) [ofOthers, ofAccount] = [false, text.includes('@')];
    if (ofOthers || ofAccount || text === '') {
      countsOthers ||= ofOthers && partsOf(text, count, []).some(({ refs }) => refs.length > 0);
      [state.last, state.near] = [[], []];
      continue;
    }
    state.near = [];
    const parts = partsOf(text, count, state.last);
    const points = parts.some(({ refs, others }) => refs.length > 0 || others);
    pointed ||= points;
    const isQuestion = /[?？]\s*$/u.test(text) && !isTag.test(folded) && !requests.test(folded);
    if (isQuestion && points) {
      // "The second? Forget it."
      if (parts.length === 1 && parts.every((part) => isBare(part) && part.fate === null))
        state.last = parts.flatMap(({ refs }) => refs);
      else {
        state.open = true;
        state.asked ||= parts.some(({ refs, fate }) => refs.length > 0 && fate !== null);
      }
    }
    if (isQuestion) continue;
    // "You wrote that the first is expired. That is not so."
    if (!points && state.last.length > 0 && contradicted.test(folded)) state.open = true;
    const before = votesIn(state);
    hear(parts, state, !points);
    if (points && isJustThese(parts)) {
      for (const { refs } of parts) for (const index of refs) state.votes[index]?.plain.add('moves');
      state.only = true;
    }
    if (votesIn(state) > before) said.push(text);
    if (!points && !parts.some((part) => part.points)) state.last = [];
  }
  return { ...conclude(state), pointed, ofOthers: countsOthers, said };
}

function conclude({ votes, open, only, asked }: State): Pick<Told, 'moves' | 'stays' | 'whole' | 'open'> {
  const moves = new Set<number>();
  const stays = new Set<number>();
  let conflict = open;
  for (const [index, { plain, carried, weak, unclear }] of votes.entries()) {
    const all = new Set([...plain, ...carried]);
    if (all.size > 1) conflict = true;
    else if (all.has('stays')) stays.add(index);
    else if (all.has('moves')) moves.add(index);
    else if (weak) moves.add(index);
    else if (unclear) conflict = true;
  }
  // "Only" one, and all of them
  if (only && moves.size === votes.length) conflict = true;
  const left = votes.flatMap((_, index) => (moves.has(index) || stays.has(index) ? [] : [index]));
  if (moves.size > 0 && only) for (const index of left.splice(0)) stays.add(index);
  // "The upper was refunded.": of two, the other is asked for.
  if (moves.size === 0 && left.length === 1 && stays.size > 0) for (const index of left.splice(0)) moves.add(index);
  return {
    moves,
    stays,
    whole: !conflict && left.length === 0 && moves.size > 0 && stays.size > 0,
    open: asked || (moves.size + stays.size > 0 && (conflict || (moves.size === 0 && left.length === 0))),
  };
}
