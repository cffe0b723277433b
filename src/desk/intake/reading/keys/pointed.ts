import {
  aside,
  beside,
  beyond,
  calledOtherwise,
  condition,
  denial,
  done,
  doubted,
  elided,
  idle,
  inverse,
  joining,
  joints,
  mayFollow,
  neighbors,
  notYet,
  once,
  opposed,
  ordinals,
  pronoun,
  rest,
  severalNumbers,
  sole,
  takesOver,
  undone,
  wants,
  yieldsTo,
} from '../lexicon/key-places.ts';
import { maintenanceOver } from '../lexicon/moving.ts';
import { lean } from '../words/lean.ts';
import { partsBetween } from '../words/parts.ts';
import { fold } from '../words/text.ts';

/** A sentence as parts, each with the keys that it points at by their places and what it tells of them. */

export type Fate = 'moves' | 'stays';
export type Part = {
  /** Words, and `§0,1§` for keys that are pointed at. */
  readonly text: string;
  readonly refs: readonly number[];
  /** It points at those that are left of all. */
  readonly others: boolean;
  readonly fate: Fate | 'unclear' | null;
  readonly sole: boolean;
  readonly denied: boolean;
  /** The one that gave way, and the one that came instead, where it tells of two; null stands for what was named before. */
  readonly change: {
    readonly from: readonly number[] | null;
    readonly to: readonly number[] | null;
    /** Which of the two it speaks of. */
    readonly of: 'from' | 'to';
  } | null;
  readonly joined: boolean;
  readonly opposed: boolean;
  readonly aside: boolean;
  readonly condition: boolean;
  readonly doubted: boolean;
  readonly points: boolean;
  /** It has a subject of its own: "the test one stays". */
  readonly called: boolean;
  /** "Which …" */
  readonly relative: boolean;
};

const marked = /§([\d+]+|x)§/gu;
const refsIn = (text: string): number[] => [
  ...new Set(
    [...text.matchAll(marked)].flatMap(([, places = '']) => (places === 'x' ? [] : places.split('+').map(Number))),
  ),
];

/** "The second key": what a key is called behind its place. */
const called = lean(/(§[^§]+§) (?:one|key|code|number|licen[cs]e|line|entry|row|item)s?(?!\p{L})/gu);

/** The text with each word that points at keys put as their places. `before`: what was pointed at last. */
export function withMarks(sentence: string, count: number, before: readonly number[]): string {
  let text = fold(sentence)
    .replaceAll('§', ' ')
    .replace(idle, ' ')
    // "(10 users)"
    .replaceAll(/\([^()]{0,30}(?:users?|seats?|\d{2})[^()]{0,30}\)/gu, ' ')
    .replace(maintenanceOver, ' ')
    // "Numbers 1 and 3"
    .replace(severalNumbers, (said) => said.replace(/\p{L}+\.?(?= #?\d)/u, ' ').replace(/\d/gu, 'number $&'));
  for (const { words, places, needs } of ordinals)
    text = text.replace(words, (said: string, ...more: (string | number)[]) => {
      const start = more.findLast((one) => typeof one === 'number') as number;
      const found = places(count);
      const behind = text
        .slice(start + said.length)
        .replace(beside, ' ')
        .trimStart();
      return found.length === 0 || (needs && !mayFollow(behind)) ? said : ` §${found.join('+')}§ `;
    });
  text = text
    .replace(/\s+/gu, ' ')
    .replace(beyond, (said: string, several: string | undefined, way: string, from: string) => {
      const isAbove = /^(?:above|before|over|preceding)$/u.test(way);
      const away = Array.from({ length: count }, (_, index) => index).filter((index) =>
        several ? (isAbove ? index < Number(from) : index > Number(from)) : index === Number(from) + (isAbove ? -1 : 1),
      );
      return away.length > 0 ? ` §${away.join('+')}§ ` : said;
    });
  text = text.replace(beside, ' ').replace(called, '$1 ');
  for (const { words, step } of neighbors)
    text = text.replace(words, (said: string, ...more: (string | number)[]) => {
      const start = more.findLast((one) => typeof one === 'number') as number;
      const ahead = refsIn(text.slice(0, start));
      const [base, ...others] = ahead.length > 0 ? ahead.slice(-1) : before;
      const place = base === undefined || others.length > 0 ? (count === 2 ? (step < 0 ? 0 : 1) : -1) : base + step;
      return place >= 0 && place < count ? ` §${place}§ ` : said;
    });
  return text.replace(rest, ' §x§ ').replace(/\s+/gu, ' ');
}

/** What a part tells of what it speaks of. */
function fateOf(text: string): Fate | 'unclear' | null {
  const plain = text.replace(marked, '§');
  const denies = denial.test(plain);
  if (notYet.test(plain))
    return wants.test(plain) && /\b(?:mov|migrat|transfer|shift)/u.test(plain) ? 'moves' : 'unclear';
  if (undone.test(text)) return 'stays';
  if (once.test(plain)) return 'stays';
  const stays = done.test(plain);
  const moves = wants.test(plain);
  if (
    stays &&
    denies &&
    !/^\W*(?:no|nothing)\b|\bno (?:longer|more|use|good|need|interest|concern|attention|action|heed)\b|\bnothing\b/u.test(
      plain,
    )
  )
    return 'unclear';
  if (stays) return moves ? (inverse.test(plain) ? 'stays' : 'unclear') : 'stays';
  return moves ? 'moves' : null;
}

/** "A was replaced by B", "B took its place": which of two gave way. */
function changeIn(text: string): Part['change'] {
  const yields = yieldsTo.exec(text);
  if (yields) {
    const to = refsIn(text.slice(yields.index + yields[0].length));
    const from = refsIn(text.slice(0, yields.index));
    // "You upgraded us to the second, and it is running since."
    const isActive =
      from.length === 0 &&
      /\b(?:you|we|they|i)\b/u.test(text.slice(0, yields.index)) &&
      !/\b(?:it|that|this|them)\b/u.test(yields[0]);
    if (to.length > 0) return { from: from.length > 0 ? from : null, to, of: isActive ? 'to' : 'from' };
  }
  const takes = takesOver.exec(text);
  if (takes) {
    const to = refsIn(text.slice(0, takes.index));
    const behind = text.slice(takes.index + takes[0].length);
    const from = refsIn(behind);
    if (from.length > 0) return { from, to: to.length > 0 ? to : null, of: 'to' };
    if (to.length > 0 && (/\bits?\b/u.test(takes[0]) || /^ (?:it|that|this)\b/u.test(behind)))
      return { from: null, to, of: 'to' };
  }
  return null;
}

export function partsOf(sentence: string, count: number, before: readonly number[]): Part[] {
  const text = withMarks(sentence, count, before);
  const said = partsBetween(text, text.matchAll(joints)).map((one) => one.text);
  return said
    .filter((part) => /[\p{L}§]/u.test(part))
    .map((part): Part => {
      const change = changeIn(part);
      const refs = refsIn(part);
      const others = part.includes('§x§');
      return {
        text: part,
        refs,
        others,
        fate: change ? null : fateOf(part),
        sole: sole.test(part),
        denied: denial.test(part),
        change,
        joined: joining.test(part),
        opposed: opposed.test(part),
        aside: aside.test(part),
        condition: condition.test(part),
        doubted: doubted.test(part),
        relative: /^\W*(?:and |but )?(?:which|whose|who)(?!\p{L})/u.test(part),
        called: calledOtherwise.test(part),
        points: pronoun.test(part) || elided.test(part),
      };
    });
}

/** The keys that a sentence points at by their places. */
export const pointedAt = (sentence: string, count: number): number[] => refsIn(withMarks(sentence, count, []));
