import { UNLIMITED } from '../contract/license.ts';

/** Tiers and counts compare as numbers once "unlimited" (-1 on the wire) stands above all of them. */
const size = (users: number): number => (users === UNLIMITED ? Number.POSITIVE_INFINITY : users);

/** Below zero where `one` is smaller than `other`, zero where they are equal, above zero where it is larger. */
export function compareUsers(one: number, other: number): number {
  const [left, right] = [size(one), size(other)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/**
 * The smallest of the profile's tiers that holds a count: 75 users need 100 (domain, section 3). -1 is unlimited, in
 * and out. Null where no tier is large enough, which a profile without an unlimited tier can come to.
 */
export function bandOf(users: number, tiers: readonly number[]): number | null {
  const holding = tiers.filter((tier) => compareUsers(tier, users) >= 0).toSorted(compareUsers);
  return holding[0] ?? null;
}

/**
 * The highest tier among the licensed applications of one instance, which an app for Jira 7 and later has to have
 * (domain, section 3). Null where none was named.
 */
export const highestApplication = (tiers: readonly number[]): number | null =>
  tiers.toSorted(compareUsers).at(-1) ?? null;
