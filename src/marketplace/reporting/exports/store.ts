import { sql } from 'kysely';
import type { ExportStatus, ReportFormat } from '../../../contract/reporting.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { ReportName } from '../links.ts';

export type ExportRow = {
  readonly exportId: string;
  readonly report: ReportName;
  readonly format: ReportFormat;
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly status: ExportStatus;
  /** Where the next stretch begins; null before the first. */
  readonly cursor: string | null;
  readonly upTo: number | null;
  readonly parts: number;
  readonly attempts: number;
};

const columns = sql`export_id as "exportId", report, format, query, status, cursor, up_to as "upTo", parts, attempts`;

export async function countOpen(tx: Tx, publisher: string): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*) as n from marketplace_export
    where publisher = ${publisher} and status in ('QUEUED', 'IN_PROGRESS')`.execute(tx);
  return found.rows[0]?.n ?? 0;
}

type NewExport = Pick<ExportRow, 'exportId' | 'report' | 'format' | 'query'> & {
  readonly by: string;
  readonly at: Date;
  readonly keptUntil: Date;
};

export async function insert(tx: Tx, publisher: string, asked: NewExport): Promise<void> {
  await sql`
    insert into marketplace_export (publisher, export_id, report, format, query, status, requested_by, requested_at, kept_until)
    values (${publisher}, ${asked.exportId}::uuid, ${asked.report}, ${asked.format}, ${JSON.stringify(asked.query)}::jsonb,
      'QUEUED', ${asked.by}, ${asked.at.toISOString()}::timestamptz, ${asked.keptUntil.toISOString()}::timestamptz)`.execute(
    tx,
  );
}

/** Null where there is none of this id, or its time is over. */
export async function byId(tx: Tx, publisher: string, exportId: string, now: Date): Promise<ExportRow | null> {
  const found = await sql<ExportRow>`
    select ${columns} from marketplace_export
    where publisher = ${publisher} and export_id = ${exportId}::uuid and kept_until > ${now.toISOString()}::timestamptz`.execute(
    tx,
  );
  return found.rows[0] ?? null;
}

/** The oldest that is not made yet, and that no other worker has in hand. */
export async function takeOpen(tx: Tx, publisher: string): Promise<ExportRow | null> {
  const found = await sql<ExportRow>`
    select ${columns} from marketplace_export
    where publisher = ${publisher} and status in ('QUEUED', 'IN_PROGRESS')
    order by requested_at, export_id limit 1 for update skip locked`.execute(tx);
  return found.rows[0] ?? null;
}

type Stretch = { readonly text: string; readonly cursor: string | null; readonly upTo: number };

/** A stretch and how far the export is with it, in one: whatever dies in between, no stretch is there twice. */
export async function addStretch(tx: Tx, publisher: string, held: ExportRow, made: Stretch): Promise<void> {
  await sql`
    insert into marketplace_export_part (publisher, export_id, part_no, content)
    values (${publisher}, ${held.exportId}::uuid, ${held.parts}, ${made.text})`.execute(tx);
  await sql`
    update marketplace_export set parts = parts + 1, cursor = ${made.cursor}, up_to = ${made.upTo}::bigint, attempts = 0,
      status = ${made.cursor === null ? 'COMPLETED' : 'IN_PROGRESS'}
    where publisher = ${publisher} and export_id = ${held.exportId}::uuid`.execute(tx);
}

export async function setStumbled(tx: Tx, publisher: string, exportId: string, most: number): Promise<void> {
  await sql`
    update marketplace_export set attempts = attempts + 1,
      status = case when attempts + 1 >= ${most}::int then 'FAILED' else status end
    where publisher = ${publisher} and export_id = ${exportId}::uuid and status in ('QUEUED', 'IN_PROGRESS')`.execute(
    tx,
  );
}

export async function part(tx: Tx, publisher: string, exportId: string, no: number): Promise<string | null> {
  const found = await sql<{ content: string }>`
    select content from marketplace_export_part
    where publisher = ${publisher} and export_id = ${exportId}::uuid and part_no = ${no}`.execute(tx);
  return found.rows[0]?.content ?? null;
}

export async function deleteOver(tx: Tx, publisher: string, now: Date, limit: number): Promise<number> {
  const gone = await sql`
    delete from marketplace_export where publisher = ${publisher} and export_id in (
      select export_id from marketplace_export
      where publisher = ${publisher} and kept_until <= ${now.toISOString()}::timestamptz limit ${limit} for update skip locked)
    returning export_id`.execute(tx);
  return gone.rows.length;
}
