import { type output, safeParse, type ZodType } from 'zod';
import { languageNow } from '../i18n/language.ts';
import { problemIn, withQuery } from './client.ts';
import { noteConnection } from './connection.ts';
import { Offline } from './problem.ts';

type Upload<S extends ZodType> = {
  readonly path: string;
  readonly query: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly type: string;
  readonly body: Blob;
  /** The Idempotency-Key, as for `post`. */
  readonly key?: string;
  /** What each line of the answer is (`application/x-ndjson`). */
  readonly line: S;
  /** So many bytes of the body have left. */
  readonly onSent: (bytes: number) => void;
  readonly onLine: (line: output<S>) => void;
};

/**
 * Sends a file and tells how far that is, then reads an answer that comes line by line. It is an XMLHttpRequest because
 * `fetch` tells nothing of what was sent. Throws `ApiProblem` or `Offline`; a line that is a problem is the caller's.
 */
export function upload<S extends ZodType>(about: Upload<S>): Promise<void> {
  const { path, query, type, body, key, line, onSent, onLine } = about;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let read = 0;
    const takeLines = (): void => {
      if (request.status !== 200) return;
      const end = request.responseText.lastIndexOf('\n') + 1;
      const lines = request.responseText.slice(read, end).split('\n');
      read = end;
      for (const text of lines) if (text !== '') onLine(lineIn(text, line, path));
    };
    const guarded = (work: () => void) => (): void => {
      try {
        work();
      } catch (cause) {
        request.abort();
        reject(cause instanceof Error ? cause : new Error('Defect: something else than an error was thrown'));
      }
    };
    const lost = (): void => {
      noteConnection(false);
      reject(new Offline(new Error('The connection ended')));
    };
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onprogress = guarded(takeLines);
    request.onerror = lost;
    request.ontimeout = lost;
    request.onload = guarded(() => {
      noteConnection(true);
      if (request.status === 200) takeLines();
      else throw problemIn(jsonIn(request.responseText), request.status);
      resolve();
    });
    request.open('POST', withQuery(path, query));
    request.setRequestHeader('Content-Type', type);
    request.setRequestHeader('Accept', 'application/x-ndjson');
    request.setRequestHeader('Accept-Language', languageNow());
    if (key !== undefined) request.setRequestHeader('Idempotency-Key', key);
    request.send(body);
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function lineIn<S extends ZodType>(text: string, schema: S, path: string): output<S> {
  const read = safeParse(schema, jsonIn(text));
  if (read.success) return read.data;
  throw new Error(`Defect: ${path} answered a line that the contract does not know`, { cause: read.error });
}
