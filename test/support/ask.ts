import type { Site } from './browser.ts';
import { linkTo } from './mailbox.ts';

/** What a holder of the example books says in the public form. */
export const facts = {
  confirmsServerUse: true,
  hosting: 'server',
  agreesToMatchTier: true,
  hostProducts: ['confluence'],
  hostUsers: 100,
  firstName: 'Nuria',
  lastName: 'Ortega',
  organization: 'Puertomar Publishing S.A.',
  address: { lines: ['Gran Vía 103'], city: 'Bilbao', postalCode: '48001', country: 'ES' },
};

let asked = 0;

/** Sends the public form for license keys from an address; gives the path of the link in its mail. */
export async function askByForm(
  site: Site,
  licenseKeys: readonly string[],
  email: string,
  more: object = {},
): Promise<string> {
  asked += 1;
  const body = { ...facts, requester: { email }, licenseKeys, accountEmail: email, ...more };
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `form-${asked}` };
  const response = await fetch(`${site.url}/v1/form`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status !== 202) throw new Error(await response.text());
  return linkTo(site, email, 'address');
}

/** The same, and the address is confirmed. */
export async function confirmByForm(...asking: Parameters<typeof askByForm>): Promise<void> {
  await fetch(`${asking[0].url}/v1${await askByForm(...asking)}`, { method: 'POST' });
}
