import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findingCodes } from '../../src/contract/codes.ts';
import type { Said } from '../../src/contract/findings.ts';
import { type Language, languages } from '../../src/contract/language.ts';
import { licenseTypes } from '../../src/contract/license.ts';
import { factNames } from '../../src/contract/request.ts';
import { day } from '../../src/kernel/day.ts';
import { cents } from '../../src/kernel/money.ts';
import { catalogOf } from '../../src/mail/catalog/all.ts';
import { askFor } from '../../src/mail/questions.ts';
import { insteadOf, quoteLines, sentenceOf } from '../../src/mail/sentences.ts';
import { greet, theLicenses, typeset } from '../../src/mail/words.ts';
import { profile } from '../sources/support.ts';

const others = languages.filter((language) => language !== 'en');

const offer = { price: cents(39_000), currency: 'USD', validUntil: day('2026-10-30') };
const accepted = { accepted: ['server'], instead: null } as const;
const sizes = { own: 10, host: 50 };

/** One of each finding; `other` differs from it in every value that the sentence must show. */
const findings: readonly (readonly [one: Said, ...others: Said[]])[] = [
  [
    { code: 'HOST_CLOUD', params: accepted },
    { code: 'HOST_CLOUD', params: { ...accepted, accepted: ['data-center'] } },
  ],
  [
    { code: 'HOST_DATA_CENTER', params: accepted },
    { code: 'HOST_DATA_CENTER', params: { ...accepted, accepted: ['cloud'] } },
  ],
  [
    { code: 'HOST_NOT_SERVER', params: { ...accepted, said: false } },
    { code: 'HOST_NOT_SERVER', params: { ...accepted, said: true } },
    { code: 'HOST_NOT_SERVER', params: { ...accepted, accepted: ['cloud'], said: false } },
  ],
  [
    { code: 'MATCH_DECLINED', params: { ...sizes, offer } },
    { code: 'MATCH_DECLINED', params: { ...sizes, own: 25, offer } },
    { code: 'MATCH_DECLINED', params: { ...sizes, host: -1, offer } },
    { code: 'MATCH_DECLINED', params: { ...sizes, offer: { ...offer, price: cents(1) } } },
    { code: 'MATCH_DECLINED', params: { ...sizes, offer: { ...offer, validUntil: day('2027-01-01') } } },
    { code: 'MATCH_DECLINED', params: { ...sizes, offer: null } },
  ],
  [{ code: 'KEY_UNKNOWN', params: {} }],
  [
    { code: 'APP_UNKNOWN', params: { destination: 'Marketplace', email: 'a@b.example' } },
    { code: 'APP_UNKNOWN', params: { destination: 'Bazaar', email: 'a@b.example' } },
    { code: 'APP_UNKNOWN', params: { destination: 'Marketplace', email: 'c@d.example' } },
  ],
  [
    { code: 'APP_HOST_MISMATCH', params: { app: 'Wireframes', host: 'Jira', named: ['Confluence'] } },
    { code: 'APP_HOST_MISMATCH', params: { app: 'Boards', host: 'Jira', named: ['Confluence'] } },
    { code: 'APP_HOST_MISMATCH', params: { app: 'Wireframes', host: 'Bamboo', named: ['Confluence'] } },
    { code: 'APP_HOST_MISMATCH', params: { app: 'Wireframes', host: 'Jira', named: ['Confluence', 'Bamboo'] } },
  ],
  [
    { code: 'LICENSE_REVOKED', params: { email: 'a@b.example' } },
    { code: 'LICENSE_REVOKED', params: { email: 'c@d.example' } },
  ],
  [
    { code: 'LICENSE_SUSPENDED', params: { email: 'a@b.example' } },
    { code: 'LICENSE_SUSPENDED', params: { email: 'c@d.example' } },
  ],
  [
    { code: 'LICENSE_ALREADY_MOVED', params: { destination: 'Marketplace', sen: 'SEN-4839484' } },
    { code: 'LICENSE_ALREADY_MOVED', params: { destination: 'Bazaar', sen: 'SEN-4839484' } },
    { code: 'LICENSE_ALREADY_MOVED', params: { destination: 'Marketplace', sen: 'SEN-1111111' } },
    { code: 'LICENSE_ALREADY_MOVED', params: { destination: 'Marketplace', sen: null } },
  ],
  [
    { code: 'TYPE_NEVER_MOVES', params: { type: 'EVALUATION', destination: 'Marketplace' } },
    ...licenseTypes
      .filter((type) => type !== 'EVALUATION')
      .map((type): Said => ({ code: 'TYPE_NEVER_MOVES', params: { type, destination: 'Marketplace' } })),
    { code: 'TYPE_NEVER_MOVES', params: { type: 'EVALUATION', destination: 'Bazaar' } },
  ],
  [
    { code: 'FACTS_MISSING', params: { missing: ['organization'] } },
    ...factNames
      .filter((fact) => fact !== 'organization')
      .map((fact): Said => ({ code: 'FACTS_MISSING', params: { missing: [fact] } })),
  ],
  [
    { code: 'COUNTRY_UNKNOWN', params: { country: 'UK' } },
    { code: 'COUNTRY_UNKNOWN', params: { country: 'XX' } },
  ],
  [{ code: 'HOST_TIER_NEEDED', params: {} }],
  [{ code: 'HOLDER_UNREACHABLE', params: {} }],
  [{ code: 'PROOF_MISSING', params: {} }],
  [{ code: 'SENDER_SUSPICIOUS', params: {} }],
  [
    { code: 'UPGRADE_FIRST', params: { ...sizes, offer } },
    { code: 'UPGRADE_FIRST', params: { ...sizes, own: 25, offer } },
    { code: 'UPGRADE_FIRST', params: { ...sizes, host: 100, offer } },
    { code: 'UPGRADE_FIRST', params: { ...sizes, offer: null } },
  ],
  [
    { code: 'TIER_SHORTFALL', params: { ...sizes, offer } },
    { code: 'TIER_SHORTFALL', params: { ...sizes, own: 25, offer } },
    { code: 'TIER_SHORTFALL', params: { ...sizes, host: 100, offer } },
    { code: 'TIER_SHORTFALL', params: { ...sizes, offer: null } },
  ],
  [
    { code: 'TIER_HONORED', params: sizes },
    { code: 'TIER_HONORED', params: { ...sizes, own: 25 } },
    { code: 'TIER_HONORED', params: { ...sizes, host: 100 } },
  ],
  [
    { code: 'TIER_LARGER', params: { ...sizes, exact: true } },
    { code: 'TIER_LARGER', params: { ...sizes, exact: false } },
    { code: 'TIER_LARGER', params: { ...sizes, own: 25, exact: true } },
    { code: 'TIER_LARGER', params: { ...sizes, host: 100, exact: true } },
  ],
  [{ code: 'HOST_TIER_UNKNOWN', params: {} }],
  [
    { code: 'ACCOUNT_DIFFERS', params: { account: 'jane@example.com' } },
    { code: 'ACCOUNT_DIFFERS', params: { account: 'joe@example.com' } },
  ],
  [
    { code: 'MAINTENANCE_ENDED', params: { end: day('2026-03-04') } },
    { code: 'MAINTENANCE_ENDED', params: { end: day('2026-04-03') } },
  ],
];

/**
 * Every text of a catalog under its path, functions called with words that tell where they stand. The same path is the
 * same text in every language.
 */
function texts(language: Language): ReadonlyMap<string, string> {
  const { findings: _, ...catalog } = catalogOf(language);
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'function') found.set(path, called(path, value as (...given: unknown[]) => string));
    else
      for (const [name, inner] of Object.entries(value as object)) walk(inner, path === '' ? name : `${path}/${name}`);
  };
  walk(catalog, '');
  return found;
}

const price = { ...offer, fromUsers: 10, toUsers: 50 };
const basis = {
  listFrom: cents(1_000),
  listTo: cents(40_000),
  type: 'ACADEMIC',
  percent: 50,
  vendor: '¤vendor',
} as const;

/** What a text that is a function is called with where one word for each parameter does not do. */
const special: Readonly<Record<string, readonly unknown[]>> = {
  users: [50],
  day: [day('2026-03-04')],
  money: [cents(100), 'EUR'],
  count: [12_345],
  country: ['DE'],
  address: [{ street: '¤1', city: '¤2', region: '¤3', postalCode: '¤4', country: '¤5' }],
  list: [['¤1', '¤2']],
  choice: [['¤1', '¤2']],
  unclear: ['¤1', ['¤2', '¤3']],
  licenses: [['¤1', '¤2'], 7],
  'wholeAddress/ask': [['¤1', '¤2']],
  'neutral/holderAsked': [true],
  'confirmation/ifYes': [90],
  'completion/noMatch': [10, 50],
  'completion/price': [price],
  'completion/formula': [price, basis],
  'signIn/once': [15],
};

const called = (path: string, text: (...given: unknown[]) => string): string =>
  text(...(special[path] ?? Array.from({ length: text.length }, (_one, index) => `¤${index + 1}`)));

/** Texts that are rightly the same as in English: names of products and words that both languages have. */
const sameAsEnglish: Readonly<Record<Exclude<Language, 'en'>, readonly string[]>> = {
  de: ['colon', 'labels/app'],
  fr: ['labels/expert'],
  es: ['colon', 'no'],
  ja: ['count', 'money'],
};

describe('the catalogs', () => {
  test('every finding can be told in every language, and every value of it shows', () => {
    assert.deepEqual(
      findings.map(([one]) => one.code),
      [...findingCodes],
    );
    for (const language of languages) {
      for (const [one, ...different] of findings) {
        const told = sentenceOf(one, language);
        assert.ok(told.length > 5, `${one.code} in ${language}`);
        assert.doesNotMatch(told, /undefined|\[object|NaN/u, `${one.code} in ${language}`);
        for (const other of different)
          assert.notEqual(
            sentenceOf(other, language),
            told,
            `${one.code} in ${language}: ${JSON.stringify(other.params)}`,
          );
      }
    }
  });

  test('no finding is still English in another language', () => {
    for (const language of others)
      for (const said of findings.flat())
        assert.notEqual(sentenceOf(said, language), sentenceOf(said, 'en'), `${said.code} in ${language}`);
  });

  test('every catalog has the same texts, and none is still English', () => {
    const english = texts('en');
    assert.ok(english.size > 140, `only ${english.size} texts were seen`);
    for (const language of others) {
      const own = texts(language);
      assert.deepEqual([...own.keys()].toSorted(), [...english.keys()].toSorted());
      const same = [...english].flatMap(([path, text]) => (own.get(path) === text ? [path] : []));
      assert.deepEqual(same.toSorted(), sameAsEnglish[language].toSorted(), `the same as English in ${language}`);
    }
  });

  test('every parameter of a text is in it, in every language', () => {
    for (const language of languages) {
      for (const [path, text] of texts(language)) {
        const given = special[path];
        const marks = given ? (JSON.stringify(given).match(/¤\w+/gu) ?? []) : (text.match(/¤\d/gu) ?? []);
        for (const mark of marks) assert.ok(text.includes(mark), `${path} in ${language} lacks ${mark}: ${text}`);
        const english = (texts('en').get(path)?.match(/¤\w+/gu) ?? []).toSorted();
        assert.deepEqual(
          new Set(text.match(/¤\w+/gu)),
          new Set(english.length > 0 ? english : null),
          `${path} in ${language}`,
        );
      }
    }
  });

  test('numbers, days, and money are in the texts as the reader writes them', () => {
    const one = quoteLines({ ...price, formula: '', basis }, 'de').join('\n');
    assert.match(one, /10 Benutzer.*50 Benutzer/u);
    assert.match(one, /390\u00a0\$.*30\. Oktober 2026/u);
    assert.match(quoteLines({ ...price, formula: '', basis }, 'ja').join('\n'), /\$390.*2026年10月30日/u);
    assert.match(quoteLines({ ...price, formula: '', basis }, 'fr').join('\n'), /390\u00a0\$US.*30 octobre 2026/u);
    assert.match(
      quoteLines({ ...price, formula: '', basis }, 'es').join('\n'),
      /390\u00a0US\$.*30 de octubre de 2026/u,
    );
    assert.deepEqual(
      languages.map((language) => catalogOf(language).users(10_000)),
      ['10,000 users', '10.000 Benutzer', '10\u202f000 utilisateurs', '10.000 usuarios', '10,000 ユーザー'],
    );
    for (const language of languages) {
      const { confirmation, users } = catalogOf(language);
      assert.match(confirmation.ifYes(90), /90/u);
      assert.notEqual(users(-1), users(1));
      assert.doesNotMatch(users(-1), /\d/u);
    }
  });

  test('people are greeted by name, or without one', () => {
    assert.deepEqual(
      languages.map((language) => greet(catalogOf(language), 'Jane')),
      ['Hello Jane,', 'Guten Tag Jane,', 'Bonjour Jane,', 'Hola, Jane:', 'Jane 様'],
    );
    for (const language of languages) assert.ok(greet(catalogOf(language), null).length > 2);
  });

  test('many licenses are named by their ends, and the rest by how many', () => {
    for (const language of languages) {
      const named = theLicenses(catalogOf(language), ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee', 'ffff', 'gggg']);
      assert.match(named, /…aaaa.*…eeee.*2/u, language);
      assert.doesNotMatch(named, /ffff/u);
    }
  });

  test('French sets no-break spaces, and only French', () => {
    assert.equal(typeset('Quoi ? « Oui » : non', 'fr'), 'Quoi\u00a0? «\u00a0Oui\u00a0»\u00a0: non');
    assert.equal(typeset('Was ? : nein', 'de'), 'Was ? : nein');
  });
});

describe('questions', () => {
  const hosts = ['Confluence', 'Jira'];

  test('every fact can be asked for in every language, with an example', () => {
    for (const language of languages) {
      const catalog = catalogOf(language);
      for (const fact of factNames) {
        const [point, ...more] = askFor(catalog, { missing: [fact], unclear: [], hosts });
        assert.equal(more.length, 0, fact);
        assert.match(point ?? '', /^\S.*\n.*["„«「].*["“»」]$/u, `${fact} in ${language}`);
      }
      // The two names are one point, and so are the five parts of the address.
      assert.equal(askFor(catalog, { missing: factNames, unclear: [], hosts }).length, factNames.length - 1 - 4);
    }
  });

  test('an unclear fact is asked for once, with what was found', () => {
    for (const language of languages) {
      const points = askFor(catalogOf(language), {
        missing: ['accountEmail', 'organization'],
        unclear: [{ fact: 'accountEmail', found: ['a@x.example', 'b@x.example'] }],
        hosts,
      });
      assert.equal(points.length, 2);
      assert.match(points[0] ?? '', /a@x\.example.*b@x\.example/u, language);
    }
  });

  test('of an unclear key only its end is shown, and of long and many values not all', () => {
    const long = 'x'.repeat(300);
    const [key, organization] = askFor(catalogOf('en'), {
      missing: [],
      unclear: [
        { fact: 'organization', found: [long, 'https://evil.example/buy now', 'b', 'c', 'd', 'e', 'f', 'g'] },
        { fact: 'licenseKeys', found: ['WFC-7K3M-Q2XN-84TD-VR6P', 'WFC-AAAA-BBBB-CCCC-DDDD'] },
      ],
      hosts,
    });
    assert.match(key ?? '', /…VR6P and …DDDD/u);
    assert.doesNotMatch(key ?? '', /7K3M|WFC/u);
    assert.ok((organization ?? '').length < 400);
    assert.doesNotMatch(organization ?? '', /evil\.example|\bg\b/u);
  });
});

describe('what cases keep', () => {
  const old = { code: 'HOST_CLOUD', sentence: 'Your host is on Cloud.' } as const;

  test('a finding from before there were languages is told as it was kept', () => {
    for (const language of languages) {
      assert.equal(sentenceOf(old, language), old.sentence);
      assert.equal(insteadOf(old, language), null);
    }
  });

  test('a quote from before there were languages keeps its formula', () => {
    assert.match(quoteLines({ ...price, formula: 'As it was.' }, 'de').join(' '), /30\. Oktober 2026.* As it was\./u);
  });

  test("the vendor's own words are told in the reader's language where they are there, else in English", () => {
    const instead = profile.hosting.instead.cloud ?? null;
    assert.ok(instead?.de && instead.ja);
    const said = { code: 'HOST_CLOUD', params: { accepted: ['server'], instead } } as const;
    assert.equal(insteadOf(said, 'de'), instead.de);
    assert.equal(insteadOf({ ...said, params: { accepted: ['server'], instead: { en: 'Buy.' } } }, 'de'), 'Buy.');
  });
});
