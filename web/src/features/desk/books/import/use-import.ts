import { useState } from 'react';
import { type BooksImportShown, BooksImportStep } from '../../../../../../src/contract/books-import.ts';
import * as limits from '../../../../../../src/kernel/limits.ts';
import { newKey } from '../../../../api/client.ts';
import { ApiProblem, Offline } from '../../../../api/problem.ts';
import { upload } from '../../../../api/upload.ts';

/** A file as it was chosen: what was looked at is what is sent, even if the file on disk changes in between. */
type Chosen = { readonly name: string; readonly body: Blob; readonly key: string };

/** How far it is: first the file goes to the server, then its rows are read. */
export type ImportProgress = {
  readonly doing: 'look' | 'load';
  readonly bytes: number;
  readonly sent: number;
  readonly read: number;
  readonly rows: number;
};

export type ImportState = {
  readonly name: string | null;
  /** Why the file is not sent at all. */
  readonly refused: 'large' | 'unreadable' | null;
  readonly progress: ImportProgress | null;
  /** What would change; or, where an import was refused, why. */
  readonly report: BooksImportShown | null;
  readonly error: unknown;
};

const start: ImportState = { name: null, refused: null, progress: null, report: null, error: null };

/** Choose, look, load. `onLoaded` gets the id of the import that went through. */
export function useImport(onLoaded: (importId: string) => void) {
  const [state, setState] = useState(start);
  const [chosen, setChosen] = useState<Chosen | null>(null);

  const run = async (file: Chosen, doing: ImportProgress['doing']): Promise<void> => {
    let progress: ImportProgress = { doing, bytes: file.body.size, sent: 0, read: 0, rows: 0 };
    const tell = (more: Partial<ImportProgress>): void => {
      progress = { ...progress, ...more };
      setState((before) => ({ ...before, progress }));
    };
    setState((before) => ({ ...before, name: file.name, refused: null, error: null }));
    tell({});
    try {
      const report = await send(file, doing, tell);
      setState((before) => ({ ...before, progress: null, report }));
      if (report.importId !== null) onLoaded(report.importId);
    } catch (error) {
      setState((before) => ({ ...before, progress: null, error }));
    }
  };

  return {
    state,
    choose: async (file: File): Promise<void> => {
      setChosen(null);
      if (file.size > limits.books_upload_bytes) return setState({ ...start, name: file.name, refused: 'large' });
      setState({ ...start, name: file.name });
      const body = await file.arrayBuffer().catch(() => null);
      if (body === null) return setState({ ...start, name: file.name, refused: 'unreadable' });
      const next = { name: file.name, body: new Blob([body]), key: newKey() };
      setChosen(next);
      return run(next, 'look');
    },
    /** Looks again, or loads: with the same key each time, so that it is done once. */
    again: (doing: ImportProgress['doing']): void => {
      if (chosen) void run(chosen, doing);
    },
  };
}

async function send(
  { name, body, key }: Chosen,
  doing: ImportProgress['doing'],
  tell: (more: Partial<ImportProgress>) => void,
): Promise<BooksImportShown> {
  let report: BooksImportShown | null = null;
  await upload({
    path: '/v1/books/import',
    query: { update: true, dryRun: doing === 'look' ? true : undefined, file: name.slice(0, limits.text_chars) },
    type: 'text/csv; charset=utf-8',
    body,
    ...(doing === 'load' ? { key } : {}),
    line: BooksImportStep,
    onSent: (sent) => tell({ sent: Math.min(sent, body.size) }),
    onLine: (step) => {
      if (step.type === 'problem') throw new ApiProblem(step.problem);
      if (step.type === 'progress') tell({ sent: body.size, read: step.bytes, rows: step.rows });
      else report = step.report;
    },
  });
  // The connection can end in the middle without an error: what came of it is asked for with the same key.
  if (report === null) throw new Offline(new Error('The answer ended before its report'));
  return report;
}
