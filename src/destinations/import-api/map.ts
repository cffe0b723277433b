import { z } from 'zod';
import { ImportAnswer } from '../../contract/import-api.ts';
import { wireRequest } from '../import-request.ts';
import type { ImportItem, ImportOutcome } from '../port.ts';

/** What came back over HTTP. `text` is the body, already bounded in size. */
export type HttpAnswer = { readonly status: number; readonly text: string };

export const pathOf = ({ appKey }: ImportItem): string => `rest/1.0/plugins/${encodeURIComponent(appKey)}/license`;

export const bodyOf = (item: ImportItem): string => JSON.stringify(wireRequest(item));

/**
 * What an answer means. Only an answer that says clearly that nothing was made counts as "nothing was made"; what
 * is broken, or stands for a fault on the other side, is unknown.
 */
export function outcomeOf({ status, text }: HttpAnswer, item: ImportItem): ImportOutcome {
  if (status >= 200 && status < 300) return fromAnswer(text, item);
  const error = firstError(text);
  const said = error ? `: ${error.message}` : '';
  if (status === 409) return { status: 'conflict', field: fieldOf(error?.path) };
  if (wrongDoor.has(status)) {
    return { status: 'try-later', message: `It answered ${status}${said}. Check its address, user and password.` };
  }
  if (status === 429 || status === 503) return { status: 'try-later', message: `It answered ${status}${said}` };
  // 408: the other side stopped waiting for us, and what it does with the part it has is not said.
  if (status >= 400 && status < 500 && status !== 408) {
    return { status: 'refused', message: `It answered ${status}${said}` };
  }
  return { status: 'unknown', message: `It answered ${status}${said}` };
}

/** Our settings are wrong, not the license: to refuse the license for it would end the customer's case. Without 302:
 * many servers send it after they did what a POST asked. */
const wrongDoor: ReadonlySet<number> = new Set([301, 307, 308, 401, 403, 407]);

function fromAnswer(text: string, item: ImportItem): ImportOutcome {
  const parsed = ImportAnswer.safeParse(readJson(text));
  if (!parsed.success) return { status: 'unknown', message: 'It accepted the import but its answer cannot be read.' };
  const { id, sen, licenseKey } = parsed.data;
  if (id !== item.importId) return { status: 'unknown', message: 'It accepted the import but answered another id.' };
  return { status: 'done', license: { sen, licenseKey }, repeated: false };
}

const Errors = z.object({ errors: z.array(z.object({ message: z.string(), path: z.string().optional() })).min(1) });

/** The first error of a foreign answer, made fit for one line of ours; null where it is written in another way. */
function firstError(text: string): { message: string; path: string | undefined } | null {
  const parsed = Errors.safeParse(readJson(text));
  const error = parsed.success ? parsed.data.errors[0] : undefined;
  return error ? { message: oneLine(error.message), path: error.path } : null;
}

/** A JSON pointer or a bare name, as a name; `id` where none is given, since the id is what is there already. */
const fieldOf = (path: string | undefined): string => oneLine(path ?? '').replace(/^\//u, '') || 'id';

const oneLine = (text: string): string =>
  text
    .replaceAll(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, 300);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, such as a proxy's page: there is nothing in it for us.
    return null;
  }
}
