import type { Candidate } from './scan.ts';

/** A key and whether it is the one to move: `no`, where the words around it say so; `doubt`, where they may. */
export type JudgedKey = Candidate & {
  readonly verdict: 'yes' | 'no' | 'doubt';
  readonly corrected: boolean;
  readonly why: string | null;
};

/** What stands of the key on its first line. */
export const firstPart = (candidate: Candidate): string => {
  const [line] = candidate.lines;
  return candidate.lines.length > 1
    ? (line?.text.slice(candidate.start).trim() ?? '')
    : (line?.text.slice(candidate.start, candidate.end) ?? '');
};

/** Why a key is doubted that something else in the mail speaks of. */
export const doubtedElsewhere = 'doubted elsewhere in the mail';
