import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languages } from '../../src/contract/language.ts';
import { type FactName, type RequestFacts, factNames } from '../../src/contract/request.ts';
import { keyPrefixesOf, readMessage } from '../../src/desk/intake/read.ts';
import { catalogOf } from '../../src/mail/catalog/all.ts';
import { renderMail } from '../../src/mail/template.ts';
import { profile } from '../sources/support.ts';
import { context, mailOf, sampleDrafts } from './samples.ts';

const key = 'WFC-7K3M-Q2XN-84TD-VR6P';

async function read(lines: readonly string[]): Promise<RequestFacts> {
  const head = [
    'From: Somebody <somebody@customer.example>',
    'To: licenses@sketchwell.example',
    'Subject: Re: License',
    'Message-ID: <1@customer.example>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset="utf-8"',
    '',
  ];
  const bytes = new TextEncoder().encode([...head, ...lines, ''].join('\r\n'));
  const result = await readMessage(bytes, { keyPrefixes: keyPrefixesOf(profile.apps) });
  assert.ok(result.ok);
  return result.value.read.facts;
}

const said = ({ address, ...facts }: RequestFacts, fact: FactName): unknown => {
  if (fact === 'address.lines') return address.lines[0];
  if (fact.startsWith('address.')) return address[fact.slice(8) as 'city'];
  return fact === 'licenseKeys' || fact === 'hostProducts' ? facts[fact][0] : facts[fact as 'firstName'];
};

/** What is read from an example: for a label and a value, the value. */
const expected: Partial<Record<FactName, unknown>> = {
  confirmsServerUse: true,
  hosting: 'server',
  agreesToMatchTier: true,
  hostProducts: 'confluence',
  hostUsers: 100,
  licenseKeys: key,
};
const countries = { en: 'US', de: 'DE', fr: 'FR', es: 'ES', ja: 'JP' } as const;

const valueOf = (example: string): string => example.replace(/^[^:：]*[:：]\s*/u, '');

describe('an answer as our mail suggests it', () => {
  for (const language of languages) {
    for (const fact of factNames) {
      test(`is understood in ${language}: ${fact}`, async () => {
        const example = catalogOf(language)
          .facts[fact].example('Confluence')
          .replace(/ABC-1234-…/u, key);
        const value = fact === 'address.country' ? countries[language] : (expected[fact] ?? valueOf(example));
        const found = said(await read([example]), fact);
        assert.deepEqual(typeof found === 'string' && fact === 'hostProducts' ? found.toLowerCase() : found, value);
      });
    }

    test(`is understood in ${language}: both names, and the whole address`, async () => {
      const { bothNames, wholeAddress } = catalogOf(language);
      const { firstName, lastName, address } = await read([bothNames.example, wholeAddress.example]);
      assert.ok(firstName && lastName);
      assert.ok([firstName, lastName].every((name) => bothNames.example.includes(name)));
      assert.equal(address.country, countries[language]);
      assert.ok(address.city && wholeAddress.example.includes(address.city));
      assert.ok(address.postalCode && address.lines.length > 0);
    });
  }
});

describe('our own mail under an answer', () => {
  const nothing = async (lines: readonly string[], name: string): Promise<void> => {
    const facts = await read(lines);
    const taken = factNames.filter((fact) => (said(facts, fact) ?? null) !== null);
    assert.deepEqual(taken, [], name);
  };

  for (const language of languages) {
    const { subject, text } = renderMail(
      mailOf(sampleDrafts(language)['acknowledgment-missing'], { mailId: '1' }),
      context,
    );
    const lines = text.split('\n');

    test(`gives no fact in ${language}: quoted with signs`, async () => {
      await nothing(
        [
          'Thank you.',
          '',
          'On Oct 7, 2026, Sketchwell <licenses@sketchwell.example> wrote:',
          ...lines.map((line) => `> ${line}`),
        ],
        language,
      );
    });

    test(`gives no fact in ${language}: below a header, as Outlook does it`, async () => {
      const header = [
        '-----Original Message-----',
        'From: Sketchwell <licenses@sketchwell.example>',
        'Sent: Wednesday, October 7, 2026 9:00 AM',
        'To: somebody@customer.example',
        `Subject: ${subject}`,
        '',
      ];
      await nothing(['Thank you.', '', ...header, ...lines], language);
    });
  }
});
