import type { ChainReport } from '../../../audit/service.ts';
import type { ReconcileReport } from './service.ts';

/** `rehome reconcile [--json]`: what was finished, what was compared, and whether the audit chain is whole. */
export function printReconciled(
  print: (line: string) => void,
  destination: string,
  report: ReconcileReport,
  audit: ChainReport,
  options: { readonly json?: boolean },
): void {
  if (options.json) return print(JSON.stringify({ ...report, audit }));
  print(
    `Taken up again: ${report.resumed}, of these issued: ${report.issued}; undos finished: ${report.undosFinished}.`,
  );
  print(`Compared with ${destination}: ${report.compared}, not in agreement: ${report.mismatches.length}.`);
  for (const one of report.mismatches) print(`  ✖ ${one.transferId}: here ${one.sen}, there ${one.found}`);
  print(`Audit chain: ${audit.rows} rows, ${audit.whole ? 'whole' : `broken at row ${audit.brokenAt ?? 0}`}.`);
}
