import {
  type Address,
  type FactName,
  type FactSources,
  type RequestFacts,
  factNames,
  noFacts,
} from '../../contract/request.ts';

/** One message of a conversation, as far as its words were taken. Oldest first. */
export type Voice<Message = unknown> = {
  readonly facts: RequestFacts;
  readonly sources: FactSources;
  readonly message: Message;
};

/** What a conversation says in all. `from`: the messages that one of the facts was taken from. */
export type Merged<Message> = {
  readonly facts: RequestFacts;
  readonly sources: FactSources;
  readonly from: readonly Message[];
};

const addressParts = ['lines', 'city', 'region', 'postalCode', 'country'] as const;
type AddressPart = (typeof addressParts)[number];

/** A street with a city or a postal code is an address of its own: nothing of the old one belongs to it. */
const isWhole = ({ lines, city, postalCode }: Address): boolean =>
  lines.length > 0 && (city !== null || postalCode !== null);

const said = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

/**
 * The newest statement wins, fact by fact; what a later message does not speak of stays as it was. A new whole address
 * replaces the old one whole, since parts of two make a place that does not exist; only the country stays with the city.
 * License keys are not merged here: each has a case of its own.
 */
export function merge<Message>(voices: readonly Voice<Message>[]): Merged<Message> {
  const facts: RequestFacts = noFacts();
  const origin = new Map<string, Voice<Message>>();
  for (const voice of voices) {
    const { address, licenseKeys: _, ...rest } = voice.facts;
    for (const [name, value] of Object.entries(rest)) {
      if (!said(value)) continue;
      Object.assign(facts, { [name]: value });
      origin.set(name, voice);
    }
    mergeAddress(facts, address, voice, origin);
  }
  const sources: FactSources = {};
  for (const name of factNames) {
    const found = origin.get(name)?.sources[name];
    if (found) sources[name] = found;
  }
  return { facts, sources, from: [...new Set(origin.values())].map(({ message }) => message) };
}

function mergeAddress<Message>(
  facts: RequestFacts,
  address: Address,
  voice: Voice<Message>,
  origin: Map<string, Voice<Message>>,
): void {
  const set = (part: AddressPart, value: Address[AddressPart]): void => {
    Object.assign(facts.address, { [part]: value });
    if (said(value)) origin.set(`address.${part}`, voice);
    else origin.delete(`address.${part}`);
  };
  const replaced = isWhole(address);
  const sameCity = address.city !== null && address.city.toLowerCase() === facts.address.city?.toLowerCase();
  for (const part of addressParts) {
    const keeps = !replaced || (part === 'country' && sameCity);
    if (said(address[part]) || !keeps) set(part, address[part]);
  }
}

/** Names of the facts in which two readings differ. */
export const changedFacts = (one: RequestFacts, other: RequestFacts): readonly FactName[] =>
  factNames.filter((name) => JSON.stringify(factIn(one, name)) !== JSON.stringify(factIn(other, name)));

const factIn = (facts: RequestFacts, name: FactName): unknown =>
  name.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], facts);
