import type { ReportFormat } from '../../contract/reporting.ts';
import { csvOf } from './csv.ts';

/** A report's rows as a file: how each is a line of CSV. */
export type Shape<Row> = {
  readonly columns: readonly string[];
  readonly cells: (row: Row) => readonly (string | undefined)[];
};

export const mediaTypes = { csv: 'text/csv; charset=utf-8', json: 'application/json' } as const satisfies Record<
  ReportFormat,
  string
>;

/** One stretch of a file. A file is the stretches one behind the other, whatever their sizes: one array, or one table. */
export function stretchOf<Row>(
  format: ReportFormat,
  rows: readonly Row[],
  { columns, cells }: Shape<Row>,
  at: { readonly first: boolean; readonly last: boolean },
): string {
  if (format === 'csv') return (at.first ? csvOf([columns]) : '') + csvOf(rows.map(cells));
  const lines = rows.map((row, index) => `${at.first && index === 0 ? '' : ',\n'}${JSON.stringify(row)}`);
  return `${at.first ? '[' : ''}${lines.join('')}${at.last ? ']\n' : ''}`;
}
