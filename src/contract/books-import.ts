import { z } from 'zod';
import * as limits from '../kernel/limits.ts';
import { type Fault, faultCodes } from './codes.ts';
import { PlainText, ShortText } from './license.ts';
import { Problem } from './problem.ts';

// Loading the vendor's books: what would change, how far it is, what came of it.

const count = z.number().int();
const Id = z.guid({ error: 'must be the id of an import' });

/** One cell of a row that the books have otherwise; null is empty. */
const Change = z.object({ field: z.string(), was: z.string().nullable(), now: z.string().nullable() });

export const BooksImportReport = z
  .object({
    importId: Id.nullable().describe('Null where nothing was loaded'),
    file: z.string(),
    dryRun: z.boolean(),
    loaded: z.boolean(),
    rows: count,
    added: count,
    updated: count,
    unchanged: count,
    differing: z
      .array(z.object({ line: count, fields: z.array(z.string()).readonly(), changes: z.array(Change).readonly() }))
      .readonly()
      .describe(`The first ${limits.books_errors_shown} rows that the books have with other content`),
    faults: z
      .array(
        z.object({
          code: z.enum(faultCodes),
          message: z.string(),
          file: z.string().optional(),
          line: count.optional(),
          field: z.string().optional(),
        }),
      )
      .readonly(),
    faultCount: count,
  })
  .meta({ id: 'BooksImportReport' });
/** As it is read from an answer. */
export type BooksImportShown = z.infer<typeof BooksImportReport>;
export type BooksImportReport = Omit<BooksImportShown, 'faults'> & {
  readonly faults: readonly Fault[];
};

/** One line of the answer where it is `application/x-ndjson`: how far it is, and at last the report or what stopped it. */
export const BooksImportStep = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('progress'), bytes: count, rows: count }),
    z.object({ type: z.literal('report'), report: BooksImportReport }),
    z.object({ type: z.literal('problem'), problem: Problem }),
  ])
  .meta({ id: 'BooksImportStep' });
export type BooksImportStep = z.infer<typeof BooksImportStep>;

/** A file's name without its folders: what the list of imports calls it. */
export const fileNameIn = (path: string): string => path.replace(/^.*[/\\]/su, '');
export const BooksFileName = PlainText.pipe(ShortText).transform(fileNameIn);

const importFields = { importId: Id, importedAt: z.iso.datetime({ offset: true }), importedBy: z.string() };
export const BooksImportView = z.object({ ...importFields, report: BooksImportReport }).meta({ id: 'BooksImport' });
export type BooksImportView = z.infer<typeof BooksImportView>;
const counts = BooksImportReport.pick({ file: true, rows: true, added: true, updated: true, unchanged: true });
export const BooksImportLine = z.object({ ...importFields, ...counts.shape }).meta({ id: 'BooksImportLine' });
export const BooksImportPage = z
  .object({ imports: z.array(BooksImportLine).readonly(), next: Id.nullable() })
  .meta({ id: 'BooksImportPage' });
