import { isId } from '../../contract/id.ts';
import type { StoredTransfer } from './service.ts';
import { transferJson } from './show.ts';

type Stored = Pick<StoredTransfer, 'transfer' | 'openedAt' | 'changedAt'>;

/** A case as JSON for the API: what the command line shows, and when it was opened and last changed. */
export const storedJson = ({ transfer, openedAt, changedAt }: Stored) => ({
  ...transferJson(transfer),
  openedAt: openedAt.toISOString(),
  changedAt: changedAt.toISOString(),
});

/** Where a page of cases ends, as text for the next call. */
export const cursorOf = ({ openedAt, transfer }: Pick<Stored, 'transfer' | 'openedAt'>): string =>
  `${openedAt.toISOString()}_${transfer.transferId}`;

/** Null where the text is none of ours. */
export function readCursor(text: string): { readonly openedAt: Date; readonly transferId: string } | null {
  const parts = /^(\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z)_(.+)$/u.exec(text);
  const openedAt = new Date(parts?.[1] ?? '');
  const transferId = parts?.[2] ?? '';
  return !isId(transferId) || Number.isNaN(openedAt.getTime()) ? null : { openedAt, transferId };
}
