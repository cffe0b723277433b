import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { FaultCode } from '../../contract/codes.ts';
import { type ImportAnswer, type ImportErrors, ImportRequest } from '../../contract/import-api.ts';
import * as limits from '../../kernel/limits.ts';
import { importFault } from './content.ts';
import type { Imports } from './service.ts';

type ImportError = ImportErrors['errors'][number];

/** Every code this API answers with, and the status that goes with it. */
const statusOf = {
  UNAUTHENTICATED: 401,
  METHOD_NOT_ALLOWED: 405,
  MEDIA_TYPE_UNSUPPORTED: 415,
  BODY_TOO_LARGE: 413,
  BODY_INVALID: 400,
  IMPORT_FIELD_INVALID: 400,
  IMPORT_APP_UNKNOWN: 404,
  IMPORT_CONFLICT: 409,
  IMPORT_VOIDED: 409,
} as const satisfies Partial<Record<FaultCode, ContentfulStatusCode>>;

/**
 * The marketplace's import API, byte for byte as the Marketplace's own (formats, section 1):
 * `POST /rest/1.0/plugins/{appKey}/license`. `authenticate` is given the whole Authorization header and tells whose it
 * is, or null. Errors are `{"errors":[{"message","path","code"}]}`, `path` being a JSON pointer.
 */
export function importRoutes({ imports, authenticate }: ImportRoutesContext): Hono {
  const path = '/rest/1.0/plugins/:appKey/license';
  const app = new Hono();
  app.use(path, async (context, next) => {
    if (context.req.method !== 'POST') {
      return context.json(...failed('METHOD_NOT_ALLOWED', 'A license is imported with POST.', { Allow: 'POST' }));
    }
    if ((await authenticate(context.req.header('authorization') ?? '')) === null) {
      const challenge = { 'WWW-Authenticate': 'Basic realm="Marketplace", charset="UTF-8"' };
      return context.json(
        ...failed(
          'UNAUTHENTICATED',
          'Name and password are missing or wrong; send them with basic authentication.',
          challenge,
        ),
      );
    }
    const [mediaType] = (context.req.header('content-type') ?? '').split(';');
    if (mediaType?.trim().toLowerCase() !== 'application/json') {
      return context.json(...failed('MEDIA_TYPE_UNSUPPORTED', 'The body must be sent as application/json.'));
    }
    return next();
  });
  app.use(path, bodyLimit({ maxSize: limits.body_bytes, onError: (context) => context.json(...tooLarge) }));
  app.post(path, async (context) => {
    const request = readRequest(await context.req.arrayBuffer());
    if (Array.isArray(request)) return context.json({ errors: request } satisfies ImportErrors, 400);
    const appKey = context.req.param('appKey');
    // The wire says neither the whole address, nor the host's tier, nor a language.
    const call = { appKey, request, address: null, hostUsers: null, language: 'en' } as const;
    const [outcome] = await imports.importMany([call]);
    if (!outcome) throw new Error('Defect: an import was not answered');
    if (outcome.status === 'done') {
      const { sen, licenseKey } = outcome.license;
      return context.json({ id: request.id, sen, licenseKey } satisfies ImportAnswer);
    }
    const { code, message, field } = importFault(outcome, { appKey, importId: request.id });
    const error: ImportError = { message, ...(field === null ? {} : { path: `/${field}` }), code };
    return context.json({ errors: [error] } satisfies ImportErrors, statusOf[code]);
  });
  return app;
}

export type ImportRoutesContext = {
  readonly imports: Pick<Imports, 'importMany'>;
  readonly authenticate: (authorizationHeader: string) => Promise<{ readonly name: string } | null>;
};

function failed(code: keyof typeof statusOf, message: string, headers: Record<string, string> = {}) {
  return [{ errors: [{ message, code }] } satisfies ImportErrors, statusOf[code], headers] as const;
}

const tooLarge = failed('BODY_TOO_LARGE', `The body may have at most ${limits.body_bytes} bytes.`);

/** The request in a body, or everything that is wrong with it. */
function readRequest(body: ArrayBuffer): ImportRequest | ImportError[] {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    // Which of the two it was helps nobody: both are mended by sending a JSON object in UTF-8.
    return [{ message: 'The body must be one JSON object in UTF-8.', code: 'BODY_INVALID' }];
  }
  const parsed = ImportRequest.safeParse(json);
  return parsed.success ? parsed.data : parsed.error.issues.flatMap(errorsOf).slice(0, 50);
}

function errorsOf(issue: z.core.$ZodIssue): ImportError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fieldError([key], 'is not a field of an import; leave it out')).slice(0, 50);
  }
  return [fieldError(issue.path, issue.message)];
}

function fieldError(path: readonly PropertyKey[], what: string): ImportError {
  const names = path.map((part) => String(part).slice(0, 100));
  const name = names.join('.') || 'The body';
  const pointer = names.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { message: `${name}: ${what}`, path: pointer, code: 'IMPORT_FIELD_INVALID' };
}
