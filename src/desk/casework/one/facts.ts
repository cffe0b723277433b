import type { CaseFact } from '../../../contract/desk-case.ts';
import { type FactName, type FactSources, type RequestFacts, factNames } from '../../../contract/request.ts';

/** A message of the conversation, as far as a fact may come from it. */
export type Speaking = {
  readonly inboxId: string;
  readonly sender: string;
  readonly at: Date;
  readonly byOperator: boolean;
  readonly taken: boolean;
  readonly facts: RequestFacts;
  readonly sources: FactSources;
  readonly unclear: readonly { readonly fact: FactName; readonly found: readonly string[] }[];
};

type Value = CaseFact['value'];

function valueOf(facts: RequestFacts, name: FactName): Value {
  const found = name.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], facts);
  return Array.isArray(found) && found.length === 0 ? null : (found as Value);
}

const same = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Each fact as it counts, with the newest message that says so and the lines it was read from there. `keyLast4` stands
 * for the license key, which is kept nowhere.
 */
export function factsOf(
  facts: RequestFacts,
  sources: FactSources,
  about: {
    readonly messages: readonly Speaking[];
    readonly missing: readonly FactName[];
    readonly keyLast4: string | null;
  },
): readonly CaseFact[] {
  const taken = about.messages.filter((message) => message.taken);
  return factNames.map((name): CaseFact => {
    const isKey = name === 'licenseKeys';
    const value = isKey ? (about.keyLast4 === null ? null : [`…${about.keyLast4}`]) : valueOf(facts, name);
    const says = (message: Speaking): boolean =>
      isKey ? message.sources.licenseKeys !== undefined : same(valueOf(message.facts, name), value);
    const from = value === null ? undefined : taken.findLast(says);
    const { inboxId, sender, at, byOperator } = from ?? {};
    return {
      name,
      value,
      sources: from?.sources[name] ?? (value === null ? [] : (sources[name] ?? [])),
      from:
        inboxId === undefined || sender === undefined || at === undefined || byOperator === undefined
          ? null
          : { inboxId, sender, at: at.toISOString(), byOperator },
      missing: about.missing.includes(name),
      unclear: value === null ? unclearIn(taken, name) : [],
    };
  });
}

const unclearIn = (messages: readonly Speaking[], name: FactName): readonly string[] =>
  messages
    .flatMap(({ unclear }) => unclear)
    .filter(({ fact }) => fact === name)
    .flatMap(({ found }) => found)
    .map((text) => (name === 'licenseKeys' ? `…${text.slice(-4)}` : text.slice(0, 200)));

/** The facts that a message speaks of. */
export const spokenOf = ({ facts, sources }: Pick<Speaking, 'facts' | 'sources'>): readonly FactName[] =>
  factNames.filter((name) =>
    name === 'licenseKeys' ? sources.licenseKeys !== undefined : valueOf(facts, name) !== null,
  );
