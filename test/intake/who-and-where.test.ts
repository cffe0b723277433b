import assert from 'node:assert/strict';
import test from 'node:test';
import { readMessage } from '../../src/desk/intake/read.ts';
import type { ReadRequest } from '../../src/desk/intake/reading/facts.ts';
import { readAddress } from '../../src/desk/intake/reading/places/address.ts';
import { splitName } from '../../src/desk/intake/reading/names/names.ts';

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
  ["L'adresse est wiki@loom.example, le titulaire n'est plus Paul Roux mais Sylvie Blanc.", 'Sylvie', 'Blanc'],
  ['Учётная запись wiki@loom.example принадлежит Ольге Петровой.', 'Ольга', 'Петрова'],
  ['Účet je wiki@loom.example, patří kolegyni Lence Dvořákové, prosím.', 'Lenka', 'Dvořáková'],
  ['My name is Ann Lee. The account is wiki@loom.example and its owner is Rosa Lind.', 'Rosa', 'Lind'],
  ['账户持有人：王小明，账户：wiki@loom.example', '小明', '王'],
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

const orders: readonly (readonly [string, string, string])[] = [
  ['Rita Camilleri Bonnici', 'Rita', 'Camilleri Bonnici'],
  ['Anna Maria Luise Weber', 'Anna Maria Luise', 'Weber'],
  ['José María Fernández de la Hoz', 'José María', 'Fernández de la Hoz'],
  ['Muhammad Faisal bin Abdullah', 'Muhammad Faisal', 'bin Abdullah'],
  ['Nguyễn Thị Thanh Hương', 'Thị Thanh Hương', 'Nguyễn'],
  ['Kim Min-jun', 'Min-jun', 'Kim'],
  ['Kim Larsen', 'Kim', 'Larsen'],
  ['Wang Xiaoming', 'Xiaoming', 'Wang'],
  ['D.Sc. (Tech.) Aino-Maija Kettunen', 'Aino-Maija', 'Kettunen'],
  ['Elisabeth Meier-Huber, Leiterin IT', 'Elisabeth', 'Meier-Huber'],
  ['鈴木一郎', '一郎', '鈴木'],
];
for (const [name, first, last] of orders)
  test(`of ${name}, the last name is ${last}`, () => assert.deepEqual(splitName(name), { first, last }));

test('of two addresses side by side, none is the account', async () => {
  const { accountEmail } = await read('We have two accounts, it@loom.example and apps@loom.example. Take the second.');
  assert.equal(accountEmail, null);
});

test('of several offices in the signature, the one that is named has the address', async () => {
  const offices = 'LEEDS     Loom Ltd\n  12 Mill Lane, Leeds LS1 4AB\n\nGHENT     Loom BV\n  Kaai 19, B-9000 Gent';
  const { address } = await read(
    `The address is that of the Ghent office in my signature.\n\nBest regards\nKim Park\n\n${offices}`,
  );
  assert.deepEqual([address.lines, address.city, address.country], [['Kaai 19'], 'Gent', 'BE']);
});

const eastern: readonly (readonly [string, string | null, string, string, string | null])[] = [
  ['中国湖北省武汉市东湖路186号 邮编:430071', '湖北省', '武汉市', '东湖路186号', '430071'],
  ['510 彰化縣員林市中山路二段12號 台灣', '彰化縣', '員林市', '中山路二段12號', '510'],
  ['(우) 54868 전라북도 전주시 덕진구 팔달로 302, 3층', '전라북도', '전주시 덕진구', '팔달로 302, 3층', '54868'],
  ['〒530-0001 大阪市北区梅田2-4-9', null, '大阪市北区', '梅田2-4-9', '530-0001'],
  ['614990, Пермский край, г. Пермь, ул. Заводская, д. 11', 'Пермский край', 'Пермь', 'ул. Заводская, д. 11', '614990'],
];
for (const [address, region, city, street, postalCode] of eastern)
  test(`reads ${address} from the large to the small`, () => {
    const { address: got } = readAddress([address]);
    assert.deepEqual({ ...got, country: null }, { lines: [street], region, city, postalCode, country: null });
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
