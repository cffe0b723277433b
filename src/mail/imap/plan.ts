/** How far a mailbox was taken in. */
export type Progress = {
  /** Of the folder, as text: it is a number of up to 32 bits whose meaning is only that it is the same. */
  readonly uidValidity: string;
  /** All messages up to here were taken in, refused, or left alone. */
  readonly lastUid: number;
  /** Messages below were there when we came, so that their age counts; those from here on are new. */
  readonly newFrom: number;
  /** Older messages that were there when we came are left alone: people may have answered them long ago. */
  readonly since: Date;
};

/** What the server says of the folder when it is opened. */
export type Folder = { readonly uidValidity: string; readonly uidNext: number };

/**
 * Where to go on. With another UIDVALIDITY all numbers are new (RFC 9051, 2.3.1.1), so the folder is gone through from its
 * beginning; what was taken in before is known by its identity, and what was too old then is too old now.
 */
export function whereToGoOn(known: Progress | null, folder: Folder, now: Date, lookBack_ms: number): Progress {
  if (known?.uidValidity === folder.uidValidity) return known;
  return {
    uidValidity: folder.uidValidity,
    lastUid: 0,
    newFrom: folder.uidNext,
    since: known?.since ?? new Date(now.getTime() - lookBack_ms),
  };
}

export type Listed = { readonly uid: number; readonly size: number; readonly arrived: Date | null };

/** Whether a message is left alone for its age. One without a date is not: asking once too often harms less. */
export const isTooOld = ({ uid, arrived }: Listed, { newFrom, since }: Progress): boolean =>
  uid < newFrom && arrived !== null && arrived < since;

/** Messages in their order, cut into groups of at most so many and so many bytes; a larger one is a group of its own. */
export function groupsOf(listed: readonly Listed[], most: { count: number; bytes: number }): readonly Listed[][] {
  const groups: Listed[][] = [];
  let bytes = 0;
  for (const one of listed) {
    const last = groups.at(-1);
    if (last && last.length < most.count && bytes + one.size <= most.bytes) {
      last.push(one);
      bytes += one.size;
    } else {
      groups.push([one]);
      bytes = one.size;
    }
  }
  return groups;
}

/** The wait before the next connection, after so many that failed: 1, 2, 4 seconds and so on to 5 minutes. */
export const reconnectAfter_ms = (failures: number): number =>
  Math.min(1_000 * 2 ** Math.max(0, failures - 1), 5 * 60_000);
