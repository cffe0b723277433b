import { type PartnerRight, partnerRights } from '../../../contract/account.ts';

/** What comes with each right: nobody can order what they may not see. */
const includes: Readonly<Record<PartnerRight, readonly PartnerRight[]>> = {
  licenses: [],
  quotes: ['licenses'],
  orders: ['licenses', 'quotes'],
  copies: [],
};

/** Rights as they are kept: each with those that it includes, once, in one order. */
export function completed(allows: readonly PartnerRight[]): readonly PartnerRight[] {
  const all = new Set(allows.flatMap((right) => [right, ...includes[right]]));
  return partnerRights.filter((right) => all.has(right));
}
