import type { z } from 'zod';
import {
  LicenseReportQuery,
  type ReportErrors,
  type ReportFormat,
  type ReportedLicense,
  type ReportedTransaction,
  TransactionReportQuery,
} from '../../contract/reporting.ts';
import { dayOf } from '../../kernel/day.ts';
import { type Result, err, ok } from '../../kernel/result.ts';
import type { Tx } from '../../platform/db/db.ts';
import { type Cursor, type CursorKind, readCursor, writeCursor } from './cursor.ts';
import { type Shape, stretchOf } from './exported.ts';
import { filterOf as licenseFilter, sortKinds } from './licenses/filter.ts';
import { licenseCells, licenseColumns, licenseOf } from './licenses/row.ts';
import * as licenses from './licenses/store.ts';
import type { ReportName } from './links.ts';
import type { Page, PageAsked } from './page.ts';
import { filterOf as transactionFilter } from './transactions/filter.ts';
import { transactionCells, transactionColumns, transactionOf } from './transactions/row.ts';
import * as transactions from './transactions/store.ts';

/** Names and values of a query, as an address holds them. */
export type Queries = Readonly<Record<string, readonly string[]>>;
export type ReportError = ReportErrors['errors'][number];

/** A report with its query read. Each call is one statement or two in the transaction it is given. */
export type OpenReport = {
  readonly asked: PageAsked;
  readonly accept: ReportFormat | null;
  page(tx: Tx, asked: PageAsked): Promise<Page<object>>;
  /** Rows as a stretch of a file, and where the next one begins. */
  stretch(
    tx: Tx,
    format: ReportFormat,
    asked: PageAsked,
  ): Promise<{ readonly text: string; readonly next: string | null }>;
  /** Where a page begins that a cursor names; null where no page of this query does. */
  after(cursor: string): Cursor | null;
  /** The number of the newest row: an export goes up to it. */
  last(tx: Tx): Promise<number>;
};

export type Reports = {
  open(report: ReportName, queries: Queries): Result<OpenReport, readonly ReportError[]>;
};

export type ReportsContext = {
  /** The apps that are reported on: names by keys. */
  readonly appNames: ReadonlyMap<string, string>;
  readonly now: () => Date;
};

export const createReports = (context: ReportsContext): Reports => ({
  open(report, queries) {
    switch (report) {
      case 'licenses':
        return openWith(LicenseReportQuery, queries, (query) => ({
          kind: query.sortBy === undefined ? 'none' : sortKinds[query.sortBy],
          shape: { columns: licenseColumns, cells: licenseCells },
          last: licenses.lastNumber,
          page: (tx, asked) => licensePage(tx, context, query, asked),
        }));
      case 'transactions':
        return openWith(TransactionReportQuery, queries, (query) => ({
          kind: 'none',
          shape: { columns: transactionColumns, cells: transactionCells },
          last: transactions.lastNumber,
          page: (tx, asked) => transactionPage(tx, context, query, asked),
        }));
    }
  },
});

type Paging = Pick<LicenseReportQuery, 'offset' | 'limit' | 'cursor' | 'accept'>;
type Parts<Row extends object> = {
  /** What its cursors hold. */
  readonly kind: CursorKind;
  readonly shape: Shape<Row>;
  readonly last: (tx: Tx) => Promise<number>;
  readonly page: (tx: Tx, asked: PageAsked) => Promise<Page<Row>>;
};

function openWith<Query extends Paging, Row extends object>(
  schema: z.ZodObject & z.ZodType<Query>,
  queries: Queries,
  partsOf: (query: Query) => Parts<Row>,
): Result<OpenReport, readonly ReportError[]> {
  const names = Object.keys(schema.shape);
  const parsed = schema.safeParse(Object.fromEntries(names.map((name) => [name, queries[name] ?? []])));
  if (!parsed.success) return err(parsed.error.issues.map(errorOf));
  const { offset = 0, limit, cursor, accept } = parsed.data;
  const { kind, shape, last, page } = partsOf(parsed.data);
  const after = cursor === undefined ? null : readCursor(cursor, kind);
  if (cursor !== undefined && after === null)
    return err([
      { message: 'Must be the cursor of a next link of the same query', path: 'cursor', code: 'QUERY_INVALID' },
    ]);
  return ok({
    // With a cursor the offset only counts: the rows before it were given already.
    asked: { after, offset: after === null ? offset : 0, limit, upTo: null },
    accept: accept ?? null,
    page,
    async stretch(tx, format, asked) {
      const { rows, next } = await page(tx, asked);
      return { text: stretchOf(format, rows, shape, { first: asked.after === null, last: next === null }), next };
    },
    after: (text) => readCursor(text, kind),
    last,
  });
}

const errorOf = ({ message, path }: z.core.$ZodIssue): ReportError => ({
  message,
  path: String(path[0]),
  code: 'QUERY_INVALID',
});

async function licensePage(
  tx: Tx,
  { appNames, now }: ReportsContext,
  query: LicenseReportQuery,
  asked: PageAsked,
): Promise<Page<ReportedLicense>> {
  const today = dayOf(now());
  const filter = licenseFilter(query, new Set(appNames.keys()));
  if (filter === null) return { rows: [], next: null };
  const order = { by: query.sortBy ?? null, descending: query.order === 'desc' };
  const { shown, next } = cut(await licenses.findPlaces(tx, filter, order, { ...asked, today }), asked.limit);
  const rows = await licenses.byNumbers(
    tx,
    shown.map(({ no }) => no),
  );
  return { rows: rows.map((row) => licenseOf(row, { appNames, today })), next };
}

async function transactionPage(
  tx: Tx,
  { appNames }: ReportsContext,
  query: TransactionReportQuery,
  asked: PageAsked,
): Promise<Page<ReportedTransaction>> {
  const filter = transactionFilter(query, new Set(appNames.keys()));
  if (filter === null) return { rows: [], next: null };
  const { shown, next } = cut(await transactions.findPlaces(tx, filter, query.order === 'desc', asked), asked.limit);
  const rows = await transactions.byNumbers(
    tx,
    shown.map(({ no }) => no),
  );
  return { rows: rows.map((row) => transactionOf(row, appNames)), next };
}

/** The store gives one place more than the page has, where there is one: then there is a next page. */
function cut(places: readonly Cursor[], limit: number): { shown: readonly Cursor[]; next: string | null } {
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  return { shown, next: last && places.length > limit ? writeCursor(last) : null };
}
