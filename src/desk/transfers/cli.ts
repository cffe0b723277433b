import { FaultError } from '../../contract/codes.ts';
import * as limits from '../../kernel/limits.ts';
import type { Desk } from '../service.ts';
import { listTransfers, showTransfer } from './service.ts';
import { transferJson, transferLine, transferLines } from './show.ts';
import { type Status, type Transfer, statuses } from './state.ts';

type Print = (line: string) => void;

/** `rehome transfers list [--status STATUS] [--limit N] [--json]`: newest first; JSON is one object a line. */
export async function printTransfers(
  desk: Desk,
  print: Print,
  options: { readonly status?: string; readonly limit?: number; readonly json?: boolean },
): Promise<void> {
  const status = options.status === undefined ? undefined : statusOf(options.status);
  const found = await listTransfers(desk, status ? { status } : {}, options.limit ?? limits.page_rows);
  for (const { transfer } of found)
    print(options.json ? JSON.stringify(transferJson(transfer)) : transferLine(transfer));
  if (found.length === 0 && !options.json) print('No transfers.');
}

function statusOf(text: string): Status {
  const status = statuses.find((one) => one === text);
  if (status) return status;
  throw new FaultError({
    code: 'QUERY_INVALID',
    field: '--status',
    message: `"${text.slice(0, 40)}" is no status. The statuses are: ${statuses.join(', ')}.`,
  });
}

/** `rehome transfers show ID [--json]` */
export async function printTransfer(
  desk: Desk,
  print: Print,
  transferId: string,
  options: { readonly json?: boolean },
): Promise<void> {
  const { transfer, license, history } = await showTransfer(desk, transferId);
  if (options.json) print(JSON.stringify({ ...transferJson(transfer), history }));
  else transferLines(transfer, license, history).forEach(print);
}

/** How a case stands after a decision. */
export function printDecided(print: Print, transfer: Transfer, options: { readonly json?: boolean }): void {
  print(options.json ? JSON.stringify(transferJson(transfer)) : transferLine(transfer));
  if (
    options.json ||
    (transfer.status !== 'needs-review' && transfer.status !== 'waiting-for-holder') ||
    transfer.approvals.length !== 1
  )
    return;
  print(
    `  One approval of two: the risk (${transfer.risks.join(', ')}) needs a second operator. rehome approve ${transfer.transferId} --as ANOTHER --reason …`,
  );
}
