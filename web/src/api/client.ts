import { type output, safeParse, type ZodType } from 'zod';
import { Problem } from '../../../src/contract/problem.ts';
import { languageNow } from '../i18n/language.ts';
import { noteConnection } from './connection.ts';
import { ApiProblem, Offline } from './problem.ts';

type Options = {
  readonly signal?: AbortSignal;
  /** Undefined and null values are left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
};

/** `GET path`, its answer read with the contract's schema. Throws `ApiProblem` or `Offline`. */
export const get = <S extends ZodType>(path: string, schema: S, options: Options = {}): Promise<output<S>> =>
  call('GET', path, schema, options);

/**
 * `POST path` with a JSON body. `key` is the Idempotency-Key: make it once for what the reader does (`newKey()`), keep
 * it over every further try, and the server does it once. Throws `ApiProblem` or `Offline`.
 */
export const post = <S extends ZodType>(
  path: string,
  schema: S,
  body: unknown,
  { key, ...options }: Options & { readonly key: string },
): Promise<output<S>> =>
  call('POST', path, schema, options, {
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
  });

/** `PUT path` with a JSON body. */
export const put = <S extends ZodType>(path: string, schema: S, body: unknown): Promise<output<S>> =>
  call('PUT', path, schema, {}, { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

/** `DELETE path`; where the answer has no body the schema is `z.null()`. */
export const remove = <S extends ZodType>(path: string, schema: S): Promise<output<S>> =>
  call('DELETE', path, schema, {});

/** A name for one deed of the reader. */
export const newKey = (): string => crypto.randomUUID();

async function call<S extends ZodType>(
  method: string,
  path: string,
  schema: S,
  { signal, query = {} }: Options,
  { body, headers }: { readonly body?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<output<S>> {
  const response = await reach(withQuery(path, query), {
    method,
    ...(signal ? { signal } : {}),
    ...(body === undefined ? {} : { body }),
    headers: { Accept: 'application/json', 'Accept-Language': languageNow(), ...headers },
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemIn(answer, response.status);
  const read = safeParse(schema, answer);
  if (!read.success)
    throw new Error(`Defect: ${method} ${path} answered what the contract does not say`, { cause: read.error });
  return read.data;
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(address, init);
    noteConnection(true);
    return response;
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    noteConnection(false);
    throw new Offline(cause);
  }
}

/** Something between us and the server (a proxy) may answer without a problem in it. */
export function problemIn(answer: unknown, status: number): Error {
  const read = safeParse(Problem, answer);
  if (read.success) return new ApiProblem(read.data);
  return status >= 500
    ? new Offline(new Error(`HTTP ${status}`))
    : new Error(`Defect: HTTP ${status} without a problem`);
}

export function withQuery(path: string, query: NonNullable<Options['query']>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
