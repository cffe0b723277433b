import { type Result, ok } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { postingsOf } from '../../ledger/entries.ts';
import { book } from '../../ledger/service.ts';
import * as licenses from '../../licenses/service.ts';
import type { LicenseChange } from '../../licenses/types.ts';
import type { OrdersContext } from '../context.ts';
import { type Held, journalOf, lockLicenses, locked, told, todayOf } from '../held/service.ts';
import { mailPaid, mailRefunded } from '../mails/service.ts';
import { type Licenses, type OrderRefusal, type Payment, changes, pay, refund } from '../order.ts';
import { refused } from '../refusals.ts';
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
  const data = { by: payment.by, amount: payment.amount };
  const happened = changed.map((line) => ({ sen: line.sen, kind: eventOf[kindOf(line)] }));
  await told(tx, context, order, { actor: payment.actor, kind: 'OrderPaid', data }, happened);
  return ok(paid);
}

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
 * Gives a paid order back: each license becomes what it was, with a new key; the newer key counts no longer. The money
 * goes the way it came. Again: the same. Faults: NOT_FOUND, ORDER_NOT_NOW, REFUND_TOO_LATE, REFUND_SUPERSEDED.
 */
export const refundOrder = (
  context: OrdersContext,
  ref: store.OrderRef,
  by: { readonly actor: string; readonly reason: string },
  /** Sends money back, or notes that it must be; in the same transaction. */
  giveBack: (tx: Tx, order: Order) => Promise<void>,
): Promise<Order> =>
  transact(context.db, async (tx) => {
    const order = await locked(tx, ref);
    const held = await lockLicenses(tx, order);
    const step = refund(order, held, todayOf(context), context.profile);
    if (!step.ok) throw refused(step.error);
    if (step.value === 'same' || order.state.status !== 'paid') return order;
    const at = context.now();
    const { reason } = by;
    const { paid } = order.state;
    await store.setEnded(tx, order, { status: 'refunded', at, reason });
    const changed = order.lines.filter(changes);
    await change(tx, context, held, changed, (line) => ({ to: line.before, kind: 'refunded' }));
    if (paid.by !== 'nothing-to-pay') {
      await book(tx, at, [journalOf(order, 'refund', postingsOf.refund(order.total, paid.by))]);
      await giveBack(tx, order);
    }
    const ended: Order = { ...order, state: { ...order.state, status: 'refunded', ended: { at, reason } } };
    await mailRefunded(tx, context, ended);
    const data = { reason, amount: order.total };
    const happened = changed.map(({ sen }) => ({ sen, kind: 'LicenseRefunded' }));
    await told(tx, context, order, { actor: by.actor, kind: 'OrderRefunded', data }, happened);
    return ended;
  });
