import type { FactName, FactSource } from '../../../contract/request.ts';
import { fold, type Line } from './words/text.ts';

/** Something that was said and was not taken, so that a person can ask about it. */
export type Unclear = { readonly fact: FactName; readonly source: FactSource; readonly why: string };

/**
 * One thing said about a fact. `value` null: it was spoken of, in a way that may not be taken. `rank`: how plainly the
 * place says what it is about (3 a label or a question, 2 a list's order, 1 prose, 0 what follows from something else).
 * `corrected`: the writer says here that something before was wrong.
 */
export type Statement<Value> = {
  readonly value: Value | null;
  readonly lines: readonly Line[];
  readonly rank: number;
  readonly corrected: boolean;
  /** Where it was said, to know what is newest. */
  readonly order: number;
  readonly why?: string;
};

export const sourceOf = (line: Line): FactSource => ({
  kind: 'line',
  line: Math.max(1, line.number),
  text: line.text.replaceAll('\u2028', ' ').trim(),
  ...(line.origin === undefined ? {} : { part: line.origin }),
});

const same = (a: unknown, b: unknown): boolean => fold(JSON.stringify(a)) === fold(JSON.stringify(b));

export type Resolved<Value> = {
  readonly value: Value | null;
  readonly lines: readonly Line[];
  readonly why: string | null;
};

const nothing = { value: null, lines: [], why: null };

/**
 * What holds of all that was said about one fact: the newest where it says that it corrects what was before, else what
 * all say. `strict`: a doubt anywhere is a doubt; otherwise what is said most plainly counts alone.
 */
export function resolve<Value>(statements: readonly Statement<Value>[], strict: boolean): Resolved<Value> {
  const ordered = statements.toSorted((a, b) => a.order - b.order);
  const newest = ordered.at(-1);
  if (!newest) return nothing;
  const lastCorrection = ordered.findLast((one) => one.corrected);
  if (lastCorrection && lastCorrection.value !== null) {
    const later = ordered.filter((one) => one.order > lastCorrection.order);
    if (later.every((one) => one.value !== null && same(one.value, lastCorrection.value)))
      return { value: lastCorrection.value, lines: lastCorrection.lines, why: null };
  }
  const top = Math.max(...ordered.map((one) => one.rank));
  const counted = strict ? ordered : ordered.filter((one) => one.rank === top);
  const [first] = counted;
  if (!first) return nothing;
  const doubt = counted.find((one) => one.value === null);
  if (doubt) return { value: null, lines: doubt.lines, why: doubt.why ?? 'not plainly said' };
  if (!counted.every((one) => same(one.value, first.value)))
    return { value: null, lines: counted.flatMap((one) => one.lines), why: 'said in different ways' };
  const lines = counted.flatMap((one) => one.lines);
  return { value: first.value, lines: lines.filter((line, index) => lines.indexOf(line) === index), why: null };
}
