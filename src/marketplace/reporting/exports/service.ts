import { randomUUID } from 'node:crypto';
import type { ExportStatus, ReportFormat } from '../../../contract/reporting.ts';
import * as limits from '../../../kernel/limits.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { ReportName } from '../links.ts';
import type { OpenReport, Queries, Reports } from '../service.ts';
import * as store from './store.ts';

export type ExportsContext = {
  readonly db: Db;
  readonly publisher: string;
  readonly reports: Reports;
  readonly now: () => Date;
};

/** Files of a report that are made beside the calls: the row is the job, and the worker makes it stretch by stretch. */
export type Exports = {
  /** The id of a new one; null where too many wait already. */
  begin(asked: ExportAsked): Promise<string | null>;
  /** Null where there is none of this id, or it was kept long enough. */
  find(report: ReportName, exportId: string): Promise<FoundExport | null>;
  /** A file that is made, in its stretches. */
  content(exportId: string): AsyncIterable<string>;
  /** A file that is made while it is read, of the rows that are there when it begins. */
  now(open: OpenReport, format: ReportFormat): AsyncIterable<string>;
  /** Makes one stretch of the oldest export that is open: 1, or 0 where none is. */
  makeNext(): Promise<number>;
  /** Forgets files whose time is over. */
  forgetOver(limit: number): Promise<number>;
};

export type ExportAsked = {
  readonly report: ReportName;
  readonly format: ReportFormat;
  readonly query: Queries;
  readonly by: string;
};
export type FoundExport = { readonly status: ExportStatus; readonly format: ReportFormat };

export function createExports(context: ExportsContext): Exports {
  const { db, publisher, now } = context;
  const within = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => db.transaction().execute(work);
  return {
    begin: (asked) => within((tx) => begin(tx, context, asked)),
    find: async (report, exportId) => {
      const found = await within((tx) => store.byId(tx, publisher, exportId, now()));
      return found?.report === report ? found : null;
    },
    async *content(exportId) {
      for (let no = 0; ; no += 1) {
        const text = await within((tx) => store.part(tx, publisher, exportId, no));
        if (text === null) return;
        yield text;
      }
    },
    async *now(open, format) {
      const upTo = await within((tx) => open.last(tx));
      for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
        const asked = stretchAfter(open, cursor, upTo);
        const made = await within((tx) => open.stretch(tx, format, asked));
        cursor = made.next;
        yield made.text;
      }
    },
    makeNext: () => makeNext(context),
    forgetOver: (limit) => within((tx) => store.deleteOver(tx, publisher, now(), limit)),
  };
}

const stretchAfter = (open: OpenReport, cursor: string | null, upTo: number) => ({
  after: cursor === null ? null : open.after(cursor),
  offset: 0,
  limit: limits.export_batch,
  upTo,
});

async function begin(tx: Tx, { publisher, now }: ExportsContext, asked: ExportAsked): Promise<string | null> {
  if ((await store.countOpen(tx, publisher)) >= limits.exports_open) return null;
  const exportId = randomUUID();
  const at = now();
  const keptUntil = new Date(at.getTime() + limits.export_kept_ms);
  await store.insert(tx, publisher, { ...asked, exportId, at, keptUntil });
  return exportId;
}

/** One stretch in one transaction. What fails is tried again a few times, and then the export says so. */
async function makeNext({ db, publisher, reports }: ExportsContext): Promise<number> {
  let inHand: string | null = null;
  try {
    return await db.transaction().execute(async (tx) => {
      const held = await store.takeOpen(tx, publisher);
      if (!held) return 0;
      inHand = held.exportId;
      const open = reports.open(held.report, held.query);
      if (!open.ok)
        throw new Error(`Defect: an export has a query that cannot be read: ${open.error[0]?.message ?? ''}`);
      const upTo = held.upTo ?? (await open.value.last(tx));
      const asked = stretchAfter(open.value, held.cursor, upTo);
      const { text, next } = await open.value.stretch(tx, held.format, asked);
      await store.addStretch(tx, publisher, held, { text, cursor: next, upTo });
      return 1;
    });
  } catch (cause) {
    const exportId = inHand;
    if (exportId !== null)
      await db.transaction().execute((tx) => store.setStumbled(tx, publisher, exportId, limits.export_attempts));
    throw cause;
  }
}
