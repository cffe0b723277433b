import { type HostClaims, differing, readHostEvidence } from '../../contract/host-license.ts';
import { showUsers } from '../../contract/license.ts';
import type { FactSource, ReadFacts } from '../../contract/request.ts';

export type WithEvidence = {
  readonly read: ReadFacts;
  /** For staff: what the host's license says, and where the request says something else. */
  readonly notes: readonly string[];
};

/**
 * A request with what its host's license says: facts that the request leaves open are filled in, and nothing that it
 * says is replaced, since both are the customer's own word.
 */
export async function withEvidence(read: ReadFacts, texts: readonly string[]): Promise<WithEvidence> {
  const facts = { ...read.facts };
  const sources = { ...read.sources };
  const notes: string[] = [];
  for (const [index, text] of texts.entries()) {
    const found = await readHostEvidence(text);
    if (!found.ok) {
      notes.push(`Text ${index + 1} of the host's license cannot be read (${found.error}).`);
      continue;
    }
    const { users, hosting, product } = found.value;
    const differs = differing(facts, found.value);
    notes.push(`The host's license says: ${words(found.value)}.`);
    if (differs.length > 0) notes.push(`The request says something else of ${differs.join(' and ')}.`);
    const source: readonly FactSource[] = [{ kind: 'field', pointer: `/hostEvidence/${index}` }];
    if (facts.hostUsers === null && users !== null) [facts.hostUsers, sources.hostUsers] = [users, source];
    if (facts.hosting === null && hosting !== null) [facts.hosting, sources.hosting] = [hosting, source];
    if (facts.hostProducts.length === 0 && product !== null)
      [facts.hostProducts, sources.hostProducts] = [[product], source];
  }
  return { read: { facts, sources }, notes };
}

function words({ users, hosting, product, organization, sen, licenseType, maintenanceEnd }: HostClaims): string {
  const parts = [
    product,
    users === null ? null : showUsers(users),
    hosting,
    licenseType,
    organization,
    sen,
    maintenanceEnd === null ? null : `maintenance until ${maintenanceEnd}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
