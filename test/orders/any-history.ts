import * as fc from 'fast-check';
import type { LicenseType } from '../../src/contract/license.ts';
import type { Method } from '../../src/marketplace/ledger/entries.ts';
import { tiers } from '../terms/support.ts';

export type Shape = {
  readonly licenses: readonly {
    readonly users: number;
    readonly host: number | null;
    readonly type: LicenseType;
    readonly left: number;
  }[];
  readonly replaces: boolean;
  readonly steps: readonly Step[];
};
export type Step =
  | { readonly do: 'wait'; readonly days: number }
  | { readonly do: 'quote'; readonly asks: readonly Ask[]; readonly partner: boolean }
  | { readonly do: 'accept' | 'cancel' | 'refund' | 'pay-again'; readonly which: number }
  | { readonly do: 'pay'; readonly which: number; readonly part: number; readonly method: Method }
  | { readonly do: 'return'; readonly which: number }
  | { readonly do: 'void'; readonly which: number };
type Ask = {
  readonly license: number;
  readonly kind: 'renew' | 'upgrade' | 'both' | 'coterm';
  readonly months: number;
  readonly users: number;
  readonly ahead: number;
};

const which = fc.nat(40);
const users = fc.constantFrom(...tiers);
const ask: fc.Arbitrary<Ask> = fc.record({
  license: fc.nat(3),
  kind: fc.constantFrom('renew', 'renew', 'upgrade', 'both', 'coterm'),
  months: fc.constantFrom(12, 12, 24, 36, 18),
  users,
  ahead: fc.integer({ min: -20, max: 1_150 }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 120 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('quote' as const),
      asks: fc.array(ask, { minLength: 1, maxLength: 3 }),
      partner: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom('accept' as const, 'accept' as const, 'cancel' as const), which }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      which,
      part: fc.constantFrom(100, 100, 100, 60, 40, 130),
      method: fc.constantFrom('bank-transfer' as const, 'card' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('refund' as const, 'pay-again' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('return' as const), which }) },
);
const rare: fc.Arbitrary<Step> = fc.record({ do: fc.constant('void' as const), which });

/** Any history: an account with up to four licenses, in which people do what they like in any order. */
export const anyHistory: fc.Arbitrary<Shape> = fc.record({
  licenses: fc.array(
    fc.record({
      users,
      host: fc.option(users, { freq: 2 }),
      type: fc.constantFrom<LicenseType>('COMMERCIAL', 'COMMERCIAL', 'ACADEMIC', 'COMMUNITY'),
      left: fc.integer({ min: -500, max: 1_000 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  replaces: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  steps: fc.array(fc.oneof({ weight: 40, arbitrary: step }, { weight: 1, arbitrary: rare }), {
    minLength: 6,
    maxLength: 30,
  }),
});
