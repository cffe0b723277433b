import type { ChainReport } from '../../../audit/service.ts';
import type { BookSum, Reconciliation } from '../../../contract/reconciliation.ts';
import { UNLIMITED } from '../../../contract/license.ts';
import type { ReconcileReport } from './service.ts';

export type Reconciled = {
  readonly destination: string;
  readonly report: ReconcileReport;
  readonly books: Reconciliation;
  readonly audit: ChainReport;
};
type Io = { readonly print: (line: string) => void; readonly complain: (line: string) => void };
type Options = { readonly json?: boolean; readonly csv?: boolean };

/** `rehome reconcile [--json | --csv]`: what was finished, where each license is, and what does not add up. */
export function printReconciled(
  { print, complain }: Io,
  found: Reconciled,
  { json = false, csv = false }: Options,
): void {
  const { destination, report, books, audit } = found;
  if (json) return print(JSON.stringify({ ...report, books, audit }));
  if (csv) {
    for (const cells of tierTable(books, String)) print(cells.join(','));
    for (const line of faultLines(books)) complain(line);
    if (!audit.whole) complain(auditLine(audit));
    return;
  }
  print(
    `Taken up again: ${report.resumed}, of these issued: ${report.issued}; undos finished: ${report.undosFinished}.`,
  );
  print('');
  for (const line of aligned(placeTable(books))) print(line);
  print('');
  for (const line of aligned(tierTable(books, tierName))) print(line);
  print('');
  const { delivered, onTheWay } = books.told;
  print(`SENs that were told: ${delivered}; mails on their way: ${onTheWay}.`);
  print(`Compared with ${destination}: ${report.compared}, not in agreement: ${report.mismatches.length}.`);
  print(auditLine(audit));
  for (const line of faultLines(books)) print(line);
  print(books.addsUp ? 'Everything adds up.' : 'This does not add up.');
}

const auditLine = ({ rows, whole, brokenAt }: ChainReport): string =>
  `Audit chain: ${rows} rows, ${whole ? 'whole' : `broken at row ${brokenAt ?? 0}`}.`;

type Cells = readonly string[];

const sumCells = ({ licenses, users, unlimited }: BookSum): Cells => [licenses, users, unlimited].map(String);

const placeTable = ({ places, books }: Reconciliation): readonly Cells[] => [
  ['place', 'licenses', 'editors', 'unlimited'],
  ...places.map((one) => [one.place, ...sumCells(one)]),
  ['in the books', ...sumCells(books)],
];

const tierTable = ({ tiers }: Reconciliation, name: (tier: number) => string): readonly Cells[] => [
  ['tier', 'moved', 'waiting', 'refused', 'untouched', 'licenses'],
  ...tiers.map(({ tier, moved, waiting, refused, untouched, licenses }) => [
    name(tier),
    ...[moved, waiting, refused, untouched, licenses].map(String),
  ]),
];

const tierName = (tier: number): string => (tier === UNLIMITED ? 'unlimited' : String(tier));

/** The first column to the left, numbers to the right. */
function aligned(rows: readonly Cells[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

const faultLines = ({ faults }: Reconciliation): readonly string[] =>
  faults.flatMap(({ fault, count, rows }) => [
    `✖ ${fault}: ${count}`,
    ...rows.map(
      ({ licenseId, transferId, sen, what }) =>
        `    ${[licenseId && `license ${licenseId}`, transferId && `case ${transferId}`, sen].filter(Boolean).join(', ')}: ${what}`,
    ),
    ...(count > rows.length ? [`    and ${count - rows.length} more`] : []),
  ]);
