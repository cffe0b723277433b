import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Profile } from '../../src/contract/profile.ts';
import type { RequestFacts } from '../../src/contract/request.ts';
import { assess } from '../../src/desk/eligibility/assess.ts';
import { forCustomer } from '../../src/desk/eligibility/disclosure.ts';
import { explainForCustomer, explainForStaff } from '../../src/desk/eligibility/explain.ts';
import { bandOf, compareUsers, highestApplication } from '../../src/terms/tiers.ts';
import { noFacts } from '../../src/contract/request.ts';
import { facts, license, profile, request, unproven } from './fixtures.ts';

const small = { ...license, users: 10 };
const saying = (change: Partial<RequestFacts>): RequestFacts => ({ ...facts, ...change });
const hosting = (...accepted: Profile['hosting']['accepted']): Profile => ({
  ...profile,
  hosting: { ...profile.hosting, accepted },
});

describe('tiers', () => {
  const bands: readonly (readonly [number, number | null])[] = [
    [1, 10],
    [10, 10],
    [11, 25],
    [75, 100],
    [10_001, -1],
    [-1, -1],
  ];
  for (const [users, band] of bands) {
    test(`${users} users need the tier ${band}`, () => assert.equal(bandOf(users, profile.tiers), band));
  }
  test('a count above the largest tier has no band', () => assert.equal(bandOf(51, [50, 10]), null));
  test('unlimited is larger than any number', () =>
    assert.deepEqual([-1, 10, 2000].toSorted(compareUsers), [10, 2000, -1]));
  test('the highest application counts, and unlimited is the highest', () => {
    assert.deepEqual(
      [highestApplication([50, 10]), highestApplication([50, -1]), highestApplication([])],
      [50, -1, null],
    );
  });
});

describe('shortfall', () => {
  test('quote-then-transfer moves the license at its own tier, with a quote', () => {
    const { outcome, issuedUsers, requiredUsers, quote } = assess(request({ license: small }), profile);
    assert.deepEqual([outcome, issuedUsers, requiredUsers], ['eligible', 10, 50]);
    assert.deepEqual([quote?.price, quote?.validUntil], [39_000, '2022-03-31']);
    assert.match(quote?.formula ?? '', /\$400.*\$10.*\$390.*example formula of Sketchwell/u);
  });
  test('upgrade-first waits for the payment, with the same quote', () => {
    const { outcome, quote } = assess(request({ license: small }), { ...profile, shortfall: 'upgrade-first' });
    assert.deepEqual([outcome, quote?.price], ['wait', 39_000]);
  });
  test("honor gives the host's tier, without a quote and without asking for an agreement", () => {
    const input = request({ license: small, facts: saying({ agreesToMatchTier: null }) });
    const { outcome, issuedUsers, quote } = assess(input, { ...profile, shortfall: 'honor' });
    assert.deepEqual([outcome, issuedUsers, quote], ['eligible', 50, null]);
  });
  test('ACADEMIC pays half, free types pay nothing', () => {
    const price = (type: 'ACADEMIC' | 'OPEN_SOURCE') =>
      assess(request({ license: { ...small, type } }), profile).quote?.price;
    assert.deepEqual([price('ACADEMIC'), price('OPEN_SOURCE')], [19_500, 0]);
  });
});

describe('match', () => {
  const large = request({ license: { ...license, users: 100 } });
  test('at-least lets a larger license pass and shows it', () =>
    assert.equal(assess(large, profile).outcome, 'eligible'));
  test('exact gives a larger license to an operator', () => {
    assert.equal(assess(large, { ...profile, match: 'exact' }).outcome, 'review');
  });
});

describe('the agreement to match', () => {
  const cases: readonly (readonly [string, RequestFacts, typeof license, string | null])[] = [
    ['is not asked for where the tiers match', saying({ agreesToMatchTier: null }), license, null],
    [
      'is not asked for where the license is unlimited',
      saying({ agreesToMatchTier: null, hostUsers: null }),
      { ...license, users: -1 },
      null,
    ],
    ['is asked for where the license is smaller', saying({ agreesToMatchTier: null }), small, 'FACTS_MISSING'],
    [
      'is asked for where the host is unknown',
      saying({ agreesToMatchTier: null, hostUsers: null }),
      license,
      'FACTS_MISSING',
    ],
    ['may be declined where the tiers match', saying({ agreesToMatchTier: false }), license, null],
    ['declined for a smaller license refuses', saying({ agreesToMatchTier: false }), small, 'MATCH_DECLINED'],
    [
      "declined asks for an unknown host's tier",
      saying({ agreesToMatchTier: false, hostUsers: null }),
      license,
      'HOST_TIER_NEEDED',
    ],
  ];
  for (const [name, said, known, decidedBy] of cases) {
    test(name, () => assert.equal(assess(request({ facts: said, license: known }), profile).decidedBy, decidedBy));
  }
});

describe('hosting', () => {
  const cases: readonly (readonly [string, Partial<RequestFacts>, Profile, string | null, readonly string[]])[] = [
    [
      'a Server that was not confirmed is asked about',
      { confirmsServerUse: null },
      profile,
      'FACTS_MISSING',
      ['confirmsServerUse'],
    ],
    [
      '"Server" and "not on our Server" contradict each other',
      { confirmsServerUse: false },
      profile,
      'FACTS_MISSING',
      ['confirmsServerUse'],
    ],
    [
      'Data Center is taken where the profile takes it, without a Server',
      { hosting: 'data-center', confirmsServerUse: null },
      hosting('server', 'data-center'),
      null,
      [],
    ],
    [
      '"not on our Server" asks which, where the profile takes more',
      { hosting: null, confirmsServerUse: false },
      hosting('server', 'data-center'),
      'FACTS_MISSING',
      ['hosting'],
    ],
    ['Server is refused where the profile takes Cloud only', {}, hosting('cloud'), 'HOST_NOT_SERVER', []],
  ];
  for (const [name, said, policy, decidedBy, missing] of cases) {
    test(name, () => {
      const assessment = assess(request({ facts: saying(said) }), policy);
      assert.deepEqual([assessment.decidedBy, assessment.missing], [decidedBy, missing]);
    });
  }
  test('a refusal says which hosting it is and what to do instead', () => {
    const assessment = assess(request({ facts: saying({ hosting: 'data-center' }), proof: unproven }), profile);
    assert.match(
      explainForCustomer(assessment, false).join('\n'),
      /Data Center.*Buy the Data Center license in the Marketplace/u,
    );
  });
});

describe('what is asked for', () => {
  test('an empty request is asked for everything required, in the order of the contract', () => {
    assert.deepEqual(assess(request({ facts: noFacts(), license: undefined, proof: unproven }), profile).missing, [
      'confirmsServerUse',
      'agreesToMatchTier',
      'licenseKeys',
      'accountEmail',
      'firstName',
      'lastName',
      'organization',
      'address.lines',
      'address.country',
    ]);
  });
  test('a country that does not exist is asked for again', () => {
    const input = request({ facts: saying({ address: { ...facts.address, country: 'UK' } }) });
    const { decidedBy, missing } = assess(input, profile);
    assert.deepEqual([decidedBy, missing], ['COUNTRY_UNKNOWN', ['address.country']]);
  });
});

test("an operator's decision ends the review of a holder without an address", () => {
  assert.equal(assess(request({ license: { ...license, holderEmail: null } }), profile).outcome, 'eligible');
});

test('a moved license tells its SEN to the holder and to nobody else', () => {
  const input = request({ license: { ...license, status: 'moved', sen: 'SEN-4839484' }, proof: unproven });
  const assessment = assess(input, profile);
  assert.match(JSON.stringify(forCustomer(assessment, true)), /SEN-4839484/u);
  assert.doesNotMatch(JSON.stringify(forCustomer(assessment, false)), /SEN-/u);
});

test('staff read every code, the customer reads none', () => {
  const assessment = assess(request({ license: small }), profile);
  assert.match(explainForStaff(assessment).join('\n'), /^TIER_SHORTFALL \(note\): /mu);
  assert.doesNotMatch(explainForCustomer(assessment, true).join('\n'), /TIER_|FACTS_/u);
});
