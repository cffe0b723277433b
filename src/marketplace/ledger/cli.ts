import { type Cents, formatMoney } from '../../kernel/money.ts';
import type { Db } from '../../platform/db/db.ts';
import { checkLedger } from './service.ts';

/** `rehome ledger check`: true where the ledger balances and fits the orders. */
export async function printLedger(db: Db, print: (line: string) => void, asJson: boolean): Promise<boolean> {
  const report = await checkLedger(db);
  const good = report.odd.length === 0 && report.unbalanced.length === 0;
  if (asJson) print(JSON.stringify({ good, ...report }));
  else {
    for (const { account, currency, amount } of report.sums)
      print(`${account.padEnd(12)} ${formatMoney(amount as Cents, currency).padStart(16)}`);
    for (const { orderNumber, what } of report.odd) print(`✘ ${orderNumber} ${what}`);
    for (const journal of report.unbalanced) print(`✘ journal ${journal} does not balance`);
    print(good ? '✔ The ledger balances, and fits the orders.' : '✘ The ledger does not add up.');
  }
  return good;
}
