import type { Fault, FaultCode } from '../../contract/codes.ts';
import type { Problem } from '../../contract/problem.ts';

/** The one table from code to HTTP status. A fault that only the start or the command line can meet is a 500 here. */
export const statusOf = {
  MESSAGE_TOO_LARGE: 413,
  MESSAGE_MALFORMED: 422,
  DOCUMENT_MALFORMED: 400,
  FILE_NOT_FOUND: 500,
  FILE_KIND_UNKNOWN: 415,
  BOOKS_FILE_TOO_LARGE: 413,
  BOOKS_HEADER: 422,
  BOOKS_ENCODING: 422,
  BOOKS_ROW: 422,
  BOOKS_FORMULA: 422,
  BOOKS_DATES: 422,
  BOOKS_DUPLICATE_KEY: 422,
  BOOKS_DIFFERS: 409,
  PROFILE_INVALID: 500,
  SETTING_INVALID: 500,
  SECRET_MISMATCH: 500,
  DATA_IN_USE: 503,
  DATABASE_UNREACHABLE: 503,
  SCHEMA_NEWER: 503,
  PORT_IN_USE: 500,
  BODY_INVALID: 400,
  BODY_TOO_LARGE: 413,
  QUERY_INVALID: 400,
  MEDIA_TYPE_UNSUPPORTED: 415,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  IDEMPOTENCY_KEY_MISSING: 400,
  IDEMPOTENCY_KEY_INVALID: 400,
  IDEMPOTENCY_KEY_REUSED: 422,
  IDEMPOTENCY_KEY_IN_USE: 409,
  INTERNAL_ERROR: 500,
  NOT_READY: 503,
  TRANSFER_NOT_FOUND: 404,
  COMMAND_NOT_ALLOWED: 409,
  SAME_OPERATOR: 409,
  REASON_MISSING: 400,
  UNDO_TOO_LATE: 409,
  UNDO_LICENSE_CHANGED: 409,
  LINK_UNKNOWN: 404,
  SIGN_IN_FAILED: 401,
  SIGN_IN_AGAIN: 403,
  TOO_MANY_TRIES: 429,
  CROSS_ORIGIN: 403,
  LINK_OVER: 410,
  CODE_WRONG: 422,
  PASSKEY_REFUSED: 422,
  LAST_FACTOR: 409,
  OPERATOR_EXISTS: 409,
  CONTACT_WAITING: 409,
  HAND_OVER_OPEN: 409,
  HAND_OVER_NOT_POSSIBLE: 409,
  LIMIT_REACHED: 409,
  KEY_FORMAT: 400,
  KEY_SIGNATURE: 422,
  KEY_SIGNER_UNKNOWN: 422,
  IMPORT_FIELD_INVALID: 400,
  IMPORT_APP_UNKNOWN: 404,
  IMPORT_CONFLICT: 409,
  IMPORT_VOIDED: 409,
} as const satisfies Record<FaultCode, number>;

export type ProblemStatus = (typeof statusOf)[FaultCode];

const titles: Record<ProblemStatus, string> = {
  400: 'The request is not right',
  401: 'Who asks is not known',
  403: 'This is not yours to do',
  404: 'There is no such thing',
  405: 'Not with this method',
  409: 'It does not fit how things stand',
  410: 'It is over',
  413: 'Too large',
  415: 'Not in this format',
  422: 'It was read and cannot be used',
  429: 'Too often',
  500: 'Something failed here',
  503: 'Not ready',
};

export type StatusedProblem = Problem & { readonly status: ProblemStatus };

/** The address of a code's page. */
export const codePage = (baseUrl: string, code: string): string => `${baseUrl}/docs/codes/${code}`;

export function problemOf({ code, message, ...where }: Fault, baseUrl: string): StatusedProblem {
  const status = statusOf[code];
  return { type: codePage(baseUrl, code), title: titles[status], status, detail: message, code, ...where };
}
