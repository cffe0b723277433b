import fc from 'fast-check';
import { directLicenseStatuses, hostings, licenseTypes } from '../../src/contract/license.ts';
import { Profile } from '../../src/contract/profile.ts';
import type { RequestFacts } from '../../src/contract/request.ts';
import { day } from '../../src/kernel/day.ts';
import type { EligibilityInput } from '../../src/desk/eligibility/types.ts';
import type { ProofForRules } from '../../src/desk/proof/holder.ts';
import type { LicenseForRules } from '../../src/desk/sources/license.ts';

export const today = day('2022-03-01');

/** The real price table of domain.md, section 5. */
const prices = [
  [10, 10],
  [25, 200],
  [50, 400],
  [100, 700],
  [250, 1400],
  [500, 2000],
  [2000, 4900],
  [10_000, 7300],
  [-1, 10_500],
].map(([users, price]) => ({ users, price }));

export const profile: Profile = Profile.parse({
  profile: 'atlassian-server',
  vendor: {
    id: 'sketchwell',
    name: 'Sketchwell',
    email: 'licenses@sketchwell.example',
    website: 'https://sketchwell.example',
  },
  mail: { from: 'licenses@sketchwell.example', gateway: 'mx.sketchwell.example' },
  destination: { connector: 'built-in', name: 'the Marketplace' },
  currency: 'USD',
  tiers: prices.map(({ users }) => users),
  hosts: [
    { id: 'confluence', name: 'Confluence', match: 'instance' },
    { id: 'jira', name: 'Jira', match: 'highest-application' },
  ],
  apps: [
    { key: 'com.sketchwell.wireframes.confluence', name: 'Wireframes for Confluence', host: 'confluence', prices },
    { key: 'com.sketchwell.wireframes.jira', name: 'Wireframes for Jira', host: 'jira', prices },
  ],
  hosting: {
    accepted: ['server'],
    instead: { 'data-center': 'Buy the Data Center license in the Marketplace.', cloud: 'Try the Cloud app.' },
  },
  match: 'at-least',
  shortfall: 'quote-then-transfer',
  licenseTypes: {
    neverMove: ['EVALUATION', 'DEMONSTRATION'],
    pricePercent: { ACADEMIC: 50, COMMUNITY: 0, OPEN_SOURCE: 0 },
  },
  proof: { publicMailDomains: ['gmail.com'], twoOperators: ['public-domain'], coolDown: '72h' },
  lifetimes: { information: '14d', holderLink: '7d', review: '14d', payment: '30d', quote: '30d', grace: '90d' },
  texts: { whereToFind: 'In your account.', howToInstall: 'Paste it in {host}.', signature: 'Sketchwell' },
});

export const facts: RequestFacts = {
  confirmsServerUse: true,
  hosting: 'server',
  agreesToMatchTier: true,
  hostProducts: ['Confluence'],
  hostUsers: 50,
  licenseKeys: ['SWC-AAAA-BBBB-CCCC'],
  accountEmail: 'jane@holder.example',
  firstName: 'Jane',
  lastName: 'Smith',
  organization: 'Holder Ltd',
  address: { lines: ['1 High Street'], city: 'Leeds', region: null, postalCode: 'LS1 1AA', country: 'GB' },
  expertEmail: null,
};

export const license: LicenseForRules = {
  appKey: 'com.sketchwell.wireframes.confluence',
  users: 50,
  type: 'COMMERCIAL',
  status: 'active',
  maintenanceStart: day('2021-06-01'),
  maintenanceEnd: day('2022-06-01'),
  holderEmail: 'jane@holder.example',
  sen: null,
};

export const holder: ProofForRules = { standing: 'holder', reason: 'sent from the address in the books' };
export const unproven: ProofForRules = { standing: 'unproven', reason: 'no evidence', suspicious: false };

/** A request that is eligible without any finding; what a test changes stands in the test. */
export const request = (change: Partial<EligibilityInput> = {}): EligibilityInput => ({
  facts,
  license,
  proof: holder,
  today,
  ...change,
});

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(arbitrary, { nil: null });
const text = fc.constantFrom('Jane', 'Smith', 'Holder Ltd', ' ', 'x');
const email = fc.constantFrom('jane@holder.example', 'JANE@HOLDER.EXAMPLE', 'eve@gmail.com', 'bob@other.example');
const users = fc.constantFrom(-1, 1, 10, 11, 50, 75, 100, 9_999, 10_001, 1_000_000);

export const anyFacts: fc.Arbitrary<RequestFacts> = fc.record({
  confirmsServerUse: maybe(fc.boolean()),
  hosting: maybe(fc.constantFrom(...hostings)),
  agreesToMatchTier: maybe(fc.boolean()),
  hostProducts: fc.subarray(['Confluence 7.13', 'Jira Software', 'Bamboo']),
  hostUsers: maybe(users),
  licenseKeys: fc.constantFrom([], ['SWC-AAAA-BBBB-CCCC']),
  accountEmail: maybe(email),
  firstName: maybe(text),
  lastName: maybe(text),
  organization: maybe(text),
  address: fc.record({
    lines: fc.constantFrom([], ['1 High Street'], [' ']),
    city: maybe(text),
    region: maybe(text),
    postalCode: maybe(text),
    country: maybe(fc.constantFrom('GB', 'DE', 'US', 'QQ', 'UK')),
  }),
  expertEmail: maybe(email),
});

const days = fc.constantFrom('2019-01-01', '2022-02-28', '2022-03-01', '2024-02-29').map(day);

export const anyKnownLicense: fc.Arbitrary<LicenseForRules> = fc.record({
  appKey: fc.constantFrom('com.sketchwell.wireframes.confluence', 'com.sketchwell.wireframes.jira', 'com.gone'),
  users,
  type: fc.constantFrom(...licenseTypes),
  status: fc.constantFrom(...directLicenseStatuses),
  maintenanceStart: days,
  maintenanceEnd: days,
  holderEmail: maybe(email),
  sen: maybe(fc.constant('SEN-4839484')),
});

/** What the books may say of a key that was given: null is "not there". */
export const anyBooks: fc.Arbitrary<LicenseForRules | null> = maybe(anyKnownLicense);

export const anyProof: fc.Arbitrary<ProofForRules> = fc.oneof(
  fc.constant(holder),
  fc.record({ standing: fc.constant('unproven' as const), reason: fc.string(), suspicious: fc.boolean() }),
);

export const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    match: fc.constantFrom('at-least' as const, 'exact' as const),
    shortfall: fc.constantFrom('quote-then-transfer' as const, 'upgrade-first' as const, 'honor' as const),
    accepted: fc.subarray([...hostings], { minLength: 1 }),
    // Without an unlimited tier a large host fits into none.
    tiers: fc.constantFrom(
      profile.tiers,
      profile.tiers.filter((tier) => tier !== -1),
      [10],
    ),
  })
  .map(({ match, shortfall, accepted, tiers }) => ({
    ...profile,
    match,
    shortfall,
    tiers,
    hosting: { ...profile.hosting, accepted },
  }));

export const anyInput: fc.Arbitrary<EligibilityInput> = fc.record({
  facts: anyFacts,
  license: fc.option(anyBooks, { nil: undefined }),
  proof: anyProof,
  today: fc.constant(today),
});
