import type { Destination, ImportItem, ImportOutcome } from '../../src/destinations/port.ts';

/** What a destination does with one batch of imports. */
export type Manner =
  | 'well'
  /** It imports, and the answer is lost. */
  | 'times-out-after'
  /** Nothing arrives there, and nobody can tell. */
  | 'times-out-before'
  | 'refuses'
  | 'conflicts'
  | 'later'
  /** The connector throws before or after it was imported. */
  | 'throws-before'
  | 'throws-after'
  /** It imports all and answers the first only. */
  | 'answers-fewer';

export type Scripted = {
  readonly destination: Destination;
  /** How the next batches are treated; well, once it is used up. */
  readonly script: Manner[];
  /** Import ids in the order in which they were sent, repeats included. */
  readonly sent: string[];
};

const lost = { status: 'unknown', message: 'the connection broke' } as const;

/** The built-in marketplace behind a bad connection; `capabilities` may say less than it can. */
export function misbehaving(inner: Destination, capabilities: Partial<Destination['capabilities']> = {}): Scripted {
  const script: Manner[] = [];
  const sent: string[] = [];
  const can = { ...inner.capabilities, ...capabilities };
  const destination: Destination = {
    ...inner,
    capabilities: can,
    find: async (refs) => (can.find === 'none' ? refs.map(() => lost) : inner.find(refs)),
    async importLicenses(items) {
      sent.push(...items.map(({ importId }) => importId));
      return treat(inner, items, script.shift() ?? 'well');
    },
  };
  return { destination, script, sent };
}

async function treat(
  inner: Destination,
  items: readonly ImportItem[],
  manner: Manner,
): Promise<readonly ImportOutcome[]> {
  if (manner === 'throws-before') throw new TypeError('the connector broke before');
  if (manner === 'times-out-before') return items.map(() => lost);
  if (manner === 'refuses') return items.map(() => ({ status: 'refused', message: 'not this one' }));
  if (manner === 'conflicts') return items.map(() => ({ status: 'conflict', field: 'email' }));
  if (manner === 'later') return items.map(() => ({ status: 'try-later', message: 'closed for the night' }));
  const answers = await inner.importLicenses(items);
  if (manner === 'throws-after') throw new TypeError('the connector broke after');
  if (manner === 'times-out-after') return items.map(() => lost);
  return manner === 'answers-fewer' ? answers.slice(0, 1) : answers;
}
