import * as limits from '../../kernel/limits.ts';
import type { Imports } from '../../marketplace/imports/service.ts';
import type { Destination, ImportItem, ImportOutcome } from '../port.ts';
import { fromFound, fromMarketplace, toCall } from './map.ts';

/** The marketplace in this process as a destination. A batch is one transaction of the marketplace. */
export function builtInDestination(imports: Imports, { name }: { readonly name: string }): Destination {
  return {
    name,
    capabilities: { find: 'by-id', repeatable: true, void: true, batch: limits.handover_batch },
    find: async (refs) => {
      const answers = await reached(() => imports.find(refs));
      return answers.ok ? answers.value.map(fromFound) : refs.map(() => answers.outcome);
    },
    importLicenses: (items) => importAll(imports, items),
    voidLicense: async (ref, reason) => {
      const answer = await reached(() => imports.void(ref, reason));
      if (!answer.ok) return answer.outcome;
      switch (answer.value) {
        case 'voided':
          return { status: 'voided' };
        case 'changed':
          return { status: 'changed', message: 'The license was changed or bought upon since it was imported.' };
        case 'absent':
          return { status: 'unknown', message: 'Nothing was imported under this id, so there is nothing to void.' };
      }
    },
  };
}

async function importAll(imports: Imports, items: readonly ImportItem[]): Promise<readonly ImportOutcome[]> {
  const calls = items.map((item) => ({ item, call: toCall(item) }));
  const good = calls.flatMap(({ item, call }) => (call.ok ? [{ item, call: call.value }] : []));
  const answers = await reached(async () =>
    good.length === 0 ? [] : imports.importMany(good.map(({ call }) => call)),
  );
  let next = 0;
  return calls.map(({ item, call }) => {
    if (!call.ok) return call.error;
    if (!answers.ok) return answers.outcome;
    const outcome = answers.value[next++];
    if (!outcome) throw new Error('Defect: the marketplace left an import unanswered');
    return fromMarketplace(outcome, item);
  });
}

type Unknown = { readonly status: 'unknown'; readonly message: string };
type Reached<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly outcome: Unknown };

/** A database that goes away in the middle may have committed or not: that is unknown. A defect of ours is thrown. */
async function reached<Value>(call: () => Promise<Value>): Promise<Reached<Value>> {
  try {
    return { ok: true, value: await call() };
  } catch (cause) {
    if (!(cause instanceof Error) || isDefect(cause)) throw cause;
    const message = `The marketplace's database did not answer: ${cause.message.slice(0, 200)}`;
    return { ok: false, outcome: { status: 'unknown', message } };
  }
}

const isDefect = (cause: Error): boolean =>
  cause.message.startsWith('Defect') ||
  cause instanceof TypeError ||
  cause instanceof RangeError ||
  cause instanceof ReferenceError;
