import assert from 'node:assert/strict';
import test from 'node:test';
import { readMessage } from '../../src/desk/intake/read.ts';
import type { ReadRequest } from '../../src/desk/intake/reading/facts.ts';
import { readAddress } from '../../src/desk/intake/reading/address.ts';
import { splitName } from '../../src/desk/intake/reading/names.ts';

const keyPrefixes = [{ prefix: 'WFC', host: 'confluence' }];

async function read(body: string): Promise<ReadRequest['facts']> {
  const bytes = new TextEncoder().encode(
    `From: Kim Park <kim@loom.example>\nTo: licenses@sketchwell.example\nContent-Type: text/plain; charset=utf-8\n\n${body}`,
  );
  const result = await readMessage(bytes, { keyPrefixes });
  assert.ok(result.ok);
  return result.value.read.facts;
}

const holders: readonly (readonly [string, string, string])[] = [
  ['The account is wiki@loom.example. It is registered on Jonna af Berg.', 'Jonna', 'af Berg'],
  ['The account is wiki@loom.example, in my name.', 'Kim', 'Park'],
  ["Please move it to the account wiki@loom.example, that's my colleague Rosa Lind.", 'Rosa', 'Lind'],
  ['Account: wiki@loom.example\n   (holder: Rosa Lind)', 'Rosa', 'Lind'],
  ['Account: wiki@loom.example\nHolder: Rosa (first name) Lind Paz (both last names)', 'Rosa', 'Lind Paz'],
  ['Cuenta: wiki@loom.example\nTitular: Rosa Lind Paz (nombre: Rosa; apellidos: Lind Paz)', 'Rosa', 'Lind Paz'],
  ['Konto należy do p. Anny Nowickiej, adres konta wiki@loom.example, proszę.', 'Anna', 'Nowicka'],
];
for (const [body, first, last] of holders)
  test(`reads the holder from: ${body.replaceAll('\n', ' / ')}`, async () => {
    const { firstName, lastName } = await read(body);
    assert.deepEqual({ firstName, lastName }, { firstName: first, lastName: last });
  });

test('takes no name of a house or a building for the holder', async () => {
  const { lastName } = await read('The account is wiki@loom.example. It is used at Calder House, 19 Dock Street.');
  assert.equal(lastName, null);
});

test('knows from the address which part of a name is which', () => {
  const hints = { emails: ['r.lind@loom.example'], tongue: 'pl' };
  assert.deepEqual(splitName('Lind Rosa', hints), { first: 'Rosa', last: 'Lind' });
});

const countries: readonly (readonly [string, string | null])[] = [
  ['Main Street 4, D-25813 Husum', 'DE'],
  ['22A, rue de la Gare, L-6611 Wasserbillig', 'LU'],
  ['600 Park Blvd, Rocky Mount, North Carolina 27804', 'US'],
  ['6/210 Dock St, Fortitude Valley QLD 4006', 'AU'],
  ['12 Mill Lane, Leeds LS10 1NE', 'GB'],
  ['Rue du Lac 4, 1003 Lausanne', null],
];
for (const [address, country] of countries)
  test(`${address} says ${country ?? 'no country'}`, () =>
    assert.equal(readAddress([address]).address.country, country));

test('"1620 SE Taylor Court" is no Dutch postal code', () => {
  const { address } = readAddress(['1620 SE Taylor Court, Portland, OR 97214']);
  assert.deepEqual(
    { lines: address.lines, country: address.country },
    { lines: ['1620 SE Taylor Court'], country: 'US' },
  );
});

const placed: readonly (readonly [string, string, string | null, string | null])[] = [
  ['14 Church Street, Graaff-Reinet, 6280, Eastern Cape, RSA', 'Graaff-Reinet', 'Eastern Cape', '6280'],
  ['5 Mill Lane, Ringaskiddy, Co. Cork, Ireland', 'Ringaskiddy', 'Co. Cork', null],
  ['27 Adeola Odeku Street, Victoria Island, Lagos, Nigeria', 'Lagos', null, null],
  ['AZ1010, Baku, 28 May Street 5, Azerbaijan', 'Baku', null, 'AZ1010'],
  ['1010 Wien, Stephansplatz 1, Österreich', 'Wien', null, '1010'],
  ['5 chemin du lavoir 25000 Besançon', 'Besançon', null, '25000'],
  ['Dunajska cesta 56, 47891 Dogana, Repubblica di San Marino', 'Dogana', null, '47891'],
];
for (const [address, city, region, postalCode] of placed)
  test(`${address} is in ${city}`, () => {
    const { address: got } = readAddress([address]);
    assert.deepEqual({ city: got.city, region: got.region, postalCode: got.postalCode }, { city, region, postalCode });
    assert.match(got.lines.join(' '), /\d/u);
  });

test("the organization's name is no part of the street", () => {
  for (const rows of [
    ['OÜ Loom Kirjastus', 'Pärnu mnt 3', '11624 Tallinn', 'Estonia'],
    ['Loom Ges.m.b.H. Ring 3, 1010 Wien, Austria'],
  ])
    assert.match(readAddress(rows).address.lines.join(' '), /^(?:Pärnu mnt|Ring) 3$/u);
});

test('"Could you move it to the account …?" asks for nothing but that', async () => {
  const { accountEmail } = await read(
    'Could you please move the license to the Marketplace account wiki@loom.example?',
  );
  assert.equal(accountEmail, 'wiki@loom.example');
});

test('a daughter of a group holds the license, and not the group', async () => {
  const { organization } = await read(
    'The company that should stand on the license is Loom Fastigheter AB. It is a daughter company of Loom Group AB.',
  );
  assert.equal(organization, 'Loom Fastigheter AB');
});
