import type { RequestFacts } from '../../../contract/request.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { selectRequest } from './store.ts';

export {
  insertInbox,
  insertRequest,
  lockInbox,
  markRead,
  markRejected,
  saveAuthentication,
  selectUnchecked,
  uncheckedInbox,
  unreadInbox,
} from './store.ts';
export type { InboxItem } from './store.ts';

/** The facts of a request as they are kept: without its license keys. */
export async function factsOfRequest(tx: Tx, vendorId: string, requestId: string): Promise<RequestFacts> {
  const request = await selectRequest(tx, vendorId, requestId);
  if (!request) throw new Error(`Defect: request ${requestId} is gone`);
  return request.facts;
}
