import type { StoredTransfer } from '../transfers/service.ts';
import type { Transfer } from '../transfers/state.ts';
import { type Row, type Walked, walk } from './walk.ts';

/** All cases of a request that are about one license: for its requester they are one. */
export type Group = {
  /** Names it within the request. */
  readonly name: string;
  /** The case that speaks for it now. */
  readonly transfer: Transfer;
  /** The case is this request's own; otherwise somebody else asked for the same license. */
  readonly own: boolean;
  /** The holder of record stands behind what this requester asked. */
  readonly proven: boolean;
  readonly walked: Walked;
};

const nameOf = ({ keyDigest, transfer }: StoredTransfer): string =>
  keyDigest === null ? transfer.transferId : Buffer.from(keyDigest).toString('hex');

/**
 * A license that was asked for twice, or whose key came later, has several cases: the one that the books ended and the
 * one that a further message opened; the one without a key and the one there was for that key.
 */
export function groupsOf(stored: readonly StoredTransfer[], rows: readonly Row[], requestId: string): readonly Group[] {
  const goesOnAs = new Map(
    rows.flatMap(({ transferId, event }) => (event.type === 'Superseded' ? [[transferId, event.by] as const] : [])),
  );
  const byId = new Map(stored.map((one) => [one.transfer.transferId, one]));
  const lastOf = (one: StoredTransfer): StoredTransfer => byId.get(goesOnAs.get(one.transfer.transferId) ?? '') ?? one;
  const groups = Map.groupBy(stored, (one) => nameOf(lastOf(one)));
  return [...groups].map(([name, members]) => groupOf(name, members, goesOnAs, rows, requestId));
}

function groupOf(
  name: string,
  members: readonly StoredTransfer[],
  goesOnAs: ReadonlyMap<string, string>,
  rows: readonly Row[],
  requestId: string,
): Group {
  const ids = new Set(members.map(({ transfer }) => transfer.transferId));
  const living = members.filter(({ transfer }) => !goesOnAs.has(transfer.transferId));
  const newest = (living.length > 0 ? living : members).toSorted((a, b) => b.openedAt.getTime() - a.openedAt.getTime());
  const transfer = newest[0]?.transfer;
  if (!transfer) throw new Error('Defect: a license of a request has no case');
  const own = transfer.requestId === requestId;
  const proven = own && transfer.proof !== null;
  const walked = walk(
    rows.filter(({ transferId }) => ids.has(transferId)),
    requestId,
    proven,
  );
  return { name, transfer, own, proven: proven || walked.provenHere, walked };
}
