import type { ImportItem } from '../../destinations/port.ts';
import type { BookLicense } from '../sources/license.ts';
import type { Transfer } from '../transfers/state.ts';

/**
 * The id under which a destination knows one import: made from the direct license alone, so that no retry, no second
 * case and no lost answer can ask for a second one. A move that was taken back leaves a void license behind; the next
 * one is a new import, told apart by how many were taken back before it.
 */
export const importIdOf = (licenseId: string, undone: number): string =>
  undone === 0 ? licenseId : `${licenseId}~${undone + 1}`;

/** What the destination is asked for: type and maintenance unchanged (domain, sections 4 and 5). */
export function importItemOf(importId: string, transfer: Transfer, license: BookLicense): ImportItem {
  if (transfer.account === null)
    throw new Error(`Defect: transfer ${transfer.transferId} was cleared without an account`);
  const { email: accountEmail, ...account } = transfer.account;
  return {
    importId,
    appKey: license.appKey,
    accountEmail,
    ...account,
    licenseType: license.type,
    users: transfer.verdict?.issuedUsers ?? license.users,
    maintenanceStart: license.maintenanceStart,
    maintenanceEnd: license.maintenanceEnd,
    hostUsers: transfer.verdict?.quote?.toUsers ?? null,
    language: transfer.language,
  };
}

/** Why a cleared case must not be handed over after all: the books are read again right before each try. */
export function stoppedBy(license: BookLicense | undefined): {
  readonly code: 'KEY_UNKNOWN' | 'LICENSE_REVOKED' | 'LICENSE_SUSPENDED' | 'LICENSE_ALREADY_MOVED';
  readonly reason: string;
} | null {
  if (!license) return { code: 'KEY_UNKNOWN', reason: 'The license is no longer in the books.' };
  if (license.move)
    return { code: 'LICENSE_ALREADY_MOVED', reason: `The license moved before, as ${license.move.sen}.` };
  if (license.status === 'revoked')
    return { code: 'LICENSE_REVOKED', reason: 'The license was revoked while the transfer was open.' };
  if (license.status === 'suspended')
    return { code: 'LICENSE_SUSPENDED', reason: 'The license was suspended while the transfer was open.' };
  return null;
}
