import type { OrderItem, PriceBasis } from '../../contract/orders.ts';
import type { Language } from '../../contract/language.ts';
import type { LicenseType } from '../../contract/license.ts';
import type { Day } from '../../kernel/day.ts';
import { cents } from '../../kernel/money.ts';
import type { Order, OrderLine, OrderState, PaidBy } from './types.ts';

/** An order as the database holds it. */
export type OrderRow = {
  accountId: string;
  orderId: string;
  number: string;
  status: OrderState['status'];
  placedBy: string;
  language: Language;
  currency: string;
  total: number;
  quotedAt: Date;
  validUntil: Day;
  purchaseOrder: string | null;
  invoiceNumber: string | null;
  invoicedAt: Date | null;
  dueOn: Day | null;
  paidAt: Date | null;
  paidBy: PaidBy | null;
  endedAt: Date | null;
  endReason: string | null;
};

export type LineRow = {
  licenseId: string;
  sen: string;
  appKey: string;
  type: LicenseType;
  item: OrderItem;
  keyNo: number;
  usersBefore: number;
  hostUsersBefore: number | null;
  startBefore: Day;
  endBefore: Day;
  usersAfter: number;
  hostUsersAfter: number | null;
  startAfter: Day;
  endAfter: Day;
  months: number | null;
  days: number | null;
  amount: number;
  basis: PriceBasis;
};

/** The row that a statement always gives. */
export function rowIn<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error('Defect: a row that must be there is not');
  return row;
}

export const lineOf = (row: LineRow): OrderLine => ({
  licenseId: row.licenseId,
  sen: row.sen,
  appKey: row.appKey,
  type: row.type,
  item: row.item,
  keyNo: row.keyNo,
  before: {
    users: row.usersBefore,
    hostUsers: row.hostUsersBefore,
    term: { start: row.startBefore, end: row.endBefore },
  },
  after: { users: row.usersAfter, hostUsers: row.hostUsersAfter, term: { start: row.startAfter, end: row.endAfter } },
  months: row.months,
  days: row.days,
  amount: cents(row.amount),
  basis: row.basis,
});

/** What the columns that go together say; the database's checks hold that they do. */
export function stateOf(row: OrderRow): OrderState {
  const { invoiceNumber, invoicedAt, dueOn, paidAt, paidBy, endedAt, endReason } = row;
  if (row.status === 'quoted') return { status: 'quoted' };
  if (invoiceNumber === null || invoicedAt === null || dueOn === null) throw torn(row, 'invoice');
  const invoice = { number: invoiceNumber, at: invoicedAt, dueOn };
  if (row.status === 'invoiced') return { status: 'invoiced', invoice };
  const ended = endedAt && { at: endedAt, reason: endReason };
  if (row.status === 'cancelled') {
    if (!ended) throw torn(row, 'end');
    return { status: 'cancelled', invoice, ended };
  }
  if (paidAt === null || paidBy === null) throw torn(row, 'payment');
  const paid = { at: paidAt, by: paidBy };
  if (row.status === 'paid') return { status: 'paid', invoice, paid };
  if (!ended) throw torn(row, 'end');
  return { status: 'refunded', invoice, paid, ended };
}

const torn = ({ number, status }: OrderRow, what: string): Error =>
  new Error(`Defect: order ${number} is ${status} and has no ${what}`);

export function orderOf(row: OrderRow, lines: readonly OrderLine[]): Order {
  const { accountId, orderId, number, placedBy, language, currency, quotedAt, validUntil, purchaseOrder } = row;
  const facts = { accountId, orderId, number, placedBy, language, currency, quotedAt, validUntil, purchaseOrder };
  return { ...facts, total: cents(row.total), lines, state: stateOf(row) };
}
