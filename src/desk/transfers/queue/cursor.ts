/** Where a page of the queue ends: the value it is sorted by, and the case. `-` stands for none. */
export type Cursor = { readonly at: Date | null; readonly transferId: string };

export const writeCursor = ({ at, transferId }: Cursor): string =>
  `${at === null ? '-' : at.toISOString()}_${transferId}`;

/** Null where the text is none of ours. */
export function readCursor(text: string): Cursor | null {
  const parts = /^(-|\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/iu.exec(text);
  if (parts?.[1] === undefined || parts[2] === undefined) return null;
  const at = parts[1] === '-' ? null : new Date(parts[1]);
  return at !== null && Number.isNaN(at.getTime()) ? null : { at, transferId: parts[2] };
}
