import type { BooksImportStep } from '../../../contract/books-import.ts';
import type { Problem } from '../../../contract/problem.ts';
import type { BooksProgress, BooksReport } from '../loading/service.ts';

const text = new TextEncoder();

/**
 * An import as it happens, one JSON a line. The status is 200 before anything is known, so what stops it is the last
 * line. A reader who goes away stops nothing: the import is done all the same, and can be looked up.
 */
export function stepsOf(
  load: (onProgress: (progress: BooksProgress) => void) => Promise<BooksReport>,
  problemIn: (cause: unknown) => Problem,
): Response {
  let gone = false;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell = (step: BooksImportStep): void => {
        if (!gone) controller.enqueue(text.encode(`${JSON.stringify(step)}\n`));
      };
      try {
        const report = await load((progress) => tell({ type: 'progress', ...progress }));
        tell({ type: 'report', report });
      } catch (cause) {
        tell({ type: 'problem', problem: problemIn(cause) });
      }
      if (!gone) controller.close();
    },
    cancel() {
      gone = true;
    },
  });
  return new Response(body, {
    headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}
