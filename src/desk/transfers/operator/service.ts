import { transact } from '../../../platform/db/transact.ts';
import { assessedFor } from '../../eligibility/service.ts';
import type { Desk } from '../../service.ts';
import { commandOne } from '../service.ts';
import type { Transfer } from '../state.ts';

export type Decision = { readonly operator: string; readonly reason: string; readonly evidence?: string | undefined };

/** An operator stands in for the holder's proof, with reason and evidence. Risky cases wait for a second one. */
export const approve = (desk: Desk, transferId: string, { operator, reason, evidence }: Decision): Promise<Transfer> =>
  transact(desk.db, (tx) =>
    commandOne(tx, desk, transferId, `operator:${operator}`, async (transfer) => ({
      type: 'Approve',
      operator,
      reason,
      evidence: evidence ?? null,
      assessed: await assessedFor(tx, desk, transfer, reason),
    })),
  );

export const refuse = (desk: Desk, transferId: string, { operator, reason }: Decision): Promise<Transfer> =>
  transact(desk.db, (tx) =>
    commandOne(tx, desk, transferId, `operator:${operator}`, () => ({ type: 'Refuse', operator, reason })),
  );

/** The requester does not want it any more; an operator notes it with the reason. */
export const withdraw = (desk: Desk, transferId: string, { operator, reason }: Decision): Promise<Transfer> =>
  transact(desk.db, (tx) =>
    commandOne(tx, desk, transferId, `operator:${operator}`, () => ({ type: 'Withdraw', reason })),
  );
