import { FaultError } from '../../contract/codes.ts';
import { showUsers } from '../../contract/license.ts';
import type { OrderStatus, PlanView } from '../../contract/orders.ts';
import { type Cents, formatMoney } from '../../kernel/money.ts';
import { parseDay } from '../../kernel/day.ts';
import type { Accounts } from '../accounts/service.ts';
import type { OrdersContext } from './held/service.ts';
import { todayOf } from './held/service.ts';
import { listOrders, orderIdOf, planDates, showOrder } from './service.ts';
import { orderView, summaryView } from './view.ts';

type Print = (line: string) => void;
type Json = { readonly json?: boolean };

const money = (amount: number, currency: string): string => formatMoney(amount as Cents, currency);

/** `rehome coterm plan ACCOUNT --to DATE|latest [--licenses SEN,SEN]`. Faults: NOT_FOUND, QUERY_INVALID, PLAN_WITHOUT_DATE. */
export async function printPlan(
  { orders, accounts, print }: { readonly orders: OrdersContext; readonly accounts: Accounts; readonly print: Print },
  email: string,
  options: Json & { readonly to: string; readonly licenses?: string },
): Promise<void> {
  const account = await accounts.byEmail(email);
  if (!account) throw new FaultError({ code: 'NOT_FOUND', message: `The marketplace has no account ${email}.` });
  const to = options.to === 'latest' ? options.to : parseDay(options.to);
  if (to === null)
    throw new FaultError({
      code: 'QUERY_INVALID',
      field: '--to',
      message: 'takes a day such as 2027-12-31, or latest',
    });
  const sens = options.licenses?.split(',').map((sen) => sen.trim());
  const plan = await planDates(orders, account.accountId, { to, ...(sens === undefined ? {} : { sens }) });
  if (options.json) return print(JSON.stringify(plan));
  for (const line of planLines(plan)) print(line);
}

function planLines(plan: PlanView): readonly string[] {
  const { master, currency, lines, refused, total, totalApart } = plan;
  const rows = lines.map(({ sen, users, before, days, price, apart }) =>
    [
      sen.padEnd(14),
      showUsers(users).padEnd(16),
      `${before} → ${days === 0 ? 'stays' : master}`.padEnd(24),
      `${days} days`.padStart(10),
      money(price, currency).padStart(12),
      apart === null ? '' : `apart: ${money(apart.price, currency)} to ${apart.end}`,
    ]
      .join('  ')
      .trimEnd(),
  );
  return [
    `All to ${master}:`,
    ...rows.map((row) => `  ${row}`),
    ...refused.map(({ sen, why }) => `  ${sen.padEnd(14)}  not possible: ${why.message}`),
    `Total ${money(total, currency)}; renewed each apart ${money(totalApart, currency)}. Nothing was ordered.`,
  ];
}

/** `rehome orders list`. */
export async function printOrders(
  orders: OrdersContext,
  print: Print,
  options: Json & { readonly status?: OrderStatus; readonly limit?: number },
): Promise<void> {
  const page = await listOrders(orders, { accountId: null, ...options });
  const views = page.orders.map((row) => summaryView(row, todayOf(orders)));
  if (options.json) return print(JSON.stringify({ orders: views, next: page.next }));
  if (views.length === 0) return print('There are no such orders.');
  for (const { number, status, total, currency, licenses, accountEmail, invoiceNumber } of views) {
    const what = `${money(total, currency)} for ${licenses} ${licenses === 1 ? 'license' : 'licenses'}`;
    print(`${(invoiceNumber ?? number).padEnd(12)}  ${status.padEnd(10)}  ${what.padEnd(28)}  ${accountEmail}`);
  }
}

/** `rehome orders show NUMBER`. Fault: NOT_FOUND. */
export async function printOrder(
  { orders, accounts, print }: { readonly orders: OrdersContext; readonly accounts: Accounts; readonly print: Print },
  number: string,
  options: Json,
): Promise<void> {
  const order = await showOrder(orders, { orderId: await orderIdOf(orders, number), accountId: null });
  const account = await accounts.byId(order.accountId);
  if (!account) throw new FaultError({ code: 'NOT_FOUND', message: 'There is no such order.' });
  const view = orderView(order, { profile: orders.profile, account, today: todayOf(orders), card: false });
  if (options.json) return print(JSON.stringify(view));
  print(`${view.number}  ${view.status}  ${money(view.total, view.currency)}  ${view.accountEmail}`);
  for (const { sen, item, users, maintenance, amount } of view.lines) {
    const size =
      users.before === users.after ? showUsers(users.after) : `${showUsers(users.before)} → ${showUsers(users.after)}`;
    const dates = `${maintenance.before.end} → ${maintenance.after.end}`;
    print(`  ${sen}  ${item}  ${size}  ${dates}  ${money(amount, view.currency)}`);
  }
  if (view.invoice) print(`  invoice ${view.invoice.number} of ${view.invoice.on}, due on ${view.invoice.dueOn}`);
  if (view.purchaseOrder) print(`  purchase order ${view.purchaseOrder}`);
  if (view.paid) print(`  paid at ${view.paid.at} by ${view.paid.by}`);
  if (view.ended) print(`  ended at ${view.ended.at}: ${view.ended.reason ?? 'no reason given'}`);
}
