import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { FaultError, type Fault, type FaultCode } from '../../contract/codes.ts';
import { Problem } from '../../contract/problem.ts';
import * as limits from '../../kernel/limits.ts';
import type { Scope, Tokens } from '../auth/service.ts';
import type { SignedIn } from '../auth/sessions/types.ts';
import { isWrite } from './cookies.ts';
import { fingerprintOf } from './idempotency/crypto.ts';
import { readIdempotencyKey } from './idempotency/key.ts';
import type { Idempotency } from './idempotency/service.ts';
import { faultOfIssues } from './issue.ts';
import { languageOf } from './language.ts';
import { problemOf } from './problem.ts';

/** Who calls: the name of a token, or of an operator, and what it is for; `null` is the public. */
export type Caller = { readonly name: string; readonly scope: Scope } | null;

/** Who may call: whoever has a token, and an operator who is signed in. */
export type Gate = Pick<Tokens, 'whose'> & {
  /** The operator whose session the cookie is; their name is their e-mail address. */
  operator(context: Context): Promise<{ readonly name: string } | null>;
  /** Throws where a call with a cookie comes from somebody else's page. */
  sameOrigin(context: Context): void;
};

export type Env = {
  Variables: {
    caller: Caller;
    requestId: string;
    /** There behind `Guard.only`. */
    signedIn: SignedIn;
    /** The Content-Security-Policy of this answer, where it is not that of all pages. */
    ownPolicy: string | undefined;
  };
};
export type Router = OpenAPIHono<Env>;

/** A router whose bodies and queries answer a mistake with one fault that names the field. */
export const newRouter = (): Router =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return;
      const query = result.target === 'query' || result.target === 'param';
      throw new FaultError(
        faultOfIssues(result.error.issues, query ? 'QUERY_INVALID' : 'BODY_INVALID', query ? 'The query' : 'The body'),
      );
    },
  });

/** Answers a fault as a problem (RFC 9457). */
export function answerFault(context: Context, fault: Fault, baseUrl: string): Response {
  const problem = problemOf(fault, baseUrl, languageOf(context));
  const headers: Record<string, string> = { 'Content-Type': 'application/problem+json', Vary: 'Accept-Language' };
  if (problem.status === 401) headers['WWW-Authenticate'] = 'Bearer realm="rehome"';
  if (problem.code === 'IDEMPOTENCY_KEY_IN_USE' || problem.status === 503) headers['Retry-After'] = '2';
  if (fault.retryAfter !== undefined) headers['Retry-After'] = String(fault.retryAfter);
  return context.body(JSON.stringify(problem), problem.status, headers);
}

const codeOfStatus: Readonly<Record<number, FaultCode>> = {
  400: 'BODY_INVALID',
  404: 'NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  415: 'MEDIA_TYPE_UNSUPPORTED',
};

/** The fault in whatever was thrown; null where it is a defect of ours. */
export function faultOf(cause: unknown): Fault | null {
  if (cause instanceof FaultError) return cause.fault;
  const code = cause instanceof HTTPException ? codeOfStatus[cause.status] : undefined;
  if (code === 'BODY_INVALID') return { code, message: 'The body must be one JSON object in UTF-8.' };
  if (code === 'MEDIA_TYPE_UNSUPPORTED')
    return { code, message: 'The body is not of a media type that is taken here; /openapi.json says which is.' };
  return code ? { code, message: 'The request could not be taken.' } : null;
}

/** A route takes JSON of this shape. */
export const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** A route answers JSON of this shape. */
export const answerOf = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});

/** What a route may answer beside its success, for its description. */
export const problems = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: descriptions[status] ?? 'Problem', content: { 'application/problem+json': { schema: Problem } } },
    ]),
  );

const descriptions: Readonly<Record<number, string>> = {
  400: 'Something in the call is missing, unknown or wrong; the problem names it',
  401: 'No token and no session, or not one that is in use',
  403: 'A token, but not one for this',
  404: 'There is none of this id',
  409: 'It does not fit how things stand',
  410: 'It was used, or its time is over',
  413: 'Over the limit of its size',
  415: 'Not the media type that is taken here',
  422: 'It was read and cannot be used',
  429: 'Tried too often; `Retry-After` says when again',
  503: 'Not ready; try again',
};

/**
 * Whom a call is for beside whoever has a token: `signed-in` operators, too; the `public`; or nobody (`token`), where a
 * machine hands something in. To the public the page of a customer and that of an operator may be open in one browser,
 * so there a session counts only where the page says so (`Rehome-Caller: operator`).
 */
type Open = 'signed-in' | 'public' | 'token';

/** Lets only callers in with a token of one of these scopes and, where that is the desk, operators as `open` says. */
export function callers(gate: Gate, scopes: readonly Scope[], open: Open = 'signed-in'): MiddlewareHandler<Env> {
  return async (context, next) => {
    const header = context.req.header('authorization');
    const isPublic = open === 'public' && context.req.header('rehome-caller') !== 'operator';
    const byCookie = scopes.includes('desk') && open !== 'token';
    const caller =
      header === undefined
        ? await (isPublic ? null : operatorCalls(gate, context, byCookie, scopes))
        : await tokenCalls(gate, header, scopes);
    context.set('caller', caller);
    await next();
  };
}

async function operatorCalls(
  gate: Gate,
  context: Context,
  byCookie: boolean,
  scopes: readonly Scope[],
): Promise<Caller> {
  const operator = byCookie ? await gate.operator(context) : null;
  if (operator === null) throw unauthenticated(scopes, byCookie);
  if (isWrite(context)) gate.sameOrigin(context);
  return { name: operator.name, scope: 'desk' };
}

async function tokenCalls(gate: Gate, header: string, scopes: readonly Scope[]): Promise<Caller> {
  for (const scope of ['desk', 'marketplace'] as const) {
    const token = await gate.whose(header, scope);
    if (token === null) continue;
    if (scopes.includes(scope)) return { name: token.name, scope };
    throw new FaultError({
      code: 'FORBIDDEN',
      message: `This token is for the ${scope}; here one for the ${scopes.join(' or the ')} is needed.`,
    });
  }
  throw unauthenticated(scopes, scopes.includes('desk'));
}

const unauthenticated = (scopes: readonly Scope[], byCookie: boolean): FaultError =>
  new FaultError({
    code: 'UNAUTHENTICATED',
    message: `Send "Authorization: Bearer TOKEN" with a token for the ${scopes.join(' or the ')} ("rehome tokens add NAME" makes one)${byCookie ? ', or sign in at the desk' : ''}.`,
  });

/** Refuses a body over `bytes`, whether its length is announced or not. */
export const atMost = (
  bytes: number,
  code: 'BODY_TOO_LARGE' | 'MESSAGE_TOO_LARGE' | 'BOOKS_FILE_TOO_LARGE',
  what = 'A body',
): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new FaultError({ code, message: `${what} may have at most ${bytes} bytes.` });
    },
  });

export const jsonBody = atMost(limits.body_bytes, 'BODY_TOO_LARGE');

/** Does a call once, by (caller, `Idempotency-Key`). Only a success is kept: whatever was refused changed nothing. */
export function idempotent(idempotency: Idempotency, now: () => Date): MiddlewareHandler<Env> {
  return async (context, next) => {
    const { req } = context;
    const caller = context.get('caller');
    const call = {
      caller: caller ? `${caller.scope}:${caller.name}` : 'public',
      key: keyIn(req.header('idempotency-key')),
      fingerprint: fingerprintOf(req.method, req.path, new Uint8Array(await req.arrayBuffer())),
      now: now(),
    };
    const stored = await idempotency.begin(call);
    if (stored)
      return context.body(stored.body, stored.status as 200, {
        'Content-Type': stored.contentType,
        'Idempotent-Replayed': 'true',
      });
    await next();
    const { res } = context;
    const answer = res.ok
      ? { status: res.status, contentType: res.headers.get('content-type') ?? '', body: await res.clone().text() }
      : null;
    await idempotency.end(call, answer);
    return undefined;
  };
}

function keyIn(header: string | undefined): string {
  if (header === undefined) {
    throw new FaultError({
      code: 'IDEMPOTENCY_KEY_MISSING',
      field: 'Idempotency-Key',
      message:
        'Send an Idempotency-Key: a text of your own that names this call, such as a UUID. Sent again, it is done once.',
    });
  }
  return validKey(header);
}

/** For a call that may have an Idempotency-Key; null where it has none. */
export const idempotencyKeyIn = (header: string | undefined): string | null =>
  header === undefined ? null : validKey(header);

function validKey(header: string): string {
  const key = readIdempotencyKey(header);
  if (key !== null) return key;
  throw new FaultError({
    code: 'IDEMPOTENCY_KEY_INVALID',
    field: 'Idempotency-Key',
    message: `An Idempotency-Key is 1 to ${limits.idempotency_key_chars} printable ASCII characters, in quotes or not.`,
  });
}
