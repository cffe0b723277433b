import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { FaultError } from '../../contract/codes.ts';
import type { Db } from '../../platform/db/db.ts';
import type { BooksContext, BooksReport } from './service.ts';
import { findLicense, importBooks, listLicenses } from './service.ts';
import { faultLine, licenseJson, licenseLine, licenseLines } from './show.ts';

/** What a command is given: the database, who runs it, and where its lines go. */
export type BooksCommand = BooksContext & {
  readonly db: Db;
  readonly actor: string;
  readonly print: (line: string) => void;
};

/** Exit codes: 0 done; 1 what was handed in is not right, and the lines say why. */
type ExitCode = 0 | 1;

function reportLines(report: BooksReport): readonly string[] {
  const { rows, added, updated, unchanged, faults, faultCount, file, dryRun } = report;
  const counts = [`${added} new`, ...(updated > 0 ? [`${updated} updated`] : []), `${unchanged} unchanged`].join(', ');
  const more = faultCount > faults.length ? [`… and ${faultCount - faults.length} more`] : [];
  if (faultCount > 0) {
    const summary = `${file}: ${rows} rows, ${faultCount} ${faultCount === 1 ? 'fault' : 'faults'}. Nothing was loaded.`;
    return [...faults.map(faultLine), ...more, summary];
  }
  return [`${file}: ${rows} rows, ${counts}.${dryRun ? ' Dry run: nothing was loaded.' : ''}`];
}

/** `rehome books import FILE [--dry-run] [--update] [--json]` */
export async function booksImport(
  command: BooksCommand,
  file: string,
  options: { readonly dryRun?: boolean; readonly update?: boolean; readonly json?: boolean },
): Promise<ExitCode> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) {
    throw new FaultError({
      code: 'FILE_NOT_FOUND',
      file,
      message: `There is no file ${file}; name a CSV of licenses.`,
    });
  }
  const report = await importBooks(command.db, command, createReadStream(file), {
    file,
    actor: command.actor,
    dryRun: options.dryRun ?? false,
    update: options.update ?? false,
  });
  if (options.json) command.print(JSON.stringify(report));
  else reportLines(report).forEach((line) => command.print(line));
  return report.faultCount > 0 ? 1 : 0;
}

/** `rehome books list [TEXT] [--limit N] [--after ID] [--json]`: JSON is one object a line. */
export async function booksList(
  command: BooksCommand,
  options: { readonly text?: string; readonly limit?: number; readonly after?: string; readonly json?: boolean },
): Promise<ExitCode> {
  const { json, ...query } = options;
  if (query.after !== undefined && !z.guid().safeParse(query.after).success) {
    throw new FaultError({ code: 'QUERY_INVALID', field: 'after', message: '--after takes the id of a license.' });
  }
  const { licenses, next } = await listLicenses(command.db, command.vendorId, query);
  for (const license of licenses) command.print(json ? JSON.stringify(licenseJson(license)) : licenseLine(license));
  if (!json) {
    const more = next === null ? '' : ` More: --after ${next}`;
    command.print(`${licenses.length} ${licenses.length === 1 ? 'license' : 'licenses'}.${more}`);
  }
  return 0;
}

/** `rehome books show ID [--json]`; a license key is taken, too. */
export async function booksShow(
  command: BooksCommand,
  idOrKey: string,
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  const license = await findLicense(command.db, command, idOrKey);
  if (license === null) {
    // What was asked for may be a key, so it is not repeated.
    throw new FaultError({ code: 'NOT_FOUND', message: 'The books have no such license; see `rehome books list`.' });
  }
  if (options.json) command.print(JSON.stringify(licenseJson(license)));
  else licenseLines(license).forEach((line) => command.print(line));
  return 0;
}
