import type { RequestFacts } from '../../contract/request.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Answered, Unclear, Understood } from '../../mail/types.ts';
import { merge } from './merge.ts';
import { type RequestRow, type SpokenRow, selectRequest, selectSpoken } from './store.ts';

export { insertRequest, selectReceivedAt } from './store.ts';

/** The facts of a request as they are kept: without its license keys. */
export async function factsOfRequest(tx: Tx, vendorId: string, requestId: string): Promise<RequestFacts> {
  return (await requestById(tx, vendorId, requestId)).facts;
}

/** A request that is known to be there. */
export async function requestById(tx: Tx, vendorId: string, requestId: string): Promise<RequestRow> {
  const request = await selectRequest(tx, vendorId, requestId);
  if (!request) throw new Error(`Defect: request ${requestId} is gone`);
  return request;
}

/** What a mail to the requester refers to. */
export type Spoken = {
  /** The last mail of the requester's own; null where they did not write one. */
  readonly answered: Answered | null;
  readonly understood: Understood;
  /** What was said of facts that are still open. */
  readonly unclear: readonly Unclear[];
};

/**
 * The conversations of these requests, in one query. What is shown back to a requester is what they said themselves: the
 * holder may have said more, and that is not theirs to know.
 */
export async function conversationsOf(
  tx: Tx,
  vendorId: string,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, Spoken>> {
  const byRequest = Map.groupBy(await selectSpoken(tx, vendorId, requestIds), ({ requestId }) => requestId);
  return new Map([...byRequest].map(([requestId, rows]) => [requestId, spokenOf(rows)]));
}

function spokenOf(rows: readonly SpokenRow[]): Spoken {
  const { licenseKeys: _, ...understood } = merge(
    rows.map(({ facts }) => ({ facts, sources: {}, message: null })),
  ).facts;
  const last = rows.findLast(({ messageId }) => messageId !== null);
  const answered = last ? { messageId: last.messageId, references: last.thread, subject: last.subject } : null;
  return { answered, understood, unclear: rows.at(-1)?.unclear ?? [] };
}
