import type { CaseFact, DeskCase } from '../../../../../src/contract/desk-case.ts';
import type { FactName } from '../../../../../src/contract/request.ts';

/** A line of a message, to be looked at; null: the message as a whole. */
export type Spot = { readonly inboxId: string; readonly line: number | null };

/** The message that is shown first: the one that most facts were read from, else the first that came in. */
export function firstMessage({ facts, conversation }: DeskCase): string | null {
  const counts = new Map<string, number>();
  for (const { from } of facts) {
    if (from && !from.byOperator) counts.set(from.inboxId, (counts.get(from.inboxId) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  const first = conversation.find((one) => one.direction === 'in');
  return most?.[0] ?? (first?.direction === 'in' ? first.inboxId : null);
}

/** Lines of a message's own text that facts were read from. */
export function readLines(facts: readonly CaseFact[], inboxId: string): ReadonlyMap<number, readonly FactName[]> {
  const lines = new Map<number, FactName[]>();
  for (const { name, from, sources } of facts) {
    if (from?.inboxId !== inboxId) continue;
    for (const source of sources) {
      if (source.kind !== 'line' || source.part !== undefined) continue;
      lines.set(source.line, [...(lines.get(source.line) ?? []), name]);
    }
  }
  return lines;
}

/** Of each fact whether the next one was read from the very same lines: those are shown once, under the last of them. */
export const byLastLine = (facts: readonly Pick<CaseFact, 'from' | 'sources'>[]): readonly boolean[] =>
  facts.map(({ from, sources }, at) => {
    const next = facts[at + 1];
    return (
      sources.length > 0 &&
      from?.inboxId === next?.from?.inboxId &&
      JSON.stringify(sources) === JSON.stringify(next?.sources)
    );
  });
