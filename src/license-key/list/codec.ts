import type { Day } from '../../kernel/day.ts';

/** Gives the signature its purpose: nothing that is signed as a key can be taken for a list, nor the other way round. */
export const LIST_PREFIX = 'revocations/';

export const listStatuses = ['superseded', 'revoked', 'voided'] as const;

/** A key that counts no longer, or will not from a day on. */
export type ListedKey = {
  /** SHA-256 of the part of the key's text that is signed, in base64url without padding. */
  readonly digest: string;
  readonly status: (typeof listStatuses)[number];
  /** The first day on which it does not count. */
  readonly from: Day;
};

export type KeyList = {
  readonly issued: Day;
  readonly nextUpdate: Day;
  readonly keyId: string;
  /** Superseded keys, those of the longest ago, that found no room. */
  readonly omitted: number;
  readonly keys: readonly ListedKey[];
};

/** The document that is signed. Sorted by digest, so that the same keys on the same day make the same bytes. */
export function encodeList({ issued, nextUpdate, keyId, omitted, keys }: KeyList): Uint8Array {
  const rows = keys
    .toSorted((a, b) => (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : 0))
    .map(({ digest, status, from }) => [digest, status, from]);
  return new TextEncoder().encode(JSON.stringify({ issued, nextUpdate, keyId, omitted, keys: rows }));
}
