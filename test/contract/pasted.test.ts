import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { test } from 'node:test';
import fc from 'fast-check';
import { likelyEmail } from '../../src/contract/email-typos.ts';
import { differing, readHostEvidence } from '../../src/contract/host-license.ts';

/** A license text with a meaningless signature. */
function licenseText(properties: string): string {
  const data = Buffer.concat([Buffer.from([13, 14, 12, 10, 15]), deflateSync(Buffer.from(properties))]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const text = Buffer.concat([size, data, Buffer.from('no signature')]).toString('base64');
  return `${text}X02${text.length.toString(31)}`.replaceAll(/.{76}/gu, '$&\n');
}

const confluence = `#Mon Nov 02 2026
Description=Confluence (Server)\\: Commercial
NumberOfUsers=100
conf.NumberOfUsers=100
Organisation=Caf\\u00e9 \\= Co
SEN=SEN-1234567
LicenseTypeName=COMMERCIAL
MaintenanceExpiryDate=2027-01-14
ServerID=BXXX-XXXX
`;

test('reads what a pasted license text says, whatever the mail program did to its lines', async () => {
  assert.deepEqual(await readHostEvidence(licenseText(confluence)), {
    ok: true,
    value: {
      users: 100,
      hosting: 'server',
      product: 'confluence',
      organization: 'Café = Co',
      sen: 'SEN-1234567',
      licenseType: 'COMMERCIAL',
      maintenanceEnd: '2027-01-14',
    },
  });
});

test('of a Jira with several applications the highest counts, and Data Center is told', async () => {
  const text =
    'jira.product.jira-software.NumberOfUsers=50\njira.product.jira-servicedesk.NumberOfUsers=10\nNumberOfUsers=-1\nDataCenter=true';
  const found = await readHostEvidence(licenseText(text));
  assert.ok(found.ok);
  assert.deepEqual([found.value.users, found.value.hosting, found.value.product], [50, 'data-center', 'jira']);
});

test('says what is wrong with a text: cut off at either end, or nothing of the kind', async () => {
  const whole = licenseText(confluence);
  const fault = async (text: string): Promise<string> => {
    const found = await readHostEvidence(text);
    return found.ok ? 'read' : found.error;
  };
  assert.equal(await fault(whole.slice(0, 60)), 'cut-off');
  assert.equal(await fault(whole.slice(20)), 'cut-off');
  assert.equal(await fault('Dear all, please move it'), 'not-a-license');
  assert.equal(await fault('{"name":"x"'), 'cut-off');
  assert.equal(await fault('{"name":"x"}'), 'not-a-license');
  assert.equal(await fault(licenseText('Evaluation=no')), 'nothing-said');
  assert.equal(await fault(licenseText(`Organisation=${'a'.repeat(20_000_000)}`)), 'not-a-license');
});

test('reads the host’s own JSON: one license, that of the plugin manager, a count, several applications', async () => {
  const users = async (value: unknown) => {
    const found = await readHostEvidence(JSON.stringify(value));
    return found.ok ? [found.value.users, found.value.hosting] : found.error;
  };
  const one = { maximumNumberOfUsers: 500, dataCenter: false, maintenanceExpiryDate: 1_800_000_000_000 };
  assert.deepEqual(await users(one), [500, 'server']);
  assert.deepEqual(await users({ hostStatus: { hostLicense: { ...one, dataCenter: true } } }), [500, 'data-center']);
  assert.deepEqual(await users({ count: 25 }), [25, null]);
  assert.deepEqual(await users({ licenseType: 'COMMERCIAL' }), [-1, null]);
  assert.deepEqual(await users([one, { maximumNumberOfUsers: 10 }]), [500, 'server']);
});

test('never throws, whatever is pasted', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ maxLength: 200 }), async (text) => void (await readHostEvidence(text))));
  await fc.assert(fc.asyncProperty(fc.json(), async (text) => void (await readHostEvidence(text))));
});

test('differs where both say something and not the same', async () => {
  const found = await readHostEvidence(licenseText(confluence));
  assert.ok(found.ok);
  assert.deepEqual(differing({ hostUsers: 100, hosting: null }, found.value), []);
  assert.deepEqual(differing({ hostUsers: 50, hosting: 'cloud' }, found.value), ['hosting', 'hostUsers']);
});

test('suggests the address that was likely meant, and leaves good ones alone', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['jane@gmial.com', 'jane@gmail.com'],
    ['jane@gmail.co', 'jane@gmail.com'],
    ['jane@gmail.con', 'jane@gmail.com'],
    ['Jane@Hotmial.com', 'Jane@hotmail.com'],
    ['jane@example.co', 'jane@example.com'],
    ['jane@example.ogr', 'jane@example.org'],
    ['jane@wbe.de', 'jane@web.de'],
    ['jane@yaho.com', 'jane@yahoo.com'],
    ['jane@gmail.com', null],
    ['jane@gmx.net', null],
    ['jane@yahoo.co.uk', null],
    ['jane@example.de', null],
    ['jane@rmail.com', null],
    ['jane', null],
    ['@gmial.com', null],
  ];
  for (const [typed, meant] of cases) assert.equal(likelyEmail(typed), meant, typed);
});
