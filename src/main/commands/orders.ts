import { type Command, Option } from 'commander';
import { FaultError } from '../../contract/codes.ts';
import { type OrderStatus, orderStatuses } from '../../contract/orders.ts';
import { dayOf, parseDay } from '../../kernel/day.ts';
import { printLedger } from '../../marketplace/ledger/cli.ts';
import { printOrder, printOrders, printPlan } from '../../marketplace/orders/cli.ts';
import { cancelOrder, orderIdOf } from '../../marketplace/orders/service.ts';
import { receivePayment, refundOrder } from '../../marketplace/payments/service.ts';
import { type Json, action, count, json, operatorOf } from './options.ts';
import { exit, print, withApp } from './run.ts';

type As = { readonly as?: string };
const as = (): Option => new Option('--as <name>', 'who does it, for the history (default: your user name)');
const actor = (options: As): string => `operator:${operatorOf(options)}`;

/** `rehome orders …`, `rehome coterm plan`, `rehome ledger check`: what is bought after a move. */
export function orderCommands(program: Command): void {
  const orders = program
    .command('orders')
    .description('quotes, invoices and payments of the marketplace')
    .addHelpText(
      'after',
      `
Examples:
  rehome orders list --status invoiced                        what is owed
  rehome orders show INV-000017
  rehome orders pay INV-000017 --amount 690.00 --reference "wire 4711"
  rehome orders refund INV-000017 --reason "bought twice"     within the time that the profile gives`,
    );
  orders
    .command('list')
    .description('newest first')
    .addOption(new Option('--status <status>', 'only those').choices([...orderStatuses]))
    .option('--limit <n>', 'at most so many', count)
    .addOption(json())
    .action(
      action((options: Json & { status?: OrderStatus; limit?: number }) =>
        withApp((app) => printOrders(app.orders, print, options)),
      ),
    );
  orders
    .command('show')
    .description('one order, with its lines')
    .argument('<number>', 'of its quote or invoice')
    .addOption(json())
    .action(
      action((number: string, options: Json) => withApp((app) => printOrder({ ...app, print }, number, options))),
    );
  orders
    .command('pay')
    .description('book a payment that came to the bank; the same reference is booked once')
    .argument('<number>')
    .requiredOption('--amount <amount>', 'such as 690 or 690.50, in the currency of the profile')
    .requiredOption('--reference <text>', "the bank's own reference of the payment")
    .option('--on <day>', 'when it came (default: today)')
    .addOption(as())
    .action(action(pays));
  orders
    .command('cancel')
    .description('withdraw an invoice that is not paid')
    .argument('<number>')
    .requiredOption('--reason <text>', 'why, for the customer and the history')
    .addOption(as())
    .action(action((number: string, options: As & { reason: string }) => ends('cancelled', number, options)));
  orders
    .command('refund')
    .description('give a paid order back: its licenses become what they were')
    .argument('<number>')
    .requiredOption('--reason <text>', 'why, for the customer and the history')
    .addOption(as())
    .action(action((number: string, options: As & { reason: string }) => ends('refunded', number, options)));
  program
    .command('coterm')
    .description('bring the ends of maintenance of an account to one day')
    .command('plan')
    .description('what it takes and costs, license by license; orders nothing')
    .argument('<account>', 'e-mail address of the account')
    .requiredOption('--to <day>', 'the day, or "latest": the latest end among its licenses')
    .option('--licenses <sens>', 'only these, separated by commas')
    .addOption(json())
    .action(
      action((account: string, options: Json & { to: string; licenses?: string }) =>
        withApp((app) => printPlan({ ...app, print }, account, options)),
      ),
    );
  program
    .command('ledger')
    .description('the books of the marketplace')
    .command('check')
    .description('add everything up, and hold it against the orders')
    .addOption(json())
    .action(
      action((options: Json) =>
        withApp(async ({ database: { db } }) =>
          (await printLedger(db, print, options.json === true)) ? exit.done : exit.fault,
        ),
      ),
    );
}

const pays = (number: string, options: As & { amount: string; reference: string; on?: string }): Promise<void> =>
  withApp(async ({ orders }) => {
    const receivedOn = options.on === undefined ? dayOf(orders.now()) : parseDay(options.on);
    if (!/^\d{1,9}(?:\.\d{2})?$/u.test(options.amount) || receivedOn === null)
      throw new FaultError({
        code: 'QUERY_INVALID',
        field: receivedOn === null ? '--on' : '--amount',
        message: receivedOn === null ? 'takes a day such as 2026-12-31' : 'takes an amount such as 690 or 690.50',
      });
    const { payment, order } = await receivePayment(orders, {
      orderId: await orderIdOf(orders, number),
      method: 'bank-transfer',
      reference: options.reference,
      amount: Math.round(Number(options.amount) * 100),
      currency: orders.profile.currency,
      receivedOn,
      actor: actor(options),
    });
    const matched = payment.status === 'matched';
    print(
      matched
        ? `✔ ${number} is ${order.state.status}; its licenses have new keys.`
        : `The payment is booked and waits: ${payment.why ?? payment.status}`,
    );
    return matched ? exit.done : exit.fault;
  });

const ends = (how: 'cancelled' | 'refunded', number: string, options: As & { reason: string }): Promise<void> =>
  withApp(async ({ orders }) => {
    const ref = { orderId: await orderIdOf(orders, number), accountId: null };
    const by = { actor: actor(options), reason: options.reason };
    await (how === 'cancelled' ? cancelOrder(orders, ref, by) : refundOrder(orders, ref, by));
    print(`✔ ${number} is ${how}.`);
  });
