import type { Hit } from '../lexicon/find.ts';

/** A part of a sentence, as a range of its tokens. */
export type Clause = { readonly from: number; readonly to: number };

export const inside = (hit: Hit, clause: Clause): boolean => hit.from >= clause.from && hit.to <= clause.to;
export const distance = (a: Hit, b: Hit): number => (a.to <= b.from ? b.from - a.to : a.from - b.to);
export const before = (a: Hit, b: Hit, within: number): boolean => a.to <= b.from && b.from - a.to <= within;
