/** Debit above zero, credit below, in minor units. The postings of a journal sum to zero. */
export const ledgerAccounts = ['receivable', 'sales', 'bank', 'card', 'unallocated'] as const;
export type LedgerAccount = (typeof ledgerAccounts)[number];
export type Posting = { readonly account: LedgerAccount; readonly amount: number };

export const journalKinds = ['invoice', 'cancellation', 'receipt', 'payment', 'return', 'refund'] as const;
export type JournalKind = (typeof journalKinds)[number];

export type Journal = {
  readonly accountId: string;
  readonly kind: JournalKind;
  /** The order or the payment that it is about: a journal of one kind is booked once for it. */
  readonly reference: string;
  readonly orderId: string;
  readonly currency: string;
  readonly postings: readonly Posting[];
};

/** From one account to another; nothing where nothing moves. */
const moves = (amount: number, from: LedgerAccount, to: LedgerAccount): readonly Posting[] =>
  amount === 0
    ? []
    : [
        { account: to, amount },
        { account: from, amount: -amount },
      ];

export type Method = 'bank-transfer' | 'card';
const cashOf = (method: Method): LedgerAccount => (method === 'card' ? 'card' : 'bank');

/** Which postings each thing that happens makes. */
export const postingsOf = {
  /** The customer owes it. */
  invoice: (total: number) => moves(total, 'sales', 'receivable'),
  /** And does no longer. */
  cancellation: (total: number) => moves(total, 'receivable', 'sales'),
  /** Money came in; whose it is follows. */
  receipt: (amount: number, method: Method) => moves(amount, 'unallocated', cashOf(method)),
  /** It is what was owed. */
  payment: (amount: number) => moves(amount, 'receivable', 'unallocated'),
  /** It is not, and is sent back. */
  return: (amount: number, method: Method) => moves(amount, cashOf(method), 'unallocated'),
  /** A paid order is given back. */
  refund: (total: number, method: Method) => moves(total, cashOf(method), 'sales'),
} as const;
