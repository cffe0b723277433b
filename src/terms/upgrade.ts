import { type Result, err, ok } from '../kernel/result.ts';
import type { TermRefusal } from './maintenance.ts';
import { compareUsers } from './tiers.ts';

/**
 * Whether a license of `users` may become one of `to`: a tier that is sold, larger than now, and no smaller than the
 * host's where that is known (domain, section 3). -1 is unlimited.
 */
export function mayUpgrade(
  license: { readonly users: number; readonly hostUsers: number | null },
  to: number,
  tiers: readonly number[],
): Result<number, TermRefusal> {
  if (!tiers.includes(to)) return err({ code: 'TIER_UNKNOWN', users: to });
  if (compareUsers(to, license.users) <= 0) return err({ code: 'TIER_NOT_LARGER', users: license.users });
  const { hostUsers } = license;
  return hostUsers !== null && compareUsers(to, hostUsers) < 0 ? err({ code: 'TIER_BELOW_HOST', hostUsers }) : ok(to);
}
