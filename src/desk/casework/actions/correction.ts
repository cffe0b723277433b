import type { CorrectionBody } from '../../../contract/desk.ts';
import { type FactName, type FactSources, type RequestFacts, factNames, noFacts } from '../../../contract/request.ts';
import type { Understood } from '../../intake/understood.ts';

/** What a correction changes: what the request says already is left out, so that whoever said it stays its source. */
export type Correction = {
  readonly facts: RequestFacts;
  readonly sources: FactSources;
  readonly names: readonly FactName[];
};

const at = (facts: object, name: string): unknown =>
  name.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], facts);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const isSaid = (value: unknown): boolean => value !== null && value !== undefined && !same(value, []);

/** Keys are not among them: each has a case of its own. */
export function correctionOf(said: CorrectionBody['facts'], known: RequestFacts): Correction {
  const names = factNames.filter((name) => {
    const value = at(said, name);
    return name !== 'licenseKeys' && isSaid(value) && !same(value, at(known, name));
  });
  const facts = noFacts();
  for (const name of names) if (!name.startsWith('address.')) Object.assign(facts, { [name]: at(said, name) });
  // An address is one thing: its other parts stay as they are known, or they would be taken for those of another place.
  if (names.some((name) => name.startsWith('address.')))
    Object.assign(facts.address, known.address, pick(said.address ?? {}));
  const sources: FactSources = {};
  for (const name of names) sources[name] = [{ kind: 'field', pointer: `/facts/${name.replaceAll('.', '/')}` }];
  return { facts, sources, names };
}

const pick = (address: object): object =>
  Object.fromEntries(Object.entries(address).filter(([, value]) => isSaid(value)));

/** The correction as something that was understood: said by the operator, and proven by nothing. */
export const understoodOf = ({ facts, sources }: Correction, operator: string): Understood => ({
  facts,
  sources,
  requester: `operator:${operator}`,
  requesterName: operator,
  language: 'en',
  customers: [],
  several: null,
  evidence: null,
  messageId: null,
  subject: null,
  unclear: [],
  answers: [],
  recipients: [],
  noRequest: null,
  notes: [],
});
