import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FindingCode, findingCodes } from '../../src/contract/codes.ts';
import type { Profile } from '../../src/contract/profile.ts';
import { assess } from '../../src/desk/eligibility/assess.ts';
import { contextOf } from '../../src/desk/eligibility/context.ts';
import { rules } from '../../src/desk/eligibility/rules.ts';
import type { Assessment, EligibilityInput } from '../../src/desk/eligibility/types.ts';
import type { LicenseForRules } from '../../src/desk/sources/license.ts';
import { facts, holder, license, profile, request, today, unproven } from './fixtures.ts';

test('the rules stand in the order of the contract, each code once', () => {
  assert.deepEqual(
    rules.map(({ code }) => code),
    [...findingCodes],
  );
});

type Step = readonly [decides: FindingCode, mend: (input: EligibilityInput) => EligibilityInput];

const say =
  (change: Partial<EligibilityInput['facts']>) =>
  (input: EligibilityInput): EligibilityInput => ({
    ...input,
    facts: { ...input.facts, ...change },
  });
const book =
  (change: Partial<LicenseForRules>) =>
  (input: EligibilityInput): EligibilityInput => ({
    ...input,
    license: input.license ? { ...input.license, ...change } : input.license,
  });

/** Everything is wrong at once; each step says what decides now, and mends that alone. */
const start: EligibilityInput = {
  facts: {
    ...facts,
    hosting: 'cloud',
    confirmsServerUse: false,
    agreesToMatchTier: false,
    lastName: null,
    hostUsers: 100,
    hostProducts: ['Jira'],
    address: { ...facts.address, country: 'QQ' },
    accountEmail: 'bob@other.example',
  },
  license: {
    ...license,
    users: 10,
    status: 'revoked',
    type: 'EVALUATION',
    holderEmail: null,
    appKey: 'com.gone',
    maintenanceEnd: today,
  },
  proof: { ...unproven, standing: 'unproven', suspicious: true },
  today,
};

const walk: readonly Step[] = [
  ['HOST_CLOUD', say({ hosting: 'data-center' })],
  ['HOST_DATA_CENTER', say({ hosting: null })],
  ['HOST_NOT_SERVER', say({ confirmsServerUse: true })],
  // Agrees no longer stated, the key unknown: what is missing must not decide before what the books rule out.
  ['MATCH_DECLINED', (input) => ({ ...say({ agreesToMatchTier: null })(input), license: null })],
  ['KEY_UNKNOWN', (input) => ({ ...input, license: start.license })],
  ['APP_UNKNOWN', book({ appKey: license.appKey })],
  ['APP_HOST_MISMATCH', say({ hostProducts: ['Confluence Server 7.13'] })],
  ['LICENSE_REVOKED', book({ status: 'suspended' })],
  ['LICENSE_SUSPENDED', book({ status: 'moved' })],
  ['LICENSE_ALREADY_MOVED', book({ status: 'active' })],
  ['TYPE_NEVER_MOVES', book({ type: 'COMMERCIAL' })],
  ['FACTS_MISSING', say({ lastName: 'Smith', agreesToMatchTier: false, hostUsers: null })],
  ['COUNTRY_UNKNOWN', say({ address: facts.address })],
  ['HOST_TIER_NEEDED', say({ agreesToMatchTier: true, hostUsers: 100 })],
  ['HOLDER_UNREACHABLE', book({ holderEmail: 'jane@holder.example' })],
  ['PROOF_MISSING', (input) => ({ ...input, license: undefined })],
];

test('each rule decides before those below it, walked from everything wrong to nothing wrong', () => {
  const policy: Profile = { ...profile, shortfall: 'upgrade-first' };
  let input = start;
  const decided: (FindingCode | null)[] = [];
  for (const [expected, mend] of walk) {
    const assessment = assess(input, policy);
    assert.equal(assessment.decidedBy, expected);
    decided.push(assessment.decidedBy);
    input = mend(input);
  }
  // The last mend took the key away; with the holder behind the request only the upgrade is left.
  const proven = { ...input, license: { ...license, users: 10 }, proof: holder };
  assert.equal(assess(proven, policy).decidedBy, 'UPGRADE_FIRST');
  decided.push('UPGRADE_FIRST');
  assert.equal(assess(proven, profile).decidedBy, null);
  const order = decided.map((code) => findingCodes.indexOf(code ?? 'MAINTENANCE_ENDED'));
  assert.deepEqual(
    order,
    order.toSorted((one, other) => one - other),
  );
});

test('the guards above any finding, taken together, all stand above it', () => {
  const assessment = assess(start, { ...profile, shortfall: 'upgrade-first' });
  assert.deepEqual(
    assessment.findings.map(({ code }) => code),
    [
      'HOST_CLOUD',
      'MATCH_DECLINED',
      'APP_UNKNOWN',
      'LICENSE_REVOKED',
      'TYPE_NEVER_MOVES',
      'FACTS_MISSING',
      'COUNTRY_UNKNOWN',
      'HOLDER_UNREACHABLE',
      'PROOF_MISSING',
      'SENDER_SUSPICIOUS',
      'UPGRADE_FIRST',
    ],
  );
});

test('a suspicious sender is told to staff beside the missing proof, never instead of it', () => {
  const assessment = assess(request({ proof: { standing: 'unproven', reason: 'odd', suspicious: true } }), profile);
  assert.deepEqual(codesOf(assessment), ['PROOF_MISSING', 'SENDER_SUSPICIOUS']);
});

const codesOf = (assessment: Assessment): readonly FindingCode[] => assessment.findings.map(({ code }) => code);

const notes: readonly (readonly [FindingCode, EligibilityInput, Profile])[] = [
  ['TIER_SHORTFALL', request({ license: { ...license, users: 10 } }), profile],
  ['TIER_HONORED', request({ license: { ...license, users: 10 } }), { ...profile, shortfall: 'honor' }],
  ['TIER_LARGER', request({ license: { ...license, users: 100 } }), profile],
  ['HOST_TIER_UNKNOWN', request({ facts: { ...facts, hostUsers: null } }), profile],
  ['ACCOUNT_DIFFERS', request({ facts: { ...facts, accountEmail: 'bob@other.example' } }), profile],
  [
    'MAINTENANCE_ENDED',
    request({
      license: { ...license, maintenanceEnd: today, maintenanceStart: today },
      today: '2022-03-02' as typeof today,
    }),
    profile,
  ],
];
for (const [code, input, policy] of notes) {
  test(`${code} is told and stops nothing`, () => {
    const assessment = assess(input, policy);
    assert.deepEqual([assessment.outcome, codesOf(assessment)], ['eligible', [code]]);
  });
}

test('a request with nothing wrong has no finding', () => {
  assert.deepEqual(codesOf(assess(request(), profile)), []);
  assert.equal(contextOf(request(), profile).match, 'matches');
});
