import type { Fault, FaultCode } from '../../contract/codes.ts';
import { type Language, textIn } from '../../contract/language.ts';
import type { Problem } from '../../contract/problem.ts';
import { faultIn } from './problem-texts/texts.ts';

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
  TERM_NOT_OFFERED: 422,
  TERM_BEYOND_CAP: 422,
  TERM_IN_PAST: 422,
  TIER_NOT_LARGER: 422,
  TIER_BELOW_HOST: 422,
  TIER_NOT_SOLD: 422,
  LICENSE_VOIDED: 409,
  LICENSE_IN_ORDER: 409,
  APP_NOT_SOLD: 422,
  QUOTE_EXPIRED: 410,
  QUOTE_STALE: 409,
  ORDER_NOT_NOW: 409,
  PLAN_WITHOUT_DATE: 422,
  PAYMENT_DIFFERS: 422,
  PAYMENT_BOOKED: 409,
  REFUND_TOO_LATE: 409,
  REFUND_SUPERSEDED: 409,
  CARD_OFF: 404,
  CARD_FAILED: 503,
  IMPORT_FIELD_INVALID: 400,
  IMPORT_APP_UNKNOWN: 404,
  IMPORT_CONFLICT: 409,
  IMPORT_VOIDED: 409,
  EXPORTS_FULL: 429,
  WEBHOOK_URL_REFUSED: 422,
  WEBHOOK_DISABLED: 409,
  WEBHOOKS_FULL: 409,
} as const satisfies Record<FaultCode, number>;

export type ProblemStatus = (typeof statusOf)[FaultCode];

const titles: Record<ProblemStatus, { readonly en: string; readonly de: string }> = {
  400: { en: 'The request is not right', de: 'Die Anfrage ist so nicht richtig' },
  401: { en: 'Who asks is not known', de: 'Wer fragt, ist nicht bekannt' },
  403: { en: 'This is not yours to do', de: 'Das steht Ihnen nicht zu' },
  404: { en: 'There is no such thing', de: 'Das gibt es nicht' },
  405: { en: 'Not with this method', de: 'So geht es hier nicht' },
  409: { en: 'It does not fit how things stand', de: 'Es passt nicht dazu, wie es gerade steht' },
  410: { en: 'It is over', de: 'Es ist vorbei' },
  413: { en: 'Too large', de: 'Zu groß' },
  415: { en: 'Not in this format', de: 'Nicht in diesem Format' },
  422: { en: 'It was read and cannot be used', de: 'Es wurde gelesen und ist so nicht zu gebrauchen' },
  429: { en: 'Too often', de: 'Zu oft' },
  500: { en: 'Something failed here', de: 'Hier ist etwas schiefgegangen' },
  503: { en: 'Not ready', de: 'Nicht bereit' },
};

export type StatusedProblem = Problem & { readonly status: ProblemStatus };

/** The address of a code's page. */
export const codePage = (baseUrl: string, code: string): string => `${baseUrl}/docs/codes/${code}`;

/** A fault as a reader of this language is told it. */
export function problemOf(fault: Fault, baseUrl: string, language: Language): StatusedProblem {
  const { code, message: _, ...where } = fault;
  const status = statusOf[code];
  const title = textIn(titles[status], language);
  return { type: codePage(baseUrl, code), title, status, detail: faultIn(fault, language), code, ...where };
}
