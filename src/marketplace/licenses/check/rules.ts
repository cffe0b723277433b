import { type Host, type KeyStatus, counts, errorsOf, isNearlyExpired } from '../../../../sdk/src/rules.ts';
import type { CheckedLicense, LicenseQuestion } from '../../../contract/license-check.ts';
import { dayOf } from '../../../kernel/day.ts';
import type { LicensePayload } from '../../../license-key/codec.ts';
import type { LicenseChangeKind, LicenseStatus } from '../types.ts';

/** What the marketplace knows of a key that it signed. */
export type KnownKey = {
  readonly sen: string;
  readonly status: LicenseStatus;
  readonly hostUsers: number | null;
  /** It is the newest one of its license. */
  readonly current: boolean;
  /** Null where nothing took its place, or it is not known at all. */
  readonly supersededBy: LicenseChangeKind | null;
  readonly honoredUntil: Date | null;
};

export function statusOf(known: KnownKey, now: Date): KeyStatus {
  const { status, current, supersededBy, honoredUntil } = known;
  if (!current && supersededBy === null) return 'unknown';
  if (status === 'voided') return 'voided';
  if (current) return 'current';
  if (supersededBy === 'refunded') return 'revoked';
  return honoredUntil !== null && now < honoredUntil ? 'honored' : 'superseded';
}

export const unknownKey: CheckedLicense = {
  valid: false,
  key: 'unknown',
  errors: [],
  nearlyExpired: false,
  sen: null,
  users: null,
  maintenanceEnd: null,
  honoredUntil: null,
  newKeyAt: null,
};

/**
 * The answer about a key whose signature is good: what fits is judged by what this key says, also where a newer one says
 * more. The tier of the host, where it is not said, is the one known from the move ("does not match: N of M users").
 */
export function answerOf(
  said: LicensePayload,
  known: KnownKey | null,
  question: LicenseQuestion,
  about: { readonly now: Date; readonly baseUrl: string },
): CheckedLicense {
  const key = known ? statusOf(known, about.now) : 'unknown';
  if (!known || key === 'unknown') return unknownKey;
  if (question.app !== undefined && question.app !== said.app) return { ...unknownKey, key: 'other-app' };
  const today = dayOf(about.now);
  const host: Host = {
    hostUsers: question.hostUsers ?? known.hostUsers ?? undefined,
    hosting: question.hosting,
    type: question.licenseType,
    buildDate: question.buildDate,
  };
  const good = counts(key);
  const errors = good ? errorsOf(said, host, today) : [];
  return {
    valid: good && errors.length === 0,
    key,
    errors,
    nearlyExpired: good && isNearlyExpired(said, today),
    sen: said.sen,
    users: said.users,
    maintenanceEnd: said.maintenanceEnd,
    honoredUntil: key === 'honored' || key === 'superseded' ? (known.honoredUntil?.toISOString() ?? null) : null,
    newKeyAt: key === 'current' || key === 'voided' ? null : `${about.baseUrl}/account/licenses/${said.sen}`,
  };
}
