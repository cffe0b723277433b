import type { RequestFacts } from '../../../contract/request.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Answered, Unclear, Understood } from '../../../mail/types.ts';
import { type RequestRow, selectConversations, selectRequest } from './store.ts';

export { insertRequest } from './store.ts';

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

/** The conversations of these requests, in one query. */
export async function conversationsOf(
  tx: Tx,
  vendorId: string,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, Spoken>> {
  const rows = await selectConversations(tx, vendorId, requestIds);
  return new Map(
    rows.map(({ requestId, facts, messageId, thread, subject, unclear }) => {
      const { licenseKeys: _, ...understood } = facts;
      const answered = messageId === null ? null : { messageId, references: thread ?? [], subject };
      return [requestId, { answered, understood, unclear: unclear ?? [] }];
    }),
  );
}
