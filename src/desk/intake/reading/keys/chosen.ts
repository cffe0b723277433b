import type { Reading } from '../context.ts';
import { doubtedElsewhere, firstPart, type JudgedKey } from './judged.ts';
import { whichIsOpen } from './meant.ts';
import { isSettled } from './own-correction.ts';
import { saidIn } from './said.ts';
import { behindKeys, inOrder, most_keys, selectedKeys, type Selected } from './selected.ts';
import { toldByPlace } from './told.ts';
import { fold } from '../words/text.ts';

/** Which of several keys move. */

type Chosen = {
  readonly selected: Selected | null;
  /** Of which the mail says by their places that they stay. */
  readonly stays: ReadonlySet<string>;
  /** It points at some, and does not say that all move. */
  readonly divided: boolean;
};
const nothing: ReadonlySet<string> = new Set();
const unclear: Selected = { keys: null, said: [] };

/**
 * What is told of each key by its place counts; where it is not told of each, what selects some by other words, unless it
 * takes one that is told to stay.
 */
export function chosenKeys(reading: Reading, judged: readonly JudgedKey[]): Chosen {
  const found = selectedKeys(reading, judged);
  // What is said of the one that was replaced selects nothing among those that are left.
  const selected = found?.keys === null && isSettled(judged) ? null : found;
  const keys = inOrder(reading, judged);
  if (keys.length < 2 || keys.length > most_keys || judged.some(({ corrected }) => corrected))
    return { selected, stays: nothing, divided: false };
  // Of several mails, each has an order of its own.
  if (keys.some(({ lines: [line] }) => line?.origin !== undefined)) return { selected, stays: nothing, divided: false };
  const ends = keys.map((one) => firstPart(one));
  const said = saidIn(reading);
  const {
    moves,
    stays,
    whole,
    open,
    pointed,
    ofOthers,
    said: choosing,
  } = toldByPlace(
    said.flatMap((text, nth) =>
      // What stands in an entry as well was heard already.
      nth >= reading.sentences.length && said.indexOf(text) < nth
        ? []
        : {
            text: behindKeys(text, ends),
            begins: reading.sentences[nth]?.paragraph !== reading.sentences[nth - 1]?.paragraph,
          },
    ),
    keys.length,
  );
  const named = (places: ReadonlySet<number>): Set<string> =>
    new Set([...places].flatMap((place) => keys[place]?.key ?? []));
  const [go, keep] = [named(moves), named(stays)];
  const isRefused = keys.some(
    ({ key, verdict, why }) => go.has(key) && (verdict === 'no' || verdict === 'doubt') && why !== doubtedElsewhere,
  );
  if (open || (whole && isRefused) || (whole && said.some((text) => whichIsOpen.test(fold(text)))))
    return { selected: unclear, stays: keep, divided: false };
  if (whole) return { selected: { keys: go, said: choosing }, stays: keep, divided: false };
  if (ofOthers && selected !== null) return { selected: unclear, stays: keep, divided: false };
  const chosen = selected?.keys ?? nothing;
  // "The third is the rehearsal box's": of those that their own words divide, not of all.
  const isDivided = keys.some(({ verdict, why }) => verdict === 'no' && why !== doubtedElsewhere);
  if (isDivided && moves.size === 0 && choosing.every((text) => selected?.said.includes(text)))
    return { selected, stays: nothing, divided: false };
  const isAgainst =
    chosen.size > 0 && ([...chosen].some((key) => keep.has(key)) || [...go].some((key) => !chosen.has(key)));
  return {
    selected: isAgainst ? unclear : selected,
    stays: keep,
    divided: pointed && go.size > 0 && go.size < keys.length,
  };
}
