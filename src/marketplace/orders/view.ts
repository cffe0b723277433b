import type { OrderLineView, OrderSummary, OrderView } from '../../contract/orders.ts';
import type { Profile } from '../../contract/profile.ts';
import { type Day, dayOf } from '../../kernel/day.ts';
import type { Account } from '../accounts/types.ts';
import { invoiceIn, refundableUntil, statusOn } from './order.ts';
import { appNameOf } from './quote.ts';
import type { OrderRow } from './rows.ts';
import type { Order, OrderLine } from './types.ts';

const lineView = (profile: Profile, line: OrderLine): OrderLineView => {
  const { sen, appKey, item, type, before, after, months, days, amount, basis } = line;
  return {
    sen,
    appKey,
    appName: appNameOf(profile, appKey),
    item,
    type,
    users: { before: before.users, after: after.users },
    maintenance: { before: before.term, after: after.term },
    months,
    days,
    amount,
    basis,
  };
};

/** An order as its account and the desk see it. */
export function orderView(
  order: Order,
  about: {
    readonly profile: Profile;
    readonly account: Pick<Account, 'email' | 'organization'>;
    readonly today: Day;
    readonly card: boolean;
  },
): OrderView {
  const { profile, account, today, card } = about;
  const { orderId, number, currency, total, quotedAt, validUntil, purchaseOrder, state } = order;
  const invoice = invoiceIn(state);
  const paid = state.status === 'paid' || state.status === 'refunded' ? state.paid : null;
  const ended = state.status === 'cancelled' || state.status === 'refunded' ? state.ended : null;
  return {
    orderId,
    number,
    status: statusOn(order, today),
    currency,
    total,
    lines: order.lines.map((line) => lineView(profile, line)),
    quotedAt: quotedAt.toISOString(),
    validUntil,
    purchaseOrder,
    invoice: invoice && { number: invoice.number, on: dayOf(invoice.at), dueOn: invoice.dueOn },
    paid: paid && { at: paid.at.toISOString(), by: paid.by },
    refundableUntil: refundableUntil(order, profile),
    ended: ended && { at: ended.at.toISOString(), reason: ended.reason },
    payment: {
      reference: invoice?.number ?? number,
      lines: profile.vendor.bank,
      card: card && state.status === 'invoiced',
    },
    accountEmail: account.email,
    organization: account.organization,
  };
}

/** The same without its lines, for lists. */
export const summaryView = (
  row: OrderRow & { readonly licenses: number; readonly accountEmail: string; readonly organization: string },
  today: Day,
): OrderSummary => ({
  orderId: row.orderId,
  number: row.number,
  status: row.status === 'quoted' && row.validUntil < today ? 'expired' : row.status,
  currency: row.currency,
  total: row.total,
  licenses: row.licenses,
  quotedAt: row.quotedAt.toISOString(),
  validUntil: row.validUntil,
  invoiceNumber: row.invoiceNumber,
  dueOn: row.dueOn,
  paidAt: row.paidAt?.toISOString() ?? null,
  purchaseOrder: row.purchaseOrder,
  accountEmail: row.accountEmail,
  organization: row.organization,
});
