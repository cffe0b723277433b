import { dayOf } from '../../../kernel/day.ts';
import { type Result, ok } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/db.ts';
import * as licenses from '../../licenses/service.ts';
import type { LicenseChange } from '../../licenses/types.ts';
import type { OrdersContext } from '../held/service.ts';
import { type Held, told, todayOf } from '../held/service.ts';
import { enqueue } from '../../webhooks/service.ts';
import { mailPaid, mailRefunded } from '../mails/service.ts';
import { type Licenses, type OrderRefusal, type Payment, changes, pay, refund } from '../order.ts';
import * as store from '../store.ts';
import type { LicenseState, Order, OrderLine } from '../types.ts';

/**
 * What was owed came in: the licenses become what was ordered, each with a new key, in the transaction of whoever
 * booked the money. A refusal changed nothing: the money then waits for an operator.
 */
export async function settle(
  tx: Tx,
  context: OrdersContext,
  { order, held }: Held,
  payment: Payment & { readonly actor: string },
): Promise<Result<Order, OrderRefusal>> {
  const { profile } = context;
  const step = pay(order, payment, held, todayOf(context), profile);
  if (!step.ok) return step;
  if (step.value === 'same' || order.state.status !== 'invoiced') return ok(order);
  const at = context.now();
  const lines = step.value;
  await store.setPaid(tx, order, { at, by: payment.by, lines });
  const paid: Order = { ...order, lines, state: { ...order.state, status: 'paid', paid: { at, by: payment.by } } };
  const changed = lines.filter(changes);
  await change(tx, context, held, changed, (line) => ({ to: line.after, kind: kindOf(line) }));
  await mailPaid(tx, context, paid);
  await enqueue(tx, [{ type: 'order.paid', at, data: { order: webhookOrder(paid) } }]);
  const data = { by: payment.by, amount: payment.amount };
  const happened = changed.map((line) => ({ sen: line.sen, kind: eventOf[kindOf(line)] }));
  await told(tx, context, order, { actor: payment.actor, kind: 'OrderPaid', data }, happened);
  await store.numberItems(tx, paid, 'sale', dayOf(at));
  return ok(paid);
}

const webhookOrder = ({ orderId, number, accountId, total, currency, lines }: Order) => ({
  orderId,
  number,
  accountId,
  amount: total,
  currency,
  sens: lines.map(({ sen }) => sen),
});

const kindOf = ({ before, after }: OrderLine): 'renewed' | 'upgraded' =>
  before.users === after.users ? 'renewed' : 'upgraded';
const eventOf = { renewed: 'LicenseRenewed', upgraded: 'LicenseUpgraded' } as const;

function change(
  tx: Tx,
  { signer, now, profile }: OrdersContext,
  held: Licenses,
  lines: readonly OrderLine[],
  became: (line: OrderLine) => { readonly to: LicenseState; readonly kind: LicenseChange['kind'] },
) {
  const all = lines.map((line): LicenseChange => {
    const license = held.get(line.licenseId);
    if (!license) throw new Error(`Defect: ${line.sen} is to be changed and was not locked`);
    const { to, kind } = became(line);
    const { users, hostUsers, term } = to;
    return { license, kind, to: { users, hostUsers, maintenanceStart: term.start, maintenanceEnd: term.end } };
  });
  return licenses.change(tx, { signer, at: now(), grace_ms: profile.lifetimes.grace }, all);
}

/**
 * A paid order is taken back: each license becomes what it was, with a new key, and the newer key counts no longer; in
 * the transaction of whoever gives the money back. `same` where it was taken back before.
 */
export async function unsettle(
  tx: Tx,
  context: OrdersContext,
  { order, held }: Held,
  by: { readonly actor: string; readonly reason: string },
): Promise<Result<'same' | Order, OrderRefusal>> {
  const step = refund(order, held, todayOf(context), context.profile);
  if (!step.ok) return step;
  if (step.value === 'same' || order.state.status !== 'paid') return ok('same');
  const ended = { at: context.now(), reason: by.reason };
  await store.setEnded(tx, order, { status: 'refunded', ...ended });
  const changed = order.lines.filter(changes);
  await change(tx, context, held, changed, (line) => ({ to: line.before, kind: 'refunded' }));
  const refunded: Order = { ...order, state: { ...order.state, status: 'refunded', ended } };
  await mailRefunded(tx, context, refunded);
  const data = { reason: by.reason, amount: order.total };
  const happened = changed.map(({ sen }) => ({ sen, kind: 'LicenseRefunded' }));
  await told(tx, context, order, { actor: by.actor, kind: 'OrderRefunded', data }, happened);
  await store.numberItems(tx, refunded, 'refund', dayOf(ended.at));
  return ok(refunded);
}
