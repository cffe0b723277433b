import { type FactName, type RequestFacts, factNames } from '../../contract/request.ts';
import type { Profile } from '../../contract/profile.ts';

/** Each fact as a customer is asked for it: ends without a period, so that it can stand in a list. */
export const factQuestions: Record<FactName, string> = {
  confirmsServerUse: 'your confirmation that the license is in use on your own Server, behind your firewall',
  hosting: 'how your host product is hosted: Server, Data Center or Cloud',
  agreesToMatchTier: "your agreement to match the app's number of users to that of your host",
  hostProducts: 'the host product the app runs in (Confluence or Jira)',
  hostUsers: 'the number of users your host is licensed for',
  licenseKeys: 'the license key that shall move',
  accountEmail: 'the exact e-mail address of the Marketplace account that shall get the license',
  firstName: "the first name of that account's holder",
  lastName: "the last name of that account's holder",
  organization: 'the name of your organization',
  'address.lines': "your organization's street address",
  'address.city': "the city of your organization's address",
  'address.region': "the region or state of your organization's address",
  'address.postalCode': "the postal code of your organization's address",
  'address.country': "the country of your organization's address",
  expertEmail: "your Expert's e-mail address",
};

const blank = (text: string | null): boolean => text === null || text.trim() === '';

/**
 * Whether the request's words leave open if the host is one that takes a direct license. Of interest is only what the
 * profile accepts: where Data Center is accepted and named, nobody has to confirm a Server.
 */
function hostingInDoubt(facts: RequestFacts, profile: Profile): FactName | null {
  const { accepted } = profile.hosting;
  if (facts.hosting !== null && facts.hosting !== 'server') return null;
  if (!accepted.includes('server')) return facts.hosting === null ? 'hosting' : null;
  if (facts.confirmsServerUse === true) return null;
  if (facts.confirmsServerUse === null) return 'confirmsServerUse';
  // "Not on our Server", where the profile accepts more than Server, asks for which it is. Beside the word "Server"
  // it contradicts itself, and what is in doubt is asked for.
  if (facts.hosting === null) return accepted.length > 1 ? 'hosting' : null;
  return 'confirmsServerUse';
}

/**
 * The required facts (domain, section 1: a to g) that are missing or contradict each other, in the order they are
 * asked for. Takes the key's presence and the need for an agreement as given, because both depend on the license.
 */
export function missingFacts(
  facts: RequestFacts,
  profile: Profile,
  known: { readonly keyGiven: boolean; readonly agreementNeeded: boolean },
): readonly FactName[] {
  const missing = new Set<FactName>();
  const hosting = hostingInDoubt(facts, profile);
  if (hosting) missing.add(hosting);
  if (known.agreementNeeded && facts.agreesToMatchTier === null) missing.add('agreesToMatchTier');
  if (!known.keyGiven) missing.add('licenseKeys');
  if (blank(facts.accountEmail)) missing.add('accountEmail');
  if (blank(facts.firstName)) missing.add('firstName');
  if (blank(facts.lastName)) missing.add('lastName');
  if (blank(facts.organization)) missing.add('organization');
  if (facts.address.lines.every(blank)) missing.add('address.lines');
  if (blank(facts.address.country)) missing.add('address.country');
  return factNames.filter((name) => missing.has(name));
}
