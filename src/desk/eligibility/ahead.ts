import type { Ahead } from '../../contract/customer.ts';
import type { Profile } from '../../contract/profile.ts';
import type { LicenseForRules } from '../sources/license.ts';
import type { Assessment } from './types.ts';

const DAY_MS = 86_400_000;

/**
 * What a move would leave as it is and what it would change, as values that a page puts into words. Null where the
 * license cannot move at all. `maintenanceEnd`: as the question has it, since a transfer carries the dates over unchanged
 * (domain, section 5).
 */
export function aheadOf(
  { outcome, issuedUsers, requiredUsers, quote, findings }: Assessment,
  license: LicenseForRules | null,
  maintenanceEnd: string | null,
  profile: Profile,
): Ahead | null {
  if (outcome === 'refuse' || outcome === 'moved' || license === null) return null;
  const short = findings.some(({ code }) => code === 'TIER_SHORTFALL' || code === 'UPGRADE_FIRST');
  return {
    stays: { type: license.type, users: issuedUsers ?? license.users, maintenanceEnd, use: 'perpetual' },
    changes: {
      seller: profile.destination.name,
      newKey: true,
      oldKeyHonoredDays: Math.round(profile.lifetimes.grace / DAY_MS),
    },
    toMatch: {
      // Without the host's tier nobody can say.
      matches: requiredUsers === null ? null : !short,
      upgrade: !short ? 'none' : profile.shortfall === 'upgrade-first' ? 'before-the-move' : 'after-the-move',
      price: quote && { amount: quote.price, currency: quote.currency, validUntil: quote.validUntil },
    },
  };
}
