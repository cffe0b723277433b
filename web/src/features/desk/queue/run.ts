import type { DecisionsAnswer, DecisionsBody } from '../../../../../src/contract/desk.ts';

export type ManyAction = 'approve' | 'refuse' | 'withdraw' | 'assign' | 'note';
type Body = DecisionsBody extends infer One ? (One extends unknown ? Omit<One, 'transferIds'> : never) : never;

/** How far many decisions have come. `left` were not sent. */
export type Progress = {
  readonly all: number;
  readonly results: DecisionsAnswer['results'];
  readonly left: number;
  readonly running: boolean;
};

/** So many are sent at once: few enough for the bar to move and for "stop" to mean something. */
export const STEP = 10;

type Run = {
  readonly ids: readonly string[];
  readonly send: (ids: readonly string[]) => Promise<DecisionsAnswer>;
  readonly onProgress: (progress: Progress) => void;
  readonly stopped: () => boolean;
};

/** One part after the other. What a part throws ends the run; what was done before stays told. */
export async function runMany({ ids, send, onProgress, stopped }: Run): Promise<void> {
  const results: DecisionsAnswer['results'][number][] = [];
  const tell = (running: boolean): void =>
    onProgress({ all: ids.length, results: [...results], left: ids.length - results.length, running });
  tell(true);
  try {
    for (let at = 0; at < ids.length && !stopped(); at += STEP) {
      results.push(...(await send(ids.slice(at, at + STEP))).results);
      tell(true);
    }
  } finally {
    tell(false);
  }
}

/** The body of the call, of what was decided and the reason. */
export function bodyOf(action: ManyAction, reason: string, me: string): Body {
  if (action === 'assign') return { action, to: me, ...(reason === '' ? {} : { reason }) };
  if (action === 'note') return { action, text: reason };
  return { action, reason };
}
