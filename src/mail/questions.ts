import type { FactName } from '../contract/request.ts';

/** How each fact is asked for, with an example of an answer that can be read. */
const single: Readonly<Record<FactName, string>> = {
  confirmsServerUse: 'That you use the license on your own server. For example: "We use it on our own server."',
  hosting: 'How your Confluence or Jira is hosted: Server, Data Center, or Cloud. For example: "Hosting: Server"',
  agreesToMatchTier:
    'Whether you agree that the number of users of the app is matched to your Confluence or Jira. For example: "We agree to match the users."',
  hostProducts: 'Which product the app runs in. For example: "Product: Confluence"',
  hostUsers:
    'How many users your Confluence or Jira is licensed for; in Jira, the largest of its applications. For example: "Users: 100"',
  licenseKeys: 'The complete license key, copied as text. For example: "License key:" and the key on the next line',
  accountEmail:
    'The exact e-mail address of the marketplace account that will hold the license. For example: "Account: jane@example.com"',
  firstName: 'The first name of the account holder. For example: "First name: Jane"',
  lastName: 'The last name of the account holder. For example: "Last name: Smith"',
  organization: 'The name of your organization. For example: "Organization: Example Industries"',
  'address.lines': 'The street of your organization. For example: "Street: 12 Main Street"',
  'address.city': 'The city of your organization. For example: "City: Springfield"',
  'address.region': 'The state or region of your organization. For example: "State: Illinois"',
  'address.postalCode': 'The postal code of your organization. For example: "Postal code: 62701"',
  'address.country': 'The country of your organization. For example: "Country: United States"',
  expertEmail: 'The e-mail address of your Expert, if one works with you. For example: "Expert: expert@example.com"',
};

const addressParts: readonly (readonly [FactName, string])[] = [
  ['address.lines', 'street'],
  ['address.city', 'city'],
  ['address.region', 'state or region'],
  ['address.postalCode', 'postal code'],
  ['address.country', 'country'],
];

/**
 * What to ask for the missing facts, one point each in the order given; the two names, and the parts of the address
 * where several are missing, are asked for in one point.
 */
export function askFor(missing: readonly FactName[]): readonly string[] {
  const parts = addressParts.filter(([fact]) => missing.includes(fact));
  const points = missing.map((fact) => {
    if (fact === 'firstName' && missing.includes('lastName')) {
      return 'The first and last name of the account holder. For example: "Name: Jane Smith"';
    }
    if (fact === 'lastName' && missing.includes('firstName')) return null;
    if (parts.length > 1 && fact.startsWith('address.')) return fact === parts[0]?.[0] ? askForAddress(parts) : null;
    return single[fact];
  });
  return points.filter((point) => point !== null);
}

function askForAddress(parts: readonly (readonly [FactName, string])[]): string {
  const names = parts.map(([, name]) => name);
  const named = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return `The address of your organization: ${named}. For example: "Address: 12 Main Street, Springfield, Illinois 62701, United States"`;
}
