import type { paymentStatuses } from '../../contract/orders.ts';
import type { Day } from '../../kernel/day.ts';
import type { Method } from '../ledger/entries.ts';

/** Money that came in for an order. `unallocated`: it is not what was owed, and waits for an operator. */
export type Payment = {
  readonly accountId: string;
  readonly paymentId: string;
  readonly orderId: string;
  readonly method: Method;
  /** The bank's or the card service's own name of it. */
  readonly reference: string;
  readonly amount: number;
  readonly currency: string;
  readonly receivedOn: Day;
  readonly status: (typeof paymentStatuses)[number];
  /** Why it is not allocated, or was sent back. */
  readonly why: string | null;
};
