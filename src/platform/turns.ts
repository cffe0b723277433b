import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';

/** So long does work that nobody waits for give way, for each piece of it, to what somebody waits for. */
const GIVE_WAY_MS = 30;

const waiting = new Set<symbol>();

/** Says that somebody waits for what is done now; call what it gives when it is done. */
export function somebodyWaits(): () => void {
  const one = Symbol('somebody');
  waiting.add(one);
  return () => void waiting.delete(one);
}

/**
 * Between two pieces of work that nobody waits for: lets everything else in this process have its turn, and gives way
 * while somebody waits. The embedded database answers without ever letting go of the process, so without this a batch
 * keeps it to itself: a sender's server waited for up to 18 seconds for an answer.
 */
export async function turnOfOthers(): Promise<void> {
  await turn();
  const started = performance.now();
  while (waiting.size > 0 && performance.now() - started < GIVE_WAY_MS) await sleep(1);
}
