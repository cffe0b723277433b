import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '../../../kernel/day.ts';
import { alone } from '../../../mail/draft.ts';
import { invoiceMail, paidMail, refundedMail } from '../../../mail/order-messages.ts';
import { enqueue } from '../../../mail/service.ts';
import type { MailDraft } from '../../../mail/types.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { copiesTo } from '../../accounts/contacts/service.ts';
import { accountById } from '../../accounts/service.ts';
import type { Account } from '../../accounts/types.ts';
import type { OrdersContext } from '../held/service.ts';
import { invoiceIn } from '../order.ts';
import type { Order } from '../types.ts';

/**
 * Mails about an order are written in the transaction of the change that they tell; the billing contacts get copies.
 */
async function write(
  tx: Tx,
  { profile, now, mailPolicy }: OrdersContext,
  { accountId }: Order,
  draftFor: (account: Account) => MailDraft,
): Promise<void> {
  const account = await accountById(tx, accountId);
  if (!account) throw new Error('Defect: an order is of an account that is not there');
  const about = { mailId: randomUUID(), to: account.email, cc: await copiesTo(tx, account, 'billing') };
  await enqueue(tx, profile.vendor.id, [{ ...draftFor(account), ...alone, ...about }], now(), mailPolicy);
}

const about = (order: Order, { firstName, lastName }: Account) => ({
  language: order.language,
  name: `${firstName} ${lastName}`.trim(),
  invoice: invoiceIn(order.state)?.number ?? order.number,
  total: order.total,
  currency: order.currency,
  licenses: order.lines.length,
  path: `/account/orders/${order.orderId}`,
});

export const mailInvoice = (tx: Tx, context: OrdersContext, order: Order): Promise<void> =>
  write(tx, context, order, (account) => {
    const invoice = invoiceIn(order.state);
    if (!invoice) throw new Error('Defect: a mail tells of an invoice that is not there');
    const { purchaseOrder } = order;
    const payment = context.profile.vendor.bank;
    return invoiceMail({ ...about(order, account), dueOn: invoice.dueOn, purchaseOrder, payment });
  });

export const mailPaid = (tx: Tx, context: OrdersContext, order: Order): Promise<void> =>
  write(tx, context, order, (account) =>
    paidMail({
      ...about(order, account),
      became: order.lines.map(({ sen, after }) => ({ sen, users: after.users, end: after.term.end })),
      oldKeysUntil: addDays(dayOf(context.now()), Math.floor(context.profile.lifetimes.grace / 86_400_000)),
    }),
  );

export const mailRefunded = (tx: Tx, context: OrdersContext, order: Order): Promise<void> =>
  write(tx, context, order, (account) => {
    const { state } = order;
    return refundedMail({
      ...about(order, account),
      reason: state.status === 'refunded' ? state.ended.reason : null,
    });
  });
