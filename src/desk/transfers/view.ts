import type { StoredTransfer } from './service.ts';

/** A case as JSON for staff: no key, no digest, no link. */
export function transferJson({ transfer, openedAt, changedAt }: Pick<StoredTransfer, 'transfer' | 'openedAt' | 'changedAt'>) {
  const { keyLast4, verdict, attempt: _attempt, importId: _importId, lastMessage: _lastMessage, ...rest } = transfer;
  return {
    ...rest,
    key: keyLast4 === null ? null : `…${keyLast4}`,
    verdict: verdict && {
      codes: verdict.codes,
      decidedBy: verdict.decidedBy,
      explanation: verdict.staff,
      missing: verdict.missing,
      issuedUsers: verdict.issuedUsers,
      requiredUsers: verdict.requiredUsers,
      quote: verdict.quote,
    },
    openedAt: openedAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}

/** Where a page of cases ends, as text for the next call. */
export const cursorOf = ({ openedAt, transfer }: Pick<StoredTransfer, 'transfer' | 'openedAt'>): string =>
  `${openedAt.toISOString()}_${transfer.transferId}`;

/** Null where the text is none of ours. */
export function readCursor(text: string): { readonly openedAt: Date; readonly transferId: string } | null {
  const parts = /^(\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/iu.exec(text);
  const openedAt = new Date(parts?.[1] ?? '');
  return parts?.[2] === undefined || Number.isNaN(openedAt.getTime()) ? null : { openedAt, transferId: parts[2] };
}
