import { Profile } from '../../src/contract/profile.ts';
import { type Pricing } from '../../src/terms/prices.ts';
import type { TermPolicy } from '../../src/terms/maintenance.ts';

/** The real price table of domain, section 5 (server, USD), in cents. */
export const list = [
  { users: 10, price: 1_000 },
  { users: 25, price: 20_000 },
  { users: 50, price: 40_000 },
  { users: 100, price: 70_000 },
  { users: 250, price: 140_000 },
  { users: 500, price: 200_000 },
  { users: 2_000, price: 490_000 },
  { users: 10_000, price: 730_000 },
  { users: -1, price: 1_050_000 },
];

export const tiers = list.map(({ users }) => users);

export const pricing = (over: Partial<Pricing> = {}): Pricing => ({
  list,
  typePercent: 100,
  renewalPercent: 50,
  discountPercent: 0,
  ...over,
});

/** As the profile has it where it says nothing. */
export const policy: TermPolicy = Profile.shape.terms.parse({});
